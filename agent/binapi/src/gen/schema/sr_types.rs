//! Fields of module `sr_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static SR_POLICY_OP: EnumType = EnumType { name: "sr_policy_op", repr: U8, flags: false, values: &[("SR_POLICY_OP_API_NONE", 0), ("SR_POLICY_OP_API_ADD", 1), ("SR_POLICY_OP_API_DEL", 2), ("SR_POLICY_OP_API_MOD", 3)] };
pub static SR_BEHAVIOR: EnumType = EnumType { name: "sr_behavior", repr: U8, flags: false, values: &[("SR_BEHAVIOR_API_END", 1), ("SR_BEHAVIOR_API_X", 2), ("SR_BEHAVIOR_API_T", 3), ("SR_BEHAVIOR_API_D_FIRST", 4), ("SR_BEHAVIOR_API_DX2", 5), ("SR_BEHAVIOR_API_DX6", 6), ("SR_BEHAVIOR_API_DX4", 7), ("SR_BEHAVIOR_API_DT6", 8), ("SR_BEHAVIOR_API_DT4", 9), ("SR_BEHAVIOR_API_LAST", 10), ("SR_BEHAVIOR_API_END_UN_PERF", 11), ("SR_BEHAVIOR_API_END_UN", 12), ("SR_BEHAVIOR_API_UA", 13)] };
pub static SR_STEER: EnumType = EnumType { name: "sr_steer", repr: U8, flags: false, values: &[("SR_STEER_API_L2", 2), ("SR_STEER_API_IPV4", 4), ("SR_STEER_API_IPV6", 6)] };
