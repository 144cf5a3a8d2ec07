//! Access control lists, by address and by MAC (`src/plugins/acl/acl.c`).
//!
//! An interface's deletion takes its lists off it; Ethernet types that pass without a list stay with the index.
//! The classifier tables that VPP makes for lists by MAC are not modelled.

mod config;
mod dump;
mod interfaces;
mod macip;

use std::collections::BTreeMap;

use vpp_binapi::Message;
use vpp_binapi::api::acl::AclDelReply;
use vpp_binapi::api::acl_types::{AclRule, MacipAclRule};

use crate::core::call::Call;
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// A list of rules for addresses and ports.
#[derive(Debug, Clone)]
pub struct Acl {
    /// Text of a client.
    pub tag: Vec<u8>,
    /// Rules in the order of matching.
    pub rules: Vec<AclRule>,
}

/// A list of rules for MACs and the addresses behind them.
#[derive(Debug, Clone)]
pub struct MacipAcl {
    /// Text of a client.
    pub tag: Vec<u8>,
    /// Rules in the order of matching.
    pub rules: Vec<MacipAclRule>,
}

/// Lists or Ethernet types of one direction by interface.
pub type ByInterface<T> = BTreeMap<u32, Vec<T>>;

/// All lists and who uses them.
#[derive(Debug, Default)]
pub struct State {
    /// Lists by index.
    pub acls: Pool<Acl>,
    /// Lists for received packets.
    pub inputs: ByInterface<u32>,
    /// Lists for sent packets.
    pub outputs: ByInterface<u32>,
    /// Lists that other areas look packets up in, by the name that the area gives the use.
    pub users: BTreeMap<(&'static str, u64), Vec<u32>>,
    /// Ethernet types that pass when received.
    pub input_etypes: ByInterface<u16>,
    /// Ethernet types that pass when sent.
    pub output_etypes: ByInterface<u16>,
    /// Lists by MAC.
    pub macip_acls: Pool<MacipAcl>,
    /// List by MAC of each interface up to the highest that ever had one; ~0 for none.
    pub macip_by_interface: Vec<u32>,
    use_hash_lookup: Option<bool>,
}

/// Messages of `acl`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(interface_deleted);
    r.reply(config::acl_add_replace);
    r.reply(config::acl_del);
    r.raw(
        &[AclDelReply::NAME_CRC],
        config::acl_stats_intf_counters_enable,
    );
    r.reply(config::acl_plugin_use_hash_lookup_set);
    r.reply(interfaces::acl_interface_add_del);
    r.reply(interfaces::acl_interface_set_acl_list);
    r.reply(interfaces::acl_interface_set_etype_whitelist);
    r.reply(macip::macip_acl_add);
    r.reply(macip::macip_acl_add_replace);
    r.reply(macip::macip_acl_del);
    r.reply(macip::macip_acl_interface_add_del);
    r.raw(
        &[vpp_binapi::api::acl::MacipAclInterfaceGetReply::NAME_CRC],
        macip::macip_acl_interface_get,
    );
    r.dump(macip::macip_acl_dump);
    r.dump(macip::macip_acl_interface_list_dump);
    r.dump(dump::acl_dump);
    r.dump(dump::acl_interface_list_dump);
    r.dump(dump::acl_interface_etype_whitelist_dump);
    dump::register(r);
}

fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    interfaces::clear(vpp, sw_if_index);
    vpp.acl.take_macip(sw_if_index);
}
