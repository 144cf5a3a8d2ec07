//! Bonds of Ethernet interfaces (`src/vnet/bonding`) and what LACP shows of them (`src/plugins/lacp`).
//!
//! Nobody answers LACP here, so members of an LACP bond never become active.

mod config;
mod dump;
mod hooks;

use std::collections::BTreeSet;

use vpp_binapi::MacAddress;
use vpp_binapi::api::bond::{BondLbAlgo, BondMode};

use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Bonds and their members.
#[derive(Debug, Default)]
pub struct State {
    bonds: Pool<Bond>,
    ids: BTreeSet<u32>,
    /// Members of all bonds, in the order in which dumps show them.
    members: Pool<Member>,
}

/// A bond.
#[derive(Debug, Clone)]
struct Bond {
    sw_if_index: u32,
    id: u32,
    mode: BondMode,
    load_balance: BondLbAlgo,
    numa_only: bool,
    mac: MacAddress,
    /// Whether members take the bond's MAC from the first on.
    use_custom_mac: bool,
    /// Members by arrival.
    members: Vec<u32>,
    /// Members that carry packets.
    active: Vec<u32>,
    /// Numbers of LACP ports in use, from 1.
    ports: BTreeSet<u16>,
}

/// An interface in a bond.
#[derive(Debug, Clone)]
struct Member {
    sw_if_index: u32,
    /// Index of its bond.
    bond: u32,
    is_passive: bool,
    is_long_timeout: bool,
    is_local_numa: bool,
    weight: u32,
    /// MAC from before it was a member.
    own_mac: MacAddress,
    /// Its port in LACP.
    lacp_port: Option<u16>,
}

/// Messages of `bond` and `lacp`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(hooks::interface_deleted);
    r.hooks.admin_changed.push(hooks::state_changed);
    r.hooks.link_changed.push(hooks::state_changed);
    r.reply(config::bond_create);
    r.reply(config::bond_create2);
    r.reply(config::bond_delete);
    r.reply(config::bond_add_member);
    r.reply(config::bond_enslave);
    r.reply(config::bond_detach_member);
    r.reply(config::bond_detach_slave);
    r.reply(config::sw_interface_set_bond_weight);
    r.dump(dump::sw_bond_interface_dump);
    r.dump(dump::sw_interface_bond_dump);
    r.dump(dump::sw_member_interface_dump);
    r.dump(dump::sw_interface_slave_dump);
    r.dump(dump::sw_interface_lacp_dump);
}
