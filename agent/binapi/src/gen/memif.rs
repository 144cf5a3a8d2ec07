//! Module `memif` of VPP 26.06, version 3.1.0. Generated: do not edit.

one_of! {
    /// VPP's `memif_role`.
    MemifRole: u32 { MEMIF_ROLE_API_MASTER = 0, MEMIF_ROLE_API_SLAVE = 1 }
}

one_of! {
    /// VPP's `memif_mode`.
    MemifMode: u32 { MEMIF_MODE_API_ETHERNET = 0, MEMIF_MODE_API_IP = 1, MEMIF_MODE_API_PUNT_INJECT = 2 }
}

fixed! {
    /// VPP's message `memif_socket_filename_add_del`.
    MemifSocketFilenameAddDel {
        is_add: bool,
        socket_id: u32,
        socket_filename: crate::text::FixedStr<108>,
    }
}

message!(MemifSocketFilenameAddDel, "memif_socket_filename_add_del", 0xa2ce1a10, "memif_socket_filename_add_del_a2ce1a10", "memif", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `memif_socket_filename_add_del_reply`.
    MemifSocketFilenameAddDelReply {
        retval: i32,
    }
}

message!(MemifSocketFilenameAddDelReply, "memif_socket_filename_add_del_reply", 0xe8d4e804, "memif_socket_filename_add_del_reply_e8d4e804", "memif", Context, 0b1111111111);
retval!(MemifSocketFilenameAddDelReply);

/// VPP's message `memif_socket_filename_add_del_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct MemifSocketFilenameAddDelV2 {
    pub is_add: bool,
    pub socket_id: u32,
    pub socket_filename: crate::text::VarStr,
}

impl Default for MemifSocketFilenameAddDelV2 {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            socket_id: crate::wire::Fixed::ZERO,
            socket_filename: Default::default(),
        }
    }
}

impl crate::wire::Wire for MemifSocketFilenameAddDelV2 {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.is_add, self.socket_id));
        crate::wire::Wire::encode(&self.socket_filename, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, socket_id): (bool, u32) = r.run(&["is_add", "socket_id"])?;
        let socket_filename = r.field("socket_filename")?;
        Ok(Self { is_add, socket_id, socket_filename })
    }
}

message!(MemifSocketFilenameAddDelV2, "memif_socket_filename_add_del_v2", 0x34223bdf, "memif_socket_filename_add_del_v2_34223bdf", "memif", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `memif_socket_filename_add_del_v2_reply`.
    MemifSocketFilenameAddDelV2Reply {
        retval: i32,
        socket_id: u32,
    }
}

message!(MemifSocketFilenameAddDelV2Reply, "memif_socket_filename_add_del_v2_reply", 0x9f29bdb9, "memif_socket_filename_add_del_v2_reply_9f29bdb9", "memif", Context, 0b1111111111);
retval!(MemifSocketFilenameAddDelV2Reply);

fixed! {
    /// VPP's message `memif_create`.
    MemifCreate {
        role: MemifRole,
        mode: MemifMode,
        rx_queues: u8,
        tx_queues: u8,
        id: u32,
        socket_id: u32,
        ring_size: u32,
        buffer_size: u16,
        no_zero_copy: bool,
        hw_addr: crate::text::MacAddress,
        secret: crate::text::FixedStr<24>,
    }
}

message!(MemifCreate, "memif_create", 0xb1b25061, "memif_create_b1b25061", "memif", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `memif_create_reply`.
    MemifCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(MemifCreateReply, "memif_create_reply", 0x5383d31f, "memif_create_reply_5383d31f", "memif", Context, 0b1111111111);
retval!(MemifCreateReply);

fixed! {
    /// VPP's message `memif_create_v2`.
    MemifCreateV2 {
        role: MemifRole,
        mode: MemifMode,
        rx_queues: u8,
        tx_queues: u8,
        id: u32,
        socket_id: u32,
        ring_size: u32,
        buffer_size: u16,
        no_zero_copy: bool,
        use_dma: bool,
        hw_addr: crate::text::MacAddress,
        secret: crate::text::FixedStr<24>,
    }
}

message!(MemifCreateV2, "memif_create_v2", 0x8c7de5f7, "memif_create_v2_8c7de5f7", "memif", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `memif_create_v2_reply`.
    MemifCreateV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(MemifCreateV2Reply, "memif_create_v2_reply", 0x5383d31f, "memif_create_v2_reply_5383d31f", "memif", Context, 0b1111111111);
retval!(MemifCreateV2Reply);

fixed! {
    /// VPP's message `memif_delete`.
    MemifDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(MemifDelete, "memif_delete", 0xf9e6675e, "memif_delete_f9e6675e", "memif", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `memif_delete_reply`.
    MemifDeleteReply {
        retval: i32,
    }
}

message!(MemifDeleteReply, "memif_delete_reply", 0xe8d4e804, "memif_delete_reply_e8d4e804", "memif", Context, 0b1111111111);
retval!(MemifDeleteReply);

fixed! {
    /// VPP's message `memif_socket_filename_details`.
    MemifSocketFilenameDetails {
        socket_id: u32,
        socket_filename: crate::text::FixedStr<108>,
    }
}

message!(MemifSocketFilenameDetails, "memif_socket_filename_details", 0x7ff326f7, "memif_socket_filename_details_7ff326f7", "memif", Context, 0b1111111111);

fixed! {
    /// VPP's message `memif_socket_filename_dump`.
    MemifSocketFilenameDump {
    }
}

message!(MemifSocketFilenameDump, "memif_socket_filename_dump", 0x51077d14, "memif_socket_filename_dump_51077d14", "memif", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `memif_details`.
    MemifDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        hw_addr: crate::text::MacAddress,
        id: u32,
        role: MemifRole,
        mode: MemifMode,
        zero_copy: bool,
        socket_id: u32,
        ring_size: u32,
        buffer_size: u16,
        flags: super::interface_types::IfStatusFlags,
        if_name: crate::text::FixedStr<64>,
    }
}

message!(MemifDetails, "memif_details", 0xda34feb9, "memif_details_da34feb9", "memif", Context, 0b1111111111);

fixed! {
    /// VPP's message `memif_dump`.
    MemifDump {
    }
}

message!(MemifDump, "memif_dump", 0x51077d14, "memif_dump_51077d14", "memif", ClientContext, 0b1111111111);

impl crate::message::Request for MemifCreate { type Reply = MemifCreateReply; }
impl crate::message::Request for MemifCreateV2 { type Reply = MemifCreateV2Reply; }
impl crate::message::Request for MemifDelete { type Reply = MemifDeleteReply; }
impl crate::message::Dump for MemifDump { type Details = MemifDetails; }
impl crate::message::Request for MemifSocketFilenameAddDel { type Reply = MemifSocketFilenameAddDelReply; }
impl crate::message::Request for MemifSocketFilenameAddDelV2 { type Reply = MemifSocketFilenameAddDelV2Reply; }
impl crate::message::Dump for MemifSocketFilenameDump { type Details = MemifSocketFilenameDetails; }
