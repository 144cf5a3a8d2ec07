//! Module `qos` of VPP 26.06, version 1.1.1. Generated: do not edit.

one_of! {
    /// VPP's `qos_source`.
    QosSource: u8 { QOS_API_SOURCE_EXT = 0, QOS_API_SOURCE_VLAN = 1, QOS_API_SOURCE_MPLS = 2, QOS_API_SOURCE_IP = 3 }
}

fixed! {
    /// VPP's type `qos_store`.
    QosStore {
        sw_if_index: super::interface_types::InterfaceIndex,
        input_source: QosSource,
        value: u8,
    }
}

fixed! {
    /// VPP's type `qos_record`.
    QosRecord {
        sw_if_index: super::interface_types::InterfaceIndex,
        input_source: QosSource,
    }
}

fixed! {
    /// VPP's type `qos_egress_map_row`.
    QosEgressMapRow {
        outputs: [u8; 256],
    }
}

fixed! {
    /// VPP's type `qos_egress_map`.
    QosEgressMap {
        id: u32,
        rows: [QosEgressMapRow; 4],
    }
}

fixed! {
    /// VPP's type `qos_mark`.
    QosMark {
        sw_if_index: u32,
        map_id: u32,
        output_source: QosSource,
    }
}

fixed! {
    /// VPP's message `qos_store_enable_disable`.
    QosStoreEnableDisable {
        enable: bool,
        store: QosStore,
    }
}

message!(QosStoreEnableDisable, "qos_store_enable_disable", 0xf3abcc8b, "qos_store_enable_disable_f3abcc8b", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_store_enable_disable_reply`.
    QosStoreEnableDisableReply {
        retval: i32,
    }
}

message!(QosStoreEnableDisableReply, "qos_store_enable_disable_reply", 0xe8d4e804, "qos_store_enable_disable_reply_e8d4e804", "qos", Context, 0b1111111111);
retval!(QosStoreEnableDisableReply);

fixed! {
    /// VPP's message `qos_store_dump`.
    QosStoreDump {
    }
}

message!(QosStoreDump, "qos_store_dump", 0x51077d14, "qos_store_dump_51077d14", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_store_details`.
    QosStoreDetails {
        store: QosStore,
    }
}

message!(QosStoreDetails, "qos_store_details", 0x3ee0aad7, "qos_store_details_3ee0aad7", "qos", Context, 0b1111111111);

fixed! {
    /// VPP's message `qos_record_enable_disable`.
    QosRecordEnableDisable {
        enable: bool,
        record: QosRecord,
    }
}

message!(QosRecordEnableDisable, "qos_record_enable_disable", 0x2f1a4a38, "qos_record_enable_disable_2f1a4a38", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_record_enable_disable_reply`.
    QosRecordEnableDisableReply {
        retval: i32,
    }
}

message!(QosRecordEnableDisableReply, "qos_record_enable_disable_reply", 0xe8d4e804, "qos_record_enable_disable_reply_e8d4e804", "qos", Context, 0b1111111111);
retval!(QosRecordEnableDisableReply);

fixed! {
    /// VPP's message `qos_record_dump`.
    QosRecordDump {
    }
}

message!(QosRecordDump, "qos_record_dump", 0x51077d14, "qos_record_dump_51077d14", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_record_details`.
    QosRecordDetails {
        record: QosRecord,
    }
}

message!(QosRecordDetails, "qos_record_details", 0xa425d4d3, "qos_record_details_a425d4d3", "qos", Context, 0b1111111111);

fixed! {
    /// VPP's message `qos_egress_map_update`.
    QosEgressMapUpdate {
        map: QosEgressMap,
    }
}

message!(QosEgressMapUpdate, "qos_egress_map_update", 0x6d1c065f, "qos_egress_map_update_6d1c065f", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_egress_map_update_reply`.
    QosEgressMapUpdateReply {
        retval: i32,
    }
}

message!(QosEgressMapUpdateReply, "qos_egress_map_update_reply", 0xe8d4e804, "qos_egress_map_update_reply_e8d4e804", "qos", Context, 0b1111111111);
retval!(QosEgressMapUpdateReply);

fixed! {
    /// VPP's message `qos_egress_map_delete`.
    QosEgressMapDelete {
        id: u32,
    }
}

message!(QosEgressMapDelete, "qos_egress_map_delete", 0x3a91bde5, "qos_egress_map_delete_3a91bde5", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_egress_map_delete_reply`.
    QosEgressMapDeleteReply {
        retval: i32,
    }
}

message!(QosEgressMapDeleteReply, "qos_egress_map_delete_reply", 0xe8d4e804, "qos_egress_map_delete_reply_e8d4e804", "qos", Context, 0b1111111111);
retval!(QosEgressMapDeleteReply);

fixed! {
    /// VPP's message `qos_egress_map_dump`.
    QosEgressMapDump {
    }
}

message!(QosEgressMapDump, "qos_egress_map_dump", 0x51077d14, "qos_egress_map_dump_51077d14", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_egress_map_details`.
    QosEgressMapDetails {
        map: QosEgressMap,
    }
}

message!(QosEgressMapDetails, "qos_egress_map_details", 0x46c5653c, "qos_egress_map_details_46c5653c", "qos", Context, 0b1111111111);

fixed! {
    /// VPP's message `qos_mark_enable_disable`.
    QosMarkEnableDisable {
        enable: bool,
        mark: QosMark,
    }
}

message!(QosMarkEnableDisable, "qos_mark_enable_disable", 0x1a010f74, "qos_mark_enable_disable_1a010f74", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_mark_enable_disable_reply`.
    QosMarkEnableDisableReply {
        retval: i32,
    }
}

message!(QosMarkEnableDisableReply, "qos_mark_enable_disable_reply", 0xe8d4e804, "qos_mark_enable_disable_reply_e8d4e804", "qos", Context, 0b1111111111);
retval!(QosMarkEnableDisableReply);

fixed! {
    /// VPP's message `qos_mark_dump`.
    QosMarkDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(QosMarkDump, "qos_mark_dump", 0xf9e6675e, "qos_mark_dump_f9e6675e", "qos", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `qos_mark_details`.
    QosMarkDetails {
        mark: QosMark,
    }
}

message!(QosMarkDetails, "qos_mark_details", 0x89fe81a9, "qos_mark_details_89fe81a9", "qos", Context, 0b1111111111);

fixed! {
    /// VPP's message `qos_mark_details_reply`.
    QosMarkDetailsReply {
        retval: i32,
    }
}

message!(QosMarkDetailsReply, "qos_mark_details_reply", 0xe8d4e804, "qos_mark_details_reply_e8d4e804", "qos", Context, 0b1111111111);
retval!(QosMarkDetailsReply);

impl crate::message::Request for QosEgressMapDelete { type Reply = QosEgressMapDeleteReply; }
impl crate::message::Dump for QosEgressMapDump { type Details = QosEgressMapDetails; }
impl crate::message::Request for QosEgressMapUpdate { type Reply = QosEgressMapUpdateReply; }
impl crate::message::Dump for QosMarkDump { type Details = QosMarkDetails; }
impl crate::message::Request for QosMarkEnableDisable { type Reply = QosMarkEnableDisableReply; }
impl crate::message::Dump for QosRecordDump { type Details = QosRecordDetails; }
impl crate::message::Request for QosRecordEnableDisable { type Reply = QosRecordEnableDisableReply; }
impl crate::message::Dump for QosStoreDump { type Details = QosStoreDetails; }
impl crate::message::Request for QosStoreEnableDisable { type Reply = QosStoreEnableDisableReply; }
