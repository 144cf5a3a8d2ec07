//! Link states, and what waits for a link.

use agent_model::ModelMessage;
use agent_model::vpp::interfaces::interface::{RxMode, RxPlacement, rx_mode};
use agent_scheduler::ValueState;

use super::*;
use crate::bed::Bed;

const UP: &str = "vpp/interface/loop1/link-state/UP";
const DOWN: &str = "vpp/interface/loop1/link-state/DOWN";

#[tokio::test]
async fn link_states_follow_vpp() {
    let bed = Bed::start().await;
    bed.put(loopback("loop1")).await;
    bed.settle().await;
    assert_eq!(bed.state(DOWN), ValueState::Obtained);
    assert_eq!(bed.state(UP), ValueState::Nonexistent);
    bed.put(up(loopback("loop1"))).await;
    bed.settle().await;
    assert_eq!(bed.state(UP), ValueState::Obtained);
    assert_eq!(bed.state(DOWN), ValueState::Nonexistent);

    // A resync reads the same.
    bed.resync().await;
    assert_eq!(bed.state(UP), ValueState::Obtained);
    bed.delete(&loopback("loop1").key()).await;
    bed.settle().await;
    assert_eq!(bed.state(UP), ValueState::Nonexistent);
    assert_eq!(bed.state(DOWN), ValueState::Nonexistent);
}

fn with_queue(mut value: Interface) -> Interface {
    value.rx_modes = vec![RxMode {
        queue: 0,
        mode: rx_mode::Type::Polling.into(),
        default_mode: false,
    }];
    value.rx_placements = vec![RxPlacement {
        queue: 0,
        worker: 0,
        main_thread: true,
    }];
    value
}

#[tokio::test]
async fn rx_modes_and_placements_wait_for_the_link() {
    let bed = Bed::start().await;
    let value = with_queue(up(memif("memif1", 1, "")));
    bed.put(value.clone()).await;
    bed.settle().await;
    for part in ["rx-modes", "rx-placement/queue/0"] {
        let (state, waits_for) = bed
            .derived_state(&value.key(), &format!("vpp/interface/memif1/{part}"))
            .unwrap();
        assert_eq!(state, ValueState::Pending);
        assert_eq!(waits_for, ["interface-link-is-UP"]);
    }
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}

#[tokio::test]
async fn rx_modes_and_placements_are_set_on_an_interface_with_link() {
    if std::env::var("VPP_API_SOCKET").is_ok() {
        return;
    }
    let bed = Bed::start().await;
    let mut value = with_queue(up(af_packet("afp1", "veth1")));
    let key = value.key();
    bed.put(value.clone()).await;
    bed.settle().await;
    let state = bed.derived_state(&key, "vpp/interface/afp1/rx-modes");
    assert_eq!(state.unwrap().0, ValueState::Configured);
    let writes = bed.take_writes();
    for message in ["sw_interface_set_rx_mode", "sw_interface_set_rx_placement"] {
        assert!(writes.iter().any(|w| w == message), "{writes:?}");
    }
    bed.assert_in_sync().await;

    value.rx_modes[0].mode = rx_mode::Type::Interrupt.into();
    bed.put(value.clone()).await;
    let writes = bed.take_writes();
    assert!(!writes.is_empty());
    assert!(
        writes.iter().all(|w| w == "sw_interface_set_rx_mode"),
        "{writes:?}"
    );
    bed.assert_in_sync().await;
    bed.delete(&key).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}
