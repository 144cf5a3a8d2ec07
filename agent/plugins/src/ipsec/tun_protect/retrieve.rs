use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::ipsec::TunnelProtection;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::ipsec::IpsecTunnelProtectDetails;

use super::calls::next_hop;
use crate::Proto;

pub(super) type RetrievedProtection = Retrieved<Proto<TunnelProtection>, ()>;

/// A protection in the words of the configured one; `None` where the agent does not know the interface.
pub(super) fn protection(
    row: &IpsecTunnelProtectDetails,
    names: &BTreeMap<u32, Arc<str>>,
    correlate: &[RetrievedProtection],
) -> Option<RetrievedProtection> {
    let interface = names.get(&row.tun.sw_if_index)?.to_string();
    let ip = row.tun.nh.ip();
    let believed = correlate.iter().find(|believed| {
        let value = &believed.value;
        value.interface == interface && next_hop(&value.next_hop_addr) == Some(ip)
    });
    let next_hop_addr = match believed {
        Some(believed) => believed.value.next_hop_addr.clone(),
        None if ip.is_unspecified() && ip.is_ipv4() => String::new(),
        None => ip.to_string(),
    };
    let value = TunnelProtection {
        interface,
        sa_out: vec![row.tun.sa_out],
        sa_in: row.tun.sa_in.clone(),
        next_hop_addr,
    };
    Some(Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}
