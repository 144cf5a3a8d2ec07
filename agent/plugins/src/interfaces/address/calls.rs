use ipnet::IpNet;
use vpp_binapi::VppError;
use vpp_binapi::api::interface::SwInterfaceAddDelAddress;
use vpp_binapi::api::ip_types::Prefix;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SwInterfaceAddDelAddress];

pub(super) async fn add(vpp: &Vpp, sw_if_index: u32, address: IpNet) -> Result<(), CallError> {
    let add = add_del(sw_if_index, address, true);
    vpp.request(&add).await.map(drop)
}

pub(super) async fn delete(vpp: &Vpp, sw_if_index: u32, address: IpNet) -> Result<(), CallError> {
    let delete = add_del(sw_if_index, address, false);
    let gone = [
        VppError::ADDRESS_NOT_FOUND_FOR_INTERFACE,
        VppError::INVALID_SW_IF_INDEX,
    ];
    vpp.request(&delete).await.tolerate(&gone)
}

fn add_del(sw_if_index: u32, address: IpNet, is_add: bool) -> SwInterfaceAddDelAddress {
    SwInterfaceAddDelAddress {
        sw_if_index,
        is_add,
        del_all: false,
        prefix: Prefix::new(address.addr(), address.prefix_len()),
    }
}
