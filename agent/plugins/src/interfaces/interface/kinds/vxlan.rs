//! VXLAN tunnels (the vxlan plugin).

use agent_model::normalize::same_ip;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{Interface, VxlanLink};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::vxlan::{VxlanAddDelTunnel, VxlanTunnelDump};

use super::super::IfMeta;
use super::{Env, Kind, Mtu, Rows, tunnel};
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

fn add_del(
    env: &Env<'_>,
    interface: &Interface,
    is_add: bool,
) -> Result<VxlanAddDelTunnel, ValueError> {
    type Add = VxlanAddDelTunnel;
    let link = link(interface).ok_or_else(|| env.vpp.cannot_say::<Add>("link.vxlan is not set"))?;
    let mcast_sw_if_index = match link.multicast.as_str() {
        "" => u32::MAX,
        name => sw_if_index(env.ctx, name)?,
    };
    Ok(VxlanAddDelTunnel {
        is_add,
        instance: u32::MAX,
        src_address: tunnel::end::<Add>(env.vpp, "link.vxlan.src_address", &link.src_address)?,
        dst_address: tunnel::end::<Add>(env.vpp, "link.vxlan.dst_address", &link.dst_address)?,
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
        let group = tunnel::multicast("vxlan-multicast-interface-exists", &link.multicast);
        let table = tunnel::table(
            "vrf-table-for-vxlan-exists",
            interface.vrf,
            &link.src_address,
        );
        group.into_iter().chain(table).collect()
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
