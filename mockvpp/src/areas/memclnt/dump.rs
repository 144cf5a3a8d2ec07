//! What VPP says about itself.

use vpp_binapi::api::memclnt::{
    ApiVersions, ApiVersionsReply, ControlPing, ControlPingReply, GetApiJson, GetApiJsonReply, GetFirstMsgId,
    GetFirstMsgIdReply, MemclntKeepalive,
};
use vpp_binapi::api::vpe::{ShowVersion, ShowVersionReply};
use vpp_binapi::{FixedStr, VarStr, VppError, api};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;
use crate::description::describe;

pub(super) fn control_ping(vpp: &mut Vpp, _: &mut Call<'_>, _: ControlPing) -> Result<ControlPingReply, Refusal> {
    Ok(ControlPingReply { retval: 0, client_index: 0, vpe_pid: vpp.config.pid })
}

pub(super) fn show_version(vpp: &mut Vpp, _: &mut Call<'_>, _: ShowVersion) -> Result<ShowVersionReply, Refusal> {
    Ok(ShowVersionReply {
        retval: 0,
        program: FixedStr::truncated(b"vpe"),
        version: FixedStr::truncated(format!("{}-release", vpp.config.release).as_bytes()),
        build_date: FixedStr::truncated(vpp.config.build_date.as_bytes()),
        build_directory: FixedStr::truncated(b"/vpp"),
    })
}

/// A VPP that is reached over the socket knows no module versions.
pub(super) fn api_versions(_: &mut Vpp, _: &mut Call<'_>, _: ApiVersions) -> Result<ApiVersionsReply, Refusal> {
    Ok(ApiVersionsReply::default())
}

/// Modules are known as `name_crc` only.
pub(super) fn get_first_msg_id(
    _: &mut Vpp,
    call: &mut Call<'_>,
    request: GetFirstMsgId,
) -> Result<GetFirstMsgIdReply, Refusal> {
    let wanted = request.name.to_text();
    let module = api::MODULES.iter().find(|m| format!("{}_{:08x}", m.name, m.crc) == wanted);
    let first = module.and_then(|m| m.messages.first()).and_then(|name| call.id_of(name));
    Ok(match first {
        Some(first_msg_id) => GetFirstMsgIdReply { retval: 0, first_msg_id },
        None => GetFirstMsgIdReply { retval: VppError::INVALID_VALUE.0, first_msg_id: u16::MAX },
    })
}

/// The description files of all modules as one JSON array, with a NUL behind the text.
pub(super) fn get_api_json(vpp: &mut Vpp, call: &mut Call<'_>, _: GetApiJson) -> Result<(), Refusal> {
    let files = describe(vpp.hooks.spoken.iter().copied());
    let files: Vec<String> = files.iter().map(|f| f.document.to_string()).collect();
    let json = VarStr::from(format!("[\n{}]", files.join(",")).as_str());
    call.say_padded(&GetApiJsonReply { retval: 0, json }, &[0]);
    Ok(())
}

/// VPP's own keepalive to shared-memory clients: sent by a client, it is not answered.
pub(super) fn memclnt_keepalive(_: &mut Vpp, _: &mut Call<'_>, _: MemclntKeepalive) -> Result<(), Refusal> {
    Ok(())
}
