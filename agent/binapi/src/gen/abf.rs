//! Module `abf` of VPP 26.06, version 1.0.0. Generated: do not edit.

/// VPP's type `abf_policy`.
#[derive(Debug, Clone, PartialEq)]
pub struct AbfPolicy {
    pub policy_id: u32,
    pub acl_index: u32,
    pub paths: Vec<super::fib_types::FibPath>,
}

impl Default for AbfPolicy {
    fn default() -> Self {
        Self {
            policy_id: crate::wire::Fixed::ZERO,
            acl_index: crate::wire::Fixed::ZERO,
            paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for AbfPolicy {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_paths = crate::wire::count::<u8>("n_paths", self.paths.len())?;
        w.put(&(self.policy_id, self.acl_index, n_paths));
        w.list(&self.paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (policy_id, acl_index, n_paths): (u32, u32, u8) = r.run(&["policy_id", "acl_index", "n_paths"])?;
        let paths = r.list("paths", n_paths)?;
        Ok(Self { policy_id, acl_index, paths })
    }
}

fixed! {
    /// VPP's type `abf_itf_attach`.
    AbfItfAttach {
        policy_id: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        priority: u32,
        is_ipv6: bool,
    }
}

fixed! {
    /// VPP's message `abf_plugin_get_version`.
    AbfPluginGetVersion {
    }
}

message!(AbfPluginGetVersion, "abf_plugin_get_version", 0x51077d14, "abf_plugin_get_version_51077d14", "abf", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `abf_plugin_get_version_reply`.
    AbfPluginGetVersionReply {
        major: u32,
        minor: u32,
    }
}

message!(AbfPluginGetVersionReply, "abf_plugin_get_version_reply", 0x9b32cf86, "abf_plugin_get_version_reply_9b32cf86", "abf", Context, 0b1111111111);

/// VPP's message `abf_policy_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct AbfPolicyAddDel {
    pub is_add: bool,
    pub policy: AbfPolicy,
}

impl Default for AbfPolicyAddDel {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            policy: Default::default(),
        }
    }
}

impl crate::wire::Wire for AbfPolicyAddDel {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <AbfPolicy as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.is_add);
        crate::wire::Wire::encode(&self.policy, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let is_add: bool = r.field("is_add")?;
        let policy = r.field("policy")?;
        Ok(Self { is_add, policy })
    }
}

message!(AbfPolicyAddDel, "abf_policy_add_del", 0xc6131197, "abf_policy_add_del_c6131197", "abf", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `abf_policy_add_del_reply`.
    AbfPolicyAddDelReply {
        retval: i32,
    }
}

message!(AbfPolicyAddDelReply, "abf_policy_add_del_reply", 0xe8d4e804, "abf_policy_add_del_reply_e8d4e804", "abf", Context, 0b1111111111);
retval!(AbfPolicyAddDelReply);

/// VPP's message `abf_policy_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct AbfPolicyDetails {
    pub policy: AbfPolicy,
}

impl Default for AbfPolicyDetails {
    fn default() -> Self {
        Self {
            policy: Default::default(),
        }
    }
}

impl crate::wire::Wire for AbfPolicyDetails {
    const MIN_SIZE: usize = <AbfPolicy as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.policy, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let policy = r.field("policy")?;
        Ok(Self { policy })
    }
}

message!(AbfPolicyDetails, "abf_policy_details", 0xb7487fa4, "abf_policy_details_b7487fa4", "abf", Context, 0b1111111111);

fixed! {
    /// VPP's message `abf_policy_dump`.
    AbfPolicyDump {
    }
}

message!(AbfPolicyDump, "abf_policy_dump", 0x51077d14, "abf_policy_dump_51077d14", "abf", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `abf_itf_attach_add_del`.
    AbfItfAttachAddDel {
        is_add: bool,
        attach: AbfItfAttach,
    }
}

message!(AbfItfAttachAddDel, "abf_itf_attach_add_del", 0x25c8621b, "abf_itf_attach_add_del_25c8621b", "abf", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `abf_itf_attach_add_del_reply`.
    AbfItfAttachAddDelReply {
        retval: i32,
    }
}

message!(AbfItfAttachAddDelReply, "abf_itf_attach_add_del_reply", 0xe8d4e804, "abf_itf_attach_add_del_reply_e8d4e804", "abf", Context, 0b1111111111);
retval!(AbfItfAttachAddDelReply);

fixed! {
    /// VPP's message `abf_itf_attach_details`.
    AbfItfAttachDetails {
        attach: AbfItfAttach,
    }
}

message!(AbfItfAttachDetails, "abf_itf_attach_details", 0x7819523e, "abf_itf_attach_details_7819523e", "abf", Context, 0b1111111111);

fixed! {
    /// VPP's message `abf_itf_attach_dump`.
    AbfItfAttachDump {
    }
}

message!(AbfItfAttachDump, "abf_itf_attach_dump", 0x51077d14, "abf_itf_attach_dump_51077d14", "abf", ClientContext, 0b1111111111);

impl crate::message::Request for AbfItfAttachAddDel { type Reply = AbfItfAttachAddDelReply; }
impl crate::message::Dump for AbfItfAttachDump { type Details = AbfItfAttachDetails; }
impl crate::message::Request for AbfPluginGetVersion { type Reply = AbfPluginGetVersionReply; }
impl crate::message::Request for AbfPolicyAddDel { type Reply = AbfPolicyAddDelReply; }
impl crate::message::Dump for AbfPolicyDump { type Details = AbfPolicyDetails; }
