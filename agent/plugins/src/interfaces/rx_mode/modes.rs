use std::collections::BTreeMap;

use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Type;
use agent_model::vpp::interfaces::interface::rx_mode::Type as Mode;

/// The modes of an interface's queues.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Modes {
    /// Of queues without an entry; VPP does not tell it.
    pub(super) default: Option<Mode>,
    pub(super) queues: BTreeMap<u32, Mode>,
}

impl Modes {
    pub(super) fn of(interface: &Interface) -> Self {
        let mode = |mode: Mode| {
            if mode == Mode::Default {
                vpp_default(interface)
            } else {
                mode
            }
        };
        let entries = || interface.rx_modes.iter();
        Self {
            default: entries().find(|m| m.default_mode).map(|m| mode(m.mode())),
            queues: entries()
                .filter(|m| !m.default_mode)
                .map(|m| (m.queue, mode(m.mode())))
                .collect(),
        }
    }

    fn of_queue(&self, queue: u32) -> Option<Mode> {
        self.queues.get(&queue).copied().or(self.default)
    }

    /// Whether all queues that either names are served alike; defaults are compared only where both are known.
    pub(super) fn same_as(&self, other: &Self) -> bool {
        let defaults = self.default.zip(other.default);
        let mut queues = self.queues.keys().chain(other.queues.keys());
        defaults.is_none_or(|(a, b)| a == b)
            && queues.all(|queue| self.of_queue(*queue) == other.of_queue(*queue))
    }
}

/// What DEFAULT means for a type of interface.
pub(super) fn vpp_default(interface: &Interface) -> Mode {
    match Type::try_from(interface.r#type) {
        Ok(Type::Dpdk) => Mode::Polling,
        Ok(Type::AfPacket | Type::Tap) => Mode::Interrupt,
        _ => Mode::Default,
    }
}
