//! Access lists, and forwarding by them.

use std::collections::BTreeMap;

use vpp_binapi::api::abf::{AbfItfAttachDump, AbfPolicyDump};
use vpp_binapi::api::acl::{
    AclDump, AclInterfaceListDump, MacipAclDump, MacipAclInterfaceListDump,
};
use vpp_binapi::client::{Client, Error};

use super::l3::path;
use super::{Names, when, words};

const ALL: u32 = u32::MAX;

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    if !vpp.supports::<AclDump>() {
        return Ok(());
    }
    let mut acls = BTreeMap::new();
    for row in vpp.dump(&AclDump { acl_index: ALL }).await? {
        lines.push(format!("acl {} {} rules", row.tag, row.r.len()));
        acls.insert(row.acl_index, row.tag.to_text());
    }
    let of = |acl: &u32| acls.get(acl).cloned().unwrap_or_else(|| format!("#{acl}"));
    for row in vpp.dump(&AclInterfaceListDump { sw_if_index: ALL }).await? {
        let interface = names.of(row.sw_if_index);
        let (inputs, outputs) = row.acls.split_at(row.acls.len().min(row.n_input.into()));
        for (way, list) in [("in", inputs), ("out", outputs)] {
            if !list.is_empty() {
                let list: Vec<String> = list.iter().map(of).collect();
                lines.push(format!("acl-on {interface} {way} {}", list.join(", ")));
            }
        }
    }
    let mut macips = BTreeMap::new();
    for row in vpp.dump(&MacipAclDump { acl_index: ALL }).await? {
        lines.push(format!("acl-macip {} {} rules", row.tag, row.r.len()));
        macips.insert(row.acl_index, row.tag.to_text());
    }
    let dump = MacipAclInterfaceListDump { sw_if_index: ALL };
    for row in vpp.dump(&dump).await? {
        let applied = row.acls.iter().filter_map(|acl| macips.get(acl));
        let interface = names.of(row.sw_if_index);
        lines.extend(applied.map(|name| format!("acl-macip-on {interface} {name}")));
    }
    if !vpp.supports::<AbfPolicyDump>() {
        return Ok(());
    }
    for row in vpp.dump(&AbfPolicyDump {}).await? {
        let policy = row.policy;
        let line = format!("abf {} by {}", policy.policy_id, of(&policy.acl_index));
        let paths = policy.paths.iter();
        lines.extend(paths.map(|p| format!("{line} {}", path(p, names))));
    }
    for row in vpp.dump(&AbfItfAttachDump {}).await? {
        let a = row.attach;
        let line = format!("abf {} on {}", a.policy_id, names.of(a.sw_if_index));
        let priority = format!("priority {}", a.priority);
        lines.push(words([line, priority, when(a.is_ipv6, "ipv6")]));
    }
    Ok(())
}
