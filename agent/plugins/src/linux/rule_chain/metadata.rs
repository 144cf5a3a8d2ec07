use agent_scheduler::{MetadataValue, same_metadata};

/// How Linux shows the rules of a chain that it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleChainMeta {
    /// The rules.
    pub shown: Vec<String>,
}

impl MetadataValue for RuleChainMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }
}
