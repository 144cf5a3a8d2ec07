//! Static bindings of an inside to an outside address and port.

use std::net::{Ipv4Addr, Ipv6Addr};

use rustc_hash::FxHashMap;
use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags;
use vpp_binapi::api::nat64::{
    Nat64AddDelStaticBib, Nat64AddDelStaticBibReply, Nat64BibDetails, Nat64BibDump, Nat64StDump,
};

use crate::areas::fib::Proto;
use crate::areas::nat44_ed::nothing;
use crate::areas::nat64::lock_table;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// VPP keeps bindings apart by these, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Other,
    Udp,
    Tcp,
    Icmp,
}

impl Kind {
    fn of(protocol: u8) -> Self {
        match protocol {
            6 => Self::Tcp,
            17 => Self::Udp,
            1 | 58 => Self::Icmp,
            _ => Self::Other,
        }
    }

    fn at(self) -> usize {
        self as usize
    }
}

/// One binding.
#[derive(Debug, Clone, Copy)]
struct Binding {
    inside: (Ipv6Addr, u16),
    outside: (Ipv4Addr, u16),
    fib_index: u32,
    protocol: u8,
}

/// Inside address and port, table, protocol.
type Key = ((Ipv6Addr, u16), u32, u8);

/// All bindings.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    pools: [Pool<Binding>; 4],
    by_inside: FxHashMap<Key, u32>,
    limit: usize,
}

/// Every protocol, in a dump.
const ALL: u8 = 255;

impl Bindings {
    /// Room for ten in every bucket.
    pub(super) fn of(buckets: u32) -> Self {
        Self {
            limit: usize::try_from(buckets.wrapping_mul(10)).unwrap_or(usize::MAX),
            ..Self::default()
        }
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat64_add_del_static_bib);
    r.dump(nat64_bib_dump);
    r.dump(nothing::<Nat64StDump>);
}

fn add(vpp: &mut Vpp, binding: Binding, key: Key) -> Result<(), VppError> {
    let nat = &mut vpp.nat64;
    if nat.bindings.by_inside.contains_key(&key) {
        return Err(VppError::VALUE_EXIST);
    }
    let kind = Kind::of(binding.protocol);
    let (address, port) = binding.outside;
    if !nat.take_port(address, kind, port) {
        return Err(VppError::INVALID_VALUE);
    }
    let bindings = &mut nat.bindings;
    if bindings.by_inside.len() >= bindings.limit {
        nat.free_port(address, kind, port);
        return Err(VppError::UNSPECIFIED);
    }
    if let Some(pool) = bindings.pools.get_mut(kind.at()) {
        let index = pool.insert(binding);
        bindings.by_inside.insert(key, index);
    }
    Ok(())
}

/// The outside address of the request does not matter.
fn del(vpp: &mut Vpp, kind: Kind, key: Key) -> Result<(), VppError> {
    let nat = &mut vpp.nat64;
    let index = nat.bindings.by_inside.remove(&key);
    let index = index.ok_or(VppError::NO_SUCH_ENTRY)?;
    let pool = nat.bindings.pools.get_mut(kind.at());
    if let Some(gone) = pool.and_then(|pool| pool.remove(index)) {
        nat.free_port(gone.outside.0, kind, gone.outside.1);
    }
    Ok(())
}

/// Every request locks the table once more.
fn nat64_add_del_static_bib(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat64AddDelStaticBib,
) -> Result<Nat64AddDelStaticBibReply, Refusal> {
    if !vpp.nat64.is_enabled {
        return Err(Refusal::Crash("NAT64 has no bindings while it is disabled"));
    }
    let binding = Binding {
        inside: (r.i_addr, r.i_port),
        outside: (r.o_addr, r.o_port),
        fib_index: lock_table(vpp, r.vrf_id),
        protocol: r.proto,
    };
    let key = (binding.inside, binding.fib_index, r.proto);
    match r.is_add {
        true => add(vpp, binding, key)?,
        false => del(vpp, Kind::of(r.proto), key)?,
    }
    Ok(Nat64AddDelStaticBibReply::default())
}

fn nat64_bib_dump(
    vpp: &mut Vpp,
    r: &Nat64BibDump,
    rows: &mut Rows<'_, '_, Nat64BibDetails>,
) -> Result<(), Refusal> {
    let asked = |at: usize| r.proto == ALL || at == Kind::of(r.proto).at();
    let pools = vpp.nat64.bindings.pools.iter().enumerate();
    let pools = pools.filter(|(at, _)| asked(*at));
    for (_, binding) in pools.flat_map(|(_, pool)| pool.iter()) {
        rows.push(&Nat64BibDetails {
            i_addr: binding.inside.0,
            o_addr: binding.outside.0,
            i_port: binding.inside.1,
            o_port: binding.outside.1,
            vrf_id: vpp.fib.table_id(Proto::Ip6, binding.fib_index),
            proto: binding.protocol,
            flags: NatConfigFlags::NAT_IS_STATIC,
            ses_num: 0,
        });
    }
    Ok(())
}
