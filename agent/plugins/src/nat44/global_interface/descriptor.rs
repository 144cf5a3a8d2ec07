use agent_model::keys;
use agent_model::vpp::nat::nat44_global::Interface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::{PluginContext, Proto, ProtoMessage, Vpp};

/// Descriptor of interfaces in the global configuration.
#[derive(Debug)]
pub struct NatGlobalInterfaceDescriptor {
    vpp: Vpp,
}

impl NatGlobalInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for NatGlobalInterfaceDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-nat44-global-interface",
        value_type: Interface::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::nat::parse_interface(key).is_some()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, _: &Key, interface: &Self::Value) -> Vec<Dependency> {
        vec![Dependency::on(
            "interface-exists",
            keys::interfaces::interface(&interface.name),
        )]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let side = calls::side(interface);
        calls::set(&self.vpp, ctx, &interface.name, side, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let side = calls::side(interface);
        calls::set(&self.vpp, ctx, &interface.name, side, false).await
    }
}
