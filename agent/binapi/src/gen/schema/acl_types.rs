//! Fields of module `acl_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static ACL_ACTION: EnumType = EnumType { name: "acl_action", repr: U8, flags: false, values: &[("ACL_ACTION_API_DENY", 0), ("ACL_ACTION_API_PERMIT", 1), ("ACL_ACTION_API_PERMIT_REFLECT", 2)] };
pub static ACL_RULE: StructType = StructType { name: "acl_rule", fields: &[f("is_permit", Enum(&ACL_ACTION), One), f("src_prefix", Struct(&super::ip_types::PREFIX), One), f("dst_prefix", Struct(&super::ip_types::PREFIX), One), f("proto", Enum(&super::ip_types::IP_PROTO), One), f("srcport_or_icmptype_first", U16, One), f("srcport_or_icmptype_last", U16, One), f("dstport_or_icmpcode_first", U16, One), f("dstport_or_icmpcode_last", U16, One), f("tcp_flags_mask", U8, One), f("tcp_flags_value", U8, One)] };
pub static MACIP_ACL_RULE: StructType = StructType { name: "macip_acl_rule", fields: &[f("is_permit", Enum(&ACL_ACTION), One), f("src_mac", Mac, One), f("src_mac_mask", Mac, One), f("src_prefix", Struct(&super::ip_types::PREFIX), One)] };
