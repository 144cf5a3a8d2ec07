use std::net::IpAddr;

use agent_model::normalize::ip_net_or_host;
use agent_model::vpp::wireguard::Peer;
use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::Prefix;
use vpp_binapi::api::wireguard::{
    WireguardPeer, WireguardPeerAdd, WireguardPeerRemove, WireguardPeersDetails, WireguardPeersDump,
};

use crate::wireguard::key;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] =
    needs![WireguardPeerAdd, WireguardPeerRemove, WireguardPeersDump];

/// Adds a peer that is reached through a table, and returns VPP's number of it.
pub(super) async fn add(
    vpp: &Vpp,
    sw_if_index: u32,
    table_id: u32,
    peer: &Peer,
) -> Result<u32, CallError> {
    type Add = WireguardPeerAdd;
    let wrong = |what: String| vpp.cannot_say::<Add>(what);
    let endpoint: IpAddr = peer.endpoint.parse().map_err(|_| {
        let endpoint = &peer.endpoint;
        wrong(format!("endpoint {endpoint:?} is not an IP address"))
    })?;
    let number = |field: &str, value: u32| {
        u16::try_from(value).map_err(|_| wrong(format!("{field} {value} exceeds 65535")))
    };
    let allowed = peer.allowed_ips.iter().map(|text| {
        let net = ip_net_or_host(text);
        let net = net.ok_or_else(|| wrong(format!("allowed_ips: {text:?} is not a network")))?;
        Ok(Prefix::new(net.addr(), net.prefix_len()))
    });
    let add = Add {
        peer: WireguardPeer {
            public_key: key::bytes(&peer.public_key)
                .ok_or_else(|| wrong("public_key is not a key in base64".to_owned()))?,
            port: number("port", peer.port)?,
            persistent_keepalive: number("persistent_keepalive", peer.persistent_keepalive)?,
            table_id,
            endpoint: endpoint.into(),
            sw_if_index,
            allowed_ips: allowed.collect::<Result<_, CallError>>()?,
            ..Default::default()
        },
    };
    Ok(vpp.request(&add).await?.peer_index)
}

pub(super) async fn remove(vpp: &Vpp, peer_index: u32) -> Result<(), CallError> {
    vpp.request(&WireguardPeerRemove { peer_index })
        .await
        .tolerate(&[VppError::NO_SUCH_ENTRY])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<WireguardPeersDetails>, CallError> {
    let peer_index = u32::MAX;
    vpp.dump(&WireguardPeersDump { peer_index }).await
}
