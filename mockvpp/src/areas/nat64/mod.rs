//! NAT64 (`src/plugins/nat/nat64`): what clients configure, static bindings and the routes to outside addresses.
//!
//! Interfaces stay with their index when they are deleted. No packet passes, so there are no sessions.

mod addresses;
mod bib;
mod config;
mod interfaces;
mod prefixes;

use std::net::{IpAddr, Ipv4Addr};

use vpp_binapi::api::nat_types::NatTimeouts;

use crate::areas::fib::{EntryFlags, Proto, RoutePath, Source};
use crate::areas::nat44_ed::config::TIMEOUTS;
use crate::areas::nat44_ed::host;
use crate::core::hooks::AddressChange;
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Everything that is configured.
#[derive(Debug)]
pub struct State {
    is_enabled: bool,
    timeouts: NatTimeouts,
    pool: Vec<addresses::Address>,
    followed: Vec<u32>,
    interfaces: Pool<interfaces::Interface>,
    prefixes: Vec<prefixes::Prefix64>,
    bindings: bib::Bindings,
}

impl Default for State {
    fn default() -> Self {
        Self {
            is_enabled: false,
            timeouts: TIMEOUTS,
            pool: Vec::new(),
            followed: Vec::new(),
            interfaces: Pool::default(),
            prefixes: Vec::new(),
            bindings: bib::Bindings::default(),
        }
    }
}

fn source(vpp: &Vpp, name: &str) -> Source {
    vpp.fib.sources.by_name(name).unwrap_or(Source::INVALID)
}

/// The IPv6 table with an id, made where there is none, with one more lock.
fn lock_table(vpp: &mut Vpp, table_id: u32) -> u32 {
    let high = source(vpp, "nat64-hi");
    vpp.fib.find_or_create_table(Proto::Ip6, table_id, high, "")
}

fn unlock_table(vpp: &mut Vpp, fib_index: u32) {
    let high = source(vpp, "nat64-hi");
    vpp.fib.unlock_table(Proto::Ip6, fib_index, high);
}

/// Lets VPP answer for an outside address on an interface, or no longer (`nat64_add_del_addr_to_fib`).
fn receive(vpp: &mut Vpp, address: Ipv4Addr, sw_if_index: u32, is_add: bool) {
    let low = source(vpp, "nat64-low");
    let fib_index = vpp.fib.interface_fib(Proto::Ip4, sw_if_index);
    if !is_add {
        vpp.fib.delete(fib_index, &host(address), low);
        return;
    }
    let flags = EntryFlags::CONNECTED | EntryFlags::LOCAL | EntryFlags::EXCLUSIVE;
    let path = RoutePath {
        sw_if_index,
        ..RoutePath::default()
    };
    vpp.fib
        .update(fib_index, &host(address), low, flags, vec![path]);
}

/// Messages of `nat64`.
pub fn register(r: &mut Registry) {
    r.hooks
        .address_changed
        .push(|vpp, _, change: AddressChange| {
            if let (IpAddr::V4(address), _) = change.address {
                addresses::address_changed(vpp, change.sw_if_index, address, change.is_add);
            }
        });
    config::register(r);
    addresses::register(r);
    interfaces::register(r);
    prefixes::register(r);
    bib::register(r);
}
