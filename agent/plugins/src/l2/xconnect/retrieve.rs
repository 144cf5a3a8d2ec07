use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l2::XConnectPair;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::l2::L2XconnectDetails;

use crate::Proto;

/// VPP's own interface, to which nothing is connected but what enters a policy of SRv6 (`sr_steering_policy`).
const LOCAL0: u32 = 0;

/// `None` where the agent does not know one of the interfaces.
pub(super) fn pair(
    row: &L2XconnectDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
) -> Option<Retrieved<Proto<XConnectPair>, ()>> {
    if row.tx_sw_if_index == LOCAL0 {
        return None;
    }
    let value = XConnectPair {
        receive_interface: interfaces.get(&row.rx_sw_if_index)?.to_string(),
        transmit_interface: interfaces.get(&row.tx_sw_if_index)?.to_string(),
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}
