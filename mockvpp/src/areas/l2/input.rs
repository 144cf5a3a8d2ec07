//! What an interface does with frames: route, bridge or cross-connect them (`src/vnet/l2/l2_input.c`, `l2_output.c`).
//!
//! The settings belong to the index, not to the interface: the next owner of the index inherits what a deletion leaves.

use vpp_binapi::VppError;

use crate::areas::interface::FloodClass;
use crate::areas::l2::bd::Member;
use crate::areas::l2::features::{input, output, with};
use crate::areas::l2::fib::{FibEntry, FibKey};
use crate::areas::l2::vtr::{PbbRewrite, TagRewrite};
use crate::core::vpp::Vpp;

/// What becomes of an interface's frames.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// They are routed.
    #[default]
    L3,
    /// They are switched in a bridge domain.
    Bridge {
        /// Index of the domain.
        bd_index: u32,
        /// Whether the interface routes for the domain.
        is_bvi: bool,
    },
    /// They leave by another interface.
    Xconnect {
        /// The other interface.
        tx_sw_if_index: u32,
    },
}

/// What an interface is to its bridge domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortType {
    /// A port.
    Normal,
    /// The interface that routes for the domain.
    Bvi,
    /// The interface that takes unknown unicast.
    UuFwd,
}

/// A mode to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewMode {
    /// Route.
    L3,
    /// Switch.
    Bridge {
        /// Index of the domain.
        bd_index: u32,
        /// What the interface is to it.
        port: PortType,
        /// Split-horizon group.
        shg: u8,
    },
    /// Cross-connect.
    Xconnect {
        /// The other interface.
        tx_sw_if_index: u32,
    },
}

/// Settings of one index for frames that come in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InputConfig {
    /// What becomes of them.
    pub mode: Mode,
    /// Features of [`input`].
    pub features: u32,
    /// Split-horizon group.
    pub shg: u8,
}

/// Settings of one index for frames that go out, and the tag rewrites of both directions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OutputConfig {
    /// Features of [`output`].
    pub features: u32,
    /// VLAN tags that incoming frames lose and get.
    pub vtr: TagRewrite,
    /// Provider-backbone header that incoming frames lose or get.
    pub pbb: PbbRewrite,
}

/// Settings of all indexes.
#[derive(Debug, Default)]
pub struct Ports {
    inputs: Vec<InputConfig>,
    outputs: Vec<OutputConfig>,
}

impl Ports {
    /// Input settings of an index.
    pub fn input(&self, sw_if_index: u32) -> InputConfig {
        self.inputs
            .get(sw_if_index as usize)
            .copied()
            .unwrap_or_default()
    }

    /// Output settings of an index, where it ever had any.
    pub fn output(&self, sw_if_index: u32) -> Option<&OutputConfig> {
        self.outputs.get(sw_if_index as usize)
    }

    pub(super) fn output_mut(&mut self, sw_if_index: u32) -> Option<&mut OutputConfig> {
        self.outputs.get_mut(sw_if_index as usize)
    }

    /// Input settings of all indexes that ever had any.
    pub fn inputs(&self) -> impl Iterator<Item = (u32, &InputConfig)> {
        (0..).zip(&self.inputs)
    }

    pub(super) fn change_input(&mut self, sw_if_index: u32, f: impl FnOnce(&mut InputConfig)) {
        change(&mut self.inputs, sw_if_index, f);
    }

    pub(super) fn change_output(&mut self, sw_if_index: u32, f: impl FnOnce(&mut OutputConfig)) {
        change(&mut self.outputs, sw_if_index, f);
    }

    /// Sets or clears input features; returns all of them.
    pub fn set_input_features(&mut self, sw_if_index: u32, mask: u32, on: bool) -> u32 {
        self.change_input(sw_if_index, |i| i.features = with(i.features, mask, on));
        self.input(sw_if_index).features
    }

    /// Sets or clears output features.
    pub fn set_output_features(&mut self, sw_if_index: u32, mask: u32, on: bool) {
        self.change_output(sw_if_index, |o| o.features = with(o.features, mask, on));
    }
}

fn change<T: Default>(configs: &mut Vec<T>, sw_if_index: u32, f: impl FnOnce(&mut T)) {
    let at = sw_if_index as usize;
    if configs.len() <= at {
        configs.resize_with(at + 1, T::default);
    }
    if let Some(config) = configs.get_mut(at) {
        f(config);
    }
}

/// Features that bridging turns on.
const BRIDGE: u32 = input::DROP
    | input::FWD
    | input::UU_FLOOD
    | input::UU_FWD
    | input::FLOOD
    | input::LEARN
    | input::ARP_UFWD
    | input::ARP_TERM;

impl Vpp {
    /// Makes an interface route, switch or cross-connect (`set_int_l2_mode`).
    ///
    /// # Errors
    /// The bridge domain has another BVI: the interface is then bridged without being one of the domain's members.
    pub fn set_l2_mode(&mut self, sw_if_index: u32, mode: NewMode) -> Result<(), VppError> {
        self.leave_bridge(sw_if_index);
        match mode {
            NewMode::L3 => {
                let l3 = InputConfig {
                    features: input::DROP,
                    ..InputConfig::default()
                };
                self.l2.ports.change_input(sw_if_index, |i| *i = l3);
                self.l2
                    .ports
                    .change_output(sw_if_index, |o| *o = OutputConfig::default());
                return Ok(());
            }
            NewMode::Bridge {
                bd_index,
                port,
                shg,
            } => {
                self.l2.ports.change_input(sw_if_index, |i| {
                    i.mode = Mode::Bridge {
                        bd_index,
                        is_bvi: false,
                    };
                    i.features = (i.features | BRIDGE) & !input::XCONNECT;
                });
                self.join_bridge(sw_if_index, bd_index, port)?;
                self.l2.ports.change_input(sw_if_index, |i| i.shg = shg);
            }
            NewMode::Xconnect { tx_sw_if_index } => {
                self.l2.ports.change_input(sw_if_index, |i| {
                    i.mode = Mode::Xconnect { tx_sw_if_index };
                    i.features |= input::DROP | input::XCONNECT;
                    i.features &= !(input::LEARN | input::FWD | input::FLOOD);
                    i.shg = 0;
                });
            }
        }
        self.l2
            .ports
            .set_output_features(sw_if_index, output::OUTPUT, true);
        Ok(())
    }

    fn join_bridge(
        &mut self,
        sw_if_index: u32,
        bd_index: u32,
        port: PortType,
    ) -> Result<(), VppError> {
        let mac = self.interface.table.mac_of(sw_if_index);
        let Some(bd) = self.areas.l2.domains.get_mut(bd_index) else {
            return Ok(());
        };
        bd.validate();
        match port {
            PortType::UuFwd => {
                bd.uu_fwd_sw_if_index = sw_if_index;
                bd.features |= input::UU_FWD;
                return Ok(());
            }
            PortType::Bvi => {
                if bd.bvi_sw_if_index != u32::MAX {
                    return Err(VppError::BD_ALREADY_HAS_BVI);
                }
                bd.bvi_sw_if_index = sw_if_index;
                self.areas
                    .l2
                    .fib
                    .add(FibKey { bd_index, mac }, FibEntry::bvi(sw_if_index));
                self.areas.l2.ports.change_input(sw_if_index, |i| {
                    i.mode = Mode::Bridge {
                        bd_index,
                        is_bvi: true,
                    };
                    i.features &= !input::LEARN;
                });
                self.set_flood_class(sw_if_index, FloodClass::Bvi);
            }
            PortType::Normal => {}
        }
        let interface = self.interface.table.get(sw_if_index);
        let flood_class = interface.map(|i| i.flood_class).unwrap_or_default();
        if let Some(bd) = self.l2.domains.get_mut(bd_index) {
            bd.add_member(Member {
                sw_if_index,
                flood_class,
            });
        }
        Ok(())
    }

    fn leave_bridge(&mut self, sw_if_index: u32) {
        let Mode::Bridge { bd_index, .. } = self.l2.ports.input(sw_if_index).mode else {
            return;
        };
        let mac = self.interface.table.mac_of(sw_if_index);
        let Some(bd) = self.areas.l2.domains.get_mut(bd_index) else {
            return;
        };
        bd.remove_member(sw_if_index);
        if bd.uu_fwd_sw_if_index == sw_if_index {
            bd.uu_fwd_sw_if_index = u32::MAX;
            bd.features &= !input::UU_FWD;
        }
        if bd.bvi_sw_if_index == sw_if_index {
            bd.bvi_sw_if_index = u32::MAX;
            // An entry that a client has overwritten meanwhile stays.
            let _ = self
                .areas
                .l2
                .fib
                .delete(FibKey { bd_index, mac }, sw_if_index);
            self.areas.l2.ports.change_input(sw_if_index, |i| {
                i.mode = Mode::Bridge {
                    bd_index,
                    is_bvi: false,
                };
            });
            self.set_flood_class(sw_if_index, FloodClass::NoFlood);
        }
    }

    fn set_flood_class(&mut self, sw_if_index: u32, flood_class: FloodClass) {
        if let Some(interface) = self.interface.table.get_mut(sw_if_index) {
            interface.flood_class = flood_class;
        }
    }
}
