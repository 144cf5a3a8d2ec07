use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use agent_linux::{Route as LinuxRoute, Scope as LinuxScope};
use agent_model::ModelMessage;
use agent_model::linux::l3::Route;
use agent_model::linux::l3::route::Scope;
use agent_scheduler::{OpContext, Retrieved, ValueError};
use ipnet::IpNet;

use super::calls::{destination, gateway, scope, table};
use crate::Proto;
use crate::linux::context::value_error;
use crate::linux::{LinuxContext, by_namespace, origin};

pub(super) type RetrievedRoute = Retrieved<Proto<Route>, ()>;

/// Routes over the agent's links. What Linux shows the same way is kept as it was written.
pub(super) async fn routes(
    linux: &LinuxContext,
    ctx: &OpContext,
    correlate: &[RetrievedRoute],
) -> Result<Vec<RetrievedRoute>, ValueError> {
    let mut believed: BTreeMap<(&str, IpNet), Vec<&Route>> = BTreeMap::new();
    for route in correlate.iter().map(|b| &b.value.0) {
        if let Ok(destination) = destination(ctx, route) {
            let key = (route.outgoing_interface.as_str(), destination);
            believed.entry(key).or_default().push(route);
        }
    }
    let mut retrieved = Vec::new();
    for (namespace, links) in by_namespace(ctx) {
        let rows = match linux.netlink.routes(&namespace).await {
            Ok(rows) => rows,
            Err(error) if error.is_gone() => continue,
            Err(error) => return Err(value_error(error)),
        };
        for row in rows {
            let Some((interface, link)) = links.get(&row.link) else {
                continue;
            };
            let link_local =
                matches!(row.destination.addr(), IpAddr::V6(ip) if ip.is_unicast_link_local());
            if row.table != table(ctx, link) || link_local {
                continue;
            }
            let written = believed.get(&(&**interface, row.destination));
            let mut written = written.into_iter().flatten();
            let value = match written.find(|route| shows_as(ctx, route, &row)) {
                Some(route) => (*route).clone(),
                None => read(interface, &row),
            };
            retrieved.push(Retrieved {
                key: value.key().into(),
                value: Arc::new(Proto(value)),
                metadata: None,
                origin: origin(row.protocol),
            });
        }
    }
    Ok(retrieved)
}

/// Whether Linux shows the configured route like this.
fn shows_as(ctx: &OpContext, route: &Route, row: &LinuxRoute) -> bool {
    let is_v6 = matches!(row.destination, IpNet::V6(_));
    let metric = match route.metric {
        0 if is_v6 => LinuxRoute::IP6_METRIC,
        metric => metric,
    };
    metric == row.metric
        && gateway(ctx, route).is_ok_and(|gateway| gateway == row.gateway)
        && (is_v6 || scope(route) == row.scope)
}

fn read(interface: &str, row: &LinuxRoute) -> Route {
    let is_v6 = matches!(row.destination, IpNet::V6(_));
    let mut route = Route {
        outgoing_interface: interface.to_owned(),
        dst_network: row.destination.to_string(),
        gw_addr: row.gateway.map(|ip| ip.to_string()).unwrap_or_default(),
        metric: match row.metric {
            LinuxRoute::IP6_METRIC if is_v6 => 0,
            metric => metric,
        },
        ..Route::default()
    };
    route.set_scope(match row.scope {
        LinuxScope::Universe => Scope::Global,
        LinuxScope::Site => Scope::Site,
        LinuxScope::Link => Scope::Link,
        LinuxScope::Host => Scope::Host,
    });
    route
}
