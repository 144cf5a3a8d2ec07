//! Fields of module `lb_types` of VPP 26.06. Generated: do not edit.
#![allow(unused_imports, reason = "one head for all modules")]

use crate::message::HeadKind;
use crate::schema::{AliasType, Answer, EnumType, MessageType, Repeat::*, StructType, Type::*, UnionType, d, f};

pub static LB_SRV_TYPE: EnumType = EnumType { name: "lb_srv_type", repr: U32, flags: false, values: &[("LB_API_SRV_TYPE_CLUSTERIP", 0), ("LB_API_SRV_TYPE_NODEPORT", 1), ("LB_API_SRV_N_TYPES", 2)] };
pub static LB_ENCAP_TYPE: EnumType = EnumType { name: "lb_encap_type", repr: U32, flags: false, values: &[("LB_API_ENCAP_TYPE_GRE4", 0), ("LB_API_ENCAP_TYPE_GRE6", 1), ("LB_API_ENCAP_TYPE_L3DSR", 2), ("LB_API_ENCAP_TYPE_NAT4", 3), ("LB_API_ENCAP_TYPE_NAT6", 4), ("LB_API_ENCAP_N_TYPES", 5)] };
pub static LB_LKP_TYPE_T: EnumType = EnumType { name: "lb_lkp_type_t", repr: U32, flags: false, values: &[("LB_API_LKP_SAME_IP_PORT", 0), ("LB_API_LKP_DIFF_IP_PORT", 1), ("LB_API_LKP_ALL_PORT_IP", 2), ("LB_API_LKP_N_TYPES", 3)] };
pub static LB_VIP_TYPE: EnumType = EnumType { name: "lb_vip_type", repr: U32, flags: false, values: &[("LB_API_VIP_TYPE_IP6_GRE6", 0), ("LB_API_VIP_TYPE_IP6_GRE4", 1), ("LB_API_VIP_TYPE_IP4_GRE6", 2), ("LB_API_VIP_TYPE_IP4_GRE4", 3), ("LB_API_VIP_TYPE_IP4_L3DSR", 4), ("LB_API_VIP_TYPE_IP4_NAT4", 5), ("LB_API_VIP_TYPE_IP6_NAT6", 6), ("LB_API_VIP_N_TYPES", 7)] };
pub static LB_NAT_PROTOCOL: EnumType = EnumType { name: "lb_nat_protocol", repr: U32, flags: false, values: &[("LB_API_NAT_PROTOCOL_UDP", 6), ("LB_API_NAT_PROTOCOL_TCP", 23), ("LB_API_NAT_PROTOCOL_ANY", 4294967295)] };
pub static LB_VIP: StructType = StructType { name: "lb_vip", fields: &[f("pfx", Alias(&super::ip_types::ADDRESS_WITH_PREFIX), One), f("protocol", Enum(&super::ip_types::IP_PROTO), One), f("port", U16, One)] };
