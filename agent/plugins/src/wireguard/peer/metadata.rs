use agent_scheduler::{MetadataValue, same_metadata};

/// VPP's number of a peer. Secondary index: `peer_index`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeerMeta {
    /// The number.
    pub peer_index: u32,
}

impl MetadataValue for PeerMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        vec![("peer_index", self.peer_index.to_string())]
    }
}
