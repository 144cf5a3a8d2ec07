//! Module `policer_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `sse2_qos_rate_type`.
    Sse2QosRateType: u8 { SSE2_QOS_RATE_API_KBPS = 0, SSE2_QOS_RATE_API_PPS = 1, SSE2_QOS_RATE_API_INVALID = 2 }
}

one_of! {
    /// VPP's `sse2_qos_round_type`.
    Sse2QosRoundType: u8 { SSE2_QOS_ROUND_API_TO_CLOSEST = 0, SSE2_QOS_ROUND_API_TO_UP = 1, SSE2_QOS_ROUND_API_TO_DOWN = 2, SSE2_QOS_ROUND_API_INVALID = 3 }
}

one_of! {
    /// VPP's `sse2_qos_policer_type`.
    Sse2QosPolicerType: u8 { SSE2_QOS_POLICER_TYPE_API_1R2C = 0, SSE2_QOS_POLICER_TYPE_API_1R3C_RFC_2697 = 1, SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_2698 = 2, SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_4115 = 3, SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_MEF5CF1 = 4, SSE2_QOS_POLICER_TYPE_API_MAX = 5 }
}

one_of! {
    /// VPP's `sse2_qos_action_type`.
    Sse2QosActionType: u8 { SSE2_QOS_ACTION_API_DROP = 0, SSE2_QOS_ACTION_API_TRANSMIT = 1, SSE2_QOS_ACTION_API_MARK_AND_TRANSMIT = 2 }
}

fixed! {
    /// VPP's type `sse2_qos_action`.
    Sse2QosAction {
        type_: Sse2QosActionType,
        dscp: u8,
    }
}

fixed! {
    /// VPP's type `policer_config`.
    PolicerConfig {
        cir: u32,
        eir: u32,
        cb: u64,
        eb: u64,
        rate_type: Sse2QosRateType,
        round_type: Sse2QosRoundType,
        type_: Sse2QosPolicerType,
        color_aware: bool,
        conform_action: Sse2QosAction,
        exceed_action: Sse2QosAction,
        violate_action: Sse2QosAction,
    }
}

