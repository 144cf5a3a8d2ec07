//! Random configurations for property tests (feature `proptest`).
//!
//! Names come from small spaces ([`Space`]) so that values refer to each other often and two configurations share many
//! keys. What must not clash in VPP (addresses, memif ids, tunnel endpoints, VLANs, host names, membership in bridge
//! domains) is tied to the name of the interface, so every configuration can be applied in any order.
//!
//! - [`consistent_config`]: every reference has its target.
//! - [`any_config`]: a consistent configuration with values left out, so that references may dangle.
//! - [`ipsec_config`]: IPsec, every reference with its target.
//! - [`interface`], [`route`] and the others: single valid values.

mod config;
mod ipsec;
mod values;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::document::ConfigDocument;
use crate::value::ModelValue;
use crate::vpp::interfaces::Interface;
use crate::vpp::l3::ArpEntry;

pub use ipsec::{invalid_security_association, ipsec_config, security_association};
pub use values::{
    arp, bridge_domain, fib, interface, interface_name, ip_scan_neighbor, l3xc, proxy_arp, route,
    teib, value, vrf_table, xconnect,
};

/// Kinds of interfaces that are generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InterfaceKind {
    /// Software loopback.
    Loopback,
    /// TAP of version 2; the host's side is called `vpp-tap<n>`.
    Tap,
    /// memif on the default socket.
    Memif,
    /// af_packet on the host's interface `host<n>`.
    AfPacket,
    /// VXLAN tunnel.
    Vxlan,
    /// VLAN sub-interface.
    SubInterface,
}

/// How many names there are of each sort, and which interfaces.
#[derive(Clone, Debug)]
pub struct Space {
    /// Interfaces are called `if0`, `if1`, …; at most 200.
    pub interfaces: u8,
    /// Bridge domains are called `bd0`, `bd1`, ….
    pub bridge_domains: u8,
    /// VRF tables are 1, 2, …; table 0 always exists.
    pub vrfs: u8,
    /// Which interfaces there are; not empty.
    pub kinds: Vec<InterfaceKind>,
}

impl Default for Space {
    /// Six interfaces of all kinds that need nothing of the host, two bridge domains, two VRFs.
    fn default() -> Self {
        use InterfaceKind::{Loopback, Memif, SubInterface, Tap, Vxlan};
        Self {
            interfaces: 6,
            bridge_domains: 2,
            vrfs: 2,
            kinds: vec![Loopback, Tap, Memif, Vxlan, SubInterface],
        }
    }
}

/// A configuration whose values are valid, whose keys are distinct and whose references all have their targets.
pub fn consistent_config(space: &Space) -> BoxedStrategy<ConfigDocument> {
    config::strategy(space)
}

/// A value as VPP keeps it whatever comes: it forgets neighbours that are not static as it sees fit (the interface goes down,
/// its address goes, it is bridged); an MTU that is configured no more stays as it was, and a parent's new MTU becomes that of
/// its sub-interfaces.
pub fn settled(value: &ModelValue) -> ModelValue {
    if let Some(arp) = value.downcast_ref::<ArpEntry>() {
        return ModelValue::new(ArpEntry {
            r#static: true,
            ..arp.clone()
        });
    }
    match value.downcast_ref::<Interface>() {
        Some(interface) => ModelValue::new(Interface {
            mtu: 1400,
            ..interface.clone()
        }),
        None => value.clone(),
    }
}

/// A consistent configuration with some values left out: what refers to them stays pending.
pub fn any_config(space: &Space) -> BoxedStrategy<ConfigDocument> {
    let config = config::strategy(space);
    (config, vec(prop::bool::weighted(0.8), 64))
        .prop_map(|(config, keep)| {
            let keep = keep.into_iter().chain(std::iter::repeat(true));
            config
                .values()
                .cloned()
                .zip(keep)
                .filter_map(|(value, keep)| keep.then_some(value))
                .collect()
        })
        .boxed()
}
