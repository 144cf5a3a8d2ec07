//! Fields of module `punt` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static PUNT_TYPE: EnumType = EnumType { name: "punt_type", repr: U32, flags: false, values: &[("PUNT_API_TYPE_L4", 0), ("PUNT_API_TYPE_IP_PROTO", 1), ("PUNT_API_TYPE_EXCEPTION", 2)] };
pub static PUNT_UNION: UnionType = UnionType { name: "punt_union", size: 4, members: &[f("exception", Struct(&PUNT_EXCEPTION), One), f("l4", Struct(&PUNT_L4), One), f("ip_proto", Struct(&PUNT_IP_PROTO), One)] };
pub static PUNT_L4: StructType = StructType { name: "punt_l4", fields: &[f("af", Enum(&super::ip_types::ADDRESS_FAMILY), One), f("protocol", Enum(&super::ip_types::IP_PROTO), One), f("port", U16, One)] };
pub static PUNT_IP_PROTO: StructType = StructType { name: "punt_ip_proto", fields: &[f("af", Enum(&super::ip_types::ADDRESS_FAMILY), One), f("protocol", Enum(&super::ip_types::IP_PROTO), One)] };
pub static PUNT_EXCEPTION: StructType = StructType { name: "punt_exception", fields: &[f("id", U32, One)] };
pub static PUNT: StructType = StructType { name: "punt", fields: &[f("type", Enum(&PUNT_TYPE), One), f("punt", Union(&PUNT_UNION), One)] };
pub static PUNT_REASON: StructType = StructType { name: "punt_reason", fields: &[f("id", U32, One), f("name", Text, One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "punt", name: "set_punt", name_crc: "set_punt_47d0e347", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("set_punt_reply"), fields: &[f("is_add", Bool, One), f("punt", Struct(&PUNT), One)] },
    MessageType { module: "punt", name: "set_punt_reply", name_crc: "set_punt_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "punt", name: "punt_socket_register", name_crc: "punt_socket_register_7875badb", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("punt_socket_register_reply"), fields: &[f("header_version", U32, One), f("punt", Struct(&PUNT), One), f("pathname", Text, Times(108))] },
    MessageType { module: "punt", name: "punt_socket_register_reply", name_crc: "punt_socket_register_reply_bd30ae90", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("pathname", Text, Times(108))] },
    MessageType { module: "punt", name: "punt_socket_dump", name_crc: "punt_socket_dump_916fb004", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("punt_socket_details"), fields: &[f("type", Enum(&PUNT_TYPE), One)] },
    MessageType { module: "punt", name: "punt_socket_details", name_crc: "punt_socket_details_330466e4", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("punt", Struct(&PUNT), One), f("pathname", Text, Times(108))] },
    MessageType { module: "punt", name: "punt_socket_deregister", name_crc: "punt_socket_deregister_75afa766", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("punt_socket_deregister_reply"), fields: &[f("punt", Struct(&PUNT), One)] },
    MessageType { module: "punt", name: "punt_socket_deregister_reply", name_crc: "punt_socket_deregister_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "punt", name: "punt_reason_dump", name_crc: "punt_reason_dump_5c0dd4fe", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("punt_reason_details"), fields: &[f("reason", Struct(&PUNT_REASON), One)] },
    MessageType { module: "punt", name: "punt_reason_details", name_crc: "punt_reason_details_2c9d4a40", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("reason", Struct(&PUNT_REASON), One)] },
];
