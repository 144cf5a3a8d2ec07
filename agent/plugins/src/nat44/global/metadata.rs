use agent_scheduler::{MetadataValue, same_metadata};

/// What is enabled of NAT44.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NatMeta {
    /// Which of VPP's two plugins.
    pub endpoint_independent: bool,
    /// Whether interfaces and addresses are configured in the deprecated lists of the global configuration.
    pub has_lists: bool,
}

impl MetadataValue for NatMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }
}
