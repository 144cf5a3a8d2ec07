//! Bidirectional forwarding detection (`src/vnet/bfd`). No peer ever answers: a session is down or admin-down.

mod auth;
mod config;
mod dump;
mod echo;
mod events;

use std::collections::BTreeMap;

use vpp_binapi::api::bfd::{BfdState, BfdUdpSessionEvent};

use crate::areas::tunnel::Ip46;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Sessions, keys and settings.
#[derive(Debug, Default)]
pub struct State {
    sessions: Pool<Session>,
    by_key: BTreeMap<Key, u32>,
    auth_keys: Pool<auth::AuthKey>,
    /// Since multihop was enabled, an interface of ~0 means a peer more than one hop away.
    is_multihop: bool,
    tos: u8,
    echo_source: Option<u32>,
    /// Clients that hear of changes.
    listeners: Vec<u32>,
}

/// Which session: VPP keeps 16 bits of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    sw_if_index: u32,
    local: Ip46,
    peer: Ip46,
}

#[derive(Debug, Clone)]
struct Session {
    key: Key,
    is_multihop: bool,
    state: BfdState,
    timing: config::Timing,
    auth: auth::SessionAuth,
}

/// Messages of `bfd`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(config::interface_deleted);
    r.hooks.client_gone.push(events::client_gone);
    r.event::<BfdUdpSessionEvent>();
    r.reply(config::bfd_udp_add);
    r.reply(config::bfd_udp_upd);
    r.reply(config::bfd_udp_mod);
    r.reply(config::bfd_udp_del);
    r.reply(config::bfd_udp_session_set_flags);
    r.reply(config::bfd_udp_enable_multihop);
    r.reply(config::bfd_udp_set_tos);
    r.reply(config::bfd_udp_get_tos);
    r.reply(auth::bfd_auth_set_key);
    r.reply(auth::bfd_auth_del_key);
    r.reply(auth::bfd_udp_auth_activate);
    r.reply(auth::bfd_udp_auth_deactivate);
    r.reply(echo::bfd_udp_set_echo_source);
    r.reply(echo::bfd_udp_del_echo_source);
    r.reply(echo::bfd_udp_get_echo_source);
    r.reply(events::want_bfd_events);
    r.dump(dump::bfd_udp_session_dump);
    r.dump(dump::bfd_auth_keys_dump);
}
