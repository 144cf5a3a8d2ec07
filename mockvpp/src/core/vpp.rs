//! The state of a VPP.

use std::sync::Arc;

use crate::areas::Areas;
use crate::core::config::Config;
use crate::core::hooks::Hooks;

/// Everything a VPP knows. Areas read each other's state and change their own; another area's state is changed
/// through its functions or follows through [`Hooks`].
#[derive(Debug)]
pub struct Vpp {
    /// Settings it was started with.
    pub config: Config,
    /// What areas want to hear of each other.
    pub hooks: Arc<Hooks>,
    /// One state per area.
    pub areas: Areas,
}

impl std::ops::Deref for Vpp {
    type Target = Areas;

    fn deref(&self) -> &Areas {
        &self.areas
    }
}

impl std::ops::DerefMut for Vpp {
    fn deref_mut(&mut self) -> &mut Areas {
        &mut self.areas
    }
}

impl Vpp {
    /// A VPP that has just started.
    pub fn start(mut config: Config, hooks: Arc<Hooks>) -> Self {
        config.started = (config.clock)();
        let mut vpp = Self {
            config,
            hooks: hooks.clone(),
            areas: Areas::default(),
        };
        for boot in &hooks.boot {
            boot(&mut vpp);
        }
        vpp
    }
}
