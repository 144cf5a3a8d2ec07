use agent_model::ModelMessage;
use agent_model::vpp::punt::Exception;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedException};
use crate::{PluginContext, Proto, Vpp, invalid};

/// Descriptor of exceptions whose packets go to a socket.
#[derive(Debug)]
pub struct PuntExceptionDescriptor {
    vpp: Vpp,
}

impl PuntExceptionDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for PuntExceptionDescriptor {
    type Value = Proto<Exception>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-punt-exception",
        value_type: Exception::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/exception/"),
        operations: Operations::NO_UPDATE,
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, exception: &Self::Value) -> Result<(), ValueError> {
        exception.0.validate().map_err(|errors| invalid(&errors))
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        exception: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::register(&self.vpp, exception).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        exception: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::deregister(&self.vpp, exception).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        _: &[RetrievedException],
    ) -> Result<Vec<RetrievedException>, ValueError> {
        let (reasons, rows) = calls::dump(&self.vpp).await?;
        Ok(retrieve::exceptions(&reasons, &rows))
    }
}
