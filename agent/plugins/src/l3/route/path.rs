//! A route as VPP sees it: one path of a prefix (`src/vnet/fib/fib_path.c`).

use std::net::IpAddr;

use agent_model::normalize;
use agent_model::vpp::l3::Route;
use agent_model::vpp::l3::route::RouteType;
use ipnet::IpNet;
use vpp_binapi::api::fib_types::{FibPath, FibPathType};

use crate::fib_path::{self, NO_INTERFACE};

/// Where a path leads: what VPP tells the paths of a prefix apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Via {
    /// Nowhere.
    Drop,
    /// Everybody behind an interface.
    Interface { sw_if_index: u32, ipv6: bool },
    /// A neighbour behind an interface.
    Neighbour { sw_if_index: u32, next_hop: IpAddr },
    /// The route to an address.
    Address { table_id: u32, next_hop: IpAddr },
    /// Another look-up.
    Table { table_id: u32, ipv6: bool },
}

impl Via {
    /// VPP makes a prefix that leads to itself a drop, and gives a host behind an interface its own address as next hop
    /// (`fib_table_route_path_fixup`).
    fn new(prefix: IpNet, sw_if_index: u32, table_id: u32, next_hop: IpAddr) -> Self {
        let ipv6 = next_hop.is_ipv6();
        let unspecified = next_hop.is_unspecified();
        let itself = next_hop == prefix.network();
        let host = prefix.prefix_len() == prefix.max_prefix_len();
        match sw_if_index {
            NO_INTERFACE if unspecified => Self::Table { table_id, ipv6 },
            NO_INTERFACE if itself => Self::Drop,
            NO_INTERFACE => Self::Address { table_id, next_hop },
            _ if unspecified || (itself && host) => Self::Interface { sw_if_index, ipv6 },
            _ => Self::Neighbour {
                sw_if_index,
                next_hop,
            },
        }
    }

    /// The interface that it leads through.
    pub(super) fn sw_if_index(&self) -> Option<u32> {
        match self {
            Self::Interface { sw_if_index, .. } | Self::Neighbour { sw_if_index, .. } => {
                Some(*sw_if_index)
            }
            Self::Drop | Self::Address { .. } | Self::Table { .. } => None,
        }
    }
}

/// A path: where it leads, and its share of the traffic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Path {
    pub via: Via,
    /// Share among paths of one preference, at least 1.
    pub weight: u8,
    /// The lowest is used.
    pub preference: u8,
}

impl Path {
    /// The path of a value; `sw_if_index` is that of its outgoing interface. `None` if an address is not one, or a number
    /// does not fit.
    pub(super) fn of_value(route: &Route, prefix: IpNet, sw_if_index: Option<u32>) -> Option<Self> {
        let next_hop = if route.next_hop_addr.is_empty() {
            normalize::unspecified(matches!(prefix, IpNet::V6(_)))
        } else {
            normalize::ip(&route.next_hop_addr)?
        };
        let via = match route.r#type() {
            RouteType::Drop => Via::Drop,
            RouteType::IntraVrf | RouteType::InterVrf => Via::new(
                prefix,
                sw_if_index.unwrap_or(NO_INTERFACE),
                lookup_table(route),
                next_hop,
            ),
        };
        Some(Self {
            via,
            weight: effective_weight(route).try_into().ok()?,
            preference: route.preference.try_into().ok()?,
        })
    }

    /// A path that VPP showed; `None` for kinds that no value can say.
    pub(super) fn of_vpp(prefix: IpNet, path: &FibPath) -> Option<Self> {
        let next_hop = fib_path::next_hop(path)?;
        let via = match path.type_ {
            FibPathType::FIB_API_PATH_TYPE_DROP => Via::Drop,
            FibPathType::FIB_API_PATH_TYPE_NORMAL => {
                Via::new(prefix, path.sw_if_index, path.table_id, next_hop)
            }
            _ => return None,
        };
        Some(Self {
            via,
            weight: path.weight,
            preference: path.preference,
        })
    }

    /// The path in VPP's form, for a prefix of this family.
    pub(super) fn encode(&self, ipv6: bool) -> FibPath {
        let (sw_if_index, table_id, next_hop) = match self.via {
            Via::Drop => (NO_INTERFACE, 0, normalize::unspecified(ipv6)),
            Via::Interface { sw_if_index, ipv6 } => (sw_if_index, 0, normalize::unspecified(ipv6)),
            Via::Neighbour {
                sw_if_index,
                next_hop,
            } => (sw_if_index, 0, next_hop),
            Via::Address { table_id, next_hop } => (NO_INTERFACE, table_id, next_hop),
            Via::Table { table_id, ipv6 } => (NO_INTERFACE, table_id, normalize::unspecified(ipv6)),
        };
        FibPath {
            table_id,
            weight: self.weight,
            preference: self.preference,
            type_: match self.via {
                Via::Drop => FibPathType::FIB_API_PATH_TYPE_DROP,
                _ => FibPathType::FIB_API_PATH_TYPE_NORMAL,
            },
            ..fib_path::normal(sw_if_index, next_hop)
        }
    }
}

/// Weight with VPP's default.
pub(super) fn effective_weight(route: &Route) -> u32 {
    normalize::or_default(route.weight, 1)
}

/// The table in which a route without outgoing interface goes on.
fn lookup_table(route: &Route) -> u32 {
    match route.r#type() {
        RouteType::InterVrf => route.via_vrf_id,
        RouteType::IntraVrf | RouteType::Drop => route.vrf_id,
    }
}
