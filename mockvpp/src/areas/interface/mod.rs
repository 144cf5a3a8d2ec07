//! The interface table and what all interfaces have in common (`src/vnet/interface.c`, `interface_api.c`).
//!
//! A row of the [`Table`] is a `vnet_sw_interface_t`: hardware has one, every sub-interface has one. Behind it is a
//! [`Hardware`] with its driver, a [`DeviceClass`]. Kinds of interfaces (tap, memif, tunnels) live in areas of their own;
//! they add to and remove from the table through [`Vpp::add_hardware`], [`Vpp::add_sub`] and [`Vpp::remove_interface`],
//! and change states through [`Vpp::set_admin`] and [`Vpp::set_link`], all of which run the hooks.

mod config;
mod dump;
mod events;
mod hardware;
mod loopback;
mod queues;
mod state;
mod subif;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use vpp_binapi::api::interface_types::RxMode;
use vpp_binapi::{MacAddress, VppError};

pub use hardware::{DeviceClass, DriverError, Hardware, LinkClass};
pub use queues::{RxQueue, TxQueue, rx_queues, tx_queues};
pub use table::{FloodClass, Interface, NewHardware, NewSub, SubInfo, Table};

use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// All interfaces and who listens to them.
#[derive(Debug, Default)]
pub struct State {
    /// The interfaces.
    pub table: Table,
    /// Which sub-interface takes which frames.
    frames: subif::FrameTable,
    /// Instances of loopbacks in use.
    loopbacks: BTreeSet<u32>,
    /// How many MACs were drawn.
    drawn_macs: u32,
    /// Receive mode of new interfaces.
    default_rx_mode: u32,
    /// Who asked for `sw_interface_event`.
    listeners: Vec<events::Listener>,
    /// What has happened during this request.
    signals: BTreeMap<u32, events::Signals>,
}

/// Messages of `interface`.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(boot);
    r.hooks.client_gone.push(events::client_gone);
    r.hooks.interface_added.push(events::added);
    r.hooks.interface_deleted.push(events::deleted);
    r.hooks.admin_changed.push(events::admin_changed);
    r.hooks.link_changed.push(events::link_changed);
    r.hooks.answered.push(events::answered);
    r.reply(events::want_interface_events);
    r.event::<vpp_binapi::api::interface::SwInterfaceEvent>();

    r.reply(loopback::create_loopback);
    r.reply(loopback::create_loopback_instance);
    r.reply(loopback::delete_loopback);
    r.reply(subif::create_vlan_subif);
    r.reply(subif::create_subif);
    r.reply(subif::delete_subif);

    r.reply(config::sw_interface_set_flags);
    r.reply(config::hw_interface_set_mtu);
    r.reply(config::sw_interface_set_mtu);
    r.reply(config::sw_interface_set_promisc);
    r.reply(config::sw_interface_set_mac_address);
    r.reply(config::sw_interface_add_del_mac_address);
    r.reply(config::sw_interface_set_interface_name);
    r.reply(config::interface_name_renumber);
    r.reply(config::sw_interface_tag_add_del);
    r.reply(config::sw_interface_clear_stats);
    r.reply(config::collect_detailed_interface_stats);

    r.reply(queues::sw_interface_set_default_rx_mode);
    r.reply(queues::sw_interface_get_default_rx_mode);
    r.reply(queues::sw_interface_set_rx_mode);
    r.reply(queues::sw_interface_set_rx_placement);
    r.reply(queues::sw_interface_set_tx_placement);
    r.dump(queues::sw_interface_rx_placement_dump);
    r.stream(queues::sw_interface_tx_placement_get);

    r.dump(dump::sw_interface_dump);
    r.reply(dump::sw_interface_get_mac_address);
}

impl State {
    /// A MAC that VPP draws at random, `02:fe` before four bytes of no meaning.
    pub fn random_mac(&mut self) -> MacAddress {
        self.drawn_macs = self.drawn_macs.wrapping_add(1);
        let [a, b, c, d] = self.drawn_macs.wrapping_mul(0x9e37_79b9).to_be_bytes();
        MacAddress([0x02, 0xfe, a, b, c, d])
    }
}

/// Return value and sw_if_index of a reply to a creation; where it failed, the index that the driver answers then.
pub fn created(result: Result<u32, VppError>, otherwise: u32) -> (i32, u32) {
    match result {
        Ok(sw_if_index) => (0, sw_if_index),
        Err(error) => (error.0, otherwise),
    }
}

/// `local0` is there from the start.
fn boot(vpp: &mut Vpp) {
    static LOCAL: DeviceClass = DeviceClass {
        name: "local",
        ..DeviceClass::PASSIVE
    };
    vpp.interface.default_rx_mode = RxMode::RX_MODE_API_POLLING.0;
    vpp.interface.table.insert_hardware(&NewHardware {
        name: "local0",
        device: &LOCAL,
        link: LinkClass::plain("local"),
        ..NewHardware::default()
    });
}
