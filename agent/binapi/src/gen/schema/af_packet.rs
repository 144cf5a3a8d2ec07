//! Fields of module `af_packet` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static AF_PACKET_MODE: EnumType = EnumType { name: "af_packet_mode", repr: U32, flags: false, values: &[("AF_PACKET_API_MODE_ETHERNET", 1), ("AF_PACKET_API_MODE_IP", 2)] };
pub static AF_PACKET_FLAGS: EnumType = EnumType { name: "af_packet_flags", repr: U32, flags: true, values: &[("AF_PACKET_API_FLAG_QDISC_BYPASS", 1), ("AF_PACKET_API_FLAG_CKSUM_GSO", 2), ("AF_PACKET_API_FLAG_VERSION_2", 8)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "af_packet", name: "af_packet_create", name_crc: "af_packet_create_a190415f", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("af_packet_create_reply"), fields: &[f("hw_addr", Mac, One), f("use_random_hw_addr", Bool, One), f("host_if_name", Text, Times(64))] },
    MessageType { module: "af_packet", name: "af_packet_create_reply", name_crc: "af_packet_create_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "af_packet", name: "af_packet_create_v2", name_crc: "af_packet_create_v2_4aff0436", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("af_packet_create_v2_reply"), fields: &[f("hw_addr", Mac, One), f("use_random_hw_addr", Bool, One), f("host_if_name", Text, Times(64)), f("rx_frame_size", U32, One), f("tx_frame_size", U32, One), f("rx_frames_per_block", U32, One), f("tx_frames_per_block", U32, One), f("flags", U32, One), d("num_rx_queues", U16, One, "1")] },
    MessageType { module: "af_packet", name: "af_packet_create_v2_reply", name_crc: "af_packet_create_v2_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "af_packet", name: "af_packet_create_v3", name_crc: "af_packet_create_v3_b3a809d4", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("af_packet_create_v3_reply"), fields: &[f("mode", Enum(&AF_PACKET_MODE), One), f("hw_addr", Mac, One), f("use_random_hw_addr", Bool, One), f("host_if_name", Text, Times(64)), f("rx_frame_size", U32, One), f("tx_frame_size", U32, One), f("rx_frames_per_block", U32, One), f("tx_frames_per_block", U32, One), f("flags", Enum(&AF_PACKET_FLAGS), One), d("num_rx_queues", U16, One, "1"), d("num_tx_queues", U16, One, "1")] },
    MessageType { module: "af_packet", name: "af_packet_create_v3_reply", name_crc: "af_packet_create_v3_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "af_packet", name: "af_packet_delete", name_crc: "af_packet_delete_863fa648", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("af_packet_delete_reply"), fields: &[f("host_if_name", Text, Times(64))] },
    MessageType { module: "af_packet", name: "af_packet_delete_reply", name_crc: "af_packet_delete_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "af_packet", name: "af_packet_set_l4_cksum_offload", name_crc: "af_packet_set_l4_cksum_offload_319cd5c8", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("af_packet_set_l4_cksum_offload_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("set", Bool, One)] },
    MessageType { module: "af_packet", name: "af_packet_set_l4_cksum_offload_reply", name_crc: "af_packet_set_l4_cksum_offload_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "af_packet", name: "af_packet_dump", name_crc: "af_packet_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("af_packet_details"), fields: &[] },
    MessageType { module: "af_packet", name: "af_packet_details", name_crc: "af_packet_details_58c7c042", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("host_if_name", Text, Times(64))] },
];
