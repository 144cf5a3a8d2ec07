mod bond;
mod dhcp;
mod links;
mod parts;
mod span;
mod tunnels;
mod types;

use std::collections::BTreeMap;

use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{
    AfpacketLink, Interface, MemifLink, SubInterface, TapLink, VxlanLink,
};
use vpp_binapi::api::interface::{SwInterfaceDetails, SwInterfaceDump};

use crate::bed::Bed;

pub fn interface(name: &str, kind: Type, link: Option<Link>) -> Interface {
    Interface {
        name: name.to_owned(),
        r#type: kind.into(),
        link,
        ..Default::default()
    }
}

pub fn loopback(name: &str) -> Interface {
    interface(name, Type::SoftwareLoopback, None)
}

pub fn up(interface: Interface) -> Interface {
    Interface {
        enabled: true,
        ..interface
    }
}

pub fn with_addresses(interface: Interface, addresses: &[&str]) -> Interface {
    Interface {
        ip_addresses: addresses.iter().map(|a| (*a).to_owned()).collect(),
        ..interface
    }
}

pub fn tap(name: &str, host_if_name: &str) -> Interface {
    let link = TapLink {
        version: 2,
        host_if_name: host_if_name.to_owned(),
        ..Default::default()
    };
    interface(name, Type::Tap, Some(Link::Tap(link)))
}

pub fn memif(name: &str, id: u32, socket: &str) -> Interface {
    let link = MemifLink {
        id,
        master: true,
        socket_filename: socket.to_owned(),
        ..Default::default()
    };
    interface(name, Type::Memif, Some(Link::Memif(link)))
}

pub fn af_packet(name: &str, host_if_name: &str) -> Interface {
    let link = AfpacketLink {
        host_if_name: host_if_name.to_owned(),
        ..Default::default()
    };
    interface(name, Type::AfPacket, Some(Link::Afpacket(link)))
}

pub fn vxlan(name: &str, src: &str, dst: &str, vni: u32) -> Interface {
    let link = VxlanLink {
        src_address: src.to_owned(),
        dst_address: dst.to_owned(),
        vni,
        ..Default::default()
    };
    interface(name, Type::VxlanTunnel, Some(Link::Vxlan(link)))
}

pub fn sub(name: &str, parent: &str, sub_id: u32) -> Interface {
    let link = SubInterface {
        parent_name: parent.to_owned(),
        sub_id,
        ..Default::default()
    };
    interface(name, Type::SubInterface, Some(Link::Sub(link)))
}

/// What VPP shows of its interfaces but local0, by tag.
pub async fn vpp_interfaces(bed: &Bed) -> BTreeMap<String, SwInterfaceDetails> {
    let all = SwInterfaceDump {
        sw_if_index: u32::MAX,
        ..Default::default()
    };
    let rows = bed.other.dump(&all).await.unwrap();
    rows.into_iter()
        .filter(|row| row.sw_if_index != 0)
        .map(|row| (row.tag.to_text(), row))
        .collect()
}
