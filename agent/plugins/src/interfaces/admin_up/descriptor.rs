use std::borrow::Cow;

use agent_model::ModelMessage;
use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Link;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, Vpp, names};

/// Descriptor of interfaces that shall be up. Only sub-interfaces need calls: VPP refuses to set one up while its parent is
/// down, and takes it down with its parent (`src/vnet/interface.c`). Other interfaces are set up by their own descriptor.
#[derive(Debug)]
pub struct AdminUpDescriptor {
    vpp: Vpp,
}

impl AdminUpDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

fn parent(interface: &Interface) -> Option<&str> {
    match &interface.link {
        Some(Link::Sub(sub)) => Some(&sub.parent_name),
        _ => None,
    }
}

#[async_trait]
impl TypedDescriptor for AdminUpDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_ADMIN_UP,
        value_type: Interface::MODEL.proto_name,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        super::parse(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        super::parse(key).unwrap_or(key).into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, _: &Key, interface: &Self::Value) -> Vec<Dependency> {
        let dependency = |name| Dependency::on("parent-interface-is-up", super::key(name));
        parent(interface).map(dependency).into_iter().collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        if parent(interface).is_some() {
            calls::set(&self.vpp, sw_if_index(ctx, &interface.name)?, true).await?;
        }
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        if parent(interface).is_some() {
            calls::set(&self.vpp, sw_if_index(ctx, &interface.name)?, false).await?;
        }
        Ok(())
    }
}
