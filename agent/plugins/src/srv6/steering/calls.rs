use std::net::Ipv6Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::sr::{SrSteeringAddDel, SrSteeringPolDetails, SrSteeringPolDump};

use super::traffic::Traffic;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SrSteeringAddDel, SrSteeringPolDump];

/// VPP's answer when the traffic is not steered (`sr_steering_policy`).
const NOT_STEERED: VppError = VppError(-4);

pub(super) async fn add(
    vpp: &Vpp,
    traffic: &Traffic<u32>,
    bsid: Ipv6Addr,
) -> Result<(), CallError> {
    vpp.request(&traffic.message(bsid, false)).await.map(drop)
}

pub(super) async fn delete(
    vpp: &Vpp,
    traffic: &Traffic<u32>,
    bsid: Ipv6Addr,
) -> Result<(), CallError> {
    let delete = traffic.message(bsid, true);
    vpp.request(&delete).await.tolerate(&[NOT_STEERED])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<SrSteeringPolDetails>, CallError> {
    vpp.dump(&SrSteeringPolDump::default()).await
}
