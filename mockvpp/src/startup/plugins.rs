//! Which plugin brings which messages (`src/plugins/*/CMakeLists.txt`), and which of them are loaded.

use std::collections::BTreeMap;

/// A plugin of VPP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plugin {
    /// Its name; the file is `NAME_plugin.so`.
    pub name: &'static str,
    /// The module of the binary API that it brings.
    pub module: &'static str,
    /// What it says of itself.
    pub description: &'static str,
}

impl Plugin {
    /// Name of its file.
    pub fn file(&self) -> String {
        format!("{}_plugin.so", self.name)
    }
}

macro_rules! plugins {
    ($($name:literal $module:literal $description:literal)*) => {
        /// The plugins that bring messages known here, by name.
        pub const PLUGINS: &[Plugin] = &[
            $(Plugin { name: $name, module: $module, description: $description }),*
        ];
    };
}
plugins! {
    "abf" "abf" "Access Control List (ACL) Based Forwarding"
    "acl" "acl" "Access Control Lists (ACL)"
    "af_packet" "af_packet" "af-packet"
    "cnat" "cnat" "CNat Translate"
    "det44" "det44" "Deterministic NAT (CGN)"
    "dhcp" "dhcp" "Dynamic Host Configuration Protocol (DHCP)"
    "dns" "dns" "Simple DNS name resolver"
    "dslite" "dslite" "Dual-Stack Lite"
    "flowprobe" "flowprobe" "Flow per Packet"
    "geneve" "geneve" "GENEVE Tunnels"
    "gre" "gre" "Generic Routing Encapsulation (GRE) plugin"
    "gtpu" "gtpu" "GPRS Tunnelling Protocol, User Data (GTPv1-U)"
    "igmp" "igmp" "Internet Group Management Protocol (IGMP)"
    "l3xc" "l3xc" "L3 Cross-Connect (L3XC)"
    "lacp" "lacp" "Link Aggregation Control Protocol (LACP)"
    "lb" "lb" "Load Balancer (LB)"
    "lldp" "lldp" "Link Layer Discovery Protocol (LLDP)"
    "map" "map" "Mapping of Address and Port (MAP)"
    "memif" "memif" "Packet Memory Interface (memif) -- Experimental"
    "nat" "nat44_ed" "Network Address Translation (NAT)"
    "nat44_ei" "nat44_ei" "IPv4 Endpoint-Independent NAT (NAT44 EI)"
    "nat64" "nat64" "NAT64"
    "nat66" "nat66" "NAT66"
    "policer" "policer" "Policer"
    "rdma" "rdma" "RDMA IBverbs Device Driver"
    "sflow" "sflow" "sFlow random packet sampling"
    "srv6mobile" "sr_mobile" "SRv6 GTP Endpoint Functions"
    "stn" "stn" "VPP Steals the NIC (STN) for Container Integration"
    "tap" "tapv2" "TAP/TUN device (virtio backend)"
    "urpf" "urpf" "Unicast Reverse Path Forwarding (uRPF)"
    "vhost" "vhost_user" "Vhost-User"
    "vmxnet3" "vmxnet3" "VMWare Vmxnet3 Device Driver"
    "vrrp" "vrrp" "VRRP v3 (RFC 5798)"
    "vxlan" "vxlan" "VxLan Tunnels"
    "vxlan-gpe" "vxlan_gpe" "VxLan GPE Tunnels"
    "wireguard" "wireguard" "Wireguard Protocol"
}

/// Which plugins the configuration switches on and off.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plugins {
    default_disabled: bool,
    /// By name of file.
    chosen: BTreeMap<String, bool>,
}

impl Plugins {
    /// Switches one plugin, or with `default` all that are not named.
    pub fn set(&mut self, file: &str, enabled: bool) {
        match file {
            "default" => self.default_disabled = !enabled,
            _ => drop(self.chosen.insert(file.to_owned(), enabled)),
        }
    }

    /// Whether a plugin is loaded.
    pub fn is_loaded(&self, plugin: &Plugin) -> bool {
        let chosen = self.chosen.get(&plugin.file());
        chosen.copied().unwrap_or(!self.default_disabled)
    }

    /// The modules whose messages are missing.
    pub fn missing_modules(&self) -> impl Iterator<Item = &'static str> {
        PLUGINS
            .iter()
            .filter(|p| !self.is_loaded(p))
            .map(|p| p.module)
    }
}
