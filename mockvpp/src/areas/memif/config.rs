//! Creation and deletion of interfaces.

use vpp_binapi::api::memif::{
    MemifCreate, MemifCreateReply, MemifCreateV2, MemifCreateV2Reply, MemifDelete,
    MemifDeleteReply, MemifMode, MemifRole,
};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::interface::{DeviceClass, LinkClass, NewHardware, created};
use crate::areas::memif::{Memif, Ring, connect};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

pub(super) static MEMIF: DeviceClass = DeviceClass {
    name: "memif",
    admin_up_down: connect::admin_up_down,
    max_frame_size: Some(|_, _, _| Ok(())),
    promiscuous: Some(|_, _, _| 0),
    ..DeviceClass::PASSIVE
};

fn defaulted<T: Default + PartialEq>(value: T, default: T) -> T {
    match value == T::default() {
        true => default,
        false => value,
    }
}

fn create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: &MemifCreateV2,
) -> Result<Result<u32, VppError>, Refusal> {
    let ring_size = defaulted(r.ring_size, 1024);
    if !ring_size.is_power_of_two() {
        return Ok(Err(VppError::INVALID_ARGUMENT));
    }
    let is_master = r.role == MemifRole::MEMIF_ROLE_API_MASTER;
    let Some(socket) = vpp.memif.sockets.get(u64::from(r.socket_id)).cloned() else {
        return Ok(Err(VppError::INVALID_ARGUMENT));
    };
    let same = |m: &Memif| m.socket_id == r.socket_id && m.id == r.id;
    let taken = vpp.memif.interfaces.iter().any(|(_, m)| same(m));
    if socket.users > 0 && (socket.is_listener != is_master || taken) {
        return Ok(Err(VppError::SUBIF_ALREADY_EXISTS));
    }
    let name = format!("memif{}/{}", r.socket_id, r.id);
    let dev_instance = vpp.memif.interfaces.next_index();
    let mac = match r.hw_addr.is_zero() {
        true => vpp.interface.random_mac(),
        false => r.hw_addr,
    };
    let new = match r.mode {
        MemifMode::MEMIF_MODE_API_ETHERNET => NewHardware {
            dev_instance,
            ..NewHardware::ethernet(&name, &MEMIF, mac)
        },
        MemifMode::MEMIF_MODE_API_IP => NewHardware {
            name: &name,
            device: &MEMIF,
            link: LinkClass::p2p("memif-ip"),
            dev_instance,
            ..NewHardware::default()
        },
        _ => {
            return Err(Refusal::Crash(
                "memif has only the modes ethernet and ip: VPP dies cleaning up any other",
            ));
        }
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    let queues = |wanted: u8| match is_master {
        true => 0,
        false => u32::from(defaulted(wanted, 1)),
    };
    vpp.memif.interfaces.insert(Memif {
        sw_if_index,
        id: r.id,
        socket_id: r.socket_id,
        mode: r.mode,
        is_master,
        zero_copy: !is_master && !r.no_zero_copy,
        secret: FixedStr::<24>::truncated(r.secret.as_bytes()).to_text(),
        rx_queues: queues(r.rx_queues),
        tx_queues: queues(r.tx_queues),
        wanted: Ring {
            log2_size: ring_size.ilog2(),
            buffer_size: defaulted(r.buffer_size, 2048),
        },
        agreed: Ring::default(),
        peer: None,
    });
    if let Some(socket) = vpp.memif.sockets.get_mut(u64::from(r.socket_id)) {
        if socket.users == 0 {
            socket.is_listener = is_master;
        }
        socket.users += 1;
    }
    Ok(Ok(sw_if_index))
}

pub(super) fn memif_create_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: MemifCreateV2,
) -> Result<MemifCreateV2Reply, Refusal> {
    let (retval, sw_if_index) = created(create(vpp, call, &r)?, 0);
    Ok(MemifCreateV2Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn memif_create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: MemifCreate,
) -> Result<MemifCreateReply, Refusal> {
    let r = MemifCreateV2 {
        role: r.role,
        mode: r.mode,
        rx_queues: r.rx_queues,
        tx_queues: r.tx_queues,
        id: r.id,
        socket_id: r.socket_id,
        ring_size: r.ring_size,
        buffer_size: r.buffer_size,
        no_zero_copy: r.no_zero_copy,
        use_dma: false,
        hw_addr: r.hw_addr,
        secret: r.secret,
    };
    let (retval, sw_if_index) = created(create(vpp, call, &r)?, 0);
    Ok(MemifCreateReply {
        retval,
        sw_if_index,
    })
}

/// A sub-interface stands for its memif.
pub(super) fn memif_delete(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: MemifDelete,
) -> Result<MemifDeleteReply, Refusal> {
    let hardware = vpp.interface.table.hardware(r.sw_if_index);
    let hardware = hardware.filter(|h| h.device.name == MEMIF.name);
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let (sw_if_index, dev_instance) = (hardware.sw_if_index, hardware.dev_instance);
    vpp.set_link(call, sw_if_index, false);
    let _ = vpp.set_admin(call, sw_if_index, false);
    connect::disconnect(vpp, call, dev_instance);
    vpp.remove_interface(call, sw_if_index);
    if let Some(memif) = vpp.memif.interfaces.remove(dev_instance)
        && let Some(socket) = vpp.memif.sockets.get_mut(u64::from(memif.socket_id))
    {
        socket.users = socket.users.saturating_sub(1);
    }
    Ok(MemifDeleteReply::default())
}
