//! Requests about sessions, of which there are none without packets.

use vpp_binapi::api::det44::{
    Det44CloseSessionIn, Det44CloseSessionOut, Det44CloseSessionOutReply, Det44SessionDump,
    NatDetCloseSessionIn, NatDetCloseSessionOut, NatDetCloseSessionOutReply, NatDetSessionDump,
};
use vpp_binapi::{Message, VppError};

use crate::areas::det44::maps;
use crate::areas::nat44_ed::nothing;
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

const NONE: i32 = VppError::NO_SUCH_ENTRY.0;

pub(super) fn register(r: &mut Registry) {
    r.reply(det44_close_session_out);
    r.reply(nat_det_close_session_out);
    r.raw(
        &[Det44CloseSessionOutReply::NAME_CRC],
        det44_close_session_in,
    );
    r.raw(
        &[NatDetCloseSessionOutReply::NAME_CRC],
        nat_det_close_session_in,
    );
    r.dump(nothing::<Det44SessionDump>);
    r.dump(nothing::<NatDetSessionDump>);
}

fn det44_close_session_out(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Det44CloseSessionOut,
) -> Result<Det44CloseSessionOutReply, Refusal> {
    maps::inside(vpp, r.out_addr, r.out_port)?;
    Err(Refusal::Retval(NONE))
}

fn nat_det_close_session_out(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: NatDetCloseSessionOut,
) -> Result<NatDetCloseSessionOutReply, Refusal> {
    maps::inside(vpp, r.out_addr, r.out_port)?;
    Err(Refusal::Retval(NONE))
}

/// Answers with the other request's reply.
fn det44_close_session_in(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: Det44CloseSessionIn,
) -> Result<(), Refusal> {
    call.say(&Det44CloseSessionOutReply { retval: NONE });
    Ok(())
}

/// Answers with the other request's reply.
fn nat_det_close_session_in(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: NatDetCloseSessionIn,
) -> Result<(), Refusal> {
    call.say(&NatDetCloseSessionOutReply { retval: NONE });
    Ok(())
}
