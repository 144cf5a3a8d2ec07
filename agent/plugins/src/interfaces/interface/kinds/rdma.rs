//! Mellanox cards without their kernel driver's data path (the rdma plugin).
//!
//! VPP does not show how such an interface was made: what is configured is taken over.

use agent_model::keys;
use agent_model::normalize::or_default;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{Interface, RdmaLink};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::api::rdma::{RdmaCreateV3, RdmaCreateV4, RdmaDelete, RdmaMode};
use vpp_binapi::{FixedStr, VppError};

use super::super::IfMeta;
use super::{Env, Kind, Rows};
use crate::{CallError, Need, Tolerate, Vpp, needs};

/// Receive queues where none are configured.
const DEFAULT_QUEUES: u32 = 1;
/// Descriptors of a queue where none are configured.
const DEFAULT_QUEUE_SIZE: u32 = 1024;

#[derive(Default)]
pub(super) struct Rdma;

fn link(interface: &Interface) -> Option<&RdmaLink> {
    match &interface.link {
        Some(Link::Rdma(link)) => Some(link),
        _ => None,
    }
}

/// The link with defaults filled in.
fn effective(interface: &Interface) -> RdmaLink {
    let link = link(interface).cloned().unwrap_or_default();
    RdmaLink {
        rxq_num: or_default(link.rxq_num, DEFAULT_QUEUES),
        rxq_size: or_default(link.rxq_size, DEFAULT_QUEUE_SIZE),
        txq_size: or_default(link.txq_size, DEFAULT_QUEUE_SIZE),
        ..link
    }
}

fn create(vpp: &Vpp, interface: &Interface) -> Result<RdmaCreateV4, CallError> {
    let link = effective(interface);
    let text = |field: &str, text: &str| {
        FixedStr::new(text).ok_or_else(|| {
            vpp.cannot_say::<RdmaCreateV4>(format!("{field} {text:?} is longer than 63 bytes"))
        })
    };
    let number = |field: &str, number: u32| {
        u16::try_from(number).map_err(|_| {
            vpp.cannot_say::<RdmaCreateV4>(format!("link.rdma.{field} {number} exceeds 65535"))
        })
    };
    Ok(RdmaCreateV4 {
        host_if: text("link.rdma.host_if_name", &link.host_if_name)?,
        name: text("name", &interface.name)?,
        rxq_num: number("rxq_num", link.rxq_num)?,
        rxq_size: number("rxq_size", link.rxq_size)?,
        txq_size: number("txq_size", link.txq_size)?,
        mode: RdmaMode(u32::try_from(link.mode).unwrap_or_default()),
        ..Default::default()
    })
}

#[async_trait]
impl Kind for Rdma {
    fn messages(&self) -> &'static [Need] {
        needs![RdmaCreateV3, RdmaDelete]
    }

    fn dependencies(&self, env: &Env<'_>, interface: &Interface) -> Vec<Dependency> {
        let host = link(interface).map(|link| keys::linux::host_name(&link.host_if_name));
        let host = host.filter(|_| env.options.linux_interfaces);
        host.map(|key| Dependency::on("rdma-host-interface-exists", key))
            .into_iter()
            .collect()
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        effective(old) == effective(new)
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let create = create(env.vpp, interface)?;
        if env.vpp.supports::<RdmaCreateV4>() {
            return Ok(env.vpp.request(&create).await?.sw_if_index);
        }
        let create = RdmaCreateV3 {
            host_if: create.host_if,
            name: create.name,
            rxq_num: create.rxq_num,
            rxq_size: create.rxq_size,
            txq_size: create.txq_size,
            mode: create.mode,
            ..Default::default()
        };
        Ok(env.vpp.request(&create).await?.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&RdmaDelete { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX, VppError::INVALID_INTERFACE])?)
    }

    async fn read(&self, _: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        for row in rows.values_mut() {
            if row.details.interface_dev_type.as_bytes() == b"RDMA interface" {
                row.value.set_type(Type::Rdma);
                row.value.link = Some(Link::Rdma(RdmaLink::default()));
            }
        }
        Ok(())
    }

    fn correlate(&self, value: &mut Interface, believed: &Interface) {
        if link(believed).is_some() {
            value.link.clone_from(&believed.link);
        }
    }
}
