//! From links to values.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use agent_linux::{Address, Link, LinkKind, LinuxError, Namespace, NamespaceId};
use agent_model::linux::interfaces::interface::{self, Type};
use agent_model::linux::interfaces::veth_link::ChecksumOffloading;
use agent_model::linux::interfaces::{Interface, TapLink, VethLink, VrfDevLink};
use agent_model::linux::namespace::NetNamespace;
use agent_model::linux::namespace::net_namespace::ReferenceType;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{OpContext, Origin, Retrieved, ValueError};
use futures::future::try_join_all;

use super::{LinuxIfMeta, alias};
use crate::Proto;
use crate::linux::LinuxContext;
use crate::linux::context::value_error;
use crate::netalloc::as_written;

pub(super) type RetrievedIf = Retrieved<Proto<Interface>, LinuxIfMeta>;

/// What the scheduler believes, and where that is.
struct Believed<'b> {
    value: &'b Interface,
    place: Option<NamespaceId>,
}

/// All that was read of one namespace.
struct Place {
    id: NamespaceId,
    namespace: Namespace,
    /// How it is named where nobody believes otherwise.
    reference: Option<NetNamespace>,
    links: Vec<Link>,
    addresses: BTreeMap<u32, Vec<Address>>,
    /// Checksum offload of pairs, by index.
    offload: BTreeMap<u32, (bool, bool)>,
}

struct Found {
    value: Interface,
    meta: LinuxIfMeta,
    place: NamespaceId,
    peer_index: Option<u32>,
}

pub(super) async fn interfaces(
    linux: &LinuxContext,
    ctx: &OpContext,
    correlate: &[RetrievedIf],
) -> Result<Vec<RetrievedIf>, ValueError> {
    let mut believed = BTreeMap::new();
    for value in correlate.iter().map(|b| &b.value.0) {
        let place = match linux.known_namespace(value.namespace.as_ref()) {
            Ok(namespace) => linux.identity(&namespace).await,
            Err(_) => None,
        };
        believed.insert(value.name.as_str(), Believed { value, place });
    }
    let places = read(linux, correlate).await?;
    let mut found = Vec::new();
    for place in &places {
        for link in &place.links {
            found.extend(of_link(linux, place, link, &believed));
        }
    }
    tell_apart(&mut found, &believed);
    if let Some(own) = places.iter().find(|p| p.namespace == Namespace::Own) {
        found.extend(believed.values().filter_map(|b| existing(own, b.value)));
    }
    for found in &mut found {
        if let Some(believed) = believed.get(found.value.name.as_str()) {
            let (name, read) = (found.value.name.clone(), &mut found.value.ip_addresses);
            as_written(ctx, &name, read, &believed.value.ip_addresses);
        }
    }
    let retrieved = found.into_iter().map(|found| Retrieved {
        key: found.value.key().into(),
        value: Arc::new(Proto(found.value)),
        metadata: Some(Arc::new(found.meta)),
        origin: Origin::Nb,
    });
    Ok(retrieved.collect())
}

/// Reads the agent's namespace, all that values name and all that have names; each once, whatever it is called.
async fn read(linux: &LinuxContext, correlate: &[RetrievedIf]) -> Result<Vec<Place>, ValueError> {
    let named = linux.netlink.named_namespaces().await;
    let named = named
        .map_err(value_error)?
        .into_iter()
        .map(|name| NetNamespace {
            r#type: ReferenceType::Nsid.into(),
            reference: name,
        });
    let references = correlate.iter().filter_map(|b| b.value.namespace.clone());
    let mut places: Vec<(NamespaceId, Namespace, Option<NetNamespace>)> = Vec::new();
    let mut believed = BTreeSet::new();
    let sure = std::iter::once(None).chain(references.map(Some));
    let all = sure
        .map(|r| (r, true))
        .chain(named.map(|r| (Some(r), false)));
    for (reference, sure) in all {
        let Ok(namespace) = linux.known_namespace(reference.as_ref()) else {
            continue;
        };
        let Some(id) = linux.identity(&namespace).await else {
            continue;
        };
        if sure {
            believed.insert(id);
        }
        if !places.iter().any(|(there, ..)| *there == id) {
            places.push((id, namespace, reference));
        }
    }
    let believed = &believed;
    let reads = places
        .into_iter()
        .map(|(id, namespace, reference)| async move {
            match read_one(linux, &namespace).await {
                Ok((links, addresses, offload)) => Ok(Some(Place {
                    id,
                    namespace,
                    reference,
                    links,
                    addresses,
                    offload,
                })),
                // It went while others were read; or it is somebody's whom the configuration does not name.
                Err(error) if error.is_gone() || !believed.contains(&id) => Ok(None),
                Err(error) => Err(value_error(error)),
            }
        });
    Ok(try_join_all(reads).await?.into_iter().flatten().collect())
}

type Read = (
    Vec<Link>,
    BTreeMap<u32, Vec<Address>>,
    BTreeMap<u32, (bool, bool)>,
);

async fn read_one(linux: &LinuxContext, namespace: &Namespace) -> Result<Read, LinuxError> {
    let links = linux.netlink.links(namespace).await?;
    let mut addresses: BTreeMap<u32, Vec<Address>> = BTreeMap::new();
    for address in linux.netlink.addresses(namespace).await? {
        addresses.entry(address.link).or_default().push(address);
    }
    let pairs = links
        .iter()
        .filter(|l| l.kind == LinkKind::Veth && linux.alias_text(l).is_some());
    let (indexes, names): (Vec<u32>, Vec<String>) =
        pairs.map(|l| (l.index, l.name.clone())).unzip();
    let offload = if names.is_empty() {
        Vec::new()
    } else {
        linux.netlink.checksum_offload(namespace, &names).await?
    };
    Ok((links, addresses, indexes.into_iter().zip(offload).collect()))
}

/// The interface of a link that the agent owns.
fn of_link(
    linux: &LinuxContext,
    place: &Place,
    link: &Link,
    believed: &BTreeMap<&str, Believed<'_>>,
) -> Option<Found> {
    let unfinished = link.alias.is_empty()
        && link
            .name
            .starts_with(&alias::temporary_prefix(&linux.alias_prefix));
    let (kind, name, of_type) = match (linux.alias_text(link), &link.kind) {
        (Some(text), kind) => parse(text, kind, believed)?,
        (None, kind) if unfinished => {
            let kind = match kind {
                LinkKind::Veth => Type::Veth,
                _ => Type::Dummy,
            };
            (kind, format!("{}-UNFINISHED", link.name), None)
        }
        _ => return None,
    };
    let mut value = Interface {
        name,
        host_if_name: link.name.clone(),
        enabled: link.up,
        mtu: link.mtu,
        phys_address: link.mac.map(normalize::mac_text).unwrap_or_default(),
        namespace: place.reference.clone(),
        link: of_type,
        vrf_master_interface: master(linux, place, link).unwrap_or_default(),
        ..Interface::default()
    };
    value.set_type(kind);
    let believed = believed.get(value.name.as_str());
    if let Some(believed) = believed {
        value.link_only = believed.value.link_only;
        if believed.place == Some(place.id) {
            value.namespace.clone_from(&believed.value.namespace);
        }
    }
    if let Some((rx, tx)) = place.offload.get(&link.index)
        && let Some(interface::Link::Veth(veth)) = &mut value.link
    {
        let word = |on: bool| match on {
            true => ChecksumOffloading::ChksmOffloadDefault,
            false => ChecksumOffloading::ChksmOffloadDisabled,
        };
        veth.set_rx_checksum_offloading(word(*rx));
        veth.set_tx_checksum_offloading(word(*tx));
    }
    value.ip_addresses = addresses(place, link, believed.map(|b| b.value), false);
    Some(Found {
        meta: LinuxIfMeta {
            index: link.index,
            namespace: place.namespace.clone(),
            host_if_name: link.name.clone(),
            vpp_tap: alias::vpp_tap(&value).to_owned(),
            vrf_master: value.vrf_master_interface.clone(),
            table: match link.kind {
                LinkKind::Vrf { table } => Some(table),
                _ => None,
            },
        },
        value,
        place: place.id,
        peer_index: link.peer,
    })
}

/// Type, name and link of an interface by the text of its alias. Names may contain slashes: what is believed decides.
fn parse(
    text: &str,
    kind: &LinkKind,
    believed: &BTreeMap<&str, Believed<'_>>,
) -> Option<(Type, String, Option<interface::Link>)> {
    let parts = || {
        text.match_indices('/')
            .filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?)))
    };
    let known = parts().find(|(name, _)| believed.contains_key(name));
    let (name, rest) = known.or_else(|| parts().next()).unwrap_or((text, ""));
    Some(match kind {
        LinkKind::Veth => {
            let link = VethLink {
                peer_if_name: rest.to_owned(),
                ..VethLink::default()
            };
            let link = interface::Link::Veth(link);
            (Type::Veth, name.to_owned(), Some(link))
        }
        LinkKind::Tun => {
            let vpp_tap = rest.rsplit_once('/').map_or(rest, |(tap, _)| tap);
            let link = TapLink {
                vpp_tap_if_name: vpp_tap.to_owned(),
            };
            let link = interface::Link::Tap(link);
            (Type::TapToVpp, name.to_owned(), Some(link))
        }
        LinkKind::Loopback => (Type::Loopback, text.to_owned(), None),
        LinkKind::Dummy => (Type::Dummy, text.to_owned(), None),
        LinkKind::Vrf { table } => {
            let link = VrfDevLink {
                routing_table: *table,
            };
            let link = interface::Link::VrfDev(link);
            (Type::VrfDevice, text.to_owned(), Some(link))
        }
        LinkKind::Other(_) => return None,
    })
}

/// Logical name of the VRF device that a link belongs to.
fn master(linux: &LinuxContext, place: &Place, link: &Link) -> Option<String> {
    let master = link.master?;
    let master = place.links.iter().find(|l| l.index == master)?;
    linux.alias_text(master).map(str::to_owned)
}

/// Addresses of a link as they are written in the configuration. Those that Linux makes by itself are left out, unless they
/// are configured, too; of somebody else's link (`only_believed`) all others are.
fn addresses(
    place: &Place,
    link: &Link,
    believed: Option<&Interface>,
    only_believed: bool,
) -> Vec<String> {
    let written = |address: &Address| {
        let texts = believed.into_iter().flat_map(|b| &b.ip_addresses);
        texts
            .into_iter()
            .find(|text| normalize::ip_net_or_host(text) == Some(address.address))
            .cloned()
    };
    let all = place.addresses.get(&link.index).into_iter().flatten();
    all.filter_map(|address| {
        let plain = (!address.link_local && !only_believed).then(|| address.address.to_string());
        let is_loopback = link.kind == LinkKind::Loopback && address.address.addr().is_loopback();
        written(address).or(plain.filter(|_| !is_loopback))
    })
    .collect()
}

/// An interface that somebody else made and the configuration names.
fn existing(own: &Place, believed: &Interface) -> Option<Found> {
    if believed.r#type() != Type::Existing {
        return None;
    }
    let name = alias::host_name(believed);
    let link = own.links.iter().find(|link| link.name == name)?;
    let mut value = believed.clone();
    value.ip_addresses = addresses(own, link, Some(believed), true);
    Some(Found {
        meta: LinuxIfMeta {
            index: link.index,
            namespace: Namespace::Own,
            host_if_name: link.name.clone(),
            vrf_master: value.vrf_master_interface.clone(),
            ..LinuxIfMeta::default()
        },
        value,
        place: own.id,
        peer_index: None,
    })
}

/// Names that occur twice, and ends of pairs without the other end, get names that nobody configures: a resync deletes them.
fn tell_apart(found: &mut [Found], believed: &BTreeMap<&str, Believed<'_>>) {
    let ends: BTreeSet<(String, String, u32, u32)> = found
        .iter()
        .filter_map(|f| {
            let ends = (f.value.name.clone(), alias::peer_of(&f.value).to_owned());
            Some((ends.0, ends.1, f.meta.index, f.peer_index?))
        })
        .collect();
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, f) in found.iter().enumerate() {
        by_name.entry(f.value.name.clone()).or_default().push(place);
    }
    for (name, mut places) in by_name {
        let wanted = |f: &Found| {
            let believed = believed.get(name.as_str());
            let in_place = believed.is_some_and(|b| b.place == Some(f.place));
            let named = believed.is_some_and(|b| alias::host_name(b.value) == f.meta.host_if_name);
            std::cmp::Reverse((in_place, named))
        };
        places.sort_by_key(|place| found.get(*place).map(wanted));
        for (n, place) in places.into_iter().enumerate() {
            let Some(f) = found.get_mut(place) else {
                continue;
            };
            if let Some(peer_index) = f.peer_index {
                let other = (
                    alias::peer_of(&f.value).to_owned(),
                    name.clone(),
                    peer_index,
                    f.meta.index,
                );
                if !ends.contains(&other) && !name.ends_with("-UNFINISHED") {
                    f.value.name = format!("{name}-MISSING_PEER");
                    f.value.link = None;
                }
            }
            if n > 0 {
                f.value.name = format!("{}-DUPLICATE{n}", f.value.name);
            }
        }
    }
}
