use std::net::Ipv4Addr;

use agent_model::vpp::ipfix::Ipfix;
use vpp_binapi::api::ipfix_export::{IpfixExporterDetails, IpfixExporterDump, SetIpfixExporter};

use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![SetIpfixExporter, IpfixExporterDump];

pub(super) const DEFAULT_PORT: u32 = 4739;
pub(super) const DEFAULT_MTU: u32 = 512;
pub(super) const DEFAULT_INTERVAL: u32 = 20;

/// The number that leaves the choice to VPP.
fn or_vpps(value: u32) -> u32 {
    if value == 0 { u32::MAX } else { value }
}

/// Sets the exporter that VPP always has.
pub(super) async fn set(vpp: &Vpp, ipfix: &Ipfix) -> Result<(), CallError> {
    let wrong = |what: String| vpp.cannot_say::<SetIpfixExporter>(what);
    let address = |field: &str, text: &str| {
        let ip = text.parse::<Ipv4Addr>();
        ip.map_err(|_| wrong(format!("{field} {text:?} is not an IPv4 address")))
    };
    let collector = ipfix.collector.clone().unwrap_or_default();
    let port = u16::try_from(collector.port).map_err(|_| {
        let port = collector.port;
        wrong(format!("collector.port {port} exceeds 65535"))
    })?;
    let set = SetIpfixExporter {
        collector_address: address("collector.address", &collector.address)?.into(),
        collector_port: if port == 0 { u16::MAX } else { port },
        src_address: address("source_address", &ipfix.source_address)?.into(),
        vrf_id: ipfix.vrf_id,
        path_mtu: or_vpps(ipfix.path_mtu),
        template_interval: or_vpps(ipfix.template_interval),
        udp_checksum: false,
    };
    vpp.request(&set).await.map(drop)
}

/// Without a collector VPP sends nothing.
pub(super) async fn unset(vpp: &Vpp) -> Result<(), CallError> {
    let none = SetIpfixExporter {
        collector_address: Ipv4Addr::UNSPECIFIED.into(),
        collector_port: u16::MAX,
        src_address: Ipv4Addr::UNSPECIFIED.into(),
        vrf_id: u32::MAX,
        path_mtu: u32::MAX,
        template_interval: u32::MAX,
        udp_checksum: false,
    };
    vpp.request(&none).await.map(drop)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<IpfixExporterDetails>, CallError> {
    vpp.dump(&IpfixExporterDump {}).await
}
