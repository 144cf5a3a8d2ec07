//! Fields of module `lacp` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};


pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "lacp", name: "sw_interface_lacp_dump", name_crc: "sw_interface_lacp_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("sw_interface_lacp_details"), fields: &[] },
    MessageType { module: "lacp", name: "sw_interface_lacp_details", name_crc: "sw_interface_lacp_details_d9a83d2f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("interface_name", Text, Times(64)), f("rx_state", U32, One), f("tx_state", U32, One), f("mux_state", U32, One), f("ptx_state", U32, One), f("bond_interface_name", Text, Times(64)), f("actor_system_priority", U16, One), f("actor_system", Mac, One), f("actor_key", U16, One), f("actor_port_priority", U16, One), f("actor_port_number", U16, One), f("actor_state", U8, One), f("partner_system_priority", U16, One), f("partner_system", Mac, One), f("partner_key", U16, One), f("partner_port_priority", U16, One), f("partner_port_number", U16, One), f("partner_state", U8, One)] },
];
