//! Fields of module `memclnt` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static MODULE_VERSION: StructType = StructType { name: "module_version", fields: &[f("major", U32, One), f("minor", U32, One), f("patch", U32, One), f("name", Text, Times(64))] };
pub static MESSAGE_TABLE_ENTRY: StructType = StructType { name: "message_table_entry", fields: &[f("index", U16, One), f("name", Text, Times(64))] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "memclnt", name: "memclnt_create", name_crc: "memclnt_create_9c5e1c2f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::Reply("memclnt_create_reply"), fields: &[f("ctx_quota", I32, One), f("input_queue", U64, One), f("name", Text, Times(64)), f("api_versions", U32, Times(8))] },
    MessageType { module: "memclnt", name: "memclnt_create_reply", name_crc: "memclnt_create_reply_42ec4560", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("response", I32, One), f("handle", U64, One), f("index", U32, One), f("message_table", U64, One)] },
    MessageType { module: "memclnt", name: "memclnt_delete", name_crc: "memclnt_delete_7e1c04e3", head: HeadKind::None, releases: 0x3ff, answer: Answer::Reply("memclnt_delete_reply"), fields: &[f("index", U32, One), f("handle", U64, One), f("do_cleanup", Bool, One)] },
    MessageType { module: "memclnt", name: "memclnt_delete_reply", name_crc: "memclnt_delete_reply_3d3b6312", head: HeadKind::None, releases: 0x3ff, answer: Answer::None, fields: &[f("response", I32, One), f("handle", U64, One)] },
    MessageType { module: "memclnt", name: "rx_thread_exit", name_crc: "rx_thread_exit_c3a3a452", head: HeadKind::None, releases: 0x3ff, answer: Answer::None, fields: &[f("dummy", U8, One)] },
    MessageType { module: "memclnt", name: "memclnt_rx_thread_suspend", name_crc: "memclnt_rx_thread_suspend_c3a3a452", head: HeadKind::None, releases: 0x3ff, answer: Answer::None, fields: &[f("dummy", U8, One)] },
    MessageType { module: "memclnt", name: "memclnt_read_timeout", name_crc: "memclnt_read_timeout_c3a3a452", head: HeadKind::None, releases: 0x3ff, answer: Answer::None, fields: &[f("dummy", U8, One)] },
    MessageType { module: "memclnt", name: "rpc_call", name_crc: "rpc_call_7e8a2c95", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("rpc_call_reply"), fields: &[f("function", U64, One), f("multicast", U8, One), f("need_barrier_sync", U8, One), f("send_reply", U8, One), f("data_len", U32, One), f("data", U8, Counted("data_len"))] },
    MessageType { module: "memclnt", name: "rpc_call_reply", name_crc: "rpc_call_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "memclnt", name: "get_first_msg_id", name_crc: "get_first_msg_id_ebf79a66", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("get_first_msg_id_reply"), fields: &[f("name", Text, Times(64))] },
    MessageType { module: "memclnt", name: "get_first_msg_id_reply", name_crc: "get_first_msg_id_reply_7d337472", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("first_msg_id", U16, One)] },
    MessageType { module: "memclnt", name: "api_versions", name_crc: "api_versions_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("api_versions_reply"), fields: &[] },
    MessageType { module: "memclnt", name: "api_versions_reply", name_crc: "api_versions_reply_5f0d99d6", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("count", U32, One), f("api_versions", Struct(&MODULE_VERSION), Counted("count"))] },
    MessageType { module: "memclnt", name: "trace_plugin_msg_ids", name_crc: "trace_plugin_msg_ids_f476d3ce", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::None, fields: &[f("plugin_name", Text, Times(128)), f("first_msg_id", U16, One), f("last_msg_id", U16, One)] },
    MessageType { module: "memclnt", name: "sockclnt_create", name_crc: "sockclnt_create_455fb9c4", head: HeadKind::Context, releases: 0x3ff, answer: Answer::Reply("sockclnt_create_reply"), fields: &[f("name", Text, Times(64))] },
    MessageType { module: "memclnt", name: "sockclnt_create_reply", name_crc: "sockclnt_create_reply_35166268", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::None, fields: &[f("response", I32, One), f("index", U32, One), f("count", U16, One), f("message_table", Struct(&MESSAGE_TABLE_ENTRY), Counted("count"))] },
    MessageType { module: "memclnt", name: "sockclnt_delete", name_crc: "sockclnt_delete_8ac76db6", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("sockclnt_delete_reply"), fields: &[f("index", U32, One)] },
    MessageType { module: "memclnt", name: "sockclnt_delete_reply", name_crc: "sockclnt_delete_reply_8f38b1ee", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("response", I32, One)] },
    MessageType { module: "memclnt", name: "sock_init_shm", name_crc: "sock_init_shm_51646d92", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("sock_init_shm_reply"), fields: &[f("requested_size", U32, One), f("nitems", U8, One), f("configs", U64, Counted("nitems"))] },
    MessageType { module: "memclnt", name: "sock_init_shm_reply", name_crc: "sock_init_shm_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "memclnt", name: "memclnt_keepalive", name_crc: "memclnt_keepalive_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("memclnt_keepalive_reply"), fields: &[] },
    MessageType { module: "memclnt", name: "memclnt_keepalive_reply", name_crc: "memclnt_keepalive_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "memclnt", name: "control_ping", name_crc: "control_ping_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("control_ping_reply"), fields: &[] },
    MessageType { module: "memclnt", name: "control_ping_reply", name_crc: "control_ping_reply_f6b0b8ca", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("client_index", U32, One), f("vpe_pid", U32, One)] },
    MessageType { module: "memclnt", name: "memclnt_create_v2", name_crc: "memclnt_create_v2_c4bd4882", head: HeadKind::Context, releases: 0x3ff, answer: Answer::Reply("memclnt_create_v2_reply"), fields: &[f("ctx_quota", I32, One), f("input_queue", U64, One), f("name", Text, Times(64)), f("api_versions", U32, Times(8)), d("keepalive", Bool, One, "\"true\"")] },
    MessageType { module: "memclnt", name: "memclnt_create_v2_reply", name_crc: "memclnt_create_v2_reply_42ec4560", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("response", I32, One), f("handle", U64, One), f("index", U32, One), f("message_table", U64, One)] },
    MessageType { module: "memclnt", name: "get_api_json", name_crc: "get_api_json_51077d14", head: HeadKind::ClientContext, releases: 0x3f8, answer: Answer::Reply("get_api_json_reply"), fields: &[] },
    MessageType { module: "memclnt", name: "get_api_json_reply", name_crc: "get_api_json_reply_ea715b59", head: HeadKind::Context, releases: 0x3f8, answer: Answer::None, fields: &[f("retval", I32, One), f("json", Text, One)] },
];
