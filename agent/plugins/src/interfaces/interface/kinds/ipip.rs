//! IP-in-IP tunnels (`src/vnet/ipip`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use agent_model::normalize::same_ip;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::ipip_link::Mode;
use agent_model::vpp::interfaces::{Interface, IpipLink};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::ipip::{IpipAddTunnel, IpipDelTunnel, IpipTunnel, IpipTunnelDump};
use vpp_binapi::api::tunnel_types::TunnelMode;

use super::super::IfMeta;
use super::{Env, Kind, Mac, Mtu, Rows, tunnel};
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Ipip;

fn link(interface: &Interface) -> Option<&IpipLink> {
    match &interface.link {
        Some(Link::Ipip(link)) => Some(link),
        _ => None,
    }
}

fn add(vpp: &Vpp, interface: &Interface) -> Result<IpipAddTunnel, CallError> {
    type Add = IpipAddTunnel;
    let link = link(interface).ok_or_else(|| vpp.cannot_say::<Add>("link.ipip is not set"))?;
    let src = tunnel::end::<Add>(vpp, "link.ipip.src_addr", &link.src_addr)?;
    // A tunnel with many far ends has none of its own.
    let (mode, dst) = match link.tunnel_mode() {
        Mode::PointToPoint => (
            TunnelMode::TUNNEL_API_MODE_P2P,
            tunnel::end::<Add>(vpp, "link.ipip.dst_addr", &link.dst_addr)?,
        ),
        Mode::PointToMultipoint => (
            TunnelMode::TUNNEL_API_MODE_MP,
            match src.ip() {
                IpAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
                IpAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
            },
        ),
    };
    Ok(IpipAddTunnel {
        tunnel: IpipTunnel {
            instance: u32::MAX,
            src,
            dst,
            table_id: interface.vrf,
            mode,
            ..Default::default()
        },
    })
}

#[async_trait]
impl Kind for Ipip {
    fn messages(&self) -> &'static [Need] {
        needs![IpipAddTunnel, IpipDelTunnel, IpipTunnelDump]
    }

    fn mac(&self) -> Mac {
        Mac::Fixed
    }

    fn mtu(&self) -> Mtu {
        Mtu::Layer3
    }

    fn created_in_vrf(&self) -> bool {
        true
    }

    fn dependencies(&self, _: &Env<'_>, interface: &Interface) -> Vec<Dependency> {
        let table = link(interface).and_then(|link| {
            tunnel::table("vrf-table-for-ipip-exists", interface.vrf, &link.src_addr)
        });
        table.into_iter().collect()
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some(old), Some(new)) => {
                old.tunnel_mode == new.tunnel_mode
                    && same_ip(&old.src_addr, &new.src_addr)
                    && (new.tunnel_mode() == Mode::PointToMultipoint
                        || same_ip(&old.dst_addr, &new.dst_addr))
            }
            (old, new) => old == new,
        }
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let created = env.vpp.request(&add(env.vpp, interface)?).await?;
        Ok(created.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&IpipDelTunnel { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::NO_SUCH_ENTRY])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let dump = IpipTunnelDump {
            sw_if_index: u32::MAX,
        };
        for details in vpp.dump(&dump).await? {
            let tunnel = &details.tunnel;
            let Some(row) = rows.get_mut(&tunnel.sw_if_index) else {
                continue;
            };
            let (mode, dst_addr) = if tunnel.mode == TunnelMode::TUNNEL_API_MODE_MP {
                (Mode::PointToMultipoint, String::new())
            } else {
                (Mode::PointToPoint, tunnel.dst.to_string())
            };
            row.value.set_type(Type::IpipTunnel);
            row.value.vrf = tunnel.table_id;
            row.value.link = Some(Link::Ipip(IpipLink {
                tunnel_mode: mode.into(),
                src_addr: tunnel.src.to_string(),
                dst_addr,
            }));
        }
        Ok(())
    }
}
