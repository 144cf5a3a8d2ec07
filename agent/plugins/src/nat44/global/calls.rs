use vpp_binapi::VppError;
use vpp_binapi::api::nat44_ed::{
    Nat44EdPluginEnableDisable, Nat44ForwardingEnableDisable, Nat44ShowRunningConfig,
};
use vpp_binapi::api::nat44_ei::{
    Nat44EiForwardingEnableDisable, Nat44EiPluginEnableDisable, Nat44EiShowRunningConfig,
};

use crate::{CallError, Need, Tolerate, Vpp, needs};

/// Without the messages of the endpoint-independent plugin only configurations that ask for it fail.
pub(super) const MESSAGES: &[Need] = needs![
    Nat44EdPluginEnableDisable,
    Nat44ForwardingEnableDisable,
    Nat44ShowRunningConfig
];

pub(super) async fn enable(vpp: &Vpp, endpoint_independent: bool) -> Result<(), CallError> {
    let enable = true;
    if endpoint_independent {
        let request = Nat44EiPluginEnableDisable {
            enable,
            ..Default::default()
        };
        vpp.request(&request).await.map(drop)
    } else {
        let request = Nat44EdPluginEnableDisable {
            enable,
            ..Default::default()
        };
        vpp.request(&request).await.map(drop)
    }
}

/// VPP answers `BUG` where it had to leave something behind, but is disabled then.
pub(super) async fn disable(vpp: &Vpp, endpoint_independent: bool) -> Result<(), CallError> {
    let disabled = &[VppError::FEATURE_ALREADY_DISABLED, VppError::BUG];
    if endpoint_independent {
        let request = Nat44EiPluginEnableDisable::default();
        vpp.request(&request).await.tolerate(disabled)
    } else {
        let request = Nat44EdPluginEnableDisable::default();
        vpp.request(&request).await.tolerate(disabled)
    }
}

/// Lets packets without a translation pass, or no longer.
pub(super) async fn forward(
    vpp: &Vpp,
    endpoint_independent: bool,
    enable: bool,
) -> Result<(), CallError> {
    if endpoint_independent {
        let request = Nat44EiForwardingEnableDisable { enable };
        vpp.request(&request).await.map(drop)
    } else {
        let request = Nat44ForwardingEnableDisable { enable };
        vpp.request(&request).await.map(drop)
    }
}

/// Whether the endpoint-dependent plugin forwards; `None` where it is disabled: room for sessions it has while it is enabled.
pub(super) async fn dependent(vpp: &Vpp) -> Result<Option<bool>, CallError> {
    let running = vpp.request(&Nat44ShowRunningConfig {}).await?;
    Ok((running.sessions != 0).then_some(running.forwarding_enabled))
}

/// Like [`dependent`], of the other plugin.
pub(super) async fn independent(vpp: &Vpp) -> Result<Option<bool>, CallError> {
    if !vpp.supports::<Nat44EiShowRunningConfig>() {
        return Ok(None);
    }
    let running = vpp.request(&Nat44EiShowRunningConfig {}).await?;
    Ok((running.sessions != 0).then_some(running.forwarding_enabled))
}
