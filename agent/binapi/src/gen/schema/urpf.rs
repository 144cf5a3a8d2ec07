//! Fields of module `urpf` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static URPF_MODE: EnumType = EnumType { name: "urpf_mode", repr: U8, flags: false, values: &[("URPF_API_MODE_OFF", 0), ("URPF_API_MODE_LOOSE", 1), ("URPF_API_MODE_STRICT", 2)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "urpf", name: "urpf_update", name_crc: "urpf_update_cc274cd1", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("urpf_update_reply"), fields: &[d("is_input", Bool, One, "\"true\""), f("mode", Enum(&URPF_MODE), One), f("af", Enum(&super::ip_types::ADDRESS_FAMILY), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "urpf", name: "urpf_update_reply", name_crc: "urpf_update_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "urpf", name: "urpf_update_v2", name_crc: "urpf_update_v2_b873d028", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("urpf_update_v2_reply"), fields: &[d("is_input", Bool, One, "\"true\""), f("mode", Enum(&URPF_MODE), One), f("af", Enum(&super::ip_types::ADDRESS_FAMILY), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), d("table_id", U32, One, "4294967295")] },
    MessageType { module: "urpf", name: "urpf_update_v2_reply", name_crc: "urpf_update_v2_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "urpf", name: "urpf_interface_dump", name_crc: "urpf_interface_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3fc, answer: Answer::Dump("urpf_interface_details"), fields: &[d("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One, "4294967295")] },
    MessageType { module: "urpf", name: "urpf_interface_details", name_crc: "urpf_interface_details_f94b5374", head: HeadKind::Context, releases: 0x3fc, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("is_input", Bool, One), f("mode", Enum(&URPF_MODE), One), f("af", Enum(&super::ip_types::ADDRESS_FAMILY), One), f("table_id", U32, One)] },
];
