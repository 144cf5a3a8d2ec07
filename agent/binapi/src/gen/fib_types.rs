//! Module `fib_types` of VPP 26.06, version 2.0.1. Generated: do not edit.

one_of! {
    /// VPP's `fib_path_nh_proto`.
    FibPathNhProto: u32 { FIB_API_PATH_NH_PROTO_IP4 = 0, FIB_API_PATH_NH_PROTO_IP6 = 1, FIB_API_PATH_NH_PROTO_MPLS = 2, FIB_API_PATH_NH_PROTO_ETHERNET = 3, FIB_API_PATH_NH_PROTO_BIER = 4 }
}

flags! {
    /// VPP's `fib_path_flags`.
    FibPathFlags: u32 { FIB_API_PATH_FLAG_NONE = 0, FIB_API_PATH_FLAG_RESOLVE_VIA_ATTACHED = 1, FIB_API_PATH_FLAG_RESOLVE_VIA_HOST = 2, FIB_API_PATH_FLAG_POP_PW_CW = 4 }
}

one_of! {
    /// VPP's `fib_path_type`.
    FibPathType: u32 { FIB_API_PATH_TYPE_NORMAL = 0, FIB_API_PATH_TYPE_LOCAL = 1, FIB_API_PATH_TYPE_DROP = 2, FIB_API_PATH_TYPE_UDP_ENCAP = 3, FIB_API_PATH_TYPE_BIER_IMP = 4, FIB_API_PATH_TYPE_ICMP_UNREACH = 5, FIB_API_PATH_TYPE_ICMP_PROHIBIT = 6, FIB_API_PATH_TYPE_SOURCE_LOOKUP = 7, FIB_API_PATH_TYPE_DVR = 8, FIB_API_PATH_TYPE_INTERFACE_RX = 9, FIB_API_PATH_TYPE_CLASSIFY = 10 }
}

fixed! {
    /// VPP's type `fib_mpls_label`.
    FibMplsLabel {
        is_uniform: u8,
        label: u32,
        ttl: u8,
        exp: u8,
    }
}

fixed! {
    /// VPP's type `fib_path_nh`.
    FibPathNh {
        address: super::ip_types::AddressUnion,
        via_label: u32,
        obj_id: u32,
        classify_table_index: u32,
    }
}

fixed! {
    /// VPP's type `fib_path`.
    FibPath {
        sw_if_index: u32,
        table_id: u32,
        rpf_id: u32,
        weight: u8,
        preference: u8,
        type_: FibPathType,
        flags: FibPathFlags,
        proto: FibPathNhProto,
        nh: FibPathNh,
        n_labels: u8,
        label_stack: [FibMplsLabel; 16],
    }
}

