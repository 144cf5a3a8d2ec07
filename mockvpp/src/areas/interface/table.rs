//! The table: who has which sw_if_index.

use std::collections::BTreeMap;

use vpp_binapi::api::interface_types::{IfStatusFlags, IfType, LinkDuplex, SubIfFlags};
use vpp_binapi::{FixedStr, MacAddress, VppError};

use crate::areas::interface::hardware::{DeviceClass, Hardware, LinkClass};
use crate::core::call::Refusal;
use crate::core::pool::Pool;

/// One interface, hardware or sub-interface.
#[derive(Debug, Clone, Default)]
pub struct Interface {
    /// Its index.
    pub sw_if_index: u32,
    /// The interface that it was created on; itself where it is hardware.
    pub sup_sw_if_index: u32,
    /// Its own hardware; 0 (`local0`) for what is none.
    pub hw_if_index: u32,
    /// Name, such as `loop0` or `loop0.100`.
    pub name: String,
    /// Device class as dumps show it, such as `Loopback`.
    pub dev_type: String,
    /// Hardware, sub-interface, peer-to-peer or pipe.
    pub kind: IfType,
    /// Hardware address; zero for what has none of its own, such as sub-interfaces ([`Table::mac_of`] looks further).
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
    /// Whether it knows exactly one peer (`vnet_sw_interface_is_p2p`).
    pub is_p2p: bool,
    /// How a bridge domain floods to it.
    pub flood_class: FloodClass,
    /// Whether the API does not show it.
    pub hidden: bool,
    /// Client MAC of a peer-to-peer interface.
    pub peer_mac: MacAddress,
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
        self.flags
            .contains(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP)
    }

    /// Whether its link is up.
    pub fn is_link_up(&self) -> bool {
        self.flags
            .contains(IfStatusFlags::IF_STATUS_API_FLAG_LINK_UP)
    }

    /// Whether it is a hardware interface.
    pub fn is_hardware(&self) -> bool {
        self.kind == IfType::IF_API_TYPE_HARDWARE
    }

    /// Whether it is a VLAN sub-interface.
    pub fn is_sub(&self) -> bool {
        self.kind == IfType::IF_API_TYPE_SUB
    }
}

/// A hardware interface to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct NewHardware<'a> {
    /// Name.
    pub name: &'a str,
    /// What its driver can do.
    pub device: &'static DeviceClass,
    /// What its frames look like.
    pub link: LinkClass,
    /// Number that the driver knows it by.
    pub dev_instance: u32,
    /// Hardware address.
    pub mac: MacAddress,
    /// Largest frame without [`Self::frame_overhead`]; tunnels leave it zero, so that dumps show a number below zero.
    pub link_mtu: u16,
    /// Bytes of a frame that do not count for the MTU.
    pub frame_overhead: u16,
    /// Largest packet: L3, IPv4, IPv6, MPLS.
    pub mtu: [u32; 4],
    /// How a bridge domain floods to it.
    pub flood_class: FloodClass,
}

impl<'a> NewHardware<'a> {
    /// An Ethernet interface with VPP's default MTU (`vnet_eth_register_interface`).
    pub fn ethernet(name: &'a str, device: &'static DeviceClass, mac: MacAddress) -> Self {
        NewHardware {
            name,
            device,
            link: LinkClass::ETHERNET,
            mac,
            link_mtu: 9000,
            frame_overhead: 22,
            mtu: [9000, 0, 0, 0],
            ..Self::default()
        }
    }
}

/// A sub-interface to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct NewSub {
    /// The interface that it is created on.
    pub sup_sw_if_index: u32,
    /// Which frames it takes.
    pub sub: SubInfo,
    /// All flag bits that the creator gave, shown or not.
    pub raw_flags: u32,
    /// `IF_API_TYPE_SUB`, `_P2P` or `_PIPE`.
    pub kind: IfType,
    /// Client MAC of a peer-to-peer interface.
    pub peer_mac: MacAddress,
}

/// All interfaces and the hardware behind them.
#[derive(Debug, Default)]
pub struct Table {
    sw: Pool<Interface>,
    hw: Pool<Hardware>,
    /// `sw_if_index_by_sup_and_sub`: which sub-interface has a number on an interface.
    subs: BTreeMap<(u32, u32), u32>,
}

impl Table {
    /// The interface with this index.
    pub fn get(&self, sw_if_index: u32) -> Option<&Interface> {
        self.sw.get(sw_if_index)
    }

    /// The interface with this index.
    pub fn get_mut(&mut self, sw_if_index: u32) -> Option<&mut Interface> {
        self.sw.get_mut(sw_if_index)
    }

    /// The interface with this index, or VPP's error for none.
    pub fn expect(&self, sw_if_index: u32) -> Result<&Interface, Refusal> {
        let visible = self.get(sw_if_index).filter(|i| !i.hidden);
        visible.ok_or(VppError::INVALID_SW_IF_INDEX.into())
    }

    /// The interface with this index, or VPP's error for none.
    pub fn expect_mut(&mut self, sw_if_index: u32) -> Result<&mut Interface, Refusal> {
        let visible = self.get_mut(sw_if_index).filter(|i| !i.hidden);
        visible.ok_or(VppError::INVALID_SW_IF_INDEX.into())
    }

    /// The interface with this name.
    pub fn by_name(&self, name: &str) -> Option<&Interface> {
        self.iter().find(|i| i.name == name)
    }

    /// All interfaces by ascending index.
    pub fn iter(&self) -> impl Iterator<Item = &Interface> {
        self.sw.iter().map(|(_, i)| i)
    }

    /// Number of interfaces.
    pub fn len(&self) -> usize {
        self.sw.len()
    }

    /// Whether there is none, not even `local0`.
    pub fn is_empty(&self) -> bool {
        self.sw.is_empty()
    }

    /// The sub-interface with this number on an interface.
    pub fn sub(&self, sup_sw_if_index: u32, id: u32) -> Option<u32> {
        self.subs.get(&(sup_sw_if_index, id)).copied()
    }

    /// The hardware behind an interface (`vnet_get_sup_hw_interface`): one step up, no further, so that a
    /// sub-interface of a sub-interface ends at `local0`.
    pub fn hardware(&self, sw_if_index: u32) -> Option<&Hardware> {
        self.hw.get(self.sup_hw(sw_if_index)?)
    }

    /// The hardware behind an interface.
    pub fn hardware_mut(&mut self, sw_if_index: u32) -> Option<&mut Hardware> {
        let hw = self.sup_hw(sw_if_index)?;
        self.hw.get_mut(hw)
    }

    fn sup_hw(&self, sw_if_index: u32) -> Option<u32> {
        let interface = self.get(sw_if_index)?;
        if interface.is_hardware() {
            return Some(interface.hw_if_index);
        }
        Some(self.get(interface.sup_sw_if_index)?.hw_if_index)
    }

    /// The hardware with this index.
    pub fn hw(&self, hw_if_index: u32) -> Option<&Hardware> {
        self.hw.get(hw_if_index)
    }

    /// The hardware with this index.
    pub fn hw_mut(&mut self, hw_if_index: u32) -> Option<&mut Hardware> {
        self.hw.get_mut(hw_if_index)
    }

    /// All hardware by ascending index.
    pub fn hws(&self) -> impl Iterator<Item = &Hardware> {
        self.hw.iter().map(|(_, h)| h)
    }

    /// The MAC that an interface sends with: its own or that of its hardware.
    pub fn mac_of(&self, sw_if_index: u32) -> MacAddress {
        let hardware = self.hardware(sw_if_index);
        hardware.map(|h| h.mac).unwrap_or_default()
    }

    pub(super) fn insert_hardware(&mut self, new: &NewHardware<'_>) -> u32 {
        let sw_if_index = self.sw.next_index();
        let hw_if_index = self.hw.next_index();
        let mut hardware = Hardware::new(hw_if_index, sw_if_index, new);
        hardware.dependents.insert(sw_if_index);
        self.hw.insert(hardware);
        self.sw.insert(Interface {
            sw_if_index,
            sup_sw_if_index: sw_if_index,
            hw_if_index,
            mtu: new.mtu,
            flood_class: new.flood_class,
            ..Interface::default()
        });
        self.refresh(hw_if_index);
        sw_if_index
    }

    pub(super) fn insert_sub(&mut self, new: &NewSub) -> Option<u32> {
        let sw_if_index = self.sw.insert(Interface {
            sw_if_index: self.sw.next_index(),
            sup_sw_if_index: new.sup_sw_if_index,
            kind: new.kind,
            sub: new.sub,
            peer_mac: new.peer_mac,
            is_p2p: new.kind != IfType::IF_API_TYPE_SUB,
            ..Interface::default()
        });
        let Some(hardware) = self.hardware_mut(sw_if_index) else {
            self.sw.remove(sw_if_index);
            return None;
        };
        hardware.dependents.insert(sw_if_index);
        let hw_if_index = hardware.hw_if_index;
        self.refresh(hw_if_index);
        Some(sw_if_index)
    }

    /// Makes a sub-interface known by its number, to the hardware behind the interface that it was created on.
    pub(super) fn name_sub(&mut self, sw_if_index: u32) {
        let Some(interface) = self.get(sw_if_index) else {
            return;
        };
        let (sup, id) = (interface.sup_sw_if_index, interface.sub.id);
        self.subs.insert((sup, id), sw_if_index);
        if let Some(hardware) = self.hardware_mut(sup) {
            hardware.subs.insert(u64::from(id), sw_if_index);
        }
    }

    /// Forgets a sub-interface's number.
    pub(super) fn unname_sub(&mut self, sw_if_index: u32) {
        let Some(interface) = self.get(sw_if_index) else {
            return;
        };
        let (sup, id) = (interface.sup_sw_if_index, interface.sub.id);
        self.subs.remove(&(sup, id));
        if let Some(hardware) = self.hardware_mut(sw_if_index) {
            hardware.subs.remove(u64::from(id));
        }
    }

    pub(super) fn remove_sw(&mut self, sw_if_index: u32) {
        if let Some(hardware) = self.hardware_mut(sw_if_index) {
            hardware.dependents.remove(&sw_if_index);
        }
        self.sw.remove(sw_if_index);
    }

    pub(super) fn remove_hw(&mut self, hw_if_index: u32) {
        self.hw.remove(hw_if_index);
    }

    /// Carries what hardware knows into the interfaces that show it.
    pub fn refresh(&mut self, hw_if_index: u32) {
        let Some(hardware) = self.hw.get(hw_if_index) else {
            return;
        };
        for sw_if_index in &hardware.dependents {
            let Some(interface) = self.sw.get_mut(*sw_if_index) else {
                continue;
            };
            let own = interface.is_hardware();
            interface.name = match own {
                true => hardware.name.clone(),
                false => format!("{}.{}", hardware.name, interface.sub.id),
            };
            hardware.device.name.clone_into(&mut interface.dev_type);
            interface.is_ethernet = hardware.link.is_ethernet;
            interface.is_p2p = hardware.link.is_p2p || matches!(interface.kind.0, 2 | 3);
            if own && hardware.link.is_ethernet {
                interface.mac = hardware.mac;
            } else {
                interface.mac = MacAddress::default();
            }
            interface.link_mtu = hardware.link_mtu();
            interface.link_speed = hardware.link_speed;
            interface.link_duplex = hardware.link_duplex;
            let link_up = IfStatusFlags::IF_STATUS_API_FLAG_LINK_UP;
            interface.flags = interface.flags.with(link_up, hardware.link_up);
        }
    }
}
