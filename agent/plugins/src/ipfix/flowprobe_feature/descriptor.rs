use agent_model::vpp::ipfix::{FlowProbeFeature, FlowProbeParams};
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedProbe};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of probes. Every change re-creates.
#[derive(Debug)]
pub struct FlowProbeFeatureDescriptor {
    vpp: Vpp,
}

impl FlowProbeFeatureDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for FlowProbeFeatureDescriptor {
    type Value = Proto<FlowProbeFeature>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-flowprobe-feature",
        value_type: FlowProbeFeature::MODEL.proto_name,
        key_prefix: Some("config/vpp/ipfix/v2/flowprobe-feature/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, probe: &Self::Value) -> Result<(), ValueError> {
        probe.0.validate().map_err(|errors| invalid(&errors))
    }

    fn dependencies(&self, _: &Key, probe: &Self::Value) -> Vec<Dependency> {
        vec![
            Dependency::on("flowprobe-params", FlowProbeParams::default().key()),
            Dependency::on("interface", keys::interfaces::interface(&probe.interface)),
        ]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        probe: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let sw_if_index = sw_if_index(ctx, &probe.interface)?;
        calls::add(&self.vpp, sw_if_index, probe).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        probe: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let sw_if_index = sw_if_index(ctx, &probe.interface)?;
        Ok(calls::delete(&self.vpp, sw_if_index, probe).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[RetrievedProbe],
    ) -> Result<Vec<RetrievedProbe>, ValueError> {
        let rows = calls::dump(&self.vpp, u32::MAX).await?;
        let names = names_by_index(ctx);
        let rows = rows.iter();
        Ok(rows
            .filter_map(|row| retrieve::probe(row, &names))
            .collect())
    }
}
