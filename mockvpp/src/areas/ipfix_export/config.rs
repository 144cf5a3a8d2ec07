//! Requests that change exporters.

use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::api::ipfix_export::{
    IpfixExporterCreateDelete, IpfixExporterCreateDeleteReply, SetIpfixClassifyStream,
    SetIpfixClassifyStreamReply, SetIpfixExporter, SetIpfixExporterReply,
};

use crate::areas::ipfix_export::Exporter;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

const MAX_EXPORTERS: usize = 5;
const DEFAULT_PORT: u16 = 4739;
const DEFAULT_MTU: u32 = 512;
const DEFAULT_INTERVAL: u32 = 20;
const MTUS: std::ops::RangeInclusive<u32> = 68..=1450;

/// An exporter as the client wants it; the first one is set with the same fields.
fn wanted(vpp: &Vpp, collector: IpAddr, r: &SetIpfixExporter) -> Result<Exporter, VppError> {
    let fib_index = match r.vrf_id {
        u32::MAX => u32::MAX,
        id => vpp.underlay_table(false, id).ok_or(VppError::NO_SUCH_FIB)?,
    };
    let or = |value: u32, default: u32| if value == u32::MAX { default } else { value };
    let path_mtu = or(r.path_mtu, DEFAULT_MTU);
    let src = r.src_address.ip();
    if (!collector.is_unspecified() && src.is_unspecified())
        || collector.is_ipv4() != src.is_ipv4()
        || !MTUS.contains(&path_mtu)
    {
        return Err(VppError::INVALID_VALUE);
    }
    Ok(Exporter {
        collector,
        collector_port: match r.collector_port {
            u16::MAX => DEFAULT_PORT,
            port => port,
        },
        src,
        fib_index,
        path_mtu,
        template_interval: or(r.template_interval, DEFAULT_INTERVAL),
        udp_checksum: r.udp_checksum,
    })
}

/// Sets the first exporter, whose collector is IPv4 whatever the message says.
pub(super) fn set_ipfix_exporter(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SetIpfixExporter,
) -> Result<SetIpfixExporterReply, Refusal> {
    let collector = r.collector_address.un.ip(AddressFamily::ADDRESS_IP4);
    let exporter = wanted(vpp, collector, &r)?;
    if let Some(first) = vpp.ipfix_export.exporters.get_mut(0) {
        *first = exporter;
    }
    Ok(SetIpfixExporterReply::default())
}

fn create(vpp: &mut Vpp, r: &SetIpfixExporter) -> Result<(), VppError> {
    let collector = r.collector_address.ip();
    let state = &mut vpp.ipfix_export;
    let index = match state.find(collector) {
        Some(index) => index,
        None if state.exporters.len() >= MAX_EXPORTERS => return Err(VppError::INVALID_VALUE),
        None => {
            let left = state.left.remove(&state.exporters.next_index());
            state
                .exporters
                .insert(left.unwrap_or_else(|| Exporter::blank(0)))
        }
    };
    let exporter = wanted(vpp, collector, r)?;
    if let Some(held) = vpp.ipfix_export.exporters.get_mut(index) {
        *held = exporter;
    }
    Ok(())
}

fn delete(vpp: &mut Vpp, collector: IpAddr) -> Result<(), VppError> {
    let state = &mut vpp.ipfix_export;
    let index = state.find(collector).ok_or(VppError::NO_SUCH_ENTRY)?;
    if let Some(gone) = state.exporters.remove(index) {
        state.left.insert(index, gone);
    }
    Ok(())
}

pub(super) fn ipfix_exporter_create_delete(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpfixExporterCreateDelete,
) -> Result<IpfixExporterCreateDeleteReply, Refusal> {
    let set = SetIpfixExporter {
        collector_address: r.collector_address,
        collector_port: r.collector_port,
        src_address: r.src_address,
        vrf_id: r.vrf_id,
        path_mtu: r.path_mtu,
        template_interval: r.template_interval,
        udp_checksum: r.udp_checksum,
    };
    match r.is_create {
        true => create(vpp, &set)?,
        false => delete(vpp, r.collector_address.ip())?,
    }
    Ok(IpfixExporterCreateDeleteReply::default())
}

pub(super) fn set_ipfix_classify_stream(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SetIpfixClassifyStream,
) -> Result<SetIpfixClassifyStreamReply, Refusal> {
    vpp.ipfix_export.classify_stream = (r.domain_id, r.src_port);
    Ok(SetIpfixClassifyStreamReply::default())
}
