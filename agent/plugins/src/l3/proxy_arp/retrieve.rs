use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l3::ProxyArp;
use agent_model::vpp::l3::proxy_arp::{Interface, Range};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::arp::{ProxyArpDetails, ProxyArpIntfcDetails};

use crate::Proto;

pub(super) type RetrievedProxyArp = Retrieved<Proto<ProxyArp>, ()>;

/// The one value, if VPP has anything of it; a configuration without content is always there.
pub(super) fn proxy_arp(
    ranges: &[ProxyArpDetails],
    interfaces: &[ProxyArpIntfcDetails],
    names: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedProxyArp],
) -> Option<RetrievedProxyArp> {
    let ranges = ranges.iter().map(|row| Range {
        first_ip_addr: row.proxy.low.to_string(),
        last_ip_addr: row.proxy.hi.to_string(),
        vrf_id: row.proxy.table_id,
    });
    let interfaces = interfaces.iter().filter_map(|row| {
        let name = names.get(&row.sw_if_index)?.to_string();
        Some(Interface { name })
    });
    let value = ProxyArp {
        interfaces: interfaces.collect(),
        ranges: ranges.collect(),
    };
    let configured_empty = || correlate.iter().any(|b| b.value.0 == ProxyArp::default());
    let exists = value != ProxyArp::default() || configured_empty();
    exists.then(|| Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Unknown,
    })
}
