//! Module `vxlan_gpe` of VPP 26.06, version 2.1.0. Generated: do not edit.

fixed! {
    /// VPP's message `vxlan_gpe_add_del_tunnel`.
    VxlanGpeAddDelTunnel {
        local: super::ip_types::Address,
        remote: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_vrf_id: u32,
        protocol: super::ip_types::IpProto,
        vni: u32,
        is_add: bool,
    }
}

message!(VxlanGpeAddDelTunnel, "vxlan_gpe_add_del_tunnel", 0xa645b2b0, "vxlan_gpe_add_del_tunnel_a645b2b0", "vxlan_gpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_gpe_add_del_tunnel_v2`.
    VxlanGpeAddDelTunnelV2 {
        local: super::ip_types::Address,
        remote: super::ip_types::Address,
        local_port: u16,
        remote_port: u16,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_vrf_id: u32,
        protocol: super::ip_types::IpProto,
        vni: u32,
        is_add: bool,
    }
}

message!(VxlanGpeAddDelTunnelV2, "vxlan_gpe_add_del_tunnel_v2", 0xd62fdb35, "vxlan_gpe_add_del_tunnel_v2_d62fdb35", "vxlan_gpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_gpe_add_del_tunnel_reply`.
    VxlanGpeAddDelTunnelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanGpeAddDelTunnelReply, "vxlan_gpe_add_del_tunnel_reply", 0x5383d31f, "vxlan_gpe_add_del_tunnel_reply_5383d31f", "vxlan_gpe", Context, 0b1111111111);
retval!(VxlanGpeAddDelTunnelReply);

fixed! {
    /// VPP's message `vxlan_gpe_add_del_tunnel_v2_reply`.
    VxlanGpeAddDelTunnelV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanGpeAddDelTunnelV2Reply, "vxlan_gpe_add_del_tunnel_v2_reply", 0x5383d31f, "vxlan_gpe_add_del_tunnel_v2_reply_5383d31f", "vxlan_gpe", Context, 0b1111111111);
retval!(VxlanGpeAddDelTunnelV2Reply);

fixed! {
    /// VPP's message `vxlan_gpe_tunnel_dump`.
    VxlanGpeTunnelDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanGpeTunnelDump, "vxlan_gpe_tunnel_dump", 0xf9e6675e, "vxlan_gpe_tunnel_dump_f9e6675e", "vxlan_gpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_gpe_tunnel_v2_dump`.
    VxlanGpeTunnelV2Dump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanGpeTunnelV2Dump, "vxlan_gpe_tunnel_v2_dump", 0xf9e6675e, "vxlan_gpe_tunnel_v2_dump_f9e6675e", "vxlan_gpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_gpe_tunnel_details`.
    VxlanGpeTunnelDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        local: super::ip_types::Address,
        remote: super::ip_types::Address,
        vni: u32,
        protocol: super::ip_types::IpProto,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_vrf_id: u32,
        is_ipv6: bool,
    }
}

message!(VxlanGpeTunnelDetails, "vxlan_gpe_tunnel_details", 0x0968fc8b, "vxlan_gpe_tunnel_details_0968fc8b", "vxlan_gpe", Context, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_gpe_tunnel_v2_details`.
    VxlanGpeTunnelV2Details {
        sw_if_index: super::interface_types::InterfaceIndex,
        local: super::ip_types::Address,
        remote: super::ip_types::Address,
        local_port: u16,
        remote_port: u16,
        vni: u32,
        protocol: super::ip_types::IpProto,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_vrf_id: u32,
        is_ipv6: bool,
    }
}

message!(VxlanGpeTunnelV2Details, "vxlan_gpe_tunnel_v2_details", 0x06be4870, "vxlan_gpe_tunnel_v2_details_06be4870", "vxlan_gpe", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_vxlan_gpe_bypass`.
    SwInterfaceSetVxlanGpeBypass {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
        enable: bool,
    }
}

message!(SwInterfaceSetVxlanGpeBypass, "sw_interface_set_vxlan_gpe_bypass", 0x65247409, "sw_interface_set_vxlan_gpe_bypass_65247409", "vxlan_gpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_vxlan_gpe_bypass_reply`.
    SwInterfaceSetVxlanGpeBypassReply {
        retval: i32,
    }
}

message!(SwInterfaceSetVxlanGpeBypassReply, "sw_interface_set_vxlan_gpe_bypass_reply", 0xe8d4e804, "sw_interface_set_vxlan_gpe_bypass_reply_e8d4e804", "vxlan_gpe", Context, 0b1111111111);
retval!(SwInterfaceSetVxlanGpeBypassReply);

impl crate::message::Request for SwInterfaceSetVxlanGpeBypass { type Reply = SwInterfaceSetVxlanGpeBypassReply; }
impl crate::message::Request for VxlanGpeAddDelTunnel { type Reply = VxlanGpeAddDelTunnelReply; }
impl crate::message::Request for VxlanGpeAddDelTunnelV2 { type Reply = VxlanGpeAddDelTunnelV2Reply; }
impl crate::message::Dump for VxlanGpeTunnelDump { type Details = VxlanGpeTunnelDetails; }
impl crate::message::Dump for VxlanGpeTunnelV2Dump { type Details = VxlanGpeTunnelV2Details; }
