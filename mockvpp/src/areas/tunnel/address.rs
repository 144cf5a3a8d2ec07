//! `ip46_address_t` (`src/vnet/ip/ip46_address.h`): both families in 128 bits, the family told by the upper 96 bits.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use vpp_binapi::api::ip_types::Address;

/// An address of either family. `::1.2.3.4` is the IPv4 address 1.2.3.4, as in VPP.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ip46(pub u128);

impl Ip46 {
    /// Whether VPP takes it for an IPv4 address.
    pub fn is_ip4(self) -> bool {
        self.0 >> 32 == 0
    }

    /// Whether it is all zero.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether it is a group.
    pub fn is_multicast(self) -> bool {
        self.ip().is_multicast()
    }

    /// The address in the standard library's form.
    pub fn ip(self) -> IpAddr {
        match u32::try_from(self.0) {
            Ok(ip4) => Ipv4Addr::from(ip4).into(),
            Err(_) => Ipv6Addr::from(self.0).into(),
        }
    }

    /// The address of a family that is known by other means.
    pub fn ip_as(self, is_ip6: bool) -> IpAddr {
        match is_ip6 {
            true => Ipv6Addr::from(self.0).into(),
            false => self.ip(),
        }
    }
}

impl From<IpAddr> for Ip46 {
    fn from(ip: IpAddr) -> Self {
        match ip {
            IpAddr::V4(ip) => Self(u32::from(ip).into()),
            IpAddr::V6(ip) => Self(ip.into()),
        }
    }
}

impl From<&Address> for Ip46 {
    fn from(address: &Address) -> Self {
        address.ip().into()
    }
}

impl From<Ip46> for Address {
    fn from(address: Ip46) -> Self {
        address.ip().into()
    }
}
