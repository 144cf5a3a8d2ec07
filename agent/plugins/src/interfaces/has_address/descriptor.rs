use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_scheduler::{
    Dependency, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use crate::{PluginContext, names};

/// Descriptor of the fact that an interface has an address, from any source; others wait for it.
#[derive(Debug)]
pub struct HasAddressDescriptor;

impl HasAddressDescriptor {
    /// The descriptor.
    pub fn new(_: &PluginContext) -> Self {
        Self
    }
}

#[async_trait]
impl TypedDescriptor for HasAddressDescriptor {
    type Value = Empty;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_HAS_ADDRESS,
        value_type: "google.protobuf.Empty",
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_has_ip_address(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        keys::parse_has_ip_address(key).unwrap_or(key).into()
    }

    fn dependencies(&self, key: &Key, _: &Empty) -> Vec<Dependency> {
        let interface = keys::parse_has_ip_address(key);
        let dependency = |name| Dependency::under("interface-has-IP", keys::address_prefix(name));
        interface.map(dependency).into_iter().collect()
    }

    async fn create(&self, _: &OpContext, _: &Key, _: &Empty) -> Result<Option<()>, ValueError> {
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Empty,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(())
    }
}
