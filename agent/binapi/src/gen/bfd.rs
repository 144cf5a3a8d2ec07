//! Module `bfd` of VPP 26.06, version 2.0.0. Generated: do not edit.

one_of! {
    /// VPP's `bfd_state`.
    BfdState: u32 { BFD_STATE_API_ADMIN_DOWN = 0, BFD_STATE_API_DOWN = 1, BFD_STATE_API_INIT = 2, BFD_STATE_API_UP = 3 }
}

fixed! {
    /// VPP's message `bfd_udp_set_echo_source`.
    BfdUdpSetEchoSource {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BfdUdpSetEchoSource, "bfd_udp_set_echo_source", 0xf9e6675e, "bfd_udp_set_echo_source_f9e6675e", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_set_echo_source_reply`.
    BfdUdpSetEchoSourceReply {
        retval: i32,
    }
}

message!(BfdUdpSetEchoSourceReply, "bfd_udp_set_echo_source_reply", 0xe8d4e804, "bfd_udp_set_echo_source_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpSetEchoSourceReply);

fixed! {
    /// VPP's message `bfd_udp_del_echo_source`.
    BfdUdpDelEchoSource {
    }
}

message!(BfdUdpDelEchoSource, "bfd_udp_del_echo_source", 0x51077d14, "bfd_udp_del_echo_source_51077d14", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_del_echo_source_reply`.
    BfdUdpDelEchoSourceReply {
        retval: i32,
    }
}

message!(BfdUdpDelEchoSourceReply, "bfd_udp_del_echo_source_reply", 0xe8d4e804, "bfd_udp_del_echo_source_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpDelEchoSourceReply);

fixed! {
    /// VPP's message `bfd_udp_get_echo_source`.
    BfdUdpGetEchoSource {
    }
}

message!(BfdUdpGetEchoSource, "bfd_udp_get_echo_source", 0x51077d14, "bfd_udp_get_echo_source_51077d14", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_get_echo_source_reply`.
    BfdUdpGetEchoSourceReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
        is_set: bool,
        have_usable_ip4: bool,
        ip4_addr: std::net::Ipv4Addr,
        have_usable_ip6: bool,
        ip6_addr: std::net::Ipv6Addr,
    }
}

message!(BfdUdpGetEchoSourceReply, "bfd_udp_get_echo_source_reply", 0xe3d736a1, "bfd_udp_get_echo_source_reply_e3d736a1", "bfd", Context, 0b1111111111);
retval!(BfdUdpGetEchoSourceReply);

fixed! {
    /// VPP's message `bfd_udp_add`.
    BfdUdpAdd {
        sw_if_index: super::interface_types::InterfaceIndex,
        desired_min_tx: u32,
        required_min_rx: u32,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        detect_mult: u8,
        is_authenticated: bool,
        bfd_key_id: u8,
        conf_key_id: u32,
    }
}

message!(BfdUdpAdd, "bfd_udp_add", 0x939cd26a, "bfd_udp_add_939cd26a", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_add_reply`.
    BfdUdpAddReply {
        retval: i32,
    }
}

message!(BfdUdpAddReply, "bfd_udp_add_reply", 0xe8d4e804, "bfd_udp_add_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpAddReply);

fixed! {
    /// VPP's message `bfd_udp_upd`.
    BfdUdpUpd {
        sw_if_index: super::interface_types::InterfaceIndex,
        desired_min_tx: u32,
        required_min_rx: u32,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        detect_mult: u8,
        is_authenticated: bool,
        bfd_key_id: u8,
        conf_key_id: u32,
    }
}

message!(BfdUdpUpd, "bfd_udp_upd", 0x939cd26a, "bfd_udp_upd_939cd26a", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_upd_reply`.
    BfdUdpUpdReply {
        retval: i32,
        stats_index: u32,
    }
}

message!(BfdUdpUpdReply, "bfd_udp_upd_reply", 0x1992deab, "bfd_udp_upd_reply_1992deab", "bfd", Context, 0b1111111111);
retval!(BfdUdpUpdReply);

fixed! {
    /// VPP's message `bfd_udp_mod`.
    BfdUdpMod {
        sw_if_index: super::interface_types::InterfaceIndex,
        desired_min_tx: u32,
        required_min_rx: u32,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        detect_mult: u8,
    }
}

message!(BfdUdpMod, "bfd_udp_mod", 0x913df085, "bfd_udp_mod_913df085", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_mod_reply`.
    BfdUdpModReply {
        retval: i32,
    }
}

message!(BfdUdpModReply, "bfd_udp_mod_reply", 0xe8d4e804, "bfd_udp_mod_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpModReply);

fixed! {
    /// VPP's message `bfd_udp_del`.
    BfdUdpDel {
        sw_if_index: super::interface_types::InterfaceIndex,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
    }
}

message!(BfdUdpDel, "bfd_udp_del", 0xdcb13a89, "bfd_udp_del_dcb13a89", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_del_reply`.
    BfdUdpDelReply {
        retval: i32,
    }
}

message!(BfdUdpDelReply, "bfd_udp_del_reply", 0xe8d4e804, "bfd_udp_del_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpDelReply);

fixed! {
    /// VPP's message `bfd_udp_session_dump`.
    BfdUdpSessionDump {
    }
}

message!(BfdUdpSessionDump, "bfd_udp_session_dump", 0x51077d14, "bfd_udp_session_dump_51077d14", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_session_details`.
    BfdUdpSessionDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        state: BfdState,
        is_authenticated: bool,
        bfd_key_id: u8,
        conf_key_id: u32,
        required_min_rx: u32,
        desired_min_tx: u32,
        detect_mult: u8,
    }
}

message!(BfdUdpSessionDetails, "bfd_udp_session_details", 0x09fb2f2d, "bfd_udp_session_details_09fb2f2d", "bfd", Context, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_session_set_flags`.
    BfdUdpSessionSetFlags {
        sw_if_index: super::interface_types::InterfaceIndex,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        flags: super::interface_types::IfStatusFlags,
    }
}

message!(BfdUdpSessionSetFlags, "bfd_udp_session_set_flags", 0x04b4bdfd, "bfd_udp_session_set_flags_04b4bdfd", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_session_set_flags_reply`.
    BfdUdpSessionSetFlagsReply {
        retval: i32,
    }
}

message!(BfdUdpSessionSetFlagsReply, "bfd_udp_session_set_flags_reply", 0xe8d4e804, "bfd_udp_session_set_flags_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpSessionSetFlagsReply);

fixed! {
    /// VPP's message `want_bfd_events`.
    WantBfdEvents {
        enable_disable: bool,
        pid: u32,
    }
}

message!(WantBfdEvents, "want_bfd_events", 0xc5e2af94, "want_bfd_events_c5e2af94", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_bfd_events_reply`.
    WantBfdEventsReply {
        retval: i32,
    }
}

message!(WantBfdEventsReply, "want_bfd_events_reply", 0xe8d4e804, "want_bfd_events_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(WantBfdEventsReply);

fixed! {
    /// VPP's message `bfd_udp_session_event`.
    BfdUdpSessionEvent {
        pid: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        state: BfdState,
        is_authenticated: bool,
        bfd_key_id: u8,
        conf_key_id: u32,
        required_min_rx: u32,
        desired_min_tx: u32,
        detect_mult: u8,
    }
}

message!(BfdUdpSessionEvent, "bfd_udp_session_event", 0x8eaaf062, "bfd_udp_session_event_8eaaf062", "bfd", Client, 0b1111111111);

fixed! {
    /// VPP's message `bfd_auth_set_key`.
    BfdAuthSetKey {
        conf_key_id: u32,
        key_len: u8,
        auth_type: u8,
        key: [u8; 20],
    }
}

message!(BfdAuthSetKey, "bfd_auth_set_key", 0x690b8877, "bfd_auth_set_key_690b8877", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_auth_set_key_reply`.
    BfdAuthSetKeyReply {
        retval: i32,
    }
}

message!(BfdAuthSetKeyReply, "bfd_auth_set_key_reply", 0xe8d4e804, "bfd_auth_set_key_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdAuthSetKeyReply);

fixed! {
    /// VPP's message `bfd_auth_del_key`.
    BfdAuthDelKey {
        conf_key_id: u32,
    }
}

message!(BfdAuthDelKey, "bfd_auth_del_key", 0x65310b22, "bfd_auth_del_key_65310b22", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_auth_del_key_reply`.
    BfdAuthDelKeyReply {
        retval: i32,
    }
}

message!(BfdAuthDelKeyReply, "bfd_auth_del_key_reply", 0xe8d4e804, "bfd_auth_del_key_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdAuthDelKeyReply);

fixed! {
    /// VPP's message `bfd_auth_keys_dump`.
    BfdAuthKeysDump {
    }
}

message!(BfdAuthKeysDump, "bfd_auth_keys_dump", 0x51077d14, "bfd_auth_keys_dump_51077d14", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_auth_keys_details`.
    BfdAuthKeysDetails {
        conf_key_id: u32,
        use_count: u32,
        auth_type: u8,
    }
}

message!(BfdAuthKeysDetails, "bfd_auth_keys_details", 0x84130e9f, "bfd_auth_keys_details_84130e9f", "bfd", Context, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_auth_activate`.
    BfdUdpAuthActivate {
        sw_if_index: super::interface_types::InterfaceIndex,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        is_delayed: bool,
        bfd_key_id: u8,
        conf_key_id: u32,
    }
}

message!(BfdUdpAuthActivate, "bfd_udp_auth_activate", 0x21fd1bdb, "bfd_udp_auth_activate_21fd1bdb", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_auth_activate_reply`.
    BfdUdpAuthActivateReply {
        retval: i32,
    }
}

message!(BfdUdpAuthActivateReply, "bfd_udp_auth_activate_reply", 0xe8d4e804, "bfd_udp_auth_activate_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpAuthActivateReply);

fixed! {
    /// VPP's message `bfd_udp_auth_deactivate`.
    BfdUdpAuthDeactivate {
        sw_if_index: super::interface_types::InterfaceIndex,
        local_addr: super::ip_types::Address,
        peer_addr: super::ip_types::Address,
        is_delayed: bool,
    }
}

message!(BfdUdpAuthDeactivate, "bfd_udp_auth_deactivate", 0x9a05e2e0, "bfd_udp_auth_deactivate_9a05e2e0", "bfd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bfd_udp_auth_deactivate_reply`.
    BfdUdpAuthDeactivateReply {
        retval: i32,
    }
}

message!(BfdUdpAuthDeactivateReply, "bfd_udp_auth_deactivate_reply", 0xe8d4e804, "bfd_udp_auth_deactivate_reply_e8d4e804", "bfd", Context, 0b1111111111);
retval!(BfdUdpAuthDeactivateReply);

fixed! {
    /// VPP's message `bfd_udp_enable_multihop`.
    BfdUdpEnableMultihop {
    }
}

message!(BfdUdpEnableMultihop, "bfd_udp_enable_multihop", 0x51077d14, "bfd_udp_enable_multihop_51077d14", "bfd", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `bfd_udp_enable_multihop_reply`.
    BfdUdpEnableMultihopReply {
        retval: i32,
    }
}

message!(BfdUdpEnableMultihopReply, "bfd_udp_enable_multihop_reply", 0xe8d4e804, "bfd_udp_enable_multihop_reply_e8d4e804", "bfd", Context, 0b1111100000);
retval!(BfdUdpEnableMultihopReply);

fixed! {
    /// VPP's message `bfd_udp_set_tos`.
    BfdUdpSetTos {
        tos: u8,
    }
}

message!(BfdUdpSetTos, "bfd_udp_set_tos", 0x00fe25ce, "bfd_udp_set_tos_00fe25ce", "bfd", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `bfd_udp_set_tos_reply`.
    BfdUdpSetTosReply {
        retval: i32,
    }
}

message!(BfdUdpSetTosReply, "bfd_udp_set_tos_reply", 0xe8d4e804, "bfd_udp_set_tos_reply_e8d4e804", "bfd", Context, 0b1110000000);
retval!(BfdUdpSetTosReply);

fixed! {
    /// VPP's message `bfd_udp_get_tos`.
    BfdUdpGetTos {
    }
}

message!(BfdUdpGetTos, "bfd_udp_get_tos", 0x51077d14, "bfd_udp_get_tos_51077d14", "bfd", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `bfd_udp_get_tos_reply`.
    BfdUdpGetTosReply {
        retval: i32,
        tos: u8,
    }
}

message!(BfdUdpGetTosReply, "bfd_udp_get_tos_reply", 0xd8931abf, "bfd_udp_get_tos_reply_d8931abf", "bfd", Context, 0b1110000000);
retval!(BfdUdpGetTosReply);

impl crate::message::Request for BfdAuthDelKey { type Reply = BfdAuthDelKeyReply; }
impl crate::message::Dump for BfdAuthKeysDump { type Details = BfdAuthKeysDetails; }
impl crate::message::Request for BfdAuthSetKey { type Reply = BfdAuthSetKeyReply; }
impl crate::message::Request for BfdUdpAdd { type Reply = BfdUdpAddReply; }
impl crate::message::Request for BfdUdpAuthActivate { type Reply = BfdUdpAuthActivateReply; }
impl crate::message::Request for BfdUdpAuthDeactivate { type Reply = BfdUdpAuthDeactivateReply; }
impl crate::message::Request for BfdUdpDel { type Reply = BfdUdpDelReply; }
impl crate::message::Request for BfdUdpDelEchoSource { type Reply = BfdUdpDelEchoSourceReply; }
impl crate::message::Request for BfdUdpEnableMultihop { type Reply = BfdUdpEnableMultihopReply; }
impl crate::message::Request for BfdUdpGetEchoSource { type Reply = BfdUdpGetEchoSourceReply; }
impl crate::message::Request for BfdUdpGetTos { type Reply = BfdUdpGetTosReply; }
impl crate::message::Request for BfdUdpMod { type Reply = BfdUdpModReply; }
impl crate::message::Dump for BfdUdpSessionDump { type Details = BfdUdpSessionDetails; }
impl crate::message::Request for BfdUdpSessionSetFlags { type Reply = BfdUdpSessionSetFlagsReply; }
impl crate::message::Request for BfdUdpSetEchoSource { type Reply = BfdUdpSetEchoSourceReply; }
impl crate::message::Request for BfdUdpSetTos { type Reply = BfdUdpSetTosReply; }
impl crate::message::Request for BfdUdpUpd { type Reply = BfdUdpUpdReply; }
impl crate::message::Request for WantBfdEvents { type Reply = WantBfdEventsReply; }
