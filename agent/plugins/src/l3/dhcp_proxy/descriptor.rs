use std::collections::BTreeSet;

use agent_model::normalize::{same_ip, same_set};
use agent_model::vpp::l3::DhcpProxy;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedProxy};
use crate::{PluginContext, Proto, Vpp, invalid};

/// Descriptor of DHCP relays. VPP keeps the source address of the first server: every change re-creates.
#[derive(Debug)]
pub struct DhcpProxyDescriptor {
    vpp: Vpp,
}

impl DhcpProxyDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for DhcpProxyDescriptor {
    type Value = Proto<DhcpProxy>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-dhcp-proxy",
        value_type: DhcpProxy::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/dhcp-proxy/"),
        operations: Operations::NO_UPDATE,
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, proxy: &Self::Value) -> Result<(), ValueError> {
        proxy.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.rx_vrf_id == new.rx_vrf_id
            && same_ip(&old.source_ip_address, &new.source_ip_address)
            && same_set(&old.servers, &new.servers, |a, b| {
                a.vrf_id == b.vrf_id && same_ip(&a.ip_address, &b.ip_address)
            })
    }

    fn dependencies(&self, _: &Key, proxy: &Self::Value) -> Vec<Dependency> {
        let source = &proxy.source_ip_address;
        let table =
            |label: String, id: u32| Dependency::on(label, keys::l3::vrf_table_of(id, source));
        let servers: BTreeSet<u32> = proxy.servers.iter().map(|s| s.vrf_id).collect();
        let rx = Some(proxy.rx_vrf_id).filter(|id| *id != 0);
        let rx = rx.map(|id| table("rx-vrf-table-exists".to_owned(), id));
        let servers = servers.into_iter().filter(|id| *id != 0);
        let servers =
            servers.map(|id| table(format!("vrf-table-{id}-used-by-dhcp-server-exists"), id));
        rx.into_iter().chain(servers).collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        proxy: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, proxy, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        proxy: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::set(&self.vpp, proxy, false).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        _: &[RetrievedProxy],
    ) -> Result<Vec<RetrievedProxy>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(rows.iter().map(retrieve::proxy).collect())
    }
}
