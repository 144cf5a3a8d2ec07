use agent_linux::Namespace;
use agent_scheduler::{MetadataValue, same_metadata};

/// Which link an interface is. Secondary indexes: `host_if_name`, `vpp_tap`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LinuxIfMeta {
    /// Index of the link within its namespace.
    pub index: u32,
    /// The namespace that it is in.
    pub namespace: Namespace,
    /// Name of the link.
    pub host_if_name: String,
    /// Logical name of VPP's side of a TAP; empty for other types.
    pub vpp_tap: String,
    /// Logical name of the VRF device that it shall belong to; empty for none.
    pub vrf_master: String,
    /// Routing table of a VRF device.
    pub table: Option<u32>,
}

impl MetadataValue for LinuxIfMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        let mut indexes = vec![("host_if_name", self.host_if_name.clone())];
        if !self.vpp_tap.is_empty() {
            indexes.push(("vpp_tap", self.vpp_tap.clone()));
        }
        indexes
    }
}
