//! Fields of module `gso` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "gso", name: "feature_gso_enable_disable", name_crc: "feature_gso_enable_disable_5501adee", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("feature_gso_enable_disable_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("enable_disable", Bool, One)] },
    MessageType { module: "gso", name: "feature_gso_enable_disable_reply", name_crc: "feature_gso_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
