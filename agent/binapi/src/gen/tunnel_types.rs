//! Module `tunnel_types` of VPP 26.06, version 1.0.1. Generated: do not edit.

flags! {
    /// VPP's `tunnel_encap_decap_flags`.
    TunnelEncapDecapFlags: u8 { TUNNEL_API_ENCAP_DECAP_FLAG_NONE = 0, TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_DF = 1, TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_SET_DF = 2, TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_DSCP = 4, TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_ECN = 8, TUNNEL_API_ENCAP_DECAP_FLAG_DECAP_COPY_ECN = 16, TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_INNER_HASH = 32, TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_HOP_LIMIT = 64, TUNNEL_API_ENCAP_DECAP_FLAG_ENCAP_COPY_FLOW_LABEL = 128 }
}

one_of! {
    /// VPP's `tunnel_mode`.
    TunnelMode: u8 { TUNNEL_API_MODE_P2P = 0, TUNNEL_API_MODE_MP = 1 }
}

flags! {
    /// VPP's `tunnel_flags`.
    TunnelFlags: u8 { TUNNEL_API_FLAG_TRACK_MTU = 1 }
}

fixed! {
    /// VPP's type `tunnel`.
    Tunnel {
        instance: u32,
        src: super::ip_types::Address,
        dst: super::ip_types::Address,
        sw_if_index: super::interface_types::InterfaceIndex,
        table_id: u32,
        encap_decap_flags: TunnelEncapDecapFlags,
        mode: TunnelMode,
        flags: TunnelFlags,
        dscp: super::ip_types::IpDscp,
        hop_limit: u8,
    }
}

