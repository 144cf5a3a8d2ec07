use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::bfd::single_hop_bfd::Key;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::bfd::BfdAuthKeysDetails;

use super::calls;
use crate::Proto;

pub(super) type RetrievedKey = Retrieved<Proto<Key>, ()>;

/// VPP does not show secrets: they are taken over from what the scheduler believes, like names.
pub(super) fn key(row: &BfdAuthKeysDetails, correlate: &[RetrievedKey]) -> RetrievedKey {
    let believed = correlate.iter().find(|b| b.value.id == row.conf_key_id);
    let mut value = believed.map(|b| b.value.0.clone()).unwrap_or_default();
    value.id = row.conf_key_id;
    value.set_authentication_type(calls::authentication_type(row));
    Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    }
}
