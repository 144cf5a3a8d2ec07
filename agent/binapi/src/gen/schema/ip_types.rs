//! Fields of module `ip_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static ADDRESS_FAMILY: EnumType = EnumType { name: "address_family", repr: U8, flags: false, values: &[("ADDRESS_IP4", 0), ("ADDRESS_IP6", 1)] };
pub static IP_FEATURE_LOCATION: EnumType = EnumType { name: "ip_feature_location", repr: U8, flags: false, values: &[("IP_API_FEATURE_INPUT", 0), ("IP_API_FEATURE_OUTPUT", 1), ("IP_API_FEATURE_LOCAL", 2), ("IP_API_FEATURE_PUNT", 3), ("IP_API_FEATURE_DROP", 4)] };
pub static IP_ECN: EnumType = EnumType { name: "ip_ecn", repr: U8, flags: false, values: &[("IP_API_ECN_NONE", 0), ("IP_API_ECN_ECT0", 1), ("IP_API_ECN_ECT1", 2), ("IP_API_ECN_CE", 3)] };
pub static IP_DSCP: EnumType = EnumType { name: "ip_dscp", repr: U8, flags: false, values: &[("IP_API_DSCP_CS0", 0), ("IP_API_DSCP_CS1", 8), ("IP_API_DSCP_AF11", 10), ("IP_API_DSCP_AF12", 12), ("IP_API_DSCP_AF13", 14), ("IP_API_DSCP_CS2", 16), ("IP_API_DSCP_AF21", 18), ("IP_API_DSCP_AF22", 20), ("IP_API_DSCP_AF23", 22), ("IP_API_DSCP_CS3", 24), ("IP_API_DSCP_AF31", 26), ("IP_API_DSCP_AF32", 28), ("IP_API_DSCP_AF33", 30), ("IP_API_DSCP_CS4", 32), ("IP_API_DSCP_AF41", 34), ("IP_API_DSCP_AF42", 36), ("IP_API_DSCP_AF43", 38), ("IP_API_DSCP_CS5", 40), ("IP_API_DSCP_EF", 46), ("IP_API_DSCP_CS6", 48), ("IP_API_DSCP_CS7", 50)] };
pub static IP_PROTO: EnumType = EnumType { name: "ip_proto", repr: U8, flags: false, values: &[("IP_API_PROTO_HOPOPT", 0), ("IP_API_PROTO_ICMP", 1), ("IP_API_PROTO_IGMP", 2), ("IP_API_PROTO_TCP", 6), ("IP_API_PROTO_UDP", 17), ("IP_API_PROTO_GRE", 47), ("IP_API_PROTO_ESP", 50), ("IP_API_PROTO_AH", 51), ("IP_API_PROTO_ICMP6", 58), ("IP_API_PROTO_EIGRP", 88), ("IP_API_PROTO_OSPF", 89), ("IP_API_PROTO_SCTP", 132), ("IP_API_PROTO_RESERVED", 255)] };
pub static ADDRESS_WITH_PREFIX: AliasType = AliasType { name: "address_with_prefix", ty: Struct(&PREFIX), length: None };
pub static IP4_ADDRESS: AliasType = AliasType { name: "ip4_address", ty: U8, length: Some(4) };
pub static IP4_ADDRESS_WITH_PREFIX: AliasType = AliasType { name: "ip4_address_with_prefix", ty: Struct(&IP4_PREFIX), length: None };
pub static IP6_ADDRESS: AliasType = AliasType { name: "ip6_address", ty: U8, length: Some(16) };
pub static IP6_ADDRESS_WITH_PREFIX: AliasType = AliasType { name: "ip6_address_with_prefix", ty: Struct(&IP6_PREFIX), length: None };
pub static ADDRESS_UNION: UnionType = UnionType { name: "address_union", size: 16, members: &[f("ip4", Ip4, One), f("ip6", Ip6, One)] };
pub static ADDRESS: StructType = StructType { name: "address", fields: &[f("af", Enum(&ADDRESS_FAMILY), One), f("un", Union(&ADDRESS_UNION), One)] };
pub static PREFIX: StructType = StructType { name: "prefix", fields: &[f("address", Struct(&ADDRESS), One), f("len", U8, One)] };
pub static IP4_ADDRESS_AND_MASK: StructType = StructType { name: "ip4_address_and_mask", fields: &[f("addr", Ip4, One), f("mask", Ip4, One)] };
pub static IP6_ADDRESS_AND_MASK: StructType = StructType { name: "ip6_address_and_mask", fields: &[f("addr", Ip6, One), f("mask", Ip6, One)] };
pub static MPREFIX: StructType = StructType { name: "mprefix", fields: &[f("af", Enum(&ADDRESS_FAMILY), One), f("grp_address_length", U16, One), f("grp_address", Union(&ADDRESS_UNION), One), f("src_address", Union(&ADDRESS_UNION), One)] };
pub static IP6_PREFIX: StructType = StructType { name: "ip6_prefix", fields: &[f("address", Ip6, One), f("len", U8, One)] };
pub static IP4_PREFIX: StructType = StructType { name: "ip4_prefix", fields: &[f("address", Ip4, One), f("len", U8, One)] };
pub static PREFIX_MATCHER: StructType = StructType { name: "prefix_matcher", fields: &[f("le", U8, One), f("ge", U8, One)] };
