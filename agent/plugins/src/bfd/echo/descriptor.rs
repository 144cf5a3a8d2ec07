use agent_model::bfd::single_hop_bfd::EchoFunction;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedEcho};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::owners::Owners;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of the echo function. VPP has one source for all sessions.
#[derive(Debug)]
pub struct BfdEchoDescriptor {
    vpp: Vpp,
    owners: Owners<()>,
}

impl BfdEchoDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            owners: Owners::default(),
        }
    }
}

#[async_trait]
impl TypedDescriptor for BfdEchoDescriptor {
    type Value = Proto<EchoFunction>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-bfd-echo-function",
        value_type: EchoFunction::MODEL.proto_name,
        key_prefix: Some("config/vpp/bfd/v1/echo-function/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, echo: &Self::Value) -> Result<(), ValueError> {
        echo.0.validate().map_err(|errors| invalid(&errors))
    }

    /// VPP knows no names.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.echo_source_interface == new.echo_source_interface
    }

    fn dependencies(&self, _: &Key, echo: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&echo.echo_source_interface);
        vec![Dependency::on("interface-exists", interface)]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        echo: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let sw_if_index = sw_if_index(ctx, &echo.echo_source_interface)?;
        let set = async { Ok(calls::set(&self.vpp, sw_if_index).await?) };
        self.owners.set((), key, set).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        key: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let delete = async { Ok(calls::delete(&self.vpp).await?) };
        self.owners.unset((), key, delete).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedEcho],
    ) -> Result<Vec<RetrievedEcho>, ValueError> {
        let reply = calls::get(&self.vpp).await?;
        let echo = retrieve::echo(&reply, &names_by_index(ctx), correlate);
        Ok(echo.into_iter().collect())
    }
}
