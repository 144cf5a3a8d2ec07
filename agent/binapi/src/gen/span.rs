//! Module `span` of VPP 26.06, version 2.0.0. Generated: do not edit.

one_of! {
    /// VPP's `span_state`.
    SpanState: u32 { SPAN_STATE_API_DISABLED = 0, SPAN_STATE_API_RX = 1, SPAN_STATE_API_TX = 2, SPAN_STATE_API_RX_TX = 3 }
}

fixed! {
    /// VPP's message `sw_interface_span_enable_disable`.
    SwInterfaceSpanEnableDisable {
        sw_if_index_from: super::interface_types::InterfaceIndex,
        sw_if_index_to: super::interface_types::InterfaceIndex,
        state: SpanState,
        is_l2: bool,
    }
}

message!(SwInterfaceSpanEnableDisable, "sw_interface_span_enable_disable", 0x23ddd96b, "sw_interface_span_enable_disable_23ddd96b", "span", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_span_enable_disable_reply`.
    SwInterfaceSpanEnableDisableReply {
        retval: i32,
    }
}

message!(SwInterfaceSpanEnableDisableReply, "sw_interface_span_enable_disable_reply", 0xe8d4e804, "sw_interface_span_enable_disable_reply_e8d4e804", "span", Context, 0b1111111111);
retval!(SwInterfaceSpanEnableDisableReply);

fixed! {
    /// VPP's message `sw_interface_span_dump`.
    SwInterfaceSpanDump {
        is_l2: bool,
    }
}

message!(SwInterfaceSpanDump, "sw_interface_span_dump", 0xd6cf0c3d, "sw_interface_span_dump_d6cf0c3d", "span", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `sw_interface_span_details`.
    SwInterfaceSpanDetails {
        sw_if_index_from: super::interface_types::InterfaceIndex,
        sw_if_index_to: super::interface_types::InterfaceIndex,
        state: SpanState,
        is_l2: bool,
    }
}

message!(SwInterfaceSpanDetails, "sw_interface_span_details", 0x8a20e79f, "sw_interface_span_details_8a20e79f", "span", Context, 0b1111111111);

impl crate::message::Dump for SwInterfaceSpanDump { type Details = SwInterfaceSpanDetails; }
impl crate::message::Request for SwInterfaceSpanEnableDisable { type Reply = SwInterfaceSpanEnableDisableReply; }
