//! Connections: a slave that is up looks for the master behind its socket's file name.
//!
//! Both ends are in this VPP; nobody else listens in this world. VPP looks every three seconds and whenever something
//! comes up, here it happens at once: after the reply and the events of the request.

use crate::areas::interface::{DriverError, rx_queues, tx_queues};
use crate::areas::memif::{Memif, Ring};
use crate::core::call::Call;
use crate::core::vpp::Vpp;

const MAX_LOG2_RING_SIZE: u32 = 14;

pub(super) fn admin_up_down(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    sw_if_index: u32,
    up: bool,
) -> Result<(), DriverError> {
    let interfaces = &vpp.memif.interfaces;
    let memif = interfaces.find(|m| m.sw_if_index == sw_if_index);
    if up && memif.is_some_and(|(_, m)| m.peer.is_some()) {
        vpp.set_link(call, sw_if_index, true);
    }
    Ok(())
}

/// Cuts both ends.
pub(super) fn disconnect(vpp: &mut Vpp, call: &mut Call<'_>, dev_instance: u32) {
    let memif = vpp.memif.interfaces.get(dev_instance);
    let Some(peer) = memif.and_then(|m| m.peer) else {
        return;
    };
    for end in [dev_instance, peer] {
        let Some(memif) = vpp.memif.interfaces.get_mut(end) else {
            continue;
        };
        memif.peer = None;
        let sw_if_index = memif.sw_if_index;
        vpp.set_link(call, sw_if_index, false);
        if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
            hardware.rx_queues.clear();
            hardware.tx_queues.clear();
        }
    }
}

/// Slaves that are up and alone find their masters.
pub(super) fn answered(vpp: &mut Vpp, call: &mut Call<'_>) {
    if vpp.memif.interfaces.len() < 2 {
        return;
    }
    let up = |m: &Memif| {
        let interface = vpp.interface.table.get(m.sw_if_index);
        interface.is_some_and(|i| i.is_admin_up())
    };
    let lonely = vpp.memif.interfaces.iter();
    let lonely = lonely.filter(|(_, m)| !m.is_master && m.peer.is_none() && up(m));
    let lonely: Vec<u32> = lonely.map(|(index, _)| index).collect();
    let mut connected = false;
    for slave in lonely {
        connected |= look_for_master(vpp, call, slave);
    }
    if connected {
        vpp.send_interface_events(call);
    }
}

fn look_for_master(vpp: &mut Vpp, call: &mut Call<'_>, slave_index: u32) -> bool {
    let Found {
        listening,
        master_index,
    } = seek(vpp, slave_index);
    let Some(slave) = vpp.memif.interfaces.get_mut(slave_index) else {
        return false;
    };
    if listening {
        slave.agreed = Ring {
            log2_size: slave.wanted.log2_size.min(MAX_LOG2_RING_SIZE),
            ..slave.wanted
        };
    }
    let Some(master_index) = master_index else {
        return false;
    };
    slave.peer = Some(master_index);
    let (slave_sw, rx, tx) = (slave.sw_if_index, slave.rx_queues, slave.tx_queues);
    let Some(master) = vpp.memif.interfaces.get_mut(master_index) else {
        return false;
    };
    master.peer = Some(slave_index);
    let ends = [(slave_sw, rx, tx), (master.sw_if_index, tx, rx)];
    for (sw_if_index, rx, tx) in ends {
        if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
            hardware.rx_queues = rx_queues(rx, hardware.default_rx_mode);
            hardware.tx_queues = tx_queues(tx);
        }
        vpp.set_link(call, sw_if_index, true);
    }
    true
}

/// What a slave finds behind its socket.
struct Found {
    /// Somebody listens.
    listening: bool,
    /// It has an interface for the slave.
    master_index: Option<u32>,
}

fn seek(vpp: &Vpp, slave_index: u32) -> Found {
    let sockets = &vpp.memif.sockets;
    let filename = |m: &Memif| Some(&sockets.get(u64::from(m.socket_id))?.filename);
    let mut found = Found {
        listening: false,
        master_index: None,
    };
    let Some(slave) = vpp.memif.interfaces.get(slave_index) else {
        return found;
    };
    let masters = vpp.memif.interfaces.iter();
    let masters = masters.filter(|(_, m)| m.is_master && filename(m) == filename(slave));
    for (index, master) in masters {
        found.listening = true;
        let fits = master.id == slave.id && master.mode == slave.mode && master.peer.is_none();
        let trusts = master.secret.is_empty() || master.secret == slave.secret;
        if fits && trusts && found.master_index.is_none() {
            found.master_index = Some(index);
        }
    }
    found
}
