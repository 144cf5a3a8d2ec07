//! Features on interfaces: which nodes of an arc packets visit (`src/vnet/feature/feature.c`, `feature_api.c`).
//!
//! A feature can be on several times; as often it must be disabled. Settings belong to the index: an interface's
//! deletion leaves them to the next owner.

mod config;
mod hooks;
mod names;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use vpp_binapi::VppError;

use crate::areas::feature::names::ARCS;
use crate::core::registry::Registry;

/// One arc's settings.
#[derive(Debug, Default)]
struct ArcState {
    /// Indexes below this one are known to the arc, be anything enabled there or not.
    reached: u32,
    /// Features on each interface, as often as they were enabled.
    enabled: BTreeMap<u32, Vec<&'static str>>,
}

/// Features of all interfaces.
#[derive(Debug, Default)]
pub struct State {
    arcs: FxHashMap<&'static str, ArcState>,
}

fn find(arc: &str, feature: &str) -> Result<(&'static str, &'static str), VppError> {
    let found = ARCS.iter().find(|(name, _)| *name == arc);
    let (arc, features) = found.ok_or(VppError::INVALID_VALUE)?;
    let feature = features.iter().find(|name| **name == feature);
    Ok((arc, feature.ok_or(VppError::INVALID_VALUE_2)?))
}

impl State {
    /// Enables a feature once more, or disables it once (`vnet_feature_enable_disable`).
    ///
    /// # Errors
    /// `INVALID_VALUE` for an unknown arc, `INVALID_VALUE_2` for an unknown feature.
    pub fn enable_disable(
        &mut self,
        arc: &str,
        feature: &str,
        sw_if_index: u32,
        enable: bool,
    ) -> Result<(), VppError> {
        let (arc, feature) = find(arc, feature)?;
        let arc = self.arcs.entry(arc).or_default();
        arc.reached = arc.reached.max(sw_if_index.saturating_add(1));
        let enabled = arc.enabled.entry(sw_if_index).or_default();
        if enable {
            enabled.push(feature);
        } else if let Some(at) = enabled.iter().position(|f| *f == feature) {
            enabled.remove(at);
        }
        Ok(())
    }

    /// Whether a feature is on (`vnet_feature_is_enabled`).
    ///
    /// # Errors
    /// As [`Self::enable_disable`], and `INVALID_SW_IF_INDEX` above all indexes that the arc knows.
    pub fn is_enabled(&self, arc: &str, feature: &str, sw_if_index: u32) -> Result<bool, VppError> {
        let (arc, feature) = find(arc, feature)?;
        let arc = self.arcs.get(arc).filter(|arc| sw_if_index < arc.reached);
        let arc = arc.ok_or(VppError::INVALID_SW_IF_INDEX)?;
        let enabled = arc.enabled.get(&sw_if_index);
        Ok(enabled.is_some_and(|enabled| enabled.contains(&feature)))
    }
}

/// Messages of `feature`.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(hooks::boot);
    r.hooks.interface_added.push(hooks::interface_added);
    r.hooks.interface_deleted.push(hooks::interface_deleted);
    r.reply(config::feature_enable_disable);
    r.reply(config::feature_is_enabled);
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOKUP: (&str, &str) = ("ip4-unicast", "ip4-vxlan-bypass");

    #[test]
    fn a_feature_is_disabled_as_often_as_it_was_enabled() {
        let mut state = State::default();
        let (arc, feature) = LOOKUP;
        for (enable, on) in [(true, true), (true, true), (false, true), (false, false)] {
            state.enable_disable(arc, feature, 3, enable).unwrap();
            assert_eq!(state.is_enabled(arc, feature, 3), Ok(on));
        }
    }

    #[test]
    fn an_arc_knows_indexes_up_to_the_highest_it_met() {
        let mut state = State::default();
        let (arc, feature) = LOOKUP;
        let unknown = Err(VppError::INVALID_SW_IF_INDEX);
        assert_eq!(state.is_enabled(arc, feature, 0), unknown);
        state.enable_disable(arc, feature, 3, false).unwrap();
        assert_eq!(state.is_enabled(arc, feature, 2), Ok(false));
        assert_eq!(state.is_enabled(arc, feature, 4), unknown);
        assert_eq!(
            state.enable_disable(arc, "nope", 1, true),
            Err(VppError::INVALID_VALUE_2)
        );
        assert_eq!(
            state.enable_disable("nope", feature, 1, true),
            Err(VppError::INVALID_VALUE)
        );
    }
}
