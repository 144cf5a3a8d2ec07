//! Module `ip6_nd` of VPP 26.06, version 1.1.0. Generated: do not edit.

fixed! {
    /// VPP's type `ip6nd_ra_prefix`.
    Ip6ndRaPrefix {
        prefix: super::ip_types::Prefix,
        onlink_flag: bool,
        autonomous_flag: bool,
        val_lifetime: u32,
        pref_lifetime: u32,
        valid_lifetime_expires: f64,
        pref_lifetime_expires: f64,
        decrement_lifetime_flag: bool,
        no_advertise: bool,
    }
}

fixed! {
    /// VPP's type `ip6_ra_prefix_info`.
    Ip6RaPrefixInfo {
        prefix: super::ip_types::Prefix,
        flags: u8,
        valid_time: u32,
        preferred_time: u32,
    }
}

fixed! {
    /// VPP's message `sw_interface_ip6nd_ra_config`.
    SwInterfaceIp6ndRaConfig {
        sw_if_index: super::interface_types::InterfaceIndex,
        suppress: u8,
        managed: u8,
        other: u8,
        ll_option: u8,
        send_unicast: u8,
        cease: u8,
        is_no: bool,
        default_router: u8,
        max_interval: u32,
        min_interval: u32,
        lifetime: u32,
        initial_count: u32,
        initial_interval: u32,
    }
}

message!(SwInterfaceIp6ndRaConfig, "sw_interface_ip6nd_ra_config", 0x3eb00b1c, "sw_interface_ip6nd_ra_config_3eb00b1c", "ip6_nd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_ip6nd_ra_config_reply`.
    SwInterfaceIp6ndRaConfigReply {
        retval: i32,
    }
}

message!(SwInterfaceIp6ndRaConfigReply, "sw_interface_ip6nd_ra_config_reply", 0xe8d4e804, "sw_interface_ip6nd_ra_config_reply_e8d4e804", "ip6_nd", Context, 0b1111111111);
retval!(SwInterfaceIp6ndRaConfigReply);

fixed! {
    /// VPP's message `sw_interface_ip6nd_ra_prefix`.
    SwInterfaceIp6ndRaPrefix {
        sw_if_index: super::interface_types::InterfaceIndex,
        prefix: super::ip_types::Prefix,
        use_default: bool,
        no_advertise: bool,
        off_link: bool,
        no_autoconfig: bool,
        no_onlink: bool,
        is_no: bool,
        val_lifetime: u32,
        pref_lifetime: u32,
    }
}

message!(SwInterfaceIp6ndRaPrefix, "sw_interface_ip6nd_ra_prefix", 0x82cc1b28, "sw_interface_ip6nd_ra_prefix_82cc1b28", "ip6_nd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_ip6nd_ra_prefix_reply`.
    SwInterfaceIp6ndRaPrefixReply {
        retval: i32,
    }
}

message!(SwInterfaceIp6ndRaPrefixReply, "sw_interface_ip6nd_ra_prefix_reply", 0xe8d4e804, "sw_interface_ip6nd_ra_prefix_reply_e8d4e804", "ip6_nd", Context, 0b1111111111);
retval!(SwInterfaceIp6ndRaPrefixReply);

fixed! {
    /// VPP's message `sw_interface_ip6nd_ra_dump`.
    SwInterfaceIp6ndRaDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceIp6ndRaDump, "sw_interface_ip6nd_ra_dump", 0xf9e6675e, "sw_interface_ip6nd_ra_dump_f9e6675e", "ip6_nd", ClientContext, 0b1111111111);

/// VPP's message `sw_interface_ip6nd_ra_details`.
#[derive(Debug, Clone, PartialEq)]
pub struct SwInterfaceIp6ndRaDetails {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub cur_hop_limit: u8,
    pub adv_managed_flag: bool,
    pub adv_other_flag: bool,
    pub adv_router_lifetime: u16,
    pub adv_neighbor_reachable_time: u32,
    pub adv_retransmit_interval: u32,
    pub adv_link_mtu: u32,
    pub send_radv: bool,
    pub cease_radv: bool,
    pub send_unicast: bool,
    pub adv_link_layer_address: bool,
    pub max_radv_interval: f64,
    pub min_radv_interval: f64,
    pub last_radv_time: f64,
    pub last_multicast_time: f64,
    pub next_multicast_time: f64,
    pub initial_adverts_count: u32,
    pub initial_adverts_interval: f64,
    pub initial_adverts_sent: bool,
    pub n_advertisements_sent: u32,
    pub n_solicitations_rcvd: u32,
    pub n_solicitations_dropped: u32,
    pub prefixes: Vec<Ip6ndRaPrefix>,
}

impl Default for SwInterfaceIp6ndRaDetails {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            cur_hop_limit: crate::wire::Fixed::ZERO,
            adv_managed_flag: crate::wire::Fixed::ZERO,
            adv_other_flag: crate::wire::Fixed::ZERO,
            adv_router_lifetime: crate::wire::Fixed::ZERO,
            adv_neighbor_reachable_time: crate::wire::Fixed::ZERO,
            adv_retransmit_interval: crate::wire::Fixed::ZERO,
            adv_link_mtu: crate::wire::Fixed::ZERO,
            send_radv: crate::wire::Fixed::ZERO,
            cease_radv: crate::wire::Fixed::ZERO,
            send_unicast: crate::wire::Fixed::ZERO,
            adv_link_layer_address: crate::wire::Fixed::ZERO,
            max_radv_interval: crate::wire::Fixed::ZERO,
            min_radv_interval: crate::wire::Fixed::ZERO,
            last_radv_time: crate::wire::Fixed::ZERO,
            last_multicast_time: crate::wire::Fixed::ZERO,
            next_multicast_time: crate::wire::Fixed::ZERO,
            initial_adverts_count: crate::wire::Fixed::ZERO,
            initial_adverts_interval: crate::wire::Fixed::ZERO,
            initial_adverts_sent: crate::wire::Fixed::ZERO,
            n_advertisements_sent: crate::wire::Fixed::ZERO,
            n_solicitations_rcvd: crate::wire::Fixed::ZERO,
            n_solicitations_dropped: crate::wire::Fixed::ZERO,
            prefixes: Default::default(),
        }
    }
}

impl crate::wire::Wire for SwInterfaceIp6ndRaDetails {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <f64 as crate::wire::Wire>::MIN_SIZE + <f64 as crate::wire::Wire>::MIN_SIZE + <f64 as crate::wire::Wire>::MIN_SIZE + <f64 as crate::wire::Wire>::MIN_SIZE + <f64 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <f64 as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.sw_if_index, self.cur_hop_limit, self.adv_managed_flag, self.adv_other_flag, self.adv_router_lifetime, self.adv_neighbor_reachable_time, self.adv_retransmit_interval, self.adv_link_mtu));
        w.put(&(self.send_radv, self.cease_radv, self.send_unicast, self.adv_link_layer_address, self.max_radv_interval, self.min_radv_interval, self.last_radv_time, self.last_multicast_time));
        let n_prefixes = crate::wire::count::<u32>("n_prefixes", self.prefixes.len())?;
        w.put(&(self.next_multicast_time, self.initial_adverts_count, self.initial_adverts_interval, self.initial_adverts_sent, self.n_advertisements_sent, self.n_solicitations_rcvd, self.n_solicitations_dropped, n_prefixes));
        w.list(&self.prefixes)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, cur_hop_limit, adv_managed_flag, adv_other_flag, adv_router_lifetime, adv_neighbor_reachable_time, adv_retransmit_interval, adv_link_mtu): (super::interface_types::InterfaceIndex, u8, bool, bool, u16, u32, u32, u32) = r.run(&["sw_if_index", "cur_hop_limit", "adv_managed_flag", "adv_other_flag", "adv_router_lifetime", "adv_neighbor_reachable_time", "adv_retransmit_interval", "adv_link_mtu"])?;
        let (send_radv, cease_radv, send_unicast, adv_link_layer_address, max_radv_interval, min_radv_interval, last_radv_time, last_multicast_time): (bool, bool, bool, bool, f64, f64, f64, f64) = r.run(&["send_radv", "cease_radv", "send_unicast", "adv_link_layer_address", "max_radv_interval", "min_radv_interval", "last_radv_time", "last_multicast_time"])?;
        let (next_multicast_time, initial_adverts_count, initial_adverts_interval, initial_adverts_sent, n_advertisements_sent, n_solicitations_rcvd, n_solicitations_dropped, n_prefixes): (f64, u32, f64, bool, u32, u32, u32, u32) = r.run(&["next_multicast_time", "initial_adverts_count", "initial_adverts_interval", "initial_adverts_sent", "n_advertisements_sent", "n_solicitations_rcvd", "n_solicitations_dropped", "n_prefixes"])?;
        let prefixes = r.list("prefixes", n_prefixes)?;
        Ok(Self { sw_if_index, cur_hop_limit, adv_managed_flag, adv_other_flag, adv_router_lifetime, adv_neighbor_reachable_time, adv_retransmit_interval, adv_link_mtu, send_radv, cease_radv, send_unicast, adv_link_layer_address, max_radv_interval, min_radv_interval, last_radv_time, last_multicast_time, next_multicast_time, initial_adverts_count, initial_adverts_interval, initial_adverts_sent, n_advertisements_sent, n_solicitations_rcvd, n_solicitations_dropped, prefixes })
    }
}

message!(SwInterfaceIp6ndRaDetails, "sw_interface_ip6nd_ra_details", 0xd3198de5, "sw_interface_ip6nd_ra_details_d3198de5", "ip6_nd", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip6nd_proxy_enable_disable`.
    Ip6ndProxyEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_enable: bool,
    }
}

message!(Ip6ndProxyEnableDisable, "ip6nd_proxy_enable_disable", 0x7daa1e3a, "ip6nd_proxy_enable_disable_7daa1e3a", "ip6_nd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip6nd_proxy_enable_disable_reply`.
    Ip6ndProxyEnableDisableReply {
        retval: i32,
    }
}

message!(Ip6ndProxyEnableDisableReply, "ip6nd_proxy_enable_disable_reply", 0xe8d4e804, "ip6nd_proxy_enable_disable_reply_e8d4e804", "ip6_nd", Context, 0b1111111111);
retval!(Ip6ndProxyEnableDisableReply);

fixed! {
    /// VPP's message `ip6nd_proxy_add_del`.
    Ip6ndProxyAddDel {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_add: bool,
        ip: std::net::Ipv6Addr,
    }
}

message!(Ip6ndProxyAddDel, "ip6nd_proxy_add_del", 0xc2e4a686, "ip6nd_proxy_add_del_c2e4a686", "ip6_nd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip6nd_proxy_add_del_reply`.
    Ip6ndProxyAddDelReply {
        retval: i32,
    }
}

message!(Ip6ndProxyAddDelReply, "ip6nd_proxy_add_del_reply", 0xe8d4e804, "ip6nd_proxy_add_del_reply_e8d4e804", "ip6_nd", Context, 0b1111111111);
retval!(Ip6ndProxyAddDelReply);

fixed! {
    /// VPP's message `ip6nd_proxy_details`.
    Ip6ndProxyDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        ip: std::net::Ipv6Addr,
    }
}

message!(Ip6ndProxyDetails, "ip6nd_proxy_details", 0x30b9ff4a, "ip6nd_proxy_details_30b9ff4a", "ip6_nd", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip6nd_proxy_dump`.
    Ip6ndProxyDump {
    }
}

message!(Ip6ndProxyDump, "ip6nd_proxy_dump", 0x51077d14, "ip6nd_proxy_dump_51077d14", "ip6_nd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip6nd_send_router_solicitation`.
    Ip6ndSendRouterSolicitation {
        irt: u32,
        mrt: u32,
        mrc: u32,
        mrd: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        stop: bool,
    }
}

message!(Ip6ndSendRouterSolicitation, "ip6nd_send_router_solicitation", 0xe5de609c, "ip6nd_send_router_solicitation_e5de609c", "ip6_nd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip6nd_send_router_solicitation_reply`.
    Ip6ndSendRouterSolicitationReply {
        retval: i32,
    }
}

message!(Ip6ndSendRouterSolicitationReply, "ip6nd_send_router_solicitation_reply", 0xe8d4e804, "ip6nd_send_router_solicitation_reply_e8d4e804", "ip6_nd", Context, 0b1111111111);
retval!(Ip6ndSendRouterSolicitationReply);

fixed! {
    /// VPP's message `want_ip6_ra_events`.
    WantIp6RaEvents {
        enable: bool,
        pid: u32,
    }
}

message!(WantIp6RaEvents, "want_ip6_ra_events", 0x3ec6d6c2, "want_ip6_ra_events_3ec6d6c2", "ip6_nd", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_ip6_ra_events_reply`.
    WantIp6RaEventsReply {
        retval: i32,
    }
}

message!(WantIp6RaEventsReply, "want_ip6_ra_events_reply", 0xe8d4e804, "want_ip6_ra_events_reply_e8d4e804", "ip6_nd", Context, 0b1111111111);
retval!(WantIp6RaEventsReply);

/// VPP's message `ip6_ra_event`.
#[derive(Debug, Clone, PartialEq)]
pub struct Ip6RaEvent {
    pub pid: u32,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub router_addr: std::net::Ipv6Addr,
    pub current_hop_limit: u8,
    pub flags: u8,
    pub router_lifetime_in_sec: u16,
    pub neighbor_reachable_time_in_msec: u32,
    pub time_in_msec_between_retransmitted_neighbor_solicitations: u32,
    pub prefixes: Vec<Ip6RaPrefixInfo>,
}

impl Default for Ip6RaEvent {
    fn default() -> Self {
        Self {
            pid: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            router_addr: crate::wire::Fixed::ZERO,
            current_hop_limit: crate::wire::Fixed::ZERO,
            flags: crate::wire::Fixed::ZERO,
            router_lifetime_in_sec: crate::wire::Fixed::ZERO,
            neighbor_reachable_time_in_msec: crate::wire::Fixed::ZERO,
            time_in_msec_between_retransmitted_neighbor_solicitations: crate::wire::Fixed::ZERO,
            prefixes: Default::default(),
        }
    }
}

impl crate::wire::Wire for Ip6RaEvent {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <u16 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.pid, self.sw_if_index, self.router_addr, self.current_hop_limit, self.flags, self.router_lifetime_in_sec, self.neighbor_reachable_time_in_msec, self.time_in_msec_between_retransmitted_neighbor_solicitations));
        let n_prefixes = crate::wire::count::<u32>("n_prefixes", self.prefixes.len())?;
        w.put(&n_prefixes);
        w.list(&self.prefixes)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (pid, sw_if_index, router_addr, current_hop_limit, flags, router_lifetime_in_sec, neighbor_reachable_time_in_msec, time_in_msec_between_retransmitted_neighbor_solicitations): (u32, super::interface_types::InterfaceIndex, std::net::Ipv6Addr, u8, u8, u16, u32, u32) = r.run(&["pid", "sw_if_index", "router_addr", "current_hop_limit", "flags", "router_lifetime_in_sec", "neighbor_reachable_time_in_msec", "time_in_msec_between_retransmitted_neighbor_solicitations"])?;
        let n_prefixes: u32 = r.field("n_prefixes")?;
        let prefixes = r.list("prefixes", n_prefixes)?;
        Ok(Self { pid, sw_if_index, router_addr, current_hop_limit, flags, router_lifetime_in_sec, neighbor_reachable_time_in_msec, time_in_msec_between_retransmitted_neighbor_solicitations, prefixes })
    }
}

message!(Ip6RaEvent, "ip6_ra_event", 0x0364c1c5, "ip6_ra_event_0364c1c5", "ip6_nd", Client, 0b1111111111);

impl crate::message::Request for Ip6ndProxyAddDel { type Reply = Ip6ndProxyAddDelReply; }
impl crate::message::Dump for Ip6ndProxyDump { type Details = Ip6ndProxyDetails; }
impl crate::message::Request for Ip6ndProxyEnableDisable { type Reply = Ip6ndProxyEnableDisableReply; }
impl crate::message::Request for Ip6ndSendRouterSolicitation { type Reply = Ip6ndSendRouterSolicitationReply; }
impl crate::message::Request for SwInterfaceIp6ndRaConfig { type Reply = SwInterfaceIp6ndRaConfigReply; }
impl crate::message::Dump for SwInterfaceIp6ndRaDump { type Details = SwInterfaceIp6ndRaDetails; }
impl crate::message::Request for SwInterfaceIp6ndRaPrefix { type Reply = SwInterfaceIp6ndRaPrefixReply; }
impl crate::message::Request for WantIp6RaEvents { type Reply = WantIp6RaEventsReply; }
