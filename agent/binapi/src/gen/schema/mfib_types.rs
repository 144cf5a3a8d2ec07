//! Fields of module `mfib_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static MFIB_ENTRY_FLAGS: EnumType = EnumType { name: "mfib_entry_flags", repr: U32, flags: true, values: &[("MFIB_API_ENTRY_FLAG_NONE", 0), ("MFIB_API_ENTRY_FLAG_SIGNAL", 1), ("MFIB_API_ENTRY_FLAG_DROP", 2), ("MFIB_API_ENTRY_FLAG_CONNECTED", 4), ("MFIB_API_ENTRY_FLAG_ACCEPT_ALL_ITF", 8)] };
pub static MFIB_ITF_FLAGS: EnumType = EnumType { name: "mfib_itf_flags", repr: U32, flags: true, values: &[("MFIB_API_ITF_FLAG_NONE", 0), ("MFIB_API_ITF_FLAG_NEGATE_SIGNAL", 1), ("MFIB_API_ITF_FLAG_ACCEPT", 2), ("MFIB_API_ITF_FLAG_FORWARD", 4), ("MFIB_API_ITF_FLAG_SIGNAL_PRESENT", 8), ("MFIB_API_ITF_FLAG_DONT_PRESERVE", 16)] };
pub static MFIB_PATH: StructType = StructType { name: "mfib_path", fields: &[f("itf_flags", Enum(&MFIB_ITF_FLAGS), One), f("path", Struct(&super::fib_types::FIB_PATH), One)] };
