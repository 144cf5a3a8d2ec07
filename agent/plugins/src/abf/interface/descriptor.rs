use agent_model::keys;
use agent_model::vpp::abf::abf::AttachedInterface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;
use vpp_binapi::api::abf::AbfItfAttach;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp};

/// Descriptor of policies on interfaces. VPP attaches a policy to an interface once, for one family.
#[derive(Debug)]
pub struct AbfInterfaceDescriptor {
    vpp: Vpp,
}

impl AbfInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

fn attachment(
    ctx: &OpContext,
    key: &Key,
    attached: &AttachedInterface,
) -> Result<AbfItfAttach, ValueError> {
    let (policy_id, interface) = keys::acl::parse_abf_interface(key)
        .ok_or_else(|| ValueError::permanent(format!("{key} is no policy on an interface")))?;
    Ok(AbfItfAttach {
        policy_id,
        sw_if_index: sw_if_index(ctx, interface)?,
        priority: attached.priority,
        is_ipv6: attached.is_ipv6,
    })
}

#[async_trait]
impl TypedDescriptor for AbfInterfaceDescriptor {
    type Value = Proto<AttachedInterface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-abf-to-interface",
        value_type: AttachedInterface::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::acl::parse_abf_interface(key).is_some()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, _: &Key, attached: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&attached.input_interface);
        vec![Dependency::on("interface-exists", interface)]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        attached: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::attach(&self.vpp, attachment(ctx, key, attached)?).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        attached: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::detach(&self.vpp, attachment(ctx, key, attached)?).await?)
    }
}
