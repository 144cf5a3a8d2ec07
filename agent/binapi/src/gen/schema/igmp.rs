//! Fields of module `igmp` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static FILTER_MODE: EnumType = EnumType { name: "filter_mode", repr: U32, flags: false, values: &[("EXCLUDE", 0), ("INCLUDE", 1)] };
pub static GROUP_PREFIX_TYPE: EnumType = EnumType { name: "group_prefix_type", repr: U32, flags: false, values: &[("ASM", 0), ("SSM", 1)] };
pub static IGMP_GROUP: StructType = StructType { name: "igmp_group", fields: &[f("filter", Enum(&FILTER_MODE), One), f("n_srcs", U8, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("gaddr", Ip4, One), f("saddrs", Ip4, Counted("n_srcs"))] };
pub static GROUP_PREFIX: StructType = StructType { name: "group_prefix", fields: &[f("type", Enum(&GROUP_PREFIX_TYPE), One), f("prefix", Struct(&super::ip_types::PREFIX), One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "igmp", name: "igmp_listen", name_crc: "igmp_listen_19a49f1e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("igmp_listen_reply"), fields: &[f("group", Struct(&IGMP_GROUP), One)] },
    MessageType { module: "igmp", name: "igmp_listen_reply", name_crc: "igmp_listen_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "igmp", name: "igmp_enable_disable", name_crc: "igmp_enable_disable_b1edfb96", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("igmp_enable_disable_reply"), fields: &[f("enable", Bool, One), f("mode", U8, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "igmp", name: "igmp_enable_disable_reply", name_crc: "igmp_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "igmp", name: "igmp_proxy_device_add_del", name_crc: "igmp_proxy_device_add_del_0b9be9ce", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("igmp_proxy_device_add_del_reply"), fields: &[f("add", U8, One), f("vrf_id", U32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "igmp", name: "igmp_proxy_device_add_del_reply", name_crc: "igmp_proxy_device_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "igmp", name: "igmp_proxy_device_add_del_interface", name_crc: "igmp_proxy_device_add_del_interface_1a9ec24a", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("igmp_proxy_device_add_del_interface_reply"), fields: &[f("add", Bool, One), f("vrf_id", U32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "igmp", name: "igmp_proxy_device_add_del_interface_reply", name_crc: "igmp_proxy_device_add_del_interface_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "igmp", name: "igmp_dump", name_crc: "igmp_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("igmp_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "igmp", name: "igmp_details", name_crc: "igmp_details_38f09929", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("saddr", Ip4, One), f("gaddr", Ip4, One)] },
    MessageType { module: "igmp", name: "igmp_clear_interface", name_crc: "igmp_clear_interface_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("igmp_clear_interface_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "igmp", name: "igmp_clear_interface_reply", name_crc: "igmp_clear_interface_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "igmp", name: "want_igmp_events", name_crc: "want_igmp_events_cfaccc1f", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("want_igmp_events_reply"), fields: &[f("enable", U32, One), f("pid", U32, One)] },
    MessageType { module: "igmp", name: "want_igmp_events_reply", name_crc: "want_igmp_events_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "igmp", name: "igmp_event", name_crc: "igmp_event_85fe93ec", head: HeadKind::None, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("filter", Enum(&FILTER_MODE), One), f("saddr", Ip4, One), f("gaddr", Ip4, One)] },
    MessageType { module: "igmp", name: "igmp_group_prefix_set", name_crc: "igmp_group_prefix_set_5b14a5ce", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("igmp_group_prefix_set_reply"), fields: &[f("gp", Struct(&GROUP_PREFIX), One)] },
    MessageType { module: "igmp", name: "igmp_group_prefix_set_reply", name_crc: "igmp_group_prefix_set_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "igmp", name: "igmp_group_prefix_dump", name_crc: "igmp_group_prefix_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("igmp_group_prefix_details"), fields: &[] },
    MessageType { module: "igmp", name: "igmp_group_prefix_details", name_crc: "igmp_group_prefix_details_259ccd81", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("gp", Struct(&GROUP_PREFIX), One)] },
];
