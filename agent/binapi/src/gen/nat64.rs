//! Module `nat64` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `nat64_plugin_enable_disable`.
    Nat64PluginEnableDisable {
        bib_buckets: u32,
        bib_memory_size: u32,
        st_buckets: u32,
        st_memory_size: u32,
        enable: bool,
    }
}

message!(Nat64PluginEnableDisable, "nat64_plugin_enable_disable", 0x45948b90, "nat64_plugin_enable_disable_45948b90", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_plugin_enable_disable_reply`.
    Nat64PluginEnableDisableReply {
        retval: i32,
    }
}

message!(Nat64PluginEnableDisableReply, "nat64_plugin_enable_disable_reply", 0xe8d4e804, "nat64_plugin_enable_disable_reply_e8d4e804", "nat64", Context, 0b1111111111);
retval!(Nat64PluginEnableDisableReply);

fixed! {
    /// VPP's message `nat64_set_timeouts`.
    Nat64SetTimeouts {
        udp: u32,
        tcp_established: u32,
        tcp_transitory: u32,
        icmp: u32,
    }
}

message!(Nat64SetTimeouts, "nat64_set_timeouts", 0xd4746b16, "nat64_set_timeouts_d4746b16", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_set_timeouts_reply`.
    Nat64SetTimeoutsReply {
        retval: i32,
    }
}

message!(Nat64SetTimeoutsReply, "nat64_set_timeouts_reply", 0xe8d4e804, "nat64_set_timeouts_reply_e8d4e804", "nat64", Context, 0b1111111111);
retval!(Nat64SetTimeoutsReply);

fixed! {
    /// VPP's message `nat64_get_timeouts`.
    Nat64GetTimeouts {
    }
}

message!(Nat64GetTimeouts, "nat64_get_timeouts", 0x51077d14, "nat64_get_timeouts_51077d14", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_get_timeouts_reply`.
    Nat64GetTimeoutsReply {
        retval: i32,
        udp: u32,
        tcp_established: u32,
        tcp_transitory: u32,
        icmp: u32,
    }
}

message!(Nat64GetTimeoutsReply, "nat64_get_timeouts_reply", 0x3c4df4e1, "nat64_get_timeouts_reply_3c4df4e1", "nat64", Context, 0b1111111111);
retval!(Nat64GetTimeoutsReply);

fixed! {
    /// VPP's message `nat64_add_del_pool_addr_range`.
    Nat64AddDelPoolAddrRange {
        start_addr: std::net::Ipv4Addr,
        end_addr: std::net::Ipv4Addr,
        vrf_id: u32,
        is_add: bool,
    }
}

message!(Nat64AddDelPoolAddrRange, "nat64_add_del_pool_addr_range", 0xa3b944e3, "nat64_add_del_pool_addr_range_a3b944e3", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_pool_addr_range_reply`.
    Nat64AddDelPoolAddrRangeReply {
        retval: i32,
    }
}

message!(Nat64AddDelPoolAddrRangeReply, "nat64_add_del_pool_addr_range_reply", 0xe8d4e804, "nat64_add_del_pool_addr_range_reply_e8d4e804", "nat64", Context, 0b1111111111);
retval!(Nat64AddDelPoolAddrRangeReply);

fixed! {
    /// VPP's message `nat64_pool_addr_dump`.
    Nat64PoolAddrDump {
    }
}

message!(Nat64PoolAddrDump, "nat64_pool_addr_dump", 0x51077d14, "nat64_pool_addr_dump_51077d14", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_pool_addr_details`.
    Nat64PoolAddrDetails {
        address: std::net::Ipv4Addr,
        vrf_id: u32,
    }
}

message!(Nat64PoolAddrDetails, "nat64_pool_addr_details", 0x9bb99cdb, "nat64_pool_addr_details_9bb99cdb", "nat64", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_interface`.
    Nat64AddDelInterface {
        is_add: bool,
        flags: super::nat_types::NatConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat64AddDelInterface, "nat64_add_del_interface", 0xf3699b83, "nat64_add_del_interface_f3699b83", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_interface_reply`.
    Nat64AddDelInterfaceReply {
        retval: i32,
    }
}

message!(Nat64AddDelInterfaceReply, "nat64_add_del_interface_reply", 0xe8d4e804, "nat64_add_del_interface_reply_e8d4e804", "nat64", Context, 0b1111111111);
retval!(Nat64AddDelInterfaceReply);

fixed! {
    /// VPP's message `nat64_interface_dump`.
    Nat64InterfaceDump {
    }
}

message!(Nat64InterfaceDump, "nat64_interface_dump", 0x51077d14, "nat64_interface_dump_51077d14", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_interface_details`.
    Nat64InterfaceDetails {
        flags: super::nat_types::NatConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat64InterfaceDetails, "nat64_interface_details", 0x5d286289, "nat64_interface_details_5d286289", "nat64", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_static_bib`.
    Nat64AddDelStaticBib {
        i_addr: std::net::Ipv6Addr,
        o_addr: std::net::Ipv4Addr,
        i_port: u16,
        o_port: u16,
        vrf_id: u32,
        proto: u8,
        is_add: bool,
    }
}

message!(Nat64AddDelStaticBib, "nat64_add_del_static_bib", 0x1c404de5, "nat64_add_del_static_bib_1c404de5", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_static_bib_reply`.
    Nat64AddDelStaticBibReply {
        retval: i32,
    }
}

message!(Nat64AddDelStaticBibReply, "nat64_add_del_static_bib_reply", 0xe8d4e804, "nat64_add_del_static_bib_reply_e8d4e804", "nat64", Context, 0b1111111111);
retval!(Nat64AddDelStaticBibReply);

fixed! {
    /// VPP's message `nat64_bib_dump`.
    Nat64BibDump {
        proto: u8,
    }
}

message!(Nat64BibDump, "nat64_bib_dump", 0xcfcb6b75, "nat64_bib_dump_cfcb6b75", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_bib_details`.
    Nat64BibDetails {
        i_addr: std::net::Ipv6Addr,
        o_addr: std::net::Ipv4Addr,
        i_port: u16,
        o_port: u16,
        vrf_id: u32,
        proto: u8,
        flags: super::nat_types::NatConfigFlags,
        ses_num: u32,
    }
}

message!(Nat64BibDetails, "nat64_bib_details", 0x43bc3ddf, "nat64_bib_details_43bc3ddf", "nat64", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat64_st_dump`.
    Nat64StDump {
        proto: u8,
    }
}

message!(Nat64StDump, "nat64_st_dump", 0xcfcb6b75, "nat64_st_dump_cfcb6b75", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_st_details`.
    Nat64StDetails {
        il_addr: std::net::Ipv6Addr,
        ol_addr: std::net::Ipv4Addr,
        il_port: u16,
        ol_port: u16,
        ir_addr: std::net::Ipv6Addr,
        or_addr: std::net::Ipv4Addr,
        r_port: u16,
        vrf_id: u32,
        proto: u8,
    }
}

message!(Nat64StDetails, "nat64_st_details", 0xdd3361ed, "nat64_st_details_dd3361ed", "nat64", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_prefix`.
    Nat64AddDelPrefix {
        prefix: super::ip_types::Ip6Prefix,
        vrf_id: u32,
        is_add: bool,
    }
}

message!(Nat64AddDelPrefix, "nat64_add_del_prefix", 0x727b2f4c, "nat64_add_del_prefix_727b2f4c", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_prefix_reply`.
    Nat64AddDelPrefixReply {
        retval: i32,
    }
}

message!(Nat64AddDelPrefixReply, "nat64_add_del_prefix_reply", 0xe8d4e804, "nat64_add_del_prefix_reply_e8d4e804", "nat64", Context, 0b1111111111);
retval!(Nat64AddDelPrefixReply);

fixed! {
    /// VPP's message `nat64_prefix_dump`.
    Nat64PrefixDump {
    }
}

message!(Nat64PrefixDump, "nat64_prefix_dump", 0x51077d14, "nat64_prefix_dump_51077d14", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_prefix_details`.
    Nat64PrefixDetails {
        prefix: super::ip_types::Ip6Prefix,
        vrf_id: u32,
    }
}

message!(Nat64PrefixDetails, "nat64_prefix_details", 0x20568de3, "nat64_prefix_details_20568de3", "nat64", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_interface_addr`.
    Nat64AddDelInterfaceAddr {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat64AddDelInterfaceAddr, "nat64_add_del_interface_addr", 0x47d6e753, "nat64_add_del_interface_addr_47d6e753", "nat64", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat64_add_del_interface_addr_reply`.
    Nat64AddDelInterfaceAddrReply {
        retval: i32,
    }
}

message!(Nat64AddDelInterfaceAddrReply, "nat64_add_del_interface_addr_reply", 0xe8d4e804, "nat64_add_del_interface_addr_reply_e8d4e804", "nat64", Context, 0b1111111111);
retval!(Nat64AddDelInterfaceAddrReply);

impl crate::message::Request for Nat64AddDelInterface { type Reply = Nat64AddDelInterfaceReply; }
impl crate::message::Request for Nat64AddDelInterfaceAddr { type Reply = Nat64AddDelInterfaceAddrReply; }
impl crate::message::Request for Nat64AddDelPoolAddrRange { type Reply = Nat64AddDelPoolAddrRangeReply; }
impl crate::message::Request for Nat64AddDelPrefix { type Reply = Nat64AddDelPrefixReply; }
impl crate::message::Request for Nat64AddDelStaticBib { type Reply = Nat64AddDelStaticBibReply; }
impl crate::message::Dump for Nat64BibDump { type Details = Nat64BibDetails; }
impl crate::message::Request for Nat64GetTimeouts { type Reply = Nat64GetTimeoutsReply; }
impl crate::message::Dump for Nat64InterfaceDump { type Details = Nat64InterfaceDetails; }
impl crate::message::Request for Nat64PluginEnableDisable { type Reply = Nat64PluginEnableDisableReply; }
impl crate::message::Dump for Nat64PoolAddrDump { type Details = Nat64PoolAddrDetails; }
impl crate::message::Dump for Nat64PrefixDump { type Details = Nat64PrefixDetails; }
impl crate::message::Request for Nat64SetTimeouts { type Reply = Nat64SetTimeoutsReply; }
impl crate::message::Dump for Nat64StDump { type Details = Nat64StDetails; }
