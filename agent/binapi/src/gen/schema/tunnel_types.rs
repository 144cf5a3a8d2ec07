//! Fields of module `tunnel_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static TUNNEL_ENCAP_DECAP_FLAGS: EnumType = EnumType { name: "tunnel_encap_decap_flags", repr: U8, flags: true, values: &[("TUNNEL_API_ENCAP_DECAP_FLAG_NONE", 0), ("TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_DF", 1), ("TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_SET_DF", 2), ("TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_DSCP", 4), ("TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_ECN", 8), ("TUNNEL_API_ENCAP_DECAP_FLAG_DECAP_COPY_ECN", 16), ("TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_INNER_HASH", 32), ("TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_HOP_LIMIT", 64), ("TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_FLOW_LABEL", 128)] };
pub static TUNNEL_MODE: EnumType = EnumType { name: "tunnel_mode", repr: U8, flags: false, values: &[("TUNNEL_API_MODE_P2P", 0), ("TUNNEL_API_MODE_MP", 1)] };
pub static TUNNEL_FLAGS: EnumType = EnumType { name: "tunnel_flags", repr: U8, flags: true, values: &[("TUNNEL_API_FLAG_TRACK_MTU", 1)] };
pub static TUNNEL: StructType = StructType { name: "tunnel", fields: &[f("instance", U32, One), f("src", Struct(&super::ip_types::ADDRESS), One), f("dst", Struct(&super::ip_types::ADDRESS), One), f("sw_if_index", Alias(&super::interface_types::INTERFACE_INDEX), One), f("table_id", U32, One), f("encap_decap_flags", Enum(&TUNNEL_ENCAP_DECAP_FLAGS), One), f("mode", Enum(&TUNNEL_MODE), One), f("flags", Enum(&TUNNEL_FLAGS), One), f("dscp", Enum(&super::ip_types::IP_DSCP), One), f("hop_limit", U8, One)] };
