//! WireGuard tunnels (`src/plugins/wireguard`). Their peers are values of their own.

use agent_model::normalize::same_ip;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{Interface, WireguardLink};
use agent_scheduler::ValueError;
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::wireguard::{
    WireguardInterface, WireguardInterfaceCreate, WireguardInterfaceDelete, WireguardInterfaceDump,
};

use super::super::IfMeta;
use super::{Env, Kind, Mac, Mtu, Rows, tunnel};
use crate::wireguard::key;
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Wireguard;

fn link(interface: &Interface) -> Option<&WireguardLink> {
    match &interface.link {
        Some(Link::Wireguard(link)) => Some(link),
        _ => None,
    }
}

fn create(vpp: &Vpp, interface: &Interface) -> Result<WireguardInterfaceCreate, CallError> {
    type Create = WireguardInterfaceCreate;
    let link = link(interface);
    let link = link.ok_or_else(|| vpp.cannot_say::<Create>("link.wireguard is not set"))?;
    let wrong = |what: &str| vpp.cannot_say::<Create>(what.to_owned());
    Ok(WireguardInterfaceCreate {
        interface: WireguardInterface {
            user_instance: u32::MAX,
            private_key: key::bytes(&link.private_key)
                .ok_or_else(|| wrong("link.wireguard.private_key is not a key in base64"))?,
            port: u16::try_from(link.port)
                .map_err(|_| wrong("link.wireguard.port exceeds 65535"))?,
            src_ip: tunnel::end::<Create>(vpp, "link.wireguard.src_addr", &link.src_addr)?,
            ..Default::default()
        },
        generate_key: false,
    })
}

#[async_trait]
impl Kind for Wireguard {
    fn messages(&self) -> &'static [Need] {
        needs![
            WireguardInterfaceCreate,
            WireguardInterfaceDelete,
            WireguardInterfaceDump
        ]
    }

    fn mac(&self) -> Mac {
        Mac::Fixed
    }

    fn mtu(&self) -> Mtu {
        Mtu::None
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some(old), Some(new)) => {
                key::bytes(&old.private_key) == key::bytes(&new.private_key)
                    && old.port == new.port
                    && same_ip(&old.src_addr, &new.src_addr)
            }
            (old, new) => old == new,
        }
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let created = env.vpp.request(&create(env.vpp, interface)?).await?;
        Ok(created.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let delete = WireguardInterfaceDelete { sw_if_index };
        let deleted = env.vpp.request(&delete).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let dump = WireguardInterfaceDump {
            show_private_key: true,
            sw_if_index: u32::MAX,
        };
        if !vpp.supports::<WireguardInterfaceDump>() {
            return Ok(());
        }
        for details in vpp.dump(&dump).await? {
            let interface = &details.interface;
            let Some(row) = rows.get_mut(&interface.sw_if_index) else {
                continue;
            };
            row.value.set_type(Type::WireguardTunnel);
            row.value.link = Some(Link::Wireguard(WireguardLink {
                private_key: key::text(&interface.private_key),
                port: interface.port.into(),
                src_addr: interface.src_ip.to_string(),
            }));
        }
        Ok(())
    }
}
