use agent_model::ModelMessage;
use agent_model::vpp::ipfix::FlowProbeParams;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedParams};
use crate::{PluginContext, Proto, Vpp, invalid};

/// Key of the only value.
const KEY: &str = "config/vpp/ipfix/v2/flowprobe-params";

/// Descriptor of what probes record. VPP refuses changes while there are probes: every change re-creates, which takes the
/// probes off first.
#[derive(Debug)]
pub struct FlowProbeParamsDescriptor {
    vpp: Vpp,
}

impl FlowProbeParamsDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for FlowProbeParamsDescriptor {
    type Value = Proto<FlowProbeParams>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-flowprobe-params",
        value_type: FlowProbeParams::MODEL.proto_name,
        key_prefix: Some(KEY),
        operations: Operations::NO_UPDATE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        key == KEY
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, params: &Self::Value) -> Result<(), ValueError> {
        params.0.validate().map_err(|errors| invalid(&errors))
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        params: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, params).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::unset(&self.vpp).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        _: &[RetrievedParams],
    ) -> Result<Vec<RetrievedParams>, ValueError> {
        let reply = calls::get(&self.vpp).await?;
        Ok(retrieve::params(&reply).into_iter().collect())
    }
}
