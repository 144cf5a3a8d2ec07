use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::l3::VrfTable;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::ip::IpTableDetails;

use super::metadata::VrfMeta;
use crate::Proto;

pub(super) type RetrievedVrf = Retrieved<Proto<VrfTable>, VrfMeta>;

/// VPP cannot show the flow hash of a table: it is taken over from what the scheduler believes.
pub(super) fn table(details: &IpTableDetails, correlate: &[RetrievedVrf]) -> RetrievedVrf {
    let table = &details.table;
    let protocol = if table.is_ip6 {
        Protocol::Ipv6
    } else {
        Protocol::Ipv4
    };
    let mut value = VrfTable {
        id: table.table_id,
        protocol: protocol.into(),
        label: table.name.to_text(),
        flow_hash_settings: None,
    };
    let key = value.key().into();
    value.flow_hash_settings = correlate
        .iter()
        .find(|believed| believed.key == key)
        .and_then(|believed| believed.value.flow_hash_settings);
    Retrieved {
        key,
        metadata: Some(Arc::new(VrfMeta {
            id: table.table_id,
            protocol,
        })),
        value: Arc::new(Proto(value)),
        origin: match table.table_id {
            // VPP's own tables.
            0 | u32::MAX => Origin::Unknown,
            _ => Origin::Nb,
        },
    }
}
