//! Fields of module `crypto` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static CRYPTO_DISPATCH_MODE: EnumType = EnumType { name: "crypto_dispatch_mode", repr: U8, flags: false, values: &[("CRYPTO_ASYNC_DISPATCH_POLLING", 0), ("CRYPTO_ASYNC_DISPATCH_INTERRUPT", 1)] };
pub static CRYPTO_OP_CLASS_TYPE: EnumType = EnumType { name: "crypto_op_class_type", repr: U8, flags: false, values: &[("CRYPTO_API_OP_SIMPLE", 0), ("CRYPTO_API_OP_CHAINED", 1), ("CRYPTO_API_OP_BOTH", 2)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "crypto", name: "crypto_set_async_dispatch", name_crc: "crypto_set_async_dispatch_5ca4adc0", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("crypto_set_async_dispatch_reply"), fields: &[f("mode", Enum(&CRYPTO_DISPATCH_MODE), One)] },
    MessageType { module: "crypto", name: "crypto_set_async_dispatch_reply", name_crc: "crypto_set_async_dispatch_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "crypto", name: "crypto_set_async_dispatch_v2", name_crc: "crypto_set_async_dispatch_v2_667d2d54", head: HeadKind::ClientContext, releases: 0x3fe, answer: Answer::Reply("crypto_set_async_dispatch_v2_reply"), fields: &[f("mode", Enum(&CRYPTO_DISPATCH_MODE), One), f("adaptive", Bool, One)] },
    MessageType { module: "crypto", name: "crypto_set_async_dispatch_v2_reply", name_crc: "crypto_set_async_dispatch_v2_reply_e8d4e804", head: HeadKind::Context, releases: 0x3fe, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "crypto", name: "crypto_set_handler", name_crc: "crypto_set_handler_ce9ad00d", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("crypto_set_handler_reply"), fields: &[f("alg_name", Text, Times(32)), f("engine", Text, Times(16)), f("oct", Enum(&CRYPTO_OP_CLASS_TYPE), One), f("is_async", U8, One)] },
    MessageType { module: "crypto", name: "crypto_set_handler_reply", name_crc: "crypto_set_handler_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
