use crate::normalize;
use crate::validate::{Checks, Validate};
use crate::vpp::l2::{BridgeDomain, FibEntry, XConnectPair, fib_entry};

const MAX_U8: u32 = u8::MAX as u32;

impl Validate for BridgeDomain {
    fn check(&self, checks: &mut Checks) {
        if checks.not_empty("name", &self.name) {
            checks.tag("name", &self.name);
        }
        checks.at_most("mac_age", self.mac_age, MAX_U8);
        for (i, interface) in self.interfaces.iter().enumerate() {
            checks.reference(
                format_args!("interfaces[{i}].name"),
                &interface.name,
                "an interface",
            );
            checks.at_most(
                format_args!("interfaces[{i}].split_horizon_group"),
                interface.split_horizon_group,
                MAX_U8,
            );
        }
        checks.distinct(
            "interfaces",
            ".name",
            self.interfaces
                .iter()
                .map(|interface| interface.name.as_str()),
        );
        let bvis = self
            .interfaces
            .iter()
            .enumerate()
            .filter(|(_, interface)| interface.bridged_virtual_interface);
        for (i, _) in bvis.skip(1) {
            checks.error(
                format_args!("interfaces[{i}].bridged_virtual_interface"),
                "a bridge domain has at most one BVI, there is another before",
            );
        }
        for (i, entry) in self.arp_termination_table.iter().enumerate() {
            checks.ip(
                format_args!("arp_termination_table[{i}].ip_address"),
                &entry.ip_address,
            );
            checks.mac(
                format_args!("arp_termination_table[{i}].phys_address"),
                &entry.phys_address,
            );
        }
        checks.distinct(
            "arp_termination_table",
            ".ip_address",
            self.arp_termination_table.iter().map(|entry| {
                normalize::ip(&entry.ip_address)
                    .map_or_else(|| entry.ip_address.clone(), |ip| ip.to_string())
            }),
        );
    }
}

impl Validate for FibEntry {
    fn check(&self, checks: &mut Checks) {
        checks.mac("phys_address", &self.phys_address);
        checks.reference("bridge_domain", &self.bridge_domain, "the bridge domain");
        if checks.known::<fib_entry::Action>("action", self.action)
            == Some(fib_entry::Action::Forward)
        {
            checks.reference(
                "outgoing_interface",
                &self.outgoing_interface,
                "the interface that action FORWARD sends to",
            );
        }
    }
}

impl Validate for XConnectPair {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "receive_interface",
            &self.receive_interface,
            "the interface that receives",
        );
        checks.reference(
            "transmit_interface",
            &self.transmit_interface,
            "the interface that transmits",
        );
    }
}
