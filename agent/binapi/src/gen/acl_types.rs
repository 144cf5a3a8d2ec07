//! Module `acl_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `acl_action`.
    AclAction: u8 { ACL_ACTION_API_DENY = 0, ACL_ACTION_API_PERMIT = 1, ACL_ACTION_API_PERMIT_REFLECT = 2 }
}

fixed! {
    /// VPP's type `acl_rule`.
    AclRule {
        is_permit: AclAction,
        src_prefix: super::ip_types::Prefix,
        dst_prefix: super::ip_types::Prefix,
        proto: super::ip_types::IpProto,
        srcport_or_icmptype_first: u16,
        srcport_or_icmptype_last: u16,
        dstport_or_icmpcode_first: u16,
        dstport_or_icmpcode_last: u16,
        tcp_flags_mask: u8,
        tcp_flags_value: u8,
    }
}

fixed! {
    /// VPP's type `macip_acl_rule`.
    MacipAclRule {
        is_permit: AclAction,
        src_mac: crate::text::MacAddress,
        src_mac_mask: crate::text::MacAddress,
        src_prefix: super::ip_types::Prefix,
    }
}

