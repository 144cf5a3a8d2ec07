//! Fields of module `teib` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static TEIB_ENTRY: StructType = StructType { name: "teib_entry", fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("peer", Struct(&super::ip_types::ADDRESS), One), f("nh", Struct(&super::ip_types::ADDRESS), One), f("nh_table_id", U32, One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "teib", name: "teib_entry_add_del", name_crc: "teib_entry_add_del_8016cfd2", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("teib_entry_add_del_reply"), fields: &[f("is_add", U8, One), f("entry", Struct(&TEIB_ENTRY), One)] },
    MessageType { module: "teib", name: "teib_entry_add_del_reply", name_crc: "teib_entry_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "teib", name: "teib_dump", name_crc: "teib_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("teib_details"), fields: &[] },
    MessageType { module: "teib", name: "teib_details", name_crc: "teib_details_981ee1a1", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("entry", Struct(&TEIB_ENTRY), One)] },
];
