//! Module `lb_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `lb_srv_type`.
    LbSrvType: u32 { LB_API_SRV_TYPE_CLUSTERIP = 0, LB_API_SRV_TYPE_NODEPORT = 1, LB_API_SRV_N_TYPES = 2 }
}

one_of! {
    /// VPP's `lb_encap_type`.
    LbEncapType: u32 { LB_API_ENCAP_TYPE_GRE4 = 0, LB_API_ENCAP_TYPE_GRE6 = 1, LB_API_ENCAP_TYPE_L3DSR = 2, LB_API_ENCAP_TYPE_NAT4 = 3, LB_API_ENCAP_TYPE_NAT6 = 4, LB_API_ENCAP_N_TYPES = 5 }
}

one_of! {
    /// VPP's `lb_lkp_type_t`.
    LbLkpTypeT: u32 { LB_API_LKP_SAME_IP_PORT = 0, LB_API_LKP_DIFF_IP_PORT = 1, LB_API_LKP_ALL_PORT_IP = 2, LB_API_LKP_N_TYPES = 3 }
}

one_of! {
    /// VPP's `lb_vip_type`.
    LbVipType: u32 { LB_API_VIP_TYPE_IP6_GRE6 = 0, LB_API_VIP_TYPE_IP6_GRE4 = 1, LB_API_VIP_TYPE_IP4_GRE6 = 2, LB_API_VIP_TYPE_IP4_GRE4 = 3, LB_API_VIP_TYPE_IP4_L3DSR = 4, LB_API_VIP_TYPE_IP4_NAT4 = 5, LB_API_VIP_TYPE_IP6_NAT6 = 6, LB_API_VIP_N_TYPES = 7 }
}

one_of! {
    /// VPP's `lb_nat_protocol`.
    LbNatProtocol: u32 { LB_API_NAT_PROTOCOL_UDP = 6, LB_API_NAT_PROTOCOL_TCP = 23, LB_API_NAT_PROTOCOL_ANY = 4294967295 }
}

fixed! {
    /// VPP's type `lb_vip`.
    LbVip {
        pfx: super::ip_types::AddressWithPrefix,
        protocol: super::ip_types::IpProto,
        port: u16,
    }
}

