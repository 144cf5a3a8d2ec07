use std::net::IpAddr;

use crate::normalize;
use crate::validate::{Checks, Validate};
use crate::vpp::nat::d_nat44::static_mapping::TwiceNatMode;
use crate::vpp::nat::d_nat44::{IdentityMapping, Protocol, StaticMapping};
use crate::vpp::nat::{
    DNat44, Nat44AddressPool, Nat44Global, Nat44Interface, Nat44VrfRoute, Nat44VrfTable,
};

const MAX_PORT: u32 = u16::MAX as u32;

impl Validate for Nat44Global {
    #[expect(deprecated, reason = "old configurations have the lists")]
    fn check(&self, checks: &mut Checks) {
        for (i, interface) in self.nat_interfaces.iter().enumerate() {
            checks.reference(
                format_args!("nat_interfaces[{i}].name"),
                &interface.name,
                "an interface",
            );
        }
        let mut names: Vec<&str> = self
            .nat_interfaces
            .iter()
            .map(|interface| interface.name.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let of_name = || {
                self.nat_interfaces
                    .iter()
                    .filter(|interface| interface.name == name)
            };
            let inside = of_name().filter(|interface| interface.is_inside).count();
            let outside = of_name().count() - inside;
            let output = of_name().any(|interface| interface.output_feature);
            if inside > 1 || outside > 1 || (output && inside + outside > 1) {
                checks.error(
                    "nat_interfaces",
                    format_args!("{name:?} has features that collide"),
                );
            }
        }
        for (i, address) in self.address_pool.iter().enumerate() {
            checks.ipv4(format_args!("address_pool[{i}].address"), &address.address);
        }
        checks.distinct(
            "address_pool",
            ".address",
            self.address_pool
                .iter()
                .map(|address| (address.address.as_str(), address.twice_nat)),
        );
    }
}

impl Validate for DNat44 {
    fn check(&self, checks: &mut Checks) {
        if checks.not_empty("label", &self.label) {
            checks.tag("label", &self.label);
        }
        for (i, mapping) in self.st_mappings.iter().enumerate() {
            check_static(&format!("st_mappings[{i}]"), mapping, checks);
        }
        for (i, mapping) in self.id_mappings.iter().enumerate() {
            check_identity(&format!("id_mappings[{i}]"), mapping, checks);
        }
    }
}

fn check_static(path: &str, mapping: &StaticMapping, checks: &mut Checks) {
    if mapping.external_interface.is_empty() {
        checks.ipv4(format_args!("{path}.external_ip"), &mapping.external_ip);
    }
    checks.at_most(
        format_args!("{path}.external_port"),
        mapping.external_port,
        MAX_PORT,
    );
    checks.known::<Protocol>(format_args!("{path}.protocol"), mapping.protocol);
    let twice_nat =
        checks.known::<TwiceNatMode>(format_args!("{path}.twice_nat"), mapping.twice_nat);
    checks.require(
        !mapping.local_ips.is_empty(),
        format_args!("{path}.local_ips"),
        "must list at least one local address",
    );
    let balanced = mapping.local_ips.len() > 1;
    if balanced {
        checks.require(
            mapping.external_port != 0,
            format_args!("{path}.external_port"),
            "must be set for load balancing",
        );
    }
    for (i, local) in mapping.local_ips.iter().enumerate() {
        let path = format!("{path}.local_ips[{i}]");
        checks.ipv4(format_args!("{path}.local_ip"), &local.local_ip);
        checks.at_most(
            format_args!("{path}.local_port"),
            local.local_port,
            MAX_PORT,
        );
        checks.require(
            !balanced || local.local_port != 0,
            format_args!("{path}.local_port"),
            "must be set for load balancing",
        );
        checks.at_most(
            format_args!("{path}.probability"),
            local.probability,
            u32::from(u8::MAX),
        );
    }
    if !mapping.twice_nat_pool_ip.is_empty() {
        let path = format!("{path}.twice_nat_pool_ip");
        checks.ipv4(&path, &mapping.twice_nat_pool_ip);
        checks.require(
            twice_nat == Some(TwiceNatMode::Enabled),
            &path,
            "needs twice_nat ENABLED",
        );
        checks.require(
            !balanced,
            &path,
            "is not supported for several local addresses",
        );
    }
}

fn check_identity(path: &str, mapping: &IdentityMapping, checks: &mut Checks) {
    if mapping.interface.is_empty() {
        checks.ipv4(format_args!("{path}.ip_address"), &mapping.ip_address);
    }
    checks.at_most(format_args!("{path}.port"), mapping.port, MAX_PORT);
    checks.known::<Protocol>(format_args!("{path}.protocol"), mapping.protocol);
}

impl Validate for Nat44Interface {
    fn check(&self, checks: &mut Checks) {
        checks.reference("name", &self.name, "the interface");
        if self.nat_inside && self.nat_outside {
            checks.require(
                !self.output_feature,
                "output_feature",
                "collides with nat_inside together with nat_outside",
            );
        }
    }
}

impl Validate for Nat44AddressPool {
    fn check(&self, checks: &mut Checks) {
        let first = checks.ipv4("first_ip", &self.first_ip);
        if !self.last_ip.is_empty() {
            let last = checks.ipv4("last_ip", &self.last_ip);
            if let (Some(first), Some(last)) = (first, last) {
                checks.require(
                    first <= last,
                    "last_ip",
                    format_args!("{last} is below first_ip {first}"),
                );
            }
        }
    }
}

impl Validate for Nat44VrfTable {
    fn check(&self, _: &mut Checks) {}
}

impl Validate for Nat44VrfRoute {
    fn check(&self, _: &mut Checks) {}
}

/// Whether the text is an unspecified address, as a peer must not be.
pub(super) fn is_unspecified(text: &str) -> bool {
    normalize::ip(text)
        .as_ref()
        .is_some_and(IpAddr::is_unspecified)
}
