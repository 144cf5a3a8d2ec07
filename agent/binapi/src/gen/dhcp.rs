//! Module `dhcp` of VPP 26.06, version 3.0.1. Generated: do not edit.

one_of! {
    /// VPP's `vss_type`.
    VssType: u32 { VSS_TYPE_API_ASCII = 0, VSS_TYPE_API_VPN_ID = 1, VSS_TYPE_API_INVALID = 123, VSS_TYPE_API_DEFAULT = 255 }
}

one_of! {
    /// VPP's `dhcp_client_state`.
    DhcpClientState: u32 { DHCP_CLIENT_STATE_API_DISCOVER = 0, DHCP_CLIENT_STATE_API_REQUEST = 1, DHCP_CLIENT_STATE_API_BOUND = 2 }
}

one_of! {
    /// VPP's `dhcpv6_msg_type`.
    Dhcpv6MsgType: u32 { DHCPV6_MSG_API_SOLICIT = 1, DHCPV6_MSG_API_ADVERTISE = 2, DHCPV6_MSG_API_REQUEST = 3, DHCPV6_MSG_API_CONFIRM = 4, DHCPV6_MSG_API_RENEW = 5, DHCPV6_MSG_API_REBIND = 6, DHCPV6_MSG_API_REPLY = 7, DHCPV6_MSG_API_RELEASE = 8, DHCPV6_MSG_API_DECLINE = 9, DHCPV6_MSG_API_RECONFIGURE = 10, DHCPV6_MSG_API_INFORMATION_REQUEST = 11, DHCPV6_MSG_API_RELAY_FORW = 12, DHCPV6_MSG_API_RELAY_REPL = 13 }
}

fixed! {
    /// VPP's type `dhcp_client`.
    DhcpClient {
        sw_if_index: super::interface_types::InterfaceIndex,
        hostname: crate::text::FixedStr<64>,
        id: [u8; 64],
        want_dhcp_event: bool,
        set_broadcast_flag: bool,
        dscp: super::ip_types::IpDscp,
        pid: u32,
    }
}

fixed! {
    /// VPP's type `domain_server`.
    DomainServer {
        address: super::ip_types::Address,
    }
}

/// VPP's type `dhcp_lease`.
#[derive(Debug, Clone, PartialEq)]
pub struct DhcpLease {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub state: DhcpClientState,
    pub is_ipv6: bool,
    pub hostname: crate::text::FixedStr<64>,
    pub mask_width: u8,
    pub host_address: super::ip_types::Address,
    pub router_address: super::ip_types::Address,
    pub host_mac: crate::text::MacAddress,
    pub domain_server: Vec<DomainServer>,
}

impl Default for DhcpLease {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            state: crate::wire::Fixed::ZERO,
            is_ipv6: crate::wire::Fixed::ZERO,
            hostname: crate::wire::Fixed::ZERO,
            mask_width: crate::wire::Fixed::ZERO,
            host_address: crate::wire::Fixed::ZERO,
            router_address: crate::wire::Fixed::ZERO,
            host_mac: crate::wire::Fixed::ZERO,
            domain_server: Default::default(),
        }
    }
}

impl crate::wire::Wire for DhcpLease {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <DhcpClientState as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<64> as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Address as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Address as crate::wire::Wire>::MIN_SIZE + <crate::text::MacAddress as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.sw_if_index, self.state, self.is_ipv6, self.hostname, self.mask_width, self.host_address, self.router_address, self.host_mac));
        let count = crate::wire::count::<u8>("count", self.domain_server.len())?;
        w.put(&count);
        w.list(&self.domain_server)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, state, is_ipv6, hostname, mask_width, host_address, router_address, host_mac): (super::interface_types::InterfaceIndex, DhcpClientState, bool, crate::text::FixedStr<64>, u8, super::ip_types::Address, super::ip_types::Address, crate::text::MacAddress) = r.run(&["sw_if_index", "state", "is_ipv6", "hostname", "mask_width", "host_address", "router_address", "host_mac"])?;
        let count: u8 = r.field("count")?;
        let domain_server = r.list("domain_server", count)?;
        Ok(Self { sw_if_index, state, is_ipv6, hostname, mask_width, host_address, router_address, host_mac, domain_server })
    }
}

fixed! {
    /// VPP's type `dhcp_server`.
    DhcpServer {
        server_vrf_id: u32,
        dhcp_server: super::ip_types::Address,
    }
}

fixed! {
    /// VPP's type `dhcp6_address_info`.
    Dhcp6AddressInfo {
        address: std::net::Ipv6Addr,
        valid_time: u32,
        preferred_time: u32,
    }
}

fixed! {
    /// VPP's type `dhcp6_pd_prefix_info`.
    Dhcp6PdPrefixInfo {
        prefix: super::ip_types::Ip6Prefix,
        valid_time: u32,
        preferred_time: u32,
    }
}

fixed! {
    /// VPP's message `dhcp_plugin_get_version`.
    DhcpPluginGetVersion {
    }
}

message!(DhcpPluginGetVersion, "dhcp_plugin_get_version", 0x51077d14, "dhcp_plugin_get_version_51077d14", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_plugin_get_version_reply`.
    DhcpPluginGetVersionReply {
        major: u32,
        minor: u32,
    }
}

message!(DhcpPluginGetVersionReply, "dhcp_plugin_get_version_reply", 0x9b32cf86, "dhcp_plugin_get_version_reply_9b32cf86", "dhcp", Context, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_plugin_control_ping`.
    DhcpPluginControlPing {
    }
}

message!(DhcpPluginControlPing, "dhcp_plugin_control_ping", 0x51077d14, "dhcp_plugin_control_ping_51077d14", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_plugin_control_ping_reply`.
    DhcpPluginControlPingReply {
        retval: i32,
        client_index: u32,
        vpe_pid: u32,
    }
}

message!(DhcpPluginControlPingReply, "dhcp_plugin_control_ping_reply", 0xf6b0b8ca, "dhcp_plugin_control_ping_reply_f6b0b8ca", "dhcp", Context, 0b1111111111);
retval!(DhcpPluginControlPingReply);

fixed! {
    /// VPP's message `dhcp_proxy_config`.
    DhcpProxyConfig {
        rx_vrf_id: u32,
        server_vrf_id: u32,
        is_add: bool,
        dhcp_server: super::ip_types::Address,
        dhcp_src_address: super::ip_types::Address,
    }
}

message!(DhcpProxyConfig, "dhcp_proxy_config", 0x4058a689, "dhcp_proxy_config_4058a689", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_proxy_config_reply`.
    DhcpProxyConfigReply {
        retval: i32,
    }
}

message!(DhcpProxyConfigReply, "dhcp_proxy_config_reply", 0xe8d4e804, "dhcp_proxy_config_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(DhcpProxyConfigReply);

fixed! {
    /// VPP's message `dhcp_proxy_set_vss`.
    DhcpProxySetVss {
        tbl_id: u32,
        vss_type: VssType,
        vpn_ascii_id: crate::text::FixedStr<129>,
        oui: u32,
        vpn_index: u32,
        is_ipv6: bool,
        is_add: bool,
    }
}

message!(DhcpProxySetVss, "dhcp_proxy_set_vss", 0x50537301, "dhcp_proxy_set_vss_50537301", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_proxy_set_vss_reply`.
    DhcpProxySetVssReply {
        retval: i32,
    }
}

message!(DhcpProxySetVssReply, "dhcp_proxy_set_vss_reply", 0xe8d4e804, "dhcp_proxy_set_vss_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(DhcpProxySetVssReply);

fixed! {
    /// VPP's message `dhcp_client_config`.
    DhcpClientConfig {
        is_add: bool,
        client: DhcpClient,
    }
}

message!(DhcpClientConfig, "dhcp_client_config", 0x1af013ea, "dhcp_client_config_1af013ea", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_client_config_reply`.
    DhcpClientConfigReply {
        retval: i32,
    }
}

message!(DhcpClientConfigReply, "dhcp_client_config_reply", 0xe8d4e804, "dhcp_client_config_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(DhcpClientConfigReply);

/// VPP's message `dhcp_compl_event`.
#[derive(Debug, Clone, PartialEq)]
pub struct DhcpComplEvent {
    pub pid: u32,
    pub lease: DhcpLease,
}

impl Default for DhcpComplEvent {
    fn default() -> Self {
        Self {
            pid: crate::wire::Fixed::ZERO,
            lease: Default::default(),
        }
    }
}

impl crate::wire::Wire for DhcpComplEvent {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <DhcpLease as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.pid);
        crate::wire::Wire::encode(&self.lease, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let pid: u32 = r.field("pid")?;
        let lease = r.field("lease")?;
        Ok(Self { pid, lease })
    }
}

message!(DhcpComplEvent, "dhcp_compl_event", 0xe18124b7, "dhcp_compl_event_e18124b7", "dhcp", Client, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_client_dump`.
    DhcpClientDump {
    }
}

message!(DhcpClientDump, "dhcp_client_dump", 0x51077d14, "dhcp_client_dump_51077d14", "dhcp", ClientContext, 0b1111111111);

/// VPP's message `dhcp_client_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct DhcpClientDetails {
    pub client: DhcpClient,
    pub lease: DhcpLease,
}

impl Default for DhcpClientDetails {
    fn default() -> Self {
        Self {
            client: crate::wire::Fixed::ZERO,
            lease: Default::default(),
        }
    }
}

impl crate::wire::Wire for DhcpClientDetails {
    const MIN_SIZE: usize = <DhcpClient as crate::wire::Wire>::MIN_SIZE + <DhcpLease as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.client);
        crate::wire::Wire::encode(&self.lease, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let client: DhcpClient = r.field("client")?;
        let lease = r.field("lease")?;
        Ok(Self { client, lease })
    }
}

message!(DhcpClientDetails, "dhcp_client_details", 0x8897b2d8, "dhcp_client_details_8897b2d8", "dhcp", Context, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_proxy_dump`.
    DhcpProxyDump {
        is_ip6: bool,
    }
}

message!(DhcpProxyDump, "dhcp_proxy_dump", 0x5c5b063f, "dhcp_proxy_dump_5c5b063f", "dhcp", ClientContext, 0b1111111111);

/// VPP's message `dhcp_proxy_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct DhcpProxyDetails {
    pub rx_vrf_id: u32,
    pub vss_oui: u32,
    pub vss_fib_id: u32,
    pub vss_type: VssType,
    pub is_ipv6: bool,
    pub vss_vpn_ascii_id: crate::text::FixedStr<129>,
    pub dhcp_src_address: super::ip_types::Address,
    pub servers: Vec<DhcpServer>,
}

impl Default for DhcpProxyDetails {
    fn default() -> Self {
        Self {
            rx_vrf_id: crate::wire::Fixed::ZERO,
            vss_oui: crate::wire::Fixed::ZERO,
            vss_fib_id: crate::wire::Fixed::ZERO,
            vss_type: crate::wire::Fixed::ZERO,
            is_ipv6: crate::wire::Fixed::ZERO,
            vss_vpn_ascii_id: crate::wire::Fixed::ZERO,
            dhcp_src_address: crate::wire::Fixed::ZERO,
            servers: Default::default(),
        }
    }
}

impl crate::wire::Wire for DhcpProxyDetails {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <VssType as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::FixedStr<129> as crate::wire::Wire>::MIN_SIZE + <super::ip_types::Address as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u8>("count", self.servers.len())?;
        w.put(&(self.rx_vrf_id, self.vss_oui, self.vss_fib_id, self.vss_type, self.is_ipv6, self.vss_vpn_ascii_id, self.dhcp_src_address, count));
        w.list(&self.servers)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (rx_vrf_id, vss_oui, vss_fib_id, vss_type, is_ipv6, vss_vpn_ascii_id, dhcp_src_address, count): (u32, u32, u32, VssType, bool, crate::text::FixedStr<129>, super::ip_types::Address, u8) = r.run(&["rx_vrf_id", "vss_oui", "vss_fib_id", "vss_type", "is_ipv6", "vss_vpn_ascii_id", "dhcp_src_address", "count"])?;
        let servers = r.list("servers", count)?;
        Ok(Self { rx_vrf_id, vss_oui, vss_fib_id, vss_type, is_ipv6, vss_vpn_ascii_id, dhcp_src_address, servers })
    }
}

message!(DhcpProxyDetails, "dhcp_proxy_details", 0xdcbaf540, "dhcp_proxy_details_dcbaf540", "dhcp", Context, 0b1111111111);

fixed! {
    /// VPP's message `dhcp_client_detect_enable_disable`.
    DhcpClientDetectEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
    }
}

message!(DhcpClientDetectEnableDisable, "dhcp_client_detect_enable_disable", 0xae6cfcfb, "dhcp_client_detect_enable_disable_ae6cfcfb", "dhcp", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `dhcp_client_detect_enable_disable_reply`.
    DhcpClientDetectEnableDisableReply {
        retval: i32,
    }
}

message!(DhcpClientDetectEnableDisableReply, "dhcp_client_detect_enable_disable_reply", 0xe8d4e804, "dhcp_client_detect_enable_disable_reply_e8d4e804", "dhcp", Context, 0b1111111100);
retval!(DhcpClientDetectEnableDisableReply);

fixed! {
    /// VPP's message `dhcp6_duid_ll_set`.
    Dhcp6DuidLlSet {
        duid_ll: [u8; 10],
    }
}

message!(Dhcp6DuidLlSet, "dhcp6_duid_ll_set", 0x0f6ca323, "dhcp6_duid_ll_set_0f6ca323", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp6_duid_ll_set_reply`.
    Dhcp6DuidLlSetReply {
        retval: i32,
    }
}

message!(Dhcp6DuidLlSetReply, "dhcp6_duid_ll_set_reply", 0xe8d4e804, "dhcp6_duid_ll_set_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(Dhcp6DuidLlSetReply);

fixed! {
    /// VPP's message `dhcp6_clients_enable_disable`.
    Dhcp6ClientsEnableDisable {
        enable: bool,
    }
}

message!(Dhcp6ClientsEnableDisable, "dhcp6_clients_enable_disable", 0xb3e225d2, "dhcp6_clients_enable_disable_b3e225d2", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp6_clients_enable_disable_reply`.
    Dhcp6ClientsEnableDisableReply {
        retval: i32,
    }
}

message!(Dhcp6ClientsEnableDisableReply, "dhcp6_clients_enable_disable_reply", 0xe8d4e804, "dhcp6_clients_enable_disable_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(Dhcp6ClientsEnableDisableReply);

/// VPP's message `dhcp6_send_client_message`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dhcp6SendClientMessage {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub server_index: u32,
    pub irt: u32,
    pub mrt: u32,
    pub mrc: u32,
    pub mrd: u32,
    pub stop: bool,
    pub msg_type: Dhcpv6MsgType,
    pub t1: u32,
    pub t2: u32,
    pub addresses: Vec<Dhcp6AddressInfo>,
}

impl Default for Dhcp6SendClientMessage {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            server_index: crate::wire::Fixed::ZERO,
            irt: crate::wire::Fixed::ZERO,
            mrt: crate::wire::Fixed::ZERO,
            mrc: crate::wire::Fixed::ZERO,
            mrd: crate::wire::Fixed::ZERO,
            stop: crate::wire::Fixed::ZERO,
            msg_type: crate::wire::Fixed::ZERO,
            t1: crate::wire::Fixed::ZERO,
            t2: crate::wire::Fixed::ZERO,
            addresses: Default::default(),
        }
    }
}

impl crate::wire::Wire for Dhcp6SendClientMessage {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <Dhcpv6MsgType as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.sw_if_index, self.server_index, self.irt, self.mrt, self.mrc, self.mrd, self.stop, self.msg_type));
        let n_addresses = crate::wire::count::<u32>("n_addresses", self.addresses.len())?;
        w.put(&(self.t1, self.t2, n_addresses));
        w.list(&self.addresses)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, server_index, irt, mrt, mrc, mrd, stop, msg_type): (super::interface_types::InterfaceIndex, u32, u32, u32, u32, u32, bool, Dhcpv6MsgType) = r.run(&["sw_if_index", "server_index", "irt", "mrt", "mrc", "mrd", "stop", "msg_type"])?;
        let (t1, t2, n_addresses): (u32, u32, u32) = r.run(&["T1", "T2", "n_addresses"])?;
        let addresses = r.list("addresses", n_addresses)?;
        Ok(Self { sw_if_index, server_index, irt, mrt, mrc, mrd, stop, msg_type, t1, t2, addresses })
    }
}

message!(Dhcp6SendClientMessage, "dhcp6_send_client_message", 0xf8222476, "dhcp6_send_client_message_f8222476", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp6_send_client_message_reply`.
    Dhcp6SendClientMessageReply {
        retval: i32,
    }
}

message!(Dhcp6SendClientMessageReply, "dhcp6_send_client_message_reply", 0xe8d4e804, "dhcp6_send_client_message_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(Dhcp6SendClientMessageReply);

/// VPP's message `dhcp6_pd_send_client_message`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dhcp6PdSendClientMessage {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub server_index: u32,
    pub irt: u32,
    pub mrt: u32,
    pub mrc: u32,
    pub mrd: u32,
    pub stop: bool,
    pub msg_type: Dhcpv6MsgType,
    pub t1: u32,
    pub t2: u32,
    pub prefixes: Vec<Dhcp6PdPrefixInfo>,
}

impl Default for Dhcp6PdSendClientMessage {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            server_index: crate::wire::Fixed::ZERO,
            irt: crate::wire::Fixed::ZERO,
            mrt: crate::wire::Fixed::ZERO,
            mrc: crate::wire::Fixed::ZERO,
            mrd: crate::wire::Fixed::ZERO,
            stop: crate::wire::Fixed::ZERO,
            msg_type: crate::wire::Fixed::ZERO,
            t1: crate::wire::Fixed::ZERO,
            t2: crate::wire::Fixed::ZERO,
            prefixes: Default::default(),
        }
    }
}

impl crate::wire::Wire for Dhcp6PdSendClientMessage {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <Dhcpv6MsgType as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.sw_if_index, self.server_index, self.irt, self.mrt, self.mrc, self.mrd, self.stop, self.msg_type));
        let n_prefixes = crate::wire::count::<u32>("n_prefixes", self.prefixes.len())?;
        w.put(&(self.t1, self.t2, n_prefixes));
        w.list(&self.prefixes)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, server_index, irt, mrt, mrc, mrd, stop, msg_type): (super::interface_types::InterfaceIndex, u32, u32, u32, u32, u32, bool, Dhcpv6MsgType) = r.run(&["sw_if_index", "server_index", "irt", "mrt", "mrc", "mrd", "stop", "msg_type"])?;
        let (t1, t2, n_prefixes): (u32, u32, u32) = r.run(&["T1", "T2", "n_prefixes"])?;
        let prefixes = r.list("prefixes", n_prefixes)?;
        Ok(Self { sw_if_index, server_index, irt, mrt, mrc, mrd, stop, msg_type, t1, t2, prefixes })
    }
}

message!(Dhcp6PdSendClientMessage, "dhcp6_pd_send_client_message", 0x3739fd8d, "dhcp6_pd_send_client_message_3739fd8d", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `dhcp6_pd_send_client_message_reply`.
    Dhcp6PdSendClientMessageReply {
        retval: i32,
    }
}

message!(Dhcp6PdSendClientMessageReply, "dhcp6_pd_send_client_message_reply", 0xe8d4e804, "dhcp6_pd_send_client_message_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(Dhcp6PdSendClientMessageReply);

fixed! {
    /// VPP's message `want_dhcp6_reply_events`.
    WantDhcp6ReplyEvents {
        enable_disable: u8,
        pid: u32,
    }
}

message!(WantDhcp6ReplyEvents, "want_dhcp6_reply_events", 0x05b454b5, "want_dhcp6_reply_events_05b454b5", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_dhcp6_reply_events_reply`.
    WantDhcp6ReplyEventsReply {
        retval: i32,
    }
}

message!(WantDhcp6ReplyEventsReply, "want_dhcp6_reply_events_reply", 0xe8d4e804, "want_dhcp6_reply_events_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(WantDhcp6ReplyEventsReply);

fixed! {
    /// VPP's message `want_dhcp6_pd_reply_events`.
    WantDhcp6PdReplyEvents {
        enable_disable: bool,
        pid: u32,
    }
}

message!(WantDhcp6PdReplyEvents, "want_dhcp6_pd_reply_events", 0xc5e2af94, "want_dhcp6_pd_reply_events_c5e2af94", "dhcp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_dhcp6_pd_reply_events_reply`.
    WantDhcp6PdReplyEventsReply {
        retval: i32,
    }
}

message!(WantDhcp6PdReplyEventsReply, "want_dhcp6_pd_reply_events_reply", 0xe8d4e804, "want_dhcp6_pd_reply_events_reply_e8d4e804", "dhcp", Context, 0b1111111111);
retval!(WantDhcp6PdReplyEventsReply);

/// VPP's message `dhcp6_reply_event`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dhcp6ReplyEvent {
    pub pid: u32,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub server_index: u32,
    pub msg_type: Dhcpv6MsgType,
    pub t1: u32,
    pub t2: u32,
    pub inner_status_code: u16,
    pub status_code: u16,
    pub preference: u8,
    pub addresses: Vec<Dhcp6AddressInfo>,
}

impl Default for Dhcp6ReplyEvent {
    fn default() -> Self {
        Self {
            pid: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            server_index: crate::wire::Fixed::ZERO,
            msg_type: crate::wire::Fixed::ZERO,
            t1: crate::wire::Fixed::ZERO,
            t2: crate::wire::Fixed::ZERO,
            inner_status_code: crate::wire::Fixed::ZERO,
            status_code: crate::wire::Fixed::ZERO,
            preference: crate::wire::Fixed::ZERO,
            addresses: Default::default(),
        }
    }
}

impl crate::wire::Wire for Dhcp6ReplyEvent {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <Dhcpv6MsgType as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.pid, self.sw_if_index, self.server_index, self.msg_type, self.t1, self.t2, self.inner_status_code, self.status_code));
        let n_addresses = crate::wire::count::<u32>("n_addresses", self.addresses.len())?;
        w.put(&(self.preference, n_addresses));
        w.list(&self.addresses)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (pid, sw_if_index, server_index, msg_type, t1, t2, inner_status_code, status_code): (u32, super::interface_types::InterfaceIndex, u32, Dhcpv6MsgType, u32, u32, u16, u16) = r.run(&["pid", "sw_if_index", "server_index", "msg_type", "T1", "T2", "inner_status_code", "status_code"])?;
        let (preference, n_addresses): (u8, u32) = r.run(&["preference", "n_addresses"])?;
        let addresses = r.list("addresses", n_addresses)?;
        Ok(Self { pid, sw_if_index, server_index, msg_type, t1, t2, inner_status_code, status_code, preference, addresses })
    }
}

message!(Dhcp6ReplyEvent, "dhcp6_reply_event", 0x85b7b17e, "dhcp6_reply_event_85b7b17e", "dhcp", Client, 0b1111111111);

/// VPP's message `dhcp6_pd_reply_event`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dhcp6PdReplyEvent {
    pub pid: u32,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub server_index: u32,
    pub msg_type: Dhcpv6MsgType,
    pub t1: u32,
    pub t2: u32,
    pub inner_status_code: u16,
    pub status_code: u16,
    pub preference: u8,
    pub prefixes: Vec<Dhcp6PdPrefixInfo>,
}

impl Default for Dhcp6PdReplyEvent {
    fn default() -> Self {
        Self {
            pid: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            server_index: crate::wire::Fixed::ZERO,
            msg_type: crate::wire::Fixed::ZERO,
            t1: crate::wire::Fixed::ZERO,
            t2: crate::wire::Fixed::ZERO,
            inner_status_code: crate::wire::Fixed::ZERO,
            status_code: crate::wire::Fixed::ZERO,
            preference: crate::wire::Fixed::ZERO,
            prefixes: Default::default(),
        }
    }
}

impl crate::wire::Wire for Dhcp6PdReplyEvent {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <Dhcpv6MsgType as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.pid, self.sw_if_index, self.server_index, self.msg_type, self.t1, self.t2, self.inner_status_code, self.status_code));
        let n_prefixes = crate::wire::count::<u32>("n_prefixes", self.prefixes.len())?;
        w.put(&(self.preference, n_prefixes));
        w.list(&self.prefixes)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (pid, sw_if_index, server_index, msg_type, t1, t2, inner_status_code, status_code): (u32, super::interface_types::InterfaceIndex, u32, Dhcpv6MsgType, u32, u32, u16, u16) = r.run(&["pid", "sw_if_index", "server_index", "msg_type", "T1", "T2", "inner_status_code", "status_code"])?;
        let (preference, n_prefixes): (u8, u32) = r.run(&["preference", "n_prefixes"])?;
        let prefixes = r.list("prefixes", n_prefixes)?;
        Ok(Self { pid, sw_if_index, server_index, msg_type, t1, t2, inner_status_code, status_code, preference, prefixes })
    }
}

message!(Dhcp6PdReplyEvent, "dhcp6_pd_reply_event", 0x5e878029, "dhcp6_pd_reply_event_5e878029", "dhcp", Client, 0b1111111111);

impl crate::message::Request for Dhcp6ClientsEnableDisable { type Reply = Dhcp6ClientsEnableDisableReply; }
impl crate::message::Request for Dhcp6DuidLlSet { type Reply = Dhcp6DuidLlSetReply; }
impl crate::message::Request for Dhcp6PdSendClientMessage { type Reply = Dhcp6PdSendClientMessageReply; }
impl crate::message::Request for Dhcp6SendClientMessage { type Reply = Dhcp6SendClientMessageReply; }
impl crate::message::Request for DhcpClientConfig { type Reply = DhcpClientConfigReply; }
impl crate::message::Request for DhcpClientDetectEnableDisable { type Reply = DhcpClientDetectEnableDisableReply; }
impl crate::message::Dump for DhcpClientDump { type Details = DhcpClientDetails; }
impl crate::message::Request for DhcpPluginControlPing { type Reply = DhcpPluginControlPingReply; }
impl crate::message::Request for DhcpPluginGetVersion { type Reply = DhcpPluginGetVersionReply; }
impl crate::message::Request for DhcpProxyConfig { type Reply = DhcpProxyConfigReply; }
impl crate::message::Dump for DhcpProxyDump { type Details = DhcpProxyDetails; }
impl crate::message::Request for DhcpProxySetVss { type Reply = DhcpProxySetVssReply; }
impl crate::message::Request for WantDhcp6PdReplyEvents { type Reply = WantDhcp6PdReplyEventsReply; }
impl crate::message::Request for WantDhcp6ReplyEvents { type Reply = WantDhcp6ReplyEventsReply; }
