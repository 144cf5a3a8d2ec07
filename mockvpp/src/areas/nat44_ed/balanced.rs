//! Static mappings of one outside address to several inside ones, of which each session gets one.

use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags as F;
use vpp_binapi::api::nat44_ed::{
    Nat44AddDelLbStaticMapping, Nat44AddDelLbStaticMappingReply, Nat44LbAddrPort,
    Nat44LbStaticMappingAddDelLocal, Nat44LbStaticMappingAddDelLocalReply,
    Nat44LbStaticMappingDetails, Nat44LbStaticMappingDump,
};

use crate::areas::nat44_ed::mappings::{End, Flow, Kind, Local, Mapping, only, tag};
use crate::areas::nat44_ed::{lock_table, unlock_table};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// VPP counts inside addresses in one byte.
const COUNTABLE: usize = 255;

/// A row has room for what VPP holds of each inside address, which is more than it shows.
const SPARE: usize = 5;

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_add_del_lb_static_mapping);
    r.reply(nat44_lb_static_mapping_add_del_local);
    r.dump(nat44_lb_static_mapping_dump);
}

fn local_of(vpp: &mut Vpp, l: &Nat44LbAddrPort) -> Local {
    Local {
        end: (l.addr, l.port),
        probability: l.probability,
        vrf_id: l.vrf_id,
        fib_index: lock_table(vpp, l.vrf_id),
    }
}

fn flags(given: F) -> F {
    let twice = match given.contains(F::NAT_IS_TWICE_NAT) {
        true => F::NAT_IS_TWICE_NAT,
        false => only(given, &[F::NAT_IS_SELF_TWICE_NAT]),
    };
    twice | only(given, &[F::NAT_IS_OUT2IN_ONLY])
}

/// Packets from inside find the mapping in the default table only, wherever the inside addresses are.
fn add(vpp: &mut Vpp, r: &Nat44AddDelLbStaticMapping) -> Result<(), VppError> {
    let nat = &vpp.nat44_ed;
    nat.expect_enabled()?;
    let external = (r.external_addr, r.external_port);
    if nat.find(external, r.protocol).is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    if r.locals.len() < 2 {
        return Err(VppError::INVALID_VALUE);
    }
    let kind = Kind {
        flags: flags(r.flags),
        is_balanced: true,
        ..Kind::default()
    };
    if kind.is_both_ways() && !nat.pool.contains(r.external_addr) {
        return Err(VppError::NO_SUCH_ENTRY);
    }
    let mut locals = Pool::default();
    for l in &r.locals {
        locals.insert(local_of(vpp, l));
    }
    let nat = &mut vpp.nat44_ed;
    let index = nat.mappings.next_index();
    nat.flows.insert(Flow::o2i(external, r.protocol), index);
    if kind.is_both_ways() {
        for (_, l) in locals.iter() {
            nat.flows.insert(Flow::i2o(l.end, 0, r.protocol), index);
        }
    }
    nat.mappings.insert(Mapping {
        kind,
        local: (std::net::Ipv4Addr::UNSPECIFIED, 0),
        external,
        protocol: r.protocol,
        vrf_id: 0,
        fib_index: 0,
        tag: tag(&r.tag),
        locals,
    });
    Ok(())
}

fn find(vpp: &Vpp, external: End, protocol: u8) -> Result<u32, VppError> {
    let nat = &vpp.nat44_ed;
    nat.expect_enabled()?;
    let index = nat.find(external, protocol);
    let index = index.ok_or(VppError::NO_SUCH_ENTRY)?;
    let mapping = nat.mappings.get(index).filter(|m| m.kind.is_balanced);
    mapping.map(|_| index).ok_or(VppError::INVALID_VALUE)
}

/// The request's flags decide whether the way out is forgotten, too, and only in the tables of the inside addresses.
fn del(vpp: &mut Vpp, r: &Nat44AddDelLbStaticMapping) -> Result<(), VppError> {
    let external = (r.external_addr, r.external_port);
    let index = find(vpp, external, r.protocol)?;
    let nat = &mut vpp.nat44_ed;
    nat.flows.remove(&Flow::o2i(external, r.protocol));
    let Some(mapping) = nat.mappings.remove(index) else {
        return Ok(());
    };
    for (_, l) in mapping.locals.iter() {
        if !r.flags.contains(F::NAT_IS_OUT2IN_ONLY) {
            let flow = Flow::i2o(l.end, l.fib_index, r.protocol);
            vpp.nat44_ed.flows.remove(&flow);
        }
        unlock_table(vpp, l.fib_index);
    }
    Ok(())
}

fn nat44_add_del_lb_static_mapping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44AddDelLbStaticMapping,
) -> Result<Nat44AddDelLbStaticMappingReply, Refusal> {
    if r.locals.len() > COUNTABLE {
        return Err(Refusal::Crash(
            "more than 255 inside addresses are counted for ever, until memory ends",
        ));
    }
    match r.is_add {
        true => add(vpp, &r)?,
        false => del(vpp, &r)?,
    }
    Ok(Nat44AddDelLbStaticMappingReply::default())
}

fn add_local(
    vpp: &mut Vpp,
    index: u32,
    r: &Nat44LbStaticMappingAddDelLocal,
) {
    let local = local_of(vpp, &r.local);
    let nat = &mut vpp.areas.nat44_ed;
    if let Some(mapping) = nat.mappings.get_mut(index) {
        mapping.locals.insert(local);
        if mapping.kind.is_both_ways() {
            let flow = Flow::i2o(local.end, local.fib_index, r.protocol);
            nat.flows.insert(flow, index);
        }
    }
}

/// Two inside addresses must remain.
fn del_local(
    vpp: &mut Vpp,
    index: u32,
    at: u32,
    r: &Nat44LbStaticMappingAddDelLocal,
) -> Result<(), VppError> {
    let nat = &mut vpp.areas.nat44_ed;
    let mapping = nat.mappings.get_mut(index);
    let mapping = mapping.filter(|m| m.locals.len() > 2);
    let mapping = mapping.ok_or(VppError::UNSPECIFIED)?;
    let is_both_ways = mapping.kind.is_both_ways();
    if let Some(local) = mapping.locals.remove(at) {
        if is_both_ways {
            let flow = Flow::i2o(local.end, local.fib_index, r.protocol);
            nat.flows.remove(&flow);
        }
        unlock_table(vpp, local.fib_index);
    }
    Ok(())
}

fn nat44_lb_static_mapping_add_del_local(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44LbStaticMappingAddDelLocal,
) -> Result<Nat44LbStaticMappingAddDelLocalReply, Refusal> {
    let index = find(vpp, (r.external_addr, r.external_port), r.protocol)?;
    let wanted = ((r.local.addr, r.local.port), r.local.vrf_id);
    let mapping = vpp.nat44_ed.mappings.get(index);
    let held = mapping.and_then(|m| m.locals.find(|l| (l.end, l.vrf_id) == wanted));
    match (held.map(|(at, _)| at), r.is_add) {
        (Some(_), true) => return Err(VppError::VALUE_EXIST.into()),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, true) => add_local(vpp, index, &r),
        (Some(at), false) => del_local(vpp, index, at, &r)?,
    }
    Ok(Nat44LbStaticMappingAddDelLocalReply::default())
}

/// A row does not say for how long a client stays with an inside address.
fn nat44_lb_static_mapping_dump(
    vpp: &mut Vpp,
    _: &Nat44LbStaticMappingDump,
    rows: &mut Rows<'_, '_, Nat44LbStaticMappingDetails>,
) -> Result<(), Refusal> {
    let mappings = vpp.nat44_ed.mappings.iter().map(|(_, m)| m);
    for m in mappings.filter(|m| m.kind.is_balanced) {
        let locals: Vec<Nat44LbAddrPort> = m
            .locals
            .iter()
            .map(|(_, l)| Nat44LbAddrPort {
                addr: l.end.0,
                port: l.end.1,
                probability: l.probability,
                vrf_id: l.vrf_id,
            })
            .collect();
        let spare = vec![0; SPARE * locals.len()];
        let row = Nat44LbStaticMappingDetails {
            external_addr: m.external.0,
            external_port: m.external.1,
            protocol: m.protocol,
            flags: m.kind.flags,
            affinity: 0,
            tag: m.tag,
            locals,
        };
        rows.push_padded(&row, &spare);
    }
    Ok(())
}
