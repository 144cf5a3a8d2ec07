//! Fields of module `vlib` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static THREAD_DATA: StructType = StructType { name: "thread_data", fields: &[f("id", U32, One), f("name", Text, Times(64)), f("type", Text, Times(64)), f("pid", U32, One), f("cpu_id", U32, One), f("core", U32, One), f("cpu_socket", U32, One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "vlib", name: "cli", name_crc: "cli_23bfbfff", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("cli_reply"), fields: &[f("cmd_in_shmem", U64, One)] },
    MessageType { module: "vlib", name: "cli_inband", name_crc: "cli_inband_f8377302", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("cli_inband_reply"), fields: &[f("cmd", Text, One)] },
    MessageType { module: "vlib", name: "cli_reply", name_crc: "cli_reply_06d68297", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("reply_in_shmem", U64, One)] },
    MessageType { module: "vlib", name: "cli_inband_reply", name_crc: "cli_inband_reply_05879051", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("reply", Text, One)] },
    MessageType { module: "vlib", name: "get_node_index", name_crc: "get_node_index_f1984c64", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("get_node_index_reply"), fields: &[f("node_name", Text, Times(64))] },
    MessageType { module: "vlib", name: "get_node_index_reply", name_crc: "get_node_index_reply_a8600b89", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("node_index", U32, One)] },
    MessageType { module: "vlib", name: "add_node_next", name_crc: "add_node_next_2457116d", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("add_node_next_reply"), fields: &[f("node_name", Text, Times(64)), f("next_name", Text, Times(64))] },
    MessageType { module: "vlib", name: "add_node_next_reply", name_crc: "add_node_next_reply_2ed75f32", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("next_index", U32, One)] },
    MessageType { module: "vlib", name: "show_threads", name_crc: "show_threads_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("show_threads_reply"), fields: &[] },
    MessageType { module: "vlib", name: "show_threads_reply", name_crc: "show_threads_reply_efd78e83", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("count", U32, One), f("thread_data", Struct(&THREAD_DATA), Counted("count"))] },
    MessageType { module: "vlib", name: "get_node_graph", name_crc: "get_node_graph_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("get_node_graph_reply"), fields: &[] },
    MessageType { module: "vlib", name: "get_node_graph_reply", name_crc: "get_node_graph_reply_06d68297", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("reply_in_shmem", U64, One)] },
    MessageType { module: "vlib", name: "get_next_index", name_crc: "get_next_index_2457116d", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("get_next_index_reply"), fields: &[f("node_name", Text, Times(64)), f("next_name", Text, Times(64))] },
    MessageType { module: "vlib", name: "get_next_index_reply", name_crc: "get_next_index_reply_2ed75f32", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("next_index", U32, One)] },
    MessageType { module: "vlib", name: "get_f64_endian_value", name_crc: "get_f64_endian_value_809fcd44", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("get_f64_endian_value_reply"), fields: &[d("f64_one", F64, One, "1.0")] },
    MessageType { module: "vlib", name: "get_f64_endian_value_reply", name_crc: "get_f64_endian_value_reply_7e02e404", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", U32, One), f("f64_one_result", F64, One)] },
    MessageType { module: "vlib", name: "get_f64_increment_by_one", name_crc: "get_f64_increment_by_one_b64f027e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("get_f64_increment_by_one_reply"), fields: &[d("f64_value", F64, One, "1.0")] },
    MessageType { module: "vlib", name: "get_f64_increment_by_one_reply", name_crc: "get_f64_increment_by_one_reply_d25dbaa3", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", U32, One), f("f64_value", F64, One)] },
];
