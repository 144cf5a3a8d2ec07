//! Module `interface` of VPP 26.06, version 3.2.4. Generated: do not edit.

fixed! {
    /// VPP's message `sw_interface_set_flags`.
    SwInterfaceSetFlags {
        sw_if_index: super::interface_types::InterfaceIndex,
        flags: super::interface_types::IfStatusFlags,
    }
}

message!(SwInterfaceSetFlags, "sw_interface_set_flags", 0xf5aec1b8, "sw_interface_set_flags_f5aec1b8", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_flags_reply`.
    SwInterfaceSetFlagsReply {
        retval: i32,
    }
}

message!(SwInterfaceSetFlagsReply, "sw_interface_set_flags_reply", 0xe8d4e804, "sw_interface_set_flags_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetFlagsReply);

fixed! {
    /// VPP's message `sw_interface_set_promisc`.
    SwInterfaceSetPromisc {
        sw_if_index: super::interface_types::InterfaceIndex,
        promisc_on: bool,
    }
}

message!(SwInterfaceSetPromisc, "sw_interface_set_promisc", 0xd40860d4, "sw_interface_set_promisc_d40860d4", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_promisc_reply`.
    SwInterfaceSetPromiscReply {
        retval: i32,
    }
}

message!(SwInterfaceSetPromiscReply, "sw_interface_set_promisc_reply", 0xe8d4e804, "sw_interface_set_promisc_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetPromiscReply);

fixed! {
    /// VPP's message `hw_interface_set_mtu`.
    HwInterfaceSetMtu {
        sw_if_index: super::interface_types::InterfaceIndex,
        mtu: u16,
    }
}

message!(HwInterfaceSetMtu, "hw_interface_set_mtu", 0xe6746899, "hw_interface_set_mtu_e6746899", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `hw_interface_set_mtu_reply`.
    HwInterfaceSetMtuReply {
        retval: i32,
    }
}

message!(HwInterfaceSetMtuReply, "hw_interface_set_mtu_reply", 0xe8d4e804, "hw_interface_set_mtu_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(HwInterfaceSetMtuReply);

fixed! {
    /// VPP's message `sw_interface_set_mtu`.
    SwInterfaceSetMtu {
        sw_if_index: super::interface_types::InterfaceIndex,
        mtu: [u32; 4],
    }
}

message!(SwInterfaceSetMtu, "sw_interface_set_mtu", 0x5cbe85e5, "sw_interface_set_mtu_5cbe85e5", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_mtu_reply`.
    SwInterfaceSetMtuReply {
        retval: i32,
    }
}

message!(SwInterfaceSetMtuReply, "sw_interface_set_mtu_reply", 0xe8d4e804, "sw_interface_set_mtu_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetMtuReply);

fixed! {
    /// VPP's message `sw_interface_set_ip_directed_broadcast`.
    SwInterfaceSetIpDirectedBroadcast {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(SwInterfaceSetIpDirectedBroadcast, "sw_interface_set_ip_directed_broadcast", 0xae6cfcfb, "sw_interface_set_ip_directed_broadcast_ae6cfcfb", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_ip_directed_broadcast_reply`.
    SwInterfaceSetIpDirectedBroadcastReply {
        retval: i32,
    }
}

message!(SwInterfaceSetIpDirectedBroadcastReply, "sw_interface_set_ip_directed_broadcast_reply", 0xe8d4e804, "sw_interface_set_ip_directed_broadcast_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetIpDirectedBroadcastReply);

fixed! {
    /// VPP's message `sw_interface_event`.
    SwInterfaceEvent {
        pid: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        flags: super::interface_types::IfStatusFlags,
        deleted: bool,
    }
}

message!(SwInterfaceEvent, "sw_interface_event", 0x2d3d95a7, "sw_interface_event_2d3d95a7", "interface", Client, 0b1111111111);

fixed! {
    /// VPP's message `want_interface_events`.
    WantInterfaceEvents {
        enable_disable: u32,
        pid: u32,
    }
}

message!(WantInterfaceEvents, "want_interface_events", 0x476f5a08, "want_interface_events_476f5a08", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_interface_events_reply`.
    WantInterfaceEventsReply {
        retval: i32,
    }
}

message!(WantInterfaceEventsReply, "want_interface_events_reply", 0xe8d4e804, "want_interface_events_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(WantInterfaceEventsReply);

fixed! {
    /// VPP's message `sw_interface_details`.
    SwInterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        sup_sw_if_index: u32,
        l2_address: crate::text::MacAddress,
        flags: super::interface_types::IfStatusFlags,
        type_: super::interface_types::IfType,
        link_duplex: super::interface_types::LinkDuplex,
        link_speed: u32,
        link_mtu: u16,
        mtu: [u32; 4],
        sub_id: u32,
        sub_number_of_tags: u8,
        sub_outer_vlan_id: u16,
        sub_inner_vlan_id: u16,
        sub_if_flags: super::interface_types::SubIfFlags,
        vtr_op: u32,
        vtr_push_dot1q: u32,
        vtr_tag1: u32,
        vtr_tag2: u32,
        outer_tag: u16,
        b_dmac: crate::text::MacAddress,
        b_smac: crate::text::MacAddress,
        b_vlanid: u16,
        i_sid: u32,
        interface_name: crate::text::FixedStr<64>,
        interface_dev_type: crate::text::FixedStr<64>,
        tag: crate::text::FixedStr<64>,
    }
}

message!(SwInterfaceDetails, "sw_interface_details", 0x6c221fc7, "sw_interface_details_6c221fc7", "interface", Context, 0b1111111111);

/// VPP's message `sw_interface_dump`.
#[derive(Debug, Clone, PartialEq)]
pub struct SwInterfaceDump {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub name_filter_valid: bool,
    pub name_filter: crate::text::VarStr,
}

impl Default for SwInterfaceDump {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            name_filter_valid: crate::wire::Fixed::ZERO,
            name_filter: Default::default(),
        }
    }
}

impl crate::wire::Wire for SwInterfaceDump {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.sw_if_index, self.name_filter_valid));
        crate::wire::Wire::encode(&self.name_filter, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, name_filter_valid): (super::interface_types::InterfaceIndex, bool) = r.run(&["sw_if_index", "name_filter_valid"])?;
        let name_filter = r.field("name_filter")?;
        Ok(Self { sw_if_index, name_filter_valid, name_filter })
    }
}

message!(SwInterfaceDump, "sw_interface_dump", 0xaa610c27, "sw_interface_dump_aa610c27", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_add_del_address`.
    SwInterfaceAddDelAddress {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_add: bool,
        del_all: bool,
        prefix: super::ip_types::AddressWithPrefix,
    }
}

message!(SwInterfaceAddDelAddress, "sw_interface_add_del_address", 0x5463d73b, "sw_interface_add_del_address_5463d73b", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_add_del_address_reply`.
    SwInterfaceAddDelAddressReply {
        retval: i32,
    }
}

message!(SwInterfaceAddDelAddressReply, "sw_interface_add_del_address_reply", 0xe8d4e804, "sw_interface_add_del_address_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceAddDelAddressReply);

fixed! {
    /// VPP's message `sw_interface_address_replace_begin`.
    SwInterfaceAddressReplaceBegin {
    }
}

message!(SwInterfaceAddressReplaceBegin, "sw_interface_address_replace_begin", 0x51077d14, "sw_interface_address_replace_begin_51077d14", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_address_replace_begin_reply`.
    SwInterfaceAddressReplaceBeginReply {
        retval: i32,
    }
}

message!(SwInterfaceAddressReplaceBeginReply, "sw_interface_address_replace_begin_reply", 0xe8d4e804, "sw_interface_address_replace_begin_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceAddressReplaceBeginReply);

fixed! {
    /// VPP's message `sw_interface_address_replace_end`.
    SwInterfaceAddressReplaceEnd {
    }
}

message!(SwInterfaceAddressReplaceEnd, "sw_interface_address_replace_end", 0x51077d14, "sw_interface_address_replace_end_51077d14", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_address_replace_end_reply`.
    SwInterfaceAddressReplaceEndReply {
        retval: i32,
    }
}

message!(SwInterfaceAddressReplaceEndReply, "sw_interface_address_replace_end_reply", 0xe8d4e804, "sw_interface_address_replace_end_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceAddressReplaceEndReply);

fixed! {
    /// VPP's message `sw_interface_set_table`.
    SwInterfaceSetTable {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
        vrf_id: u32,
    }
}

message!(SwInterfaceSetTable, "sw_interface_set_table", 0xdf42a577, "sw_interface_set_table_df42a577", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_table_reply`.
    SwInterfaceSetTableReply {
        retval: i32,
    }
}

message!(SwInterfaceSetTableReply, "sw_interface_set_table_reply", 0xe8d4e804, "sw_interface_set_table_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetTableReply);

fixed! {
    /// VPP's message `sw_interface_get_table`.
    SwInterfaceGetTable {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
    }
}

message!(SwInterfaceGetTable, "sw_interface_get_table", 0x2d033de4, "sw_interface_get_table_2d033de4", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_get_table_reply`.
    SwInterfaceGetTableReply {
        retval: i32,
        vrf_id: u32,
    }
}

message!(SwInterfaceGetTableReply, "sw_interface_get_table_reply", 0xa6eb0109, "sw_interface_get_table_reply_a6eb0109", "interface", Context, 0b1111111111);
retval!(SwInterfaceGetTableReply);

fixed! {
    /// VPP's message `sw_interface_set_unnumbered`.
    SwInterfaceSetUnnumbered {
        sw_if_index: super::interface_types::InterfaceIndex,
        unnumbered_sw_if_index: super::interface_types::InterfaceIndex,
        is_add: bool,
    }
}

message!(SwInterfaceSetUnnumbered, "sw_interface_set_unnumbered", 0x154a6439, "sw_interface_set_unnumbered_154a6439", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_unnumbered_reply`.
    SwInterfaceSetUnnumberedReply {
        retval: i32,
    }
}

message!(SwInterfaceSetUnnumberedReply, "sw_interface_set_unnumbered_reply", 0xe8d4e804, "sw_interface_set_unnumbered_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetUnnumberedReply);

fixed! {
    /// VPP's message `sw_interface_clear_stats`.
    SwInterfaceClearStats {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceClearStats, "sw_interface_clear_stats", 0xf9e6675e, "sw_interface_clear_stats_f9e6675e", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_clear_stats_reply`.
    SwInterfaceClearStatsReply {
        retval: i32,
    }
}

message!(SwInterfaceClearStatsReply, "sw_interface_clear_stats_reply", 0xe8d4e804, "sw_interface_clear_stats_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceClearStatsReply);

fixed! {
    /// VPP's message `sw_interface_tag_add_del`.
    SwInterfaceTagAddDel {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        tag: crate::text::FixedStr<64>,
    }
}

message!(SwInterfaceTagAddDel, "sw_interface_tag_add_del", 0x426f8bc1, "sw_interface_tag_add_del_426f8bc1", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_tag_add_del_reply`.
    SwInterfaceTagAddDelReply {
        retval: i32,
    }
}

message!(SwInterfaceTagAddDelReply, "sw_interface_tag_add_del_reply", 0xe8d4e804, "sw_interface_tag_add_del_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceTagAddDelReply);

fixed! {
    /// VPP's message `sw_interface_add_del_mac_address`.
    SwInterfaceAddDelMacAddress {
        sw_if_index: u32,
        addr: crate::text::MacAddress,
        is_add: u8,
    }
}

message!(SwInterfaceAddDelMacAddress, "sw_interface_add_del_mac_address", 0x638bb9f4, "sw_interface_add_del_mac_address_638bb9f4", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_add_del_mac_address_reply`.
    SwInterfaceAddDelMacAddressReply {
        retval: i32,
    }
}

message!(SwInterfaceAddDelMacAddressReply, "sw_interface_add_del_mac_address_reply", 0xe8d4e804, "sw_interface_add_del_mac_address_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceAddDelMacAddressReply);

fixed! {
    /// VPP's message `sw_interface_set_mac_address`.
    SwInterfaceSetMacAddress {
        sw_if_index: super::interface_types::InterfaceIndex,
        mac_address: crate::text::MacAddress,
    }
}

message!(SwInterfaceSetMacAddress, "sw_interface_set_mac_address", 0xc536e7eb, "sw_interface_set_mac_address_c536e7eb", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_mac_address_reply`.
    SwInterfaceSetMacAddressReply {
        retval: i32,
    }
}

message!(SwInterfaceSetMacAddressReply, "sw_interface_set_mac_address_reply", 0xe8d4e804, "sw_interface_set_mac_address_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetMacAddressReply);

fixed! {
    /// VPP's message `sw_interface_get_mac_address`.
    SwInterfaceGetMacAddress {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceGetMacAddress, "sw_interface_get_mac_address", 0xf9e6675e, "sw_interface_get_mac_address_f9e6675e", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_get_mac_address_reply`.
    SwInterfaceGetMacAddressReply {
        retval: i32,
        mac_address: crate::text::MacAddress,
    }
}

message!(SwInterfaceGetMacAddressReply, "sw_interface_get_mac_address_reply", 0x40ef2c08, "sw_interface_get_mac_address_reply_40ef2c08", "interface", Context, 0b1111111111);
retval!(SwInterfaceGetMacAddressReply);

fixed! {
    /// VPP's message `sw_interface_set_rx_mode`.
    SwInterfaceSetRxMode {
        sw_if_index: super::interface_types::InterfaceIndex,
        queue_id_valid: bool,
        queue_id: u32,
        mode: super::interface_types::RxMode,
    }
}

message!(SwInterfaceSetRxMode, "sw_interface_set_rx_mode", 0xb04d1cfe, "sw_interface_set_rx_mode_b04d1cfe", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_rx_mode_reply`.
    SwInterfaceSetRxModeReply {
        retval: i32,
    }
}

message!(SwInterfaceSetRxModeReply, "sw_interface_set_rx_mode_reply", 0xe8d4e804, "sw_interface_set_rx_mode_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetRxModeReply);

fixed! {
    /// VPP's message `sw_interface_set_rx_placement`.
    SwInterfaceSetRxPlacement {
        sw_if_index: super::interface_types::InterfaceIndex,
        queue_id: u32,
        worker_id: u32,
        is_main: bool,
    }
}

message!(SwInterfaceSetRxPlacement, "sw_interface_set_rx_placement", 0xdb65f3c9, "sw_interface_set_rx_placement_db65f3c9", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_rx_placement_reply`.
    SwInterfaceSetRxPlacementReply {
        retval: i32,
    }
}

message!(SwInterfaceSetRxPlacementReply, "sw_interface_set_rx_placement_reply", 0xe8d4e804, "sw_interface_set_rx_placement_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetRxPlacementReply);

/// VPP's message `sw_interface_set_tx_placement`.
#[derive(Debug, Clone, PartialEq)]
pub struct SwInterfaceSetTxPlacement {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub queue_id: u32,
    pub threads: Vec<u32>,
}

impl Default for SwInterfaceSetTxPlacement {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            queue_id: crate::wire::Fixed::ZERO,
            threads: Default::default(),
        }
    }
}

impl crate::wire::Wire for SwInterfaceSetTxPlacement {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let array_size = crate::wire::count::<u32>("array_size", self.threads.len())?;
        w.put(&(self.sw_if_index, self.queue_id, array_size));
        w.list(&self.threads)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, queue_id, array_size): (super::interface_types::InterfaceIndex, u32, u32) = r.run(&["sw_if_index", "queue_id", "array_size"])?;
        let threads = r.list("threads", array_size)?;
        Ok(Self { sw_if_index, queue_id, threads })
    }
}

message!(SwInterfaceSetTxPlacement, "sw_interface_set_tx_placement", 0x4e0cd5ff, "sw_interface_set_tx_placement_4e0cd5ff", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_tx_placement_reply`.
    SwInterfaceSetTxPlacementReply {
        retval: i32,
    }
}

message!(SwInterfaceSetTxPlacementReply, "sw_interface_set_tx_placement_reply", 0xe8d4e804, "sw_interface_set_tx_placement_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetTxPlacementReply);

fixed! {
    /// VPP's message `sw_interface_set_interface_name`.
    SwInterfaceSetInterfaceName {
        sw_if_index: super::interface_types::InterfaceIndex,
        name: crate::text::FixedStr<64>,
    }
}

message!(SwInterfaceSetInterfaceName, "sw_interface_set_interface_name", 0x45a1d548, "sw_interface_set_interface_name_45a1d548", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_interface_name_reply`.
    SwInterfaceSetInterfaceNameReply {
        retval: i32,
    }
}

message!(SwInterfaceSetInterfaceNameReply, "sw_interface_set_interface_name_reply", 0xe8d4e804, "sw_interface_set_interface_name_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(SwInterfaceSetInterfaceNameReply);

fixed! {
    /// VPP's message `sw_interface_rx_placement_dump`.
    SwInterfaceRxPlacementDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceRxPlacementDump, "sw_interface_rx_placement_dump", 0xf9e6675e, "sw_interface_rx_placement_dump_f9e6675e", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_rx_placement_details`.
    SwInterfaceRxPlacementDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        queue_id: u32,
        worker_id: u32,
        mode: super::interface_types::RxMode,
    }
}

message!(SwInterfaceRxPlacementDetails, "sw_interface_rx_placement_details", 0x9e44a7ce, "sw_interface_rx_placement_details_9e44a7ce", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_tx_placement_get`.
    SwInterfaceTxPlacementGet {
        cursor: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceTxPlacementGet, "sw_interface_tx_placement_get", 0x47250981, "sw_interface_tx_placement_get_47250981", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_tx_placement_get_reply`.
    SwInterfaceTxPlacementGetReply {
        retval: i32,
        cursor: u32,
    }
}

message!(SwInterfaceTxPlacementGetReply, "sw_interface_tx_placement_get_reply", 0x53b48f5d, "sw_interface_tx_placement_get_reply_53b48f5d", "interface", Context, 0b1111111111);
retval!(SwInterfaceTxPlacementGetReply);

/// VPP's message `sw_interface_tx_placement_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct SwInterfaceTxPlacementDetails {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub queue_id: u32,
    pub shared: u8,
    pub threads: Vec<u32>,
}

impl Default for SwInterfaceTxPlacementDetails {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            queue_id: crate::wire::Fixed::ZERO,
            shared: crate::wire::Fixed::ZERO,
            threads: Default::default(),
        }
    }
}

impl crate::wire::Wire for SwInterfaceTxPlacementDetails {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let array_size = crate::wire::count::<u32>("array_size", self.threads.len())?;
        w.put(&(self.sw_if_index, self.queue_id, self.shared, array_size));
        w.list(&self.threads)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, queue_id, shared, array_size): (super::interface_types::InterfaceIndex, u32, u8, u32) = r.run(&["sw_if_index", "queue_id", "shared", "array_size"])?;
        let threads = r.list("threads", array_size)?;
        Ok(Self { sw_if_index, queue_id, shared, threads })
    }
}

message!(SwInterfaceTxPlacementDetails, "sw_interface_tx_placement_details", 0x00381a2e, "sw_interface_tx_placement_details_00381a2e", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `interface_name_renumber`.
    InterfaceNameRenumber {
        sw_if_index: super::interface_types::InterfaceIndex,
        new_show_dev_instance: u32,
    }
}

message!(InterfaceNameRenumber, "interface_name_renumber", 0x2b8858b8, "interface_name_renumber_2b8858b8", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `interface_name_renumber_reply`.
    InterfaceNameRenumberReply {
        retval: i32,
    }
}

message!(InterfaceNameRenumberReply, "interface_name_renumber_reply", 0xe8d4e804, "interface_name_renumber_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(InterfaceNameRenumberReply);

fixed! {
    /// VPP's message `create_subif`.
    CreateSubif {
        sw_if_index: super::interface_types::InterfaceIndex,
        sub_id: u32,
        sub_if_flags: super::interface_types::SubIfFlags,
        outer_vlan_id: u16,
        inner_vlan_id: u16,
    }
}

message!(CreateSubif, "create_subif", 0x790ca755, "create_subif_790ca755", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `create_subif_reply`.
    CreateSubifReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CreateSubifReply, "create_subif_reply", 0x5383d31f, "create_subif_reply_5383d31f", "interface", Context, 0b1111111111);
retval!(CreateSubifReply);

fixed! {
    /// VPP's message `create_vlan_subif`.
    CreateVlanSubif {
        sw_if_index: super::interface_types::InterfaceIndex,
        vlan_id: u32,
    }
}

message!(CreateVlanSubif, "create_vlan_subif", 0xaf34ac8b, "create_vlan_subif_af34ac8b", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `create_vlan_subif_reply`.
    CreateVlanSubifReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CreateVlanSubifReply, "create_vlan_subif_reply", 0x5383d31f, "create_vlan_subif_reply_5383d31f", "interface", Context, 0b1111111111);
retval!(CreateVlanSubifReply);

fixed! {
    /// VPP's message `delete_subif`.
    DeleteSubif {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(DeleteSubif, "delete_subif", 0xf9e6675e, "delete_subif_f9e6675e", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `delete_subif_reply`.
    DeleteSubifReply {
        retval: i32,
    }
}

message!(DeleteSubifReply, "delete_subif_reply", 0xe8d4e804, "delete_subif_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(DeleteSubifReply);

fixed! {
    /// VPP's message `create_loopback`.
    CreateLoopback {
        mac_address: crate::text::MacAddress,
    }
}

message!(CreateLoopback, "create_loopback", 0x42bb5d22, "create_loopback_42bb5d22", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `create_loopback_reply`.
    CreateLoopbackReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CreateLoopbackReply, "create_loopback_reply", 0x5383d31f, "create_loopback_reply_5383d31f", "interface", Context, 0b1111111111);
retval!(CreateLoopbackReply);

fixed! {
    /// VPP's message `create_loopback_instance`.
    CreateLoopbackInstance {
        mac_address: crate::text::MacAddress,
        is_specified: bool,
        user_instance: u32,
    }
}

message!(CreateLoopbackInstance, "create_loopback_instance", 0xd36a3ee2, "create_loopback_instance_d36a3ee2", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `create_loopback_instance_reply`.
    CreateLoopbackInstanceReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CreateLoopbackInstanceReply, "create_loopback_instance_reply", 0x5383d31f, "create_loopback_instance_reply_5383d31f", "interface", Context, 0b1111111111);
retval!(CreateLoopbackInstanceReply);

fixed! {
    /// VPP's message `delete_loopback`.
    DeleteLoopback {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(DeleteLoopback, "delete_loopback", 0xf9e6675e, "delete_loopback_f9e6675e", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `delete_loopback_reply`.
    DeleteLoopbackReply {
        retval: i32,
    }
}

message!(DeleteLoopbackReply, "delete_loopback_reply", 0xe8d4e804, "delete_loopback_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(DeleteLoopbackReply);

fixed! {
    /// VPP's message `collect_detailed_interface_stats`.
    CollectDetailedInterfaceStats {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable_disable: bool,
    }
}

message!(CollectDetailedInterfaceStats, "collect_detailed_interface_stats", 0x5501adee, "collect_detailed_interface_stats_5501adee", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `collect_detailed_interface_stats_reply`.
    CollectDetailedInterfaceStatsReply {
        retval: i32,
    }
}

message!(CollectDetailedInterfaceStatsReply, "collect_detailed_interface_stats_reply", 0xe8d4e804, "collect_detailed_interface_stats_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(CollectDetailedInterfaceStatsReply);

/// VPP's message `pcap_set_filter_function`.
#[derive(Debug, Clone, PartialEq)]
pub struct PcapSetFilterFunction {
    pub filter_function_name: crate::text::VarStr,
}

impl Default for PcapSetFilterFunction {
    fn default() -> Self {
        Self {
            filter_function_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for PcapSetFilterFunction {
    const MIN_SIZE: usize = <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.filter_function_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let filter_function_name = r.field("filter_function_name")?;
        Ok(Self { filter_function_name })
    }
}

message!(PcapSetFilterFunction, "pcap_set_filter_function", 0x616abb92, "pcap_set_filter_function_616abb92", "interface", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `pcap_set_filter_function_reply`.
    PcapSetFilterFunctionReply {
        retval: i32,
    }
}

message!(PcapSetFilterFunctionReply, "pcap_set_filter_function_reply", 0xe8d4e804, "pcap_set_filter_function_reply_e8d4e804", "interface", Context, 0b1111111110);
retval!(PcapSetFilterFunctionReply);

fixed! {
    /// VPP's message `pcap_trace_on`.
    PcapTraceOn {
        capture_rx: bool,
        capture_tx: bool,
        capture_drop: bool,
        filter: bool,
        preallocate_data: bool,
        free_data: bool,
        max_packets: u32,
        max_bytes_per_packet: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        error: crate::text::FixedStr<128>,
        filename: crate::text::FixedStr<64>,
    }
}

message!(PcapTraceOn, "pcap_trace_on", 0xcb39e968, "pcap_trace_on_cb39e968", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pcap_trace_on_reply`.
    PcapTraceOnReply {
        retval: i32,
    }
}

message!(PcapTraceOnReply, "pcap_trace_on_reply", 0xe8d4e804, "pcap_trace_on_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(PcapTraceOnReply);

fixed! {
    /// VPP's message `pcap_trace_off`.
    PcapTraceOff {
    }
}

message!(PcapTraceOff, "pcap_trace_off", 0x51077d14, "pcap_trace_off_51077d14", "interface", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pcap_trace_off_reply`.
    PcapTraceOffReply {
        retval: i32,
    }
}

message!(PcapTraceOffReply, "pcap_trace_off_reply", 0xe8d4e804, "pcap_trace_off_reply_e8d4e804", "interface", Context, 0b1111111111);
retval!(PcapTraceOffReply);

fixed! {
    /// VPP's message `sw_interface_set_default_rx_mode`.
    SwInterfaceSetDefaultRxMode {
        mode: super::interface_types::RxMode,
    }
}

message!(SwInterfaceSetDefaultRxMode, "sw_interface_set_default_rx_mode", 0x776b4837, "sw_interface_set_default_rx_mode_776b4837", "interface", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `sw_interface_set_default_rx_mode_reply`.
    SwInterfaceSetDefaultRxModeReply {
        retval: i32,
    }
}

message!(SwInterfaceSetDefaultRxModeReply, "sw_interface_set_default_rx_mode_reply", 0xe8d4e804, "sw_interface_set_default_rx_mode_reply_e8d4e804", "interface", Context, 0b1000000000);
retval!(SwInterfaceSetDefaultRxModeReply);

fixed! {
    /// VPP's message `sw_interface_get_default_rx_mode`.
    SwInterfaceGetDefaultRxMode {
    }
}

message!(SwInterfaceGetDefaultRxMode, "sw_interface_get_default_rx_mode", 0x51077d14, "sw_interface_get_default_rx_mode_51077d14", "interface", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `sw_interface_get_default_rx_mode_reply`.
    SwInterfaceGetDefaultRxModeReply {
        retval: i32,
        mode: super::interface_types::RxMode,
    }
}

message!(SwInterfaceGetDefaultRxModeReply, "sw_interface_get_default_rx_mode_reply", 0x2339da5a, "sw_interface_get_default_rx_mode_reply_2339da5a", "interface", Context, 0b1000000000);
retval!(SwInterfaceGetDefaultRxModeReply);

impl crate::message::Request for CollectDetailedInterfaceStats { type Reply = CollectDetailedInterfaceStatsReply; }
impl crate::message::Request for CreateLoopback { type Reply = CreateLoopbackReply; }
impl crate::message::Request for CreateLoopbackInstance { type Reply = CreateLoopbackInstanceReply; }
impl crate::message::Request for CreateSubif { type Reply = CreateSubifReply; }
impl crate::message::Request for CreateVlanSubif { type Reply = CreateVlanSubifReply; }
impl crate::message::Request for DeleteLoopback { type Reply = DeleteLoopbackReply; }
impl crate::message::Request for DeleteSubif { type Reply = DeleteSubifReply; }
impl crate::message::Request for HwInterfaceSetMtu { type Reply = HwInterfaceSetMtuReply; }
impl crate::message::Request for InterfaceNameRenumber { type Reply = InterfaceNameRenumberReply; }
impl crate::message::Request for PcapSetFilterFunction { type Reply = PcapSetFilterFunctionReply; }
impl crate::message::Request for PcapTraceOff { type Reply = PcapTraceOffReply; }
impl crate::message::Request for PcapTraceOn { type Reply = PcapTraceOnReply; }
impl crate::message::Request for SwInterfaceAddDelAddress { type Reply = SwInterfaceAddDelAddressReply; }
impl crate::message::Request for SwInterfaceAddDelMacAddress { type Reply = SwInterfaceAddDelMacAddressReply; }
impl crate::message::Request for SwInterfaceAddressReplaceBegin { type Reply = SwInterfaceAddressReplaceBeginReply; }
impl crate::message::Request for SwInterfaceAddressReplaceEnd { type Reply = SwInterfaceAddressReplaceEndReply; }
impl crate::message::Request for SwInterfaceClearStats { type Reply = SwInterfaceClearStatsReply; }
impl crate::message::Dump for SwInterfaceDump { type Details = SwInterfaceDetails; }
impl crate::message::Request for SwInterfaceGetDefaultRxMode { type Reply = SwInterfaceGetDefaultRxModeReply; }
impl crate::message::Request for SwInterfaceGetMacAddress { type Reply = SwInterfaceGetMacAddressReply; }
impl crate::message::Request for SwInterfaceGetTable { type Reply = SwInterfaceGetTableReply; }
impl crate::message::Dump for SwInterfaceRxPlacementDump { type Details = SwInterfaceRxPlacementDetails; }
impl crate::message::Request for SwInterfaceSetDefaultRxMode { type Reply = SwInterfaceSetDefaultRxModeReply; }
impl crate::message::Request for SwInterfaceSetFlags { type Reply = SwInterfaceSetFlagsReply; }
impl crate::message::Request for SwInterfaceSetInterfaceName { type Reply = SwInterfaceSetInterfaceNameReply; }
impl crate::message::Request for SwInterfaceSetIpDirectedBroadcast { type Reply = SwInterfaceSetIpDirectedBroadcastReply; }
impl crate::message::Request for SwInterfaceSetMacAddress { type Reply = SwInterfaceSetMacAddressReply; }
impl crate::message::Request for SwInterfaceSetMtu { type Reply = SwInterfaceSetMtuReply; }
impl crate::message::Request for SwInterfaceSetPromisc { type Reply = SwInterfaceSetPromiscReply; }
impl crate::message::Request for SwInterfaceSetRxMode { type Reply = SwInterfaceSetRxModeReply; }
impl crate::message::Request for SwInterfaceSetRxPlacement { type Reply = SwInterfaceSetRxPlacementReply; }
impl crate::message::Request for SwInterfaceSetTable { type Reply = SwInterfaceSetTableReply; }
impl crate::message::Request for SwInterfaceSetTxPlacement { type Reply = SwInterfaceSetTxPlacementReply; }
impl crate::message::Request for SwInterfaceSetUnnumbered { type Reply = SwInterfaceSetUnnumberedReply; }
impl crate::message::Request for SwInterfaceTagAddDel { type Reply = SwInterfaceTagAddDelReply; }
impl crate::message::Stream for SwInterfaceTxPlacementGet {
    type Details = SwInterfaceTxPlacementDetails;
    type Reply = SwInterfaceTxPlacementGetReply;
    fn resume(&self, end: &SwInterfaceTxPlacementGetReply) -> Option<Self> {
        let mut next = Clone::clone(self);
        next.cursor = end.cursor;
        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)
    }
}
impl crate::message::Request for WantInterfaceEvents { type Reply = WantInterfaceEventsReply; }
