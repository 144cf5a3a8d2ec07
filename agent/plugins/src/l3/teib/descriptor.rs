use agent_model::normalize::same_ip;
use agent_model::vpp::l3::TeibEntry;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedTeib};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of peers behind multipoint tunnels.
#[derive(Debug)]
pub struct TeibDescriptor {
    vpp: Vpp,
}

impl TeibDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for TeibDescriptor {
    type Value = Proto<TeibEntry>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-teib",
        value_type: TeibEntry::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/teib/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, entry: &Self::Value) -> Result<(), ValueError> {
        entry.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.interface == new.interface
            && same_ip(&old.peer_addr, &new.peer_addr)
            && same_ip(&old.next_hop_addr, &new.next_hop_addr)
            && old.vrf_id == new.vrf_id
    }

    fn dependencies(&self, _: &Key, entry: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&entry.interface);
        let mut dependencies = vec![Dependency::on("interface-exists", interface)];
        if entry.vrf_id != 0 {
            let table = keys::l3::vrf_table_of(entry.vrf_id, &entry.next_hop_addr);
            dependencies.push(Dependency::on("vrf-table-exists", table));
        }
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        entry: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.vpp, sw_if_index(ctx, &entry.interface)?, entry).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        entry: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, sw_if_index(ctx, &entry.interface)?, entry).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedTeib],
    ) -> Result<Vec<RetrievedTeib>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let interfaces = names_by_index(ctx);
        let rows = rows.iter();
        Ok(rows
            .filter_map(|row| retrieve::entry(row, &interfaces, correlate))
            .collect())
    }
}
