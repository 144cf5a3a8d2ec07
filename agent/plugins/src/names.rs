//! Descriptor names that others refer to.

/// VPP interfaces; their metadata is [`crate::interfaces::IfMeta`].
pub const INTERFACE: &str = "vpp-interface";
/// VRF tables; their metadata is [`crate::l3::vrf::VrfMeta`]. their metadata is [`crate::l3::vrf::VrfMeta`].
pub const VRF_TABLE: &str = "vpp-vrf-table";
