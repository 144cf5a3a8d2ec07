//! Fields of module `pipe` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "pipe", name: "pipe_create", name_crc: "pipe_create_bb263bd3", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("pipe_create_reply"), fields: &[f("is_specified", Bool, One), f("user_instance", U32, One)] },
    MessageType { module: "pipe", name: "pipe_create_reply", name_crc: "pipe_create_reply_b7ce310c", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("pipe_sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), Times(2))] },
    MessageType { module: "pipe", name: "pipe_delete", name_crc: "pipe_delete_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("pipe_delete_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "pipe", name: "pipe_delete_reply", name_crc: "pipe_delete_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "pipe", name: "pipe_dump", name_crc: "pipe_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("pipe_details"), fields: &[] },
    MessageType { module: "pipe", name: "pipe_details", name_crc: "pipe_details_c52b799d", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("pipe_sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), Times(2)), f("instance", U32, One)] },
];
