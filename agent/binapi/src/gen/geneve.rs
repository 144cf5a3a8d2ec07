//! Module `geneve` of VPP 26.06, version 2.1.0. Generated: do not edit.

fixed! {
    /// VPP's message `geneve_add_del_tunnel`.
    GeneveAddDelTunnel {
        is_add: bool,
        local_address: super::ip_types::Address,
        remote_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
    }
}

message!(GeneveAddDelTunnel, "geneve_add_del_tunnel", 0x99445831, "geneve_add_del_tunnel_99445831", "geneve", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `geneve_add_del_tunnel_reply`.
    GeneveAddDelTunnelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GeneveAddDelTunnelReply, "geneve_add_del_tunnel_reply", 0x5383d31f, "geneve_add_del_tunnel_reply_5383d31f", "geneve", Context, 0b1111111111);
retval!(GeneveAddDelTunnelReply);

fixed! {
    /// VPP's message `geneve_add_del_tunnel2`.
    GeneveAddDelTunnel2 {
        is_add: bool,
        local_address: super::ip_types::Address,
        remote_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
        l3_mode: bool,
    }
}

message!(GeneveAddDelTunnel2, "geneve_add_del_tunnel2", 0x8c2a9999, "geneve_add_del_tunnel2_8c2a9999", "geneve", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `geneve_add_del_tunnel2_reply`.
    GeneveAddDelTunnel2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GeneveAddDelTunnel2Reply, "geneve_add_del_tunnel2_reply", 0x5383d31f, "geneve_add_del_tunnel2_reply_5383d31f", "geneve", Context, 0b1111111111);
retval!(GeneveAddDelTunnel2Reply);

fixed! {
    /// VPP's message `geneve_tunnel_dump`.
    GeneveTunnelDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GeneveTunnelDump, "geneve_tunnel_dump", 0xf9e6675e, "geneve_tunnel_dump_f9e6675e", "geneve", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `geneve_tunnel_details`.
    GeneveTunnelDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
    }
}

message!(GeneveTunnelDetails, "geneve_tunnel_details", 0x6b16eb24, "geneve_tunnel_details_6b16eb24", "geneve", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_geneve_bypass`.
    SwInterfaceSetGeneveBypass {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
        enable: bool,
    }
}

message!(SwInterfaceSetGeneveBypass, "sw_interface_set_geneve_bypass", 0x65247409, "sw_interface_set_geneve_bypass_65247409", "geneve", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_geneve_bypass_reply`.
    SwInterfaceSetGeneveBypassReply {
        retval: i32,
    }
}

message!(SwInterfaceSetGeneveBypassReply, "sw_interface_set_geneve_bypass_reply", 0xe8d4e804, "sw_interface_set_geneve_bypass_reply_e8d4e804", "geneve", Context, 0b1111111111);
retval!(SwInterfaceSetGeneveBypassReply);

impl crate::message::Request for GeneveAddDelTunnel { type Reply = GeneveAddDelTunnelReply; }
impl crate::message::Request for GeneveAddDelTunnel2 { type Reply = GeneveAddDelTunnel2Reply; }
impl crate::message::Dump for GeneveTunnelDump { type Details = GeneveTunnelDetails; }
impl crate::message::Request for SwInterfaceSetGeneveBypass { type Reply = SwInterfaceSetGeneveBypassReply; }
