use agent_model::normalize;
use agent_model::vpp::l2::FibEntry;
use agent_model::vpp::l2::fib_entry::Action;
use vpp_binapi::api::l2::{L2FibTableDetails, L2FibTableDump, L2fibAddDel};
use vpp_binapi::{MacAddress, VppError};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![L2fibAddDel, L2FibTableDump];

/// Adds or deletes an entry; `sw_if_index` is ~0 for one that drops.
pub(super) async fn add_del(
    vpp: &Vpp,
    bd_id: u32,
    sw_if_index: u32,
    entry: &FibEntry,
    is_add: bool,
) -> Result<(), CallError> {
    let mac = normalize::mac(&entry.phys_address).ok_or_else(|| {
        vpp.cannot_say::<L2fibAddDel>(format!("no MAC address: {:?}", entry.phys_address))
    })?;
    let call = L2fibAddDel {
        mac: MacAddress(mac),
        bd_id,
        sw_if_index,
        is_add,
        static_mac: entry.static_config,
        filter_mac: entry.action() == Action::Drop,
        bvi_mac: entry.bridged_virtual_interface,
    };
    let gone: &[VppError] = if is_add {
        &[]
    } else {
        &[VppError::NO_SUCH_ENTRY]
    };
    vpp.request(&call).await.tolerate(gone)
}

pub(super) async fn dump(vpp: &Vpp, bd_id: u32) -> Result<Vec<L2FibTableDetails>, CallError> {
    vpp.dump(&L2FibTableDump { bd_id }).await
}
