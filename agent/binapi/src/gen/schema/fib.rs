//! Fields of module `fib` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static FIB_SOURCE: StructType = StructType { name: "fib_source", fields: &[f("priority", U8, One), f("id", U8, One), f("name", Text, Times(64))] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "fib", name: "fib_source_add", name_crc: "fib_source_add_b3ac2aec", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("fib_source_add_reply"), fields: &[f("src", Struct(&FIB_SOURCE), One)] },
    MessageType { module: "fib", name: "fib_source_add_reply", name_crc: "fib_source_add_reply_604fd6f1", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("id", U8, One)] },
    MessageType { module: "fib", name: "fib_source_dump", name_crc: "fib_source_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("fib_source_details"), fields: &[] },
    MessageType { module: "fib", name: "fib_source_details", name_crc: "fib_source_details_8668acdb", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("src", Struct(&FIB_SOURCE), One)] },
];
