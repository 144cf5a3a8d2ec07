//! Requests that show lists and where they are.

use vpp_binapi::FixedStr;
use vpp_binapi::api::acl::{
    AclDetails, AclDump, AclInterfaceEtypeWhitelistDetails, AclInterfaceEtypeWhitelistDump,
    AclInterfaceListDetails, AclInterfaceListDump, AclPluginControlPing, AclPluginControlPingReply,
    AclPluginGetConnTableMaxEntries, AclPluginGetConnTableMaxEntriesReply, AclPluginGetVersion,
    AclPluginGetVersionReply, AclPluginUseHashLookupGet, AclPluginUseHashLookupGetReply,
};
use vpp_binapi::{Message, api::acl_types::AclRule};

use crate::areas::acl::ByInterface;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Replies without a return value.
pub(super) fn register(r: &mut Registry) {
    r.raw(
        &[AclPluginGetVersionReply::NAME_CRC],
        acl_plugin_get_version,
    );
    r.reply(acl_plugin_control_ping);
    r.raw(
        &[AclPluginGetConnTableMaxEntriesReply::NAME_CRC],
        acl_plugin_get_conn_table_max_entries,
    );
    r.raw(
        &[AclPluginUseHashLookupGetReply::NAME_CRC],
        acl_plugin_use_hash_lookup_get,
    );
}

fn acl_plugin_get_version(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: AclPluginGetVersion,
) -> Result<(), Refusal> {
    call.say(&AclPluginGetVersionReply { major: 1, minor: 4 });
    Ok(())
}

fn acl_plugin_control_ping(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: AclPluginControlPing,
) -> Result<AclPluginControlPingReply, Refusal> {
    Ok(AclPluginControlPingReply {
        retval: 0,
        client_index: call.client_index,
        vpe_pid: vpp.config.pid,
    })
}

fn acl_plugin_get_conn_table_max_entries(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: AclPluginGetConnTableMaxEntries,
) -> Result<(), Refusal> {
    call.say(&AclPluginGetConnTableMaxEntriesReply {
        conn_table_max_entries: 500_000,
    });
    Ok(())
}

fn acl_plugin_use_hash_lookup_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: AclPluginUseHashLookupGet,
) -> Result<(), Refusal> {
    let enable = vpp.acl.use_hash_lookup.unwrap_or(true);
    call.say(&AclPluginUseHashLookupGetReply { enable });
    Ok(())
}

/// A rule's addresses without what a client left behind an IPv4 address.
fn shown(rule: &AclRule) -> AclRule {
    let mut rule = *rule;
    rule.src_prefix.address = rule.src_prefix.address.ip().into();
    rule.dst_prefix.address = rule.dst_prefix.address.ip().into();
    rule
}

pub(super) fn acl_dump(
    vpp: &mut Vpp,
    r: &AclDump,
    rows: &mut Rows<'_, '_, AclDetails>,
) -> Result<(), Refusal> {
    for (acl_index, acl) in vpp.acl.acls.iter() {
        if r.acl_index == u32::MAX || r.acl_index == acl_index {
            rows.push(&AclDetails {
                acl_index,
                tag: FixedStr::truncated(&acl.tag),
                r: acl.rules.iter().map(shown).collect(),
            });
        }
    }
    Ok(())
}

fn both<T: Copy>(
    sw_if_index: u32,
    inputs: &ByInterface<T>,
    outputs: &ByInterface<T>,
) -> (u8, Vec<T>) {
    let of = |list: &ByInterface<T>| list.get(&sw_if_index).cloned().unwrap_or_default();
    let mut all = of(inputs);
    let [.., n_input] = all.len().to_be_bytes();
    all.extend(of(outputs));
    (n_input, all)
}

/// The interfaces that a request names: ~0 all.
fn named(vpp: &Vpp, sw_if_index: u32) -> impl Iterator<Item = u32> {
    let all = vpp.interface.table.iter().map(|i| i.sw_if_index);
    all.filter(move |i| sw_if_index == u32::MAX || *i == sw_if_index)
}

/// Interfaces without lists are shown, too.
pub(super) fn acl_interface_list_dump(
    vpp: &mut Vpp,
    r: &AclInterfaceListDump,
    rows: &mut Rows<'_, '_, AclInterfaceListDetails>,
) -> Result<(), Refusal> {
    for sw_if_index in named(vpp, r.sw_if_index) {
        let (n_input, acls) = both(sw_if_index, &vpp.acl.inputs, &vpp.acl.outputs);
        rows.push(&AclInterfaceListDetails {
            sw_if_index,
            n_input,
            acls,
        });
    }
    Ok(())
}

pub(super) fn acl_interface_etype_whitelist_dump(
    vpp: &mut Vpp,
    r: &AclInterfaceEtypeWhitelistDump,
    rows: &mut Rows<'_, '_, AclInterfaceEtypeWhitelistDetails>,
) -> Result<(), Refusal> {
    for sw_if_index in named(vpp, r.sw_if_index) {
        let (inputs, outputs) = (&vpp.acl.input_etypes, &vpp.acl.output_etypes);
        let (n_input, whitelist) = both(sw_if_index, inputs, outputs);
        if !whitelist.is_empty() {
            rows.push(&AclInterfaceEtypeWhitelistDetails {
                sw_if_index,
                n_input,
                whitelist,
            });
        }
    }
    Ok(())
}
