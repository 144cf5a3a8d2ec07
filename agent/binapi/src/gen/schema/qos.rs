//! Fields of module `qos` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static QOS_SOURCE: EnumType = EnumType { name: "qos_source", repr: U8, flags: false, values: &[("QOS_API_SOURCE_EXT", 0), ("QOS_API_SOURCE_VLAN", 1), ("QOS_API_SOURCE_MPLS", 2), ("QOS_API_SOURCE_IP", 3)] };
pub static QOS_STORE: StructType = StructType { name: "qos_store", fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("input_source", Enum(&QOS_SOURCE), One), f("value", U8, One)] };
pub static QOS_RECORD: StructType = StructType { name: "qos_record", fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("input_source", Enum(&QOS_SOURCE), One)] };
pub static QOS_EGRESS_MAP_ROW: StructType = StructType { name: "qos_egress_map_row", fields: &[f("outputs", U8, Times(256))] };
pub static QOS_EGRESS_MAP: StructType = StructType { name: "qos_egress_map", fields: &[f("id", U32, One), f("rows", Struct(&QOS_EGRESS_MAP_ROW), Times(4))] };
pub static QOS_MARK: StructType = StructType { name: "qos_mark", fields: &[f("sw_if_index", U32, One), f("map_id", U32, One), f("output_source", Enum(&QOS_SOURCE), One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "qos", name: "qos_store_enable_disable", name_crc: "qos_store_enable_disable_f3abcc8b", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("qos_store_enable_disable_reply"), fields: &[d("enable", Bool, One, "\"true\""), f("store", Struct(&QOS_STORE), One)] },
    MessageType { module: "qos", name: "qos_store_enable_disable_reply", name_crc: "qos_store_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "qos", name: "qos_store_dump", name_crc: "qos_store_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("qos_store_details"), fields: &[] },
    MessageType { module: "qos", name: "qos_store_details", name_crc: "qos_store_details_3ee0aad7", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("store", Struct(&QOS_STORE), One)] },
    MessageType { module: "qos", name: "qos_record_enable_disable", name_crc: "qos_record_enable_disable_2f1a4a38", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("qos_record_enable_disable_reply"), fields: &[d("enable", Bool, One, "\"true\""), f("record", Struct(&QOS_RECORD), One)] },
    MessageType { module: "qos", name: "qos_record_enable_disable_reply", name_crc: "qos_record_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "qos", name: "qos_record_dump", name_crc: "qos_record_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("qos_record_details"), fields: &[] },
    MessageType { module: "qos", name: "qos_record_details", name_crc: "qos_record_details_a425d4d3", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("record", Struct(&QOS_RECORD), One)] },
    MessageType { module: "qos", name: "qos_egress_map_update", name_crc: "qos_egress_map_update_6d1c065f", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("qos_egress_map_update_reply"), fields: &[f("map", Struct(&QOS_EGRESS_MAP), One)] },
    MessageType { module: "qos", name: "qos_egress_map_update_reply", name_crc: "qos_egress_map_update_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "qos", name: "qos_egress_map_delete", name_crc: "qos_egress_map_delete_3a91bde5", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("qos_egress_map_delete_reply"), fields: &[f("id", U32, One)] },
    MessageType { module: "qos", name: "qos_egress_map_delete_reply", name_crc: "qos_egress_map_delete_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "qos", name: "qos_egress_map_dump", name_crc: "qos_egress_map_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("qos_egress_map_details"), fields: &[] },
    MessageType { module: "qos", name: "qos_egress_map_details", name_crc: "qos_egress_map_details_46c5653c", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("map", Struct(&QOS_EGRESS_MAP), One)] },
    MessageType { module: "qos", name: "qos_mark_enable_disable", name_crc: "qos_mark_enable_disable_1a010f74", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("qos_mark_enable_disable_reply"), fields: &[d("enable", Bool, One, "\"true\""), f("mark", Struct(&QOS_MARK), One)] },
    MessageType { module: "qos", name: "qos_mark_enable_disable_reply", name_crc: "qos_mark_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "qos", name: "qos_mark_dump", name_crc: "qos_mark_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("qos_mark_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "qos", name: "qos_mark_details", name_crc: "qos_mark_details_89fe81a9", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("mark", Struct(&QOS_MARK), One)] },
    MessageType { module: "qos", name: "qos_mark_details_reply", name_crc: "qos_mark_details_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
