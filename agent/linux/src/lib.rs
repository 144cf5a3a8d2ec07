//! Linux networking behind a trait: links, addresses, routes and neighbours, in network namespaces.
//!
//! - [`Netlink`]: what the agent asks of Linux.
//! - [`RealLinux`]: the kernel, over rtnetlink. A namespace is entered by a thread of its own that ends with the work, so that
//!   none ever leaks into the runtime; a netlink socket belongs for ever to the namespace in which it was opened.
//! - [`MemoryLinux`]: a deterministic model of the same, for simulation and for machines without privileges.
//!
//! `tests/it/suite.rs` holds both to the same behaviour.

mod error;
mod gate;
mod memory;
mod netlink;
mod real;
mod types;

pub use error::{LinuxError, What};
pub use gate::Gate;
pub use memory::MemoryLinux;
pub use netlink::Netlink;
pub use nix::errno::Errno;
pub use real::{RealLinux, Unprivileged};
pub use types::{
    Address, Chain, Link, LinkChange, LinkKind, MAX_ALIAS_LEN, MAX_NAME_LEN, Mac, Namespace,
    NamespaceId, Neighbour, NewLink, ROUTE_PROTOCOL, Route, RuleTable, Scope, valid_link_name,
};
