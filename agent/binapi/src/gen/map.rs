//! Module `map` of VPP 26.06, version 4.2.1. Generated: do not edit.

fixed! {
    /// VPP's message `map_add_domain`.
    MapAddDomain {
        ip6_prefix: super::ip_types::Ip6Prefix,
        ip4_prefix: super::ip_types::Ip4Prefix,
        ip6_src: super::ip_types::Ip6Prefix,
        ea_bits_len: u8,
        psid_offset: u8,
        psid_length: u8,
        mtu: u16,
        tag: crate::text::FixedStr<64>,
    }
}

message!(MapAddDomain, "map_add_domain", 0x249f195c, "map_add_domain_249f195c", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_add_domain_reply`.
    MapAddDomainReply {
        index: u32,
        retval: i32,
    }
}

message!(MapAddDomainReply, "map_add_domain_reply", 0x3e6d4e2c, "map_add_domain_reply_3e6d4e2c", "map", Context, 0b1111111111);
retval!(MapAddDomainReply);

fixed! {
    /// VPP's message `map_del_domain`.
    MapDelDomain {
        index: u32,
    }
}

message!(MapDelDomain, "map_del_domain", 0x8ac76db6, "map_del_domain_8ac76db6", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_del_domain_reply`.
    MapDelDomainReply {
        retval: i32,
    }
}

message!(MapDelDomainReply, "map_del_domain_reply", 0xe8d4e804, "map_del_domain_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapDelDomainReply);

fixed! {
    /// VPP's message `map_add_del_rule`.
    MapAddDelRule {
        index: u32,
        is_add: bool,
        ip6_dst: std::net::Ipv6Addr,
        psid: u16,
    }
}

message!(MapAddDelRule, "map_add_del_rule", 0xc65b32f7, "map_add_del_rule_c65b32f7", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_add_del_rule_reply`.
    MapAddDelRuleReply {
        retval: i32,
    }
}

message!(MapAddDelRuleReply, "map_add_del_rule_reply", 0xe8d4e804, "map_add_del_rule_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapAddDelRuleReply);

fixed! {
    /// VPP's message `map_domains_get`.
    MapDomainsGet {
        cursor: u32,
    }
}

message!(MapDomainsGet, "map_domains_get", 0xf75ba505, "map_domains_get_f75ba505", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_domains_get_reply`.
    MapDomainsGetReply {
        retval: i32,
        cursor: u32,
    }
}

message!(MapDomainsGetReply, "map_domains_get_reply", 0x53b48f5d, "map_domains_get_reply_53b48f5d", "map", Context, 0b1111111111);
retval!(MapDomainsGetReply);

fixed! {
    /// VPP's message `map_domain_dump`.
    MapDomainDump {
    }
}

message!(MapDomainDump, "map_domain_dump", 0x51077d14, "map_domain_dump_51077d14", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_domain_details`.
    MapDomainDetails {
        domain_index: u32,
        ip6_prefix: super::ip_types::Ip6Prefix,
        ip4_prefix: super::ip_types::Ip4Prefix,
        ip6_src: super::ip_types::Ip6Prefix,
        ea_bits_len: u8,
        psid_offset: u8,
        psid_length: u8,
        flags: u8,
        mtu: u16,
        tag: crate::text::FixedStr<64>,
    }
}

message!(MapDomainDetails, "map_domain_details", 0x796edb50, "map_domain_details_796edb50", "map", Context, 0b1111111111);

fixed! {
    /// VPP's message `map_rule_dump`.
    MapRuleDump {
        domain_index: u32,
    }
}

message!(MapRuleDump, "map_rule_dump", 0xe43e6ff6, "map_rule_dump_e43e6ff6", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_rule_details`.
    MapRuleDetails {
        ip6_dst: std::net::Ipv6Addr,
        psid: u16,
    }
}

message!(MapRuleDetails, "map_rule_details", 0xc7cbeea5, "map_rule_details_c7cbeea5", "map", Context, 0b1111111111);

fixed! {
    /// VPP's message `map_if_enable_disable`.
    MapIfEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_enable: bool,
        is_translation: bool,
    }
}

message!(MapIfEnableDisable, "map_if_enable_disable", 0x59bb32f4, "map_if_enable_disable_59bb32f4", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_if_enable_disable_reply`.
    MapIfEnableDisableReply {
        retval: i32,
    }
}

message!(MapIfEnableDisableReply, "map_if_enable_disable_reply", 0xe8d4e804, "map_if_enable_disable_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapIfEnableDisableReply);

fixed! {
    /// VPP's message `map_summary_stats`.
    MapSummaryStats {
    }
}

message!(MapSummaryStats, "map_summary_stats", 0x51077d14, "map_summary_stats_51077d14", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_summary_stats_reply`.
    MapSummaryStatsReply {
        retval: i32,
        total_bindings: u64,
        total_pkts: [u64; 2],
        total_bytes: [u64; 2],
        total_ip4_fragments: u64,
        total_security_check: [u64; 2],
    }
}

message!(MapSummaryStatsReply, "map_summary_stats_reply", 0x0e4ace0e, "map_summary_stats_reply_0e4ace0e", "map", Context, 0b1111111111);
retval!(MapSummaryStatsReply);

fixed! {
    /// VPP's message `map_param_set_fragmentation`.
    MapParamSetFragmentation {
        inner: bool,
        ignore_df: bool,
    }
}

message!(MapParamSetFragmentation, "map_param_set_fragmentation", 0x9ff54d90, "map_param_set_fragmentation_9ff54d90", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_set_fragmentation_reply`.
    MapParamSetFragmentationReply {
        retval: i32,
    }
}

message!(MapParamSetFragmentationReply, "map_param_set_fragmentation_reply", 0xe8d4e804, "map_param_set_fragmentation_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapParamSetFragmentationReply);

fixed! {
    /// VPP's message `map_param_set_icmp`.
    MapParamSetIcmp {
        ip4_err_relay_src: std::net::Ipv4Addr,
    }
}

message!(MapParamSetIcmp, "map_param_set_icmp", 0x58210cbf, "map_param_set_icmp_58210cbf", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_set_icmp_reply`.
    MapParamSetIcmpReply {
        retval: i32,
    }
}

message!(MapParamSetIcmpReply, "map_param_set_icmp_reply", 0xe8d4e804, "map_param_set_icmp_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapParamSetIcmpReply);

fixed! {
    /// VPP's message `map_param_set_icmp6`.
    MapParamSetIcmp6 {
        enable_unreachable: bool,
    }
}

message!(MapParamSetIcmp6, "map_param_set_icmp6", 0x5d01f8c1, "map_param_set_icmp6_5d01f8c1", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_set_icmp6_reply`.
    MapParamSetIcmp6Reply {
        retval: i32,
    }
}

message!(MapParamSetIcmp6Reply, "map_param_set_icmp6_reply", 0xe8d4e804, "map_param_set_icmp6_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapParamSetIcmp6Reply);

fixed! {
    /// VPP's message `map_param_add_del_pre_resolve`.
    MapParamAddDelPreResolve {
        is_add: bool,
        ip4_nh_address: std::net::Ipv4Addr,
        ip6_nh_address: std::net::Ipv6Addr,
    }
}

message!(MapParamAddDelPreResolve, "map_param_add_del_pre_resolve", 0xdae5af03, "map_param_add_del_pre_resolve_dae5af03", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_add_del_pre_resolve_reply`.
    MapParamAddDelPreResolveReply {
        retval: i32,
    }
}

message!(MapParamAddDelPreResolveReply, "map_param_add_del_pre_resolve_reply", 0xe8d4e804, "map_param_add_del_pre_resolve_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapParamAddDelPreResolveReply);

fixed! {
    /// VPP's message `map_param_set_security_check`.
    MapParamSetSecurityCheck {
        enable: bool,
        fragments: bool,
    }
}

message!(MapParamSetSecurityCheck, "map_param_set_security_check", 0x6abe9836, "map_param_set_security_check_6abe9836", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_set_security_check_reply`.
    MapParamSetSecurityCheckReply {
        retval: i32,
    }
}

message!(MapParamSetSecurityCheckReply, "map_param_set_security_check_reply", 0xe8d4e804, "map_param_set_security_check_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapParamSetSecurityCheckReply);

fixed! {
    /// VPP's message `map_param_set_traffic_class`.
    MapParamSetTrafficClass {
        copy: bool,
        tc_class: u8,
    }
}

message!(MapParamSetTrafficClass, "map_param_set_traffic_class", 0x9cac455c, "map_param_set_traffic_class_9cac455c", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_set_traffic_class_reply`.
    MapParamSetTrafficClassReply {
        retval: i32,
    }
}

message!(MapParamSetTrafficClassReply, "map_param_set_traffic_class_reply", 0xe8d4e804, "map_param_set_traffic_class_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapParamSetTrafficClassReply);

fixed! {
    /// VPP's message `map_param_set_tcp`.
    MapParamSetTcp {
        tcp_mss: u16,
    }
}

message!(MapParamSetTcp, "map_param_set_tcp", 0x87a825d9, "map_param_set_tcp_87a825d9", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_set_tcp_reply`.
    MapParamSetTcpReply {
        retval: i32,
    }
}

message!(MapParamSetTcpReply, "map_param_set_tcp_reply", 0xe8d4e804, "map_param_set_tcp_reply_e8d4e804", "map", Context, 0b1111111111);
retval!(MapParamSetTcpReply);

fixed! {
    /// VPP's message `map_param_get`.
    MapParamGet {
    }
}

message!(MapParamGet, "map_param_get", 0x51077d14, "map_param_get_51077d14", "map", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `map_param_get_reply`.
    MapParamGetReply {
        retval: i32,
        frag_inner: u8,
        frag_ignore_df: u8,
        icmp_ip4_err_relay_src: std::net::Ipv4Addr,
        icmp6_enable_unreachable: bool,
        ip4_nh_address: std::net::Ipv4Addr,
        ip6_nh_address: std::net::Ipv6Addr,
        ip4_lifetime_ms: u16,
        ip4_pool_size: u16,
        ip4_buffers: u32,
        ip4_ht_ratio: f64,
        sec_check_enable: bool,
        sec_check_fragments: bool,
        tc_copy: bool,
        tc_class: u8,
    }
}

message!(MapParamGetReply, "map_param_get_reply", 0x26272c90, "map_param_get_reply_26272c90", "map", Context, 0b1111111111);
retval!(MapParamGetReply);

impl crate::message::Request for MapAddDelRule { type Reply = MapAddDelRuleReply; }
impl crate::message::Request for MapAddDomain { type Reply = MapAddDomainReply; }
impl crate::message::Request for MapDelDomain { type Reply = MapDelDomainReply; }
impl crate::message::Dump for MapDomainDump { type Details = MapDomainDetails; }
impl crate::message::Stream for MapDomainsGet {
    type Details = MapDomainDetails;
    type Reply = MapDomainsGetReply;
    fn resume(&self, end: &MapDomainsGetReply) -> Option<Self> {
        let mut next = Clone::clone(self);
        next.cursor = end.cursor;
        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)
    }
}
impl crate::message::Request for MapIfEnableDisable { type Reply = MapIfEnableDisableReply; }
impl crate::message::Request for MapParamAddDelPreResolve { type Reply = MapParamAddDelPreResolveReply; }
impl crate::message::Request for MapParamGet { type Reply = MapParamGetReply; }
impl crate::message::Request for MapParamSetFragmentation { type Reply = MapParamSetFragmentationReply; }
impl crate::message::Request for MapParamSetIcmp { type Reply = MapParamSetIcmpReply; }
impl crate::message::Request for MapParamSetIcmp6 { type Reply = MapParamSetIcmp6Reply; }
impl crate::message::Request for MapParamSetSecurityCheck { type Reply = MapParamSetSecurityCheckReply; }
impl crate::message::Request for MapParamSetTcp { type Reply = MapParamSetTcpReply; }
impl crate::message::Request for MapParamSetTrafficClass { type Reply = MapParamSetTrafficClassReply; }
impl crate::message::Dump for MapRuleDump { type Details = MapRuleDetails; }
impl crate::message::Request for MapSummaryStats { type Reply = MapSummaryStatsReply; }
