//! MPLS: tables, labels, interfaces, labels bound to prefixes (`src/vnet/mpls/mpls_api.c`, `mpls.c`,
//! `src/vnet/fib/fib_entry_src_mpls.c`). Tunnels are not modelled.

mod dump;

use std::collections::BTreeMap;

use vpp_binapi::VppError;
use vpp_binapi::api::fib_types::FibPathType;
use vpp_binapi::api::mpls::{
    MplsIpBindUnbind, MplsIpBindUnbindReply, MplsRouteAddDel, MplsRouteAddDelReply, MplsTableAddDel,
    MplsTableAddDelReply, SwInterfaceSetMplsEnable, SwInterfaceSetMplsEnableReply,
};

use crate::areas::fib::{EntryFlags, NONE, NhProto, Prefix, Proto, RoutePath, Source, decode_path};
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// What MPLS keeps besides its tables.
#[derive(Debug, Default)]
pub struct State {
    /// How often MPLS was enabled on an interface. A deleted interface leaves this behind for the next one with its index.
    pub enabled: BTreeMap<u32, u32>,
    /// Label of each bound prefix, by entry, with the entries that it has in the MPLS table.
    bound: BTreeMap<u32, (u32, [u32; 2])>,
}

/// Messages of `mpls`, without tunnels.
pub fn register(r: &mut Registry) {
    r.reply(mpls_table_add_del);
    r.reply(mpls_route_add_del);
    r.reply(mpls_ip_bind_unbind);
    r.reply(sw_interface_set_mpls_enable);
    r.dump(dump::mpls_table_dump);
    r.dump(dump::mpls_route_dump);
    r.dump(dump::mpls_interface_dump);
}

const MPLS_PAYLOAD: u8 = 2;

fn mpls_table_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MplsTableAddDel,
) -> Result<MplsTableAddDelReply, Refusal> {
    let id = r.mt_table.mt_table_id;
    if r.mt_is_add {
        let name = r.mt_table.mt_name.to_text();
        vpp.fib.find_or_create_table(Proto::Mpls, id, Source::API, &name);
    } else if let Some(index) = vpp.fib.find_table(Proto::Mpls, id) {
        vpp.fib.unlock_table(Proto::Mpls, index, Source::API);
    }
    Ok(MplsTableAddDelReply::default())
}

fn route_add_del(vpp: &mut Vpp, r: &MplsRouteAddDel) -> Result<u32, Refusal> {
    let route = &r.mr_route;
    let eos = route.mr_eos != 0;
    let prefix = Prefix::label(route.mr_label, eos, if eos { route.mr_eos_proto } else { MPLS_PAYLOAD });
    let fib_index = vpp.fib.find_table(Proto::Mpls, route.mr_table_id).ok_or(VppError::NO_SUCH_FIB)?;
    let mut paths: Vec<RoutePath> = Vec::with_capacity(route.mr_paths.len());
    for path in &route.mr_paths {
        let is_normal = path.type_ == FibPathType::FIB_API_PATH_TYPE_NORMAL;
        if is_normal && path.proto == NhProto::FIB_API_PATH_NH_PROTO_MPLS {
            return Err(Refusal::Crash("an MPLS route goes via a label"));
        }
        paths.push(decode_path(vpp, path)?);
    }
    if paths.is_empty() && (r.mr_is_add || r.mr_is_multipath) {
        return Err(VppError::NO_PATHS_IN_ROUTE.into());
    }
    let flags = if route.mr_is_multicast { EntryFlags::MULTICAST } else { EntryFlags::default() };
    Ok(match (r.mr_is_add, r.mr_is_multipath) {
        (true, true) => vpp.fib.path_add(fib_index, &prefix, Source::API, flags, paths),
        (true, false) => vpp.fib.update(fib_index, &prefix, Source::API, flags, paths),
        (false, true) => {
            vpp.fib.path_remove(fib_index, &prefix, Source::API, paths);
            NONE
        }
        (false, false) => {
            vpp.fib.delete(fib_index, &prefix, Source::API);
            NONE
        }
    })
}

fn mpls_route_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MplsRouteAddDel,
) -> Result<MplsRouteAddDelReply, Refusal> {
    match route_add_del(vpp, &r) {
        Ok(stats_index) => Ok(MplsRouteAddDelReply { retval: 0, stats_index }),
        Err(Refusal::Retval(retval)) => Ok(MplsRouteAddDelReply { retval, stats_index: NONE }),
        Err(other) => Err(other),
    }
}

/// A bound label has entries with and without the end-of-stack bit in the default table.
fn mpls_ip_bind_unbind(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MplsIpBindUnbind,
) -> Result<MplsIpBindUnbindReply, Refusal> {
    vpp.fib.find_table(Proto::Mpls, r.mb_mpls_table_id).ok_or(VppError::NO_SUCH_FIB)?;
    let prefix = Prefix::from_api(&r.mb_prefix).ok_or(VppError::INVALID_ADDRESS_FAMILY)?;
    let fib_index = vpp.fib.find_table(prefix.proto, r.mb_ip_table_id).ok_or(VppError::NO_SUCH_FIB)?;
    if r.mb_is_bind {
        bind(vpp, fib_index, &prefix, r.mb_label);
    } else {
        unbind(vpp, fib_index, &prefix, r.mb_label);
    }
    Ok(MplsIpBindUnbindReply::default())
}

fn is_bound(vpp: &Vpp, entry: u32) -> bool {
    vpp.fib.entry(entry).is_some_and(|e| e.sources().any(|s| s == Source::MPLS))
}

fn drop_labels(vpp: &mut Vpp, labels: [u32; 2]) {
    for entry in labels {
        vpp.fib.delete_index(entry, Source::SPECIAL);
    }
}

fn bind(vpp: &mut Vpp, fib_index: u32, prefix: &Prefix, label: u32) {
    let entry = match vpp.fib.lookup_exact(fib_index, prefix).filter(|e| is_bound(vpp, *e)) {
        Some(entry) => entry,
        None => vpp.fib.special_add(fib_index, prefix, Source::MPLS, EntryFlags::default()),
    };
    let table = match vpp.mpls.bound.get(&entry).copied() {
        None => vpp.fib.find_or_create_table(Proto::Mpls, 0, Source::MPLS, ""),
        Some((old, labels)) => {
            if old != label {
                drop_labels(vpp, labels);
            }
            vpp.fib.find_table(Proto::Mpls, 0).unwrap_or(0)
        }
    };
    let payload = u8::from(prefix.proto == Proto::Ip6);
    let labels = [(false, MPLS_PAYLOAD), (true, payload)].map(|(eos, payload)| {
        let prefix = Prefix::label(label, eos, payload);
        vpp.fib.special_add(table, &prefix, Source::SPECIAL, EntryFlags::EXCLUSIVE)
    });
    vpp.mpls.bound.insert(entry, (label, labels));
}

fn unbind(vpp: &mut Vpp, fib_index: u32, prefix: &Prefix, label: u32) {
    let Some(entry) = vpp.fib.lookup_exact(fib_index, prefix) else { return };
    let Some((bound, labels)) = vpp.mpls.bound.get(&entry).copied() else { return };
    if bound != label {
        return;
    }
    vpp.mpls.bound.remove(&entry);
    drop_labels(vpp, labels);
    if let Some(table) = vpp.fib.find_table(Proto::Mpls, 0) {
        vpp.fib.unlock_table(Proto::Mpls, table, Source::MPLS);
    }
    vpp.fib.special_remove(fib_index, prefix, Source::MPLS);
}

/// Counts: as often as it was enabled it must be disabled.
fn sw_interface_set_mpls_enable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetMplsEnable,
) -> Result<SwInterfaceSetMplsEnableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let table = vpp.fib.find_table(Proto::Mpls, 0).ok_or(VppError::NO_SUCH_FIB)?;
    let count = vpp.mpls.enabled.entry(r.sw_if_index).or_default();
    if r.enable {
        *count = count.wrapping_add(1) & 0xff;
        if *count == 1 {
            vpp.fib.lock_table(Proto::Mpls, table, Source::INTERFACE);
        }
    } else {
        *count = count.wrapping_sub(1) & 0xff;
        if *count == 0 {
            vpp.fib.unlock_table(Proto::Mpls, table, Source::INTERFACE);
        }
    }
    Ok(SwInterfaceSetMplsEnableReply::default())
}
