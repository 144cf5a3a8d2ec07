//! Layer 2: bridge domains, their ports and FIB, cross-connects, tag rewrites (`src/vnet/l2/l2_api.c`).

pub mod bd;
mod bridge;
mod bvi;
mod config;
mod dump;
mod events;
pub mod features;
pub mod fib;
mod hooks;
pub mod input;
pub mod vtr;

use std::collections::BTreeSet;

use crate::areas::l2::bd::BridgeDomains;
use crate::areas::l2::fib::Fib;
use crate::areas::l2::input::{Mode, Ports};
use crate::core::registry::Registry;

/// All of layer 2.
#[derive(Debug, Default)]
pub struct State {
    /// Bridge domains.
    pub domains: BridgeDomains,
    /// What interfaces do with frames.
    pub ports: Ports,
    /// Where MACs are.
    pub fib: Fib,
    /// Patches by receiving interface.
    pub(crate) patches: std::collections::BTreeMap<u32, u32>,
    /// Instances of `bvi` interfaces in use.
    pub(crate) bvi_instances: BTreeSet<u32>,
    /// Process id of the one listener to MAC events, or 0.
    pub(crate) macs_listener: u32,
    /// Clients that asked for ARP answers.
    pub(crate) arp_term_listeners: BTreeSet<u32>,
}

impl State {
    /// All cross-connects, receiving and sending interface, by the former's index.
    pub fn xconnects(&self) -> impl Iterator<Item = (u32, u32)> {
        self.ports
            .inputs()
            .filter_map(|(rx, config)| match config.mode {
                Mode::Xconnect { tx_sw_if_index } => Some((rx, tx_sw_if_index)),
                _ => None,
            })
    }

    /// All patches, receiving and sending interface, by the former's index.
    pub fn patches(&self) -> impl Iterator<Item = (u32, u32)> {
        self.patches.iter().map(|(rx, tx)| (*rx, *tx))
    }
}

/// Messages of `l2`.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(hooks::interface_deleted);
    r.hooks.mac_changed.push(hooks::mac_changed);
    r.hooks.client_gone.push(events::client_gone);
    r.hooks.interface_details.push(vtr::interface_details);

    r.reply(bridge::bridge_domain_add_del);
    r.reply(bridge::bridge_domain_add_del_v2);
    r.reply(bridge::bridge_domain_set_mac_age);
    r.reply(bridge::bridge_domain_set_learn_limit);
    r.reply(bridge::bridge_domain_set_default_learn_limit);
    r.reply(bridge::bridge_flags);
    r.reply(bridge::bd_ip_mac_add_del);
    r.reply(bridge::bd_ip_mac_flush);
    r.dump(dump::bridge_domain_dump);
    r.dump(dump::bd_ip_mac_dump);

    r.reply(config::sw_interface_set_l2_bridge);
    r.reply(config::sw_interface_set_l2_xconnect);
    r.reply(config::l2_patch_add_del);
    r.reply(config::l2_flags);
    r.reply(config::l2_flags_set);
    r.reply(config::l2_interface_feat_flags_set);
    r.reply(config::l2_interface_efp_filter);
    r.reply(config::sw_interface_set_vpath);
    r.dump(dump::l2_xconnect_dump);
    r.reply(dump::l2_flags_get);
    r.reply(dump::l2_interface_feat_flags_get);

    r.reply(config::l2fib_add_del);
    r.reply(config::l2_fib_clear_table);
    r.reply(config::l2fib_flush_all);
    r.reply(config::l2fib_flush_bd);
    r.reply(config::l2fib_flush_int);
    r.reply(config::l2fib_set_scan_delay);
    r.dump(dump::l2_fib_table_dump);

    r.reply(vtr::l2_interface_vlan_tag_rewrite);
    r.reply(vtr::l2_interface_pbb_tag_rewrite);
    r.reply(bvi::bvi_create);
    r.reply(bvi::bvi_delete);

    r.reply(events::want_l2_macs_events);
    r.reply(events::want_l2_macs_events2);
    r.reply(events::want_l2_arp_term_events);
    r.event::<vpp_binapi::api::l2::L2MacsEvent>();
    r.event::<vpp_binapi::api::l2::L2ArpTermEvent>();
}
