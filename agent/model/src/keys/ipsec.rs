//! Keys around IPsec.

use crate::keys::{part, strip_two};

/// Derived: an interface guarded by a security policy database, `vpp/spd/<index>/interface/<if>`.
pub fn spd_interface(index: u32, interface: &str) -> String {
    format!("vpp/spd/{index}/interface/{}", part(interface))
}

/// Database and interface of an [`spd_interface`] key.
pub fn parse_spd_interface(key: &str) -> Option<(u32, &str)> {
    let (index, interface) = strip_two(key, "vpp/spd/", "/interface/")?;
    Some((index.parse().ok()?, interface))
}
