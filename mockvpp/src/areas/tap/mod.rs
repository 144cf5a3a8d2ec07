//! TAP and TUN interfaces (`src/plugins/tap`). The Linux side is a model of its own ([`linux`]): nothing real is touched.

mod config;
mod dump;
mod linux;

use std::net::{Ipv4Addr, Ipv6Addr};

use vpp_binapi::MacAddress;
use vpp_binapi::api::tapv2::TapFlags;

use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// Interfaces and their Linux side.
#[derive(Debug, Default)]
pub struct State {
    interfaces: Pool<Tap>,
    linux: linux::Linux,
}

impl State {
    /// Names of the Linux sides of all TAP devices in VPP's own namespace.
    #[must_use]
    pub fn host_if_names(&self) -> Vec<String> {
        let own = self.interfaces.iter().map(|(_, tap)| &tap.host);
        let own = own.filter(|host| host.namespace.is_empty());
        own.map(|host| host.if_name.clone()).collect()
    }
}

/// An interface as its creator wanted it.
#[derive(Debug, Clone)]
struct Tap {
    sw_if_index: u32,
    id: u32,
    flags: TapFlags,
    rx_ring_size: u16,
    tx_ring_size: u16,
    rx_queues: u32,
    host: Host,
    /// Which device of Linux it holds.
    device: linux::DeviceName,
}

/// What Linux was told.
#[derive(Debug, Clone)]
struct Host {
    /// The name that was asked for, or the one that Linux gave.
    if_name: String,
    namespace: String,
    bridge: String,
    mac: MacAddress,
    mtu: u32,
    ip4: (Ipv4Addr, u8),
    ip6: (Ipv6Addr, u8),
}

/// Messages of `tapv2`.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(|vpp| vpp.areas.tap.linux.boot(&vpp.config));
    r.reply(config::tap_create_v2);
    r.reply(config::tap_create_v3);
    r.reply(config::tap_delete_v2);
    r.dump(dump::sw_interface_tap_v2_dump);
}
