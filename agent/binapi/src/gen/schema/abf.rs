//! Fields of module `abf` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static ABF_POLICY: StructType = StructType { name: "abf_policy", fields: &[f("policy_id", U32, One), f("acl_index", U32, One), f("n_paths", U8, One), f("paths", Struct(&super::fib_types::FIB_PATH), Counted("n_paths"))] };
pub static ABF_ITF_ATTACH: StructType = StructType { name: "abf_itf_attach", fields: &[f("policy_id", U32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("priority", U32, One), f("is_ipv6", Bool, One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "abf", name: "abf_plugin_get_version", name_crc: "abf_plugin_get_version_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("abf_plugin_get_version_reply"), fields: &[] },
    MessageType { module: "abf", name: "abf_plugin_get_version_reply", name_crc: "abf_plugin_get_version_reply_9b32cf86", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("major", U32, One), f("minor", U32, One)] },
    MessageType { module: "abf", name: "abf_policy_add_del", name_crc: "abf_policy_add_del_c6131197", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("abf_policy_add_del_reply"), fields: &[f("is_add", Bool, One), f("policy", Struct(&ABF_POLICY), One)] },
    MessageType { module: "abf", name: "abf_policy_add_del_reply", name_crc: "abf_policy_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "abf", name: "abf_policy_details", name_crc: "abf_policy_details_b7487fa4", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("policy", Struct(&ABF_POLICY), One)] },
    MessageType { module: "abf", name: "abf_policy_dump", name_crc: "abf_policy_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("abf_policy_details"), fields: &[] },
    MessageType { module: "abf", name: "abf_itf_attach_add_del", name_crc: "abf_itf_attach_add_del_25c8621b", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("abf_itf_attach_add_del_reply"), fields: &[f("is_add", Bool, One), f("attach", Struct(&ABF_ITF_ATTACH), One)] },
    MessageType { module: "abf", name: "abf_itf_attach_add_del_reply", name_crc: "abf_itf_attach_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "abf", name: "abf_itf_attach_details", name_crc: "abf_itf_attach_details_7819523e", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("attach", Struct(&ABF_ITF_ATTACH), One)] },
    MessageType { module: "abf", name: "abf_itf_attach_dump", name_crc: "abf_itf_attach_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("abf_itf_attach_details"), fields: &[] },
];
