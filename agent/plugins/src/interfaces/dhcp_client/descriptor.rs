use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_scheduler::{Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Vpp, names};

/// Descriptor of DHCP clients. Their leases are values of their own.
#[derive(Debug)]
pub struct DhcpClientDescriptor {
    vpp: Vpp,
    stopped: tokio::sync::broadcast::Sender<String>,
}

impl DhcpClientDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            stopped: ctx.dhcp_stopped.clone(),
        }
    }
}

fn interface(key: &Key) -> Result<&str, ValueError> {
    keys::parse_dhcp_client(key)
        .ok_or_else(|| ValueError::permanent(format!("{key} is no key of a DHCP client")))
}

#[async_trait]
impl TypedDescriptor for DhcpClientDescriptor {
    type Value = Empty;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::DHCP,
        value_type: "google.protobuf.Empty",
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_dhcp_client(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        keys::parse_dhcp_client(key).unwrap_or(key).into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
    ) -> Result<Option<()>, ValueError> {
        let name = interface(key)?;
        calls::start(&self.vpp, sw_if_index(ctx, name)?, name).await?;
        Ok(None)
    }

    /// The lease goes with its client; VPP does not say so.
    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let name = interface(key)?;
        calls::stop(&self.vpp, sw_if_index(ctx, name)?).await?;
        // Nobody listens where no leases are watched.
        let _ = self.stopped.send(name.to_owned());
        Ok(())
    }
}
