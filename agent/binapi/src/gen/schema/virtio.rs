//! Fields of module `virtio` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static VIRTIO_FLAGS: EnumType = EnumType { name: "virtio_flags", repr: U32, flags: true, values: &[("VIRTIO_API_FLAG_GSO", 1), ("VIRTIO_API_FLAG_CSUM_OFFLOAD", 2), ("VIRTIO_API_FLAG_GRO_COALESCE", 4), ("VIRTIO_API_FLAG_PACKED", 8), ("VIRTIO_API_FLAG_IN_ORDER", 16), ("VIRTIO_API_FLAG_BUFFERING", 32), ("VIRTIO_API_FLAG_RSS", 64)] };

pub static MESSAGES: &[MessageType] = &[
    MessageType { module: "virtio", name: "virtio_pci_create", name_crc: "virtio_pci_create_1944f8db", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("virtio_pci_create_reply"), fields: &[f("pci_addr", Struct(&super::pci_types::PCI_ADDRESS), One), f("use_random_mac", Bool, One), f("mac_address", Mac, One), f("gso_enabled", Bool, One), f("checksum_offload_enabled", Bool, One), f("features", U64, One)] },
    MessageType { module: "virtio", name: "virtio_pci_create_reply", name_crc: "virtio_pci_create_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "virtio", name: "virtio_pci_create_v2", name_crc: "virtio_pci_create_v2_5d096e1a", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("virtio_pci_create_v2_reply"), fields: &[f("pci_addr", Struct(&super::pci_types::PCI_ADDRESS), One), f("use_random_mac", Bool, One), f("mac_address", Mac, One), f("virtio_flags", Enum(&VIRTIO_FLAGS), One), f("features", U64, One)] },
    MessageType { module: "virtio", name: "virtio_pci_create_v2_reply", name_crc: "virtio_pci_create_v2_reply_5383d31f", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "virtio", name: "virtio_pci_delete", name_crc: "virtio_pci_delete_f9e6675e", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Reply("virtio_pci_delete_reply"), fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One)] },
    MessageType { module: "virtio", name: "virtio_pci_delete_reply", name_crc: "virtio_pci_delete_reply_e8d4e804", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("retval", I32, One)] },
    MessageType { module: "virtio", name: "sw_interface_virtio_pci_dump", name_crc: "sw_interface_virtio_pci_dump_51077d14", head: HeadKind::ClientContext, releases: 0x3ff, answer: Answer::Dump("sw_interface_virtio_pci_details"), fields: &[] },
    MessageType { module: "virtio", name: "sw_interface_virtio_pci_details", name_crc: "sw_interface_virtio_pci_details_6ca9c167", head: HeadKind::Context, releases: 0x3ff, answer: Answer::None, fields: &[f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("pci_addr", Struct(&super::pci_types::PCI_ADDRESS), One), f("mac_addr", Mac, One), f("tx_ring_sz", U16, One), f("rx_ring_sz", U16, One), f("features", U64, One)] },
];
