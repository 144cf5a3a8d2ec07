//! Fields of module `span` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static SPAN_STATE: EnumType = EnumType { name: "span_state", repr: U32, flags: false, values: &[("SPAN_STATE_API_DISABLED", 0), ("SPAN_STATE_API_RX", 1), ("SPAN_STATE_API_TX", 2), ("SPAN_STATE_API_RX_TX", 3)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "span", name: "sw_interface_span_enable_disable", name_crc: "sw_interface_span_enable_disable_23ddd96b", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("sw_interface_span_enable_disable_reply"), fields: &[f("sw_if_index_from", Alias(&super::interface_types::INTERFACE_INDEX), One), f("sw_if_index_to", Alias(&super::interface_types::INTERFACE_INDEX), One), f("state", Enum(&SPAN_STATE), One), f("is_l2", Bool, One)] },
    MessageType { module: "span", name: "sw_interface_span_enable_disable_reply", name_crc: "sw_interface_span_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "span", name: "sw_interface_span_dump", name_crc: "sw_interface_span_dump_d6cf0c3d", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("sw_interface_span_details"), fields: &[f("is_l2", Bool, One)] },
    MessageType { module: "span", name: "sw_interface_span_details", name_crc: "sw_interface_span_details_8a20e79f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index_from", Alias(&super::interface_types::INTERFACE_INDEX), One), f("sw_if_index_to", Alias(&super::interface_types::INTERFACE_INDEX), One), f("state", Enum(&SPAN_STATE), One), f("is_l2", Bool, One)] },
];
