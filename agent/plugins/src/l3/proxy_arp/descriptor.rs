use std::collections::BTreeSet;

use agent_model::vpp::l3::ProxyArp;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::{ModelMessage, keys, normalize};
use agent_scheduler::{
    AnyValue, Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedProxyArp};
use crate::interfaces::names_by_index;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of proxy ARP.
#[derive(Debug)]
pub struct ProxyArpDescriptor {
    vpp: Vpp,
}

impl ProxyArpDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for ProxyArpDescriptor {
    type Value = Proto<ProxyArp>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-proxy-arp",
        value_type: ProxyArp::MODEL.proto_name,
        key_prefix: Some(KEY),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        key == KEY
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, proxy_arp: &Self::Value) -> Result<(), ValueError> {
        proxy_arp.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Interfaces are values of their own.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        normalize::same_set(&old.ranges, &new.ranges, calls::same)
    }

    fn dependencies(&self, _: &Key, proxy_arp: &Self::Value) -> Vec<Dependency> {
        let tables: BTreeSet<u32> = proxy_arp.ranges.iter().map(|r| r.vrf_id).collect();
        let tables = tables.into_iter().filter(|id| *id != 0);
        tables
            .map(|id| {
                Dependency::on(
                    format!("vrf-table-{id}-exists"),
                    keys::l3::vrf_table(id, Protocol::Ipv4),
                )
            })
            .collect()
    }

    fn derived_values(&self, _: &Key, proxy_arp: &Self::Value) -> Vec<(Key, AnyValue)> {
        let interfaces = proxy_arp.interfaces.iter();
        interfaces
            .map(|i| {
                (
                    keys::l3::proxy_arp_interface(&i.name).into(),
                    Proto::value(i.clone()),
                )
            })
            .collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        proxy_arp: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::change(&self.vpp, &[], &proxy_arp.ranges).await?;
        Ok(None)
    }

    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        calls::change(&self.vpp, &old.ranges, &new.ranges).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        proxy_arp: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::change(&self.vpp, &proxy_arp.ranges, &[]).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedProxyArp],
    ) -> Result<Vec<RetrievedProxyArp>, ValueError> {
        let (ranges, interfaces) = calls::dump(&self.vpp).await?;
        let value = retrieve::proxy_arp(&ranges, &interfaces, &names_by_index(ctx), correlate);
        Ok(value.into_iter().collect())
    }
}

const KEY: &str = "config/vpp/v2/proxyarp-global";
