//! Module `session` of VPP 26.06, version 4.0.3. Generated: do not edit.

one_of! {
    /// VPP's `transport_proto`.
    TransportProto: u8 { TRANSPORT_PROTO_API_TCP = 0, TRANSPORT_PROTO_API_UDP = 1, TRANSPORT_PROTO_API_NONE = 2, TRANSPORT_PROTO_API_TLS = 3, TRANSPORT_PROTO_API_QUIC = 4 }
}

one_of! {
    /// VPP's `rt_backend_engine`.
    RtBackendEngine: u8 { RT_BACKEND_ENGINE_API_DISABLE = 0, RT_BACKEND_ENGINE_API_RULE_TABLE = 1, RT_BACKEND_ENGINE_API_NONE = 2, RT_BACKEND_ENGINE_API_SDL = 3 }
}

one_of! {
    /// VPP's `session_rule_scope`.
    SessionRuleScope: u32 { SESSION_RULE_SCOPE_API_GLOBAL = 0, SESSION_RULE_SCOPE_API_LOCAL = 1, SESSION_RULE_SCOPE_API_BOTH = 2 }
}

fixed! {
    /// VPP's type `sdl_rule`.
    SdlRule {
        lcl: super::ip_types::Prefix,
        action_index: u32,
        tag: crate::text::FixedStr<64>,
    }
}

fixed! {
    /// VPP's type `sdl_rule_v2`.
    SdlRuleV2 {
        rmt: super::ip_types::Prefix,
        action_index: u32,
        tag: crate::text::FixedStr<64>,
    }
}

/// VPP's message `app_attach`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppAttach {
    pub options: [u64; 18],
    pub namespace_id: crate::text::VarStr,
}

impl Default for AppAttach {
    fn default() -> Self {
        Self {
            options: crate::wire::Fixed::ZERO,
            namespace_id: Default::default(),
        }
    }
}

impl crate::wire::Wire for AppAttach {
    const MIN_SIZE: usize = <[u64; 18] as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.options);
        crate::wire::Wire::encode(&self.namespace_id, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let options: [u64; 18] = r.field("options")?;
        let namespace_id = r.field("namespace_id")?;
        Ok(Self { options, namespace_id })
    }
}

message!(AppAttach, "app_attach", 0x5f4a260d, "app_attach_5f4a260d", "session", ClientContext, 0b1111111111);

/// VPP's message `app_attach_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppAttachReply {
    pub retval: i32,
    pub app_mq: u64,
    pub vpp_ctrl_mq: u64,
    pub vpp_ctrl_mq_thread: u8,
    pub app_index: u32,
    pub n_fds: u8,
    pub fd_flags: u8,
    pub segment_size: u32,
    pub segment_handle: u64,
    pub segment_name: crate::text::VarStr,
}

impl Default for AppAttachReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            app_mq: crate::wire::Fixed::ZERO,
            vpp_ctrl_mq: crate::wire::Fixed::ZERO,
            vpp_ctrl_mq_thread: crate::wire::Fixed::ZERO,
            app_index: crate::wire::Fixed::ZERO,
            n_fds: crate::wire::Fixed::ZERO,
            fd_flags: crate::wire::Fixed::ZERO,
            segment_size: crate::wire::Fixed::ZERO,
            segment_handle: crate::wire::Fixed::ZERO,
            segment_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for AppAttachReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u64 as crate::wire::Wire>::MIN_SIZE + <u64 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u64 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.retval, self.app_mq, self.vpp_ctrl_mq, self.vpp_ctrl_mq_thread, self.app_index, self.n_fds, self.fd_flags, self.segment_size));
        w.put(&self.segment_handle);
        crate::wire::Wire::encode(&self.segment_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, app_mq, vpp_ctrl_mq, vpp_ctrl_mq_thread, app_index, n_fds, fd_flags, segment_size): (i32, u64, u64, u8, u32, u8, u8, u32) = r.run(&["retval", "app_mq", "vpp_ctrl_mq", "vpp_ctrl_mq_thread", "app_index", "n_fds", "fd_flags", "segment_size"])?;
        let segment_handle: u64 = r.field("segment_handle")?;
        let segment_name = r.field("segment_name")?;
        Ok(Self { retval, app_mq, vpp_ctrl_mq, vpp_ctrl_mq_thread, app_index, n_fds, fd_flags, segment_size, segment_handle, segment_name })
    }
}

message!(AppAttachReply, "app_attach_reply", 0x5c89c3b0, "app_attach_reply_5c89c3b0", "session", Context, 0b1111111111);
retval!(AppAttachReply);

fixed! {
    /// VPP's message `application_detach`.
    ApplicationDetach {
    }
}

message!(ApplicationDetach, "application_detach", 0x51077d14, "application_detach_51077d14", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `application_detach_reply`.
    ApplicationDetachReply {
        retval: i32,
    }
}

message!(ApplicationDetachReply, "application_detach_reply", 0xe8d4e804, "application_detach_reply_e8d4e804", "session", Context, 0b1111111111);
retval!(ApplicationDetachReply);

/// VPP's message `app_add_cert_key_pair`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppAddCertKeyPair {
    pub cert_len: u16,
    pub certkey: Vec<u8>,
}

impl Default for AppAddCertKeyPair {
    fn default() -> Self {
        Self {
            cert_len: crate::wire::Fixed::ZERO,
            certkey: Default::default(),
        }
    }
}

impl crate::wire::Wire for AppAddCertKeyPair {
    const MIN_SIZE: usize = <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let certkey_len = crate::wire::count::<u16>("certkey_len", self.certkey.len())?;
        w.put(&(self.cert_len, certkey_len));
        w.list(&self.certkey)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (cert_len, certkey_len): (u16, u16) = r.run(&["cert_len", "certkey_len"])?;
        let certkey = r.list("certkey", certkey_len)?;
        Ok(Self { cert_len, certkey })
    }
}

message!(AppAddCertKeyPair, "app_add_cert_key_pair", 0x02eb8016, "app_add_cert_key_pair_02eb8016", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `app_add_cert_key_pair_reply`.
    AppAddCertKeyPairReply {
        retval: i32,
        index: u32,
    }
}

message!(AppAddCertKeyPairReply, "app_add_cert_key_pair_reply", 0xb42958d0, "app_add_cert_key_pair_reply_b42958d0", "session", Context, 0b1111111111);
retval!(AppAddCertKeyPairReply);

fixed! {
    /// VPP's message `app_del_cert_key_pair`.
    AppDelCertKeyPair {
        index: u32,
    }
}

message!(AppDelCertKeyPair, "app_del_cert_key_pair", 0x8ac76db6, "app_del_cert_key_pair_8ac76db6", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `app_del_cert_key_pair_reply`.
    AppDelCertKeyPairReply {
        retval: i32,
    }
}

message!(AppDelCertKeyPairReply, "app_del_cert_key_pair_reply", 0xe8d4e804, "app_del_cert_key_pair_reply_e8d4e804", "session", Context, 0b1111111111);
retval!(AppDelCertKeyPairReply);

fixed! {
    /// VPP's message `app_worker_add_del`.
    AppWorkerAddDel {
        app_index: u32,
        wrk_index: u32,
        is_add: bool,
    }
}

message!(AppWorkerAddDel, "app_worker_add_del", 0x753253dc, "app_worker_add_del_753253dc", "session", ClientContext, 0b1111111111);

/// VPP's message `app_worker_add_del_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppWorkerAddDelReply {
    pub retval: i32,
    pub wrk_index: u32,
    pub app_event_queue_address: u64,
    pub n_fds: u8,
    pub fd_flags: u8,
    pub segment_handle: u64,
    pub is_add: bool,
    pub segment_name: crate::text::VarStr,
}

impl Default for AppWorkerAddDelReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            wrk_index: crate::wire::Fixed::ZERO,
            app_event_queue_address: crate::wire::Fixed::ZERO,
            n_fds: crate::wire::Fixed::ZERO,
            fd_flags: crate::wire::Fixed::ZERO,
            segment_handle: crate::wire::Fixed::ZERO,
            is_add: crate::wire::Fixed::ZERO,
            segment_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for AppWorkerAddDelReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u64 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u64 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.retval, self.wrk_index, self.app_event_queue_address, self.n_fds, self.fd_flags, self.segment_handle, self.is_add));
        crate::wire::Wire::encode(&self.segment_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, wrk_index, app_event_queue_address, n_fds, fd_flags, segment_handle, is_add): (i32, u32, u64, u8, u8, u64, bool) = r.run(&["retval", "wrk_index", "app_event_queue_address", "n_fds", "fd_flags", "segment_handle", "is_add"])?;
        let segment_name = r.field("segment_name")?;
        Ok(Self { retval, wrk_index, app_event_queue_address, n_fds, fd_flags, segment_handle, is_add, segment_name })
    }
}

message!(AppWorkerAddDelReply, "app_worker_add_del_reply", 0x5735ffe7, "app_worker_add_del_reply_5735ffe7", "session", Context, 0b1111111111);
retval!(AppWorkerAddDelReply);

fixed! {
    /// VPP's message `session_enable_disable`.
    SessionEnableDisable {
        is_enable: bool,
    }
}

message!(SessionEnableDisable, "session_enable_disable", 0xc264d7bf, "session_enable_disable_c264d7bf", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `session_enable_disable_reply`.
    SessionEnableDisableReply {
        retval: i32,
    }
}

message!(SessionEnableDisableReply, "session_enable_disable_reply", 0xe8d4e804, "session_enable_disable_reply_e8d4e804", "session", Context, 0b1111111111);
retval!(SessionEnableDisableReply);

fixed! {
    /// VPP's message `session_enable_disable_v2`.
    SessionEnableDisableV2 {
        rt_engine_type: RtBackendEngine,
    }
}

message!(SessionEnableDisableV2, "session_enable_disable_v2", 0xf09fbf32, "session_enable_disable_v2_f09fbf32", "session", ClientContext, 0b1111110000);

fixed! {
    /// VPP's message `session_enable_disable_v2_reply`.
    SessionEnableDisableV2Reply {
        retval: i32,
    }
}

message!(SessionEnableDisableV2Reply, "session_enable_disable_v2_reply", 0xe8d4e804, "session_enable_disable_v2_reply_e8d4e804", "session", Context, 0b1111110000);
retval!(SessionEnableDisableV2Reply);

fixed! {
    /// VPP's message `session_sapi_enable_disable`.
    SessionSapiEnableDisable {
        is_enable: bool,
    }
}

message!(SessionSapiEnableDisable, "session_sapi_enable_disable", 0xc264d7bf, "session_sapi_enable_disable_c264d7bf", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `session_sapi_enable_disable_reply`.
    SessionSapiEnableDisableReply {
        retval: i32,
    }
}

message!(SessionSapiEnableDisableReply, "session_sapi_enable_disable_reply", 0xe8d4e804, "session_sapi_enable_disable_reply_e8d4e804", "session", Context, 0b1111111111);
retval!(SessionSapiEnableDisableReply);

/// VPP's message `app_namespace_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppNamespaceAddDel {
    pub secret: u64,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub ip4_fib_id: u32,
    pub ip6_fib_id: u32,
    pub namespace_id: crate::text::VarStr,
}

impl Default for AppNamespaceAddDel {
    fn default() -> Self {
        Self {
            secret: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            ip4_fib_id: crate::wire::Fixed::ZERO,
            ip6_fib_id: crate::wire::Fixed::ZERO,
            namespace_id: Default::default(),
        }
    }
}

impl crate::wire::Wire for AppNamespaceAddDel {
    const MIN_SIZE: usize = <u64 as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.secret, self.sw_if_index, self.ip4_fib_id, self.ip6_fib_id));
        crate::wire::Wire::encode(&self.namespace_id, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (secret, sw_if_index, ip4_fib_id, ip6_fib_id): (u64, super::interface_types::InterfaceIndex, u32, u32) = r.run(&["secret", "sw_if_index", "ip4_fib_id", "ip6_fib_id"])?;
        let namespace_id = r.field("namespace_id")?;
        Ok(Self { secret, sw_if_index, ip4_fib_id, ip6_fib_id, namespace_id })
    }
}

message!(AppNamespaceAddDel, "app_namespace_add_del", 0x6306aecb, "app_namespace_add_del_6306aecb", "session", ClientContext, 0b1111111111);

/// VPP's message `app_namespace_add_del_v4`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppNamespaceAddDelV4 {
    pub secret: u64,
    pub is_add: bool,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub ip4_fib_id: u32,
    pub ip6_fib_id: u32,
    pub namespace_id: crate::text::FixedStr<64>,
    pub sock_name: crate::text::VarStr,
}

impl Default for AppNamespaceAddDelV4 {
    fn default() -> Self {
        Self {
            secret: crate::wire::Fixed::ZERO,
            is_add: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            ip4_fib_id: crate::wire::Fixed::ZERO,
            ip6_fib_id: crate::wire::Fixed::ZERO,
            namespace_id: crate::wire::Fixed::ZERO,
            sock_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for AppNamespaceAddDelV4 {
    const MIN_SIZE: usize = <u64 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.secret, self.is_add, self.sw_if_index, self.ip4_fib_id, self.ip6_fib_id, self.namespace_id));
        crate::wire::Wire::encode(&self.sock_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (secret, is_add, sw_if_index, ip4_fib_id, ip6_fib_id, namespace_id): (u64, bool, super::interface_types::InterfaceIndex, u32, u32, crate::text::FixedStr<64>) = r.run(&["secret", "is_add", "sw_if_index", "ip4_fib_id", "ip6_fib_id", "namespace_id"])?;
        let sock_name = r.field("sock_name")?;
        Ok(Self { secret, is_add, sw_if_index, ip4_fib_id, ip6_fib_id, namespace_id, sock_name })
    }
}

message!(AppNamespaceAddDelV4, "app_namespace_add_del_v4", 0x42c1d824, "app_namespace_add_del_v4_42c1d824", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `app_namespace_add_del_v4_reply`.
    AppNamespaceAddDelV4Reply {
        retval: i32,
        appns_index: u32,
    }
}

message!(AppNamespaceAddDelV4Reply, "app_namespace_add_del_v4_reply", 0x85137120, "app_namespace_add_del_v4_reply_85137120", "session", Context, 0b1111111111);
retval!(AppNamespaceAddDelV4Reply);

fixed! {
    /// VPP's message `app_namespace_add_del_v2`.
    AppNamespaceAddDelV2 {
        secret: u64,
        sw_if_index: super::interface_types::InterfaceIndex,
        ip4_fib_id: u32,
        ip6_fib_id: u32,
        namespace_id: crate::text::FixedStr<64>,
        netns: crate::text::FixedStr<64>,
    }
}

message!(AppNamespaceAddDelV2, "app_namespace_add_del_v2", 0xee0755cf, "app_namespace_add_del_v2_ee0755cf", "session", ClientContext, 0b1111111111);

/// VPP's message `app_namespace_add_del_v3`.
#[derive(Debug, Clone, PartialEq)]
pub struct AppNamespaceAddDelV3 {
    pub secret: u64,
    pub is_add: bool,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub ip4_fib_id: u32,
    pub ip6_fib_id: u32,
    pub namespace_id: crate::text::FixedStr<64>,
    pub netns: crate::text::FixedStr<64>,
    pub sock_name: crate::text::VarStr,
}

impl Default for AppNamespaceAddDelV3 {
    fn default() -> Self {
        Self {
            secret: crate::wire::Fixed::ZERO,
            is_add: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            ip4_fib_id: crate::wire::Fixed::ZERO,
            ip6_fib_id: crate::wire::Fixed::ZERO,
            namespace_id: crate::wire::Fixed::ZERO,
            netns: crate::wire::Fixed::ZERO,
            sock_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for AppNamespaceAddDelV3 {
    const MIN_SIZE: usize = <u64 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.secret, self.is_add, self.sw_if_index, self.ip4_fib_id, self.ip6_fib_id, self.namespace_id, self.netns));
        crate::wire::Wire::encode(&self.sock_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (secret, is_add, sw_if_index, ip4_fib_id, ip6_fib_id, namespace_id, netns): (u64, bool, super::interface_types::InterfaceIndex, u32, u32, crate::text::FixedStr<64>, crate::text::FixedStr<64>) = r.run(&["secret", "is_add", "sw_if_index", "ip4_fib_id", "ip6_fib_id", "namespace_id", "netns"])?;
        let sock_name = r.field("sock_name")?;
        Ok(Self { secret, is_add, sw_if_index, ip4_fib_id, ip6_fib_id, namespace_id, netns, sock_name })
    }
}

message!(AppNamespaceAddDelV3, "app_namespace_add_del_v3", 0x8a7e40a1, "app_namespace_add_del_v3_8a7e40a1", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `app_namespace_add_del_reply`.
    AppNamespaceAddDelReply {
        retval: i32,
        appns_index: u32,
    }
}

message!(AppNamespaceAddDelReply, "app_namespace_add_del_reply", 0x85137120, "app_namespace_add_del_reply_85137120", "session", Context, 0b1111111111);
retval!(AppNamespaceAddDelReply);

fixed! {
    /// VPP's message `app_namespace_add_del_v2_reply`.
    AppNamespaceAddDelV2Reply {
        retval: i32,
        appns_index: u32,
    }
}

message!(AppNamespaceAddDelV2Reply, "app_namespace_add_del_v2_reply", 0x85137120, "app_namespace_add_del_v2_reply_85137120", "session", Context, 0b1111111111);
retval!(AppNamespaceAddDelV2Reply);

fixed! {
    /// VPP's message `app_namespace_add_del_v3_reply`.
    AppNamespaceAddDelV3Reply {
        retval: i32,
        appns_index: u32,
    }
}

message!(AppNamespaceAddDelV3Reply, "app_namespace_add_del_v3_reply", 0x85137120, "app_namespace_add_del_v3_reply_85137120", "session", Context, 0b1111111111);
retval!(AppNamespaceAddDelV3Reply);

fixed! {
    /// VPP's message `session_rule_add_del`.
    SessionRuleAddDel {
        transport_proto: TransportProto,
        lcl: super::ip_types::Prefix,
        rmt: super::ip_types::Prefix,
        lcl_port: u16,
        rmt_port: u16,
        action_index: u32,
        is_add: bool,
        appns_index: u32,
        scope: SessionRuleScope,
        tag: crate::text::FixedStr<64>,
    }
}

message!(SessionRuleAddDel, "session_rule_add_del", 0x82a90af5, "session_rule_add_del_82a90af5", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `session_rule_add_del_reply`.
    SessionRuleAddDelReply {
        retval: i32,
    }
}

message!(SessionRuleAddDelReply, "session_rule_add_del_reply", 0xe8d4e804, "session_rule_add_del_reply_e8d4e804", "session", Context, 0b1111111111);
retval!(SessionRuleAddDelReply);

fixed! {
    /// VPP's message `session_rules_dump`.
    SessionRulesDump {
    }
}

message!(SessionRulesDump, "session_rules_dump", 0x51077d14, "session_rules_dump_51077d14", "session", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `session_rules_details`.
    SessionRulesDetails {
        transport_proto: TransportProto,
        lcl: super::ip_types::Prefix,
        rmt: super::ip_types::Prefix,
        lcl_port: u16,
        rmt_port: u16,
        action_index: u32,
        appns_index: u32,
        scope: SessionRuleScope,
        tag: crate::text::FixedStr<64>,
    }
}

message!(SessionRulesDetails, "session_rules_details", 0x4ef746e7, "session_rules_details_4ef746e7", "session", Context, 0b1111111111);

fixed! {
    /// VPP's message `session_rules_v2_dump`.
    SessionRulesV2Dump {
    }
}

message!(SessionRulesV2Dump, "session_rules_v2_dump", 0x51077d14, "session_rules_v2_dump_51077d14", "session", ClientContext, 0b1111100000);

/// VPP's message `session_rules_v2_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRulesV2Details {
    pub transport_proto: TransportProto,
    pub lcl: super::ip_types::Prefix,
    pub rmt: super::ip_types::Prefix,
    pub lcl_port: u16,
    pub rmt_port: u16,
    pub action_index: u32,
    pub scope: SessionRuleScope,
    pub tag: crate::text::FixedStr<64>,
    pub appns_index: Vec<u32>,
}

impl Default for SessionRulesV2Details {
    fn default() -> Self {
        Self {
            transport_proto: crate::wire::Fixed::ZERO,
            lcl: crate::wire::Fixed::ZERO,
            rmt: crate::wire::Fixed::ZERO,
            lcl_port: crate::wire::Fixed::ZERO,
            rmt_port: crate::wire::Fixed::ZERO,
            action_index: crate::wire::Fixed::ZERO,
            scope: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            appns_index: Default::default(),
        }
    }
}

impl crate::wire::Wire for SessionRulesV2Details {
    const MIN_SIZE: usize = <TransportProto as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Prefix as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Prefix as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <SessionRuleScope as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.transport_proto, self.lcl, self.rmt, self.lcl_port, self.rmt_port, self.action_index, self.scope, self.tag));
        let count = crate::wire::count::<u32>("count", self.appns_index.len())?;
        w.put(&count);
        w.list(&self.appns_index)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (transport_proto, lcl, rmt, lcl_port, rmt_port, action_index, scope, tag): (TransportProto, super::ip_types::Prefix, super::ip_types::Prefix, u16, u16, u32, SessionRuleScope, crate::text::FixedStr<64>) = r.run(&["transport_proto", "lcl", "rmt", "lcl_port", "rmt_port", "action_index", "scope", "tag"])?;
        let count: u32 = r.field("count")?;
        let appns_index = r.list("appns_index", count)?;
        Ok(Self { transport_proto, lcl, rmt, lcl_port, rmt_port, action_index, scope, tag, appns_index })
    }
}

message!(SessionRulesV2Details, "session_rules_v2_details", 0xf91993dc, "session_rules_v2_details_f91993dc", "session", Context, 0b1111100000);

/// VPP's message `session_sdl_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionSdlAddDel {
    pub appns_index: u32,
    pub is_add: bool,
    pub r: Vec<SdlRule>,
}

impl Default for SessionSdlAddDel {
    fn default() -> Self {
        Self {
            appns_index: crate::wire::Fixed::ZERO,
            is_add: crate::wire::Fixed::ZERO,
            r: Default::default(),
        }
    }
}

impl crate::wire::Wire for SessionSdlAddDel {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.r.len())?;
        w.put(&(self.appns_index, self.is_add, count));
        w.list(&self.r)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (appns_index, is_add, count): (u32, bool, u32) = r.run(&["appns_index", "is_add", "count"])?;
        let r = r.list("r", count)?;
        Ok(Self { appns_index, is_add, r })
    }
}

message!(SessionSdlAddDel, "session_sdl_add_del", 0xfaeb89fc, "session_sdl_add_del_faeb89fc", "session", ClientContext, 0b1111110000);

fixed! {
    /// VPP's message `session_sdl_add_del_reply`.
    SessionSdlAddDelReply {
        retval: i32,
    }
}

message!(SessionSdlAddDelReply, "session_sdl_add_del_reply", 0xe8d4e804, "session_sdl_add_del_reply_e8d4e804", "session", Context, 0b1111110000);
retval!(SessionSdlAddDelReply);

/// VPP's message `session_sdl_add_del_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionSdlAddDelV2 {
    pub appns_index: u32,
    pub is_add: bool,
    pub r: Vec<SdlRuleV2>,
}

impl Default for SessionSdlAddDelV2 {
    fn default() -> Self {
        Self {
            appns_index: crate::wire::Fixed::ZERO,
            is_add: crate::wire::Fixed::ZERO,
            r: Default::default(),
        }
    }
}

impl crate::wire::Wire for SessionSdlAddDelV2 {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.r.len())?;
        w.put(&(self.appns_index, self.is_add, count));
        w.list(&self.r)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (appns_index, is_add, count): (u32, bool, u32) = r.run(&["appns_index", "is_add", "count"])?;
        let r = r.list("r", count)?;
        Ok(Self { appns_index, is_add, r })
    }
}

message!(SessionSdlAddDelV2, "session_sdl_add_del_v2", 0x7f89d3fa, "session_sdl_add_del_v2_7f89d3fa", "session", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `session_sdl_add_del_v2_reply`.
    SessionSdlAddDelV2Reply {
        retval: i32,
    }
}

message!(SessionSdlAddDelV2Reply, "session_sdl_add_del_v2_reply", 0xe8d4e804, "session_sdl_add_del_v2_reply_e8d4e804", "session", Context, 0b1111100000);
retval!(SessionSdlAddDelV2Reply);

fixed! {
    /// VPP's message `session_sdl_dump`.
    SessionSdlDump {
    }
}

message!(SessionSdlDump, "session_sdl_dump", 0x51077d14, "session_sdl_dump_51077d14", "session", ClientContext, 0b1111110000);

fixed! {
    /// VPP's message `session_sdl_details`.
    SessionSdlDetails {
        lcl: super::ip_types::Prefix,
        action_index: u32,
        appns_index: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(SessionSdlDetails, "session_sdl_details", 0x9a8ef5d0, "session_sdl_details_9a8ef5d0", "session", Context, 0b1111110000);

fixed! {
    /// VPP's message `session_sdl_v2_dump`.
    SessionSdlV2Dump {
    }
}

message!(SessionSdlV2Dump, "session_sdl_v2_dump", 0x51077d14, "session_sdl_v2_dump_51077d14", "session", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `session_sdl_v2_details`.
    SessionSdlV2Details {
        rmt: super::ip_types::Prefix,
        action_index: u32,
        appns_index: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(SessionSdlV2Details, "session_sdl_v2_details", 0x0a057683, "session_sdl_v2_details_0a057683", "session", Context, 0b1111100000);

fixed! {
    /// VPP's message `session_sdl_v3_dump`.
    SessionSdlV3Dump {
    }
}

message!(SessionSdlV3Dump, "session_sdl_v3_dump", 0x51077d14, "session_sdl_v3_dump_51077d14", "session", ClientContext, 0b1111100000);

/// VPP's message `session_sdl_v3_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionSdlV3Details {
    pub rmt: super::ip_types::Prefix,
    pub action_index: u32,
    pub tag: crate::text::FixedStr<64>,
    pub appns_index: Vec<u32>,
}

impl Default for SessionSdlV3Details {
    fn default() -> Self {
        Self {
            rmt: crate::wire::Fixed::ZERO,
            action_index: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            appns_index: Default::default(),
        }
    }
}

impl crate::wire::Wire for SessionSdlV3Details {
    const MIN_SIZE: usize = <super::ip_types::Prefix as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.appns_index.len())?;
        w.put(&(self.rmt, self.action_index, self.tag, count));
        w.list(&self.appns_index)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (rmt, action_index, tag, count): (super::ip_types::Prefix, u32, crate::text::FixedStr<64>, u32) = r.run(&["rmt", "action_index", "tag", "count"])?;
        let appns_index = r.list("appns_index", count)?;
        Ok(Self { rmt, action_index, tag, appns_index })
    }
}

message!(SessionSdlV3Details, "session_sdl_v3_details", 0x829e367f, "session_sdl_v3_details_829e367f", "session", Context, 0b1111100000);

impl crate::message::Request for AppAddCertKeyPair { type Reply = AppAddCertKeyPairReply; }
impl crate::message::Request for AppAttach { type Reply = AppAttachReply; }
impl crate::message::Request for AppDelCertKeyPair { type Reply = AppDelCertKeyPairReply; }
impl crate::message::Request for AppNamespaceAddDel { type Reply = AppNamespaceAddDelReply; }
impl crate::message::Request for AppNamespaceAddDelV2 { type Reply = AppNamespaceAddDelV2Reply; }
impl crate::message::Request for AppNamespaceAddDelV3 { type Reply = AppNamespaceAddDelV3Reply; }
impl crate::message::Request for AppNamespaceAddDelV4 { type Reply = AppNamespaceAddDelV4Reply; }
impl crate::message::Request for AppWorkerAddDel { type Reply = AppWorkerAddDelReply; }
impl crate::message::Request for ApplicationDetach { type Reply = ApplicationDetachReply; }
impl crate::message::Request for SessionEnableDisable { type Reply = SessionEnableDisableReply; }
impl crate::message::Request for SessionEnableDisableV2 { type Reply = SessionEnableDisableV2Reply; }
impl crate::message::Request for SessionRuleAddDel { type Reply = SessionRuleAddDelReply; }
impl crate::message::Dump for SessionRulesDump { type Details = SessionRulesDetails; }
impl crate::message::Dump for SessionRulesV2Dump { type Details = SessionRulesV2Details; }
impl crate::message::Request for SessionSapiEnableDisable { type Reply = SessionSapiEnableDisableReply; }
impl crate::message::Request for SessionSdlAddDel { type Reply = SessionSdlAddDelReply; }
impl crate::message::Request for SessionSdlAddDelV2 { type Reply = SessionSdlAddDelV2Reply; }
impl crate::message::Dump for SessionSdlDump { type Details = SessionSdlDetails; }
impl crate::message::Dump for SessionSdlV2Dump { type Details = SessionSdlV2Details; }
impl crate::message::Dump for SessionSdlV3Dump { type Details = SessionSdlV3Details; }
