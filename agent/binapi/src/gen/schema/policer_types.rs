//! Fields of module `policer_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static SSE2_QOS_RATE_TYPE: EnumType = EnumType { name: "sse2_qos_rate_type", repr: U8, flags: false, values: &[("SSE2_QOS_RATE_API_KBPS", 0), ("SSE2_QOS_RATE_API_PPS", 1), ("SSE2_QOS_RATE_API_INVALID", 2)] };
pub static SSE2_QOS_ROUND_TYPE: EnumType = EnumType { name: "sse2_qos_round_type", repr: U8, flags: false, values: &[("SSE2_QOS_ROUND_API_TO_CLOSEST", 0), ("SSE2_QOS_ROUND_API_TO_UP", 1), ("SSE2_QOS_ROUND_API_TO_DOWN", 2), ("SSE2_QOS_ROUND_API_INVALID", 3)] };
pub static SSE2_QOS_POLICER_TYPE: EnumType = EnumType { name: "sse2_qos_policer_type", repr: U8, flags: false, values: &[("SSE2_QOS_POLICER_TYPE_API_1R2C", 0), ("SSE2_QOS_POLICER_TYPE_API_1R3C_RFC_2697", 1), ("SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_2698", 2), ("SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_4115", 3), ("SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_MEF5CF1", 4), ("SSE2_QOS_POLICER_TYPE_API_MAX", 5)] };
pub static SSE2_QOS_ACTION_TYPE: EnumType = EnumType { name: "sse2_qos_action_type", repr: U8, flags: false, values: &[("SSE2_QOS_ACTION_API_DROP", 0), ("SSE2_QOS_ACTION_API_TRANSMIT", 1), ("SSE2_QOS_ACTION_API_MARK_AND_TRANSMIT", 2)] };
pub static SSE2_QOS_ACTION: StructType = StructType { name: "sse2_qos_action", fields: &[f("type", Enum(&SSE2_QOS_ACTION_TYPE), One), f("dscp", U8, One)] };
pub static POLICER_CONFIG: StructType = StructType { name: "policer_config", fields: &[f("cir", U32, One), f("eir", U32, One), f("cb", U64, One), f("eb", U64, One), f("rate_type", Enum(&SSE2_QOS_RATE_TYPE), One), f("round_type", Enum(&SSE2_QOS_ROUND_TYPE), One), f("type", Enum(&SSE2_QOS_POLICER_TYPE), One), f("color_aware", Bool, One), f("conform_action", Struct(&SSE2_QOS_ACTION), One), f("exceed_action", Struct(&SSE2_QOS_ACTION), One), f("violate_action", Struct(&SSE2_QOS_ACTION), One)] };
