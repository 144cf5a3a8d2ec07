use std::collections::BTreeMap;
use std::sync::Arc;

use agent_model::vpp::l3::Route;
use agent_model::vpp::l3::route::RouteType;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{Key, Origin, Retrieved};
use ipnet::IpNet;
use rustc_hash::FxHashMap;
use vpp_binapi::api::ip::IpRouteV2Details;

use super::calls::{Others, Sources};
use super::path::{Path, Via, effective_weight};
use crate::Proto;
use crate::missing;

pub(super) type RetrievedRoute = Retrieved<Proto<Route>, ()>;

type Names = BTreeMap<u32, Arc<str>>;

/// A value that is believed to be there.
struct Believed<'a> {
    /// `None` if its interface or address is not known now.
    path: Option<Path>,
    value: &'a RetrievedRoute,
}

/// What is believed to be there, by table and prefix.
pub(super) struct Reading<'a> {
    believed: FxHashMap<(u32, IpNet), Vec<Believed<'a>>>,
    names: &'a Names,
    sources: &'a Sources,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        correlate: &'a [RetrievedRoute],
        names: &'a Names,
        sources: &'a Sources,
    ) -> Self {
        let indexes: FxHashMap<&str, u32> = names.iter().map(|(i, n)| (&**n, *i)).collect();
        let index = |name: &str| indexes.get(name).copied().or_else(|| missing::number(name));
        let mut believed: FxHashMap<(u32, IpNet), Vec<Believed<'_>>> = FxHashMap::default();
        for value in correlate {
            let route = &value.value.0;
            let Some(prefix) = normalize::network(&route.dst_network) else {
                continue;
            };
            let sw_if_index = index(&route.outgoing_interface);
            let path = (route.outgoing_interface.is_empty() || sw_if_index.is_some())
                .then(|| Path::of_value(route, prefix, sw_if_index))
                .flatten();
            let same_prefix = believed.entry((route.vrf_id, prefix)).or_default();
            same_prefix.push(Believed { path, value });
        }
        Self {
            believed,
            names,
            sources,
        }
    }

    /// The values that a row of the dump stands for. A path that was configured keeps the words of its value; others on the
    /// same prefix are leftovers of the agent; whose the rest is cannot be told. Connected and special routes are none.
    pub(super) fn row(
        &self,
        row: &IpRouteV2Details,
        into: &mut Vec<RetrievedRoute>,
        beside: &mut Others,
    ) {
        let route = &row.route;
        let is_api = route.src == self.sources.api;
        let hidden = !is_api && self.sources.hides_api(route.src);
        if !is_api && !hidden {
            return;
        }
        let Ok(prefix) = IpNet::new(route.prefix.address.ip(), route.prefix.len) else {
            return;
        };
        // A connected route is shown with the address of its interface.
        let prefix = prefix.trunc();
        let known = self.believed.get(&(route.table_id, prefix));
        let known = known.map(Vec::as_slice).unwrap_or_default();
        if hidden {
            // VPP shows only the strongest source of a prefix.
            into.extend(known.iter().map(|b| b.value.clone()));
            return;
        }
        let mut others = Vec::new();
        for path in route.paths.iter().filter_map(|p| Path::of_vpp(prefix, p)) {
            let mut unknown = true;
            for b in known {
                if b.path.is_some_and(|p| p.via == path.via) {
                    into.push(as_configured(b.value, path));
                    unknown = false;
                }
            }
            if unknown {
                others.push(path);
            }
        }
        let through: Vec<u32> = others.iter().filter_map(|p| p.via.sw_if_index()).collect();
        if !through.is_empty() {
            beside.insert((route.table_id, prefix), through);
        }
        let owned = known.iter().any(|b| b.value.origin == Origin::Nb);
        // What leads through an interface that is gone is of no use to anybody.
        let gone = |path: &Path| {
            let sw_if_index = path.via.sw_if_index();
            sw_if_index.is_some_and(|i| !self.names.contains_key(&i))
        };
        into.extend(others.iter().map(|path| {
            let origin = if owned || gone(path) {
                Origin::Nb
            } else {
                Origin::Unknown
            };
            self.foreign(route.table_id, prefix, path, origin)
        }));
    }

    fn foreign(&self, vrf_id: u32, prefix: IpNet, path: &Path, origin: Origin) -> RetrievedRoute {
        let mut value = Route {
            vrf_id,
            dst_network: prefix.to_string(),
            weight: path.weight.into(),
            preference: path.preference.into(),
            ..Route::default()
        };
        if let Some(sw_if_index) = path.via.sw_if_index() {
            value.outgoing_interface = missing::name(self.names, sw_if_index);
        }
        match path.via {
            Via::Drop => value.set_type(RouteType::Drop),
            Via::Interface { .. } => {}
            Via::Neighbour { next_hop, .. } => value.next_hop_addr = next_hop.to_string(),
            Via::Address { table_id, next_hop } => {
                value.next_hop_addr = next_hop.to_string();
                value.via_vrf_id = table_id;
            }
            Via::Table { table_id, .. } => value.via_vrf_id = table_id,
        }
        if value.via_vrf_id == vrf_id || path.via.sw_if_index().is_some() {
            value.via_vrf_id = 0;
        } else if path.via != Via::Drop {
            value.set_type(RouteType::InterVrf);
        }
        let key: Key = value.key().into();
        Retrieved {
            key,
            value: Arc::new(Proto(value)),
            metadata: None,
            origin,
        }
    }
}

/// The value in its own words, but for weight and preference as VPP has them.
fn as_configured(believed: &RetrievedRoute, path: Path) -> RetrievedRoute {
    let mut retrieved = believed.clone();
    let route = &believed.value.0;
    let (weight, preference) = (u32::from(path.weight), u32::from(path.preference));
    if effective_weight(route) != weight || route.preference != preference {
        retrieved.value = Arc::new(Proto(Route {
            weight,
            preference,
            ..route.clone()
        }));
    }
    retrieved
}
