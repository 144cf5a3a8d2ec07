//! How areas hear of each other, like the callback lists of `src/vnet/interface.c` and `src/vnet/ip`.
//!
//! Hooks run in the order in which areas are registered.

use std::net::IpAddr;

use vpp_binapi::api::interface::SwInterfaceDetails;

use crate::core::call::Call;
use crate::core::registry::Requests;
use crate::core::vpp::Vpp;

/// A change of one interface.
pub type InterfaceHook = fn(&mut Vpp, &mut Call<'_>, u32);

/// An address came to or left an interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressChange {
    /// The interface.
    pub sw_if_index: u32,
    /// The address with its prefix length.
    pub address: (IpAddr, u8),
    /// Whether it came.
    pub is_add: bool,
}

/// An interface moved to another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableBind {
    /// The interface.
    pub sw_if_index: u32,
    /// Whether it is the IPv6 table.
    pub is_ipv6: bool,
    /// The table that it left, by id.
    pub old_table: u32,
    /// The table that it entered, by id.
    pub new_table: u32,
}

/// All lists of callbacks.
#[derive(Debug, Default)]
pub struct Hooks {
    /// VPP has just started; nothing is configured.
    pub boot: Vec<fn(&mut Vpp)>,
    /// An interface exists now.
    pub interface_added: Vec<InterfaceHook>,
    /// An interface is about to go: it still exists, already admin-down.
    pub interface_deleted: Vec<InterfaceHook>,
    /// Admin state changed; the interface holds the new one.
    pub admin_changed: Vec<InterfaceHook>,
    /// Link state changed; the interface holds the new one.
    pub link_changed: Vec<InterfaceHook>,
    /// The hardware address changed; the interface holds the new one.
    pub mac_changed: Vec<InterfaceHook>,
    /// An address came (already there) or left (already gone).
    pub address_changed: Vec<fn(&mut Vpp, &mut Call<'_>, AddressChange)>,
    /// An interface was bound to another table.
    pub table_bound: Vec<fn(&mut Vpp, &mut Call<'_>, TableBind)>,
    /// Another area shows an interface in a dump: add what belongs to this area.
    pub interface_details: Vec<fn(&Vpp, u32, &mut SwInterfaceDetails)>,
    /// A request was handled, its reply is out: say what follows from it.
    pub answered: Vec<fn(&mut Vpp, &mut Call<'_>)>,
    /// A client has gone; its index will be used again.
    pub client_gone: Vec<fn(&mut Vpp, u32)>,
    /// Name and CRC of every message that this VPP understands or says, in the order of their ids.
    pub(crate) spoken: Vec<&'static str>,
    /// What answers requests that VPP asks itself.
    pub(crate) requests: Requests,
}

macro_rules! run {
    ($($(#[$m:meta])* $run:ident / $list:ident: $what:ty),* $(,)?) => {
        impl Vpp {
            $(
                $(#[$m])*
                pub fn $run(&mut self, call: &mut Call<'_>, what: $what) {
                    let hooks = self.hooks.clone();
                    for hook in &hooks.$list {
                        hook(self, call, what);
                    }
                }
            )*
        }
    };
}
run! {
    /// Tells all areas that an interface was added.
    tell_interface_added / interface_added: u32,
    /// Tells all areas that an interface is about to go.
    tell_interface_deleted / interface_deleted: u32,
    /// Tells all areas that an admin state changed.
    tell_admin_changed / admin_changed: u32,
    /// Tells all areas that a link state changed.
    tell_link_changed / link_changed: u32,
    /// Tells all areas that a hardware address changed.
    tell_mac_changed / mac_changed: u32,
    /// Tells all areas that an address came or left.
    tell_address_changed / address_changed: AddressChange,
    /// Tells all areas that an interface changed its table.
    tell_table_bound / table_bound: TableBind,
}
