//! WireGuard's peers, flow records and their exporter.

use vpp_binapi::api::flowprobe::{
    FlowprobeDirection, FlowprobeGetParams, FlowprobeInterfaceDump, FlowprobeRecordFlags,
    FlowprobeWhich,
};
use vpp_binapi::api::ipfix_export::IpfixExporterDump;
use vpp_binapi::api::wireguard::WireguardPeersDump;
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

const ALL: u32 = u32::MAX;

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    if vpp.supports::<WireguardPeersDump>() {
        for row in vpp.dump(&WireguardPeersDump { peer_index: ALL }).await? {
            let p = &row.peer;
            let allowed: Vec<String> = p.allowed_ips.iter().map(ToString::to_string).collect();
            lines.push(words([
                format!("wireguard {} peer {}", names.of(p.sw_if_index), p.endpoint),
                format!("port {} allowed {}", p.port, allowed.join(",")),
                when(p.table_id != 0, format!("over vrf {}", p.table_id)),
                when(
                    p.persistent_keepalive != 0,
                    format!("keepalive {}", p.persistent_keepalive),
                ),
            ]));
        }
    }
    for row in vpp.dump(&IpfixExporterDump {}).await? {
        if !row.collector_address.ip().is_unspecified() {
            lines.push(format!(
                "ipfix {} -> {}:{} vrf {} mtu {} templates every {}s",
                row.src_address,
                row.collector_address,
                row.collector_port,
                row.vrf_id,
                row.path_mtu,
                row.template_interval
            ));
        }
    }
    if vpp.supports::<FlowprobeGetParams>() {
        let params = vpp.request(&FlowprobeGetParams {}).await?;
        let has = |flag| params.record_flags.contains(flag);
        if params.record_flags.0 != 0 {
            lines.push(words([
                "flowprobe records".to_owned(),
                when(has(FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L2), "l2"),
                when(has(FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L3), "l3"),
                when(has(FlowprobeRecordFlags::FLOWPROBE_RECORD_FLAG_L4), "l4"),
                format!(
                    "active {}s passive {}s",
                    params.active_timer, params.passive_timer
                ),
            ]));
        }
        for row in vpp
            .dump(&FlowprobeInterfaceDump { sw_if_index: ALL })
            .await?
        {
            let which = match row.which {
                FlowprobeWhich::FLOWPROBE_WHICH_IP4 => "ip4",
                FlowprobeWhich::FLOWPROBE_WHICH_IP6 => "ip6",
                _ => "l2",
            };
            let direction = match row.direction {
                FlowprobeDirection::FLOWPROBE_DIRECTION_RX => "received",
                FlowprobeDirection::FLOWPROBE_DIRECTION_TX => "sent",
                _ => "both",
            };
            let name = names.of(row.sw_if_index);
            lines.push(format!("flowprobe {name} {which} {direction}"));
        }
    }
    Ok(())
}
