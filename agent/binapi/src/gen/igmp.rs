//! Module `igmp` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `filter_mode`.
    FilterMode: u32 { EXCLUDE = 0, INCLUDE = 1 }
}

one_of! {
    /// VPP's `group_prefix_type`.
    GroupPrefixType: u32 { ASM = 0, SSM = 1 }
}

/// VPP's type `igmp_group`.
#[derive(Debug, Clone, PartialEq)]
pub struct IgmpGroup {
    pub filter: FilterMode,
    pub sw_if_index: super::interface_types::InterfaceIndex,
    pub gaddr: std::net::Ipv4Addr,
    pub saddrs: Vec<std::net::Ipv4Addr>,
}

impl Default for IgmpGroup {
    fn default() -> Self {
        Self {
            filter: crate::wire::Fixed::ZERO,
            sw_if_index: crate::wire::Fixed::ZERO,
            gaddr: crate::wire::Fixed::ZERO,
            saddrs: Default::default(),
        }
    }
}

impl crate::wire::Wire for IgmpGroup {
    const MIN_SIZE: usize = <FilterMode as crate::wire::Wire>::MIN_SIZE + <u8 as crate::wire::Wire>::MIN_SIZE + <super::interface_types::InterfaceIndex as crate::wire::Wire>::MIN_SIZE + <std::net::Ipv4Addr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let n_srcs = crate::wire::count::<u8>("n_srcs", self.saddrs.len())?;
        w.put(&(self.filter, n_srcs, self.sw_if_index, self.gaddr));
        w.list(&self.saddrs)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (filter, n_srcs, sw_if_index, gaddr): (FilterMode, u8, super::interface_types::InterfaceIndex, std::net::Ipv4Addr) = r.run(&["filter", "n_srcs", "sw_if_index", "gaddr"])?;
        let saddrs = r.list("saddrs", n_srcs)?;
        Ok(Self { filter, sw_if_index, gaddr, saddrs })
    }
}

fixed! {
    /// VPP's type `group_prefix`.
    GroupPrefix {
        type_: GroupPrefixType,
        prefix: super::ip_types::Prefix,
    }
}

/// VPP's message `igmp_listen`.
#[derive(Debug, Clone, PartialEq)]
pub struct IgmpListen {
    pub group: IgmpGroup,
}

impl Default for IgmpListen {
    fn default() -> Self {
        Self {
            group: Default::default(),
        }
    }
}

impl crate::wire::Wire for IgmpListen {
    const MIN_SIZE: usize = <IgmpGroup as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.group, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let group = r.field("group")?;
        Ok(Self { group })
    }
}

message!(IgmpListen, "igmp_listen", 0x19a49f1e, "igmp_listen_19a49f1e", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_listen_reply`.
    IgmpListenReply {
        retval: i32,
    }
}

message!(IgmpListenReply, "igmp_listen_reply", 0xe8d4e804, "igmp_listen_reply_e8d4e804", "igmp", Context, 0b1111111111);
retval!(IgmpListenReply);

fixed! {
    /// VPP's message `igmp_enable_disable`.
    IgmpEnableDisable {
        enable: bool,
        mode: u8,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IgmpEnableDisable, "igmp_enable_disable", 0xb1edfb96, "igmp_enable_disable_b1edfb96", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_enable_disable_reply`.
    IgmpEnableDisableReply {
        retval: i32,
    }
}

message!(IgmpEnableDisableReply, "igmp_enable_disable_reply", 0xe8d4e804, "igmp_enable_disable_reply_e8d4e804", "igmp", Context, 0b1111111111);
retval!(IgmpEnableDisableReply);

fixed! {
    /// VPP's message `igmp_proxy_device_add_del`.
    IgmpProxyDeviceAddDel {
        add: u8,
        vrf_id: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IgmpProxyDeviceAddDel, "igmp_proxy_device_add_del", 0x0b9be9ce, "igmp_proxy_device_add_del_0b9be9ce", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_proxy_device_add_del_reply`.
    IgmpProxyDeviceAddDelReply {
        retval: i32,
    }
}

message!(IgmpProxyDeviceAddDelReply, "igmp_proxy_device_add_del_reply", 0xe8d4e804, "igmp_proxy_device_add_del_reply_e8d4e804", "igmp", Context, 0b1111111111);
retval!(IgmpProxyDeviceAddDelReply);

fixed! {
    /// VPP's message `igmp_proxy_device_add_del_interface`.
    IgmpProxyDeviceAddDelInterface {
        add: bool,
        vrf_id: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IgmpProxyDeviceAddDelInterface, "igmp_proxy_device_add_del_interface", 0x1a9ec24a, "igmp_proxy_device_add_del_interface_1a9ec24a", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_proxy_device_add_del_interface_reply`.
    IgmpProxyDeviceAddDelInterfaceReply {
        retval: i32,
    }
}

message!(IgmpProxyDeviceAddDelInterfaceReply, "igmp_proxy_device_add_del_interface_reply", 0xe8d4e804, "igmp_proxy_device_add_del_interface_reply_e8d4e804", "igmp", Context, 0b1111111111);
retval!(IgmpProxyDeviceAddDelInterfaceReply);

fixed! {
    /// VPP's message `igmp_dump`.
    IgmpDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IgmpDump, "igmp_dump", 0xf9e6675e, "igmp_dump_f9e6675e", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_details`.
    IgmpDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        saddr: std::net::Ipv4Addr,
        gaddr: std::net::Ipv4Addr,
    }
}

message!(IgmpDetails, "igmp_details", 0x38f09929, "igmp_details_38f09929", "igmp", Context, 0b1111111111);

fixed! {
    /// VPP's message `igmp_clear_interface`.
    IgmpClearInterface {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(IgmpClearInterface, "igmp_clear_interface", 0xf9e6675e, "igmp_clear_interface_f9e6675e", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_clear_interface_reply`.
    IgmpClearInterfaceReply {
        retval: i32,
    }
}

message!(IgmpClearInterfaceReply, "igmp_clear_interface_reply", 0xe8d4e804, "igmp_clear_interface_reply_e8d4e804", "igmp", Context, 0b1111111111);
retval!(IgmpClearInterfaceReply);

fixed! {
    /// VPP's message `want_igmp_events`.
    WantIgmpEvents {
        enable: u32,
        pid: u32,
    }
}

message!(WantIgmpEvents, "want_igmp_events", 0xcfaccc1f, "want_igmp_events_cfaccc1f", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `want_igmp_events_reply`.
    WantIgmpEventsReply {
        retval: i32,
    }
}

message!(WantIgmpEventsReply, "want_igmp_events_reply", 0xe8d4e804, "want_igmp_events_reply_e8d4e804", "igmp", Context, 0b1111111111);
retval!(WantIgmpEventsReply);

fixed! {
    /// VPP's message `igmp_event`.
    IgmpEvent {
        sw_if_index: super::interface_types::InterfaceIndex,
        filter: FilterMode,
        saddr: std::net::Ipv4Addr,
        gaddr: std::net::Ipv4Addr,
    }
}

message!(IgmpEvent, "igmp_event", 0x85fe93ec, "igmp_event_85fe93ec", "igmp", None, 0b1111111111);

fixed! {
    /// VPP's message `igmp_group_prefix_set`.
    IgmpGroupPrefixSet {
        gp: GroupPrefix,
    }
}

message!(IgmpGroupPrefixSet, "igmp_group_prefix_set", 0x5b14a5ce, "igmp_group_prefix_set_5b14a5ce", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_group_prefix_set_reply`.
    IgmpGroupPrefixSetReply {
        retval: i32,
    }
}

message!(IgmpGroupPrefixSetReply, "igmp_group_prefix_set_reply", 0xe8d4e804, "igmp_group_prefix_set_reply_e8d4e804", "igmp", Context, 0b1111111111);
retval!(IgmpGroupPrefixSetReply);

fixed! {
    /// VPP's message `igmp_group_prefix_dump`.
    IgmpGroupPrefixDump {
    }
}

message!(IgmpGroupPrefixDump, "igmp_group_prefix_dump", 0x51077d14, "igmp_group_prefix_dump_51077d14", "igmp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `igmp_group_prefix_details`.
    IgmpGroupPrefixDetails {
        gp: GroupPrefix,
    }
}

message!(IgmpGroupPrefixDetails, "igmp_group_prefix_details", 0x259ccd81, "igmp_group_prefix_details_259ccd81", "igmp", Context, 0b1111111111);

impl crate::message::Request for IgmpClearInterface { type Reply = IgmpClearInterfaceReply; }
impl crate::message::Dump for IgmpDump { type Details = IgmpDetails; }
impl crate::message::Request for IgmpEnableDisable { type Reply = IgmpEnableDisableReply; }
impl crate::message::Dump for IgmpGroupPrefixDump { type Details = IgmpGroupPrefixDetails; }
impl crate::message::Request for IgmpGroupPrefixSet { type Reply = IgmpGroupPrefixSetReply; }
impl crate::message::Request for IgmpListen { type Reply = IgmpListenReply; }
impl crate::message::Request for IgmpProxyDeviceAddDel { type Reply = IgmpProxyDeviceAddDelReply; }
impl crate::message::Request for IgmpProxyDeviceAddDelInterface { type Reply = IgmpProxyDeviceAddDelInterfaceReply; }
impl crate::message::Request for WantIgmpEvents { type Reply = WantIgmpEventsReply; }
