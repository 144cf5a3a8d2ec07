use std::collections::BTreeMap;

use agent_model::keys;
use agent_model::vpp::ipsec::security_policy_database::Interface;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;
use parking_lot::Mutex;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp};

/// Descriptor of interfaces guarded by policy databases.
#[derive(Debug)]
pub struct SpdInterfaceDescriptor {
    vpp: Vpp,
    /// Databases to which interfaces were bound last. VPP frees an interface whichever database is named: one that has moved
    /// already must not be freed when it leaves the old one.
    last: Mutex<BTreeMap<String, u32>>,
}

impl SpdInterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            last: Mutex::default(),
        }
    }
}

fn spd_id(key: &Key) -> Result<u32, ValueError> {
    let parsed = keys::ipsec::parse_spd_interface(key);
    parsed.map(|(id, _)| id).ok_or_else(|| {
        ValueError::southbound(format!("{key} does not name a security policy database"))
    })
}

#[async_trait]
impl TypedDescriptor for SpdInterfaceDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-spd-interface",
        value_type: Interface::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::ipsec::parse_spd_interface(key).is_some()
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
        key: &Key,
        interface: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let sw_if_index = sw_if_index(ctx, &interface.name)?;
        let spd_id = spd_id(key)?;
        calls::bind(&self.vpp, sw_if_index, spd_id).await?;
        self.last.lock().insert(interface.name.clone(), spd_id);
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        interface: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let sw_if_index = sw_if_index(ctx, &interface.name)?;
        let spd_id = spd_id(key)?;
        let last = self.last.lock().get(&interface.name).copied();
        if last.is_some_and(|last| last != spd_id) {
            return Ok(());
        }
        calls::free(&self.vpp, sw_if_index, spd_id).await?;
        self.last.lock().remove(&interface.name);
        Ok(())
    }
}
