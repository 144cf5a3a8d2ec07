//! Module `classify` of VPP 26.06, version 3.1.0. Generated: do not edit.

one_of! {
    /// VPP's `classify_action`.
    ClassifyAction: u8 { CLASSIFY_API_ACTION_NONE = 0, CLASSIFY_API_ACTION_SET_IP4_FIB_INDEX = 1, CLASSIFY_API_ACTION_SET_IP6_FIB_INDEX = 2, CLASSIFY_API_ACTION_SET_METADATA = 3 }
}

one_of! {
    /// VPP's `policer_classify_table`.
    PolicerClassifyTable: u8 { POLICER_CLASSIFY_API_TABLE_IP4 = 0, POLICER_CLASSIFY_API_TABLE_IP6 = 1, POLICER_CLASSIFY_API_TABLE_L2 = 2 }
}

one_of! {
    /// VPP's `flow_classify_table`.
    FlowClassifyTable: u8 { FLOW_CLASSIFY_API_TABLE_IP4 = 0, FLOW_CLASSIFY_API_TABLE_IP6 = 1 }
}

/// VPP's message `classify_add_del_table`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyAddDelTable {
    pub is_add: bool,
    pub del_chain: bool,
    pub table_index: u32,
    pub nbuckets: u32,
    pub memory_size: u32,
    pub skip_n_vectors: u32,
    pub match_n_vectors: u32,
    pub next_table_index: u32,
    pub miss_next_index: u32,
    pub current_data_flag: u8,
    pub current_data_offset: i16,
    pub mask: Vec<u8>,
}

impl Default for ClassifyAddDelTable {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            del_chain: crate::wire::Fixed::ZERO,
            table_index: crate::wire::Fixed::ZERO,
            nbuckets: crate::wire::Fixed::ZERO,
            memory_size: crate::wire::Fixed::ZERO,
            skip_n_vectors: crate::wire::Fixed::ZERO,
            match_n_vectors: crate::wire::Fixed::ZERO,
            next_table_index: crate::wire::Fixed::ZERO,
            miss_next_index: crate::wire::Fixed::ZERO,
            current_data_flag: crate::wire::Fixed::ZERO,
            current_data_offset: crate::wire::Fixed::ZERO,
            mask: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyAddDelTable {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <i16 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.is_add, self.del_chain, self.table_index, self.nbuckets, self.memory_size, self.skip_n_vectors, self.match_n_vectors, self.next_table_index));
        let mask_len = crate::wire::count::<u32>("mask_len", self.mask.len())?;
        w.put(&(self.miss_next_index, self.current_data_flag, self.current_data_offset, mask_len));
        w.list(&self.mask)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, del_chain, table_index, nbuckets, memory_size, skip_n_vectors, match_n_vectors, next_table_index): (bool, bool, u32, u32, u32, u32, u32, u32) = r.run(&["is_add", "del_chain", "table_index", "nbuckets", "memory_size", "skip_n_vectors", "match_n_vectors", "next_table_index"])?;
        let (miss_next_index, current_data_flag, current_data_offset, mask_len): (u32, u8, i16, u32) = r.run(&["miss_next_index", "current_data_flag", "current_data_offset", "mask_len"])?;
        let mask = r.list("mask", mask_len)?;
        Ok(Self { is_add, del_chain, table_index, nbuckets, memory_size, skip_n_vectors, match_n_vectors, next_table_index, miss_next_index, current_data_flag, current_data_offset, mask })
    }
}

message!(ClassifyAddDelTable, "classify_add_del_table", 0x6849e39e, "classify_add_del_table_6849e39e", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_add_del_table_reply`.
    ClassifyAddDelTableReply {
        retval: i32,
        new_table_index: u32,
        skip_n_vectors: u32,
        match_n_vectors: u32,
    }
}

message!(ClassifyAddDelTableReply, "classify_add_del_table_reply", 0x05486349, "classify_add_del_table_reply_05486349", "classify", Context, 0b1111111111);
retval!(ClassifyAddDelTableReply);

/// VPP's message `classify_add_del_session`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyAddDelSession {
    pub is_add: bool,
    pub table_index: u32,
    pub hit_next_index: u32,
    pub opaque_index: u32,
    pub advance: i32,
    pub action: ClassifyAction,
    pub metadata: u32,
    pub match_: Vec<u8>,
}

impl Default for ClassifyAddDelSession {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            table_index: crate::wire::Fixed::ZERO,
            hit_next_index: crate::wire::Fixed::ZERO,
            opaque_index: crate::wire::Fixed::ZERO,
            advance: crate::wire::Fixed::ZERO,
            action: crate::wire::Fixed::ZERO,
            metadata: crate::wire::Fixed::ZERO,
            match_: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyAddDelSession {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <i32 as crate::wire::Wire>::MIN_SIZE + <ClassifyAction as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let match_len = crate::wire::count::<u32>("match_len", self.match_.len())?;
        w.put(&(self.is_add, self.table_index, self.hit_next_index, self.opaque_index, self.advance, self.action, self.metadata, match_len));
        w.list(&self.match_)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, table_index, hit_next_index, opaque_index, advance, action, metadata, match_len): (bool, u32, u32, u32, i32, ClassifyAction, u32, u32) = r.run(&["is_add", "table_index", "hit_next_index", "opaque_index", "advance", "action", "metadata", "match_len"])?;
        let match_ = r.list("match", match_len)?;
        Ok(Self { is_add, table_index, hit_next_index, opaque_index, advance, action, metadata, match_ })
    }
}

message!(ClassifyAddDelSession, "classify_add_del_session", 0xf20879f0, "classify_add_del_session_f20879f0", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_add_del_session_reply`.
    ClassifyAddDelSessionReply {
        retval: i32,
    }
}

message!(ClassifyAddDelSessionReply, "classify_add_del_session_reply", 0xe8d4e804, "classify_add_del_session_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(ClassifyAddDelSessionReply);

fixed! {
    /// VPP's message `policer_classify_set_interface`.
    PolicerClassifySetInterface {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip4_table_index: u32,
        ip6_table_index: u32,
        l2_table_index: u32,
        is_add: bool,
    }
}

message!(PolicerClassifySetInterface, "policer_classify_set_interface", 0xde7ad708, "policer_classify_set_interface_de7ad708", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_classify_set_interface_reply`.
    PolicerClassifySetInterfaceReply {
        retval: i32,
    }
}

message!(PolicerClassifySetInterfaceReply, "policer_classify_set_interface_reply", 0xe8d4e804, "policer_classify_set_interface_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(PolicerClassifySetInterfaceReply);

fixed! {
    /// VPP's message `policer_classify_dump`.
    PolicerClassifyDump {
        type_: PolicerClassifyTable,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(PolicerClassifyDump, "policer_classify_dump", 0x56cbb5fb, "policer_classify_dump_56cbb5fb", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_classify_details`.
    PolicerClassifyDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        table_index: u32,
    }
}

message!(PolicerClassifyDetails, "policer_classify_details", 0xdfd08765, "policer_classify_details_dfd08765", "classify", Context, 0b1111111111);

fixed! {
    /// VPP's message `classify_table_ids`.
    ClassifyTableIds {
    }
}

message!(ClassifyTableIds, "classify_table_ids", 0x51077d14, "classify_table_ids_51077d14", "classify", ClientContext, 0b1111111111);

/// VPP's message `classify_table_ids_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyTableIdsReply {
    pub retval: i32,
    pub ids: Vec<u32>,
}

impl Default for ClassifyTableIdsReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            ids: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyTableIdsReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.ids.len())?;
        w.put(&(self.retval, count));
        w.list(&self.ids)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, count): (i32, u32) = r.run(&["retval", "count"])?;
        let ids = r.list("ids", count)?;
        Ok(Self { retval, ids })
    }
}

message!(ClassifyTableIdsReply, "classify_table_ids_reply", 0xd1d20e1d, "classify_table_ids_reply_d1d20e1d", "classify", Context, 0b1111111111);
retval!(ClassifyTableIdsReply);

fixed! {
    /// VPP's message `classify_table_by_interface`.
    ClassifyTableByInterface {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(ClassifyTableByInterface, "classify_table_by_interface", 0xf9e6675e, "classify_table_by_interface_f9e6675e", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_table_by_interface_reply`.
    ClassifyTableByInterfaceReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
        l2_table_id: u32,
        ip4_table_id: u32,
        ip6_table_id: u32,
    }
}

message!(ClassifyTableByInterfaceReply, "classify_table_by_interface_reply", 0xed4197db, "classify_table_by_interface_reply_ed4197db", "classify", Context, 0b1111111111);
retval!(ClassifyTableByInterfaceReply);

fixed! {
    /// VPP's message `classify_table_info`.
    ClassifyTableInfo {
        table_id: u32,
    }
}

message!(ClassifyTableInfo, "classify_table_info", 0x0cca2cd9, "classify_table_info_0cca2cd9", "classify", ClientContext, 0b1111111111);

/// VPP's message `classify_table_info_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyTableInfoReply {
    pub retval: i32,
    pub table_id: u32,
    pub nbuckets: u32,
    pub match_n_vectors: u32,
    pub skip_n_vectors: u32,
    pub active_sessions: u32,
    pub next_table_index: u32,
    pub miss_next_index: u32,
    pub mask: Vec<u8>,
}

impl Default for ClassifyTableInfoReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            table_id: crate::wire::Fixed::ZERO,
            nbuckets: crate::wire::Fixed::ZERO,
            match_n_vectors: crate::wire::Fixed::ZERO,
            skip_n_vectors: crate::wire::Fixed::ZERO,
            active_sessions: crate::wire::Fixed::ZERO,
            next_table_index: crate::wire::Fixed::ZERO,
            miss_next_index: crate::wire::Fixed::ZERO,
            mask: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyTableInfoReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.retval, self.table_id, self.nbuckets, self.match_n_vectors, self.skip_n_vectors, self.active_sessions, self.next_table_index, self.miss_next_index));
        let mask_length = crate::wire::count::<u32>("mask_length", self.mask.len())?;
        w.put(&mask_length);
        w.list(&self.mask)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, table_id, nbuckets, match_n_vectors, skip_n_vectors, active_sessions, next_table_index, miss_next_index): (i32, u32, u32, u32, u32, u32, u32, u32) = r.run(&["retval", "table_id", "nbuckets", "match_n_vectors", "skip_n_vectors", "active_sessions", "next_table_index", "miss_next_index"])?;
        let mask_length: u32 = r.field("mask_length")?;
        let mask = r.list("mask", mask_length)?;
        Ok(Self { retval, table_id, nbuckets, match_n_vectors, skip_n_vectors, active_sessions, next_table_index, miss_next_index, mask })
    }
}

message!(ClassifyTableInfoReply, "classify_table_info_reply", 0x4a573c0e, "classify_table_info_reply_4a573c0e", "classify", Context, 0b1111111111);
retval!(ClassifyTableInfoReply);

fixed! {
    /// VPP's message `classify_session_dump`.
    ClassifySessionDump {
        table_id: u32,
    }
}

message!(ClassifySessionDump, "classify_session_dump", 0x0cca2cd9, "classify_session_dump_0cca2cd9", "classify", ClientContext, 0b1111111111);

/// VPP's message `classify_session_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifySessionDetails {
    pub retval: i32,
    pub table_id: u32,
    pub hit_next_index: u32,
    pub advance: i32,
    pub opaque_index: u32,
    pub match_: Vec<u8>,
}

impl Default for ClassifySessionDetails {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            table_id: crate::wire::Fixed::ZERO,
            hit_next_index: crate::wire::Fixed::ZERO,
            advance: crate::wire::Fixed::ZERO,
            opaque_index: crate::wire::Fixed::ZERO,
            match_: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifySessionDetails {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let match_length = crate::wire::count::<u32>("match_length", self.match_.len())?;
        w.put(&(self.retval, self.table_id, self.hit_next_index, self.advance, self.opaque_index, match_length));
        w.list(&self.match_)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, table_id, hit_next_index, advance, opaque_index, match_length): (i32, u32, u32, i32, u32, u32) = r.run(&["retval", "table_id", "hit_next_index", "advance", "opaque_index", "match_length"])?;
        let match_ = r.list("match", match_length)?;
        Ok(Self { retval, table_id, hit_next_index, advance, opaque_index, match_ })
    }
}

message!(ClassifySessionDetails, "classify_session_details", 0x60e3ef94, "classify_session_details_60e3ef94", "classify", Context, 0b1111111111);
retval!(ClassifySessionDetails);

fixed! {
    /// VPP's message `flow_classify_set_interface`.
    FlowClassifySetInterface {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip4_table_index: u32,
        ip6_table_index: u32,
        is_add: bool,
    }
}

message!(FlowClassifySetInterface, "flow_classify_set_interface", 0xb6192f1c, "flow_classify_set_interface_b6192f1c", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flow_classify_set_interface_reply`.
    FlowClassifySetInterfaceReply {
        retval: i32,
    }
}

message!(FlowClassifySetInterfaceReply, "flow_classify_set_interface_reply", 0xe8d4e804, "flow_classify_set_interface_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(FlowClassifySetInterfaceReply);

fixed! {
    /// VPP's message `flow_classify_dump`.
    FlowClassifyDump {
        type_: FlowClassifyTable,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(FlowClassifyDump, "flow_classify_dump", 0x25dd3e4c, "flow_classify_dump_25dd3e4c", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flow_classify_details`.
    FlowClassifyDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        table_index: u32,
    }
}

message!(FlowClassifyDetails, "flow_classify_details", 0xdfd08765, "flow_classify_details_dfd08765", "classify", Context, 0b1111111111);

fixed! {
    /// VPP's message `classify_set_interface_ip_table`.
    ClassifySetInterfaceIpTable {
        is_ipv6: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        table_index: u32,
    }
}

message!(ClassifySetInterfaceIpTable, "classify_set_interface_ip_table", 0xe0b097c7, "classify_set_interface_ip_table_e0b097c7", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_set_interface_ip_table_reply`.
    ClassifySetInterfaceIpTableReply {
        retval: i32,
    }
}

message!(ClassifySetInterfaceIpTableReply, "classify_set_interface_ip_table_reply", 0xe8d4e804, "classify_set_interface_ip_table_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(ClassifySetInterfaceIpTableReply);

fixed! {
    /// VPP's message `classify_set_interface_l2_tables`.
    ClassifySetInterfaceL2Tables {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip4_table_index: u32,
        ip6_table_index: u32,
        other_table_index: u32,
        is_input: bool,
    }
}

message!(ClassifySetInterfaceL2Tables, "classify_set_interface_l2_tables", 0x5a6ddf65, "classify_set_interface_l2_tables_5a6ddf65", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_set_interface_l2_tables_reply`.
    ClassifySetInterfaceL2TablesReply {
        retval: i32,
    }
}

message!(ClassifySetInterfaceL2TablesReply, "classify_set_interface_l2_tables_reply", 0xe8d4e804, "classify_set_interface_l2_tables_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(ClassifySetInterfaceL2TablesReply);

fixed! {
    /// VPP's message `input_acl_set_interface`.
    InputAclSetInterface {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip4_table_index: u32,
        ip6_table_index: u32,
        l2_table_index: u32,
        is_add: bool,
    }
}

message!(InputAclSetInterface, "input_acl_set_interface", 0xde7ad708, "input_acl_set_interface_de7ad708", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `input_acl_set_interface_reply`.
    InputAclSetInterfaceReply {
        retval: i32,
    }
}

message!(InputAclSetInterfaceReply, "input_acl_set_interface_reply", 0xe8d4e804, "input_acl_set_interface_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(InputAclSetInterfaceReply);

fixed! {
    /// VPP's message `punt_acl_add_del`.
    PuntAclAddDel {
        ip4_table_index: u32,
        ip6_table_index: u32,
        is_add: bool,
    }
}

message!(PuntAclAddDel, "punt_acl_add_del", 0xa93bf3a0, "punt_acl_add_del_a93bf3a0", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `punt_acl_add_del_reply`.
    PuntAclAddDelReply {
        retval: i32,
    }
}

message!(PuntAclAddDelReply, "punt_acl_add_del_reply", 0xe8d4e804, "punt_acl_add_del_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(PuntAclAddDelReply);

fixed! {
    /// VPP's message `punt_acl_get`.
    PuntAclGet {
    }
}

message!(PuntAclGet, "punt_acl_get", 0x51077d14, "punt_acl_get_51077d14", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `punt_acl_get_reply`.
    PuntAclGetReply {
        retval: i32,
        ip4_table_index: u32,
        ip6_table_index: u32,
    }
}

message!(PuntAclGetReply, "punt_acl_get_reply", 0x8409b9dd, "punt_acl_get_reply_8409b9dd", "classify", Context, 0b1111111111);
retval!(PuntAclGetReply);

fixed! {
    /// VPP's message `output_acl_set_interface`.
    OutputAclSetInterface {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip4_table_index: u32,
        ip6_table_index: u32,
        l2_table_index: u32,
        is_add: bool,
    }
}

message!(OutputAclSetInterface, "output_acl_set_interface", 0xde7ad708, "output_acl_set_interface_de7ad708", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `output_acl_set_interface_reply`.
    OutputAclSetInterfaceReply {
        retval: i32,
    }
}

message!(OutputAclSetInterfaceReply, "output_acl_set_interface_reply", 0xe8d4e804, "output_acl_set_interface_reply_e8d4e804", "classify", Context, 0b1111111111);
retval!(OutputAclSetInterfaceReply);

/// VPP's message `classify_pcap_lookup_table`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyPcapLookupTable {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub skip_n_vectors: u32,
    pub match_n_vectors: u32,
    pub mask: Vec<u8>,
}

impl Default for ClassifyPcapLookupTable {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            skip_n_vectors: crate::wire::Fixed::ZERO,
            match_n_vectors: crate::wire::Fixed::ZERO,
            mask: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyPcapLookupTable {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let mask_len = crate::wire::count::<u32>("mask_len", self.mask.len())?;
        w.put(&(self.sw_if_index, self.skip_n_vectors, self.match_n_vectors, mask_len));
        w.list(&self.mask)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, skip_n_vectors, match_n_vectors, mask_len): (super::interface_types::InterfaceIndex, u32, u32, u32) = r.run(&["sw_if_index", "skip_n_vectors", "match_n_vectors", "mask_len"])?;
        let mask = r.list("mask", mask_len)?;
        Ok(Self { sw_if_index, skip_n_vectors, match_n_vectors, mask })
    }
}

message!(ClassifyPcapLookupTable, "classify_pcap_lookup_table", 0xe1b4cc6b, "classify_pcap_lookup_table_e1b4cc6b", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_pcap_lookup_table_reply`.
    ClassifyPcapLookupTableReply {
        retval: i32,
        table_index: u32,
    }
}

message!(ClassifyPcapLookupTableReply, "classify_pcap_lookup_table_reply", 0x9c6c6773, "classify_pcap_lookup_table_reply_9c6c6773", "classify", Context, 0b1111111111);
retval!(ClassifyPcapLookupTableReply);

fixed! {
    /// VPP's message `classify_pcap_set_table`.
    ClassifyPcapSetTable {
        sw_if_index: super::interface_types::InterfaceIndex,
        table_index: u32,
        sort_masks: bool,
    }
}

message!(ClassifyPcapSetTable, "classify_pcap_set_table", 0x006051b3, "classify_pcap_set_table_006051b3", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_pcap_set_table_reply`.
    ClassifyPcapSetTableReply {
        retval: i32,
        table_index: u32,
    }
}

message!(ClassifyPcapSetTableReply, "classify_pcap_set_table_reply", 0x9c6c6773, "classify_pcap_set_table_reply_9c6c6773", "classify", Context, 0b1111111111);
retval!(ClassifyPcapSetTableReply);

fixed! {
    /// VPP's message `classify_pcap_get_tables`.
    ClassifyPcapGetTables {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(ClassifyPcapGetTables, "classify_pcap_get_tables", 0xf9e6675e, "classify_pcap_get_tables_f9e6675e", "classify", ClientContext, 0b1111111111);

/// VPP's message `classify_pcap_get_tables_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyPcapGetTablesReply {
    pub retval: i32,
    pub indices: Vec<u32>,
}

impl Default for ClassifyPcapGetTablesReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            indices: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyPcapGetTablesReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.indices.len())?;
        w.put(&(self.retval, count));
        w.list(&self.indices)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, count): (i32, u32) = r.run(&["retval", "count"])?;
        let indices = r.list("indices", count)?;
        Ok(Self { retval, indices })
    }
}

message!(ClassifyPcapGetTablesReply, "classify_pcap_get_tables_reply", 0x5f5bc9e6, "classify_pcap_get_tables_reply_5f5bc9e6", "classify", Context, 0b1111111111);
retval!(ClassifyPcapGetTablesReply);

/// VPP's message `classify_trace_lookup_table`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyTraceLookupTable {
    pub skip_n_vectors: u32,
    pub match_n_vectors: u32,
    pub mask: Vec<u8>,
}

impl Default for ClassifyTraceLookupTable {
    fn default() -> Self {
        Self {
            skip_n_vectors: crate::wire::Fixed::ZERO,
            match_n_vectors: crate::wire::Fixed::ZERO,
            mask: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyTraceLookupTable {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let mask_len = crate::wire::count::<u32>("mask_len", self.mask.len())?;
        w.put(&(self.skip_n_vectors, self.match_n_vectors, mask_len));
        w.list(&self.mask)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (skip_n_vectors, match_n_vectors, mask_len): (u32, u32, u32) = r.run(&["skip_n_vectors", "match_n_vectors", "mask_len"])?;
        let mask = r.list("mask", mask_len)?;
        Ok(Self { skip_n_vectors, match_n_vectors, mask })
    }
}

message!(ClassifyTraceLookupTable, "classify_trace_lookup_table", 0x3f7b72e4, "classify_trace_lookup_table_3f7b72e4", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_trace_lookup_table_reply`.
    ClassifyTraceLookupTableReply {
        retval: i32,
        table_index: u32,
    }
}

message!(ClassifyTraceLookupTableReply, "classify_trace_lookup_table_reply", 0x9c6c6773, "classify_trace_lookup_table_reply_9c6c6773", "classify", Context, 0b1111111111);
retval!(ClassifyTraceLookupTableReply);

fixed! {
    /// VPP's message `classify_trace_set_table`.
    ClassifyTraceSetTable {
        table_index: u32,
        sort_masks: bool,
    }
}

message!(ClassifyTraceSetTable, "classify_trace_set_table", 0x3909b55a, "classify_trace_set_table_3909b55a", "classify", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `classify_trace_set_table_reply`.
    ClassifyTraceSetTableReply {
        retval: i32,
        table_index: u32,
    }
}

message!(ClassifyTraceSetTableReply, "classify_trace_set_table_reply", 0x9c6c6773, "classify_trace_set_table_reply_9c6c6773", "classify", Context, 0b1111111111);
retval!(ClassifyTraceSetTableReply);

fixed! {
    /// VPP's message `classify_trace_get_tables`.
    ClassifyTraceGetTables {
    }
}

message!(ClassifyTraceGetTables, "classify_trace_get_tables", 0x51077d14, "classify_trace_get_tables_51077d14", "classify", ClientContext, 0b1111111111);

/// VPP's message `classify_trace_get_tables_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassifyTraceGetTablesReply {
    pub retval: i32,
    pub indices: Vec<u32>,
}

impl Default for ClassifyTraceGetTablesReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            indices: Default::default(),
        }
    }
}

impl crate::wire::Wire for ClassifyTraceGetTablesReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.indices.len())?;
        w.put(&(self.retval, count));
        w.list(&self.indices)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, count): (i32, u32) = r.run(&["retval", "count"])?;
        let indices = r.list("indices", count)?;
        Ok(Self { retval, indices })
    }
}

message!(ClassifyTraceGetTablesReply, "classify_trace_get_tables_reply", 0x5f5bc9e6, "classify_trace_get_tables_reply_5f5bc9e6", "classify", Context, 0b1111111111);
retval!(ClassifyTraceGetTablesReply);

impl crate::message::Request for ClassifyAddDelSession { type Reply = ClassifyAddDelSessionReply; }
impl crate::message::Request for ClassifyAddDelTable { type Reply = ClassifyAddDelTableReply; }
impl crate::message::Request for ClassifyPcapGetTables { type Reply = ClassifyPcapGetTablesReply; }
impl crate::message::Request for ClassifyPcapLookupTable { type Reply = ClassifyPcapLookupTableReply; }
impl crate::message::Request for ClassifyPcapSetTable { type Reply = ClassifyPcapSetTableReply; }
impl crate::message::Dump for ClassifySessionDump { type Details = ClassifySessionDetails; }
impl crate::message::Request for ClassifySetInterfaceIpTable { type Reply = ClassifySetInterfaceIpTableReply; }
impl crate::message::Request for ClassifySetInterfaceL2Tables { type Reply = ClassifySetInterfaceL2TablesReply; }
impl crate::message::Request for ClassifyTableByInterface { type Reply = ClassifyTableByInterfaceReply; }
impl crate::message::Request for ClassifyTableIds { type Reply = ClassifyTableIdsReply; }
impl crate::message::Request for ClassifyTableInfo { type Reply = ClassifyTableInfoReply; }
impl crate::message::Request for ClassifyTraceGetTables { type Reply = ClassifyTraceGetTablesReply; }
impl crate::message::Request for ClassifyTraceLookupTable { type Reply = ClassifyTraceLookupTableReply; }
impl crate::message::Request for ClassifyTraceSetTable { type Reply = ClassifyTraceSetTableReply; }
impl crate::message::Dump for FlowClassifyDump { type Details = FlowClassifyDetails; }
impl crate::message::Request for FlowClassifySetInterface { type Reply = FlowClassifySetInterfaceReply; }
impl crate::message::Request for InputAclSetInterface { type Reply = InputAclSetInterfaceReply; }
impl crate::message::Request for OutputAclSetInterface { type Reply = OutputAclSetInterfaceReply; }
impl crate::message::Dump for PolicerClassifyDump { type Details = PolicerClassifyDetails; }
impl crate::message::Request for PolicerClassifySetInterface { type Reply = PolicerClassifySetInterfaceReply; }
impl crate::message::Request for PuntAclAddDel { type Reply = PuntAclAddDelReply; }
impl crate::message::Request for PuntAclGet { type Reply = PuntAclGetReply; }
