//! Interfaces: `config/vpp/v2/interfaces/<name>`.

mod metadata;

pub use metadata::IfMeta;
