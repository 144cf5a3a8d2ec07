//! Module `wireguard` of VPP 26.06, version 1.4.0. Generated: do not edit.

flags! {
    /// VPP's `wireguard_peer_flags`.
    WireguardPeerFlags: u8 { WIREGUARD_PEER_STATUS_DEAD = 1, WIREGUARD_PEER_ESTABLISHED = 2 }
}

fixed! {
    /// VPP's type `wireguard_interface`.
    WireguardInterface {
        user_instance: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        private_key: [u8; 32],
        public_key: [u8; 32],
        port: u16,
        src_ip: super::ip_types::Address,
    }
}

/// VPP's type `wireguard_peer`.
#[derive(Debug, Clone, PartialEq)]
pub struct WireguardPeer {
    pub peer_index: u32,
    pub public_key: [u8; 32],
    pub port: u16,
    pub persistent_keepalive: u16,
    pub table_id: u32,
    pub endpoint: super::ip_types::Address,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub flags: WireguardPeerFlags,
    pub allowed_ips: Vec<super::ip_types::Prefix>,
}

impl Default for WireguardPeer {
    fn default() -> Self {
        Self {
            peer_index: crate::wire::Fixed::ZERO,
            public_key: crate::wire::Fixed::ZERO,
            port: crate::wire::Fixed::ZERO,
            persistent_keepalive: crate::wire::Fixed::ZERO,
            table_id: crate::wire::Fixed::ZERO,
            endpoint: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            allowed_ips: Default::default(),
        }
    }
}

impl crate::wire::Wire for WireguardPeer {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <[u8; 32] as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Address as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <WireguardPeerFlags as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.peer_index, self.public_key, self.port, self.persistent_keepalive, self.table_id, self.endpoint, self.sw_if_index, self.flags));
        let n_allowed_ips = crate::wire::count::<u8>("n_allowed_ips", self.allowed_ips.len())?;
        w.put(&n_allowed_ips);
        w.list(&self.allowed_ips)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (peer_index, public_key, port, persistent_keepalive, table_id, endpoint, sw_if_index, flags): (u32, [u8; 32], u16, u16, u32, super::ip_types::Address, super::interface_types::InterfaceIndex, WireguardPeerFlags) = r.run(&["peer_index", "public_key", "port", "persistent_keepalive", "table_id", "endpoint", "sw_if_index", "flags"])?;
        let n_allowed_ips: u8 = r.field("n_allowed_ips")?;
        let allowed_ips = r.list("allowed_ips", n_allowed_ips)?;
        Ok(Self { peer_index, public_key, port, persistent_keepalive, table_id, endpoint, sw_if_index, flags, allowed_ips })
    }
}

/// VPP's type `wireguard_peer_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct WireguardPeerV2 {
    pub peer_index: u32,
    pub preshared_key: [u8; 32],
    pub preshared_key_set: bool,
    pub public_key: [u8; 32],
    pub port: u16,
    pub persistent_keepalive: u16,
    pub table_id: u32,
    pub endpoint: super::ip_types::Address,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub flags: WireguardPeerFlags,
    pub allowed_ips: Vec<super::ip_types::Prefix>,
}

impl Default for WireguardPeerV2 {
    fn default() -> Self {
        Self {
            peer_index: crate::wire::Fixed::ZERO,
            preshared_key: crate::wire::Fixed::ZERO,
            preshared_key_set: crate::wire::Fixed::ZERO,
            public_key: crate::wire::Fixed::ZERO,
            port: crate::wire::Fixed::ZERO,
            persistent_keepalive: crate::wire::Fixed::ZERO,
            table_id: crate::wire::Fixed::ZERO,
            endpoint: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            allowed_ips: Default::default(),
        }
    }
}

impl crate::wire::Wire for WireguardPeerV2 {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <[u8; 32] as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <[u8; 32] as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Address as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <WireguardPeerFlags as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.peer_index, self.preshared_key, self.preshared_key_set, self.public_key, self.port, self.persistent_keepalive, self.table_id, self.endpoint));
        let n_allowed_ips = crate::wire::count::<u8>("n_allowed_ips", self.allowed_ips.len())?;
        w.put(&(self.sw_if_index, self.flags, n_allowed_ips));
        w.list(&self.allowed_ips)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (peer_index, preshared_key, preshared_key_set, public_key, port, persistent_keepalive, table_id, endpoint): (u32, [u8; 32], bool, [u8; 32], u16, u16, u32, super::ip_types::Address) = r.run(&["peer_index", "preshared_key", "preshared_key_set", "public_key", "port", "persistent_keepalive", "table_id", "endpoint"])?;
        let (sw_if_index, flags, n_allowed_ips): (super::interface_types::InterfaceIndex, WireguardPeerFlags, u8) = r.run(&["sw_if_index", "flags", "n_allowed_ips"])?;
        let allowed_ips = r.list("allowed_ips", n_allowed_ips)?;
        Ok(Self { peer_index, preshared_key, preshared_key_set, public_key, port, persistent_keepalive, table_id, endpoint, sw_if_index, flags, allowed_ips })
    }
}

fixed! {
    /// VPP's message `wireguard_interface_create`.
    WireguardInterfaceCreate {
        interface: WireguardInterface,
        generate_key: bool,
    }
}

message!(WireguardInterfaceCreate, "wireguard_interface_create", 0xa530137e, "wireguard_interface_create_a530137e", "wireguard", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `wireguard_interface_create_reply`.
    WireguardInterfaceCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(WireguardInterfaceCreateReply, "wireguard_interface_create_reply", 0x5383d31f, "wireguard_interface_create_reply_5383d31f", "wireguard", Context, 0b1111111111);
retval!(WireguardInterfaceCreateReply);

fixed! {
    /// VPP's message `wireguard_interface_delete`.
    WireguardInterfaceDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(WireguardInterfaceDelete, "wireguard_interface_delete", 0xf9e6675e, "wireguard_interface_delete_f9e6675e", "wireguard", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `wireguard_interface_delete_reply`.
    WireguardInterfaceDeleteReply {
        retval: i32,
    }
}

message!(WireguardInterfaceDeleteReply, "wireguard_interface_delete_reply", 0xe8d4e804, "wireguard_interface_delete_reply_e8d4e804", "wireguard", Context, 0b1111111111);
retval!(WireguardInterfaceDeleteReply);

fixed! {
    /// VPP's message `wireguard_interface_dump`.
    WireguardInterfaceDump {
        show_private_key: bool,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(WireguardInterfaceDump, "wireguard_interface_dump", 0x2c954158, "wireguard_interface_dump_2c954158", "wireguard", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `wireguard_interface_details`.
    WireguardInterfaceDetails {
        interface: WireguardInterface,
    }
}

message!(WireguardInterfaceDetails, "wireguard_interface_details", 0x0dd4865d, "wireguard_interface_details_0dd4865d", "wireguard", Context, 0b1111111111);

fixed! {
    /// VPP's message `want_wireguard_peer_events`.
    WantWireguardPeerEvents {
        sw_if_index: super::interface_types::InterfaceIndex,
        peer_index: u32,
        enable_disable: u32,
        pid: u32,
    }
}

message!(WantWireguardPeerEvents, "want_wireguard_peer_events", 0x3bc666c8, "want_wireguard_peer_events_3bc666c8", "wireguard", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_wireguard_peer_events_reply`.
    WantWireguardPeerEventsReply {
        retval: i32,
    }
}

message!(WantWireguardPeerEventsReply, "want_wireguard_peer_events_reply", 0xe8d4e804, "want_wireguard_peer_events_reply_e8d4e804", "wireguard", Context, 0b1111111111);
retval!(WantWireguardPeerEventsReply);

fixed! {
    /// VPP's message `wireguard_peer_event`.
    WireguardPeerEvent {
        pid: u32,
        peer_index: u32,
        flags: WireguardPeerFlags,
    }
}

message!(WireguardPeerEvent, "wireguard_peer_event", 0x4e1b5d67, "wireguard_peer_event_4e1b5d67", "wireguard", Client, 0b1111111111);

/// VPP's message `wireguard_peer_add`.
#[derive(Debug, Clone, PartialEq)]
pub struct WireguardPeerAdd {
    pub peer: WireguardPeer,
}

impl Default for WireguardPeerAdd {
    fn default() -> Self {
        Self {
            peer: Default::default(),
        }
    }
}

impl crate::wire::Wire for WireguardPeerAdd {
    const MIN_SIZE: usize = <WireguardPeer as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.peer, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let peer = r.field("peer")?;
        Ok(Self { peer })
    }
}

message!(WireguardPeerAdd, "wireguard_peer_add", 0x9b8aad61, "wireguard_peer_add_9b8aad61", "wireguard", ClientContext, 0b1111111111);

/// VPP's message `wireguard_peer_add_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct WireguardPeerAddV2 {
    pub peer: WireguardPeerV2,
}

impl Default for WireguardPeerAddV2 {
    fn default() -> Self {
        Self {
            peer: Default::default(),
        }
    }
}

impl crate::wire::Wire for WireguardPeerAddV2 {
    const MIN_SIZE: usize = <WireguardPeerV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.peer, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let peer = r.field("peer")?;
        Ok(Self { peer })
    }
}

message!(WireguardPeerAddV2, "wireguard_peer_add_v2", 0x4a07ba90, "wireguard_peer_add_v2_4a07ba90", "wireguard", ClientContext, 0b1000000000);

fixed! {
    /// VPP's message `wireguard_peer_add_reply`.
    WireguardPeerAddReply {
        retval: i32,
        peer_index: u32,
    }
}

message!(WireguardPeerAddReply, "wireguard_peer_add_reply", 0x084a0cd3, "wireguard_peer_add_reply_084a0cd3", "wireguard", Context, 0b1111111111);
retval!(WireguardPeerAddReply);

fixed! {
    /// VPP's message `wireguard_peer_add_v2_reply`.
    WireguardPeerAddV2Reply {
        retval: i32,
        peer_index: u32,
    }
}

message!(WireguardPeerAddV2Reply, "wireguard_peer_add_v2_reply", 0x084a0cd3, "wireguard_peer_add_v2_reply_084a0cd3", "wireguard", Context, 0b1000000000);
retval!(WireguardPeerAddV2Reply);

fixed! {
    /// VPP's message `wireguard_peer_remove`.
    WireguardPeerRemove {
        peer_index: u32,
    }
}

message!(WireguardPeerRemove, "wireguard_peer_remove", 0x3b74607a, "wireguard_peer_remove_3b74607a", "wireguard", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `wireguard_peer_remove_reply`.
    WireguardPeerRemoveReply {
        retval: i32,
    }
}

message!(WireguardPeerRemoveReply, "wireguard_peer_remove_reply", 0xe8d4e804, "wireguard_peer_remove_reply_e8d4e804", "wireguard", Context, 0b1111111111);
retval!(WireguardPeerRemoveReply);

fixed! {
    /// VPP's message `wireguard_peers_dump`.
    WireguardPeersDump {
        peer_index: u32,
    }
}

message!(WireguardPeersDump, "wireguard_peers_dump", 0x3b74607a, "wireguard_peers_dump_3b74607a", "wireguard", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `wireguard_peers_v2_dump`.
    WireguardPeersV2Dump {
        peer_index: u32,
    }
}

message!(WireguardPeersV2Dump, "wireguard_peers_v2_dump", 0x3b74607a, "wireguard_peers_v2_dump_3b74607a", "wireguard", ClientContext, 0b1000000000);

/// VPP's message `wireguard_peers_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct WireguardPeersDetails {
    pub peer: WireguardPeer,
}

impl Default for WireguardPeersDetails {
    fn default() -> Self {
        Self {
            peer: Default::default(),
        }
    }
}

impl crate::wire::Wire for WireguardPeersDetails {
    const MIN_SIZE: usize = <WireguardPeer as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.peer, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let peer = r.field("peer")?;
        Ok(Self { peer })
    }
}

message!(WireguardPeersDetails, "wireguard_peers_details", 0x6a9f6bc3, "wireguard_peers_details_6a9f6bc3", "wireguard", Context, 0b1111111111);

/// VPP's message `wireguard_peers_v2_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct WireguardPeersV2Details {
    pub peer: WireguardPeerV2,
}

impl Default for WireguardPeersV2Details {
    fn default() -> Self {
        Self {
            peer: Default::default(),
        }
    }
}

impl crate::wire::Wire for WireguardPeersV2Details {
    const MIN_SIZE: usize = <WireguardPeerV2 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.peer, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let peer = r.field("peer")?;
        Ok(Self { peer })
    }
}

message!(WireguardPeersV2Details, "wireguard_peers_v2_details", 0xf5b86f42, "wireguard_peers_v2_details_f5b86f42", "wireguard", Context, 0b1000000000);

fixed! {
    /// VPP's message `wg_set_async_mode`.
    WgSetAsyncMode {
        async_enable: bool,
    }
}

message!(WgSetAsyncMode, "wg_set_async_mode", 0xa6465f7c, "wg_set_async_mode_a6465f7c", "wireguard", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `wg_set_async_mode_reply`.
    WgSetAsyncModeReply {
        retval: i32,
    }
}

message!(WgSetAsyncModeReply, "wg_set_async_mode_reply", 0xe8d4e804, "wg_set_async_mode_reply_e8d4e804", "wireguard", Context, 0b1111111111);
retval!(WgSetAsyncModeReply);

impl crate::message::Request for WantWireguardPeerEvents { type Reply = WantWireguardPeerEventsReply; }
impl crate::message::Request for WgSetAsyncMode { type Reply = WgSetAsyncModeReply; }
impl crate::message::Request for WireguardInterfaceCreate { type Reply = WireguardInterfaceCreateReply; }
impl crate::message::Request for WireguardInterfaceDelete { type Reply = WireguardInterfaceDeleteReply; }
impl crate::message::Dump for WireguardInterfaceDump { type Details = WireguardInterfaceDetails; }
impl crate::message::Request for WireguardPeerAdd { type Reply = WireguardPeerAddReply; }
impl crate::message::Request for WireguardPeerAddV2 { type Reply = WireguardPeerAddV2Reply; }
impl crate::message::Request for WireguardPeerRemove { type Reply = WireguardPeerRemoveReply; }
impl crate::message::Dump for WireguardPeersDump { type Details = WireguardPeersDetails; }
impl crate::message::Dump for WireguardPeersV2Dump { type Details = WireguardPeersV2Details; }
