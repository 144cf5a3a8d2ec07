//! Neighbours: which MAC answers for which address on which interface (`src/vnet/ip-neighbor`).
//!
//! Packets that teach neighbours do not flow here, and no time passes: neighbours come and go by request only, and do
//! not age.

mod config;
mod db;
mod dump;
mod events;
mod hooks;

pub use db::{Db, Neighbor, NeighborFlags};

use crate::areas::fib::Proto;
use crate::core::registry::Registry;

/// All neighbours and who listens to them.
#[derive(Debug, Default)]
pub struct State {
    pub(super) pool: crate::core::pool::Pool<Neighbor>,
    ip4: Db,
    ip6: Db,
    watchers: events::Watchers,
    refreshed: u64,
}

impl State {
    /// Neighbours of one family.
    pub fn db(&self, proto: Proto) -> &Db {
        if proto == Proto::Ip6 { &self.ip6 } else { &self.ip4 }
    }

    fn db_mut(&mut self, proto: Proto) -> &mut Db {
        if proto == Proto::Ip6 { &mut self.ip6 } else { &mut self.ip4 }
    }

    /// Neighbours of one family in the order of dumps, on one interface or on all.
    pub fn walk(&self, proto: Proto, sw_if_index: Option<u32>) -> impl Iterator<Item = (u32, &Neighbor)> {
        let indices = self.db(proto).walk(sw_if_index);
        indices.into_iter().filter_map(|i| Some((i, self.pool.get(i)?)))
    }
}

/// Messages about neighbours.
pub fn register(r: &mut Registry) {
    r.hooks.admin_changed.push(hooks::admin_changed);
    r.hooks.interface_deleted.push(hooks::interface_deleted);
    r.hooks.address_changed.push(hooks::address_changed);
    r.hooks.client_gone.push(events::client_gone);
    r.event::<vpp_binapi::api::ip_neighbor::IpNeighborEvent>();
    r.event::<vpp_binapi::api::ip_neighbor::IpNeighborEventV2>();

    r.reply(config::ip_neighbor_add_del);
    r.reply(config::ip_neighbor_flush);
    r.reply(config::ip_neighbor_config);
    r.reply(config::ip_neighbor_replace_begin);
    r.reply(config::ip_neighbor_replace_end);
    r.reply(dump::ip_neighbor_config_get);
    r.dump(dump::ip_neighbor_dump);
    r.reply(events::want_ip_neighbor_events);
    r.reply(events::want_ip_neighbor_events_v2);
}
