//! What descriptors work with.

use std::sync::Arc;

use parking_lot::RwLock;
use vpp_binapi::client::Client;

use crate::interfaces::link_state::LinkStates;
use crate::l2::claims::LayerTwo;
use crate::linux::LinuxContext;
use crate::vpp::Vpp;

/// Settings of the plugins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// MTU in bytes of interfaces that configure none; 0 leaves VPP's default.
    pub default_mtu: u32,
    /// Whether a plugin tells which Linux interfaces exist; then AF_PACKET interfaces wait for theirs.
    pub linux_interfaces: bool,
}

/// Held while the segment lists of policies are read and changed: a policy's own change and that of the source of all
/// policies would take the ground from under each other.
pub(crate) type Srv6Lists = Arc<tokio::sync::Mutex<()>>;

/// Stopped DHCP clients that wait to be told of.
const MAX_STOPPED: usize = 1024;

/// What descriptors work with: the way to VPP and settings. Cheap to clone; clones share everything.
#[derive(Clone, Debug)]
pub struct PluginContext {
    client: Arc<RwLock<Client>>,
    /// Settings.
    pub options: Arc<Options>,
    /// The Linux side; without it its features are not there.
    pub linux: Option<LinuxContext>,
    pub(crate) link_states: LinkStates,
    pub(crate) layer_two: LayerTwo,
    pub(crate) srv6_lists: Srv6Lists,
    /// Interfaces whose DHCP client the agent stopped.
    pub(crate) dhcp_stopped: tokio::sync::broadcast::Sender<String>,
}

impl PluginContext {
    /// A context over a connection to VPP, which may survive VPP's restarts.
    #[must_use]
    pub fn new(client: Client, options: Options) -> Self {
        Self {
            client: Arc::new(RwLock::new(client)),
            options: Arc::new(options),
            linux: None,
            link_states: LinkStates::default(),
            layer_two: LayerTwo::default(),
            srv6_lists: Srv6Lists::default(),
            dhcp_stopped: tokio::sync::broadcast::channel(MAX_STOPPED).0,
        }
    }

    /// Adds the Linux side, whose links VPP's interfaces then wait for.
    #[must_use]
    pub fn with_linux(mut self, linux: LinuxContext) -> Self {
        Arc::make_mut(&mut self.options).linux_interfaces = true;
        self.linux = Some(linux);
        self
    }

    /// Calls of VPP on behalf of a descriptor.
    #[must_use]
    pub fn vpp(&self, descriptor: &'static str) -> Vpp {
        Vpp::new(self.client.clone(), descriptor)
    }

    /// Ties all descriptors to one session with VPP. A restarted VPP gives its indexes to others: calls with those of the old
    /// session then fail instead of reaching it, until the resync of the new session ties the descriptors to that.
    pub fn use_session(&self, session: u64) {
        let mut client = self.client.write();
        *client = client.pinned(session);
    }
}
