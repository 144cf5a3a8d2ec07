use agent_model::keys;
use agent_scheduler::{
    Dependency, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;
use tokio::sync::Mutex;

use super::calls::{self, Place};
use super::order;
use crate::acl::list::AclMeta;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Vpp, names};

/// Interfaces that share a lock do not change at the same time.
const LOCKS: usize = 64;

/// Descriptor of lists on interfaces.
#[derive(Debug)]
pub struct AclInterfaceDescriptor {
    vpp: Vpp,
    /// An interface's lists are read, changed and told: one change after the other.
    changing: Box<[Mutex<()>; LOCKS]>,
}

impl AclInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            changing: Box::new([const { Mutex::const_new(()) }; LOCKS]),
        }
    }

    #[expect(clippy::indexing_slicing, reason = "a remainder is below its divisor")]
    fn lock(&self, sw_if_index: u32) -> &Mutex<()> {
        &self.changing[sw_if_index as usize % LOCKS]
    }

    async fn apply(&self, ctx: &OpContext, key: &Key, is_add: bool) -> Result<(), ValueError> {
        let (acl, interface, ingress) = keys::acl::parse_acl_interface(key)
            .ok_or_else(|| ValueError::permanent(format!("{key} is no list on an interface")))?;
        let acl = ctx.metadata::<AclMeta>(names::ACL, acl)?;
        let sw_if_index = sw_if_index(ctx, interface)?;
        if acl.is_macip {
            calls::apply_macip(&self.vpp, acl.acl_index, sw_if_index, is_add).await?;
            return Ok(());
        }
        let place = Place {
            acl_index: acl.acl_index,
            sw_if_index,
            is_input: ingress,
        };
        let _changing = self.lock(sw_if_index).lock().await;
        let names = order::names_by_index(ctx);
        Ok(calls::apply(&self.vpp, place, is_add, &names).await?)
    }
}

#[async_trait]
impl TypedDescriptor for AclInterfaceDescriptor {
    type Value = Empty;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-acl-to-interface",
        value_type: "google.protobuf.Empty",
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::acl::parse_acl_interface(key).is_some()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, key: &Key, _: &Empty) -> Vec<Dependency> {
        let interface = keys::acl::parse_acl_interface(key).map(|(_, interface, _)| interface);
        let key = interface.map(keys::interfaces::interface);
        key.map(|key| Dependency::on("interface-exists", key))
            .into_iter()
            .collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
    ) -> Result<Option<()>, ValueError> {
        self.apply(ctx, key, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        self.apply(ctx, key, false).await
    }
}
