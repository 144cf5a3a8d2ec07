//! The nodes that read, set and write the bits of packets.

use vpp_binapi::api::qos::QosSource;

use crate::areas::l2::features::input;
use crate::core::vpp::Vpp;

type Nodes = &'static [(&'static str, &'static str)];

const RECORD_IP: Nodes = &[
    ("ip6-unicast", "ip6-qos-record"),
    ("ip6-multicast", "ip6-qos-record"),
    ("ip4-unicast", "ip4-qos-record"),
    ("ip4-multicast", "ip4-qos-record"),
];
const RECORD_MPLS: Nodes = &[("mpls-input", "mpls-qos-record")];
const RECORD_VLAN: Nodes = &[
    ("ip6-unicast", "vlan-ip6-qos-record"),
    ("ip6-multicast", "vlan-ip6-qos-record"),
    ("ip4-unicast", "vlan-ip4-qos-record"),
    ("ip4-multicast", "vlan-ip4-qos-record"),
    ("mpls-input", "vlan-mpls-qos-record"),
];
const STORE_IP: Nodes = &[
    ("ip6-unicast", "ip6-qos-store"),
    ("ip6-multicast", "ip6-qos-store"),
    ("ip4-unicast", "ip4-qos-store"),
    ("ip4-multicast", "ip4-qos-store"),
];
const MARK_IP: Nodes = &[
    ("ip6-output", "ip6-qos-mark"),
    ("ip4-output", "ip4-qos-mark"),
];
const MARK_MPLS: Nodes = &[("mpls-output", "mpls-qos-mark")];
const MARK_VLAN: Nodes = &[
    ("ip6-output", "vlan-ip6-qos-mark"),
    ("ip4-output", "vlan-ip4-qos-mark"),
    ("mpls-output", "vlan-mpls-qos-mark"),
];

fn set(vpp: &mut Vpp, nodes: Nodes, sw_if_index: u32, enable: bool) {
    for (arc, node) in nodes {
        let set = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
        debug_assert!(set.is_ok(), "{arc} {node} is in the table");
    }
}

fn by_source(source: u8, vlan: Nodes, mpls: Nodes, ip: Nodes) -> Nodes {
    match QosSource(source) {
        QosSource::QOS_API_SOURCE_VLAN => vlan,
        QosSource::QOS_API_SOURCE_MPLS => mpls,
        QosSource::QOS_API_SOURCE_IP => ip,
        _ => &[],
    }
}

pub(super) fn record_features(vpp: &mut Vpp, (source, sw_if_index): (u8, u32), enable: bool) {
    let nodes = by_source(source, RECORD_VLAN, RECORD_MPLS, RECORD_IP);
    set(vpp, nodes, sw_if_index, enable);
    if QosSource(source) == QosSource::QOS_API_SOURCE_IP {
        let bit = input::L2_IP_QOS_RECORD;
        vpp.l2.ports.set_input_features(sw_if_index, bit, enable);
    }
}

pub(super) fn store_features(vpp: &mut Vpp, (source, sw_if_index): (u8, u32), enable: bool) {
    set(
        vpp,
        by_source(source, &[], &[], STORE_IP),
        sw_if_index,
        enable,
    );
}

pub(super) fn mark_features(vpp: &mut Vpp, (source, sw_if_index): (u8, u32), enable: bool) {
    let nodes = by_source(source, MARK_VLAN, MARK_MPLS, MARK_IP);
    set(vpp, nodes, sw_if_index, enable);
}
