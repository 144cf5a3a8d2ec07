use agent_model::vpp::ipsec::SecurityPolicyDatabase;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{AnyValue, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedSpd};
use crate::interfaces::names_by_index;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of policy databases.
#[derive(Debug)]
pub struct SpdDescriptor {
    vpp: Vpp,
}

impl SpdDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for SpdDescriptor {
    type Value = Proto<SecurityPolicyDatabase>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::IPSEC_SPD,
        value_type: SecurityPolicyDatabase::MODEL.proto_name,
        key_prefix: Some("config/vpp/ipsec/v2/spd/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, spd: &Self::Value) -> Result<(), ValueError> {
        spd.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Interfaces are values of their own.
    fn equivalent(&self, _: &Key, _: &Self::Value, _: &Self::Value) -> bool {
        true
    }

    fn derived_values(&self, _: &Key, spd: &Self::Value) -> Vec<(Key, AnyValue)> {
        let interfaces = spd.interfaces.iter().map(|interface| {
            let key = keys::ipsec::spd_interface(spd.index, &interface.name);
            (key.into(), Proto::value(interface.clone()))
        });
        interfaces.collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        spd: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.vpp, spd.index).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        spd: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, spd.index).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedSpd],
    ) -> Result<Vec<RetrievedSpd>, ValueError> {
        let (rows, bound) = calls::dump(&self.vpp).await?;
        let names = names_by_index(ctx);
        let bound = bound.iter().filter_map(|row| names.get(&row.sw_if_index));
        let bound = bound.cloned().collect();
        Ok(retrieve::databases(&rows, &bound, correlate))
    }
}
