//! Queues of hardware interfaces: receive modes and which thread serves them (`src/vnet/interface/rx_queue.c`,
//! `tx_queue.c`, `src/vnet/interface_cli.c`). There is one thread, the main one.

use std::collections::BTreeSet;

use vpp_binapi::VppError;
use vpp_binapi::api::interface::{
    SwInterfaceGetDefaultRxMode, SwInterfaceGetDefaultRxModeReply, SwInterfaceRxPlacementDetails,
    SwInterfaceRxPlacementDump, SwInterfaceSetDefaultRxMode, SwInterfaceSetDefaultRxModeReply,
    SwInterfaceSetRxMode, SwInterfaceSetRxModeReply, SwInterfaceSetRxPlacement,
    SwInterfaceSetRxPlacementReply, SwInterfaceSetTxPlacement, SwInterfaceSetTxPlacementReply,
    SwInterfaceTxPlacementDetails, SwInterfaceTxPlacementGet, SwInterfaceTxPlacementGetReply,
};
use vpp_binapi::api::interface_types::RxMode;

use crate::areas::interface::State;
use crate::areas::interface::hardware::Hardware;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

/// A receive queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RxQueue {
    /// Number on its interface.
    pub id: u32,
    /// Thread that polls it.
    pub thread: u32,
    /// Mode, as the API numbers them; what a client set, meaningful or not.
    pub mode: u32,
}

/// A transmit queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TxQueue {
    /// Number on its interface.
    pub id: u32,
    /// Threads that fill it.
    pub threads: BTreeSet<u32>,
}

/// Threads of this VPP.
const THREADS: u32 = 1;

impl RxQueue {
    /// A queue as drivers register it.
    pub fn new(id: u32) -> Self {
        Self {
            id,
            thread: 0,
            mode: RxMode::RX_MODE_API_POLLING.0,
        }
    }
}

/// `count` receive queues in the given mode.
pub fn rx_queues(count: u32, mode: u32) -> Vec<RxQueue> {
    let queue = |id| RxQueue {
        mode,
        ..RxQueue::new(id)
    };
    (0..count).map(queue).collect()
}

/// `count` transmit queues, threads spread over them as drivers do.
pub fn tx_queues(count: u32) -> Vec<TxQueue> {
    let serves = |id| {
        (0..THREADS)
            .filter(|t| t.checked_rem(count) == Some(id))
            .collect()
    };
    (0..count)
        .map(|id| TxQueue {
            id,
            threads: serves(id),
        })
        .collect()
}

impl State {
    pub(super) fn default_rx_mode(&self) -> u32 {
        self.default_rx_mode
    }
}

pub(super) fn sw_interface_set_default_rx_mode(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetDefaultRxMode,
) -> Result<SwInterfaceSetDefaultRxModeReply, Refusal> {
    match r.mode {
        RxMode::RX_MODE_API_POLLING
        | RxMode::RX_MODE_API_INTERRUPT
        | RxMode::RX_MODE_API_ADAPTIVE => vpp.interface.default_rx_mode = r.mode.0,
        _ => return Err(VppError::INVALID_VALUE.into()),
    }
    Ok(SwInterfaceSetDefaultRxModeReply::default())
}

pub(super) fn sw_interface_get_default_rx_mode(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: SwInterfaceGetDefaultRxMode,
) -> Result<SwInterfaceGetDefaultRxModeReply, Refusal> {
    Ok(SwInterfaceGetDefaultRxModeReply {
        retval: 0,
        mode: RxMode(vpp.interface.default_rx_mode),
    })
}

/// Hardware whose queues a client may touch.
fn hardware(vpp: &mut Vpp, sw_if_index: u32) -> Result<&mut Hardware, Refusal> {
    if !vpp.interface.table.expect(sw_if_index)?.is_hardware() {
        return Err(VppError::INVALID_VALUE.into());
    }
    let hardware = vpp.interface.table.hardware_mut(sw_if_index);
    hardware.ok_or(VppError::INVALID_SW_IF_INDEX.into())
}

pub(super) fn sw_interface_set_rx_mode(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetRxMode,
) -> Result<SwInterfaceSetRxModeReply, Refusal> {
    let hw = hardware(vpp, r.sw_if_index)?;
    let mode = match r.mode {
        RxMode::RX_MODE_API_DEFAULT => hw.default_rx_mode,
        mode => mode.0,
    };
    let device = hw.device;
    let wanted = hw
        .rx_queues
        .iter()
        .filter(|q| !r.queue_id_valid || q.id == r.queue_id);
    let wanted: Vec<(u32, u32)> = wanted.map(|q| (q.id, q.mode)).collect();
    if r.queue_id_valid && wanted.is_empty() {
        return Err(VppError::UNIMPLEMENTED.into());
    }
    for (id, old) in wanted {
        if old == mode {
            continue;
        }
        if (device.rx_mode)(vpp, r.sw_if_index, id, mode).is_err() {
            return Err(VppError::UNIMPLEMENTED.into());
        }
        let queues = &mut hardware(vpp, r.sw_if_index)?.rx_queues;
        if let Some(queue) = queues.iter_mut().find(|q| q.id == id) {
            queue.mode = mode;
        }
    }
    Ok(SwInterfaceSetRxModeReply::default())
}

pub(super) fn sw_interface_set_rx_placement(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetRxPlacement,
) -> Result<SwInterfaceSetRxPlacementReply, Refusal> {
    let hw = hardware(vpp, r.sw_if_index)?;
    let thread = if r.is_main { 0 } else { r.worker_id };
    let queue = hw.rx_queues.iter_mut().find(|q| q.id == r.queue_id);
    match queue {
        Some(queue) if thread < THREADS => queue.thread = thread,
        _ => return Err(VppError::UNIMPLEMENTED.into()),
    }
    Ok(SwInterfaceSetRxPlacementReply::default())
}

pub(super) fn sw_interface_set_tx_placement(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetTxPlacement,
) -> Result<SwInterfaceSetTxPlacementReply, Refusal> {
    let hw = hardware(vpp, r.sw_if_index)?;
    if r.threads.iter().any(|thread| *thread >= THREADS) {
        return Err(VppError::INVALID_VALUE.into());
    }
    let queue = hw.tx_queues.iter_mut().find(|q| q.id == r.queue_id);
    let queue = queue.ok_or(VppError::INVALID_QUEUE)?;
    queue.threads = r.threads.iter().copied().collect();
    Ok(SwInterfaceSetTxPlacementReply::default())
}

/// Sub-interfaces and unknown ones have no queues to show.
pub(super) fn sw_interface_rx_placement_dump(
    vpp: &mut Vpp,
    r: &SwInterfaceRxPlacementDump,
    rows: &mut Rows<'_, '_, SwInterfaceRxPlacementDetails>,
) -> Result<(), Refusal> {
    let table = &vpp.interface.table;
    let shown = |h: &&Hardware| r.sw_if_index == u32::MAX || h.sw_if_index == r.sw_if_index;
    for hw in table.hws().filter(shown) {
        for queue in &hw.rx_queues {
            rows.push(&SwInterfaceRxPlacementDetails {
                sw_if_index: hw.sw_if_index,
                queue_id: queue.id,
                worker_id: queue.thread,
                mode: RxMode(queue.mode & 0xff),
            });
        }
    }
    Ok(())
}

pub(super) fn sw_interface_tx_placement_get(
    vpp: &mut Vpp,
    r: &SwInterfaceTxPlacementGet,
    rows: &mut Rows<'_, '_, SwInterfaceTxPlacementDetails>,
) -> SwInterfaceTxPlacementGetReply {
    let refuse = |error: VppError| SwInterfaceTxPlacementGetReply {
        retval: error.0,
        cursor: 0,
    };
    let table = &vpp.interface.table;
    if table.hws().all(|h| h.tx_queues.is_empty()) {
        return refuse(VppError::NO_SUCH_ENTRY);
    }
    if r.sw_if_index != u32::MAX {
        match table.expect(r.sw_if_index) {
            Err(_) => return refuse(VppError::INVALID_SW_IF_INDEX),
            Ok(i) if !i.is_hardware() => return refuse(VppError::INVALID_INTERFACE),
            Ok(_) => {}
        }
    }
    let shown = |h: &&Hardware| r.sw_if_index == u32::MAX || h.sw_if_index == r.sw_if_index;
    let hws = table.hws().filter(shown);
    let queues: Vec<_> = hws
        .flat_map(|h| h.tx_queues.iter().map(|q| (h.sw_if_index, q)))
        .collect();
    if queues.is_empty() {
        return SwInterfaceTxPlacementGetReply {
            retval: VppError::INVALID_VALUE.0,
            cursor: u32::MAX,
        };
    }
    let first = if r.cursor == u32::MAX { 0 } else { r.cursor };
    for (sw_if_index, queue) in queues.iter().skip(first as usize) {
        rows.push(&SwInterfaceTxPlacementDetails {
            sw_if_index: *sw_if_index,
            queue_id: queue.id,
            shared: u8::from(queue.threads.len() > 1),
            threads: queue.threads.iter().copied().collect(),
        });
    }
    let end = u32::try_from(queues.len()).unwrap_or(u32::MAX);
    SwInterfaceTxPlacementGetReply {
        retval: 0,
        cursor: end.max(first),
    }
}
