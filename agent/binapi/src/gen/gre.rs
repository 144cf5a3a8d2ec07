//! Module `gre` of VPP 26.06, version 2.2.0. Generated: do not edit.

one_of! {
    /// VPP's `gre_tunnel_type`.
    GreTunnelType: u8 { GRE_API_TUNNEL_TYPE_L3 = 0, GRE_API_TUNNEL_TYPE_TEB = 1, GRE_API_TUNNEL_TYPE_ERSPAN = 2 }
}

fixed! {
    /// VPP's type `gre_tunnel`.
    GreTunnel {
        type_: GreTunnelType,
        mode: super::tunnel_types::TunnelMode,
        flags: super::tunnel_types::TunnelEncapDecapFlags,
        session_id: u16,
        instance: u32,
        outer_table_id: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        src: super::ip_types::Address,
        dst: super::ip_types::Address,
    }
}

fixed! {
    /// VPP's type `gre_tunnel_v2`.
    GreTunnelV2 {
        type_: GreTunnelType,
        mode: super::tunnel_types::TunnelMode,
        flags: super::tunnel_types::TunnelEncapDecapFlags,
        session_id: u16,
        instance: u32,
        outer_table_id: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        src: super::ip_types::Address,
        dst: super::ip_types::Address,
        key: u32,
    }
}

fixed! {
    /// VPP's message `gre_tunnel_add_del`.
    GreTunnelAddDel {
        is_add: bool,
        tunnel: GreTunnel,
    }
}

message!(GreTunnelAddDel, "gre_tunnel_add_del", 0xa27d7f17, "gre_tunnel_add_del_a27d7f17", "gre", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `gre_tunnel_add_del_reply`.
    GreTunnelAddDelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GreTunnelAddDelReply, "gre_tunnel_add_del_reply", 0x5383d31f, "gre_tunnel_add_del_reply_5383d31f", "gre", Context, 0b1111111111);
retval!(GreTunnelAddDelReply);

fixed! {
    /// VPP's message `gre_tunnel_add_del_v2`.
    GreTunnelAddDelV2 {
        is_add: bool,
        tunnel: GreTunnelV2,
    }
}

message!(GreTunnelAddDelV2, "gre_tunnel_add_del_v2", 0x7d9576de, "gre_tunnel_add_del_v2_7d9576de", "gre", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `gre_tunnel_add_del_v2_reply`.
    GreTunnelAddDelV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GreTunnelAddDelV2Reply, "gre_tunnel_add_del_v2_reply", 0x5383d31f, "gre_tunnel_add_del_v2_reply_5383d31f", "gre", Context, 0b1110000000);
retval!(GreTunnelAddDelV2Reply);

fixed! {
    /// VPP's message `gre_tunnel_dump`.
    GreTunnelDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GreTunnelDump, "gre_tunnel_dump", 0xf9e6675e, "gre_tunnel_dump_f9e6675e", "gre", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `gre_tunnel_dump_reply`.
    GreTunnelDumpReply {
        retval: i32,
    }
}

message!(GreTunnelDumpReply, "gre_tunnel_dump_reply", 0xe8d4e804, "gre_tunnel_dump_reply_e8d4e804", "gre", Context, 0b1110000000);
retval!(GreTunnelDumpReply);

fixed! {
    /// VPP's message `gre_tunnel_dump_v2`.
    GreTunnelDumpV2 {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GreTunnelDumpV2, "gre_tunnel_dump_v2", 0xf9e6675e, "gre_tunnel_dump_v2_f9e6675e", "gre", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `gre_tunnel_dump_v2_reply`.
    GreTunnelDumpV2Reply {
        retval: i32,
    }
}

message!(GreTunnelDumpV2Reply, "gre_tunnel_dump_v2_reply", 0xe8d4e804, "gre_tunnel_dump_v2_reply_e8d4e804", "gre", Context, 0b1110000000);
retval!(GreTunnelDumpV2Reply);

fixed! {
    /// VPP's message `gre_tunnel_details`.
    GreTunnelDetails {
        tunnel: GreTunnel,
    }
}

message!(GreTunnelDetails, "gre_tunnel_details", 0x24435433, "gre_tunnel_details_24435433", "gre", Context, 0b1111111111);

fixed! {
    /// VPP's message `gre_tunnel_details_v2`.
    GreTunnelDetailsV2 {
        tunnel: GreTunnelV2,
    }
}

message!(GreTunnelDetailsV2, "gre_tunnel_details_v2", 0x65521177, "gre_tunnel_details_v2_65521177", "gre", Context, 0b1110000000);

fixed! {
    /// VPP's message `gre_tunnel_v2_dump`.
    GreTunnelV2Dump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GreTunnelV2Dump, "gre_tunnel_v2_dump", 0xf9e6675e, "gre_tunnel_v2_dump_f9e6675e", "gre", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `gre_tunnel_v2_dump_reply`.
    GreTunnelV2DumpReply {
        retval: i32,
    }
}

message!(GreTunnelV2DumpReply, "gre_tunnel_v2_dump_reply", 0xe8d4e804, "gre_tunnel_v2_dump_reply_e8d4e804", "gre", Context, 0b1000000000);
retval!(GreTunnelV2DumpReply);

fixed! {
    /// VPP's message `gre_tunnel_v2_details`.
    GreTunnelV2Details {
        tunnel: GreTunnelV2,
    }
}

message!(GreTunnelV2Details, "gre_tunnel_v2_details", 0x65521177, "gre_tunnel_v2_details_65521177", "gre", Context, 0b1000000000);

impl crate::message::Request for GreTunnelAddDel { type Reply = GreTunnelAddDelReply; }
impl crate::message::Request for GreTunnelAddDelV2 { type Reply = GreTunnelAddDelV2Reply; }
impl crate::message::Dump for GreTunnelDump { type Details = GreTunnelDetails; }
impl crate::message::Request for GreTunnelDumpV2 { type Reply = GreTunnelDumpV2Reply; }
impl crate::message::Dump for GreTunnelV2Dump { type Details = GreTunnelV2Details; }
