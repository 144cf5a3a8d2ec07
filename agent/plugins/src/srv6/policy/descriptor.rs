use std::net::Ipv6Addr;

use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::vpp::srv6::Policy;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::lists::SegmentList;
use super::retrieve::{self, RetrievedPolicy};
use crate::context::Srv6Lists;
use crate::{PluginContext, Proto, Vpp, invalid};

/// Descriptor of policies.
#[derive(Debug)]
pub struct Srv6PolicyDescriptor {
    vpp: Vpp,
    lists: Srv6Lists,
}

impl Srv6PolicyDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            lists: ctx.srv6_lists.clone(),
        }
    }
}

fn same_attributes(old: &Policy, new: &Policy) -> bool {
    old.bsid.parse::<Ipv6Addr>() == new.bsid.parse()
        && old.installation_vrf_id == new.installation_vrf_id
        && old.srh_encapsulation == new.srh_encapsulation
        && old.spray_behaviour == new.spray_behaviour
}

#[async_trait]
impl TypedDescriptor for Srv6PolicyDescriptor {
    type Value = Proto<Policy>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-sr-policy",
        value_type: Policy::MODEL.proto_name,
        key_prefix: Some("config/vpp/srv6/v2/policy/"),
        operations: Operations::ALL,
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, policy: &Self::Value) -> Result<(), ValueError> {
        policy.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        same_attributes(old, new) && SegmentList::of_value(old) == SegmentList::of_value(new)
    }

    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> bool {
        !same_attributes(old, new)
    }

    fn dependencies(&self, _: &Key, policy: &Self::Value) -> Vec<Dependency> {
        let id = Some(policy.installation_vrf_id).filter(|id| *id != 0);
        let table = id.map(|id| keys::l3::vrf_table(id, Protocol::Ipv6));
        let table = table.map(|key| Dependency::on("sr-policy-vrf-table-exists", key));
        table.into_iter().collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        policy: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let _lists = self.lists.lock().await;
        calls::add(&self.vpp, policy).await?;
        Ok(None)
    }

    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        let _lists = self.lists.lock().await;
        calls::update(&self.vpp, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        policy: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let _lists = self.lists.lock().await;
        Ok(calls::delete(&self.vpp, policy).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[RetrievedPolicy],
    ) -> Result<Vec<RetrievedPolicy>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let rows = rows.iter();
        Ok(rows.map(|row| retrieve::policy(row, correlate)).collect())
    }
}
