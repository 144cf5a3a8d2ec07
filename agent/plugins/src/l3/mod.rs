//! Routing and what belongs to it.

pub mod arp;
pub mod dhcp_proxy;
pub mod ip_scan_neighbor;
pub mod l3xc;
pub mod proxy_arp;
pub mod proxy_arp_interface;
pub mod route;
pub mod teib;
pub mod vrf;
