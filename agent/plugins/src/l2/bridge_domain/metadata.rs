use agent_scheduler::{MetadataValue, same_metadata};

/// VPP's number of a bridge domain. Secondary index: `bd_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BdMeta {
    /// The number.
    pub bd_id: u32,
}

impl MetadataValue for BdMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        vec![("bd_id", self.bd_id.to_string())]
    }
}
