//! Module `af_packet` of VPP 26.06, version 2.0.0. Generated: do not edit.

one_of! {
    /// VPP's `af_packet_mode`.
    AfPacketMode: u32 { AF_PACKET_API_MODE_ETHERNET = 1, AF_PACKET_API_MODE_IP = 2 }
}

flags! {
    /// VPP's `af_packet_flags`.
    AfPacketFlags: u32 { AF_PACKET_API_FLAG_QDISC_BYPASS = 1, AF_PACKET_API_FLAG_CKSUM_GSO = 2, AF_PACKET_API_FLAG_VERSION_2 = 8 }
}

fixed! {
    /// VPP's message `af_packet_create`.
    AfPacketCreate {
        hw_addr: crate::text::MacAddress,
        use_random_hw_addr: bool,
        host_if_name: crate::text::FixedStr<64>,
    }
}

message!(AfPacketCreate, "af_packet_create", 0xa190415f, "af_packet_create_a190415f", "af_packet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `af_packet_create_reply`.
    AfPacketCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(AfPacketCreateReply, "af_packet_create_reply", 0x5383d31f, "af_packet_create_reply_5383d31f", "af_packet", Context, 0b1111111111);
retval!(AfPacketCreateReply);

fixed! {
    /// VPP's message `af_packet_create_v2`.
    AfPacketCreateV2 {
        hw_addr: crate::text::MacAddress,
        use_random_hw_addr: bool,
        host_if_name: crate::text::FixedStr<64>,
        rx_frame_size: u32,
        tx_frame_size: u32,
        rx_frames_per_block: u32,
        tx_frames_per_block: u32,
        flags: u32,
        num_rx_queues: u16,
    }
}

message!(AfPacketCreateV2, "af_packet_create_v2", 0x4aff0436, "af_packet_create_v2_4aff0436", "af_packet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `af_packet_create_v2_reply`.
    AfPacketCreateV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(AfPacketCreateV2Reply, "af_packet_create_v2_reply", 0x5383d31f, "af_packet_create_v2_reply_5383d31f", "af_packet", Context, 0b1111111111);
retval!(AfPacketCreateV2Reply);

fixed! {
    /// VPP's message `af_packet_create_v3`.
    AfPacketCreateV3 {
        mode: AfPacketMode,
        hw_addr: crate::text::MacAddress,
        use_random_hw_addr: bool,
        host_if_name: crate::text::FixedStr<64>,
        rx_frame_size: u32,
        tx_frame_size: u32,
        rx_frames_per_block: u32,
        tx_frames_per_block: u32,
        flags: AfPacketFlags,
        num_rx_queues: u16,
        num_tx_queues: u16,
    }
}

message!(AfPacketCreateV3, "af_packet_create_v3", 0xb3a809d4, "af_packet_create_v3_b3a809d4", "af_packet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `af_packet_create_v3_reply`.
    AfPacketCreateV3Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(AfPacketCreateV3Reply, "af_packet_create_v3_reply", 0x5383d31f, "af_packet_create_v3_reply_5383d31f", "af_packet", Context, 0b1111111111);
retval!(AfPacketCreateV3Reply);

fixed! {
    /// VPP's message `af_packet_delete`.
    AfPacketDelete {
        host_if_name: crate::text::FixedStr<64>,
    }
}

message!(AfPacketDelete, "af_packet_delete", 0x863fa648, "af_packet_delete_863fa648", "af_packet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `af_packet_delete_reply`.
    AfPacketDeleteReply {
        retval: i32,
    }
}

message!(AfPacketDeleteReply, "af_packet_delete_reply", 0xe8d4e804, "af_packet_delete_reply_e8d4e804", "af_packet", Context, 0b1111111111);
retval!(AfPacketDeleteReply);

fixed! {
    /// VPP's message `af_packet_set_l4_cksum_offload`.
    AfPacketSetL4CksumOffload {
        sw_if_index: super::interface_types::InterfaceIndex,
        set: bool,
    }
}

message!(AfPacketSetL4CksumOffload, "af_packet_set_l4_cksum_offload", 0x319cd5c8, "af_packet_set_l4_cksum_offload_319cd5c8", "af_packet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `af_packet_set_l4_cksum_offload_reply`.
    AfPacketSetL4CksumOffloadReply {
        retval: i32,
    }
}

message!(AfPacketSetL4CksumOffloadReply, "af_packet_set_l4_cksum_offload_reply", 0xe8d4e804, "af_packet_set_l4_cksum_offload_reply_e8d4e804", "af_packet", Context, 0b1111111111);
retval!(AfPacketSetL4CksumOffloadReply);

fixed! {
    /// VPP's message `af_packet_dump`.
    AfPacketDump {
    }
}

message!(AfPacketDump, "af_packet_dump", 0x51077d14, "af_packet_dump_51077d14", "af_packet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `af_packet_details`.
    AfPacketDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        host_if_name: crate::text::FixedStr<64>,
    }
}

message!(AfPacketDetails, "af_packet_details", 0x58c7c042, "af_packet_details_58c7c042", "af_packet", Context, 0b1111111111);

impl crate::message::Request for AfPacketCreate { type Reply = AfPacketCreateReply; }
impl crate::message::Request for AfPacketCreateV2 { type Reply = AfPacketCreateV2Reply; }
impl crate::message::Request for AfPacketCreateV3 { type Reply = AfPacketCreateV3Reply; }
impl crate::message::Request for AfPacketDelete { type Reply = AfPacketDeleteReply; }
impl crate::message::Dump for AfPacketDump { type Details = AfPacketDetails; }
impl crate::message::Request for AfPacketSetL4CksumOffload { type Reply = AfPacketSetL4CksumOffloadReply; }
