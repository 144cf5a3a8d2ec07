use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::nat::Nat44Global;
use agent_model::vpp::nat::nat44_global::{Address, Interface};
use agent_scheduler::{OpContext, Origin, Retrieved};

use super::metadata::NatMeta;
use crate::Proto;
use crate::interfaces::names_by_index;
use crate::nat44::addresses::Range;
use crate::nat44::sides::Side;

pub(super) type RetrievedGlobal = Retrieved<Proto<Nat44Global>, NatMeta>;

/// Whether interfaces or addresses are configured in the deprecated lists.
#[expect(deprecated, reason = "old configurations have the lists")]
pub(super) fn has_lists(global: &Nat44Global) -> bool {
    !global.nat_interfaces.is_empty() || !global.address_pool.is_empty()
}

pub(super) fn metadata(global: &Nat44Global) -> NatMeta {
    NatMeta {
        endpoint_independent: global.endpoint_independent,
        has_lists: has_lists(global),
    }
}

/// The plugin that is enabled, and of two the one that is believed to be.
pub(super) fn global(
    dependent: Option<bool>,
    independent: Option<bool>,
    believed: Option<&Nat44Global>,
) -> Option<Nat44Global> {
    let prefer_independent = believed.is_some_and(|b| b.endpoint_independent);
    let (endpoint_independent, forwarding) = match (dependent, independent) {
        (Some(_), Some(forwarding)) if prefer_independent => (true, forwarding),
        (Some(forwarding), _) => (false, forwarding),
        (None, Some(forwarding)) => (true, forwarding),
        (None, None) => return None,
    };
    Some(Nat44Global {
        forwarding,
        endpoint_independent,
        virtual_reassembly: believed.and_then(|b| b.virtual_reassembly),
        ..Default::default()
    })
}

/// Fills the deprecated lists. Of an interface whose output is translated VPP does not say the side: it is taken over.
#[expect(deprecated, reason = "old configurations have the lists")]
pub(super) fn lists(
    global: &mut Nat44Global,
    ctx: &OpContext,
    sides: &BTreeMap<u32, Vec<Side>>,
    addresses: &[Range],
    believed: &Nat44Global,
) {
    let names = names_by_index(ctx);
    for (sw_if_index, sides) in sides {
        let Some(name) = names.get(sw_if_index) else {
            continue;
        };
        for side in sides {
            let mut believed = believed.nat_interfaces.iter();
            let is_inside = match side {
                Side::Inside => true,
                Side::Outside => false,
                Side::Output => believed.any(|i| *i.name == **name && i.is_inside),
            };
            global.nat_interfaces.push(Interface {
                name: name.to_string(),
                is_inside,
                output_feature: *side == Side::Output,
            });
        }
    }
    let addresses = addresses.iter().map(|range| Address {
        address: range.first.to_string(),
        vrf_id: range.vrf_id,
        twice_nat: range.twice_nat,
    });
    global.address_pool.extend(addresses);
}

pub(super) fn value(global: Nat44Global) -> RetrievedGlobal {
    Retrieved {
        key: global.key().into(),
        metadata: Some(Arc::new(metadata(&global))),
        value: Arc::new(Proto(global)),
        origin: Origin::Nb,
    }
}
