//! Fields of module `rdma` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, f};

pub static RDMA_MODE: EnumType = EnumType { name: "rdma_mode", repr: U32, flags: false, values: &[("RDMA_API_MODE_AUTO", 0), ("RDMA_API_MODE_IBV", 1), ("RDMA_API_MODE_DV", 2)] };
pub static RDMA_RSS4: EnumType = EnumType { name: "rdma_rss4", repr: U32, flags: false, values: &[("RDMA_API_RSS4_AUTO", 0), ("RDMA_API_RSS4_IP", 1), ("RDMA_API_RSS4_IP_UDP", 2), ("RDMA_API_RSS4_IP_TCP", 3)] };
pub static RDMA_RSS6: EnumType = EnumType { name: "rdma_rss6", repr: U32, flags: false, values: &[("RDMA_API_RSS6_AUTO", 0), ("RDMA_API_RSS6_IP", 1), ("RDMA_API_RSS6_IP_UDP", 2), ("RDMA_API_RSS6_IP_TCP", 3)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "rdma", name: "rdma_create", name_crc: "rdma_create_076fe418", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("rdma_create_reply"), fields: &[f("host_if", Text, Times(64)), f("name", Text, Times(64)), f("rxq_num", U16, One), f("rxq_size", U16, One), f("txq_size", U16, One), f("mode", Enum(&RDMA_MODE), One)] },
    MessageType { module: "rdma", name: "rdma_create_v2", name_crc: "rdma_create_v2_5826a4f3", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("rdma_create_v2_reply"), fields: &[f("host_if", Text, Times(64)), f("name", Text, Times(64)), f("rxq_num", U16, One), f("rxq_size", U16, One), f("txq_size", U16, One), f("mode", Enum(&RDMA_MODE), One), f("no_multi_seg", Bool, One), f("max_pktlen", U16, One)] },
    MessageType { module: "rdma", name: "rdma_create_v3", name_crc: "rdma_create_v3_c6287ea8", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("rdma_create_v3_reply"), fields: &[f("host_if", Text, Times(64)), f("name", Text, Times(64)), f("rxq_num", U16, One), f("rxq_size", U16, One), f("txq_size", U16, One), f("mode", Enum(&RDMA_MODE), One), f("no_multi_seg", Bool, One), f("max_pktlen", U16, One), f("rss4", Enum(&RDMA_RSS4), One), f("rss6", Enum(&RDMA_RSS6), One)] },
    MessageType { module: "rdma", name: "rdma_create_v4", name_crc: "rdma_create_v4_c6287ea8", head: HeadKind::ClientContext, releases: 0x3fc, answer: Answer::Reply("rdma_create_v4_reply"), fields: &[f("host_if", Text, Times(64)), f("name", Text, Times(64)), f("rxq_num", U16, One), f("rxq_size", U16, One), f("txq_size", U16, One), f("mode", Enum(&RDMA_MODE), One), f("no_multi_seg", Bool, One), f("max_pktlen", U16, One), f("rss4", Enum(&RDMA_RSS4), One), f("rss6", Enum(&RDMA_RSS6), One)] },
    MessageType { module: "rdma", name: "rdma_create_reply", name_crc: "rdma_create_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "rdma", name: "rdma_create_v2_reply", name_crc: "rdma_create_v2_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "rdma", name: "rdma_create_v3_reply", name_crc: "rdma_create_v3_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "rdma", name: "rdma_create_v4_reply", name_crc: "rdma_create_v4_reply_5383d31f", head: HeadKind::Context, releases: 0x3fc, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "rdma", name: "rdma_delete", name_crc: "rdma_delete_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("rdma_delete_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "rdma", name: "rdma_delete_reply", name_crc: "rdma_delete_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
];
