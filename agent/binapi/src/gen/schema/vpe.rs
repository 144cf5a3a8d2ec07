//! Fields of module `vpe` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "vpe", name: "show_version", name_crc: "show_version_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("show_version_reply"), fields: &[] },
    MessageType { module: "vpe", name: "show_version_reply", name_crc: "show_version_reply_c919bde1", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("program", Text, Times(32)), f("version", Text, Times(32)), f("build_date", Text, Times(32)), f("build_directory", Text, Times(256))] },
    MessageType { module: "vpe", name: "show_vpe_system_time", name_crc: "show_vpe_system_time_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("show_vpe_system_time_reply"), fields: &[] },
    MessageType { module: "vpe", name: "show_vpe_system_time_reply", name_crc: "show_vpe_system_time_reply_7ffd8193", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("vpe_system_time", Alias(&super::vpe_types::TIMESTAMP), One)] },
    MessageType { module: "vpe", name: "log_dump", name_crc: "log_dump_6ab31753", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("log_details"), fields: &[f("start_timestamp", Alias(&super::vpe_types::TIMESTAMP), One)] },
    MessageType { module: "vpe", name: "log_details", name_crc: "log_details_03d61cc0", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("timestamp", Alias(&super::vpe_types::TIMESTAMP), One), f("level", Enum(&super::vpe_types::LOG_LEVEL), One), f("msg_class", Text, Times(32)), f("message", Text, Times(256))] },
];
