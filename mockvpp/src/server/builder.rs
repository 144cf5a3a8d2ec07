//! A simulator put together step by step.

use crate::core::config::Config;
use crate::core::faults::{Fault, FaultError};
use crate::core::machine::MockVpp;
use crate::server::MockHandle;

/// What a simulator shall be like; made by [`MockVpp::builder`].
#[derive(Debug, Clone, Default)]
pub struct Builder {
    config: Config,
    faults: Vec<Fault>,
}

impl MockVpp {
    /// A simulator with settings.
    ///
    /// ```
    /// use mockvpp::{Effect, Fault, MockVpp};
    ///
    /// let vpp = MockVpp::builder()
    ///     .release("24.06")
    ///     .fault(Fault::next("create_loopback", Effect::Retval(-1)).nth(2))
    ///     .start()
    ///     .expect("create_loopback is modelled");
    /// assert_eq!(vpp.with(|vpp| vpp.faults.waiting().len()), 1);
    /// ```
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl Builder {
    /// All settings at once.
    #[must_use]
    pub fn config(self, config: Config) -> Self {
        Self { config, ..self }
    }

    /// The release that it claims to be, such as `24.06`; messages that the release lacks are unknown to it.
    #[must_use]
    pub fn release(mut self, release: &str) -> Self {
        release.clone_into(&mut self.config.release);
        self
    }

    /// Something that goes wrong.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// The bare machine, without transport.
    ///
    /// # Errors
    /// A fault can never hit.
    pub fn build(self) -> Result<MockVpp, FaultError> {
        let mut vpp = MockVpp::new(self.config);
        for fault in self.faults {
            vpp.set_fault(fault)?;
        }
        Ok(vpp)
    }

    /// The machine with clients in this process.
    ///
    /// # Errors
    /// A fault can never hit.
    pub fn start(self) -> Result<MockHandle, FaultError> {
        self.build().map(MockHandle::new)
    }
}
