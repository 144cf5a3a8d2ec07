//! Outside addresses of NAT44, for the descriptors that give and find them.

use std::net::Ipv4Addr;

use agent_model::keys;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_scheduler::Dependency;
use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags;
use vpp_binapi::api::nat44_ed::{Nat44AddDelAddressRange, Nat44AddressDump};
use vpp_binapi::api::nat44_ei::Nat44EiAddressDump;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![Nat44AddDelAddressRange, Nat44AddressDump];

/// Addresses of one VRF (~0: of all) for one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub first: Ipv4Addr,
    pub last: Ipv4Addr,
    pub vrf_id: u32,
    pub twice_nat: bool,
}

impl Range {
    /// From texts; an empty last one is the first.
    pub(super) fn new(first: &str, last: &str, vrf_id: u32, twice_nat: bool) -> Option<Self> {
        let first = first.trim().parse().ok()?;
        let last = match last.trim() {
            "" => first,
            last => last.parse().ok()?,
        };
        Some(Self {
            first,
            last,
            vrf_id,
            twice_nat,
        })
    }

    /// Whether an address is in the range.
    pub(super) fn contains(&self, address: &Ipv4Addr) -> bool {
        (self.first..=self.last).contains(address)
    }

    /// Number of addresses.
    pub(super) fn len(&self) -> u64 {
        let distance = self.last.to_bits().checked_sub(self.first.to_bits());
        distance.map_or(0, |n| u64::from(n) + 1)
    }
}

/// What outside addresses need: their table, and NAT that is endpoint-dependent.
pub(super) fn dependencies(vrf_id: u32) -> Vec<Dependency> {
    let table = Some(vrf_id).filter(|id| *id != 0 && *id != u32::MAX);
    let table =
        table.map(|id| Dependency::on("vrf-table-exists", keys::l3::vrf_table(id, Protocol::Ipv4)));
    table.into_iter().chain([endpoint_dependent()]).collect()
}

pub(super) fn endpoint_dependent() -> Dependency {
    Dependency::on(
        "nat44-is-in-endpoint-dependent-mode",
        keys::nat::ENDPOINT_DEPENDENT,
    )
}

/// Gives addresses to NAT, or takes them away.
pub(super) async fn set(vpp: &Vpp, range: &Range, is_add: bool) -> Result<(), CallError> {
    let request = Nat44AddDelAddressRange {
        first_ip_address: range.first,
        last_ip_address: range.last,
        vrf_id: range.vrf_id,
        is_add,
        flags: match range.twice_nat {
            true => NatConfigFlags::NAT_IS_TWICE_NAT,
            false => NatConfigFlags::default(),
        },
    };
    let gone: &[VppError] = match is_add {
        true => &[],
        false => &[VppError::NO_SUCH_ENTRY],
    };
    vpp.request(&request).await.tolerate(gone)
}

/// All addresses in VPP's order, each a range.
pub(super) async fn dump(vpp: &Vpp, endpoint_independent: bool) -> Result<Vec<Range>, CallError> {
    let one = |address, vrf_id, twice_nat| Range {
        first: address,
        last: address,
        vrf_id,
        twice_nat,
    };
    Ok(if endpoint_independent {
        let rows = vpp.dump(&Nat44EiAddressDump {}).await?;
        let rows = rows.iter().map(|r| one(r.ip_address, r.vrf_id, false));
        rows.collect()
    } else {
        let rows = vpp.dump(&Nat44AddressDump {}).await?;
        let twice = |flags: NatConfigFlags| flags.contains(NatConfigFlags::NAT_IS_TWICE_NAT);
        let rows = rows.iter();
        rows.map(|r| one(r.ip_address, r.vrf_id, twice(r.flags)))
            .collect()
    })
}
