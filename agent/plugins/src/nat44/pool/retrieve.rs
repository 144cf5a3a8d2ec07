use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::nat::Nat44AddressPool;
use agent_scheduler::{Origin, Retrieved};

use super::calls;
use crate::Proto;
use crate::nat44::addresses::Range;

pub(super) type RetrievedPool = Retrieved<Proto<Nat44AddressPool>, ()>;

/// VPP knows no pools, only addresses. Those of a pool that is believed to be there are that pool if none is missing; of the
/// rest, addresses that follow each other make one.
pub(super) fn pools(mut rows: Vec<Range>, correlate: &[RetrievedPool]) -> Vec<RetrievedPool> {
    let mut pools = Vec::new();
    for believed in correlate {
        let pool = &believed.value.0;
        let Some(range) = calls::range(pool) else {
            continue;
        };
        let within = |row: &Range| {
            let same = (row.vrf_id, row.twice_nat) == (range.vrf_id, range.twice_nat);
            same && range.contains(&row.first)
        };
        let found = rows.iter().filter(|row| within(row)).count();
        if u64::try_from(found).is_ok_and(|found| found == range.len()) {
            rows.retain(|row| !within(row));
            pools.push(retrieved(pool.clone()));
        }
    }
    let mut current: Option<Range> = None;
    for row in rows {
        match &mut current {
            Some(range) if continues(range, &row) => range.last = row.last,
            _ => pools.extend(current.replace(row).map(|range| retrieved(unnamed(&range)))),
        }
    }
    pools.extend(current.map(|range| retrieved(unnamed(&range))));
    pools
}

fn continues(range: &Range, row: &Range) -> bool {
    let next = range.last.to_bits().checked_add(1);
    next == Some(row.first.to_bits())
        && (range.vrf_id, range.twice_nat) == (row.vrf_id, row.twice_nat)
}

fn unnamed(range: &Range) -> Nat44AddressPool {
    Nat44AddressPool {
        name: String::new(),
        vrf_id: range.vrf_id,
        first_ip: range.first.to_string(),
        last_ip: match range.first == range.last {
            true => String::new(),
            false => range.last.to_string(),
        },
        twice_nat: range.twice_nat,
    }
}

fn retrieved(pool: Nat44AddressPool) -> RetrievedPool {
    Retrieved {
        key: pool.key().into(),
        value: Arc::new(Proto(pool)),
        metadata: None,
        origin: Origin::Nb,
    }
}
