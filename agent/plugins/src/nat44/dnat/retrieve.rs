use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::nat::DNat44;
use agent_model::vpp::nat::d_nat44::static_mapping::{LocalIp, TwiceNatMode};
use agent_model::vpp::nat::d_nat44::{IdentityMapping, StaticMapping};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::FixedStr;
use vpp_binapi::api::nat_types::NatConfigFlags as F;
use vpp_binapi::api::nat44_ed::{
    Nat44IdentityMappingDetails, Nat44LbStaticMappingDetails, Nat44StaticMappingDetails,
};

use super::calls::Dump;
use super::mappings::{Static, protocol};
use crate::Proto;

pub(super) type RetrievedDnat = Retrieved<Proto<DNat44>, ()>;

/// Label of mappings that nobody labelled.
const UNTAGGED: &str = "UNTAGGED-DNAT";

const NO_INTERFACE: u32 = u32::MAX;

type Names = BTreeMap<u32, Arc<str>>;

/// Mappings by their labels. One without any mapping is nothing in VPP: it is there if it is believed to be.
#[derive(Default)]
struct Dnats(BTreeMap<String, DNat44>);

impl Dnats {
    fn of(&mut self, tag: &FixedStr<64>) -> &mut DNat44 {
        let label = match tag.to_text() {
            tag if tag.is_empty() => UNTAGGED.to_owned(),
            tag => tag,
        };
        self.0.entry(label.clone()).or_insert_with(|| DNat44 {
            label,
            ..Default::default()
        })
    }
}

pub(super) fn dnats(dump: &Dump, names: &Names, correlate: &[RetrievedDnat]) -> Vec<RetrievedDnat> {
    let mut dnats = Dnats::default();
    let index = |row: &Nat44StaticMappingDetails| row.external_sw_if_index;
    let parents = dump.statics.iter().map(|row| (what(row), index(row)));
    let children = Children::new(dump, parents);
    for row in &dump.statics {
        let interface = interface(index(row), names);
        let is_child = children.contains(&what(row), index(row), row.external_ip_address);
        if let Some(interface) = interface.filter(|_| !is_child) {
            dnats.of(&row.tag).st_mappings.push(one(row, interface));
        }
    }
    for row in &dump.balanced {
        dnats.of(&row.tag).st_mappings.push(balanced(row));
    }
    let parents = dump.identities.iter();
    let parents = parents.map(|row| (identity_what(row), row.sw_if_index));
    let children = Children::new(dump, parents);
    for row in &dump.identities {
        let interface = interface(row.sw_if_index, names);
        let is_child = children.contains(&identity_what(row), row.sw_if_index, row.ip_address);
        if let Some(interface) = interface.filter(|_| !is_child) {
            dnats
                .of(&row.tag)
                .id_mappings
                .push(identity(row, interface));
        }
    }
    for believed in correlate.iter().map(|b| &b.value.0) {
        match dnats.0.get_mut(&believed.label) {
            Some(dnat) => complete(dnat, believed),
            None if believed.st_mappings.is_empty() && believed.id_mappings.is_empty() => {
                dnats.0.insert(believed.label.clone(), believed.clone());
            }
            None => {}
        }
    }
    let values = dnats.0.into_values();
    values
        .map(|dnat| Retrieved {
            key: dnat.key().into(),
            value: Arc::new(Proto(dnat)),
            metadata: None,
            origin: Origin::Nb,
        })
        .collect()
}

/// What VPP does not show of a mapping is taken over from the one that looks the same.
fn complete(dnat: &mut DNat44, believed: &DNat44) {
    let believed = believed.st_mappings.iter();
    let believed = believed.filter_map(|b| Some((Static::new(b)?.shown(), b)));
    let believed: BTreeMap<Static, &StaticMapping> = believed.collect();
    for mapping in &mut dnat.st_mappings {
        if let Some(believed) = Static::new(mapping).and_then(|shown| believed.get(&shown)) {
            mapping.clone_from(believed);
        }
    }
}

/// Name of an interface, empty for none; `None` for one that is not the agent's.
fn interface(sw_if_index: u32, names: &Names) -> Option<String> {
    match sw_if_index {
        NO_INTERFACE => Some(String::new()),
        index => names.get(&index).map(ToString::to_string),
    }
}

/// What a mapping has in common with the one that VPP made of it for an interface's address.
type What = (FixedStr<64>, Option<(u16, u16, u8)>, Ipv4Addr, u32);

/// Mappings that VPP made for those that follow an interface, by what they have in common, and the interfaces' addresses.
struct Children<'d> {
    parents: Vec<(What, u32)>,
    addresses: &'d [(u32, Ipv4Addr)],
}

impl<'d> Children<'d> {
    fn new(dump: &'d Dump, rows: impl Iterator<Item = (What, u32)>) -> Self {
        Self {
            parents: rows.filter(|(_, index)| *index != NO_INTERFACE).collect(),
            addresses: &dump.addresses,
        }
    }

    fn contains(&self, what: &What, sw_if_index: u32, address: Ipv4Addr) -> bool {
        let is_parent = |(parent, index): &(What, u32)| {
            parent == what && self.addresses.contains(&(*index, address))
        };
        sw_if_index == NO_INTERFACE && self.parents.iter().any(is_parent)
    }
}

fn what(row: &Nat44StaticMappingDetails) -> What {
    let all = row.flags.contains(F::NAT_IS_ADDR_ONLY);
    let traffic = (!all).then_some((row.local_port, row.external_port, row.protocol));
    (row.tag, traffic, row.local_ip_address, row.vrf_id)
}

fn identity_what(row: &Nat44IdentityMappingDetails) -> What {
    let all = row.flags.contains(F::NAT_IS_ADDR_ONLY);
    let traffic = (!all).then_some((row.port, row.port, row.protocol));
    (row.tag, traffic, Ipv4Addr::UNSPECIFIED, row.vrf_id)
}

fn twice(flags: F) -> i32 {
    let mode = match flags {
        f if f.contains(F::NAT_IS_SELF_TWICE_NAT) => TwiceNatMode::Self_,
        f if f.contains(F::NAT_IS_TWICE_NAT) => TwiceNatMode::Enabled,
        _ => TwiceNatMode::Disabled,
    };
    mode.into()
}

fn one(row: &Nat44StaticMappingDetails, external_interface: String) -> StaticMapping {
    StaticMapping {
        external_ip: match external_interface.is_empty() {
            true => row.external_ip_address.to_string(),
            false => String::new(),
        },
        external_interface,
        external_port: row.external_port.into(),
        local_ips: vec![LocalIp {
            vrf_id: row.vrf_id,
            local_ip: row.local_ip_address.to_string(),
            local_port: row.local_port.into(),
            probability: 0,
        }],
        protocol: protocol(row.protocol).into(),
        twice_nat: twice(row.flags),
        ..Default::default()
    }
}

fn balanced(row: &Nat44LbStaticMappingDetails) -> StaticMapping {
    let locals = row.locals.iter().map(|local| LocalIp {
        vrf_id: local.vrf_id,
        local_ip: local.addr.to_string(),
        local_port: local.port.into(),
        probability: local.probability.into(),
    });
    StaticMapping {
        external_ip: row.external_addr.to_string(),
        external_port: row.external_port.into(),
        local_ips: locals.collect(),
        protocol: protocol(row.protocol).into(),
        twice_nat: twice(row.flags),
        ..Default::default()
    }
}

fn identity(row: &Nat44IdentityMappingDetails, interface: String) -> IdentityMapping {
    let all = row.flags.contains(F::NAT_IS_ADDR_ONLY);
    IdentityMapping {
        vrf_id: row.vrf_id,
        ip_address: match interface.is_empty() {
            true => row.ip_address.to_string(),
            false => String::new(),
        },
        interface,
        port: if all { 0 } else { row.port.into() },
        protocol: protocol(if all { 0 } else { row.protocol }).into(),
    }
}
