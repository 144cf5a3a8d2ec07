//! Requests that show policers.

use vpp_binapi::FixedStr;
use vpp_binapi::api::policer::{PolicerDetails, PolicerDump, PolicerDumpV2};

use crate::areas::policer::Policer;
use crate::areas::policer::rates::single_rate;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

fn details(policer: &Policer) -> PolicerDetails {
    let config = &policer.config;
    PolicerDetails {
        name: FixedStr::truncated(&policer.name),
        cir: config.cir,
        eir: config.eir,
        cb: config.cb,
        eb: config.eb,
        rate_type: config.rate_type,
        round_type: config.round_type,
        type_: config.type_,
        conform_action: config.conform_action,
        exceed_action: config.exceed_action,
        violate_action: config.violate_action,
        single_rate: single_rate(config).unwrap_or_default(),
        color_aware: config.color_aware,
        ..PolicerDetails::default()
    }
}

pub(super) fn policer_dump(
    vpp: &mut Vpp,
    r: &PolicerDump,
    rows: &mut Rows<'_, '_, PolicerDetails>,
) -> Result<(), Refusal> {
    let wanted = r.match_name_valid.then(|| r.match_name.as_bytes());
    for (_, policer) in vpp.policer.policers() {
        if wanted.is_none_or(|name| name == policer.name) {
            rows.push(&details(policer));
        }
    }
    Ok(())
}

pub(super) fn policer_dump_v2(
    vpp: &mut Vpp,
    r: &PolicerDumpV2,
    rows: &mut Rows<'_, '_, PolicerDetails>,
) -> Result<(), Refusal> {
    for (index, policer) in vpp.policer.policers() {
        if r.policer_index == u32::MAX || r.policer_index == index {
            rows.push(&details(policer));
        }
    }
    Ok(())
}
