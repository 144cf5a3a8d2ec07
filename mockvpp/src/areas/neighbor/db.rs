//! The neighbours and their host routes (`src/vnet/ip-neighbor/ip_neighbor.c`).

use std::collections::BTreeMap;
use std::net::IpAddr;

use vpp_binapi::{MacAddress, VppError};

use crate::areas::fib::{EntryFlags, NONE, PathFlags, Prefix, Proto, RoutePath, Source, ip46, nh_proto};
use crate::areas::neighbor::events::EventKind;
use crate::core::call::Call;
use crate::core::hash::Hash;
use crate::core::vpp::Vpp;

/// What is special about a neighbour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NeighborFlags {
    /// It stays, whatever is learnt.
    pub is_static: bool,
    /// It gets no host route.
    pub no_fib_entry: bool,
}

/// One neighbour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbor {
    /// Its address.
    pub ip: IpAddr,
    /// The interface behind which it is.
    pub sw_if_index: u32,
    /// Its hardware address.
    pub mac: MacAddress,
    /// What is special.
    pub flags: NeighborFlags,
    pub(super) stale: bool,
    has_route: bool,
    /// When it was refreshed last, counted in refreshes; static ones are in no such order.
    refreshed: Option<u64>,
}

/// Neighbours of one family.
#[derive(Debug)]
pub struct Db {
    by_interface: Vec<Hash<[u8; 24], u32>>,
    count: u32,
    /// Most neighbours; 0 for any number.
    pub limit: u32,
    /// Seconds until one is probed; 0 for never.
    pub age: u32,
    /// Whether the one not refreshed for longest makes room at the limit.
    pub recycle: bool,
    by_refresh: BTreeMap<u64, u32>,
    routes_per_table: BTreeMap<u32, u32>,
}

impl Default for Db {
    fn default() -> Self {
        Self {
            by_interface: Vec::new(),
            count: 0,
            limit: 50_000,
            age: 0,
            recycle: false,
            by_refresh: BTreeMap::new(),
            routes_per_table: BTreeMap::new(),
        }
    }
}

fn proto(ip: IpAddr) -> Proto {
    Proto::of_is_ip6(ip.is_ipv6())
}

/// The key as VPP's memory holds it.
fn key(ip: IpAddr, sw_if_index: u32) -> [u8; 24] {
    let mut key = [0; 24];
    let version = [u8::from(ip.is_ipv6()), 0, 0, 0];
    let parts = ip46(ip).to_be_bytes().into_iter().chain(version).chain(sw_if_index.to_le_bytes());
    for (to, from) in key.iter_mut().zip(parts) {
        *to = from;
    }
    key
}

impl Db {
    /// Number of neighbours.
    pub fn len(&self) -> u32 {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn find(&self, ip: IpAddr, sw_if_index: u32) -> Option<u32> {
        self.by_interface.get(sw_if_index as usize)?.get(key(ip, sw_if_index)).copied()
    }

    pub(super) fn walk(&self, sw_if_index: Option<u32>) -> Vec<u32> {
        let all = |hash: &Hash<[u8; 24], u32>| hash.iter().map(|(_, i)| *i).collect::<Vec<_>>();
        match sw_if_index {
            Some(sw_if_index) => self.by_interface.get(sw_if_index as usize).map_or(Vec::new(), all),
            None => self.by_interface.iter().flat_map(all).collect(),
        }
    }

    fn insert(&mut self, ip: IpAddr, sw_if_index: u32, index: u32) {
        let at = sw_if_index as usize;
        if self.by_interface.len() <= at {
            self.by_interface.resize_with(at + 1, Hash::default);
        }
        if let Some(hash) = self.by_interface.get_mut(at) {
            hash.insert(key(ip, sw_if_index), index);
        }
        self.count += 1;
    }

    fn remove(&mut self, ip: IpAddr, sw_if_index: u32) {
        if let Some(hash) = self.by_interface.get_mut(sw_if_index as usize) {
            hash.remove(key(ip, sw_if_index));
        }
        self.count = self.count.saturating_sub(1);
    }
}

fn is_link_local(ip: IpAddr) -> bool {
    ip.is_ipv6() && ip46(ip) >> 118 == 0x3fa
}

impl Vpp {
    fn neighbor_route_add(&mut self, index: u32, fib_index: u32) {
        let Some(neighbor) = self.neighbor.pool.get_mut(index) else { return };
        let (ip, sw_if_index) = (neighbor.ip, neighbor.sw_if_index);
        if is_link_local(ip) {
            neighbor.has_route = true;
            self.ll_entry_update(sw_if_index, ip46(ip), PathFlags::default());
            return;
        }
        if fib_index == NONE {
            return;
        }
        neighbor.has_route = true;
        let proto = proto(ip);
        let addr = ip46(ip);
        let path = RoutePath { proto: nh_proto(proto), addr, sw_if_index, ..RoutePath::default() };
        let prefix = Prefix::host(proto, addr);
        self.fib.path_add(fib_index, &prefix, Source::ADJ, EntryFlags::ATTACHED, vec![path]);
        let routes = self.neighbor.db_mut(proto).routes_per_table.entry(fib_index).or_default();
        *routes += 1;
        if *routes == 1 {
            self.fib.lock_table(proto, fib_index, Source::ADJ);
        }
    }

    fn neighbor_route_remove(&mut self, index: u32, fib_index: u32) {
        let Some(neighbor) = self.neighbor.pool.get(index).filter(|n| n.has_route) else { return };
        let (ip, sw_if_index) = (neighbor.ip, neighbor.sw_if_index);
        if is_link_local(ip) {
            self.ll_entry_delete(sw_if_index, ip46(ip));
            return;
        }
        let proto = proto(ip);
        let addr = ip46(ip);
        let path = RoutePath { proto: nh_proto(proto), addr, sw_if_index, ..RoutePath::default() };
        self.fib.path_remove(fib_index, &Prefix::host(proto, addr), Source::ADJ, vec![path]);
        let routes = self.neighbor.db_mut(proto).routes_per_table.entry(fib_index).or_default();
        *routes = routes.saturating_sub(1);
        if *routes == 0 {
            self.fib.unlock_table(proto, fib_index, Source::ADJ);
        }
    }

    /// The interface is about to move to another table, and its neighbours with it.
    pub(crate) fn neighbors_rebound(&mut self, proto: Proto, sw_if_index: u32, old: u32, new: u32) {
        for index in self.neighbor.db(proto).walk(Some(sw_if_index)) {
            self.neighbor_route_remove(index, old);
            self.neighbor_route_add(index, new);
        }
    }

    /// Takes a neighbour away and tells who listens.
    pub(super) fn neighbor_destroy(&mut self, call: &mut Call<'_>, index: u32) {
        let Some(neighbor) = self.neighbor.pool.get(index).cloned() else { return };
        self.neighbor.watchers.publish(call, &neighbor, EventKind::Removed);
        let proto = proto(neighbor.ip);
        let fib_index = self.fib.interface_fib(proto, neighbor.sw_if_index);
        self.neighbor_route_remove(index, fib_index);
        let db = self.neighbor.db_mut(proto);
        if let Some(refreshed) = neighbor.refreshed {
            db.by_refresh.remove(&refreshed);
        }
        db.remove(neighbor.ip, neighbor.sw_if_index);
        self.neighbor.pool.remove(index);
    }

    /// Takes away what `pick` picks, in the order of dumps or of the pool.
    pub(super) fn neighbors_destroy(&mut self, call: &mut Call<'_>, doomed: Vec<u32>) {
        for index in doomed {
            self.neighbor_destroy(call, index);
        }
    }

    fn neighbor_refresh(&mut self, index: u32) {
        let now = self.neighbor.refreshed;
        self.neighbor.refreshed += 1;
        let Some(neighbor) = self.neighbor.pool.get_mut(index) else { return };
        neighbor.stale = false;
        if neighbor.flags.is_static {
            return;
        }
        let (ip, old) = (neighbor.ip, neighbor.refreshed.replace(now));
        let db = self.neighbor.db_mut(proto(ip));
        if let Some(old) = old {
            db.by_refresh.remove(&old);
        }
        db.by_refresh.insert(now, index);
    }

    fn neighbor_alloc(
        &mut self,
        call: &mut Call<'_>,
        ip: IpAddr,
        sw_if_index: u32,
        mac: MacAddress,
        flags: NeighborFlags,
    ) -> Option<u32> {
        let proto = proto(ip);
        let db = self.neighbor.db(proto);
        if db.limit != 0 && db.count >= db.limit {
            let oldest = db.by_refresh.values().next().copied().filter(|_| db.recycle)?;
            self.neighbor_destroy(call, oldest);
        }
        let neighbor =
            Neighbor { ip, sw_if_index, mac, flags, stale: false, has_route: false, refreshed: None };
        let index = self.neighbor.pool.insert(neighbor);
        self.neighbor.db_mut(proto).insert(ip, sw_if_index, index);
        if !flags.no_fib_entry {
            self.neighbor_route_add(index, self.fib.interface_fib(proto, sw_if_index));
        }
        Some(index)
    }

    /// Adds a neighbour or changes its MAC; a dynamic one does not displace a static one.
    ///
    /// # Errors
    /// The limit is reached; a static neighbour has another MAC.
    pub fn neighbor_add(
        &mut self,
        call: &mut Call<'_>,
        ip: IpAddr,
        sw_if_index: u32,
        mac: MacAddress,
        flags: NeighborFlags,
    ) -> Result<u32, VppError> {
        let proto = proto(ip);
        let index = match self.neighbor.db(proto).find(ip, sw_if_index) {
            None => {
                let index = self.neighbor_alloc(call, ip, sw_if_index, mac, flags);
                let index = index.ok_or(VppError::LIMIT_EXCEEDED)?;
                self.neighbor_refresh(index);
                index
            }
            Some(index) => {
                if self.neighbor_change(index, mac, flags)? {
                    self.neighbor_refresh(index);
                }
                index
            }
        };
        if let Some(neighbor) = self.neighbor.pool.get(index) {
            self.neighbor.watchers.publish(call, neighbor, EventKind::Added);
        }
        Ok(index)
    }

    /// Whether the neighbour is to be refreshed.
    fn neighbor_change(&mut self, index: u32, mac: MacAddress, flags: NeighborFlags) -> Result<bool, VppError> {
        let Some(neighbor) = self.neighbor.pool.get_mut(index) else { return Ok(false) };
        neighbor.stale = false;
        if !flags.is_static && neighbor.flags.is_static {
            return if neighbor.mac == mac { Ok(false) } else { Err(VppError::INVALID_SW_IF_INDEX) };
        }
        neighbor.mac = mac;
        if flags.is_static && !neighbor.flags.is_static {
            neighbor.flags.is_static = true;
            if let Some(refreshed) = neighbor.refreshed.take() {
                let ip = neighbor.ip;
                self.neighbor.db_mut(proto(ip)).by_refresh.remove(&refreshed);
            }
        }
        Ok(true)
    }

    /// Takes a neighbour away.
    ///
    /// # Errors
    /// There is none.
    pub fn neighbor_del(&mut self, call: &mut Call<'_>, ip: IpAddr, sw_if_index: u32) -> Result<(), VppError> {
        let index = self.neighbor.db(proto(ip)).find(ip, sw_if_index).ok_or(VppError::NO_SUCH_ENTRY)?;
        self.neighbor_destroy(call, index);
        Ok(())
    }
}
