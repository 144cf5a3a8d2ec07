use std::net::Ipv6Addr;

use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::vpp::srv6::LocalSid;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::function::{Function, Target};
use super::retrieve::{self, RetrievedSid};
use crate::interfaces::names_by_index;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of local segments. VPP dies when one is removed from a table that is gone, and shows none any more when the table
/// of a function is gone: they wait for their tables and go before them.
#[derive(Debug)]
pub struct LocalSidDescriptor {
    vpp: Vpp,
}

impl LocalSidDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for LocalSidDescriptor {
    type Value = Proto<LocalSid>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-sr-localsid",
        value_type: LocalSid::MODEL.proto_name,
        key_prefix: Some("config/vpp/srv6/v2/localsid/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, sid: &Self::Value) -> Result<(), ValueError> {
        sid.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.installation_vrf_id == new.installation_vrf_id
            && old.sid.parse::<Ipv6Addr>() == new.sid.parse()
            && Function::of(old) == Function::of(new)
    }

    fn dependencies(&self, _: &Key, sid: &Self::Value) -> Vec<Dependency> {
        let table = |label: &'static str, id, protocol| {
            (id != 0).then(|| Dependency::on(label, keys::l3::vrf_table(id, protocol)))
        };
        let interface =
            |label: &'static str, name| Dependency::on(label, keys::interfaces::interface(name));
        let mut dependencies = Vec::new();
        dependencies.extend(table(
            "sr-localsid-installation-vrf-table-exists",
            sid.installation_vrf_id,
            Protocol::Ipv6,
        ));
        match Function::of(sid).map(|function| function.target) {
            Some(Target::Table { id, protocol }) => dependencies.extend(table(
                "sr-localsid-routing-lookup-vrf-table-exists",
                id,
                protocol,
            )),
            Some(Target::Interface { name, .. }) => {
                dependencies.push(interface("sr-localsid-outgoing-interface-exists", name));
            }
            Some(Target::Service { out, back }) => dependencies.extend([
                interface("sr-localsid-outgoing-interface-exists", out),
                interface("sr-localsid-incoming-interface-exists", back),
            ]),
            Some(Target::Segments) | None => {}
        }
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        sid: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.vpp, ctx, sid).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        sid: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, sid).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedSid],
    ) -> Result<Vec<RetrievedSid>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let interfaces = names_by_index(ctx);
        let rows = rows.iter();
        Ok(rows
            .map(|row| retrieve::sid(row, &interfaces, correlate))
            .collect())
    }
}
