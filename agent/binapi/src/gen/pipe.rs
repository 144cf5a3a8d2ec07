//! Module `pipe` of VPP 26.06, version 1.0.1. Generated: do not edit.

fixed! {
    /// VPP's message `pipe_create`.
    PipeCreate {
        is_specified: bool,
        user_instance: u32,
    }
}

message!(PipeCreate, "pipe_create", 0xbb263bd3, "pipe_create_bb263bd3", "pipe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pipe_create_reply`.
    PipeCreateReply {
        retval: i32,
        sw_if_index: super::interface_types::InterfaceIndex,
        pipe_sw_if_index: [super::interface_types::InterfaceIndex; 2],
    }
}

message!(PipeCreateReply, "pipe_create_reply", 0xb7ce310c, "pipe_create_reply_b7ce310c", "pipe", Context, 0b1111111111);
retval!(PipeCreateReply);

fixed! {
    /// VPP's message `pipe_delete`.
    PipeDelete {
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(PipeDelete, "pipe_delete", 0xf9e6675e, "pipe_delete_f9e6675e", "pipe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pipe_delete_reply`.
    PipeDeleteReply {
        retval: i32,
    }
}

message!(PipeDeleteReply, "pipe_delete_reply", 0xe8d4e804, "pipe_delete_reply_e8d4e804", "pipe", Context, 0b1111111111);
retval!(PipeDeleteReply);

fixed! {
    /// VPP's message `pipe_dump`.
    PipeDump {
    }
}

message!(PipeDump, "pipe_dump", 0x51077d14, "pipe_dump_51077d14", "pipe", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `pipe_details`.
    PipeDetails {
        sw_if_index: super::interface_types::InterfaceIndex,
        pipe_sw_if_index: [super::interface_types::InterfaceIndex; 2],
        instance: u32,
    }
}

message!(PipeDetails, "pipe_details", 0xc52b799d, "pipe_details_c52b799d", "pipe", Context, 0b1111111111);

impl crate::message::Request for PipeCreate { type Reply = PipeCreateReply; }
impl crate::message::Request for PipeDelete { type Reply = PipeDeleteReply; }
impl crate::message::Dump for PipeDump { type Details = PipeDetails; }
