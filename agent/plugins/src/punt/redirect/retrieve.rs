use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::normalize::same_ip;
use agent_model::vpp::punt::{IpRedirect, L3Protocol};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::ip::IpPuntRedirectV2Details;
use vpp_binapi::api::ip_types::AddressFamily;

use crate::fib_path::{self, NO_INTERFACE};
use crate::punt::both_families;
use crate::{Proto, missing};

pub(super) type RetrievedRedirect = Retrieved<Proto<IpRedirect>, ()>;

/// Redirects of both families that are the same become one value where one is believed. What was received on an interface
/// that is gone is received no more: such rows are left out.
pub(super) fn redirects(
    rows: &[IpPuntRedirectV2Details],
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedRedirect],
) -> Vec<RetrievedRedirect> {
    let values: Vec<IpRedirect> = rows.iter().filter_map(|r| row(r, interfaces)).collect();
    let same = |a: &IpRedirect, b: &IpRedirect| {
        a.rx_interface == b.rx_interface
            && a.tx_interface == b.tx_interface
            && same_ip(&a.next_hop, &b.next_hop)
    };
    let believed = correlate.iter().map(|believed| &believed.value.0);
    let for_all = believed.filter(|all| all.l3_protocol() == L3Protocol::All);
    let values = both_families(values, for_all, same)
        .into_iter()
        .map(|value| Retrieved {
            key: value.key().into(),
            value: Arc::new(Proto(value)),
            metadata: None,
            origin: Origin::Nb,
        });
    values.collect()
}

fn row(row: &IpPuntRedirectV2Details, interfaces: &BTreeMap<u32, Arc<str>>) -> Option<IpRedirect> {
    let punt = &row.punt;
    let path = punt.paths.first()?;
    let rx_interface = match punt.rx_sw_if_index {
        NO_INTERFACE => String::new(),
        rx => interfaces.get(&rx)?.to_string(),
    };
    let l3 = match punt.af {
        AddressFamily::ADDRESS_IP6 => L3Protocol::Ipv6,
        _ => L3Protocol::Ipv4,
    };
    Some(IpRedirect {
        l3_protocol: l3.into(),
        rx_interface,
        tx_interface: missing::name(interfaces, path.sw_if_index),
        next_hop: fib_path::next_hop(path)?.to_string(),
    })
}
