//! Static mappings of one inside to one outside address, and identity mappings: outside addresses that stay themselves.
//!
//! A mapping whose outside address is that of an interface waits in a list until the interface has one; it is in both
//! dumps then, by address and by interface.

use std::net::Ipv4Addr;

use vpp_binapi::api::nat_types::NatConfigFlags;
use vpp_binapi::api::nat44_ed::{
    Nat44AddDelIdentityMapping, Nat44AddDelIdentityMappingReply, Nat44AddDelStaticMapping,
    Nat44AddDelStaticMappingReply, Nat44AddDelStaticMappingV2, Nat44AddDelStaticMappingV2Reply,
    Nat44IdentityMappingDetails, Nat44IdentityMappingDump, Nat44StaticMappingDetails,
    Nat44StaticMappingDump,
};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::nat44_ed::{
    State, first_address, low, lock_table, receive_everywhere, unlock_table,
};
use crate::areas::fib::Proto;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

type F = NatConfigFlags;

/// An address and a port.
pub(crate) type End = (Ipv4Addr, u16);

const NOWHERE: End = (Ipv4Addr::UNSPECIFIED, 0);

/// Key of the hash that VPP shares between sessions and mappings: a mapping has one end, the other is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Flow {
    pub inside: End,
    pub outside: End,
    pub fib_index: u32,
    pub protocol: u8,
}

impl Flow {
    /// From inside to outside.
    pub(super) fn i2o(inside: End, fib_index: u32, protocol: u8) -> Self {
        Self {
            inside,
            outside: NOWHERE,
            fib_index,
            protocol,
        }
    }

    /// From outside to inside, always in the default table.
    pub(super) fn o2i(outside: End, protocol: u8) -> Self {
        Self {
            inside: NOWHERE,
            outside,
            fib_index: 0,
            protocol,
        }
    }
}

/// What kind of mapping it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Kind {
    pub flags: F,
    pub is_identity: bool,
    pub is_balanced: bool,
    pub by_interface: bool,
}

impl Kind {
    pub(super) fn is(self, flag: F) -> bool {
        self.flags.contains(flag)
    }

    pub(super) fn is_address_only(self) -> bool {
        self.is(F::NAT_IS_ADDR_ONLY)
    }

    /// Whether packets from inside find the mapping, too.
    pub(super) fn is_both_ways(self) -> bool {
        !self.is(F::NAT_IS_OUT2IN_ONLY)
    }
}

/// One of the inside ends of a balanced mapping, or one of the tables of an identity mapping.
#[derive(Debug, Clone, Copy)]
pub(super) struct Local {
    pub end: End,
    pub probability: u8,
    pub vrf_id: u32,
    pub fib_index: u32,
}

/// One mapping.
#[derive(Debug, Clone)]
pub(super) struct Mapping {
    pub kind: Kind,
    pub local: End,
    pub external: End,
    pub protocol: u8,
    pub vrf_id: u32,
    pub fib_index: u32,
    pub tag: FixedStr<64>,
    pub locals: Pool<Local>,
}

/// A mapping as a client asks for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    kind: Kind,
    local: End,
    external: End,
    protocol: u8,
    vrf_id: u32,
    sw_if_index: u32,
    tag: FixedStr<64>,
}

/// A mapping that follows an interface's first address.
#[derive(Debug)]
pub(super) struct Unresolved {
    wanted: Wanted,
    is_resolved: bool,
}

/// VPP cuts a tag that fills its field.
pub(crate) fn tag(text: &FixedStr<64>) -> FixedStr<64> {
    let bytes = text.as_bytes();
    FixedStr::truncated(bytes.get(..63).unwrap_or(bytes))
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_add_del_static_mapping);
    r.reply(nat44_add_del_static_mapping_v2);
    r.reply(nat44_add_del_identity_mapping);
    r.dump(nat44_static_mapping_dump);
    r.dump(nat44_identity_mapping_dump);
}

impl Wanted {
    /// What VPP makes of a request before it looks anything up.
    fn normal(mut self) -> Self {
        if self.kind.is_address_only() {
            (self.local.1, self.external.1, self.protocol) = (0, 0, 0);
        }
        if self.kind.is_identity {
            self.local = self.external;
        }
        self
    }

    /// `nat44_ed_validate_sm_input`.
    fn check(&self) -> Result<(), VppError> {
        let kind = self.kind;
        let twice = kind.is(F::NAT_IS_TWICE_NAT) || kind.is(F::NAT_IS_SELF_TWICE_NAT);
        let wrong = (kind.is_identity && !kind.is_both_ways())
            || (twice && (kind.is_address_only() || kind.is_identity));
        (!wrong).then_some(()).ok_or(VppError::UNSUPPORTED)
    }

    /// Whether a waiting mapping is this one (`nat44_ed_get_resolve_record`).
    fn is_same(&self, other: &Self) -> bool {
        if (self.sw_if_index, self.vrf_id) != (other.sw_if_index, other.vrf_id) {
            return false;
        }
        let address_only = self.kind.is_address_only() && other.kind.is_address_only();
        let outside = |w: &Self| (w.external.1, w.protocol);
        if self.kind.is_identity && other.kind.is_identity {
            address_only || outside(self) == outside(other)
        } else {
            let same_port = || self.local.1 == other.local.1 && outside(self) == outside(other);
            self.local.0 == other.local.0 && (address_only || same_port())
        }
    }
}

impl State {
    pub(super) fn find(&self, external: End, protocol: u8) -> Option<u32> {
        self.flows.get(&Flow::o2i(external, protocol)).copied()
    }

    fn waiting(&self, wanted: &Wanted) -> Option<usize> {
        let mut waiting = self.unresolved.iter();
        waiting.position(|u| u.wanted.is_same(wanted))
    }
}

/// One more table for an identity mapping.
fn add_table(vpp: &mut Vpp, index: u32, vrf_id: u32) -> Result<(), VppError> {
    let mapping = vpp.nat44_ed.mappings.get(index);
    let mapping = mapping.filter(|m| m.kind.is_identity);
    let mapping = mapping.ok_or(VppError::VALUE_EXIST)?;
    if mapping.locals.find(|l| l.vrf_id == vrf_id).is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    let (end, protocol) = (mapping.local, mapping.protocol);
    let fib_index = lock_table(vpp, vrf_id);
    let nat = &mut vpp.nat44_ed;
    if let Some(mapping) = nat.mappings.get_mut(index) {
        mapping.locals.insert(Local {
            end,
            probability: 0,
            vrf_id,
            fib_index,
        });
    }
    nat.flows.insert(Flow::i2o(end, fib_index, protocol), index);
    Ok(())
}

/// `nat44_ed_add_static_mapping_internal`. A refusal leaves the table locked.
fn insert(vpp: &mut Vpp, wanted: Wanted) -> Result<(), VppError> {
    let w = wanted.normal();
    if let Some(index) = vpp.nat44_ed.find(w.external, w.protocol) {
        return add_table(vpp, index, w.vrf_id);
    }
    let (vrf_id, fib_index) = match w.vrf_id {
        u32::MAX => {
            let (vrf_id, fib_index) = vpp.nat44_ed.inside;
            let source = low(vpp);
            vpp.fib.lock_table(Proto::Ip4, fib_index, source);
            (vrf_id, fib_index)
        }
        id => (id, lock_table(vpp, id)),
    };
    let nat = &mut vpp.nat44_ed;
    let inside = Flow::i2o(w.local, fib_index, w.protocol);
    if w.kind.is_both_ways() && !w.kind.is_identity && nat.flows.contains_key(&inside) {
        return Err(VppError::VALUE_EXIST);
    }
    let mut mapping = Mapping {
        kind: w.kind,
        local: w.local,
        external: w.external,
        protocol: w.protocol,
        vrf_id: 0,
        fib_index: 0,
        tag: w.tag,
        locals: Pool::default(),
    };
    if w.kind.is_identity {
        mapping.locals.insert(Local {
            end: w.local,
            probability: 0,
            vrf_id,
            fib_index,
        });
    } else {
        (mapping.vrf_id, mapping.fib_index) = (vrf_id, fib_index);
    }
    let index = nat.mappings.insert(mapping);
    if w.kind.is_both_ways() {
        nat.flows.insert(inside, index);
    }
    nat.flows.insert(Flow::o2i(w.external, w.protocol), index);
    receive_everywhere(vpp, w.external.0, true);
    Ok(())
}

/// `nat44_ed_del_static_mapping_internal`. A mapping with other tables or inside ends stays.
fn remove(vpp: &mut Vpp, wanted: Wanted) -> Result<(), VppError> {
    let w = wanted.normal();
    let nat = &mut vpp.areas.nat44_ed;
    let index = nat.find(w.external, w.protocol);
    let index = index.ok_or(VppError::NO_SUCH_ENTRY)?;
    let mapping = nat.mappings.get_mut(index);
    let mapping = mapping.ok_or(VppError::NO_SUCH_ENTRY)?;
    let fib_index = if w.kind.is_identity {
        let vrf_id = match w.vrf_id {
            u32::MAX => nat.inside.0,
            id => id,
        };
        let local = mapping.locals.find(|l| l.vrf_id == vrf_id);
        let at = local.map(|(at, _)| at).ok_or(VppError::NO_SUCH_ENTRY)?;
        let local = mapping.locals.remove(at);
        local.map_or(0, |l| l.fib_index)
    } else {
        mapping.fib_index
    };
    let is_last = mapping.locals.is_empty();
    if w.kind.is_both_ways() {
        nat.flows.remove(&Flow::i2o(w.local, fib_index, w.protocol));
    }
    if is_last {
        nat.flows.remove(&Flow::o2i(w.external, w.protocol));
        nat.mappings.remove(index);
    }
    unlock_table(vpp, fib_index);
    if is_last {
        receive_everywhere(vpp, w.external.0, false);
    }
    Ok(())
}

fn add(vpp: &mut Vpp, mut wanted: Wanted) -> Result<(), VppError> {
    vpp.nat44_ed.expect_enabled()?;
    wanted.check()?;
    if !wanted.kind.by_interface {
        return insert(vpp, wanted);
    }
    if vpp.nat44_ed.waiting(&wanted).is_some() {
        return Err(VppError::VALUE_EXIST);
    }
    let first = first_address(vpp, wanted.sw_if_index);
    let waiting = Unresolved {
        wanted,
        is_resolved: first.is_some(),
    };
    if let Some(address) = first {
        wanted.external.0 = address;
        insert(vpp, wanted)?;
    }
    vpp.nat44_ed.unresolved.push(waiting);
    Ok(())
}

fn del(vpp: &mut Vpp, mut wanted: Wanted) -> Result<(), VppError> {
    vpp.nat44_ed.expect_enabled()?;
    wanted.check()?;
    if wanted.kind.by_interface {
        let at = vpp.nat44_ed.waiting(&wanted);
        let at = at.ok_or(VppError::NO_SUCH_ENTRY)?;
        vpp.nat44_ed.unresolved.swap_remove(at);
        let Some(address) = first_address(vpp, wanted.sw_if_index) else {
            return Ok(());
        };
        wanted.external.0 = address;
    }
    remove(vpp, wanted)
}

/// An interface got or lost an address: waiting mappings come or go (`nat44_ed_add_del_static_mapping_cb`).
pub(super) fn address_changed(vpp: &mut Vpp, sw_if_index: u32, address: Ipv4Addr, is_add: bool) {
    for at in 0..vpp.nat44_ed.unresolved.len() {
        let waiting = vpp.nat44_ed.unresolved.get(at);
        let waiting = waiting.filter(|u| u.wanted.sw_if_index == sw_if_index);
        let Some(u) = waiting.filter(|u| u.is_resolved != is_add) else {
            continue;
        };
        let mut wanted = u.wanted;
        wanted.external.0 = address;
        let done = match is_add {
            true => insert(vpp, wanted),
            false => remove(vpp, wanted),
        };
        if let (Ok(()), Some(u)) = (done, vpp.nat44_ed.unresolved.get_mut(at)) {
            u.is_resolved = is_add;
        }
    }
}

/// `nat44_ed_del_static_mappings`: what the last one answers counts. What remains is forgotten.
pub(super) fn clear(vpp: &mut Vpp) -> Result<(), VppError> {
    let mappings = vpp.nat44_ed.mappings.iter();
    let all: Vec<Wanted> = mappings
        .map(|(_, m)| Wanted {
            kind: m.kind,
            local: m.local,
            external: m.external,
            protocol: m.protocol,
            vrf_id: m.vrf_id,
            sw_if_index: u32::MAX,
            tag: m.tag,
        })
        .collect();
    let mut done = Ok(());
    for wanted in all {
        done = remove(vpp, wanted);
    }
    vpp.nat44_ed.mappings = Pool::default();
    vpp.nat44_ed.unresolved.clear();
    done
}

const STATIC_FLAGS: [F; 4] = [
    F::NAT_IS_TWICE_NAT,
    F::NAT_IS_SELF_TWICE_NAT,
    F::NAT_IS_OUT2IN_ONLY,
    F::NAT_IS_ADDR_ONLY,
];

/// Those of the given flags that are set.
pub(super) fn only(given: F, among: &[F]) -> F {
    let set = among.iter().filter(|f| given.contains(**f));
    set.fold(F::default(), |all, f| all | *f)
}

/// What both versions of the request have in common.
fn wanted(r: &Nat44AddDelStaticMappingV2) -> Wanted {
    let by_interface = r.external_sw_if_index != u32::MAX;
    let kind = Kind {
        flags: only(r.flags, &STATIC_FLAGS),
        by_interface,
        ..Kind::default()
    };
    let port = |port| if kind.is_address_only() { 0 } else { port };
    let external = match by_interface {
        true => Ipv4Addr::UNSPECIFIED,
        false => r.external_ip_address,
    };
    Wanted {
        kind,
        local: (r.local_ip_address, port(r.local_port)),
        external: (external, port(r.external_port)),
        protocol: r.protocol,
        vrf_id: r.vrf_id,
        sw_if_index: r.external_sw_if_index,
        tag: tag(&r.tag),
    }
}

fn add_del(vpp: &mut Vpp, wanted: Wanted, is_add: bool) -> Result<(), VppError> {
    match is_add {
        true => add(vpp, wanted),
        false => del(vpp, wanted),
    }
}

fn nat44_add_del_static_mapping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44AddDelStaticMapping,
) -> Result<Nat44AddDelStaticMappingReply, Refusal> {
    let wanted = wanted(&Nat44AddDelStaticMappingV2 {
        flags: r.flags,
        local_ip_address: r.local_ip_address,
        external_ip_address: r.external_ip_address,
        protocol: r.protocol,
        local_port: r.local_port,
        external_port: r.external_port,
        external_sw_if_index: r.external_sw_if_index,
        vrf_id: r.vrf_id,
        tag: r.tag,
        ..Nat44AddDelStaticMappingV2::default()
    });
    add_del(vpp, wanted, r.is_add)?;
    Ok(Nat44AddDelStaticMappingReply::default())
}

/// Nothing shows the pool address.
fn nat44_add_del_static_mapping_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44AddDelStaticMappingV2,
) -> Result<Nat44AddDelStaticMappingV2Reply, Refusal> {
    add_del(vpp, wanted(&r), r.is_add)?;
    Ok(Nat44AddDelStaticMappingV2Reply::default())
}

fn nat44_add_del_identity_mapping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44AddDelIdentityMapping,
) -> Result<Nat44AddDelIdentityMappingReply, Refusal> {
    let by_interface = r.sw_if_index != u32::MAX;
    let kind = Kind {
        flags: only(r.flags, &[F::NAT_IS_ADDR_ONLY]),
        is_identity: true,
        is_balanced: false,
        by_interface,
    };
    let address = match by_interface {
        true => Ipv4Addr::UNSPECIFIED,
        false => r.ip_address,
    };
    let (port, protocol) = match kind.is_address_only() {
        true => (0, 0),
        false => (r.port, r.protocol),
    };
    let wanted = Wanted {
        kind,
        local: (address, port),
        external: (address, port),
        protocol,
        vrf_id: r.vrf_id,
        sw_if_index: r.sw_if_index,
        tag: tag(&r.tag),
    };
    add_del(vpp, wanted, r.is_add)?;
    Ok(Nat44AddDelIdentityMappingReply::default())
}

/// Of mappings that follow an interface a row has fewer flags.
fn nat44_static_mapping_dump(
    vpp: &mut Vpp,
    _: &Nat44StaticMappingDump,
    rows: &mut Rows<'_, '_, Nat44StaticMappingDetails>,
) -> Result<(), Refusal> {
    let nat = &vpp.nat44_ed;
    let plain = |kind: Kind| !kind.is_identity && !kind.is_balanced;
    for (_, m) in nat.mappings.iter().filter(|(_, m)| plain(m.kind)) {
        rows.push(&Nat44StaticMappingDetails {
            flags: m.kind.flags,
            local_ip_address: m.local.0,
            external_ip_address: m.external.0,
            protocol: m.protocol,
            local_port: m.local.1,
            external_port: m.external.1,
            external_sw_if_index: u32::MAX,
            vrf_id: m.vrf_id,
            tag: m.tag,
        });
    }
    for Unresolved { wanted: w, .. } in nat.unresolved.iter().filter(|u| plain(u.wanted.kind)) {
        rows.push(&Nat44StaticMappingDetails {
            flags: only(w.kind.flags, &[F::NAT_IS_TWICE_NAT, F::NAT_IS_ADDR_ONLY]),
            local_ip_address: w.local.0,
            protocol: if w.kind.is_address_only() { 0 } else { w.protocol },
            local_port: w.local.1,
            external_port: w.external.1,
            external_sw_if_index: w.sw_if_index,
            vrf_id: w.vrf_id,
            tag: w.tag,
            ..Nat44StaticMappingDetails::default()
        });
    }
    Ok(())
}

fn nat44_identity_mapping_dump(
    vpp: &mut Vpp,
    _: &Nat44IdentityMappingDump,
    rows: &mut Rows<'_, '_, Nat44IdentityMappingDetails>,
) -> Result<(), Refusal> {
    let nat = &vpp.nat44_ed;
    for (_, m) in nat.mappings.iter().filter(|(_, m)| m.kind.is_identity) {
        for (_, local) in m.locals.iter() {
            rows.push(&Nat44IdentityMappingDetails {
                flags: m.kind.flags,
                ip_address: m.local.0,
                protocol: m.protocol,
                port: m.local.1,
                sw_if_index: u32::MAX,
                vrf_id: local.vrf_id,
                tag: m.tag,
            });
        }
    }
    let waiting = nat.unresolved.iter().map(|u| &u.wanted);
    for w in waiting.filter(|w| w.kind.is_identity) {
        rows.push(&Nat44IdentityMappingDetails {
            flags: w.kind.flags,
            protocol: w.protocol,
            port: w.local.1,
            sw_if_index: w.sw_if_index,
            vrf_id: w.vrf_id,
            tag: w.tag,
            ..Nat44IdentityMappingDetails::default()
        });
    }
    Ok(())
}
