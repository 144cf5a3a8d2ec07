//! Routes that follow from addresses while their interface is up (`ip4_add_interface_routes`,
//! `ip6_add_interface_routes`).

use crate::areas::fib::{EntryFlags, Prefix, Proto, RoutePath, Source, nh_proto};
use crate::core::call::Call;
use crate::core::vpp::Vpp;

const ATTACHED: EntryFlags = EntryFlags::ATTACHED;
const CONNECTED: EntryFlags = EntryFlags::CONNECTED;

fn via(proto: Proto, addr: u128, sw_if_index: u32) -> Vec<RoutePath> {
    vec![RoutePath { proto: nh_proto(proto), addr, sw_if_index, ..RoutePath::default() }]
}

fn drop_flags() -> EntryFlags {
    EntryFlags::DROP | EntryFlags::LOOSE_URPF_EXEMPT
}

impl Vpp {
    fn subnet_broadcast(&mut self, fib_index: u32, prefix: &Prefix, sw_if_index: u32) {
        self.fib.special_remove(fib_index, prefix, Source::INTERFACE);
        if self.ip.directed_broadcast.contains(&sw_if_index) {
            let paths = via(Proto::Ip4, 0xffff_ffff, sw_if_index);
            self.fib.update(fib_index, prefix, Source::INTERFACE, EntryFlags::default(), paths);
        } else {
            self.fib.special_add(fib_index, prefix, Source::INTERFACE, drop_flags());
        }
    }

    fn add_prefix_routes(&mut self, fib_index: u32, prefix: &Prefix, sw_if_index: u32) {
        if !self.ip.addresses_mut(prefix.proto).hold_prefix(prefix, sw_if_index) {
            return;
        }
        let connected = match prefix.proto {
            Proto::Ip4 => *prefix,
            _ => Prefix { addr: prefix.masked(), ..*prefix },
        };
        let paths = via(prefix.proto, 0, sw_if_index);
        self.fib.update(fib_index, &connected, Source::INTERFACE, CONNECTED | ATTACHED, paths);
        if prefix.proto != Proto::Ip4 {
            return;
        }
        if prefix.len <= 30 {
            let (first, last) = ends(prefix);
            if first.addr != prefix.addr {
                self.fib.special_add(fib_index, &first, Source::INTERFACE, drop_flags());
            }
            if last.addr != prefix.addr {
                self.subnet_broadcast(fib_index, &last, sw_if_index);
            }
        } else if prefix.len == 31 {
            let peer = Prefix::host(Proto::Ip4, prefix.addr ^ 1);
            let paths = via(Proto::Ip4, peer.addr, sw_if_index);
            self.fib.update(fib_index, &peer, Source::INTERFACE, ATTACHED, paths);
        }
    }

    fn del_prefix_routes(&mut self, fib_index: u32, prefix: &Prefix, sw_if_index: u32) {
        if !self.ip.addresses_mut(prefix.proto).release_prefix(prefix, sw_if_index) {
            return;
        }
        if prefix.proto == Proto::Ip4 && prefix.len <= 30 {
            let (first, last) = ends(prefix);
            for end in [first, last] {
                if end.addr != prefix.addr {
                    self.fib.special_remove(fib_index, &end, Source::INTERFACE);
                }
            }
        } else if prefix.proto == Proto::Ip4 && prefix.len == 31 {
            let peer = Prefix::host(Proto::Ip4, prefix.addr ^ 1);
            self.fib.delete(fib_index, &peer, Source::INTERFACE);
        }
        self.fib.delete(fib_index, prefix, Source::INTERFACE);
    }

    pub(super) fn add_interface_routes(&mut self, fib_index: u32, prefix: &Prefix, sw_if_index: u32) {
        let host = Prefix::host(prefix.proto, prefix.addr);
        let paths = via(prefix.proto, prefix.addr, sw_if_index);
        self.fib.update(fib_index, &host, Source::INTERFACE, CONNECTED | EntryFlags::LOCAL, paths);
        if prefix.len < prefix.proto.host_len() {
            self.add_prefix_routes(fib_index, prefix, sw_if_index);
        }
    }

    /// The length is the one that the request names, be it that of the address or not.
    pub(super) fn del_interface_routes(&mut self, fib_index: u32, prefix: &Prefix, sw_if_index: u32) {
        let host = Prefix::host(prefix.proto, prefix.addr);
        let is_subnet = prefix.len < prefix.proto.host_len();
        if prefix.proto == Proto::Ip6 && is_subnet {
            self.del_prefix_routes(fib_index, prefix, sw_if_index);
        }
        self.fib.delete(fib_index, &host, Source::INTERFACE);
        if prefix.proto == Proto::Ip4 && is_subnet {
            self.del_prefix_routes(fib_index, prefix, sw_if_index);
        }
    }

    /// Sends broadcasts of the subnets on, or drops them (`ip4_directed_broadcast`).
    pub(super) fn set_directed_broadcast(&mut self, sw_if_index: u32, on: bool) {
        if on {
            self.ip.directed_broadcast.insert(sw_if_index);
        } else {
            self.ip.directed_broadcast.remove(&sw_if_index);
        }
        let fib_index = self.fib.interface_fib(Proto::Ip4, sw_if_index);
        for prefix in self.own_addresses(Proto::Ip4, sw_if_index) {
            if prefix.len <= 30 {
                self.subnet_broadcast(fib_index, &ends(&prefix).1, sw_if_index);
            }
        }
    }

    /// Addresses of an interface that does not borrow them.
    pub(super) fn own_addresses(&self, proto: Proto, sw_if_index: u32) -> Vec<Prefix> {
        if self.fib.lender(sw_if_index).is_some() {
            return Vec::new();
        }
        self.addresses_of(proto, sw_if_index)
    }

    /// Addresses of an interface, be they its own or borrowed.
    pub fn addresses_of(&self, proto: Proto, sw_if_index: u32) -> Vec<Prefix> {
        let owner = self.fib.lender(sw_if_index).unwrap_or(sw_if_index);
        let chain = self.ip.addresses(proto).chain(owner);
        chain.map(|a| Prefix { len: a.len, ..Prefix::host(proto, a.addr) }).collect()
    }
}

/// First and last address of a subnet.
fn ends(prefix: &Prefix) -> (Prefix, Prefix) {
    let host_bits = !Prefix::mask(Proto::Ip4, prefix.len) & 0xffff_ffff;
    (Prefix::host(Proto::Ip4, prefix.masked()), Prefix::host(Proto::Ip4, prefix.addr | host_bits))
}

pub(super) fn admin_changed(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    let is_up = vpp.interface.table.get(sw_if_index).is_some_and(|i| i.is_admin_up());
    for proto in [Proto::Ip4, Proto::Ip6] {
        let fib_index = vpp.fib.interface_fib(proto, sw_if_index);
        for prefix in vpp.own_addresses(proto, sw_if_index) {
            if is_up {
                vpp.add_interface_routes(fib_index, &prefix, sw_if_index);
            } else {
                vpp.del_interface_routes(fib_index, &prefix, sw_if_index);
            }
        }
    }
}
