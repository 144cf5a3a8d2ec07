//! Module `gso` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's message `feature_gso_enable_disable`.
    FeatureGsoEnableDisable {
        sw_if_index: super::interface_types::InterfaceIndex,
        enable_disable: bool,
    }
}

message!(FeatureGsoEnableDisable, "feature_gso_enable_disable", 0x5501adee, "feature_gso_enable_disable_5501adee", "gso", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `feature_gso_enable_disable_reply`.
    FeatureGsoEnableDisableReply {
        retval: i32,
    }
}

message!(FeatureGsoEnableDisableReply, "feature_gso_enable_disable_reply", 0xe8d4e804, "feature_gso_enable_disable_reply_e8d4e804", "gso", Context, 0b1111111111);
retval!(FeatureGsoEnableDisableReply);

impl crate::message::Request for FeatureGsoEnableDisable { type Reply = FeatureGsoEnableDisableReply; }
