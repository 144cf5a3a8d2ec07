//! Module `pg` of VPP 26.06, version 2.1.0. Generated: do not edit.

one_of! {
    /// VPP's `pg_interface_mode`.
    PgInterfaceMode: u8 { PG_API_MODE_ETHERNET = 0, PG_API_MODE_IP4 = 1, PG_API_MODE_IP6 = 2 }
}

flags! {
    /// VPP's `pg_interface_flags`.
    PgInterfaceFlags: u32 { PG_API_FLAG_NONE = 0, PG_API_FLAG_CSUM_OFFLOAD = 1, PG_API_FLAG_GSO = 2, PG_API_FLAG_GRO_COALESCE = 4 }
}

fixed! {
    /// VPP's message `pg_create_interface`.
    PgCreateInterface {
        interface_id: super::interface_types::InterfaceIndex,
        gso_enabled: bool,
        gso_size: u32,
    }
}

message!(PgCreateInterface, "pg_create_interface", 0xb7c893d7, "pg_create_interface_b7c893d7", "pg", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pg_create_interface_v2`.
    PgCreateInterfaceV2 {
        interface_id: super::interface_types::InterfaceIndex,
        gso_enabled: bool,
        gso_size: u32,
        mode: PgInterfaceMode,
    }
}

message!(PgCreateInterfaceV2, "pg_create_interface_v2", 0x8657466a, "pg_create_interface_v2_8657466a", "pg", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pg_create_interface_v3`.
    PgCreateInterfaceV3 {
        interface_id: super::interface_types::InterfaceIndex,
        pg_flags: PgInterfaceFlags,
        gso_size: u32,
        mode: PgInterfaceMode,
    }
}

message!(PgCreateInterfaceV3, "pg_create_interface_v3", 0xb2aac653, "pg_create_interface_v3_b2aac653", "pg", ClientContext, 0b1110000000);

fixed! {
    /// VPP's message `pg_create_interface_reply`.
    PgCreateInterfaceReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(PgCreateInterfaceReply, "pg_create_interface_reply", 0x5383d31f, "pg_create_interface_reply_5383d31f", "pg", Context, 0b1111111111);
retval!(PgCreateInterfaceReply);

fixed! {
    /// VPP's message `pg_create_interface_v2_reply`.
    PgCreateInterfaceV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(PgCreateInterfaceV2Reply, "pg_create_interface_v2_reply", 0x5383d31f, "pg_create_interface_v2_reply_5383d31f", "pg", Context, 0b1111111111);
retval!(PgCreateInterfaceV2Reply);

fixed! {
    /// VPP's message `pg_create_interface_v3_reply`.
    PgCreateInterfaceV3Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(PgCreateInterfaceV3Reply, "pg_create_interface_v3_reply", 0x5383d31f, "pg_create_interface_v3_reply_5383d31f", "pg", Context, 0b1110000000);
retval!(PgCreateInterfaceV3Reply);

fixed! {
    /// VPP's message `pg_delete_interface`.
    PgDeleteInterface {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(PgDeleteInterface, "pg_delete_interface", 0xf9e6675e, "pg_delete_interface_f9e6675e", "pg", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `pg_delete_interface_reply`.
    PgDeleteInterfaceReply {
        retval: i32,
    }
}

message!(PgDeleteInterfaceReply, "pg_delete_interface_reply", 0xe8d4e804, "pg_delete_interface_reply_e8d4e804", "pg", Context, 0b1111100000);
retval!(PgDeleteInterfaceReply);

fixed! {
    /// VPP's message `pg_interface_enable_disable_coalesce`.
    PgInterfaceEnableDisableCoalesce {
        sw_if_index: super::interface_types::InterfaceIndex,
        coalesce_enabled: bool,
    }
}

message!(PgInterfaceEnableDisableCoalesce, "pg_interface_enable_disable_coalesce", 0xa2ef99e7, "pg_interface_enable_disable_coalesce_a2ef99e7", "pg", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pg_interface_enable_disable_coalesce_reply`.
    PgInterfaceEnableDisableCoalesceReply {
        retval: i32,
    }
}

message!(PgInterfaceEnableDisableCoalesceReply, "pg_interface_enable_disable_coalesce_reply", 0xe8d4e804, "pg_interface_enable_disable_coalesce_reply_e8d4e804", "pg", Context, 0b1111111111);
retval!(PgInterfaceEnableDisableCoalesceReply);

/// VPP's message `pg_capture`.
#[derive(Debug, Clone, PartialEq)]
pub struct PgCapture {
    pub interface_id: super::interface_types::InterfaceIndex,
    pub is_enabled: bool,
    pub count: u32,
    pub pcap_file_name: crate::text::VarStr,
}

impl Default for PgCapture {
    fn default() -> Self {
        Self {
            interface_id: crate::wire::Fixed::ZERO,
            is_enabled: crate::wire::Fixed::ZERO,
            count: crate::wire::Fixed::ZERO,
            pcap_file_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for PgCapture {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.interface_id, self.is_enabled, self.count));
        crate::wire::Wire::encode(&self.pcap_file_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (interface_id, is_enabled, count): (super::interface_types::InterfaceIndex, bool, u32) = r.run(&["interface_id", "is_enabled", "count"])?;
        let pcap_file_name = r.field("pcap_file_name")?;
        Ok(Self { interface_id, is_enabled, count, pcap_file_name })
    }
}

message!(PgCapture, "pg_capture", 0x3712fb6c, "pg_capture_3712fb6c", "pg", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pg_capture_reply`.
    PgCaptureReply {
        retval: i32,
    }
}

message!(PgCaptureReply, "pg_capture_reply", 0xe8d4e804, "pg_capture_reply_e8d4e804", "pg", Context, 0b1111111111);
retval!(PgCaptureReply);

/// VPP's message `pg_enable_disable`.
#[derive(Debug, Clone, PartialEq)]
pub struct PgEnableDisable {
    pub is_enabled: bool,
    pub stream_name: crate::text::VarStr,
}

impl Default for PgEnableDisable {
    fn default() -> Self {
        Self {
            is_enabled: crate::wire::Fixed::ZERO,
            stream_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for PgEnableDisable {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.is_enabled);
        crate::wire::Wire::encode(&self.stream_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let is_enabled: bool = r.field("is_enabled")?;
        let stream_name = r.field("stream_name")?;
        Ok(Self { is_enabled, stream_name })
    }
}

message!(PgEnableDisable, "pg_enable_disable", 0x01f94f3a, "pg_enable_disable_01f94f3a", "pg", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pg_enable_disable_reply`.
    PgEnableDisableReply {
        retval: i32,
    }
}

message!(PgEnableDisableReply, "pg_enable_disable_reply", 0xe8d4e804, "pg_enable_disable_reply_e8d4e804", "pg", Context, 0b1111111111);
retval!(PgEnableDisableReply);

impl crate::message::Request for PgCapture { type Reply = PgCaptureReply; }
impl crate::message::Request for PgCreateInterface { type Reply = PgCreateInterfaceReply; }
impl crate::message::Request for PgCreateInterfaceV2 { type Reply = PgCreateInterfaceV2Reply; }
impl crate::message::Request for PgCreateInterfaceV3 { type Reply = PgCreateInterfaceV3Reply; }
impl crate::message::Request for PgDeleteInterface { type Reply = PgDeleteInterfaceReply; }
impl crate::message::Request for PgEnableDisable { type Reply = PgEnableDisableReply; }
impl crate::message::Request for PgInterfaceEnableDisableCoalesce { type Reply = PgInterfaceEnableDisableCoalesceReply; }
