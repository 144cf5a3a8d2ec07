//! Fields of module `sr_mobile_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static SR_MOBILE_NHTYPE: EnumType = EnumType { name: "sr_mobile_nhtype", repr: U8, flags: false, values: &[("SRV6_NHTYPE_API_NONE", 0), ("SRV6_NHTYPE_API_IPV4", 1), ("SRV6_NHTYPE_API_IPV6", 2), ("SRV6_NHTYPE_API_NON_IP", 3)] };
