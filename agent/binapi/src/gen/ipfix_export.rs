//! Module `ipfix_export` of VPP 26.06, version 2.0.3. Generated: do not edit.

fixed! {
    /// VPP's message `set_ipfix_exporter`.
    SetIpfixExporter {
        collector_address: super::ip_types::Address,
        collector_port: u16,
        src_address: super::ip_types::Address,
        vrf_id: u32,
        path_mtu: u32,
        template_interval: u32,
        udp_checksum: bool,
    }
}

message!(SetIpfixExporter, "set_ipfix_exporter", 0x5530c8a0, "set_ipfix_exporter_5530c8a0", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `set_ipfix_exporter_reply`.
    SetIpfixExporterReply {
        retval: i32,
    }
}

message!(SetIpfixExporterReply, "set_ipfix_exporter_reply", 0xe8d4e804, "set_ipfix_exporter_reply_e8d4e804", "ipfix_export", Context, 0b1111111111);
retval!(SetIpfixExporterReply);

fixed! {
    /// VPP's message `ipfix_exporter_dump`.
    IpfixExporterDump {
    }
}

message!(IpfixExporterDump, "ipfix_exporter_dump", 0x51077d14, "ipfix_exporter_dump_51077d14", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_exporter_details`.
    IpfixExporterDetails {
        collector_address: super::ip_types::Address,
        collector_port: u16,
        src_address: super::ip_types::Address,
        vrf_id: u32,
        path_mtu: u32,
        template_interval: u32,
        udp_checksum: bool,
    }
}

message!(IpfixExporterDetails, "ipfix_exporter_details", 0x0dedbfe4, "ipfix_exporter_details_0dedbfe4", "ipfix_export", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_exporter_create_delete`.
    IpfixExporterCreateDelete {
        is_create: bool,
        collector_address: super::ip_types::Address,
        collector_port: u16,
        src_address: super::ip_types::Address,
        vrf_id: u32,
        path_mtu: u32,
        template_interval: u32,
        udp_checksum: bool,
    }
}

message!(IpfixExporterCreateDelete, "ipfix_exporter_create_delete", 0x0753a768, "ipfix_exporter_create_delete_0753a768", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_exporter_create_delete_reply`.
    IpfixExporterCreateDeleteReply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpfixExporterCreateDeleteReply, "ipfix_exporter_create_delete_reply", 0x9ffac24b, "ipfix_exporter_create_delete_reply_9ffac24b", "ipfix_export", Context, 0b1111111111);
retval!(IpfixExporterCreateDeleteReply);

fixed! {
    /// VPP's message `ipfix_all_exporter_get`.
    IpfixAllExporterGet {
        cursor: u32,
    }
}

message!(IpfixAllExporterGet, "ipfix_all_exporter_get", 0xf75ba505, "ipfix_all_exporter_get_f75ba505", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_all_exporter_get_reply`.
    IpfixAllExporterGetReply {
        retval: i32,
        cursor: u32,
    }
}

message!(IpfixAllExporterGetReply, "ipfix_all_exporter_get_reply", 0x53b48f5d, "ipfix_all_exporter_get_reply_53b48f5d", "ipfix_export", Context, 0b1111111111);
retval!(IpfixAllExporterGetReply);

fixed! {
    /// VPP's message `ipfix_all_exporter_details`.
    IpfixAllExporterDetails {
        collector_address: super::ip_types::Address,
        collector_port: u16,
        src_address: super::ip_types::Address,
        vrf_id: u32,
        path_mtu: u32,
        template_interval: u32,
        udp_checksum: bool,
    }
}

message!(IpfixAllExporterDetails, "ipfix_all_exporter_details", 0x0dedbfe4, "ipfix_all_exporter_details_0dedbfe4", "ipfix_export", Context, 0b1111111111);

fixed! {
    /// VPP's message `set_ipfix_classify_stream`.
    SetIpfixClassifyStream {
        domain_id: u32,
        src_port: u16,
    }
}

message!(SetIpfixClassifyStream, "set_ipfix_classify_stream", 0xc9cbe053, "set_ipfix_classify_stream_c9cbe053", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `set_ipfix_classify_stream_reply`.
    SetIpfixClassifyStreamReply {
        retval: i32,
    }
}

message!(SetIpfixClassifyStreamReply, "set_ipfix_classify_stream_reply", 0xe8d4e804, "set_ipfix_classify_stream_reply_e8d4e804", "ipfix_export", Context, 0b1111111111);
retval!(SetIpfixClassifyStreamReply);

fixed! {
    /// VPP's message `ipfix_classify_stream_dump`.
    IpfixClassifyStreamDump {
    }
}

message!(IpfixClassifyStreamDump, "ipfix_classify_stream_dump", 0x51077d14, "ipfix_classify_stream_dump_51077d14", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_classify_stream_details`.
    IpfixClassifyStreamDetails {
        domain_id: u32,
        src_port: u16,
    }
}

message!(IpfixClassifyStreamDetails, "ipfix_classify_stream_details", 0x2903539d, "ipfix_classify_stream_details_2903539d", "ipfix_export", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_classify_table_add_del`.
    IpfixClassifyTableAddDel {
        table_id: u32,
        ip_version: super::ip_types::AddressFamily,
        transport_protocol: super::ip_types::IpProto,
        is_add: bool,
    }
}

message!(IpfixClassifyTableAddDel, "ipfix_classify_table_add_del", 0x3e449bb9, "ipfix_classify_table_add_del_3e449bb9", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_classify_table_add_del_reply`.
    IpfixClassifyTableAddDelReply {
        retval: i32,
    }
}

message!(IpfixClassifyTableAddDelReply, "ipfix_classify_table_add_del_reply", 0xe8d4e804, "ipfix_classify_table_add_del_reply_e8d4e804", "ipfix_export", Context, 0b1111111111);
retval!(IpfixClassifyTableAddDelReply);

fixed! {
    /// VPP's message `ipfix_classify_table_dump`.
    IpfixClassifyTableDump {
    }
}

message!(IpfixClassifyTableDump, "ipfix_classify_table_dump", 0x51077d14, "ipfix_classify_table_dump_51077d14", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_classify_table_details`.
    IpfixClassifyTableDetails {
        table_id: u32,
        ip_version: super::ip_types::AddressFamily,
        transport_protocol: super::ip_types::IpProto,
    }
}

message!(IpfixClassifyTableDetails, "ipfix_classify_table_details", 0x1af8c28c, "ipfix_classify_table_details_1af8c28c", "ipfix_export", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_flush`.
    IpfixFlush {
    }
}

message!(IpfixFlush, "ipfix_flush", 0x51077d14, "ipfix_flush_51077d14", "ipfix_export", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipfix_flush_reply`.
    IpfixFlushReply {
        retval: i32,
    }
}

message!(IpfixFlushReply, "ipfix_flush_reply", 0xe8d4e804, "ipfix_flush_reply_e8d4e804", "ipfix_export", Context, 0b1111111111);
retval!(IpfixFlushReply);

impl crate::message::Stream for IpfixAllExporterGet {
    type Details = IpfixAllExporterDetails;
    type Reply = IpfixAllExporterGetReply;
    fn resume(&self, end: &IpfixAllExporterGetReply) -> Option<Self> {
        let mut next = Clone::clone(self);
        next.cursor = end.cursor;
        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)
    }
}
impl crate::message::Dump for IpfixClassifyStreamDump { type Details = IpfixClassifyStreamDetails; }
impl crate::message::Request for IpfixClassifyTableAddDel { type Reply = IpfixClassifyTableAddDelReply; }
impl crate::message::Dump for IpfixClassifyTableDump { type Details = IpfixClassifyTableDetails; }
impl crate::message::Request for IpfixExporterCreateDelete { type Reply = IpfixExporterCreateDeleteReply; }
impl crate::message::Dump for IpfixExporterDump { type Details = IpfixExporterDetails; }
impl crate::message::Request for IpfixFlush { type Reply = IpfixFlushReply; }
impl crate::message::Request for SetIpfixClassifyStream { type Reply = SetIpfixClassifyStreamReply; }
impl crate::message::Request for SetIpfixExporter { type Reply = SetIpfixExporterReply; }
