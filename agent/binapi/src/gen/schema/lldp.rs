//! Fields of module `lldp` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static PORT_ID_SUBTYPE: EnumType = EnumType { name: "port_id_subtype", repr: U32, flags: false, values: &[("PORT_ID_SUBTYPE_RESERVED", 0), ("PORT_ID_SUBTYPE_INTF_ALIAS", 1), ("PORT_ID_SUBTYPE_PORT_COMP", 2), ("PORT_ID_SUBTYPE_MAC_ADDR", 3), ("PORT_ID_SUBTYPE_NET_ADDR", 4), ("PORT_ID_SUBTYPE_INTF_NAME", 5), ("PORT_ID_SUBTYPE_AGENT_CIRCUIT_ID", 6), ("PORT_ID_SUBTYPE_LOCAL", 7)] };
pub static CHASSIS_ID_SUBTYPE: EnumType = EnumType { name: "chassis_id_subtype", repr: U32, flags: false, values: &[("CHASSIS_ID_SUBTYPE_RESERVED", 0), ("CHASSIS_ID_SUBTYPE_CHASSIS_COMP", 1), ("CHASSIS_ID_SUBTYPE_INTF_ALIAS", 2), ("CHASSIS_ID_SUBTYPE_PORT_COMP", 3), ("CHASSIS_ID_SUBTYPE_MAC_ADDR", 4), ("CHASSIS_ID_SUBTYPE_NET_ADDR", 5), ("CHASSIS_ID_SUBTYPE_INTF_NAME", 6), ("CHASSIS_ID_SUBTYPE_LOCAL", 7)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "lldp", name: "lldp_config", name_crc: "lldp_config_c14445df", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("lldp_config_reply"), fields: &[f("tx_hold", U32, One), f("tx_interval", U32, One), f("system_name", Text, One)] },
    MessageType { module: "lldp", name: "lldp_config_reply", name_crc: "lldp_config_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "lldp", name: "sw_interface_set_lldp", name_crc: "sw_interface_set_lldp_57afbcd4", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("sw_interface_set_lldp_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("mgmt_ip4", Ip4, One), f("mgmt_ip6", Ip6, One), f("mgmt_oid", U8, Times(128)), d("enable", Bool, One, "\"true\""), f("port_desc", Text, One)] },
    MessageType { module: "lldp", name: "sw_interface_set_lldp_reply", name_crc: "sw_interface_set_lldp_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "lldp", name: "lldp_dump", name_crc: "lldp_dump_f75ba505", head: HeadKind::ClientContext, releases: 0x3fc, answer: Answer::Stream { details: "lldp_details", reply: "lldp_dump_reply" }, fields: &[f("cursor", U32, One)] },
    MessageType { module: "lldp", name: "lldp_dump_reply", name_crc: "lldp_dump_reply_53b48f5d", head: HeadKind::Context, releases: 0x3fc, answer: Answer::None, fields: &[f("retval", I32, One), f("cursor", U32, One)] },
    MessageType { module: "lldp", name: "lldp_details", name_crc: "lldp_details_c2d226cd", head: HeadKind::Context, releases: 0x3fc, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("last_heard", F64, One), f("last_sent", F64, One), f("chassis_id", U8, Times(64)), f("chassis_id_len", U8, One), f("port_id", U8, Times(64)), f("port_id_len", U8, One), f("ttl", U16, One), f("port_id_subtype", Enum(&PORT_ID_SUBTYPE), One), f("chassis_id_subtype", Enum(&CHASSIS_ID_SUBTYPE), One)] },
];
