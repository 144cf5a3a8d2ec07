//! Module `feature` of VPP 26.06, version 1.0.2. Generated: do not edit.

fixed! {
    /// VPP's message `feature_enable_disable`.
    FeatureEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable: bool,
        arc_name: crate::text::FixedStr<64>,
        feature_name: crate::text::FixedStr<64>,
    }
}

message!(FeatureEnableDisable, "feature_enable_disable", 0x7531c862, "feature_enable_disable_7531c862", "feature", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `feature_enable_disable_reply`.
    FeatureEnableDisableReply {
        retval: i32,
    }
}

message!(FeatureEnableDisableReply, "feature_enable_disable_reply", 0xe8d4e804, "feature_enable_disable_reply_e8d4e804", "feature", Context, 0b1111111111);
retval!(FeatureEnableDisableReply);

fixed! {
    /// VPP's message `feature_is_enabled`.
    FeatureIsEnabled {
        arc_name: crate::text::FixedStr<64>,
        feature_name: crate::text::FixedStr<64>,
        sw_if_index: super::interface_types::InterfaceIndex,
    }
}

message!(FeatureIsEnabled, "feature_is_enabled", 0x55db09e2, "feature_is_enabled_55db09e2", "feature", ClientContext, 0b1111000000);

fixed! {
    /// VPP's message `feature_is_enabled_reply`.
    FeatureIsEnabledReply {
        retval: i32,
        is_enabled: bool,
    }
}

message!(FeatureIsEnabledReply, "feature_is_enabled_reply", 0x03f284b5, "feature_is_enabled_reply_03f284b5", "feature", ClientContext, 0b1111000000);
retval!(FeatureIsEnabledReply);

impl crate::message::Request for FeatureEnableDisable { type Reply = FeatureEnableDisableReply; }
impl crate::message::Request for FeatureIsEnabled { type Reply = FeatureIsEnabledReply; }
