//! Fields of module `rd_cp` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "rd_cp", name: "ip6_nd_address_autoconfig", name_crc: "ip6_nd_address_autoconfig_9e14a4a7", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("ip6_nd_address_autoconfig_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("enable", Bool, One), f("install_default_routes", Bool, One)] },
    MessageType { module: "rd_cp", name: "ip6_nd_address_autoconfig_reply", name_crc: "ip6_nd_address_autoconfig_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
