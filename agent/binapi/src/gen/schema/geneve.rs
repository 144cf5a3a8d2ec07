//! Fields of module `geneve` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "geneve", name: "geneve_add_del_tunnel", name_crc: "geneve_add_del_tunnel_99445831", head: HeadKind::ClientContext, answer: Answer::Reply("geneve_add_del_tunnel_reply"), fields: &[f("is_add", Bool, One), f("local_address", Struct(&super::ip_types::ADDRESS), One), f("remote_address", Struct(&super::ip_types::ADDRESS), One), f("mcast_sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("encap_vrf_id", U32, One), f("decap_next_index", U32, One), f("vni", U32, One)] },
    MessageType { module: "geneve", name: "geneve_add_del_tunnel_reply", name_crc: "geneve_add_del_tunnel_reply_5383d31f", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "geneve", name: "geneve_add_del_tunnel2", name_crc: "geneve_add_del_tunnel2_8c2a9999", head: HeadKind::ClientContext, answer: Answer::Reply("geneve_add_del_tunnel2_reply"), fields: &[f("is_add", Bool, One), f("local_address", Struct(&super::ip_types::ADDRESS), One), f("remote_address", Struct(&super::ip_types::ADDRESS), One), f("mcast_sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("encap_vrf_id", U32, One), f("decap_next_index", U32, One), f("vni", U32, One), f("l3_mode", Bool, One)] },
    MessageType { module: "geneve", name: "geneve_add_del_tunnel2_reply", name_crc: "geneve_add_del_tunnel2_reply_5383d31f", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "geneve", name: "geneve_tunnel_dump", name_crc: "geneve_tunnel_dump_f9e6675e", head: HeadKind::ClientContext, answer: Answer::Dump("geneve_tunnel_details"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "geneve", name: "geneve_tunnel_details", name_crc: "geneve_tunnel_details_6b16eb24", head: HeadKind::Context, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("src_address", Struct(&super::ip_types::ADDRESS), One), f("dst_address", Struct(&super::ip_types::ADDRESS), One), f("mcast_sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("encap_vrf_id", U32, One), f("decap_next_index", U32, One), f("vni", U32, One)] },
    MessageType { module: "geneve", name: "sw_interface_set_geneve_bypass", name_crc: "sw_interface_set_geneve_bypass_65247409", head: HeadKind::ClientContext, answer: Answer::Reply("sw_interface_set_geneve_bypass_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("is_ipv6", Bool, One), f("enable", Bool, One)] },
    MessageType { module: "geneve", name: "sw_interface_set_geneve_bypass_reply", name_crc: "sw_interface_set_geneve_bypass_reply_e8d4e804", head: HeadKind::Context, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
