use agent_model::vpp::nat::Nat44Interface;
use agent_scheduler::{OpContext, ValueError};
use futures::future::try_join_all;

use crate::Vpp;
pub(super) use crate::nat44::sides::MESSAGES;
use crate::nat44::sides::{self, Side};

/// Where the interface shall stand. VPP translates all output or none, so that sides do not matter there.
pub(super) fn sides(interface: &Nat44Interface) -> Vec<Side> {
    if interface.output_feature {
        return vec![Side::Output];
    }
    let inside = interface.nat_inside.then_some(Side::Inside);
    let outside = interface.nat_outside.then_some(Side::Outside);
    inside.into_iter().chain(outside).collect()
}

pub(super) async fn set(
    vpp: &Vpp,
    ctx: &OpContext,
    interface: &Nat44Interface,
    is_add: bool,
) -> Result<(), ValueError> {
    let sides = sides(interface).into_iter();
    let calls = sides.map(|side| sides::set(vpp, ctx, &interface.name, side, is_add));
    try_join_all(calls).await.map(drop)
}
