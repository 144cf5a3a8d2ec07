//! The table of models: which messages are configuration, and how their values are named.

use std::fmt;
use std::sync::Arc;

use ipnet::IpNet;

use crate::bfd::single_hop_bfd as bfd;
use crate::keys::{INVALID_PART, path};
use crate::normalize;
use crate::value::{ModelMessage, ModelValue};
use crate::{govppmux, linux, netalloc, vpp};

/// A kind of configuration value.
///
/// `class/module/version/kind` (dots become slashes) is the prefix of the keys of its values.
pub struct Model {
    /// Full name of the message, such as `ligato.vpp.l3.Route`.
    pub proto_name: &'static str,
    /// File that defines the message, such as `ligato/vpp/l3/route.proto`.
    pub proto_file: &'static str,
    /// `config`, or `metrics` for what only the agent writes.
    pub class: &'static str,
    /// Area, such as `vpp` or `vpp.l2`.
    pub module: &'static str,
    /// Version, such as `v2`.
    pub version: &'static str,
    /// Type within the module, such as `bridge-domain`.
    pub kind: &'static str,
    /// How clients build the name of a value: a Go template over the message's fields. Empty for singletons.
    pub name_template: &'static str,
    decode: fn(&[u8]) -> Result<ModelValue, prost::DecodeError>,
}

impl Model {
    /// `<module>.<kind>`, by which clients call the model.
    pub fn name(&self) -> String {
        format!("{}.{}", self.module, self.kind)
    }

    /// Whether there is at most one value of this model.
    pub fn is_singleton(&self) -> bool {
        self.name_template.is_empty()
    }

    /// What the keys of the model's values begin with; for a singleton its whole key, otherwise ending with a slash.
    pub fn key_prefix(&self) -> String {
        let (module, kind) = (self.module.replace('.', "/"), self.kind.replace('.', "/"));
        let slash = if self.is_singleton() { "" } else { "/" };
        format!("{}/{module}/{}/{kind}{slash}", self.class, self.version)
    }

    /// Key of the value with this name. Repeated slashes and `.` or `..` in the name are resolved.
    pub fn key(&self, instance_name: &str) -> String {
        path::join(&self.key_prefix(), instance_name)
    }

    /// Name of the value with this key: empty for a singleton, `None` if the key is not of this model.
    pub fn instance_name_of<'k>(&self, key: &'k str) -> Option<&'k str> {
        let name = key.strip_prefix(&self.key_prefix())?;
        (self.is_singleton() == name.is_empty()).then_some(name)
    }

    /// Reads a value from protobuf's wire format.
    pub fn decode(&self, bytes: &[u8]) -> Result<ModelValue, prost::DecodeError> {
        (self.decode)(bytes)
    }
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Model({})", self.proto_name)
    }
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        self.proto_name == other.proto_name
    }
}

impl Eq for Model {}

/// All models, ordered by name of the message within each area as in the reference table of Ligato.
pub fn all() -> &'static [&'static Model] {
    MODELS
}

/// The model of a message, by the message's full name.
pub fn of_proto_name(proto_name: &str) -> Option<&'static Model> {
    MODELS
        .iter()
        .copied()
        .find(|model| model.proto_name == proto_name)
}

/// The model called `<module>.<kind>`.
pub fn of_name(name: &str) -> Option<&'static Model> {
    MODELS.iter().copied().find(|model| {
        name.strip_prefix(model.module)
            .and_then(|rest| rest.strip_prefix('.'))
            == Some(model.kind)
    })
}

/// Model and instance name of a key (without any agent prefix).
pub fn of_key(key: &str) -> Option<(&'static Model, &str)> {
    MODELS
        .iter()
        .find_map(|model| Some((*model, model.instance_name_of(key)?)))
}

/// Something to do with a message whatever its type, such as wrapping it for the scheduler: see [`visit`].
pub trait Visitor {
    /// What comes out.
    type Output;

    /// Called with the message.
    fn visit<M: ModelMessage>(self, message: Arc<M>) -> Self::Output;
}

macro_rules! models {
    ($($(#[$doc:meta])* $name:ident = $message:ty {
        $proto:literal in $file:literal, $class:literal / $module:literal / $version:literal / $kind:literal,
        $template:literal, $instance:expr
    })*) => {
        $(
            $(#[$doc])*
            pub static $name: Model = Model {
                proto_name: $proto,
                proto_file: $file,
                class: $class,
                module: $module,
                version: $version,
                kind: $kind,
                name_template: $template,
                decode: |bytes| Ok(ModelValue::new(<$message as prost::Message>::decode(bytes)?)),
            };

            impl ModelMessage for $message {
                const MODEL: &'static Model = &$name;

                fn instance_name(&self) -> String {
                    let name: fn(&$message) -> String = $instance;
                    name(self)
                }
            }
        )*

        static MODELS: &[&Model] = &[$(&$name),*];

        /// Calls the visitor with the typed message of a value; `None` if the value is of no model of [`all`].
        pub fn visit<V: Visitor>(value: &ModelValue, visitor: V) -> Option<V::Output> {
            $(if let Some(message) = value.downcast_arc::<$message>() {
                return Some(visitor.visit(message));
            })*
            None
        }
    };
}

models! {
    /// VPP interface.
    VPP_INTERFACE = vpp::interfaces::Interface {
        "ligato.vpp.interfaces.Interface" in "ligato/vpp/interfaces/interface.proto", "config"/"vpp"/"v2"/"interfaces",
        "{{.Name}}", |v| v.name.clone()
    }
    /// Port mirroring.
    VPP_SPAN = vpp::interfaces::Span {
        "ligato.vpp.interfaces.Span" in "ligato/vpp/interfaces/span.proto", "config"/"vpp"/"v2"/"span",
        "{{.InterfaceFrom}}/to/{{.InterfaceTo}}", |v| format!("{}/to/{}", v.interface_from, v.interface_to)
    }
    /// Access control list.
    VPP_ACL = vpp::acl::Acl {
        "ligato.vpp.acl.ACL" in "ligato/vpp/acl/acl.proto", "config"/"vpp.acls"/"v2"/"acl",
        "{{.Name}}", |v| v.name.clone()
    }
    /// ACL-based forwarding.
    VPP_ABF = vpp::abf::Abf {
        "ligato.vpp.abf.ABF" in "ligato/vpp/abf/abf.proto", "config"/"vpp.abfs"/"v2"/"abf",
        "{{.Index}}", |v| v.index.to_string()
    }
    /// BFD session; `vpp/config/v1/bfd/session/<interface>` in the first generation of Ligato's models.
    VPP_BFD_SESSION = bfd::Session {
        "vppagent.bfd.SingleHopBFD.Session" in "vppagent/bfd/bfd.proto", "config"/"vpp.bfd"/"v1"/"session",
        "{{.Interface}}", |v| v.interface.clone()
    }
    /// Key of BFD sessions; `vpp/config/v1/bfd/auth-key/<id>` in the first generation of Ligato's models.
    VPP_BFD_AUTH_KEY = bfd::Key {
        "vppagent.bfd.SingleHopBFD.Key" in "vppagent/bfd/bfd.proto", "config"/"vpp.bfd"/"v1"/"auth-key",
        "{{.Id}}", |v| v.id.to_string()
    }
    /// BFD echo function; `vpp/config/v1/bfd/echo-function/<interface>` in the first generation of Ligato's models.
    VPP_BFD_ECHO_FUNCTION = bfd::EchoFunction {
        "vppagent.bfd.SingleHopBFD.EchoFunction" in "vppagent/bfd/bfd.proto", "config"/"vpp.bfd"/"v1"/"echo-function",
        "{{.EchoSourceInterface}}", |v| v.echo_source_interface.clone()
    }
    /// Bridge domain.
    VPP_BRIDGE_DOMAIN = vpp::l2::BridgeDomain {
        "ligato.vpp.l2.BridgeDomain" in "ligato/vpp/l2/bridge_domain.proto", "config"/"vpp.l2"/"v2"/"bridge-domain",
        "{{.Name}}", |v| v.name.clone()
    }
    /// Entry of a MAC table.
    VPP_FIB = vpp::l2::FibEntry {
        "ligato.vpp.l2.FIBEntry" in "ligato/vpp/l2/fib.proto", "config"/"vpp.l2"/"v2"/"fib",
        "{{.BridgeDomain}}/mac/{{.PhysAddress}}", |v| format!("{}/mac/{}", v.bridge_domain, v.phys_address)
    }
    /// Cross-connect.
    VPP_XCONNECT = vpp::l2::XConnectPair {
        "ligato.vpp.l2.XConnectPair" in "ligato/vpp/l2/xconnect.proto", "config"/"vpp.l2"/"v2"/"xconnect",
        "{{.ReceiveInterface}}", |v| v.receive_interface.clone()
    }
    /// Neighbour.
    VPP_ARP = vpp::l3::ArpEntry {
        "ligato.vpp.l3.ARPEntry" in "ligato/vpp/l3/arp.proto", "config"/"vpp"/"v2"/"arp",
        "{{.Interface}}/{{.IpAddress}}", |v| format!("{}/{}", v.interface, v.ip_address)
    }
    /// Route.
    VPP_ROUTE = vpp::l3::Route {
        "ligato.vpp.l3.Route" in "ligato/vpp/l3/route.proto", "config"/"vpp"/"v2"/"route",
        "{{with .OutgoingInterface}}if/{{.}}/{{end}}vrf/{{.VrfId}}/dst/{{with ipnet .DstNetwork}}{{.IP}}/{{.MaskSize}}{{else}}{{.DstNetwork}}{{end}}/{{with .NextHopAddr}}gw/{{.}}{{end}}",
        route_name
    }
    /// Proxy ARP.
    VPP_PROXY_ARP = vpp::l3::ProxyArp {
        "ligato.vpp.l3.ProxyARP" in "ligato/vpp/l3/l3.proto", "config"/"vpp"/"v2"/"proxyarp-global",
        "", |_| String::new()
    }
    /// Scan of neighbours.
    VPP_IP_SCAN_NEIGHBOR = vpp::l3::IpScanNeighbor {
        "ligato.vpp.l3.IPScanNeighbor" in "ligato/vpp/l3/l3.proto", "config"/"vpp"/"v2"/"ipscanneigh-global",
        "", |_| String::new()
    }
    /// VRF table.
    VPP_VRF_TABLE = vpp::l3::VrfTable {
        "ligato.vpp.l3.VrfTable" in "ligato/vpp/l3/vrf.proto", "config"/"vpp"/"v2"/"vrf-table",
        "id/{{.Id}}/protocol/{{.Protocol}}", |v| format!(
            "id/{}/protocol/{}", v.id, enum_name(v.protocol, vpp::l3::vrf_table::Protocol::as_str_name)
        )
    }
    /// DHCP relay.
    VPP_DHCP_PROXY = vpp::l3::DhcpProxy {
        "ligato.vpp.l3.DHCPProxy" in "ligato/vpp/l3/l3.proto", "config"/"vpp"/"v2"/"dhcp-proxy",
        "{{protoip .SourceIpAddress}}/rx-vrf/{{.RxVrfId}}",
        |v| format!("{}/rx-vrf/{}", family_name(&v.source_ip_address), v.rx_vrf_id)
    }
    /// L3 cross-connect.
    VPP_L3XC = vpp::l3::L3xConnect {
        "ligato.vpp.l3.L3XConnect" in "ligato/vpp/l3/l3xc.proto", "config"/"vpp"/"v2"/"l3xconnect",
        "{{.Interface}}/protocol/{{.Protocol}}", |v| format!(
            "{}/protocol/{}", v.interface, enum_name(v.protocol, vpp::l3::l3x_connect::Protocol::as_str_name)
        )
    }
    /// Tunnel endpoint information.
    VPP_TEIB = vpp::l3::TeibEntry {
        "ligato.vpp.l3.TeibEntry" in "ligato/vpp/l3/teib.proto", "config"/"vpp"/"v2"/"teib",
        "{{.Interface}}/peer/{{.PeerAddr}}", |v| format!("{}/peer/{}", v.interface, v.peer_addr)
    }
    /// Virtual router.
    VPP_VRRP = vpp::l3::VrrpEntry {
        "ligato.vpp.l3.VRRPEntry" in "ligato/vpp/l3/vrrp.proto", "config"/"vpp"/"v2"/"vrrp",
        "{{.Interface}}/vrid/{{.VrId}}", |v| format!("{}/vrid/{}", v.interface, v.vr_id)
    }
    /// NAT44, global part.
    VPP_NAT44_GLOBAL = vpp::nat::Nat44Global {
        "ligato.vpp.nat.Nat44Global" in "ligato/vpp/nat/nat.proto", "config"/"vpp.nat"/"v2"/"nat44-global",
        "", |_| String::new()
    }
    /// Destination NAT.
    VPP_DNAT44 = vpp::nat::DNat44 {
        "ligato.vpp.nat.DNat44" in "ligato/vpp/nat/nat.proto", "config"/"vpp.nat"/"v2"/"dnat44",
        "{{.Label}}", |v| v.label.clone()
    }
    /// NAT44 on an interface.
    VPP_NAT44_INTERFACE = vpp::nat::Nat44Interface {
        "ligato.vpp.nat.Nat44Interface" in "ligato/vpp/nat/nat.proto", "config"/"vpp.nat"/"v2"/"nat44-interface",
        "{{.Name}}", |v| v.name.clone()
    }
    /// Addresses for NAT44.
    VPP_NAT44_POOL = vpp::nat::Nat44AddressPool {
        "ligato.vpp.nat.Nat44AddressPool" in "ligato/vpp/nat/nat.proto", "config"/"vpp.nat"/"v2"/"nat44-pool",
        "{{with .Name}}{{.}}{{else}}vrf/{{.VrfId}}/address/{{.FirstIp}}{{if and .LastIp (ne .LastIp .FirstIp)}}-{{.LastIp}}{{end}}{{end}}",
        nat44_pool_name
    }
    /// VRF table for NAT44.
    VPP_NAT44_VRF_TABLE = vpp::nat::Nat44VrfTable {
        "ligato.vpp.nat.Nat44VrfTable" in "ligato/vpp/nat/nat.proto", "config"/"vpp.nat"/"v2"/"nat44-vrf",
        "vrfid/{{.SrcVrfId}}", |v| format!("vrfid/{}", v.src_vrf_id)
    }
    /// VRF route for NAT44.
    VPP_NAT44_VRF_ROUTE = vpp::nat::Nat44VrfRoute {
        "ligato.vpp.nat.Nat44VrfRoute" in "ligato/vpp/nat/nat.proto", "config"/"vpp.nat"/"v2"/"nat44-vrf-route",
        "vrfid/{{.SrcVrfId}}/destvrfid/{{.DestVrfId}}",
        |v| format!("vrfid/{}/destvrfid/{}", v.src_vrf_id, v.dest_vrf_id)
    }
    /// Security policy database.
    VPP_IPSEC_SPD = vpp::ipsec::SecurityPolicyDatabase {
        "ligato.vpp.ipsec.SecurityPolicyDatabase" in "ligato/vpp/ipsec/ipsec.proto", "config"/"vpp.ipsec"/"v2"/"spd",
        "{{.Index}}", |v| v.index.to_string()
    }
    /// Security policy.
    VPP_IPSEC_SP = vpp::ipsec::SecurityPolicy {
        "ligato.vpp.ipsec.SecurityPolicy" in "ligato/vpp/ipsec/ipsec.proto", "config"/"vpp.ipsec"/"v2"/"sp",
        "spd/{{.SpdIndex}}/sa/{{.SaIndex}}/{{if .IsOutbound}}outbound{{else}}inbound{{end}}/local-addresses/{{.LocalAddrStart}}-{{.LocalAddrStop}}/remote-addresses/{{.RemoteAddrStart}}-{{.RemoteAddrStop}}",
        |v| format!(
            "spd/{}/sa/{}/{}/local-addresses/{}-{}/remote-addresses/{}-{}",
            v.spd_index, v.sa_index, if v.is_outbound { "outbound" } else { "inbound" },
            v.local_addr_start, v.local_addr_stop, v.remote_addr_start, v.remote_addr_stop
        )
    }
    /// Security association.
    VPP_IPSEC_SA = vpp::ipsec::SecurityAssociation {
        "ligato.vpp.ipsec.SecurityAssociation" in "ligato/vpp/ipsec/ipsec.proto", "config"/"vpp.ipsec"/"v2"/"sa",
        "{{.Index}}", |v| v.index.to_string()
    }
    /// Protection of a tunnel.
    VPP_IPSEC_TUN_PROTECT = vpp::ipsec::TunnelProtection {
        "ligato.vpp.ipsec.TunnelProtection" in "ligato/vpp/ipsec/ipsec.proto", "config"/"vpp.ipsec"/"v2"/"tun-protect",
        "{{.Interface}}{{with .NextHopAddr}}/nh/{{.}}{{end}}", |v| match v.next_hop_addr.as_str() {
            "" => v.interface.clone(),
            next_hop => format!("{}/nh/{next_hop}", v.interface),
        }
    }
    /// Redirection of punted packets.
    VPP_PUNT_IP_REDIRECT = vpp::punt::IpRedirect {
        "ligato.vpp.punt.IPRedirect" in "ligato/vpp/punt/punt.proto", "config"/"vpp"/"v2"/"ipredirect",
        "l3/{{.L3Protocol}}/tx/{{.TxInterface}}", |v| format!(
            "l3/{}/tx/{}", enum_name(v.l3_protocol, vpp::punt::L3Protocol::as_str_name), v.tx_interface
        )
    }
    /// Punting of a port.
    VPP_PUNT_TO_HOST = vpp::punt::ToHost {
        "ligato.vpp.punt.ToHost" in "ligato/vpp/punt/punt.proto", "config"/"vpp"/"v2"/"tohost",
        "l3/{{.L3Protocol}}/l4/{{.L4Protocol}}/port/{{.Port}}", |v| format!(
            "l3/{}/l4/{}/port/{}",
            enum_name(v.l3_protocol, vpp::punt::L3Protocol::as_str_name),
            enum_name(v.l4_protocol, vpp::punt::L4Protocol::as_str_name),
            v.port
        )
    }
    /// Punting of an exception.
    VPP_PUNT_EXCEPTION = vpp::punt::Exception {
        "ligato.vpp.punt.Exception" in "ligato/vpp/punt/punt.proto", "config"/"vpp"/"v2"/"exception",
        "reason/{{.Reason}}", |v| format!("reason/{}", v.reason)
    }
    /// SRv6 local segment.
    VPP_SRV6_LOCALSID = vpp::srv6::LocalSid {
        "ligato.vpp.srv6.LocalSID" in "ligato/vpp/srv6/srv6.proto", "config"/"vpp.srv6"/"v2"/"localsid",
        "{{.Sid}}", |v| v.sid.clone()
    }
    /// SRv6 policy.
    VPP_SRV6_POLICY = vpp::srv6::Policy {
        "ligato.vpp.srv6.Policy" in "ligato/vpp/srv6/srv6.proto", "config"/"vpp.srv6"/"v2"/"policy",
        "{{.Bsid}}", |v| v.bsid.clone()
    }
    /// SRv6 steering.
    VPP_SRV6_STEERING = vpp::srv6::Steering {
        "ligato.vpp.srv6.Steering" in "ligato/vpp/srv6/srv6.proto", "config"/"vpp.srv6"/"v2"/"steering",
        "{{.Name}}", |v| v.name.clone()
    }
    /// SRv6, global part.
    VPP_SRV6_GLOBAL = vpp::srv6::SRv6Global {
        "ligato.vpp.srv6.SRv6Global" in "ligato/vpp/srv6/srv6.proto", "config"/"vpp.srv6"/"v2"/"srv6-global",
        "", |_| String::new()
    }
    /// Steal-the-NIC rule.
    VPP_STN_RULE = vpp::stn::Rule {
        "ligato.vpp.stn.Rule" in "ligato/vpp/stn/stn.proto", "config"/"vpp.stn"/"v2"/"rule",
        "{{.Interface}}/ip/{{.IpAddress}}", |v| format!("{}/ip/{}", v.interface, v.ip_address)
    }
    /// Caching resolver.
    VPP_DNS_CACHE = vpp::dns::DnsCache {
        "ligato.vpp.dns.DNSCache" in "ligato/vpp/dns/dns.proto", "config"/"vpp.dns"/"v1"/"dnscache",
        "", |_| String::new()
    }
    /// IPFIX exporter.
    VPP_IPFIX = vpp::ipfix::Ipfix {
        "ligato.vpp.ipfix.IPFIX" in "ligato/vpp/ipfix/ipfix.proto", "config"/"vpp.ipfix"/"v2"/"ipfix",
        "", |_| String::new()
    }
    /// What flow probes record.
    VPP_IPFIX_FLOWPROBE_PARAMS = vpp::ipfix::FlowProbeParams {
        "ligato.vpp.ipfix.FlowProbeParams" in "ligato/vpp/ipfix/flowprobe.proto",
        "config"/"vpp.ipfix"/"v2"/"flowprobe-params", "", |_| String::new()
    }
    /// Flow probe on an interface.
    VPP_IPFIX_FLOWPROBE_FEATURE = vpp::ipfix::FlowProbeFeature {
        "ligato.vpp.ipfix.FlowProbeFeature" in "ligato/vpp/ipfix/flowprobe.proto",
        "config"/"vpp.ipfix"/"v2"/"flowprobe-feature", "{{.Interface}}", |v| v.interface.clone()
    }
    /// WireGuard peer.
    VPP_WG_PEER = vpp::wireguard::Peer {
        "ligato.vpp.wireguard.Peer" in "ligato/vpp/wireguard/wireguard.proto", "config"/"vpp.wg"/"v1"/"peer",
        "{{.WgIfName}}/endpoint/{{.Endpoint}}/{{.Port}}",
        |v| format!("{}/endpoint/{}/{}", v.wg_if_name, v.endpoint, v.port)
    }
    /// Linux interface.
    LINUX_INTERFACE = linux::interfaces::Interface {
        "ligato.linux.interfaces.Interface" in "ligato/linux/interfaces/interface.proto",
        "config"/"linux.interfaces"/"v2"/"interface", "{{.Name}}", |v| v.name.clone()
    }
    /// Neighbour of a Linux interface.
    LINUX_ARP = linux::l3::ArpEntry {
        "ligato.linux.l3.ARPEntry" in "ligato/linux/l3/arp.proto", "config"/"linux.l3"/"v2"/"arp",
        "{{.Interface}}/{{.IpAddress}}", |v| format!("{}/{}", v.interface, v.ip_address)
    }
    /// Linux route.
    LINUX_ROUTE = linux::l3::Route {
        "ligato.linux.l3.Route" in "ligato/linux/l3/route.proto", "config"/"linux.l3"/"v2"/"route",
        "{{with ipnet .DstNetwork}}{{.IP}}/{{.MaskSize}}{{else}}{{.DstNetwork}}{{end}}/{{.OutgoingInterface}}",
        |v| format!("{}/{}", network_name(&v.dst_network), v.outgoing_interface)
    }
    /// iptables chain.
    LINUX_RULE_CHAIN = linux::iptables::RuleChain {
        "ligato.linux.iptables.RuleChain" in "ligato/linux/iptables/iptables.proto",
        "config"/"linux.iptables"/"v2"/"rulechain", "{{.Name}}", |v| v.name.clone()
    }
    /// Allocated address.
    NETALLOC_IP = netalloc::IpAllocation {
        "ligato.netalloc.IPAllocation" in "ligato/netalloc/netalloc.proto", "config"/"netalloc"/"v1"/"ip",
        "network/{{.NetworkName}}/interface/{{.InterfaceName}}",
        |v| format!("network/{}/interface/{}", v.network_name, v.interface_name)
    }
    /// Counters of the connection to VPP.
    GOVPPMUX_STATS = govppmux::Metrics {
        "ligato.govppmux.Metrics" in "ligato/govppmux/metrics.proto", "metrics"/"govppmux"/"v0"/"stats",
        "", |_| String::new()
    }
}

/// Name of an enum value; a number that has none stays a number.
fn enum_name<E: TryFrom<i32>>(value: i32, name: fn(&E) -> &'static str) -> String {
    E::try_from(value).map_or_else(|_| value.to_string(), |value| name(&value).to_owned())
}

/// `IPv4` or `IPv6`.
fn family_name(address: &str) -> &'static str {
    match normalize::ip(address).map(|ip| ip.to_canonical().is_ipv4()) {
        Some(true) => "IPv4",
        Some(false) => "IPv6",
        None => INVALID_PART,
    }
}

/// `network address/prefix length`; allocation references verbatim.
fn network_name(network: &str) -> String {
    if normalize::is_alloc_ref(network) {
        return network.to_owned();
    }
    match normalize::network(network) {
        Some(IpNet::V4(net)) => net.to_string(),
        Some(IpNet::V6(net)) => format!(
            "{}/{}",
            normalize::ip_text(net.addr().into()),
            net.prefix_len()
        ),
        None => format!("{INVALID_PART}/0"),
    }
}

fn route_name(route: &vpp::l3::Route) -> String {
    let mut name = String::new();
    if !route.outgoing_interface.is_empty() {
        name = format!("if/{}/", route.outgoing_interface);
    }
    name += &format!(
        "vrf/{}/dst/{}/",
        route.vrf_id,
        network_name(&route.dst_network)
    );
    if !route.next_hop_addr.is_empty() {
        name += &format!("gw/{}", route.next_hop_addr);
    }
    name
}

fn nat44_pool_name(pool: &vpp::nat::Nat44AddressPool) -> String {
    if !pool.name.is_empty() {
        return pool.name.clone();
    }
    let mut name = format!("vrf/{}/address/{}", pool.vrf_id, pool.first_ip);
    if !pool.last_ip.is_empty() && pool.last_ip != pool.first_ip {
        name += &format!("-{}", pool.last_ip);
    }
    name
}
