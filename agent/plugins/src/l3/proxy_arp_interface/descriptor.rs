use agent_model::keys;
use agent_model::vpp::l3::proxy_arp::Interface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp};

/// Descriptor of interfaces on which proxy ARP answers.
#[derive(Debug)]
pub struct ProxyArpInterfaceDescriptor {
    vpp: Vpp,
}

impl ProxyArpInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for ProxyArpInterfaceDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-proxy-arp-interface",
        value_type: Interface::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::l3::parse_proxy_arp_interface(key).is_some()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, _: &Key, interface: &Self::Value) -> Vec<Dependency> {
        vec![Dependency::on(
            "interface-exists",
            keys::interfaces::interface(&interface.name),
        )]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::enable(&self.vpp, sw_if_index(ctx, &interface.name)?, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::enable(&self.vpp, sw_if_index(ctx, &interface.name)?, false).await?)
    }
}
