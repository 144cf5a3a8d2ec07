//! Module `ip_types` of VPP 26.06, version 3.0.0. Generated: do not edit.

one_of! {
    /// VPP's `address_family`.
    AddressFamily: u8 { ADDRESS_IP4 = 0, ADDRESS_IP6 = 1 }
}

one_of! {
    /// VPP's `ip_feature_location`.
    IpFeatureLocation: u8 { IP_API_FEATURE_INPUT = 0, IP_API_FEATURE_OUTPUT = 1, IP_API_FEATURE_LOCAL = 2, IP_API_FEATURE_PUNT = 3, IP_API_FEATURE_DROP = 4 }
}

one_of! {
    /// VPP's `ip_ecn`.
    IpEcn: u8 { IP_API_ECN_NONE = 0, IP_API_ECN_ECT0 = 1, IP_API_ECN_ECT1 = 2, IP_API_ECN_CE = 3 }
}

one_of! {
    /// VPP's `ip_dscp`.
    IpDscp: u8 { IP_API_DSCP_CS0 = 0, IP_API_DSCP_CS1 = 8, IP_API_DSCP_AF11 = 10, IP_API_DSCP_AF12 = 12, IP_API_DSCP_AF13 = 14, IP_API_DSCP_CS2 = 16, IP_API_DSCP_AF21 = 18, IP_API_DSCP_AF22 = 20, IP_API_DSCP_AF23 = 22, IP_API_DSCP_CS3 = 24, IP_API_DSCP_AF31 = 26, IP_API_DSCP_AF32 = 28, IP_API_DSCP_AF33 = 30, IP_API_DSCP_CS4 = 32, IP_API_DSCP_AF41 = 34, IP_API_DSCP_AF42 = 36, IP_API_DSCP_AF43 = 38, IP_API_DSCP_CS5 = 40, IP_API_DSCP_EF = 46, IP_API_DSCP_CS6 = 48, IP_API_DSCP_CS7 = 50 }
}

one_of! {
    /// VPP's `ip_proto`.
    IpProto: u8 { IP_API_PROTO_HOPOPT = 0, IP_API_PROTO_ICMP = 1, IP_API_PROTO_IGMP = 2, IP_API_PROTO_TCP = 6, IP_API_PROTO_UDP = 17, IP_API_PROTO_GRE = 47, IP_API_PROTO_ESP = 50, IP_API_PROTO_AH = 51, IP_API_PROTO_ICMP6 = 58, IP_API_PROTO_EIGRP = 88, IP_API_PROTO_OSPF = 89, IP_API_PROTO_SCTP = 132, IP_API_PROTO_RESERVED = 255 }
}

/// VPP's `address_with_prefix`.
pub type AddressWithPrefix = Prefix;

/// VPP's `ip4_address_with_prefix`.
pub type Ip4AddressWithPrefix = Ip4Prefix;

/// VPP's `ip6_address_with_prefix`.
pub type Ip6AddressWithPrefix = Ip6Prefix;

union! {
    /// VPP's union `address_union`.
    AddressUnion[16] { ip4 / from_ip4: std::net::Ipv4Addr, ip6 / from_ip6: std::net::Ipv6Addr }
}

fixed! {
    /// VPP's type `address`.
    Address {
        af: AddressFamily,
        un: AddressUnion,
    }
}

fixed! {
    /// VPP's type `prefix`.
    Prefix {
        address: Address,
        len: u8,
    }
}

fixed! {
    /// VPP's type `ip4_address_and_mask`.
    Ip4AddressAndMask {
        addr: std::net::Ipv4Addr,
        mask: std::net::Ipv4Addr,
    }
}

fixed! {
    /// VPP's type `ip6_address_and_mask`.
    Ip6AddressAndMask {
        addr: std::net::Ipv6Addr,
        mask: std::net::Ipv6Addr,
    }
}

fixed! {
    /// VPP's type `mprefix`.
    Mprefix {
        af: AddressFamily,
        grp_address_length: u16,
        grp_address: AddressUnion,
        src_address: AddressUnion,
    }
}

fixed! {
    /// VPP's type `ip6_prefix`.
    Ip6Prefix {
        address: std::net::Ipv6Addr,
        len: u8,
    }
}

fixed! {
    /// VPP's type `ip4_prefix`.
    Ip4Prefix {
        address: std::net::Ipv4Addr,
        len: u8,
    }
}

fixed! {
    /// VPP's type `prefix_matcher`.
    PrefixMatcher {
        le: u8,
        ge: u8,
    }
}

