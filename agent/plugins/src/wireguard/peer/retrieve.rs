use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::normalize::ip;
use agent_model::vpp::wireguard::Peer;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::wireguard::WireguardPeersDetails;

use super::PeerMeta;
use crate::Proto;
use crate::wireguard::key;

pub(super) type RetrievedPeer = Retrieved<Proto<Peer>, PeerMeta>;

/// A peer, its endpoint in the words of the configured one; `None` where the agent does not know the interface.
pub(super) fn peer(
    row: &WireguardPeersDetails,
    names: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedPeer],
) -> Option<RetrievedPeer> {
    let p = &row.peer;
    let wg_if_name = names.get(&p.sw_if_index)?.to_string();
    let (endpoint, port) = (p.endpoint.ip(), u32::from(p.port));
    let believed = correlate.iter().find(|believed| {
        let value = &believed.value;
        value.wg_if_name == wg_if_name
            && value.port == port
            && ip(&value.endpoint) == Some(endpoint)
    });
    let value = Peer {
        public_key: key::text(&p.public_key),
        port,
        persistent_keepalive: p.persistent_keepalive.into(),
        endpoint: match believed {
            Some(believed) => believed.value.endpoint.clone(),
            None => endpoint.to_string(),
        },
        wg_if_name,
        flags: 0,
        allowed_ips: p.allowed_ips.iter().map(ToString::to_string).collect(),
    };
    Some(Retrieved {
        key: value.key().into(),
        metadata: Some(Arc::new(PeerMeta {
            peer_index: p.peer_index,
        })),
        value: Arc::new(Proto(value)),
        origin: Origin::Nb,
    })
}
