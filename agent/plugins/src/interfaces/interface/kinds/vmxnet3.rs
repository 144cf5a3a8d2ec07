//! VMware's network cards (the vmxnet3 plugin). The name of the interface carries the card's PCI address.

use agent_model::normalize::{or_default, vmxnet3_pci_address};
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{Interface, VmxNet3Link};
use agent_scheduler::ValueError;
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::vmxnet3::{SwVmxnet3InterfaceDump, Vmxnet3Create, Vmxnet3Delete};

use super::super::IfMeta;
use super::{Env, Kind, Rows};
use crate::{CallError, Need, Tolerate, Vpp, needs};

/// Descriptors of a queue where none are configured.
const DEFAULT_QUEUE_SIZE: u32 = 1024;

#[derive(Default)]
pub(super) struct Vmxnet3;

/// The link with defaults filled in.
fn effective(interface: &Interface) -> VmxNet3Link {
    let link = match &interface.link {
        Some(Link::VmxNet3(link)) => *link,
        _ => VmxNet3Link::default(),
    };
    VmxNet3Link {
        enable_elog: link.enable_elog,
        rxq_size: or_default(link.rxq_size, DEFAULT_QUEUE_SIZE),
        txq_size: or_default(link.txq_size, DEFAULT_QUEUE_SIZE),
    }
}

#[async_trait]
impl Kind for Vmxnet3 {
    fn messages(&self) -> &'static [Need] {
        needs![Vmxnet3Create, Vmxnet3Delete, SwVmxnet3InterfaceDump]
    }

    /// Only the sizes of the queues count: VPP does not show more.
    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        let (old, new) = (effective(old), effective(new));
        (old.rxq_size, old.txq_size) == (new.rxq_size, new.txq_size)
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let cannot = |why: String| env.vpp.cannot_say::<Vmxnet3Create>(why);
        let link = effective(interface);
        let pci_addr = vmxnet3_pci_address(&interface.name).ok_or_else(|| {
            cannot(format!(
                "name {:?} is not vmxnet3-<domain>/<bus>/<slot>/<function>",
                interface.name
            ))
        })?;
        let size = |field: &str, size: u32| {
            u16::try_from(size).map_err(|_| cannot(format!("link.vmx_net3.{field} exceeds 4096")))
        };
        let create = Vmxnet3Create {
            pci_addr,
            enable_elog: link.enable_elog.into(),
            rxq_size: size("rxq_size", link.rxq_size)?,
            rxq_num: 1,
            txq_size: size("txq_size", link.txq_size)?,
            txq_num: 1,
            ..Default::default()
        };
        Ok(env.vpp.request(&create).await?.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&Vmxnet3Delete { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let all = SwVmxnet3InterfaceDump {
            sw_if_index: u32::MAX,
        };
        for details in vpp.dump(&all).await? {
            let Some(row) = rows.get_mut(&details.sw_if_index) else {
                continue;
            };
            let [receive, ..] = details.rx_list;
            let [transmit, ..] = details.tx_list;
            row.value.set_type(Type::Vmxnet3Interface);
            row.value.link = Some(Link::VmxNet3(VmxNet3Link {
                enable_elog: false,
                rxq_size: receive.rx_qsize.into(),
                txq_size: transmit.tx_qsize.into(),
            }));
        }
        Ok(())
    }

    fn correlate(&self, value: &mut Interface, believed: &Interface) {
        if let (Some(Link::VmxNet3(read)), Some(Link::VmxNet3(believed))) =
            (&mut value.link, &believed.link)
        {
            read.enable_elog = believed.enable_elog;
        }
    }
}
