//! Module `gtpu` of VPP 26.06, version 2.1.0. Generated: do not edit.

one_of! {
    /// VPP's `gtpu_forwarding_type`.
    GtpuForwardingType: u32 { GTPU_API_FORWARDING_NONE = 0, GTPU_API_FORWARDING_BAD_HEADER = 1, GTPU_API_FORWARDING_UNKNOWN_TEID = 2, GTPU_API_FORWARDING_UNKNOWN_TYPE = 4 }
}

one_of! {
    /// VPP's `gtpu_decap_next_type`.
    GtpuDecapNextType: u32 { GTPU_API_DECAP_NEXT_DROP = 0, GTPU_API_DECAP_NEXT_L2 = 1, GTPU_API_DECAP_NEXT_IP4 = 2, GTPU_API_DECAP_NEXT_IP6 = 3 }
}

fixed! {
    /// VPP's type `sw_if_counters`.
    SwIfCounters {
        packets_rx: u64,
        packets_tx: u64,
        bytes_rx: u64,
        bytes_tx: u64,
    }
}

fixed! {
    /// VPP's type `tunnel_metrics`.
    TunnelMetrics {
        sw_if_index: super::interface_types::InterfaceIndex,
        reserved: u32,
        counters: SwIfCounters,
    }
}

fixed! {
    /// VPP's message `gtpu_add_del_tunnel`.
    GtpuAddDelTunnel {
        is_add: bool,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        teid: u32,
        tteid: u32,
    }
}

message!(GtpuAddDelTunnel, "gtpu_add_del_tunnel", 0xca983a2b, "gtpu_add_del_tunnel_ca983a2b", "gtpu", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `gtpu_add_del_tunnel_reply`.
    GtpuAddDelTunnelReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GtpuAddDelTunnelReply, "gtpu_add_del_tunnel_reply", 0x5383d31f, "gtpu_add_del_tunnel_reply_5383d31f", "gtpu", Context, 0b1111111111);
retval!(GtpuAddDelTunnelReply);

fixed! {
    /// VPP's message `gtpu_add_del_tunnel_v2`.
    GtpuAddDelTunnelV2 {
        is_add: bool,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: GtpuDecapNextType,
        teid: u32,
        tteid: u32,
        pdu_extension: bool,
        qfi: u8,
    }
}

message!(GtpuAddDelTunnelV2, "gtpu_add_del_tunnel_v2", 0xa0c30713, "gtpu_add_del_tunnel_v2_a0c30713", "gtpu", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `gtpu_add_del_tunnel_v2_reply`.
    GtpuAddDelTunnelV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
        counters: SwIfCounters,
    }
}

message!(GtpuAddDelTunnelV2Reply, "gtpu_add_del_tunnel_v2_reply", 0x62b41304, "gtpu_add_del_tunnel_v2_reply_62b41304", "gtpu", Context, 0b1111111100);
retval!(GtpuAddDelTunnelV2Reply);

fixed! {
    /// VPP's message `gtpu_tunnel_update_tteid`.
    GtpuTunnelUpdateTteid {
        dst_address: super::ip_types::Address,
        encap_vrf_id: u32,
        teid: u32,
        tteid: u32,
    }
}

message!(GtpuTunnelUpdateTteid, "gtpu_tunnel_update_tteid", 0x79f33816, "gtpu_tunnel_update_tteid_79f33816", "gtpu", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `gtpu_tunnel_update_tteid_reply`.
    GtpuTunnelUpdateTteidReply {
        retval: i32,
    }
}

message!(GtpuTunnelUpdateTteidReply, "gtpu_tunnel_update_tteid_reply", 0xe8d4e804, "gtpu_tunnel_update_tteid_reply_e8d4e804", "gtpu", Context, 0b1111111111);
retval!(GtpuTunnelUpdateTteidReply);

fixed! {
    /// VPP's message `gtpu_tunnel_dump`.
    GtpuTunnelDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GtpuTunnelDump, "gtpu_tunnel_dump", 0xf9e6675e, "gtpu_tunnel_dump_f9e6675e", "gtpu", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `gtpu_tunnel_details`.
    GtpuTunnelDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: u32,
        teid: u32,
        tteid: u32,
    }
}

message!(GtpuTunnelDetails, "gtpu_tunnel_details", 0x27f434ae, "gtpu_tunnel_details_27f434ae", "gtpu", Context, 0b1111111111);

fixed! {
    /// VPP's message `gtpu_tunnel_v2_dump`.
    GtpuTunnelV2Dump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GtpuTunnelV2Dump, "gtpu_tunnel_v2_dump", 0xf9e6675e, "gtpu_tunnel_v2_dump_f9e6675e", "gtpu", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `gtpu_tunnel_v2_details`.
    GtpuTunnelV2Details {
        sw_if_index: super::interface_types::InterfaceIndex,
        src_address: super::ip_types::Address,
        dst_address: super::ip_types::Address,
        mcast_sw_if_index: super::interface_types::InterfaceIndex,
        encap_vrf_id: u32,
        decap_next_index: GtpuDecapNextType,
        teid: u32,
        tteid: u32,
        pdu_extension: bool,
        qfi: u8,
        is_forwarding: bool,
        forwarding_type: GtpuForwardingType,
        counters: SwIfCounters,
    }
}

message!(GtpuTunnelV2Details, "gtpu_tunnel_v2_details", 0x8bf4ba92, "gtpu_tunnel_v2_details_8bf4ba92", "gtpu", Context, 0b1111111100);

fixed! {
    /// VPP's message `sw_interface_set_gtpu_bypass`.
    SwInterfaceSetGtpuBypass {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: bool,
        enable: bool,
    }
}

message!(SwInterfaceSetGtpuBypass, "sw_interface_set_gtpu_bypass", 0x65247409, "sw_interface_set_gtpu_bypass_65247409", "gtpu", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_gtpu_bypass_reply`.
    SwInterfaceSetGtpuBypassReply {
        retval: i32,
    }
}

message!(SwInterfaceSetGtpuBypassReply, "sw_interface_set_gtpu_bypass_reply", 0xe8d4e804, "sw_interface_set_gtpu_bypass_reply_e8d4e804", "gtpu", Context, 0b1111111111);
retval!(SwInterfaceSetGtpuBypassReply);

fixed! {
    /// VPP's message `gtpu_offload_rx`.
    GtpuOffloadRx {
        hw_if_index: u32,
        sw_if_index: u32,
        enable: u8,
    }
}

message!(GtpuOffloadRx, "gtpu_offload_rx", 0xf0b08786, "gtpu_offload_rx_f0b08786", "gtpu", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `gtpu_offload_rx_reply`.
    GtpuOffloadRxReply {
        retval: i32,
    }
}

message!(GtpuOffloadRxReply, "gtpu_offload_rx_reply", 0xe8d4e804, "gtpu_offload_rx_reply_e8d4e804", "gtpu", Context, 0b1111111111);
retval!(GtpuOffloadRxReply);

fixed! {
    /// VPP's message `gtpu_add_del_forward`.
    GtpuAddDelForward {
        is_add: bool,
        dst_address: super::ip_types::Address,
        forwarding_type: GtpuForwardingType,
        encap_vrf_id: u32,
        decap_next_index: GtpuDecapNextType,
    }
}

message!(GtpuAddDelForward, "gtpu_add_del_forward", 0xc6ccce13, "gtpu_add_del_forward_c6ccce13", "gtpu", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `gtpu_add_del_forward_reply`.
    GtpuAddDelForwardReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(GtpuAddDelForwardReply, "gtpu_add_del_forward_reply", 0x5383d31f, "gtpu_add_del_forward_reply_5383d31f", "gtpu", Context, 0b1111111100);
retval!(GtpuAddDelForwardReply);

fixed! {
    /// VPP's message `gtpu_get_transfer_counts`.
    GtpuGetTransferCounts {
        sw_if_index_start: super::interface_types::InterfaceIndex,
        capacity: u32,
    }
}

message!(GtpuGetTransferCounts, "gtpu_get_transfer_counts", 0x61410788, "gtpu_get_transfer_counts_61410788", "gtpu", ClientContext, 0b1111111100);

/// VPP's message `gtpu_get_transfer_counts_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct GtpuGetTransferCountsReply {
    pub retval: i32,
    pub tunnels: Vec<TunnelMetrics>,
}

impl Default for GtpuGetTransferCountsReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            tunnels: Default::default(),
        }
    }
}

impl crate::wire::Wire for GtpuGetTransferCountsReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.tunnels.len())?;
        w.put(&(self.retval, count));
        w.list(&self.tunnels)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, count): (i32, u32) = r.run(&["retval", "count"])?;
        let tunnels = r.list("tunnels", count)?;
        Ok(Self { retval, tunnels })
    }
}

message!(GtpuGetTransferCountsReply, "gtpu_get_transfer_counts_reply", 0xe35f04bc, "gtpu_get_transfer_counts_reply_e35f04bc", "gtpu", Context, 0b1111111100);
retval!(GtpuGetTransferCountsReply);

impl crate::message::Request for GtpuAddDelForward { type Reply = GtpuAddDelForwardReply; }
impl crate::message::Request for GtpuAddDelTunnel { type Reply = GtpuAddDelTunnelReply; }
impl crate::message::Request for GtpuAddDelTunnelV2 { type Reply = GtpuAddDelTunnelV2Reply; }
impl crate::message::Request for GtpuGetTransferCounts { type Reply = GtpuGetTransferCountsReply; }
impl crate::message::Request for GtpuOffloadRx { type Reply = GtpuOffloadRxReply; }
impl crate::message::Dump for GtpuTunnelDump { type Details = GtpuTunnelDetails; }
impl crate::message::Request for GtpuTunnelUpdateTteid { type Reply = GtpuTunnelUpdateTteidReply; }
impl crate::message::Dump for GtpuTunnelV2Dump { type Details = GtpuTunnelV2Details; }
impl crate::message::Request for SwInterfaceSetGtpuBypass { type Reply = SwInterfaceSetGtpuBypassReply; }
