use agent_model::normalize::{or_default, same_ip};
use agent_model::vpp::ipfix::Ipfix;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls::{self, DEFAULT_INTERVAL, DEFAULT_MTU, DEFAULT_PORT};
use super::retrieve::{self, RetrievedIpfix};
use crate::{PluginContext, Proto, Vpp, invalid};

/// Key of the only value.
const KEY: &str = "config/vpp/ipfix/v2/ipfix";

/// Descriptor of the exporter.
#[derive(Debug)]
pub struct IpfixDescriptor {
    vpp: Vpp,
}

impl IpfixDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for IpfixDescriptor {
    type Value = Proto<Ipfix>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-ipfix",
        value_type: Ipfix::MODEL.proto_name,
        key_prefix: Some(KEY),
        operations: Operations::ALL,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        key == KEY
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, ipfix: &Self::Value) -> Result<(), ValueError> {
        ipfix.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let collector = |ipfix: &Self::Value| ipfix.collector.clone().unwrap_or_default();
        let numbers = |ipfix: &Self::Value| {
            [
                or_default(collector(ipfix).port, DEFAULT_PORT),
                ipfix.vrf_id,
                or_default(ipfix.path_mtu, DEFAULT_MTU),
                or_default(ipfix.template_interval, DEFAULT_INTERVAL),
            ]
        };
        same_ip(&collector(old).address, &collector(new).address)
            && same_ip(&old.source_address, &new.source_address)
            && numbers(old) == numbers(new)
    }

    fn dependencies(&self, _: &Key, ipfix: &Self::Value) -> Vec<Dependency> {
        let table = keys::l3::vrf_table(ipfix.vrf_id, Protocol::Ipv4);
        let table = (ipfix.vrf_id != 0).then(|| Dependency::on("vrf-table-exists", table));
        table.into_iter().collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        ipfix: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, ipfix).await?;
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
        calls::set(&self.vpp, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::unset(&self.vpp).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        _: &[RetrievedIpfix],
    ) -> Result<Vec<RetrievedIpfix>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(rows.iter().filter_map(retrieve::exporter).collect())
    }
}
