use agent_model::vpp::l3::vrf_table::Protocol;
use agent_scheduler::{MetadataValue, same_metadata};

/// Which table of VPP a VRF is. Secondary index: `id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VrfMeta {
    /// Table id.
    pub id: u32,
    /// Family of the table.
    pub protocol: Protocol,
}

impl MetadataValue for VrfMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id.to_string())]
    }
}
