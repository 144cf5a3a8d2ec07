//! Module `sr_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `sr_policy_op`.
    SrPolicyOp: u8 { SR_POLICY_OP_API_NONE = 0, SR_POLICY_OP_API_ADD = 1, SR_POLICY_OP_API_DEL = 2, SR_POLICY_OP_API_MOD = 3 }
}

one_of! {
    /// VPP's `sr_behavior`.
    SrBehavior: u8 { SR_BEHAVIOR_API_END = 1, SR_BEHAVIOR_API_X = 2, SR_BEHAVIOR_API_T = 3, SR_BEHAVIOR_API_D_FIRST = 4, SR_BEHAVIOR_API_DX2 = 5, SR_BEHAVIOR_API_DX6 = 6, SR_BEHAVIOR_API_DX4 = 7, SR_BEHAVIOR_API_DT6 = 8, SR_BEHAVIOR_API_DT4 = 9, SR_BEHAVIOR_API_LAST = 10, SR_BEHAVIOR_API_END_UN_PERF = 11, SR_BEHAVIOR_API_END_UN = 12, SR_BEHAVIOR_API_UA = 13 }
}

one_of! {
    /// VPP's `sr_steer`.
    SrSteer: u8 { SR_STEER_API_L2 = 2, SR_STEER_API_IPV4 = 4, SR_STEER_API_IPV6 = 6 }
}

