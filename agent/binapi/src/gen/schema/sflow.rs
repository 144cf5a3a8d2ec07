//! Fields of module `sflow` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "sflow", name: "sflow_enable_disable", name_crc: "sflow_enable_disable_8499814f", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("sflow_enable_disable_reply"), fields: &[f("enable_disable", Bool, One), f("hw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "sflow", name: "sflow_enable_disable_reply", name_crc: "sflow_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "sflow", name: "sflow_sampling_rate_get", name_crc: "sflow_sampling_rate_get_51077d14", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("sflow_sampling_rate_get_reply"), fields: &[] },
    MessageType { module: "sflow", name: "sflow_sampling_rate_get_reply", name_crc: "sflow_sampling_rate_get_reply_9c8c8236", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("sampling_N", U32, One)] },
    MessageType { module: "sflow", name: "sflow_sampling_rate_set", name_crc: "sflow_sampling_rate_set_94778f50", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("sflow_sampling_rate_set_reply"), fields: &[d("sampling_N", U32, One, "10000")] },
    MessageType { module: "sflow", name: "sflow_sampling_rate_set_reply", name_crc: "sflow_sampling_rate_set_reply_e8d4e804", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "sflow", name: "sflow_polling_interval_set", name_crc: "sflow_polling_interval_set_7f19cb51", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("sflow_polling_interval_set_reply"), fields: &[d("polling_S", U32, One, "20")] },
    MessageType { module: "sflow", name: "sflow_polling_interval_set_reply", name_crc: "sflow_polling_interval_set_reply_e8d4e804", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "sflow", name: "sflow_polling_interval_get", name_crc: "sflow_polling_interval_get_51077d14", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("sflow_polling_interval_get_reply"), fields: &[] },
    MessageType { module: "sflow", name: "sflow_polling_interval_get_reply", name_crc: "sflow_polling_interval_get_reply_e929801c", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("polling_S", U32, One)] },
    MessageType { module: "sflow", name: "sflow_header_bytes_set", name_crc: "sflow_header_bytes_set_5baf56f3", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("sflow_header_bytes_set_reply"), fields: &[d("header_B", U32, One, "128")] },
    MessageType { module: "sflow", name: "sflow_header_bytes_set_reply", name_crc: "sflow_header_bytes_set_reply_e8d4e804", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "sflow", name: "sflow_header_bytes_get", name_crc: "sflow_header_bytes_get_51077d14", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Reply("sflow_header_bytes_get_reply"), fields: &[] },
    MessageType { module: "sflow", name: "sflow_header_bytes_get_reply", name_crc: "sflow_header_bytes_get_reply_624c95b9", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("header_B", U32, One)] },
    MessageType { module: "sflow", name: "sflow_direction_set", name_crc: "sflow_direction_set_fbca6f34", head: HeadKind::ClientContext, releases: 0x380, answer: Answer::Reply("sflow_direction_set_reply"), fields: &[f("sampling_D", U32, One)] },
    MessageType { module: "sflow", name: "sflow_direction_set_reply", name_crc: "sflow_direction_set_reply_e8d4e804", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "sflow", name: "sflow_direction_get", name_crc: "sflow_direction_get_51077d14", head: HeadKind::ClientContext, releases: 0x380, answer: Answer::Reply("sflow_direction_get_reply"), fields: &[] },
    MessageType { module: "sflow", name: "sflow_direction_get_reply", name_crc: "sflow_direction_get_reply_f3316252", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("sampling_D", U32, One)] },
    MessageType { module: "sflow", name: "sflow_drop_monitoring_set", name_crc: "sflow_drop_monitoring_set_100b1e04", head: HeadKind::ClientContext, releases: 0x380, answer: Answer::Reply("sflow_drop_monitoring_set_reply"), fields: &[f("drop_M", U32, One)] },
    MessageType { module: "sflow", name: "sflow_drop_monitoring_set_reply", name_crc: "sflow_drop_monitoring_set_reply_e8d4e804", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "sflow", name: "sflow_drop_monitoring_get", name_crc: "sflow_drop_monitoring_get_51077d14", head: HeadKind::ClientContext, releases: 0x380, answer: Answer::Reply("sflow_drop_monitoring_get_reply"), fields: &[] },
    MessageType { module: "sflow", name: "sflow_drop_monitoring_get_reply", name_crc: "sflow_drop_monitoring_get_reply_b56ae30e", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("drop_M", U32, One)] },
    MessageType { module: "sflow", name: "sflow_interface_dump", name_crc: "sflow_interface_dump_451a727d", head: HeadKind::ClientContext, releases: 0x3e0, answer: Answer::Dump("sflow_interface_details"), fields: &[d("hw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One, "4294967295")] },
    MessageType { module: "sflow", name: "sflow_interface_details", name_crc: "sflow_interface_details_b7b9143f", head: HeadKind::Context, releases: 0x3e0, answer: Answer::None, fields: &[f("hw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
];
