//! Fields of module `p2p_ethernet` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "p2p_ethernet", name: "p2p_ethernet_add", name_crc: "p2p_ethernet_add_36a1a6dc", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("p2p_ethernet_add_reply"), fields: &[f("parent_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("subif_id", U32, One), f("remote_mac", Mac, One)] },
    MessageType { module: "p2p_ethernet", name: "p2p_ethernet_add_reply", name_crc: "p2p_ethernet_add_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "p2p_ethernet", name: "p2p_ethernet_del", name_crc: "p2p_ethernet_del_62f81c8c", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("p2p_ethernet_del_reply"), fields: &[f("parent_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("remote_mac", Mac, One)] },
    MessageType { module: "p2p_ethernet", name: "p2p_ethernet_del_reply", name_crc: "p2p_ethernet_del_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
