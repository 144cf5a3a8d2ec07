//! What a table is keyed by (`src/vnet/fib/fib_types.h`, `fib_prefix_t`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use vpp_binapi::api::ip_types::{Address, AddressFamily, Prefix as ApiPrefix};

/// Which kind of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proto {
    /// IPv4.
    Ip4,
    /// IPv6.
    Ip6,
    /// MPLS.
    Mpls,
}

impl Proto {
    /// The table that a message names by its `is_ip6`.
    pub fn of_is_ip6(is_ip6: bool) -> Self {
        if is_ip6 { Self::Ip6 } else { Self::Ip4 }
    }

    /// VPP's name, as in the description of a table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ip4 => "ipv4",
            Self::Ip6 => "ipv6",
            Self::Mpls => "MPLS",
        }
    }

    /// Length of a host prefix.
    pub fn host_len(self) -> u8 {
        match self {
            Self::Ip4 => 32,
            Self::Ip6 => 128,
            Self::Mpls => 21,
        }
    }
}

/// A prefix, with the bits behind its length as they were given; in an MPLS table a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prefix {
    /// The address as VPP's `ip46_address_t`: an IPv4 address in the low 32 bits. A label in an MPLS table.
    pub addr: u128,
    /// Number of leading bits that count.
    pub len: u8,
    /// Kind of table.
    pub proto: Proto,
    /// End-of-stack bit of a label.
    pub eos: bool,
    /// What follows a label with the end-of-stack bit.
    pub payload: u8,
}

/// An address as VPP's `ip46_address_t` in network order.
pub fn ip46(addr: IpAddr) -> u128 {
    match addr {
        IpAddr::V4(a) => u128::from(a.to_bits()),
        IpAddr::V6(a) => a.to_bits(),
    }
}

impl Prefix {
    /// A prefix of an address.
    pub fn new(addr: IpAddr, len: u8) -> Self {
        let proto = if addr.is_ipv4() { Proto::Ip4 } else { Proto::Ip6 };
        Self { addr: ip46(addr), len, proto, eos: false, payload: 0 }
    }

    /// A label.
    pub fn label(label: u32, eos: bool, payload: u8) -> Self {
        Self { addr: u128::from(label), len: 21, proto: Proto::Mpls, eos, payload }
    }

    /// The host prefix of an address.
    pub fn host(proto: Proto, addr: u128) -> Self {
        Self { addr, len: proto.host_len(), proto, eos: false, payload: 0 }
    }

    /// The mask of a length.
    pub fn mask(proto: Proto, len: u8) -> u128 {
        let width: u32 = if proto == Proto::Ip4 { 32 } else { 128 };
        let host = width.saturating_sub(u32::from(len));
        let all = u128::MAX.checked_shr(128 - width).unwrap_or(u128::MAX);
        all & u128::MAX.checked_shl(host).unwrap_or(0)
    }

    /// The address with the bits behind the length cleared.
    pub fn masked(&self) -> u128 {
        self.addr & Self::mask(self.proto, self.len)
    }

    /// Whether nothing can be more specific.
    pub fn is_host(&self) -> bool {
        self.proto == Proto::Mpls || self.len == self.proto.host_len()
    }

    /// Whether the length suits the kind of address.
    pub fn is_valid(&self) -> bool {
        self.proto == Proto::Mpls || self.len <= self.proto.host_len()
    }

    /// Whether `other`'s address lies within.
    pub fn covers(&self, other: &Self) -> bool {
        self.proto != Proto::Mpls && (self.addr ^ other.addr) & Self::mask(self.proto, self.len) == 0
    }

    /// The address.
    pub fn ip(&self) -> IpAddr {
        to_ip(self.proto == Proto::Ip6, self.addr)
    }

    /// From a message; `None` for an address of no known family.
    pub fn from_api(prefix: &ApiPrefix) -> Option<Self> {
        Some(Self::new(from_api_address(&prefix.address)?, prefix.len))
    }

    /// For a message.
    pub fn to_api(&self) -> ApiPrefix {
        ApiPrefix { address: self.ip().into(), len: self.len }
    }
}

/// The address in an `ip46_address_t`.
#[expect(clippy::cast_possible_truncation, reason = "an IPv4 address stands in the low 32 bits")]
pub fn to_ip(is_ip6: bool, addr: u128) -> IpAddr {
    if is_ip6 { Ipv6Addr::from_bits(addr).into() } else { Ipv4Addr::from_bits(addr as u32).into() }
}

/// From a message; `None` for an address of no known family.
pub fn from_api_address(address: &Address) -> Option<IpAddr> {
    match address.af {
        AddressFamily::ADDRESS_IP4 | AddressFamily::ADDRESS_IP6 => Some(address.ip()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_and_covers() {
        let p = |t: &str, len| Prefix::new(t.parse().unwrap(), len);
        assert_eq!(p("10.1.2.3", 24).masked(), p("10.1.2.0", 24).addr);
        assert_eq!(p("10.1.2.3", 0).masked(), 0);
        assert_eq!(p("2001:db8::1", 32).masked(), p("2001:db8::", 0).addr);
        assert_eq!(p("2001:db8::1", 128).masked(), p("2001:db8::1", 0).addr);
        assert!(p("10.0.0.9", 8).covers(&p("10.7.7.7", 32)));
        assert!(!p("10.0.0.0", 9).covers(&p("10.128.0.0", 9)));
        assert!(!p("10.0.0.0", 33).is_valid());
    }
}
