use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::acl::Acl;
use agent_model::vpp::acl::acl::Interfaces;
use agent_scheduler::{Origin, Retrieved};
use rustc_hash::FxHashMap;

use super::calls::Dump;
use super::metadata::AclMeta;
use super::rules::Rules;
use crate::Proto;

pub(super) type RetrievedAcl = Retrieved<Proto<Acl>, AclMeta>;

/// All lists. Rules that mean the same as the configured ones keep their words. Lists without name are of others.
pub(super) fn lists(
    dump: &Dump,
    names: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedAcl],
) -> Vec<RetrievedAcl> {
    let believed: FxHashMap<&str, &Acl> = correlate
        .iter()
        .map(|b| (b.value.name.as_str(), &b.value.0))
        .collect();
    let mut applied = applied(dump, names);
    let by_ip = dump.acls.iter().map(|row| {
        let rules = Rules::Ip(row.r.clone());
        (row.tag.to_text(), row.acl_index, rules)
    });
    let by_mac = dump.macip_acls.iter().map(|row| {
        let rules = Rules::MacIp(row.r.clone());
        (row.tag.to_text(), row.acl_index, rules)
    });
    by_ip
        .chain(by_mac)
        .map(|(tag, acl_index, rules)| {
            let is_macip = rules.is_macip();
            let (name, origin) = if tag.is_empty() {
                let kind = if is_macip { "macip-" } else { "" };
                (format!("UNTAGGED-{kind}{acl_index}"), Origin::Sb)
            } else {
                (tag, Origin::Nb)
            };
            let same_rules = |acl: &&&Acl| Rules::of(acl).is_some_and(|r| r == rules);
            let configured = believed.get(name.as_str()).filter(same_rules);
            let value = Acl {
                rules: configured.map_or_else(|| rules.to_values(), |acl| acl.rules.clone()),
                interfaces: applied.remove(&(is_macip, acl_index)),
                name,
            };
            Retrieved {
                key: value.key().into(),
                metadata: Some(Arc::new(AclMeta {
                    acl_index,
                    is_macip,
                })),
                value: Arc::new(Proto(value)),
                origin,
            }
        })
        .collect()
}

/// Names of the lists of IP rules.
fn tags(dump: &Dump) -> FxHashMap<u32, String> {
    let rows = dump.acls.iter();
    rows.map(|row| (row.acl_index, row.tag.to_text()))
        .filter(|(_, tag)| !tag.is_empty())
        .collect()
}

/// Those lists of one direction that are in the order of their names: what comes too late, or behind a list without name, has
/// to be applied anew.
fn in_order<'d>(acls: &'d [u32], tags: &FxHashMap<u32, String>) -> impl Iterator<Item = &'d u32> {
    let names: Vec<Option<&String>> = acls.iter().map(|acl| tags.get(acl)).collect();
    let late = |i: usize, name: Option<&String>| {
        let mut before = names.iter().take(i);
        name.is_some() && before.any(|b| b.is_none() || *b > name)
    };
    let kept: Vec<bool> = names
        .iter()
        .enumerate()
        .map(|(i, n)| !late(i, *n))
        .collect();
    acls.iter()
        .zip(kept)
        .filter(|(_, kept)| *kept)
        .map(|(acl, _)| acl)
}

/// Interfaces by list. A list by MAC is applied to what comes in.
fn applied(dump: &Dump, names: &BTreeMap<u32, Arc<str>>) -> FxHashMap<(bool, u32), Interfaces> {
    let mut applied: FxHashMap<(bool, u32), Interfaces> = FxHashMap::default();
    let tags = tags(dump);
    for row in &dump.interfaces {
        let Some(name) = names.get(&row.sw_if_index) else {
            continue;
        };
        let n_input = usize::from(row.n_input).min(row.acls.len());
        let (inputs, outputs) = row.acls.split_at(n_input);
        for acl in in_order(inputs, &tags) {
            let interfaces = applied.entry((false, *acl)).or_default();
            interfaces.ingress.push(name.to_string());
        }
        for acl in in_order(outputs, &tags) {
            let interfaces = applied.entry((false, *acl)).or_default();
            interfaces.egress.push(name.to_string());
        }
    }
    for row in &dump.macip_interfaces {
        let Some(name) = names.get(&row.sw_if_index) else {
            continue;
        };
        for acl in row.acls.iter().filter(|acl| **acl != u32::MAX) {
            let interfaces = applied.entry((true, *acl)).or_default();
            interfaces.ingress.push(name.to_string());
        }
    }
    applied
}
