//! Fields of module `ip6_dad` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static IP6_DAD_STATE: EnumType = EnumType { name: "ip6_dad_state", repr: U8, flags: false, values: &[("IP6_DAD_STATE_IDLE", 0), ("IP6_DAD_STATE_TENTATIVE", 1), ("IP6_DAD_STATE_PREFERRED", 2), ("IP6_DAD_STATE_DUPLICATE", 3)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "ip6_dad", name: "ip6_dad_enable_disable", name_crc: "ip6_dad_enable_disable_557ed29b", head: HeadKind::ClientContext, releases: 0x200, answer: Answer::Reply("ip6_dad_enable_disable_reply"), fields: &[d("enable", Bool, One, "\"true\""), d("dad_transmits", U8, One, "1"), d("dad_retransmit_delay", F64, One, "1.0")] },
    MessageType { module: "ip6_dad", name: "ip6_dad_enable_disable_reply", name_crc: "ip6_dad_enable_disable_reply_e8d4e804", head: HeadKind::Context, releases: 0x200, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "ip6_dad", name: "ip6_dad_dump", name_crc: "ip6_dad_dump_51077d14", head: HeadKind::ClientContext, releases: 0x200, answer: Answer::Dump("ip6_dad_details"), fields: &[] },
    MessageType { module: "ip6_dad", name: "ip6_dad_details", name_crc: "ip6_dad_details_f6971ec4", head: HeadKind::Context, releases: 0x200, answer: Answer::None, fields: &[f("enabled", Bool, One), f("dad_transmits", U8, One), f("dad_retransmit_delay", F64, One)] },
    MessageType { module: "ip6_dad", name: "want_ip6_dad_events", name_crc: "want_ip6_dad_events_c5e2af94", head: HeadKind::ClientContext, releases: 0x200, answer: Answer::Reply("want_ip6_dad_events_reply"), fields: &[f("enable_disable", Bool, One), f("pid", U32, One)] },
    MessageType { module: "ip6_dad", name: "want_ip6_dad_events_reply", name_crc: "want_ip6_dad_events_reply_e8d4e804", head: HeadKind::Context, releases: 0x200, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "ip6_dad", name: "ip6_dad_event", name_crc: "ip6_dad_event_d6037980", head: HeadKind::Client, releases: 0x200, answer: Answer::None, fields: &[f("pid", U32, One), f("state", Enum(&IP6_DAD_STATE), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("address", Ip6, One), f("dad_count", U8, One), f("dad_transmits", U8, One)] },
];
