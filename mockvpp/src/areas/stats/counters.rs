//! The counters themselves.

use std::collections::{BTreeMap, BTreeSet};

macro_rules! kinds {
    ($(#[$m:meta])* $name:ident, $all:ident: $($(#[$vm:meta])* $kind:ident = $text:literal),* $(,)?) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vm])* $kind),* }

        /// All kinds in VPP's order.
        pub const $all: &[$name] = &[$($name::$kind),*];

        impl $name {
            /// VPP's name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $text),* }
            }
        }
    };
}
kinds! {
    /// Counters of packets (`foreach_simple_interface_counter_name`).
    Simple, SIMPLE:
    /// Dropped.
    Drops = "drops",
    /// Punted.
    Punt = "punt",
    /// IPv4 packets.
    Ip4 = "ip4",
    /// IPv6 packets.
    Ip6 = "ip6",
    /// No buffer was free.
    RxNoBuf = "rx-no-buf",
    /// Missed by the hardware.
    RxMiss = "rx-miss",
    /// Received with an error.
    RxError = "rx-error",
    /// Not sent for an error.
    TxError = "tx-error",
    /// MPLS packets.
    Mpls = "mpls",
}
kinds! {
    /// Counters of packets and bytes (`foreach_combined_interface_counter_name`).
    Combined, COMBINED:
    /// Received.
    Rx = "rx",
    /// Received unicast.
    RxUnicast = "rx-unicast",
    /// Received multicast.
    RxMulticast = "rx-multicast",
    /// Received broadcast.
    RxBroadcast = "rx-broadcast",
    /// Sent.
    Tx = "tx",
    /// Sent unicast.
    TxUnicast = "tx-unicast",
    /// Sent multicast.
    TxMulticast = "tx-multicast",
    /// Sent broadcast.
    TxBroadcast = "tx-broadcast",
}

/// All counters that are not zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counters {
    simple: BTreeMap<(u32, Simple), u64>,
    combined: BTreeMap<(u32, Combined), (u64, u64)>,
    /// Interfaces whose counters changed.
    changed: BTreeSet<u32>,
}

impl Counters {
    /// Sets a counter of packets.
    pub fn set_simple(&mut self, sw_if_index: u32, kind: Simple, packets: u64) {
        self.simple.insert((sw_if_index, kind), packets);
        self.touch(sw_if_index);
    }

    /// Sets a counter of packets and bytes.
    pub fn set_combined(&mut self, sw_if_index: u32, kind: Combined, packets: u64, bytes: u64) {
        self.combined.insert((sw_if_index, kind), (packets, bytes));
        self.touch(sw_if_index);
    }

    /// A counter of packets.
    pub fn simple(&self, sw_if_index: u32, kind: Simple) -> u64 {
        self.simple.get(&(sw_if_index, kind)).copied().unwrap_or_default()
    }

    /// A counter of packets and bytes.
    pub fn combined(&self, sw_if_index: u32, kind: Combined) -> (u64, u64) {
        self.combined.get(&(sw_if_index, kind)).copied().unwrap_or_default()
    }

    /// Sets all counters of an interface, or of all, to zero.
    pub fn clear(&mut self, sw_if_index: Option<u32>) {
        let counted = self.simple.keys().map(|(i, _)| *i).chain(self.combined.keys().map(|(i, _)| *i));
        let cleared = counted.filter(|index| sw_if_index.is_none_or(|cleared| cleared == *index));
        self.changed.extend(cleared.collect::<BTreeSet<_>>());
        let kept = |index: u32| sw_if_index.is_some_and(|cleared| cleared != index);
        self.simple.retain(|(index, _), _| kept(*index));
        self.combined.retain(|(index, _), _| kept(*index));
    }

    /// The stats segment does not show an interface's counters yet.
    pub(super) fn touch(&mut self, sw_if_index: u32) {
        self.changed.insert(sw_if_index);
    }

    pub(super) fn is_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    pub(super) fn take_changes(&mut self) -> BTreeSet<u32> {
        std::mem::take(&mut self.changed)
    }

    /// What `show interface` lists of an interface: counters that are not zero.
    pub fn named(&self, sw_if_index: u32) -> Vec<(String, u64)> {
        let mut list = Vec::new();
        for kind in COMBINED {
            let (packets, bytes) = self.combined(sw_if_index, *kind);
            if packets > 0 {
                list.push((format!("{} packets", kind.name()), packets));
                list.push((format!("{} bytes", kind.name()), bytes));
            }
        }
        let simple = SIMPLE.iter().map(|kind| (kind.name().to_owned(), self.simple(sw_if_index, *kind)));
        list.extend(simple.filter(|(_, packets)| *packets > 0));
        list
    }
}
