//! What both NAT44 plugins keep of interfaces: on which side of NAT each is, and the routes by which VPP answers for outside
//! addresses.

use std::net::Ipv4Addr;

use crate::areas::fib::{EntryFlags, Fib, Proto, RoutePath, Source};
use crate::areas::nat44_ed::host;
use crate::core::pool::Pool;

/// An interface with NAT on it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Interface {
    pub sw_if_index: u32,
    pub is_inside: bool,
    pub is_outside: bool,
}

/// The place of an interface.
pub(crate) fn find(interfaces: &Pool<Interface>, sw_if_index: u32) -> Option<u32> {
    let found = interfaces.find(|i| i.sw_if_index == sw_if_index);
    found.map(|(index, _)| index)
}

/// Puts an interface, which may be `held` already, on one side more.
pub(crate) fn add_side(
    interfaces: &mut Pool<Interface>,
    held: Option<u32>,
    sw_if_index: u32,
    is_inside: bool,
) {
    let index = held.unwrap_or_else(|| {
        interfaces.insert(Interface {
            sw_if_index,
            is_inside: false,
            is_outside: false,
        })
    });
    if let Some(i) = interfaces.get_mut(index) {
        i.is_inside |= is_inside;
        i.is_outside |= !is_inside;
    }
}

/// Interfaces on which outside addresses are answered for: those with NAT, then those whose output is translated.
pub(crate) fn outside(interfaces: &Pool<Interface>, output: &Pool<Interface>) -> Vec<u32> {
    let all = interfaces.iter().chain(output.iter());
    let outside = all.filter(|(_, i)| i.is_outside);
    outside.map(|(_, i)| i.sw_if_index).collect()
}

/// Lets VPP answer for an outside address on an interface.
pub(crate) fn answer_for(fib: &mut Fib, source: Source, address: Ipv4Addr, sw_if_index: u32) {
    let flags = EntryFlags::CONNECTED | EntryFlags::LOCAL | EntryFlags::EXCLUSIVE;
    let path = RoutePath {
        sw_if_index,
        ..RoutePath::default()
    };
    let fib_index = fib.interface_fib(Proto::Ip4, sw_if_index);
    fib.update(fib_index, &host(address), source, flags, vec![path]);
}
