//! Where each model stands in a document.

use crate::document::Layout;
use crate::models::{self, Model};

/// First level of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// VPP.
    Vpp,
    /// Linux.
    Linux,
    /// Allocated addresses.
    Netalloc,
}

impl Group {
    /// All groups in the order of output.
    pub const ALL: [Self; 3] = [Self::Vpp, Self::Linux, Self::Netalloc];

    /// `vppConfig`, the name of the dynamic layout in both namings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Vpp => "vppConfig",
            Self::Linux => "linuxConfig",
            Self::Netalloc => "netallocConfig",
        }
    }

    /// `vpp_config`, the original name of the configurator layout.
    pub fn original_name(self) -> &'static str {
        match self {
            Self::Vpp => "vpp_config",
            Self::Linux => "linux_config",
            Self::Netalloc => "netalloc_config",
        }
    }
}

/// A field of a group: a model's values, or its only value.
#[derive(Clone, Copy, Debug)]
pub struct DocumentField {
    /// First level.
    pub group: Group,
    /// The model.
    pub model: &'static Model,
    dynamic: &'static str,
    configurator: Option<&'static str>,
}

impl DocumentField {
    /// Original name of the field; `None` if the layout has no place for the model.
    pub fn name(&self, layout: Layout) -> Option<&'static str> {
        match layout {
            Layout::Dynamic => Some(self.dynamic),
            Layout::Configurator => self.configurator,
        }
    }

    /// camelCase name of the field. Names that the dynamic layout makes up (`Peer_list`) have one form only.
    pub fn camel_name(&self, layout: Layout) -> Option<String> {
        let name = self.name(layout)?;
        Some(if name.starts_with(|c: char| c.is_ascii_uppercase()) {
            name.to_owned()
        } else {
            camel_case(name)
        })
    }

    /// Whether the field is called that in either layout and naming.
    pub(super) fn is_called(&self, name: &str) -> bool {
        [Layout::Dynamic, Layout::Configurator]
            .into_iter()
            .any(|layout| {
                self.name(layout) == Some(name)
                    || self.camel_name(layout).is_some_and(|camel| camel == name)
            })
    }
}

/// lowerCamelCase of a name, as protobuf derives JSON names.
fn camel_case(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut upper = false;
    for c in name.chars() {
        match c {
            '_' => upper = true,
            c if upper => {
                camel.push(c.to_ascii_uppercase());
                upper = false;
            }
            c => camel.push(c),
        }
    }
    camel
}

/// All fields, in the order of output.
pub fn fields() -> &'static [DocumentField] {
    FIELDS
}

macro_rules! fields {
    ($($group:ident: { $($dynamic:literal $(/ $configurator:literal)? => $model:ident,)* })*) => {
        &[$($(DocumentField {
            group: Group::$group,
            model: &models::$model,
            dynamic: $dynamic,
            configurator: fields!(@option $($configurator)?),
        },)*)*]
    };
    (@option $name:literal) => { Some($name) };
    (@option) => { None };
}

static FIELDS: &[DocumentField] = fields! {
    Vpp: {
        "interfaces"/"interfaces" => VPP_INTERFACE,
        "spans"/"spans" => VPP_SPAN,
        "acls"/"acls" => VPP_ACL,
        "abfs"/"abfs" => VPP_ABF,
        "bfd_auth_keys" => VPP_BFD_AUTH_KEY,
        "bfd_sessions" => VPP_BFD_SESSION,
        "bfd_echo_functions" => VPP_BFD_ECHO_FUNCTION,
        "bridge_domains"/"bridge_domains" => VPP_BRIDGE_DOMAIN,
        "fibs"/"fibs" => VPP_FIB,
        "xconnect_pairs"/"xconnect_pairs" => VPP_XCONNECT,
        "vrfs"/"vrfs" => VPP_VRF_TABLE,
        "routes"/"routes" => VPP_ROUTE,
        "arps"/"arps" => VPP_ARP,
        "proxy_arp"/"proxy_arp" => VPP_PROXY_ARP,
        "ipscan_neighbor"/"ipscan_neighbor" => VPP_IP_SCAN_NEIGHBOR,
        "l3xconnects"/"l3xconnects" => VPP_L3XC,
        "dhcp_proxies"/"dhcp_proxies" => VPP_DHCP_PROXY,
        "teib_entries"/"teib_entries" => VPP_TEIB,
        "VRRPEntry_list" => VPP_VRRP,
        "nat44_global"/"nat44_global" => VPP_NAT44_GLOBAL,
        "dnat44s"/"dnat44s" => VPP_DNAT44,
        "nat44_interfaces"/"nat44_interfaces" => VPP_NAT44_INTERFACE,
        "nat44_pools"/"nat44_pools" => VPP_NAT44_POOL,
        "Nat44VrfTable_list"/"nat44_vrf_tables" => VPP_NAT44_VRF_TABLE,
        "Nat44VrfRoute_list"/"nat44_vrf_routes" => VPP_NAT44_VRF_ROUTE,
        "ipsec_spds"/"ipsec_spds" => VPP_IPSEC_SPD,
        "ipsec_sps"/"ipsec_sps" => VPP_IPSEC_SP,
        "ipsec_sas"/"ipsec_sas" => VPP_IPSEC_SA,
        "ipsec_tunnel_protections"/"ipsec_tunnel_protections" => VPP_IPSEC_TUN_PROTECT,
        "punt_ipredirects"/"punt_ipredirects" => VPP_PUNT_IP_REDIRECT,
        "punt_tohosts"/"punt_tohosts" => VPP_PUNT_TO_HOST,
        "punt_exceptions"/"punt_exceptions" => VPP_PUNT_EXCEPTION,
        "srv6_global"/"srv6_global" => VPP_SRV6_GLOBAL,
        "srv6_localsids"/"srv6_localsids" => VPP_SRV6_LOCALSID,
        "srv6_policies"/"srv6_policies" => VPP_SRV6_POLICY,
        "srv6_steerings"/"srv6_steerings" => VPP_SRV6_STEERING,
        "Rule_list" => VPP_STN_RULE,
        "DNSCache"/"dns_cache" => VPP_DNS_CACHE,
        "ipfix_global"/"ipfix_global" => VPP_IPFIX,
        "ipfix_flowprobe_params"/"ipfix_flowprobe_params" => VPP_IPFIX_FLOWPROBE_PARAMS,
        "ipfix_flowprobes"/"ipfix_flowprobes" => VPP_IPFIX_FLOWPROBE_FEATURE,
        "Peer_list"/"wg_peers" => VPP_WG_PEER,
    }
    Linux: {
        "interfaces"/"interfaces" => LINUX_INTERFACE,
        "arp_entries"/"arp_entries" => LINUX_ARP,
        "routes"/"routes" => LINUX_ROUTE,
        "RuleChain" => LINUX_RULE_CHAIN,
    }
    Netalloc: {
        "ip_addresses"/"ip_addresses" => NETALLOC_IP,
    }
};
