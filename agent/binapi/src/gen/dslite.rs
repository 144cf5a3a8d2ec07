//! Module `dslite` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `dslite_add_del_pool_addr_range`.
    DsliteAddDelPoolAddrRange {
        start_addr: std::net::Ipv4Addr,
        end_addr: std::net::Ipv4Addr,
        is_add: bool,
    }
}

message!(DsliteAddDelPoolAddrRange, "dslite_add_del_pool_addr_range", 0xde2a5b02, "dslite_add_del_pool_addr_range_de2a5b02", "dslite", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dslite_add_del_pool_addr_range_reply`.
    DsliteAddDelPoolAddrRangeReply {
        retval: i32,
    }
}

message!(DsliteAddDelPoolAddrRangeReply, "dslite_add_del_pool_addr_range_reply", 0xe8d4e804, "dslite_add_del_pool_addr_range_reply_e8d4e804", "dslite", Context, 0b1111111111);
retval!(DsliteAddDelPoolAddrRangeReply);

fixed! {
    /// VPP's message `dslite_address_dump`.
    DsliteAddressDump {
    }
}

message!(DsliteAddressDump, "dslite_address_dump", 0x51077d14, "dslite_address_dump_51077d14", "dslite", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dslite_address_details`.
    DsliteAddressDetails {
        ip_address: std::net::Ipv4Addr,
    }
}

message!(DsliteAddressDetails, "dslite_address_details", 0xec26d648, "dslite_address_details_ec26d648", "dslite", Context, 0b1111111111);

fixed! {
    /// VPP's message `dslite_set_aftr_addr`.
    DsliteSetAftrAddr {
        ip4_addr: std::net::Ipv4Addr,
        ip6_addr: std::net::Ipv6Addr,
    }
}

message!(DsliteSetAftrAddr, "dslite_set_aftr_addr", 0x78b50fdf, "dslite_set_aftr_addr_78b50fdf", "dslite", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dslite_set_aftr_addr_reply`.
    DsliteSetAftrAddrReply {
        retval: i32,
    }
}

message!(DsliteSetAftrAddrReply, "dslite_set_aftr_addr_reply", 0xe8d4e804, "dslite_set_aftr_addr_reply_e8d4e804", "dslite", Context, 0b1111111111);
retval!(DsliteSetAftrAddrReply);

fixed! {
    /// VPP's message `dslite_get_aftr_addr`.
    DsliteGetAftrAddr {
    }
}

message!(DsliteGetAftrAddr, "dslite_get_aftr_addr", 0x51077d14, "dslite_get_aftr_addr_51077d14", "dslite", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dslite_get_aftr_addr_reply`.
    DsliteGetAftrAddrReply {
        retval: i32,
        ip4_addr: std::net::Ipv4Addr,
        ip6_addr: std::net::Ipv6Addr,
    }
}

message!(DsliteGetAftrAddrReply, "dslite_get_aftr_addr_reply", 0x8e23608e, "dslite_get_aftr_addr_reply_8e23608e", "dslite", Context, 0b1111111111);
retval!(DsliteGetAftrAddrReply);

fixed! {
    /// VPP's message `dslite_set_b4_addr`.
    DsliteSetB4Addr {
        ip4_addr: std::net::Ipv4Addr,
        ip6_addr: std::net::Ipv6Addr,
    }
}

message!(DsliteSetB4Addr, "dslite_set_b4_addr", 0x78b50fdf, "dslite_set_b4_addr_78b50fdf", "dslite", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dslite_set_b4_addr_reply`.
    DsliteSetB4AddrReply {
        retval: i32,
    }
}

message!(DsliteSetB4AddrReply, "dslite_set_b4_addr_reply", 0xe8d4e804, "dslite_set_b4_addr_reply_e8d4e804", "dslite", Context, 0b1111111111);
retval!(DsliteSetB4AddrReply);

fixed! {
    /// VPP's message `dslite_get_b4_addr`.
    DsliteGetB4Addr {
    }
}

message!(DsliteGetB4Addr, "dslite_get_b4_addr", 0x51077d14, "dslite_get_b4_addr_51077d14", "dslite", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dslite_get_b4_addr_reply`.
    DsliteGetB4AddrReply {
        retval: i32,
        ip4_addr: std::net::Ipv4Addr,
        ip6_addr: std::net::Ipv6Addr,
    }
}

message!(DsliteGetB4AddrReply, "dslite_get_b4_addr_reply", 0x8e23608e, "dslite_get_b4_addr_reply_8e23608e", "dslite", Context, 0b1111111111);
retval!(DsliteGetB4AddrReply);

impl crate::message::Request for DsliteAddDelPoolAddrRange { type Reply = DsliteAddDelPoolAddrRangeReply; }
impl crate::message::Dump for DsliteAddressDump { type Details = DsliteAddressDetails; }
impl crate::message::Request for DsliteGetAftrAddr { type Reply = DsliteGetAftrAddrReply; }
impl crate::message::Request for DsliteGetB4Addr { type Reply = DsliteGetB4AddrReply; }
impl crate::message::Request for DsliteSetAftrAddr { type Reply = DsliteSetAftrAddrReply; }
impl crate::message::Request for DsliteSetB4Addr { type Reply = DsliteSetB4AddrReply; }
