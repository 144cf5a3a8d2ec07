//! VMware's network cards (`src/plugins/vmxnet3`). This host has none: creating one fails, dumps are empty.

use vpp_binapi::VppError;
use vpp_binapi::api::vmxnet3::{
    SwVmxnet3InterfaceDetails, SwVmxnet3InterfaceDump, Vmxnet3Create, Vmxnet3CreateReply,
    Vmxnet3Delete, Vmxnet3DeleteReply, Vmxnet3Details, Vmxnet3Dump,
};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// There is nothing to keep.
#[derive(Debug, Default)]
pub struct State;

/// Messages of `vmxnet3`.
pub fn register(r: &mut Registry) {
    r.reply(vmxnet3_create);
    r.reply(vmxnet3_delete);
    r.dump(vmxnet3_dump);
    r.dump(sw_vmxnet3_interface_dump);
}

/// Most receive queues; transmit queues are one per thread, and there is one thread.
const MAX_RX_QUEUES: u16 = 16;
const MAX_TX_QUEUES: u16 = 1;

fn is_valid_size(size: u16) -> bool {
    size == 0 || (64..=4096).contains(&size) && size.is_multiple_of(64)
}

fn vmxnet3_create(
    _: &mut Vpp,
    _: &mut Call<'_>,
    r: Vmxnet3Create,
) -> Result<Vmxnet3CreateReply, Refusal> {
    let queues = r.rxq_num <= MAX_RX_QUEUES && r.txq_num <= MAX_TX_QUEUES;
    match queues && is_valid_size(r.rxq_size) && is_valid_size(r.txq_size) {
        true => Err(VppError::INVALID_INTERFACE.into()),
        false => Err(VppError::INVALID_VALUE.into()),
    }
}

fn vmxnet3_delete(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: Vmxnet3Delete,
) -> Result<Vmxnet3DeleteReply, Refusal> {
    Err(VppError::INVALID_SW_IF_INDEX.into())
}

fn vmxnet3_dump(
    _: &mut Vpp,
    _: &Vmxnet3Dump,
    _: &mut Rows<'_, '_, Vmxnet3Details>,
) -> Result<(), Refusal> {
    Ok(())
}

fn sw_vmxnet3_interface_dump(
    _: &mut Vpp,
    _: &SwVmxnet3InterfaceDump,
    _: &mut Rows<'_, '_, SwVmxnet3InterfaceDetails>,
) -> Result<(), Refusal> {
    Ok(())
}
