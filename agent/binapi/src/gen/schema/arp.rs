//! Fields of module `arp` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static PROXY_ARP: StructType = StructType { name: "proxy_arp", fields: &[f("table_id", U32, One), f("low", Ip4, One), f("hi", Ip4, One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "arp", name: "proxy_arp_add_del", name_crc: "proxy_arp_add_del_1823c3e7", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("proxy_arp_add_del_reply"), fields: &[f("is_add", Bool, One), f("proxy", Struct(&PROXY_ARP), One)] },
    MessageType { module: "arp", name: "proxy_arp_add_del_reply", name_crc: "proxy_arp_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "arp", name: "proxy_arp_dump", name_crc: "proxy_arp_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("proxy_arp_details"), fields: &[] },
    MessageType { module: "arp", name: "proxy_arp_details", name_crc: "proxy_arp_details_5b948673", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("proxy", Struct(&PROXY_ARP), One)] },
    MessageType { module: "arp", name: "proxy_arp_intfc_enable_disable", name_crc: "proxy_arp_intfc_enable_disable_ae6cfcfb", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("proxy_arp_intfc_enable_disable_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("enable", Bool, One)] },
    MessageType { module: "arp", name: "proxy_arp_intfc_enable_disable_reply", name_crc: "proxy_arp_intfc_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "arp", name: "proxy_arp_intfc_dump", name_crc: "proxy_arp_intfc_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("proxy_arp_intfc_details"), fields: &[] },
    MessageType { module: "arp", name: "proxy_arp_intfc_details", name_crc: "proxy_arp_intfc_details_f6458e5f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", U32, One)] },
];
