//! Module `vpe` of VPP 26.06, version 1.7.0. Generated: do not edit.

fixed! {
    /// VPP's message `show_version`.
    ShowVersion {
    }
}

message!(ShowVersion, "show_version", 0x51077d14, "show_version_51077d14", "vpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `show_version_reply`.
    ShowVersionReply {
        retval: i32,
        program: crate::text::FixedStr<32>,
        version: crate::text::FixedStr<32>,
        build_date: crate::text::FixedStr<32>,
        build_directory: crate::text::FixedStr<256>,
    }
}

message!(ShowVersionReply, "show_version_reply", 0xc919bde1, "show_version_reply_c919bde1", "vpe", Context, 0b1111111111);
retval!(ShowVersionReply);

fixed! {
    /// VPP's message `show_vpe_system_time`.
    ShowVpeSystemTime {
    }
}

message!(ShowVpeSystemTime, "show_vpe_system_time", 0x51077d14, "show_vpe_system_time_51077d14", "vpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `show_vpe_system_time_reply`.
    ShowVpeSystemTimeReply {
        retval: i32,
        vpe_system_time: super::vpe_types::Timestamp,
    }
}

message!(ShowVpeSystemTimeReply, "show_vpe_system_time_reply", 0x7ffd8193, "show_vpe_system_time_reply_7ffd8193", "vpe", Context, 0b1111111111);
retval!(ShowVpeSystemTimeReply);

fixed! {
    /// VPP's message `log_dump`.
    LogDump {
        start_timestamp: super::vpe_types::Timestamp,
    }
}

message!(LogDump, "log_dump", 0x6ab31753, "log_dump_6ab31753", "vpe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `log_details`.
    LogDetails {
        timestamp: super::vpe_types::Timestamp,
        level: super::vpe_types::LogLevel,
        msg_class: crate::text::FixedStr<32>,
        message: crate::text::FixedStr<256>,
    }
}

message!(LogDetails, "log_details", 0x03d61cc0, "log_details_03d61cc0", "vpe", Context, 0b1111111111);

impl crate::message::Dump for LogDump { type Details = LogDetails; }
impl crate::message::Request for ShowVersion { type Reply = ShowVersionReply; }
impl crate::message::Request for ShowVpeSystemTime { type Reply = ShowVpeSystemTimeReply; }
