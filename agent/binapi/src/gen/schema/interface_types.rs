//! Fields of module `interface_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static IF_STATUS_FLAGS: EnumType = EnumType { name: "if_status_flags", repr: U32, flags: true, values: &[("IF_STATUS_API_FLAG_ADMIN_UP", 1), ("IF_STATUS_API_FLAG_LINK_UP", 2)] };
pub static MTU_PROTO: EnumType = EnumType { name: "mtu_proto", repr: U32, flags: false, values: &[("MTU_PROTO_API_L3", 0), ("MTU_PROTO_API_IP4", 1), ("MTU_PROTO_API_IP6", 2), ("MTU_PROTO_API_MPLS", 3)] };
pub static LINK_DUPLEX: EnumType = EnumType { name: "link_duplex", repr: U32, flags: false, values: &[("LINK_DUPLEX_API_UNKNOWN", 0), ("LINK_DUPLEX_API_HALF", 1), ("LINK_DUPLEX_API_FULL", 2)] };
pub static SUB_IF_FLAGS: EnumType = EnumType { name: "sub_if_flags", repr: U32, flags: true, values: &[("SUB_IF_API_FLAG_NO_TAGS", 1), ("SUB_IF_API_FLAG_ONE_TAG", 2), ("SUB_IF_API_FLAG_TWO_TAGS", 4), ("SUB_IF_API_FLAG_DOT1AD", 8), ("SUB_IF_API_FLAG_EXACT_MATCH", 16), ("SUB_IF_API_FLAG_DEFAULT", 32), ("SUB_IF_API_FLAG_OUTER_VLAN_ID_ANY", 64), ("SUB_IF_API_FLAG_INNER_VLAN_ID_ANY", 128), ("SUB_IF_API_FLAG_MASK_VNET", 254), ("SUB_IF_API_FLAG_DOT1AH", 256)] };
pub static RX_MODE: EnumType = EnumType { name: "rx_mode", repr: U32, flags: false, values: &[("RX_MODE_API_UNKNOWN", 0), ("RX_MODE_API_POLLING", 1), ("RX_MODE_API_INTERRUPT", 2), ("RX_MODE_API_ADAPTIVE", 3), ("RX_MODE_API_DEFAULT", 4)] };
pub static IF_TYPE: EnumType = EnumType { name: "if_type", repr: U32, flags: false, values: &[("IF_API_TYPE_HARDWARE", 0), ("IF_API_TYPE_SUB", 1), ("IF_API_TYPE_P2P", 2), ("IF_API_TYPE_PIPE", 3)] };
pub static DIRECTION: EnumType = EnumType { name: "direction", repr: U8, flags: false, values: &[("RX", 0), ("TX", 1)] };
pub static INTERFACE_INDEX: AliasType = AliasType { name: "interface_index", ty: U32, length: None };
