use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l2::XConnectPair;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::l2::L2XconnectDetails;

use crate::Proto;

/// `None` where the agent does not know one of the interfaces.
pub(super) fn pair(
    row: &L2XconnectDetails,
    interfaces: &BTreeMap<u32, Arc<str>>,
) -> Option<Retrieved<Proto<XConnectPair>, ()>> {
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
