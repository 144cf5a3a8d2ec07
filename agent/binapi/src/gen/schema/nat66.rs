//! Fields of module `nat66` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "nat66", name: "nat66_plugin_enable_disable", name_crc: "nat66_plugin_enable_disable_56f2f83b", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("nat66_plugin_enable_disable_reply"), fields: &[f("outside_vrf", U32, One), f("enable", Bool, One)] },
    MessageType { module: "nat66", name: "nat66_plugin_enable_disable_reply", name_crc: "nat66_plugin_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "nat66", name: "nat66_add_del_interface", name_crc: "nat66_add_del_interface_f3699b83", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("nat66_add_del_interface_reply"), fields: &[f("is_add", Bool, One), f("flags", Enum(&super::nat_types::NAT_CONFIG_FLAGS), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "nat66", name: "nat66_add_del_interface_reply", name_crc: "nat66_add_del_interface_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "nat66", name: "nat66_interface_dump", name_crc: "nat66_interface_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("nat66_interface_details"), fields: &[] },
    MessageType { module: "nat66", name: "nat66_interface_details", name_crc: "nat66_interface_details_5d286289", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("flags", Enum(&super::nat_types::NAT_CONFIG_FLAGS), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "nat66", name: "nat66_add_del_static_mapping", name_crc: "nat66_add_del_static_mapping_3ed88f71", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("nat66_add_del_static_mapping_reply"), fields: &[f("is_add", Bool, One), f("local_ip_address", Ip6, One), f("external_ip_address", Ip6, One), f("vrf_id", U32, One)] },
    MessageType { module: "nat66", name: "nat66_add_del_static_mapping_reply", name_crc: "nat66_add_del_static_mapping_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "nat66", name: "nat66_static_mapping_dump", name_crc: "nat66_static_mapping_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("nat66_static_mapping_details"), fields: &[] },
    MessageType { module: "nat66", name: "nat66_static_mapping_details", name_crc: "nat66_static_mapping_details_df39654b", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("local_ip_address", Ip6, One), f("external_ip_address", Ip6, One), f("vrf_id", U32, One), f("total_bytes", U64, One), f("total_pkts", U64, One)] },
];
