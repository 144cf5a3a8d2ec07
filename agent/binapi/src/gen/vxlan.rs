//! Module `vxlan` of VPP 26.06, version 2.1.0. Generated: do not edit.

fixed! {
    /// VPP's message `vxlan_add_del_tunnel`.
    VxlanAddDelTunnel {
        is_add: bool,
        instance: u32,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
    }
}

message!(VxlanAddDelTunnel, "vxlan_add_del_tunnel", 0x0c09dc80, "vxlan_add_del_tunnel_0c09dc80", "vxlan", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_add_del_tunnel_v2`.
    VxlanAddDelTunnelV2 {
        is_add: bool,
        instance: u32,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        src_port: u16,
        dst_port: u16,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
    }
}

message!(VxlanAddDelTunnelV2, "vxlan_add_del_tunnel_v2", 0x4f223f40, "vxlan_add_del_tunnel_v2_4f223f40", "vxlan", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_add_del_tunnel_v3`.
    VxlanAddDelTunnelV3 {
        is_add: bool,
        instance: u32,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        src_port: u16,
        dst_port: u16,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
        is_l3: bool,
    }
}

message!(VxlanAddDelTunnelV3, "vxlan_add_del_tunnel_v3", 0x0072b037, "vxlan_add_del_tunnel_v3_0072b037", "vxlan", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_add_del_tunnel_reply`.
    VxlanAddDelTunnelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanAddDelTunnelReply, "vxlan_add_del_tunnel_reply", 0x5383d31f, "vxlan_add_del_tunnel_reply_5383d31f", "vxlan", Context, 0b1111111111);
retval!(VxlanAddDelTunnelReply);

fixed! {
    /// VPP's message `vxlan_add_del_tunnel_v2_reply`.
    VxlanAddDelTunnelV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanAddDelTunnelV2Reply, "vxlan_add_del_tunnel_v2_reply", 0x5383d31f, "vxlan_add_del_tunnel_v2_reply_5383d31f", "vxlan", Context, 0b1111111111);
retval!(VxlanAddDelTunnelV2Reply);

fixed! {
    /// VPP's message `vxlan_add_del_tunnel_v3_reply`.
    VxlanAddDelTunnelV3Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanAddDelTunnelV3Reply, "vxlan_add_del_tunnel_v3_reply", 0x5383d31f, "vxlan_add_del_tunnel_v3_reply_5383d31f", "vxlan", Context, 0b1111111111);
retval!(VxlanAddDelTunnelV3Reply);

fixed! {
    /// VPP's message `vxlan_tunnel_dump`.
    VxlanTunnelDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanTunnelDump, "vxlan_tunnel_dump", 0xf9e6675e, "vxlan_tunnel_dump_f9e6675e", "vxlan", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_tunnel_v2_dump`.
    VxlanTunnelV2Dump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VxlanTunnelV2Dump, "vxlan_tunnel_v2_dump", 0xf9e6675e, "vxlan_tunnel_v2_dump_f9e6675e", "vxlan", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_tunnel_details`.
    VxlanTunnelDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        instance: u32,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
    }
}

message!(VxlanTunnelDetails, "vxlan_tunnel_details", 0xc3916cb1, "vxlan_tunnel_details_c3916cb1", "vxlan", Context, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_tunnel_v2_details`.
    VxlanTunnelV2Details {
        sw_if_index: super::interface_types::InterfaceIndex,
        instance: u32,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        src_port: u16,
        dst_port: u16,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        vni: u32,
    }
}

message!(VxlanTunnelV2Details, "vxlan_tunnel_v2_details", 0xd3bdd4d9, "vxlan_tunnel_v2_details_d3bdd4d9", "vxlan", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_vxlan_bypass`.
    SwInterfaceSetVxlanBypass {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
        enable: bool,
    }
}

message!(SwInterfaceSetVxlanBypass, "sw_interface_set_vxlan_bypass", 0x65247409, "sw_interface_set_vxlan_bypass_65247409", "vxlan", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_vxlan_bypass_reply`.
    SwInterfaceSetVxlanBypassReply {
        retval: i32,
    }
}

message!(SwInterfaceSetVxlanBypassReply, "sw_interface_set_vxlan_bypass_reply", 0xe8d4e804, "sw_interface_set_vxlan_bypass_reply_e8d4e804", "vxlan", Context, 0b1111111111);
retval!(SwInterfaceSetVxlanBypassReply);

fixed! {
    /// VPP's message `vxlan_offload_rx`.
    VxlanOffloadRx {
        hw_if_index: super::interface_types::InterfaceIndex,
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(VxlanOffloadRx, "vxlan_offload_rx", 0x9cc95087, "vxlan_offload_rx_9cc95087", "vxlan", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vxlan_offload_rx_reply`.
    VxlanOffloadRxReply {
        retval: i32,
    }
}

message!(VxlanOffloadRxReply, "vxlan_offload_rx_reply", 0xe8d4e804, "vxlan_offload_rx_reply_e8d4e804", "vxlan", Context, 0b1111111111);
retval!(VxlanOffloadRxReply);

impl crate::message::Request for SwInterfaceSetVxlanBypass { type Reply = SwInterfaceSetVxlanBypassReply; }
impl crate::message::Request for VxlanAddDelTunnel { type Reply = VxlanAddDelTunnelReply; }
impl crate::message::Request for VxlanAddDelTunnelV2 { type Reply = VxlanAddDelTunnelV2Reply; }
impl crate::message::Request for VxlanAddDelTunnelV3 { type Reply = VxlanAddDelTunnelV3Reply; }
impl crate::message::Request for VxlanOffloadRx { type Reply = VxlanOffloadRxReply; }
impl crate::message::Dump for VxlanTunnelDump { type Details = VxlanTunnelDetails; }
impl crate::message::Dump for VxlanTunnelV2Dump { type Details = VxlanTunnelV2Details; }
