//! Module `teib` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's type `teib_entry`.
    TeibEntry {
        sw_if_index: super::interface_types::InterfaceIndex,
        peer: super::ip_types::Address,
        nh: super::ip_types::Address,
        nh_table_id: u32,
    }
}

fixed! {
    /// VPP's message `teib_entry_add_del`.
    TeibEntryAddDel {
        is_add: u8,
        entry: TeibEntry,
    }
}

message!(TeibEntryAddDel, "teib_entry_add_del", 0x8016cfd2, "teib_entry_add_del_8016cfd2", "teib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `teib_entry_add_del_reply`.
    TeibEntryAddDelReply {
        retval: i32,
    }
}

message!(TeibEntryAddDelReply, "teib_entry_add_del_reply", 0xe8d4e804, "teib_entry_add_del_reply_e8d4e804", "teib", Context, 0b1111111111);
retval!(TeibEntryAddDelReply);

fixed! {
    /// VPP's message `teib_dump`.
    TeibDump {
    }
}

message!(TeibDump, "teib_dump", 0x51077d14, "teib_dump_51077d14", "teib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `teib_details`.
    TeibDetails {
        entry: TeibEntry,
    }
}

message!(TeibDetails, "teib_details", 0x981ee1a1, "teib_details_981ee1a1", "teib", Context, 0b1111111111);

impl crate::message::Dump for TeibDump { type Details = TeibDetails; }
impl crate::message::Request for TeibEntryAddDel { type Reply = TeibEntryAddDelReply; }
