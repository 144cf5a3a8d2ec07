//! VXLAN tunnels (the vxlan plugin).

use std::net::IpAddr;

use agent_model::keys;
use agent_model::normalize::{self, same_ip};
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{Interface, VxlanLink};
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::vxlan::{VxlanAddDelTunnel, VxlanTunnelDump};

use super::super::IfMeta;
use super::{Env, Kind, Mtu, Rows};
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Vxlan;

fn link(interface: &Interface) -> Option<&VxlanLink> {
    match &interface.link {
        Some(Link::Vxlan(link)) => Some(link),
        _ => None,
    }
}

/// Whether the key is one of an address that makes an interface part of a multicast group.
fn is_multicast_address(key: &str) -> bool {
    keys::interfaces::parse_address(key)
        .and_then(|(_, _, address)| normalize::ip_net_or_host(address))
        .is_some_and(|net| net.addr().is_multicast())
}

fn add_del(
    env: &Env<'_>,
    interface: &Interface,
    is_add: bool,
) -> Result<VxlanAddDelTunnel, ValueError> {
    let refused = |why: String| env.vpp.cannot_say::<VxlanAddDelTunnel>(why);
    let link = link(interface).ok_or_else(|| refused("link.vxlan is not set".to_owned()))?;
    if link.gpe.is_some() {
        return Err(ValueError::unavailable(
            "VXLAN-GPE tunnels are not supported by this agent yet",
        ));
    }
    let ip = |field: &str, text: &str| {
        text.parse::<IpAddr>()
            .map_err(|_| refused(format!("link.vxlan.{field}: {text:?} is not an IP address")))
    };
    let mcast_sw_if_index = match link.multicast.as_str() {
        "" => u32::MAX,
        name => sw_if_index(env.ctx, name)?,
    };
    Ok(VxlanAddDelTunnel {
        is_add,
        instance: u32::MAX,
        src_address: ip("src_address", &link.src_address)?.into(),
        dst_address: ip("dst_address", &link.dst_address)?.into(),
        mcast_sw_if_index,
        encap_vrf_id: interface.vrf,
        decap_next_index: u32::MAX,
        vni: link.vni,
    })
}

#[async_trait]
impl Kind for Vxlan {
    fn messages(&self) -> &'static [Need] {
        needs![VxlanAddDelTunnel, VxlanTunnelDump]
    }

    fn mtu(&self) -> Mtu {
        Mtu::None
    }

    fn created_up(&self) -> bool {
        true
    }

    fn created_in_vrf(&self) -> bool {
        true
    }

    fn dependencies(&self, _: &Env<'_>, interface: &Interface) -> Vec<Dependency> {
        let Some(link) = link(interface) else {
            return Vec::new();
        };
        let mut dependencies = Vec::new();
        if !link.multicast.is_empty() {
            dependencies.push(Dependency::any_of(
                "vxlan-multicast-interface-exists",
                vec![keys::interfaces::address_prefix(&link.multicast)],
                is_multicast_address,
            ));
        }
        if interface.vrf != 0 {
            let protocol = if normalize::looks_like_ipv6(&link.src_address) {
                Protocol::Ipv6
            } else {
                Protocol::Ipv4
            };
            dependencies.push(Dependency::on(
                "vrf-table-for-vxlan-exists",
                keys::l3::vrf_table(interface.vrf, protocol),
            ));
        }
        dependencies
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some(old), Some(new)) => {
                same_ip(&old.src_address, &new.src_address)
                    && same_ip(&old.dst_address, &new.dst_address)
                    && old.vni == new.vni
                    && old.multicast == new.multicast
                    && old.gpe == new.gpe
            }
            (old, new) => old == new,
        }
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let created = env.vpp.request(&add_del(env, interface, true)?).await?;
        Ok(created.sw_if_index)
    }

    async fn delete(
        &self,
        env: &Env<'_>,
        interface: &Interface,
        _: &IfMeta,
    ) -> Result<(), ValueError> {
        let deleted = env.vpp.request(&add_del(env, interface, false)?).await;
        Ok(deleted.tolerate(&[VppError::NO_SUCH_ENTRY])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let dump = VxlanTunnelDump {
            sw_if_index: u32::MAX,
        };
        for details in vpp.dump(&dump).await? {
            let multicast = rows
                .get(&details.mcast_sw_if_index)
                .map(|row| row.value.name.clone());
            if let Some(row) = rows.get_mut(&details.sw_if_index) {
                row.value.set_type(Type::VxlanTunnel);
                row.value.vrf = details.encap_vrf_id;
                row.value.link = Some(Link::Vxlan(VxlanLink {
                    src_address: details.src_address.to_string(),
                    dst_address: details.dst_address.to_string(),
                    vni: details.vni,
                    multicast: multicast.unwrap_or_default(),
                    gpe: None,
                }));
            }
        }
        Ok(())
    }
}
