//! Fields of module `ethernet_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static MAC_ADDRESS: AliasType = AliasType { name: "mac_address", ty: U8, length: Some(6) };
