//! Fields of module `ipip` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static IPIP_TUNNEL: StructType = StructType { name: "ipip_tunnel", fields: &[f("instance", U32, One), f("src", Struct(&super::ip_types::ADDRESS), One), f("dst", Struct(&super::ip_types::ADDRESS), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("table_id", U32, One), f("flags", Enum(&super::tunnel_types::TUNNEL_ENCAP_DECAP_FLAGS), One), f("mode", Enum(&super::tunnel_types::TUNNEL_MODE), One), f("dscp", Enum(&super::ip_types::IP_DSCP), One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "ipip", name: "ipip_add_tunnel", name_crc: "ipip_add_tunnel_2ac399f5", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("ipip_add_tunnel_reply"), fields: &[f("tunnel", Struct(&IPIP_TUNNEL), One)] },
    MessageType { module: "ipip", name: "ipip_add_tunnel_reply", name_crc: "ipip_add_tunnel_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "ipip", name: "ipip_del_tunnel", name_crc: "ipip_del_tunnel_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("ipip_del_tunnel_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "ipip", name: "ipip_del_tunnel_reply", name_crc: "ipip_del_tunnel_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "ipip", name: "ipip_6rd_add_tunnel", name_crc: "ipip_6rd_add_tunnel_b9ec1863", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("ipip_6rd_add_tunnel_reply"), fields: &[f("ip6_table_id", U32, One), f("ip4_table_id", U32, One), f("ip6_prefix", Struct(&super::ip_types::IP6_PREFIX), One), f("ip4_prefix", Struct(&super::ip_types::IP4_PREFIX), One), f("ip4_src", Ip4, One), f("security_check", Bool, One), f("tc_tos", U8, One)] },
    MessageType { module: "ipip", name: "ipip_6rd_add_tunnel_reply", name_crc: "ipip_6rd_add_tunnel_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "ipip", name: "ipip_6rd_del_tunnel", name_crc: "ipip_6rd_del_tunnel_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("ipip_6rd_del_tunnel_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "ipip", name: "ipip_6rd_del_tunnel_reply", name_crc: "ipip_6rd_del_tunnel_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "ipip", name: "ipip_tunnel_dump", name_crc: "ipip_tunnel_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("ipip_tunnel_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "ipip", name: "ipip_tunnel_details", name_crc: "ipip_tunnel_details_d31cb34e", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("tunnel", Struct(&IPIP_TUNNEL), One)] },
];
