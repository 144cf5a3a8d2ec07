//! Module `cnat` of VPP 26.06, version 1.0.0. Generated: do not edit.

flags! {
    /// VPP's `cnat_translation_flags`.
    CnatTranslationFlags: u8 { CNAT_TRANSLATION_ALLOC_PORT = 1, CNAT_TRANSLATION_NO_RETURN_SESSION = 4, CNAT_TRANSLATION_NO_CLIENT = 8 }
}

flags! {
    /// VPP's `cnat_endpoint_tuple_flags`.
    CnatEndpointTupleFlags: u8 { CNAT_EPT_NO_NAT = 2 }
}

one_of! {
    /// VPP's `cnat_lb_type`.
    CnatLbType: u8 { CNAT_LB_TYPE_DEFAULT = 0, CNAT_LB_TYPE_MAGLEV = 1 }
}

flags! {
    /// VPP's `cnat_snat_policy_flags`.
    CnatSnatPolicyFlags: u8 { CNAT_SNAT_POLICY_F_NONE = 0, CNAT_SNAT_POLICY_F_BUFFER_NEXT = 1, CNAT_SNAT_POLICY_F_NO_CLIENT = 2, CNAT_SNAT_POLICY_F_USE_AS_DEFAULT = 4 }
}

one_of! {
    /// VPP's `cnat_snat_policy_table`.
    CnatSnatPolicyTable: u8 { CNAT_POLICY_INCLUDE_V4 = 0, CNAT_POLICY_INCLUDE_V6 = 1, CNAT_POLICY_POD = 2, CNAT_POLICY_HOST = 3 }
}

one_of! {
    /// VPP's `cnat_snat_policies`.
    CnatSnatPolicies: u8 { CNAT_POLICY_NONE = 0, CNAT_POLICY_IF_PFX = 1, CNAT_POLICY_K8S = 2, CNAT_POLICY_DNAT = 3 }
}

fixed! {
    /// VPP's type `cnat_endpoint`.
    CnatEndpoint {
        addr: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
        if_af: super::ip_types::AddressFamily,
        port: u16,
    }
}

fixed! {
    /// VPP's type `cnat_endpoint_tuple`.
    CnatEndpointTuple {
        dst_ep: CnatEndpoint,
        src_ep: CnatEndpoint,
        flags: u8,
    }
}

fixed! {
    /// VPP's type `cnat_5tuple`.
    Cnat5tuple {
        addr: [super::ip_types::Address; 2],
        port: [u16; 2],
        ip_proto: super::ip_types::IpProto,
    }
}

/// VPP's type `cnat_translation`.
#[derive(Debug, Clone, PartialEq)]
pub struct CnatTranslation {
    pub vip: CnatEndpoint,
    pub id: u32,
    pub ip_proto: super::ip_types::IpProto,
    pub is_real_ip: u8,
    pub flags: u8,
    pub lb_type: CnatLbType,
    pub flow_hash_config: super::ip::IpFlowHashConfigV2,
    pub paths: Vec<CnatEndpointTuple>,
}

impl Default for CnatTranslation {
    fn default() -> Self {
        Self {
            vip: crate::wire::Fixed::ZERO,
            id: crate::wire::Fixed::ZERO,
            ip_proto: crate::wire::Fixed::ZERO,
            is_real_ip: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            lb_type: crate::wire::Fixed::ZERO,
            flow_hash_config: crate::wire::Fixed::ZERO,
            paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for CnatTranslation {
    const MIN_SIZE: usize = <CnatEndpoint as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <super::ip_types::IpProto as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <CnatLbType as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <super::ip::IpFlowHashConfigV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_paths = crate::wire::count::<u32>("n_paths", self.paths.len())?;
        w.put(&(self.vip, self.id, self.ip_proto, self.is_real_ip, self.flags, self.lb_type, n_paths, self.flow_hash_config));
        w.list(&self.paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (vip, id, ip_proto, is_real_ip, flags, lb_type, n_paths, flow_hash_config): (CnatEndpoint, u32, super::ip_types::IpProto, u8, u8, CnatLbType, u32, super::ip::IpFlowHashConfigV2) = r.run(&["vip", "id", "ip_proto", "is_real_ip", "flags", "lb_type", "n_paths", "flow_hash_config"])?;
        let paths = r.list("paths", n_paths)?;
        Ok(Self { vip, id, ip_proto, is_real_ip, flags, lb_type, flow_hash_config, paths })
    }
}

fixed! {
    /// VPP's type `cnat_session`.
    CnatSession {
        tuple: Cnat5tuple,
        ts_index: u32,
        flags: u32,
    }
}

/// VPP's message `cnat_translation_update`.
#[derive(Debug, Clone, PartialEq)]
pub struct CnatTranslationUpdate {
    pub translation: CnatTranslation,
}

impl Default for CnatTranslationUpdate {
    fn default() -> Self {
        Self {
            translation: Default::default(),
        }
    }
}

impl crate::wire::Wire for CnatTranslationUpdate {
    const MIN_SIZE: usize = <CnatTranslation as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.translation, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let translation = r.field("translation")?;
        Ok(Self { translation })
    }
}

message!(CnatTranslationUpdate, "cnat_translation_update", 0xf8d40bc5, "cnat_translation_update_f8d40bc5", "cnat", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `cnat_translation_update_reply`.
    CnatTranslationUpdateReply {
        retval: i32,
        id: u32,
    }
}

message!(CnatTranslationUpdateReply, "cnat_translation_update_reply", 0xe2fc8294, "cnat_translation_update_reply_e2fc8294", "cnat", Context, 0b1111111111);
retval!(CnatTranslationUpdateReply);

fixed! {
    /// VPP's message `cnat_translation_del`.
    CnatTranslationDel {
        id: u32,
    }
}

message!(CnatTranslationDel, "cnat_translation_del", 0x3a91bde5, "cnat_translation_del_3a91bde5", "cnat", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cnat_translation_del_reply`.
    CnatTranslationDelReply {
        retval: i32,
    }
}

message!(CnatTranslationDelReply, "cnat_translation_del_reply", 0xe8d4e804, "cnat_translation_del_reply_e8d4e804", "cnat", Context, 0b1111111111);
retval!(CnatTranslationDelReply);

/// VPP's message `cnat_translation_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct CnatTranslationDetails {
    pub translation: CnatTranslation,
}

impl Default for CnatTranslationDetails {
    fn default() -> Self {
        Self {
            translation: Default::default(),
        }
    }
}

impl crate::wire::Wire for CnatTranslationDetails {
    const MIN_SIZE: usize = <CnatTranslation as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.translation, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let translation = r.field("translation")?;
        Ok(Self { translation })
    }
}

message!(CnatTranslationDetails, "cnat_translation_details", 0x1a5140b7, "cnat_translation_details_1a5140b7", "cnat", Context, 0b1111111100);

fixed! {
    /// VPP's message `cnat_translation_dump`.
    CnatTranslationDump {
    }
}

message!(CnatTranslationDump, "cnat_translation_dump", 0x51077d14, "cnat_translation_dump_51077d14", "cnat", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cnat_session_purge`.
    CnatSessionPurge {
    }
}

message!(CnatSessionPurge, "cnat_session_purge", 0x51077d14, "cnat_session_purge_51077d14", "cnat", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cnat_session_purge_reply`.
    CnatSessionPurgeReply {
        retval: i32,
    }
}

message!(CnatSessionPurgeReply, "cnat_session_purge_reply", 0xe8d4e804, "cnat_session_purge_reply_e8d4e804", "cnat", Context, 0b1111111111);
retval!(CnatSessionPurgeReply);

fixed! {
    /// VPP's message `cnat_session_details`.
    CnatSessionDetails {
        session: CnatSession,
    }
}

message!(CnatSessionDetails, "cnat_session_details", 0x7a78bf3f, "cnat_session_details_7a78bf3f", "cnat", Context, 0b1000000000);

fixed! {
    /// VPP's message `cnat_session_dump`.
    CnatSessionDump {
    }
}

message!(CnatSessionDump, "cnat_session_dump", 0x51077d14, "cnat_session_dump_51077d14", "cnat", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cnat_set_snat_addresses`.
    CnatSetSnatAddresses {
        snat_ip4: std::net::Ipv4Addr,
        snat_ip6: std::net::Ipv6Addr,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CnatSetSnatAddresses, "cnat_set_snat_addresses", 0xd997e96c, "cnat_set_snat_addresses_d997e96c", "cnat", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cnat_set_snat_addresses_reply`.
    CnatSetSnatAddressesReply {
        retval: i32,
    }
}

message!(CnatSetSnatAddressesReply, "cnat_set_snat_addresses_reply", 0xe8d4e804, "cnat_set_snat_addresses_reply_e8d4e804", "cnat", Context, 0b1111111111);
retval!(CnatSetSnatAddressesReply);

fixed! {
    /// VPP's message `cnat_set_snat_addresses_v2`.
    CnatSetSnatAddressesV2 {
        fwd_fib_index: u32,
        ret_fib_index: u32,
        snat_ip4: std::net::Ipv4Addr,
        snat_ip6: std::net::Ipv6Addr,
        sw_if_index: super::interface_types::InterfaceIndex,
        flags: CnatSnatPolicyFlags,
    }
}

message!(CnatSetSnatAddressesV2, "cnat_set_snat_addresses_v2", 0xc0125c26, "cnat_set_snat_addresses_v2_c0125c26", "cnat", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `cnat_set_snat_addresses_v2_reply`.
    CnatSetSnatAddressesV2Reply {
        retval: i32,
    }
}

message!(CnatSetSnatAddressesV2Reply, "cnat_set_snat_addresses_v2_reply", 0xe8d4e804, "cnat_set_snat_addresses_v2_reply_e8d4e804", "cnat", Context, 0b1000000000);
retval!(CnatSetSnatAddressesV2Reply);

fixed! {
    /// VPP's message `cnat_get_snat_addresses`.
    CnatGetSnatAddresses {
    }
}

message!(CnatGetSnatAddresses, "cnat_get_snat_addresses", 0x51077d14, "cnat_get_snat_addresses_51077d14", "cnat", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cnat_get_snat_addresses_reply`.
    CnatGetSnatAddressesReply {
        retval: i32,
        id: u32,
        snat_ip4: std::net::Ipv4Addr,
        snat_ip6: std::net::Ipv6Addr,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CnatGetSnatAddressesReply, "cnat_get_snat_addresses_reply", 0x879513c1, "cnat_get_snat_addresses_reply_879513c1", "cnat", Context, 0b1111111111);
retval!(CnatGetSnatAddressesReply);

fixed! {
    /// VPP's message `cnat_snat_addresses_dump`.
    CnatSnatAddressesDump {
    }
}

message!(CnatSnatAddressesDump, "cnat_snat_addresses_dump", 0x51077d14, "cnat_snat_addresses_dump_51077d14", "cnat", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `cnat_snat_addresses_details`.
    CnatSnatAddressesDetails {
        retval: i32,
        fwd_table_id4: u32,
        fwd_table_id6: u32,
        ret_table_id4: u32,
        ret_table_id6: u32,
        snat_ip4: std::net::Ipv4Addr,
        snat_ip6: std::net::Ipv6Addr,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CnatSnatAddressesDetails, "cnat_snat_addresses_details", 0x09ae6b38, "cnat_snat_addresses_details_09ae6b38", "cnat", Context, 0b1000000000);
retval!(CnatSnatAddressesDetails);

fixed! {
    /// VPP's message `cnat_snat_policy_add_del_exclude_pfx`.
    CnatSnatPolicyAddDelExcludePfx {
        is_add: u8,
        prefix: super::ip_types::Prefix,
    }
}

message!(CnatSnatPolicyAddDelExcludePfx, "cnat_snat_policy_add_del_exclude_pfx", 0xe26dd79a, "cnat_snat_policy_add_del_exclude_pfx_e26dd79a", "cnat", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cnat_snat_policy_add_del_exclude_pfx_reply`.
    CnatSnatPolicyAddDelExcludePfxReply {
        retval: i32,
    }
}

message!(CnatSnatPolicyAddDelExcludePfxReply, "cnat_snat_policy_add_del_exclude_pfx_reply", 0xe8d4e804, "cnat_snat_policy_add_del_exclude_pfx_reply_e8d4e804", "cnat", Context, 0b1111111111);
retval!(CnatSnatPolicyAddDelExcludePfxReply);

fixed! {
    /// VPP's message `cnat_snat_policy_add_del_if`.
    CnatSnatPolicyAddDelIf {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_add: u8,
        table: CnatSnatPolicyTable,
    }
}

message!(CnatSnatPolicyAddDelIf, "cnat_snat_policy_add_del_if", 0x4ebb8d02, "cnat_snat_policy_add_del_if_4ebb8d02", "cnat", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `cnat_snat_policy_add_del_if_reply`.
    CnatSnatPolicyAddDelIfReply {
        retval: i32,
    }
}

message!(CnatSnatPolicyAddDelIfReply, "cnat_snat_policy_add_del_if_reply", 0xe8d4e804, "cnat_snat_policy_add_del_if_reply_e8d4e804", "cnat", Context, 0b1111111111);
retval!(CnatSnatPolicyAddDelIfReply);

fixed! {
    /// VPP's message `cnat_set_snat_policy`.
    CnatSetSnatPolicy {
        policy: CnatSnatPolicies,
    }
}

message!(CnatSetSnatPolicy, "cnat_set_snat_policy", 0x37a3ce23, "cnat_set_snat_policy_37a3ce23", "cnat", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `cnat_set_snat_policy_reply`.
    CnatSetSnatPolicyReply {
        retval: i32,
    }
}

message!(CnatSetSnatPolicyReply, "cnat_set_snat_policy_reply", 0xe8d4e804, "cnat_set_snat_policy_reply_e8d4e804", "cnat", Context, 0b1111111111);
retval!(CnatSetSnatPolicyReply);

fixed! {
    /// VPP's message `feature_cnat_enable_disable`.
    FeatureCnatEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable_disable: bool,
    }
}

message!(FeatureCnatEnableDisable, "feature_cnat_enable_disable", 0x5501adee, "feature_cnat_enable_disable_5501adee", "cnat", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `feature_cnat_enable_disable_reply`.
    FeatureCnatEnableDisableReply {
        retval: i32,
    }
}

message!(FeatureCnatEnableDisableReply, "feature_cnat_enable_disable_reply", 0xe8d4e804, "feature_cnat_enable_disable_reply_e8d4e804", "cnat", Context, 0b1000000000);
retval!(FeatureCnatEnableDisableReply);

impl crate::message::Request for CnatGetSnatAddresses { type Reply = CnatGetSnatAddressesReply; }
impl crate::message::Dump for CnatSessionDump { type Details = CnatSessionDetails; }
impl crate::message::Request for CnatSessionPurge { type Reply = CnatSessionPurgeReply; }
impl crate::message::Request for CnatSetSnatAddresses { type Reply = CnatSetSnatAddressesReply; }
impl crate::message::Request for CnatSetSnatAddressesV2 { type Reply = CnatSetSnatAddressesV2Reply; }
impl crate::message::Request for CnatSetSnatPolicy { type Reply = CnatSetSnatPolicyReply; }
impl crate::message::Dump for CnatSnatAddressesDump { type Details = CnatSnatAddressesDetails; }
impl crate::message::Request for CnatSnatPolicyAddDelExcludePfx { type Reply = CnatSnatPolicyAddDelExcludePfxReply; }
impl crate::message::Request for CnatSnatPolicyAddDelIf { type Reply = CnatSnatPolicyAddDelIfReply; }
impl crate::message::Request for CnatTranslationDel { type Reply = CnatTranslationDelReply; }
impl crate::message::Dump for CnatTranslationDump { type Details = CnatTranslationDetails; }
impl crate::message::Request for CnatTranslationUpdate { type Reply = CnatTranslationUpdateReply; }
impl crate::message::Request for FeatureCnatEnableDisable { type Reply = FeatureCnatEnableDisableReply; }
