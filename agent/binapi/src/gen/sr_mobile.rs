//! Module `sr_mobile` of VPP 26.06, version 0.1.0. Generated: do not edit.

fixed! {
    /// VPP's message `sr_mobile_localsid_add_del`.
    SrMobileLocalsidAddDel {
        is_del: bool,
        localsid_prefix: super::ip_types::Ip6Prefix,
        behavior: crate::text::FixedStr<64>,
        fib_table: u32,
        local_fib_table: u32,
        drop_in: bool,
        nhtype: super::sr_mobile_types::SrMobileNhtype,
        sr_prefix: super::ip_types::Ip6Prefix,
        v4src_addr: std::net::Ipv4Addr,
        v4src_position: u32,
    }
}

message!(SrMobileLocalsidAddDel, "sr_mobile_localsid_add_del", 0xb85a7ed7, "sr_mobile_localsid_add_del_b85a7ed7", "sr_mobile", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `sr_mobile_localsid_add_del_reply`.
    SrMobileLocalsidAddDelReply {
        retval: i32,
    }
}

message!(SrMobileLocalsidAddDelReply, "sr_mobile_localsid_add_del_reply", 0xe8d4e804, "sr_mobile_localsid_add_del_reply_e8d4e804", "sr_mobile", Context, 0b1111111100);
retval!(SrMobileLocalsidAddDelReply);

fixed! {
    /// VPP's message `sr_mobile_policy_add`.
    SrMobilePolicyAdd {
        bsid_addr: std::net::Ipv6Addr,
        sr_prefix: super::ip_types::Ip6Prefix,
        v6src_prefix: super::ip_types::Ip6Prefix,
        behavior: crate::text::FixedStr<64>,
        fib_table: u32,
        local_fib_table: u32,
        encap_src: std::net::Ipv6Addr,
        drop_in: bool,
        nhtype: super::sr_mobile_types::SrMobileNhtype,
    }
}

message!(SrMobilePolicyAdd, "sr_mobile_policy_add", 0x8f051658, "sr_mobile_policy_add_8f051658", "sr_mobile", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `sr_mobile_policy_add_reply`.
    SrMobilePolicyAddReply {
        retval: i32,
    }
}

message!(SrMobilePolicyAddReply, "sr_mobile_policy_add_reply", 0xe8d4e804, "sr_mobile_policy_add_reply_e8d4e804", "sr_mobile", Context, 0b1111111100);
retval!(SrMobilePolicyAddReply);

impl crate::message::Request for SrMobileLocalsidAddDel { type Reply = SrMobileLocalsidAddDelReply; }
impl crate::message::Request for SrMobilePolicyAdd { type Reply = SrMobilePolicyAddReply; }
