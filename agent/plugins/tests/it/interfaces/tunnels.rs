//! Tunnels and cards: created, found in VPP, in sync, re-created, deleted.

use agent_model::vpp::interfaces::vxlan_link::{Gpe, gpe};
use agent_model::vpp::interfaces::{GreLink, IpipLink, RdmaLink, VmxNet3Link, gre_link, ipip_link};
use agent_model::vpp::l3::VrfTable;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::gre::GreTunnelDump;
use vpp_binapi::api::ipip::IpipTunnelDump;
use vpp_binapi::api::vxlan_gpe::VxlanGpeTunnelDump;

use super::types::{NONE, changed, created, deleted};
use super::*;
use crate::bed::Bed;

const ALL: u32 = u32::MAX;

fn gpe_tunnel(name: &str, src: &str, dst: &str, protocol: gpe::Protocol) -> Interface {
    let mut tunnel = vxlan(name, src, dst, 24);
    if let Some(Link::Vxlan(link)) = &mut tunnel.link {
        link.gpe = Some(Gpe {
            decap_vrf_id: 0,
            protocol: protocol.into(),
        });
    }
    tunnel
}

fn gre(name: &str, tunnel_type: gre_link::Type, src: &str, dst: &str) -> Interface {
    let link = GreLink {
        tunnel_type: tunnel_type.into(),
        src_addr: src.to_owned(),
        dst_addr: dst.to_owned(),
        ..Default::default()
    };
    interface(name, Type::GreTunnel, Some(Link::Gre(link)))
}

fn ipip(name: &str, src: &str, dst: &str) -> Interface {
    let link = IpipLink {
        src_addr: src.to_owned(),
        dst_addr: dst.to_owned(),
        ..Default::default()
    };
    interface(name, Type::IpipTunnel, Some(Link::Ipip(link)))
}

fn vrf(id: u32) -> VrfTable {
    VrfTable {
        id,
        ..Default::default()
    }
}

#[tokio::test]
async fn vxlan_gpe_tunnel() {
    let mut bed = Bed::start().await;
    let mut value = gpe_tunnel("gpe1", "10.0.0.1", "10.0.0.2", gpe::Protocol::Ip4);
    created(&mut bed, &value).await;
    let dump = VxlanGpeTunnelDump { sw_if_index: ALL };
    let rows = bed.other.dump(&dump).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].vni, rows[0].protocol.0), (24, 1));

    // Another payload is another tunnel, and so is one without GPE.
    value = gpe_tunnel("gpe1", "10.0.0.1", "10.0.0.2", gpe::Protocol::Ethernet);
    let writes = changed(&bed, &value).await;
    assert_eq!(
        writes[..2],
        ["vxlan_gpe_add_del_tunnel", "vxlan_gpe_add_del_tunnel"]
    );
    assert_eq!(bed.other.dump(&dump).await.unwrap()[0].protocol.0, 3);
    value = vxlan("gpe1", "10.0.0.1", "10.0.0.2", 24);
    let writes = changed(&bed, &value).await;
    assert_eq!(
        writes[..2],
        ["vxlan_gpe_add_del_tunnel", "vxlan_add_del_tunnel"]
    );
    deleted(&bed, &value).await;

    // VPP gives the interface of a deleted tunnel to the next one.
    value = gpe_tunnel("gpe2", "2001:db8::1", "2001:db8::2", gpe::Protocol::Nsh);
    created(&mut bed, &value).await;
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn vxlan_gpe_tunnel_between_tables() {
    let mut bed = Bed::start().await;
    let mut value = gpe_tunnel("gpe1", "10.0.0.1", "10.0.0.2", gpe::Protocol::Ip4);
    value.vrf = 7;
    if let Some(Link::Vxlan(link)) = &mut value.link {
        link.gpe.as_mut().unwrap().decap_vrf_id = 8;
    }
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(vrf(7)).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(vrf(8)).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    let dump = VxlanGpeTunnelDump { sw_if_index: ALL };
    let rows = bed.other.dump(&dump).await.unwrap();
    assert_eq!((rows[0].encap_vrf_id, rows[0].decap_vrf_id), (7, 8));
    bed.assert_in_sync().await;
    let all = [
        value.clone().into_value(),
        vrf(7).into_value(),
        vrf(8).into_value(),
    ];
    bed.restart_agent(all.to_vec()).await;
    assert_eq!(bed.take_writes(), NONE);
    bed.delete(&value.key()).await;
    bed.delete(&vrf(7).key()).await;
    bed.delete(&vrf(8).key()).await;
    bed.assert_in_sync().await;
}

trait IntoValue {
    fn into_value(self) -> ModelValue;
}

impl<M: ModelMessage> IntoValue for M {
    fn into_value(self) -> ModelValue {
        ModelValue::new(self)
    }
}

#[tokio::test]
async fn vxlan_gpe_that_would_kill_vpp_is_not_sent() {
    let bed = Bed::start().await;
    let group = gpe_tunnel("gpe1", "10.0.0.1", "239.0.0.1", gpe::Protocol::Ip4);
    assert!(bed.try_put(vec![group.clone()]).await.is_err());
    let mut table = gpe_tunnel("gpe2", "10.0.0.1", "10.0.0.2", gpe::Protocol::Ip6);
    if let Some(Link::Vxlan(link)) = &mut table.link {
        link.gpe.as_mut().unwrap().decap_vrf_id = 1000;
    }
    assert!(bed.try_put(vec![table.clone()]).await.is_err());
    assert_eq!(bed.take_writes(), NONE);
    assert_eq!(bed.state(&group.key()), ValueState::Invalid);
    assert_eq!(bed.state(&table.key()), ValueState::Invalid);
}

#[tokio::test]
async fn gre_tunnel() {
    let mut bed = Bed::start().await;
    let mut value = up(gre("gre1", gre_link::Type::L3, "10.0.0.1", "10.0.0.2"));
    value.ip_addresses = vec!["10.9.0.1/30".to_owned()];
    value.mtu = 1400;
    let row = created(&mut bed, &value).await;
    assert_eq!((row.mtu[0], row.flags.0 & 1), (1400, 1));

    value.mtu = 1300;
    value.enabled = false;
    let writes = changed(&bed, &value).await;
    assert_eq!(writes, ["sw_interface_set_flags", "sw_interface_set_mtu"]);

    if let Some(Link::Gre(link)) = &mut value.link {
        link.tunnel_type = gre_link::Type::Erspan.into();
        link.session_id = 77;
    }
    changed(&bed, &value).await;
    let dump = GreTunnelDump { sw_if_index: ALL };
    let rows = bed.other.dump(&dump).await.unwrap();
    assert_eq!(rows.len(), 1);
    let tunnel = &rows[0].tunnel;
    assert_eq!((tunnel.type_.0, tunnel.session_id), (2, 77));
    deleted(&bed, &value).await;
}

/// VPP shows sessions of ERSPAN only: for others a configured one is no difference.
#[tokio::test]
async fn gre_tunnel_in_a_table() {
    let bed = Bed::start().await;
    bed.put(VrfTable {
        id: 5,
        protocol: 1,
        ..Default::default()
    })
    .await;
    let mut value = gre("gre1", gre_link::Type::Teb, "2001:db8::1", "2001:db8::2");
    if let Some(Link::Gre(link)) = &mut value.link {
        link.outer_fib_id = 5;
        link.session_id = 9;
    }
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    bed.assert_in_sync().await;
    let dump = GreTunnelDump { sw_if_index: ALL };
    let rows = bed.other.dump(&dump).await.unwrap();
    assert_eq!(rows[0].tunnel.outer_table_id, 5);
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn ipip_tunnel() {
    let mut bed = Bed::start().await;
    let mut value = up(ipip("ipip1", "10.0.0.1", "10.0.0.2"));
    value.ip_addresses = vec!["10.9.0.1/30".to_owned(), "2001:db8:9::1/64".to_owned()];
    created(&mut bed, &value).await;

    if let Some(Link::Ipip(link)) = &mut value.link {
        link.dst_addr = "10.0.0.3".to_owned();
    }
    let writes = changed(&bed, &value).await;
    assert!(writes.contains(&"ipip_del_tunnel".to_owned()), "{writes:?}");
    let dump = IpipTunnelDump { sw_if_index: ALL };
    let rows = bed.other.dump(&dump).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].tunnel.dst.to_string(), "10.0.0.3");
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn ipip_tunnel_to_many() {
    let mut bed = Bed::start().await;
    let mut value = ipip("ipip1", "2001:db8::1", "");
    if let Some(Link::Ipip(link)) = &mut value.link {
        link.tunnel_mode = ipip_link::Mode::PointToMultipoint.into();
    }
    created(&mut bed, &value).await;
    let dump = IpipTunnelDump { sw_if_index: ALL };
    let rows = bed.other.dump(&dump).await.unwrap();
    assert_eq!(rows[0].tunnel.mode.0, 1);
    deleted(&bed, &value).await;
}

/// This host has none of the cards: VPP says so, and the agent with it.
#[tokio::test]
async fn cards_that_are_not_there() {
    let bed = Bed::start().await;
    let vmxnet3 = interface(
        "vmxnet3-0/b/0/0",
        Type::Vmxnet3Interface,
        Some(Link::VmxNet3(VmxNet3Link::default())),
    );
    let error = bed.try_put(vec![vmxnet3.clone()]).await.unwrap_err();
    assert!(error.to_string().contains("vmxnet3"), "{error}");
    assert!(matches!(
        bed.state(&vmxnet3.key()),
        ValueState::Failed | ValueState::Retrying
    ));
    let link = RdmaLink {
        host_if_name: "no-such-card".to_owned(),
        ..Default::default()
    };
    let rdma = interface("rdma1", Type::Rdma, Some(Link::Rdma(link)));
    let error = bed.try_put(vec![rdma.clone()]).await.unwrap_err();
    assert!(error.to_string().contains("rdma_create"), "{error}");
    assert!(matches!(
        bed.state(&rdma.key()),
        ValueState::Failed | ValueState::Retrying
    ));
    bed.delete(&vmxnet3.key()).await;
    bed.delete(&rdma.key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}
