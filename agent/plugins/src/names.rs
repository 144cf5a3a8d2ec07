//! Descriptor names that others refer to.

/// Access control lists; their metadata is [`crate::acl::list::AclMeta`].
pub const ACL: &str = "vpp-acl";
/// Members of bonds.
pub const BOND_INTERFACE: &str = "bond-interface";
/// Bridge domains; their metadata is [`crate::l2::bridge_domain::BdMeta`].
pub const BRIDGE_DOMAIN: &str = "vpp-bridge-domain";
/// DHCP clients of interfaces.
pub const DHCP: &str = "vpp-dhcp";
/// Leases of DHCP clients, told by VPP.
pub const DHCP_LEASE: &str = "vpp-dhcp-lease";
/// VPP interfaces; their metadata is [`crate::interfaces::IfMeta`].
pub const INTERFACE: &str = "vpp-interface";
/// Configured addresses of interfaces.
pub const INTERFACE_ADDRESS: &str = "vpp-interface-address";
/// Interfaces that shall be up.
pub const INTERFACE_ADMIN_UP: &str = "vpp-interface-admin-up";
/// Interfaces that have an address.
pub const INTERFACE_HAS_ADDRESS: &str = "vpp-interface-has-address";
/// Interfaces that listen to routers.
pub const INTERFACE_IP6ND: &str = "vpp-ip6nd";
/// Link states, told by VPP.
pub const INTERFACE_LINK_STATE: &str = "vpp-interface-link-state";
/// Modes of receive queues.
pub const INTERFACE_RX_MODE: &str = "vpp-interface-rx-mode";
/// Threads of receive queues.
pub const INTERFACE_RX_PLACEMENT: &str = "vpp-interface-rx-placement";
/// Interfaces that borrow addresses.
pub const INTERFACE_UNNUMBERED: &str = "vpp-unnumbered-interface";
/// Interfaces in VRFs.
pub const INTERFACE_VRF: &str = "vpp-interface-vrf";
/// Security associations; their metadata is [`crate::ipsec::sa::SaMeta`].
pub const IPSEC_SA: &str = "vpp-ipsec-sa";
/// Security policy databases.
pub const IPSEC_SPD: &str = "vpp-ipsec-spd";
/// Links of the agent's namespace, told by Linux.
pub const LINUX_HOST_NAME: &str = "linux-interface-watcher";
/// Linux interfaces; their metadata is [`crate::linux::LinuxIfMeta`].
pub const LINUX_INTERFACE: &str = "linux-interface";
/// Configured addresses of Linux interfaces.
pub const LINUX_INTERFACE_ADDRESS: &str = "linux-interface-address";
/// Linux interfaces in VRF devices.
pub const LINUX_INTERFACE_VRF: &str = "linux-interface-vrf";
/// Containers (of a plugin that is not here yet).
pub const MICROSERVICE: &str = "microservice";
/// NAT44 as a whole; its metadata is [`crate::nat44::global::NatMeta`].
pub const NAT44_GLOBAL: &str = "vpp-nat44-global";
/// Allocated addresses; their metadata is [`crate::netalloc::AllocationMeta`].
pub const NETALLOC_IP: &str = "netalloc-ip-address";
/// Mirrors of interfaces.
pub const SPAN: &str = "vpp-span";
/// VRF tables; their metadata is [`crate::l3::vrf::VrfMeta`].
pub const VRF_TABLE: &str = "vpp-vrf-table";
