use crate::linux::interfaces::interface::{Link, Type};
use crate::linux::interfaces::{Interface, veth_link};
use crate::linux::iptables::RuleChain;
use crate::linux::iptables::rule_chain::{ChainType, Policy, Protocol, Table};
use crate::linux::l3::route::Scope;
use crate::linux::l3::{ArpEntry, Route};
use crate::linux::namespace::NetNamespace;
use crate::linux::namespace::net_namespace::ReferenceType;
use crate::normalize::{self, is_alloc_ref};
use crate::validate::{Checks, Gateway, Validate};

impl Validate for Interface {
    fn check(&self, checks: &mut Checks) {
        checks.not_empty("name", &self.name);
        checks.printable("name", &self.name);
        checks.host_if_name("host_if_name", &self.host_if_name);
        check_namespace(self.namespace.as_ref(), checks);
        let kind = checks.known::<Type>("type", self.r#type);
        match kind {
            Some(Type::Undefined) => checks.error("type", "must be set"),
            Some(Type::Existing) => {
                checks.require(
                    self.link.is_none(),
                    "link",
                    "must not be set for type EXISTING",
                );
                checks.require(
                    self.namespace.is_none(),
                    "namespace",
                    "must not be set for type EXISTING",
                );
                for (i, address) in self
                    .ip_addresses
                    .iter()
                    .enumerate()
                    .filter(|_| self.link_only)
                {
                    checks.require(
                        !is_alloc_ref(address),
                        format_args!("ip_addresses[{i}]"),
                        "a link-only interface of type EXISTING must not refer to allocated addresses",
                    );
                }
            }
            Some(Type::Loopback) => {
                checks.require(
                    self.link.is_none(),
                    "link",
                    "must not be set for type LOOPBACK",
                );
            }
            Some(Type::VrfDevice) => {
                checks.require(
                    self.phys_address.is_empty(),
                    "phys_address",
                    "must not be set for type VRF_DEVICE",
                );
                checks.require(
                    self.vrf_master_interface.is_empty(),
                    "vrf_master_interface",
                    "must not be set for type VRF_DEVICE",
                );
            }
            _ => {}
        }
        if let Some((link, kind)) = self.link.as_ref().zip(kind) {
            check_link(link, kind, checks);
        }
        if !self.phys_address.is_empty() {
            checks.mac("phys_address", &self.phys_address);
        }
        for (i, address) in self.ip_addresses.iter().enumerate() {
            checks.address_or_ref(format_args!("ip_addresses[{i}]"), address, Gateway::Refused);
        }
        checks.distinct("ip_addresses", "", &self.ip_addresses);
    }
}

fn check_namespace(namespace: Option<&NetNamespace>, checks: &mut Checks) {
    if let Some(namespace) = namespace {
        if checks.known::<ReferenceType>("namespace.type", namespace.r#type)
            == Some(ReferenceType::Undefined)
        {
            checks.error("namespace.type", "must be set");
        }
        checks.not_empty("namespace.reference", &namespace.reference);
    }
}

fn check_link(link: &Link, kind: Type, checks: &mut Checks) {
    let (expected, field) = match link {
        Link::Veth(veth) => {
            checks.reference(
                "link.veth.peer_if_name",
                &veth.peer_if_name,
                "the other end",
            );
            checks.known::<veth_link::ChecksumOffloading>(
                "link.veth.rx_checksum_offloading",
                veth.rx_checksum_offloading,
            );
            checks.known::<veth_link::ChecksumOffloading>(
                "link.veth.tx_checksum_offloading",
                veth.tx_checksum_offloading,
            );
            (Type::Veth, "veth")
        }
        Link::Tap(tap) => {
            checks.reference(
                "link.tap.vpp_tap_if_name",
                &tap.vpp_tap_if_name,
                "the TAP interface of VPP",
            );
            (Type::TapToVpp, "tap")
        }
        Link::VrfDev(_) => (Type::VrfDevice, "vrf_dev"),
    };
    checks.require(
        expected == kind || matches!(kind, Type::Undefined | Type::Existing | Type::Loopback),
        "link",
        format_args!(
            "{field} belongs to type {}, not to {}",
            expected.as_str_name(),
            kind.as_str_name()
        ),
    );
}

impl Validate for ArpEntry {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "interface",
            &self.interface,
            "the interface of the neighbour",
        );
        checks.address_or_ref("ip_address", &self.ip_address, Gateway::Allowed);
        checks.mac("hw_address", &self.hw_address);
    }
}

impl Validate for Route {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "outgoing_interface",
            &self.outgoing_interface,
            "the interface to send through",
        );
        let scope = checks.known::<Scope>("scope", self.scope);
        if is_alloc_ref(&self.dst_network) {
            checks.alloc_ref("dst_network", &self.dst_network, Gateway::Allowed);
        } else if checks.cidr("dst_network", &self.dst_network)
            && let Some(net) = normalize::ip_net(&self.dst_network)
        {
            checks.require(
                net == net.trunc(),
                "dst_network",
                format_args!("{net} has host bits set; the network is {}", net.trunc()),
            );
        }
        if self.gw_addr.is_empty() {
            return;
        }
        if scope == Some(Scope::Link) {
            checks.error("scope", "a route with gateway cannot have scope LINK");
            checks.error("gw_addr", "a route of scope LINK has no gateway");
        }
        if is_alloc_ref(&self.gw_addr) {
            checks.alloc_ref("gw_addr", &self.gw_addr, Gateway::Required);
        } else {
            checks.ip("gw_addr", &self.gw_addr);
        }
    }
}

impl Validate for RuleChain {
    fn check(&self, checks: &mut Checks) {
        checks.not_empty("name", &self.name);
        check_namespace(self.namespace.as_ref(), checks);
        checks.known::<Protocol>("protocol", self.protocol);
        let table = checks.known::<Table>("table", self.table);
        let chain = checks.known::<ChainType>("chain_type", self.chain_type);
        let policy = checks.known::<Policy>("default_policy", self.default_policy);
        if let Some((table, chain)) = table.zip(chain) {
            let forbidden: &[ChainType] = match table {
                Table::Filter | Table::Security => &[ChainType::Prerouting, ChainType::Postrouting],
                Table::Nat => &[ChainType::Input, ChainType::Forward],
                Table::Raw => &[ChainType::Input, ChainType::Forward, ChainType::Postrouting],
                Table::Mangle => &[],
            };
            checks.require(
                !forbidden.contains(&chain),
                "chain_type",
                format_args!(
                    "table {} has no chain {}",
                    table.as_str_name(),
                    chain.as_str_name()
                ),
            );
        }
        if chain == Some(ChainType::Custom) {
            checks.require(
                !self.chain_name.is_empty(),
                "chain_name",
                "must be set for a custom chain",
            );
        }
        if policy.is_some_and(|policy| policy != Policy::None) {
            checks.require(
                table == Some(Table::Filter) && chain != Some(ChainType::Custom),
                "default_policy",
                "is for the built-in chains of table FILTER only",
            );
        }
        for (i, interface) in self.interfaces.iter().enumerate() {
            checks.reference(format_args!("interfaces[{i}]"), interface, "an interface");
        }
    }
}
