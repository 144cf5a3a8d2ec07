//! Fields of module `dns` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "dns", name: "dns_enable_disable", name_crc: "dns_enable_disable_8050327d", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dns_enable_disable_reply"), fields: &[f("enable", U8, One)] },
    MessageType { module: "dns", name: "dns_enable_disable_reply", name_crc: "dns_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "dns", name: "dns_name_server_add_del", name_crc: "dns_name_server_add_del_3bb05d8c", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dns_name_server_add_del_reply"), fields: &[f("is_ip6", U8, One), f("is_add", U8, One), f("server_address", U8, Times(16))] },
    MessageType { module: "dns", name: "dns_name_server_add_del_reply", name_crc: "dns_name_server_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "dns", name: "dns_resolve_name", name_crc: "dns_resolve_name_c6566676", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dns_resolve_name_reply"), fields: &[f("name", U8, Times(256))] },
    MessageType { module: "dns", name: "dns_resolve_name_reply", name_crc: "dns_resolve_name_reply_c2d758c3", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("ip4_set", U8, One), f("ip6_set", U8, One), f("ip4_address", U8, Times(4)), f("ip6_address", U8, Times(16))] },
    MessageType { module: "dns", name: "dns_resolve_ip", name_crc: "dns_resolve_ip_ae96a1a3", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dns_resolve_ip_reply"), fields: &[f("is_ip6", U8, One), f("address", U8, Times(16))] },
    MessageType { module: "dns", name: "dns_resolve_ip_reply", name_crc: "dns_resolve_ip_reply_49ed78d6", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("name", U8, Times(256))] },
];
