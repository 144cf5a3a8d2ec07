use agent_scheduler::{MetadataValue, same_metadata};

/// What others need of an association. Secondary index: `stat_index`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaMeta {
    /// Index of its counters in VPP.
    pub stat_index: u32,
    /// Whether it adds addresses of its own.
    pub is_tunnel: bool,
}

impl MetadataValue for SaMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        vec![("stat_index", self.stat_index.to_string())]
    }
}
