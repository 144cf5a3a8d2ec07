use agent_model::vpp::nat::Nat44AddressPool;
use vpp_binapi::api::nat44_ed::Nat44AddDelAddressRange;

pub(super) use crate::nat44::addresses::MESSAGES;
use crate::nat44::addresses::{self, Range};
use crate::{CallError, Vpp};

pub(super) fn range(pool: &Nat44AddressPool) -> Option<Range> {
    Range::new(&pool.first_ip, &pool.last_ip, pool.vrf_id, pool.twice_nat)
}

pub(super) async fn set(vpp: &Vpp, pool: &Nat44AddressPool, is_add: bool) -> Result<(), CallError> {
    let range = range(pool).ok_or_else(|| {
        let why = format!("no IPv4 addresses: {:?} {:?}", pool.first_ip, pool.last_ip);
        vpp.cannot_say::<Nat44AddDelAddressRange>(why)
    })?;
    addresses::set(vpp, &range, is_add).await
}
