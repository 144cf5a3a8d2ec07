//! Mirrors of interfaces.

use agent_model::vpp::interfaces::Span;
use agent_model::vpp::interfaces::span::Direction;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::span::{
    SpanState, SwInterfaceSpanDetails, SwInterfaceSpanDump, SwInterfaceSpanEnableDisable,
};

use super::*;
use crate::bed::Bed;

fn span(direction: Direction, is_l2: bool) -> Span {
    Span {
        interface_from: "from".into(),
        interface_to: "to".into(),
        direction: direction.into(),
        is_l2,
    }
}

async fn mirrors(bed: &Bed, is_l2: bool) -> Vec<SwInterfaceSpanDetails> {
    let dump = SwInterfaceSpanDump { is_l2 };
    bed.other.dump(&dump).await.unwrap()
}

async fn states(bed: &Bed, is_l2: bool) -> Vec<u32> {
    let rows = mirrors(bed, is_l2).await;
    rows.iter().map(|row| row.state.0).collect()
}

#[tokio::test]
async fn mirrors_follow_their_interfaces() {
    let mut bed = Bed::start().await;
    let mut value = span(Direction::Rx, false);
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    let (from, to) = (loopback("from"), loopback("to"));
    bed.try_put(vec![from.clone(), to.clone()]).await.unwrap();
    assert_eq!(states(&bed, false).await, [1]);
    bed.assert_in_sync().await;

    bed.take_writes();
    value = span(Direction::Both, false);
    bed.put(value.clone()).await;
    assert_eq!(bed.take_writes(), ["sw_interface_span_enable_disable"]);
    assert_eq!(states(&bed, false).await, [3]);
    value = span(Direction::Tx, true);
    bed.put(value.clone()).await;
    assert_eq!(states(&bed, false).await, [0; 0]);
    assert_eq!(states(&bed, true).await, [2]);
    bed.assert_in_sync().await;

    let all = vec![
        ModelValue::new(value.clone()),
        ModelValue::new(from.clone()),
        ModelValue::new(to.clone()),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    // VPP would keep the mirror for the next owner of the number.
    bed.delete(&from.key()).await;
    assert_eq!(states(&bed, true).await, [0; 0]);
    bed.put(from.clone()).await;
    assert_eq!(states(&bed, true).await, [2]);
    bed.delete(&value.key()).await;
    assert_eq!(states(&bed, true).await, [0; 0]);
    bed.delete(&from.key()).await;
    bed.delete(&to.key()).await;
}

#[tokio::test]
async fn a_resync_ends_mirrors_that_are_not_configured() {
    let bed = Bed::start().await;
    let value = span(Direction::Rx, true);
    bed.try_put(vec![loopback("from"), loopback("to")])
        .await
        .unwrap();
    bed.put(value.clone()).await;
    let row = mirrors(&bed, true).await[0];
    let other = SwInterfaceSpanEnableDisable {
        sw_if_index_from: row.sw_if_index_from,
        sw_if_index_to: row.sw_if_index_to,
        state: SpanState::SPAN_STATE_API_TX,
        is_l2: false,
    };
    bed.other.request(&other).await.unwrap();
    bed.resync().await;
    assert_eq!(states(&bed, false).await, [0; 0]);
    assert_eq!(states(&bed, true).await, [1]);
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    bed.delete(&loopback("from").key()).await;
    bed.delete(&loopback("to").key()).await;
}
