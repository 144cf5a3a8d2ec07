use agent_model::normalize::{ip_net_or_host, same_ip, same_set};
use agent_model::vpp::wireguard::Peer;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::retrieve::{self, RetrievedPeer};
use super::{PeerMeta, calls};
use crate::interfaces::{IfMeta, names_by_index, sw_if_index};
use crate::wireguard::key;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of WireGuard's peers. Every change re-creates.
#[derive(Debug)]
pub struct PeerDescriptor {
    vpp: Vpp,
}

impl PeerDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for PeerDescriptor {
    type Value = Proto<Peer>;
    type Metadata = PeerMeta;

    const FACTS: Facts = Facts {
        name: "vpp-wg-peer",
        value_type: Peer::MODEL.proto_name,
        key_prefix: Some("config/vpp/wg/v1/peer/"),
        operations: Operations::NO_UPDATE,
        with_metadata: true,
        retrieve_dependencies: &[names::INTERFACE],
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, peer: &Self::Value) -> Result<(), ValueError> {
        peer.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Flags are VPP's.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        key::bytes(&old.public_key) == key::bytes(&new.public_key)
            && old.port == new.port
            && old.persistent_keepalive == new.persistent_keepalive
            && same_ip(&old.endpoint, &new.endpoint)
            && old.wg_if_name == new.wg_if_name
            && same_set(&old.allowed_ips, &new.allowed_ips, |a, b| {
                ip_net_or_host(a) == ip_net_or_host(b)
            })
    }

    fn dependencies(&self, _: &Key, peer: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&peer.wg_if_name);
        vec![Dependency::on("interface-exists", interface)]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        peer: &Self::Value,
    ) -> Result<Option<PeerMeta>, ValueError> {
        let sw_if_index = sw_if_index(ctx, &peer.wg_if_name)?;
        let meta = ctx.metadata::<IfMeta>(names::INTERFACE, &peer.wg_if_name)?;
        let peer_index = calls::add(&self.vpp, sw_if_index, meta.vrf, peer).await?;
        Ok(Some(PeerMeta { peer_index }))
    }

    async fn delete(
        &self,
        _: &OpContext,
        key: &Key,
        _: &Self::Value,
        meta: Option<&PeerMeta>,
    ) -> Result<(), ValueError> {
        let meta = meta.ok_or_else(|| {
            ValueError::southbound(format!(
                "VPP's number of {key} is not known: a resync reads it"
            ))
        })?;
        Ok(calls::remove(&self.vpp, meta.peer_index).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedPeer],
    ) -> Result<Vec<RetrievedPeer>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let names = names_by_index(ctx);
        let rows = rows.iter();
        Ok(rows
            .filter_map(|row| retrieve::peer(row, &names, correlate))
            .collect())
    }
}
