use std::sync::atomic::{AtomicU32, Ordering};

use agent_model::vpp::l2::BridgeDomain;
use agent_model::{ModelMessage, keys, normalize};
use agent_scheduler::{AnyValue, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::metadata::BdMeta;
use super::retrieve::{self, RetrievedBd};
use crate::interfaces::names_by_index;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of bridge domains.
#[derive(Debug)]
pub struct BridgeDomainDescriptor {
    vpp: Vpp,
    /// Number of the next bridge domain.
    next: AtomicU32,
}

impl BridgeDomainDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            next: AtomicU32::new(1),
        }
    }
}

#[async_trait]
impl TypedDescriptor for BridgeDomainDescriptor {
    type Value = Proto<BridgeDomain>;
    type Metadata = BdMeta;

    const FACTS: Facts = Facts {
        name: names::BRIDGE_DOMAIN,
        value_type: BridgeDomain::MODEL.proto_name,
        key_prefix: Some("config/vpp/l2/v2/bridge-domain/"),
        operations: Operations::ALL,
        with_metadata: true,
        retrieve_dependencies: &[names::INTERFACE],
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, bd: &Self::Value) -> Result<(), ValueError> {
        bd.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Members are values of their own.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.flood == new.flood
            && old.unknown_unicast_flood == new.unknown_unicast_flood
            && old.forward == new.forward
            && old.learn == new.learn
            && old.arp_termination == new.arp_termination
            && old.mac_age == new.mac_age
            && normalize::same_set(
                &old.arp_termination_table,
                &new.arp_termination_table,
                calls::same_arp,
            )
    }

    fn derived_values(&self, _: &Key, bd: &Self::Value) -> Vec<(Key, AnyValue)> {
        let members = bd.interfaces.iter();
        members
            .map(|m| {
                (
                    keys::l2::bd_interface(&bd.name, &m.name).into(),
                    Proto::value(m.clone()),
                )
            })
            .collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        bd: &Self::Value,
    ) -> Result<Option<BdMeta>, ValueError> {
        let bd_id = self.next.fetch_add(1, Ordering::Relaxed);
        calls::add(&self.vpp, bd_id, bd).await?;
        Ok(Some(BdMeta { bd_id }))
    }

    async fn update(
        &self,
        _: &OpContext,
        key: &Key,
        old: &Self::Value,
        new: &Self::Value,
        meta: Option<&BdMeta>,
    ) -> Result<Option<BdMeta>, ValueError> {
        calls::change(&self.vpp, known(key, meta)?, old, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        key: &Key,
        _: &Self::Value,
        meta: Option<&BdMeta>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, known(key, meta)?).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[RetrievedBd],
    ) -> Result<Vec<RetrievedBd>, ValueError> {
        let (domains, arp) = futures::join!(calls::dump(&self.vpp), calls::dump_arp(&self.vpp));
        let (domains, arp) = (domains?, arp?);
        let last = domains.iter().map(|d| d.bd_id).max().unwrap_or_default();
        self.next
            .fetch_max(last.saturating_add(1), Ordering::Relaxed);
        let interfaces = names_by_index(ctx);
        Ok(retrieve::bridge_domains(&domains, &arp, &interfaces))
    }
}

fn known(key: &Key, meta: Option<&BdMeta>) -> Result<u32, ValueError> {
    let meta = meta.ok_or_else(|| ValueError::southbound(format!("no bd_id is known of {key}")))?;
    Ok(meta.bd_id)
}
