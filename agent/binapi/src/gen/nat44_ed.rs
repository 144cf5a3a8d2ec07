//! Module `nat44_ed` of VPP 26.06, version 5.5.0. Generated: do not edit.

flags! {
    /// VPP's `nat44_config_flags`.
    Nat44ConfigFlags: u8 { NAT44_IS_ENDPOINT_INDEPENDENT = 0, NAT44_IS_ENDPOINT_DEPENDENT = 1, NAT44_IS_STATIC_MAPPING_ONLY = 2, NAT44_IS_CONNECTION_TRACKING = 4, NAT44_IS_OUT2IN_DPO = 8 }
}

fixed! {
    /// VPP's type `nat44_lb_addr_port`.
    Nat44LbAddrPort {
        addr: std::net::Ipv4Addr,
        port: u16,
        probability: u8,
        vrf_id: u32,
    }
}

fixed! {
    /// VPP's message `nat44_ed_plugin_enable_disable`.
    Nat44EdPluginEnableDisable {
        inside_vrf: u32,
        outside_vrf: u32,
        sessions: u32,
        session_memory: u32,
        enable: bool,
        flags: Nat44ConfigFlags,
    }
}

message!(Nat44EdPluginEnableDisable, "nat44_ed_plugin_enable_disable", 0xbe17f8dd, "nat44_ed_plugin_enable_disable_be17f8dd", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_plugin_enable_disable_reply`.
    Nat44EdPluginEnableDisableReply {
        retval: i32,
    }
}

message!(Nat44EdPluginEnableDisableReply, "nat44_ed_plugin_enable_disable_reply", 0xe8d4e804, "nat44_ed_plugin_enable_disable_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44EdPluginEnableDisableReply);

fixed! {
    /// VPP's message `nat44_forwarding_enable_disable`.
    Nat44ForwardingEnableDisable {
        enable: bool,
    }
}

message!(Nat44ForwardingEnableDisable, "nat44_forwarding_enable_disable", 0xb3e225d2, "nat44_forwarding_enable_disable_b3e225d2", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_forwarding_enable_disable_reply`.
    Nat44ForwardingEnableDisableReply {
        retval: i32,
    }
}

message!(Nat44ForwardingEnableDisableReply, "nat44_forwarding_enable_disable_reply", 0xe8d4e804, "nat44_forwarding_enable_disable_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44ForwardingEnableDisableReply);

fixed! {
    /// VPP's message `nat_ipfix_enable_disable`.
    NatIpfixEnableDisable {
        domain_id: u32,
        src_port: u16,
        enable: bool,
    }
}

message!(NatIpfixEnableDisable, "nat_ipfix_enable_disable", 0x9af4a2d2, "nat_ipfix_enable_disable_9af4a2d2", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_ipfix_enable_disable_reply`.
    NatIpfixEnableDisableReply {
        retval: i32,
    }
}

message!(NatIpfixEnableDisableReply, "nat_ipfix_enable_disable_reply", 0xe8d4e804, "nat_ipfix_enable_disable_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(NatIpfixEnableDisableReply);

fixed! {
    /// VPP's message `nat_set_timeouts`.
    NatSetTimeouts {
        udp: u32,
        tcp_established: u32,
        tcp_transitory: u32,
        icmp: u32,
    }
}

message!(NatSetTimeouts, "nat_set_timeouts", 0xd4746b16, "nat_set_timeouts_d4746b16", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_set_timeouts_reply`.
    NatSetTimeoutsReply {
        retval: i32,
    }
}

message!(NatSetTimeoutsReply, "nat_set_timeouts_reply", 0xe8d4e804, "nat_set_timeouts_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(NatSetTimeoutsReply);

fixed! {
    /// VPP's message `nat44_set_session_limit`.
    Nat44SetSessionLimit {
        session_limit: u32,
        vrf_id: u32,
    }
}

message!(Nat44SetSessionLimit, "nat44_set_session_limit", 0x8899bbb1, "nat44_set_session_limit_8899bbb1", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_set_session_limit_reply`.
    Nat44SetSessionLimitReply {
        retval: i32,
    }
}

message!(Nat44SetSessionLimitReply, "nat44_set_session_limit_reply", 0xe8d4e804, "nat44_set_session_limit_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44SetSessionLimitReply);

fixed! {
    /// VPP's message `nat44_show_running_config`.
    Nat44ShowRunningConfig {
    }
}

message!(Nat44ShowRunningConfig, "nat44_show_running_config", 0x51077d14, "nat44_show_running_config_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_show_running_config_reply`.
    Nat44ShowRunningConfigReply {
        retval: i32,
        inside_vrf: u32,
        outside_vrf: u32,
        users: u32,
        sessions: u32,
        user_sessions: u32,
        user_buckets: u32,
        translation_buckets: u32,
        forwarding_enabled: bool,
        ipfix_logging_enabled: bool,
        timeouts: super::nat_types::NatTimeouts,
        log_level: super::nat_types::NatLogLevel,
        flags: Nat44ConfigFlags,
    }
}

message!(Nat44ShowRunningConfigReply, "nat44_show_running_config_reply", 0x93d8e267, "nat44_show_running_config_reply_93d8e267", "nat44_ed", Context, 0b1111111111);
retval!(Nat44ShowRunningConfigReply);

fixed! {
    /// VPP's message `nat_set_workers`.
    NatSetWorkers {
        worker_mask: u64,
    }
}

message!(NatSetWorkers, "nat_set_workers", 0xda926638, "nat_set_workers_da926638", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_set_workers_reply`.
    NatSetWorkersReply {
        retval: i32,
    }
}

message!(NatSetWorkersReply, "nat_set_workers_reply", 0xe8d4e804, "nat_set_workers_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(NatSetWorkersReply);

fixed! {
    /// VPP's message `nat_worker_dump`.
    NatWorkerDump {
    }
}

message!(NatWorkerDump, "nat_worker_dump", 0x51077d14, "nat_worker_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_worker_details`.
    NatWorkerDetails {
        worker_index: u32,
        lcore_id: u32,
        name: crate::text::FixedStr<64>,
    }
}

message!(NatWorkerDetails, "nat_worker_details", 0x84bf06fc, "nat_worker_details_84bf06fc", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_add_del_vrf_table`.
    Nat44EdAddDelVrfTable {
        table_vrf_id: u32,
        is_add: bool,
    }
}

message!(Nat44EdAddDelVrfTable, "nat44_ed_add_del_vrf_table", 0x08330904, "nat44_ed_add_del_vrf_table_08330904", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_add_del_vrf_table_reply`.
    Nat44EdAddDelVrfTableReply {
        retval: i32,
    }
}

message!(Nat44EdAddDelVrfTableReply, "nat44_ed_add_del_vrf_table_reply", 0xe8d4e804, "nat44_ed_add_del_vrf_table_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44EdAddDelVrfTableReply);

fixed! {
    /// VPP's message `nat44_ed_add_del_vrf_route`.
    Nat44EdAddDelVrfRoute {
        table_vrf_id: u32,
        vrf_id: u32,
        is_add: bool,
    }
}

message!(Nat44EdAddDelVrfRoute, "nat44_ed_add_del_vrf_route", 0x59187407, "nat44_ed_add_del_vrf_route_59187407", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_add_del_vrf_route_reply`.
    Nat44EdAddDelVrfRouteReply {
        retval: i32,
    }
}

message!(Nat44EdAddDelVrfRouteReply, "nat44_ed_add_del_vrf_route_reply", 0xe8d4e804, "nat44_ed_add_del_vrf_route_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44EdAddDelVrfRouteReply);

fixed! {
    /// VPP's message `nat44_ed_vrf_tables_dump`.
    Nat44EdVrfTablesDump {
    }
}

message!(Nat44EdVrfTablesDump, "nat44_ed_vrf_tables_dump", 0x51077d14, "nat44_ed_vrf_tables_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

/// VPP's message `nat44_ed_vrf_tables_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct Nat44EdVrfTablesDetails {
    pub table_vrf_id: u32,
    pub vrf_ids: Vec<u32>,
}

impl Default for Nat44EdVrfTablesDetails {
    fn default() -> Self {
        Self {
            table_vrf_id: crate::wire::Fixed::ZERO,
            vrf_ids: Default::default(),
        }
    }
}

impl crate::wire::Wire for Nat44EdVrfTablesDetails {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_vrf_ids = crate::wire::count::<u32>("n_vrf_ids", self.vrf_ids.len())?;
        w.put(&(self.table_vrf_id, n_vrf_ids));
        w.list(&self.vrf_ids)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (table_vrf_id, n_vrf_ids): (u32, u32) = r.run(&["table_vrf_id", "n_vrf_ids"])?;
        let vrf_ids = r.list("vrf_ids", n_vrf_ids)?;
        Ok(Self { table_vrf_id, vrf_ids })
    }
}

message!(Nat44EdVrfTablesDetails, "nat44_ed_vrf_tables_details", 0x7b264e4f, "nat44_ed_vrf_tables_details_7b264e4f", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_vrf_tables_v2_dump`.
    Nat44EdVrfTablesV2Dump {
    }
}

message!(Nat44EdVrfTablesV2Dump, "nat44_ed_vrf_tables_v2_dump", 0x51077d14, "nat44_ed_vrf_tables_v2_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

/// VPP's message `nat44_ed_vrf_tables_v2_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct Nat44EdVrfTablesV2Details {
    pub table_vrf_id: u32,
    pub vrf_ids: Vec<u32>,
}

impl Default for Nat44EdVrfTablesV2Details {
    fn default() -> Self {
        Self {
            table_vrf_id: crate::wire::Fixed::ZERO,
            vrf_ids: Default::default(),
        }
    }
}

impl crate::wire::Wire for Nat44EdVrfTablesV2Details {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_vrf_ids = crate::wire::count::<u32>("n_vrf_ids", self.vrf_ids.len())?;
        w.put(&(self.table_vrf_id, n_vrf_ids));
        w.list(&self.vrf_ids)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (table_vrf_id, n_vrf_ids): (u32, u32) = r.run(&["table_vrf_id", "n_vrf_ids"])?;
        let vrf_ids = r.list("vrf_ids", n_vrf_ids)?;
        Ok(Self { table_vrf_id, vrf_ids })
    }
}

message!(Nat44EdVrfTablesV2Details, "nat44_ed_vrf_tables_v2_details", 0x7b264e4f, "nat44_ed_vrf_tables_v2_details_7b264e4f", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat_set_mss_clamping`.
    NatSetMssClamping {
        mss_value: u16,
        enable: bool,
    }
}

message!(NatSetMssClamping, "nat_set_mss_clamping", 0x25e90abb, "nat_set_mss_clamping_25e90abb", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_set_mss_clamping_reply`.
    NatSetMssClampingReply {
        retval: i32,
    }
}

message!(NatSetMssClampingReply, "nat_set_mss_clamping_reply", 0xe8d4e804, "nat_set_mss_clamping_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(NatSetMssClampingReply);

fixed! {
    /// VPP's message `nat_get_mss_clamping`.
    NatGetMssClamping {
    }
}

message!(NatGetMssClamping, "nat_get_mss_clamping", 0x51077d14, "nat_get_mss_clamping_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat_get_mss_clamping_reply`.
    NatGetMssClampingReply {
        retval: i32,
        mss_value: u16,
        enable: bool,
    }
}

message!(NatGetMssClampingReply, "nat_get_mss_clamping_reply", 0x1c0b2a78, "nat_get_mss_clamping_reply_1c0b2a78", "nat44_ed", Context, 0b1111111111);
retval!(NatGetMssClampingReply);

fixed! {
    /// VPP's message `nat44_ed_set_fq_options`.
    Nat44EdSetFqOptions {
        frame_queue_nelts: u32,
    }
}

message!(Nat44EdSetFqOptions, "nat44_ed_set_fq_options", 0x2399bd71, "nat44_ed_set_fq_options_2399bd71", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_set_fq_options_reply`.
    Nat44EdSetFqOptionsReply {
        retval: i32,
    }
}

message!(Nat44EdSetFqOptionsReply, "nat44_ed_set_fq_options_reply", 0xe8d4e804, "nat44_ed_set_fq_options_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44EdSetFqOptionsReply);

fixed! {
    /// VPP's message `nat44_ed_show_fq_options`.
    Nat44EdShowFqOptions {
    }
}

message!(Nat44EdShowFqOptions, "nat44_ed_show_fq_options", 0x51077d14, "nat44_ed_show_fq_options_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_show_fq_options_reply`.
    Nat44EdShowFqOptionsReply {
        retval: i32,
        frame_queue_nelts: u32,
    }
}

message!(Nat44EdShowFqOptionsReply, "nat44_ed_show_fq_options_reply", 0x7213b545, "nat44_ed_show_fq_options_reply_7213b545", "nat44_ed", Context, 0b1111111111);
retval!(Nat44EdShowFqOptionsReply);

fixed! {
    /// VPP's message `nat44_add_del_interface_addr`.
    Nat44AddDelInterfaceAddr {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        flags: super::nat_types::NatConfigFlags,
    }
}

message!(Nat44AddDelInterfaceAddr, "nat44_add_del_interface_addr", 0x4aed50c0, "nat44_add_del_interface_addr_4aed50c0", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_interface_addr_reply`.
    Nat44AddDelInterfaceAddrReply {
        retval: i32,
    }
}

message!(Nat44AddDelInterfaceAddrReply, "nat44_add_del_interface_addr_reply", 0xe8d4e804, "nat44_add_del_interface_addr_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44AddDelInterfaceAddrReply);

fixed! {
    /// VPP's message `nat44_interface_addr_dump`.
    Nat44InterfaceAddrDump {
    }
}

message!(Nat44InterfaceAddrDump, "nat44_interface_addr_dump", 0x51077d14, "nat44_interface_addr_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_interface_addr_details`.
    Nat44InterfaceAddrDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        flags: super::nat_types::NatConfigFlags,
    }
}

message!(Nat44InterfaceAddrDetails, "nat44_interface_addr_details", 0xe4aca9ca, "nat44_interface_addr_details_e4aca9ca", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_address_range`.
    Nat44AddDelAddressRange {
        first_ip_address: std::net::Ipv4Addr,
        last_ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
        is_add: bool,
        flags: super::nat_types::NatConfigFlags,
    }
}

message!(Nat44AddDelAddressRange, "nat44_add_del_address_range", 0x6f2b8055, "nat44_add_del_address_range_6f2b8055", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_address_range_reply`.
    Nat44AddDelAddressRangeReply {
        retval: i32,
    }
}

message!(Nat44AddDelAddressRangeReply, "nat44_add_del_address_range_reply", 0xe8d4e804, "nat44_add_del_address_range_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44AddDelAddressRangeReply);

fixed! {
    /// VPP's message `nat44_address_dump`.
    Nat44AddressDump {
    }
}

message!(Nat44AddressDump, "nat44_address_dump", 0x51077d14, "nat44_address_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_address_details`.
    Nat44AddressDetails {
        ip_address: std::net::Ipv4Addr,
        flags: super::nat_types::NatConfigFlags,
        vrf_id: u32,
    }
}

message!(Nat44AddressDetails, "nat44_address_details", 0x0d1beac1, "nat44_address_details_0d1beac1", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_interface_add_del_feature`.
    Nat44InterfaceAddDelFeature {
        is_add: bool,
        flags: super::nat_types::NatConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44InterfaceAddDelFeature, "nat44_interface_add_del_feature", 0xf3699b83, "nat44_interface_add_del_feature_f3699b83", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_interface_add_del_feature_reply`.
    Nat44InterfaceAddDelFeatureReply {
        retval: i32,
    }
}

message!(Nat44InterfaceAddDelFeatureReply, "nat44_interface_add_del_feature_reply", 0xe8d4e804, "nat44_interface_add_del_feature_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44InterfaceAddDelFeatureReply);

fixed! {
    /// VPP's message `nat44_interface_dump`.
    Nat44InterfaceDump {
    }
}

message!(Nat44InterfaceDump, "nat44_interface_dump", 0x51077d14, "nat44_interface_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_interface_details`.
    Nat44InterfaceDetails {
        flags: super::nat_types::NatConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44InterfaceDetails, "nat44_interface_details", 0x5d286289, "nat44_interface_details_5d286289", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_add_del_output_interface`.
    Nat44EdAddDelOutputInterface {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EdAddDelOutputInterface, "nat44_ed_add_del_output_interface", 0x47d6e753, "nat44_ed_add_del_output_interface_47d6e753", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_add_del_output_interface_reply`.
    Nat44EdAddDelOutputInterfaceReply {
        retval: i32,
    }
}

message!(Nat44EdAddDelOutputInterfaceReply, "nat44_ed_add_del_output_interface_reply", 0xe8d4e804, "nat44_ed_add_del_output_interface_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44EdAddDelOutputInterfaceReply);

fixed! {
    /// VPP's message `nat44_ed_output_interface_get`.
    Nat44EdOutputInterfaceGet {
        cursor: u32,
    }
}

message!(Nat44EdOutputInterfaceGet, "nat44_ed_output_interface_get", 0xf75ba505, "nat44_ed_output_interface_get_f75ba505", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ed_output_interface_get_reply`.
    Nat44EdOutputInterfaceGetReply {
        retval: i32,
        cursor: u32,
    }
}

message!(Nat44EdOutputInterfaceGetReply, "nat44_ed_output_interface_get_reply", 0x53b48f5d, "nat44_ed_output_interface_get_reply_53b48f5d", "nat44_ed", Context, 0b1111111111);
retval!(Nat44EdOutputInterfaceGetReply);

fixed! {
    /// VPP's message `nat44_ed_output_interface_details`.
    Nat44EdOutputInterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EdOutputInterfaceDetails, "nat44_ed_output_interface_details", 0x0b45011c, "nat44_ed_output_interface_details_0b45011c", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_static_mapping`.
    Nat44AddDelStaticMapping {
        is_add: bool,
        flags: super::nat_types::NatConfigFlags,
        local_ip_address: std::net::Ipv4Addr,
        external_ip_address: std::net::Ipv4Addr,
        protocol: u8,
        local_port: u16,
        external_port: u16,
        external_sw_if_index: super::interface_types::InterfaceIndex,
        vrf_id: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(Nat44AddDelStaticMapping, "nat44_add_del_static_mapping", 0x5ae5f03e, "nat44_add_del_static_mapping_5ae5f03e", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_static_mapping_reply`.
    Nat44AddDelStaticMappingReply {
        retval: i32,
    }
}

message!(Nat44AddDelStaticMappingReply, "nat44_add_del_static_mapping_reply", 0xe8d4e804, "nat44_add_del_static_mapping_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44AddDelStaticMappingReply);

fixed! {
    /// VPP's message `nat44_add_del_static_mapping_v2`.
    Nat44AddDelStaticMappingV2 {
        is_add: bool,
        match_pool: bool,
        flags: super::nat_types::NatConfigFlags,
        pool_ip_address: std::net::Ipv4Addr,
        local_ip_address: std::net::Ipv4Addr,
        external_ip_address: std::net::Ipv4Addr,
        protocol: u8,
        local_port: u16,
        external_port: u16,
        external_sw_if_index: super::interface_types::InterfaceIndex,
        vrf_id: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(Nat44AddDelStaticMappingV2, "nat44_add_del_static_mapping_v2", 0x5e205f1a, "nat44_add_del_static_mapping_v2_5e205f1a", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_static_mapping_v2_reply`.
    Nat44AddDelStaticMappingV2Reply {
        retval: i32,
    }
}

message!(Nat44AddDelStaticMappingV2Reply, "nat44_add_del_static_mapping_v2_reply", 0xe8d4e804, "nat44_add_del_static_mapping_v2_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44AddDelStaticMappingV2Reply);

fixed! {
    /// VPP's message `nat44_static_mapping_dump`.
    Nat44StaticMappingDump {
    }
}

message!(Nat44StaticMappingDump, "nat44_static_mapping_dump", 0x51077d14, "nat44_static_mapping_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_static_mapping_details`.
    Nat44StaticMappingDetails {
        flags: super::nat_types::NatConfigFlags,
        local_ip_address: std::net::Ipv4Addr,
        external_ip_address: std::net::Ipv4Addr,
        protocol: u8,
        local_port: u16,
        external_port: u16,
        external_sw_if_index: super::interface_types::InterfaceIndex,
        vrf_id: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(Nat44StaticMappingDetails, "nat44_static_mapping_details", 0x06cb40b2, "nat44_static_mapping_details_06cb40b2", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_identity_mapping`.
    Nat44AddDelIdentityMapping {
        is_add: bool,
        flags: super::nat_types::NatConfigFlags,
        ip_address: std::net::Ipv4Addr,
        protocol: u8,
        port: u16,
        sw_if_index: super::interface_types::InterfaceIndex,
        vrf_id: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(Nat44AddDelIdentityMapping, "nat44_add_del_identity_mapping", 0x02faaa22, "nat44_add_del_identity_mapping_02faaa22", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_identity_mapping_reply`.
    Nat44AddDelIdentityMappingReply {
        retval: i32,
    }
}

message!(Nat44AddDelIdentityMappingReply, "nat44_add_del_identity_mapping_reply", 0xe8d4e804, "nat44_add_del_identity_mapping_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44AddDelIdentityMappingReply);

fixed! {
    /// VPP's message `nat44_identity_mapping_dump`.
    Nat44IdentityMappingDump {
    }
}

message!(Nat44IdentityMappingDump, "nat44_identity_mapping_dump", 0x51077d14, "nat44_identity_mapping_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_identity_mapping_details`.
    Nat44IdentityMappingDetails {
        flags: super::nat_types::NatConfigFlags,
        ip_address: std::net::Ipv4Addr,
        protocol: u8,
        port: u16,
        sw_if_index: super::interface_types::InterfaceIndex,
        vrf_id: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(Nat44IdentityMappingDetails, "nat44_identity_mapping_details", 0x2a52a030, "nat44_identity_mapping_details_2a52a030", "nat44_ed", Context, 0b1111111111);

/// VPP's message `nat44_add_del_lb_static_mapping`.
#[derive(Debug, Clone, PartialEq)]
pub struct Nat44AddDelLbStaticMapping {
    pub is_add: bool,
    pub flags: super::nat_types::NatConfigFlags,
    pub external_addr: std::net::Ipv4Addr,
    pub external_port: u16,
    pub protocol: u8,
    pub affinity: u32,
    pub tag: crate::text::FixedStr<64>,
    pub locals: Vec<Nat44LbAddrPort>,
}

impl Default for Nat44AddDelLbStaticMapping {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            external_addr: crate::wire::Fixed::ZERO,
            external_port: crate::wire::Fixed::ZERO,
            protocol: crate::wire::Fixed::ZERO,
            affinity: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            locals: Default::default(),
        }
    }
}

impl crate::wire::Wire for Nat44AddDelLbStaticMapping {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <super::nat_types::NatConfigFlags as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv4Addr as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let local_num = crate::wire::count::<u32>("local_num", self.locals.len())?;
        w.put(&(self.is_add, self.flags, self.external_addr, self.external_port, self.protocol, self.affinity, self.tag, local_num));
        w.list(&self.locals)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, flags, external_addr, external_port, protocol, affinity, tag, local_num): (bool, super::nat_types::NatConfigFlags, std::net::Ipv4Addr, u16, u8, u32, crate::text::FixedStr<64>, u32) = r.run(&["is_add", "flags", "external_addr", "external_port", "protocol", "affinity", "tag", "local_num"])?;
        let locals = r.list("locals", local_num)?;
        Ok(Self { is_add, flags, external_addr, external_port, protocol, affinity, tag, locals })
    }
}

message!(Nat44AddDelLbStaticMapping, "nat44_add_del_lb_static_mapping", 0x4f68ee9d, "nat44_add_del_lb_static_mapping_4f68ee9d", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_add_del_lb_static_mapping_reply`.
    Nat44AddDelLbStaticMappingReply {
        retval: i32,
    }
}

message!(Nat44AddDelLbStaticMappingReply, "nat44_add_del_lb_static_mapping_reply", 0xe8d4e804, "nat44_add_del_lb_static_mapping_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44AddDelLbStaticMappingReply);

fixed! {
    /// VPP's message `nat44_lb_static_mapping_add_del_local`.
    Nat44LbStaticMappingAddDelLocal {
        is_add: bool,
        external_addr: std::net::Ipv4Addr,
        external_port: u16,
        protocol: u8,
        local: Nat44LbAddrPort,
    }
}

message!(Nat44LbStaticMappingAddDelLocal, "nat44_lb_static_mapping_add_del_local", 0x7ca47547, "nat44_lb_static_mapping_add_del_local_7ca47547", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_lb_static_mapping_add_del_local_reply`.
    Nat44LbStaticMappingAddDelLocalReply {
        retval: i32,
    }
}

message!(Nat44LbStaticMappingAddDelLocalReply, "nat44_lb_static_mapping_add_del_local_reply", 0xe8d4e804, "nat44_lb_static_mapping_add_del_local_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44LbStaticMappingAddDelLocalReply);

fixed! {
    /// VPP's message `nat44_lb_static_mapping_dump`.
    Nat44LbStaticMappingDump {
    }
}

message!(Nat44LbStaticMappingDump, "nat44_lb_static_mapping_dump", 0x51077d14, "nat44_lb_static_mapping_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

/// VPP's message `nat44_lb_static_mapping_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct Nat44LbStaticMappingDetails {
    pub external_addr: std::net::Ipv4Addr,
    pub external_port: u16,
    pub protocol: u8,
    pub flags: super::nat_types::NatConfigFlags,
    pub affinity: u32,
    pub tag: crate::text::FixedStr<64>,
    pub locals: Vec<Nat44LbAddrPort>,
}

impl Default for Nat44LbStaticMappingDetails {
    fn default() -> Self {
        Self {
            external_addr: crate::wire::Fixed::ZERO,
            external_port: crate::wire::Fixed::ZERO,
            protocol: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            affinity: crate::wire::Fixed::ZERO,
            tag: crate::wire::Fixed::ZERO,
            locals: Default::default(),
        }
    }
}

impl crate::wire::Wire for Nat44LbStaticMappingDetails {
    const MIN_SIZE: usize = <std::net::Ipv4Addr as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <super::nat_types::NatConfigFlags as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let local_num = crate::wire::count::<u32>("local_num", self.locals.len())?;
        w.put(&(self.external_addr, self.external_port, self.protocol, self.flags, self.affinity, self.tag, local_num));
        w.list(&self.locals)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (external_addr, external_port, protocol, flags, affinity, tag, local_num): (std::net::Ipv4Addr, u16, u8, super::nat_types::NatConfigFlags, u32, crate::text::FixedStr<64>, u32) = r.run(&["external_addr", "external_port", "protocol", "flags", "affinity", "tag", "local_num"])?;
        let locals = r.list("locals", local_num)?;
        Ok(Self { external_addr, external_port, protocol, flags, affinity, tag, locals })
    }
}

message!(Nat44LbStaticMappingDetails, "nat44_lb_static_mapping_details", 0xed5ce876, "nat44_lb_static_mapping_details_ed5ce876", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_del_session`.
    Nat44DelSession {
        address: std::net::Ipv4Addr,
        protocol: u8,
        port: u16,
        vrf_id: u32,
        flags: super::nat_types::NatConfigFlags,
        ext_host_address: std::net::Ipv4Addr,
        ext_host_port: u16,
    }
}

message!(Nat44DelSession, "nat44_del_session", 0x15a5bf8c, "nat44_del_session_15a5bf8c", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_del_session_reply`.
    Nat44DelSessionReply {
        retval: i32,
    }
}

message!(Nat44DelSessionReply, "nat44_del_session_reply", 0xe8d4e804, "nat44_del_session_reply_e8d4e804", "nat44_ed", Context, 0b1111111111);
retval!(Nat44DelSessionReply);

fixed! {
    /// VPP's message `nat44_user_dump`.
    Nat44UserDump {
    }
}

message!(Nat44UserDump, "nat44_user_dump", 0x51077d14, "nat44_user_dump_51077d14", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_user_details`.
    Nat44UserDetails {
        vrf_id: u32,
        ip_address: std::net::Ipv4Addr,
        nsessions: u32,
        nstaticsessions: u32,
    }
}

message!(Nat44UserDetails, "nat44_user_details", 0x355896c2, "nat44_user_details_355896c2", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_user_session_dump`.
    Nat44UserSessionDump {
        ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
    }
}

message!(Nat44UserSessionDump, "nat44_user_session_dump", 0xe1899c98, "nat44_user_session_dump_e1899c98", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_user_session_details`.
    Nat44UserSessionDetails {
        outside_ip_address: std::net::Ipv4Addr,
        outside_port: u16,
        inside_ip_address: std::net::Ipv4Addr,
        inside_port: u16,
        protocol: u16,
        flags: super::nat_types::NatConfigFlags,
        last_heard: u64,
        total_bytes: u64,
        total_pkts: u32,
        ext_host_address: std::net::Ipv4Addr,
        ext_host_port: u16,
        ext_host_nat_address: std::net::Ipv4Addr,
        ext_host_nat_port: u16,
    }
}

message!(Nat44UserSessionDetails, "nat44_user_session_details", 0x2cf6e16d, "nat44_user_session_details_2cf6e16d", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_user_session_v2_dump`.
    Nat44UserSessionV2Dump {
        ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
    }
}

message!(Nat44UserSessionV2Dump, "nat44_user_session_v2_dump", 0xe1899c98, "nat44_user_session_v2_dump_e1899c98", "nat44_ed", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_user_session_v2_details`.
    Nat44UserSessionV2Details {
        outside_ip_address: std::net::Ipv4Addr,
        outside_port: u16,
        inside_ip_address: std::net::Ipv4Addr,
        inside_port: u16,
        protocol: u16,
        flags: super::nat_types::NatConfigFlags,
        last_heard: u64,
        total_bytes: u64,
        total_pkts: u32,
        ext_host_address: std::net::Ipv4Addr,
        ext_host_port: u16,
        ext_host_nat_address: std::net::Ipv4Addr,
        ext_host_nat_port: u16,
        is_timed_out: bool,
    }
}

message!(Nat44UserSessionV2Details, "nat44_user_session_v2_details", 0xfd42b729, "nat44_user_session_v2_details_fd42b729", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_user_session_v3_details`.
    Nat44UserSessionV3Details {
        outside_ip_address: std::net::Ipv4Addr,
        outside_port: u16,
        inside_ip_address: std::net::Ipv4Addr,
        inside_port: u16,
        protocol: u16,
        flags: super::nat_types::NatConfigFlags,
        last_heard: u64,
        time_since_last_heard: u64,
        total_bytes: u64,
        total_pkts: u32,
        ext_host_address: std::net::Ipv4Addr,
        ext_host_port: u16,
        ext_host_nat_address: std::net::Ipv4Addr,
        ext_host_nat_port: u16,
        is_timed_out: bool,
    }
}

message!(Nat44UserSessionV3Details, "nat44_user_session_v3_details", 0xedae926e, "nat44_user_session_v3_details_edae926e", "nat44_ed", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_user_session_v3_dump`.
    Nat44UserSessionV3Dump {
        ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
    }
}

message!(Nat44UserSessionV3Dump, "nat44_user_session_v3_dump", 0xe1899c98, "nat44_user_session_v3_dump_e1899c98", "nat44_ed", ClientContext, 0b1111111111);

impl crate::message::Request for Nat44AddDelAddressRange { type Reply = Nat44AddDelAddressRangeReply; }
impl crate::message::Request for Nat44AddDelIdentityMapping { type Reply = Nat44AddDelIdentityMappingReply; }
impl crate::message::Request for Nat44AddDelInterfaceAddr { type Reply = Nat44AddDelInterfaceAddrReply; }
impl crate::message::Request for Nat44AddDelLbStaticMapping { type Reply = Nat44AddDelLbStaticMappingReply; }
impl crate::message::Request for Nat44AddDelStaticMapping { type Reply = Nat44AddDelStaticMappingReply; }
impl crate::message::Request for Nat44AddDelStaticMappingV2 { type Reply = Nat44AddDelStaticMappingV2Reply; }
impl crate::message::Dump for Nat44AddressDump { type Details = Nat44AddressDetails; }
impl crate::message::Request for Nat44DelSession { type Reply = Nat44DelSessionReply; }
impl crate::message::Request for Nat44EdAddDelOutputInterface { type Reply = Nat44EdAddDelOutputInterfaceReply; }
impl crate::message::Request for Nat44EdAddDelVrfRoute { type Reply = Nat44EdAddDelVrfRouteReply; }
impl crate::message::Request for Nat44EdAddDelVrfTable { type Reply = Nat44EdAddDelVrfTableReply; }
impl crate::message::Stream for Nat44EdOutputInterfaceGet {
    type Details = Nat44EdOutputInterfaceDetails;
    type Reply = Nat44EdOutputInterfaceGetReply;
    fn resume(&self, end: &Nat44EdOutputInterfaceGetReply) -> Option<Self> {
        let mut next = Clone::clone(self);
        next.cursor = end.cursor;
        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)
    }
}
impl crate::message::Request for Nat44EdPluginEnableDisable { type Reply = Nat44EdPluginEnableDisableReply; }
impl crate::message::Request for Nat44EdSetFqOptions { type Reply = Nat44EdSetFqOptionsReply; }
impl crate::message::Request for Nat44EdShowFqOptions { type Reply = Nat44EdShowFqOptionsReply; }
impl crate::message::Dump for Nat44EdVrfTablesDump { type Details = Nat44EdVrfTablesDetails; }
impl crate::message::Dump for Nat44EdVrfTablesV2Dump { type Details = Nat44EdVrfTablesV2Details; }
impl crate::message::Request for Nat44ForwardingEnableDisable { type Reply = Nat44ForwardingEnableDisableReply; }
impl crate::message::Dump for Nat44IdentityMappingDump { type Details = Nat44IdentityMappingDetails; }
impl crate::message::Request for Nat44InterfaceAddDelFeature { type Reply = Nat44InterfaceAddDelFeatureReply; }
impl crate::message::Dump for Nat44InterfaceAddrDump { type Details = Nat44InterfaceAddrDetails; }
impl crate::message::Dump for Nat44InterfaceDump { type Details = Nat44InterfaceDetails; }
impl crate::message::Request for Nat44LbStaticMappingAddDelLocal { type Reply = Nat44LbStaticMappingAddDelLocalReply; }
impl crate::message::Dump for Nat44LbStaticMappingDump { type Details = Nat44LbStaticMappingDetails; }
impl crate::message::Request for Nat44SetSessionLimit { type Reply = Nat44SetSessionLimitReply; }
impl crate::message::Request for Nat44ShowRunningConfig { type Reply = Nat44ShowRunningConfigReply; }
impl crate::message::Dump for Nat44StaticMappingDump { type Details = Nat44StaticMappingDetails; }
impl crate::message::Dump for Nat44UserDump { type Details = Nat44UserDetails; }
impl crate::message::Dump for Nat44UserSessionDump { type Details = Nat44UserSessionDetails; }
impl crate::message::Dump for Nat44UserSessionV2Dump { type Details = Nat44UserSessionV2Details; }
impl crate::message::Dump for Nat44UserSessionV3Dump { type Details = Nat44UserSessionV3Details; }
impl crate::message::Request for NatGetMssClamping { type Reply = NatGetMssClampingReply; }
impl crate::message::Request for NatIpfixEnableDisable { type Reply = NatIpfixEnableDisableReply; }
impl crate::message::Request for NatSetMssClamping { type Reply = NatSetMssClampingReply; }
impl crate::message::Request for NatSetTimeouts { type Reply = NatSetTimeoutsReply; }
impl crate::message::Request for NatSetWorkers { type Reply = NatSetWorkersReply; }
impl crate::message::Dump for NatWorkerDump { type Details = NatWorkerDetails; }
