use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_model::vpp::interfaces::interface::Ip6nd;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp, names};

/// Descriptor of interfaces that listen to routers. VPP does not show them.
#[derive(Debug)]
pub struct Ip6ndDescriptor {
    vpp: Vpp,
}

impl Ip6ndDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

fn interface(ctx: &OpContext, key: &Key) -> Result<u32, ValueError> {
    let name = keys::parse_ip6nd(key)
        .ok_or_else(|| ValueError::permanent(format!("{key} is no key of neighbour discovery")))?;
    sw_if_index(ctx, name)
}

#[async_trait]
impl TypedDescriptor for Ip6ndDescriptor {
    type Value = Proto<Ip6nd>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_IP6ND,
        value_type: Ip6nd::NAME,
        operations: Operations::NO_RETRIEVE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_ip6nd(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        keys::parse_ip6nd(key).unwrap_or(key).into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, interface(ctx, key)?, value).await?;
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
        self.create(ctx, key, new).await
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::unset(&self.vpp, interface(ctx, key)?).await?)
    }
}
