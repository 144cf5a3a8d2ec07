//! Module `l2` of VPP 26.06, version 3.3.0. Generated: do not edit.

one_of! {
    /// VPP's `mac_event_action`.
    MacEventAction: u32 { MAC_EVENT_ACTION_API_ADD = 0, MAC_EVENT_ACTION_API_DELETE = 1, MAC_EVENT_ACTION_API_MOVE = 2 }
}

flags! {
    /// VPP's `l2_intf_feat_flags`.
    L2IntfFeatFlags: u32 { L2_INTF_FEAT_NONE = 0, L2_INTF_FEAT_LEARN = 1, L2_INTF_FEAT_FWD = 2, L2_INTF_FEAT_FLOOD = 4, L2_INTF_FEAT_UU_FLOOD = 8, L2_INTF_FEAT_ARP_TERM = 16, L2_INTF_FEAT_ARP_UFWD = 32 }
}

flags! {
    /// VPP's `bd_flags`.
    BdFlags: u32 { BRIDGE_API_FLAG_NONE = 0, BRIDGE_API_FLAG_LEARN = 1, BRIDGE_API_FLAG_FWD = 2, BRIDGE_API_FLAG_FLOOD = 4, BRIDGE_API_FLAG_UU_FLOOD = 8, BRIDGE_API_FLAG_ARP_TERM = 16, BRIDGE_API_FLAG_ARP_UFWD = 32 }
}

one_of! {
    /// VPP's `l2_port_type`.
    L2PortType: u32 { L2_API_PORT_TYPE_NORMAL = 0, L2_API_PORT_TYPE_BVI = 1, L2_API_PORT_TYPE_UU_FWD = 2 }
}

fixed! {
    /// VPP's type `mac_entry`.
    MacEntry {
        sw_if_index: super::interface_types::InterfaceIndex,
        mac_addr: crate::text::MacAddress,
        action: MacEventAction,
        flags: u8,
    }
}

fixed! {
    /// VPP's type `bridge_domain_sw_if`.
    BridgeDomainSwIf {
        context: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        shg: u8,
    }
}

fixed! {
    /// VPP's type `bd_ip_mac`.
    BdIpMac {
        bd_id: u32,
        ip: super::ip_types::Address,
        mac: crate::text::MacAddress,
    }
}

fixed! {
    /// VPP's message `l2_xconnect_details`.
    L2XconnectDetails {
        rx_sw_if_index: super::interface_types::InterfaceIndex,
        tx_sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(L2XconnectDetails, "l2_xconnect_details", 0x472b6b67, "l2_xconnect_details_472b6b67", "l2", Context, 0b1111111111);

fixed! {
    /// VPP's message `l2_xconnect_dump`.
    L2XconnectDump {
    }
}

message!(L2XconnectDump, "l2_xconnect_dump", 0x51077d14, "l2_xconnect_dump_51077d14", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_fib_table_details`.
    L2FibTableDetails {
        bd_id: u32,
        mac: crate::text::MacAddress,
        sw_if_index: super::interface_types::InterfaceIndex,
        static_mac: bool,
        filter_mac: bool,
        bvi_mac: bool,
    }
}

message!(L2FibTableDetails, "l2_fib_table_details", 0xa44ef6b8, "l2_fib_table_details_a44ef6b8", "l2", Context, 0b1111111111);

fixed! {
    /// VPP's message `l2_fib_table_dump`.
    L2FibTableDump {
        bd_id: u32,
    }
}

message!(L2FibTableDump, "l2_fib_table_dump", 0xc25fdce6, "l2_fib_table_dump_c25fdce6", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_fib_clear_table`.
    L2FibClearTable {
    }
}

message!(L2FibClearTable, "l2_fib_clear_table", 0x51077d14, "l2_fib_clear_table_51077d14", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_fib_clear_table_reply`.
    L2FibClearTableReply {
        retval: i32,
    }
}

message!(L2FibClearTableReply, "l2_fib_clear_table_reply", 0xe8d4e804, "l2_fib_clear_table_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2FibClearTableReply);

fixed! {
    /// VPP's message `l2fib_flush_all`.
    L2fibFlushAll {
    }
}

message!(L2fibFlushAll, "l2fib_flush_all", 0x51077d14, "l2fib_flush_all_51077d14", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2fib_flush_all_reply`.
    L2fibFlushAllReply {
        retval: i32,
    }
}

message!(L2fibFlushAllReply, "l2fib_flush_all_reply", 0xe8d4e804, "l2fib_flush_all_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2fibFlushAllReply);

fixed! {
    /// VPP's message `l2fib_flush_bd`.
    L2fibFlushBd {
        bd_id: u32,
    }
}

message!(L2fibFlushBd, "l2fib_flush_bd", 0xc25fdce6, "l2fib_flush_bd_c25fdce6", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2fib_flush_bd_reply`.
    L2fibFlushBdReply {
        retval: i32,
    }
}

message!(L2fibFlushBdReply, "l2fib_flush_bd_reply", 0xe8d4e804, "l2fib_flush_bd_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2fibFlushBdReply);

fixed! {
    /// VPP's message `l2fib_flush_int`.
    L2fibFlushInt {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(L2fibFlushInt, "l2fib_flush_int", 0xf9e6675e, "l2fib_flush_int_f9e6675e", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2fib_flush_int_reply`.
    L2fibFlushIntReply {
        retval: i32,
    }
}

message!(L2fibFlushIntReply, "l2fib_flush_int_reply", 0xe8d4e804, "l2fib_flush_int_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2fibFlushIntReply);

fixed! {
    /// VPP's message `l2fib_add_del`.
    L2fibAddDel {
        mac: crate::text::MacAddress,
        bd_id: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        is_add: bool,
        static_mac: bool,
        filter_mac: bool,
        bvi_mac: bool,
    }
}

message!(L2fibAddDel, "l2fib_add_del", 0xeddda487, "l2fib_add_del_eddda487", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2fib_add_del_reply`.
    L2fibAddDelReply {
        retval: i32,
    }
}

message!(L2fibAddDelReply, "l2fib_add_del_reply", 0xe8d4e804, "l2fib_add_del_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2fibAddDelReply);

fixed! {
    /// VPP's message `want_l2_macs_events`.
    WantL2MacsEvents {
        learn_limit: u32,
        scan_delay: u8,
        max_macs_in_event: u8,
        enable_disable: bool,
        pid: u32,
    }
}

message!(WantL2MacsEvents, "want_l2_macs_events", 0x9aabdfde, "want_l2_macs_events_9aabdfde", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_l2_macs_events_reply`.
    WantL2MacsEventsReply {
        retval: i32,
    }
}

message!(WantL2MacsEventsReply, "want_l2_macs_events_reply", 0xe8d4e804, "want_l2_macs_events_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(WantL2MacsEventsReply);

fixed! {
    /// VPP's message `want_l2_macs_events2`.
    WantL2MacsEvents2 {
        max_macs_in_event: u8,
        enable_disable: bool,
        pid: u32,
    }
}

message!(WantL2MacsEvents2, "want_l2_macs_events2", 0xcc1377b0, "want_l2_macs_events2_cc1377b0", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_l2_macs_events2_reply`.
    WantL2MacsEvents2Reply {
        retval: i32,
    }
}

message!(WantL2MacsEvents2Reply, "want_l2_macs_events2_reply", 0xe8d4e804, "want_l2_macs_events2_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(WantL2MacsEvents2Reply);

fixed! {
    /// VPP's message `l2fib_set_scan_delay`.
    L2fibSetScanDelay {
        scan_delay: u16,
    }
}

message!(L2fibSetScanDelay, "l2fib_set_scan_delay", 0xa3b968a4, "l2fib_set_scan_delay_a3b968a4", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2fib_set_scan_delay_reply`.
    L2fibSetScanDelayReply {
        retval: i32,
    }
}

message!(L2fibSetScanDelayReply, "l2fib_set_scan_delay_reply", 0xe8d4e804, "l2fib_set_scan_delay_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2fibSetScanDelayReply);

/// VPP's message `l2_macs_event`.
#[derive(Debug, Clone, PartialEq)]
pub struct L2MacsEvent {
    pub pid: u32,
    pub mac: Vec<MacEntry>,
}

impl Default for L2MacsEvent {
    fn default() -> Self {
        Self {
            pid: crate::wire::Fixed::ZERO,
            mac: Default::default(),
        }
    }
}

impl crate::wire::Wire for L2MacsEvent {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_macs = crate::wire::count::<u32>("n_macs", self.mac.len())?;
        w.put(&(self.pid, n_macs));
        w.list(&self.mac)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (pid, n_macs): (u32, u32) = r.run(&["pid", "n_macs"])?;
        let mac = r.list("mac", n_macs)?;
        Ok(Self { pid, mac })
    }
}

message!(L2MacsEvent, "l2_macs_event", 0x44b8fd64, "l2_macs_event_44b8fd64", "l2", Client, 0b1111111111);

fixed! {
    /// VPP's message `l2_flags`.
    L2Flags {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_set: bool,
        feature_bitmap: u32,
    }
}

message!(L2Flags, "l2_flags", 0xfc41cfe8, "l2_flags_fc41cfe8", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_flags_reply`.
    L2FlagsReply {
        retval: i32,
        resulting_feature_bitmap: u32,
    }
}

message!(L2FlagsReply, "l2_flags_reply", 0x29b2a2b3, "l2_flags_reply_29b2a2b3", "l2", Context, 0b1111111111);
retval!(L2FlagsReply);

fixed! {
    /// VPP's message `l2_flags_get`.
    L2FlagsGet {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(L2FlagsGet, "l2_flags_get", 0xf9e6675e, "l2_flags_get_f9e6675e", "l2", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `l2_flags_get_reply`.
    L2FlagsGetReply {
        retval: i32,
        input_feature_bitmap: u32,
        output_feature_bitmap: u32,
    }
}

message!(L2FlagsGetReply, "l2_flags_get_reply", 0x35cb810f, "l2_flags_get_reply_35cb810f", "l2", Context, 0b1000000000);
retval!(L2FlagsGetReply);

fixed! {
    /// VPP's message `l2_flags_set`.
    L2FlagsSet {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_set: bool,
        input_feature_bitmap: u32,
        output_feature_bitmap: u32,
    }
}

message!(L2FlagsSet, "l2_flags_set", 0xd4030647, "l2_flags_set_d4030647", "l2", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `l2_flags_set_reply`.
    L2FlagsSetReply {
        retval: i32,
    }
}

message!(L2FlagsSetReply, "l2_flags_set_reply", 0xe8d4e804, "l2_flags_set_reply_e8d4e804", "l2", Context, 0b1000000000);
retval!(L2FlagsSetReply);

fixed! {
    /// VPP's message `l2_interface_feat_flags_get`.
    L2InterfaceFeatFlagsGet {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(L2InterfaceFeatFlagsGet, "l2_interface_feat_flags_get", 0xf9e6675e, "l2_interface_feat_flags_get_f9e6675e", "l2", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `l2_interface_feat_flags_get_reply`.
    L2InterfaceFeatFlagsGetReply {
        retval: i32,
        flags: L2IntfFeatFlags,
    }
}

message!(L2InterfaceFeatFlagsGetReply, "l2_interface_feat_flags_get_reply", 0xa4149215, "l2_interface_feat_flags_get_reply_a4149215", "l2", Context, 0b1000000000);
retval!(L2InterfaceFeatFlagsGetReply);

fixed! {
    /// VPP's message `l2_interface_feat_flags_set`.
    L2InterfaceFeatFlagsSet {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_set: bool,
        flags: L2IntfFeatFlags,
    }
}

message!(L2InterfaceFeatFlagsSet, "l2_interface_feat_flags_set", 0xc4e2865c, "l2_interface_feat_flags_set_c4e2865c", "l2", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `l2_interface_feat_flags_set_reply`.
    L2InterfaceFeatFlagsSetReply {
        retval: i32,
    }
}

message!(L2InterfaceFeatFlagsSetReply, "l2_interface_feat_flags_set_reply", 0xe8d4e804, "l2_interface_feat_flags_set_reply_e8d4e804", "l2", Context, 0b1000000000);
retval!(L2InterfaceFeatFlagsSetReply);

fixed! {
    /// VPP's message `bridge_domain_set_mac_age`.
    BridgeDomainSetMacAge {
        bd_id: u32,
        mac_age: u8,
    }
}

message!(BridgeDomainSetMacAge, "bridge_domain_set_mac_age", 0xb537ad7b, "bridge_domain_set_mac_age_b537ad7b", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bridge_domain_set_mac_age_reply`.
    BridgeDomainSetMacAgeReply {
        retval: i32,
    }
}

message!(BridgeDomainSetMacAgeReply, "bridge_domain_set_mac_age_reply", 0xe8d4e804, "bridge_domain_set_mac_age_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(BridgeDomainSetMacAgeReply);

fixed! {
    /// VPP's message `bridge_domain_set_default_learn_limit`.
    BridgeDomainSetDefaultLearnLimit {
        learn_limit: u32,
    }
}

message!(BridgeDomainSetDefaultLearnLimit, "bridge_domain_set_default_learn_limit", 0xf097ffce, "bridge_domain_set_default_learn_limit_f097ffce", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bridge_domain_set_default_learn_limit_reply`.
    BridgeDomainSetDefaultLearnLimitReply {
        retval: i32,
    }
}

message!(BridgeDomainSetDefaultLearnLimitReply, "bridge_domain_set_default_learn_limit_reply", 0xe8d4e804, "bridge_domain_set_default_learn_limit_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(BridgeDomainSetDefaultLearnLimitReply);

fixed! {
    /// VPP's message `bridge_domain_set_learn_limit`.
    BridgeDomainSetLearnLimit {
        bd_id: u32,
        learn_limit: u32,
    }
}

message!(BridgeDomainSetLearnLimit, "bridge_domain_set_learn_limit", 0x89c52b5f, "bridge_domain_set_learn_limit_89c52b5f", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bridge_domain_set_learn_limit_reply`.
    BridgeDomainSetLearnLimitReply {
        retval: i32,
    }
}

message!(BridgeDomainSetLearnLimitReply, "bridge_domain_set_learn_limit_reply", 0xe8d4e804, "bridge_domain_set_learn_limit_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(BridgeDomainSetLearnLimitReply);

fixed! {
    /// VPP's message `bridge_domain_add_del`.
    BridgeDomainAddDel {
        bd_id: u32,
        flood: bool,
        uu_flood: bool,
        forward: bool,
        learn: bool,
        arp_term: bool,
        arp_ufwd: bool,
        mac_age: u8,
        bd_tag: crate::text::FixedStr<64>,
        is_add: bool,
    }
}

message!(BridgeDomainAddDel, "bridge_domain_add_del", 0x600b7170, "bridge_domain_add_del_600b7170", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bridge_domain_add_del_reply`.
    BridgeDomainAddDelReply {
        retval: i32,
    }
}

message!(BridgeDomainAddDelReply, "bridge_domain_add_del_reply", 0xe8d4e804, "bridge_domain_add_del_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(BridgeDomainAddDelReply);

fixed! {
    /// VPP's message `bridge_domain_add_del_v2`.
    BridgeDomainAddDelV2 {
        bd_id: u32,
        flood: bool,
        uu_flood: bool,
        forward: bool,
        learn: bool,
        arp_term: bool,
        arp_ufwd: bool,
        mac_age: u8,
        bd_tag: crate::text::FixedStr<64>,
        is_add: bool,
    }
}

message!(BridgeDomainAddDelV2, "bridge_domain_add_del_v2", 0x600b7170, "bridge_domain_add_del_v2_600b7170", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bridge_domain_add_del_v2_reply`.
    BridgeDomainAddDelV2Reply {
        retval: i32,
        bd_id: u32,
    }
}

message!(BridgeDomainAddDelV2Reply, "bridge_domain_add_del_v2_reply", 0xfcb1e980, "bridge_domain_add_del_v2_reply_fcb1e980", "l2", Context, 0b1111111111);
retval!(BridgeDomainAddDelV2Reply);

fixed! {
    /// VPP's message `bridge_domain_dump`.
    BridgeDomainDump {
        bd_id: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BridgeDomainDump, "bridge_domain_dump", 0x74396a43, "bridge_domain_dump_74396a43", "l2", ClientContext, 0b1111111111);

/// VPP's message `bridge_domain_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct BridgeDomainDetails {
    pub bd_id: u32,
    pub flood: bool,
    pub uu_flood: bool,
    pub forward: bool,
    pub learn: bool,
    pub arp_term: bool,
    pub arp_ufwd: bool,
    pub mac_age: u8,
    pub bd_tag: crate::text::FixedStr<64>,
    pub bvi_sw_if_index: super::interface_types::InterfaceIndex,
    pub uu_fwd_sw_if_index: super::interface_types::InterfaceIndex,
    pub sw_if_details: Vec<BridgeDomainSwIf>,
}

impl Default for BridgeDomainDetails {
    fn default() -> Self {
        Self {
            bd_id: crate::wire::Fixed::ZERO,
            flood: crate::wire::Fixed::ZERO,
            uu_flood: crate::wire::Fixed::ZERO,
            forward: crate::wire::Fixed::ZERO,
            learn: crate::wire::Fixed::ZERO,
            arp_term: crate::wire::Fixed::ZERO,
            arp_ufwd: crate::wire::Fixed::ZERO,
            mac_age: crate::wire::Fixed::ZERO,
            bd_tag: crate::wire::Fixed::ZERO,
            bvi_sw_if_index: crate::wire::Fixed::ZERO,
            uu_fwd_sw_if_index: crate::wire::Fixed::ZERO,
            sw_if_details: Default::default(),
        }
    }
}

impl crate::wire::Wire for BridgeDomainDetails {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.bd_id, self.flood, self.uu_flood, self.forward, self.learn, self.arp_term, self.arp_ufwd, self.mac_age));
        let n_sw_ifs = crate::wire::count::<u32>("n_sw_ifs", self.sw_if_details.len())?;
        w.put(&(self.bd_tag, self.bvi_sw_if_index, self.uu_fwd_sw_if_index, n_sw_ifs));
        w.list(&self.sw_if_details)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (bd_id, flood, uu_flood, forward, learn, arp_term, arp_ufwd, mac_age): (u32, bool, bool, bool, bool, bool, bool, u8) = r.run(&["bd_id", "flood", "uu_flood", "forward", "learn", "arp_term", "arp_ufwd", "mac_age"])?;
        let (bd_tag, bvi_sw_if_index, uu_fwd_sw_if_index, n_sw_ifs): (crate::text::FixedStr<64>, super::interface_types::InterfaceIndex, super::interface_types::InterfaceIndex, u32) = r.run(&["bd_tag", "bvi_sw_if_index", "uu_fwd_sw_if_index", "n_sw_ifs"])?;
        let sw_if_details = r.list("sw_if_details", n_sw_ifs)?;
        Ok(Self { bd_id, flood, uu_flood, forward, learn, arp_term, arp_ufwd, mac_age, bd_tag, bvi_sw_if_index, uu_fwd_sw_if_index, sw_if_details })
    }
}

message!(BridgeDomainDetails, "bridge_domain_details", 0x0fa506fd, "bridge_domain_details_0fa506fd", "l2", Context, 0b1111111111);

fixed! {
    /// VPP's message `bridge_flags`.
    BridgeFlags {
        bd_id: u32,
        is_set: bool,
        flags: BdFlags,
    }
}

message!(BridgeFlags, "bridge_flags", 0x1b0c5fbd, "bridge_flags_1b0c5fbd", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bridge_flags_reply`.
    BridgeFlagsReply {
        retval: i32,
        resulting_feature_bitmap: u32,
    }
}

message!(BridgeFlagsReply, "bridge_flags_reply", 0x29b2a2b3, "bridge_flags_reply_29b2a2b3", "l2", Context, 0b1111111111);
retval!(BridgeFlagsReply);

fixed! {
    /// VPP's message `l2_interface_vlan_tag_rewrite`.
    L2InterfaceVlanTagRewrite {
        sw_if_index: super::interface_types::InterfaceIndex,
        vtr_op: u32,
        push_dot1q: u32,
        tag1: u32,
        tag2: u32,
    }
}

message!(L2InterfaceVlanTagRewrite, "l2_interface_vlan_tag_rewrite", 0x62cc0bbc, "l2_interface_vlan_tag_rewrite_62cc0bbc", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_interface_vlan_tag_rewrite_reply`.
    L2InterfaceVlanTagRewriteReply {
        retval: i32,
    }
}

message!(L2InterfaceVlanTagRewriteReply, "l2_interface_vlan_tag_rewrite_reply", 0xe8d4e804, "l2_interface_vlan_tag_rewrite_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2InterfaceVlanTagRewriteReply);

fixed! {
    /// VPP's message `l2_interface_pbb_tag_rewrite`.
    L2InterfacePbbTagRewrite {
        sw_if_index: super::interface_types::InterfaceIndex,
        vtr_op: u32,
        outer_tag: u16,
        b_dmac: crate::text::MacAddress,
        b_smac: crate::text::MacAddress,
        b_vlanid: u16,
        i_sid: u32,
    }
}

message!(L2InterfacePbbTagRewrite, "l2_interface_pbb_tag_rewrite", 0x38e802a8, "l2_interface_pbb_tag_rewrite_38e802a8", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_interface_pbb_tag_rewrite_reply`.
    L2InterfacePbbTagRewriteReply {
        retval: i32,
    }
}

message!(L2InterfacePbbTagRewriteReply, "l2_interface_pbb_tag_rewrite_reply", 0xe8d4e804, "l2_interface_pbb_tag_rewrite_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2InterfacePbbTagRewriteReply);

fixed! {
    /// VPP's message `l2_patch_add_del`.
    L2PatchAddDel {
        rx_sw_if_index: super::interface_types::InterfaceIndex,
        tx_sw_if_index: super::interface_types::InterfaceIndex,
        is_add: bool,
    }
}

message!(L2PatchAddDel, "l2_patch_add_del", 0xa1f6a6f3, "l2_patch_add_del_a1f6a6f3", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_patch_add_del_reply`.
    L2PatchAddDelReply {
        retval: i32,
    }
}

message!(L2PatchAddDelReply, "l2_patch_add_del_reply", 0xe8d4e804, "l2_patch_add_del_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2PatchAddDelReply);

fixed! {
    /// VPP's message `sw_interface_set_l2_xconnect`.
    SwInterfaceSetL2Xconnect {
        rx_sw_if_index: super::interface_types::InterfaceIndex,
        tx_sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(SwInterfaceSetL2Xconnect, "sw_interface_set_l2_xconnect", 0x4fa28a85, "sw_interface_set_l2_xconnect_4fa28a85", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_l2_xconnect_reply`.
    SwInterfaceSetL2XconnectReply {
        retval: i32,
    }
}

message!(SwInterfaceSetL2XconnectReply, "sw_interface_set_l2_xconnect_reply", 0xe8d4e804, "sw_interface_set_l2_xconnect_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(SwInterfaceSetL2XconnectReply);

fixed! {
    /// VPP's message `sw_interface_set_l2_bridge`.
    SwInterfaceSetL2Bridge {
        rx_sw_if_index: super::interface_types::InterfaceIndex,
        bd_id: u32,
        port_type: L2PortType,
        shg: u8,
        enable: bool,
    }
}

message!(SwInterfaceSetL2Bridge, "sw_interface_set_l2_bridge", 0xd0678b13, "sw_interface_set_l2_bridge_d0678b13", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_l2_bridge_reply`.
    SwInterfaceSetL2BridgeReply {
        retval: i32,
    }
}

message!(SwInterfaceSetL2BridgeReply, "sw_interface_set_l2_bridge_reply", 0xe8d4e804, "sw_interface_set_l2_bridge_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(SwInterfaceSetL2BridgeReply);

fixed! {
    /// VPP's message `bd_ip_mac_add_del`.
    BdIpMacAddDel {
        is_add: bool,
        entry: BdIpMac,
    }
}

message!(BdIpMacAddDel, "bd_ip_mac_add_del", 0x0257c869, "bd_ip_mac_add_del_0257c869", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bd_ip_mac_add_del_reply`.
    BdIpMacAddDelReply {
        retval: i32,
    }
}

message!(BdIpMacAddDelReply, "bd_ip_mac_add_del_reply", 0xe8d4e804, "bd_ip_mac_add_del_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(BdIpMacAddDelReply);

fixed! {
    /// VPP's message `bd_ip_mac_flush`.
    BdIpMacFlush {
        bd_id: u32,
    }
}

message!(BdIpMacFlush, "bd_ip_mac_flush", 0xc25fdce6, "bd_ip_mac_flush_c25fdce6", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bd_ip_mac_flush_reply`.
    BdIpMacFlushReply {
        retval: i32,
    }
}

message!(BdIpMacFlushReply, "bd_ip_mac_flush_reply", 0xe8d4e804, "bd_ip_mac_flush_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(BdIpMacFlushReply);

fixed! {
    /// VPP's message `bd_ip_mac_details`.
    BdIpMacDetails {
        entry: BdIpMac,
    }
}

message!(BdIpMacDetails, "bd_ip_mac_details", 0x545af86a, "bd_ip_mac_details_545af86a", "l2", Context, 0b1111111111);

fixed! {
    /// VPP's message `bd_ip_mac_dump`.
    BdIpMacDump {
        bd_id: u32,
    }
}

message!(BdIpMacDump, "bd_ip_mac_dump", 0xc25fdce6, "bd_ip_mac_dump_c25fdce6", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_interface_efp_filter`.
    L2InterfaceEfpFilter {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable_disable: bool,
    }
}

message!(L2InterfaceEfpFilter, "l2_interface_efp_filter", 0x5501adee, "l2_interface_efp_filter_5501adee", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `l2_interface_efp_filter_reply`.
    L2InterfaceEfpFilterReply {
        retval: i32,
    }
}

message!(L2InterfaceEfpFilterReply, "l2_interface_efp_filter_reply", 0xe8d4e804, "l2_interface_efp_filter_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(L2InterfaceEfpFilterReply);

fixed! {
    /// VPP's message `sw_interface_set_vpath`.
    SwInterfaceSetVpath {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(SwInterfaceSetVpath, "sw_interface_set_vpath", 0xae6cfcfb, "sw_interface_set_vpath_ae6cfcfb", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_vpath_reply`.
    SwInterfaceSetVpathReply {
        retval: i32,
    }
}

message!(SwInterfaceSetVpathReply, "sw_interface_set_vpath_reply", 0xe8d4e804, "sw_interface_set_vpath_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(SwInterfaceSetVpathReply);

fixed! {
    /// VPP's message `bvi_create`.
    BviCreate {
        mac: crate::text::MacAddress,
        user_instance: u32,
    }
}

message!(BviCreate, "bvi_create", 0xf5398559, "bvi_create_f5398559", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bvi_create_reply`.
    BviCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BviCreateReply, "bvi_create_reply", 0x5383d31f, "bvi_create_reply_5383d31f", "l2", Context, 0b1111111111);
retval!(BviCreateReply);

fixed! {
    /// VPP's message `bvi_delete`.
    BviDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BviDelete, "bvi_delete", 0xf9e6675e, "bvi_delete_f9e6675e", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bvi_delete_reply`.
    BviDeleteReply {
        retval: i32,
    }
}

message!(BviDeleteReply, "bvi_delete_reply", 0xe8d4e804, "bvi_delete_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(BviDeleteReply);

fixed! {
    /// VPP's message `want_l2_arp_term_events`.
    WantL2ArpTermEvents {
        enable: bool,
        pid: u32,
    }
}

message!(WantL2ArpTermEvents, "want_l2_arp_term_events", 0x3ec6d6c2, "want_l2_arp_term_events_3ec6d6c2", "l2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_l2_arp_term_events_reply`.
    WantL2ArpTermEventsReply {
        retval: i32,
    }
}

message!(WantL2ArpTermEventsReply, "want_l2_arp_term_events_reply", 0xe8d4e804, "want_l2_arp_term_events_reply_e8d4e804", "l2", Context, 0b1111111111);
retval!(WantL2ArpTermEventsReply);

fixed! {
    /// VPP's message `l2_arp_term_event`.
    L2ArpTermEvent {
        pid: u32,
        ip: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
        mac: crate::text::MacAddress,
    }
}

message!(L2ArpTermEvent, "l2_arp_term_event", 0x6963e07a, "l2_arp_term_event_6963e07a", "l2", Client, 0b1111111111);

impl crate::message::Request for BdIpMacAddDel { type Reply = BdIpMacAddDelReply; }
impl crate::message::Dump for BdIpMacDump { type Details = BdIpMacDetails; }
impl crate::message::Request for BdIpMacFlush { type Reply = BdIpMacFlushReply; }
impl crate::message::Request for BridgeDomainAddDel { type Reply = BridgeDomainAddDelReply; }
impl crate::message::Request for BridgeDomainAddDelV2 { type Reply = BridgeDomainAddDelV2Reply; }
impl crate::message::Dump for BridgeDomainDump { type Details = BridgeDomainDetails; }
impl crate::message::Request for BridgeDomainSetDefaultLearnLimit { type Reply = BridgeDomainSetDefaultLearnLimitReply; }
impl crate::message::Request for BridgeDomainSetLearnLimit { type Reply = BridgeDomainSetLearnLimitReply; }
impl crate::message::Request for BridgeDomainSetMacAge { type Reply = BridgeDomainSetMacAgeReply; }
impl crate::message::Request for BridgeFlags { type Reply = BridgeFlagsReply; }
impl crate::message::Request for BviCreate { type Reply = BviCreateReply; }
impl crate::message::Request for BviDelete { type Reply = BviDeleteReply; }
impl crate::message::Request for L2FibClearTable { type Reply = L2FibClearTableReply; }
impl crate::message::Dump for L2FibTableDump { type Details = L2FibTableDetails; }
impl crate::message::Request for L2Flags { type Reply = L2FlagsReply; }
impl crate::message::Request for L2FlagsGet { type Reply = L2FlagsGetReply; }
impl crate::message::Request for L2FlagsSet { type Reply = L2FlagsSetReply; }
impl crate::message::Request for L2InterfaceEfpFilter { type Reply = L2InterfaceEfpFilterReply; }
impl crate::message::Request for L2InterfaceFeatFlagsGet { type Reply = L2InterfaceFeatFlagsGetReply; }
impl crate::message::Request for L2InterfaceFeatFlagsSet { type Reply = L2InterfaceFeatFlagsSetReply; }
impl crate::message::Request for L2InterfacePbbTagRewrite { type Reply = L2InterfacePbbTagRewriteReply; }
impl crate::message::Request for L2InterfaceVlanTagRewrite { type Reply = L2InterfaceVlanTagRewriteReply; }
impl crate::message::Request for L2PatchAddDel { type Reply = L2PatchAddDelReply; }
impl crate::message::Dump for L2XconnectDump { type Details = L2XconnectDetails; }
impl crate::message::Request for L2fibAddDel { type Reply = L2fibAddDelReply; }
impl crate::message::Request for L2fibFlushAll { type Reply = L2fibFlushAllReply; }
impl crate::message::Request for L2fibFlushBd { type Reply = L2fibFlushBdReply; }
impl crate::message::Request for L2fibFlushInt { type Reply = L2fibFlushIntReply; }
impl crate::message::Request for L2fibSetScanDelay { type Reply = L2fibSetScanDelayReply; }
impl crate::message::Request for SwInterfaceSetL2Bridge { type Reply = SwInterfaceSetL2BridgeReply; }
impl crate::message::Request for SwInterfaceSetL2Xconnect { type Reply = SwInterfaceSetL2XconnectReply; }
impl crate::message::Request for SwInterfaceSetVpath { type Reply = SwInterfaceSetVpathReply; }
impl crate::message::Request for WantL2ArpTermEvents { type Reply = WantL2ArpTermEventsReply; }
impl crate::message::Request for WantL2MacsEvents { type Reply = WantL2MacsEventsReply; }
impl crate::message::Request for WantL2MacsEvents2 { type Reply = WantL2MacsEvents2Reply; }
