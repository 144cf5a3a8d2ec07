use agent_scheduler::{MetadataValue, same_metadata};

/// What VPP assigned to an interface, and what others need of its configuration. Secondary indexes: `sw_if_index` and `ip`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IfMeta {
    /// VPP's number of the interface.
    pub sw_if_index: u32,
    /// Configured VRF, for the families in use.
    pub vrf: u32,
    /// Configured addresses, as written: `address/prefix length` or an allocation reference.
    pub ip_addresses: Vec<String>,
    /// Name of the Linux side of a TAP; empty for other types.
    pub tap_host_if_name: String,
    /// VPP's own name, such as `loop0`; empty until the interface was read from VPP.
    pub internal_name: String,
    /// VPP's device class, such as `Loopback`; empty until the interface was read from VPP.
    pub dev_type: String,
}

impl MetadataValue for IfMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        let mut indexes = vec![("sw_if_index", self.sw_if_index.to_string())];
        indexes.extend(self.ip_addresses.iter().map(|ip| ("ip", ip.clone())));
        indexes
    }
}
