//! Module `policer` of VPP 26.06, version 3.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `policer_bind`.
    PolicerBind {
        name: crate::text::FixedStr<64>,
        worker_index: u32,
        bind_enable: bool,
    }
}

message!(PolicerBind, "policer_bind", 0xdcf516f9, "policer_bind_dcf516f9", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_bind_reply`.
    PolicerBindReply {
        retval: i32,
    }
}

message!(PolicerBindReply, "policer_bind_reply", 0xe8d4e804, "policer_bind_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerBindReply);

fixed! {
    /// VPP's message `policer_bind_v2`.
    PolicerBindV2 {
        policer_index: u32,
        worker_index: u32,
        bind_enable: bool,
    }
}

message!(PolicerBindV2, "policer_bind_v2", 0xf87bd3c0, "policer_bind_v2_f87bd3c0", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_bind_v2_reply`.
    PolicerBindV2Reply {
        retval: i32,
    }
}

message!(PolicerBindV2Reply, "policer_bind_v2_reply", 0xe8d4e804, "policer_bind_v2_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerBindV2Reply);

fixed! {
    /// VPP's message `policer_input`.
    PolicerInput {
        name: crate::text::FixedStr<64>,
        sw_if_index: super::interface_types::InterfaceIndex,
        apply: bool,
    }
}

message!(PolicerInput, "policer_input", 0x233f0ef5, "policer_input_233f0ef5", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_input_reply`.
    PolicerInputReply {
        retval: i32,
    }
}

message!(PolicerInputReply, "policer_input_reply", 0xe8d4e804, "policer_input_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerInputReply);

fixed! {
    /// VPP's message `policer_input_v2`.
    PolicerInputV2 {
        policer_index: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        apply: bool,
    }
}

message!(PolicerInputV2, "policer_input_v2", 0x8388eb84, "policer_input_v2_8388eb84", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_input_v2_reply`.
    PolicerInputV2Reply {
        retval: i32,
    }
}

message!(PolicerInputV2Reply, "policer_input_v2_reply", 0xe8d4e804, "policer_input_v2_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerInputV2Reply);

fixed! {
    /// VPP's message `policer_output`.
    PolicerOutput {
        name: crate::text::FixedStr<64>,
        sw_if_index: super::interface_types::InterfaceIndex,
        apply: bool,
    }
}

message!(PolicerOutput, "policer_output", 0x233f0ef5, "policer_output_233f0ef5", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_output_reply`.
    PolicerOutputReply {
        retval: i32,
    }
}

message!(PolicerOutputReply, "policer_output_reply", 0xe8d4e804, "policer_output_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerOutputReply);

fixed! {
    /// VPP's message `policer_output_v2`.
    PolicerOutputV2 {
        policer_index: u32,
        sw_if_index: super::interface_types::InterfaceIndex,
        apply: bool,
    }
}

message!(PolicerOutputV2, "policer_output_v2", 0x8388eb84, "policer_output_v2_8388eb84", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_output_v2_reply`.
    PolicerOutputV2Reply {
        retval: i32,
    }
}

message!(PolicerOutputV2Reply, "policer_output_v2_reply", 0xe8d4e804, "policer_output_v2_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerOutputV2Reply);

fixed! {
    /// VPP's message `policer_add_del`.
    PolicerAddDel {
        is_add: bool,
        name: crate::text::FixedStr<64>,
        cir: u32,
        eir: u32,
        cb: u64,
        eb: u64,
        rate_type: super::policer_types::Sse2QosRateType,
        round_type: super::policer_types::Sse2QosRoundType,
        type_: super::policer_types::Sse2QosPolicerType,
        color_aware: bool,
        conform_action: super::policer_types::Sse2QosAction,
        exceed_action: super::policer_types::Sse2QosAction,
        violate_action: super::policer_types::Sse2QosAction,
    }
}

message!(PolicerAddDel, "policer_add_del", 0x2b31dd38, "policer_add_del_2b31dd38", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_add`.
    PolicerAdd {
        name: crate::text::FixedStr<64>,
        infos: super::policer_types::PolicerConfig,
    }
}

message!(PolicerAdd, "policer_add", 0x4d949e35, "policer_add_4d949e35", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_del`.
    PolicerDel {
        policer_index: u32,
    }
}

message!(PolicerDel, "policer_del", 0x7ff7912e, "policer_del_7ff7912e", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_del_reply`.
    PolicerDelReply {
        retval: i32,
    }
}

message!(PolicerDelReply, "policer_del_reply", 0xe8d4e804, "policer_del_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerDelReply);

fixed! {
    /// VPP's message `policer_update`.
    PolicerUpdate {
        policer_index: u32,
        infos: super::policer_types::PolicerConfig,
    }
}

message!(PolicerUpdate, "policer_update", 0xfd039ef0, "policer_update_fd039ef0", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_update_reply`.
    PolicerUpdateReply {
        retval: i32,
    }
}

message!(PolicerUpdateReply, "policer_update_reply", 0xe8d4e804, "policer_update_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerUpdateReply);

fixed! {
    /// VPP's message `policer_reset`.
    PolicerReset {
        policer_index: u32,
    }
}

message!(PolicerReset, "policer_reset", 0x7ff7912e, "policer_reset_7ff7912e", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_reset_reply`.
    PolicerResetReply {
        retval: i32,
    }
}

message!(PolicerResetReply, "policer_reset_reply", 0xe8d4e804, "policer_reset_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(PolicerResetReply);

fixed! {
    /// VPP's message `policer_add_del_reply`.
    PolicerAddDelReply {
        retval: i32,
        policer_index: u32,
    }
}

message!(PolicerAddDelReply, "policer_add_del_reply", 0xa177cef2, "policer_add_del_reply_a177cef2", "policer", Context, 0b1111111111);
retval!(PolicerAddDelReply);

fixed! {
    /// VPP's message `policer_add_reply`.
    PolicerAddReply {
        retval: i32,
        policer_index: u32,
    }
}

message!(PolicerAddReply, "policer_add_reply", 0xa177cef2, "policer_add_reply_a177cef2", "policer", Context, 0b1111111111);
retval!(PolicerAddReply);

fixed! {
    /// VPP's message `policer_dump`.
    PolicerDump {
        match_name_valid: bool,
        match_name: crate::text::FixedStr<64>,
    }
}

message!(PolicerDump, "policer_dump", 0x35f1ae0f, "policer_dump_35f1ae0f", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_dump_v2`.
    PolicerDumpV2 {
        policer_index: u32,
    }
}

message!(PolicerDumpV2, "policer_dump_v2", 0x7ff7912e, "policer_dump_v2_7ff7912e", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `policer_details`.
    PolicerDetails {
        name: crate::text::FixedStr<64>,
        cir: u32,
        eir: u32,
        cb: u64,
        eb: u64,
        rate_type: super::policer_types::Sse2QosRateType,
        round_type: super::policer_types::Sse2QosRoundType,
        type_: super::policer_types::Sse2QosPolicerType,
        conform_action: super::policer_types::Sse2QosAction,
        exceed_action: super::policer_types::Sse2QosAction,
        violate_action: super::policer_types::Sse2QosAction,
        single_rate: bool,
        color_aware: bool,
        scale: u32,
        cir_tokens_per_period: u32,
        pir_tokens_per_period: u32,
        current_limit: u32,
        current_bucket: u32,
        extended_limit: u32,
        extended_bucket: u32,
        last_update_time: u64,
    }
}

message!(PolicerDetails, "policer_details", 0x72d0e248, "policer_details_72d0e248", "policer", Context, 0b1111111111);

fixed! {
    /// VPP's message `ip_punt_police`.
    IpPuntPolice {
        policer_index: u32,
        is_add: bool,
        is_ip6: bool,
    }
}

message!(IpPuntPolice, "ip_punt_police", 0xdb867cea, "ip_punt_police_db867cea", "policer", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `ip_punt_police_reply`.
    IpPuntPoliceReply {
        retval: i32,
    }
}

message!(IpPuntPoliceReply, "ip_punt_police_reply", 0xe8d4e804, "ip_punt_police_reply_e8d4e804", "policer", Context, 0b1111111111);
retval!(IpPuntPoliceReply);

impl crate::message::Request for IpPuntPolice { type Reply = IpPuntPoliceReply; }
impl crate::message::Request for PolicerAdd { type Reply = PolicerAddReply; }
impl crate::message::Request for PolicerAddDel { type Reply = PolicerAddDelReply; }
impl crate::message::Request for PolicerBind { type Reply = PolicerBindReply; }
impl crate::message::Request for PolicerBindV2 { type Reply = PolicerBindV2Reply; }
impl crate::message::Request for PolicerDel { type Reply = PolicerDelReply; }
impl crate::message::Dump for PolicerDump { type Details = PolicerDetails; }
impl crate::message::Dump for PolicerDumpV2 { type Details = PolicerDetails; }
impl crate::message::Request for PolicerInput { type Reply = PolicerInputReply; }
impl crate::message::Request for PolicerInputV2 { type Reply = PolicerInputV2Reply; }
impl crate::message::Request for PolicerOutput { type Reply = PolicerOutputReply; }
impl crate::message::Request for PolicerOutputV2 { type Reply = PolicerOutputV2Reply; }
impl crate::message::Request for PolicerReset { type Reply = PolicerResetReply; }
impl crate::message::Request for PolicerUpdate { type Reply = PolicerUpdateReply; }
