//! All commands, one file a family.

mod acl;
mod balance;
mod bond;
mod bridge;
mod clock;
mod fib;
mod interface;
mod ip;
mod ip_tunnel;
mod l2fib;
mod memif;
mod nat;
mod neighbor;
mod set_interface;
mod show_interface;
mod sr;
mod tunnel;
mod vlib;
mod vpe;

use crate::core::vpp::Vpp;
use crate::shell::input::Input;
use crate::shell::{Command, Shell};

/// The families; a new one is one line here.
const FAMILIES: &[&[Command]] = &[
    acl::COMMANDS,
    bond::COMMANDS,
    bridge::COMMANDS,
    clock::COMMANDS,
    fib::COMMANDS,
    interface::COMMANDS,
    ip::COMMANDS,
    ip_tunnel::COMMANDS,
    l2fib::COMMANDS,
    memif::COMMANDS,
    nat::COMMANDS,
    neighbor::COMMANDS,
    set_interface::COMMANDS,
    show_interface::COMMANDS,
    sr::COMMANDS,
    tunnel::COMMANDS,
    vlib::COMMANDS,
    vpe::COMMANDS,
];

pub(super) fn families() -> &'static [&'static [Command]] {
    FAMILIES
}

/// An interface's name, as VPP writes also those that are gone (`format_vnet_sw_if_index_name`).
fn name_of(vpp: &Vpp, sw_if_index: u32) -> String {
    let interface = vpp.interface.table.get(sw_if_index);
    interface.map_or_else(|| format!("DELETED ({sw_if_index})"), |i| i.name.clone())
}

/// An interface's name, or `N/A` (`format_vnet_sw_if_index_name_with_NA`).
fn name_or_na(vpp: &Vpp, sw_if_index: u32) -> String {
    let interface = vpp.interface.table.get(sw_if_index);
    interface.map_or_else(|| "N/A".to_owned(), |i| i.name.clone())
}

/// The interface that a command is about: `sw_if_index N` or its name.
fn name_or_index(shell: &Shell<'_, '_>, input: &mut Input<'_>) -> Result<u32, String> {
    let found = input
        .setting("sw_if_index")
        .or_else(|| input.interface(shell.vpp));
    found.ok_or_else(|| "please specify interface name or sw_if_index".to_owned())
}

/// `on` or `off`.
fn on_off(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// `*` or `-`.
fn mark(set: bool) -> &'static str {
    if set { "*" } else { "-" }
}
