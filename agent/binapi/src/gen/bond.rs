//! Module `bond` of VPP 26.06, version 2.1.0. Generated: do not edit.

one_of! {
    /// VPP's `bond_mode`.
    BondMode: u32 { BOND_API_MODE_ROUND_ROBIN = 1, BOND_API_MODE_ACTIVE_BACKUP = 2, BOND_API_MODE_XOR = 3, BOND_API_MODE_BROADCAST = 4, BOND_API_MODE_LACP = 5 }
}

one_of! {
    /// VPP's `bond_lb_algo`.
    BondLbAlgo: u32 { BOND_API_LB_ALGO_L2 = 0, BOND_API_LB_ALGO_L34 = 1, BOND_API_LB_ALGO_L23 = 2, BOND_API_LB_ALGO_RR = 3, BOND_API_LB_ALGO_BC = 4, BOND_API_LB_ALGO_AB = 5 }
}

fixed! {
    /// VPP's message `bond_create`.
    BondCreate {
        id: u32,
        use_custom_mac: bool,
        mac_address: crate::text::MacAddress,
        mode: BondMode,
        lb: BondLbAlgo,
        numa_only: bool,
    }
}

message!(BondCreate, "bond_create", 0xf1dbd4ff, "bond_create_f1dbd4ff", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bond_create_reply`.
    BondCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BondCreateReply, "bond_create_reply", 0x5383d31f, "bond_create_reply_5383d31f", "bond", Context, 0b1111111111);
retval!(BondCreateReply);

fixed! {
    /// VPP's message `bond_create2`.
    BondCreate2 {
        mode: BondMode,
        lb: BondLbAlgo,
        numa_only: bool,
        enable_gso: bool,
        use_custom_mac: bool,
        mac_address: crate::text::MacAddress,
        id: u32,
    }
}

message!(BondCreate2, "bond_create2", 0x912fda76, "bond_create2_912fda76", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bond_create2_reply`.
    BondCreate2Reply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BondCreate2Reply, "bond_create2_reply", 0x5383d31f, "bond_create2_reply_5383d31f", "bond", Context, 0b1111111111);
retval!(BondCreate2Reply);

fixed! {
    /// VPP's message `bond_delete`.
    BondDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BondDelete, "bond_delete", 0xf9e6675e, "bond_delete_f9e6675e", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bond_delete_reply`.
    BondDeleteReply {
        retval: i32,
    }
}

message!(BondDeleteReply, "bond_delete_reply", 0xe8d4e804, "bond_delete_reply_e8d4e804", "bond", Context, 0b1111111111);
retval!(BondDeleteReply);

fixed! {
    /// VPP's message `bond_enslave`.
    BondEnslave {
        sw_if_index: super::interface_types::InterfaceIndex,
        bond_sw_if_index: super::interface_types::InterfaceIndex,
        is_passive: bool,
        is_long_timeout: bool,
    }
}

message!(BondEnslave, "bond_enslave", 0xe7d14948, "bond_enslave_e7d14948", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bond_enslave_reply`.
    BondEnslaveReply {
        retval: i32,
    }
}

message!(BondEnslaveReply, "bond_enslave_reply", 0xe8d4e804, "bond_enslave_reply_e8d4e804", "bond", Context, 0b1111111111);
retval!(BondEnslaveReply);

fixed! {
    /// VPP's message `bond_add_member`.
    BondAddMember {
        sw_if_index: super::interface_types::InterfaceIndex,
        bond_sw_if_index: super::interface_types::InterfaceIndex,
        is_passive: bool,
        is_long_timeout: bool,
    }
}

message!(BondAddMember, "bond_add_member", 0xe7d14948, "bond_add_member_e7d14948", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bond_add_member_reply`.
    BondAddMemberReply {
        retval: i32,
    }
}

message!(BondAddMemberReply, "bond_add_member_reply", 0xe8d4e804, "bond_add_member_reply_e8d4e804", "bond", Context, 0b1111111111);
retval!(BondAddMemberReply);

fixed! {
    /// VPP's message `bond_detach_slave`.
    BondDetachSlave {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BondDetachSlave, "bond_detach_slave", 0xf9e6675e, "bond_detach_slave_f9e6675e", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bond_detach_slave_reply`.
    BondDetachSlaveReply {
        retval: i32,
    }
}

message!(BondDetachSlaveReply, "bond_detach_slave_reply", 0xe8d4e804, "bond_detach_slave_reply_e8d4e804", "bond", Context, 0b1111111111);
retval!(BondDetachSlaveReply);

fixed! {
    /// VPP's message `bond_detach_member`.
    BondDetachMember {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(BondDetachMember, "bond_detach_member", 0xf9e6675e, "bond_detach_member_f9e6675e", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `bond_detach_member_reply`.
    BondDetachMemberReply {
        retval: i32,
    }
}

message!(BondDetachMemberReply, "bond_detach_member_reply", 0xe8d4e804, "bond_detach_member_reply_e8d4e804", "bond", Context, 0b1111111111);
retval!(BondDetachMemberReply);

fixed! {
    /// VPP's message `sw_interface_bond_dump`.
    SwInterfaceBondDump {
    }
}

message!(SwInterfaceBondDump, "sw_interface_bond_dump", 0x51077d14, "sw_interface_bond_dump_51077d14", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_bond_details`.
    SwInterfaceBondDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        id: u32,
        mode: BondMode,
        lb: BondLbAlgo,
        numa_only: bool,
        active_slaves: u32,
        slaves: u32,
        interface_name: crate::text::FixedStr<64>,
    }
}

message!(SwInterfaceBondDetails, "sw_interface_bond_details", 0xbb7c929b, "sw_interface_bond_details_bb7c929b", "bond", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_bond_interface_dump`.
    SwBondInterfaceDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwBondInterfaceDump, "sw_bond_interface_dump", 0xf9e6675e, "sw_bond_interface_dump_f9e6675e", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_bond_interface_details`.
    SwBondInterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        id: u32,
        mode: BondMode,
        lb: BondLbAlgo,
        numa_only: bool,
        active_members: u32,
        members: u32,
        interface_name: crate::text::FixedStr<64>,
    }
}

message!(SwBondInterfaceDetails, "sw_bond_interface_details", 0x9428a69c, "sw_bond_interface_details_9428a69c", "bond", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_slave_dump`.
    SwInterfaceSlaveDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwInterfaceSlaveDump, "sw_interface_slave_dump", 0xf9e6675e, "sw_interface_slave_dump_f9e6675e", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_slave_details`.
    SwInterfaceSlaveDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        interface_name: crate::text::FixedStr<64>,
        is_passive: bool,
        is_long_timeout: bool,
        is_local_numa: bool,
        weight: u32,
    }
}

message!(SwInterfaceSlaveDetails, "sw_interface_slave_details", 0x3c4a0e23, "sw_interface_slave_details_3c4a0e23", "bond", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_member_interface_dump`.
    SwMemberInterfaceDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(SwMemberInterfaceDump, "sw_member_interface_dump", 0xf9e6675e, "sw_member_interface_dump_f9e6675e", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_member_interface_details`.
    SwMemberInterfaceDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        interface_name: crate::text::FixedStr<64>,
        is_passive: bool,
        is_long_timeout: bool,
        is_local_numa: bool,
        weight: u32,
    }
}

message!(SwMemberInterfaceDetails, "sw_member_interface_details", 0x3c4a0e23, "sw_member_interface_details_3c4a0e23", "bond", Context, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_bond_weight`.
    SwInterfaceSetBondWeight {
        sw_if_index: super::interface_types::InterfaceIndex,
        weight: u32,
    }
}

message!(SwInterfaceSetBondWeight, "sw_interface_set_bond_weight", 0xdeb510a0, "sw_interface_set_bond_weight_deb510a0", "bond", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_set_bond_weight_reply`.
    SwInterfaceSetBondWeightReply {
        retval: i32,
    }
}

message!(SwInterfaceSetBondWeightReply, "sw_interface_set_bond_weight_reply", 0xe8d4e804, "sw_interface_set_bond_weight_reply_e8d4e804", "bond", Context, 0b1111111111);
retval!(SwInterfaceSetBondWeightReply);

impl crate::message::Request for BondAddMember { type Reply = BondAddMemberReply; }
impl crate::message::Request for BondCreate { type Reply = BondCreateReply; }
impl crate::message::Request for BondCreate2 { type Reply = BondCreate2Reply; }
impl crate::message::Request for BondDelete { type Reply = BondDeleteReply; }
impl crate::message::Request for BondDetachMember { type Reply = BondDetachMemberReply; }
impl crate::message::Request for BondDetachSlave { type Reply = BondDetachSlaveReply; }
impl crate::message::Request for BondEnslave { type Reply = BondEnslaveReply; }
impl crate::message::Dump for SwBondInterfaceDump { type Details = SwBondInterfaceDetails; }
impl crate::message::Dump for SwInterfaceBondDump { type Details = SwInterfaceBondDetails; }
impl crate::message::Request for SwInterfaceSetBondWeight { type Reply = SwInterfaceSetBondWeightReply; }
impl crate::message::Dump for SwInterfaceSlaveDump { type Details = SwInterfaceSlaveDetails; }
impl crate::message::Dump for SwMemberInterfaceDump { type Details = SwMemberInterfaceDetails; }
