//! Requests that change routes (`src/vnet/ip/ip_api.c`, `src/vnet/fib/fib_api.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::fib::{FibSourceAdd, FibSourceAddReply};
use vpp_binapi::api::fib_types::FibPath;
use vpp_binapi::api::ip::{IpRouteAddDel, IpRouteAddDelReply, IpRouteAddDelV2, IpRouteAddDelV2Reply};
use vpp_binapi::api::ip_types::Prefix as ApiPrefix;

use crate::areas::fib::{EntryFlags, NONE, PathFlags, Prefix, RoutePath, Source, decode_path};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// What both versions of the request say.
struct Route<'a> {
    table_id: u32,
    prefix: &'a ApiPrefix,
    paths: &'a [FibPath],
    source: Source,
    is_add: bool,
    is_multipath: bool,
}

/// Gives VPP's index of the entry's counters, or ~0.
fn add_del(vpp: &mut Vpp, r: &Route<'_>) -> Result<u32, Refusal> {
    let prefix = Prefix::from_api(r.prefix).ok_or(VppError::INVALID_ADDRESS_FAMILY)?;
    let fib_index = vpp.fib.find_table(prefix.proto, r.table_id).ok_or(VppError::NO_SUCH_FIB)?;
    let mut flags = EntryFlags::default();
    let mut paths: Vec<RoutePath> = Vec::with_capacity(r.paths.len());
    for path in r.paths {
        let path = decode_path(vpp, path)?;
        if path.flags.has(PathFlags::LOCAL) && path.sw_if_index == NONE {
            flags = flags | EntryFlags::CONNECTED | EntryFlags::LOCAL;
        }
        paths.push(path);
    }
    if !prefix.is_valid() {
        return Err(VppError::INVALID_PREFIX_LENGTH.into());
    }
    if paths.is_empty() && (r.is_add || r.is_multipath) {
        return Err(VppError::NO_PATHS_IN_ROUTE.into());
    }
    if vpp.fib.sources.get(r.source).is_none() {
        return Err(Refusal::Crash("the source was never registered"));
    }
    let entry = match (r.is_add, r.is_multipath) {
        (true, true) => vpp.fib.path_add(fib_index, &prefix, r.source, flags, paths),
        (true, false) => vpp.fib.update(fib_index, &prefix, r.source, flags, paths),
        (false, true) => {
            vpp.fib.path_remove(fib_index, &prefix, r.source, paths);
            NONE
        }
        (false, false) => {
            vpp.fib.delete(fib_index, &prefix, r.source);
            NONE
        }
    };
    Ok(entry)
}

fn outcome(result: Result<u32, Refusal>) -> Result<(i32, u32), Refusal> {
    match result {
        Ok(stats_index) => Ok((0, stats_index)),
        Err(Refusal::Retval(retval)) => Ok((retval, NONE)),
        Err(other) => Err(other),
    }
}

pub(super) fn ip_route_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpRouteAddDel,
) -> Result<IpRouteAddDelReply, Refusal> {
    let route = Route {
        table_id: r.route.table_id,
        prefix: &r.route.prefix,
        paths: &r.route.paths,
        source: Source::API,
        is_add: r.is_add,
        is_multipath: r.is_multipath,
    };
    let (retval, stats_index) = outcome(add_del(vpp, &route))?;
    Ok(IpRouteAddDelReply { retval, stats_index })
}

pub(super) fn ip_route_add_del_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpRouteAddDelV2,
) -> Result<IpRouteAddDelV2Reply, Refusal> {
    let route = Route {
        table_id: r.route.table_id,
        prefix: &r.route.prefix,
        paths: &r.route.paths,
        source: if r.route.src == 0 { Source::API } else { Source(r.route.src) },
        is_add: r.is_add,
        is_multipath: r.is_multipath,
    };
    let (retval, stats_index) = outcome(add_del(vpp, &route))?;
    Ok(IpRouteAddDelV2Reply { retval, stats_index })
}

/// A client's own source of routes; the same name gives another source each time.
pub(super) fn fib_source_add(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FibSourceAdd,
) -> Result<FibSourceAddReply, Refusal> {
    let source = vpp.fib.sources.allocate(&r.src.name.to_text(), r.src.priority);
    Ok(FibSourceAddReply { retval: 0, id: source.0 })
}
