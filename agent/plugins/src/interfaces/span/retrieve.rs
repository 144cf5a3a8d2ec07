//! VPP keeps mirrors of interfaces that are gone, and one interface can be mirrored to another twice, on the device and in
//! layer 2, where the model has one value. Of two such mirrors the one that is not configured is shown: so it goes.

use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::interfaces::{Span, span::Direction};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::span::{SpanState, SwInterfaceSpanDetails};

use crate::Proto;

pub(super) type RetrievedSpan = Retrieved<Proto<Span>, ()>;

/// The mirrors between interfaces that the agent knows.
pub(super) fn spans(
    rows: &[SwInterfaceSpanDetails],
    names: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedSpan],
) -> Vec<RetrievedSpan> {
    let believed: BTreeMap<&str, &Span> = correlate
        .iter()
        .map(|kv| (kv.key.as_ref(), &kv.value.0))
        .collect();
    let mut spans: BTreeMap<String, Span> = BTreeMap::new();
    for span in rows.iter().filter_map(|row| span(row, names)) {
        let key = span.key();
        let is_configured = believed
            .get(key.as_str())
            .is_some_and(|believed| believed.is_l2 == span.is_l2);
        if !is_configured || !spans.contains_key(&key) {
            spans.insert(key, span);
        }
    }
    let retrieved = |(key, span): (String, Span)| Retrieved {
        key: key.into(),
        value: Arc::new(Proto(span)),
        metadata: None,
        origin: Origin::Nb,
    };
    spans.into_iter().map(retrieved).collect()
}

fn span(row: &SwInterfaceSpanDetails, names: &BTreeMap<u32, Arc<str>>) -> Option<Span> {
    let direction = match row.state {
        SpanState::SPAN_STATE_API_RX => Direction::Rx,
        SpanState::SPAN_STATE_API_TX => Direction::Tx,
        SpanState::SPAN_STATE_API_RX_TX => Direction::Both,
        _ => return None,
    };
    Some(Span {
        interface_from: names.get(&row.sw_if_index_from)?.to_string(),
        interface_to: names.get(&row.sw_if_index_to)?.to_string(),
        direction: direction.into(),
        is_l2: row.is_l2,
    })
}
