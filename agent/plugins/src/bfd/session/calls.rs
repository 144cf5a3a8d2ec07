use agent_model::bfd::single_hop_bfd::Session;
use agent_model::normalize;
use vpp_binapi::VppError;
use vpp_binapi::api::bfd::{
    BfdUdpAdd, BfdUdpDel, BfdUdpMod, BfdUdpSessionDetails, BfdUdpSessionDump,
};
use vpp_binapi::api::ip_types::Address;

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![BfdUdpAdd, BfdUdpMod, BfdUdpDel, BfdUdpSessionDump];

/// The numbers of keys go over as the first generation of the Go agent did it: the advertised id names the key in VPP.
pub(super) async fn add(vpp: &Vpp, sw_if_index: u32, session: &Session) -> Result<(), CallError> {
    let (local_addr, peer_addr) = addresses(vpp, session)?;
    let keys = session.authentication.unwrap_or_default();
    let add = BfdUdpAdd {
        sw_if_index,
        desired_min_tx: session.desired_min_tx_interval,
        required_min_rx: session.required_min_rx_interval,
        local_addr,
        peer_addr,
        detect_mult: small(vpp, "detect_multiplier", session.detect_multiplier)?,
        is_authenticated: session.authentication.is_some(),
        bfd_key_id: small(vpp, "key_id", keys.key_id)?,
        conf_key_id: keys.advertised_key_id,
    };
    vpp.request(&add).await.map(drop)
}

/// Gives the session other intervals.
pub(super) async fn modify(
    vpp: &Vpp,
    sw_if_index: u32,
    session: &Session,
) -> Result<(), CallError> {
    let (local_addr, peer_addr) = addresses(vpp, session)?;
    let modify = BfdUdpMod {
        sw_if_index,
        desired_min_tx: session.desired_min_tx_interval,
        required_min_rx: session.required_min_rx_interval,
        local_addr,
        peer_addr,
        detect_mult: small(vpp, "detect_multiplier", session.detect_multiplier)?,
    };
    vpp.request(&modify).await.map(drop)
}

pub(super) async fn delete(
    vpp: &Vpp,
    sw_if_index: u32,
    session: &Session,
) -> Result<(), CallError> {
    let (local_addr, peer_addr) = addresses(vpp, session)?;
    let delete = BfdUdpDel {
        sw_if_index,
        local_addr,
        peer_addr,
    };
    vpp.request(&delete).await.tolerate(&[VppError::BFD_ENOENT])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<BfdUdpSessionDetails>, CallError> {
    vpp.dump(&BfdUdpSessionDump::default()).await
}

fn addresses(vpp: &Vpp, session: &Session) -> Result<(Address, Address), CallError> {
    let address = |text: &str| -> Result<Address, CallError> {
        let bad = || vpp.cannot_say::<BfdUdpAdd>(format!("no IP address: {text:?}"));
        Ok(normalize::ip(text).ok_or_else(bad)?.into())
    };
    Ok((
        address(&session.source_address)?,
        address(&session.destination_address)?,
    ))
}

fn small(vpp: &Vpp, what: &str, number: u32) -> Result<u8, CallError> {
    let bad = |_| vpp.cannot_say::<BfdUdpAdd>(format!("{what} {number} is above 255"));
    number.try_into().map_err(bad)
}
