//! Tunnel endpoint information base: behind which address of the underlay a peer is (`src/vnet/teib`).
//!
//! Entries belong to the index: a tunnel's deletion leaves them to the next owner.

use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::teib::{
    TeibDetails, TeibDump, TeibEntry, TeibEntryAddDel, TeibEntryAddDelReply,
};

use crate::areas::fib::{
    EntryFlags, NONE, PathFlags, Prefix, Proto, RoutePath, Source, ip46, nh_proto, to_ip,
};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::hooks::TableBind;
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// One peer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The tunnel.
    pub sw_if_index: u32,
    /// Address in the overlay.
    pub peer: IpAddr,
    /// Address in the underlay.
    pub nh: IpAddr,
    /// Table of the underlay, by index.
    pub nh_fib_index: u32,
    /// Whether the tunnel wants to know how the underlay's address is reached.
    is_tracked: bool,
}

/// All peers.
#[derive(Debug, Default)]
pub struct State {
    /// Entries in the order of dumps.
    pub entries: Pool<Entry>,
    /// Host routes of each family. The first locks its table, the last unlocks its own.
    routes: [u32; 2],
}

/// Messages of `teib`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(interface_deleted);
    r.hooks.table_bound.push(table_bound);
    r.reply(teib_entry_add_del);
    r.dump(teib_dump);
}

fn is_link_local(addr: IpAddr) -> bool {
    addr.is_ipv6() && ip46(addr) >> 118 == 0x3fa
}

fn proto_of(addr: IpAddr) -> Proto {
    Proto::of_is_ip6(addr.is_ipv6())
}

fn route(entry: &Entry) -> (Prefix, Vec<RoutePath>) {
    let (proto, addr) = (proto_of(entry.peer), ip46(entry.peer));
    let (nh, sw_if_index) = (nh_proto(proto), entry.sw_if_index);
    let path = RoutePath {
        proto: nh,
        addr,
        sw_if_index,
        ..RoutePath::default()
    };
    (Prefix::host(proto, addr), vec![path])
}

/// Also what the tunnel's adjacency, which comes with the route, does (`adj_midchain_delegate_stack`).
fn add(vpp: &mut Vpp, entry: &Entry, fib_index: u32) {
    add_route(vpp, entry, fib_index);
    if entry.is_tracked {
        vpp.track(entry.nh_fib_index, entry.nh);
    }
}

fn remove(vpp: &mut Vpp, entry: &Entry, fib_index: u32) {
    remove_route(vpp, entry, fib_index);
    if entry.is_tracked {
        vpp.untrack(entry.nh_fib_index, entry.nh);
    }
}

/// `teib_adj_fib_add`.
fn add_route(vpp: &mut Vpp, entry: &Entry, fib_index: u32) {
    let addr = entry.peer;
    if is_link_local(addr) {
        vpp.ll_entry_update(entry.sw_if_index, ip46(addr), PathFlags::default());
        return;
    }
    let (prefix, paths) = route(entry);
    vpp.fib
        .path_add(fib_index, &prefix, Source::ADJ, EntryFlags::ATTACHED, paths);
    let [ip4, ip6] = &mut vpp.teib.routes;
    let routes = if addr.is_ipv6() { ip6 } else { ip4 };
    *routes += 1;
    if *routes == 1 {
        vpp.fib.lock_table(prefix.proto, fib_index, Source::ADJ);
    }
}

/// `teib_adj_fib_remove`.
fn remove_route(vpp: &mut Vpp, entry: &Entry, fib_index: u32) {
    let addr = entry.peer;
    if is_link_local(addr) {
        vpp.ll_entry_delete(entry.sw_if_index, ip46(addr));
        return;
    }
    let (prefix, paths) = route(entry);
    vpp.fib.path_remove(fib_index, &prefix, Source::ADJ, paths);
    let [ip4, ip6] = &mut vpp.teib.routes;
    let routes = if addr.is_ipv6() { ip6 } else { ip4 };
    *routes = routes.saturating_sub(1);
    if *routes == 0 {
        vpp.fib.unlock_table(prefix.proto, fib_index, Source::ADJ);
    }
}

/// The adjacencies go with the tunnel; entries and routes stay.
fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    let entries = vpp.teib.entries.iter();
    let tracked = entries.filter(|(_, e)| e.is_tracked && e.sw_if_index == sw_if_index);
    for index in tracked.map(|(index, _)| index).collect::<Vec<_>>() {
        let Some(entry) = vpp.teib.entries.get_mut(index) else {
            continue;
        };
        entry.is_tracked = false;
        let entry = *entry;
        vpp.untrack(entry.nh_fib_index, entry.nh);
    }
}

/// The interface is in its new table already.
fn table_bound(vpp: &mut Vpp, _: &mut Call<'_>, bind: TableBind) {
    let proto = Proto::of_is_ip6(bind.is_ipv6);
    let new = vpp.fib.interface_fib(proto, bind.sw_if_index);
    let old = vpp.fib.find_table(proto, bind.old_table).unwrap_or(NONE);
    let moved = vpp.teib.entries.iter().map(|(_, entry)| *entry);
    let moved = moved.filter(|e| e.sw_if_index == bind.sw_if_index && proto_of(e.peer) == proto);
    for entry in moved.collect::<Vec<_>>() {
        remove(vpp, &entry, old);
        add(vpp, &entry, new);
    }
}

/// Removing looks at the interface and the peer only.
fn teib_entry_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: TeibEntryAddDel,
) -> Result<TeibEntryAddDelReply, Refusal> {
    let sw_if_index = r.entry.sw_if_index;
    vpp.interface.table.expect(sw_if_index)?;
    let (peer, nh) = (r.entry.peer.ip(), r.entry.nh.ip());
    let is_it = |entry: &Entry| (entry.sw_if_index, entry.peer) == (sw_if_index, peer);
    let held = vpp
        .teib
        .entries
        .find(is_it)
        .map(|(index, entry)| (index, *entry));
    let fib_index = vpp.fib.interface_fib(proto_of(peer), sw_if_index);
    if r.is_add == 0 {
        let (index, entry) = held.ok_or(VppError::NO_SUCH_ENTRY)?;
        remove(vpp, &entry, fib_index);
        vpp.teib.entries.remove(index);
        return Ok(TeibEntryAddDelReply::default());
    }
    let table = vpp.fib.find_table(proto_of(nh), r.entry.nh_table_id);
    let nh_fib_index = table.ok_or(VppError::NO_SUCH_FIB)?;
    if held.is_some() {
        return Err(VppError::ENTRY_ALREADY_EXISTS.into());
    }
    let is_tracked = vpp.gre.is_multipoint(sw_if_index) || vpp.ipip.is_multipoint(sw_if_index);
    let entry = Entry {
        sw_if_index,
        peer,
        nh,
        nh_fib_index,
        is_tracked,
    };
    vpp.teib.entries.insert(entry);
    add(vpp, &entry, fib_index);
    Ok(TeibEntryAddDelReply::default())
}

/// An address of the underlay without its first twelve bytes is taken for IPv4.
fn teib_dump(
    vpp: &mut Vpp,
    _: &TeibDump,
    rows: &mut Rows<'_, '_, TeibDetails>,
) -> Result<(), Refusal> {
    for (_, e) in vpp.teib.entries.iter() {
        let nh = ip46(e.nh);
        let entry = TeibEntry {
            sw_if_index: e.sw_if_index,
            peer: e.peer.into(),
            nh: to_ip(nh >> 32 != 0, nh).into(),
            nh_table_id: vpp.fib.table_id(proto_of(e.nh), e.nh_fib_index),
        };
        rows.push(&TeibDetails { entry });
    }
    Ok(())
}
