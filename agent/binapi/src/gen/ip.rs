//! Module `ip` of VPP 26.06, version 3.2.0. Generated: do not edit.

one_of! {
    /// VPP's `ip_reass_type`.
    IpReassType: u32 { IP_REASS_TYPE_FULL = 0, IP_REASS_TYPE_SHALLOW_VIRTUAL = 1 }
}

flags! {
    /// VPP's `ip_flow_hash_config`.
    IpFlowHashConfig: u32 { IP_API_FLOW_HASH_SRC_IP = 1, IP_API_FLOW_HASH_DST_IP = 2, IP_API_FLOW_HASH_SRC_PORT = 4, IP_API_FLOW_HASH_DST_PORT = 8, IP_API_FLOW_HASH_PROTO = 16, IP_API_FLOW_HASH_REVERSE = 32, IP_API_FLOW_HASH_SYMETRIC = 64, IP_API_FLOW_HASH_FLOW_LABEL = 128 }
}

flags! {
    /// VPP's `ip_flow_hash_config_v2`.
    IpFlowHashConfigV2: u32 { IP_API_V2_FLOW_HASH_SRC_IP = 1, IP_API_V2_FLOW_HASH_DST_IP = 2, IP_API_V2_FLOW_HASH_SRC_PORT = 4, IP_API_V2_FLOW_HASH_DST_PORT = 8, IP_API_V2_FLOW_HASH_PROTO = 16, IP_API_V2_FLOW_HASH_REVERSE = 32, IP_API_V2_FLOW_HASH_SYMETRIC = 64, IP_API_V2_FLOW_HASH_FLOW_LABEL = 128, IP_API_V2_FLOW_HASH_GTPV1_TEID = 256 }
}

fixed! {
    /// VPP's type `ip_table`.
    IpTable {
        table_id: u32,
        is_ip6: bool,
        name: crate::text::FixedStr<64>,
    }
}

/// VPP's type `ip_route`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRoute {
    pub table_id: u32,
    pub stats_index: u32,
    pub prefix: super::ip_types::Prefix,
    pub paths: Vec<super::fib_types::FibPath>,
}

impl Default for IpRoute {
    fn default() -> Self {
        Self {
            table_id: crate::wire::Fixed::ZERO,
            stats_index: crate::wire::Fixed::ZERO,
            prefix: crate::wire::Fixed::ZERO,
            paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRoute {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Prefix as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_paths = crate::wire::count::<u8>("n_paths", self.paths.len())?;
        w.put(&(self.table_id, self.stats_index, self.prefix, n_paths));
        w.list(&self.paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (table_id, stats_index, prefix, n_paths): (u32, u32, super::ip_types::Prefix, u8) = r.run(&["table_id", "stats_index", "prefix", "n_paths"])?;
        let paths = r.list("paths", n_paths)?;
        Ok(Self { table_id, stats_index, prefix, paths })
    }
}

/// VPP's type `ip_route_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRouteV2 {
    pub table_id: u32,
    pub stats_index: u32,
    pub prefix: super::ip_types::Prefix,
    pub src: u8,
    pub paths: Vec<super::fib_types::FibPath>,
}

impl Default for IpRouteV2 {
    fn default() -> Self {
        Self {
            table_id: crate::wire::Fixed::ZERO,
            stats_index: crate::wire::Fixed::ZERO,
            prefix: crate::wire::Fixed::ZERO,
            src: crate::wire::Fixed::ZERO,
            paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRouteV2 {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Prefix as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_paths = crate::wire::count::<u8>("n_paths", self.paths.len())?;
        w.put(&(self.table_id, self.stats_index, self.prefix, n_paths, self.src));
        w.list(&self.paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (table_id, stats_index, prefix, n_paths, src): (u32, u32, super::ip_types::Prefix, u8, u8) = r.run(&["table_id", "stats_index", "prefix", "n_paths", "src"])?;
        let paths = r.list("paths", n_paths)?;
        Ok(Self { table_id, stats_index, prefix, src, paths })
    }
}

/// VPP's type `ip_mroute`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpMroute {
    pub table_id: u32,
    pub entry_flags: super::mfib_types::MfibEntryFlags,
    pub rpf_id: u32,
    pub prefix: super::ip_types::Mprefix,
    pub paths: Vec<super::mfib_types::MfibPath>,
}

impl Default for IpMroute {
    fn default() -> Self {
        Self {
            table_id: crate::wire::Fixed::ZERO,
            entry_flags: crate::wire::Fixed::ZERO,
            rpf_id: crate::wire::Fixed::ZERO,
            prefix: crate::wire::Fixed::ZERO,
            paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpMroute {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <super::mfib_types::MfibEntryFlags as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Mprefix as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_paths = crate::wire::count::<u8>("n_paths", self.paths.len())?;
        w.put(&(self.table_id, self.entry_flags, self.rpf_id, self.prefix, n_paths));
        w.list(&self.paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (table_id, entry_flags, rpf_id, prefix, n_paths): (u32, super::mfib_types::MfibEntryFlags, u32, super::ip_types::Mprefix, u8) = r.run(&["table_id", "entry_flags", "rpf_id", "prefix", "n_paths"])?;
        let paths = r.list("paths", n_paths)?;
        Ok(Self { table_id, entry_flags, rpf_id, prefix, paths })
    }
}

fixed! {
    /// VPP's type `punt_redirect`.
    PuntRedirect {
        rx_sw_if_index: super::interface_types::InterfaceIndex,
        tx_sw_if_index: super::interface_types::InterfaceIndex,
        nh: super::ip_types::Address,
    }
}

/// VPP's type `punt_redirect_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct PuntRedirectV2 {
    pub rx_sw_if_index: super::interface_types::InterfaceIndex,
    pub af: super::ip_types::AddressFamily,
    pub paths: Vec<super::fib_types::FibPath>,
}

impl Default for PuntRedirectV2 {
    fn default() -> Self {
        Self {
            rx_sw_if_index: crate::wire::Fixed::ZERO,
            af: crate::wire::Fixed::ZERO,
            paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for PuntRedirectV2 {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <super::ip_types::AddressFamily as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_paths = crate::wire::count::<u32>("n_paths", self.paths.len())?;
        w.put(&(self.rx_sw_if_index, self.af, n_paths));
        w.list(&self.paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (rx_sw_if_index, af, n_paths): (super::interface_types::InterfaceIndex, super::ip_types::AddressFamily, u32) = r.run(&["rx_sw_if_index", "af", "n_paths"])?;
        let paths = r.list("paths", n_paths)?;
        Ok(Self { rx_sw_if_index, af, paths })
    }
}

fixed! {
    /// VPP's type `ip_path_mtu`.
    IpPathMtu {
        client_index: u32,
        context: u32,
        table_id: u32,
        nh: super::ip_types::Address,
        path_mtu: u16,
    }
}

fixed! {
    /// VPP's message `ip_table_add_del`.
    IpTableAddDel {
        is_add: bool,
        table: IpTable,
    }
}

message!(IpTableAddDel, "ip_table_add_del", 0x0ffdaec0, "ip_table_add_del_0ffdaec0", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_table_add_del_reply`.
    IpTableAddDelReply {
        retval: i32,
    }
}

message!(IpTableAddDelReply, "ip_table_add_del_reply", 0xe8d4e804, "ip_table_add_del_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpTableAddDelReply);

fixed! {
    /// VPP's message `ip_table_add_del_v2`.
    IpTableAddDelV2 {
        table: IpTable,
        create_mfib: bool,
        is_add: bool,
    }
}

message!(IpTableAddDelV2, "ip_table_add_del_v2", 0x14e5081f, "ip_table_add_del_v2_14e5081f", "ip", ClientContext, 0b1111110000);

fixed! {
    /// VPP's message `ip_table_add_del_v2_reply`.
    IpTableAddDelV2Reply {
        retval: i32,
    }
}

message!(IpTableAddDelV2Reply, "ip_table_add_del_v2_reply", 0xe8d4e804, "ip_table_add_del_v2_reply_e8d4e804", "ip", Context, 0b1111110000);
retval!(IpTableAddDelV2Reply);

fixed! {
    /// VPP's message `ip_table_allocate`.
    IpTableAllocate {
        table: IpTable,
    }
}

message!(IpTableAllocate, "ip_table_allocate", 0xb9d2e09e, "ip_table_allocate_b9d2e09e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_table_allocate_reply`.
    IpTableAllocateReply {
        retval: i32,
        table: IpTable,
    }
}

message!(IpTableAllocateReply, "ip_table_allocate_reply", 0x1728303a, "ip_table_allocate_reply_1728303a", "ip", Context, 0b1111111111);
retval!(IpTableAllocateReply);

fixed! {
    /// VPP's message `ip_table_dump`.
    IpTableDump {
    }
}

message!(IpTableDump, "ip_table_dump", 0x51077d14, "ip_table_dump_51077d14", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_table_replace_begin`.
    IpTableReplaceBegin {
        table: IpTable,
    }
}

message!(IpTableReplaceBegin, "ip_table_replace_begin", 0xb9d2e09e, "ip_table_replace_begin_b9d2e09e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_table_replace_begin_reply`.
    IpTableReplaceBeginReply {
        retval: i32,
    }
}

message!(IpTableReplaceBeginReply, "ip_table_replace_begin_reply", 0xe8d4e804, "ip_table_replace_begin_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpTableReplaceBeginReply);

fixed! {
    /// VPP's message `ip_table_replace_end`.
    IpTableReplaceEnd {
        table: IpTable,
    }
}

message!(IpTableReplaceEnd, "ip_table_replace_end", 0xb9d2e09e, "ip_table_replace_end_b9d2e09e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_table_replace_end_reply`.
    IpTableReplaceEndReply {
        retval: i32,
    }
}

message!(IpTableReplaceEndReply, "ip_table_replace_end_reply", 0xe8d4e804, "ip_table_replace_end_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpTableReplaceEndReply);

fixed! {
    /// VPP's message `ip_table_flush`.
    IpTableFlush {
        table: IpTable,
    }
}

message!(IpTableFlush, "ip_table_flush", 0xb9d2e09e, "ip_table_flush_b9d2e09e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_table_flush_reply`.
    IpTableFlushReply {
        retval: i32,
    }
}

message!(IpTableFlushReply, "ip_table_flush_reply", 0xe8d4e804, "ip_table_flush_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpTableFlushReply);

fixed! {
    /// VPP's message `ip_table_details`.
    IpTableDetails {
        table: IpTable,
    }
}

message!(IpTableDetails, "ip_table_details", 0xc79fca0f, "ip_table_details_c79fca0f", "ip", Context, 0b1111111111);

/// VPP's message `ip_route_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRouteAddDel {
    pub is_add: bool,
    pub is_multipath: bool,
    pub route: IpRoute,
}

impl Default for IpRouteAddDel {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            is_multipath: crate::wire::Fixed::ZERO,
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRouteAddDel {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <IpRoute as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.is_add, self.is_multipath));
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, is_multipath): (bool, bool) = r.run(&["is_add", "is_multipath"])?;
        let route = r.field("route")?;
        Ok(Self { is_add, is_multipath, route })
    }
}

message!(IpRouteAddDel, "ip_route_add_del", 0xb8ecfe0d, "ip_route_add_del_b8ecfe0d", "ip", ClientContext, 0b1111111111);

/// VPP's message `ip_route_add_del_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRouteAddDelV2 {
    pub is_add: bool,
    pub is_multipath: bool,
    pub route: IpRouteV2,
}

impl Default for IpRouteAddDelV2 {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            is_multipath: crate::wire::Fixed::ZERO,
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRouteAddDelV2 {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <IpRouteV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.is_add, self.is_multipath));
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, is_multipath): (bool, bool) = r.run(&["is_add", "is_multipath"])?;
        let route = r.field("route")?;
        Ok(Self { is_add, is_multipath, route })
    }
}

message!(IpRouteAddDelV2, "ip_route_add_del_v2", 0x521ef330, "ip_route_add_del_v2_521ef330", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_route_add_del_reply`.
    IpRouteAddDelReply {
        retval: i32,
        stats_index: u32,
    }
}

message!(IpRouteAddDelReply, "ip_route_add_del_reply", 0x1992deab, "ip_route_add_del_reply_1992deab", "ip", Context, 0b1111111111);
retval!(IpRouteAddDelReply);

fixed! {
    /// VPP's message `ip_route_add_del_v2_reply`.
    IpRouteAddDelV2Reply {
        retval: i32,
        stats_index: u32,
    }
}

message!(IpRouteAddDelV2Reply, "ip_route_add_del_v2_reply", 0x1992deab, "ip_route_add_del_v2_reply_1992deab", "ip", Context, 0b1111111111);
retval!(IpRouteAddDelV2Reply);

fixed! {
    /// VPP's message `ip_route_dump`.
    IpRouteDump {
        table: IpTable,
    }
}

message!(IpRouteDump, "ip_route_dump", 0xb9d2e09e, "ip_route_dump_b9d2e09e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_route_v2_dump`.
    IpRouteV2Dump {
        src: u8,
        table: IpTable,
    }
}

message!(IpRouteV2Dump, "ip_route_v2_dump", 0xd16f72e6, "ip_route_v2_dump_d16f72e6", "ip", ClientContext, 0b1111111111);

/// VPP's message `ip_route_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRouteDetails {
    pub route: IpRoute,
}

impl Default for IpRouteDetails {
    fn default() -> Self {
        Self {
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRouteDetails {
    const MIN_SIZE: usize = <IpRoute as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let route = r.field("route")?;
        Ok(Self { route })
    }
}

message!(IpRouteDetails, "ip_route_details", 0xbda8f315, "ip_route_details_bda8f315", "ip", Context, 0b1111111111);

/// VPP's message `ip_route_v2_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRouteV2Details {
    pub route: IpRouteV2,
}

impl Default for IpRouteV2Details {
    fn default() -> Self {
        Self {
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRouteV2Details {
    const MIN_SIZE: usize = <IpRouteV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let route = r.field("route")?;
        Ok(Self { route })
    }
}

message!(IpRouteV2Details, "ip_route_v2_details", 0xb09aa6c0, "ip_route_v2_details_b09aa6c0", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_route_lookup`.
    IpRouteLookup {
        table_id: u32,
        exact: u8,
        prefix: super::ip_types::Prefix,
    }
}

message!(IpRouteLookup, "ip_route_lookup", 0x710d6471, "ip_route_lookup_710d6471", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_route_lookup_v2`.
    IpRouteLookupV2 {
        table_id: u32,
        exact: u8,
        prefix: super::ip_types::Prefix,
    }
}

message!(IpRouteLookupV2, "ip_route_lookup_v2", 0x710d6471, "ip_route_lookup_v2_710d6471", "ip", ClientContext, 0b1111111111);

/// VPP's message `ip_route_lookup_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRouteLookupReply {
    pub retval: i32,
    pub route: IpRoute,
}

impl Default for IpRouteLookupReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRouteLookupReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <IpRoute as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.retval);
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let retval: i32 = r.field("retval")?;
        let route = r.field("route")?;
        Ok(Self { retval, route })
    }
}

message!(IpRouteLookupReply, "ip_route_lookup_reply", 0x5d8febcb, "ip_route_lookup_reply_5d8febcb", "ip", Context, 0b1111111111);
retval!(IpRouteLookupReply);

/// VPP's message `ip_route_lookup_v2_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpRouteLookupV2Reply {
    pub retval: i32,
    pub route: IpRouteV2,
}

impl Default for IpRouteLookupV2Reply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpRouteLookupV2Reply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <IpRouteV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.retval);
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let retval: i32 = r.field("retval")?;
        let route = r.field("route")?;
        Ok(Self { retval, route })
    }
}

message!(IpRouteLookupV2Reply, "ip_route_lookup_v2_reply", 0x84cc9e03, "ip_route_lookup_v2_reply_84cc9e03", "ip", Context, 0b1111111111);
retval!(IpRouteLookupV2Reply);

fixed! {
    /// VPP's message `set_ip_flow_hash`.
    SetIpFlowHash {
        vrf_id: u32,
        is_ipv6: bool,
        src: bool,
        dst: bool,
        sport: bool,
        dport: bool,
        proto: bool,
        reverse: bool,
        symmetric: bool,
    }
}

message!(SetIpFlowHash, "set_ip_flow_hash", 0x084ee09e, "set_ip_flow_hash_084ee09e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `set_ip_flow_hash_reply`.
    SetIpFlowHashReply {
        retval: i32,
    }
}

message!(SetIpFlowHashReply, "set_ip_flow_hash_reply", 0xe8d4e804, "set_ip_flow_hash_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(SetIpFlowHashReply);

fixed! {
    /// VPP's message `set_ip_flow_hash_v2`.
    SetIpFlowHashV2 {
        table_id: u32,
        af: super::ip_types::AddressFamily,
        flow_hash_config: IpFlowHashConfig,
    }
}

message!(SetIpFlowHashV2, "set_ip_flow_hash_v2", 0x6d132100, "set_ip_flow_hash_v2_6d132100", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `set_ip_flow_hash_v2_reply`.
    SetIpFlowHashV2Reply {
        retval: i32,
    }
}

message!(SetIpFlowHashV2Reply, "set_ip_flow_hash_v2_reply", 0xe8d4e804, "set_ip_flow_hash_v2_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(SetIpFlowHashV2Reply);

fixed! {
    /// VPP's message `set_ip_flow_hash_v3`.
    SetIpFlowHashV3 {
        table_id: u32,
        af: super::ip_types::AddressFamily,
        flow_hash_config: IpFlowHashConfigV2,
    }
}

message!(SetIpFlowHashV3, "set_ip_flow_hash_v3", 0xb7876e07, "set_ip_flow_hash_v3_b7876e07", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `set_ip_flow_hash_v3_reply`.
    SetIpFlowHashV3Reply {
        retval: i32,
    }
}

message!(SetIpFlowHashV3Reply, "set_ip_flow_hash_v3_reply", 0xe8d4e804, "set_ip_flow_hash_v3_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(SetIpFlowHashV3Reply);

fixed! {
    /// VPP's message `set_ip_flow_hash_router_id`.
    SetIpFlowHashRouterId {
        router_id: u32,
    }
}

message!(SetIpFlowHashRouterId, "set_ip_flow_hash_router_id", 0x03e4f48e, "set_ip_flow_hash_router_id_03e4f48e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `set_ip_flow_hash_router_id_reply`.
    SetIpFlowHashRouterIdReply {
        retval: i32,
    }
}

message!(SetIpFlowHashRouterIdReply, "set_ip_flow_hash_router_id_reply", 0xe8d4e804, "set_ip_flow_hash_router_id_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(SetIpFlowHashRouterIdReply);

fixed! {
    /// VPP's message `sw_interface_ip6_enable_disable`.
    SwInterfaceIp6EnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(SwInterfaceIp6EnableDisable, "sw_interface_ip6_enable_disable", 0xae6cfcfb, "sw_interface_ip6_enable_disable_ae6cfcfb", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_ip6_enable_disable_reply`.
    SwInterfaceIp6EnableDisableReply {
        retval: i32,
    }
}

message!(SwInterfaceIp6EnableDisableReply, "sw_interface_ip6_enable_disable_reply", 0xe8d4e804, "sw_interface_ip6_enable_disable_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(SwInterfaceIp6EnableDisableReply);

fixed! {
    /// VPP's message `sw_interface_ip4_enable_disable`.
    SwInterfaceIp4EnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(SwInterfaceIp4EnableDisable, "sw_interface_ip4_enable_disable", 0xae6cfcfb, "sw_interface_ip4_enable_disable_ae6cfcfb", "ip", ClientContext, 0b1111100000);

fixed! {
    /// VPP's message `sw_interface_ip4_enable_disable_reply`.
    SwInterfaceIp4EnableDisableReply {
        retval: i32,
    }
}

message!(SwInterfaceIp4EnableDisableReply, "sw_interface_ip4_enable_disable_reply", 0xe8d4e804, "sw_interface_ip4_enable_disable_reply_e8d4e804", "ip", Context, 0b1111100000);
retval!(SwInterfaceIp4EnableDisableReply);

fixed! {
    /// VPP's message `ip_mtable_dump`.
    IpMtableDump {
    }
}

message!(IpMtableDump, "ip_mtable_dump", 0x51077d14, "ip_mtable_dump_51077d14", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_mtable_details`.
    IpMtableDetails {
        table: IpTable,
    }
}

message!(IpMtableDetails, "ip_mtable_details", 0xb9d2e09e, "ip_mtable_details_b9d2e09e", "ip", ClientContext, 0b1111111111);

/// VPP's message `ip_mroute_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpMrouteAddDel {
    pub is_add: bool,
    pub is_multipath: bool,
    pub route: IpMroute,
}

impl Default for IpMrouteAddDel {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            is_multipath: crate::wire::Fixed::ZERO,
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpMrouteAddDel {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <IpMroute as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.is_add, self.is_multipath));
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, is_multipath): (bool, bool) = r.run(&["is_add", "is_multipath"])?;
        let route = r.field("route")?;
        Ok(Self { is_add, is_multipath, route })
    }
}

message!(IpMrouteAddDel, "ip_mroute_add_del", 0x0dd7e790, "ip_mroute_add_del_0dd7e790", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_mroute_add_del_reply`.
    IpMrouteAddDelReply {
        retval: i32,
        stats_index: u32,
    }
}

message!(IpMrouteAddDelReply, "ip_mroute_add_del_reply", 0x1992deab, "ip_mroute_add_del_reply_1992deab", "ip", Context, 0b1111111111);
retval!(IpMrouteAddDelReply);

fixed! {
    /// VPP's message `ip_mroute_dump`.
    IpMrouteDump {
        table: IpTable,
    }
}

message!(IpMrouteDump, "ip_mroute_dump", 0xb9d2e09e, "ip_mroute_dump_b9d2e09e", "ip", ClientContext, 0b1111111111);

/// VPP's message `ip_mroute_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpMrouteDetails {
    pub route: IpMroute,
}

impl Default for IpMrouteDetails {
    fn default() -> Self {
        Self {
            route: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpMrouteDetails {
    const MIN_SIZE: usize = <IpMroute as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let route = r.field("route")?;
        Ok(Self { route })
    }
}

message!(IpMrouteDetails, "ip_mroute_details", 0xc5cb23fc, "ip_mroute_details_c5cb23fc", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_address_details`.
    IpAddressDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        prefix: super::ip_types::AddressWithPrefix,
    }
}

message!(IpAddressDetails, "ip_address_details", 0xee29b797, "ip_address_details_ee29b797", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_address_dump`.
    IpAddressDump {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
    }
}

message!(IpAddressDump, "ip_address_dump", 0x2d033de4, "ip_address_dump_2d033de4", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_unnumbered_details`.
    IpUnnumberedDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip_sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpUnnumberedDetails, "ip_unnumbered_details", 0xcc59bd42, "ip_unnumbered_details_cc59bd42", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_unnumbered_dump`.
    IpUnnumberedDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpUnnumberedDump, "ip_unnumbered_dump", 0xf9e6675e, "ip_unnumbered_dump_f9e6675e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_details`.
    IpDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
    }
}

message!(IpDetails, "ip_details", 0xeb152d07, "ip_details_eb152d07", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_dump`.
    IpDump {
        is_ipv6: bool,
    }
}

message!(IpDump, "ip_dump", 0x98d231ca, "ip_dump_98d231ca", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `mfib_signal_dump`.
    MfibSignalDump {
    }
}

message!(MfibSignalDump, "mfib_signal_dump", 0x51077d14, "mfib_signal_dump_51077d14", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `mfib_signal_details`.
    MfibSignalDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        table_id: u32,
        prefix: super::ip_types::Mprefix,
        ip_packet_len: u16,
        ip_packet_data: [u8; 256],
    }
}

message!(MfibSignalDetails, "mfib_signal_details", 0x6f4a4cfb, "mfib_signal_details_6f4a4cfb", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_punt_redirect`.
    IpPuntRedirect {
        punt: PuntRedirect,
        is_add: bool,
    }
}

message!(IpPuntRedirect, "ip_punt_redirect", 0x6580f635, "ip_punt_redirect_6580f635", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_punt_redirect_reply`.
    IpPuntRedirectReply {
        retval: i32,
    }
}

message!(IpPuntRedirectReply, "ip_punt_redirect_reply", 0xe8d4e804, "ip_punt_redirect_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpPuntRedirectReply);

fixed! {
    /// VPP's message `ip_punt_redirect_dump`.
    IpPuntRedirectDump {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
    }
}

message!(IpPuntRedirectDump, "ip_punt_redirect_dump", 0x2d033de4, "ip_punt_redirect_dump_2d033de4", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_punt_redirect_details`.
    IpPuntRedirectDetails {
        punt: PuntRedirect,
    }
}

message!(IpPuntRedirectDetails, "ip_punt_redirect_details", 0x2cef63e7, "ip_punt_redirect_details_2cef63e7", "ip", Context, 0b1111111111);

/// VPP's message `add_del_ip_punt_redirect_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct AddDelIpPuntRedirectV2 {
    pub is_add: bool,
    pub punt: PuntRedirectV2,
}

impl Default for AddDelIpPuntRedirectV2 {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            punt: Default::default(),
        }
    }
}

impl crate::wire::Wire for AddDelIpPuntRedirectV2 {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <PuntRedirectV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.is_add);
        crate::wire::Wire::encode(&self.punt, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let is_add: bool = r.field("is_add")?;
        let punt = r.field("punt")?;
        Ok(Self { is_add, punt })
    }
}

message!(AddDelIpPuntRedirectV2, "add_del_ip_punt_redirect_v2", 0x9e804227, "add_del_ip_punt_redirect_v2_9e804227", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `add_del_ip_punt_redirect_v2_reply`.
    AddDelIpPuntRedirectV2Reply {
        retval: i32,
    }
}

message!(AddDelIpPuntRedirectV2Reply, "add_del_ip_punt_redirect_v2_reply", 0xe8d4e804, "add_del_ip_punt_redirect_v2_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(AddDelIpPuntRedirectV2Reply);

fixed! {
    /// VPP's message `ip_punt_redirect_v2_dump`.
    IpPuntRedirectV2Dump {
        sw_if_index: super::interface_types::InterfaceIndex,
        af: super::ip_types::AddressFamily,
    }
}

message!(IpPuntRedirectV2Dump, "ip_punt_redirect_v2_dump", 0xd817a484, "ip_punt_redirect_v2_dump_d817a484", "ip", ClientContext, 0b1111111111);

/// VPP's message `ip_punt_redirect_v2_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpPuntRedirectV2Details {
    pub punt: PuntRedirectV2,
}

impl Default for IpPuntRedirectV2Details {
    fn default() -> Self {
        Self {
            punt: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpPuntRedirectV2Details {
    const MIN_SIZE: usize = <PuntRedirectV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.punt, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let punt = r.field("punt")?;
        Ok(Self { punt })
    }
}

message!(IpPuntRedirectV2Details, "ip_punt_redirect_v2_details", 0x7ba42e1d, "ip_punt_redirect_v2_details_7ba42e1d", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_container_proxy_add_del`.
    IpContainerProxyAddDel {
        pfx: super::ip_types::Prefix,
        sw_if_index: super::interface_types::InterfaceIndex,
        is_add: bool,
    }
}

message!(IpContainerProxyAddDel, "ip_container_proxy_add_del", 0x7df1dff1, "ip_container_proxy_add_del_7df1dff1", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_container_proxy_add_del_reply`.
    IpContainerProxyAddDelReply {
        retval: i32,
    }
}

message!(IpContainerProxyAddDelReply, "ip_container_proxy_add_del_reply", 0xe8d4e804, "ip_container_proxy_add_del_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpContainerProxyAddDelReply);

fixed! {
    /// VPP's message `ip_container_proxy_dump`.
    IpContainerProxyDump {
    }
}

message!(IpContainerProxyDump, "ip_container_proxy_dump", 0x51077d14, "ip_container_proxy_dump_51077d14", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_container_proxy_details`.
    IpContainerProxyDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        prefix: super::ip_types::Prefix,
    }
}

message!(IpContainerProxyDetails, "ip_container_proxy_details", 0xa8085523, "ip_container_proxy_details_a8085523", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_source_and_port_range_check_add_del`.
    IpSourceAndPortRangeCheckAddDel {
        is_add: bool,
        prefix: super::ip_types::Prefix,
        number_of_ranges: u8,
        low_ports: [u16; 32],
        high_ports: [u16; 32],
        vrf_id: u32,
    }
}

message!(IpSourceAndPortRangeCheckAddDel, "ip_source_and_port_range_check_add_del", 0x92a067e3, "ip_source_and_port_range_check_add_del_92a067e3", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_source_and_port_range_check_add_del_reply`.
    IpSourceAndPortRangeCheckAddDelReply {
        retval: i32,
    }
}

message!(IpSourceAndPortRangeCheckAddDelReply, "ip_source_and_port_range_check_add_del_reply", 0xe8d4e804, "ip_source_and_port_range_check_add_del_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpSourceAndPortRangeCheckAddDelReply);

fixed! {
    /// VPP's message `ip_source_and_port_range_check_interface_add_del`.
    IpSourceAndPortRangeCheckInterfaceAddDel {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        tcp_in_vrf_id: u32,
        tcp_out_vrf_id: u32,
        udp_in_vrf_id: u32,
        udp_out_vrf_id: u32,
    }
}

message!(IpSourceAndPortRangeCheckInterfaceAddDel, "ip_source_and_port_range_check_interface_add_del", 0xe1ba8987, "ip_source_and_port_range_check_interface_add_del_e1ba8987", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_source_and_port_range_check_interface_add_del_reply`.
    IpSourceAndPortRangeCheckInterfaceAddDelReply {
        retval: i32,
    }
}

message!(IpSourceAndPortRangeCheckInterfaceAddDelReply, "ip_source_and_port_range_check_interface_add_del_reply", 0xe8d4e804, "ip_source_and_port_range_check_interface_add_del_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpSourceAndPortRangeCheckInterfaceAddDelReply);

fixed! {
    /// VPP's message `sw_interface_ip6_set_link_local_address`.
    SwInterfaceIp6SetLinkLocalAddress {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip: std::net::Ipv6Addr,
    }
}

message!(SwInterfaceIp6SetLinkLocalAddress, "sw_interface_ip6_set_link_local_address", 0x1c10f15f, "sw_interface_ip6_set_link_local_address_1c10f15f", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_ip6_set_link_local_address_reply`.
    SwInterfaceIp6SetLinkLocalAddressReply {
        retval: i32,
    }
}

message!(SwInterfaceIp6SetLinkLocalAddressReply, "sw_interface_ip6_set_link_local_address_reply", 0xe8d4e804, "sw_interface_ip6_set_link_local_address_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(SwInterfaceIp6SetLinkLocalAddressReply);

fixed! {
    /// VPP's message `sw_interface_ip6_get_link_local_address`.
    SwInterfaceIp6GetLinkLocalAddress {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceIp6GetLinkLocalAddress, "sw_interface_ip6_get_link_local_address", 0xf9e6675e, "sw_interface_ip6_get_link_local_address_f9e6675e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_ip6_get_link_local_address_reply`.
    SwInterfaceIp6GetLinkLocalAddressReply {
        retval: i32,
        ip: std::net::Ipv6Addr,
    }
}

message!(SwInterfaceIp6GetLinkLocalAddressReply, "sw_interface_ip6_get_link_local_address_reply", 0xd16b7130, "sw_interface_ip6_get_link_local_address_reply_d16b7130", "ip", Context, 0b1111111111);
retval!(SwInterfaceIp6GetLinkLocalAddressReply);

fixed! {
    /// VPP's message `ioam_enable`.
    IoamEnable {
        id: u16,
        seqno: bool,
        analyse: bool,
        pot_enable: bool,
        trace_enable: bool,
        node_id: u32,
    }
}

message!(IoamEnable, "ioam_enable", 0x51ccd868, "ioam_enable_51ccd868", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ioam_enable_reply`.
    IoamEnableReply {
        retval: i32,
    }
}

message!(IoamEnableReply, "ioam_enable_reply", 0xe8d4e804, "ioam_enable_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IoamEnableReply);

fixed! {
    /// VPP's message `ioam_disable`.
    IoamDisable {
        id: u16,
    }
}

message!(IoamDisable, "ioam_disable", 0x6b16a45e, "ioam_disable_6b16a45e", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ioam_disable_reply`.
    IoamDisableReply {
        retval: i32,
    }
}

message!(IoamDisableReply, "ioam_disable_reply", 0xe8d4e804, "ioam_disable_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IoamDisableReply);

fixed! {
    /// VPP's message `ip_reassembly_set`.
    IpReassemblySet {
        timeout_ms: u32,
        max_reassemblies: u32,
        max_reassembly_length: u32,
        expire_walk_interval_ms: u32,
        is_ip6: bool,
        type_: IpReassType,
    }
}

message!(IpReassemblySet, "ip_reassembly_set", 0x16467d25, "ip_reassembly_set_16467d25", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_reassembly_set_reply`.
    IpReassemblySetReply {
        retval: i32,
    }
}

message!(IpReassemblySetReply, "ip_reassembly_set_reply", 0xe8d4e804, "ip_reassembly_set_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpReassemblySetReply);

fixed! {
    /// VPP's message `ip_reassembly_get`.
    IpReassemblyGet {
        is_ip6: bool,
        type_: IpReassType,
    }
}

message!(IpReassemblyGet, "ip_reassembly_get", 0xea13ff63, "ip_reassembly_get_ea13ff63", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_reassembly_get_reply`.
    IpReassemblyGetReply {
        retval: i32,
        timeout_ms: u32,
        max_reassemblies: u32,
        max_reassembly_length: u32,
        expire_walk_interval_ms: u32,
        is_ip6: bool,
    }
}

message!(IpReassemblyGetReply, "ip_reassembly_get_reply", 0xd5eb8d34, "ip_reassembly_get_reply_d5eb8d34", "ip", Context, 0b1111111111);
retval!(IpReassemblyGetReply);

fixed! {
    /// VPP's message `ip_reassembly_enable_disable`.
    IpReassemblyEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable_ip4: bool,
        enable_ip6: bool,
        type_: IpReassType,
    }
}

message!(IpReassemblyEnableDisable, "ip_reassembly_enable_disable", 0xeb77968d, "ip_reassembly_enable_disable_eb77968d", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_reassembly_enable_disable_reply`.
    IpReassemblyEnableDisableReply {
        retval: i32,
    }
}

message!(IpReassemblyEnableDisableReply, "ip_reassembly_enable_disable_reply", 0xe8d4e804, "ip_reassembly_enable_disable_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpReassemblyEnableDisableReply);

fixed! {
    /// VPP's message `ip_local_reass_enable_disable`.
    IpLocalReassEnableDisable {
        enable_ip4: bool,
        enable_ip6: bool,
    }
}

message!(IpLocalReassEnableDisable, "ip_local_reass_enable_disable", 0x34e2ccc4, "ip_local_reass_enable_disable_34e2ccc4", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_local_reass_enable_disable_reply`.
    IpLocalReassEnableDisableReply {
        retval: i32,
    }
}

message!(IpLocalReassEnableDisableReply, "ip_local_reass_enable_disable_reply", 0xe8d4e804, "ip_local_reass_enable_disable_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpLocalReassEnableDisableReply);

fixed! {
    /// VPP's message `ip_local_reass_get`.
    IpLocalReassGet {
    }
}

message!(IpLocalReassGet, "ip_local_reass_get", 0x51077d14, "ip_local_reass_get_51077d14", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_local_reass_get_reply`.
    IpLocalReassGetReply {
        retval: i32,
        ip4_is_enabled: bool,
        ip6_is_enabled: bool,
    }
}

message!(IpLocalReassGetReply, "ip_local_reass_get_reply", 0x3e93a702, "ip_local_reass_get_reply_3e93a702", "ip", Context, 0b1111111111);
retval!(IpLocalReassGetReply);

fixed! {
    /// VPP's message `ip_path_mtu_update`.
    IpPathMtuUpdate {
        pmtu: IpPathMtu,
    }
}

message!(IpPathMtuUpdate, "ip_path_mtu_update", 0x10bbe5cb, "ip_path_mtu_update_10bbe5cb", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_path_mtu_update_reply`.
    IpPathMtuUpdateReply {
        retval: i32,
    }
}

message!(IpPathMtuUpdateReply, "ip_path_mtu_update_reply", 0xe8d4e804, "ip_path_mtu_update_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpPathMtuUpdateReply);

fixed! {
    /// VPP's message `ip_path_mtu_get`.
    IpPathMtuGet {
        cursor: u32,
    }
}

message!(IpPathMtuGet, "ip_path_mtu_get", 0xf75ba505, "ip_path_mtu_get_f75ba505", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_path_mtu_get_reply`.
    IpPathMtuGetReply {
        retval: i32,
        cursor: u32,
    }
}

message!(IpPathMtuGetReply, "ip_path_mtu_get_reply", 0x53b48f5d, "ip_path_mtu_get_reply_53b48f5d", "ip", Context, 0b1111111111);
retval!(IpPathMtuGetReply);

fixed! {
    /// VPP's message `ip_path_mtu_details`.
    IpPathMtuDetails {
        pmtu: IpPathMtu,
    }
}

message!(IpPathMtuDetails, "ip_path_mtu_details", 0xac9539a7, "ip_path_mtu_details_ac9539a7", "ip", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_path_mtu_replace_begin`.
    IpPathMtuReplaceBegin {
    }
}

message!(IpPathMtuReplaceBegin, "ip_path_mtu_replace_begin", 0x51077d14, "ip_path_mtu_replace_begin_51077d14", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_path_mtu_replace_begin_reply`.
    IpPathMtuReplaceBeginReply {
        retval: i32,
    }
}

message!(IpPathMtuReplaceBeginReply, "ip_path_mtu_replace_begin_reply", 0xe8d4e804, "ip_path_mtu_replace_begin_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpPathMtuReplaceBeginReply);

fixed! {
    /// VPP's message `ip_path_mtu_replace_end`.
    IpPathMtuReplaceEnd {
    }
}

message!(IpPathMtuReplaceEnd, "ip_path_mtu_replace_end", 0x51077d14, "ip_path_mtu_replace_end_51077d14", "ip", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_path_mtu_replace_end_reply`.
    IpPathMtuReplaceEndReply {
        retval: i32,
    }
}

message!(IpPathMtuReplaceEndReply, "ip_path_mtu_replace_end_reply", 0xe8d4e804, "ip_path_mtu_replace_end_reply_e8d4e804", "ip", Context, 0b1111111111);
retval!(IpPathMtuReplaceEndReply);

impl crate::message::Request for AddDelIpPuntRedirectV2 { type Reply = AddDelIpPuntRedirectV2Reply; }
impl crate::message::Request for IoamDisable { type Reply = IoamDisableReply; }
impl crate::message::Request for IoamEnable { type Reply = IoamEnableReply; }
impl crate::message::Dump for IpAddressDump { type Details = IpAddressDetails; }
impl crate::message::Request for IpContainerProxyAddDel { type Reply = IpContainerProxyAddDelReply; }
impl crate::message::Dump for IpContainerProxyDump { type Details = IpContainerProxyDetails; }
impl crate::message::Dump for IpDump { type Details = IpDetails; }
impl crate::message::Request for IpLocalReassEnableDisable { type Reply = IpLocalReassEnableDisableReply; }
impl crate::message::Request for IpLocalReassGet { type Reply = IpLocalReassGetReply; }
impl crate::message::Request for IpMrouteAddDel { type Reply = IpMrouteAddDelReply; }
impl crate::message::Dump for IpMrouteDump { type Details = IpMrouteDetails; }
impl crate::message::Dump for IpMtableDump { type Details = IpMtableDetails; }
impl crate::message::Stream for IpPathMtuGet {
    type Details = IpPathMtuDetails;
    type Reply = IpPathMtuGetReply;
    fn resume(&self, end: &IpPathMtuGetReply) -> Option<Self> {
        let mut next = Clone::clone(self);
        next.cursor = end.cursor;
        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)
    }
}
impl crate::message::Request for IpPathMtuReplaceBegin { type Reply = IpPathMtuReplaceBeginReply; }
impl crate::message::Request for IpPathMtuReplaceEnd { type Reply = IpPathMtuReplaceEndReply; }
impl crate::message::Request for IpPathMtuUpdate { type Reply = IpPathMtuUpdateReply; }
impl crate::message::Request for IpPuntRedirect { type Reply = IpPuntRedirectReply; }
impl crate::message::Dump for IpPuntRedirectDump { type Details = IpPuntRedirectDetails; }
impl crate::message::Dump for IpPuntRedirectV2Dump { type Details = IpPuntRedirectV2Details; }
impl crate::message::Request for IpReassemblyEnableDisable { type Reply = IpReassemblyEnableDisableReply; }
impl crate::message::Request for IpReassemblyGet { type Reply = IpReassemblyGetReply; }
impl crate::message::Request for IpReassemblySet { type Reply = IpReassemblySetReply; }
impl crate::message::Request for IpRouteAddDel { type Reply = IpRouteAddDelReply; }
impl crate::message::Request for IpRouteAddDelV2 { type Reply = IpRouteAddDelV2Reply; }
impl crate::message::Dump for IpRouteDump { type Details = IpRouteDetails; }
impl crate::message::Request for IpRouteLookup { type Reply = IpRouteLookupReply; }
impl crate::message::Request for IpRouteLookupV2 { type Reply = IpRouteLookupV2Reply; }
impl crate::message::Dump for IpRouteV2Dump { type Details = IpRouteV2Details; }
impl crate::message::Request for IpSourceAndPortRangeCheckAddDel { type Reply = IpSourceAndPortRangeCheckAddDelReply; }
impl crate::message::Request for IpSourceAndPortRangeCheckInterfaceAddDel { type Reply = IpSourceAndPortRangeCheckInterfaceAddDelReply; }
impl crate::message::Request for IpTableAddDel { type Reply = IpTableAddDelReply; }
impl crate::message::Request for IpTableAddDelV2 { type Reply = IpTableAddDelV2Reply; }
impl crate::message::Request for IpTableAllocate { type Reply = IpTableAllocateReply; }
impl crate::message::Dump for IpTableDump { type Details = IpTableDetails; }
impl crate::message::Request for IpTableFlush { type Reply = IpTableFlushReply; }
impl crate::message::Request for IpTableReplaceBegin { type Reply = IpTableReplaceBeginReply; }
impl crate::message::Request for IpTableReplaceEnd { type Reply = IpTableReplaceEndReply; }
impl crate::message::Dump for IpUnnumberedDump { type Details = IpUnnumberedDetails; }
impl crate::message::Dump for MfibSignalDump { type Details = MfibSignalDetails; }
impl crate::message::Request for SetIpFlowHash { type Reply = SetIpFlowHashReply; }
impl crate::message::Request for SetIpFlowHashRouterId { type Reply = SetIpFlowHashRouterIdReply; }
impl crate::message::Request for SetIpFlowHashV2 { type Reply = SetIpFlowHashV2Reply; }
impl crate::message::Request for SetIpFlowHashV3 { type Reply = SetIpFlowHashV3Reply; }
impl crate::message::Request for SwInterfaceIp4EnableDisable { type Reply = SwInterfaceIp4EnableDisableReply; }
impl crate::message::Request for SwInterfaceIp6EnableDisable { type Reply = SwInterfaceIp6EnableDisableReply; }
impl crate::message::Request for SwInterfaceIp6GetLinkLocalAddress { type Reply = SwInterfaceIp6GetLinkLocalAddressReply; }
impl crate::message::Request for SwInterfaceIp6SetLinkLocalAddress { type Reply = SwInterfaceIp6SetLinkLocalAddressReply; }
