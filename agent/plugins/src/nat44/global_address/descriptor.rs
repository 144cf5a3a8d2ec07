use agent_model::keys;
use agent_model::vpp::nat::nat44_global::Address;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::nat44::addresses;
use crate::{PluginContext, Proto, ProtoMessage, Vpp};

/// Descriptor of addresses in the global configuration.
#[derive(Debug)]
pub struct NatGlobalAddressDescriptor {
    vpp: Vpp,
}

impl NatGlobalAddressDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for NatGlobalAddressDescriptor {
    type Value = Proto<Address>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-nat44-global-address",
        value_type: Address::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::nat::parse_address(key).is_some()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, _: &Key, address: &Self::Value) -> Vec<Dependency> {
        addresses::dependencies(address.vrf_id)
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        address: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, address, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        address: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::set(&self.vpp, address, false).await?)
    }
}
