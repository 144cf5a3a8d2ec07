//! Creation and deletion.

use vpp_binapi::api::af_packet::{
    AfPacketCreate, AfPacketCreateReply, AfPacketCreateV2, AfPacketCreateV2Reply, AfPacketCreateV3,
    AfPacketCreateV3Reply, AfPacketDelete, AfPacketDeleteReply, AfPacketFlags, AfPacketMode,
    AfPacketSetL4CksumOffload, AfPacketSetL4CksumOffloadReply,
};
use vpp_binapi::api::interface_types::RxMode;
use vpp_binapi::{MacAddress, VppError};

use crate::areas::af_packet::HostInterface;
use crate::areas::interface::{
    DeviceClass, DriverError, LinkClass, NewHardware, created, rx_queues, tx_queues,
};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

static AF_PACKET: DeviceClass = DeviceClass {
    name: "af-packet",
    rx_mode: |_, _, _, mode| match mode == RxMode::RX_MODE_API_ADAPTIVE.0 {
        true => Err(DriverError),
        false => Ok(()),
    },
    max_frame_size: Some(set_host_mtu),
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

/// The host counts the frame's overhead once more, and takes what an Ethernet device can carry.
fn set_host_mtu(_: &mut Vpp, _: u32, frame_size: u32) -> Result<(), Refusal> {
    match frame_size + 22 {
        68..=65535 => Ok(()),
        _ => Err(VppError::SYSCALL_ERROR_1.into()),
    }
}

/// Memory that the kernel shares with VPP, for one direction.
#[derive(Clone, Copy)]
struct Ring {
    frame_size: u32,
    frames_per_block: u32,
}

impl Ring {
    fn or(self, default: Self) -> Self {
        let or = |value, default| if value == 0 { default } else { value };
        Self {
            frame_size: or(self.frame_size, default.frame_size),
            frames_per_block: or(self.frames_per_block, default.frames_per_block),
        }
    }

    /// What `packet_set_ring` of Linux takes: whole pages, aligned frames that hold at least their header.
    fn fits(self, header: u32) -> bool {
        let block = self.frame_size.checked_mul(self.frames_per_block);
        block.is_some_and(|b| b > 0 && b % 4096 == 0 && i32::try_from(b).is_ok())
            && self.frame_size.is_multiple_of(16)
            && self.frame_size >= header
    }
}

struct Wanted {
    name: String,
    mac: Option<MacAddress>,
    mode: AfPacketMode,
    rx: Ring,
    tx: Ring,
    version_2: bool,
    gso: bool,
    rx_queues: u16,
    tx_queues: u16,
}

fn create(vpp: &mut Vpp, call: &mut Call<'_>, wanted: Wanted) -> (i32, u32) {
    let interfaces = &vpp.af_packet.interfaces;
    if let Some((_, known)) = interfaces.find(|i| i.name == wanted.name) {
        return (VppError::IF_ALREADY_EXISTS.0, known.sw_if_index);
    }
    created(open(vpp, call, wanted), 0)
}

fn open(vpp: &mut Vpp, call: &mut Call<'_>, wanted: Wanted) -> Result<u32, VppError> {
    if !vpp.config.host.has_interface(&wanted.name) {
        return Err(VppError::INVALID_INTERFACE);
    }
    let (rx_default, header) = match wanted.version_2 {
        true => ((2048 * 33, 1024), 52),
        false => ((2048, 32), 68),
    };
    let ring = |(frame_size, frames_per_block)| Ring {
        frame_size,
        frames_per_block,
    };
    let rx_fits = wanted.rx_queues == 0 || wanted.rx.or(ring(rx_default)).fits(header);
    let tx_fits = wanted.tx_queues == 0 || wanted.tx.or(ring((2048 * 33, 1024))).fits(header);
    if !rx_fits || !tx_fits {
        return Err(VppError::SYSCALL_ERROR_1);
    }
    let name = format!("host-{}", wanted.name);
    let dev_instance = vpp.af_packet.interfaces.next_index();
    let new = match wanted.mode {
        AfPacketMode::AF_PACKET_API_MODE_IP => NewHardware {
            name: &name,
            device: &AF_PACKET,
            link: LinkClass::p2p("af-packet-ip-device"),
            dev_instance,
            ..NewHardware::default()
        },
        _ => {
            let drawn = || vpp.interface.random_mac();
            let mac = wanted.mac.unwrap_or_else(drawn);
            NewHardware {
                dev_instance,
                ..NewHardware::ethernet(&name, &AF_PACKET, mac)
            }
        }
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
        let interrupt = RxMode::RX_MODE_API_INTERRUPT.0;
        hardware.rx_queues = rx_queues(u32::from(wanted.rx_queues), interrupt);
        hardware.tx_queues = tx_queues(u32::from(wanted.tx_queues));
        hardware.has_gso = wanted.gso;
    }
    vpp.set_link(call, sw_if_index, true);
    vpp.af_packet.interfaces.insert(HostInterface {
        sw_if_index,
        name: wanted.name,
    });
    Ok(sw_if_index)
}

/// VPP compares the number of queues with 1 before it turns its bytes round.
fn at_least_one_unturned(queues: u16) -> u16 {
    if queues.swap_bytes() > 1 { queues } else { 1 }
}

/// The first version asks for no queues at all.
pub(super) fn af_packet_create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: AfPacketCreate,
) -> Result<AfPacketCreateReply, Refusal> {
    let none = Ring {
        frame_size: 0,
        frames_per_block: 0,
    };
    let wanted = Wanted {
        name: r.host_if_name.to_text(),
        mac: (!r.use_random_hw_addr).then_some(r.hw_addr),
        mode: AfPacketMode::AF_PACKET_API_MODE_ETHERNET,
        rx: none,
        tx: none,
        version_2: false,
        gso: true,
        rx_queues: 0,
        tx_queues: 0,
    };
    let (retval, sw_if_index) = create(vpp, call, wanted);
    Ok(AfPacketCreateReply {
        retval,
        sw_if_index,
    })
}

pub(super) fn af_packet_create_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: AfPacketCreateV2,
) -> Result<AfPacketCreateV2Reply, Refusal> {
    let wanted = Wanted {
        name: r.host_if_name.to_text(),
        mac: (!r.use_random_hw_addr).then_some(r.hw_addr),
        mode: AfPacketMode::AF_PACKET_API_MODE_ETHERNET,
        rx: Ring {
            frame_size: r.rx_frame_size,
            frames_per_block: r.rx_frames_per_block,
        },
        tx: Ring {
            frame_size: r.tx_frame_size,
            frames_per_block: r.tx_frames_per_block,
        },
        version_2: false,
        gso: true,
        rx_queues: at_least_one_unturned(r.num_rx_queues),
        tx_queues: 1,
    };
    let (retval, sw_if_index) = create(vpp, call, wanted);
    Ok(AfPacketCreateV2Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn af_packet_create_v3(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: AfPacketCreateV3,
) -> Result<AfPacketCreateV3Reply, Refusal> {
    if !matches!(
        r.mode,
        AfPacketMode::AF_PACKET_API_MODE_ETHERNET | AfPacketMode::AF_PACKET_API_MODE_IP
    ) {
        return Ok(AfPacketCreateV3Reply {
            retval: VppError::INVALID_VALUE.0,
            sw_if_index: u32::MAX,
        });
    }
    let version_2 = AfPacketFlags::AF_PACKET_API_FLAG_VERSION_2;
    let wanted = Wanted {
        name: r.host_if_name.to_text(),
        mac: (!r.use_random_hw_addr).then_some(r.hw_addr),
        mode: r.mode,
        rx: Ring {
            frame_size: r.rx_frame_size,
            frames_per_block: r.rx_frames_per_block,
        },
        tx: Ring {
            frame_size: r.tx_frame_size,
            frames_per_block: r.tx_frames_per_block,
        },
        version_2: r.flags.contains(version_2),
        gso: r.flags.contains(AfPacketFlags::AF_PACKET_API_FLAG_CKSUM_GSO),
        rx_queues: r.num_rx_queues.max(1),
        tx_queues: r.num_tx_queues.max(1),
    };
    let (retval, sw_if_index) = create(vpp, call, wanted);
    Ok(AfPacketCreateV3Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn af_packet_delete(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: AfPacketDelete,
) -> Result<AfPacketDeleteReply, Refusal> {
    let name = r.host_if_name.to_text();
    let interfaces = &vpp.af_packet.interfaces;
    let found = interfaces.find(|i| i.name == name);
    let (index, sw_if_index) = found
        .map(|(index, i)| (index, i.sw_if_index))
        .ok_or(VppError::SYSCALL_ERROR_1)?;
    vpp.remove_interface(call, sw_if_index);
    vpp.af_packet.interfaces.remove(index);
    Ok(AfPacketDeleteReply::default())
}

/// Without effect in VPP, whatever the interface.
pub(super) fn af_packet_set_l4_cksum_offload(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: AfPacketSetL4CksumOffload,
) -> Result<AfPacketSetL4CksumOffloadReply, Refusal> {
    Ok(AfPacketSetL4CksumOffloadReply::default())
}
