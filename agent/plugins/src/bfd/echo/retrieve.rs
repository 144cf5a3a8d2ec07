use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::bfd::single_hop_bfd::EchoFunction;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::bfd::BfdUdpGetEchoSourceReply;

use crate::Proto;

pub(super) type RetrievedEcho = Retrieved<Proto<EchoFunction>, ()>;

/// VPP knows no names.
pub(super) fn echo(
    reply: &BfdUdpGetEchoSourceReply,
    interfaces: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedEcho],
) -> Option<RetrievedEcho> {
    let interface = interfaces
        .get(&reply.sw_if_index)
        .filter(|_| reply.is_set)?;
    let is_it = |b: &&RetrievedEcho| *b.value.echo_source_interface == **interface;
    let believed = correlate.iter().find(is_it);
    let value = EchoFunction {
        name: believed.map(|b| b.value.name.clone()).unwrap_or_default(),
        echo_source_interface: interface.to_string(),
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}
