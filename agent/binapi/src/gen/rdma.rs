//! Module `rdma` of VPP 26.06, version 3.0.0. Generated: do not edit.

one_of! {
    /// VPP's `rdma_mode`.
    RdmaMode: u32 { RDMA_API_MODE_AUTO = 0, RDMA_API_MODE_IBV = 1, RDMA_API_MODE_DV = 2 }
}

one_of! {
    /// VPP's `rdma_rss4`.
    RdmaRss4: u32 { RDMA_API_RSS4_AUTO = 0, RDMA_API_RSS4_IP = 1, RDMA_API_RSS4_IP_UDP = 2, RDMA_API_RSS4_IP_TCP = 3 }
}

one_of! {
    /// VPP's `rdma_rss6`.
    RdmaRss6: u32 { RDMA_API_RSS6_AUTO = 0, RDMA_API_RSS6_IP = 1, RDMA_API_RSS6_IP_UDP = 2, RDMA_API_RSS6_IP_TCP = 3 }
}

fixed! {
    /// VPP's message `rdma_create`.
    RdmaCreate {
        host_if: crate::text::FixedStr<64>,
        name: crate::text::FixedStr<64>,
        rxq_num: u16,
        rxq_size: u16,
        txq_size: u16,
        mode: RdmaMode,
    }
}

message!(RdmaCreate, "rdma_create", 0x076fe418, "rdma_create_076fe418", "rdma", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `rdma_create_v2`.
    RdmaCreateV2 {
        host_if: crate::text::FixedStr<64>,
        name: crate::text::FixedStr<64>,
        rxq_num: u16,
        rxq_size: u16,
        txq_size: u16,
        mode: RdmaMode,
        no_multi_seg: bool,
        max_pktlen: u16,
    }
}

message!(RdmaCreateV2, "rdma_create_v2", 0x5826a4f3, "rdma_create_v2_5826a4f3", "rdma", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `rdma_create_v3`.
    RdmaCreateV3 {
        host_if: crate::text::FixedStr<64>,
        name: crate::text::FixedStr<64>,
        rxq_num: u16,
        rxq_size: u16,
        txq_size: u16,
        mode: RdmaMode,
        no_multi_seg: bool,
        max_pktlen: u16,
        rss4: RdmaRss4,
        rss6: RdmaRss6,
    }
}

message!(RdmaCreateV3, "rdma_create_v3", 0xc6287ea8, "rdma_create_v3_c6287ea8", "rdma", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `rdma_create_v4`.
    RdmaCreateV4 {
        host_if: crate::text::FixedStr<64>,
        name: crate::text::FixedStr<64>,
        rxq_num: u16,
        rxq_size: u16,
        txq_size: u16,
        mode: RdmaMode,
        no_multi_seg: bool,
        max_pktlen: u16,
        rss4: RdmaRss4,
        rss6: RdmaRss6,
    }
}

message!(RdmaCreateV4, "rdma_create_v4", 0xc6287ea8, "rdma_create_v4_c6287ea8", "rdma", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `rdma_create_reply`.
    RdmaCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(RdmaCreateReply, "rdma_create_reply", 0x5383d31f, "rdma_create_reply_5383d31f", "rdma", Context, 0b1111111111);
retval!(RdmaCreateReply);

fixed! {
    /// VPP's message `rdma_create_v2_reply`.
    RdmaCreateV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(RdmaCreateV2Reply, "rdma_create_v2_reply", 0x5383d31f, "rdma_create_v2_reply_5383d31f", "rdma", Context, 0b1111111111);
retval!(RdmaCreateV2Reply);

fixed! {
    /// VPP's message `rdma_create_v3_reply`.
    RdmaCreateV3Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(RdmaCreateV3Reply, "rdma_create_v3_reply", 0x5383d31f, "rdma_create_v3_reply_5383d31f", "rdma", Context, 0b1111111111);
retval!(RdmaCreateV3Reply);

fixed! {
    /// VPP's message `rdma_create_v4_reply`.
    RdmaCreateV4Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(RdmaCreateV4Reply, "rdma_create_v4_reply", 0x5383d31f, "rdma_create_v4_reply_5383d31f", "rdma", Context, 0b1111111100);
retval!(RdmaCreateV4Reply);

fixed! {
    /// VPP's message `rdma_delete`.
    RdmaDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(RdmaDelete, "rdma_delete", 0xf9e6675e, "rdma_delete_f9e6675e", "rdma", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `rdma_delete_reply`.
    RdmaDeleteReply {
        retval: i32,
    }
}

message!(RdmaDeleteReply, "rdma_delete_reply", 0xe8d4e804, "rdma_delete_reply_e8d4e804", "rdma", Context, 0b1111111111);
retval!(RdmaDeleteReply);

impl crate::message::Request for RdmaCreate { type Reply = RdmaCreateReply; }
impl crate::message::Request for RdmaCreateV2 { type Reply = RdmaCreateV2Reply; }
impl crate::message::Request for RdmaCreateV3 { type Reply = RdmaCreateV3Reply; }
impl crate::message::Request for RdmaCreateV4 { type Reply = RdmaCreateV4Reply; }
impl crate::message::Request for RdmaDelete { type Reply = RdmaDeleteReply; }
