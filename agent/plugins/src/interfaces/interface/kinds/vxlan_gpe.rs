//! VXLAN-GPE tunnels (the vxlan-gpe plugin): VXLAN that says what it carries.
//!
//! VPP takes the tables' numbers for those of IPv4 whatever the tunnel carries or runs over, and does not check others; validation
//! refuses what would make its dump read beyond its tables.

use agent_model::normalize::same_ip;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::vxlan_link::Gpe;
use agent_model::vpp::interfaces::{Interface, VxlanLink};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::IpProto;
use vpp_binapi::api::vxlan_gpe::{VxlanGpeAddDelTunnel, VxlanGpeTunnelDump};

use super::super::IfMeta;
use super::{Env, Kind, Mac, Mtu, Rows, tunnel};
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct VxlanGpe;

fn link(interface: &Interface) -> Option<(&VxlanLink, &Gpe)> {
    match &interface.link {
        Some(Link::Vxlan(link)) => Some((link, link.gpe.as_ref()?)),
        _ => None,
    }
}

/// Whether a VXLAN tunnel is one of these.
pub(super) fn is_gpe(interface: &Interface) -> bool {
    link(interface).is_some()
}

fn add_del(
    env: &Env<'_>,
    interface: &Interface,
    is_add: bool,
) -> Result<VxlanGpeAddDelTunnel, ValueError> {
    type Add = VxlanGpeAddDelTunnel;
    let (link, gpe) =
        link(interface).ok_or_else(|| env.vpp.cannot_say::<Add>("link.vxlan.gpe is not set"))?;
    let mcast_sw_if_index = match link.multicast.as_str() {
        "" => u32::MAX,
        name => sw_if_index(env.ctx, name)?,
    };
    Ok(VxlanGpeAddDelTunnel {
        local: tunnel::end::<Add>(env.vpp, "link.vxlan.src_address", &link.src_address)?,
        remote: tunnel::end::<Add>(env.vpp, "link.vxlan.dst_address", &link.dst_address)?,
        mcast_sw_if_index,
        encap_vrf_id: interface.vrf,
        decap_vrf_id: gpe.decap_vrf_id,
        protocol: IpProto(u8::try_from(gpe.protocol).unwrap_or_default()),
        vni: link.vni,
        is_add,
    })
}

#[async_trait]
impl Kind for VxlanGpe {
    fn messages(&self) -> &'static [Need] {
        needs![VxlanGpeAddDelTunnel, VxlanGpeTunnelDump]
    }

    fn mac(&self) -> Mac {
        Mac::Fixed
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
        let Some((link, gpe)) = link(interface) else {
            return Vec::new();
        };
        let src = link.src_address.as_str();
        let group = tunnel::multicast("vxlan-multicast-interface-exists", &link.multicast);
        let outside = tunnel::table("vrf-table-for-vxlan-exists", interface.vrf, src);
        let inside = tunnel::table("vrf-table-for-vxlan-gpe-exists", gpe.decap_vrf_id, src);
        group.into_iter().chain(outside).chain(inside).collect()
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some((old, old_gpe)), Some((new, new_gpe))) => {
                same_ip(&old.src_address, &new.src_address)
                    && same_ip(&old.dst_address, &new.dst_address)
                    && old.vni == new.vni
                    && old.multicast == new.multicast
                    && old_gpe == new_gpe
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
        let dump = VxlanGpeTunnelDump {
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
                    src_address: details.local.to_string(),
                    dst_address: details.remote.to_string(),
                    vni: details.vni,
                    multicast: multicast.unwrap_or_default(),
                    gpe: Some(Gpe {
                        decap_vrf_id: details.decap_vrf_id,
                        protocol: details.protocol.0.into(),
                    }),
                }));
            }
        }
        Ok(())
    }
}
