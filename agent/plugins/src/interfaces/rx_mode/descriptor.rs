use std::borrow::Cow;

use agent_model::ModelMessage;
use agent_model::keys::interfaces as keys;
use agent_model::vpp::interfaces::Interface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;
use vpp_binapi::VppError;

use super::calls;
use super::modes::{Modes, vpp_default};
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, Tolerate, Vpp, names};

/// Descriptor of the modes in which receive queues are served. The value is an interface of which only name, type and modes
/// are set.
#[derive(Debug)]
pub struct RxModeDescriptor {
    vpp: Vpp,
}

impl RxModeDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }

    /// Back to VPP's default; queues that are gone (no link) have none.
    async fn reset(&self, sw_if_index: u32, interface: &Interface) -> Result<(), ValueError> {
        let reset = calls::set(&self.vpp, sw_if_index, None, vpp_default(interface)).await;
        Ok(reset.tolerate(&[
            VppError::INVALID_SW_IF_INDEX,
            VppError::INVALID_INTERFACE,
            VppError::INVALID_QUEUE,
            VppError::UNSUPPORTED,
            VppError::UNIMPLEMENTED,
        ])?)
    }

    async fn set(&self, sw_if_index: u32, interface: &Interface) -> Result<(), ValueError> {
        let modes = Modes::of(interface);
        let default = modes.default.map(|mode| (None, mode));
        let queues = modes
            .queues
            .iter()
            .map(|(queue, mode)| (Some(*queue), *mode));
        let queues = queues.filter(|(_, mode)| modes.default != Some(*mode));
        let sets = default
            .into_iter()
            .chain(queues)
            .map(|(queue, mode)| calls::set(&self.vpp, sw_if_index, queue, mode));
        futures::future::try_join_all(sets).await?;
        Ok(())
    }
}

#[async_trait]
impl TypedDescriptor for RxModeDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_RX_MODE,
        value_type: Interface::MODEL.proto_name,
        operations: Operations::NO_RETRIEVE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_rx_modes(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        keys::parse_rx_modes(key).unwrap_or(key).into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        Modes::of(old).same_as(&Modes::of(new))
    }

    fn dependencies(&self, key: &Key, _: &Self::Value) -> Vec<Dependency> {
        let interface = keys::parse_rx_modes(key);
        let dependency =
            |name| Dependency::on("interface-link-is-UP", keys::link_state(name, true));
        interface.map(dependency).into_iter().collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let index = sw_if_index(ctx, &interface.name)?;
        self.set(index, interface).await?;
        Ok(None)
    }

    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        let index = sw_if_index(ctx, &new.name)?;
        if Modes::of(new).default.is_none() {
            self.reset(index, new).await?;
        }
        self.set(index, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let index = sw_if_index(ctx, &interface.name)?;
        self.reset(index, interface).await
    }
}
