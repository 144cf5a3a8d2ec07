//! IP on interfaces: tables, addresses, unnumbered interfaces, IPv6 links (`src/vnet/ip/ip_api.c`, `ip_interface.c`,
//! `ip4_forward.c`, `ip6_forward.c`, `ip6_link.c`; the requests of `src/vnet/interface_api.c` about them).
//!
//! [`address`] keeps which interface has which addresses, [`routes`] brings the routes that follow from them,
//! [`link`] the link-local side of IPv6. Routes themselves live in [`crate::areas::fib`].

mod address;
mod bind;
mod config;
mod dump;
mod link;
mod routes;
mod tables;

pub use address::{Addresses, IfAddress};
pub use link::Link;
pub use tables::By;

use crate::areas::fib::Proto;
use crate::core::call::Call;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Addresses and links.
#[derive(Debug, Default)]
pub struct State {
    ip4: Addresses,
    ip6: Addresses,
    links: link::Links,
    /// Interfaces that pass broadcasts of their subnets on.
    directed_broadcast: std::collections::BTreeSet<u32>,
    /// Where VPP's random table ids have arrived (`ip_table_get_unused_id`).
    table_seed: u32,
}

impl State {
    /// The addresses of one family.
    pub fn addresses(&self, proto: Proto) -> &Addresses {
        if proto == Proto::Ip6 { &self.ip6 } else { &self.ip4 }
    }

    fn addresses_mut(&mut self, proto: Proto) -> &mut Addresses {
        if proto == Proto::Ip6 { &mut self.ip6 } else { &mut self.ip4 }
    }
}

/// Messages about tables and addresses.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(boot);
    r.hooks.interface_added.push(interface_added);
    r.hooks.admin_changed.push(routes::admin_changed);
    r.hooks.interface_deleted.push(bind::interface_deleted);

    r.reply(config::sw_interface_add_del_address);
    r.reply(config::sw_interface_address_replace_begin);
    r.reply(config::sw_interface_address_replace_end);
    r.reply(config::sw_interface_set_table);
    r.reply(config::sw_interface_get_table);
    r.reply(config::sw_interface_set_unnumbered);
    r.reply(config::sw_interface_set_ip_directed_broadcast);
    r.reply(config::sw_interface_ip6_enable_disable);
    r.reply(config::sw_interface_ip4_enable_disable);
    r.reply(config::sw_interface_ip6_set_link_local_address);
    r.reply(dump::sw_interface_ip6_get_link_local_address);
    r.dump(dump::ip_address_dump);
    r.dump(dump::ip_unnumbered_dump);
    r.dump(dump::ip_dump);

    r.reply(tables::ip_table_add_del);
    r.reply(tables::ip_table_add_del_v2);
    r.reply(tables::ip_table_allocate);
    r.reply(tables::ip_table_replace_begin);
    r.reply(tables::ip_table_replace_end);
    r.reply(tables::ip_table_flush);
    r.dump(dump::ip_table_dump);
}

/// What is there from the start belongs to the default tables.
fn boot(vpp: &mut Vpp) {
    let all: Vec<u32> = vpp.interface.table.iter().map(|i| i.sw_if_index).collect();
    for sw_if_index in all {
        bind_to_default(vpp, sw_if_index);
    }
}

fn bind_to_default(vpp: &mut Vpp, sw_if_index: u32) {
    for proto in [Proto::Ip4, Proto::Ip6] {
        vpp.fib.set_interface_fib(proto, sw_if_index, 0);
        vpp.mfib.set_interface_fib(proto, sw_if_index, 0);
    }
}

fn interface_added(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    bind_to_default(vpp, sw_if_index);
}
