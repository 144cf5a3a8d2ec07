//! Physical interfaces: they exist already and are only configured.

use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Type;
use agent_scheduler::ValueError;
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::interface::SwInterfaceDump;
use vpp_binapi::api::interface_types::IfType;

use super::super::{IfMeta, calls};
use super::{Env, Kind, Mac, Rows, Tag};
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Physical;

/// What VPP's own names of interfaces that are not physical begin with.
const VIRTUAL: &[&str] = &[
    "Bond",
    "VirtualEthernet",
    "geneve_tunnel",
    "gre",
    "gtpu_tunnel",
    "host-",
    "ip6_6rd",
    "ipip",
    "ipsec",
    "l2tp",
    "lisp",
    "local",
    "loop",
    "map",
    "memif",
    "mpls-tunnel",
    "nsim",
    "pg",
    "pipe",
    "srv6",
    "tap",
    "tun",
    "tunnel",
    "vmxnet3",
    "virtio",
    "vxlan",
    "wg",
    "p2p",
    "rdma",
    "pppoe",
];

/// Whether VPP's name of an interface is one of a physical interface.
pub(in super::super) fn is_physical_name(internal_name: &str) -> bool {
    !VIRTUAL
        .iter()
        .any(|prefix| internal_name.starts_with(prefix))
}

#[async_trait]
impl Kind for Physical {
    fn messages(&self) -> &'static [Need] {
        needs![SwInterfaceDump]
    }

    fn mac(&self) -> Mac {
        Mac::Fixed
    }

    fn tag(&self) -> Tag {
        Tag::None
    }

    fn equivalent(&self, _: &Interface, _: &Interface) -> bool {
        true
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let rows = env.vpp.dump(&calls::all_interfaces()).await?;
        let physical: Vec<_> = rows
            .iter()
            .map(|row| (row.interface_name.to_text(), row.sw_if_index))
            .filter(|(name, _)| is_physical_name(name))
            .collect();
        match physical.iter().find(|(name, _)| *name == interface.name) {
            Some((_, sw_if_index)) => Ok(*sw_if_index),
            None => Err(ValueError::southbound(format!(
                "VPP has no physical interface {:?}; it has: {}",
                interface.name,
                physical
                    .iter()
                    .map(|(name, _)| name.as_str())
                    .collect::<Vec<_>>()
                    .join(", ")
            ))),
        }
    }

    /// A physical interface stays; it is set down.
    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let down = calls::set_up(env.vpp, meta.sw_if_index, false).await;
        Ok(down.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, _: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        for row in rows.values_mut() {
            let internal_name = row.details.interface_name.to_text();
            if row.details.type_ == IfType::IF_API_TYPE_HARDWARE && is_physical_name(&internal_name)
            {
                row.value.set_type(Type::Dpdk);
            }
        }
        Ok(())
    }
}
