//! Fields of module `fib_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static FIB_PATH_NH_PROTO: EnumType = EnumType { name: "fib_path_nh_proto", repr: U32, flags: false, values: &[("FIB_API_PATH_NH_PROTO_IP4", 0), ("FIB_API_PATH_NH_PROTO_IP6", 1), ("FIB_API_PATH_NH_PROTO_MPLS", 2), ("FIB_API_PATH_NH_PROTO_ETHERNET", 3), ("FIB_API_PATH_NH_PROTO_BIER", 4)] };
pub static FIB_PATH_FLAGS: EnumType = EnumType { name: "fib_path_flags", repr: U32, flags: true, values: &[("FIB_API_PATH_FLAG_NONE", 0), ("FIB_API_PATH_FLAG_RESOLVE_VIA_ATTACHED", 1), ("FIB_API_PATH_FLAG_RESOLVE_VIA_HOST", 2), ("FIB_API_PATH_FLAG_POP_PW_CW", 4)] };
pub static FIB_PATH_TYPE: EnumType = EnumType { name: "fib_path_type", repr: U32, flags: false, values: &[("FIB_API_PATH_TYPE_NORMAL", 0), ("FIB_API_PATH_TYPE_LOCAL", 1), ("FIB_API_PATH_TYPE_DROP", 2), ("FIB_API_PATH_TYPE_UDP_ENCAP", 3), ("FIB_API_PATH_TYPE_BIER_IMP", 4), ("FIB_API_PATH_TYPE_ICMP_UNREACH", 5), ("FIB_API_PATH_TYPE_ICMP_PROHIBIT", 6), ("FIB_API_PATH_TYPE_SOURCE_LOOKUP", 7), ("FIB_API_PATH_TYPE_DVR", 8), ("FIB_API_PATH_TYPE_INTERFACE_RX", 9), ("FIB_API_PATH_TYPE_CLASSIFY", 10)] };
pub static FIB_MPLS_LABEL: StructType = StructType { name: "fib_mpls_label", fields: &[f("is_uniform", U8, One), f("label", U32, One), f("ttl", U8, One), f("exp", U8, One)] };
pub static FIB_PATH_NH: StructType = StructType { name: "fib_path_nh", fields: &[f("address", Union(&super::ip_types::ADDRESS_UNION), One), f("via_label", U32, One), f("obj_id", U32, One), f("classify_table_index", U32, One)] };
pub static FIB_PATH: StructType = StructType { name: "fib_path", fields: &[f("sw_if_index", U32, One), f("table_id", U32, One), f("rpf_id", U32, One), f("weight", U8, One), f("preference", U8, One), f("type", Enum(&FIB_PATH_TYPE), One), f("flags", Enum(&FIB_PATH_FLAGS), One), f("proto", Enum(&FIB_PATH_NH_PROTO), One), f("nh", Struct(&FIB_PATH_NH), One), f("n_labels", U8, One), f("label_stack", Struct(&FIB_MPLS_LABEL), Times(16))] };
