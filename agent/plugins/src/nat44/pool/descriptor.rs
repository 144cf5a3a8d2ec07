use agent_model::vpp::nat::Nat44AddressPool;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{
    AnyValue, Dependency, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedPool};
use crate::nat44::{addresses, sides};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of outside addresses of NAT44.
#[derive(Debug)]
pub struct NatPoolDescriptor {
    vpp: Vpp,
}

impl NatPoolDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for NatPoolDescriptor {
    type Value = Proto<Nat44AddressPool>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-nat44-address-pool",
        value_type: Nat44AddressPool::MODEL.proto_name,
        key_prefix: Some("config/vpp/nat/v2/nat44-pool/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::NAT44_GLOBAL],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, pool: &Self::Value) -> Result<(), ValueError> {
        pool.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        calls::range(old) == calls::range(new)
    }

    fn dependencies(&self, _: &Key, pool: &Self::Value) -> Vec<Dependency> {
        addresses::dependencies(pool.vrf_id)
    }

    /// Mappings wait for the pool of their twice-NAT address, whose key here says the addresses even where the pool has a
    /// name.
    fn derived_values(&self, _: &Key, pool: &Self::Value) -> Vec<(Key, AnyValue)> {
        let key = || keys::nat::twice_nat_pool(pool.vrf_id, &pool.first_ip, &pool.last_ip);
        let derived = pool.twice_nat.then(|| (key().into(), Empty::value()));
        derived.into_iter().collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        pool: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, pool, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        pool: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::set(&self.vpp, pool, false).await?)
    }

    /// With the deprecated lists in use the global configuration shows all addresses.
    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedPool],
    ) -> Result<Vec<RetrievedPool>, ValueError> {
        let Some(global) = sides::global(ctx).filter(|g| !g.has_lists) else {
            return Ok(Vec::new());
        };
        let rows = addresses::dump(&self.vpp, global.endpoint_independent).await?;
        Ok(retrieve::pools(rows, correlate))
    }
}
