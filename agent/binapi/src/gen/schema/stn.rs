//! Fields of module `stn` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "stn", name: "stn_add_del_rule", name_crc: "stn_add_del_rule_224c6edd", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("stn_add_del_rule_reply"), fields: &[f("ip_address", Struct(&super::ip_types::ADDRESS), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("is_add", Bool, One)] },
    MessageType { module: "stn", name: "stn_add_del_rule_reply", name_crc: "stn_add_del_rule_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "stn", name: "stn_rules_dump", name_crc: "stn_rules_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("stn_rules_details"), fields: &[] },
    MessageType { module: "stn", name: "stn_rules_details", name_crc: "stn_rules_details_a51935a6", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("ip_address", Struct(&super::ip_types::ADDRESS), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
];
