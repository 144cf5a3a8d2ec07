//! Module `vrrp` of VPP 26.06, version 1.1.1. Generated: do not edit.

flags! {
    /// VPP's `vrrp_vr_flags`.
    VrrpVrFlags: u32 { VRRP_API_VR_PREEMPT = 1, VRRP_API_VR_ACCEPT = 2, VRRP_API_VR_UNICAST = 4, VRRP_API_VR_IPV6 = 8 }
}

one_of! {
    /// VPP's `vrrp_vr_state`.
    VrrpVrState: u32 { VRRP_API_VR_STATE_INIT = 0, VRRP_API_VR_STATE_BACKUP = 1, VRRP_API_VR_STATE_MASTER = 2, VRRP_API_VR_STATE_INTF_DOWN = 3 }
}

fixed! {
    /// VPP's type `vrrp_vr_key`.
    VrrpVrKey {
        sw_if_index: super::interface_types::InterfaceIndex,
        vr_id: u8,
        is_ipv6: u8,
    }
}

fixed! {
    /// VPP's type `vrrp_vr_conf`.
    VrrpVrConf {
        sw_if_index: super::interface_types::InterfaceIndex,
        vr_id: u8,
        priority: u8,
        interval: u16,
        flags: VrrpVrFlags,
    }
}

fixed! {
    /// VPP's type `vrrp_vr_tracking`.
    VrrpVrTracking {
        interfaces_dec: u32,
        priority: u8,
    }
}

fixed! {
    /// VPP's type `vrrp_vr_runtime`.
    VrrpVrRuntime {
        state: VrrpVrState,
        master_adv_int: u16,
        skew: u16,
        master_down_int: u16,
        mac: crate::text::MacAddress,
        tracking: VrrpVrTracking,
    }
}

fixed! {
    /// VPP's type `vrrp_vr_track_if`.
    VrrpVrTrackIf {
        sw_if_index: super::interface_types::InterfaceIndex,
        priority: u8,
    }
}

/// VPP's message `vrrp_vr_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct VrrpVrAddDel {
    pub is_add: u8,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub vr_id: u8,
    pub priority: u8,
    pub interval: u16,
    pub flags: VrrpVrFlags,
    pub addrs: Vec<super::ip_types::Address>,
}

impl Default for VrrpVrAddDel {
    fn default() -> Self {
        Self {
            is_add: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            vr_id: crate::wire::Fixed::ZERO,
            priority: crate::wire::Fixed::ZERO,
            interval: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            addrs: Default::default(),
        }
    }
}

impl crate::wire::Wire for VrrpVrAddDel {
    const MIN_SIZE: usize = <u8 as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <VrrpVrFlags as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_addrs = crate::wire::count::<u8>("n_addrs", self.addrs.len())?;
        w.put(&(self.is_add, self.sw_if_index, self.vr_id, self.priority, self.interval, self.flags, n_addrs));
        w.list(&self.addrs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (is_add, sw_if_index, vr_id, priority, interval, flags, n_addrs): (u8, super::interface_types::InterfaceIndex, u8, u8, u16, VrrpVrFlags, u8) = r.run(&["is_add", "sw_if_index", "vr_id", "priority", "interval", "flags", "n_addrs"])?;
        let addrs = r.list("addrs", n_addrs)?;
        Ok(Self { is_add, sw_if_index, vr_id, priority, interval, flags, addrs })
    }
}

message!(VrrpVrAddDel, "vrrp_vr_add_del", 0xc5cf15aa, "vrrp_vr_add_del_c5cf15aa", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_add_del_reply`.
    VrrpVrAddDelReply {
        retval: i32,
    }
}

message!(VrrpVrAddDelReply, "vrrp_vr_add_del_reply", 0xe8d4e804, "vrrp_vr_add_del_reply_e8d4e804", "vrrp", Context, 0b1111111111);
retval!(VrrpVrAddDelReply);

/// VPP's message `vrrp_vr_update`.
#[derive(Debug, Clone, PartialEq)]
pub struct VrrpVrUpdate {
    pub vrrp_index: u32,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub vr_id: u8,
    pub priority: u8,
    pub interval: u16,
    pub flags: VrrpVrFlags,
    pub addrs: Vec<super::ip_types::Address>,
}

impl Default for VrrpVrUpdate {
    fn default() -> Self {
        Self {
            vrrp_index: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            vr_id: crate::wire::Fixed::ZERO,
            priority: crate::wire::Fixed::ZERO,
            interval: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            addrs: Default::default(),
        }
    }
}

impl crate::wire::Wire for VrrpVrUpdate {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <VrrpVrFlags as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_addrs = crate::wire::count::<u8>("n_addrs", self.addrs.len())?;
        w.put(&(self.vrrp_index, self.sw_if_index, self.vr_id, self.priority, self.interval, self.flags, n_addrs));
        w.list(&self.addrs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (vrrp_index, sw_if_index, vr_id, priority, interval, flags, n_addrs): (u32, super::interface_types::InterfaceIndex, u8, u8, u16, VrrpVrFlags, u8) = r.run(&["vrrp_index", "sw_if_index", "vr_id", "priority", "interval", "flags", "n_addrs"])?;
        let addrs = r.list("addrs", n_addrs)?;
        Ok(Self { vrrp_index, sw_if_index, vr_id, priority, interval, flags, addrs })
    }
}

message!(VrrpVrUpdate, "vrrp_vr_update", 0x0b51e2f4, "vrrp_vr_update_0b51e2f4", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_update_reply`.
    VrrpVrUpdateReply {
        retval: i32,
        vrrp_index: u32,
    }
}

message!(VrrpVrUpdateReply, "vrrp_vr_update_reply", 0x5317d608, "vrrp_vr_update_reply_5317d608", "vrrp", Context, 0b1111111111);
retval!(VrrpVrUpdateReply);

fixed! {
    /// VPP's message `vrrp_vr_del`.
    VrrpVrDel {
        vrrp_index: u32,
    }
}

message!(VrrpVrDel, "vrrp_vr_del", 0x6029baa1, "vrrp_vr_del_6029baa1", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_del_reply`.
    VrrpVrDelReply {
        retval: i32,
    }
}

message!(VrrpVrDelReply, "vrrp_vr_del_reply", 0xe8d4e804, "vrrp_vr_del_reply_e8d4e804", "vrrp", Context, 0b1111111111);
retval!(VrrpVrDelReply);

fixed! {
    /// VPP's message `vrrp_vr_dump`.
    VrrpVrDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(VrrpVrDump, "vrrp_vr_dump", 0xf9e6675e, "vrrp_vr_dump_f9e6675e", "vrrp", ClientContext, 0b1111111111);

/// VPP's message `vrrp_vr_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct VrrpVrDetails {
    pub config: VrrpVrConf,
    pub runtime: VrrpVrRuntime,
    pub addrs: Vec<super::ip_types::Address>,
}

impl Default for VrrpVrDetails {
    fn default() -> Self {
        Self {
            config: crate::wire::Fixed::ZERO,
            runtime: crate::wire::Fixed::ZERO,
            addrs: Default::default(),
        }
    }
}

impl crate::wire::Wire for VrrpVrDetails {
    const MIN_SIZE: usize = <VrrpVrConf as crate::wire::Wire>::MIN_SIZE + <VrrpVrRuntime as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_addrs = crate::wire::count::<u8>("n_addrs", self.addrs.len())?;
        w.put(&(self.config, self.runtime, n_addrs));
        w.list(&self.addrs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (config, runtime, n_addrs): (VrrpVrConf, VrrpVrRuntime, u8) = r.run(&["config", "runtime", "n_addrs"])?;
        let addrs = r.list("addrs", n_addrs)?;
        Ok(Self { config, runtime, addrs })
    }
}

message!(VrrpVrDetails, "vrrp_vr_details", 0x46edcebd, "vrrp_vr_details_46edcebd", "vrrp", Context, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_start_stop`.
    VrrpVrStartStop {
        sw_if_index: super::interface_types::InterfaceIndex,
        vr_id: u8,
        is_ipv6: u8,
        is_start: u8,
    }
}

message!(VrrpVrStartStop, "vrrp_vr_start_stop", 0x0662a3b7, "vrrp_vr_start_stop_0662a3b7", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_start_stop_reply`.
    VrrpVrStartStopReply {
        retval: i32,
    }
}

message!(VrrpVrStartStopReply, "vrrp_vr_start_stop_reply", 0xe8d4e804, "vrrp_vr_start_stop_reply_e8d4e804", "vrrp", Context, 0b1111111111);
retval!(VrrpVrStartStopReply);

/// VPP's message `vrrp_vr_set_peers`.
#[derive(Debug, Clone, PartialEq)]
pub struct VrrpVrSetPeers {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub vr_id: u8,
    pub is_ipv6: u8,
    pub addrs: Vec<super::ip_types::Address>,
}

impl Default for VrrpVrSetPeers {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            vr_id: crate::wire::Fixed::ZERO,
            is_ipv6: crate::wire::Fixed::ZERO,
            addrs: Default::default(),
        }
    }
}

impl crate::wire::Wire for VrrpVrSetPeers {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_addrs = crate::wire::count::<u8>("n_addrs", self.addrs.len())?;
        w.put(&(self.sw_if_index, self.vr_id, self.is_ipv6, n_addrs));
        w.list(&self.addrs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, vr_id, is_ipv6, n_addrs): (super::interface_types::InterfaceIndex, u8, u8, u8) = r.run(&["sw_if_index", "vr_id", "is_ipv6", "n_addrs"])?;
        let addrs = r.list("addrs", n_addrs)?;
        Ok(Self { sw_if_index, vr_id, is_ipv6, addrs })
    }
}

message!(VrrpVrSetPeers, "vrrp_vr_set_peers", 0x20bec71f, "vrrp_vr_set_peers_20bec71f", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_set_peers_reply`.
    VrrpVrSetPeersReply {
        retval: i32,
    }
}

message!(VrrpVrSetPeersReply, "vrrp_vr_set_peers_reply", 0xe8d4e804, "vrrp_vr_set_peers_reply_e8d4e804", "vrrp", Context, 0b1111111111);
retval!(VrrpVrSetPeersReply);

fixed! {
    /// VPP's message `vrrp_vr_peer_dump`.
    VrrpVrPeerDump {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: u8,
        vr_id: u8,
    }
}

message!(VrrpVrPeerDump, "vrrp_vr_peer_dump", 0x6fa3f7c4, "vrrp_vr_peer_dump_6fa3f7c4", "vrrp", ClientContext, 0b1111111111);

/// VPP's message `vrrp_vr_peer_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct VrrpVrPeerDetails {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub vr_id: u8,
    pub is_ipv6: u8,
    pub peer_addrs: Vec<super::ip_types::Address>,
}

impl Default for VrrpVrPeerDetails {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            vr_id: crate::wire::Fixed::ZERO,
            is_ipv6: crate::wire::Fixed::ZERO,
            peer_addrs: Default::default(),
        }
    }
}

impl crate::wire::Wire for VrrpVrPeerDetails {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_peer_addrs = crate::wire::count::<u8>("n_peer_addrs", self.peer_addrs.len())?;
        w.put(&(self.sw_if_index, self.vr_id, self.is_ipv6, n_peer_addrs));
        w.list(&self.peer_addrs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, vr_id, is_ipv6, n_peer_addrs): (super::interface_types::InterfaceIndex, u8, u8, u8) = r.run(&["sw_if_index", "vr_id", "is_ipv6", "n_peer_addrs"])?;
        let peer_addrs = r.list("peer_addrs", n_peer_addrs)?;
        Ok(Self { sw_if_index, vr_id, is_ipv6, peer_addrs })
    }
}

message!(VrrpVrPeerDetails, "vrrp_vr_peer_details", 0x3d99c108, "vrrp_vr_peer_details_3d99c108", "vrrp", ClientContext, 0b1111111111);

/// VPP's message `vrrp_vr_track_if_add_del`.
#[derive(Debug, Clone, PartialEq)]
pub struct VrrpVrTrackIfAddDel {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub is_ipv6: u8,
    pub vr_id: u8,
    pub is_add: u8,
    pub ifs: Vec<VrrpVrTrackIf>,
}

impl Default for VrrpVrTrackIfAddDel {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            is_ipv6: crate::wire::Fixed::ZERO,
            vr_id: crate::wire::Fixed::ZERO,
            is_add: crate::wire::Fixed::ZERO,
            ifs: Default::default(),
        }
    }
}

impl crate::wire::Wire for VrrpVrTrackIfAddDel {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_ifs = crate::wire::count::<u8>("n_ifs", self.ifs.len())?;
        w.put(&(self.sw_if_index, self.is_ipv6, self.vr_id, self.is_add, n_ifs));
        w.list(&self.ifs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, is_ipv6, vr_id, is_add, n_ifs): (super::interface_types::InterfaceIndex, u8, u8, u8, u8) = r.run(&["sw_if_index", "is_ipv6", "vr_id", "is_add", "n_ifs"])?;
        let ifs = r.list("ifs", n_ifs)?;
        Ok(Self { sw_if_index, is_ipv6, vr_id, is_add, ifs })
    }
}

message!(VrrpVrTrackIfAddDel, "vrrp_vr_track_if_add_del", 0xd67df299, "vrrp_vr_track_if_add_del_d67df299", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_track_if_add_del_reply`.
    VrrpVrTrackIfAddDelReply {
        retval: i32,
    }
}

message!(VrrpVrTrackIfAddDelReply, "vrrp_vr_track_if_add_del_reply", 0xe8d4e804, "vrrp_vr_track_if_add_del_reply_e8d4e804", "vrrp", Context, 0b1111111111);
retval!(VrrpVrTrackIfAddDelReply);

fixed! {
    /// VPP's message `vrrp_vr_track_if_dump`.
    VrrpVrTrackIfDump {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_ipv6: u8,
        vr_id: u8,
        dump_all: u8,
    }
}

message!(VrrpVrTrackIfDump, "vrrp_vr_track_if_dump", 0xa34dfc6d, "vrrp_vr_track_if_dump_a34dfc6d", "vrrp", ClientContext, 0b1111111111);

/// VPP's message `vrrp_vr_track_if_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct VrrpVrTrackIfDetails {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub vr_id: u8,
    pub is_ipv6: u8,
    pub ifs: Vec<VrrpVrTrackIf>,
}

impl Default for VrrpVrTrackIfDetails {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            vr_id: crate::wire::Fixed::ZERO,
            is_ipv6: crate::wire::Fixed::ZERO,
            ifs: Default::default(),
        }
    }
}

impl crate::wire::Wire for VrrpVrTrackIfDetails {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_ifs = crate::wire::count::<u8>("n_ifs", self.ifs.len())?;
        w.put(&(self.sw_if_index, self.vr_id, self.is_ipv6, n_ifs));
        w.list(&self.ifs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, vr_id, is_ipv6, n_ifs): (super::interface_types::InterfaceIndex, u8, u8, u8) = r.run(&["sw_if_index", "vr_id", "is_ipv6", "n_ifs"])?;
        let ifs = r.list("ifs", n_ifs)?;
        Ok(Self { sw_if_index, vr_id, is_ipv6, ifs })
    }
}

message!(VrrpVrTrackIfDetails, "vrrp_vr_track_if_details", 0x73c36f81, "vrrp_vr_track_if_details_73c36f81", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `vrrp_vr_event`.
    VrrpVrEvent {
        pid: u32,
        vr: VrrpVrKey,
        old_state: VrrpVrState,
        new_state: VrrpVrState,
    }
}

message!(VrrpVrEvent, "vrrp_vr_event", 0xc1fea6a5, "vrrp_vr_event_c1fea6a5", "vrrp", Client, 0b1111111111);

fixed! {
    /// VPP's message `want_vrrp_vr_events`.
    WantVrrpVrEvents {
        enable_disable: bool,
        pid: u32,
    }
}

message!(WantVrrpVrEvents, "want_vrrp_vr_events", 0xc5e2af94, "want_vrrp_vr_events_c5e2af94", "vrrp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_vrrp_vr_events_reply`.
    WantVrrpVrEventsReply {
        retval: i32,
    }
}

message!(WantVrrpVrEventsReply, "want_vrrp_vr_events_reply", 0xe8d4e804, "want_vrrp_vr_events_reply_e8d4e804", "vrrp", Context, 0b1111111111);
retval!(WantVrrpVrEventsReply);

impl crate::message::Request for VrrpVrAddDel { type Reply = VrrpVrAddDelReply; }
impl crate::message::Request for VrrpVrDel { type Reply = VrrpVrDelReply; }
impl crate::message::Dump for VrrpVrDump { type Details = VrrpVrDetails; }
impl crate::message::Dump for VrrpVrPeerDump { type Details = VrrpVrPeerDetails; }
impl crate::message::Request for VrrpVrSetPeers { type Reply = VrrpVrSetPeersReply; }
impl crate::message::Request for VrrpVrStartStop { type Reply = VrrpVrStartStopReply; }
impl crate::message::Request for VrrpVrTrackIfAddDel { type Reply = VrrpVrTrackIfAddDelReply; }
impl crate::message::Dump for VrrpVrTrackIfDump { type Details = VrrpVrTrackIfDetails; }
impl crate::message::Request for VrrpVrUpdate { type Reply = VrrpVrUpdateReply; }
impl crate::message::Request for WantVrrpVrEvents { type Reply = WantVrrpVrEventsReply; }
