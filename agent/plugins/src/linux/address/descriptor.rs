use std::borrow::Cow;

use agent_model::ModelMessage;
use agent_model::keys::linux as keys;
use agent_model::linux::interfaces::Interface;
use agent_model::netalloc::IpAddressSource;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;
use ipnet::IpNet;

use super::calls;
use crate::linux::{LinuxContext, interface_meta};
use crate::netalloc::{Reference, written};
use crate::{Proto, names};

/// Descriptor of configured addresses.
#[derive(Debug)]
pub struct LinuxAddressDescriptor {
    linux: LinuxContext,
}

impl LinuxAddressDescriptor {
    /// The descriptor over a Linux.
    pub fn new(linux: &LinuxContext) -> Self {
        Self {
            linux: linux.clone(),
        }
    }
}

/// Interface and address of a key; `None` for an address that somebody else assigns.
fn parse<'k>(ctx: &OpContext, key: &'k Key) -> Result<Option<(&'k str, IpNet)>, ValueError> {
    let (interface, source, address) = keys::parse_address(key)
        .ok_or_else(|| ValueError::permanent(format!("{key} is no key of an address")))?;
    if source == IpAddressSource::Existing {
        return Ok(None);
    }
    Ok(Some((interface, written(ctx, address, interface)?)))
}

#[async_trait]
impl TypedDescriptor for LinuxAddressDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::LINUX_INTERFACE_ADDRESS,
        value_type: Interface::MODEL.proto_name,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_address(key).is_some_and(|(_, source, _)| {
            matches!(
                source,
                IpAddressSource::Static | IpAddressSource::AllocRef | IpAddressSource::Existing
            )
        })
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    /// The key says it all; the VRF only decides what the address waits for.
    fn equivalent(&self, _: &Key, _: &Self::Value, _: &Self::Value) -> bool {
        true
    }

    fn dependencies(&self, key: &Key, interface: &Self::Value) -> Vec<Dependency> {
        let mut dependencies = Vec::new();
        let Some((name, source, address)) = keys::parse_address(key) else {
            return dependencies;
        };
        if !interface.vrf_master_interface.is_empty() {
            dependencies.push(Dependency::on(
                "interface-assigned-to-vrf",
                keys::vrf(name, &interface.vrf_master_interface),
            ));
        }
        if let Some(reference) = Reference::parse(address, name) {
            dependencies.push(reference.dependency("addr", address));
        }
        if source == IpAddressSource::Existing {
            let host = match interface.host_if_name.as_str() {
                "" => name,
                host => host,
            };
            dependencies.push(Dependency::on(
                "address-assigned-to-interface",
                keys::host_name_address(host, address),
            ));
        }
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        if let Some((interface, address)) = parse(ctx, key)? {
            let link = interface_meta(ctx, interface)?;
            calls::add(&self.linux, &link, address).await?;
        }
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        if let Some((interface, address)) = parse(ctx, key)? {
            let link = interface_meta(ctx, interface)?;
            calls::delete(&self.linux, &link, address).await?;
        }
        Ok(())
    }
}
