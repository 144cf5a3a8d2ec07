//! VPP's dumps as interfaces.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::{RxMode, RxPlacement, Type, Unnumbered, rx_mode};
use agent_scheduler::{Origin, Retrieved};
use futures::{StreamExt, TryStreamExt, stream};
use vpp_binapi::VppError;
use vpp_binapi::api::dhcp::DhcpClientDump;
use vpp_binapi::api::interface::{
    SwInterfaceDetails, SwInterfaceGetTable, SwInterfaceRxPlacementDetails,
    SwInterfaceRxPlacementDump,
};
use vpp_binapi::api::interface_types::{IfStatusFlags, IfType};
use vpp_binapi::api::ip::{IpAddressDump, IpUnnumberedDump};

use super::kinds::{Kinds, Mtu, Row, Rows, is_physical_name, type_of};
use super::{IfMeta, calls};
use crate::{CallError, Proto, Vpp};

pub(super) type RetrievedIf = Retrieved<Proto<Interface>, IfMeta>;

/// sw_if_index of `local0`, which every VPP has.
const LOCAL0: u32 = 0;
/// What the logical name of an interface without tag begins with.
const UNTAGGED: &str = "UNTAGGED-";
/// Interfaces whose addresses and tables are asked for at the same time, four requests each.
const AT_ONCE: usize = 128;

/// Reads all interfaces.
pub(super) async fn interfaces(
    vpp: &Vpp,
    kinds: &Kinds,
    correlate: &[RetrievedIf],
) -> Result<Vec<RetrievedIf>, CallError> {
    let (all, unnumbered, queues) = (
        calls::all_interfaces(),
        IpUnnumberedDump {
            sw_if_index: u32::MAX,
        },
        SwInterfaceRxPlacementDump {
            sw_if_index: u32::MAX,
        },
    );
    let (all, unnumbered, queues) =
        futures::join!(vpp.dump(&all), vpp.dump(&unnumbered), vpp.dump(&queues));
    let unnumbered: BTreeMap<u32, u32> = unnumbered?
        .iter()
        .map(|row| (row.sw_if_index, row.ip_sw_if_index))
        .collect();

    let mut rows = named_rows(all?);
    addresses_and_tables(vpp, &mut rows).await?;
    for kind in kinds.all() {
        if vpp.missing(kind.messages()).is_empty() {
            kind.read(vpp, &mut rows).await?;
        }
    }
    for queue in queues? {
        if let Some(row) = rows.get_mut(&queue.sw_if_index) {
            add_queue(&mut row.value, &queue);
        }
    }
    dhcp_clients(vpp, &mut rows).await?;
    let names: BTreeMap<u32, String> = rows
        .iter()
        .map(|(i, r)| (*i, r.value.name.clone()))
        .collect();
    for (borrower, lender) in unnumbered {
        let name = names.get(&lender).map_or("<unknown>", String::as_str);
        if let Some(row) = rows.get_mut(&borrower) {
            row.value.unnumbered = Some(Unnumbered {
                interface_with_ip: name.to_owned(),
            });
            row.value.ip_addresses.clear();
        }
    }

    let believed: BTreeMap<&str, &Interface> = correlate
        .iter()
        .map(|kv| (kv.value.name.as_str(), &kv.value.0))
        .collect();
    let values = rows.into_iter().filter_map(|(index, row)| {
        let believed = believed.get(row.value.name.as_str()).copied();
        retrieved(index, row, kinds, believed)
    });
    Ok(values.collect())
}

/// The rows with their logical names and what is the same for all types.
fn named_rows(all: Vec<SwInterfaceDetails>) -> Rows {
    let mut taken = BTreeSet::new();
    all.into_iter()
        .map(|details| {
            let internal_name = details.interface_name.to_text();
            let tag = details.tag.to_text();
            let mut name = if is_physical(&details) {
                internal_name
            } else if tag.is_empty() {
                format!("{UNTAGGED}{internal_name}")
            } else {
                tag
            };
            if !taken.insert(name.clone()) {
                name = format!(
                    "{name}-DUPLICATE-{internal_name}",
                    internal_name = details.interface_name
                );
            }
            let flags = details.flags.0;
            let value = Interface {
                name,
                enabled: flags & IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP.0 != 0,
                phys_address: details.l2_address.to_string(),
                mtu: details.mtu[0],
                ..Default::default()
            };
            (
                details.sw_if_index,
                Row {
                    details,
                    value,
                    tap_host_if_name: String::new(),
                    mac_is_lent: false,
                },
            )
        })
        .collect()
}

fn is_physical(details: &SwInterfaceDetails) -> bool {
    details.type_ == IfType::IF_API_TYPE_HARDWARE
        && details.sw_if_index == details.sup_sw_if_index
        && is_physical_name(&details.interface_name.to_text())
}

/// Reads addresses and tables of all interfaces, many at once.
async fn addresses_and_tables(vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
    let indexes: Vec<u32> = rows.keys().copied().filter(|i| *i != LOCAL0).collect();
    let read = stream::iter(indexes.into_iter().map(|i| address_and_table(vpp, i)));
    let read: Vec<_> = read.buffered(AT_ONCE).try_collect().await?;
    for (index, addresses, vrf) in read.into_iter().flatten() {
        if let Some(row) = rows.get_mut(&index) {
            row.value.ip_addresses = addresses;
            row.value.vrf = vrf;
        }
    }
    Ok(())
}

/// Addresses of an interface, and its table of the family in use (IPv4 if none is); `None` if it vanished meanwhile.
async fn address_and_table(
    vpp: &Vpp,
    sw_if_index: u32,
) -> Result<Option<(u32, Vec<String>, u32)>, CallError> {
    let addresses = |is_ipv6| IpAddressDump {
        sw_if_index,
        is_ipv6,
    };
    let table = |is_ipv6| SwInterfaceGetTable {
        sw_if_index,
        is_ipv6,
    };
    let (v4, v6, table4, table6) = (addresses(false), addresses(true), table(false), table(true));
    let (v4, v6, table4, table6) = futures::join!(
        vpp.dump(&v4),
        vpp.dump(&v6),
        vpp.request(&table4),
        vpp.request(&table6)
    );
    let (v4, v6) = (v4?, v6?);
    let vrf = if v6.is_empty() { table4 } else { table6 };
    let vrf = match vrf {
        Ok(reply) => reply.vrf_id,
        Err(e) if e.refused() == Some(VppError::INVALID_SW_IF_INDEX) => return Ok(None),
        Err(e) => return Err(e),
    };
    let addresses = v4.iter().chain(&v6).map(|row| row.prefix.to_string());
    Ok(Some((sw_if_index, addresses.collect(), vrf)))
}

/// Marks interfaces with DHCP clients; what those lease is not configured.
async fn dhcp_clients(vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
    if !vpp.supports::<DhcpClientDump>() {
        return Ok(());
    }
    for client in vpp.dump(&DhcpClientDump {}).await? {
        let Some(row) = rows.get_mut(&client.client.sw_if_index) else {
            continue;
        };
        let lease = &client.lease;
        let leased = format!("{}/{}", lease.host_address, lease.mask_width);
        row.value.set_dhcp_client = true;
        row.value.ip_addresses.retain(|address| *address != leased);
    }
    Ok(())
}

fn add_queue(value: &mut Interface, queue: &SwInterfaceRxPlacementDetails) {
    value.rx_modes.push(RxMode {
        queue: queue.queue_id,
        mode: i32::try_from(queue.mode.0).unwrap_or(rx_mode::Type::Unknown.into()),
        default_mode: false,
    });
    value.rx_placements.push(RxPlacement {
        queue: queue.queue_id,
        // Thread 0 is the main thread.
        worker: queue.worker_id.saturating_sub(1),
        main_thread: queue.worker_id == 0,
    });
}

/// The value of a row; `None` for what nobody has to know of.
fn retrieved(
    sw_if_index: u32,
    mut row: Row,
    kinds: &Kinds,
    believed: Option<&Interface>,
) -> Option<RetrievedIf> {
    let value = &mut row.value;
    let kind = kinds.of(value);
    let unused = !value.enabled && value.ip_addresses.is_empty();
    if type_of(value) == Type::Dpdk && unused && believed.is_none() {
        return None;
    }
    if kind.is_some_and(|kind| kind.mtu() == Mtu::None) {
        value.mtu = 0;
    }
    if let Some(believed) = believed {
        if let Some(kind) = kind.filter(|_| value.r#type == believed.r#type) {
            kind.correlate(value, believed);
        }
        if row.mac_is_lent && !believed.phys_address.is_empty() {
            value.phys_address.clone_from(&believed.phys_address);
        }
        correlate(value, believed);
    }
    // Only what carries a tag, or was configured by name, is the agent's to delete.
    let owned = sw_if_index != LOCAL0
        && kind.is_some()
        && (type_of(value) == Type::Dpdk || !row.details.tag.is_empty());
    let meta = IfMeta {
        sw_if_index,
        vrf: value.vrf,
        ip_addresses: value.ip_addresses.clone(),
        tap_host_if_name: row.tap_host_if_name,
        internal_name: row.details.interface_name.to_text(),
        dev_type: row.details.interface_dev_type.to_text(),
    };
    Some(Retrieved {
        key: row.value.key().into(),
        value: Arc::new(Proto(row.value)),
        metadata: Some(Arc::new(meta)),
        origin: if owned { Origin::Nb } else { Origin::Sb },
    })
}

/// Takes over what VPP cannot show, and leaves out what it shows without having been asked for.
fn correlate(value: &mut Interface, believed: &Interface) {
    value
        .rx_placements
        .retain(|p| believed.rx_placements.iter().any(|b| b.queue == p.queue));
    value.ip6_nd = believed.ip6_nd;
    if believed.rx_modes.is_empty() {
        value.rx_modes.clear();
    }
    // Addresses come back in VPP's writing and order, references to allocations as addresses.
    for configured in &believed.ip_addresses {
        let read = value
            .ip_addresses
            .iter_mut()
            .find(|read| agent_model::normalize::same_ip_net(read, configured));
        match read {
            Some(read) => read.clone_from(configured),
            None if is_link_local(configured) => value.ip_addresses.push(configured.clone()),
            None => {}
        }
    }
}

/// IPv6 link-local addresses are not in VPP's dump of addresses.
fn is_link_local(address: &str) -> bool {
    address
        .parse::<ipnet::Ipv6Net>()
        .is_ok_and(|net| net.addr().is_unicast_link_local())
}
