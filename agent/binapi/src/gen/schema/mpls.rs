//! Fields of module `mpls` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, f};

pub static MPLS_TUNNEL: StructType = StructType { name: "mpls_tunnel", fields: &[f("mt_sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("mt_tunnel_index", U32, One), f("mt_l2_only", Bool, One), f("mt_is_multicast", Bool, One), f("mt_tag", Text, Times(64)), f("mt_n_paths", U8, One), f("mt_paths", Struct(&super::fib_types::FIB_PATH), Counted("mt_n_paths"))] };
pub static MPLS_TABLE: StructType = StructType { name: "mpls_table", fields: &[f("mt_table_id", U32, One), f("mt_name", Text, Times(64))] };
pub static MPLS_ROUTE: StructType = StructType { name: "mpls_route", fields: &[f("mr_table_id", U32, One), f("mr_label", U32, One), f("mr_eos", U8, One), f("mr_eos_proto", U8, One), f("mr_is_multicast", Bool, One), f("mr_n_paths", U8, One), f("mr_paths", Struct(&super::fib_types::FIB_PATH), Counted("mr_n_paths"))] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "mpls", name: "mpls_ip_bind_unbind", name_crc: "mpls_ip_bind_unbind_c7533b32", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("mpls_ip_bind_unbind_reply"), fields: &[f("mb_mpls_table_id", U32, One), f("mb_label", U32, One), f("mb_ip_table_id", U32, One), f("mb_is_bind", Bool, One), f("mb_prefix", Struct(&super::ip_types::PREFIX), One)] },
    MessageType { module: "mpls", name: "mpls_ip_bind_unbind_reply", name_crc: "mpls_ip_bind_unbind_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "mpls", name: "mpls_tunnel_add_del", name_crc: "mpls_tunnel_add_del_44350ac1", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("mpls_tunnel_add_del_reply"), fields: &[f("mt_is_add", Bool, One), f("mt_tunnel", Struct(&MPLS_TUNNEL), One)] },
    MessageType { module: "mpls", name: "mpls_tunnel_add_del_reply", name_crc: "mpls_tunnel_add_del_reply_afb01472", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("tunnel_index", U32, One)] },
    MessageType { module: "mpls", name: "mpls_tunnel_dump", name_crc: "mpls_tunnel_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("mpls_tunnel_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "mpls", name: "mpls_tunnel_details", name_crc: "mpls_tunnel_details_57118ae3", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("mt_tunnel", Struct(&MPLS_TUNNEL), One)] },
    MessageType { module: "mpls", name: "mpls_interface_dump", name_crc: "mpls_interface_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3fe, answer: Answer::Dump("mpls_interface_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "mpls", name: "mpls_interface_details", name_crc: "mpls_interface_details_0b45011c", head: HeadKind::Context, releases: 0x3fe, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "mpls", name: "mpls_table_add_del", name_crc: "mpls_table_add_del_57817512", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("mpls_table_add_del_reply"), fields: &[f("mt_is_add", Bool, One), f("mt_table", Struct(&MPLS_TABLE), One)] },
    MessageType { module: "mpls", name: "mpls_table_add_del_reply", name_crc: "mpls_table_add_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "mpls", name: "mpls_table_dump", name_crc: "mpls_table_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("mpls_table_details"), fields: &[] },
    MessageType { module: "mpls", name: "mpls_table_details", name_crc: "mpls_table_details_f03ecdc8", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("mt_table", Struct(&MPLS_TABLE), One)] },
    MessageType { module: "mpls", name: "mpls_route_add_del", name_crc: "mpls_route_add_del_8e1d1e07", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("mpls_route_add_del_reply"), fields: &[f("mr_is_add", Bool, One), f("mr_is_multipath", Bool, One), f("mr_route", Struct(&MPLS_ROUTE), One)] },
    MessageType { module: "mpls", name: "mpls_route_add_del_reply", name_crc: "mpls_route_add_del_reply_1992deab", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("stats_index", U32, One)] },
    MessageType { module: "mpls", name: "mpls_route_dump", name_crc: "mpls_route_dump_935fdefa", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("mpls_route_details"), fields: &[f("table", Struct(&MPLS_TABLE), One)] },
    MessageType { module: "mpls", name: "mpls_route_details", name_crc: "mpls_route_details_9b5043dc", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("mr_route", Struct(&MPLS_ROUTE), One)] },
    MessageType { module: "mpls", name: "sw_interface_set_mpls_enable", name_crc: "sw_interface_set_mpls_enable_ae6cfcfb", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("sw_interface_set_mpls_enable_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("enable", Bool, One)] },
    MessageType { module: "mpls", name: "sw_interface_set_mpls_enable_reply", name_crc: "sw_interface_set_mpls_enable_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
