//! Module `ip_neighbor` of VPP 26.06, version 1.0.1. Generated: do not edit.

flags! {
    /// VPP's `ip_neighbor_flags`.
    IpNeighborFlags: u8 { IP_API_NEIGHBOR_FLAG_NONE = 0, IP_API_NEIGHBOR_FLAG_STATIC = 1, IP_API_NEIGHBOR_FLAG_NO_FIB_ENTRY = 2 }
}

flags! {
    /// VPP's `ip_neighbor_event_flags`.
    IpNeighborEventFlags: u32 { IP_NEIGHBOR_API_EVENT_FLAG_ADDED = 1, IP_NEIGHBOR_API_EVENT_FLAG_REMOVED = 2 }
}

fixed! {
    /// VPP's type `ip_neighbor`.
    IpNeighbor {
        sw_if_index: super::interface_types::InterfaceIndex,
        flags: IpNeighborFlags,
        mac_address: crate::text::MacAddress,
        ip_address: super::ip_types::Address,
    }
}

fixed! {
    /// VPP's message `ip_neighbor_add_del`.
    IpNeighborAddDel {
        is_add: bool,
        neighbor: IpNeighbor,
    }
}

message!(IpNeighborAddDel, "ip_neighbor_add_del", 0x0607c257, "ip_neighbor_add_del_0607c257", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_neighbor_add_del_reply`.
    IpNeighborAddDelReply {
        retval: i32,
        stats_index: u32,
    }
}

message!(IpNeighborAddDelReply, "ip_neighbor_add_del_reply", 0x1992deab, "ip_neighbor_add_del_reply_1992deab", "ip_neighbor", Context, 0b1111111111);
retval!(IpNeighborAddDelReply);

fixed! {
    /// VPP's message `ip_neighbor_dump`.
    IpNeighborDump {
        sw_if_index: super::interface_types::InterfaceIndex,
        af: super::ip_types::AddressFamily,
    }
}

message!(IpNeighborDump, "ip_neighbor_dump", 0xd817a484, "ip_neighbor_dump_d817a484", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_neighbor_details`.
    IpNeighborDetails {
        age: f64,
        neighbor: IpNeighbor,
    }
}

message!(IpNeighborDetails, "ip_neighbor_details", 0xe29d79f0, "ip_neighbor_details_e29d79f0", "ip_neighbor", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_neighbor_config`.
    IpNeighborConfig {
        af: super::ip_types::AddressFamily,
        max_number: u32,
        max_age: u32,
        recycle: bool,
    }
}

message!(IpNeighborConfig, "ip_neighbor_config", 0xf4a5cf44, "ip_neighbor_config_f4a5cf44", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_neighbor_config_reply`.
    IpNeighborConfigReply {
        retval: i32,
    }
}

message!(IpNeighborConfigReply, "ip_neighbor_config_reply", 0xe8d4e804, "ip_neighbor_config_reply_e8d4e804", "ip_neighbor", Context, 0b1111111111);
retval!(IpNeighborConfigReply);

fixed! {
    /// VPP's message `ip_neighbor_config_get`.
    IpNeighborConfigGet {
        af: super::ip_types::AddressFamily,
    }
}

message!(IpNeighborConfigGet, "ip_neighbor_config_get", 0xa5db7bf7, "ip_neighbor_config_get_a5db7bf7", "ip_neighbor", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `ip_neighbor_config_get_reply`.
    IpNeighborConfigGetReply {
        retval: i32,
        af: super::ip_types::AddressFamily,
        max_number: u32,
        max_age: u32,
        recycle: bool,
    }
}

message!(IpNeighborConfigGetReply, "ip_neighbor_config_get_reply", 0x798e6fdd, "ip_neighbor_config_get_reply_798e6fdd", "ip_neighbor", Context, 0b1111111110);
retval!(IpNeighborConfigGetReply);

fixed! {
    /// VPP's message `ip_neighbor_replace_begin`.
    IpNeighborReplaceBegin {
    }
}

message!(IpNeighborReplaceBegin, "ip_neighbor_replace_begin", 0x51077d14, "ip_neighbor_replace_begin_51077d14", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_neighbor_replace_begin_reply`.
    IpNeighborReplaceBeginReply {
        retval: i32,
    }
}

message!(IpNeighborReplaceBeginReply, "ip_neighbor_replace_begin_reply", 0xe8d4e804, "ip_neighbor_replace_begin_reply_e8d4e804", "ip_neighbor", Context, 0b1111111111);
retval!(IpNeighborReplaceBeginReply);

fixed! {
    /// VPP's message `ip_neighbor_replace_end`.
    IpNeighborReplaceEnd {
    }
}

message!(IpNeighborReplaceEnd, "ip_neighbor_replace_end", 0x51077d14, "ip_neighbor_replace_end_51077d14", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_neighbor_replace_end_reply`.
    IpNeighborReplaceEndReply {
        retval: i32,
    }
}

message!(IpNeighborReplaceEndReply, "ip_neighbor_replace_end_reply", 0xe8d4e804, "ip_neighbor_replace_end_reply_e8d4e804", "ip_neighbor", Context, 0b1111111111);
retval!(IpNeighborReplaceEndReply);

fixed! {
    /// VPP's message `ip_neighbor_flush`.
    IpNeighborFlush {
        af: super::ip_types::AddressFamily,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpNeighborFlush, "ip_neighbor_flush", 0x16aa35d2, "ip_neighbor_flush_16aa35d2", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_neighbor_flush_reply`.
    IpNeighborFlushReply {
        retval: i32,
    }
}

message!(IpNeighborFlushReply, "ip_neighbor_flush_reply", 0xe8d4e804, "ip_neighbor_flush_reply_e8d4e804", "ip_neighbor", Context, 0b1111111111);
retval!(IpNeighborFlushReply);

fixed! {
    /// VPP's message `want_ip_neighbor_events`.
    WantIpNeighborEvents {
        enable: bool,
        pid: u32,
        ip: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(WantIpNeighborEvents, "want_ip_neighbor_events", 0x73e70a86, "want_ip_neighbor_events_73e70a86", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_ip_neighbor_events_reply`.
    WantIpNeighborEventsReply {
        retval: i32,
    }
}

message!(WantIpNeighborEventsReply, "want_ip_neighbor_events_reply", 0xe8d4e804, "want_ip_neighbor_events_reply_e8d4e804", "ip_neighbor", Context, 0b1111111111);
retval!(WantIpNeighborEventsReply);

fixed! {
    /// VPP's message `ip_neighbor_event`.
    IpNeighborEvent {
        pid: u32,
        neighbor: IpNeighbor,
    }
}

message!(IpNeighborEvent, "ip_neighbor_event", 0xbdb092b2, "ip_neighbor_event_bdb092b2", "ip_neighbor", Client, 0b1111111111);

fixed! {
    /// VPP's message `want_ip_neighbor_events_v2`.
    WantIpNeighborEventsV2 {
        enable: bool,
        pid: u32,
        ip: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(WantIpNeighborEventsV2, "want_ip_neighbor_events_v2", 0x73e70a86, "want_ip_neighbor_events_v2_73e70a86", "ip_neighbor", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_ip_neighbor_events_v2_reply`.
    WantIpNeighborEventsV2Reply {
        retval: i32,
    }
}

message!(WantIpNeighborEventsV2Reply, "want_ip_neighbor_events_v2_reply", 0xe8d4e804, "want_ip_neighbor_events_v2_reply_e8d4e804", "ip_neighbor", Context, 0b1111111111);
retval!(WantIpNeighborEventsV2Reply);

fixed! {
    /// VPP's message `ip_neighbor_event_v2`.
    IpNeighborEventV2 {
        pid: u32,
        flags: IpNeighborEventFlags,
        neighbor: IpNeighbor,
    }
}

message!(IpNeighborEventV2, "ip_neighbor_event_v2", 0xc1d53dc0, "ip_neighbor_event_v2_c1d53dc0", "ip_neighbor", Client, 0b1111111111);

impl crate::message::Request for IpNeighborAddDel { type Reply = IpNeighborAddDelReply; }
impl crate::message::Request for IpNeighborConfig { type Reply = IpNeighborConfigReply; }
impl crate::message::Request for IpNeighborConfigGet { type Reply = IpNeighborConfigGetReply; }
impl crate::message::Dump for IpNeighborDump { type Details = IpNeighborDetails; }
impl crate::message::Request for IpNeighborFlush { type Reply = IpNeighborFlushReply; }
impl crate::message::Request for IpNeighborReplaceBegin { type Reply = IpNeighborReplaceBeginReply; }
impl crate::message::Request for IpNeighborReplaceEnd { type Reply = IpNeighborReplaceEndReply; }
impl crate::message::Request for WantIpNeighborEvents { type Reply = WantIpNeighborEventsReply; }
impl crate::message::Request for WantIpNeighborEventsV2 { type Reply = WantIpNeighborEventsV2Reply; }
