//! NAT44: VPP has two plugins for it, one endpoint-dependent, one endpoint-independent. The global configuration says which
//! is enabled; its metadata tells the others.

mod addresses;
pub mod dnat;
pub mod global;
pub mod global_address;
pub mod global_interface;
pub mod interface;
pub mod pool;
mod sides;
