//! Fields of module `gre` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static GRE_TUNNEL_TYPE: EnumType = EnumType { name: "gre_tunnel_type", repr: U8, flags: false, values: &[("GRE_API_TUNNEL_TYPE_L3", 0), ("GRE_API_TUNNEL_TYPE_TEB", 1), ("GRE_API_TUNNEL_TYPE_ERSPAN", 2)] };
pub static GRE_TUNNEL: StructType = StructType { name: "gre_tunnel", fields: &[f("type", Enum(&GRE_TUNNEL_TYPE), One), f("mode", Enum(&super::tunnel_types::TUNNEL_MODE), One), f("flags", Enum(&super::tunnel_types::TUNNEL_ENCAP_DECAP_FLAGS), One), f("session_id", U16, One), f("instance", U32, One), f("outer_table_id", U32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("src", Struct(&super::ip_types::ADDRESS), One), f("dst", Struct(&super::ip_types::ADDRESS), One)] };
pub static GRE_TUNNEL_V2: StructType = StructType { name: "gre_tunnel_v2", fields: &[f("type", Enum(&GRE_TUNNEL_TYPE), One), f("mode", Enum(&super::tunnel_types::TUNNEL_MODE), One), f("flags", Enum(&super::tunnel_types::TUNNEL_ENCAP_DECAP_FLAGS), One), f("session_id", U16, One), f("instance", U32, One), f("outer_table_id", U32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("src", Struct(&super::ip_types::ADDRESS), One), f("dst", Struct(&super::ip_types::ADDRESS), One), f("key", U32, One)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "gre", name: "gre_tunnel_add_del", name_crc: "gre_tunnel_add_del_a27d7f17", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("gre_tunnel_add_del_reply"), fields: &[f("is_add", Bool, One), f("tunnel", Struct(&GRE_TUNNEL), One)] },
    MessageType { module: "gre", name: "gre_tunnel_add_del_reply", name_crc: "gre_tunnel_add_del_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "gre", name: "gre_tunnel_add_del_v2", name_crc: "gre_tunnel_add_del_v2_7d9576de", head: HeadKind::ClientContext, releases: 0x380, answer: Answer::Reply("gre_tunnel_add_del_v2_reply"), fields: &[f("is_add", Bool, One), f("tunnel", Struct(&GRE_TUNNEL_V2), One)] },
    MessageType { module: "gre", name: "gre_tunnel_add_del_v2_reply", name_crc: "gre_tunnel_add_del_v2_reply_5383d31f", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "gre", name: "gre_tunnel_dump", name_crc: "gre_tunnel_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("gre_tunnel_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "gre", name: "gre_tunnel_dump_reply", name_crc: "gre_tunnel_dump_reply_e8d4e804", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "gre", name: "gre_tunnel_dump_v2", name_crc: "gre_tunnel_dump_v2_f9e6675e", head: HeadKind::ClientContext, releases: 0x380, answer: Answer::Reply("gre_tunnel_dump_v2_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "gre", name: "gre_tunnel_dump_v2_reply", name_crc: "gre_tunnel_dump_v2_reply_e8d4e804", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "gre", name: "gre_tunnel_details", name_crc: "gre_tunnel_details_24435433", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("tunnel", Struct(&GRE_TUNNEL), One)] },
    MessageType { module: "gre", name: "gre_tunnel_details_v2", name_crc: "gre_tunnel_details_v2_65521177", head: HeadKind::Context, releases: 0x380, answer: Answer::None, fields: &[f("tunnel", Struct(&GRE_TUNNEL_V2), One)] },
    MessageType { module: "gre", name: "gre_tunnel_v2_dump", name_crc: "gre_tunnel_v2_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x200, answer: Answer::Dump("gre_tunnel_v2_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "gre", name: "gre_tunnel_v2_dump_reply", name_crc: "gre_tunnel_v2_dump_reply_e8d4e804", head: HeadKind::Context, releases: 0x200, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "gre", name: "gre_tunnel_v2_details", name_crc: "gre_tunnel_v2_details_65521177", head: HeadKind::Context, releases: 0x200, answer: Answer::None, fields: &[f("tunnel", Struct(&GRE_TUNNEL_V2), One)] },
];
