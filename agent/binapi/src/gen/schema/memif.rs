//! Fields of module `memif` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, f};

pub static MEMIF_ROLE: EnumType = EnumType { name: "memif_role", repr: U32, flags: false, values: &[("MEMIF_ROLE_API_MASTER", 0), ("MEMIF_ROLE_API_SLAVE", 1)] };
pub static MEMIF_MODE: EnumType = EnumType { name: "memif_mode", repr: U32, flags: false, values: &[("MEMIF_MODE_API_ETHERNET", 0), ("MEMIF_MODE_API_IP", 1), ("MEMIF_MODE_API_PUNT_INJECT", 2)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "memif", name: "memif_socket_filename_add_del", name_crc: "memif_socket_filename_add_del_a2ce1a10", head: HeadKind::ClientContext, answer: Answer::Reply("memif_socket_filename_add_del_reply"), fields: &[f("is_add", Bool, One), f("socket_id", U32, One), f("socket_filename", Text, Times(108))] },
    MessageType { module: "memif", name: "memif_socket_filename_add_del_reply", name_crc: "memif_socket_filename_add_del_reply_e8d4e804", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "memif", name: "memif_socket_filename_add_del_v2", name_crc: "memif_socket_filename_add_del_v2_34223bdf", head: HeadKind::ClientContext, answer: Answer::Reply("memif_socket_filename_add_del_v2_reply"), fields: &[f("is_add", Bool, One), f("socket_id", U32, One), f("socket_filename", Text, One)] },
    MessageType { module: "memif", name: "memif_socket_filename_add_del_v2_reply", name_crc: "memif_socket_filename_add_del_v2_reply_9f29bdb9", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One), f("socket_id", U32, One)] },
    MessageType { module: "memif", name: "memif_create", name_crc: "memif_create_b1b25061", head: HeadKind::ClientContext, answer: Answer::Reply("memif_create_reply"), fields: &[f("role", Enum(&MEMIF_ROLE), One), f("mode", Enum(&MEMIF_MODE), One), f("rx_queues", U8, One), f("tx_queues", U8, One), f("id", U32, One), f("socket_id", U32, One), f("ring_size", U32, One), f("buffer_size", U16, One), f("no_zero_copy", Bool, One), f("hw_addr", Mac, One), f("secret", Text, Times(24))] },
    MessageType { module: "memif", name: "memif_create_reply", name_crc: "memif_create_reply_5383d31f", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "memif", name: "memif_create_v2", name_crc: "memif_create_v2_8c7de5f7", head: HeadKind::ClientContext, answer: Answer::Reply("memif_create_v2_reply"), fields: &[f("role", Enum(&MEMIF_ROLE), One), f("mode", Enum(&MEMIF_MODE), One), f("rx_queues", U8, One), f("tx_queues", U8, One), f("id", U32, One), f("socket_id", U32, One), f("ring_size", U32, One), f("buffer_size", U16, One), f("no_zero_copy", Bool, One), f("use_dma", Bool, One), f("hw_addr", Mac, One), f("secret", Text, Times(24))] },
    MessageType { module: "memif", name: "memif_create_v2_reply", name_crc: "memif_create_v2_reply_5383d31f", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "memif", name: "memif_delete", name_crc: "memif_delete_f9e6675e", head: HeadKind::ClientContext, answer: Answer::Reply("memif_delete_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "memif", name: "memif_delete_reply", name_crc: "memif_delete_reply_e8d4e804", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "memif", name: "memif_socket_filename_details", name_crc: "memif_socket_filename_details_7ff326f7", head: HeadKind::Context, answer: Answer::None, fields: &[f("socket_id", U32, One), f("socket_filename", Text, Times(108))] },
    MessageType { module: "memif", name: "memif_socket_filename_dump", name_crc: "memif_socket_filename_dump_51077d14", head: HeadKind::ClientContext, answer: Answer::Dump("memif_socket_filename_details"), fields: &[] },
    MessageType { module: "memif", name: "memif_details", name_crc: "memif_details_da34feb9", head: HeadKind::Context, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("hw_addr", Mac, One), f("id", U32, One), f("role", Enum(&MEMIF_ROLE), One), f("mode", Enum(&MEMIF_MODE), One), f("zero_copy", Bool, One), f("socket_id", U32, One), f("ring_size", U32, One), f("buffer_size", U16, One), f("flags", Enum(&super::interface_types::IF_STATUS_FLAGS), One), f("if_name", Text, Times(64))] },
    MessageType { module: "memif", name: "memif_dump", name_crc: "memif_dump_51077d14", head: HeadKind::ClientContext, answer: Answer::Dump("memif_details"), fields: &[] },
];
