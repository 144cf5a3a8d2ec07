use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::ipfix::Ipfix;
use agent_model::vpp::ipfix::ipfix::Collector;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::ipfix_export::IpfixExporterDetails;

use crate::Proto;

pub(super) type RetrievedIpfix = Retrieved<Proto<Ipfix>, ()>;

/// The exporter; `None` while it has no collector. Whose it is cannot be told.
pub(super) fn exporter(row: &IpfixExporterDetails) -> Option<RetrievedIpfix> {
    let collector = row.collector_address.ip();
    if collector.is_unspecified() {
        return None;
    }
    let value = Ipfix {
        collector: Some(Collector {
            address: collector.to_string(),
            port: row.collector_port.into(),
        }),
        source_address: row.src_address.to_string(),
        vrf_id: row.vrf_id,
        path_mtu: row.path_mtu,
        template_interval: row.template_interval,
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Sb,
    })
}
