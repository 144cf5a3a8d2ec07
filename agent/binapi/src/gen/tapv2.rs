//! Module `tapv2` of VPP 26.06, version 4.0.0. Generated: do not edit.

flags! {
    /// VPP's `tap_flags`.
    TapFlags: u32 { TAP_API_FLAG_GSO = 1, TAP_API_FLAG_CSUM_OFFLOAD = 2, TAP_API_FLAG_PERSIST = 4, TAP_API_FLAG_ATTACH = 8, TAP_API_FLAG_TUN = 16, TAP_API_FLAG_GRO_COALESCE = 32, TAP_API_FLAG_PACKED = 64, TAP_API_FLAG_IN_ORDER = 128, TAP_API_FLAG_CONSISTENT_QP = 256 }
}

/// VPP's message `tap_create_v3`.
#[derive(Debug, Clone, PartialEq)]
pub struct TapCreateV3 {
    pub id: u32,
    pub use_random_mac: bool,
    pub mac_address: crate::text::MacAddress,
    pub num_rx_queues: u16,
    pub num_tx_queues: u16,
    pub tx_ring_sz: u16,
    pub rx_ring_sz: u16,
    pub host_mtu_set: bool,
    pub host_mtu_size: u32,
    pub host_mac_addr_set: bool,
    pub host_mac_addr: crate::text::MacAddress,
    pub host_ip4_prefix_set: bool,
    pub host_ip4_prefix: super::ip_types::Ip4AddressWithPrefix,
    pub host_ip6_prefix_set: bool,
    pub host_ip6_prefix: super::ip_types::Ip6AddressWithPrefix,
    pub host_ip4_gw_set: bool,
    pub host_ip4_gw: std::net::Ipv4Addr,
    pub host_ip6_gw_set: bool,
    pub host_ip6_gw: std::net::Ipv6Addr,
    pub tap_flags: TapFlags,
    pub host_namespace_set: bool,
    pub host_namespace: crate::text::FixedStr<64>,
    pub host_if_name_set: bool,
    pub host_if_name: crate::text::FixedStr<64>,
    pub host_bridge_set: bool,
    pub host_bridge: crate::text::FixedStr<64>,
    pub tag: crate::text::VarStr,
}

impl Default for TapCreateV3 {
    fn default() -> Self {
        Self {
            id: crate::wire::Fixed::ZERO,
            use_random_mac: crate::wire::Fixed::ZERO,
            mac_address: crate::wire::Fixed::ZERO,
            num_rx_queues: crate::wire::Fixed::ZERO,
            num_tx_queues: crate::wire::Fixed::ZERO,
            tx_ring_sz: crate::wire::Fixed::ZERO,
            rx_ring_sz: crate::wire::Fixed::ZERO,
            host_mtu_set: crate::wire::Fixed::ZERO,
            host_mtu_size: crate::wire::Fixed::ZERO,
            host_mac_addr_set: crate::wire::Fixed::ZERO,
            host_mac_addr: crate::wire::Fixed::ZERO,
            host_ip4_prefix_set: crate::wire::Fixed::ZERO,
            host_ip4_prefix: crate::wire::Fixed::ZERO,
            host_ip6_prefix_set: crate::wire::Fixed::ZERO,
            host_ip6_prefix: crate::wire::Fixed::ZERO,
            host_ip4_gw_set: crate::wire::Fixed::ZERO,
            host_ip4_gw: crate::wire::Fixed::ZERO,
            host_ip6_gw_set: crate::wire::Fixed::ZERO,
            host_ip6_gw: crate::wire::Fixed::ZERO,
            tap_flags: crate::wire::Fixed::ZERO,
            host_namespace_set: crate::wire::Fixed::ZERO,
            host_namespace: crate::wire::Fixed::ZERO,
            host_if_name_set: crate::wire::Fixed::ZERO,
            host_if_name: crate::wire::Fixed::ZERO,
            host_bridge_set: crate::wire::Fixed::ZERO,
            host_bridge: crate::wire::Fixed::ZERO,
            tag: Default::default(),
        }
    }
}

impl crate::wire::Wire for TapCreateV3 {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::MacAddress as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::MacAddress as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Ip4AddressWithPrefix as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Ip6AddressWithPrefix as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv4Addr as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <TapFlags as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.id, self.use_random_mac, self.mac_address, self.num_rx_queues, self.num_tx_queues, self.tx_ring_sz, self.rx_ring_sz, self.host_mtu_set));
        w.put(&(self.host_mtu_size, self.host_mac_addr_set, self.host_mac_addr, self.host_ip4_prefix_set, self.host_ip4_prefix, self.host_ip6_prefix_set, self.host_ip6_prefix, self.host_ip4_gw_set));
        w.put(&(self.host_ip4_gw, self.host_ip6_gw_set, self.host_ip6_gw, self.tap_flags, self.host_namespace_set, self.host_namespace, self.host_if_name_set, self.host_if_name));
        w.put(&(self.host_bridge_set, self.host_bridge));
        crate::wire::Wire::encode(&self.tag, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (id, use_random_mac, mac_address, num_rx_queues, num_tx_queues, tx_ring_sz, rx_ring_sz, host_mtu_set): (u32, bool, crate::text::MacAddress, u16, u16, u16, u16, bool) = r.run(&["id", "use_random_mac", "mac_address", "num_rx_queues", "num_tx_queues", "tx_ring_sz", "rx_ring_sz", "host_mtu_set"])?;
        let (host_mtu_size, host_mac_addr_set, host_mac_addr, host_ip4_prefix_set, host_ip4_prefix, host_ip6_prefix_set, host_ip6_prefix, host_ip4_gw_set): (u32, bool, crate::text::MacAddress, bool, super::ip_types::Ip4AddressWithPrefix, bool, super::ip_types::Ip6AddressWithPrefix, bool) = r.run(&["host_mtu_size", "host_mac_addr_set", "host_mac_addr", "host_ip4_prefix_set", "host_ip4_prefix", "host_ip6_prefix_set", "host_ip6_prefix", "host_ip4_gw_set"])?;
        let (host_ip4_gw, host_ip6_gw_set, host_ip6_gw, tap_flags, host_namespace_set, host_namespace, host_if_name_set, host_if_name): (std::net::Ipv4Addr, bool, std::net::Ipv6Addr, TapFlags, bool, crate::text::FixedStr<64>, bool, crate::text::FixedStr<64>) = r.run(&["host_ip4_gw", "host_ip6_gw_set", "host_ip6_gw", "tap_flags", "host_namespace_set", "host_namespace", "host_if_name_set", "host_if_name"])?;
        let (host_bridge_set, host_bridge): (bool, crate::text::FixedStr<64>) = r.run(&["host_bridge_set", "host_bridge"])?;
        let tag = r.field("tag")?;
        Ok(Self { id, use_random_mac, mac_address, num_rx_queues, num_tx_queues, tx_ring_sz, rx_ring_sz, host_mtu_set, host_mtu_size, host_mac_addr_set, host_mac_addr, host_ip4_prefix_set, host_ip4_prefix, host_ip6_prefix_set, host_ip6_prefix, host_ip4_gw_set, host_ip4_gw, host_ip6_gw_set, host_ip6_gw, tap_flags, host_namespace_set, host_namespace, host_if_name_set, host_if_name, host_bridge_set, host_bridge, tag })
    }
}

message!(TapCreateV3, "tap_create_v3", 0x3f3fd1df, "tap_create_v3_3f3fd1df", "tapv2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `tap_create_v3_reply`.
    TapCreateV3Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(TapCreateV3Reply, "tap_create_v3_reply", 0x5383d31f, "tap_create_v3_reply_5383d31f", "tapv2", Context, 0b1111111111);
retval!(TapCreateV3Reply);

/// VPP's message `tap_create_v2`.
#[derive(Debug, Clone, PartialEq)]
pub struct TapCreateV2 {
    pub id: u32,
    pub use_random_mac: bool,
    pub mac_address: crate::text::MacAddress,
    pub num_rx_queues: u8,
    pub tx_ring_sz: u16,
    pub rx_ring_sz: u16,
    pub host_mtu_set: bool,
    pub host_mtu_size: u32,
    pub host_mac_addr_set: bool,
    pub host_mac_addr: crate::text::MacAddress,
    pub host_ip4_prefix_set: bool,
    pub host_ip4_prefix: super::ip_types::Ip4AddressWithPrefix,
    pub host_ip6_prefix_set: bool,
    pub host_ip6_prefix: super::ip_types::Ip6AddressWithPrefix,
    pub host_ip4_gw_set: bool,
    pub host_ip4_gw: std::net::Ipv4Addr,
    pub host_ip6_gw_set: bool,
    pub host_ip6_gw: std::net::Ipv6Addr,
    pub tap_flags: TapFlags,
    pub host_namespace_set: bool,
    pub host_namespace: crate::text::FixedStr<64>,
    pub host_if_name_set: bool,
    pub host_if_name: crate::text::FixedStr<64>,
    pub host_bridge_set: bool,
    pub host_bridge: crate::text::FixedStr<64>,
    pub tag: crate::text::VarStr,
}

impl Default for TapCreateV2 {
    fn default() -> Self {
        Self {
            id: crate::wire::Fixed::ZERO,
            use_random_mac: crate::wire::Fixed::ZERO,
            mac_address: crate::wire::Fixed::ZERO,
            num_rx_queues: crate::wire::Fixed::ZERO,
            tx_ring_sz: crate::wire::Fixed::ZERO,
            rx_ring_sz: crate::wire::Fixed::ZERO,
            host_mtu_set: crate::wire::Fixed::ZERO,
            host_mtu_size: crate::wire::Fixed::ZERO,
            host_mac_addr_set: crate::wire::Fixed::ZERO,
            host_mac_addr: crate::wire::Fixed::ZERO,
            host_ip4_prefix_set: crate::wire::Fixed::ZERO,
            host_ip4_prefix: crate::wire::Fixed::ZERO,
            host_ip6_prefix_set: crate::wire::Fixed::ZERO,
            host_ip6_prefix: crate::wire::Fixed::ZERO,
            host_ip4_gw_set: crate::wire::Fixed::ZERO,
            host_ip4_gw: crate::wire::Fixed::ZERO,
            host_ip6_gw_set: crate::wire::Fixed::ZERO,
            host_ip6_gw: crate::wire::Fixed::ZERO,
            tap_flags: crate::wire::Fixed::ZERO,
            host_namespace_set: crate::wire::Fixed::ZERO,
            host_namespace: crate::wire::Fixed::ZERO,
            host_if_name_set: crate::wire::Fixed::ZERO,
            host_if_name: crate::wire::Fixed::ZERO,
            host_bridge_set: crate::wire::Fixed::ZERO,
            host_bridge: crate::wire::Fixed::ZERO,
            tag: Default::default(),
        }
    }
}

impl crate::wire::Wire for TapCreateV2 {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::MacAddress as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::MacAddress as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Ip4AddressWithPrefix as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Ip6AddressWithPrefix as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv4Addr as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <TapFlags as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.id, self.use_random_mac, self.mac_address, self.num_rx_queues, self.tx_ring_sz, self.rx_ring_sz, self.host_mtu_set, self.host_mtu_size));
        w.put(&(self.host_mac_addr_set, self.host_mac_addr, self.host_ip4_prefix_set, self.host_ip4_prefix, self.host_ip6_prefix_set, self.host_ip6_prefix, self.host_ip4_gw_set, self.host_ip4_gw));
        w.put(&(self.host_ip6_gw_set, self.host_ip6_gw, self.tap_flags, self.host_namespace_set, self.host_namespace, self.host_if_name_set, self.host_if_name, self.host_bridge_set));
        w.put(&self.host_bridge);
        crate::wire::Wire::encode(&self.tag, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (id, use_random_mac, mac_address, num_rx_queues, tx_ring_sz, rx_ring_sz, host_mtu_set, host_mtu_size): (u32, bool, crate::text::MacAddress, u8, u16, u16, bool, u32) = r.run(&["id", "use_random_mac", "mac_address", "num_rx_queues", "tx_ring_sz", "rx_ring_sz", "host_mtu_set", "host_mtu_size"])?;
        let (host_mac_addr_set, host_mac_addr, host_ip4_prefix_set, host_ip4_prefix, host_ip6_prefix_set, host_ip6_prefix, host_ip4_gw_set, host_ip4_gw): (bool, crate::text::MacAddress, bool, super::ip_types::Ip4AddressWithPrefix, bool, super::ip_types::Ip6AddressWithPrefix, bool, std::net::Ipv4Addr) = r.run(&["host_mac_addr_set", "host_mac_addr", "host_ip4_prefix_set", "host_ip4_prefix", "host_ip6_prefix_set", "host_ip6_prefix", "host_ip4_gw_set", "host_ip4_gw"])?;
        let (host_ip6_gw_set, host_ip6_gw, tap_flags, host_namespace_set, host_namespace, host_if_name_set, host_if_name, host_bridge_set): (bool, std::net::Ipv6Addr, TapFlags, bool, crate::text::FixedStr<64>, bool, crate::text::FixedStr<64>, bool) = r.run(&["host_ip6_gw_set", "host_ip6_gw", "tap_flags", "host_namespace_set", "host_namespace", "host_if_name_set", "host_if_name", "host_bridge_set"])?;
        let host_bridge: crate::text::FixedStr<64> = r.field("host_bridge")?;
        let tag = r.field("tag")?;
        Ok(Self { id, use_random_mac, mac_address, num_rx_queues, tx_ring_sz, rx_ring_sz, host_mtu_set, host_mtu_size, host_mac_addr_set, host_mac_addr, host_ip4_prefix_set, host_ip4_prefix, host_ip6_prefix_set, host_ip6_prefix, host_ip4_gw_set, host_ip4_gw, host_ip6_gw_set, host_ip6_gw, tap_flags, host_namespace_set, host_namespace, host_if_name_set, host_if_name, host_bridge_set, host_bridge, tag })
    }
}

message!(TapCreateV2, "tap_create_v2", 0x2d0d6570, "tap_create_v2_2d0d6570", "tapv2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `tap_create_v2_reply`.
    TapCreateV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(TapCreateV2Reply, "tap_create_v2_reply", 0x5383d31f, "tap_create_v2_reply_5383d31f", "tapv2", Context, 0b1111111111);
retval!(TapCreateV2Reply);

fixed! {
    /// VPP's message `tap_delete_v2`.
    TapDeleteV2 {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(TapDeleteV2, "tap_delete_v2", 0xf9e6675e, "tap_delete_v2_f9e6675e", "tapv2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `tap_delete_v2_reply`.
    TapDeleteV2Reply {
        retval: i32,
    }
}

message!(TapDeleteV2Reply, "tap_delete_v2_reply", 0xe8d4e804, "tap_delete_v2_reply_e8d4e804", "tapv2", Context, 0b1111111111);
retval!(TapDeleteV2Reply);

fixed! {
    /// VPP's message `sw_interface_tap_v2_dump`.
    SwInterfaceTapV2Dump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceTapV2Dump, "sw_interface_tap_v2_dump", 0xf9e6675e, "sw_interface_tap_v2_dump_f9e6675e", "tapv2", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_tap_v2_details`.
    SwInterfaceTapV2Details {
        sw_if_index: u32,
        id: u32,
        tx_ring_sz: u16,
        rx_ring_sz: u16,
        host_mtu_size: u32,
        host_mac_addr: crate::text::MacAddress,
        host_ip4_prefix: super::ip_types::Ip4AddressWithPrefix,
        host_ip6_prefix: super::ip_types::Ip6AddressWithPrefix,
        tap_flags: TapFlags,
        dev_name: crate::text::FixedStr<64>,
        host_if_name: crate::text::FixedStr<64>,
        host_namespace: crate::text::FixedStr<64>,
        host_bridge: crate::text::FixedStr<64>,
    }
}

message!(SwInterfaceTapV2Details, "sw_interface_tap_v2_details", 0x1e2b2a47, "sw_interface_tap_v2_details_1e2b2a47", "tapv2", Context, 0b1111111111);

impl crate::message::Dump for SwInterfaceTapV2Dump { type Details = SwInterfaceTapV2Details; }
impl crate::message::Request for TapCreateV2 { type Reply = TapCreateV2Reply; }
impl crate::message::Request for TapCreateV3 { type Reply = TapCreateV3Reply; }
impl crate::message::Request for TapDeleteV2 { type Reply = TapDeleteV2Reply; }
