use agent_model::vpp::nat::nat44_global::Address;
use vpp_binapi::api::nat44_ed::Nat44AddDelAddressRange;

pub(super) use crate::nat44::addresses::MESSAGES;
use crate::nat44::addresses::{self, Range};
use crate::{CallError, Vpp};

/// Gives the address to NAT, or takes it away.
pub(super) async fn set(vpp: &Vpp, address: &Address, is_add: bool) -> Result<(), CallError> {
    let range = Range::new(&address.address, "", address.vrf_id, address.twice_nat);
    let range = range.ok_or_else(|| {
        let why = format!("no IPv4 address: {:?}", address.address);
        vpp.cannot_say::<Nat44AddDelAddressRange>(why)
    })?;
    addresses::set(vpp, &range, is_add).await
}
