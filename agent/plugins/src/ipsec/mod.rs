//! IPsec: security associations, policy databases, policies, protected tunnels.

pub mod sa;
pub mod sp;
pub mod spd;
pub mod spd_interface;
pub mod tun_protect;
