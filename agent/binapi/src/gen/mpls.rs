//! Module `mpls` of VPP 26.06, version 1.1.1. Generated: do not edit.

/// VPP's type `mpls_tunnel`.
#[derive(Debug, Clone, PartialEq)]
pub struct MplsTunnel {
    pub mt_sw_if_index: super::interface_types::InterfaceIndex,
    pub mt_tunnel_index: u32,
    pub mt_l2_only: bool,
    pub mt_is_multicast: bool,
    pub mt_tag: crate::text::FixedStr<64>,
    pub mt_paths: Vec<super::fib_types::FibPath>,
}

impl Default for MplsTunnel {
    fn default() -> Self {
        Self {
            mt_sw_if_index: crate::wire::Fixed::ZERO,
            mt_tunnel_index: crate::wire::Fixed::ZERO,
            mt_l2_only: crate::wire::Fixed::ZERO,
            mt_is_multicast: crate::wire::Fixed::ZERO,
            mt_tag: crate::wire::Fixed::ZERO,
            mt_paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for MplsTunnel {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let mt_n_paths = crate::wire::count::<u8>("mt_n_paths", self.mt_paths.len())?;
        w.put(&(self.mt_sw_if_index, self.mt_tunnel_index, self.mt_l2_only, self.mt_is_multicast, self.mt_tag, mt_n_paths));
        w.list(&self.mt_paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (mt_sw_if_index, mt_tunnel_index, mt_l2_only, mt_is_multicast, mt_tag, mt_n_paths): (super::interface_types::InterfaceIndex, u32, bool, bool, crate::text::FixedStr<64>, u8) = r.run(&["mt_sw_if_index", "mt_tunnel_index", "mt_l2_only", "mt_is_multicast", "mt_tag", "mt_n_paths"])?;
        let mt_paths = r.list("mt_paths", mt_n_paths)?;
        Ok(Self { mt_sw_if_index, mt_tunnel_index, mt_l2_only, mt_is_multicast, mt_tag, mt_paths })
    }
}

fixed! {
    /// VPP's type `mpls_table`.
    MplsTable {
        mt_table_id: u32,
        mt_name: crate::text::FixedStr<64>,
    }
}

/// VPP's type `mpls_route`.
#[derive(Debug, Clone, PartialEq)]
pub struct MplsRoute {
    pub mr_table_id: u32,
    pub mr_label: u32,
    pub mr_eos: u8,
    pub mr_eos_proto: u8,
    pub mr_is_multicast: bool,
    pub mr_paths: Vec<super::fib_types::FibPath>,
}

impl Default for MplsRoute {
    fn default() -> Self {
        Self {
            mr_table_id: crate::wire::Fixed::ZERO,
            mr_label: crate::wire::Fixed::ZERO,
            mr_eos: crate::wire::Fixed::ZERO,
            mr_eos_proto: crate::wire::Fixed::ZERO,
            mr_is_multicast: crate::wire::Fixed::ZERO,
            mr_paths: Default::default(),
        }
    }
}

impl crate::wire::Wire for MplsRoute {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let mr_n_paths = crate::wire::count::<u8>("mr_n_paths", self.mr_paths.len())?;
        w.put(&(self.mr_table_id, self.mr_label, self.mr_eos, self.mr_eos_proto, self.mr_is_multicast, mr_n_paths));
        w.list(&self.mr_paths)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (mr_table_id, mr_label, mr_eos, mr_eos_proto, mr_is_multicast, mr_n_paths): (u32, u32, u8, u8, bool, u8) = r.run(&["mr_table_id", "mr_label", "mr_eos", "mr_eos_proto", "mr_is_multicast", "mr_n_paths"])?;
        let mr_paths = r.list("mr_paths", mr_n_paths)?;
        Ok(Self { mr_table_id, mr_label, mr_eos, mr_eos_proto, mr_is_multicast, mr_paths })
    }
}

fixed! {
    /// VPP's message `mpls_ip_bind_unbind`.
    MplsIpBindUnbind {
        mb_mpls_table_id: u32,
        mb_label: u32,
        mb_ip_table_id: u32,
        mb_is_bind: bool,
        mb_prefix: super::ip_types::Prefix,
    }
}

message!(MplsIpBindUnbind, "mpls_ip_bind_unbind", 0xc7533b32, "mpls_ip_bind_unbind_c7533b32", "mpls", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `mpls_ip_bind_unbind_reply`.
    MplsIpBindUnbindReply {
        retval: i32,
    }
}

message!(MplsIpBindUnbindReply, "mpls_ip_bind_unbind_reply", 0xe8d4e804, "mpls_ip_bind_unbind_reply_e8d4e804", "mpls", Context, 0b1111111111);
retval!(MplsIpBindUnbindReply);

/// VPP's message `mpls_tunnel_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct MplsTunnelAddDel {
    pub mt_is_add: bool,
    pub mt_tunnel: MplsTunnel,
}

impl Default for MplsTunnelAddDel {
    fn default() -> Self {
        Self {
            mt_is_add: crate::wire::Fixed::ZERO,
            mt_tunnel: Default::default(),
        }
    }
}

impl crate::wire::Wire for MplsTunnelAddDel {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <MplsTunnel as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.mt_is_add);
        crate::wire::Wire::encode(&self.mt_tunnel, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let mt_is_add: bool = r.field("mt_is_add")?;
        let mt_tunnel = r.field("mt_tunnel")?;
        Ok(Self { mt_is_add, mt_tunnel })
    }
}

message!(MplsTunnelAddDel, "mpls_tunnel_add_del", 0x44350ac1, "mpls_tunnel_add_del_44350ac1", "mpls", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `mpls_tunnel_add_del_reply`.
    MplsTunnelAddDelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
        tunnel_index: u32,
    }
}

message!(MplsTunnelAddDelReply, "mpls_tunnel_add_del_reply", 0xafb01472, "mpls_tunnel_add_del_reply_afb01472", "mpls", Context, 0b1111111111);
retval!(MplsTunnelAddDelReply);

fixed! {
    /// VPP's message `mpls_tunnel_dump`.
    MplsTunnelDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(MplsTunnelDump, "mpls_tunnel_dump", 0xf9e6675e, "mpls_tunnel_dump_f9e6675e", "mpls", ClientContext, 0b1111111111);

/// VPP's message `mpls_tunnel_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct MplsTunnelDetails {
    pub mt_tunnel: MplsTunnel,
}

impl Default for MplsTunnelDetails {
    fn default() -> Self {
        Self {
            mt_tunnel: Default::default(),
        }
    }
}

impl crate::wire::Wire for MplsTunnelDetails {
    const MIN_SIZE: usize = <MplsTunnel as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.mt_tunnel, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let mt_tunnel = r.field("mt_tunnel")?;
        Ok(Self { mt_tunnel })
    }
}

message!(MplsTunnelDetails, "mpls_tunnel_details", 0x57118ae3, "mpls_tunnel_details_57118ae3", "mpls", Context, 0b1111111111);

fixed! {
    /// VPP's message `mpls_interface_dump`.
    MplsInterfaceDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(MplsInterfaceDump, "mpls_interface_dump", 0xf9e6675e, "mpls_interface_dump_f9e6675e", "mpls", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `mpls_interface_details`.
    MplsInterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(MplsInterfaceDetails, "mpls_interface_details", 0x0b45011c, "mpls_interface_details_0b45011c", "mpls", Context, 0b1111111110);

fixed! {
    /// VPP's message `mpls_table_add_del`.
    MplsTableAddDel {
        mt_is_add: bool,
        mt_table: MplsTable,
    }
}

message!(MplsTableAddDel, "mpls_table_add_del", 0x57817512, "mpls_table_add_del_57817512", "mpls", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `mpls_table_add_del_reply`.
    MplsTableAddDelReply {
        retval: i32,
    }
}

message!(MplsTableAddDelReply, "mpls_table_add_del_reply", 0xe8d4e804, "mpls_table_add_del_reply_e8d4e804", "mpls", Context, 0b1111111111);
retval!(MplsTableAddDelReply);

fixed! {
    /// VPP's message `mpls_table_dump`.
    MplsTableDump {
    }
}

message!(MplsTableDump, "mpls_table_dump", 0x51077d14, "mpls_table_dump_51077d14", "mpls", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `mpls_table_details`.
    MplsTableDetails {
        mt_table: MplsTable,
    }
}

message!(MplsTableDetails, "mpls_table_details", 0xf03ecdc8, "mpls_table_details_f03ecdc8", "mpls", Context, 0b1111111111);

/// VPP's message `mpls_route_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct MplsRouteAddDel {
    pub mr_is_add: bool,
    pub mr_is_multipath: bool,
    pub mr_route: MplsRoute,
}

impl Default for MplsRouteAddDel {
    fn default() -> Self {
        Self {
            mr_is_add: crate::wire::Fixed::ZERO,
            mr_is_multipath: crate::wire::Fixed::ZERO,
            mr_route: Default::default(),
        }
    }
}

impl crate::wire::Wire for MplsRouteAddDel {
    const MIN_SIZE: usize = <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <MplsRoute as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.mr_is_add, self.mr_is_multipath));
        crate::wire::Wire::encode(&self.mr_route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (mr_is_add, mr_is_multipath): (bool, bool) = r.run(&["mr_is_add", "mr_is_multipath"])?;
        let mr_route = r.field("mr_route")?;
        Ok(Self { mr_is_add, mr_is_multipath, mr_route })
    }
}

message!(MplsRouteAddDel, "mpls_route_add_del", 0x8e1d1e07, "mpls_route_add_del_8e1d1e07", "mpls", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `mpls_route_add_del_reply`.
    MplsRouteAddDelReply {
        retval: i32,
        stats_index: u32,
    }
}

message!(MplsRouteAddDelReply, "mpls_route_add_del_reply", 0x1992deab, "mpls_route_add_del_reply_1992deab", "mpls", Context, 0b1111111111);
retval!(MplsRouteAddDelReply);

fixed! {
    /// VPP's message `mpls_route_dump`.
    MplsRouteDump {
        table: MplsTable,
    }
}

message!(MplsRouteDump, "mpls_route_dump", 0x935fdefa, "mpls_route_dump_935fdefa", "mpls", ClientContext, 0b1111111111);

/// VPP's message `mpls_route_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct MplsRouteDetails {
    pub mr_route: MplsRoute,
}

impl Default for MplsRouteDetails {
    fn default() -> Self {
        Self {
            mr_route: Default::default(),
        }
    }
}

impl crate::wire::Wire for MplsRouteDetails {
    const MIN_SIZE: usize = <MplsRoute as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.mr_route, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let mr_route = r.field("mr_route")?;
        Ok(Self { mr_route })
    }
}

message!(MplsRouteDetails, "mpls_route_details", 0x9b5043dc, "mpls_route_details_9b5043dc", "mpls", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_mpls_enable`.
    SwInterfaceSetMplsEnable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(SwInterfaceSetMplsEnable, "sw_interface_set_mpls_enable", 0xae6cfcfb, "sw_interface_set_mpls_enable_ae6cfcfb", "mpls", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_mpls_enable_reply`.
    SwInterfaceSetMplsEnableReply {
        retval: i32,
    }
}

message!(SwInterfaceSetMplsEnableReply, "sw_interface_set_mpls_enable_reply", 0xe8d4e804, "sw_interface_set_mpls_enable_reply_e8d4e804", "mpls", Context, 0b1111111111);
retval!(SwInterfaceSetMplsEnableReply);

impl crate::message::Dump for MplsInterfaceDump { type Details = MplsInterfaceDetails; }
impl crate::message::Request for MplsIpBindUnbind { type Reply = MplsIpBindUnbindReply; }
impl crate::message::Request for MplsRouteAddDel { type Reply = MplsRouteAddDelReply; }
impl crate::message::Dump for MplsRouteDump { type Details = MplsRouteDetails; }
impl crate::message::Request for MplsTableAddDel { type Reply = MplsTableAddDelReply; }
impl crate::message::Dump for MplsTableDump { type Details = MplsTableDetails; }
impl crate::message::Request for MplsTunnelAddDel { type Reply = MplsTunnelAddDelReply; }
impl crate::message::Dump for MplsTunnelDump { type Details = MplsTunnelDetails; }
impl crate::message::Request for SwInterfaceSetMplsEnable { type Reply = SwInterfaceSetMplsEnableReply; }
