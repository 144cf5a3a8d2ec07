//! Sessions come, change and go.

use vpp_binapi::VppError;
use vpp_binapi::api::bfd::{
    BfdState, BfdUdpAdd, BfdUdpAddReply, BfdUdpDel, BfdUdpDelReply, BfdUdpEnableMultihop,
    BfdUdpEnableMultihopReply, BfdUdpGetTos, BfdUdpGetTosReply, BfdUdpMod, BfdUdpModReply,
    BfdUdpSessionSetFlags, BfdUdpSessionSetFlagsReply, BfdUdpSetTos, BfdUdpSetTosReply, BfdUdpUpd,
    BfdUdpUpdReply,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::api::ip_types::Address;

use crate::areas::bfd::auth::SessionAuth;
use crate::areas::bfd::{Key, Session, events};
use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// How often packets go and come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timing {
    pub desired_min_tx: u32,
    pub required_min_rx: u32,
    pub detect_mult: u8,
}

/// A session as a request names it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    key: Key,
    is_multihop: bool,
}

/// A new session as a request wants it.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    timing: Timing,
    /// Authentication: the key's id in VPP and in packets.
    auth: Option<(u32, u8)>,
}

impl Vpp {
    /// Names a session; refuses interfaces that are not there and addresses of two families.
    pub(super) fn bfd_named(
        &self,
        sw_if_index: u32,
        local: &Address,
        peer: &Address,
    ) -> Result<Named, Refusal> {
        let is_multihop = self.bfd.is_multihop && sw_if_index == u32::MAX;
        if !is_multihop {
            self.interface.table.expect(sw_if_index)?;
        }
        let (local, peer) = (Ip46::from(local.ip()), Ip46::from(peer.ip()));
        if local.is_ip4() != peer.is_ip4() {
            return Err(VppError::INVALID_ARGUMENT.into());
        }
        let sw_if_index = sw_if_index & 0xffff;
        let key = Key { sw_if_index, local, peer };
        Ok(Named { key, is_multihop })
    }

    /// The session that a request names.
    pub(super) fn bfd_session(&self, named: Result<Named, Refusal>) -> Result<u32, Refusal> {
        let index = self.bfd.by_key.get(&named?.key).copied();
        index.ok_or(VppError::BFD_ENOENT.into())
    }

    fn add_bfd(&mut self, named: Named, wanted: Wanted) -> Result<(), Refusal> {
        let Named { key, is_multihop } = named;
        if self.bfd.by_key.contains_key(&key) {
            return Err(VppError::BFD_EEXIST.into());
        }
        let index = self.bfd.sessions.insert(Session {
            key,
            is_multihop,
            state: BfdState::BFD_STATE_API_DOWN,
            timing: wanted.timing,
            auth: SessionAuth::default(),
        });
        self.bfd.by_key.insert(key, index);
        if let Some((conf_key_id, bfd_key_id)) = wanted.auth {
            let activated = self.bfd.activate(index, conf_key_id, bfd_key_id, false);
            activated.inspect_err(|_| self.delete_bfd(index))?;
        }
        Ok(())
    }

    fn delete_bfd(&mut self, index: u32) {
        if let Some(session) = self.bfd.sessions.remove(index) {
            self.bfd.by_key.remove(&session.key);
            self.bfd.release(&session.auth);
        }
    }

    fn set_bfd_admin(&mut self, call: &mut Call<'_>, index: u32, up: bool) {
        let state = match up {
            true => BfdState::BFD_STATE_API_DOWN,
            false => BfdState::BFD_STATE_API_ADMIN_DOWN,
        };
        let Some(session) = self.bfd.sessions.get_mut(index) else {
            return;
        };
        if session.state != state {
            session.state = state;
            events::send(self, call, index);
        }
    }

    fn set_bfd_timing(&mut self, index: u32, timing: Timing) {
        if let Some(session) = self.bfd.sessions.get_mut(index) {
            session.timing = timing;
        }
    }
}

fn wanted(r: &BfdUdpAdd) -> Result<Wanted, VppError> {
    if r.detect_mult == 0 || r.desired_min_tx == 0 {
        return Err(VppError::INVALID_ARGUMENT);
    }
    let timing = Timing {
        desired_min_tx: r.desired_min_tx,
        required_min_rx: r.required_min_rx,
        detect_mult: r.detect_mult,
    };
    let auth = r.is_authenticated.then_some((r.conf_key_id, r.bfd_key_id));
    Ok(Wanted { timing, auth })
}

pub(super) fn bfd_udp_add(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpAdd,
) -> Result<BfdUdpAddReply, Refusal> {
    let named = vpp.bfd_named(r.sw_if_index, &r.local_addr, &r.peer_addr)?;
    vpp.add_bfd(named, wanted(&r)?)?;
    Ok(BfdUdpAddReply::default())
}

pub(super) fn bfd_udp_upd(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpUpd,
) -> Result<BfdUdpUpdReply, Refusal> {
    let named = vpp.bfd_named(r.sw_if_index, &r.local_addr, &r.peer_addr)?;
    let wanted = wanted(&BfdUdpAdd {
        desired_min_tx: r.desired_min_tx,
        required_min_rx: r.required_min_rx,
        detect_mult: r.detect_mult,
        is_authenticated: r.is_authenticated,
        bfd_key_id: r.bfd_key_id,
        conf_key_id: r.conf_key_id,
        ..BfdUdpAdd::default()
    })?;
    match vpp.bfd.by_key.get(&named.key).copied() {
        Some(index) => vpp.set_bfd_timing(index, wanted.timing),
        None => vpp.add_bfd(named, wanted)?,
    }
    Ok(BfdUdpUpdReply::default())
}

/// Unlike the others, this takes zeroes too.
pub(super) fn bfd_udp_mod(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpMod,
) -> Result<BfdUdpModReply, Refusal> {
    let index = vpp.bfd_session(vpp.bfd_named(r.sw_if_index, &r.local_addr, &r.peer_addr))?;
    let timing = Timing {
        desired_min_tx: r.desired_min_tx,
        required_min_rx: r.required_min_rx,
        detect_mult: r.detect_mult,
    };
    vpp.set_bfd_timing(index, timing);
    Ok(BfdUdpModReply::default())
}

pub(super) fn bfd_udp_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpDel,
) -> Result<BfdUdpDelReply, Refusal> {
    let index = vpp.bfd_session(vpp.bfd_named(r.sw_if_index, &r.local_addr, &r.peer_addr))?;
    vpp.delete_bfd(index);
    Ok(BfdUdpDelReply::default())
}

pub(super) fn bfd_udp_session_set_flags(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: BfdUdpSessionSetFlags,
) -> Result<BfdUdpSessionSetFlagsReply, Refusal> {
    let index = vpp.bfd_session(vpp.bfd_named(r.sw_if_index, &r.local_addr, &r.peer_addr))?;
    let up = r.flags.contains(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP);
    vpp.set_bfd_admin(call, index, up);
    Ok(BfdUdpSessionSetFlagsReply::default())
}

pub(super) fn bfd_udp_enable_multihop(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: BfdUdpEnableMultihop,
) -> Result<BfdUdpEnableMultihopReply, Refusal> {
    vpp.bfd.is_multihop = true;
    Ok(BfdUdpEnableMultihopReply::default())
}

pub(super) fn bfd_udp_set_tos(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BfdUdpSetTos,
) -> Result<BfdUdpSetTosReply, Refusal> {
    vpp.bfd.tos = r.tos;
    Ok(BfdUdpSetTosReply::default())
}

pub(super) fn bfd_udp_get_tos(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: BfdUdpGetTos,
) -> Result<BfdUdpGetTosReply, Refusal> {
    let tos = vpp.bfd.tos;
    Ok(BfdUdpGetTosReply { retval: 0, tos })
}

/// Sessions on an interface go with it, and say so.
pub(super) fn interface_deleted(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    let on_it = |s: &Session| !s.is_multihop && s.key.sw_if_index == sw_if_index;
    let sessions = vpp.bfd.sessions.iter().filter(|(_, s)| on_it(s));
    let gone: Vec<u32> = sessions.map(|(index, _)| index).collect();
    for index in gone {
        vpp.set_bfd_admin(call, index, false);
        vpp.delete_bfd(index);
    }
}
