use agent_model::normalize::{or_default, same_set};
use agent_model::vpp::abf::Abf;
use agent_model::vpp::abf::abf::ForwardingPath;
use agent_model::{ModelMessage, keys, models};
use agent_scheduler::{
    AnyValue, Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedAbf};
use crate::fib_path::same_next_hop;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of policies of forwarding by access list.
#[derive(Debug)]
pub struct AbfDescriptor {
    vpp: Vpp,
}

impl AbfDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for AbfDescriptor {
    type Value = Proto<Abf>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-abf",
        value_type: Abf::MODEL.proto_name,
        key_prefix: Some("config/vpp/abfs/v2/abf/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE, names::ACL],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, abf: &Self::Value) -> Result<(), ValueError> {
        abf.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Attached interfaces are values of their own.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let same = |a: &ForwardingPath, b: &ForwardingPath| {
            a.interface_name == b.interface_name
                && same_next_hop(&a.next_hop_ip, &b.next_hop_ip)
                && or_default(a.weight, 1) == or_default(b.weight, 1)
                && a.preference == b.preference
                && a.dvr == b.dvr
        };
        old.acl_name == new.acl_name && same_set(&old.forwarding_paths, &new.forwarding_paths, same)
    }

    fn dependencies(&self, _: &Key, abf: &Self::Value) -> Vec<Dependency> {
        let acl = models::VPP_ACL.key(&abf.acl_name);
        let through = abf.forwarding_paths.iter().map(|p| &p.interface_name);
        let through = through.filter(|name| !name.is_empty());
        let through = through
            .map(|name| Dependency::on("interface-exists", keys::interfaces::interface(name)));
        std::iter::once(Dependency::on("acl-exists", acl))
            .chain(through)
            .collect()
    }

    fn derived_values(&self, _: &Key, abf: &Self::Value) -> Vec<(Key, AnyValue)> {
        let attached = abf.attached_interfaces.iter();
        let attached = attached.map(|a| {
            let key = keys::acl::abf_interface(abf.index, &a.input_interface);
            (key.into(), Proto::value(a.clone()))
        });
        attached.collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        abf: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.vpp, ctx, abf).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        abf: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, abf.index).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[RetrievedAbf],
    ) -> Result<Vec<RetrievedAbf>, ValueError> {
        let (policies, attached) = calls::dump(&self.vpp).await?;
        Ok(retrieve::policies(ctx, &policies, &attached))
    }
}
