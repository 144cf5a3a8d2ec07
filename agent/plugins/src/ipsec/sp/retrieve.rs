use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::ipsec::SecurityPolicy;
use agent_scheduler::{Key, Origin, Retrieved};
use vpp_binapi::api::ipsec::IpsecSpdDetails;

use super::calls::{ANY_PROTOCOL, LAST_PORT, addresses};
use super::descriptor::same;
use crate::Proto;

pub(super) type RetrievedSp = Retrieved<Proto<SecurityPolicy>, ()>;

/// What tells policies apart by key. VPP shows `::` as 0.0.0.0, so addresses are compared in 128 bits.
type Identity = (u32, u32, bool, [u128; 4]);

fn bits(ip: IpAddr) -> u128 {
    match ip {
        IpAddr::V4(ip) => u32::from(ip).into(),
        IpAddr::V6(ip) => ip.into(),
    }
}

fn identity(sp: &SecurityPolicy) -> Option<Identity> {
    let addresses = addresses(sp)?.map(bits);
    Some((sp.spd_index, sp.sa_index, sp.is_outbound, addresses))
}

fn port(port: u16) -> u32 {
    if port == LAST_PORT { 0 } else { port.into() }
}

fn policy(row: &IpsecSpdDetails) -> SecurityPolicy {
    let e = &row.entry;
    let ends = [
        &e.local_address_start,
        &e.local_address_stop,
        &e.remote_address_start,
        &e.remote_address_stop,
    ];
    let ends = ends.map(|address| address.ip());
    let is_ipv6 = ends.iter().any(IpAddr::is_ipv6);
    let [local_start, local_stop, remote_start, remote_stop] = ends.map(|ip| match is_ipv6 {
        true => Ipv6Addr::from(bits(ip)).to_string(),
        false => ip.to_string(),
    });
    SecurityPolicy {
        spd_index: e.spd_id,
        sa_index: e.sa_id,
        priority: e.priority,
        is_outbound: e.is_outbound,
        remote_addr_start: remote_start,
        remote_addr_stop: remote_stop,
        local_addr_start: local_start,
        local_addr_stop: local_stop,
        protocol: match e.protocol {
            ANY_PROTOCOL => 0,
            protocol => protocol.into(),
        },
        remote_port_start: e.remote_port_start.into(),
        remote_port_stop: port(e.remote_port_stop),
        local_port_start: e.local_port_start.into(),
        local_port_stop: port(e.local_port_stop),
        action: i32::try_from(e.policy.0).unwrap_or(i32::MAX),
    }
}

/// The policies in the words of the configured ones. Of several that have the same key, the one that is configured
/// counts, or else the first.
pub(super) fn policies(rows: &[IpsecSpdDetails], correlate: &[RetrievedSp]) -> Vec<RetrievedSp> {
    let believed = correlate
        .iter()
        .filter_map(|b| Some((identity(&b.value)?, b)));
    let believed: BTreeMap<Identity, &RetrievedSp> = believed.collect();
    let mut read: Vec<(Option<&RetrievedSp>, SecurityPolicy)> = Vec::new();
    for mut value in rows.iter().map(policy) {
        let known = identity(&value).and_then(|identity| believed.get(&identity).copied());
        if let Some(known) = known {
            let words = &known.value;
            value.local_addr_start.clone_from(&words.local_addr_start);
            value.local_addr_stop.clone_from(&words.local_addr_stop);
            value.remote_addr_start.clone_from(&words.remote_addr_start);
            value.remote_addr_stop.clone_from(&words.remote_addr_stop);
        }
        read.push((known, value));
    }
    // Those as configured first; the others keep their order.
    read.sort_by_key(|(known, value)| !known.is_some_and(|known| same(&known.value, value)));
    let mut keys = BTreeSet::new();
    read.retain(|(_, value)| keys.insert(value.key()));
    let values = read.into_iter().map(|(_, value)| Retrieved {
        key: Key::from(value.key()),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    });
    values.collect()
}
