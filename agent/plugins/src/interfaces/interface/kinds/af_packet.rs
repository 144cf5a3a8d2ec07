//! Attachments to Linux interfaces (the af_packet plugin).

use agent_linux::Namespace;
use agent_model::keys;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{AfpacketLink, Interface};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::api::af_packet::{AfPacketCreateV2, AfPacketDelete, AfPacketDump};
use vpp_binapi::{FixedStr, Message, VppError};

use super::super::{IfMeta, calls};
use super::{Env, Kind, Mac, Mtu, Rows};
use crate::linux::interface_meta;
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct AfPacket;

fn link(interface: &Interface) -> Option<&AfpacketLink> {
    match &interface.link {
        Some(Link::Afpacket(link)) => Some(link),
        _ => None,
    }
}

fn host_if_name<M: Message>(
    env: &Env<'_>,
    interface: &Interface,
) -> Result<FixedStr<64>, ValueError> {
    let name = match link(interface) {
        Some(link) if !link.linux_interface.is_empty() => {
            let linux = interface_meta(env.ctx, &link.linux_interface)?;
            if linux.namespace != Namespace::Own {
                return Err(ValueError::southbound(format!(
                    "{} is in {}, where VPP does not reach it",
                    link.linux_interface, linux.namespace
                )));
            }
            linux.host_if_name.clone()
        }
        Some(link) => link.host_if_name.clone(),
        None => String::new(),
    };
    FixedStr::new(&name).ok_or_else(|| {
        let why = format!("host_if_name {name:?} is longer than 63 bytes");
        env.vpp.cannot_say::<M>(why).into()
    })
}

#[async_trait]
impl Kind for AfPacket {
    fn messages(&self) -> &'static [Need] {
        needs![AfPacketCreateV2, AfPacketDelete, AfPacketDump]
    }

    fn mac(&self) -> Mac {
        Mac::OnlyAtCreate
    }

    fn mtu(&self) -> Mtu {
        Mtu::Hardware
    }

    fn dependencies(&self, env: &Env<'_>, interface: &Interface) -> Vec<Dependency> {
        const LABEL: &str = "afpacket-host-interface-exists";
        let Some(link) = link(interface) else {
            return Vec::new();
        };
        if !link.linux_interface.is_empty() {
            vec![Dependency::on(
                LABEL,
                keys::linux::interface(&link.linux_interface),
            )]
        } else if env.options.linux_interfaces {
            vec![Dependency::on(
                LABEL,
                keys::linux::host_name(&link.host_if_name),
            )]
        } else {
            Vec::new()
        }
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        link(old) == link(new)
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let mac = calls::mac::<AfPacketCreateV2>(env.vpp, interface)?;
        let create = AfPacketCreateV2 {
            hw_addr: mac.unwrap_or_default(),
            use_random_hw_addr: mac.is_none(),
            host_if_name: host_if_name::<AfPacketCreateV2>(env, interface)?,
            num_rx_queues: 1,
            ..Default::default()
        };
        Ok(env.vpp.request(&create).await?.sw_if_index)
    }

    async fn delete(
        &self,
        env: &Env<'_>,
        interface: &Interface,
        _: &IfMeta,
    ) -> Result<(), ValueError> {
        let host_if_name = host_if_name::<AfPacketDelete>(env, interface)?;
        let deleted = env.vpp.request(&AfPacketDelete { host_if_name }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_INTERFACE])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        for details in vpp.dump(&AfPacketDump::default()).await? {
            if let Some(row) = rows.get_mut(&details.sw_if_index) {
                row.value.set_type(Type::AfPacket);
                row.value.link = Some(Link::Afpacket(AfpacketLink {
                    host_if_name: details.host_if_name.to_text(),
                    linux_interface: String::new(),
                }));
            }
        }
        Ok(())
    }

    fn correlate(&self, value: &mut Interface, believed: &Interface) {
        if let (Some(Link::Afpacket(read)), Some(believed)) = (&mut value.link, link(believed))
            && (believed.host_if_name.is_empty() || believed.host_if_name == read.host_if_name)
        {
            *read = believed.clone();
        }
    }
}
