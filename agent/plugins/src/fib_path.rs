//! Paths in VPP's form (`src/vnet/fib/fib_types.api`), for all features that forward along paths.

use std::net::IpAddr;

use agent_model::normalize;
use vpp_binapi::api::fib_types::{FibPath, FibPathNh, FibPathNhProto};
use vpp_binapi::api::ip_types::AddressFamily;

use crate::{CallError, Vpp};

/// What stands for no interface.
pub(crate) const NO_INTERFACE: u32 = u32::MAX;
const NO_LABEL: u32 = 0x10_0000;

/// A normal path of weight 1, through an interface or [`NO_INTERFACE`], to a next hop or the unspecified address.
pub(crate) fn normal(sw_if_index: u32, next_hop: IpAddr) -> FibPath {
    FibPath {
        sw_if_index,
        weight: 1,
        proto: if next_hop.is_ipv6() {
            FibPathNhProto::FIB_API_PATH_NH_PROTO_IP6
        } else {
            FibPathNhProto::FIB_API_PATH_NH_PROTO_IP4
        },
        nh: FibPathNh {
            address: next_hop.into(),
            via_label: NO_LABEL,
            classify_table_index: u32::MAX,
            ..FibPathNh::default()
        },
        ..FibPath::default()
    }
}

/// Next hop of a path: the unspecified address without one, `None` for paths of other protocols than IP.
pub(crate) fn next_hop(path: &FibPath) -> Option<IpAddr> {
    let family = match path.proto {
        FibPathNhProto::FIB_API_PATH_NH_PROTO_IP4 => AddressFamily::ADDRESS_IP4,
        FibPathNhProto::FIB_API_PATH_NH_PROTO_IP6 => AddressFamily::ADDRESS_IP6,
        _ => return None,
    };
    Some(path.nh.address.ip(family))
}

/// The path that a value lists: `text` is its next hop, empty for none.
pub(crate) fn listed<M: vpp_binapi::Message>(
    vpp: &Vpp,
    sw_if_index: u32,
    text: &str,
    ipv6: bool,
    (weight, preference): (u32, u32),
) -> Result<FibPath, CallError> {
    let next_hop = match text {
        "" => Some(normalize::unspecified(ipv6)),
        text => normalize::ip(text),
    };
    let weight = u8::try_from(normalize::or_default(weight, 1)).ok();
    match (next_hop, weight, u8::try_from(preference).ok()) {
        (Some(next_hop), Some(weight), Some(preference)) => Ok(FibPath {
            weight,
            preference,
            ..normal(sw_if_index, next_hop)
        }),
        _ => Err(vpp.cannot_say::<M>(format!(
            "next hop {text:?}, weight {weight:?}, preference {preference}: no IP address, or above 255"
        ))),
    }
}

/// Text of a path's next hop as values have it: empty for none.
pub(crate) fn next_hop_text(next_hop: IpAddr) -> String {
    if next_hop.is_unspecified() {
        String::new()
    } else {
        next_hop.to_string()
    }
}

/// Whether two texts of [`next_hop_text`] are the same next hop.
pub(crate) fn same_next_hop(a: &str, b: &str) -> bool {
    let parsed = |text: &str| normalize::ip(text).filter(|ip| !ip.is_unspecified());
    parsed(a) == parsed(b)
}
