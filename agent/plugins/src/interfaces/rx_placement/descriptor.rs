use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_model::vpp::interfaces::interface::RxPlacement;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp, names};

/// Descriptor of the threads that serve receive queues.
#[derive(Debug)]
pub struct RxPlacementDescriptor {
    vpp: Vpp,
}

impl RxPlacementDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }

    async fn set(&self, ctx: &OpContext, key: &Key, value: &RxPlacement) -> Result<(), ValueError> {
        let interface = keys::parse_rx_placement(key).map_or("", |(interface, _)| interface);
        Ok(calls::set(&self.vpp, sw_if_index(ctx, interface)?, value).await?)
    }
}

#[async_trait]
impl TypedDescriptor for RxPlacementDescriptor {
    type Value = Proto<RxPlacement>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_RX_PLACEMENT,
        value_type: RxPlacement::NAME,
        operations: Operations::NO_RETRIEVE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_rx_placement(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.main_thread == new.main_thread && (new.main_thread || old.worker == new.worker)
    }

    fn dependencies(&self, key: &Key, _: &Self::Value) -> Vec<Dependency> {
        let interface = keys::parse_rx_placement(key);
        let dependency =
            |(name, _)| Dependency::on("interface-link-is-UP", keys::link_state(name, true));
        interface.map(dependency).into_iter().collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        self.set(ctx, key, value).await?;
        Ok(None)
    }

    async fn update(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        self.set(ctx, key, new).await?;
        Ok(None)
    }

    /// VPP has no default to go back to.
    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(())
    }
}
