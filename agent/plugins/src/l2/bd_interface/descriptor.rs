use agent_model::keys;
use agent_model::vpp::l2::bridge_domain::Interface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::l2::bridge_domain::BdMeta;
use crate::{PluginContext, Proto, ProtoMessage, Vpp, names};

/// Descriptor of members of bridge domains.
#[derive(Debug)]
pub struct BdInterfaceDescriptor {
    vpp: Vpp,
}

impl BdInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self { vpp: ctx.vpp(Self::FACTS.name) }
    }

    async fn bridge(&self, ctx: &OpContext, key: &Key, member: &Interface, enable: bool) -> Result<(), ValueError> {
        let bd = keys::l2::parse_bd_interface(key).map(|(bd, _)| bd).unwrap_or_default();
        let bd_id = ctx.metadata::<BdMeta>(names::BRIDGE_DOMAIN, bd)?.bd_id;
        Ok(calls::bridge(&self.vpp, sw_if_index(ctx, &member.name)?, bd_id, member, enable).await?)
    }
}

#[async_trait]
impl TypedDescriptor for BdInterfaceDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-bd-interface",
        value_type: Interface::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::l2::parse_bd_interface(key).is_some()
    }

    fn dependencies(&self, _: &Key, member: &Self::Value) -> Vec<Dependency> {
        vec![Dependency::on("interface-exists", keys::interfaces::interface(&member.name))]
    }

    async fn create(&self, ctx: &OpContext, key: &Key, member: &Self::Value) -> Result<Option<()>, ValueError> {
        self.bridge(ctx, key, member, true).await?;
        Ok(None)
    }

    async fn delete(&self, ctx: &OpContext, key: &Key, member: &Self::Value, _: Option<&()>) -> Result<(), ValueError> {
        self.bridge(ctx, key, member, false).await
    }
}
