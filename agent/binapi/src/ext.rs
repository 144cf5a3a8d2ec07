//! Conversions between generated types and the standard library's.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::api::ip_types::{Address, AddressFamily, AddressUnion, Ip4Prefix, Ip6Prefix, Prefix};

impl AddressFamily {
    /// The family of an address.
    pub fn of(ip: IpAddr) -> Self {
        if ip.is_ipv4() {
            Self::ADDRESS_IP4
        } else {
            Self::ADDRESS_IP6
        }
    }
}

impl AddressUnion {
    /// The member that `af` names.
    pub fn ip(&self, af: AddressFamily) -> IpAddr {
        if af == AddressFamily::ADDRESS_IP6 {
            self.ip6().into()
        } else {
            self.ip4().into()
        }
    }
}

impl From<IpAddr> for AddressUnion {
    fn from(ip: IpAddr) -> Self {
        match ip {
            IpAddr::V4(ip) => Self::from_ip4(ip),
            IpAddr::V6(ip) => Self::from_ip6(ip),
        }
    }
}

impl Address {
    /// The address that the family names.
    pub fn ip(&self) -> IpAddr {
        self.un.ip(self.af)
    }
}

impl From<IpAddr> for Address {
    fn from(ip: IpAddr) -> Self {
        Self {
            af: AddressFamily::of(ip),
            un: ip.into(),
        }
    }
}

impl From<Ipv4Addr> for Address {
    fn from(ip: Ipv4Addr) -> Self {
        IpAddr::V4(ip).into()
    }
}

impl From<Ipv6Addr> for Address {
    fn from(ip: Ipv6Addr) -> Self {
        IpAddr::V6(ip).into()
    }
}

impl Prefix {
    /// A prefix of `len` bits; bits behind them are kept.
    pub fn new(ip: IpAddr, len: u8) -> Self {
        Self {
            address: ip.into(),
            len,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.ip().fmt(f)
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.len)
    }
}

impl fmt::Display for Ip4Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.len)
    }
}

impl fmt::Display for Ip6Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.len)
    }
}
