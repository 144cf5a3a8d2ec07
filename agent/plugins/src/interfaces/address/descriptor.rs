use std::borrow::Cow;
use std::net::IpAddr;

use agent_model::keys::interfaces as keys;
use agent_model::netalloc::IpAddressSource;
use agent_scheduler::{
    Dependency, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;
use ipnet::IpNet;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::netalloc::{Reference, written};
use crate::{PluginContext, Vpp, names};

/// Descriptor of configured addresses. Those that others assign (DHCP) are properties without operations.
#[derive(Debug)]
pub struct AddressDescriptor {
    vpp: Vpp,
}

impl AddressDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

/// Interface and address of a key.
fn parse<'k>(ctx: &OpContext, key: &'k Key) -> Result<(&'k str, IpNet), ValueError> {
    let (interface, _, address) = keys::parse_address(key)
        .ok_or_else(|| ValueError::permanent(format!("{key} is no key of an address")))?;
    Ok((interface, written(ctx, address, interface)?))
}

#[async_trait]
impl TypedDescriptor for AddressDescriptor {
    type Value = Empty;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_ADDRESS,
        value_type: "google.protobuf.Empty",
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_address(key).is_some_and(|(_, source, _)| {
            matches!(source, IpAddressSource::Static | IpAddressSource::AllocRef)
        })
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, key: &Key, _: &Empty) -> Vec<Dependency> {
        let Some((interface, _, address)) = keys::parse_address(key) else {
            return Vec::new();
        };
        let mut dependencies = vec![Dependency::under(
            "interface-assigned-to-vrf-table",
            keys::vrf_prefix(interface),
        )];
        if let Some(reference) = Reference::parse(address, interface) {
            dependencies.push(reference.dependency("addr", address));
        }
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
    ) -> Result<Option<()>, ValueError> {
        let (interface, address) = parse(ctx, key)?;
        calls::add(&self.vpp, sw_if_index(ctx, interface)?, address).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let (interface, address) = parse(ctx, key)?;
        // Deleting a link-local address, VPP may crash. It goes with the interface.
        if matches!(address.addr(), IpAddr::V6(ip) if ip.is_unicast_link_local()) {
            return Ok(());
        }
        Ok(calls::delete(&self.vpp, sw_if_index(ctx, interface)?, address).await?)
    }
}
