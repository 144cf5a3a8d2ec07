//! Descriptors against the simulated VPP.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

mod abf;
mod acl;
mod bed;
mod bfd;
mod interfaces;
mod ipfix;
mod ipsec;
mod l2_bridge_domain;
mod l2_fib;
mod l2_xconnect;
mod l3_arp;
mod l3_dhcp_proxy;
mod l3_ip_scan_neighbor;
mod l3_l3xc;
mod l3_proxy_arp;
mod l3_route;
mod l3_teib;
mod l3_vrf;
mod linux;
mod nat44;
mod punt;
mod resync_proof;
mod srv6;
mod stn;
mod vpp;
mod wireguard;
