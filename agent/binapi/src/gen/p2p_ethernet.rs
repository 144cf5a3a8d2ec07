//! Module `p2p_ethernet` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `p2p_ethernet_add`.
    P2pEthernetAdd {
        parent_if_index: super::interface_types::InterfaceIndex,
        subif_id: u32,
        remote_mac: crate::text::MacAddress,
    }
}

message!(P2pEthernetAdd, "p2p_ethernet_add", 0x36a1a6dc, "p2p_ethernet_add_36a1a6dc", "p2p_ethernet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `p2p_ethernet_add_reply`.
    P2pEthernetAddReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(P2pEthernetAddReply, "p2p_ethernet_add_reply", 0x5383d31f, "p2p_ethernet_add_reply_5383d31f", "p2p_ethernet", Context, 0b1111111111);
retval!(P2pEthernetAddReply);

fixed! {
    /// VPP's message `p2p_ethernet_del`.
    P2pEthernetDel {
        parent_if_index: super::interface_types::InterfaceIndex,
        remote_mac: crate::text::MacAddress,
    }
}

message!(P2pEthernetDel, "p2p_ethernet_del", 0x62f81c8c, "p2p_ethernet_del_62f81c8c", "p2p_ethernet", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `p2p_ethernet_del_reply`.
    P2pEthernetDelReply {
        retval: i32,
    }
}

message!(P2pEthernetDelReply, "p2p_ethernet_del_reply", 0xe8d4e804, "p2p_ethernet_del_reply_e8d4e804", "p2p_ethernet", Context, 0b1111111111);
retval!(P2pEthernetDelReply);

impl crate::message::Request for P2pEthernetAdd { type Reply = P2pEthernetAddReply; }
impl crate::message::Request for P2pEthernetDel { type Reply = P2pEthernetDelReply; }
