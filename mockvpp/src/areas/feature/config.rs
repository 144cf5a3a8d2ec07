//! Requests that switch features and ask for them.

use vpp_binapi::VppError;
use vpp_binapi::api::feature::{
    FeatureEnableDisable, FeatureEnableDisableReply, FeatureIsEnabled, FeatureIsEnabledReply,
};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

pub(super) fn feature_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FeatureEnableDisable,
) -> Result<FeatureEnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let (arc, feature) = (r.arc_name.to_text(), r.feature_name.to_text());
    vpp.feature
        .enable_disable(&arc, &feature, r.sw_if_index, r.enable)
        .map_err(|_| VppError::INVALID_VALUE)?;
    Ok(FeatureEnableDisableReply::default())
}

/// An error inside becomes a yes: VPP reads every number but zero as one.
pub(super) fn feature_is_enabled(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FeatureIsEnabled,
) -> Result<FeatureIsEnabledReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let (arc, feature) = (r.arc_name.to_text(), r.feature_name.to_text());
    let is_enabled = vpp.feature.is_enabled(&arc, &feature, r.sw_if_index);
    Ok(FeatureIsEnabledReply {
        retval: 0,
        is_enabled: is_enabled.unwrap_or(true),
    })
}
