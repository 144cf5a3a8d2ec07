//! Keys, and sessions that use them.

use vpp_binapi::VppError;
use vpp_binapi::api::bfd::{
    BfdAuthDelKey, BfdAuthDelKeyReply, BfdAuthSetKey, BfdAuthSetKeyReply, BfdUdpAuthActivate,
    BfdUdpAuthActivateReply, BfdUdpAuthDeactivate, BfdUdpAuthDeactivateReply,
};

use crate::areas::bfd::State;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// A key.
#[derive(Debug, Clone)]
pub(super) struct AuthKey {
    pub conf_key_id: u32,
    pub auth_type: u8,
    pub use_count: u32,
}

/// How a session authenticates: now, and after the peer has changed keys.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SessionAuth {
    current: Option<InUse>,
    next: Option<InUse>,
    is_delayed: bool,
}

/// A key by its index, with the id that packets carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct InUse {
    key: u32,
    bfd_key_id: u8,
}

impl State {
    fn key(&self, conf_key_id: u32) -> Result<u32, VppError> {
        let known = self.auth_keys.find(|k| k.conf_key_id == conf_key_id);
        known.map(|(index, _)| index).ok_or(VppError::BFD_ENOENT)
    }

    fn hold(&mut self, key: u32) {
        if let Some(key) = self.auth_keys.get_mut(key) {
            key.use_count = key.use_count.wrapping_add(1);
        }
    }

    fn drop_key(&mut self, in_use: Option<InUse>) {
        if let Some(key) = in_use.and_then(|k| self.auth_keys.get_mut(k.key)) {
            key.use_count = key.use_count.wrapping_sub(1);
        }
    }

    /// A session went: its keys are used less.
    pub(super) fn release(&mut self, auth: &SessionAuth) {
        self.drop_key(auth.current);
        self.drop_key(auth.next);
    }

    /// Key id and the packets' id that a dump shows.
    pub(super) fn shown(&self, auth: &SessionAuth) -> Option<(u32, u8)> {
        let in_use = if auth.is_delayed { auth.next } else { auth.current };
        let in_use = in_use?;
        let key = self.auth_keys.get(in_use.key)?;
        Some((key.conf_key_id, in_use.bfd_key_id))
    }

    /// A session uses a key, at once or when the peer does.
    pub(super) fn activate(
        &mut self,
        session: u32,
        conf_key_id: u32,
        bfd_key_id: u8,
        is_delayed: bool,
    ) -> Result<(), VppError> {
        let key = self.key(conf_key_id)?;
        let wanted = Some(InUse { key, bfd_key_id });
        let Some(auth) = self.sessions.get_mut(session).map(|s| &mut s.auth) else {
            return Err(VppError::BFD_ENOENT);
        };
        let slot = if is_delayed { &mut auth.next } else { &mut auth.current };
        if *slot == wanted {
            return Ok(());
        }
        let before = std::mem::replace(slot, wanted);
        auth.is_delayed = is_delayed;
        let is_same_key = before.is_some_and(|b| b.key == key);
        match is_delayed {
            // VPP forgets the next key that was there before.
            true if is_same_key => {}
            true => self.hold(key),
            false => {
                self.hold(key);
                self.drop_key(before);
            }
        }
        Ok(())
    }

    fn deactivate(&mut self, session: u32, is_delayed: bool) {
        let Some(auth) = self.sessions.get_mut(session).map(|s| &mut s.auth) else {
            return;
        };
        let current = if is_delayed { None } else { auth.current.take() };
        let next = auth.next.take();
        auth.is_delayed = is_delayed;
        self.drop_key(current);
        self.drop_key(next);
    }
}

/// Longest key of a type.
fn max_key_len(auth_type: u8) -> u8 {
    match auth_type {
        1..=3 => 16,
        4 | 5 => 20,
        _ => 0,
    }
}

pub(super) fn bfd_auth_set_key(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdAuthSetKey,
) -> Result<BfdAuthSetKeyReply, Refusal> {
    if r.key_len == 0 || r.key_len > max_key_len(r.auth_type) {
        return Err(VppError::INVALID_VALUE.into());
    }
    if !matches!(r.auth_type, 4 | 5) {
        return Err(VppError::BFD_NOTSUPP.into());
    }
    let keys = &mut vpp.bfd.auth_keys;
    let known = keys.find(|k| k.conf_key_id == r.conf_key_id);
    let known = known.map(|(index, _)| index);
    match known.and_then(|index| keys.get_mut(index)) {
        Some(key) if key.use_count > 0 => return Err(VppError::BFD_EINUSE.into()),
        Some(key) => key.auth_type = r.auth_type,
        None => {
            keys.insert(AuthKey {
                conf_key_id: r.conf_key_id,
                auth_type: r.auth_type,
                use_count: 0,
            });
        }
    }
    Ok(BfdAuthSetKeyReply::default())
}

pub(super) fn bfd_auth_del_key(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdAuthDelKey,
) -> Result<BfdAuthDelKeyReply, Refusal> {
    let key = vpp.bfd.key(r.conf_key_id)?;
    let keys = &mut vpp.bfd.auth_keys;
    if keys.get(key).is_some_and(|k| k.use_count > 0) {
        return Err(VppError::BFD_EINUSE.into());
    }
    keys.remove(key);
    Ok(BfdAuthDelKeyReply::default())
}

pub(super) fn bfd_udp_auth_activate(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpAuthActivate,
) -> Result<BfdUdpAuthActivateReply, Refusal> {
    let index = vpp.bfd_session(vpp.bfd_named(r.sw_if_index, &r.local_addr, &r.peer_addr))?;
    vpp.bfd.activate(index, r.conf_key_id, r.bfd_key_id, r.is_delayed)?;
    Ok(BfdUdpAuthActivateReply::default())
}

pub(super) fn bfd_udp_auth_deactivate(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpAuthDeactivate,
) -> Result<BfdUdpAuthDeactivateReply, Refusal> {
    let index = vpp.bfd_session(vpp.bfd_named(r.sw_if_index, &r.local_addr, &r.peer_addr))?;
    vpp.bfd.deactivate(index, r.is_delayed);
    Ok(BfdUdpAuthDeactivateReply::default())
}
