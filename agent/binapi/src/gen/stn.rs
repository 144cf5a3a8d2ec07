//! Module `stn` of VPP 26.06, version 2.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `stn_add_del_rule`.
    StnAddDelRule {
        ip_address: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
        is_add: bool,
    }
}

message!(StnAddDelRule, "stn_add_del_rule", 0x224c6edd, "stn_add_del_rule_224c6edd", "stn", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `stn_add_del_rule_reply`.
    StnAddDelRuleReply {
        retval: i32,
    }
}

message!(StnAddDelRuleReply, "stn_add_del_rule_reply", 0xe8d4e804, "stn_add_del_rule_reply_e8d4e804", "stn", Context, 0b1111111111);
retval!(StnAddDelRuleReply);

fixed! {
    /// VPP's message `stn_rules_dump`.
    StnRulesDump {
    }
}

message!(StnRulesDump, "stn_rules_dump", 0x51077d14, "stn_rules_dump_51077d14", "stn", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `stn_rules_details`.
    StnRulesDetails {
        ip_address: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(StnRulesDetails, "stn_rules_details", 0xa51935a6, "stn_rules_details_a51935a6", "stn", Context, 0b1111111111);

impl crate::message::Request for StnAddDelRule { type Reply = StnAddDelRuleReply; }
impl crate::message::Dump for StnRulesDump { type Details = StnRulesDetails; }
