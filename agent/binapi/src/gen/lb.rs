//! Module `lb` of VPP 26.06, version 1.1.0. Generated: do not edit.

fixed! {
    /// VPP's message `lb_conf`.
    LbConf {
        ip4_src_address: std::net::Ipv4Addr,
        ip6_src_address: std::net::Ipv6Addr,
        sticky_buckets_per_core: u32,
        flow_timeout: u32,
    }
}

message!(LbConf, "lb_conf", 0x56cd3261, "lb_conf_56cd3261", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_conf_reply`.
    LbConfReply {
        retval: i32,
    }
}

message!(LbConfReply, "lb_conf_reply", 0xe8d4e804, "lb_conf_reply_e8d4e804", "lb", Context, 0b1111111111);
retval!(LbConfReply);

fixed! {
    /// VPP's message `lb_add_del_vip`.
    LbAddDelVip {
        pfx: super::ip_types::AddressWithPrefix,
        protocol: u8,
        port: u16,
        encap: super::lb_types::LbEncapType,
        dscp: u8,
        type_: super::lb_types::LbSrvType,
        target_port: u16,
        node_port: u16,
        new_flows_table_length: u32,
        is_del: bool,
    }
}

message!(LbAddDelVip, "lb_add_del_vip", 0x6fa569c7, "lb_add_del_vip_6fa569c7", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_add_del_vip_reply`.
    LbAddDelVipReply {
        retval: i32,
    }
}

message!(LbAddDelVipReply, "lb_add_del_vip_reply", 0xe8d4e804, "lb_add_del_vip_reply_e8d4e804", "lb", Context, 0b1111111111);
retval!(LbAddDelVipReply);

fixed! {
    /// VPP's message `lb_add_del_vip_v2`.
    LbAddDelVipV2 {
        pfx: super::ip_types::AddressWithPrefix,
        protocol: u8,
        port: u16,
        encap: super::lb_types::LbEncapType,
        dscp: u8,
        type_: super::lb_types::LbSrvType,
        target_port: u16,
        node_port: u16,
        new_flows_table_length: u32,
        src_ip_sticky: bool,
        is_del: bool,
    }
}

message!(LbAddDelVipV2, "lb_add_del_vip_v2", 0x7c520e0f, "lb_add_del_vip_v2_7c520e0f", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_add_del_vip_v2_reply`.
    LbAddDelVipV2Reply {
        retval: i32,
    }
}

message!(LbAddDelVipV2Reply, "lb_add_del_vip_v2_reply", 0xe8d4e804, "lb_add_del_vip_v2_reply_e8d4e804", "lb", Context, 0b1111111111);
retval!(LbAddDelVipV2Reply);

fixed! {
    /// VPP's message `lb_add_del_as`.
    LbAddDelAs {
        pfx: super::ip_types::AddressWithPrefix,
        protocol: u8,
        port: u16,
        as_address: super::ip_types::Address,
        is_del: bool,
        is_flush: bool,
    }
}

message!(LbAddDelAs, "lb_add_del_as", 0x35d72500, "lb_add_del_as_35d72500", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_add_del_as_reply`.
    LbAddDelAsReply {
        retval: i32,
    }
}

message!(LbAddDelAsReply, "lb_add_del_as_reply", 0xe8d4e804, "lb_add_del_as_reply_e8d4e804", "lb", Context, 0b1111111111);
retval!(LbAddDelAsReply);

fixed! {
    /// VPP's message `lb_flush_vip`.
    LbFlushVip {
        pfx: super::ip_types::AddressWithPrefix,
        protocol: u8,
        port: u16,
    }
}

message!(LbFlushVip, "lb_flush_vip", 0x1063f819, "lb_flush_vip_1063f819", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_flush_vip_reply`.
    LbFlushVipReply {
        retval: i32,
    }
}

message!(LbFlushVipReply, "lb_flush_vip_reply", 0xe8d4e804, "lb_flush_vip_reply_e8d4e804", "lb", Context, 0b1111111111);
retval!(LbFlushVipReply);

fixed! {
    /// VPP's message `lb_vip_dump`.
    LbVipDump {
        pfx: super::ip_types::AddressWithPrefix,
        pfx_matcher: super::ip_types::PrefixMatcher,
        protocol: u8,
        port: u16,
    }
}

message!(LbVipDump, "lb_vip_dump", 0x56110cb7, "lb_vip_dump_56110cb7", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_vip_details`.
    LbVipDetails {
        vip: super::lb_types::LbVip,
        encap: super::lb_types::LbEncapType,
        dscp: super::ip_types::IpDscp,
        srv_type: super::lb_types::LbSrvType,
        target_port: u16,
        flow_table_length: u16,
    }
}

message!(LbVipDetails, "lb_vip_details", 0x1329ec9b, "lb_vip_details_1329ec9b", "lb", Context, 0b1111111111);

fixed! {
    /// VPP's message `lb_as_dump`.
    LbAsDump {
        pfx: super::ip_types::AddressWithPrefix,
        protocol: u8,
        port: u16,
    }
}

message!(LbAsDump, "lb_as_dump", 0x1063f819, "lb_as_dump_1063f819", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_as_details`.
    LbAsDetails {
        vip: super::lb_types::LbVip,
        app_srv: super::ip_types::Address,
        flags: u8,
        in_use_since: u32,
    }
}

message!(LbAsDetails, "lb_as_details", 0x8d24c29e, "lb_as_details_8d24c29e", "lb", Context, 0b1111111111);

fixed! {
    /// VPP's message `lb_add_del_intf_nat4`.
    LbAddDelIntfNat4 {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(LbAddDelIntfNat4, "lb_add_del_intf_nat4", 0x47d6e753, "lb_add_del_intf_nat4_47d6e753", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_add_del_intf_nat4_reply`.
    LbAddDelIntfNat4Reply {
        retval: i32,
    }
}

message!(LbAddDelIntfNat4Reply, "lb_add_del_intf_nat4_reply", 0xe8d4e804, "lb_add_del_intf_nat4_reply_e8d4e804", "lb", Context, 0b1111111111);
retval!(LbAddDelIntfNat4Reply);

fixed! {
    /// VPP's message `lb_add_del_intf_nat6`.
    LbAddDelIntfNat6 {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(LbAddDelIntfNat6, "lb_add_del_intf_nat6", 0x47d6e753, "lb_add_del_intf_nat6_47d6e753", "lb", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lb_add_del_intf_nat6_reply`.
    LbAddDelIntfNat6Reply {
        retval: i32,
    }
}

message!(LbAddDelIntfNat6Reply, "lb_add_del_intf_nat6_reply", 0xe8d4e804, "lb_add_del_intf_nat6_reply_e8d4e804", "lb", Context, 0b1111111111);
retval!(LbAddDelIntfNat6Reply);

impl crate::message::Request for LbAddDelAs { type Reply = LbAddDelAsReply; }
impl crate::message::Request for LbAddDelIntfNat4 { type Reply = LbAddDelIntfNat4Reply; }
impl crate::message::Request for LbAddDelIntfNat6 { type Reply = LbAddDelIntfNat6Reply; }
impl crate::message::Request for LbAddDelVip { type Reply = LbAddDelVipReply; }
impl crate::message::Request for LbAddDelVipV2 { type Reply = LbAddDelVipV2Reply; }
impl crate::message::Dump for LbAsDump { type Details = LbAsDetails; }
impl crate::message::Request for LbConf { type Reply = LbConfReply; }
impl crate::message::Request for LbFlushVip { type Reply = LbFlushVipReply; }
impl crate::message::Dump for LbVipDump { type Details = LbVipDetails; }
