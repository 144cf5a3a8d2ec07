//! What descriptors work with.

use std::sync::Arc;

use crate::vpp::{Link, Vpp};

/// Settings of the plugins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// MTU in bytes of interfaces that configure none; 0 leaves VPP's default.
    pub default_mtu: u32,
}

/// What descriptors work with: the way to VPP and settings. Cheap to clone.
#[derive(Clone, Debug)]
pub struct PluginContext {
    link: Arc<dyn Link>,
    /// Settings.
    pub options: Arc<Options>,
}

impl PluginContext {
    /// A context over a connection to VPP, which survives VPP's restarts.
    pub fn new(link: Arc<dyn Link>, options: Options) -> Self {
        Self {
            link,
            options: Arc::new(options),
        }
    }

    /// Calls of VPP on behalf of a descriptor.
    #[must_use]
    pub fn vpp(&self, descriptor: &'static str) -> Vpp {
        Vpp::new(self.link.clone(), descriptor)
    }
}
