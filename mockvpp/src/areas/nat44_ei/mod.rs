//! Endpoint-independent NAT44 (`src/plugins/nat/nat44-ei`): what clients configure, and the routes to outside addresses.
//!
//! No packet passes, so there are neither sessions nor users. An interface's deletion takes it out of NAT; outside addresses
//! and mappings that follow an interface stay with its index.

mod addresses;
mod config;
mod dump;
mod hooks;
mod interfaces;
mod mappings;
mod replicas;

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use rustc_hash::FxHashMap;
use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatTimeouts;
use vpp_binapi::api::nat44_ei::Nat44EiGetAddrAndPortAllocAlgReply;

use crate::areas::fib::{Proto, Source};
use crate::areas::nat44_ed::host;
use crate::areas::nat44_ed::sides::{Interface, answer_for, outside};
use crate::areas::nat44_ei::addresses::Address;
use crate::areas::nat44_ei::mappings::{Key, Mapping, Wanted};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Everything that is configured.
#[derive(Debug, Default)]
pub struct State {
    is_enabled: bool,
    running: Running,
    /// Those flags of the running configuration that outlive it.
    is_static_only: bool,
    is_out2in_dpo: bool,
    /// Id and index of the table that mappings without one of their own use.
    inside: (u32, u32),
    outside_fib_index: u32,
    user_buckets: u32,
    translation_buckets: u32,
    timeouts: NatTimeouts,
    mss_clamping: u16,
    is_forwarding: bool,
    log_level: u8,
    frame_queue_nelts: u32,
    allocation: Nat44EiGetAddrAndPortAllocAlgReply,
    replicas: replicas::Replicas,
    addresses: Vec<Address>,
    followed: Vec<u32>,
    interfaces: Pool<Interface>,
    output_interfaces: Pool<Interface>,
    /// What `nat44_ei_interface_output_feature_dump` shows: sw_if_index and whether it is inside.
    output_features: Pool<(u32, bool)>,
    /// What freed places of that pool keep.
    output_remains: BTreeMap<u32, bool>,
    hairpinning: u32,
    mappings: Pool<Mapping>,
    by_local: FxHashMap<Key, u32>,
    by_external: FxHashMap<Key, u32>,
    unresolved: Vec<Wanted>,
}

/// What `nat44_ei_show_running_config` repeats of the request that enabled NAT.
#[derive(Debug, Clone, Copy, Default)]
struct Running {
    inside_vrf: u32,
    outside_vrf: u32,
    users: u32,
    sessions: u32,
    user_sessions: u32,
    is_static_only: bool,
    is_tracking: bool,
    is_out2in_dpo: bool,
}

impl State {
    fn expect_enabled(&self) -> Result<(), VppError> {
        let disabled = VppError::FEATURE_ALREADY_DISABLED;
        self.is_enabled.then_some(()).ok_or(disabled)
    }
}

fn low(vpp: &Vpp) -> Source {
    let source = vpp.fib.sources.by_name("nat44-ei-low");
    source.unwrap_or(Source::INVALID)
}

fn high(vpp: &Vpp) -> Source {
    let source = vpp.fib.sources.by_name("nat44-ei-hi");
    source.unwrap_or(Source::INVALID)
}

/// Lets VPP answer for an outside address on an interface, or no longer (`nat44_ei_add_del_addr_to_fib`).
fn receive(vpp: &mut Vpp, address: Ipv4Addr, sw_if_index: u32, is_add: bool) {
    let source = low(vpp);
    if is_add {
        answer_for(&mut vpp.fib, source, address, sw_if_index);
    } else {
        let fib_index = vpp.fib.interface_fib(Proto::Ip4, sw_if_index);
        vpp.fib.delete(fib_index, &host(address), source);
    }
}

/// Like [`receive`], on all outside interfaces.
fn receive_everywhere(vpp: &mut Vpp, address: Ipv4Addr, is_add: bool) {
    let nat = &vpp.nat44_ei;
    if nat.is_out2in_dpo {
        return;
    }
    for sw_if_index in outside(&nat.interfaces, &nat.output_interfaces) {
        receive(vpp, address, sw_if_index, is_add);
    }
}

fn lock_table(vpp: &mut Vpp, table_id: u32) -> u32 {
    let source = low(vpp);
    vpp.fib
        .find_or_create_table(Proto::Ip4, table_id, source, "")
}

fn unlock_table(vpp: &mut Vpp, fib_index: u32) {
    let source = low(vpp);
    vpp.fib.unlock_table(Proto::Ip4, fib_index, source);
}

/// Messages of `nat44_ei`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(hooks::interface_deleted);
    r.hooks.address_changed.push(hooks::address_changed);
    config::register(r);
    replicas::register(r);
    addresses::register(r);
    interfaces::register(r);
    mappings::register(r);
    dump::register(r);
}
