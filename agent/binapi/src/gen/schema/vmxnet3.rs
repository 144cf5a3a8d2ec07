//! Fields of module `vmxnet3` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static VMXNET3_TX_LIST: StructType = StructType { name: "vmxnet3_tx_list", fields: &[f("tx_qsize", U16, One), f("tx_next", U16, One), f("tx_produce", U16, One), f("tx_consume", U16, One)] };
pub static VMXNET3_RX_LIST: StructType = StructType { name: "vmxnet3_rx_list", fields: &[f("rx_qsize", U16, One), f("rx_fill", U16, Times(2)), f("rx_next", U16, One), f("rx_produce", U16, Times(2)), f("rx_consume", U16, Times(2))] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "vmxnet3", name: "vmxnet3_create", name_crc: "vmxnet3_create_71a07314", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("vmxnet3_create_reply"), fields: &[f("pci_addr", U32, One), f("enable_elog", I32, One), f("rxq_size", U16, One), f("rxq_num", U16, One), f("txq_size", U16, One), f("txq_num", U16, One), f("bind", U8, One), f("enable_gso", Bool, One)] },
    MessageType { module: "vmxnet3", name: "vmxnet3_create_reply", name_crc: "vmxnet3_create_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "vmxnet3", name: "vmxnet3_delete", name_crc: "vmxnet3_delete_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("vmxnet3_delete_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "vmxnet3", name: "vmxnet3_delete_reply", name_crc: "vmxnet3_delete_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "vmxnet3", name: "vmxnet3_details", name_crc: "vmxnet3_details_6a1a5498", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("if_name", Text, Times(64)), f("hw_addr", Mac, One), f("pci_addr", U32, One), f("version", U8, One), f("admin_up_down", Bool, One), f("rx_count", U8, One), f("rx_list", Struct(&VMXNET3_RX_LIST), Times(16)), f("tx_count", U8, One), f("tx_list", Struct(&VMXNET3_TX_LIST), Times(8))] },
    MessageType { module: "vmxnet3", name: "vmxnet3_dump", name_crc: "vmxnet3_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("vmxnet3_details"), fields: &[] },
    MessageType { module: "vmxnet3", name: "sw_vmxnet3_interface_dump", name_crc: "sw_vmxnet3_interface_dump_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("sw_vmxnet3_interface_details"), fields: &[d("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One, "4294967295")] },
    MessageType { module: "vmxnet3", name: "sw_vmxnet3_interface_details", name_crc: "sw_vmxnet3_interface_details_6a1a5498", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("if_name", Text, Times(64)), f("hw_addr", Mac, One), f("pci_addr", U32, One), f("version", U8, One), f("admin_up_down", Bool, One), f("rx_count", U8, One), f("rx_list", Struct(&VMXNET3_RX_LIST), Times(16)), f("tx_count", U8, One), f("tx_list", Struct(&VMXNET3_TX_LIST), Times(8))] },
];
