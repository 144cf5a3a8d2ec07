//! Fields of module `feature` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "feature", name: "feature_enable_disable", name_crc: "feature_enable_disable_7531c862", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("feature_enable_disable_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("enable", Bool, One), f("arc_name", Text, Times(64)), f("feature_name", Text, Times(64))] },
    MessageType { module: "feature", name: "feature_enable_disable_reply", name_crc: "feature_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "feature", name: "feature_is_enabled", name_crc: "feature_is_enabled_55db09e2", head: HeadKind::ClientContext, releases: 0x3c0, answer: Answer::Reply("feature_is_enabled_reply"), fields: &[f("arc_name", Text, Times(64)), f("feature_name", Text, Times(64)), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "feature", name: "feature_is_enabled_reply", name_crc: "feature_is_enabled_reply_03f284b5", head: HeadKind::ClientContext, releases: 0x3c0, answer: Answer::None, fields: &[f("retval", I32, One), f("is_enabled", Bool, One)] },
];
