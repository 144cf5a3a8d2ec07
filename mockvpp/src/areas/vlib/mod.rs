//! The command line behind the binary API (`src/vlibmemory/vlib_api.c`). `cli`, which answers through shared memory, is not
//! modelled.

use vpp_binapi::VarStr;
use vpp_binapi::api::vlib::{CliInband, CliInbandReply};

use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;
use crate::shell;

/// Nothing to remember.
#[derive(Debug, Default)]
pub struct State;

/// Messages of `vlib`.
pub fn register(r: &mut Registry) {
    r.reply(cli_inband);
}

/// Runs a command; its output is the reply.
fn cli_inband(vpp: &mut Vpp, call: &mut Call<'_>, r: CliInband) -> Result<CliInbandReply, Refusal> {
    let printed = shell::run(vpp, call, &r.cmd.to_text());
    Ok(CliInbandReply {
        retval: if printed.failed { -1 } else { 0 },
        reply: VarStr::from(printed.text.as_str()),
    })
}
