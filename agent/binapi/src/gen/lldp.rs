//! Module `lldp` of VPP 26.06, version 2.0.0. Generated: do not edit.

one_of! {
    /// VPP's `port_id_subtype`.
    PortIdSubtype: u32 { PORT_ID_SUBTYPE_RESERVED = 0, PORT_ID_SUBTYPE_INTF_ALIAS = 1, PORT_ID_SUBTYPE_PORT_COMP = 2, PORT_ID_SUBTYPE_MAC_ADDR = 3, PORT_ID_SUBTYPE_NET_ADDR = 4, PORT_ID_SUBTYPE_INTF_NAME = 5, PORT_ID_SUBTYPE_AGENT_CIRCUIT_ID = 6, PORT_ID_SUBTYPE_LOCAL = 7 }
}

one_of! {
    /// VPP's `chassis_id_subtype`.
    ChassisIdSubtype: u32 { CHASSIS_ID_SUBTYPE_RESERVED = 0, CHASSIS_ID_SUBTYPE_CHASSIS_COMP = 1, CHASSIS_ID_SUBTYPE_INTF_ALIAS = 2, CHASSIS_ID_SUBTYPE_PORT_COMP = 3, CHASSIS_ID_SUBTYPE_MAC_ADDR = 4, CHASSIS_ID_SUBTYPE_NET_ADDR = 5, CHASSIS_ID_SUBTYPE_INTF_NAME = 6, CHASSIS_ID_SUBTYPE_LOCAL = 7 }
}

/// VPP's message `lldp_config`.
#[derive(Debug, Clone, PartialEq)]
pub struct LldpConfig {
    pub tx_hold: u32,
    pub tx_interval: u32,
    pub system_name: crate::text::VarStr,
}

impl Default for LldpConfig {
    fn default() -> Self {
        Self {
            tx_hold: crate::wire::Fixed::ZERO,
            tx_interval: crate::wire::Fixed::ZERO,
            system_name: Default::default(),
        }
    }
}

impl crate::wire::Wire for LldpConfig {
    const MIN_SIZE: usize = <u32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.tx_hold, self.tx_interval));
        crate::wire::Wire::encode(&self.system_name, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (tx_hold, tx_interval): (u32, u32) = r.run(&["tx_hold", "tx_interval"])?;
        let system_name = r.field("system_name")?;
        Ok(Self { tx_hold, tx_interval, system_name })
    }
}

message!(LldpConfig, "lldp_config", 0xc14445df, "lldp_config_c14445df", "lldp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `lldp_config_reply`.
    LldpConfigReply {
        retval: i32,
    }
}

message!(LldpConfigReply, "lldp_config_reply", 0xe8d4e804, "lldp_config_reply_e8d4e804", "lldp", Context, 0b1111111111);
retval!(LldpConfigReply);

/// VPP's message `sw_interface_set_lldp`.
#[derive(Debug, Clone, PartialEq)]
pub struct SwInterfaceSetLldp {
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub mgmt_ip4: std::net::Ipv4Addr,
    pub mgmt_ip6: std::net::Ipv6Addr,
    pub mgmt_oid: [u8; 128],
    pub enable: bool,
    pub port_desc: crate::text::VarStr,
}

impl Default for SwInterfaceSetLldp {
    fn default() -> Self {
        Self {
            sw_if_index: crate::wire::Fixed::ZERO,
            mgmt_ip4: crate::wire::Fixed::ZERO,
            mgmt_ip6: crate::wire::Fixed::ZERO,
            mgmt_oid: crate::wire::Fixed::ZERO,
            enable: crate::wire::Fixed::ZERO,
            port_desc: Default::default(),
        }
    }
}

impl crate::wire::Wire for SwInterfaceSetLldp {
    const MIN_SIZE: usize = <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv4Addr as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv6Addr as crate::wire::Wire>::MIN_SIZE + <[u8; 128] as crate::wire::Wire>::MIN_SIZE + <bool as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&(self.sw_if_index, self.mgmt_ip4, self.mgmt_ip6, self.mgmt_oid, self.enable));
        crate::wire::Wire::encode(&self.port_desc, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (sw_if_index, mgmt_ip4, mgmt_ip6, mgmt_oid, enable): (super::interface_types::InterfaceIndex, std::net::Ipv4Addr, std::net::Ipv6Addr, [u8; 128], bool) = r.run(&["sw_if_index", "mgmt_ip4", "mgmt_ip6", "mgmt_oid", "enable"])?;
        let port_desc = r.field("port_desc")?;
        Ok(Self { sw_if_index, mgmt_ip4, mgmt_ip6, mgmt_oid, enable, port_desc })
    }
}

message!(SwInterfaceSetLldp, "sw_interface_set_lldp", 0x57afbcd4, "sw_interface_set_lldp_57afbcd4", "lldp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_lldp_reply`.
    SwInterfaceSetLldpReply {
        retval: i32,
    }
}

message!(SwInterfaceSetLldpReply, "sw_interface_set_lldp_reply", 0xe8d4e804, "sw_interface_set_lldp_reply_e8d4e804", "lldp", Context, 0b1111111111);
retval!(SwInterfaceSetLldpReply);

fixed! {
    /// VPP's message `lldp_dump`.
    LldpDump {
        cursor: u32,
    }
}

message!(LldpDump, "lldp_dump", 0xf75ba505, "lldp_dump_f75ba505", "lldp", ClientContext, 0b1111111100);

fixed! {
    /// VPP's message `lldp_dump_reply`.
    LldpDumpReply {
        retval: i32,
        cursor: u32,
    }
}

message!(LldpDumpReply, "lldp_dump_reply", 0x53b48f5d, "lldp_dump_reply_53b48f5d", "lldp", Context, 0b1111111100);
retval!(LldpDumpReply);

fixed! {
    /// VPP's message `lldp_details`.
    LldpDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        last_heard: f64,
        last_sent: f64,
        chassis_id: [u8; 64],
        chassis_id_len: u8,
        port_id: [u8; 64],
        port_id_len: u8,
        ttl: u16,
        port_id_subtype: PortIdSubtype,
        chassis_id_subtype: ChassisIdSubtype,
    }
}

message!(LldpDetails, "lldp_details", 0xc2d226cd, "lldp_details_c2d226cd", "lldp", Context, 0b1111111100);

impl crate::message::Request for LldpConfig { type Reply = LldpConfigReply; }
impl crate::message::Stream for LldpDump {
    type Details = LldpDetails;
    type Reply = LldpDumpReply;
    fn resume(&self, end: &LldpDumpReply) -> Option<Self> {
        let mut next = Clone::clone(self);
        next.cursor = end.cursor;
        (end.retval == crate::retval::VppError::EAGAIN.0).then_some(next)
    }
}
impl crate::message::Request for SwInterfaceSetLldp { type Reply = SwInterfaceSetLldpReply; }
