use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::bfd::single_hop_bfd::Session;
use agent_model::bfd::single_hop_bfd::session::Authentication;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::bfd::BfdUdpSessionDetails;

use crate::Proto;

pub(super) type RetrievedSession = Retrieved<Proto<Session>, ()>;

/// Sessions over several hops belong to no interface and are none of the agent's.
pub(super) fn session(
    row: &BfdUdpSessionDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
) -> Option<RetrievedSession> {
    let value = Session {
        interface: interfaces.get(&row.sw_if_index)?.to_string(),
        destination_address: row.peer_addr.to_string(),
        source_address: row.local_addr.to_string(),
        enabled: true,
        desired_min_tx_interval: row.desired_min_tx,
        required_min_rx_interval: row.required_min_rx,
        detect_multiplier: row.detect_mult.into(),
        authentication: row.is_authenticated.then(|| Authentication {
            key_id: row.bfd_key_id.into(),
            advertised_key_id: row.conf_key_id,
        }),
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}
