use std::net::IpAddr;

use ipnet::IpNet;
use nix::errno::Errno;

use super::state::{Ns, RouteId, State};
use crate::{LinkKind, Route, Scope, What};

impl State {
    pub fn routes(&mut self, ns: &str) -> Result<Vec<Route>, What> {
        let mut routes: Vec<Route> = self.ns(ns)?.routes.values().cloned().collect();
        routes.sort();
        Ok(routes)
    }

    pub fn add_route(&mut self, ns: &str, route: &Route, replace: bool) -> Result<(), What> {
        let ns = self.ns(ns)?;
        let route = kept(route);
        let link = ns.link(route.link)?;
        if !link.shown.up {
            return Err(Errno::ENETDOWN.into());
        }
        if let Some(gateway) = route.gateway {
            match route.scope {
                Scope::Host => return Err(Errno::EINVAL.into()),
                Scope::Link => return Err(Errno::ENETUNREACH.into()),
                Scope::Universe | Scope::Site => {}
            }
            ns.reaches(&route, gateway)?;
        }
        let id = id(&route);
        if !replace && ns.routes.contains_key(&id) {
            return Err(Errno::EEXIST.into());
        }
        ns.routes.insert(id, route);
        Ok(())
    }

    pub fn delete_route(&mut self, ns: &str, route: &Route) -> Result<(), What> {
        let ns = self.ns(ns)?;
        let route = kept(route);
        let id = id(&route);
        let same = |there: &Route| {
            there.link == route.link
                && (route.gateway.is_none() || there.gateway == route.gateway)
                && (route.protocol == 0 || there.protocol == route.protocol)
        };
        if !ns.routes.get(&id).is_some_and(same) {
            return Err(Errno::ESRCH.into());
        }
        ns.routes.remove(&id);
        Ok(())
    }
}

/// The route as Linux keeps it.
fn kept(route: &Route) -> Route {
    let mut kept = route.clone();
    kept.destination = route.destination.trunc();
    if matches!(kept.destination, IpNet::V6(_)) {
        kept.scope = Scope::Universe;
        if kept.metric == 0 {
            kept.metric = Route::IP6_METRIC;
        }
    }
    kept
}

fn id(route: &Route) -> RouteId {
    (route.table, route.destination, route.metric)
}

impl Ns {
    /// A gateway must be a neighbour on the link: in the network of an address, or of a route without gateway.
    fn reaches(&mut self, route: &Route, gateway: IpAddr) -> Result<(), What> {
        let link = self.link(route.link)?;
        let (master, by_address) = (
            link.shown.master,
            link.addresses.iter().any(|a| a.contains(&gateway)),
        );
        let table = match master.map(|master| self.link(master)).transpose()? {
            Some(master) => match master.shown.kind {
                LinkKind::Vrf { table } => table,
                _ => Route::MAIN_TABLE,
            },
            None => Route::MAIN_TABLE,
        };
        let by_route = |there: &Route| {
            there.link == route.link
                && there.table == table
                && there.gateway.is_none()
                && there.destination.contains(&gateway)
        };
        let link_local = matches!(gateway, IpAddr::V6(ip) if ip.is_unicast_link_local());
        if by_address || link_local || self.routes.values().any(by_route) {
            Ok(())
        } else if gateway.is_ipv6() {
            Err(Errno::EHOSTUNREACH.into())
        } else {
            Err(Errno::ENETUNREACH.into())
        }
    }
}
