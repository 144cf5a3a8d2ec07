//! The table: who has which sw_if_index.

use vpp_binapi::api::interface_types::{IfStatusFlags, IfType, LinkDuplex, SubIfFlags};
use vpp_binapi::{FixedStr, MacAddress, VppError};

use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// One interface, hardware or sub-interface.
#[derive(Debug, Clone, Default)]
pub struct Interface {
    /// Its index.
    pub sw_if_index: u32,
    /// The hardware interface that it belongs to; itself where it is one.
    pub sup_sw_if_index: u32,
    /// Name, such as `loop0` or `loop0.100`.
    pub name: String,
    /// Device class as dumps show it, such as `Loopback`.
    pub dev_type: String,
    /// Hardware, sub-interface, peer-to-peer or pipe.
    pub kind: IfType,
    /// Hardware address; zero for what has none.
    pub mac: MacAddress,
    /// Admin and link state.
    pub flags: IfStatusFlags,
    /// Duplex mode of the link.
    pub link_duplex: LinkDuplex,
    /// Speed of the link in kbit/s.
    pub link_speed: u32,
    /// Largest frame.
    pub link_mtu: u16,
    /// Largest packet: L3, IPv4, IPv6, MPLS.
    pub mtu: [u32; 4],
    /// Which frames a sub-interface takes.
    pub sub: SubInfo,
    /// Text that a client attached.
    pub tag: FixedStr<64>,
    /// Whether its hardware is Ethernet (`ethernet_hw_interface_class`): only such can rewrite VLAN tags.
    pub is_ethernet: bool,
    /// How a bridge domain floods to it.
    pub flood_class: FloodClass,
}

/// Where a bridge domain keeps a member, and when it floods to it (`vnet_flood_class_t`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FloodClass {
    /// The bridge domain's own virtual interface: the first member.
    Bvi,
    /// Always.
    #[default]
    Normal,
    /// A multicast tunnel: always.
    TunnelMaster,
    /// A unicast tunnel: where the domain has no [`Self::TunnelMaster`].
    TunnelNormal,
    /// Never, such as loopbacks.
    NoFlood,
}

/// How a sub-interface recognises its frames.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SubInfo {
    /// Number behind the dot in its name.
    pub id: u32,
    /// Number of VLAN tags.
    pub tags: u8,
    /// Outer VLAN id.
    pub outer: u16,
    /// Inner VLAN id.
    pub inner: u16,
    /// The flags as dumps show them.
    pub flags: SubIfFlags,
}

impl Interface {
    /// Whether it is administratively up.
    pub fn is_admin_up(&self) -> bool {
        self.flags.contains(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP)
    }

    /// Whether its link is up.
    pub fn is_link_up(&self) -> bool {
        self.flags.contains(IfStatusFlags::IF_STATUS_API_FLAG_LINK_UP)
    }

    /// Whether it is a hardware interface.
    pub fn is_hardware(&self) -> bool {
        self.kind == IfType::IF_API_TYPE_HARDWARE
    }
}

/// A hardware interface to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct NewHardware<'a> {
    /// Name.
    pub name: &'a str,
    /// Device class.
    pub dev_type: &'a str,
    /// Hardware address.
    pub mac: MacAddress,
    /// Largest frame.
    pub link_mtu: u16,
    /// Largest packet: L3, IPv4, IPv6, MPLS.
    pub mtu: [u32; 4],
    /// Initial state.
    pub flags: IfStatusFlags,
    /// Whether it is Ethernet.
    pub is_ethernet: bool,
    /// How a bridge domain floods to it.
    pub flood_class: FloodClass,
}

/// A sub-interface to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct NewSub {
    /// The hardware interface.
    pub sup_sw_if_index: u32,
    /// Which frames it takes.
    pub sub: SubInfo,
    /// `IF_API_TYPE_SUB`, `_P2P` or `_PIPE`.
    pub kind: IfType,
}

/// All interfaces. A freed index is given out again before a new one, the last freed first (`src/vppinfra/pool.h`).
#[derive(Debug, Default)]
pub struct Table {
    slots: Vec<Option<Interface>>,
    free: Vec<u32>,
}

impl Table {
    /// The interface with this index.
    pub fn get(&self, sw_if_index: u32) -> Option<&Interface> {
        self.slots.get(sw_if_index as usize)?.as_ref()
    }

    /// The interface with this index.
    pub fn get_mut(&mut self, sw_if_index: u32) -> Option<&mut Interface> {
        self.slots.get_mut(sw_if_index as usize)?.as_mut()
    }

    /// The interface with this index, or VPP's error for none.
    pub fn expect(&self, sw_if_index: u32) -> Result<&Interface, Refusal> {
        self.get(sw_if_index).ok_or(VppError::INVALID_SW_IF_INDEX.into())
    }

    /// The interface with this index, or VPP's error for none.
    pub fn expect_mut(&mut self, sw_if_index: u32) -> Result<&mut Interface, Refusal> {
        self.get_mut(sw_if_index).ok_or(VppError::INVALID_SW_IF_INDEX.into())
    }

    /// The interface with this name.
    pub fn by_name(&self, name: &str) -> Option<&Interface> {
        self.iter().find(|i| i.name == name)
    }

    /// All interfaces by ascending index.
    pub fn iter(&self) -> impl Iterator<Item = &Interface> {
        self.slots.iter().flatten()
    }

    fn insert(&mut self, mut make: impl FnMut(u32) -> Interface) -> u32 {
        if let Some(index) = self.free.pop() {
            if let Some(slot) = self.slots.get_mut(index as usize) {
                *slot = Some(make(index));
            }
            return index;
        }
        let index = u32::try_from(self.slots.len()).unwrap_or(u32::MAX);
        self.slots.push(Some(make(index)));
        index
    }

    pub(super) fn insert_hardware(&mut self, new: &NewHardware<'_>) -> u32 {
        self.insert(|sw_if_index| Interface {
            sw_if_index,
            sup_sw_if_index: sw_if_index,
            name: new.name.to_owned(),
            dev_type: new.dev_type.to_owned(),
            mac: new.mac,
            flags: new.flags,
            link_mtu: new.link_mtu,
            mtu: new.mtu,
            is_ethernet: new.is_ethernet,
            flood_class: new.flood_class,
            ..Interface::default()
        })
    }

    fn insert_sub(&mut self, new: &NewSub) -> Result<u32, Refusal> {
        let sup = self.expect(new.sup_sw_if_index)?.clone();
        Ok(self.insert(|sw_if_index| Interface {
            sw_if_index,
            sup_sw_if_index: sup.sw_if_index,
            name: format!("{}.{}", sup.name, new.sub.id),
            dev_type: sup.dev_type.clone(),
            kind: new.kind,
            link_mtu: sup.link_mtu,
            sub: new.sub,
            is_ethernet: sup.is_ethernet,
            ..Interface::default()
        }))
    }

    fn remove(&mut self, sw_if_index: u32) {
        if self.slots.get_mut(sw_if_index as usize).and_then(Option::take).is_some() {
            self.free.push(sw_if_index);
        }
    }
}

impl Vpp {
    /// Adds a hardware interface and tells all areas.
    pub fn add_hardware(&mut self, call: &mut Call<'_>, new: &NewHardware<'_>) -> u32 {
        let sw_if_index = self.interface.table.insert_hardware(new);
        self.tell_interface_added(call, sw_if_index);
        sw_if_index
    }

    /// Adds a sub-interface and tells all areas.
    pub fn add_sub(&mut self, call: &mut Call<'_>, new: &NewSub) -> Result<u32, Refusal> {
        let sw_if_index = self.interface.table.insert_sub(new)?;
        self.tell_interface_added(call, sw_if_index);
        Ok(sw_if_index)
    }

    /// Takes an interface down, tells all areas that it goes, and removes it.
    pub fn remove_interface(&mut self, call: &mut Call<'_>, sw_if_index: u32) {
        if self.interface.table.get(sw_if_index).is_some() {
            self.set_admin(call, sw_if_index, false);
            self.tell_interface_deleted(call, sw_if_index);
            self.send_interface_event(call, sw_if_index, true);
            self.interface.table.remove(sw_if_index);
        }
    }

    /// Sets the admin state and tells all areas where it changes.
    pub fn set_admin(&mut self, call: &mut Call<'_>, sw_if_index: u32, up: bool) {
        let Some(interface) = self.interface.table.get_mut(sw_if_index) else { return };
        if interface.is_admin_up() != up {
            interface.flags = interface.flags.with(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP, up);
            self.tell_admin_changed(call, sw_if_index);
        }
    }
}
