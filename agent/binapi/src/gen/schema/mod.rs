//! Fields of the messages of VPP 26.06. Generated: do not edit.

pub mod abf;
pub mod acl;
pub mod acl_types;
pub mod af_packet;
pub mod arp;
pub mod bfd;
pub mod bond;
pub mod classify;
pub mod cnat;
pub mod crypto;
pub mod det44;
pub mod dhcp;
pub mod dns;
pub mod dslite;
pub mod ethernet_types;
pub mod feature;
pub mod fib;
pub mod fib_types;
pub mod flowprobe;
pub mod geneve;
pub mod gre;
pub mod gso;
pub mod gtpu;
pub mod igmp;
pub mod interface;
pub mod interface_types;
pub mod ip;
pub mod ip6_dad;
pub mod ip6_nd;
pub mod ip_neighbor;
pub mod ip_types;
pub mod ipfix_export;
pub mod ipip;
pub mod ipsec;
pub mod ipsec_types;
pub mod l2;
pub mod l3xc;
pub mod lacp;
pub mod lb;
pub mod lb_types;
pub mod lldp;
pub mod map;
pub mod memclnt;
pub mod memif;
pub mod mfib_types;
pub mod mpls;
pub mod nat44_ed;
pub mod nat44_ei;
pub mod nat64;
pub mod nat66;
pub mod nat_types;
pub mod p2p_ethernet;
pub mod pci_types;
pub mod pg;
pub mod pipe;
pub mod policer;
pub mod policer_types;
pub mod punt;
pub mod qos;
pub mod rd_cp;
pub mod rdma;
pub mod session;
pub mod sflow;
pub mod span;
pub mod sr;
pub mod sr_mobile;
pub mod sr_mobile_types;
pub mod sr_types;
pub mod stn;
pub mod tapv2;
pub mod teib;
pub mod tunnel_types;
pub mod urpf;
pub mod vhost_user;
pub mod virtio;
pub mod virtio_types;
pub mod vlib;
pub mod vmxnet3;
pub mod vpe;
pub mod vpe_types;
pub mod vrrp;
pub mod vxlan;
pub mod vxlan_gpe;
pub mod wireguard;

/// The messages of every module.
pub static MODULES: &[&[crate::schema::MessageType]] = &[
    abf::MESSAGES,
    acl::MESSAGES,
    af_packet::MESSAGES,
    arp::MESSAGES,
    bfd::MESSAGES,
    bond::MESSAGES,
    classify::MESSAGES,
    cnat::MESSAGES,
    crypto::MESSAGES,
    det44::MESSAGES,
    dhcp::MESSAGES,
    dns::MESSAGES,
    dslite::MESSAGES,
    feature::MESSAGES,
    fib::MESSAGES,
    flowprobe::MESSAGES,
    geneve::MESSAGES,
    gre::MESSAGES,
    gso::MESSAGES,
    gtpu::MESSAGES,
    igmp::MESSAGES,
    interface::MESSAGES,
    ip::MESSAGES,
    ip6_dad::MESSAGES,
    ip6_nd::MESSAGES,
    ip_neighbor::MESSAGES,
    ipfix_export::MESSAGES,
    ipip::MESSAGES,
    ipsec::MESSAGES,
    l2::MESSAGES,
    l3xc::MESSAGES,
    lacp::MESSAGES,
    lb::MESSAGES,
    lldp::MESSAGES,
    map::MESSAGES,
    memclnt::MESSAGES,
    memif::MESSAGES,
    mpls::MESSAGES,
    nat44_ed::MESSAGES,
    nat44_ei::MESSAGES,
    nat64::MESSAGES,
    nat66::MESSAGES,
    p2p_ethernet::MESSAGES,
    pg::MESSAGES,
    pipe::MESSAGES,
    policer::MESSAGES,
    punt::MESSAGES,
    qos::MESSAGES,
    rd_cp::MESSAGES,
    rdma::MESSAGES,
    session::MESSAGES,
    sflow::MESSAGES,
    span::MESSAGES,
    sr::MESSAGES,
    sr_mobile::MESSAGES,
    stn::MESSAGES,
    tapv2::MESSAGES,
    teib::MESSAGES,
    urpf::MESSAGES,
    vhost_user::MESSAGES,
    virtio::MESSAGES,
    vlib::MESSAGES,
    vmxnet3::MESSAGES,
    vpe::MESSAGES,
    vrrp::MESSAGES,
    vxlan::MESSAGES,
    vxlan_gpe::MESSAGES,
    wireguard::MESSAGES,
];
