//! Module `vhost_user` of VPP 26.06, version 4.1.1. Generated: do not edit.

fixed! {
    /// VPP's message `create_vhost_user_if`.
    CreateVhostUserIf {
        is_server: bool,
        sock_filename: crate::text::FixedStr<256>,
        renumber: bool,
        disable_mrg_rxbuf: bool,
        disable_indirect_desc: bool,
        enable_gso: bool,
        enable_packed: bool,
        custom_dev_instance: u32,
        use_custom_mac: bool,
        mac_address: crate::text::MacAddress,
        tag: crate::text::FixedStr<64>,
    }
}

message!(CreateVhostUserIf, "create_vhost_user_if", 0xc785c6fc, "create_vhost_user_if_c785c6fc", "vhost_user", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `create_vhost_user_if_reply`.
    CreateVhostUserIfReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CreateVhostUserIfReply, "create_vhost_user_if_reply", 0x5383d31f, "create_vhost_user_if_reply_5383d31f", "vhost_user", Context, 0b1111111111);
retval!(CreateVhostUserIfReply);

fixed! {
    /// VPP's message `modify_vhost_user_if`.
    ModifyVhostUserIf {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_server: bool,
        sock_filename: crate::text::FixedStr<256>,
        renumber: bool,
        enable_gso: bool,
        enable_packed: bool,
        custom_dev_instance: u32,
    }
}

message!(ModifyVhostUserIf, "modify_vhost_user_if", 0x0e71d40b, "modify_vhost_user_if_0e71d40b", "vhost_user", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `modify_vhost_user_if_reply`.
    ModifyVhostUserIfReply {
        retval: i32,
    }
}

message!(ModifyVhostUserIfReply, "modify_vhost_user_if_reply", 0xe8d4e804, "modify_vhost_user_if_reply_e8d4e804", "vhost_user", Context, 0b1111111111);
retval!(ModifyVhostUserIfReply);

fixed! {
    /// VPP's message `create_vhost_user_if_v2`.
    CreateVhostUserIfV2 {
        is_server: bool,
        sock_filename: crate::text::FixedStr<256>,
        renumber: bool,
        disable_mrg_rxbuf: bool,
        disable_indirect_desc: bool,
        enable_gso: bool,
        enable_packed: bool,
        enable_event_idx: bool,
        custom_dev_instance: u32,
        use_custom_mac: bool,
        mac_address: crate::text::MacAddress,
        tag: crate::text::FixedStr<64>,
    }
}

message!(CreateVhostUserIfV2, "create_vhost_user_if_v2", 0xdba1cc1d, "create_vhost_user_if_v2_dba1cc1d", "vhost_user", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `create_vhost_user_if_v2_reply`.
    CreateVhostUserIfV2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(CreateVhostUserIfV2Reply, "create_vhost_user_if_v2_reply", 0x5383d31f, "create_vhost_user_if_v2_reply_5383d31f", "vhost_user", Context, 0b1111111111);
retval!(CreateVhostUserIfV2Reply);

fixed! {
    /// VPP's message `modify_vhost_user_if_v2`.
    ModifyVhostUserIfV2 {
        sw_if_index: super::interface_types::InterfaceIndex,
        is_server: bool,
        sock_filename: crate::text::FixedStr<256>,
        renumber: bool,
        enable_gso: bool,
        enable_packed: bool,
        enable_event_idx: bool,
        custom_dev_instance: u32,
    }
}

message!(ModifyVhostUserIfV2, "modify_vhost_user_if_v2", 0xb2483771, "modify_vhost_user_if_v2_b2483771", "vhost_user", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `modify_vhost_user_if_v2_reply`.
    ModifyVhostUserIfV2Reply {
        retval: i32,
    }
}

message!(ModifyVhostUserIfV2Reply, "modify_vhost_user_if_v2_reply", 0xe8d4e804, "modify_vhost_user_if_v2_reply_e8d4e804", "vhost_user", Context, 0b1111111111);
retval!(ModifyVhostUserIfV2Reply);

fixed! {
    /// VPP's message `delete_vhost_user_if`.
    DeleteVhostUserIf {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(DeleteVhostUserIf, "delete_vhost_user_if", 0xf9e6675e, "delete_vhost_user_if_f9e6675e", "vhost_user", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `delete_vhost_user_if_reply`.
    DeleteVhostUserIfReply {
        retval: i32,
    }
}

message!(DeleteVhostUserIfReply, "delete_vhost_user_if_reply", 0xe8d4e804, "delete_vhost_user_if_reply_e8d4e804", "vhost_user", Context, 0b1111111111);
retval!(DeleteVhostUserIfReply);

fixed! {
    /// VPP's message `sw_interface_vhost_user_details`.
    SwInterfaceVhostUserDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        interface_name: crate::text::FixedStr<64>,
        virtio_net_hdr_sz: u32,
        features_first_32: super::virtio_types::VirtioNetFeaturesFirst32,
        features_last_32: super::virtio_types::VirtioNetFeaturesLast32,
        is_server: bool,
        sock_filename: crate::text::FixedStr<256>,
        num_regions: u32,
        sock_errno: i32,
    }
}

message!(SwInterfaceVhostUserDetails, "sw_interface_vhost_user_details", 0x0cee1e53, "sw_interface_vhost_user_details_0cee1e53", "vhost_user", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_vhost_user_dump`.
    SwInterfaceVhostUserDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceVhostUserDump, "sw_interface_vhost_user_dump", 0xf9e6675e, "sw_interface_vhost_user_dump_f9e6675e", "vhost_user", ClientContext, 0b1111111111);

impl crate::message::Request for CreateVhostUserIf { type Reply = CreateVhostUserIfReply; }
impl crate::message::Request for CreateVhostUserIfV2 { type Reply = CreateVhostUserIfV2Reply; }
impl crate::message::Request for DeleteVhostUserIf { type Reply = DeleteVhostUserIfReply; }
impl crate::message::Request for ModifyVhostUserIf { type Reply = ModifyVhostUserIfReply; }
impl crate::message::Request for ModifyVhostUserIfV2 { type Reply = ModifyVhostUserIfV2Reply; }
impl crate::message::Dump for SwInterfaceVhostUserDump { type Details = SwInterfaceVhostUserDetails; }
