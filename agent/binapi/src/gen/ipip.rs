//! Module `ipip` of VPP 26.06, version 2.0.2. Generated: do not edit.

fixed! {
    /// VPP's type `ipip_tunnel`.
    IpipTunnel {
        instance: u32,
        src: super::ip_types::Address,
        dst: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
        table_id: u32,
        flags: super::tunnel_types::TunnelEncapDecapFlags,
        mode: super::tunnel_types::TunnelMode,
        dscp: super::ip_types::IpDscp,
    }
}

fixed! {
    /// VPP's message `ipip_add_tunnel`.
    IpipAddTunnel {
        tunnel: IpipTunnel,
    }
}

message!(IpipAddTunnel, "ipip_add_tunnel", 0x2ac399f5, "ipip_add_tunnel_2ac399f5", "ipip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipip_add_tunnel_reply`.
    IpipAddTunnelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpipAddTunnelReply, "ipip_add_tunnel_reply", 0x5383d31f, "ipip_add_tunnel_reply_5383d31f", "ipip", Context, 0b1111111111);
retval!(IpipAddTunnelReply);

fixed! {
    /// VPP's message `ipip_del_tunnel`.
    IpipDelTunnel {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpipDelTunnel, "ipip_del_tunnel", 0xf9e6675e, "ipip_del_tunnel_f9e6675e", "ipip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipip_del_tunnel_reply`.
    IpipDelTunnelReply {
        retval: i32,
    }
}

message!(IpipDelTunnelReply, "ipip_del_tunnel_reply", 0xe8d4e804, "ipip_del_tunnel_reply_e8d4e804", "ipip", Context, 0b1111111111);
retval!(IpipDelTunnelReply);

fixed! {
    /// VPP's message `ipip_6rd_add_tunnel`.
    Ipip6rdAddTunnel {
        ip6_table_id: u32,
        ip4_table_id: u32,
        ip6_prefix: super::ip_types::Ip6Prefix,
        ip4_prefix: super::ip_types::Ip4Prefix,
        ip4_src: std::net::Ipv4Addr,
        security_check: bool,
        tc_tos: u8,
    }
}

message!(Ipip6rdAddTunnel, "ipip_6rd_add_tunnel", 0xb9ec1863, "ipip_6rd_add_tunnel_b9ec1863", "ipip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipip_6rd_add_tunnel_reply`.
    Ipip6rdAddTunnelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Ipip6rdAddTunnelReply, "ipip_6rd_add_tunnel_reply", 0x5383d31f, "ipip_6rd_add_tunnel_reply_5383d31f", "ipip", Context, 0b1111111111);
retval!(Ipip6rdAddTunnelReply);

fixed! {
    /// VPP's message `ipip_6rd_del_tunnel`.
    Ipip6rdDelTunnel {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Ipip6rdDelTunnel, "ipip_6rd_del_tunnel", 0xf9e6675e, "ipip_6rd_del_tunnel_f9e6675e", "ipip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipip_6rd_del_tunnel_reply`.
    Ipip6rdDelTunnelReply {
        retval: i32,
    }
}

message!(Ipip6rdDelTunnelReply, "ipip_6rd_del_tunnel_reply", 0xe8d4e804, "ipip_6rd_del_tunnel_reply_e8d4e804", "ipip", Context, 0b1111111111);
retval!(Ipip6rdDelTunnelReply);

fixed! {
    /// VPP's message `ipip_tunnel_dump`.
    IpipTunnelDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpipTunnelDump, "ipip_tunnel_dump", 0xf9e6675e, "ipip_tunnel_dump_f9e6675e", "ipip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipip_tunnel_details`.
    IpipTunnelDetails {
        tunnel: IpipTunnel,
    }
}

message!(IpipTunnelDetails, "ipip_tunnel_details", 0xd31cb34e, "ipip_tunnel_details_d31cb34e", "ipip", Context, 0b1111111111);

impl crate::message::Request for Ipip6rdAddTunnel { type Reply = Ipip6rdAddTunnelReply; }
impl crate::message::Request for Ipip6rdDelTunnel { type Reply = Ipip6rdDelTunnelReply; }
impl crate::message::Request for IpipAddTunnel { type Reply = IpipAddTunnelReply; }
impl crate::message::Request for IpipDelTunnel { type Reply = IpipDelTunnelReply; }
impl crate::message::Dump for IpipTunnelDump { type Details = IpipTunnelDetails; }
