use agent_model::vpp::l2::FibEntry;
use agent_model::vpp::l2::fib_entry::Action;
use agent_model::{ModelMessage, keys, normalize};
use agent_scheduler::{
    Dependency, Facts, Key, OpContext, Operations, Retrieved, TypedDescriptor, ValueError,
    downcast_metadata,
};
use async_trait::async_trait;

use super::{calls, retrieve};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::l2::bridge_domain::BdMeta;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of MAC table entries.
#[derive(Debug)]
pub struct FibDescriptor {
    vpp: Vpp,
}

impl FibDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }

    async fn add_del(
        &self,
        ctx: &OpContext,
        entry: &FibEntry,
        is_add: bool,
    ) -> Result<(), ValueError> {
        let bd_id = ctx
            .metadata::<BdMeta>(names::BRIDGE_DOMAIN, &entry.bridge_domain)?
            .bd_id;
        let sw_if_index = match entry.action() {
            Action::Drop => u32::MAX,
            Action::Forward => sw_if_index(ctx, &entry.outgoing_interface)?,
        };
        Ok(calls::add_del(&self.vpp, bd_id, sw_if_index, entry, is_add).await?)
    }
}

#[async_trait]
impl TypedDescriptor for FibDescriptor {
    type Value = Proto<FibEntry>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-l2-fib",
        value_type: FibEntry::MODEL.proto_name,
        key_prefix: Some("config/vpp/l2/v2/fib/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE, names::BRIDGE_DOMAIN],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, entry: &Self::Value) -> Result<(), ValueError> {
        entry.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Where an entry drops, what it would forward to does not count; VPP makes it static.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let forwards_alike = old.outgoing_interface == new.outgoing_interface
            && old.bridged_virtual_interface == new.bridged_virtual_interface
            && old.static_config == new.static_config;
        old.action() == new.action()
            && old.bridge_domain == new.bridge_domain
            && normalize::same_mac(&old.phys_address, &new.phys_address)
            && (old.action() == Action::Drop || forwards_alike)
    }

    fn dependencies(&self, _: &Key, entry: &Self::Value) -> Vec<Dependency> {
        vec![match entry.action() {
            Action::Drop => Dependency::on(
                "bridge-domain",
                keys::l2::bridge_domain(&entry.bridge_domain),
            ),
            Action::Forward => Dependency::on(
                "bridged-interface",
                keys::l2::bd_interface(&entry.bridge_domain, &entry.outgoing_interface),
            ),
        }]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        entry: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        self.add_del(ctx, entry, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        entry: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        self.add_del(ctx, entry, false).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[Retrieved<Self::Value, ()>],
    ) -> Result<Vec<Retrieved<Self::Value, ()>>, ValueError> {
        let interfaces = names_by_index(ctx);
        let written = retrieve::written(correlate);
        let domains = ctx
            .metadata_map(names::BRIDGE_DOMAIN)
            .map(|map| map.entries())
            .unwrap_or_default();
        let mut values = Vec::new();
        for (name, meta) in domains {
            let Some(meta) = downcast_metadata::<BdMeta>(&meta) else {
                continue;
            };
            for row in calls::dump(&self.vpp, meta.bd_id).await? {
                values.extend(retrieve::entry(&row, &name, &interfaces, &written));
            }
        }
        Ok(values)
    }
}
