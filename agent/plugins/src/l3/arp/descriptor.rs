use agent_model::vpp::l3::ArpEntry;
use agent_model::{ModelMessage, keys, normalize};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedArp};
use crate::interfaces::{admin_up, names_by_index, sw_if_index};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of neighbours.
#[derive(Debug)]
pub struct ArpDescriptor {
    vpp: Vpp,
}

impl ArpDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for ArpDescriptor {
    type Value = Proto<ArpEntry>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-arp",
        value_type: ArpEntry::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/arp/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, arp: &Self::Value) -> Result<(), ValueError> {
        arp.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.interface == new.interface
            && normalize::same_ip(&old.ip_address, &new.ip_address)
            && normalize::same_mac(&old.phys_address, &new.phys_address)
            && old.r#static == new.r#static
    }

    /// VPP does not make a static neighbour dynamic (src/vnet/ip-neighbor/ip_neighbor.c).
    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> bool {
        old.r#static && !new.r#static
    }

    /// VPP forgets dynamic neighbours of an interface that goes down.
    fn dependencies(&self, _: &Key, arp: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&arp.interface);
        let mut dependencies = vec![Dependency::on("interface-exists", interface)];
        if !arp.r#static {
            let up = admin_up::key(&arp.interface);
            dependencies.push(Dependency::on("interface-is-up", up));
        }
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        arp: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.vpp, sw_if_index(ctx, &arp.interface)?, arp).await?;
        Ok(None)
    }

    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.vpp, sw_if_index(ctx, &new.interface)?, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        arp: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, sw_if_index(ctx, &arp.interface)?, arp).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedArp],
    ) -> Result<Vec<RetrievedArp>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(retrieve::neighbours(&rows, &names_by_index(ctx), correlate))
    }
}
