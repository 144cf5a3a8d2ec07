//! Why a call of VPP failed, and what the user can do.

use agent_model::FieldError;
use agent_scheduler::ValueError;
use vpp_binapi::{VppError, client};

/// A failed call of VPP's binary API.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{descriptor}: {}{kind}{}", Message(self), Hint(hint(kind)))]
pub struct CallError {
    /// The descriptor that called.
    pub descriptor: &'static str,
    /// VPP's name of the message.
    pub message: &'static str,
    /// What went wrong.
    pub kind: CallErrorKind,
}

/// The ways in which a call fails.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum CallErrorKind {
    /// VPP refused.
    #[error("VPP answered {0}")]
    Refused(VppError),
    /// VPP did not get or did not answer the message.
    #[error(transparent)]
    Failed(client::Error),
    /// The value cannot be said in the message.
    #[error("{0}")]
    Value(String),
}

struct Message<'a>(&'a CallError);

impl std::fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0.kind {
            // These name it themselves.
            CallErrorKind::Failed(_) => Ok(()),
            _ => write!(f, "{}: ", self.0.message),
        }
    }
}

struct Hint(Option<&'static str>);

impl std::fmt::Display for Hint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |hint| write!(f, "; {hint}"))
    }
}

/// What a user can do, where the error alone does not say it.
fn hint(kind: &CallErrorKind) -> Option<&'static str> {
    Some(match kind {
        CallErrorKind::Failed(error) if error.leaves_doubt() => {
            "the next resync finds out what VPP has and repairs it"
        }
        CallErrorKind::Refused(error) => match *error {
            VppError::INVALID_SW_IF_INDEX | VppError::INVALID_SW_IF_INDEX_2 => {
                "the interface is gone from VPP; a resync re-creates it"
            }
            VppError::NO_SUCH_FIB | VppError::NO_SUCH_TABLE => {
                "the table is gone from VPP; a resync re-creates it"
            }
            VppError::UNIMPLEMENTED | VppError::UNSUPPORTED => {
                "this VPP cannot do it for this kind of object"
            }
            VppError::IF_ALREADY_EXISTS
            | VppError::SUBIF_ALREADY_EXISTS
            | VppError::VLAN_ALREADY_EXISTS
            | VppError::TUNNEL_EXIST
            | VppError::VALUE_EXIST
            | VppError::ENTRY_ALREADY_EXISTS => {
                "VPP has one like it already; a resync shows whose it is"
            }
            VppError::SYSCALL_ERROR_1
            | VppError::SYSCALL_ERROR_2
            | VppError::SYSCALL_ERROR_3
            | VppError::SYSCALL_ERROR_4 => {
                "the operating system refused it to VPP: see VPP's log (show logging) and its privileges"
            }
            VppError::DUPLICATE_IF_ADDRESS | VppError::ADDRESS_IN_USE => {
                "another interface of the same VRF has an address of this network"
            }
            VppError::ADDRESS_LENGTH_MISMATCH => {
                "an IPv6 link-local address must have the prefix length 128"
            }
            VppError::BD_IN_USE => "remove the bridge domain's interfaces first",
            _ => return None,
        },
        _ => return None,
    })
}

impl CallError {
    /// VPP's error, if VPP refused.
    #[must_use]
    pub fn refused(&self) -> Option<VppError> {
        match self.kind {
            CallErrorKind::Refused(error) => Some(error),
            _ => None,
        }
    }
}

impl From<CallError> for ValueError {
    fn from(error: CallError) -> Self {
        match &error.kind {
            CallErrorKind::Failed(client::Error::Unsupported { .. }) => {
                Self::unavailable(error.to_string())
            }
            CallErrorKind::Failed(client::Error::Encode { .. }) | CallErrorKind::Value(_) => {
                Self::permanent(error)
            }
            CallErrorKind::Refused(VppError::UNIMPLEMENTED | VppError::UNSUPPORTED) => {
                Self::permanent(error)
            }
            _ => Self::southbound(error),
        }
    }
}

/// The result of a call in which some of VPP's errors are as good as success, such as deleting what is gone.
pub trait Tolerate {
    /// Success if the call succeeded or VPP answered one of these.
    ///
    /// # Errors
    /// Any other failure of the call.
    fn tolerate(self, errors: &[VppError]) -> Result<(), CallError>;
}

impl<T> Tolerate for Result<T, CallError> {
    fn tolerate(self, errors: &[VppError]) -> Result<(), CallError> {
        match self {
            Ok(_) => Ok(()),
            Err(e) if e.refused().is_some_and(|e| errors.contains(&e)) => Ok(()),
            Err(e) => Err(e),
        }
    }
}

/// The data model's findings as the scheduler's error: all messages, and the fields as details.
#[must_use]
pub fn invalid(errors: &[FieldError]) -> ValueError {
    let message = errors
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("; ");
    ValueError::invalid(message, errors.iter().map(|e| e.path.clone()))
}
