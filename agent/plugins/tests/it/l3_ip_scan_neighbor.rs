use agent_model::ModelMessage;
use agent_model::vpp::l3::IpScanNeighbor;
use agent_scheduler::ValueState;

use crate::bed::Bed;

#[tokio::test]
async fn the_value_says_that_no_vpp_has_it() {
    let bed = Bed::start().await;
    let value = IpScanNeighbor::default();
    let error = bed.try_put(vec![value]).await.unwrap_err();
    assert!(error.to_string().contains("20.01"), "{error}");
    assert_eq!(bed.state(&value.key()), ValueState::Failed);
    bed.delete(&value.key()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Nonexistent);
    assert_eq!(bed.take_writes(), Vec::<String>::new());
}
