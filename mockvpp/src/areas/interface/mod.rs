//! The interface table and what all interfaces have in common (`src/vnet/interface.c`, `interface_api.c`).
//!
//! Kinds of interfaces (loopback, tap, memif, tunnels) live in areas of their own; they add to and remove from the table
//! through [`Vpp::add_hardware`], [`Vpp::add_sub`] and [`Vpp::remove_interface`], which run the hooks.

mod config;
mod dump;
mod events;
mod table;

pub use table::{FloodClass, Interface, NewHardware, NewSub, Table};

use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// All interfaces and who listens to them.
#[derive(Debug, Default)]
pub struct State {
    /// The interfaces.
    pub table: Table,
    /// Instances of loopbacks in use.
    pub(crate) loopbacks: std::collections::BTreeSet<u32>,
    /// Who asked for `sw_interface_event`.
    pub(crate) listeners: Vec<events::Listener>,
}

/// Messages of `interface`.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(boot);
    r.hooks.client_gone.push(events::client_gone);
    r.hooks.interface_added.push(events::interface_added);
    r.reply(config::create_loopback);
    r.reply(config::create_loopback_instance);
    r.reply(config::delete_loopback);
    r.reply(config::sw_interface_set_flags);
    r.dump(dump::sw_interface_dump);
    r.reply(events::want_interface_events);
    r.event::<vpp_binapi::api::interface::SwInterfaceEvent>();
}

/// `local0` is there from the start.
fn boot(vpp: &mut Vpp) {
    vpp.interface.table.insert_hardware(&NewHardware { name: "local0", dev_type: "local", ..NewHardware::default() });
}
