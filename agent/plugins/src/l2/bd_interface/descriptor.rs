use agent_model::keys;
use agent_model::vpp::l2::bridge_domain::Interface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::l2::bridge_domain::BdMeta;
use crate::l2::claims::{Claim, LayerTwo};
use crate::l2::port;
use crate::{PluginContext, Proto, ProtoMessage, Vpp, names};

/// Descriptor of members of bridge domains.
#[derive(Debug)]
pub struct BdInterfaceDescriptor {
    vpp: Vpp,
    layer_two: LayerTwo,
}

impl BdInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            layer_two: ctx.layer_two.clone(),
        }
    }

    fn claim(&self, ctx: &OpContext, key: &Key, member: &Interface) -> Result<Claim, ValueError> {
        let bd = keys::l2::parse_bd_interface(key)
            .map(|(bd, _)| bd)
            .unwrap_or_default();
        let bd_id = ctx.metadata::<BdMeta>(names::BRIDGE_DOMAIN, bd)?.bd_id;
        Ok(calls::claim(&self.vpp, bd_id, member)?)
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

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, _: &Key, member: &Self::Value) -> Vec<Dependency> {
        vec![Dependency::on(
            "interface-exists",
            keys::interfaces::interface(&member.name),
        )]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        member: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let claim = self.claim(ctx, key, member)?;
        let interface = (member.name.as_str(), sw_if_index(ctx, &member.name)?);
        port::take(&self.vpp, &self.layer_two, interface, key, claim).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        member: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let claim = self.claim(ctx, key, member)?;
        let interface = (member.name.as_str(), sw_if_index(ctx, &member.name)?);
        port::leave(&self.vpp, &self.layer_two, interface, key, claim).await
    }
}
