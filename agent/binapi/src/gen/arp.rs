//! Module `arp` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's type `proxy_arp`.
    ProxyArp {
        table_id: u32,
        low: std::net::Ipv4Addr,
        hi: std::net::Ipv4Addr,
    }
}

fixed! {
    /// VPP's message `proxy_arp_add_del`.
    ProxyArpAddDel {
        is_add: bool,
        proxy: ProxyArp,
    }
}

message!(ProxyArpAddDel, "proxy_arp_add_del", 0x1823c3e7, "proxy_arp_add_del_1823c3e7", "arp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `proxy_arp_add_del_reply`.
    ProxyArpAddDelReply {
        retval: i32,
    }
}

message!(ProxyArpAddDelReply, "proxy_arp_add_del_reply", 0xe8d4e804, "proxy_arp_add_del_reply_e8d4e804", "arp", Context, 0b1111111111);
retval!(ProxyArpAddDelReply);

fixed! {
    /// VPP's message `proxy_arp_dump`.
    ProxyArpDump {
    }
}

message!(ProxyArpDump, "proxy_arp_dump", 0x51077d14, "proxy_arp_dump_51077d14", "arp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `proxy_arp_details`.
    ProxyArpDetails {
        proxy: ProxyArp,
    }
}

message!(ProxyArpDetails, "proxy_arp_details", 0x5b948673, "proxy_arp_details_5b948673", "arp", Context, 0b1111111111);

fixed! {
    /// VPP's message `proxy_arp_intfc_enable_disable`.
    ProxyArpIntfcEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(ProxyArpIntfcEnableDisable, "proxy_arp_intfc_enable_disable", 0xae6cfcfb, "proxy_arp_intfc_enable_disable_ae6cfcfb", "arp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `proxy_arp_intfc_enable_disable_reply`.
    ProxyArpIntfcEnableDisableReply {
        retval: i32,
    }
}

message!(ProxyArpIntfcEnableDisableReply, "proxy_arp_intfc_enable_disable_reply", 0xe8d4e804, "proxy_arp_intfc_enable_disable_reply_e8d4e804", "arp", Context, 0b1111111111);
retval!(ProxyArpIntfcEnableDisableReply);

fixed! {
    /// VPP's message `proxy_arp_intfc_dump`.
    ProxyArpIntfcDump {
    }
}

message!(ProxyArpIntfcDump, "proxy_arp_intfc_dump", 0x51077d14, "proxy_arp_intfc_dump_51077d14", "arp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `proxy_arp_intfc_details`.
    ProxyArpIntfcDetails {
        sw_if_index: u32,
    }
}

message!(ProxyArpIntfcDetails, "proxy_arp_intfc_details", 0xf6458e5f, "proxy_arp_intfc_details_f6458e5f", "arp", Context, 0b1111111111);

impl crate::message::Request for ProxyArpAddDel { type Reply = ProxyArpAddDelReply; }
impl crate::message::Dump for ProxyArpDump { type Details = ProxyArpDetails; }
impl crate::message::Dump for ProxyArpIntfcDump { type Details = ProxyArpIntfcDetails; }
impl crate::message::Request for ProxyArpIntfcEnableDisable { type Reply = ProxyArpIntfcEnableDisableReply; }
