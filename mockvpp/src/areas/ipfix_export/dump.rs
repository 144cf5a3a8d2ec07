//! Requests that show exporters.

use vpp_binapi::VppError;
use vpp_binapi::api::ipfix_export::{
    IpfixAllExporterDetails, IpfixAllExporterGet, IpfixAllExporterGetReply, IpfixExporterDetails,
    IpfixExporterDump,
};

use crate::areas::ipfix_export::Exporter;
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

fn details(vpp: &Vpp, e: &Exporter) -> IpfixAllExporterDetails {
    IpfixAllExporterDetails {
        collector_address: e.collector.into(),
        collector_port: e.collector_port,
        src_address: e.src.into(),
        vrf_id: match e.fib_index {
            u32::MAX => u32::MAX,
            index => vpp.underlay_table_id(false, index),
        },
        path_mtu: e.path_mtu,
        template_interval: e.template_interval,
        udp_checksum: e.udp_checksum,
    }
}

/// The first exporter only.
pub(super) fn ipfix_exporter_dump(
    vpp: &mut Vpp,
    _: &IpfixExporterDump,
    rows: &mut Rows<'_, '_, IpfixExporterDetails>,
) -> Result<(), Refusal> {
    if let Some(first) = vpp.ipfix_export.exporters.get(0) {
        let d = details(vpp, first);
        rows.push(&IpfixExporterDetails {
            collector_address: d.collector_address,
            collector_port: d.collector_port,
            src_address: d.src_address,
            vrf_id: d.vrf_id,
            path_mtu: d.path_mtu,
            template_interval: d.template_interval,
            udp_checksum: d.udp_checksum,
        });
    }
    Ok(())
}

/// All from the cursor on; all ones is the beginning.
pub(super) fn ipfix_all_exporter_get(
    vpp: &mut Vpp,
    r: &IpfixAllExporterGet,
    rows: &mut Rows<'_, '_, IpfixAllExporterDetails>,
) -> IpfixAllExporterGetReply {
    let exporters = &vpp.ipfix_export.exporters;
    let from = if r.cursor == u32::MAX { 0 } else { r.cursor };
    let known = exporters.get(from).is_some();
    for (index, exporter) in exporters.iter().filter(|_| known) {
        if index >= from {
            rows.push(&details(vpp, exporter));
        }
    }
    IpfixAllExporterGetReply {
        retval: if known { 0 } else { VppError::INVALID_VALUE.0 },
        cursor: u32::MAX,
    }
}
