//! Static mappings of one inside to one outside address, and identity mappings: outside addresses that stay themselves.
//!
//! A mapping whose outside address is that of an interface waits in a list; where the interface has an address already, or
//! gets one while NAT follows it, the mapping is in both dumps, by address and by interface.

use std::net::Ipv4Addr;

use vpp_binapi::api::nat44_ei::{
    Nat44EiAddDelIdentityMapping, Nat44EiAddDelIdentityMappingReply, Nat44EiAddDelStaticMapping,
    Nat44EiAddDelStaticMappingReply, Nat44EiConfigFlags as F, Nat44EiIdentityMappingDetails,
    Nat44EiIdentityMappingDump, Nat44EiStaticMappingDetails, Nat44EiStaticMappingDump,
};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::fib::Proto;
use crate::areas::nat44_ed::mappings::{End, tag};
use crate::areas::nat44_ed::first_address;
use crate::areas::nat44_ei::{State, lock_table, low, receive_everywhere, unlock_table};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// What VPP takes every protocol for that is not TCP, UDP or ICMP.
const OTHER: u8 = 255;

/// An address and a port, index of a table, protocol.
pub(super) type Key = (End, u32, u8);

/// The table of an identity mapping: id and index.
type Local = (u32, u32);

/// One mapping.
#[derive(Debug, Clone)]
pub(super) struct Mapping {
    pub is_address_only: bool,
    is_identity: bool,
    by_interface: bool,
    pub local: End,
    pub external: End,
    protocol: u8,
    vrf_id: u32,
    fib_index: u32,
    tag: FixedStr<64>,
    locals: Pool<Local>,
}

/// A mapping as a client asks for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    is_address_only: bool,
    is_identity: bool,
    by_interface: bool,
    local: End,
    external: End,
    protocol: u8,
    vrf_id: u32,
    sw_if_index: u32,
    tag: FixedStr<64>,
}

impl Wanted {
    /// What VPP makes of a request before it looks anything up.
    fn normal(mut self) -> Self {
        if self.is_address_only {
            (self.local.1, self.external.1, self.protocol) = (0, 0, OTHER);
        }
        if self.is_identity {
            self.local = self.external;
        }
        self
    }

    fn key(&self) -> Key {
        (self.external, 0, self.protocol)
    }

    /// Whether a waiting mapping is this one (`nat44_ei_get_resolve_record`).
    fn is_same(&self, other: &Self) -> bool {
        if (self.sw_if_index, self.vrf_id) != (other.sw_if_index, other.vrf_id) {
            return false;
        }
        let address_only = self.is_address_only && other.is_address_only;
        let outside = |w: &Self| (w.external.1, w.protocol);
        if self.is_identity && other.is_identity {
            address_only || outside(self) == outside(other)
        } else {
            let same_port = || self.local.1 == other.local.1 && outside(self) == outside(other);
            self.local.0 == other.local.0 && (address_only || same_port())
        }
    }
}

impl State {
    /// Whether a mapping with ports has this outside address (`nat44_ei_is_address_used_in_static_mapping`).
    pub(super) fn is_mapped(&self, address: Ipv4Addr) -> bool {
        let uses = |m: &Mapping| {
            !m.is_address_only && !m.is_identity && m.external.0 == address
        };
        self.mappings.find(uses).is_some()
    }

    fn forget_waiting(&mut self, wanted: &Wanted) -> bool {
        let at = self.unresolved.iter().position(|u| u.is_same(wanted));
        at.map(|at| self.unresolved.swap_remove(at)).is_some()
    }

    /// NAT no longer follows an interface without an address: as many waiting mappings go as are of this interface, but from
    /// the front of the list.
    pub(super) fn forget_unresolved(&mut self, sw_if_index: u32) {
        let of_interface = |u: &&Wanted| u.sw_if_index == sw_if_index;
        let count = self.unresolved.iter().filter(of_interface).count();
        for at in (0..count).rev() {
            self.unresolved.swap_remove(at);
        }
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ei_add_del_static_mapping);
    r.reply(nat44_ei_add_del_identity_mapping);
    r.dump(nat44_ei_static_mapping_dump);
    r.dump(nat44_ei_identity_mapping_dump);
}

/// One more table for an identity mapping.
fn add_table(vpp: &mut Vpp, index: u32, vrf_id: u32) -> Result<(), VppError> {
    let mapping = vpp.nat44_ei.mappings.get(index);
    let mapping = mapping.filter(|m| m.is_identity);
    let mapping = mapping.ok_or(VppError::VALUE_EXIST)?;
    if mapping.locals.find(|(id, _)| *id == vrf_id).is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    let (local, protocol) = (mapping.local, mapping.protocol);
    let fib_index = lock_table(vpp, vrf_id);
    let nat = &mut vpp.nat44_ei;
    if let Some(mapping) = nat.mappings.get_mut(index) {
        mapping.locals.insert((vrf_id, fib_index));
    }
    nat.by_local.insert((local, fib_index, protocol), index);
    Ok(())
}

/// `nat44_ei_add_static_mapping_internal`. A refusal leaves the table locked.
fn insert(vpp: &mut Vpp, wanted: Wanted) -> Result<(), VppError> {
    vpp.nat44_ei.expect_enabled()?;
    let mut w = wanted.normal();
    if let Some(index) = vpp.nat44_ei.by_external.get(&w.key()).copied() {
        return add_table(vpp, index, w.vrf_id);
    }
    let fib_index = match w.vrf_id {
        u32::MAX => {
            let (vrf_id, fib_index) = vpp.nat44_ei.inside;
            w.vrf_id = vrf_id;
            let source = low(vpp);
            vpp.fib.lock_table(Proto::Ip4, fib_index, source);
            fib_index
        }
        id => lock_table(vpp, id),
    };
    let nat = &mut vpp.nat44_ei;
    let local = (w.local, fib_index, w.protocol);
    if !w.is_identity && nat.by_local.contains_key(&local) {
        return Err(VppError::VALUE_EXIST);
    }
    if !w.is_address_only && !nat.is_static_only {
        let port = (w.protocol, w.external.1);
        if !nat.reserve_port(w.external.0, port) {
            if w.by_interface && !w.is_identity {
                nat.forget_waiting(&w);
            }
            return Err(VppError::NO_SUCH_ENTRY);
        }
    }
    let mut locals = Pool::default();
    if w.is_identity {
        locals.insert((w.vrf_id, fib_index));
    }
    let own_table = match w.is_identity {
        true => (0, 0),
        false => (w.vrf_id, fib_index),
    };
    let index = nat.mappings.insert(Mapping {
        is_address_only: w.is_address_only,
        is_identity: w.is_identity,
        by_interface: w.by_interface,
        local: w.local,
        external: w.external,
        protocol: w.protocol,
        vrf_id: own_table.0,
        fib_index: own_table.1,
        tag: w.tag,
        locals,
    });
    nat.by_local.insert(local, index);
    nat.by_external.insert(w.key(), index);
    if w.is_address_only {
        receive_everywhere(vpp, w.external.0, true);
    }
    Ok(())
}

/// `nat44_ei_del_static_mapping_internal`. A mapping with other tables stays.
fn remove(vpp: &mut Vpp, wanted: Wanted) -> Result<(), VppError> {
    vpp.nat44_ei.expect_enabled()?;
    let w = wanted.normal();
    let nat = &mut vpp.areas.nat44_ei;
    let Some(index) = nat.by_external.get(&w.key()).copied() else {
        let gone = w.by_interface.then_some(());
        return gone.ok_or(VppError::NO_SUCH_ENTRY);
    };
    let mapping = nat.mappings.get_mut(index);
    let mapping = mapping.ok_or(VppError::NO_SUCH_ENTRY)?;
    let fib_index = if w.is_identity {
        let vrf_id = match w.vrf_id {
            u32::MAX => nat.inside.0,
            id => id,
        };
        let local = mapping.locals.find(|(id, _)| *id == vrf_id);
        let at = local.map(|(at, _)| at).ok_or(VppError::NO_SUCH_ENTRY)?;
        mapping.locals.remove(at).map_or(0, |(_, index)| index)
    } else {
        mapping.fib_index
    };
    let is_last = mapping.locals.is_empty();
    if !w.is_address_only && !nat.is_static_only {
        let port = (w.protocol, w.external.1);
        if !nat.free_port(w.external.0, port) {
            return Err(VppError::INVALID_VALUE);
        }
    }
    nat.by_local.remove(&(w.local, fib_index, w.protocol));
    if is_last {
        nat.by_external.remove(&w.key());
        nat.mappings.remove(index);
    }
    unlock_table(vpp, fib_index);
    if is_last && w.is_address_only && !w.is_identity {
        receive_everywhere(vpp, w.external.0, false);
    }
    Ok(())
}

/// A mapping for an interface waits even where it is refused for the address that the interface has.
fn add(vpp: &mut Vpp, mut wanted: Wanted) -> Result<(), VppError> {
    if wanted.by_interface {
        let nat = &mut vpp.nat44_ei;
        if nat.unresolved.iter().any(|u| u.is_same(&wanted)) {
            return Err(VppError::VALUE_EXIST);
        }
        nat.unresolved.push(wanted);
        let Some(address) = first_address(vpp, wanted.sw_if_index) else {
            return Ok(());
        };
        wanted.external.0 = address;
    }
    insert(vpp, wanted)
}

fn del(vpp: &mut Vpp, mut wanted: Wanted) -> Result<(), VppError> {
    if wanted.by_interface {
        if !vpp.nat44_ei.forget_waiting(&wanted) {
            return Err(VppError::NO_SUCH_ENTRY);
        }
        let Some(address) = first_address(vpp, wanted.sw_if_index) else {
            return Ok(());
        };
        wanted.external.0 = address;
    }
    remove(vpp, wanted)
}

/// How VPP names a mapping that it deletes by itself.
fn of(m: &Mapping) -> Wanted {
    Wanted {
        is_address_only: m.is_address_only,
        is_identity: m.is_identity,
        by_interface: m.by_interface,
        local: m.local,
        external: m.external,
        protocol: m.protocol,
        vrf_id: m.vrf_id,
        sw_if_index: u32::MAX,
        tag: m.tag,
    }
}

/// An outside address goes with its mappings.
pub(super) fn forget_address(vpp: &mut Vpp, address: Ipv4Addr) {
    let mappings = vpp.nat44_ei.mappings.iter().map(|(_, m)| m);
    let doomed = mappings.filter(|m| m.external.0 == address).map(of);
    let doomed: Vec<Wanted> = doomed.collect();
    for wanted in doomed {
        let _ = remove(vpp, wanted);
    }
}

/// A followed interface got an address: waiting mappings with ports come.
pub(super) fn resolve(vpp: &mut Vpp, sw_if_index: u32, address: Ipv4Addr) {
    let waiting = vpp.nat44_ei.unresolved.iter().copied();
    let waiting = waiting.filter(|u| !u.is_address_only && u.sw_if_index == sw_if_index);
    let waiting: Vec<Wanted> = waiting.collect();
    for mut wanted in waiting {
        wanted.external.0 = address;
        let _ = insert(vpp, wanted);
    }
}

/// An interface got or lost an address: the first waiting mapping without ports comes or goes
/// (`nat44_ei_ip4_add_del_addr_only_sm_cb`).
pub(super) fn address_changed(vpp: &mut Vpp, sw_if_index: u32, address: Ipv4Addr, is_add: bool) {
    let nat = &vpp.nat44_ei;
    let mut waiting = nat.unresolved.iter().copied();
    let first = waiting.find(|u| u.is_address_only && u.sw_if_index == sw_if_index);
    let Some(mut wanted) = first else {
        return;
    };
    let key = ((address, 0), nat.outside_fib_index, OTHER);
    let is_there = nat.by_external.contains_key(&key);
    wanted.external.0 = address;
    let _ = match (is_add, is_there) {
        (true, false) => insert(vpp, wanted),
        (false, true) => remove(vpp, wanted),
        _ => Ok(()),
    };
}

/// `nat44_ei_del_static_mappings`: what the last one answers counts. What remains is forgotten.
pub(super) fn clear(vpp: &mut Vpp) -> Result<(), VppError> {
    let mappings = vpp.nat44_ei.mappings.iter();
    let all: Vec<Wanted> = mappings.map(|(_, m)| of(m)).collect();
    let mut done = Ok(());
    for wanted in all {
        done = remove(vpp, wanted);
    }
    let nat = &mut vpp.nat44_ei;
    nat.mappings = Pool::default();
    nat.unresolved.clear();
    nat.by_local.clear();
    nat.by_external.clear();
    done
}

fn known(protocol: u8) -> u8 {
    match protocol {
        1 | 58 => 1,
        6 | 17 => protocol,
        _ => OTHER,
    }
}

fn nat44_ei_add_del_static_mapping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiAddDelStaticMapping,
) -> Result<Nat44EiAddDelStaticMappingReply, Refusal> {
    let by_interface = r.external_sw_if_index != u32::MAX;
    let is_address_only = r.flags.contains(F::NAT44_EI_ADDR_ONLY_MAPPING);
    let (local_port, external_port, protocol) = match is_address_only {
        true => (0, 0, OTHER),
        false => (r.local_port, r.external_port, known(r.protocol)),
    };
    let external = match by_interface {
        true => Ipv4Addr::UNSPECIFIED,
        false => r.external_ip_address,
    };
    let wanted = Wanted {
        is_address_only,
        is_identity: false,
        by_interface,
        local: (r.local_ip_address, local_port),
        external: (external, external_port),
        protocol,
        vrf_id: r.vrf_id,
        sw_if_index: r.external_sw_if_index,
        tag: tag(&r.tag),
    };
    match r.is_add {
        true => add(vpp, wanted)?,
        false => del(vpp, wanted)?,
    }
    Ok(Nat44EiAddDelStaticMappingReply::default())
}

fn nat44_ei_add_del_identity_mapping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiAddDelIdentityMapping,
) -> Result<Nat44EiAddDelIdentityMappingReply, Refusal> {
    let by_interface = r.sw_if_index != u32::MAX;
    let is_address_only = r.flags.contains(F::NAT44_EI_ADDR_ONLY_MAPPING);
    let (port, protocol) = match is_address_only {
        true => (0, OTHER),
        false => (r.port, known(r.protocol)),
    };
    let address = match by_interface {
        true => Ipv4Addr::UNSPECIFIED,
        false => r.ip_address,
    };
    let wanted = Wanted {
        is_address_only,
        is_identity: true,
        by_interface,
        local: (address, port),
        external: (address, port),
        protocol,
        vrf_id: r.vrf_id,
        sw_if_index: r.sw_if_index,
        tag: tag(&r.tag),
    };
    match r.is_add {
        true => add(vpp, wanted)?,
        false => del(vpp, wanted)?,
    }
    Ok(Nat44EiAddDelIdentityMappingReply::default())
}

fn address_only(is_address_only: bool) -> F {
    match is_address_only {
        true => F::NAT44_EI_ADDR_ONLY_MAPPING,
        false => F::default(),
    }
}

fn nat44_ei_static_mapping_dump(
    vpp: &mut Vpp,
    _: &Nat44EiStaticMappingDump,
    rows: &mut Rows<'_, '_, Nat44EiStaticMappingDetails>,
) -> Result<(), Refusal> {
    let nat = &vpp.nat44_ei;
    let protocol = |all: bool, protocol| if all { 0 } else { protocol };
    for (_, m) in nat.mappings.iter().filter(|(_, m)| !m.is_identity) {
        rows.push(&Nat44EiStaticMappingDetails {
            flags: address_only(m.is_address_only),
            local_ip_address: m.local.0,
            external_ip_address: m.external.0,
            protocol: protocol(m.is_address_only, m.protocol),
            local_port: m.local.1,
            external_port: m.external.1,
            external_sw_if_index: u32::MAX,
            vrf_id: m.vrf_id,
            tag: m.tag,
        });
    }
    for w in nat.unresolved.iter().filter(|u| !u.is_identity) {
        rows.push(&Nat44EiStaticMappingDetails {
            flags: address_only(w.is_address_only),
            local_ip_address: w.local.0,
            external_ip_address: Ipv4Addr::UNSPECIFIED,
            protocol: protocol(w.is_address_only, w.protocol),
            local_port: w.local.1,
            external_port: w.external.1,
            external_sw_if_index: w.sw_if_index,
            vrf_id: w.vrf_id,
            tag: w.tag,
        });
    }
    Ok(())
}

fn nat44_ei_identity_mapping_dump(
    vpp: &mut Vpp,
    _: &Nat44EiIdentityMappingDump,
    rows: &mut Rows<'_, '_, Nat44EiIdentityMappingDetails>,
) -> Result<(), Refusal> {
    let nat = &vpp.nat44_ei;
    for (_, m) in nat.mappings.iter().filter(|(_, m)| m.is_identity) {
        for (_, (vrf_id, _)) in m.locals.iter() {
            rows.push(&Nat44EiIdentityMappingDetails {
                flags: address_only(m.is_address_only),
                ip_address: m.local.0,
                protocol: m.protocol,
                port: m.local.1,
                sw_if_index: u32::MAX,
                vrf_id: *vrf_id,
                tag: m.tag,
            });
        }
    }
    for w in nat.unresolved.iter().filter(|u| u.is_identity) {
        rows.push(&Nat44EiIdentityMappingDetails {
            flags: address_only(w.is_address_only),
            ip_address: Ipv4Addr::UNSPECIFIED,
            protocol: w.protocol,
            port: w.local.1,
            sw_if_index: w.sw_if_index,
            vrf_id: w.vrf_id,
            tag: w.tag,
        });
    }
    Ok(())
}
