use agent_model::keys::linux as keys;
use agent_model::linux::l3::ArpEntry;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedArp};
use crate::linux::LinuxContext;
use crate::netalloc::Reference;
use crate::{Proto, invalid, names};

/// Descriptor of neighbours.
#[derive(Debug)]
pub struct LinuxArpDescriptor {
    linux: LinuxContext,
}

impl LinuxArpDescriptor {
    /// The descriptor over a Linux.
    pub fn new(linux: &LinuxContext) -> Self {
        Self {
            linux: linux.clone(),
        }
    }
}

#[async_trait]
impl TypedDescriptor for LinuxArpDescriptor {
    type Value = Proto<ArpEntry>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "linux-arp",
        value_type: ArpEntry::MODEL.proto_name,
        key_prefix: Some("config/linux/l3/v2/arp/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::NETALLOC_IP, names::LINUX_INTERFACE],
        ..Facts::NEW
    };

    fn validate(&self, _: &Key, arp: &Self::Value) -> Result<(), ValueError> {
        arp.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        normalize::same_mac(&old.hw_address, &new.hw_address)
    }

    fn dependencies(&self, _: &Key, arp: &Self::Value) -> Vec<Dependency> {
        let interface = &arp.interface;
        let mut dependencies = vec![
            Dependency::on("interface-is-up", keys::state(interface, true)),
            Dependency::under("interface-has-ip-address", keys::address_prefix(interface)),
        ];
        let reference = Reference::parse(&arp.ip_address, interface);
        dependencies.extend(reference.map(|r| r.dependency("ip_address", &arp.ip_address)));
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        arp: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.linux, ctx, arp).await?;
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
        calls::set(&self.linux, ctx, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        arp: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        calls::delete(&self.linux, ctx, arp).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedArp],
    ) -> Result<Vec<RetrievedArp>, ValueError> {
        retrieve::neighbours(&self.linux, ctx, correlate).await
    }
}
