//! Interfaces for protected tunnels (`src/vnet/ipsec/ipsec_itf.c`). Of the link, VPP knows the mode only: associations and keys
//! are values of their own.

#![expect(deprecated, reason = "Ligato's name for what VPP still has")]

use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::ip_sec_link::Mode;
use agent_model::vpp::interfaces::{Interface, IpSecLink};
use agent_scheduler::ValueError;
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::{IpsecItf, IpsecItfCreate, IpsecItfDelete, IpsecItfDump};
use vpp_binapi::api::tunnel_types::TunnelMode;

use super::super::IfMeta;
use super::{Env, Kind, Mac, Mtu, Rows};
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Ipsec;

fn mode(interface: &Interface) -> Mode {
    match &interface.link {
        Some(Link::Ipsec(link)) => link.tunnel_mode(),
        _ => Mode::PointToPoint,
    }
}

#[async_trait]
impl Kind for Ipsec {
    fn messages(&self) -> &'static [Need] {
        needs![IpsecItfCreate, IpsecItfDelete, IpsecItfDump]
    }

    fn mac(&self) -> Mac {
        Mac::Fixed
    }

    fn mtu(&self) -> Mtu {
        Mtu::None
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        mode(old) == mode(new)
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let itf = IpsecItf {
            user_instance: u32::MAX,
            mode: match mode(interface) {
                Mode::PointToPoint => TunnelMode::TUNNEL_API_MODE_P2P,
                Mode::PointToMultipoint => TunnelMode::TUNNEL_API_MODE_MP,
            },
            ..Default::default()
        };
        let created = env.vpp.request(&IpsecItfCreate { itf }).await?;
        Ok(created.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&IpsecItfDelete { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let dump = IpsecItfDump {
            sw_if_index: u32::MAX,
        };
        for details in vpp.dump(&dump).await? {
            let Some(row) = rows.get_mut(&details.itf.sw_if_index) else {
                continue;
            };
            let mode = match details.itf.mode {
                TunnelMode::TUNNEL_API_MODE_MP => Mode::PointToMultipoint,
                _ => Mode::PointToPoint,
            };
            row.value.set_type(Type::IpsecTunnel);
            row.value.link = Some(Link::Ipsec(IpSecLink {
                tunnel_mode: mode.into(),
                ..Default::default()
            }));
        }
        Ok(())
    }

    /// The first generation's fields are kept as they were written.
    fn correlate(&self, value: &mut Interface, believed: &Interface) {
        if let (Some(Link::Ipsec(value)), Some(Link::Ipsec(believed))) =
            (&mut value.link, &believed.link)
        {
            *value = IpSecLink {
                tunnel_mode: value.tunnel_mode,
                ..believed.clone()
            };
        }
    }
}
