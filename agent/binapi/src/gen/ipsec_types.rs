//! Module `ipsec_types` of VPP 26.06, version 3.0.1. Generated: do not edit.

one_of! {
    /// VPP's `ipsec_crypto_alg`.
    IpsecCryptoAlg: u32 { IPSEC_API_CRYPTO_ALG_NONE = 0, IPSEC_API_CRYPTO_ALG_AES_CBC_128 = 1, IPSEC_API_CRYPTO_ALG_AES_CBC_192 = 2, IPSEC_API_CRYPTO_ALG_AES_CBC_256 = 3, IPSEC_API_CRYPTO_ALG_AES_CTR_128 = 4, IPSEC_API_CRYPTO_ALG_AES_CTR_192 = 5, IPSEC_API_CRYPTO_ALG_AES_CTR_256 = 6, IPSEC_API_CRYPTO_ALG_AES_GCM_128 = 7, IPSEC_API_CRYPTO_ALG_AES_GCM_192 = 8, IPSEC_API_CRYPTO_ALG_AES_GCM_256 = 9, IPSEC_API_CRYPTO_ALG_DES_CBC = 10, IPSEC_API_CRYPTO_ALG_3DES_CBC = 11, IPSEC_API_CRYPTO_ALG_CHACHA20_POLY1305 = 12, IPSEC_API_CRYPTO_ALG_AES_NULL_GMAC_128 = 13, IPSEC_API_CRYPTO_ALG_AES_NULL_GMAC_192 = 14, IPSEC_API_CRYPTO_ALG_AES_NULL_GMAC_256 = 15 }
}

one_of! {
    /// VPP's `ipsec_integ_alg`.
    IpsecIntegAlg: u32 { IPSEC_API_INTEG_ALG_NONE = 0, IPSEC_API_INTEG_ALG_MD5_96 = 1, IPSEC_API_INTEG_ALG_SHA1_96 = 2, IPSEC_API_INTEG_ALG_SHA_256_96 = 3, IPSEC_API_INTEG_ALG_SHA_256_128 = 4, IPSEC_API_INTEG_ALG_SHA_384_192 = 5, IPSEC_API_INTEG_ALG_SHA_512_256 = 6 }
}

flags! {
    /// VPP's `ipsec_sad_flags`.
    IpsecSadFlags: u32 { IPSEC_API_SAD_FLAG_NONE = 0, IPSEC_API_SAD_FLAG_USE_ESN = 1, IPSEC_API_SAD_FLAG_USE_ANTI_REPLAY = 2, IPSEC_API_SAD_FLAG_IS_TUNNEL = 4, IPSEC_API_SAD_FLAG_IS_TUNNEL_V6 = 8, IPSEC_API_SAD_FLAG_UDP_ENCAP = 16, IPSEC_API_SAD_FLAG_IS_INBOUND = 64, IPSEC_API_SAD_FLAG_ASYNC = 128 }
}

one_of! {
    /// VPP's `ipsec_proto`.
    IpsecProto: u32 { IPSEC_API_PROTO_ESP = 50, IPSEC_API_PROTO_AH = 51 }
}

one_of! {
    /// VPP's `ipsec_spd_action`.
    IpsecSpdAction: u32 { IPSEC_API_SPD_ACTION_BYPASS = 0, IPSEC_API_SPD_ACTION_DISCARD = 1, IPSEC_API_SPD_ACTION_RESOLVE = 2, IPSEC_API_SPD_ACTION_PROTECT = 3 }
}

fixed! {
    /// VPP's type `key`.
    Key {
        length: u8,
        data: [u8; 128],
    }
}

fixed! {
    /// VPP's type `ipsec_spd_entry`.
    IpsecSpdEntry {
        spd_id: u32,
        priority: i32,
        is_outbound: bool,
        sa_id: u32,
        policy: IpsecSpdAction,
        protocol: u8,
        remote_address_start: super::ip_types::Address,
        remote_address_stop: super::ip_types::Address,
        local_address_start: super::ip_types::Address,
        local_address_stop: super::ip_types::Address,
        remote_port_start: u16,
        remote_port_stop: u16,
        local_port_start: u16,
        local_port_stop: u16,
    }
}

fixed! {
    /// VPP's type `ipsec_spd_entry_v2`.
    IpsecSpdEntryV2 {
        spd_id: u32,
        priority: i32,
        is_outbound: bool,
        sa_id: u32,
        policy: IpsecSpdAction,
        protocol: u8,
        remote_address_start: super::ip_types::Address,
        remote_address_stop: super::ip_types::Address,
        local_address_start: super::ip_types::Address,
        local_address_stop: super::ip_types::Address,
        remote_port_start: u16,
        remote_port_stop: u16,
        local_port_start: u16,
        local_port_stop: u16,
    }
}

fixed! {
    /// VPP's type `ipsec_sad_entry`.
    IpsecSadEntry {
        sad_id: u32,
        spi: u32,
        protocol: IpsecProto,
        crypto_algorithm: IpsecCryptoAlg,
        crypto_key: Key,
        integrity_algorithm: IpsecIntegAlg,
        integrity_key: Key,
        flags: IpsecSadFlags,
        tunnel_src: super::ip_types::Address,
        tunnel_dst: super::ip_types::Address,
        tx_table_id: u32,
        salt: u32,
        udp_src_port: u16,
        udp_dst_port: u16,
    }
}

fixed! {
    /// VPP's type `ipsec_sad_entry_v2`.
    IpsecSadEntryV2 {
        sad_id: u32,
        spi: u32,
        protocol: IpsecProto,
        crypto_algorithm: IpsecCryptoAlg,
        crypto_key: Key,
        integrity_algorithm: IpsecIntegAlg,
        integrity_key: Key,
        flags: IpsecSadFlags,
        tunnel_src: super::ip_types::Address,
        tunnel_dst: super::ip_types::Address,
        tunnel_flags: super::tunnel_types::TunnelEncapDecapFlags,
        dscp: super::ip_types::IpDscp,
        tx_table_id: u32,
        salt: u32,
        udp_src_port: u16,
        udp_dst_port: u16,
    }
}

fixed! {
    /// VPP's type `ipsec_sad_entry_v3`.
    IpsecSadEntryV3 {
        sad_id: u32,
        spi: u32,
        protocol: IpsecProto,
        crypto_algorithm: IpsecCryptoAlg,
        crypto_key: Key,
        integrity_algorithm: IpsecIntegAlg,
        integrity_key: Key,
        flags: IpsecSadFlags,
        tunnel: super::tunnel_types::Tunnel,
        salt: u32,
        udp_src_port: u16,
        udp_dst_port: u16,
    }
}

fixed! {
    /// VPP's type `ipsec_sad_entry_v4`.
    IpsecSadEntryV4 {
        sad_id: u32,
        spi: u32,
        protocol: IpsecProto,
        crypto_algorithm: IpsecCryptoAlg,
        crypto_key: Key,
        integrity_algorithm: IpsecIntegAlg,
        integrity_key: Key,
        flags: IpsecSadFlags,
        tunnel: super::tunnel_types::Tunnel,
        salt: u32,
        udp_src_port: u16,
        udp_dst_port: u16,
        anti_replay_window_size: u32,
    }
}

