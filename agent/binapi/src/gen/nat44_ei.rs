//! Module `nat44_ei` of VPP 26.06, version 1.1.1. Generated: do not edit.

flags! {
    /// VPP's `nat44_ei_config_flags`.
    Nat44EiConfigFlags: u8 { NAT44_EI_NONE = 0, NAT44_EI_STATIC_MAPPING_ONLY = 1, NAT44_EI_CONNECTION_TRACKING = 2, NAT44_EI_OUT2IN_DPO = 4, NAT44_EI_ADDR_ONLY_MAPPING = 8, NAT44_EI_IF_INSIDE = 16, NAT44_EI_IF_OUTSIDE = 32, NAT44_EI_STATIC_MAPPING = 64 }
}

fixed! {
    /// VPP's message `nat44_ei_plugin_enable_disable`.
    Nat44EiPluginEnableDisable {
        inside_vrf: u32,
        outside_vrf: u32,
        users: u32,
        user_memory: u32,
        sessions: u32,
        session_memory: u32,
        user_sessions: u32,
        enable: bool,
        flags: Nat44EiConfigFlags,
    }
}

message!(Nat44EiPluginEnableDisable, "nat44_ei_plugin_enable_disable", 0xbf692144, "nat44_ei_plugin_enable_disable_bf692144", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_plugin_enable_disable_reply`.
    Nat44EiPluginEnableDisableReply {
        retval: i32,
    }
}

message!(Nat44EiPluginEnableDisableReply, "nat44_ei_plugin_enable_disable_reply", 0xe8d4e804, "nat44_ei_plugin_enable_disable_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiPluginEnableDisableReply);

fixed! {
    /// VPP's message `nat44_ei_show_running_config`.
    Nat44EiShowRunningConfig {
    }
}

message!(Nat44EiShowRunningConfig, "nat44_ei_show_running_config", 0x51077d14, "nat44_ei_show_running_config_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_show_running_config_reply`.
    Nat44EiShowRunningConfigReply {
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
        flags: Nat44EiConfigFlags,
    }
}

message!(Nat44EiShowRunningConfigReply, "nat44_ei_show_running_config_reply", 0x41b66a81, "nat44_ei_show_running_config_reply_41b66a81", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiShowRunningConfigReply);

fixed! {
    /// VPP's message `nat44_ei_set_log_level`.
    Nat44EiSetLogLevel {
        log_level: super::nat_types::NatLogLevel,
    }
}

message!(Nat44EiSetLogLevel, "nat44_ei_set_log_level", 0x70076bfe, "nat44_ei_set_log_level_70076bfe", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_set_log_level_reply`.
    Nat44EiSetLogLevelReply {
        retval: i32,
    }
}

message!(Nat44EiSetLogLevelReply, "nat44_ei_set_log_level_reply", 0xe8d4e804, "nat44_ei_set_log_level_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiSetLogLevelReply);

fixed! {
    /// VPP's message `nat44_ei_set_workers`.
    Nat44EiSetWorkers {
        worker_mask: u64,
    }
}

message!(Nat44EiSetWorkers, "nat44_ei_set_workers", 0xda926638, "nat44_ei_set_workers_da926638", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_set_workers_reply`.
    Nat44EiSetWorkersReply {
        retval: i32,
    }
}

message!(Nat44EiSetWorkersReply, "nat44_ei_set_workers_reply", 0xe8d4e804, "nat44_ei_set_workers_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiSetWorkersReply);

fixed! {
    /// VPP's message `nat44_ei_worker_dump`.
    Nat44EiWorkerDump {
    }
}

message!(Nat44EiWorkerDump, "nat44_ei_worker_dump", 0x51077d14, "nat44_ei_worker_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_worker_details`.
    Nat44EiWorkerDetails {
        worker_index: u32,
        lcore_id: u32,
        name: crate::text::FixedStr<64>,
    }
}

message!(Nat44EiWorkerDetails, "nat44_ei_worker_details", 0x84bf06fc, "nat44_ei_worker_details_84bf06fc", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ipfix_enable_disable`.
    Nat44EiIpfixEnableDisable {
        domain_id: u32,
        src_port: u16,
        enable: bool,
    }
}

message!(Nat44EiIpfixEnableDisable, "nat44_ei_ipfix_enable_disable", 0x9af4a2d2, "nat44_ei_ipfix_enable_disable_9af4a2d2", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ipfix_enable_disable_reply`.
    Nat44EiIpfixEnableDisableReply {
        retval: i32,
    }
}

message!(Nat44EiIpfixEnableDisableReply, "nat44_ei_ipfix_enable_disable_reply", 0xe8d4e804, "nat44_ei_ipfix_enable_disable_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiIpfixEnableDisableReply);

fixed! {
    /// VPP's message `nat44_ei_set_timeouts`.
    Nat44EiSetTimeouts {
        udp: u32,
        tcp_established: u32,
        tcp_transitory: u32,
        icmp: u32,
    }
}

message!(Nat44EiSetTimeouts, "nat44_ei_set_timeouts", 0xd4746b16, "nat44_ei_set_timeouts_d4746b16", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_set_timeouts_reply`.
    Nat44EiSetTimeoutsReply {
        retval: i32,
    }
}

message!(Nat44EiSetTimeoutsReply, "nat44_ei_set_timeouts_reply", 0xe8d4e804, "nat44_ei_set_timeouts_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiSetTimeoutsReply);

fixed! {
    /// VPP's message `nat44_ei_set_addr_and_port_alloc_alg`.
    Nat44EiSetAddrAndPortAllocAlg {
        alg: u8,
        psid_offset: u8,
        psid_length: u8,
        psid: u16,
        start_port: u16,
        end_port: u16,
    }
}

message!(Nat44EiSetAddrAndPortAllocAlg, "nat44_ei_set_addr_and_port_alloc_alg", 0xdeeb746f, "nat44_ei_set_addr_and_port_alloc_alg_deeb746f", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_set_addr_and_port_alloc_alg_reply`.
    Nat44EiSetAddrAndPortAllocAlgReply {
        retval: i32,
    }
}

message!(Nat44EiSetAddrAndPortAllocAlgReply, "nat44_ei_set_addr_and_port_alloc_alg_reply", 0xe8d4e804, "nat44_ei_set_addr_and_port_alloc_alg_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiSetAddrAndPortAllocAlgReply);

fixed! {
    /// VPP's message `nat44_ei_get_addr_and_port_alloc_alg`.
    Nat44EiGetAddrAndPortAllocAlg {
    }
}

message!(Nat44EiGetAddrAndPortAllocAlg, "nat44_ei_get_addr_and_port_alloc_alg", 0x51077d14, "nat44_ei_get_addr_and_port_alloc_alg_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_get_addr_and_port_alloc_alg_reply`.
    Nat44EiGetAddrAndPortAllocAlgReply {
        retval: i32,
        alg: u8,
        psid_offset: u8,
        psid_length: u8,
        psid: u16,
        start_port: u16,
        end_port: u16,
    }
}

message!(Nat44EiGetAddrAndPortAllocAlgReply, "nat44_ei_get_addr_and_port_alloc_alg_reply", 0x3607a7d0, "nat44_ei_get_addr_and_port_alloc_alg_reply_3607a7d0", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiGetAddrAndPortAllocAlgReply);

fixed! {
    /// VPP's message `nat44_ei_set_mss_clamping`.
    Nat44EiSetMssClamping {
        mss_value: u16,
        enable: bool,
    }
}

message!(Nat44EiSetMssClamping, "nat44_ei_set_mss_clamping", 0x25e90abb, "nat44_ei_set_mss_clamping_25e90abb", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_set_mss_clamping_reply`.
    Nat44EiSetMssClampingReply {
        retval: i32,
    }
}

message!(Nat44EiSetMssClampingReply, "nat44_ei_set_mss_clamping_reply", 0xe8d4e804, "nat44_ei_set_mss_clamping_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiSetMssClampingReply);

fixed! {
    /// VPP's message `nat44_ei_get_mss_clamping`.
    Nat44EiGetMssClamping {
    }
}

message!(Nat44EiGetMssClamping, "nat44_ei_get_mss_clamping", 0x51077d14, "nat44_ei_get_mss_clamping_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_get_mss_clamping_reply`.
    Nat44EiGetMssClampingReply {
        retval: i32,
        mss_value: u16,
        enable: bool,
    }
}

message!(Nat44EiGetMssClampingReply, "nat44_ei_get_mss_clamping_reply", 0x1c0b2a78, "nat44_ei_get_mss_clamping_reply_1c0b2a78", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiGetMssClampingReply);

fixed! {
    /// VPP's message `nat44_ei_ha_set_listener`.
    Nat44EiHaSetListener {
        ip_address: std::net::Ipv4Addr,
        port: u16,
        path_mtu: u32,
    }
}

message!(Nat44EiHaSetListener, "nat44_ei_ha_set_listener", 0xe4a8cb4e, "nat44_ei_ha_set_listener_e4a8cb4e", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ha_set_listener_reply`.
    Nat44EiHaSetListenerReply {
        retval: i32,
    }
}

message!(Nat44EiHaSetListenerReply, "nat44_ei_ha_set_listener_reply", 0xe8d4e804, "nat44_ei_ha_set_listener_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiHaSetListenerReply);

fixed! {
    /// VPP's message `nat44_ei_ha_set_failover`.
    Nat44EiHaSetFailover {
        ip_address: std::net::Ipv4Addr,
        port: u16,
        session_refresh_interval: u32,
    }
}

message!(Nat44EiHaSetFailover, "nat44_ei_ha_set_failover", 0x718246af, "nat44_ei_ha_set_failover_718246af", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ha_set_failover_reply`.
    Nat44EiHaSetFailoverReply {
        retval: i32,
    }
}

message!(Nat44EiHaSetFailoverReply, "nat44_ei_ha_set_failover_reply", 0xe8d4e804, "nat44_ei_ha_set_failover_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiHaSetFailoverReply);

fixed! {
    /// VPP's message `nat44_ei_ha_get_listener`.
    Nat44EiHaGetListener {
    }
}

message!(Nat44EiHaGetListener, "nat44_ei_ha_get_listener", 0x51077d14, "nat44_ei_ha_get_listener_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ha_get_listener_reply`.
    Nat44EiHaGetListenerReply {
        retval: i32,
        ip_address: std::net::Ipv4Addr,
        port: u16,
        path_mtu: u32,
    }
}

message!(Nat44EiHaGetListenerReply, "nat44_ei_ha_get_listener_reply", 0x123ea41f, "nat44_ei_ha_get_listener_reply_123ea41f", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiHaGetListenerReply);

fixed! {
    /// VPP's message `nat44_ei_ha_get_failover`.
    Nat44EiHaGetFailover {
    }
}

message!(Nat44EiHaGetFailover, "nat44_ei_ha_get_failover", 0x51077d14, "nat44_ei_ha_get_failover_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ha_get_failover_reply`.
    Nat44EiHaGetFailoverReply {
        retval: i32,
        ip_address: std::net::Ipv4Addr,
        port: u16,
        session_refresh_interval: u32,
    }
}

message!(Nat44EiHaGetFailoverReply, "nat44_ei_ha_get_failover_reply", 0xa67d8752, "nat44_ei_ha_get_failover_reply_a67d8752", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiHaGetFailoverReply);

fixed! {
    /// VPP's message `nat44_ei_ha_flush`.
    Nat44EiHaFlush {
    }
}

message!(Nat44EiHaFlush, "nat44_ei_ha_flush", 0x51077d14, "nat44_ei_ha_flush_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ha_flush_reply`.
    Nat44EiHaFlushReply {
        retval: i32,
    }
}

message!(Nat44EiHaFlushReply, "nat44_ei_ha_flush_reply", 0xe8d4e804, "nat44_ei_ha_flush_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiHaFlushReply);

fixed! {
    /// VPP's message `nat44_ei_ha_resync`.
    Nat44EiHaResync {
        want_resync_event: u8,
        pid: u32,
    }
}

message!(Nat44EiHaResync, "nat44_ei_ha_resync", 0xc8ab9e03, "nat44_ei_ha_resync_c8ab9e03", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_ha_resync_reply`.
    Nat44EiHaResyncReply {
        retval: i32,
    }
}

message!(Nat44EiHaResyncReply, "nat44_ei_ha_resync_reply", 0xe8d4e804, "nat44_ei_ha_resync_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiHaResyncReply);

fixed! {
    /// VPP's message `nat44_ei_ha_resync_completed_event`.
    Nat44EiHaResyncCompletedEvent {
        pid: u32,
        missed_count: u32,
    }
}

message!(Nat44EiHaResyncCompletedEvent, "nat44_ei_ha_resync_completed_event", 0xfdc598fb, "nat44_ei_ha_resync_completed_event_fdc598fb", "nat44_ei", Client, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_del_user`.
    Nat44EiDelUser {
        ip_address: std::net::Ipv4Addr,
        fib_index: u32,
    }
}

message!(Nat44EiDelUser, "nat44_ei_del_user", 0x99a9f998, "nat44_ei_del_user_99a9f998", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_del_user_reply`.
    Nat44EiDelUserReply {
        retval: i32,
    }
}

message!(Nat44EiDelUserReply, "nat44_ei_del_user_reply", 0xe8d4e804, "nat44_ei_del_user_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiDelUserReply);

fixed! {
    /// VPP's message `nat44_ei_add_del_address_range`.
    Nat44EiAddDelAddressRange {
        first_ip_address: std::net::Ipv4Addr,
        last_ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
        is_add: bool,
    }
}

message!(Nat44EiAddDelAddressRange, "nat44_ei_add_del_address_range", 0x35f21abc, "nat44_ei_add_del_address_range_35f21abc", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_address_range_reply`.
    Nat44EiAddDelAddressRangeReply {
        retval: i32,
    }
}

message!(Nat44EiAddDelAddressRangeReply, "nat44_ei_add_del_address_range_reply", 0xe8d4e804, "nat44_ei_add_del_address_range_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiAddDelAddressRangeReply);

fixed! {
    /// VPP's message `nat44_ei_address_dump`.
    Nat44EiAddressDump {
    }
}

message!(Nat44EiAddressDump, "nat44_ei_address_dump", 0x51077d14, "nat44_ei_address_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_address_details`.
    Nat44EiAddressDetails {
        ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
    }
}

message!(Nat44EiAddressDetails, "nat44_ei_address_details", 0x318f1202, "nat44_ei_address_details_318f1202", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_interface_add_del_feature`.
    Nat44EiInterfaceAddDelFeature {
        is_add: bool,
        flags: Nat44EiConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EiInterfaceAddDelFeature, "nat44_ei_interface_add_del_feature", 0x63a2db8b, "nat44_ei_interface_add_del_feature_63a2db8b", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_interface_add_del_feature_reply`.
    Nat44EiInterfaceAddDelFeatureReply {
        retval: i32,
    }
}

message!(Nat44EiInterfaceAddDelFeatureReply, "nat44_ei_interface_add_del_feature_reply", 0xe8d4e804, "nat44_ei_interface_add_del_feature_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiInterfaceAddDelFeatureReply);

fixed! {
    /// VPP's message `nat44_ei_interface_dump`.
    Nat44EiInterfaceDump {
    }
}

message!(Nat44EiInterfaceDump, "nat44_ei_interface_dump", 0x51077d14, "nat44_ei_interface_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_interface_details`.
    Nat44EiInterfaceDetails {
        flags: Nat44EiConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EiInterfaceDetails, "nat44_ei_interface_details", 0xf446e508, "nat44_ei_interface_details_f446e508", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_interface_add_del_output_feature`.
    Nat44EiInterfaceAddDelOutputFeature {
        is_add: bool,
        flags: Nat44EiConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EiInterfaceAddDelOutputFeature, "nat44_ei_interface_add_del_output_feature", 0x63a2db8b, "nat44_ei_interface_add_del_output_feature_63a2db8b", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_interface_add_del_output_feature_reply`.
    Nat44EiInterfaceAddDelOutputFeatureReply {
        retval: i32,
    }
}

message!(Nat44EiInterfaceAddDelOutputFeatureReply, "nat44_ei_interface_add_del_output_feature_reply", 0xe8d4e804, "nat44_ei_interface_add_del_output_feature_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiInterfaceAddDelOutputFeatureReply);

fixed! {
    /// VPP's message `nat44_ei_interface_output_feature_dump`.
    Nat44EiInterfaceOutputFeatureDump {
    }
}

message!(Nat44EiInterfaceOutputFeatureDump, "nat44_ei_interface_output_feature_dump", 0x51077d14, "nat44_ei_interface_output_feature_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_interface_output_feature_details`.
    Nat44EiInterfaceOutputFeatureDetails {
        flags: Nat44EiConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EiInterfaceOutputFeatureDetails, "nat44_ei_interface_output_feature_details", 0xf446e508, "nat44_ei_interface_output_feature_details_f446e508", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_output_interface`.
    Nat44EiAddDelOutputInterface {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EiAddDelOutputInterface, "nat44_ei_add_del_output_interface", 0x47d6e753, "nat44_ei_add_del_output_interface_47d6e753", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_output_interface_reply`.
    Nat44EiAddDelOutputInterfaceReply {
        retval: i32,
    }
}

message!(Nat44EiAddDelOutputInterfaceReply, "nat44_ei_add_del_output_interface_reply", 0xe8d4e804, "nat44_ei_add_del_output_interface_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiAddDelOutputInterfaceReply);

fixed! {
    /// VPP's message `nat44_ei_output_interface_get`.
    Nat44EiOutputInterfaceGet {
        cursor: u32,
    }
}

message!(Nat44EiOutputInterfaceGet, "nat44_ei_output_interface_get", 0xf75ba505, "nat44_ei_output_interface_get_f75ba505", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_output_interface_get_reply`.
    Nat44EiOutputInterfaceGetReply {
        retval: i32,
        cursor: u32,
    }
}

message!(Nat44EiOutputInterfaceGetReply, "nat44_ei_output_interface_get_reply", 0x53b48f5d, "nat44_ei_output_interface_get_reply_53b48f5d", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiOutputInterfaceGetReply);

fixed! {
    /// VPP's message `nat44_ei_output_interface_details`.
    Nat44EiOutputInterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EiOutputInterfaceDetails, "nat44_ei_output_interface_details", 0x0b45011c, "nat44_ei_output_interface_details_0b45011c", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_static_mapping`.
    Nat44EiAddDelStaticMapping {
        is_add: bool,
        flags: Nat44EiConfigFlags,
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

message!(Nat44EiAddDelStaticMapping, "nat44_ei_add_del_static_mapping", 0xb404b7fe, "nat44_ei_add_del_static_mapping_b404b7fe", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_static_mapping_reply`.
    Nat44EiAddDelStaticMappingReply {
        retval: i32,
    }
}

message!(Nat44EiAddDelStaticMappingReply, "nat44_ei_add_del_static_mapping_reply", 0xe8d4e804, "nat44_ei_add_del_static_mapping_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiAddDelStaticMappingReply);

fixed! {
    /// VPP's message `nat44_ei_static_mapping_dump`.
    Nat44EiStaticMappingDump {
    }
}

message!(Nat44EiStaticMappingDump, "nat44_ei_static_mapping_dump", 0x51077d14, "nat44_ei_static_mapping_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_static_mapping_details`.
    Nat44EiStaticMappingDetails {
        flags: Nat44EiConfigFlags,
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

message!(Nat44EiStaticMappingDetails, "nat44_ei_static_mapping_details", 0x6b51ca6e, "nat44_ei_static_mapping_details_6b51ca6e", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_identity_mapping`.
    Nat44EiAddDelIdentityMapping {
        is_add: bool,
        flags: Nat44EiConfigFlags,
        ip_address: std::net::Ipv4Addr,
        protocol: u8,
        port: u16,
        sw_if_index: super::interface_types::InterfaceIndex,
        vrf_id: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(Nat44EiAddDelIdentityMapping, "nat44_ei_add_del_identity_mapping", 0xcb8606b9, "nat44_ei_add_del_identity_mapping_cb8606b9", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_identity_mapping_reply`.
    Nat44EiAddDelIdentityMappingReply {
        retval: i32,
    }
}

message!(Nat44EiAddDelIdentityMappingReply, "nat44_ei_add_del_identity_mapping_reply", 0xe8d4e804, "nat44_ei_add_del_identity_mapping_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiAddDelIdentityMappingReply);

fixed! {
    /// VPP's message `nat44_ei_identity_mapping_dump`.
    Nat44EiIdentityMappingDump {
    }
}

message!(Nat44EiIdentityMappingDump, "nat44_ei_identity_mapping_dump", 0x51077d14, "nat44_ei_identity_mapping_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_identity_mapping_details`.
    Nat44EiIdentityMappingDetails {
        flags: Nat44EiConfigFlags,
        ip_address: std::net::Ipv4Addr,
        protocol: u8,
        port: u16,
        sw_if_index: super::interface_types::InterfaceIndex,
        vrf_id: u32,
        tag: crate::text::FixedStr<64>,
    }
}

message!(Nat44EiIdentityMappingDetails, "nat44_ei_identity_mapping_details", 0x30d53e26, "nat44_ei_identity_mapping_details_30d53e26", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_interface_addr`.
    Nat44EiAddDelInterfaceAddr {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        flags: Nat44EiConfigFlags,
    }
}

message!(Nat44EiAddDelInterfaceAddr, "nat44_ei_add_del_interface_addr", 0x883abbcc, "nat44_ei_add_del_interface_addr_883abbcc", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_add_del_interface_addr_reply`.
    Nat44EiAddDelInterfaceAddrReply {
        retval: i32,
    }
}

message!(Nat44EiAddDelInterfaceAddrReply, "nat44_ei_add_del_interface_addr_reply", 0xe8d4e804, "nat44_ei_add_del_interface_addr_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiAddDelInterfaceAddrReply);

fixed! {
    /// VPP's message `nat44_ei_interface_addr_dump`.
    Nat44EiInterfaceAddrDump {
    }
}

message!(Nat44EiInterfaceAddrDump, "nat44_ei_interface_addr_dump", 0x51077d14, "nat44_ei_interface_addr_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_interface_addr_details`.
    Nat44EiInterfaceAddrDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat44EiInterfaceAddrDetails, "nat44_ei_interface_addr_details", 0x0b45011c, "nat44_ei_interface_addr_details_0b45011c", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_user_dump`.
    Nat44EiUserDump {
    }
}

message!(Nat44EiUserDump, "nat44_ei_user_dump", 0x51077d14, "nat44_ei_user_dump_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_user_details`.
    Nat44EiUserDetails {
        vrf_id: u32,
        ip_address: std::net::Ipv4Addr,
        nsessions: u32,
        nstaticsessions: u32,
    }
}

message!(Nat44EiUserDetails, "nat44_ei_user_details", 0x355896c2, "nat44_ei_user_details_355896c2", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_user_session_dump`.
    Nat44EiUserSessionDump {
        ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
    }
}

message!(Nat44EiUserSessionDump, "nat44_ei_user_session_dump", 0xe1899c98, "nat44_ei_user_session_dump_e1899c98", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_user_session_details`.
    Nat44EiUserSessionDetails {
        outside_ip_address: std::net::Ipv4Addr,
        outside_port: u16,
        inside_ip_address: std::net::Ipv4Addr,
        inside_port: u16,
        protocol: u16,
        flags: Nat44EiConfigFlags,
        last_heard: u64,
        total_bytes: u64,
        total_pkts: u32,
        ext_host_address: std::net::Ipv4Addr,
        ext_host_port: u16,
    }
}

message!(Nat44EiUserSessionDetails, "nat44_ei_user_session_details", 0x19b7c0ac, "nat44_ei_user_session_details_19b7c0ac", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_user_session_v2_dump`.
    Nat44EiUserSessionV2Dump {
        ip_address: std::net::Ipv4Addr,
        vrf_id: u32,
    }
}

message!(Nat44EiUserSessionV2Dump, "nat44_ei_user_session_v2_dump", 0xe1899c98, "nat44_ei_user_session_v2_dump_e1899c98", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_user_session_v2_details`.
    Nat44EiUserSessionV2Details {
        outside_ip_address: std::net::Ipv4Addr,
        outside_port: u16,
        inside_ip_address: std::net::Ipv4Addr,
        inside_port: u16,
        protocol: u16,
        flags: Nat44EiConfigFlags,
        last_heard: u64,
        time_since_last_heard: u64,
        total_bytes: u64,
        total_pkts: u32,
        ext_host_address: std::net::Ipv4Addr,
        ext_host_port: u16,
    }
}

message!(Nat44EiUserSessionV2Details, "nat44_ei_user_session_v2_details", 0x5bd3e9d6, "nat44_ei_user_session_v2_details_5bd3e9d6", "nat44_ei", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_del_session`.
    Nat44EiDelSession {
        address: std::net::Ipv4Addr,
        protocol: u8,
        port: u16,
        vrf_id: u32,
        flags: Nat44EiConfigFlags,
        ext_host_address: std::net::Ipv4Addr,
        ext_host_port: u16,
    }
}

message!(Nat44EiDelSession, "nat44_ei_del_session", 0x74969ffe, "nat44_ei_del_session_74969ffe", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_del_session_reply`.
    Nat44EiDelSessionReply {
        retval: i32,
    }
}

message!(Nat44EiDelSessionReply, "nat44_ei_del_session_reply", 0xe8d4e804, "nat44_ei_del_session_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiDelSessionReply);

fixed! {
    /// VPP's message `nat44_ei_forwarding_enable_disable`.
    Nat44EiForwardingEnableDisable {
        enable: bool,
    }
}

message!(Nat44EiForwardingEnableDisable, "nat44_ei_forwarding_enable_disable", 0xb3e225d2, "nat44_ei_forwarding_enable_disable_b3e225d2", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_forwarding_enable_disable_reply`.
    Nat44EiForwardingEnableDisableReply {
        retval: i32,
    }
}

message!(Nat44EiForwardingEnableDisableReply, "nat44_ei_forwarding_enable_disable_reply", 0xe8d4e804, "nat44_ei_forwarding_enable_disable_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiForwardingEnableDisableReply);

fixed! {
    /// VPP's message `nat44_ei_set_fq_options`.
    Nat44EiSetFqOptions {
        frame_queue_nelts: u32,
    }
}

message!(Nat44EiSetFqOptions, "nat44_ei_set_fq_options", 0x2399bd71, "nat44_ei_set_fq_options_2399bd71", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_set_fq_options_reply`.
    Nat44EiSetFqOptionsReply {
        retval: i32,
    }
}

message!(Nat44EiSetFqOptionsReply, "nat44_ei_set_fq_options_reply", 0xe8d4e804, "nat44_ei_set_fq_options_reply_e8d4e804", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiSetFqOptionsReply);

fixed! {
    /// VPP's message `nat44_ei_show_fq_options`.
    Nat44EiShowFqOptions {
    }
}

message!(Nat44EiShowFqOptions, "nat44_ei_show_fq_options", 0x51077d14, "nat44_ei_show_fq_options_51077d14", "nat44_ei", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat44_ei_show_fq_options_reply`.
    Nat44EiShowFqOptionsReply {
        retval: i32,
        frame_queue_nelts: u32,
    }
}

message!(Nat44EiShowFqOptionsReply, "nat44_ei_show_fq_options_reply", 0x7213b545, "nat44_ei_show_fq_options_reply_7213b545", "nat44_ei", Context, 0b1111111111);
retval!(Nat44EiShowFqOptionsReply);

impl crate::message::Request for Nat44EiAddDelAddressRange { type Reply = Nat44EiAddDelAddressRangeReply; }
impl crate::message::Request for Nat44EiAddDelIdentityMapping { type Reply = Nat44EiAddDelIdentityMappingReply; }
impl crate::message::Request for Nat44EiAddDelInterfaceAddr { type Reply = Nat44EiAddDelInterfaceAddrReply; }
impl crate::message::Request for Nat44EiAddDelOutputInterface { type Reply = Nat44EiAddDelOutputInterfaceReply; }
impl crate::message::Request for Nat44EiAddDelStaticMapping { type Reply = Nat44EiAddDelStaticMappingReply; }
impl crate::message::Dump for Nat44EiAddressDump { type Details = Nat44EiAddressDetails; }
impl crate::message::Request for Nat44EiDelSession { type Reply = Nat44EiDelSessionReply; }
impl crate::message::Request for Nat44EiDelUser { type Reply = Nat44EiDelUserReply; }
impl crate::message::Request for Nat44EiForwardingEnableDisable { type Reply = Nat44EiForwardingEnableDisableReply; }
impl crate::message::Request for Nat44EiGetAddrAndPortAllocAlg { type Reply = Nat44EiGetAddrAndPortAllocAlgReply; }
impl crate::message::Request for Nat44EiGetMssClamping { type Reply = Nat44EiGetMssClampingReply; }
impl crate::message::Request for Nat44EiHaFlush { type Reply = Nat44EiHaFlushReply; }
impl crate::message::Request for Nat44EiHaGetFailover { type Reply = Nat44EiHaGetFailoverReply; }
impl crate::message::Request for Nat44EiHaGetListener { type Reply = Nat44EiHaGetListenerReply; }
impl crate::message::Request for Nat44EiHaResync { type Reply = Nat44EiHaResyncReply; }
impl crate::message::Request for Nat44EiHaSetFailover { type Reply = Nat44EiHaSetFailoverReply; }
impl crate::message::Request for Nat44EiHaSetListener { type Reply = Nat44EiHaSetListenerReply; }
impl crate::message::Dump for Nat44EiIdentityMappingDump { type Details = Nat44EiIdentityMappingDetails; }
impl crate::message::Request for Nat44EiInterfaceAddDelFeature { type Reply = Nat44EiInterfaceAddDelFeatureReply; }
impl crate::message::Request for Nat44EiInterfaceAddDelOutputFeature { type Reply = Nat44EiInterfaceAddDelOutputFeatureReply; }
impl crate::message::Dump for Nat44EiInterfaceAddrDump { type Details = Nat44EiInterfaceAddrDetails; }
impl crate::message::Dump for Nat44EiInterfaceDump { type Details = Nat44EiInterfaceDetails; }
impl crate::message::Dump for Nat44EiInterfaceOutputFeatureDump { type Details = Nat44EiInterfaceOutputFeatureDetails; }
impl crate::message::Request for Nat44EiIpfixEnableDisable { type Reply = Nat44EiIpfixEnableDisableReply; }
impl crate::message::Stream for Nat44EiOutputInterfaceGet {
    type Details = Nat44EiOutputInterfaceDetails;
    type Reply = Nat44EiOutputInterfaceGetReply;
    fn resume(&self, end: &Nat44EiOutputInterfaceGetReply) -> Option<Self> {
        let mut next = Clone::clone(self);
        next.cursor = end.cursor;
        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)
    }
}
impl crate::message::Request for Nat44EiPluginEnableDisable { type Reply = Nat44EiPluginEnableDisableReply; }
impl crate::message::Request for Nat44EiSetAddrAndPortAllocAlg { type Reply = Nat44EiSetAddrAndPortAllocAlgReply; }
impl crate::message::Request for Nat44EiSetFqOptions { type Reply = Nat44EiSetFqOptionsReply; }
impl crate::message::Request for Nat44EiSetLogLevel { type Reply = Nat44EiSetLogLevelReply; }
impl crate::message::Request for Nat44EiSetMssClamping { type Reply = Nat44EiSetMssClampingReply; }
impl crate::message::Request for Nat44EiSetTimeouts { type Reply = Nat44EiSetTimeoutsReply; }
impl crate::message::Request for Nat44EiSetWorkers { type Reply = Nat44EiSetWorkersReply; }
impl crate::message::Request for Nat44EiShowFqOptions { type Reply = Nat44EiShowFqOptionsReply; }
impl crate::message::Request for Nat44EiShowRunningConfig { type Reply = Nat44EiShowRunningConfigReply; }
impl crate::message::Dump for Nat44EiStaticMappingDump { type Details = Nat44EiStaticMappingDetails; }
impl crate::message::Dump for Nat44EiUserDump { type Details = Nat44EiUserDetails; }
impl crate::message::Dump for Nat44EiUserSessionDump { type Details = Nat44EiUserSessionDetails; }
impl crate::message::Dump for Nat44EiUserSessionV2Dump { type Details = Nat44EiUserSessionV2Details; }
impl crate::message::Dump for Nat44EiWorkerDump { type Details = Nat44EiWorkerDetails; }
