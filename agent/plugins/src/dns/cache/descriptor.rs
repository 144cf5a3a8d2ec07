use agent_model::ModelMessage;
use agent_model::normalize::{same_ip, same_set};
use agent_model::vpp::dns::DnsCache;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::{PluginContext, Proto, Vpp, invalid};

/// Key of the only value.
const KEY: &str = "config/vpp/dns/v1/dnscache";

/// Descriptor of the cache of names. Every change re-creates.
#[derive(Debug)]
pub struct DnsCacheDescriptor {
    vpp: Vpp,
}

impl DnsCacheDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for DnsCacheDescriptor {
    type Value = Proto<DnsCache>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-dns-cache",
        value_type: DnsCache::MODEL.proto_name,
        key_prefix: Some(KEY),
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        key == KEY
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, cache: &Self::Value) -> Result<(), ValueError> {
        cache.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let servers = |cache: &Self::Value| cache.upstream_dns_servers.clone();
        same_set(&servers(old), &servers(new), |a, b| same_ip(a, b))
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        cache: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::enable(&self.vpp, cache).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        cache: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::disable(&self.vpp, cache).await?)
    }
}
