//! Path MTUs (`src/vnet/ip/ip_path_mtu.c`): one for an attached neighbour changes its adjacency only, one for a remote
//! host sits on top of its route.

use std::collections::BTreeMap;

use vpp_binapi::VppError;
use vpp_binapi::api::ip::{
    IpPathMtu, IpPathMtuDetails, IpPathMtuGet, IpPathMtuGetReply, IpPathMtuReplaceBegin, IpPathMtuReplaceBeginReply,
    IpPathMtuReplaceEnd, IpPathMtuReplaceEndReply, IpPathMtuUpdate, IpPathMtuUpdateReply,
};

use crate::areas::fib::{EntryFlags, NONE, Prefix, Proto, Source, from_api_address};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// One path MTU.
#[derive(Debug, Clone)]
pub struct PathMtu {
    /// The host.
    pub host: Prefix,
    /// Id of its table.
    pub table_id: u32,
    /// As configured.
    pub mtu: u16,
    entry: u32,
    fib_index: u32,
    remote: bool,
    stale: bool,
}

/// All path MTUs.
#[derive(Debug, Default)]
pub struct PathMtus {
    pool: Pool<PathMtu>,
    by_host: BTreeMap<(Proto, u32, u128), u32>,
}

pub(super) fn register(r: &mut Registry) {
    r.reply(ip_path_mtu_update);
    r.reply(ip_path_mtu_replace_begin);
    r.reply(ip_path_mtu_replace_end);
    r.stream(ip_path_mtu_get);
}

impl Vpp {
    fn pmtu_source(&self) -> Source {
        self.fib.sources.by_name("path-mtu").unwrap_or(Source::INVALID)
    }

    fn is_attached(&self, fib_index: u32, host: &Prefix, entry: u32) -> bool {
        let attached = |e: u32| self.fib.entry(e).is_some_and(|e| e.flags().has(EntryFlags::ATTACHED));
        let above = Prefix { len: host.len.saturating_sub(1), ..*host };
        self.fib.lookup_longest(fib_index, &above).is_some_and(attached) || attached(entry)
    }

    fn pmtu_alloc(&mut self, fib_index: u32, host: Prefix, table_id: u32, mtu: u16) {
        let entry = self.fib.track(fib_index, &host);
        let remote = !self.is_attached(fib_index, &host, entry);
        if remote {
            let source = self.pmtu_source();
            self.fib.special_add(fib_index, &host, source, EntryFlags::INTERPOSE);
        }
        let all = &mut self.ip_misc.path_mtus;
        let one = PathMtu { host, table_id, mtu, entry, fib_index, remote, stale: false };
        let index = all.pool.insert(one);
        all.by_host.insert((host.proto, table_id, host.addr), index);
    }

    fn pmtu_update(&mut self, index: u32, mtu: u16) {
        let Some(one) = self.ip_misc.path_mtus.pool.get_mut(index) else { return };
        one.stale = false;
        one.mtu = mtu;
        let one = one.clone();
        let source = self.pmtu_source();
        let remote = !self.is_attached(one.fib_index, &one.host, one.entry);
        if remote || one.remote {
            self.fib.special_remove(one.fib_index, &one.host, source);
        }
        if remote {
            self.pmtu_restack(&one, source);
        }
        if let Some(one) = self.ip_misc.path_mtus.pool.get_mut(index) {
            one.remote = remote;
        }
    }

    /// On top of the route where that lets larger packets pass.
    fn pmtu_restack(&mut self, one: &PathMtu, source: Source) {
        if u32::from(one.mtu) < self.route_mtu(one.entry, 32) {
            self.fib.special_update(one.fib_index, &one.host, source, EntryFlags::INTERPOSE);
        }
    }

    /// The smallest MTU on the way to an entry; what is dropped has none.
    fn route_mtu(&self, entry: u32, depth: u8) -> u32 {
        let Some(entry) = self.fib.entry(entry).filter(|_| depth > 0) else { return u32::from(u16::MAX) };
        let is_ip6 = entry.prefix.proto == Proto::Ip6;
        let of = |sw_if_index: u32| {
            let [l3, ip4, ip6, _] = self.interface.table.get(sw_if_index).map_or([0; 4], |i| i.mtu);
            let own = if is_ip6 { ip6 } else { ip4 };
            if own == 0 { l3 } else { own }
        };
        let direct = self.fib.entry_paths(entry).filter(|(p, _)| p.sw_if_index != NONE).map(|(p, _)| of(p.sw_if_index));
        let via = self.fib.vias_of(entry).into_iter().map(|via| self.route_mtu(via, depth - 1));
        direct.chain(via).filter(|mtu| *mtu > 0).min().unwrap_or(u32::from(u16::MAX))
    }

    fn pmtu_destroy(&mut self, index: u32) {
        let all = &mut self.ip_misc.path_mtus;
        let Some(one) = all.pool.remove(index) else { return };
        all.by_host.remove(&(one.host.proto, one.table_id, one.host.addr));
        if one.remote {
            let source = self.pmtu_source();
            self.fib.special_remove(one.fib_index, &one.host, source);
            // The removal walks to the path MTU itself, which puts its source back for good.
            self.pmtu_restack(&one, source);
        }
        self.fib.untrack(one.entry);
    }

    fn path_mtu_update(&mut self, host: Prefix, table_id: u32, mtu: u16) -> Result<(), VppError> {
        let fib_index = self.fib.find_table(host.proto, table_id).ok_or(VppError::NO_SUCH_TABLE)?;
        let known = self.ip_misc.path_mtus.by_host.get(&(host.proto, table_id, host.addr)).copied();
        match (known, mtu) {
            (Some(index), 0 | u16::MAX) => self.pmtu_destroy(index),
            (None, 0 | u16::MAX) => {}
            (Some(index), mtu) => self.pmtu_update(index, mtu),
            (None, mtu) => self.pmtu_alloc(fib_index, host, table_id, mtu),
        }
        Ok(())
    }
}

/// MTU 0 and 65535 take it away.
fn ip_path_mtu_update(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpPathMtuUpdate,
) -> Result<IpPathMtuUpdateReply, Refusal> {
    let ip = from_api_address(&r.pmtu.nh).ok_or(VppError::INVALID_ADDRESS_FAMILY)?;
    let len = if ip.is_ipv4() { 32 } else { 128 };
    vpp.path_mtu_update(Prefix::new(ip, len), r.pmtu.table_id, r.pmtu.path_mtu)?;
    Ok(IpPathMtuUpdateReply::default())
}

fn ip_path_mtu_replace_begin(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: IpPathMtuReplaceBegin,
) -> Result<IpPathMtuReplaceBeginReply, Refusal> {
    vpp.ip_misc.path_mtus.pool.iter_mut().for_each(|(_, p)| p.stale = true);
    Ok(IpPathMtuReplaceBeginReply::default())
}

fn ip_path_mtu_replace_end(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: IpPathMtuReplaceEnd,
) -> Result<IpPathMtuReplaceEndReply, Refusal> {
    let stale = vpp.ip_misc.path_mtus.pool.iter().filter(|(_, p)| p.stale);
    let doomed: Vec<u32> = stale.map(|(i, _)| i).collect();
    for index in doomed {
        vpp.pmtu_destroy(index);
    }
    Ok(IpPathMtuReplaceEndReply::default())
}

fn ip_path_mtu_get(
    vpp: &mut Vpp,
    r: &IpPathMtuGet,
    rows: &mut Rows<'_, '_, IpPathMtuDetails>,
) -> IpPathMtuGetReply {
    let pool = &vpp.ip_misc.path_mtus.pool;
    if pool.is_empty() {
        return IpPathMtuGetReply { retval: 0, cursor: 0 };
    }
    let mut shown = false;
    for (_, p) in pool.iter().filter(|(i, _)| *i >= r.cursor) {
        let pmtu = IpPathMtu {
            client_index: 0,
            context: 0,
            table_id: p.table_id,
            nh: p.host.ip().into(),
            path_mtu: p.mtu,
        };
        rows.push(&IpPathMtuDetails { pmtu });
        shown = true;
    }
    let retval = if shown { 0 } else { VppError::INVALID_VALUE.0 };
    IpPathMtuGetReply { retval, cursor: NONE }
}
