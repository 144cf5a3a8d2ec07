//! Dual-Stack Lite (`src/plugins/nat/dslite/dslite.c`, `dslite_api.c`), as the provider's side: what a customer's side (`ce` in
//! VPP's start-up configuration) can do is refused.

use std::net::{Ipv4Addr, Ipv6Addr};

use vpp_binapi::VppError;
use vpp_binapi::api::dslite::{
    DsliteAddDelPoolAddrRange, DsliteAddDelPoolAddrRangeReply, DsliteAddressDetails,
    DsliteAddressDump, DsliteGetAftrAddr, DsliteGetAftrAddrReply, DsliteGetB4Addr,
    DsliteGetB4AddrReply, DsliteSetAftrAddr, DsliteSetAftrAddrReply, DsliteSetB4Addr,
    DsliteSetB4AddrReply,
};

use crate::areas::fib::{EntryFlags, Prefix, Source};
use crate::areas::nat44_ed::addresses::{MEMORY_ENDS, addresses_between};
use crate::areas::nat44_ed::host;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Everything that is configured.
#[derive(Debug)]
pub struct State {
    pool: Vec<Ipv4Addr>,
    aftr: (Ipv4Addr, Ipv6Addr),
}

impl Default for State {
    fn default() -> Self {
        Self {
            pool: Vec::new(),
            aftr: (Ipv4Addr::UNSPECIFIED, Ipv6Addr::UNSPECIFIED),
        }
    }
}

/// VPP's answer for an address that is in the pool already.
const HELD: Refusal = Refusal::Retval(-1);
/// VPP's answer for an address that is not in the pool.
const MISSING: Refusal = Refusal::Retval(-2);

/// Messages of `dslite`.
pub fn register(r: &mut Registry) {
    r.reply(dslite_set_aftr_addr);
    r.reply(dslite_get_aftr_addr);
    r.reply(dslite_set_b4_addr);
    r.reply(dslite_get_b4_addr);
    r.reply(dslite_add_del_pool_addr_range);
    r.dump(dslite_address_dump);
}

fn source(vpp: &Vpp) -> Source {
    let source = vpp.fib.sources.by_name("dslite-hi");
    source.unwrap_or(Source::INVALID)
}

/// Packets for the address go to the plugin.
fn attract(vpp: &mut Vpp, prefix: &Prefix) {
    let source = source(vpp);
    vpp.fib
        .special_add(0, prefix, source, EntryFlags::EXCLUSIVE);
}

/// Addresses before one that is refused stay.
fn dslite_add_del_pool_addr_range(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: DsliteAddDelPoolAddrRange,
) -> Result<DsliteAddDelPoolAddrRangeReply, Refusal> {
    let addresses = addresses_between(r.start_addr, r.end_addr);
    if r.is_add && addresses.len() > MEMORY_ENDS {
        return Err(Refusal::Crash("the DS-Lite pool runs out of memory"));
    }
    for address in addresses.map(Ipv4Addr::from_bits) {
        let at = vpp.dslite.pool.iter().position(|a| *a == address);
        match (at, r.is_add) {
            (Some(_), true) => return Err(HELD),
            (None, false) => return Err(MISSING),
            (None, true) => {
                vpp.dslite.pool.push(address);
                attract(vpp, &host(address));
            }
            (Some(at), false) => {
                vpp.dslite.pool.swap_remove(at);
                let source = source(vpp);
                vpp.fib.special_remove(0, &host(address), source);
            }
        }
    }
    Ok(DsliteAddDelPoolAddrRangeReply::default())
}

/// The route to an address before stays.
fn dslite_set_aftr_addr(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: DsliteSetAftrAddr,
) -> Result<DsliteSetAftrAddrReply, Refusal> {
    attract(vpp, &Prefix::new(r.ip6_addr.into(), 128));
    vpp.dslite.aftr = (r.ip4_addr, r.ip6_addr);
    Ok(DsliteSetAftrAddrReply::default())
}

fn dslite_get_aftr_addr(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: DsliteGetAftrAddr,
) -> Result<DsliteGetAftrAddrReply, Refusal> {
    let (ip4_addr, ip6_addr) = vpp.dslite.aftr;
    Ok(DsliteGetAftrAddrReply {
        retval: 0,
        ip4_addr,
        ip6_addr,
    })
}

fn dslite_set_b4_addr(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: DsliteSetB4Addr,
) -> Result<DsliteSetB4AddrReply, Refusal> {
    Err(VppError::FEATURE_DISABLED.into())
}

fn dslite_get_b4_addr(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: DsliteGetB4Addr,
) -> Result<DsliteGetB4AddrReply, Refusal> {
    Ok(DsliteGetB4AddrReply::default())
}

fn dslite_address_dump(
    vpp: &mut Vpp,
    _: &DsliteAddressDump,
    rows: &mut Rows<'_, '_, DsliteAddressDetails>,
) -> Result<(), Refusal> {
    for ip_address in vpp.dslite.pool.iter().copied() {
        rows.push(&DsliteAddressDetails { ip_address });
    }
    Ok(())
}
