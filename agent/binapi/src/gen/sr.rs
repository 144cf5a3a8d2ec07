//! Module `sr` of VPP 26.06, version 2.1.0. Generated: do not edit.

one_of! {
    /// VPP's `sr_policy_type`.
    SrPolicyType: u8 { SR_API_POLICY_TYPE_DEFAULT = 0, SR_API_POLICY_TYPE_SPRAY = 1, SR_API_POLICY_TYPE_TEF = 2 }
}

fixed! {
    /// VPP's type `srv6_sid_list`.
    Srv6SidList {
        num_sids: u8,
        weight: u32,
        sids: [std::net::Ipv6Addr; 16],
    }
}

fixed! {
    /// VPP's type `srv6_sid_list_with_sl_index`.
    Srv6SidListWithSlIndex {
        num_sids: u8,
        weight: u32,
        sl_index: u32,
        sids: [std::net::Ipv6Addr; 16],
    }
}

fixed! {
    /// VPP's message `sr_localsid_add_del`.
    SrLocalsidAddDel {
        is_del: bool,
        localsid: std::net::Ipv6Addr,
        end_psp: bool,
        behavior: super::sr_types::SrBehavior,
        sw_if_index: super::interface_types::InterfaceIndex,
        vlan_index: u32,
        fib_table: u32,
        nh_addr: super::ip_types::Address,
    }
}

message!(SrLocalsidAddDel, "sr_localsid_add_del", 0x5a36c324, "sr_localsid_add_del_5a36c324", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_localsid_add_del_reply`.
    SrLocalsidAddDelReply {
        retval: i32,
    }
}

message!(SrLocalsidAddDelReply, "sr_localsid_add_del_reply", 0xe8d4e804, "sr_localsid_add_del_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrLocalsidAddDelReply);

fixed! {
    /// VPP's message `sr_localsid_add_del_v2`.
    SrLocalsidAddDelV2 {
        is_del: bool,
        localsid: std::net::Ipv6Addr,
        end_psp: bool,
        behavior: super::sr_types::SrBehavior,
        sw_if_index: super::interface_types::InterfaceIndex,
        vlan_index: u32,
        fib_table: u32,
        nh_addr: super::ip_types::Address,
        locator_block_len: u8,
        locator_node_len: u8,
        function_len: u8,
    }
}

message!(SrLocalsidAddDelV2, "sr_localsid_add_del_v2", 0x8da7805a, "sr_localsid_add_del_v2_8da7805a", "sr", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `sr_localsid_add_del_v2_reply`.
    SrLocalsidAddDelV2Reply {
        retval: i32,
    }
}

message!(SrLocalsidAddDelV2Reply, "sr_localsid_add_del_v2_reply", 0xe8d4e804, "sr_localsid_add_del_v2_reply_e8d4e804", "sr", Context, 0b1000000000);
retval!(SrLocalsidAddDelV2Reply);

fixed! {
    /// VPP's message `sr_policy_add`.
    SrPolicyAdd {
        bsid_addr: std::net::Ipv6Addr,
        weight: u32,
        is_encap: bool,
        is_spray: bool,
        fib_table: u32,
        sids: Srv6SidList,
    }
}

message!(SrPolicyAdd, "sr_policy_add", 0x44ac92e8, "sr_policy_add_44ac92e8", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_policy_add_reply`.
    SrPolicyAddReply {
        retval: i32,
    }
}

message!(SrPolicyAddReply, "sr_policy_add_reply", 0xe8d4e804, "sr_policy_add_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrPolicyAddReply);

fixed! {
    /// VPP's message `sr_policy_mod`.
    SrPolicyMod {
        bsid_addr: std::net::Ipv6Addr,
        sr_policy_index: u32,
        fib_table: u32,
        operation: super::sr_types::SrPolicyOp,
        sl_index: u32,
        weight: u32,
        sids: Srv6SidList,
    }
}

message!(SrPolicyMod, "sr_policy_mod", 0xb97bb56e, "sr_policy_mod_b97bb56e", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_policy_mod_reply`.
    SrPolicyModReply {
        retval: i32,
    }
}

message!(SrPolicyModReply, "sr_policy_mod_reply", 0xe8d4e804, "sr_policy_mod_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrPolicyModReply);

fixed! {
    /// VPP's message `sr_policy_add_v2`.
    SrPolicyAddV2 {
        bsid_addr: std::net::Ipv6Addr,
        weight: u32,
        is_encap: bool,
        type_: SrPolicyType,
        fib_table: u32,
        sids: Srv6SidList,
        encap_src: std::net::Ipv6Addr,
    }
}

message!(SrPolicyAddV2, "sr_policy_add_v2", 0xf6297f36, "sr_policy_add_v2_f6297f36", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_policy_add_v2_reply`.
    SrPolicyAddV2Reply {
        retval: i32,
    }
}

message!(SrPolicyAddV2Reply, "sr_policy_add_v2_reply", 0xe8d4e804, "sr_policy_add_v2_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrPolicyAddV2Reply);

fixed! {
    /// VPP's message `sr_policy_mod_v2`.
    SrPolicyModV2 {
        bsid_addr: std::net::Ipv6Addr,
        sr_policy_index: u32,
        fib_table: u32,
        operation: super::sr_types::SrPolicyOp,
        sl_index: u32,
        weight: u32,
        sids: Srv6SidList,
        encap_src: std::net::Ipv6Addr,
    }
}

message!(SrPolicyModV2, "sr_policy_mod_v2", 0xc0544823, "sr_policy_mod_v2_c0544823", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_policy_mod_v2_reply`.
    SrPolicyModV2Reply {
        retval: i32,
    }
}

message!(SrPolicyModV2Reply, "sr_policy_mod_v2_reply", 0xe8d4e804, "sr_policy_mod_v2_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrPolicyModV2Reply);

fixed! {
    /// VPP's message `sr_policy_del`.
    SrPolicyDel {
        bsid_addr: std::net::Ipv6Addr,
        sr_policy_index: u32,
    }
}

message!(SrPolicyDel, "sr_policy_del", 0xcb4d48d5, "sr_policy_del_cb4d48d5", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_policy_del_reply`.
    SrPolicyDelReply {
        retval: i32,
    }
}

message!(SrPolicyDelReply, "sr_policy_del_reply", 0xe8d4e804, "sr_policy_del_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrPolicyDelReply);

fixed! {
    /// VPP's message `sr_set_encap_source`.
    SrSetEncapSource {
        encaps_source: std::net::Ipv6Addr,
    }
}

message!(SrSetEncapSource, "sr_set_encap_source", 0xd3bad5e1, "sr_set_encap_source_d3bad5e1", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_set_encap_source_reply`.
    SrSetEncapSourceReply {
        retval: i32,
    }
}

message!(SrSetEncapSourceReply, "sr_set_encap_source_reply", 0xe8d4e804, "sr_set_encap_source_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrSetEncapSourceReply);

fixed! {
    /// VPP's message `sr_set_encap_hop_limit`.
    SrSetEncapHopLimit {
        hop_limit: u8,
    }
}

message!(SrSetEncapHopLimit, "sr_set_encap_hop_limit", 0xaa75d7d0, "sr_set_encap_hop_limit_aa75d7d0", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_set_encap_hop_limit_reply`.
    SrSetEncapHopLimitReply {
        retval: i32,
    }
}

message!(SrSetEncapHopLimitReply, "sr_set_encap_hop_limit_reply", 0xe8d4e804, "sr_set_encap_hop_limit_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrSetEncapHopLimitReply);

fixed! {
    /// VPP's message `sr_steering_add_del`.
    SrSteeringAddDel {
        is_del: bool,
        bsid_addr: std::net::Ipv6Addr,
        sr_policy_index: u32,
        table_id: u32,
        prefix: super::ip_types::Prefix,
        sw_if_index: super::interface_types::InterfaceIndex,
        traffic_type: super::sr_types::SrSteer,
    }
}

message!(SrSteeringAddDel, "sr_steering_add_del", 0xe46b0a0f, "sr_steering_add_del_e46b0a0f", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_steering_add_del_reply`.
    SrSteeringAddDelReply {
        retval: i32,
    }
}

message!(SrSteeringAddDelReply, "sr_steering_add_del_reply", 0xe8d4e804, "sr_steering_add_del_reply_e8d4e804", "sr", Context, 0b1111111111);
retval!(SrSteeringAddDelReply);

fixed! {
    /// VPP's message `sr_localsids_dump`.
    SrLocalsidsDump {
    }
}

message!(SrLocalsidsDump, "sr_localsids_dump", 0x51077d14, "sr_localsids_dump_51077d14", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_localsids_details`.
    SrLocalsidsDetails {
        addr: std::net::Ipv6Addr,
        end_psp: bool,
        behavior: super::sr_types::SrBehavior,
        fib_table: u32,
        vlan_index: u32,
        xconnect_nh_addr: super::ip_types::Address,
        xconnect_iface_or_vrf_table: u32,
    }
}

message!(SrLocalsidsDetails, "sr_localsids_details", 0x2e9221b9, "sr_localsids_details_2e9221b9", "sr", Context, 0b1111111111);

fixed! {
    /// VPP's message `sr_localsids_with_packet_stats_dump`.
    SrLocalsidsWithPacketStatsDump {
    }
}

message!(SrLocalsidsWithPacketStatsDump, "sr_localsids_with_packet_stats_dump", 0x51077d14, "sr_localsids_with_packet_stats_dump_51077d14", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_localsids_with_packet_stats_details`.
    SrLocalsidsWithPacketStatsDetails {
        addr: std::net::Ipv6Addr,
        end_psp: bool,
        behavior: super::sr_types::SrBehavior,
        fib_table: u32,
        vlan_index: u32,
        xconnect_nh_addr: super::ip_types::Address,
        xconnect_iface_or_vrf_table: u32,
        good_traffic_bytes: u64,
        good_traffic_pkt_count: u64,
        bad_traffic_bytes: u64,
        bad_traffic_pkt_count: u64,
    }
}

message!(SrLocalsidsWithPacketStatsDetails, "sr_localsids_with_packet_stats_details", 0xce0b1ce0, "sr_localsids_with_packet_stats_details_ce0b1ce0", "sr", Context, 0b1111111111);

fixed! {
    /// VPP's message `sr_policies_dump`.
    SrPoliciesDump {
    }
}

message!(SrPoliciesDump, "sr_policies_dump", 0x51077d14, "sr_policies_dump_51077d14", "sr", ClientContext, 0b1111111111);

/// VPP's message `sr_policies_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct SrPoliciesDetails {
    pub bsid: std::net::Ipv6Addr,
    pub is_spray: bool,
    pub is_encap: bool,
    pub fib_table: u32,
    pub sid_lists: Vec<Srv6SidList>,
}

impl Default for SrPoliciesDetails {
    fn default() -> Self {
        Self {
            bsid: crate::wire::Fixed::ZERO,
            is_spray: crate::wire::Fixed::ZERO,
            is_encap: crate::wire::Fixed::ZERO,
            fib_table: crate::wire::Fixed::ZERO,
            sid_lists: Default::default(),
        }
    }
}

impl crate::wire::Wire for SrPoliciesDetails {
    const MIN_SIZE: usize = <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let num_sid_lists = crate::wire::count::<u8>("num_sid_lists", self.sid_lists.len())?;
        w.put(&(self.bsid, self.is_spray, self.is_encap, self.fib_table, num_sid_lists));
        w.list(&self.sid_lists)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (bsid, is_spray, is_encap, fib_table, num_sid_lists): (std::net::Ipv6Addr, bool, bool, u32, u8) = r.run(&["bsid", "is_spray", "is_encap", "fib_table", "num_sid_lists"])?;
        let sid_lists = r.list("sid_lists", num_sid_lists)?;
        Ok(Self { bsid, is_spray, is_encap, fib_table, sid_lists })
    }
}

message!(SrPoliciesDetails, "sr_policies_details", 0xdb6ff2a1, "sr_policies_details_db6ff2a1", "sr", Context, 0b1111111111);

fixed! {
    /// VPP's message `sr_policies_v2_dump`.
    SrPoliciesV2Dump {
    }
}

message!(SrPoliciesV2Dump, "sr_policies_v2_dump", 0x51077d14, "sr_policies_v2_dump_51077d14", "sr", ClientContext, 0b1111111111);

/// VPP's message `sr_policies_v2_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct SrPoliciesV2Details {
    pub bsid: std::net::Ipv6Addr,
    pub encap_src: std::net::Ipv6Addr,
    pub type_: SrPolicyType,
    pub is_encap: bool,
    pub fib_table: u32,
    pub sid_lists: Vec<Srv6SidList>,
}

impl Default for SrPoliciesV2Details {
    fn default() -> Self {
        Self {
            bsid: crate::wire::Fixed::ZERO,
            encap_src: crate::wire::Fixed::ZERO,
            type_: crate::wire::Fixed::ZERO,
            is_encap: crate::wire::Fixed::ZERO,
            fib_table: crate::wire::Fixed::ZERO,
            sid_lists: Default::default(),
        }
    }
}

impl crate::wire::Wire for SrPoliciesV2Details {
    const MIN_SIZE: usize = <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <SrPolicyType as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let num_sid_lists = crate::wire::count::<u8>("num_sid_lists", self.sid_lists.len())?;
        w.put(&(self.bsid, self.encap_src, self.type_, self.is_encap, self.fib_table, num_sid_lists));
        w.list(&self.sid_lists)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (bsid, encap_src, type_, is_encap, fib_table, num_sid_lists): (std::net::Ipv6Addr, std::net::Ipv6Addr, SrPolicyType, bool, u32, u8) = r.run(&["bsid", "encap_src", "type", "is_encap", "fib_table", "num_sid_lists"])?;
        let sid_lists = r.list("sid_lists", num_sid_lists)?;
        Ok(Self { bsid, encap_src, type_, is_encap, fib_table, sid_lists })
    }
}

message!(SrPoliciesV2Details, "sr_policies_v2_details", 0x96dcb699, "sr_policies_v2_details_96dcb699", "sr", Context, 0b1111111111);

fixed! {
    /// VPP's message `sr_policies_with_sl_index_dump`.
    SrPoliciesWithSlIndexDump {
    }
}

message!(SrPoliciesWithSlIndexDump, "sr_policies_with_sl_index_dump", 0x51077d14, "sr_policies_with_sl_index_dump_51077d14", "sr", ClientContext, 0b1111111111);

/// VPP's message `sr_policies_with_sl_index_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct SrPoliciesWithSlIndexDetails {
    pub bsid: std::net::Ipv6Addr,
    pub is_spray: bool,
    pub is_encap: bool,
    pub fib_table: u32,
    pub sid_lists: Vec<Srv6SidListWithSlIndex>,
}

impl Default for SrPoliciesWithSlIndexDetails {
    fn default() -> Self {
        Self {
            bsid: crate::wire::Fixed::ZERO,
            is_spray: crate::wire::Fixed::ZERO,
            is_encap: crate::wire::Fixed::ZERO,
            fib_table: crate::wire::Fixed::ZERO,
            sid_lists: Default::default(),
        }
    }
}

impl crate::wire::Wire for SrPoliciesWithSlIndexDetails {
    const MIN_SIZE: usize = <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let num_sid_lists = crate::wire::count::<u8>("num_sid_lists", self.sid_lists.len())?;
        w.put(&(self.bsid, self.is_spray, self.is_encap, self.fib_table, num_sid_lists));
        w.list(&self.sid_lists)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (bsid, is_spray, is_encap, fib_table, num_sid_lists): (std::net::Ipv6Addr, bool, bool, u32, u8) = r.run(&["bsid", "is_spray", "is_encap", "fib_table", "num_sid_lists"])?;
        let sid_lists = r.list("sid_lists", num_sid_lists)?;
        Ok(Self { bsid, is_spray, is_encap, fib_table, sid_lists })
    }
}

message!(SrPoliciesWithSlIndexDetails, "sr_policies_with_sl_index_details", 0xca2e9bc8, "sr_policies_with_sl_index_details_ca2e9bc8", "sr", Context, 0b1111111111);

fixed! {
    /// VPP's message `sr_steering_pol_dump`.
    SrSteeringPolDump {
    }
}

message!(SrSteeringPolDump, "sr_steering_pol_dump", 0x51077d14, "sr_steering_pol_dump_51077d14", "sr", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sr_steering_pol_details`.
    SrSteeringPolDetails {
        traffic_type: super::sr_types::SrSteer,
        fib_table: u32,
        prefix: super::ip_types::Prefix,
        sw_if_index: super::interface_types::InterfaceIndex,
        bsid: std::net::Ipv6Addr,
    }
}

message!(SrSteeringPolDetails, "sr_steering_pol_details", 0xd41258c9, "sr_steering_pol_details_d41258c9", "sr", Context, 0b1111111111);

impl crate::message::Request for SrLocalsidAddDel { type Reply = SrLocalsidAddDelReply; }
impl crate::message::Request for SrLocalsidAddDelV2 { type Reply = SrLocalsidAddDelV2Reply; }
impl crate::message::Dump for SrLocalsidsDump { type Details = SrLocalsidsDetails; }
impl crate::message::Dump for SrLocalsidsWithPacketStatsDump { type Details = SrLocalsidsWithPacketStatsDetails; }
impl crate::message::Dump for SrPoliciesDump { type Details = SrPoliciesDetails; }
impl crate::message::Dump for SrPoliciesV2Dump { type Details = SrPoliciesV2Details; }
impl crate::message::Dump for SrPoliciesWithSlIndexDump { type Details = SrPoliciesWithSlIndexDetails; }
impl crate::message::Request for SrPolicyAdd { type Reply = SrPolicyAddReply; }
impl crate::message::Request for SrPolicyAddV2 { type Reply = SrPolicyAddV2Reply; }
impl crate::message::Request for SrPolicyDel { type Reply = SrPolicyDelReply; }
impl crate::message::Request for SrPolicyMod { type Reply = SrPolicyModReply; }
impl crate::message::Request for SrPolicyModV2 { type Reply = SrPolicyModV2Reply; }
impl crate::message::Request for SrSetEncapHopLimit { type Reply = SrSetEncapHopLimitReply; }
impl crate::message::Request for SrSetEncapSource { type Reply = SrSetEncapSourceReply; }
impl crate::message::Request for SrSteeringAddDel { type Reply = SrSteeringAddDelReply; }
impl crate::message::Dump for SrSteeringPolDump { type Details = SrSteeringPolDetails; }
