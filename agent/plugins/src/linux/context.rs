//! What descriptors of the Linux side work with.

use std::sync::Arc;

use agent_linux::{Link, LinuxError, Namespace, NamespaceId, Netlink};
use agent_model::linux::namespace::NetNamespace;
use agent_model::linux::namespace::net_namespace::ReferenceType;
use agent_scheduler::ValueError;

/// Label of an agent that was given none.
pub const UNKNOWN_LABEL: &str = "vpp1";

/// The way to Linux. Cheap to clone.
#[derive(Debug, Clone)]
pub struct LinuxContext {
    /// Linux.
    pub netlink: Arc<dyn Netlink>,
    /// What the aliases of this agent's links begin with.
    pub(crate) alias_prefix: Arc<str>,
    /// Both ends of a pair are made by whoever comes first, and are deleted by whoever comes last.
    pub(crate) pairs: Arc<tokio::sync::Mutex<()>>,
}

impl LinuxContext {
    /// Linux, for the agent with this microservice label.
    #[must_use]
    pub fn new(netlink: Arc<dyn Netlink>, label: &str) -> Self {
        Self {
            netlink,
            alias_prefix: format!("/vnf-agent/{label}/").into(),
            pairs: Arc::default(),
        }
    }

    /// The namespace that a value names. A named one is made if it does not exist.
    pub(crate) async fn namespace(
        &self,
        reference: Option<&NetNamespace>,
    ) -> Result<Namespace, ValueError> {
        let namespace = self.known_namespace(reference)?;
        if let Namespace::Named(name) = &namespace {
            self.netlink
                .create_namespace(name)
                .await
                .map_err(value_error)?;
        }
        Ok(namespace)
    }

    /// The namespace that a value names.
    pub(crate) fn known_namespace(
        &self,
        reference: Option<&NetNamespace>,
    ) -> Result<Namespace, ValueError> {
        let Some(reference) = reference else {
            return Ok(Namespace::Own);
        };
        let text = reference.reference.as_str();
        match reference.r#type() {
            ReferenceType::Undefined => Ok(Namespace::Own),
            ReferenceType::Nsid => Ok(Namespace::Named(text.to_owned())),
            ReferenceType::Pid => text.parse().map(Namespace::Pid).map_err(|_| {
                ValueError::invalid(
                    format!("{text:?} is not the number of a process"),
                    ["namespace.reference"],
                )
            }),
            ReferenceType::Fd => Ok(Namespace::Path(text.to_owned())),
            ReferenceType::Microservice => Err(ValueError::unavailable(format!(
                "microservice {text:?} is not available: this agent does not watch containers"
            ))),
        }
    }

    /// What tells namespaces apart that are named differently; `None`: it does not exist.
    pub(crate) async fn identity(&self, namespace: &Namespace) -> Option<NamespaceId> {
        self.netlink.identity(namespace).await.ok()
    }

    /// Alias of a link that the agent owns.
    pub(crate) fn alias(&self, text: &str) -> String {
        format!("{}{text}", self.alias_prefix)
    }

    /// What the alias of a link says, if the agent owns it.
    pub(crate) fn alias_text<'l>(&self, link: &'l Link) -> Option<&'l str> {
        link.alias.strip_prefix(&*self.alias_prefix)
    }
}

/// A failure of Linux as the scheduler's error.
pub(crate) fn value_error(error: LinuxError) -> ValueError {
    if error.is_permanent() {
        ValueError::permanent(error)
    } else {
        ValueError::southbound(error)
    }
}

/// What was to be deleted is gone: fine.
pub(crate) fn tolerate_gone(done: Result<(), LinuxError>) -> Result<(), ValueError> {
    match done {
        Err(error) if !error.is_gone() => Err(value_error(error)),
        _ => Ok(()),
    }
}
