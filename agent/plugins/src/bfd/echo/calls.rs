use vpp_binapi::api::bfd::{
    BfdUdpDelEchoSource, BfdUdpGetEchoSource, BfdUdpGetEchoSourceReply, BfdUdpSetEchoSource,
};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    BfdUdpSetEchoSource,
    BfdUdpDelEchoSource,
    BfdUdpGetEchoSource
];

pub(super) async fn set(vpp: &Vpp, sw_if_index: u32) -> Result<(), CallError> {
    let set = BfdUdpSetEchoSource { sw_if_index };
    vpp.request(&set).await.map(drop)
}

pub(super) async fn delete(vpp: &Vpp) -> Result<(), CallError> {
    vpp.request(&BfdUdpDelEchoSource::default()).await.map(drop)
}

pub(super) async fn get(vpp: &Vpp) -> Result<BfdUdpGetEchoSourceReply, CallError> {
    vpp.request(&BfdUdpGetEchoSource::default()).await
}
