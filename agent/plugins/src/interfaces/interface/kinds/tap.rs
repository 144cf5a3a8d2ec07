//! TAP interfaces, version 2 (`src/vnet/devices/virtio` and the tap plugin).

use agent_model::keys;
use agent_model::normalize::{default_tap_host_name, or_default};
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{Interface, TapLink};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::api::tapv2::{SwInterfaceTapV2Dump, TapCreateV2, TapDeleteV2, TapFlags};
use vpp_binapi::{FixedStr, VarStr, VppError};

use super::super::{IfMeta, calls};
use super::{Env, Kind, Mac, Rows, Tag};
use crate::{CallError, Need, Tolerate, Vpp, needs};

/// Descriptors of a ring where none are configured.
const DEFAULT_RING_SIZE: u32 = 256;

#[derive(Default)]
pub(super) struct Tap;

fn link(interface: &Interface) -> Option<&TapLink> {
    match &interface.link {
        Some(Link::Tap(tap)) => Some(tap),
        _ => None,
    }
}

/// Name of the Linux side.
pub(in super::super) fn host_if_name(interface: &Interface) -> String {
    match link(interface) {
        Some(tap) if !tap.host_if_name.is_empty() => tap.host_if_name.clone(),
        _ => default_tap_host_name(&interface.name),
    }
}

/// The link with defaults filled in.
fn effective(interface: &Interface) -> TapLink {
    let tap = link(interface).cloned().unwrap_or_default();
    TapLink {
        host_if_name: host_if_name(interface),
        rx_ring_size: or_default(tap.rx_ring_size, DEFAULT_RING_SIZE),
        tx_ring_size: or_default(tap.tx_ring_size, DEFAULT_RING_SIZE),
        ..tap
    }
}

#[async_trait]
impl Kind for Tap {
    fn messages(&self) -> &'static [Need] {
        needs![TapCreateV2, TapDeleteV2, SwInterfaceTapV2Dump]
    }

    fn mac(&self) -> Mac {
        Mac::AtCreate
    }

    fn tag(&self) -> Tag {
        Tag::AtCreate
    }

    fn dependencies(&self, _: &Env<'_>, interface: &Interface) -> Vec<Dependency> {
        let microservice = link(interface).map(|tap| tap.to_microservice.as_str());
        let microservice = microservice.filter(|label| !label.is_empty());
        let dependency = |label: &str| {
            Dependency::on("microservice-available", keys::linux::microservice(label))
        };
        microservice.map(dependency).into_iter().collect()
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        effective(old) == effective(new)
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let tap = effective(interface);
        let ring = |what: &str, size: u32| {
            u16::try_from(size).map_err(|_| {
                env.vpp
                    .cannot_say::<TapCreateV2>(format!("{what} {size} exceeds 65535"))
            })
        };
        let mut flags = TapFlags::default();
        if tap.enable_gso {
            flags.0 |= TapFlags::TAP_API_FLAG_GSO.0;
        }
        if tap.enable_tunnel {
            flags.0 |= TapFlags::TAP_API_FLAG_TUN.0;
        }
        let mac = calls::mac::<TapCreateV2>(env.vpp, interface)?;
        let host_if_name = FixedStr::new(&tap.host_if_name).ok_or_else(|| {
            env.vpp.cannot_say::<TapCreateV2>(format!(
                "host_if_name {:?} is longer than 63 bytes",
                tap.host_if_name
            ))
        })?;
        let create = TapCreateV2 {
            id: u32::MAX,
            use_random_mac: mac.is_none(),
            mac_address: mac.unwrap_or_default(),
            num_rx_queues: 1,
            rx_ring_sz: ring("rx_ring_size", tap.rx_ring_size)?,
            tx_ring_sz: ring("tx_ring_size", tap.tx_ring_size)?,
            tap_flags: flags,
            host_if_name_set: true,
            host_if_name,
            tag: VarStr::from(interface.name.as_str()),
            ..Default::default()
        };
        Ok(env.vpp.request(&create).await?.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&TapDeleteV2 { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let dump = SwInterfaceTapV2Dump {
            sw_if_index: u32::MAX,
        };
        for details in vpp.dump(&dump).await? {
            let Some(row) = rows.get_mut(&details.sw_if_index) else {
                continue;
            };
            let flag = |flag: TapFlags| details.tap_flags.0 & flag.0 != 0;
            let host_if_name = details.host_if_name.to_text();
            row.tap_host_if_name.clone_from(&host_if_name);
            row.value.set_type(Type::Tap);
            row.value.link = Some(Link::Tap(TapLink {
                version: 2,
                host_if_name: if host_if_name == default_tap_host_name(&row.value.name) {
                    String::new()
                } else {
                    host_if_name
                },
                to_microservice: String::new(),
                rx_ring_size: details.rx_ring_sz.into(),
                tx_ring_size: details.tx_ring_sz.into(),
                enable_gso: flag(TapFlags::TAP_API_FLAG_GSO),
                enable_tunnel: flag(TapFlags::TAP_API_FLAG_TUN),
            }));
        }
        Ok(())
    }

    fn correlate(&self, value: &mut Interface, believed: &Interface) {
        if let (Some(Link::Tap(tap)), Some(believed)) = (&mut value.link, link(believed)) {
            tap.to_microservice.clone_from(&believed.to_microservice);
        }
    }
}
