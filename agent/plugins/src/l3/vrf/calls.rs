use agent_model::normalize::MAX_TAG_LEN;
use agent_model::vpp::l3::VrfTable;
use agent_model::vpp::l3::vrf_table::{FlowHashSettings, Protocol};
use vpp_binapi::FixedStr;
use vpp_binapi::api::ip::{
    IpFlowHashConfig, IpTable, IpTableAddDel, IpTableDetails, IpTableDump, SetIpFlowHashV2,
};
use vpp_binapi::api::ip_types::AddressFamily;

use crate::{CallError, Need, Vpp, needs};

/// Without `set_ip_flow_hash_v2` tables still work; only those that configure a flow hash fail.
pub(super) const MESSAGES: &[Need] = needs![IpTableAddDel, IpTableDump];

/// Adds a table and, when configured, sets its flow hash; both are sent together.
pub(super) async fn add(vpp: &Vpp, table: &VrfTable) -> Result<(), CallError> {
    let add = add_del(vpp, table, true)?;
    match &table.flow_hash_settings {
        None => vpp.request(&add).await.map(drop),
        Some(_) => {
            let flow_hash = flow_hash(table);
            let (added, set) = futures::join!(vpp.request(&add), vpp.request(&flow_hash));
            added.and(set.map(drop))
        }
    }
}

pub(super) async fn set_flow_hash(vpp: &Vpp, table: &VrfTable) -> Result<(), CallError> {
    vpp.request(&flow_hash(table)).await.map(drop)
}

pub(super) async fn delete(vpp: &Vpp, table: &VrfTable) -> Result<(), CallError> {
    vpp.request(&add_del(vpp, table, false)?).await.map(drop)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<IpTableDetails>, CallError> {
    vpp.dump(&IpTableDump::default()).await
}

fn add_del(vpp: &Vpp, table: &VrfTable, is_add: bool) -> Result<IpTableAddDel, CallError> {
    // VPP makes up a name when it is empty (src/vnet/ip/ip_api.c).
    let name = FixedStr::new(&table.label).ok_or_else(|| {
        vpp.cannot_say::<IpTableAddDel>(format!(
            "label {:?} is longer than {MAX_TAG_LEN} bytes",
            table.label
        ))
    })?;
    Ok(IpTableAddDel {
        is_add,
        table: IpTable {
            table_id: table.id,
            is_ip6: table.protocol() == Protocol::Ipv6,
            name,
        },
    })
}

/// VPP's default where nothing is configured.
const DEFAULT_FLOW_HASH: FlowHashSettings = FlowHashSettings {
    use_src_ip: true,
    use_dst_ip: true,
    use_src_port: true,
    use_dst_port: true,
    use_protocol: true,
    reverse: false,
    symmetric: false,
};

fn flow_hash(table: &VrfTable) -> SetIpFlowHashV2 {
    let set = table.flow_hash_settings.unwrap_or(DEFAULT_FLOW_HASH);
    let flags = [
        (set.use_src_ip, IpFlowHashConfig::IP_API_FLOW_HASH_SRC_IP),
        (set.use_dst_ip, IpFlowHashConfig::IP_API_FLOW_HASH_DST_IP),
        (
            set.use_src_port,
            IpFlowHashConfig::IP_API_FLOW_HASH_SRC_PORT,
        ),
        (
            set.use_dst_port,
            IpFlowHashConfig::IP_API_FLOW_HASH_DST_PORT,
        ),
        (set.use_protocol, IpFlowHashConfig::IP_API_FLOW_HASH_PROTO),
        (set.reverse, IpFlowHashConfig::IP_API_FLOW_HASH_REVERSE),
        (set.symmetric, IpFlowHashConfig::IP_API_FLOW_HASH_SYMETRIC),
    ];
    let flags = flags
        .into_iter()
        .filter(|(on, _)| *on)
        .fold(0, |bits, (_, flag)| bits | flag.0);
    SetIpFlowHashV2 {
        table_id: table.id,
        af: match table.protocol() {
            Protocol::Ipv4 => AddressFamily::ADDRESS_IP4,
            Protocol::Ipv6 => AddressFamily::ADDRESS_IP6,
        },
        flow_hash_config: IpFlowHashConfig(flags),
    }
}
