use agent_model::vpp::nat::Nat44Interface;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedInterface};
use crate::interfaces::names_by_index;
use crate::nat44::sides;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of interfaces of NAT44.
#[derive(Debug)]
pub struct NatInterfaceDescriptor {
    vpp: Vpp,
}

impl NatInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for NatInterfaceDescriptor {
    type Value = Proto<Nat44Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-nat44-interface",
        value_type: Nat44Interface::MODEL.proto_name,
        key_prefix: Some("config/vpp/nat/v2/nat44-interface/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::NAT44_GLOBAL],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, interface: &Self::Value) -> Result<(), ValueError> {
        interface.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        calls::sides(old) == calls::sides(new)
    }

    fn dependencies(&self, _: &Key, interface: &Self::Value) -> Vec<Dependency> {
        vec![
            Dependency::on(
                "nat44-global-config-exists",
                "config/vpp/nat/v2/nat44-global",
            ),
            Dependency::on(
                "interface-exists",
                keys::interfaces::interface(&interface.name),
            ),
        ]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, ctx, interface, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        calls::set(&self.vpp, ctx, interface, false).await
    }

    /// With the deprecated lists in use the global configuration shows all interfaces.
    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[RetrievedInterface],
    ) -> Result<Vec<RetrievedInterface>, ValueError> {
        let Some(global) = sides::global(ctx).filter(|g| !g.has_lists) else {
            return Ok(Vec::new());
        };
        let dump = sides::dump(&self.vpp, global.endpoint_independent).await?;
        Ok(retrieve::interfaces(&dump, &names_by_index(ctx)))
    }
}
