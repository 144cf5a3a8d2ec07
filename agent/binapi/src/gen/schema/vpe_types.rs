//! Fields of module `vpe_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static LOG_LEVEL: EnumType = EnumType { name: "log_level", repr: U32, flags: false, values: &[("VPE_API_LOG_LEVEL_EMERG", 0), ("VPE_API_LOG_LEVEL_ALERT", 1), ("VPE_API_LOG_LEVEL_CRIT", 2), ("VPE_API_LOG_LEVEL_ERR", 3), ("VPE_API_LOG_LEVEL_WARNING", 4), ("VPE_API_LOG_LEVEL_NOTICE", 5), ("VPE_API_LOG_LEVEL_INFO", 6), ("VPE_API_LOG_LEVEL_DEBUG", 7), ("VPE_API_LOG_LEVEL_DISABLED", 8)] };
pub static TIMEDELTA: AliasType = AliasType { name: "timedelta", ty: F64, length: None };
pub static TIMESTAMP: AliasType = AliasType { name: "timestamp", ty: F64, length: None };
pub static VERSION: StructType = StructType { name: "version", fields: &[f("major", U32, One), f("minor", U32, One), f("patch", U32, One), f("pre_release", U8, Times(17)), f("build_metadata", U8, Times(17))] };
