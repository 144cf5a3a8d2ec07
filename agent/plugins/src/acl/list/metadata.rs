use agent_scheduler::{MetadataValue, same_metadata};

/// VPP's number of a list. Secondary indexes: `acl_index` or `macip_acl_index`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AclMeta {
    /// The number; lists by MAC have numbers of their own.
    pub acl_index: u32,
    /// Whether the list matches MAC and source address.
    pub is_macip: bool,
}

impl MetadataValue for AclMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        let index = if self.is_macip {
            "macip_acl_index"
        } else {
            "acl_index"
        };
        vec![(index, self.acl_index.to_string())]
    }
}
