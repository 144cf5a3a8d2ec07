//! Module `dns` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `dns_enable_disable`.
    DnsEnableDisable {
        enable: u8,
    }
}

message!(DnsEnableDisable, "dns_enable_disable", 0x8050327d, "dns_enable_disable_8050327d", "dns", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dns_enable_disable_reply`.
    DnsEnableDisableReply {
        retval: i32,
    }
}

message!(DnsEnableDisableReply, "dns_enable_disable_reply", 0xe8d4e804, "dns_enable_disable_reply_e8d4e804", "dns", Context, 0b1111111111);
retval!(DnsEnableDisableReply);

fixed! {
    /// VPP's message `dns_name_server_add_del`.
    DnsNameServerAddDel {
        is_ip6: u8,
        is_add: u8,
        server_address: [u8; 16],
    }
}

message!(DnsNameServerAddDel, "dns_name_server_add_del", 0x3bb05d8c, "dns_name_server_add_del_3bb05d8c", "dns", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dns_name_server_add_del_reply`.
    DnsNameServerAddDelReply {
        retval: i32,
    }
}

message!(DnsNameServerAddDelReply, "dns_name_server_add_del_reply", 0xe8d4e804, "dns_name_server_add_del_reply_e8d4e804", "dns", Context, 0b1111111111);
retval!(DnsNameServerAddDelReply);

fixed! {
    /// VPP's message `dns_resolve_name`.
    DnsResolveName {
        name: [u8; 256],
    }
}

message!(DnsResolveName, "dns_resolve_name", 0xc6566676, "dns_resolve_name_c6566676", "dns", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dns_resolve_name_reply`.
    DnsResolveNameReply {
        retval: i32,
        ip4_set: u8,
        ip6_set: u8,
        ip4_address: [u8; 4],
        ip6_address: [u8; 16],
    }
}

message!(DnsResolveNameReply, "dns_resolve_name_reply", 0xc2d758c3, "dns_resolve_name_reply_c2d758c3", "dns", Context, 0b1111111111);
retval!(DnsResolveNameReply);

fixed! {
    /// VPP's message `dns_resolve_ip`.
    DnsResolveIp {
        is_ip6: u8,
        address: [u8; 16],
    }
}

message!(DnsResolveIp, "dns_resolve_ip", 0xae96a1a3, "dns_resolve_ip_ae96a1a3", "dns", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dns_resolve_ip_reply`.
    DnsResolveIpReply {
        retval: i32,
        name: [u8; 256],
    }
}

message!(DnsResolveIpReply, "dns_resolve_ip_reply", 0x49ed78d6, "dns_resolve_ip_reply_49ed78d6", "dns", Context, 0b1111111111);
retval!(DnsResolveIpReply);

impl crate::message::Request for DnsEnableDisable { type Reply = DnsEnableDisableReply; }
impl crate::message::Request for DnsNameServerAddDel { type Reply = DnsNameServerAddDelReply; }
impl crate::message::Request for DnsResolveIp { type Reply = DnsResolveIpReply; }
impl crate::message::Request for DnsResolveName { type Reply = DnsResolveNameReply; }
