use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l3::L3xConnect;
use agent_model::vpp::l3::l3x_connect::{Path, Protocol};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::fib_types::FibPath;
use vpp_binapi::api::l3xc::L3xcDetails;

use crate::Proto;
use crate::fib_path::{self, NO_INTERFACE};
use crate::missing;

pub(super) type RetrievedL3xc = Retrieved<Proto<L3xConnect>, ()>;

/// A row does not say of which family it is: its paths do. A cross-connect outlives its interface; without one VPP refuses
/// every call for it (`VALIDATE_SW_IF_INDEX`), so it is left out.
pub(super) fn l3xc(
    row: &L3xcDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
) -> Option<RetrievedL3xc> {
    let interface = interfaces.get(&row.l3xc.sw_if_index)?.to_string();
    let hops = row.l3xc.paths.iter();
    let ipv6 = hops
        .filter_map(fib_path::next_hop)
        .any(|next_hop| next_hop.is_ipv6());
    let protocol = if ipv6 { Protocol::Ipv6 } else { Protocol::Ipv4 };
    let value = L3xConnect {
        interface,
        protocol: protocol.into(),
        paths: row
            .l3xc
            .paths
            .iter()
            .filter_map(|p| path(p, interfaces))
            .collect(),
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}

fn path(path: &FibPath, interfaces: &BTreeMap<u32, Arc<str>>) -> Option<Path> {
    let next_hop = fib_path::next_hop(path)?;
    Some(Path {
        outgoing_interface: match path.sw_if_index {
            NO_INTERFACE => String::new(),
            through => missing::name(interfaces, through),
        },
        next_hop_addr: fib_path::next_hop_text(next_hop),
        weight: path.weight.into(),
        preference: path.preference.into(),
    })
}
