//! GRE tunnels (the gre plugin).

use agent_model::normalize::same_ip;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{GreLink, Interface, gre_link};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::gre::{GreTunnel, GreTunnelAddDel, GreTunnelDump, GreTunnelType};

use super::super::IfMeta;
use super::{Env, Kind, Mac, Mtu, Rows, tunnel};
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Gre;

fn link(interface: &Interface) -> Option<&GreLink> {
    match &interface.link {
        Some(Link::Gre(link)) => Some(link),
        _ => None,
    }
}

/// Only ERSPAN has sessions: VPP shows none of other tunnels.
fn session_id(link: &GreLink) -> u32 {
    match link.tunnel_type() {
        gre_link::Type::Erspan => link.session_id,
        _ => 0,
    }
}

fn add_del(vpp: &Vpp, interface: &Interface, is_add: bool) -> Result<GreTunnelAddDel, CallError> {
    type Add = GreTunnelAddDel;
    let link = link(interface).ok_or_else(|| vpp.cannot_say::<Add>("link.gre is not set"))?;
    let type_ = match link.tunnel_type() {
        gre_link::Type::L3 => GreTunnelType::GRE_API_TUNNEL_TYPE_L3,
        gre_link::Type::Teb => GreTunnelType::GRE_API_TUNNEL_TYPE_TEB,
        gre_link::Type::Erspan => GreTunnelType::GRE_API_TUNNEL_TYPE_ERSPAN,
        gre_link::Type::Unknown => {
            return Err(vpp.cannot_say::<Add>("link.gre.tunnel_type is not set"));
        }
    };
    let session_id = u16::try_from(session_id(link))
        .map_err(|_| vpp.cannot_say::<Add>("link.gre.session_id exceeds 1023"))?;
    Ok(GreTunnelAddDel {
        is_add,
        tunnel: GreTunnel {
            type_,
            session_id,
            instance: u32::MAX,
            outer_table_id: link.outer_fib_id,
            src: tunnel::end::<Add>(vpp, "link.gre.src_addr", &link.src_addr)?,
            dst: tunnel::end::<Add>(vpp, "link.gre.dst_addr", &link.dst_addr)?,
            ..Default::default()
        },
    })
}

#[async_trait]
impl Kind for Gre {
    fn messages(&self) -> &'static [Need] {
        needs![GreTunnelAddDel, GreTunnelDump]
    }

    fn mac(&self) -> Mac {
        Mac::Fixed
    }

    fn mtu(&self) -> Mtu {
        Mtu::Layer3
    }

    fn dependencies(&self, _: &Env<'_>, interface: &Interface) -> Vec<Dependency> {
        let table = link(interface).and_then(|link| {
            tunnel::table(
                "vrf-table-for-gre-exists",
                link.outer_fib_id,
                &link.src_addr,
            )
        });
        table.into_iter().collect()
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some(old), Some(new)) => {
                old.tunnel_type == new.tunnel_type
                    && same_ip(&old.src_addr, &new.src_addr)
                    && same_ip(&old.dst_addr, &new.dst_addr)
                    && old.outer_fib_id == new.outer_fib_id
                    && session_id(old) == session_id(new)
            }
            (old, new) => old == new,
        }
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let created = env.vpp.request(&add_del(env.vpp, interface, true)?).await?;
        Ok(created.sw_if_index)
    }

    async fn delete(
        &self,
        env: &Env<'_>,
        interface: &Interface,
        _: &IfMeta,
    ) -> Result<(), ValueError> {
        let deleted = env.vpp.request(&add_del(env.vpp, interface, false)?).await;
        Ok(deleted.tolerate(&[VppError::NO_SUCH_ENTRY])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let dump = GreTunnelDump {
            sw_if_index: u32::MAX,
        };
        for details in vpp.dump(&dump).await? {
            let tunnel = &details.tunnel;
            let Some(row) = rows.get_mut(&tunnel.sw_if_index) else {
                continue;
            };
            let tunnel_type = match tunnel.type_ {
                GreTunnelType::GRE_API_TUNNEL_TYPE_L3 => gre_link::Type::L3,
                GreTunnelType::GRE_API_TUNNEL_TYPE_TEB => gre_link::Type::Teb,
                GreTunnelType::GRE_API_TUNNEL_TYPE_ERSPAN => gre_link::Type::Erspan,
                _ => gre_link::Type::Unknown,
            };
            row.value.set_type(Type::GreTunnel);
            row.value.link = Some(Link::Gre(GreLink {
                tunnel_type: tunnel_type.into(),
                src_addr: tunnel.src.to_string(),
                dst_addr: tunnel.dst.to_string(),
                outer_fib_id: tunnel.outer_table_id,
                session_id: tunnel.session_id.into(),
            }));
        }
        Ok(())
    }
}
