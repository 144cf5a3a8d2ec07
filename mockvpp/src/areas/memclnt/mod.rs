//! The API itself: pings, versions, modules (`src/vlibmemory/memclnt_api.c`, `src/vpp/api/api.c`).

mod dump;

use vpp_binapi::Message as _;
use vpp_binapi::api::memclnt::GetApiJsonReply;

use crate::core::registry::Registry;

/// Nothing to remember: clients live in the machine.
#[derive(Debug, Default)]
pub struct State;

/// Messages of `memclnt` and `vpe`.
pub fn register(r: &mut Registry) {
    r.reply(dump::control_ping);
    r.reply(dump::show_version);
    r.reply(dump::api_versions);
    r.reply(dump::get_first_msg_id);
    r.raw(&[GetApiJsonReply::NAME_CRC], dump::get_api_json);
    r.raw(&[], dump::memclnt_keepalive);
}
