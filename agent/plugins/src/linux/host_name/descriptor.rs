use std::borrow::Cow;
use std::sync::Arc;

use agent_model::keys::linux as keys;
use agent_scheduler::{
    Empty, Facts, OpContext, Operations, Origin, Retrieved, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::states;
use crate::linux::LinuxContext;
use crate::linux::context::value_error;
use crate::names;

/// Descriptor of links that are up in the agent's namespace, with their addresses and VRF devices. Linux tells of them.
#[derive(Debug)]
pub struct HostNameDescriptor {
    linux: LinuxContext,
}

impl HostNameDescriptor {
    /// The descriptor over a Linux.
    pub fn new(linux: &LinuxContext) -> Self {
        Self {
            linux: linux.clone(),
        }
    }
}

#[async_trait]
impl TypedDescriptor for HostNameDescriptor {
    type Value = Empty;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::LINUX_HOST_NAME,
        value_type: "google.protobuf.Empty",
        operations: Operations::RETRIEVE_ONLY,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_host_name(key).is_some()
            || keys::parse_host_name_address(key).is_some()
            || keys::parse_host_name_vrf(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        _: &[Retrieved<Empty, ()>],
    ) -> Result<Vec<Retrieved<Empty, ()>>, ValueError> {
        let keys = states::read(&*self.linux.netlink).await;
        let keys = keys.map_err(value_error)?;
        let retrieved = keys.into_iter().map(|key| Retrieved {
            key: key.into(),
            value: Arc::new(Empty),
            metadata: None,
            origin: Origin::Sb,
        });
        Ok(retrieved.collect())
    }
}
