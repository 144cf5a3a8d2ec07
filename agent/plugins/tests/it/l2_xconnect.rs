use agent_model::ModelMessage;
use agent_model::vpp::l2::XConnectPair;
use agent_scheduler::ValueState;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::l2_bridge_domain::{bridge, with_ports};
use crate::vpp;

fn connect(rx: &str, tx: &str) -> XConnectPair {
    XConnectPair {
        receive_interface: rx.to_owned(),
        transmit_interface: tx.to_owned(),
    }
}

#[tokio::test]
async fn cross_connects_come_change_and_go() {
    let bed = Bed::start().await;
    let pair = connect("loop1", "loop2");
    bed.put(loopback("loop1")).await;
    bed.put(pair.clone()).await;
    assert_eq!(bed.state(&pair.key()), ValueState::Pending);
    bed.put(loopback("loop2")).await;
    assert_eq!(vpp::cross_connects(&bed.other).await["loop1"], "loop2");
    bed.assert_in_sync().await;

    bed.put(loopback("loop3")).await;
    bed.take_writes();
    bed.put(connect("loop1", "loop3")).await;
    assert_eq!(bed.take_writes(), ["sw_interface_set_l2_xconnect"]);
    assert_eq!(vpp::cross_connects(&bed.other).await["loop1"], "loop3");
    bed.assert_in_sync().await;

    bed.delete(&loopback("loop3").key()).await;
    assert_eq!(bed.state(&pair.key()), ValueState::Pending);
    assert!(vpp::cross_connects(&bed.other).await.is_empty());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn an_interface_moves_between_cross_connect_and_bridge_domain() {
    let bed = Bed::start().await;
    let pair = connect("loop1", "loop2");
    bed.put(loopback("loop1")).await;
    bed.put(loopback("loop2")).await;
    bed.put(pair.clone()).await;
    bed.put(with_ports(bridge("bd1"), &["loop1"])).await;
    bed.delete(&pair.key()).await;
    assert_eq!(vpp::bridges(&bed.other).await["bd1"].ports, ["loop1 shg 0"]);
    assert!(vpp::cross_connects(&bed.other).await.is_empty());
    bed.assert_in_sync().await;
}
