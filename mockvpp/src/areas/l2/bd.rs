//! Bridge domains (`src/vnet/l2/l2_bd.c`).
//!
//! A domain has an id, which clients know, and an index, under which members and the L2 FIB know it. Indexes are reused, the
//! lowest first, and what still names the index of a deleted domain belongs to its next owner.

use std::net::IpAddr;

use rustc_hash::FxHashMap;
use vpp_binapi::{MacAddress, VppError};

use crate::areas::interface::FloodClass;
use crate::areas::l2::features::{input, with};
use crate::core::hash::Hash;

/// Largest id: 24 bits, like a VNI.
pub const BD_ID_MAX: u32 = (1 << 24) - 1;
/// The placeholder to which interfaces belong that are in no domain: it drops all.
pub const PLACEHOLDER: u32 = 0;
/// How many MACs may be learned where nobody says otherwise.
pub const DEFAULT_LEARN_LIMIT: u32 = 256 * 1024 * 64;

/// A port of a domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// The interface.
    pub sw_if_index: u32,
    /// How the domain floods to it.
    pub flood_class: FloodClass,
}

/// One bridge domain.
#[derive(Debug, Clone)]
pub struct BridgeDomain {
    /// Its id; ~0 in a slot that is free.
    pub bd_id: u32,
    /// Which [`input`] features packets may use; zero in a slot that is free.
    pub features: u32,
    /// The interface that routes for the domain, or ~0.
    pub bvi_sw_if_index: u32,
    /// The interface that takes unknown unicast, or ~0.
    pub uu_fwd_sw_if_index: u32,
    /// Ports in the order of flooding.
    pub members: Vec<Member>,
    /// Minutes after which learned MACs go; zero for never.
    pub mac_age: u8,
    /// Text that a client attached.
    pub tag: Vec<u8>,
    /// How many MACs may be learned.
    pub learn_limit: u32,
    /// ARP answers of the domain, by address as it stands in memory.
    ip4_macs: Hash<u32, MacAddress>,
    /// Neighbor-discovery answers of the domain.
    ip6_macs: Hash<[u8; 16], MacAddress>,
}

impl Default for BridgeDomain {
    fn default() -> Self {
        Self {
            bd_id: u32::MAX,
            features: 0,
            bvi_sw_if_index: u32::MAX,
            uu_fwd_sw_if_index: u32::MAX,
            members: Vec::new(),
            mac_age: 0,
            tag: Vec::new(),
            learn_limit: 0,
            ip4_macs: Hash::default(),
            ip6_macs: Hash::default(),
        }
    }
}

impl BridgeDomain {
    /// Whether it is set up.
    pub fn is_valid(&self) -> bool {
        self.features != 0
    }

    /// Whether all of these features are on.
    pub fn has(&self, features: u32) -> bool {
        self.features & features == features
    }

    /// Sets it up where it is not yet: all features but ARP termination and the forwarding of unknown unicast or ARP.
    pub fn validate(&mut self) {
        if !self.is_valid() {
            self.features = !(input::ARP_TERM | input::UU_FWD | input::ARP_UFWD);
            self.bvi_sw_if_index = u32::MAX;
            self.uu_fwd_sw_if_index = u32::MAX;
            self.members.clear();
            self.flush_ip_macs();
        }
    }

    /// Adds a port: the BVI first, then what is always flooded, unicast tunnels, and last what is never flooded.
    pub fn add_member(&mut self, member: Member) {
        let count = |class| {
            self.members
                .iter()
                .filter(|m| m.flood_class == class)
                .count()
        };
        let len = self.members.len();
        let unflooded = count(FloodClass::NoFlood);
        let at = match member.flood_class {
            FloodClass::NoFlood => len,
            FloodClass::Bvi => 0,
            FloodClass::TunnelMaster | FloodClass::Normal => {
                len - count(FloodClass::TunnelNormal) - unflooded
            }
            FloodClass::TunnelNormal => len - unflooded,
        };
        self.members.insert(at, member);
    }

    /// Removes a port.
    pub fn remove_member(&mut self, sw_if_index: u32) {
        let at = self
            .members
            .iter()
            .position(|m| m.sw_if_index == sw_if_index);
        if let Some(at) = at {
            self.members.remove(at);
        }
    }

    /// Sets or clears features; returns all of them.
    pub fn set_features(&mut self, mask: u32, on: bool) -> u32 {
        self.validate();
        self.features = with(self.features, mask, on);
        self.features
    }

    /// Adds or changes the answer for an address, or removes exactly this one.
    pub fn set_ip_mac(
        &mut self,
        ip: IpAddr,
        mac: MacAddress,
        is_add: bool,
    ) -> Result<(), VppError> {
        let held = match ip {
            IpAddr::V4(ip) => self.ip4_macs.get(key4(ip)),
            IpAddr::V6(ip) => self.ip6_macs.get(ip.octets()),
        };
        if !is_add && held != Some(&mac) {
            return Err(VppError::UNSPECIFIED);
        }
        match (ip, is_add) {
            (IpAddr::V4(ip), true) => self.ip4_macs.insert(key4(ip), mac),
            (IpAddr::V6(ip), true) => self.ip6_macs.insert(ip.octets(), mac),
            (IpAddr::V4(ip), false) => drop(self.ip4_macs.remove(key4(ip))),
            (IpAddr::V6(ip), false) => drop(self.ip6_macs.remove(ip.octets())),
        }
        Ok(())
    }

    /// Forgets all answers.
    pub fn flush_ip_macs(&mut self) {
        self.ip4_macs = Hash::default();
        self.ip6_macs = Hash::default();
    }

    /// All answers, IPv4 first.
    pub fn ip_macs(&self) -> impl Iterator<Item = (IpAddr, MacAddress)> {
        let ip4 = self
            .ip4_macs
            .iter()
            .map(|(k, m)| (IpAddr::from(k.to_le_bytes()), *m));
        let ip6 = self.ip6_macs.iter().map(|(k, m)| (IpAddr::from(k), *m));
        ip4.chain(ip6)
    }
}

fn key4(ip: std::net::Ipv4Addr) -> u32 {
    u32::from_le_bytes(ip.octets())
}

/// What a new domain shall be.
#[derive(Debug, Clone, Default)]
pub struct NewBridgeDomain {
    /// Its id.
    pub bd_id: u32,
    /// Features that shall be on; of the six that have API flags all others are off.
    pub features: u32,
    /// Minutes after which learned MACs go.
    pub mac_age: u8,
    /// Text of a client.
    pub tag: Vec<u8>,
}

/// All bridge domains.
#[derive(Debug)]
pub struct BridgeDomains {
    slots: Vec<BridgeDomain>,
    index_by_id: FxHashMap<u32, u32>,
    default_learn_limit: u32,
    /// Where the search for an unused id goes on.
    seed: u32,
}

impl Default for BridgeDomains {
    /// With the placeholder.
    fn default() -> Self {
        let mut domains = Self {
            slots: Vec::new(),
            index_by_id: FxHashMap::default(),
            default_learn_limit: DEFAULT_LEARN_LIMIT,
            seed: 0,
        };
        let placeholder = domains.find_or_add(0);
        if let Some(bd) = domains.get_mut(placeholder) {
            bd.features = input::DROP;
        }
        domains
    }
}

impl BridgeDomains {
    /// Index of the domain with this id.
    pub fn find(&self, bd_id: u32) -> Option<u32> {
        self.index_by_id.get(&bd_id).copied()
    }

    /// Index of the domain with this id, which a request may change.
    pub fn find_modifiable(&self, bd_id: u32) -> Result<u32, VppError> {
        if bd_id == 0 {
            return Err(VppError::BD_NOT_MODIFIABLE);
        }
        self.find(bd_id).ok_or(VppError::NO_SUCH_ENTRY)
    }

    /// The slot with this index, be it used or not.
    pub fn get(&self, bd_index: u32) -> Option<&BridgeDomain> {
        self.slots.get(bd_index as usize)
    }

    /// The slot with this index, be it used or not.
    pub fn get_mut(&mut self, bd_index: u32) -> Option<&mut BridgeDomain> {
        self.slots.get_mut(bd_index as usize)
    }

    /// The domain with this id.
    pub fn by_id(&self, bd_id: u32) -> Option<&BridgeDomain> {
        self.get(self.find(bd_id)?)
    }

    /// All domains that are set up, by index, without the placeholder.
    pub fn iter(&self) -> impl Iterator<Item = &BridgeDomain> {
        self.slots.iter().filter(|bd| bd.is_valid() && bd.bd_id > 0)
    }

    /// Index of the domain with this id, which is added where there is none; it is not set up yet.
    pub fn find_or_add(&mut self, bd_id: u32) -> u32 {
        if let Some(index) = self.find(bd_id) {
            return index;
        }
        let used: std::collections::BTreeSet<u32> = self.index_by_id.values().copied().collect();
        let index = (0..).find(|n| !used.contains(n)).unwrap_or_default();
        self.index_by_id.insert(bd_id, index);
        if self.slots.len() <= index as usize {
            self.slots
                .resize_with(index as usize + 1, BridgeDomain::default);
        }
        let learn_limit = self.default_learn_limit;
        if let Some(bd) = self.get_mut(index) {
            bd.bd_id = bd_id;
            bd.learn_limit = learn_limit;
        }
        index
    }

    /// Adds a domain.
    pub fn add(&mut self, new: NewBridgeDomain) -> Result<(), VppError> {
        if self.find(new.bd_id).is_some() {
            return Err(VppError::BD_ALREADY_EXISTS);
        }
        if new.bd_id > BD_ID_MAX {
            return Err(VppError::BD_ID_EXCEED_MAX);
        }
        let index = self.find_or_add(new.bd_id);
        if let Some(bd) = self.get_mut(index) {
            bd.set_features(super::features::of_flags(u32::MAX), false);
            bd.set_features(new.features, true);
            bd.mac_age = new.mac_age;
            bd.tag = new.tag;
        }
        Ok(())
    }

    /// Deletes a domain that has no ports.
    pub fn delete(&mut self, bd_id: u32) -> Result<(), VppError> {
        let index = self.find(bd_id).ok_or(VppError::NO_SUCH_ENTRY)?;
        if index == PLACEHOLDER {
            return Err(VppError::BD_NOT_MODIFIABLE);
        }
        let Some(bd) = self.get_mut(index) else {
            return Ok(());
        };
        if !bd.members.is_empty() {
            return Err(VppError::BD_IN_USE);
        }
        bd.bd_id = u32::MAX;
        bd.features = 0;
        bd.learn_limit = 0;
        bd.tag.clear();
        bd.flush_ip_macs();
        self.index_by_id.remove(&bd_id);
        Ok(())
    }

    /// Sets how many MACs domains to come may learn.
    pub fn set_default_learn_limit(&mut self, limit: u32) {
        self.default_learn_limit = limit;
    }

    /// An id that no domain has: a fixed sequence around VPP's pseudo-random numbers (`src/vppinfra/random.h`).
    pub fn unused_id(&mut self) -> Option<u32> {
        for _ in 0..1 << 10 {
            self.seed = self
                .seed
                .wrapping_mul(1_664_525)
                .wrapping_add(1_013_904_223);
            for step in 0..1_u32 << 10 {
                self.seed = if step % 2 == 1 {
                    self.seed.wrapping_add(step)
                } else {
                    self.seed.wrapping_sub(step)
                };
                self.seed &= BD_ID_MAX;
                if self.seed != 0 && self.find(self.seed).is_none() {
                    return Some(self.seed);
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(classes: &[FloodClass]) -> Vec<u32> {
        let mut bd = BridgeDomain::default();
        for (sw_if_index, flood_class) in (0..).zip(classes) {
            bd.add_member(Member {
                sw_if_index,
                flood_class: *flood_class,
            });
        }
        bd.members.iter().map(|m| m.sw_if_index).collect()
    }

    #[test]
    fn members_stand_in_the_order_of_flooding() {
        use FloodClass::{Bvi, NoFlood, Normal, TunnelMaster, TunnelNormal};
        assert_eq!(
            order(&[
                NoFlood,
                TunnelNormal,
                Normal,
                Bvi,
                TunnelMaster,
                TunnelNormal,
                NoFlood
            ]),
            [3, 2, 4, 1, 5, 0, 6]
        );
    }

    #[test]
    fn a_freed_index_is_the_next_domain_s() {
        let mut domains = BridgeDomains::default();
        for bd_id in [10, 20, 30] {
            domains
                .add(NewBridgeDomain {
                    bd_id,
                    ..NewBridgeDomain::default()
                })
                .unwrap();
        }
        domains.delete(20).unwrap();
        assert_eq!(domains.delete(20), Err(VppError::NO_SUCH_ENTRY));
        assert_eq!(domains.find_or_add(40), 2);
        assert_eq!(domains.delete(0), Err(VppError::BD_NOT_MODIFIABLE));
    }

    #[test]
    fn automatic_ids_are_vpp_s_fixed_sequence() {
        let mut domains = BridgeDomains::default();
        assert_eq!(domains.unused_id(), Some(7_271_263));
        assert_eq!(domains.unused_id(), Some(5_253_426));
    }
}
