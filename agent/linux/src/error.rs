//! What can go wrong.

use nix::errno::Errno;

use crate::Namespace;

/// A failed operation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{operation} {subject}{}: {what}{}", In(namespace), Hint(hint(what)))]
pub struct LinuxError {
    /// What was tried, such as `add link`.
    pub operation: &'static str,
    /// On what, such as the name of a link.
    pub subject: String,
    /// Where.
    pub namespace: Namespace,
    /// Why it failed.
    pub what: What,
}

/// Why an operation failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum What {
    /// Linux refused.
    #[error("{text} ({0:?})", text = .0.desc())]
    Refused(Errno),
    /// The namespace does not exist.
    #[error("the network namespace does not exist")]
    NoNamespace,
    /// The connection to the kernel broke, or its answer made no sense.
    #[error("{0}")]
    Failed(String),
}

struct In<'a>(&'a Namespace);

impl std::fmt::Display for In<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Namespace::Own => Ok(()),
            other => write!(f, " in {other}"),
        }
    }
}

struct Hint(Option<&'static str>);

impl std::fmt::Display for Hint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |hint| write!(f, "; {hint}"))
    }
}

fn hint(what: &What) -> Option<&'static str> {
    Some(match what {
        What::Refused(Errno::EPERM | Errno::EACCES) => {
            "the agent needs CAP_NET_ADMIN, and CAP_SYS_ADMIN for other namespaces"
        }
        What::Refused(Errno::EOPNOTSUPP) => "this kernel does not have it (is a module missing?)",
        What::Refused(Errno::ENETUNREACH) => {
            "the gateway is in no network of the outgoing interface"
        }
        What::Refused(Errno::ENETDOWN) => "the outgoing interface is down",
        _ => return None,
    })
}

impl LinuxError {
    /// The kernel's error number, if it refused.
    #[must_use]
    pub fn errno(&self) -> Option<Errno> {
        match self.what {
            What::Refused(errno) => Some(errno),
            _ => None,
        }
    }

    /// Whether what the operation was for is gone: the link, the entry or the whole namespace.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        matches!(
            self.what,
            What::NoNamespace
                | What::Refused(
                    Errno::ENODEV | Errno::ENOENT | Errno::ESRCH | Errno::EADDRNOTAVAIL
                )
        )
    }

    /// Whether another try cannot succeed before somebody changes the machine.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        matches!(
            self.what,
            What::Refused(Errno::EPERM | Errno::EACCES | Errno::EOPNOTSUPP)
        )
    }
}
