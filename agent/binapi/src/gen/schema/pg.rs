//! Fields of module `pg` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static PG_INTERFACE_MODE: EnumType = EnumType { name: "pg_interface_mode", repr: U8, flags: false, values: &[("PG_API_MODE_ETHERNET", 0), ("PG_API_MODE_IP4", 1), ("PG_API_MODE_IP6", 2)] };
pub static PG_INTERFACE_FLAGS: EnumType = EnumType { name: "pg_interface_flags", repr: U32, flags: true, values: &[("PG_API_FLAG_NONE", 0), ("PG_API_FLAG_CSUM_OFFLOAD", 1), ("PG_API_FLAG_GSO", 2), ("PG_API_FLAG_GRO_COALESCE", 4)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "pg", name: "pg_create_interface", name_crc: "pg_create_interface_b7c893d7", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("pg_create_interface_reply"), fields: &[f("interface_id", Alias(&super::interface_types::INTERFACE_INDEX), One), f("gso_enabled", Bool, One), f("gso_size", U32, One)] },
    MessageType { module: "pg", name: "pg_create_interface_v2", name_crc: "pg_create_interface_v2_8657466a", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("pg_create_interface_v2_reply"), fields: &[f("interface_id", Alias(&super::interface_types::INTERFACE_INDEX), One), f("gso_enabled", Bool, One), f("gso_size", U32, One), f("mode", Enum(&PG_INTERFACE_MODE), One)] },
    MessageType { module: "pg", name: "pg_create_interface_v3", name_crc: "pg_create_interface_v3_b2aac653", head: HeadKind::ClientContext, releases: 0x380, answer: Answer::Reply("pg_create_interface_v3_reply"), fields: &[f("interface_id", Alias(&super::interface_types::INTERFACE_INDEX), One), f("pg_flags", Enum(&PG_INTERFACE_FLAGS), One), f("gso_size", U32, One), f("mode", Enum(&PG_INTERFACE_MODE), One)] },
    MessageType { module: "pg", name: "pg_create_interface_reply", name_crc: "pg_create_interface_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "pg", name: "pg_create_interface_v2_reply", name_crc: "pg_create_interface_v2_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "pg", name: "pg_create_interface_v3_reply", name_crc: "pg_create_interface_v3_reply_5383d31f", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "pg", name: "pg_delete_interface", name_crc: "pg_delete_interface_f9e6675e", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("pg_delete_interface_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "pg", name: "pg_delete_interface_reply", name_crc: "pg_delete_interface_reply_e8d4e804", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "pg", name: "pg_interface_enable_disable_coalesce", name_crc: "pg_interface_enable_disable_coalesce_a2ef99e7", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("pg_interface_enable_disable_coalesce_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("coalesce_enabled", Bool, One)] },
    MessageType { module: "pg", name: "pg_interface_enable_disable_coalesce_reply", name_crc: "pg_interface_enable_disable_coalesce_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "pg", name: "pg_capture", name_crc: "pg_capture_3712fb6c", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("pg_capture_reply"), fields: &[f("interface_id", Alias(&super::interface_types::INTERFACE_INDEX), One), d("is_enabled", Bool, One, "\"true\""), f("count", U32, One), f("pcap_file_name", Text, One)] },
    MessageType { module: "pg", name: "pg_capture_reply", name_crc: "pg_capture_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "pg", name: "pg_enable_disable", name_crc: "pg_enable_disable_01f94f3a", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("pg_enable_disable_reply"), fields: &[d("is_enabled", Bool, One, "\"true\""), f("stream_name", Text, One)] },
    MessageType { module: "pg", name: "pg_enable_disable_reply", name_crc: "pg_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
