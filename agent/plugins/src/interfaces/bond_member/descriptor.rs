use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_model::vpp::interfaces::bond_link::BondedInterface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp, names};

/// Descriptor of members of bonds. What the bond does with a member cannot be changed later.
#[derive(Debug)]
pub struct BondMemberDescriptor {
    vpp: Vpp,
}

impl BondMemberDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for BondMemberDescriptor {
    type Value = Proto<BondedInterface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::BOND_INTERFACE,
        value_type: BondedInterface::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_bonded(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, _: &Key, member: &Self::Value) -> Vec<Dependency> {
        vec![Dependency::on(
            "interface-exists",
            keys::interface(&member.name),
        )]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        member: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let (bond, _) = keys::parse_bonded(key)
            .ok_or_else(|| ValueError::permanent(format!("{key} is no key of a bond's member")))?;
        let bond = sw_if_index(ctx, bond)?;
        let index = sw_if_index(ctx, &member.name)?;
        calls::add(&self.vpp, bond, index, member).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        member: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::detach(&self.vpp, sw_if_index(ctx, &member.name)?).await?)
    }
}
