//! Fields of module `virtio_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static VIRTIO_NET_FEATURES_FIRST_32: EnumType = EnumType { name: "virtio_net_features_first_32", repr: U32, flags: false, values: &[("VIRTIO_NET_F_API_CSUM", 1), ("VIRTIO_NET_F_API_GUEST_CSUM", 2), ("VIRTIO_NET_F_API_GUEST_TSO4", 128), ("VIRTIO_NET_F_API_GUEST_TSO6", 256), ("VIRTIO_NET_F_API_GUEST_UFO", 1024), ("VIRTIO_NET_F_API_HOST_TSO4", 2048), ("VIRTIO_NET_F_API_HOST_TSO6", 4096), ("VIRTIO_NET_F_API_HOST_UFO", 16384), ("VIRTIO_NET_F_API_MRG_RXBUF", 32768), ("VIRTIO_NET_F_API_CTRL_VQ", 131072), ("VIRTIO_NET_F_API_GUEST_ANNOUNCE", 2097152), ("VIRTIO_NET_F_API_MQ", 4194304), ("VHOST_F_API_LOG_ALL", 67108864), ("VIRTIO_F_API_ANY_LAYOUT", 134217728), ("VIRTIO_F_API_INDIRECT_DESC", 268435456), ("VHOST_USER_F_API_PROTOCOL_FEATURES", 1073741824)] };
pub static VIRTIO_NET_FEATURES_LAST_32: EnumType = EnumType { name: "virtio_net_features_last_32", repr: U32, flags: false, values: &[("VIRTIO_F_API_VERSION_1", 1)] };
