//! What VPP does: one folder per area, one line per area here.
//!
//! An area has a `State` (its tables; `Default` is the state before boot) and a `register` function that names its
//! messages and hooks. Learn one folder and you know all: `mod.rs` (state and registration), `config.rs`
//! (requests that change something), `dump.rs` (requests that show something), `hooks.rs` (what follows from other
//! areas' changes).

use crate::core::registry::Registry;

macro_rules! areas {
    ($($(#[$m:meta])* $area:ident),* $(,)?) => {
        $($(#[$m])* pub mod $area;)*

        /// One state per area.
        #[derive(Debug, Default)]
        pub struct Areas {
            $($(#[$m])* pub $area: $area::State),*
        }

        /// Registers all areas' messages and hooks.
        pub fn register(registry: &mut Registry) {
            $($area::register(registry);)*
        }
    };
}

areas! {
    /// The API itself: pings, version, modules.
    memclnt,
    /// The command line.
    vlib,
    /// Interfaces of all kinds: the table, their states, MTUs, MACs, tags and events.
    interface,
    /// Shared-memory interfaces between processes.
    memif,
    /// Interfaces of the host, through packet sockets.
    af_packet,
    /// TAP and TUN interfaces.
    tap,
    /// Bonds of interfaces.
    bond,
    /// Packet generator interfaces.
    pg,
    /// Pipes.
    pipe,
    /// Mirroring.
    span,
    /// What tunnels share.
    tunnel,
    /// VXLAN tunnels.
    vxlan,
    /// IP in IP and 6RD tunnels.
    ipip,
    /// GRE tunnels.
    gre,
    /// VXLAN-GPE tunnels.
    vxlan_gpe,
    /// Interfaces for protected tunnels.
    ipsec_itf,
    /// IPsec: policies, security associations, protected tunnels.
    ipsec,
    /// WireGuard: interfaces and peers.
    wireguard,
    /// Sub-interfaces to one MAC each.
    p2p_ethernet,
    /// Tunnel endpoints.
    teib,
    /// vhost-user interfaces.
    vhost_user,
    /// LLDP.
    lldp,
    /// DHCP clients and relays.
    dhcp,
    /// Bidirectional forwarding detection.
    bfd,
    /// GENEVE tunnels.
    geneve,
    /// VMware's network cards.
    vmxnet3,
    /// Layer 2: bridge domains, ports, L2 FIB, cross-connects, tag rewrites.
    l2,
    /// Which nodes packets visit.
    feature,
    /// Quality of service.
    qos,
    /// How much traffic may pass.
    policer,
    /// Addresses and routes that routers advertise.
    rd_cp,
    /// Duplicate address detection.
    ip6_dad,
    /// Tables of masks and sessions that packets are matched with.
    classify,
    /// Packets for the host.
    punt,
    /// Access control lists.
    acl,
    /// Endpoint-dependent NAT44.
    nat44_ed,
    /// Endpoint-independent NAT44.
    nat44_ei,
    /// NAT64.
    nat64,
    /// NAT66.
    nat66,
    /// Dual-Stack Lite.
    dslite,
    /// Deterministic NAT44.
    det44,
    /// Load balancer.
    lb,
    /// Multicast routes.
    mfib,
    /// Routes: tables, entries and whose paths win.
    fib,
    /// Neighbours: ARP and IPv6 neighbour entries.
    neighbor,
    /// Tables and addresses.
    ip,
    /// Proxy ARP and proxy neighbour discovery.
    arp,
    /// Path MTUs, punt redirects, container proxies, reassembly, flow hashes.
    ip_misc,
    /// MPLS: labels and tables.
    mpls,
    /// Cross-connects of layer 3.
    l3xc,
    /// Routing by access list.
    abf,
    /// Checks of where packets come from.
    urpf,
    /// Packets for addresses that the host had before.
    stn,
    /// Segment routing over IPv6.
    sr,
    /// Names and the servers that know them.
    dns,
    /// Where records of flows are sent.
    ipfix_export,
    /// Records of flows through interfaces.
    flowprobe,
    /// Samples of packets.
    sflow,
    /// Counters of interfaces.
    stats,
}
