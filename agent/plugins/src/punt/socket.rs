//! Registrations of sockets that get punted packets (`src/vnet/ip/punt_api.c`), for ports and for exceptions.

use vpp_binapi::api::punt::{
    Punt, PuntSocketDeregister, PuntSocketDetails, PuntSocketDump, PuntSocketRegister, PuntType,
};
use vpp_binapi::{FixedStr, VppError};

use crate::{CallError, CallErrorKind, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] =
    needs![PuntSocketRegister, PuntSocketDeregister, PuntSocketDump];

/// Version of the header before each packet (`PUNT_PACKETDESC_VERSION`).
const HEADER_VERSION: u32 = 1;

/// VPP's only error, whatever is wrong.
const REFUSED: VppError = VppError::UNSPECIFIED;

/// Registers a socket; gives the socket from which VPP sends.
pub(super) async fn register(vpp: &Vpp, punt: Punt, path: &str) -> Result<String, CallError> {
    let pathname = FixedStr::new(path).ok_or_else(|| {
        vpp.cannot_say::<PuntSocketRegister>(format!("socket path {path:?} is too long"))
    })?;
    let register = PuntSocketRegister {
        header_version: HEADER_VERSION,
        punt,
        pathname,
    };
    match vpp.request(&register).await {
        Ok(reply) => Ok(reply.pathname.to_text()),
        Err(e) if e.refused() == Some(REFUSED) => Err(CallError {
            kind: CallErrorKind::Value(format!(
                "VPP answered {REFUSED}: it takes sockets only with \"punt {{ socket PATH }}\" in its start-up configuration, and of TCP and UDP only UDP"
            )),
            ..e
        }),
        Err(e) => Err(e),
    }
}

pub(super) async fn deregister(vpp: &Vpp, punt: Punt) -> Result<(), CallError> {
    vpp.request(&PuntSocketDeregister { punt }).await.map(drop)
}

pub(super) async fn dump(vpp: &Vpp, type_: PuntType) -> Result<Vec<PuntSocketDetails>, CallError> {
    vpp.dump(&PuntSocketDump { type_ }).await
}
