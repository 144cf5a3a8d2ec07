//! Module `det44` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `det44_plugin_enable_disable`.
    Det44PluginEnableDisable {
        inside_vrf: u32,
        outside_vrf: u32,
        enable: bool,
    }
}

message!(Det44PluginEnableDisable, "det44_plugin_enable_disable", 0x617b6bf8, "det44_plugin_enable_disable_617b6bf8", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_plugin_enable_disable_reply`.
    Det44PluginEnableDisableReply {
        retval: i32,
    }
}

message!(Det44PluginEnableDisableReply, "det44_plugin_enable_disable_reply", 0xe8d4e804, "det44_plugin_enable_disable_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(Det44PluginEnableDisableReply);

fixed! {
    /// VPP's message `det44_interface_add_del_feature`.
    Det44InterfaceAddDelFeature {
        is_add: bool,
        is_inside: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Det44InterfaceAddDelFeature, "det44_interface_add_del_feature", 0xdc17a836, "det44_interface_add_del_feature_dc17a836", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_interface_add_del_feature_reply`.
    Det44InterfaceAddDelFeatureReply {
        retval: i32,
    }
}

message!(Det44InterfaceAddDelFeatureReply, "det44_interface_add_del_feature_reply", 0xe8d4e804, "det44_interface_add_del_feature_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(Det44InterfaceAddDelFeatureReply);

fixed! {
    /// VPP's message `det44_interface_dump`.
    Det44InterfaceDump {
    }
}

message!(Det44InterfaceDump, "det44_interface_dump", 0x51077d14, "det44_interface_dump_51077d14", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_interface_details`.
    Det44InterfaceDetails {
        is_inside: bool,
        is_outside: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Det44InterfaceDetails, "det44_interface_details", 0xe60cc5be, "det44_interface_details_e60cc5be", "det44", Context, 0b1111111111);

fixed! {
    /// VPP's message `det44_add_del_map`.
    Det44AddDelMap {
        is_add: bool,
        in_addr: std::net::Ipv4Addr,
        in_plen: u8,
        out_addr: std::net::Ipv4Addr,
        out_plen: u8,
    }
}

message!(Det44AddDelMap, "det44_add_del_map", 0x1150a190, "det44_add_del_map_1150a190", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_add_del_map_reply`.
    Det44AddDelMapReply {
        retval: i32,
    }
}

message!(Det44AddDelMapReply, "det44_add_del_map_reply", 0xe8d4e804, "det44_add_del_map_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(Det44AddDelMapReply);

fixed! {
    /// VPP's message `det44_forward`.
    Det44Forward {
        in_addr: std::net::Ipv4Addr,
    }
}

message!(Det44Forward, "det44_forward", 0x7f8a89cd, "det44_forward_7f8a89cd", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_forward_reply`.
    Det44ForwardReply {
        retval: i32,
        out_port_lo: u16,
        out_port_hi: u16,
        out_addr: std::net::Ipv4Addr,
    }
}

message!(Det44ForwardReply, "det44_forward_reply", 0xa8ccbdc0, "det44_forward_reply_a8ccbdc0", "det44", Context, 0b1111111111);
retval!(Det44ForwardReply);

fixed! {
    /// VPP's message `det44_reverse`.
    Det44Reverse {
        out_port: u16,
        out_addr: std::net::Ipv4Addr,
    }
}

message!(Det44Reverse, "det44_reverse", 0xa7573fe1, "det44_reverse_a7573fe1", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_reverse_reply`.
    Det44ReverseReply {
        retval: i32,
        in_addr: std::net::Ipv4Addr,
    }
}

message!(Det44ReverseReply, "det44_reverse_reply", 0x34066d48, "det44_reverse_reply_34066d48", "det44", Context, 0b1111111111);
retval!(Det44ReverseReply);

fixed! {
    /// VPP's message `det44_map_dump`.
    Det44MapDump {
    }
}

message!(Det44MapDump, "det44_map_dump", 0x51077d14, "det44_map_dump_51077d14", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_map_details`.
    Det44MapDetails {
        in_addr: std::net::Ipv4Addr,
        in_plen: u8,
        out_addr: std::net::Ipv4Addr,
        out_plen: u8,
        sharing_ratio: u32,
        ports_per_host: u16,
        ses_num: u32,
    }
}

message!(Det44MapDetails, "det44_map_details", 0xad91dc83, "det44_map_details_ad91dc83", "det44", Context, 0b1111111111);

fixed! {
    /// VPP's message `det44_close_session_out`.
    Det44CloseSessionOut {
        out_addr: std::net::Ipv4Addr,
        out_port: u16,
        ext_addr: std::net::Ipv4Addr,
        ext_port: u16,
    }
}

message!(Det44CloseSessionOut, "det44_close_session_out", 0xf6b259d1, "det44_close_session_out_f6b259d1", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_close_session_out_reply`.
    Det44CloseSessionOutReply {
        retval: i32,
    }
}

message!(Det44CloseSessionOutReply, "det44_close_session_out_reply", 0xe8d4e804, "det44_close_session_out_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(Det44CloseSessionOutReply);

fixed! {
    /// VPP's message `det44_close_session_in`.
    Det44CloseSessionIn {
        in_addr: std::net::Ipv4Addr,
        in_port: u16,
        ext_addr: std::net::Ipv4Addr,
        ext_port: u16,
    }
}

message!(Det44CloseSessionIn, "det44_close_session_in", 0x3c68e073, "det44_close_session_in_3c68e073", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_close_session_in_reply`.
    Det44CloseSessionInReply {
        retval: i32,
    }
}

message!(Det44CloseSessionInReply, "det44_close_session_in_reply", 0xe8d4e804, "det44_close_session_in_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(Det44CloseSessionInReply);

fixed! {
    /// VPP's message `det44_session_dump`.
    Det44SessionDump {
        user_addr: std::net::Ipv4Addr,
    }
}

message!(Det44SessionDump, "det44_session_dump", 0xe45a3af7, "det44_session_dump_e45a3af7", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_session_details`.
    Det44SessionDetails {
        in_port: u16,
        ext_addr: std::net::Ipv4Addr,
        ext_port: u16,
        out_port: u16,
        state: u8,
        expire: u32,
    }
}

message!(Det44SessionDetails, "det44_session_details", 0x27f3c171, "det44_session_details_27f3c171", "det44", Context, 0b1111111111);

fixed! {
    /// VPP's message `det44_set_timeouts`.
    Det44SetTimeouts {
        udp: u32,
        tcp_established: u32,
        tcp_transitory: u32,
        icmp: u32,
    }
}

message!(Det44SetTimeouts, "det44_set_timeouts", 0xd4746b16, "det44_set_timeouts_d4746b16", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_set_timeouts_reply`.
    Det44SetTimeoutsReply {
        retval: i32,
    }
}

message!(Det44SetTimeoutsReply, "det44_set_timeouts_reply", 0xe8d4e804, "det44_set_timeouts_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(Det44SetTimeoutsReply);

fixed! {
    /// VPP's message `det44_get_timeouts`.
    Det44GetTimeouts {
    }
}

message!(Det44GetTimeouts, "det44_get_timeouts", 0x51077d14, "det44_get_timeouts_51077d14", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `det44_get_timeouts_reply`.
    Det44GetTimeoutsReply {
        retval: i32,
        udp: u32,
        tcp_established: u32,
        tcp_transitory: u32,
        icmp: u32,
    }
}

message!(Det44GetTimeoutsReply, "det44_get_timeouts_reply", 0x3c4df4e1, "det44_get_timeouts_reply_3c4df4e1", "det44", Context, 0b1111111111);
retval!(Det44GetTimeoutsReply);

fixed! {
    /// VPP's message `nat_det_add_del_map`.
    NatDetAddDelMap {
        is_add: bool,
        in_addr: std::net::Ipv4Addr,
        in_plen: u8,
        out_addr: std::net::Ipv4Addr,
        out_plen: u8,
    }
}

message!(NatDetAddDelMap, "nat_det_add_del_map", 0x1150a190, "nat_det_add_del_map_1150a190", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_add_del_map_reply`.
    NatDetAddDelMapReply {
        retval: i32,
    }
}

message!(NatDetAddDelMapReply, "nat_det_add_del_map_reply", 0xe8d4e804, "nat_det_add_del_map_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(NatDetAddDelMapReply);

fixed! {
    /// VPP's message `nat_det_forward`.
    NatDetForward {
        in_addr: std::net::Ipv4Addr,
    }
}

message!(NatDetForward, "nat_det_forward", 0x7f8a89cd, "nat_det_forward_7f8a89cd", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_forward_reply`.
    NatDetForwardReply {
        retval: i32,
        out_port_lo: u16,
        out_port_hi: u16,
        out_addr: std::net::Ipv4Addr,
    }
}

message!(NatDetForwardReply, "nat_det_forward_reply", 0xa8ccbdc0, "nat_det_forward_reply_a8ccbdc0", "det44", Context, 0b1111111111);
retval!(NatDetForwardReply);

fixed! {
    /// VPP's message `nat_det_reverse`.
    NatDetReverse {
        out_port: u16,
        out_addr: std::net::Ipv4Addr,
    }
}

message!(NatDetReverse, "nat_det_reverse", 0xa7573fe1, "nat_det_reverse_a7573fe1", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_reverse_reply`.
    NatDetReverseReply {
        retval: i32,
        in_addr: std::net::Ipv4Addr,
    }
}

message!(NatDetReverseReply, "nat_det_reverse_reply", 0x34066d48, "nat_det_reverse_reply_34066d48", "det44", Context, 0b1111111111);
retval!(NatDetReverseReply);

fixed! {
    /// VPP's message `nat_det_map_dump`.
    NatDetMapDump {
    }
}

message!(NatDetMapDump, "nat_det_map_dump", 0x51077d14, "nat_det_map_dump_51077d14", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_map_details`.
    NatDetMapDetails {
        in_addr: std::net::Ipv4Addr,
        in_plen: u8,
        out_addr: std::net::Ipv4Addr,
        out_plen: u8,
        sharing_ratio: u32,
        ports_per_host: u16,
        ses_num: u32,
    }
}

message!(NatDetMapDetails, "nat_det_map_details", 0xad91dc83, "nat_det_map_details_ad91dc83", "det44", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_close_session_out`.
    NatDetCloseSessionOut {
        out_addr: std::net::Ipv4Addr,
        out_port: u16,
        ext_addr: std::net::Ipv4Addr,
        ext_port: u16,
    }
}

message!(NatDetCloseSessionOut, "nat_det_close_session_out", 0xf6b259d1, "nat_det_close_session_out_f6b259d1", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_close_session_out_reply`.
    NatDetCloseSessionOutReply {
        retval: i32,
    }
}

message!(NatDetCloseSessionOutReply, "nat_det_close_session_out_reply", 0xe8d4e804, "nat_det_close_session_out_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(NatDetCloseSessionOutReply);

fixed! {
    /// VPP's message `nat_det_close_session_in`.
    NatDetCloseSessionIn {
        in_addr: std::net::Ipv4Addr,
        in_port: u16,
        ext_addr: std::net::Ipv4Addr,
        ext_port: u16,
    }
}

message!(NatDetCloseSessionIn, "nat_det_close_session_in", 0x3c68e073, "nat_det_close_session_in_3c68e073", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_close_session_in_reply`.
    NatDetCloseSessionInReply {
        retval: i32,
    }
}

message!(NatDetCloseSessionInReply, "nat_det_close_session_in_reply", 0xe8d4e804, "nat_det_close_session_in_reply_e8d4e804", "det44", Context, 0b1111111111);
retval!(NatDetCloseSessionInReply);

fixed! {
    /// VPP's message `nat_det_session_dump`.
    NatDetSessionDump {
        user_addr: std::net::Ipv4Addr,
    }
}

message!(NatDetSessionDump, "nat_det_session_dump", 0xe45a3af7, "nat_det_session_dump_e45a3af7", "det44", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_det_session_details`.
    NatDetSessionDetails {
        in_port: u16,
        ext_addr: std::net::Ipv4Addr,
        ext_port: u16,
        out_port: u16,
        state: u8,
        expire: u32,
    }
}

message!(NatDetSessionDetails, "nat_det_session_details", 0x27f3c171, "nat_det_session_details_27f3c171", "det44", Context, 0b1111111111);

impl crate::message::Request for Det44AddDelMap { type Reply = Det44AddDelMapReply; }
impl crate::message::Request for Det44CloseSessionIn { type Reply = Det44CloseSessionInReply; }
impl crate::message::Request for Det44CloseSessionOut { type Reply = Det44CloseSessionOutReply; }
impl crate::message::Request for Det44Forward { type Reply = Det44ForwardReply; }
impl crate::message::Request for Det44GetTimeouts { type Reply = Det44GetTimeoutsReply; }
impl crate::message::Request for Det44InterfaceAddDelFeature { type Reply = Det44InterfaceAddDelFeatureReply; }
impl crate::message::Dump for Det44InterfaceDump { type Details = Det44InterfaceDetails; }
impl crate::message::Dump for Det44MapDump { type Details = Det44MapDetails; }
impl crate::message::Request for Det44PluginEnableDisable { type Reply = Det44PluginEnableDisableReply; }
impl crate::message::Request for Det44Reverse { type Reply = Det44ReverseReply; }
impl crate::message::Dump for Det44SessionDump { type Details = Det44SessionDetails; }
impl crate::message::Request for Det44SetTimeouts { type Reply = Det44SetTimeoutsReply; }
impl crate::message::Request for NatDetAddDelMap { type Reply = NatDetAddDelMapReply; }
impl crate::message::Request for NatDetCloseSessionIn { type Reply = NatDetCloseSessionInReply; }
impl crate::message::Request for NatDetCloseSessionOut { type Reply = NatDetCloseSessionOutReply; }
impl crate::message::Request for NatDetForward { type Reply = NatDetForwardReply; }
impl crate::message::Dump for NatDetMapDump { type Details = NatDetMapDetails; }
impl crate::message::Request for NatDetReverse { type Reply = NatDetReverseReply; }
impl crate::message::Dump for NatDetSessionDump { type Details = NatDetSessionDetails; }
