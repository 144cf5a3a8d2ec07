//! Fields of module `l3xc` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static L3XC: StructType = StructType { name: "l3xc", fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("is_ip6", Bool, One), f("n_paths", U8, One), f("paths", Struct(&super::fib_types::FIB_PATH), Counted("n_paths"))] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "l3xc", name: "l3xc_plugin_get_version", name_crc: "l3xc_plugin_get_version_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("l3xc_plugin_get_version_reply"), fields: &[] },
    MessageType { module: "l3xc", name: "l3xc_plugin_get_version_reply", name_crc: "l3xc_plugin_get_version_reply_9b32cf86", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("major", U32, One), f("minor", U32, One)] },
    MessageType { module: "l3xc", name: "l3xc_update", name_crc: "l3xc_update_e96aabdf", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("l3xc_update_reply"), fields: &[f("l3xc", Struct(&L3XC), One)] },
    MessageType { module: "l3xc", name: "l3xc_update_reply", name_crc: "l3xc_update_reply_1992deab", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("stats_index", U32, One)] },
    MessageType { module: "l3xc", name: "l3xc_del", name_crc: "l3xc_del_e7dbef91", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("l3xc_del_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("is_ip6", Bool, One)] },
    MessageType { module: "l3xc", name: "l3xc_del_reply", name_crc: "l3xc_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "l3xc", name: "l3xc_dump", name_crc: "l3xc_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("l3xc_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "l3xc", name: "l3xc_details", name_crc: "l3xc_details_bc5bf852", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("l3xc", Struct(&L3XC), One)] },
];
