//! Module `rd_cp` of VPP 26.06, version 1.0.1. Generated: do not edit.

fixed! {
    /// VPP's message `ip6_nd_address_autoconfig`.
    Ip6NdAddressAutoconfig {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
        install_default_routes: bool,
    }
}

message!(Ip6NdAddressAutoconfig, "ip6_nd_address_autoconfig", 0x9e14a4a7, "ip6_nd_address_autoconfig_9e14a4a7", "rd_cp", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip6_nd_address_autoconfig_reply`.
    Ip6NdAddressAutoconfigReply {
        retval: i32,
    }
}

message!(Ip6NdAddressAutoconfigReply, "ip6_nd_address_autoconfig_reply", 0xe8d4e804, "ip6_nd_address_autoconfig_reply_e8d4e804", "rd_cp", Context, 0b1111111111);
retval!(Ip6NdAddressAutoconfigReply);

impl crate::message::Request for Ip6NdAddressAutoconfig { type Reply = Ip6NdAddressAutoconfigReply; }
