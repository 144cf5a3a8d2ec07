//! Fields of module `flowprobe` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static FLOWPROBE_WHICH_FLAGS: EnumType = EnumType { name: "flowprobe_which_flags", repr: U8, flags: true, values: &[("FLOWPROBE_WHICH_FLAG_IP4", 1), ("FLOWPROBE_WHICH_FLAG_L2", 2), ("FLOWPROBE_WHICH_FLAG_IP6", 4)] };
pub static FLOWPROBE_WHICH: EnumType = EnumType { name: "flowprobe_which", repr: U8, flags: false, values: &[("FLOWPROBE_WHICH_IP4", 0), ("FLOWPROBE_WHICH_IP6", 1), ("FLOWPROBE_WHICH_L2", 2)] };
pub static FLOWPROBE_RECORD_FLAGS: EnumType = EnumType { name: "flowprobe_record_flags", repr: U8, flags: true, values: &[("FLOWPROBE_RECORD_FLAG_L2", 1), ("FLOWPROBE_RECORD_FLAG_L3", 2), ("FLOWPROBE_RECORD_FLAG_L4", 4)] };
pub static FLOWPROBE_DIRECTION: EnumType = EnumType { name: "flowprobe_direction", repr: U8, flags: false, values: &[("FLOWPROBE_DIRECTION_RX", 0), ("FLOWPROBE_DIRECTION_TX", 1), ("FLOWPROBE_DIRECTION_BOTH", 2)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "flowprobe", name: "flowprobe_tx_interface_add_del", name_crc: "flowprobe_tx_interface_add_del_b782c976", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("flowprobe_tx_interface_add_del_reply"), fields: &[f("is_add", Bool, One), f("which", Enum(&FLOWPROBE_WHICH_FLAGS), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "flowprobe", name: "flowprobe_tx_interface_add_del_reply", name_crc: "flowprobe_tx_interface_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "flowprobe", name: "flowprobe_interface_add_del", name_crc: "flowprobe_interface_add_del_3420739c", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("flowprobe_interface_add_del_reply"), fields: &[f("is_add", Bool, One), f("which", Enum(&FLOWPROBE_WHICH), One), f("direction", Enum(&FLOWPROBE_DIRECTION), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "flowprobe", name: "flowprobe_interface_add_del_reply", name_crc: "flowprobe_interface_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "flowprobe", name: "flowprobe_interface_dump", name_crc: "flowprobe_interface_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("flowprobe_interface_details"), fields: &[d("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One, "4294967295")] },
    MessageType { module: "flowprobe", name: "flowprobe_interface_details", name_crc: "flowprobe_interface_details_427d77e0", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("which", Enum(&FLOWPROBE_WHICH), One), f("direction", Enum(&FLOWPROBE_DIRECTION), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "flowprobe", name: "flowprobe_params", name_crc: "flowprobe_params_baa46c09", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("flowprobe_params_reply"), fields: &[f("record_flags", Enum(&FLOWPROBE_RECORD_FLAGS), One), f("active_timer", U32, One), f("passive_timer", U32, One)] },
    MessageType { module: "flowprobe", name: "flowprobe_params_reply", name_crc: "flowprobe_params_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "flowprobe", name: "flowprobe_set_params", name_crc: "flowprobe_set_params_baa46c09", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("flowprobe_set_params_reply"), fields: &[f("record_flags", Enum(&FLOWPROBE_RECORD_FLAGS), One), d("active_timer", U32, One, "4294967295"), d("passive_timer", U32, One, "4294967295")] },
    MessageType { module: "flowprobe", name: "flowprobe_set_params_reply", name_crc: "flowprobe_set_params_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "flowprobe", name: "flowprobe_get_params", name_crc: "flowprobe_get_params_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("flowprobe_get_params_reply"), fields: &[] },
    MessageType { module: "flowprobe", name: "flowprobe_get_params_reply", name_crc: "flowprobe_get_params_reply_f350d621", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("record_flags", Enum(&FLOWPROBE_RECORD_FLAGS), One), f("active_timer", U32, One), f("passive_timer", U32, One)] },
];
