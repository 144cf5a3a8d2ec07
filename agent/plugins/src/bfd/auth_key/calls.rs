use agent_model::bfd::single_hop_bfd::Key;
use agent_model::bfd::single_hop_bfd::key::AuthenticationType;
use vpp_binapi::VppError;
use vpp_binapi::api::bfd::{BfdAuthDelKey, BfdAuthKeysDetails, BfdAuthKeysDump, BfdAuthSetKey};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![BfdAuthSetKey, BfdAuthDelKey, BfdAuthKeysDump];

/// Numbers of the types in VPP (`bfd_protocol.h`).
const KEYED_SHA1: u8 = 4;
const METICULOUS_KEYED_SHA1: u8 = 5;

pub(super) async fn set(vpp: &Vpp, key: &Key) -> Result<(), CallError> {
    let secret = key.secret.as_bytes();
    let mut bytes = [0; 20];
    let room = bytes.get_mut(..secret.len());
    room.ok_or_else(|| vpp.cannot_say::<BfdAuthSetKey>("the secret is longer than 20 bytes"))?
        .copy_from_slice(secret);
    let set = BfdAuthSetKey {
        conf_key_id: key.id,
        key_len: secret.len().try_into().unwrap_or(u8::MAX),
        auth_type: match key.authentication_type() {
            AuthenticationType::KeyedSha1 => KEYED_SHA1,
            AuthenticationType::MeticulousKeyedSha1 => METICULOUS_KEYED_SHA1,
        },
        key: bytes,
    };
    vpp.request(&set).await.map(drop)
}

pub(super) async fn delete(vpp: &Vpp, conf_key_id: u32) -> Result<(), CallError> {
    let delete = BfdAuthDelKey { conf_key_id };
    vpp.request(&delete).await.tolerate(&[VppError::BFD_ENOENT])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<BfdAuthKeysDetails>, CallError> {
    vpp.dump(&BfdAuthKeysDump::default()).await
}

/// The type of a key that VPP showed.
pub(super) fn authentication_type(row: &BfdAuthKeysDetails) -> AuthenticationType {
    match row.auth_type {
        METICULOUS_KEYED_SHA1 => AuthenticationType::MeticulousKeyedSha1,
        _ => AuthenticationType::KeyedSha1,
    }
}
