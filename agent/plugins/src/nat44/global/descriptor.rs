use agent_model::vpp::nat::Nat44Global;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{
    AnyValue, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::calls;
use super::metadata::NatMeta;
use super::retrieve::{self, RetrievedGlobal};
use crate::nat44::{addresses, sides};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of NAT44 as a whole.
#[derive(Debug)]
pub struct NatGlobalDescriptor {
    vpp: Vpp,
}

impl NatGlobalDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

const KEY: &str = "config/vpp/nat/v2/nat44-global";

#[async_trait]
impl TypedDescriptor for NatGlobalDescriptor {
    type Value = Proto<Nat44Global>;
    type Metadata = NatMeta;

    const FACTS: Facts = Facts {
        name: names::NAT44_GLOBAL,
        value_type: Nat44Global::MODEL.proto_name,
        key_prefix: Some(KEY),
        operations: Operations::ALL,
        with_metadata: true,
        retrieve_dependencies: &[names::INTERFACE],
    };

    fn selects(&self, key: &str) -> bool {
        key == KEY
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, global: &Self::Value) -> Result<(), ValueError> {
        global.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Interfaces and addresses are values of their own; reassembly is set elsewhere in today's VPP.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.forwarding == new.forwarding
            && old.endpoint_independent == new.endpoint_independent
            && retrieve::has_lists(old) == retrieve::has_lists(new)
    }

    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&NatMeta>,
    ) -> bool {
        old.endpoint_independent != new.endpoint_independent
    }

    #[expect(deprecated, reason = "old configurations have the lists")]
    fn derived_values(&self, _: &Key, global: &Self::Value) -> Vec<(Key, AnyValue)> {
        let addresses = global.address_pool.iter().map(|a| {
            let key = keys::nat::address(&a.address, a.twice_nat);
            (key.into(), Proto::value(a.clone()))
        });
        let interfaces = global.nat_interfaces.iter().map(|i| {
            let key = keys::nat::interface(&i.name, i.is_inside);
            (key.into(), Proto::value(i.clone()))
        });
        let dependent = (!global.endpoint_independent)
            .then(|| (keys::nat::ENDPOINT_DEPENDENT.into(), Empty::value()));
        addresses.chain(interfaces).chain(dependent).collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        global: &Self::Value,
    ) -> Result<Option<NatMeta>, ValueError> {
        let independent = global.endpoint_independent;
        calls::enable(&self.vpp, independent).await?;
        if global.forwarding {
            calls::forward(&self.vpp, independent, true).await?;
        }
        Ok(Some(retrieve::metadata(global)))
    }

    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&NatMeta>,
    ) -> Result<Option<NatMeta>, ValueError> {
        if old.forwarding != new.forwarding {
            calls::forward(&self.vpp, new.endpoint_independent, new.forwarding).await?;
        }
        Ok(Some(retrieve::metadata(new)))
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        global: &Self::Value,
        _: Option<&NatMeta>,
    ) -> Result<(), ValueError> {
        let independent = global.endpoint_independent;
        if global.forwarding {
            calls::forward(&self.vpp, independent, false).await?;
        }
        Ok(calls::disable(&self.vpp, independent).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedGlobal],
    ) -> Result<Vec<RetrievedGlobal>, ValueError> {
        let (dependent, independent) =
            futures::join!(calls::dependent(&self.vpp), calls::independent(&self.vpp));
        let believed = correlate.first().map(|b| &b.value.0);
        let Some(mut global) = retrieve::global(dependent?, independent?, believed) else {
            return Ok(Vec::new());
        };
        if let Some(believed) = believed.filter(|b| retrieve::has_lists(b)) {
            let mode = global.endpoint_independent;
            let (sides, addresses) = futures::join!(
                sides::dump(&self.vpp, mode),
                addresses::dump(&self.vpp, mode)
            );
            retrieve::lists(&mut global, ctx, &sides?, &addresses?, believed);
        }
        Ok(vec![retrieve::value(global)])
    }
}
