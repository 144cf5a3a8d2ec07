//! Module `memclnt` of VPP 26.06, version 2.1.0. Generated: do not edit.

fixed! {
    /// VPP's type `module_version`.
    ModuleVersion {
        major: u32,
        minor: u32,
        patch: u32,
        name: crate::text::FixedStr<64>,
    }
}

fixed! {
    /// VPP's type `message_table_entry`.
    MessageTableEntry {
        index: u16,
        name: crate::text::FixedStr<64>,
    }
}

fixed! {
    /// VPP's message `memclnt_create`.
    MemclntCreate {
        ctx_quota: i32,
        input_queue: u64,
        name: crate::text::FixedStr<64>,
        api_versions: [u32; 8],
    }
}

message!(MemclntCreate, "memclnt_create", 0x9c5e1c2f, "memclnt_create_9c5e1c2f", "memclnt", Context, 0b1111111111);

fixed! {
    /// VPP's message `memclnt_create_reply`.
    MemclntCreateReply {
        response: i32,
        handle: u64,
        index: u32,
        message_table: u64,
    }
}

message!(MemclntCreateReply, "memclnt_create_reply", 0x42ec4560, "memclnt_create_reply_42ec4560", "memclnt", Context, 0b1111111111);

fixed! {
    /// VPP's message `memclnt_delete`.
    MemclntDelete {
        index: u32,
        handle: u64,
        do_cleanup: bool,
    }
}

message!(MemclntDelete, "memclnt_delete", 0x7e1c04e3, "memclnt_delete_7e1c04e3", "memclnt", None, 0b1111111111);

fixed! {
    /// VPP's message `memclnt_delete_reply`.
    MemclntDeleteReply {
        response: i32,
        handle: u64,
    }
}

message!(MemclntDeleteReply, "memclnt_delete_reply", 0x3d3b6312, "memclnt_delete_reply_3d3b6312", "memclnt", None, 0b1111111111);

fixed! {
    /// VPP's message `rx_thread_exit`.
    RxThreadExit {
        dummy: u8,
    }
}

message!(RxThreadExit, "rx_thread_exit", 0xc3a3a452, "rx_thread_exit_c3a3a452", "memclnt", None, 0b1111111111);

fixed! {
    /// VPP's message `memclnt_rx_thread_suspend`.
    MemclntRxThreadSuspend {
        dummy: u8,
    }
}

message!(MemclntRxThreadSuspend, "memclnt_rx_thread_suspend", 0xc3a3a452, "memclnt_rx_thread_suspend_c3a3a452", "memclnt", None, 0b1111111111);

fixed! {
    /// VPP's message `memclnt_read_timeout`.
    MemclntReadTimeout {
        dummy: u8,
    }
}

message!(MemclntReadTimeout, "memclnt_read_timeout", 0xc3a3a452, "memclnt_read_timeout_c3a3a452", "memclnt", None, 0b1111111111);

/// VPP's message `rpc_call`.
#[derive(Debug, Clone, PartialEq)]
pub struct RpcCall {
    pub function: u64,
    pub multicast: u8,
    pub need_barrier_sync: u8,
    pub send_reply: u8,
    pub data: Vec<u8>,
}

impl Default for RpcCall {
    fn default() -> Self {
        Self {
            function: crate::wire::Fixed::ZERO,
            multicast: crate::wire::Fixed::ZERO,
            need_barrier_sync: crate::wire::Fixed::ZERO,
            send_reply: crate::wire::Fixed::ZERO,
            data: Default::default(),
        }
    }
}

impl crate::wire::Wire for RpcCall {
    const MIN_SIZE: usize = <u64 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let data_len = crate::wire::count::<u32>("data_len", self.data.len())?;
        w.put(&(self.function, self.multicast, self.need_barrier_sync, self.send_reply, data_len));
        w.list(&self.data)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (function, multicast, need_barrier_sync, send_reply, data_len): (u64, u8, u8, u8, u32) = r.run(&["function", "multicast", "need_barrier_sync", "send_reply", "data_len"])?;
        let data = r.list("data", data_len)?;
        Ok(Self { function, multicast, need_barrier_sync, send_reply, data })
    }
}

message!(RpcCall, "rpc_call", 0x7e8a2c95, "rpc_call_7e8a2c95", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `rpc_call_reply`.
    RpcCallReply {
        retval: i32,
    }
}

message!(RpcCallReply, "rpc_call_reply", 0xe8d4e804, "rpc_call_reply_e8d4e804", "memclnt", Context, 0b1111111111);
retval!(RpcCallReply);

fixed! {
    /// VPP's message `get_first_msg_id`.
    GetFirstMsgId {
        name: crate::text::FixedStr<64>,
    }
}

message!(GetFirstMsgId, "get_first_msg_id", 0xebf79a66, "get_first_msg_id_ebf79a66", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `get_first_msg_id_reply`.
    GetFirstMsgIdReply {
        retval: i32,
        first_msg_id: u16,
    }
}

message!(GetFirstMsgIdReply, "get_first_msg_id_reply", 0x7d337472, "get_first_msg_id_reply_7d337472", "memclnt", Context, 0b1111111111);
retval!(GetFirstMsgIdReply);

fixed! {
    /// VPP's message `api_versions`.
    ApiVersions {
    }
}

message!(ApiVersions, "api_versions", 0x51077d14, "api_versions_51077d14", "memclnt", ClientContext, 0b1111111111);

/// VPP's message `api_versions_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiVersionsReply {
    pub retval: i32,
    pub api_versions: Vec<ModuleVersion>,
}

impl Default for ApiVersionsReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            api_versions: Default::default(),
        }
    }
}

impl crate::wire::Wire for ApiVersionsReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.api_versions.len())?;
        w.put(&(self.retval, count));
        w.list(&self.api_versions)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, count): (i32, u32) = r.run(&["retval", "count"])?;
        let api_versions = r.list("api_versions", count)?;
        Ok(Self { retval, api_versions })
    }
}

message!(ApiVersionsReply, "api_versions_reply", 0x5f0d99d6, "api_versions_reply_5f0d99d6", "memclnt", Context, 0b1111111111);
retval!(ApiVersionsReply);

fixed! {
    /// VPP's message `trace_plugin_msg_ids`.
    TracePluginMsgIds {
        plugin_name: crate::text::FixedStr<128>,
        first_msg_id: u16,
        last_msg_id: u16,
    }
}

message!(TracePluginMsgIds, "trace_plugin_msg_ids", 0xf476d3ce, "trace_plugin_msg_ids_f476d3ce", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sockclnt_create`.
    SockclntCreate {
        name: crate::text::FixedStr<64>,
    }
}

message!(SockclntCreate, "sockclnt_create", 0x455fb9c4, "sockclnt_create_455fb9c4", "memclnt", Context, 0b1111111111);

/// VPP's message `sockclnt_create_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct SockclntCreateReply {
    pub response: i32,
    pub index: u32,
    pub message_table: Vec<MessageTableEntry>,
}

impl Default for SockclntCreateReply {
    fn default() -> Self {
        Self {
            response: crate::wire::Fixed::ZERO,
            index: crate::wire::Fixed::ZERO,
            message_table: Default::default(),
        }
    }
}

impl crate::wire::Wire for SockclntCreateReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u16>("count", self.message_table.len())?;
        w.put(&(self.response, self.index, count));
        w.list(&self.message_table)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (response, index, count): (i32, u32, u16) = r.run(&["response", "index", "count"])?;
        let message_table = r.list("message_table", count)?;
        Ok(Self { response, index, message_table })
    }
}

message!(SockclntCreateReply, "sockclnt_create_reply", 0x35166268, "sockclnt_create_reply_35166268", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sockclnt_delete`.
    SockclntDelete {
        index: u32,
    }
}

message!(SockclntDelete, "sockclnt_delete", 0x8ac76db6, "sockclnt_delete_8ac76db6", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sockclnt_delete_reply`.
    SockclntDeleteReply {
        response: i32,
    }
}

message!(SockclntDeleteReply, "sockclnt_delete_reply", 0x8f38b1ee, "sockclnt_delete_reply_8f38b1ee", "memclnt", Context, 0b1111111111);

/// VPP's message `sock_init_shm`.
#[derive(Debug, Clone, PartialEq)]
pub struct SockInitShm {
    pub requested_size: u32,
    pub configs: Vec<u64>,
}

impl Default for SockInitShm {
    fn default() -> Self {
        Self {
            requested_size: crate::wire::Fixed::ZERO,
            configs: Default::default(),
        }
    }
}

impl crate::wire::Wire for SockInitShm {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let nitems = crate::wire::count::<u8>("nitems", self.configs.len())?;
        w.put(&(self.requested_size, nitems));
        w.list(&self.configs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (requested_size, nitems): (u32, u8) = r.run(&["requested_size", "nitems"])?;
        let configs = r.list("configs", nitems)?;
        Ok(Self { requested_size, configs })
    }
}

message!(SockInitShm, "sock_init_shm", 0x51646d92, "sock_init_shm_51646d92", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sock_init_shm_reply`.
    SockInitShmReply {
        retval: i32,
    }
}

message!(SockInitShmReply, "sock_init_shm_reply", 0xe8d4e804, "sock_init_shm_reply_e8d4e804", "memclnt", Context, 0b1111111111);
retval!(SockInitShmReply);

fixed! {
    /// VPP's message `memclnt_keepalive`.
    MemclntKeepalive {
    }
}

message!(MemclntKeepalive, "memclnt_keepalive", 0x51077d14, "memclnt_keepalive_51077d14", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `memclnt_keepalive_reply`.
    MemclntKeepaliveReply {
        retval: i32,
    }
}

message!(MemclntKeepaliveReply, "memclnt_keepalive_reply", 0xe8d4e804, "memclnt_keepalive_reply_e8d4e804", "memclnt", Context, 0b1111111111);
retval!(MemclntKeepaliveReply);

fixed! {
    /// VPP's message `control_ping`.
    ControlPing {
    }
}

message!(ControlPing, "control_ping", 0x51077d14, "control_ping_51077d14", "memclnt", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `control_ping_reply`.
    ControlPingReply {
        retval: i32,
        client_index: u32,
        vpe_pid: u32,
    }
}

message!(ControlPingReply, "control_ping_reply", 0xf6b0b8ca, "control_ping_reply_f6b0b8ca", "memclnt", Context, 0b1111111111);
retval!(ControlPingReply);

fixed! {
    /// VPP's message `memclnt_create_v2`.
    MemclntCreateV2 {
        ctx_quota: i32,
        input_queue: u64,
        name: crate::text::FixedStr<64>,
        api_versions: [u32; 8],
        keepalive: bool,
    }
}

message!(MemclntCreateV2, "memclnt_create_v2", 0xc4bd4882, "memclnt_create_v2_c4bd4882", "memclnt", Context, 0b1111111111);

fixed! {
    /// VPP's message `memclnt_create_v2_reply`.
    MemclntCreateV2Reply {
        response: i32,
        handle: u64,
        index: u32,
        message_table: u64,
    }
}

message!(MemclntCreateV2Reply, "memclnt_create_v2_reply", 0x42ec4560, "memclnt_create_v2_reply_42ec4560", "memclnt", Context, 0b1111111111);

fixed! {
    /// VPP's message `get_api_json`.
    GetApiJson {
    }
}

message!(GetApiJson, "get_api_json", 0x51077d14, "get_api_json_51077d14", "memclnt", ClientContext, 0b1111111000);

/// VPP's message `get_api_json_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetApiJsonReply {
    pub retval: i32,
    pub json: crate::text::VarStr,
}

impl Default for GetApiJsonReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            json: Default::default(),
        }
    }
}

impl crate::wire::Wire for GetApiJsonReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.retval);
        crate::wire::Wire::encode(&self.json, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let retval: i32 = r.field("retval")?;
        let json = r.field("json")?;
        Ok(Self { retval, json })
    }
}

message!(GetApiJsonReply, "get_api_json_reply", 0xea715b59, "get_api_json_reply_ea715b59", "memclnt", Context, 0b1111111000);
retval!(GetApiJsonReply);

impl crate::message::Request for ApiVersions { type Reply = ApiVersionsReply; }
impl crate::message::Request for ControlPing { type Reply = ControlPingReply; }
impl crate::message::Request for GetApiJson { type Reply = GetApiJsonReply; }
impl crate::message::Request for GetFirstMsgId { type Reply = GetFirstMsgIdReply; }
impl crate::message::Request for MemclntCreate { type Reply = MemclntCreateReply; }
impl crate::message::Request for MemclntCreateV2 { type Reply = MemclntCreateV2Reply; }
impl crate::message::Request for MemclntDelete { type Reply = MemclntDeleteReply; }
impl crate::message::Request for MemclntKeepalive { type Reply = MemclntKeepaliveReply; }
impl crate::message::Request for RpcCall { type Reply = RpcCallReply; }
impl crate::message::Request for SockInitShm { type Reply = SockInitShmReply; }
impl crate::message::Request for SockclntCreate { type Reply = SockclntCreateReply; }
impl crate::message::Request for SockclntDelete { type Reply = SockclntDeleteReply; }
