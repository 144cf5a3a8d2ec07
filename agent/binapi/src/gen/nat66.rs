//! Module `nat66` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `nat66_plugin_enable_disable`.
    Nat66PluginEnableDisable {
        outside_vrf: u32,
        enable: bool,
    }
}

message!(Nat66PluginEnableDisable, "nat66_plugin_enable_disable", 0x56f2f83b, "nat66_plugin_enable_disable_56f2f83b", "nat66", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat66_plugin_enable_disable_reply`.
    Nat66PluginEnableDisableReply {
        retval: i32,
    }
}

message!(Nat66PluginEnableDisableReply, "nat66_plugin_enable_disable_reply", 0xe8d4e804, "nat66_plugin_enable_disable_reply_e8d4e804", "nat66", Context, 0b1111111111);
retval!(Nat66PluginEnableDisableReply);

fixed! {
    /// VPP's message `nat66_add_del_interface`.
    Nat66AddDelInterface {
        is_add: bool,
        flags: super::nat_types::NatConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat66AddDelInterface, "nat66_add_del_interface", 0xf3699b83, "nat66_add_del_interface_f3699b83", "nat66", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat66_add_del_interface_reply`.
    Nat66AddDelInterfaceReply {
        retval: i32,
    }
}

message!(Nat66AddDelInterfaceReply, "nat66_add_del_interface_reply", 0xe8d4e804, "nat66_add_del_interface_reply_e8d4e804", "nat66", Context, 0b1111111111);
retval!(Nat66AddDelInterfaceReply);

fixed! {
    /// VPP's message `nat66_interface_dump`.
    Nat66InterfaceDump {
    }
}

message!(Nat66InterfaceDump, "nat66_interface_dump", 0x51077d14, "nat66_interface_dump_51077d14", "nat66", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat66_interface_details`.
    Nat66InterfaceDetails {
        flags: super::nat_types::NatConfigFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(Nat66InterfaceDetails, "nat66_interface_details", 0x5d286289, "nat66_interface_details_5d286289", "nat66", Context, 0b1111111111);

fixed! {
    /// VPP's message `nat66_add_del_static_mapping`.
    Nat66AddDelStaticMapping {
        is_add: bool,
        local_ip_address: std::net::Ipv6Addr,
        external_ip_address: std::net::Ipv6Addr,
        vrf_id: u32,
    }
}

message!(Nat66AddDelStaticMapping, "nat66_add_del_static_mapping", 0x3ed88f71, "nat66_add_del_static_mapping_3ed88f71", "nat66", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat66_add_del_static_mapping_reply`.
    Nat66AddDelStaticMappingReply {
        retval: i32,
    }
}

message!(Nat66AddDelStaticMappingReply, "nat66_add_del_static_mapping_reply", 0xe8d4e804, "nat66_add_del_static_mapping_reply_e8d4e804", "nat66", Context, 0b1111111111);
retval!(Nat66AddDelStaticMappingReply);

fixed! {
    /// VPP's message `nat66_static_mapping_dump`.
    Nat66StaticMappingDump {
    }
}

message!(Nat66StaticMappingDump, "nat66_static_mapping_dump", 0x51077d14, "nat66_static_mapping_dump_51077d14", "nat66", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `nat66_static_mapping_details`.
    Nat66StaticMappingDetails {
        local_ip_address: std::net::Ipv6Addr,
        external_ip_address: std::net::Ipv6Addr,
        vrf_id: u32,
        total_bytes: u64,
        total_pkts: u64,
    }
}

message!(Nat66StaticMappingDetails, "nat66_static_mapping_details", 0xdf39654b, "nat66_static_mapping_details_df39654b", "nat66", Context, 0b1111111111);

impl crate::message::Request for Nat66AddDelInterface { type Reply = Nat66AddDelInterfaceReply; }
impl crate::message::Request for Nat66AddDelStaticMapping { type Reply = Nat66AddDelStaticMappingReply; }
impl crate::message::Dump for Nat66InterfaceDump { type Details = Nat66InterfaceDetails; }
impl crate::message::Request for Nat66PluginEnableDisable { type Reply = Nat66PluginEnableDisableReply; }
impl crate::message::Dump for Nat66StaticMappingDump { type Details = Nat66StaticMappingDetails; }
