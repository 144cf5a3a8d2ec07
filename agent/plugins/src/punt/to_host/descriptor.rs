use agent_model::ModelMessage;
use agent_model::vpp::punt::ToHost;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedToHost};
use crate::{PluginContext, Proto, Vpp, invalid};

/// Descriptor of ports whose packets go to a socket.
#[derive(Debug)]
pub struct PuntToHostDescriptor {
    vpp: Vpp,
}

impl PuntToHostDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for PuntToHostDescriptor {
    type Value = Proto<ToHost>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-punt-to-host",
        value_type: ToHost::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/tohost/"),
        operations: Operations::NO_UPDATE,
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, to_host: &Self::Value) -> Result<(), ValueError> {
        to_host.0.validate().map_err(|errors| invalid(&errors))
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        to_host: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::register(&self.vpp, to_host).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        to_host: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::deregister(&self.vpp, to_host).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[RetrievedToHost],
    ) -> Result<Vec<RetrievedToHost>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(retrieve::ports(&rows, correlate))
    }
}
