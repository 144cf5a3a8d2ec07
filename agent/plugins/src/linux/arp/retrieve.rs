use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::linux::l3::ArpEntry;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{OpContext, Retrieved, ValueError};

use super::calls::address;
use crate::Proto;
use crate::linux::context::value_error;
use crate::linux::{LinuxContext, by_namespace, origin};

pub(super) type RetrievedArp = Retrieved<Proto<ArpEntry>, ()>;

/// Permanent neighbours on the agent's links. Addresses in keys are kept as they were written.
pub(super) async fn neighbours(
    linux: &LinuxContext,
    ctx: &OpContext,
    correlate: &[RetrievedArp],
) -> Result<Vec<RetrievedArp>, ValueError> {
    let mut believed = BTreeMap::new();
    for arp in correlate.iter().map(|b| &b.value.0) {
        if let Ok(ip) = address(ctx, arp) {
            believed.insert((arp.interface.as_str(), ip), arp);
        }
    }
    let mut retrieved = Vec::new();
    for (namespace, links) in by_namespace(ctx) {
        let rows = match linux.netlink.neighbours(&namespace).await {
            Ok(rows) => rows,
            Err(error) if error.is_gone() => continue,
            Err(error) => return Err(value_error(error)),
        };
        for row in rows {
            let Some((interface, _)) = links.get(&row.link) else {
                continue;
            };
            if row.ip.is_multicast() {
                continue;
            }
            let believed = believed.get(&(&**interface, row.ip));
            let value = ArpEntry {
                interface: interface.to_string(),
                ip_address: believed.map_or_else(|| row.ip.to_string(), |b| b.ip_address.clone()),
                hw_address: normalize::mac_text(row.mac),
            };
            retrieved.push(Retrieved {
                key: value.key().into(),
                value: Arc::new(Proto(value)),
                metadata: None,
                origin: origin(row.protocol),
            });
        }
    }
    Ok(retrieved)
}
