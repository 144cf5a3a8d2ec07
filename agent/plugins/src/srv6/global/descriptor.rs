use std::net::Ipv6Addr;

use agent_model::ModelMessage;
use agent_model::vpp::srv6::SRv6Global;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedGlobal};
use crate::context::Srv6Lists;
use crate::{PluginContext, Proto, Vpp, invalid};

/// Descriptor of the source of encapsulated packets.
#[derive(Debug)]
pub struct Srv6GlobalDescriptor {
    vpp: Vpp,
    lists: Srv6Lists,
}

const KEY: &str = "config/vpp/srv6/v2/srv6-global";

impl Srv6GlobalDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            lists: ctx.srv6_lists.clone(),
        }
    }

    async fn set(&self, source: Ipv6Addr) -> Result<(), ValueError> {
        let _lists = self.lists.lock().await;
        Ok(calls::set(&self.vpp, source).await?)
    }
}

/// The source with VPP's default.
pub(super) fn source(global: &SRv6Global) -> Option<Ipv6Addr> {
    match global.encap_source_address.as_str() {
        "" => Some(Ipv6Addr::UNSPECIFIED),
        text => text.parse().ok(),
    }
}

fn expect_source(global: &SRv6Global) -> Result<Ipv6Addr, ValueError> {
    let text = &global.encap_source_address;
    source(global).ok_or_else(|| ValueError::permanent(format!("{text} is no IPv6 address")))
}

#[async_trait]
impl TypedDescriptor for Srv6GlobalDescriptor {
    type Value = Proto<SRv6Global>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-srv6-global",
        value_type: SRv6Global::MODEL.proto_name,
        key_prefix: Some(KEY),
        operations: Operations::ALL,
        ..Facts::NEW
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

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        source(old) == source(new)
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        global: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        self.set(expect_source(global)?).await?;
        Ok(None)
    }

    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        self.set(expect_source(new)?).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        self.set(Ipv6Addr::UNSPECIFIED).await
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[RetrievedGlobal],
    ) -> Result<Vec<RetrievedGlobal>, ValueError> {
        let shown = calls::shown(&self.vpp).await?;
        let Some(source) = retrieve::source(&shown.reply.to_text()) else {
            return Ok(correlate.to_vec());
        };
        Ok(retrieve::global(source, correlate).into_iter().collect())
    }
}
