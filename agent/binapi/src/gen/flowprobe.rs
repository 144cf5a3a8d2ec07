//! Module `flowprobe` of VPP 26.06, version 2.1.0. Generated: do not edit.

flags! {
    /// VPP's `flowprobe_which_flags`.
    FlowprobeWhichFlags: u8 { FLOWPROBE_WHICH_FLAG_IP4 = 1, FLOWPROBE_WHICH_FLAG_L2 = 2, FLOWPROBE_WHICH_FLAG_IP6 = 4 }
}

one_of! {
    /// VPP's `flowprobe_which`.
    FlowprobeWhich: u8 { FLOWPROBE_WHICH_IP4 = 0, FLOWPROBE_WHICH_IP6 = 1, FLOWPROBE_WHICH_L2 = 2 }
}

flags! {
    /// VPP's `flowprobe_record_flags`.
    FlowprobeRecordFlags: u8 { FLOWPROBE_RECORD_FLAG_L2 = 1, FLOWPROBE_RECORD_FLAG_L3 = 2, FLOWPROBE_RECORD_FLAG_L4 = 4 }
}

one_of! {
    /// VPP's `flowprobe_direction`.
    FlowprobeDirection: u8 { FLOWPROBE_DIRECTION_RX = 0, FLOWPROBE_DIRECTION_TX = 1, FLOWPROBE_DIRECTION_BOTH = 2 }
}

fixed! {
    /// VPP's message `flowprobe_tx_interface_add_del`.
    FlowprobeTxInterfaceAddDel {
        is_add: bool,
        which: FlowprobeWhichFlags,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(FlowprobeTxInterfaceAddDel, "flowprobe_tx_interface_add_del", 0xb782c976, "flowprobe_tx_interface_add_del_b782c976", "flowprobe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flowprobe_tx_interface_add_del_reply`.
    FlowprobeTxInterfaceAddDelReply {
        retval: i32,
    }
}

message!(FlowprobeTxInterfaceAddDelReply, "flowprobe_tx_interface_add_del_reply", 0xe8d4e804, "flowprobe_tx_interface_add_del_reply_e8d4e804", "flowprobe", Context, 0b1111111111);
retval!(FlowprobeTxInterfaceAddDelReply);

fixed! {
    /// VPP's message `flowprobe_interface_add_del`.
    FlowprobeInterfaceAddDel {
        is_add: bool,
        which: FlowprobeWhich,
        direction: FlowprobeDirection,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(FlowprobeInterfaceAddDel, "flowprobe_interface_add_del", 0x3420739c, "flowprobe_interface_add_del_3420739c", "flowprobe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flowprobe_interface_add_del_reply`.
    FlowprobeInterfaceAddDelReply {
        retval: i32,
    }
}

message!(FlowprobeInterfaceAddDelReply, "flowprobe_interface_add_del_reply", 0xe8d4e804, "flowprobe_interface_add_del_reply_e8d4e804", "flowprobe", Context, 0b1111111111);
retval!(FlowprobeInterfaceAddDelReply);

fixed! {
    /// VPP's message `flowprobe_interface_dump`.
    FlowprobeInterfaceDump {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(FlowprobeInterfaceDump, "flowprobe_interface_dump", 0xf9e6675e, "flowprobe_interface_dump_f9e6675e", "flowprobe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flowprobe_interface_details`.
    FlowprobeInterfaceDetails {
        which: FlowprobeWhich,
        direction: FlowprobeDirection,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(FlowprobeInterfaceDetails, "flowprobe_interface_details", 0x427d77e0, "flowprobe_interface_details_427d77e0", "flowprobe", Context, 0b1111111111);

fixed! {
    /// VPP's message `flowprobe_params`.
    FlowprobeParams {
        record_flags: FlowprobeRecordFlags,
        active_timer: u32,
        passive_timer: u32,
    }
}

message!(FlowprobeParams, "flowprobe_params", 0xbaa46c09, "flowprobe_params_baa46c09", "flowprobe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flowprobe_params_reply`.
    FlowprobeParamsReply {
        retval: i32,
    }
}

message!(FlowprobeParamsReply, "flowprobe_params_reply", 0xe8d4e804, "flowprobe_params_reply_e8d4e804", "flowprobe", Context, 0b1111111111);
retval!(FlowprobeParamsReply);

fixed! {
    /// VPP's message `flowprobe_set_params`.
    FlowprobeSetParams {
        record_flags: FlowprobeRecordFlags,
        active_timer: u32,
        passive_timer: u32,
    }
}

message!(FlowprobeSetParams, "flowprobe_set_params", 0xbaa46c09, "flowprobe_set_params_baa46c09", "flowprobe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flowprobe_set_params_reply`.
    FlowprobeSetParamsReply {
        retval: i32,
    }
}

message!(FlowprobeSetParamsReply, "flowprobe_set_params_reply", 0xe8d4e804, "flowprobe_set_params_reply_e8d4e804", "flowprobe", Context, 0b1111111111);
retval!(FlowprobeSetParamsReply);

fixed! {
    /// VPP's message `flowprobe_get_params`.
    FlowprobeGetParams {
    }
}

message!(FlowprobeGetParams, "flowprobe_get_params", 0x51077d14, "flowprobe_get_params_51077d14", "flowprobe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `flowprobe_get_params_reply`.
    FlowprobeGetParamsReply {
        retval: i32,
        record_flags: FlowprobeRecordFlags,
        active_timer: u32,
        passive_timer: u32,
    }
}

message!(FlowprobeGetParamsReply, "flowprobe_get_params_reply", 0xf350d621, "flowprobe_get_params_reply_f350d621", "flowprobe", Context, 0b1111111111);
retval!(FlowprobeGetParamsReply);

impl crate::message::Request for FlowprobeGetParams { type Reply = FlowprobeGetParamsReply; }
impl crate::message::Request for FlowprobeInterfaceAddDel { type Reply = FlowprobeInterfaceAddDelReply; }
impl crate::message::Dump for FlowprobeInterfaceDump { type Details = FlowprobeInterfaceDetails; }
impl crate::message::Request for FlowprobeParams { type Reply = FlowprobeParamsReply; }
impl crate::message::Request for FlowprobeSetParams { type Reply = FlowprobeSetParamsReply; }
impl crate::message::Request for FlowprobeTxInterfaceAddDel { type Reply = FlowprobeTxInterfaceAddDelReply; }
