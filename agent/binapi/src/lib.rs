//! VPP's binary API for Rust.
//!
//! - [`gen`]: the messages of VPP's modules, generated from its own description files.
//! - [`wire`], [`text`]: the packed big-endian encoding.
//! - [`message`]: what identifies a message and what answers it.
//! - [`frame`]: the frames on VPP's API socket.
//! - [`retval`]: VPP's error numbers and their names.
//! - [`schema`]: the fields of messages at run time.
//! - [`client`]: the connection to a VPP.
//!
//! A message is identified by its name and CRC. The number in front of it on the wire belongs to one connection: VPP
//! hands out the table in `sockclnt_create_reply`.

#[macro_use]
mod macros;

pub mod client;
pub mod error;
mod ext;
pub mod frame;
#[rustfmt::skip]
#[allow(missing_docs, clippy::derivable_impls, reason = "generated: names are VPP's, shapes uniform")]
pub mod r#gen;
pub mod message;
pub mod retval;
pub mod schema;
pub mod text;
pub mod wire;

pub use error::{DecodeError, EncodeError};
pub use r#gen as api;
pub use message::{Dump, Head, HeadKind, Message, Request, Retval, Stream};
pub use retval::VppError;
pub use text::{FixedStr, MacAddress, VarStr};
