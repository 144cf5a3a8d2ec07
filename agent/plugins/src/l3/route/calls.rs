use std::hash::BuildHasher as _;

use agent_model::normalize;
use agent_model::vpp::l3::Route;
use agent_model::vpp::l3::vrf_table::Protocol;
use ipnet::IpNet;
use parking_lot::Mutex;
use rustc_hash::{FxBuildHasher, FxHashMap};
use tokio::sync::RwLock;
use vpp_binapi::VppError;
use vpp_binapi::api::fib::FibSourceDump;
use vpp_binapi::api::fib_types::FibPath;
use vpp_binapi::api::ip::{
    IpRoute, IpRouteAddDel, IpRouteLookupV2, IpRouteV2, IpRouteV2Details, IpRouteV2Dump, IpTable,
};
use vpp_binapi::api::ip_types::Prefix;

use super::path::Path;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] =
    needs![IpRouteAddDel, IpRouteV2Dump, IpRouteLookupV2, FibSourceDump];

/// One path of a prefix of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Target {
    pub table_id: u32,
    pub prefix: IpNet,
    pub path: Path,
}

impl Target {
    /// What a value asks for; `sw_if_index` is that of its outgoing interface.
    pub(super) fn of_value(
        vpp: &Vpp,
        route: &Route,
        sw_if_index: Option<u32>,
    ) -> Result<Self, CallError> {
        let bad = || {
            vpp.cannot_say::<IpRouteAddDel>(format!(
                "destination {:?}, next hop {:?}, weight {}, preference {}: not IP addresses, or above 255",
                route.dst_network, route.next_hop_addr, route.weight, route.preference
            ))
        };
        let prefix = normalize::network(&route.dst_network).ok_or_else(bad)?;
        Ok(Self {
            table_id: route.vrf_id,
            prefix,
            path: Path::of_value(route, prefix, sw_if_index).ok_or_else(bad)?,
        })
    }

    fn message(&self, is_add: bool, is_multipath: bool, paths: Vec<FibPath>) -> IpRouteAddDel {
        IpRouteAddDel {
            is_add,
            is_multipath,
            route: IpRoute {
                table_id: self.table_id,
                prefix: Prefix::new(self.prefix.addr(), self.prefix.prefix_len()),
                paths,
                ..IpRoute::default()
            },
        }
    }

    fn path_message(&self, is_add: bool) -> IpRouteAddDel {
        let ipv6 = matches!(self.prefix, IpNet::V6(_));
        self.message(is_add, true, vec![self.path.encode(ipv6)])
    }
}

/// Interfaces of paths that are not configured, by table and prefix.
pub(super) type Others = FxHashMap<(u32, IpNet), Vec<u32>>;

/// Prefixes that share a lock do not change at the same time; there are far more locks than requests in flight.
const LOCKS: usize = 4096;

/// What has to be known of prefixes while their paths change.
#[derive(Debug)]
pub(super) struct Prefixes {
    /// Keeps changes of single paths, which may run together, apart from replacements of all paths of their prefix, which
    /// read them first. A prefix has the lock that its hash names.
    replacing: Box<[RwLock<()>; LOCKS]>,
    /// Number of the binary API as a source of routes, once a retrieve has asked for it.
    api_source: Mutex<Option<u8>>,
    /// Those with paths that the agent did not configure, and the interfaces of these. VPP keeps paths through deleted
    /// interfaces, and dies when another path is added or removed beside one (`fib_path_list_resolve` looks the interface up).
    others: Mutex<Others>,
}

impl Default for Prefixes {
    fn default() -> Self {
        Self {
            replacing: Box::new([const { RwLock::const_new(()) }; LOCKS]),
            api_source: Mutex::default(),
            others: Mutex::default(),
        }
    }
}

impl Prefixes {
    /// As just read from VPP.
    pub(super) fn set(&self, others: Others, api_source: u8) {
        *self.others.lock() = others;
        *self.api_source.lock() = Some(api_source);
    }

    #[expect(clippy::indexing_slicing, reason = "a remainder is below its divisor")]
    fn lock(&self, target: &Target) -> &RwLock<()> {
        let [high, low, ..] = FxBuildHasher
            .hash_one((target.table_id, target.prefix))
            .to_be_bytes();
        &self.replacing[usize::from(u16::from_be_bytes([high, low])) % LOCKS]
    }

    /// Number that VPP gave the binary API as a source of routes.
    async fn api_source(&self, vpp: &Vpp) -> Result<u8, CallError> {
        let known = *self.api_source.lock();
        match known {
            Some(api) => Ok(api),
            None => Ok(sources(vpp).await?.api),
        }
    }

    /// Whether a path beside the target leads through an interface that is gone.
    fn is_stale(&self, target: &Target, exists: impl Fn(u32) -> bool) -> bool {
        let others = self.others.lock();
        let beside = others.get(&(target.table_id, target.prefix));
        beside.is_some_and(|interfaces| interfaces.iter().any(|i| !exists(*i)))
    }

    fn is_repaired(&self, target: &Target, exists: impl Fn(u32) -> bool) {
        if let Some(interfaces) = self
            .others
            .lock()
            .get_mut(&(target.table_id, target.prefix))
        {
            interfaces.retain(|i| exists(*i));
        }
    }
}

/// Adds the path to those of its prefix. VPP leaves a path that leads to the same place as it is.
pub(super) async fn add(
    vpp: &Vpp,
    prefixes: &Prefixes,
    target: &Target,
    exists: impl Fn(u32) -> bool,
) -> Result<(), CallError> {
    if prefixes.is_stale(target, &exists) {
        return repair(vpp, prefixes, target, true, exists).await;
    }
    let _single = prefixes.lock(target).read().await;
    vpp.request(&target.path_message(true)).await.map(drop)
}

/// Takes the path from those of its prefix.
pub(super) async fn delete(
    vpp: &Vpp,
    prefixes: &Prefixes,
    target: &Target,
    exists: impl Fn(u32) -> bool,
) -> Result<(), CallError> {
    if prefixes.is_stale(target, &exists) {
        return repair(vpp, prefixes, target, false, exists).await;
    }
    let deleted = {
        let _single = prefixes.lock(target).read().await;
        vpp.request(&target.path_message(false)).await
    };
    match deleted {
        Err(e) if e.refused() == Some(VppError::NO_MATCHING_INTERFACE) => {
            repair(vpp, prefixes, target, false, exists).await
        }
        deleted => deleted.tolerate(&[VppError::NO_SUCH_FIB]),
    }
}

/// Gives a path another weight and preference: all paths of the prefix are replaced at once, the others by themselves.
pub(super) async fn reweigh(
    vpp: &Vpp,
    prefixes: &Prefixes,
    target: &Target,
    exists: impl Fn(u32) -> bool,
) -> Result<(), CallError> {
    if prefixes.is_stale(target, &exists) {
        return repair(vpp, prefixes, target, true, exists).await;
    }
    let _all = prefixes.lock(target).write().await;
    let (api, found) = futures::join!(prefixes.api_source(vpp), lookup(vpp, target));
    let shown = found?.filter(|r| api.is_ok_and(|api| api == r.src));
    if let Some(mut route) = shown {
        let ipv6 = matches!(target.prefix, IpNet::V6(_));
        let via = |p: &FibPath| Path::of_vpp(target.prefix, p).map(|p| p.via);
        let same = |p: &&mut FibPath| via(p) == Some(target.path.via);
        if let Some(path) = route.paths.iter_mut().find(same) {
            *path = target.path.encode(ipv6);
            let replaced = vpp.request(&target.message(true, false, route.paths)).await;
            match replaced {
                // A path beside it leads through an interface that is gone.
                Err(e) if e.refused() == Some(VppError::NO_MATCHING_INTERFACE) => {}
                replaced => return replaced.map(drop),
            }
        }
    }
    let (delete, add) = (target.path_message(false), target.path_message(true));
    let (deleted, added) = futures::join!(vpp.request(&delete), vpp.request(&add));
    deleted.and(added).map(drop)
}

/// Replaces all paths of the target's prefix at once by those that lead somewhere, with or without the target.
async fn repair(
    vpp: &Vpp,
    prefixes: &Prefixes,
    target: &Target,
    with_target: bool,
    exists: impl Fn(u32) -> bool,
) -> Result<(), CallError> {
    let _all = prefixes.lock(target).write().await;
    let (api, found) = futures::join!(prefixes.api_source(vpp), lookup(vpp, target));
    let api = api?;
    let found = found?.filter(|r| r.src == api);
    let had = found.is_some();
    let mut paths = found.map(|r| r.paths).unwrap_or_default();
    let is_target =
        |p: &FibPath| Path::of_vpp(target.prefix, p).is_some_and(|p| p.via == target.path.via);
    paths.retain(|p| (p.sw_if_index == u32::MAX || exists(p.sw_if_index)) && !is_target(p));
    if with_target {
        paths.push(target.path.encode(matches!(target.prefix, IpNet::V6(_))));
    }
    if had || with_target {
        let is_add = !paths.is_empty();
        vpp.request(&target.message(is_add, false, paths)).await?;
    }
    prefixes.is_repaired(target, exists);
    Ok(())
}

/// The paths of the target's prefix, if there are any.
async fn lookup(vpp: &Vpp, target: &Target) -> Result<Option<IpRouteV2>, CallError> {
    let lookup = IpRouteLookupV2 {
        table_id: target.table_id,
        exact: 1,
        prefix: Prefix::new(target.prefix.addr(), target.prefix.prefix_len()),
    };
    match vpp.request(&lookup).await {
        Ok(found) => Ok(Some(found.route)),
        Err(e) if e.refused() == Some(VppError::NO_SUCH_ENTRY) => Ok(None),
        Err(e) if e.refused() == Some(VppError::NO_SUCH_FIB) => Ok(None),
        Err(e) => Err(e),
    }
}

/// Who made routes: priority of VPP's sources of routes by their number, and the number of the binary API.
#[derive(Debug)]
pub(super) struct Sources {
    pub api: u8,
    api_priority: u8,
    priorities: Vec<(u8, u8)>,
}

impl Sources {
    /// Whether what a source says of a prefix hides what the binary API said.
    pub(super) fn hides_api(&self, source: u8) -> bool {
        let priority = self.priorities.iter().find(|(id, _)| *id == source);
        priority.is_some_and(|(_, priority)| *priority < self.api_priority)
    }
}

pub(super) async fn sources(vpp: &Vpp) -> Result<Sources, CallError> {
    let rows = vpp.dump(&FibSourceDump::default()).await?;
    let api = rows
        .iter()
        .find(|row| row.src.name.to_text().eq_ignore_ascii_case("API"));
    let api = api.ok_or_else(|| {
        vpp.cannot_say::<FibSourceDump>("VPP names no source of routes called API")
    })?;
    Ok(Sources {
        api: api.src.id,
        api_priority: api.src.priority,
        priorities: rows.iter().map(|r| (r.src.id, r.src.priority)).collect(),
    })
}

/// All routes of the tables.
pub(super) async fn dump(
    vpp: &Vpp,
    tables: Vec<(u32, Protocol)>,
    mut each: impl FnMut(&IpRouteV2Details) + Send,
) -> Result<(), CallError> {
    for (table_id, protocol) in tables {
        let table = IpTable {
            table_id,
            is_ip6: protocol == Protocol::Ipv6,
            ..IpTable::default()
        };
        vpp.dump_each(&IpRouteV2Dump { src: 0, table }, |row| each(&row))
            .await?;
    }
    Ok(())
}
