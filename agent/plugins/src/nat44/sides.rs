//! Interfaces of NAT44, for the descriptors that put and find them there.

use std::collections::BTreeMap;

use agent_scheduler::{OpContext, ValueError};
use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags;
use vpp_binapi::api::nat44_ed::{
    Nat44EdAddDelOutputInterface, Nat44EdOutputInterfaceGet, Nat44InterfaceAddDelFeature,
    Nat44InterfaceDump,
};
use vpp_binapi::api::nat44_ei::{
    Nat44EiAddDelOutputInterface, Nat44EiConfigFlags, Nat44EiInterfaceAddDelFeature,
    Nat44EiInterfaceDump, Nat44EiOutputInterfaceGet,
};

use super::global::NatMeta;
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Tolerate, Vpp, names, needs};

pub(super) const MESSAGES: &[Need] = needs![
    Nat44EdAddDelOutputInterface,
    Nat44EdOutputInterfaceGet,
    Nat44InterfaceAddDelFeature,
    Nat44InterfaceDump
];

/// Where an interface stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// Hosts whose addresses are translated are behind it.
    Inside,
    /// Hosts that see outside addresses are behind it.
    Outside,
    /// Packets are translated when they are sent.
    Output,
}

/// What is enabled of NAT; `None` while nothing is.
pub(super) fn global(ctx: &OpContext) -> Option<std::sync::Arc<NatMeta>> {
    ctx.metadata(names::NAT44_GLOBAL, "").ok()
}

/// Puts an interface to a side, or takes it away.
pub(super) async fn set(
    vpp: &Vpp,
    ctx: &OpContext,
    interface: &str,
    side: Side,
    is_add: bool,
) -> Result<(), ValueError> {
    let global: std::sync::Arc<NatMeta> = ctx.metadata(names::NAT44_GLOBAL, "")?;
    let sw_if_index = sw_if_index(ctx, interface)?;
    let called = match global.endpoint_independent {
        false => dependent(vpp, sw_if_index, side, is_add).await,
        true => independent(vpp, sw_if_index, side, is_add).await,
    };
    let gone: &[VppError] = match is_add {
        true => &[],
        false => &[VppError::NO_SUCH_ENTRY],
    };
    Ok(called.tolerate(gone)?)
}

async fn dependent(vpp: &Vpp, sw_if_index: u32, side: Side, is_add: bool) -> Result<(), CallError> {
    let flags = match side {
        Side::Inside => NatConfigFlags::NAT_IS_INSIDE,
        Side::Outside => NatConfigFlags::default(),
        Side::Output => {
            let output = Nat44EdAddDelOutputInterface {
                is_add,
                sw_if_index,
            };
            return vpp.request(&output).await.map(drop);
        }
    };
    let feature = Nat44InterfaceAddDelFeature {
        is_add,
        flags,
        sw_if_index,
    };
    vpp.request(&feature).await.map(drop)
}

async fn independent(
    vpp: &Vpp,
    sw_if_index: u32,
    side: Side,
    is_add: bool,
) -> Result<(), CallError> {
    let flags = match side {
        Side::Inside => Nat44EiConfigFlags::NAT44_EI_IF_INSIDE,
        Side::Outside => Nat44EiConfigFlags::default(),
        Side::Output => {
            let output = Nat44EiAddDelOutputInterface {
                is_add,
                sw_if_index,
            };
            return vpp.request(&output).await.map(drop);
        }
    };
    let feature = Nat44EiInterfaceAddDelFeature {
        is_add,
        flags,
        sw_if_index,
    };
    vpp.request(&feature).await.map(drop)
}

/// All interfaces of the enabled NAT and where they stand.
pub(super) async fn dump(
    vpp: &Vpp,
    endpoint_independent: bool,
) -> Result<BTreeMap<u32, Vec<Side>>, CallError> {
    let (plain, output): (Vec<(u32, bool, bool)>, Vec<u32>) = if endpoint_independent {
        type F = Nat44EiConfigFlags;
        let (plain, output) = (
            Nat44EiInterfaceDump {},
            Nat44EiOutputInterfaceGet::default(),
        );
        let (plain, output) = futures::join!(vpp.dump(&plain), vpp.stream(&output));
        let plain = plain?.into_iter().map(|row| {
            let inside = row.flags.contains(F::NAT44_EI_IF_INSIDE);
            let outside = row.flags.contains(F::NAT44_EI_IF_OUTSIDE);
            (row.sw_if_index, inside, outside)
        });
        let output = output?.into_iter().map(|row| row.sw_if_index);
        (plain.collect(), output.collect())
    } else {
        type F = NatConfigFlags;
        let (plain, output) = (Nat44InterfaceDump {}, Nat44EdOutputInterfaceGet::default());
        let (plain, output) = futures::join!(vpp.dump(&plain), vpp.stream(&output));
        let plain = plain?.into_iter().map(|row| {
            let inside = row.flags.contains(F::NAT_IS_INSIDE);
            let outside = row.flags.contains(F::NAT_IS_OUTSIDE);
            (row.sw_if_index, inside, outside)
        });
        let output = output?.into_iter().map(|row| row.sw_if_index);
        (plain.collect(), output.collect())
    };
    let mut sides: BTreeMap<u32, Vec<Side>> = BTreeMap::new();
    for (sw_if_index, inside, outside) in plain {
        let of_interface = sides.entry(sw_if_index).or_default();
        of_interface.extend(inside.then_some(Side::Inside));
        of_interface.extend(outside.then_some(Side::Outside));
    }
    for sw_if_index in output {
        sides.entry(sw_if_index).or_default().push(Side::Output);
    }
    Ok(sides)
}
