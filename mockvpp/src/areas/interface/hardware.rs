//! Hardware interfaces: what is behind one or more rows of the table, and what its driver does.

use std::collections::BTreeSet;

use vpp_binapi::MacAddress;
use vpp_binapi::api::interface_types::{IfType, LinkDuplex};

use crate::areas::interface::queues::{RxQueue, TxQueue, rx_queues, tx_queues};
use crate::areas::interface::table::NewHardware;
use crate::core::call::{Call, Refusal};
use crate::core::hash::UwordHash;
use crate::core::vpp::Vpp;

/// A driver says no. VPP logs why; the API shows one error per request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DriverError;

/// Sets the frame size of an interface.
pub type SetFrameSize = fn(&mut Vpp, u32, u32) -> Result<(), Refusal>;
/// Sets the number of an interface and answers its new name.
pub type Renumber = fn(&mut Vpp, u32, u32) -> Result<String, Refusal>;

/// What a driver does when VPP asks it (`vnet_device_class_t`, `vnet_eth_if_callbacks_t`).
#[derive(Debug)]
pub struct DeviceClass {
    /// Name as dumps show it.
    pub name: &'static str,
    /// Admin state changed; most drivers set the link state from it.
    pub admin_up_down: fn(&mut Vpp, &mut Call<'_>, u32, bool) -> Result<(), DriverError>,
    /// A new MAC is wanted.
    pub mac_change: fn(&mut Vpp, u32, MacAddress) -> Result<(), DriverError>,
    /// A MAC shall be received, too, or no longer.
    pub mac_add_del: fn(&mut Vpp, u32, MacAddress, bool) -> Result<(), DriverError>,
    /// Another frame size is wanted; absent where the driver has a fixed one.
    pub max_frame_size: Option<SetFrameSize>,
    /// Promiscuous mode is switched; absent where the driver has none. Answers a return value.
    pub promiscuous: Option<fn(&mut Vpp, u32, bool) -> i32>,
    /// The receive mode of a queue shall change.
    pub rx_mode: fn(&mut Vpp, u32, u32, u32) -> Result<(), DriverError>,
    /// Sets the number in the name; absent where names are fixed.
    pub renumber: Option<Renumber>,
}

impl DeviceClass {
    /// A driver that agrees to everything and does nothing.
    pub const PASSIVE: Self = Self {
        name: "",
        admin_up_down: |_, _, _, _| Ok(()),
        mac_change: |_, _, _| Ok(()),
        mac_add_del: |_, _, _, _| Ok(()),
        max_frame_size: None,
        promiscuous: None,
        rx_mode: |_, _, _, _| Ok(()),
        renumber: None,
    };

    /// A driver whose link follows the admin state: loopbacks and most tunnels.
    pub const LINK_FOLLOWS_ADMIN: Self = Self {
        admin_up_down: |vpp, call, sw_if_index, up| {
            vpp.set_link(call, sw_if_index, up);
            Ok(())
        },
        ..Self::PASSIVE
    };
}

impl Default for &'static DeviceClass {
    fn default() -> Self {
        static NONE: DeviceClass = DeviceClass::PASSIVE;
        &NONE
    }
}

/// What frames on the wire look like (`vnet_hw_interface_class_t`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LinkClass {
    /// Name, such as `Ethernet`.
    pub name: &'static str,
    /// Ethernet frames.
    pub is_ethernet: bool,
    /// There is exactly one peer.
    pub is_p2p: bool,
    /// There are several peers and no broadcast.
    pub is_nbma: bool,
}

impl LinkClass {
    /// Ethernet.
    pub const ETHERNET: Self = Self {
        name: "Ethernet",
        is_ethernet: true,
        is_p2p: false,
        is_nbma: false,
    };

    /// A tunnel to one peer.
    pub const fn p2p(name: &'static str) -> Self {
        Self {
            name,
            is_ethernet: false,
            is_p2p: true,
            is_nbma: false,
        }
    }

    /// A tunnel to many peers.
    pub const fn nbma(name: &'static str) -> Self {
        Self {
            name,
            is_ethernet: false,
            is_p2p: false,
            is_nbma: true,
        }
    }

    /// Neither.
    pub const fn plain(name: &'static str) -> Self {
        Self {
            name,
            is_ethernet: false,
            is_p2p: false,
            is_nbma: false,
        }
    }
}

/// A hardware interface.
#[derive(Debug, Clone)]
pub struct Hardware {
    /// Its index among hardware.
    pub hw_if_index: u32,
    /// Its row in the table.
    pub sw_if_index: u32,
    /// Name without number of sub-interface.
    pub name: String,
    /// Its driver.
    pub device: &'static DeviceClass,
    /// Number that the driver knows it by.
    pub dev_instance: u32,
    /// Its frames.
    pub link: LinkClass,
    /// Hardware address of an Ethernet interface.
    pub mac: MacAddress,
    /// Further addresses that it receives.
    pub secondary_macs: Vec<MacAddress>,
    /// Link state.
    pub link_up: bool,
    /// Speed in kbit/s.
    pub link_speed: u32,
    /// Duplex mode.
    pub link_duplex: LinkDuplex,
    /// Largest frame.
    pub max_frame_size: u32,
    /// Bytes of it that do not count for the MTU.
    pub frame_overhead: u32,
    /// Whether it takes segments to be cut by hardware (`VNET_HW_IF_CAP_TCP_GSO`).
    pub has_gso: bool,
    /// Receive mode of queues that ask for the default.
    pub default_rx_mode: u32,
    /// Receive queues.
    pub rx_queues: Vec<RxQueue>,
    /// Transmit queues.
    pub tx_queues: Vec<TxQueue>,
    /// Sub-interfaces by number, in VPP's order.
    pub subs: UwordHash<u32>,
    /// All rows of the table that show this hardware.
    pub(super) dependents: BTreeSet<u32>,
}

impl Hardware {
    pub(super) fn new(hw_if_index: u32, sw_if_index: u32, new: &NewHardware<'_>) -> Self {
        Self {
            hw_if_index,
            sw_if_index,
            name: new.name.to_owned(),
            device: new.device,
            dev_instance: new.dev_instance,
            link: new.link,
            mac: new.mac,
            secondary_macs: Vec::new(),
            link_up: false,
            link_speed: 0,
            link_duplex: LinkDuplex::default(),
            max_frame_size: match new.link.is_ethernet {
                true => u32::from(new.link_mtu) + u32::from(new.frame_overhead),
                false => u32::from(new.link_mtu),
            },
            frame_overhead: u32::from(new.frame_overhead),
            has_gso: false,
            default_rx_mode: 0,
            rx_queues: Vec::new(),
            tx_queues: Vec::new(),
            subs: UwordHash::default(),
            dependents: BTreeSet::new(),
        }
    }

    /// Numbers of queues, of the modes and threads that drivers start with.
    pub fn set_queues(&mut self, receive: u32, mode: u32, transmit: u32) {
        self.rx_queues = rx_queues(receive, mode);
        self.tx_queues = tx_queues(transmit);
    }

    /// The largest frame without overhead, as dumps show it: 16 bits of it.
    pub fn link_mtu(&self) -> u16 {
        let [_, _, high, low] = self
            .max_frame_size
            .wrapping_sub(self.frame_overhead)
            .to_be_bytes();
        u16::from_be_bytes([high, low])
    }
}

impl Vpp {
    /// Adds a hardware interface and tells all areas (`vnet_register_interface`).
    pub fn add_hardware(&mut self, call: &mut Call<'_>, new: &NewHardware<'_>) -> u32 {
        let default_rx_mode = self.interface.default_rx_mode();
        let sw_if_index = self.interface.table.insert_hardware(new);
        if let Some(hardware) = self.interface.table.hardware_mut(sw_if_index) {
            hardware.default_rx_mode = default_rx_mode;
        }
        self.claim_frames(sw_if_index);
        self.tell_interface_added(call, sw_if_index);
        sw_if_index
    }

    /// Takes an interface down, tells all areas that it goes, and removes it; hardware takes its sub-interfaces along
    /// (`vnet_delete_hw_interface`, `vnet_delete_sub_interface`).
    pub fn remove_interface(&mut self, call: &mut Call<'_>, sw_if_index: u32) {
        let Some(interface) = self.interface.table.get(sw_if_index) else {
            return;
        };
        if interface.kind != IfType::IF_API_TYPE_HARDWARE {
            return self.remove_sub(call, sw_if_index);
        }
        let hw_if_index = interface.hw_if_index;
        self.set_link(call, sw_if_index, false);
        let hardware = self.interface.table.hw_mut(hw_if_index);
        let subs: Vec<u32> = hardware.map_or(Vec::new(), |h| {
            h.rx_queues.clear();
            h.tx_queues.clear();
            h.subs.iter().map(|(_, sub)| *sub).collect()
        });
        for sub in subs {
            self.remove_sub(call, sub);
        }
        self.remove_sw(call, sw_if_index);
        self.interface.table.remove_hw(hw_if_index);
    }

    /// `vnet_delete_sw_interface`.
    pub(super) fn remove_sw(&mut self, call: &mut Call<'_>, sw_if_index: u32) {
        // A driver that refuses to go down does not stop the deletion.
        let _ = self.set_admin(call, sw_if_index, false);
        self.tell_interface_deleted(call, sw_if_index);
        self.interface.release_frames(sw_if_index);
        self.interface.table.remove_sw(sw_if_index);
    }
}
