//! Module `sflow` of VPP 26.06, version 0.1.0. Generated: do not edit.

fixed! {
    /// VPP's message `sflow_enable_disable`.
    SflowEnableDisable {
        enable_disable: bool,
        hw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SflowEnableDisable, "sflow_enable_disable", 0x8499814f, "sflow_enable_disable_8499814f", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_enable_disable_reply`.
    SflowEnableDisableReply {
        retval: i32,
    }
}

message!(SflowEnableDisableReply, "sflow_enable_disable_reply", 0xe8d4e804, "sflow_enable_disable_reply_e8d4e804", "sflow", Context, 0b1111100000);
retval!(SflowEnableDisableReply);

fixed! {
    /// VPP's message `sflow_sampling_rate_get`.
    SflowSamplingRateGet {
    }
}

message!(SflowSamplingRateGet, "sflow_sampling_rate_get", 0x51077d14, "sflow_sampling_rate_get_51077d14", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_sampling_rate_get_reply`.
    SflowSamplingRateGetReply {
        sampling_n: u32,
    }
}

message!(SflowSamplingRateGetReply, "sflow_sampling_rate_get_reply", 0x9c8c8236, "sflow_sampling_rate_get_reply_9c8c8236", "sflow", Context, 0b1111100000);

fixed! {
    /// VPP's message `sflow_sampling_rate_set`.
    SflowSamplingRateSet {
        sampling_n: u32,
    }
}

message!(SflowSamplingRateSet, "sflow_sampling_rate_set", 0x94778f50, "sflow_sampling_rate_set_94778f50", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_sampling_rate_set_reply`.
    SflowSamplingRateSetReply {
        retval: i32,
    }
}

message!(SflowSamplingRateSetReply, "sflow_sampling_rate_set_reply", 0xe8d4e804, "sflow_sampling_rate_set_reply_e8d4e804", "sflow", Context, 0b1111100000);
retval!(SflowSamplingRateSetReply);

fixed! {
    /// VPP's message `sflow_polling_interval_set`.
    SflowPollingIntervalSet {
        polling_s: u32,
    }
}

message!(SflowPollingIntervalSet, "sflow_polling_interval_set", 0x7f19cb51, "sflow_polling_interval_set_7f19cb51", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_polling_interval_set_reply`.
    SflowPollingIntervalSetReply {
        retval: i32,
    }
}

message!(SflowPollingIntervalSetReply, "sflow_polling_interval_set_reply", 0xe8d4e804, "sflow_polling_interval_set_reply_e8d4e804", "sflow", Context, 0b1111100000);
retval!(SflowPollingIntervalSetReply);

fixed! {
    /// VPP's message `sflow_polling_interval_get`.
    SflowPollingIntervalGet {
    }
}

message!(SflowPollingIntervalGet, "sflow_polling_interval_get", 0x51077d14, "sflow_polling_interval_get_51077d14", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_polling_interval_get_reply`.
    SflowPollingIntervalGetReply {
        polling_s: u32,
    }
}

message!(SflowPollingIntervalGetReply, "sflow_polling_interval_get_reply", 0xe929801c, "sflow_polling_interval_get_reply_e929801c", "sflow", Context, 0b1111100000);

fixed! {
    /// VPP's message `sflow_header_bytes_set`.
    SflowHeaderBytesSet {
        header_b: u32,
    }
}

message!(SflowHeaderBytesSet, "sflow_header_bytes_set", 0x5baf56f3, "sflow_header_bytes_set_5baf56f3", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_header_bytes_set_reply`.
    SflowHeaderBytesSetReply {
        retval: i32,
    }
}

message!(SflowHeaderBytesSetReply, "sflow_header_bytes_set_reply", 0xe8d4e804, "sflow_header_bytes_set_reply_e8d4e804", "sflow", Context, 0b1111100000);
retval!(SflowHeaderBytesSetReply);

fixed! {
    /// VPP's message `sflow_header_bytes_get`.
    SflowHeaderBytesGet {
    }
}

message!(SflowHeaderBytesGet, "sflow_header_bytes_get", 0x51077d14, "sflow_header_bytes_get_51077d14", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_header_bytes_get_reply`.
    SflowHeaderBytesGetReply {
        header_b: u32,
    }
}

message!(SflowHeaderBytesGetReply, "sflow_header_bytes_get_reply", 0x624c95b9, "sflow_header_bytes_get_reply_624c95b9", "sflow", Context, 0b1111100000);

fixed! {
    /// VPP's message `sflow_direction_set`.
    SflowDirectionSet {
        sampling_d: u32,
    }
}

message!(SflowDirectionSet, "sflow_direction_set", 0xfbca6f34, "sflow_direction_set_fbca6f34", "sflow", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `sflow_direction_set_reply`.
    SflowDirectionSetReply {
        retval: i32,
    }
}

message!(SflowDirectionSetReply, "sflow_direction_set_reply", 0xe8d4e804, "sflow_direction_set_reply_e8d4e804", "sflow", Context, 0b1110000000);
retval!(SflowDirectionSetReply);

fixed! {
    /// VPP's message `sflow_direction_get`.
    SflowDirectionGet {
    }
}

message!(SflowDirectionGet, "sflow_direction_get", 0x51077d14, "sflow_direction_get_51077d14", "sflow", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `sflow_direction_get_reply`.
    SflowDirectionGetReply {
        sampling_d: u32,
    }
}

message!(SflowDirectionGetReply, "sflow_direction_get_reply", 0xf3316252, "sflow_direction_get_reply_f3316252", "sflow", Context, 0b1110000000);

fixed! {
    /// VPP's message `sflow_drop_monitoring_set`.
    SflowDropMonitoringSet {
        drop_m: u32,
    }
}

message!(SflowDropMonitoringSet, "sflow_drop_monitoring_set", 0x100b1e04, "sflow_drop_monitoring_set_100b1e04", "sflow", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `sflow_drop_monitoring_set_reply`.
    SflowDropMonitoringSetReply {
        retval: i32,
    }
}

message!(SflowDropMonitoringSetReply, "sflow_drop_monitoring_set_reply", 0xe8d4e804, "sflow_drop_monitoring_set_reply_e8d4e804", "sflow", Context, 0b1110000000);
retval!(SflowDropMonitoringSetReply);

fixed! {
    /// VPP's message `sflow_drop_monitoring_get`.
    SflowDropMonitoringGet {
    }
}

message!(SflowDropMonitoringGet, "sflow_drop_monitoring_get", 0x51077d14, "sflow_drop_monitoring_get_51077d14", "sflow", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `sflow_drop_monitoring_get_reply`.
    SflowDropMonitoringGetReply {
        drop_m: u32,
    }
}

message!(SflowDropMonitoringGetReply, "sflow_drop_monitoring_get_reply", 0xb56ae30e, "sflow_drop_monitoring_get_reply_b56ae30e", "sflow", Context, 0b1110000000);

fixed! {
    /// VPP's message `sflow_interface_dump`.
    SflowInterfaceDump {
        hw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SflowInterfaceDump, "sflow_interface_dump", 0x451a727d, "sflow_interface_dump_451a727d", "sflow", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sflow_interface_details`.
    SflowInterfaceDetails {
        hw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SflowInterfaceDetails, "sflow_interface_details", 0xb7b9143f, "sflow_interface_details_b7b9143f", "sflow", Context, 0b1111100000);

impl crate::message::Request for SflowDirectionGet { type Reply = SflowDirectionGetReply; }
impl crate::message::Request for SflowDirectionSet { type Reply = SflowDirectionSetReply; }
impl crate::message::Request for SflowDropMonitoringGet { type Reply = SflowDropMonitoringGetReply; }
impl crate::message::Request for SflowDropMonitoringSet { type Reply = SflowDropMonitoringSetReply; }
impl crate::message::Request for SflowEnableDisable { type Reply = SflowEnableDisableReply; }
impl crate::message::Request for SflowHeaderBytesGet { type Reply = SflowHeaderBytesGetReply; }
impl crate::message::Request for SflowHeaderBytesSet { type Reply = SflowHeaderBytesSetReply; }
impl crate::message::Dump for SflowInterfaceDump { type Details = SflowInterfaceDetails; }
impl crate::message::Request for SflowPollingIntervalGet { type Reply = SflowPollingIntervalGetReply; }
impl crate::message::Request for SflowPollingIntervalSet { type Reply = SflowPollingIntervalSetReply; }
impl crate::message::Request for SflowSamplingRateGet { type Reply = SflowSamplingRateGetReply; }
impl crate::message::Request for SflowSamplingRateSet { type Reply = SflowSamplingRateSetReply; }
