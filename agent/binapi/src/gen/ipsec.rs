//! Module `ipsec` of VPP 26.06, version 5.0.2. Generated: do not edit.

/// VPP's type `ipsec_tunnel_protect`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpsecTunnelProtect {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub nh: super::ip_types::Address,
    pub sa_out: u32,
    pub sa_in: Vec<u32>,
}

impl Default for IpsecTunnelProtect {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            nh: crate::wire::Fixed::ZERO,
            sa_out: crate::wire::Fixed::ZERO,
            sa_in: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpsecTunnelProtect {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Address as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_sa_in = crate::wire::count::<u8>("n_sa_in", self.sa_in.len())?;
        w.put(&(self.sw_if_index, self.nh, self.sa_out, n_sa_in));
        w.list(&self.sa_in)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, nh, sa_out, n_sa_in): (super::interface_types::InterfaceIndex, super::ip_types::Address, u32, u8) = r.run(&["sw_if_index", "nh", "sa_out", "n_sa_in"])?;
        let sa_in = r.list("sa_in", n_sa_in)?;
        Ok(Self { sw_if_index, nh, sa_out, sa_in })
    }
}

fixed! {
    /// VPP's type `ipsec_itf`.
    IpsecItf {
        user_instance: u32,
        mode: super::tunnel_types::TunnelMode,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

fixed! {
    /// VPP's message `ipsec_spd_add_del`.
    IpsecSpdAddDel {
        is_add: bool,
        spd_id: u32,
    }
}

message!(IpsecSpdAddDel, "ipsec_spd_add_del", 0x20e89a95, "ipsec_spd_add_del_20e89a95", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spd_add_del_reply`.
    IpsecSpdAddDelReply {
        retval: i32,
    }
}

message!(IpsecSpdAddDelReply, "ipsec_spd_add_del_reply", 0xe8d4e804, "ipsec_spd_add_del_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecSpdAddDelReply);

fixed! {
    /// VPP's message `ipsec_interface_add_del_spd`.
    IpsecInterfaceAddDelSpd {
        is_add: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
        spd_id: u32,
    }
}

message!(IpsecInterfaceAddDelSpd, "ipsec_interface_add_del_spd", 0x80f80cbb, "ipsec_interface_add_del_spd_80f80cbb", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_interface_add_del_spd_reply`.
    IpsecInterfaceAddDelSpdReply {
        retval: i32,
    }
}

message!(IpsecInterfaceAddDelSpdReply, "ipsec_interface_add_del_spd_reply", 0xe8d4e804, "ipsec_interface_add_del_spd_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecInterfaceAddDelSpdReply);

fixed! {
    /// VPP's message `ipsec_spd_entry_add_del`.
    IpsecSpdEntryAddDel {
        is_add: bool,
        entry: super::ipsec_types::IpsecSpdEntry,
    }
}

message!(IpsecSpdEntryAddDel, "ipsec_spd_entry_add_del", 0x338b7411, "ipsec_spd_entry_add_del_338b7411", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spd_entry_add_del_v2`.
    IpsecSpdEntryAddDelV2 {
        is_add: bool,
        entry: super::ipsec_types::IpsecSpdEntryV2,
    }
}

message!(IpsecSpdEntryAddDelV2, "ipsec_spd_entry_add_del_v2", 0x7bfe69fc, "ipsec_spd_entry_add_del_v2_7bfe69fc", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spd_entry_add_del_reply`.
    IpsecSpdEntryAddDelReply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpsecSpdEntryAddDelReply, "ipsec_spd_entry_add_del_reply", 0x9ffac24b, "ipsec_spd_entry_add_del_reply_9ffac24b", "ipsec", Context, 0b1111111111);
retval!(IpsecSpdEntryAddDelReply);

fixed! {
    /// VPP's message `ipsec_spd_entry_add_del_v2_reply`.
    IpsecSpdEntryAddDelV2Reply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpsecSpdEntryAddDelV2Reply, "ipsec_spd_entry_add_del_v2_reply", 0x9ffac24b, "ipsec_spd_entry_add_del_v2_reply_9ffac24b", "ipsec", Context, 0b1111111111);
retval!(IpsecSpdEntryAddDelV2Reply);

fixed! {
    /// VPP's message `ipsec_spds_dump`.
    IpsecSpdsDump {
    }
}

message!(IpsecSpdsDump, "ipsec_spds_dump", 0x51077d14, "ipsec_spds_dump_51077d14", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spds_details`.
    IpsecSpdsDetails {
        spd_id: u32,
        npolicies: u32,
    }
}

message!(IpsecSpdsDetails, "ipsec_spds_details", 0xa04bb254, "ipsec_spds_details_a04bb254", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spd_dump`.
    IpsecSpdDump {
        spd_id: u32,
        sa_id: u32,
    }
}

message!(IpsecSpdDump, "ipsec_spd_dump", 0xafefbf7d, "ipsec_spd_dump_afefbf7d", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spd_details`.
    IpsecSpdDetails {
        entry: super::ipsec_types::IpsecSpdEntry,
    }
}

message!(IpsecSpdDetails, "ipsec_spd_details", 0x5813d7a2, "ipsec_spd_details_5813d7a2", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_del`.
    IpsecSadEntryAddDel {
        is_add: bool,
        entry: super::ipsec_types::IpsecSadEntry,
    }
}

message!(IpsecSadEntryAddDel, "ipsec_sad_entry_add_del", 0xab64b5c6, "ipsec_sad_entry_add_del_ab64b5c6", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_del_v2`.
    IpsecSadEntryAddDelV2 {
        is_add: bool,
        entry: super::ipsec_types::IpsecSadEntryV2,
    }
}

message!(IpsecSadEntryAddDelV2, "ipsec_sad_entry_add_del_v2", 0xaca78b27, "ipsec_sad_entry_add_del_v2_aca78b27", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_del_v3`.
    IpsecSadEntryAddDelV3 {
        is_add: bool,
        entry: super::ipsec_types::IpsecSadEntryV3,
    }
}

message!(IpsecSadEntryAddDelV3, "ipsec_sad_entry_add_del_v3", 0xc77ebd92, "ipsec_sad_entry_add_del_v3_c77ebd92", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sad_entry_add`.
    IpsecSadEntryAdd {
        entry: super::ipsec_types::IpsecSadEntryV3,
    }
}

message!(IpsecSadEntryAdd, "ipsec_sad_entry_add", 0x50229353, "ipsec_sad_entry_add_50229353", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_v2`.
    IpsecSadEntryAddV2 {
        entry: super::ipsec_types::IpsecSadEntryV4,
    }
}

message!(IpsecSadEntryAddV2, "ipsec_sad_entry_add_v2", 0x9611297a, "ipsec_sad_entry_add_v2_9611297a", "ipsec", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `ipsec_sad_entry_del`.
    IpsecSadEntryDel {
        id: u32,
    }
}

message!(IpsecSadEntryDel, "ipsec_sad_entry_del", 0x3a91bde5, "ipsec_sad_entry_del_3a91bde5", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sad_entry_del_reply`.
    IpsecSadEntryDelReply {
        retval: i32,
    }
}

message!(IpsecSadEntryDelReply, "ipsec_sad_entry_del_reply", 0xe8d4e804, "ipsec_sad_entry_del_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecSadEntryDelReply);

fixed! {
    /// VPP's message `ipsec_sad_bind`.
    IpsecSadBind {
        sa_id: u32,
        worker: u32,
    }
}

message!(IpsecSadBind, "ipsec_sad_bind", 0x0649c0d9, "ipsec_sad_bind_0649c0d9", "ipsec", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `ipsec_sad_bind_reply`.
    IpsecSadBindReply {
        retval: i32,
    }
}

message!(IpsecSadBindReply, "ipsec_sad_bind_reply", 0xe8d4e804, "ipsec_sad_bind_reply_e8d4e804", "ipsec", Context, 0b1111111110);
retval!(IpsecSadBindReply);

fixed! {
    /// VPP's message `ipsec_sad_unbind`.
    IpsecSadUnbind {
        sa_id: u32,
    }
}

message!(IpsecSadUnbind, "ipsec_sad_unbind", 0x2076c2f4, "ipsec_sad_unbind_2076c2f4", "ipsec", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `ipsec_sad_unbind_reply`.
    IpsecSadUnbindReply {
        retval: i32,
    }
}

message!(IpsecSadUnbindReply, "ipsec_sad_unbind_reply", 0xe8d4e804, "ipsec_sad_unbind_reply_e8d4e804", "ipsec", Context, 0b1111111110);
retval!(IpsecSadUnbindReply);

fixed! {
    /// VPP's message `ipsec_sad_entry_update`.
    IpsecSadEntryUpdate {
        sad_id: u32,
        is_tun: bool,
        tunnel: super::tunnel_types::Tunnel,
        udp_src_port: u16,
        udp_dst_port: u16,
    }
}

message!(IpsecSadEntryUpdate, "ipsec_sad_entry_update", 0x1412af86, "ipsec_sad_entry_update_1412af86", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sad_entry_update_reply`.
    IpsecSadEntryUpdateReply {
        retval: i32,
    }
}

message!(IpsecSadEntryUpdateReply, "ipsec_sad_entry_update_reply", 0xe8d4e804, "ipsec_sad_entry_update_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecSadEntryUpdateReply);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_del_reply`.
    IpsecSadEntryAddDelReply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpsecSadEntryAddDelReply, "ipsec_sad_entry_add_del_reply", 0x9ffac24b, "ipsec_sad_entry_add_del_reply_9ffac24b", "ipsec", Context, 0b1111111111);
retval!(IpsecSadEntryAddDelReply);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_del_v2_reply`.
    IpsecSadEntryAddDelV2Reply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpsecSadEntryAddDelV2Reply, "ipsec_sad_entry_add_del_v2_reply", 0x9ffac24b, "ipsec_sad_entry_add_del_v2_reply_9ffac24b", "ipsec", Context, 0b1111111111);
retval!(IpsecSadEntryAddDelV2Reply);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_del_v3_reply`.
    IpsecSadEntryAddDelV3Reply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpsecSadEntryAddDelV3Reply, "ipsec_sad_entry_add_del_v3_reply", 0x9ffac24b, "ipsec_sad_entry_add_del_v3_reply_9ffac24b", "ipsec", Context, 0b1111111111);
retval!(IpsecSadEntryAddDelV3Reply);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_reply`.
    IpsecSadEntryAddReply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpsecSadEntryAddReply, "ipsec_sad_entry_add_reply", 0x9ffac24b, "ipsec_sad_entry_add_reply_9ffac24b", "ipsec", Context, 0b1111111111);
retval!(IpsecSadEntryAddReply);

fixed! {
    /// VPP's message `ipsec_sad_entry_add_v2_reply`.
    IpsecSadEntryAddV2Reply {
        retval: i32,
        stat_index: u32,
    }
}

message!(IpsecSadEntryAddV2Reply, "ipsec_sad_entry_add_v2_reply", 0x9ffac24b, "ipsec_sad_entry_add_v2_reply_9ffac24b", "ipsec", Context, 0b1111111100);
retval!(IpsecSadEntryAddV2Reply);

/// VPP's message `ipsec_tunnel_protect_update`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpsecTunnelProtectUpdate {
    pub tunnel: IpsecTunnelProtect,
}

impl Default for IpsecTunnelProtectUpdate {
    fn default() -> Self {
        Self {
            tunnel: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpsecTunnelProtectUpdate {
    const MIN_SIZE: usize = <IpsecTunnelProtect as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.tunnel, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let tunnel = r.field("tunnel")?;
        Ok(Self { tunnel })
    }
}

message!(IpsecTunnelProtectUpdate, "ipsec_tunnel_protect_update", 0x30d5f133, "ipsec_tunnel_protect_update_30d5f133", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_tunnel_protect_update_reply`.
    IpsecTunnelProtectUpdateReply {
        retval: i32,
    }
}

message!(IpsecTunnelProtectUpdateReply, "ipsec_tunnel_protect_update_reply", 0xe8d4e804, "ipsec_tunnel_protect_update_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecTunnelProtectUpdateReply);

fixed! {
    /// VPP's message `ipsec_tunnel_protect_del`.
    IpsecTunnelProtectDel {
        sw_if_index: super::interface_types::InterfaceIndex,
        nh: super::ip_types::Address,
    }
}

message!(IpsecTunnelProtectDel, "ipsec_tunnel_protect_del", 0xcd239930, "ipsec_tunnel_protect_del_cd239930", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_tunnel_protect_del_reply`.
    IpsecTunnelProtectDelReply {
        retval: i32,
    }
}

message!(IpsecTunnelProtectDelReply, "ipsec_tunnel_protect_del_reply", 0xe8d4e804, "ipsec_tunnel_protect_del_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecTunnelProtectDelReply);

fixed! {
    /// VPP's message `ipsec_tunnel_protect_dump`.
    IpsecTunnelProtectDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpsecTunnelProtectDump, "ipsec_tunnel_protect_dump", 0xf9e6675e, "ipsec_tunnel_protect_dump_f9e6675e", "ipsec", ClientContext, 0b1111111111);

/// VPP's message `ipsec_tunnel_protect_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct IpsecTunnelProtectDetails {
    pub tun: IpsecTunnelProtect,
}

impl Default for IpsecTunnelProtectDetails {
    fn default() -> Self {
        Self {
            tun: Default::default(),
        }
    }
}

impl crate::wire::Wire for IpsecTunnelProtectDetails {
    const MIN_SIZE: usize = <IpsecTunnelProtect as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.tun, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let tun = r.field("tun")?;
        Ok(Self { tun })
    }
}

message!(IpsecTunnelProtectDetails, "ipsec_tunnel_protect_details", 0x21663a50, "ipsec_tunnel_protect_details_21663a50", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spd_interface_dump`.
    IpsecSpdInterfaceDump {
        spd_index: u32,
        spd_index_valid: u8,
    }
}

message!(IpsecSpdInterfaceDump, "ipsec_spd_interface_dump", 0x8971de19, "ipsec_spd_interface_dump_8971de19", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_spd_interface_details`.
    IpsecSpdInterfaceDetails {
        spd_index: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpsecSpdInterfaceDetails, "ipsec_spd_interface_details", 0x7a0bcf3e, "ipsec_spd_interface_details_7a0bcf3e", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_itf_create`.
    IpsecItfCreate {
        itf: IpsecItf,
    }
}

message!(IpsecItfCreate, "ipsec_itf_create", 0x6f50b3bc, "ipsec_itf_create_6f50b3bc", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_itf_create_reply`.
    IpsecItfCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpsecItfCreateReply, "ipsec_itf_create_reply", 0x5383d31f, "ipsec_itf_create_reply_5383d31f", "ipsec", Context, 0b1111111111);
retval!(IpsecItfCreateReply);

fixed! {
    /// VPP's message `ipsec_itf_delete`.
    IpsecItfDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpsecItfDelete, "ipsec_itf_delete", 0xf9e6675e, "ipsec_itf_delete_f9e6675e", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_itf_delete_reply`.
    IpsecItfDeleteReply {
        retval: i32,
    }
}

message!(IpsecItfDeleteReply, "ipsec_itf_delete_reply", 0xe8d4e804, "ipsec_itf_delete_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecItfDeleteReply);

fixed! {
    /// VPP's message `ipsec_itf_dump`.
    IpsecItfDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IpsecItfDump, "ipsec_itf_dump", 0xf9e6675e, "ipsec_itf_dump_f9e6675e", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_itf_details`.
    IpsecItfDetails {
        itf: IpsecItf,
    }
}

message!(IpsecItfDetails, "ipsec_itf_details", 0x548a73b8, "ipsec_itf_details_548a73b8", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sa_dump`.
    IpsecSaDump {
        sa_id: u32,
    }
}

message!(IpsecSaDump, "ipsec_sa_dump", 0x2076c2f4, "ipsec_sa_dump_2076c2f4", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sa_v2_dump`.
    IpsecSaV2Dump {
        sa_id: u32,
    }
}

message!(IpsecSaV2Dump, "ipsec_sa_v2_dump", 0x2076c2f4, "ipsec_sa_v2_dump_2076c2f4", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sa_v3_dump`.
    IpsecSaV3Dump {
        sa_id: u32,
    }
}

message!(IpsecSaV3Dump, "ipsec_sa_v3_dump", 0x2076c2f4, "ipsec_sa_v3_dump_2076c2f4", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sa_v4_dump`.
    IpsecSaV4Dump {
        sa_id: u32,
    }
}

message!(IpsecSaV4Dump, "ipsec_sa_v4_dump", 0x2076c2f4, "ipsec_sa_v4_dump_2076c2f4", "ipsec", ClientContext, 0b1111111110);

fixed! {
    /// VPP's message `ipsec_sa_v5_dump`.
    IpsecSaV5Dump {
        sa_id: u32,
    }
}

message!(IpsecSaV5Dump, "ipsec_sa_v5_dump", 0x2076c2f4, "ipsec_sa_v5_dump_2076c2f4", "ipsec", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `ipsec_sa_details`.
    IpsecSaDetails {
        entry: super::ipsec_types::IpsecSadEntry,
        sw_if_index: super::interface_types::InterfaceIndex,
        salt: u32,
        seq_outbound: u64,
        last_seq_inbound: u64,
        replay_window: u64,
        stat_index: u32,
    }
}

message!(IpsecSaDetails, "ipsec_sa_details", 0x345d14a7, "ipsec_sa_details_345d14a7", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sa_v2_details`.
    IpsecSaV2Details {
        entry: super::ipsec_types::IpsecSadEntryV2,
        sw_if_index: super::interface_types::InterfaceIndex,
        salt: u32,
        seq_outbound: u64,
        last_seq_inbound: u64,
        replay_window: u64,
        stat_index: u32,
    }
}

message!(IpsecSaV2Details, "ipsec_sa_v2_details", 0xe2130051, "ipsec_sa_v2_details_e2130051", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sa_v3_details`.
    IpsecSaV3Details {
        entry: super::ipsec_types::IpsecSadEntryV3,
        sw_if_index: super::interface_types::InterfaceIndex,
        seq_outbound: u64,
        last_seq_inbound: u64,
        replay_window: u64,
        stat_index: u32,
    }
}

message!(IpsecSaV3Details, "ipsec_sa_v3_details", 0x2fc991ee, "ipsec_sa_v3_details_2fc991ee", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_sa_v4_details`.
    IpsecSaV4Details {
        entry: super::ipsec_types::IpsecSadEntryV3,
        sw_if_index: super::interface_types::InterfaceIndex,
        seq_outbound: u64,
        last_seq_inbound: u64,
        replay_window: u64,
        thread_index: u32,
        stat_index: u32,
    }
}

message!(IpsecSaV4Details, "ipsec_sa_v4_details", 0x87a322d7, "ipsec_sa_v4_details_87a322d7", "ipsec", Context, 0b1111111110);

fixed! {
    /// VPP's message `ipsec_sa_v5_details`.
    IpsecSaV5Details {
        entry: super::ipsec_types::IpsecSadEntryV4,
        sw_if_index: super::interface_types::InterfaceIndex,
        seq_outbound: u64,
        last_seq_inbound: u64,
        replay_window: u64,
        thread_index: u32,
        stat_index: u32,
    }
}

message!(IpsecSaV5Details, "ipsec_sa_v5_details", 0x3cfecfbd, "ipsec_sa_v5_details_3cfecfbd", "ipsec", Context, 0b1111111100);

fixed! {
    /// VPP's message `ipsec_backend_dump`.
    IpsecBackendDump {
    }
}

message!(IpsecBackendDump, "ipsec_backend_dump", 0x51077d14, "ipsec_backend_dump_51077d14", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_backend_details`.
    IpsecBackendDetails {
        name: crate::text::FixedStr<128>,
        protocol: super::ipsec_types::IpsecProto,
        index: u8,
        active: bool,
    }
}

message!(IpsecBackendDetails, "ipsec_backend_details", 0xee601c29, "ipsec_backend_details_ee601c29", "ipsec", Context, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_select_backend`.
    IpsecSelectBackend {
        protocol: super::ipsec_types::IpsecProto,
        index: u8,
    }
}

message!(IpsecSelectBackend, "ipsec_select_backend", 0x5bcfd3b7, "ipsec_select_backend_5bcfd3b7", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_select_backend_reply`.
    IpsecSelectBackendReply {
        retval: i32,
    }
}

message!(IpsecSelectBackendReply, "ipsec_select_backend_reply", 0xe8d4e804, "ipsec_select_backend_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecSelectBackendReply);

fixed! {
    /// VPP's message `ipsec_set_async_mode`.
    IpsecSetAsyncMode {
        async_enable: bool,
    }
}

message!(IpsecSetAsyncMode, "ipsec_set_async_mode", 0xa6465f7c, "ipsec_set_async_mode_a6465f7c", "ipsec", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ipsec_set_async_mode_reply`.
    IpsecSetAsyncModeReply {
        retval: i32,
    }
}

message!(IpsecSetAsyncModeReply, "ipsec_set_async_mode_reply", 0xe8d4e804, "ipsec_set_async_mode_reply_e8d4e804", "ipsec", Context, 0b1111111111);
retval!(IpsecSetAsyncModeReply);

impl crate::message::Dump for IpsecBackendDump { type Details = IpsecBackendDetails; }
impl crate::message::Request for IpsecInterfaceAddDelSpd { type Reply = IpsecInterfaceAddDelSpdReply; }
impl crate::message::Request for IpsecItfCreate { type Reply = IpsecItfCreateReply; }
impl crate::message::Request for IpsecItfDelete { type Reply = IpsecItfDeleteReply; }
impl crate::message::Dump for IpsecItfDump { type Details = IpsecItfDetails; }
impl crate::message::Dump for IpsecSaDump { type Details = IpsecSaDetails; }
impl crate::message::Dump for IpsecSaV2Dump { type Details = IpsecSaV2Details; }
impl crate::message::Dump for IpsecSaV3Dump { type Details = IpsecSaV3Details; }
impl crate::message::Dump for IpsecSaV4Dump { type Details = IpsecSaV4Details; }
impl crate::message::Dump for IpsecSaV5Dump { type Details = IpsecSaV5Details; }
impl crate::message::Request for IpsecSadBind { type Reply = IpsecSadBindReply; }
impl crate::message::Request for IpsecSadEntryAdd { type Reply = IpsecSadEntryAddReply; }
impl crate::message::Request for IpsecSadEntryAddDel { type Reply = IpsecSadEntryAddDelReply; }
impl crate::message::Request for IpsecSadEntryAddDelV2 { type Reply = IpsecSadEntryAddDelV2Reply; }
impl crate::message::Request for IpsecSadEntryAddDelV3 { type Reply = IpsecSadEntryAddDelV3Reply; }
impl crate::message::Request for IpsecSadEntryAddV2 { type Reply = IpsecSadEntryAddV2Reply; }
impl crate::message::Request for IpsecSadEntryDel { type Reply = IpsecSadEntryDelReply; }
impl crate::message::Request for IpsecSadEntryUpdate { type Reply = IpsecSadEntryUpdateReply; }
impl crate::message::Request for IpsecSadUnbind { type Reply = IpsecSadUnbindReply; }
impl crate::message::Request for IpsecSelectBackend { type Reply = IpsecSelectBackendReply; }
impl crate::message::Request for IpsecSetAsyncMode { type Reply = IpsecSetAsyncModeReply; }
impl crate::message::Request for IpsecSpdAddDel { type Reply = IpsecSpdAddDelReply; }
impl crate::message::Dump for IpsecSpdDump { type Details = IpsecSpdDetails; }
impl crate::message::Request for IpsecSpdEntryAddDel { type Reply = IpsecSpdEntryAddDelReply; }
impl crate::message::Request for IpsecSpdEntryAddDelV2 { type Reply = IpsecSpdEntryAddDelV2Reply; }
impl crate::message::Dump for IpsecSpdInterfaceDump { type Details = IpsecSpdInterfaceDetails; }
impl crate::message::Dump for IpsecSpdsDump { type Details = IpsecSpdsDetails; }
impl crate::message::Request for IpsecTunnelProtectDel { type Reply = IpsecTunnelProtectDelReply; }
impl crate::message::Dump for IpsecTunnelProtectDump { type Details = IpsecTunnelProtectDetails; }
impl crate::message::Request for IpsecTunnelProtectUpdate { type Reply = IpsecTunnelProtectUpdateReply; }
