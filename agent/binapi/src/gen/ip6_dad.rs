//! Module `ip6_dad` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `ip6_dad_state`.
    Ip6DadState: u8 { IP6_DAD_STATE_IDLE = 0, IP6_DAD_STATE_TENTATIVE = 1, IP6_DAD_STATE_PREFERRED = 2, IP6_DAD_STATE_DUPLICATE = 3 }
}

fixed! {
    /// VPP's message `ip6_dad_enable_disable`.
    Ip6DadEnableDisable {
        enable: bool,
        dad_transmits: u8,
        dad_retransmit_delay: f64,
    }
}

message!(Ip6DadEnableDisable, "ip6_dad_enable_disable", 0x557ed29b, "ip6_dad_enable_disable_557ed29b", "ip6_dad", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `ip6_dad_enable_disable_reply`.
    Ip6DadEnableDisableReply {
        retval: i32,
    }
}

message!(Ip6DadEnableDisableReply, "ip6_dad_enable_disable_reply", 0xe8d4e804, "ip6_dad_enable_disable_reply_e8d4e804", "ip6_dad", Context, 0b1000000000);
retval!(Ip6DadEnableDisableReply);

fixed! {
    /// VPP's message `ip6_dad_dump`.
    Ip6DadDump {
    }
}

message!(Ip6DadDump, "ip6_dad_dump", 0x51077d14, "ip6_dad_dump_51077d14", "ip6_dad", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `ip6_dad_details`.
    Ip6DadDetails {
        enabled: bool,
        dad_transmits: u8,
        dad_retransmit_delay: f64,
    }
}

message!(Ip6DadDetails, "ip6_dad_details", 0xf6971ec4, "ip6_dad_details_f6971ec4", "ip6_dad", Context, 0b1000000000);

fixed! {
    /// VPP's message `want_ip6_dad_events`.
    WantIp6DadEvents {
        enable_disable: bool,
        pid: u32,
    }
}

message!(WantIp6DadEvents, "want_ip6_dad_events", 0xc5e2af94, "want_ip6_dad_events_c5e2af94", "ip6_dad", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `want_ip6_dad_events_reply`.
    WantIp6DadEventsReply {
        retval: i32,
    }
}

message!(WantIp6DadEventsReply, "want_ip6_dad_events_reply", 0xe8d4e804, "want_ip6_dad_events_reply_e8d4e804", "ip6_dad", Context, 0b1000000000);
retval!(WantIp6DadEventsReply);

fixed! {
    /// VPP's message `ip6_dad_event`.
    Ip6DadEvent {
        pid: u32,
        state: Ip6DadState,
        sw_if_index: super::interface_types::InterfaceIndex,
        address: std::net::Ipv6Addr,
        dad_count: u8,
        dad_transmits: u8,
    }
}

message!(Ip6DadEvent, "ip6_dad_event", 0xd6037980, "ip6_dad_event_d6037980", "ip6_dad", Client, 0b1000000000);

impl crate::message::Dump for Ip6DadDump { type Details = Ip6DadDetails; }
impl crate::message::Request for Ip6DadEnableDisable { type Reply = Ip6DadEnableDisableReply; }
impl crate::message::Request for WantIp6DadEvents { type Reply = WantIp6DadEventsReply; }
