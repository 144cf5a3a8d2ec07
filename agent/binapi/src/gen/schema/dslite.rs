//! Fields of module `dslite` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "dslite", name: "dslite_add_del_pool_addr_range", name_crc: "dslite_add_del_pool_addr_range_de2a5b02", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dslite_add_del_pool_addr_range_reply"), fields: &[f("start_addr", Ip4, One), f("end_addr", Ip4, One), f("is_add", Bool, One)] },
    MessageType { module: "dslite", name: "dslite_add_del_pool_addr_range_reply", name_crc: "dslite_add_del_pool_addr_range_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "dslite", name: "dslite_address_dump", name_crc: "dslite_address_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("dslite_address_details"), fields: &[] },
    MessageType { module: "dslite", name: "dslite_address_details", name_crc: "dslite_address_details_ec26d648", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("ip_address", Ip4, One)] },
    MessageType { module: "dslite", name: "dslite_set_aftr_addr", name_crc: "dslite_set_aftr_addr_78b50fdf", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dslite_set_aftr_addr_reply"), fields: &[f("ip4_addr", Ip4, One), f("ip6_addr", Ip6, One)] },
    MessageType { module: "dslite", name: "dslite_set_aftr_addr_reply", name_crc: "dslite_set_aftr_addr_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "dslite", name: "dslite_get_aftr_addr", name_crc: "dslite_get_aftr_addr_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dslite_get_aftr_addr_reply"), fields: &[] },
    MessageType { module: "dslite", name: "dslite_get_aftr_addr_reply", name_crc: "dslite_get_aftr_addr_reply_8e23608e", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("ip4_addr", Ip4, One), f("ip6_addr", Ip6, One)] },
    MessageType { module: "dslite", name: "dslite_set_b4_addr", name_crc: "dslite_set_b4_addr_78b50fdf", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dslite_set_b4_addr_reply"), fields: &[f("ip4_addr", Ip4, One), f("ip6_addr", Ip6, One)] },
    MessageType { module: "dslite", name: "dslite_set_b4_addr_reply", name_crc: "dslite_set_b4_addr_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "dslite", name: "dslite_get_b4_addr", name_crc: "dslite_get_b4_addr_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("dslite_get_b4_addr_reply"), fields: &[] },
    MessageType { module: "dslite", name: "dslite_get_b4_addr_reply", name_crc: "dslite_get_b4_addr_reply_8e23608e", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("ip4_addr", Ip4, One), f("ip6_addr", Ip6, One)] },
];
