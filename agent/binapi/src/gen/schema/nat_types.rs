//! Fields of module `nat_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static NAT_LOG_LEVEL: EnumType = EnumType { name: "nat_log_level", repr: U8, flags: false, values: &[("NAT_LOG_NONE", 0), ("NAT_LOG_ERROR", 1), ("NAT_LOG_WARNING", 2), ("NAT_LOG_NOTICE", 3), ("NAT_LOG_INFO", 4), ("NAT_LOG_DEBUG", 5)] };
pub static NAT_CONFIG_FLAGS: EnumType = EnumType { name: "nat_config_flags", repr: U8, flags: true, values: &[("NAT_IS_NONE", 0), ("NAT_IS_TWICE_NAT", 1), ("NAT_IS_SELF_TWICE_NAT", 2), ("NAT_IS_OUT2IN_ONLY", 4), ("NAT_IS_ADDR_ONLY", 8), ("NAT_IS_OUTSIDE", 16), ("NAT_IS_INSIDE", 32), ("NAT_IS_STATIC", 64), ("NAT_IS_EXT_HOST_VALID", 128)] };
pub static NAT_TIMEOUTS: StructType = StructType { name: "nat_timeouts", fields: &[f("udp", U32, One), f("tcp_established", U32, One), f("tcp_transitory", U32, One), f("icmp", U32, One)] };
