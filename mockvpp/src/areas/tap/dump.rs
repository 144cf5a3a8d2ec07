//! Requests that show interfaces.

use vpp_binapi::FixedStr;
use vpp_binapi::api::ip_types::{Ip4Prefix, Ip6Prefix};
use vpp_binapi::api::tapv2::{SwInterfaceTapV2Details, SwInterfaceTapV2Dump};

use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn sw_interface_tap_v2_dump(
    vpp: &mut Vpp,
    r: &SwInterfaceTapV2Dump,
    rows: &mut Rows<'_, '_, SwInterfaceTapV2Details>,
) -> Result<(), Refusal> {
    for (_, tap) in vpp.tap.interfaces.iter() {
        if r.sw_if_index != u32::MAX && r.sw_if_index != tap.sw_if_index {
            continue;
        }
        let Some(hardware) = vpp.interface.table.hardware(tap.sw_if_index) else {
            continue;
        };
        let (ip4, ip4_len) = tap.host.ip4;
        let (ip6, ip6_len) = tap.host.ip6;
        rows.push(&SwInterfaceTapV2Details {
            sw_if_index: tap.sw_if_index,
            id: tap.id,
            tx_ring_sz: tap.tx_ring_size,
            rx_ring_sz: tap.rx_ring_size,
            host_mtu_size: tap.host.mtu,
            host_mac_addr: tap.host.mac,
            host_ip4_prefix: Ip4Prefix {
                address: ip4,
                len: ip4_len,
            },
            host_ip6_prefix: Ip6Prefix {
                address: ip6,
                len: ip6_len,
            },
            tap_flags: tap.flags,
            dev_name: FixedStr::truncated(hardware.name.as_bytes()),
            host_if_name: FixedStr::truncated(tap.host.if_name.as_bytes()),
            host_namespace: FixedStr::truncated(tap.host.namespace.as_bytes()),
            host_bridge: FixedStr::truncated(tap.host.bridge.as_bytes()),
        });
    }
    Ok(())
}
