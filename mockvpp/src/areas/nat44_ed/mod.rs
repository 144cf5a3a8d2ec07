//! Endpoint-dependent NAT44 (`src/plugins/nat/nat44-ed`): what clients configure, and the routes to outside addresses.
//!
//! No packet passes, so there are neither sessions nor users. An interface's deletion takes it out of NAT; pool addresses
//! and mappings that follow an interface stay with its index.

pub(crate) mod addresses;
mod balanced;
pub(crate) mod config;
mod dump;
mod hooks;
mod interfaces;
pub(crate) mod mappings;
pub(crate) mod sides;
mod vrf;

use std::net::Ipv4Addr;

use rustc_hash::FxHashMap;
use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatTimeouts;

use crate::areas::fib::{Fib, Prefix, Proto, Source};
use crate::areas::nat44_ed::mappings::{Flow, Mapping, Unresolved};
use crate::areas::nat44_ed::sides::{Interface, answer_for, outside};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

pub(crate) use dump::nothing;

/// Everything that is configured.
#[derive(Debug, Default)]
pub struct State {
    is_enabled: bool,
    running: Running,
    /// Id and index of the table that mappings without one of their own use.
    inside: (u32, u32),
    translation_buckets: u32,
    timeouts: NatTimeouts,
    mss_clamping: u16,
    is_forwarding: bool,
    is_logging: bool,
    frame_queue_nelts: u32,
    pool: addresses::Addresses,
    twice_nat_pool: addresses::Addresses,
    followed: Vec<addresses::Followed>,
    interfaces: Pool<Interface>,
    output_interfaces: Pool<Interface>,
    mappings: Pool<Mapping>,
    flows: FxHashMap<Flow, u32>,
    unresolved: Vec<Unresolved>,
    vrf_tables: Pool<vrf::VrfTable>,
    receives: Receives,
}

/// What `nat44_show_running_config` repeats of the request that enabled NAT.
#[derive(Debug, Clone, Copy, Default)]
struct Running {
    inside_vrf: u32,
    outside_vrf: u32,
    sessions: u32,
}

/// Outside addresses that VPP answers for on an interface, and how many need each.
#[derive(Debug, Default)]
struct Receives(Vec<(Ipv4Addr, u32, u32)>);

impl Receives {
    fn find(&self, address: Ipv4Addr, sw_if_index: u32) -> Option<usize> {
        let wanted = (address, sw_if_index);
        self.0.iter().position(|(a, i, _)| (*a, *i) == wanted)
    }

    /// `nat44_ed_add_fib_entry_reg`.
    fn add(&mut self, fib: &mut Fib, source: Source, address: Ipv4Addr, sw_if_index: u32) {
        if let Some((_, _, count)) = self
            .find(address, sw_if_index)
            .and_then(|at| self.0.get_mut(at))
        {
            *count += 1;
            return;
        }
        answer_for(fib, source, address, sw_if_index);
        self.0.push((address, sw_if_index, 1));
    }

    /// `nat44_ed_del_fib_entry_reg`.
    fn del(&mut self, fib: &mut Fib, source: Source, address: Ipv4Addr, sw_if_index: u32) {
        let Some(at) = self.find(address, sw_if_index) else {
            return;
        };
        if let Some((_, _, count)) = self.0.get_mut(at).filter(|(_, _, count)| *count > 1) {
            *count -= 1;
            return;
        }
        self.0.swap_remove(at);
        let fib_index = fib.interface_fib(Proto::Ip4, sw_if_index);
        fib.delete(fib_index, &host(address), source);
    }
}

/// The prefix of one address.
pub(crate) fn host(address: Ipv4Addr) -> Prefix {
    Prefix::new(address.into(), 32)
}

impl State {
    fn expect_enabled(&self) -> Result<(), VppError> {
        self.is_enabled.then_some(()).ok_or(VppError::UNSUPPORTED)
    }

    /// Switches the log of all NAT plugins over IPFIX.
    pub(crate) fn set_logging(&mut self, enable: bool) {
        self.is_logging = enable;
    }

    /// Whether all NAT plugins log over IPFIX.
    pub(crate) fn is_logging(&self) -> bool {
        self.is_logging
    }
}

/// The source of tables that tenants use and of outside addresses.
fn low(vpp: &Vpp) -> Source {
    let source = vpp.fib.sources.by_name("nat-low");
    source.unwrap_or(Source::INVALID)
}

/// Adds or deletes an outside address on one interface.
fn receive(vpp: &mut Vpp, address: Ipv4Addr, sw_if_index: u32, is_add: bool) {
    let source = low(vpp);
    let areas = &mut vpp.areas;
    let (receives, fib) = (&mut areas.nat44_ed.receives, &mut areas.fib);
    match is_add {
        true => receives.add(fib, source, address, sw_if_index),
        false => receives.del(fib, source, address, sw_if_index),
    }
}

/// Adds or deletes an outside address on all outside interfaces.
fn receive_everywhere(vpp: &mut Vpp, address: Ipv4Addr, is_add: bool) {
    let nat = &vpp.nat44_ed;
    for sw_if_index in outside(&nat.interfaces, &nat.output_interfaces) {
        receive(vpp, address, sw_if_index, is_add);
    }
}

/// The first IPv4 address of an interface.
pub(crate) fn first_address(vpp: &Vpp, sw_if_index: u32) -> Option<Ipv4Addr> {
    match vpp.addresses_of(Proto::Ip4, sw_if_index).first()?.ip() {
        std::net::IpAddr::V4(address) => Some(address),
        std::net::IpAddr::V6(_) => None,
    }
}

/// The table with an id, made where there is none, with one more lock.
fn lock_table(vpp: &mut Vpp, table_id: u32) -> u32 {
    let source = low(vpp);
    vpp.fib
        .find_or_create_table(Proto::Ip4, table_id, source, "")
}

fn unlock_table(vpp: &mut Vpp, fib_index: u32) {
    let source = low(vpp);
    vpp.fib.unlock_table(Proto::Ip4, fib_index, source);
}

/// Messages of `nat44_ed`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(hooks::interface_deleted);
    r.hooks.address_changed.push(hooks::address_changed);
    config::register(r);
    addresses::register(r);
    interfaces::register(r);
    mappings::register(r);
    balanced::register(r);
    vrf::register(r);
    dump::register(r);
}
