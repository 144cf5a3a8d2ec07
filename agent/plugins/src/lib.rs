//! Descriptors of VPP's features: how a configuration value becomes calls of VPP's binary API, and how VPP's dumps become
//! values again; and of the Linux side beside it. One folder a feature; `README.md` tells how to add one.
//!
//! - [`FOLDERS`]: the table of features.
//! - [`PluginContext`]: what descriptors work with; [`register_all`] makes and registers them.
//! - [`Vpp`]: calls of VPP's binary API on behalf of one descriptor; [`CallError`]: what can go wrong.
//! - [`Proto`], [`to_value`], [`to_model`]: between the data model's messages and the scheduler's values.

pub mod abf;
pub mod acl;
pub mod bfd;
mod context;
pub mod dns;
mod error;
mod fib_path;
mod folder;
pub mod interfaces;
pub mod ipfix;
pub mod ipsec;
pub mod l2;
pub mod l3;
pub mod linux;
mod missing;
pub mod names;
pub mod nat44;
pub mod netalloc;
mod owners;
pub mod punt;
pub mod srv6;
pub mod stn;
mod value;
mod vpp;
pub mod wireguard;

pub use context::{Options, PluginContext};
pub use error::{CallError, CallErrorKind, Tolerate, invalid};
pub use folder::{FOLDERS, Folder, Need, compatibility, register_all};
pub use value::{Proto, ProtoMessage, to_model, to_value};
pub use vpp::Vpp;
