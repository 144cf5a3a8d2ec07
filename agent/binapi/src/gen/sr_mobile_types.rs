//! Module `sr_mobile_types` of VPP 26.06, version 0.1.0. Generated: do not edit.

one_of! {
    /// VPP's `sr_mobile_nhtype`.
    SrMobileNhtype: u8 { SRV6_NHTYPE_API_NONE = 0, SRV6_NHTYPE_API_IPV4 = 1, SRV6_NHTYPE_API_IPV6 = 2, SRV6_NHTYPE_API_NON_IP = 3 }
}

