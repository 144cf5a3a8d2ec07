//! Fields of module `sr_mobile` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "sr_mobile", name: "sr_mobile_localsid_add_del", name_crc: "sr_mobile_localsid_add_del_b85a7ed7", head: HeadKind::ClientContext, releases: 0x3fc, answer: Answer::Reply("sr_mobile_localsid_add_del_reply"), fields: &[d("is_del", Bool, One, "false"), f("localsid_prefix", Struct(&super::ip_types::IP6_PREFIX), One), f("behavior", Text, Times(64)), f("fib_table", U32, One), f("local_fib_table", U32, One), f("drop_in", Bool, One), f("nhtype", Enum(&super::sr_mobile_types::SR_MOBILE_NHTYPE), One), f("sr_prefix", Struct(&super::ip_types::IP6_PREFIX), One), f("v4src_addr", Ip4, One), f("v4src_position", U32, One)] },
    MessageType { module: "sr_mobile", name: "sr_mobile_localsid_add_del_reply", name_crc: "sr_mobile_localsid_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3fc, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "sr_mobile", name: "sr_mobile_policy_add", name_crc: "sr_mobile_policy_add_8f051658", head: HeadKind::ClientContext, releases: 0x3fc, answer: Answer::Reply("sr_mobile_policy_add_reply"), fields: &[f("bsid_addr", Ip6, One), f("sr_prefix", Struct(&super::ip_types::IP6_PREFIX), One), f("v6src_prefix", Struct(&super::ip_types::IP6_PREFIX), One), f("behavior", Text, Times(64)), f("fib_table", U32, One), f("local_fib_table", U32, One), f("encap_src", Ip6, One), f("drop_in", Bool, One), f("nhtype", Enum(&super::sr_mobile_types::SR_MOBILE_NHTYPE), One)] },
    MessageType { module: "sr_mobile", name: "sr_mobile_policy_add_reply", name_crc: "sr_mobile_policy_add_reply_e8d4e804", head: HeadKind::Context, releases: 0x3fc, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
