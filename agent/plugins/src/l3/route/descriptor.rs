use agent_model::vpp::l3::Route;
use agent_model::vpp::l3::route::RouteType;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::{ModelMessage, keys, models, normalize};
use agent_scheduler::{
    Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError, downcast_metadata,
};
use async_trait::async_trait;

use super::calls::{self, Others, Prefixes, Target};
use super::path::effective_weight;
use super::retrieve::{Reading, RetrievedRoute};
use crate::interfaces::names_by_index;
use crate::l3::vrf::VrfMeta;
use crate::missing;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of routes.
#[derive(Debug)]
pub struct RouteDescriptor {
    vpp: Vpp,
    prefixes: Prefixes,
}

impl RouteDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            prefixes: Prefixes::default(),
        }
    }

    fn target(&self, ctx: &OpContext, route: &Route) -> Result<Target, ValueError> {
        for address in [&route.dst_network, &route.next_hop_addr] {
            if normalize::is_alloc_ref(address) {
                return Err(ValueError::unavailable(format!(
                    "{address}: this agent does not manage allocated addresses"
                )));
            }
        }
        let interface = &route.outgoing_interface;
        let sw_if_index = (!interface.is_empty() && route.r#type() != RouteType::Drop)
            .then(|| missing::index(ctx, interface))
            .transpose()?;
        Ok(Target::of_value(&self.vpp, route, sw_if_index)?)
    }
}

#[async_trait]
impl TypedDescriptor for RouteDescriptor {
    type Value = Proto<Route>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-route",
        value_type: Route::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/route/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::NETALLOC_IP, names::INTERFACE, names::VRF_TABLE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, route: &Self::Value) -> Result<(), ValueError> {
        route.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let next_hop = |r: &Route| normalize::next_hop_or_default(&r.next_hop_addr, &r.dst_network);
        old.r#type() == new.r#type()
            && old.vrf_id == new.vrf_id
            && old.via_vrf_id == new.via_vrf_id
            && old.outgoing_interface == new.outgoing_interface
            && effective_weight(old) == effective_weight(new)
            && old.preference == new.preference
            && normalize::same_network(&old.dst_network, &new.dst_network)
            && normalize::same_ip(&next_hop(old), &next_hop(new))
    }

    fn dependencies(&self, _: &Key, route: &Self::Value) -> Vec<Dependency> {
        let mut dependencies = Vec::new();
        let interface = &route.outgoing_interface;
        if !interface.is_empty() {
            dependencies.push(Dependency::on(
                "interface-exists",
                keys::interfaces::interface(interface),
            ));
        }
        let ipv6 = !normalize::is_alloc_ref(&route.dst_network)
            && normalize::looks_like_ipv6(&route.dst_network);
        let protocol = if ipv6 { Protocol::Ipv6 } else { Protocol::Ipv4 };
        let via = match route.r#type() {
            RouteType::InterVrf => route.via_vrf_id,
            RouteType::IntraVrf | RouteType::Drop => 0,
        };
        for (label, id) in [
            ("vrf-table-exists", route.vrf_id),
            ("via-vrf-table-exists", via),
        ] {
            if id != 0 {
                dependencies.push(Dependency::on(label, keys::l3::vrf_table(id, protocol)));
            }
        }
        dependencies.extend(allocation("dst_network", "", &route.dst_network));
        dependencies.extend(allocation("gw_addr", interface, &route.next_hop_addr));
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        route: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let target = self.target(ctx, route)?;
        calls::add(&self.vpp, &self.prefixes, &target, exists(ctx)).await?;
        Ok(None)
    }

    /// The prefix is never without path: what leads elsewhere is added before the old path goes, weight and preference
    /// change in place.
    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        let (old, new) = (self.target(ctx, old)?, self.target(ctx, new)?);
        if old.path.via == new.path.via {
            calls::reweigh(&self.vpp, &self.prefixes, &new, exists(ctx)).await?;
        } else {
            calls::add(&self.vpp, &self.prefixes, &new, exists(ctx)).await?;
            calls::delete(&self.vpp, &self.prefixes, &old, exists(ctx)).await?;
        }
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        route: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(
            &self.vpp,
            &self.prefixes,
            &self.target(ctx, route)?,
            exists(ctx),
        )
        .await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedRoute],
    ) -> Result<Vec<RetrievedRoute>, ValueError> {
        let names = names_by_index(ctx);
        let sources = calls::sources(&self.vpp).await?;
        let reading = Reading::new(correlate, &names, &sources);
        let mut values = Vec::new();
        let mut others = Others::default();
        calls::dump(&self.vpp, tables(ctx), |row| {
            reading.row(row, &mut values, &mut others);
        })
        .await?;
        self.prefixes.set(others, sources.api);
        Ok(values)
    }
}

/// Whether the agent knows an interface now.
fn exists(ctx: &OpContext) -> impl Fn(u32) -> bool {
    let ctx = ctx.clone();
    move |sw_if_index| names_by_index(&ctx).contains_key(&sw_if_index)
}

/// VPP's tables, as read just before.
fn tables(ctx: &OpContext) -> Vec<(u32, Protocol)> {
    let map = ctx.metadata_map(names::VRF_TABLE);
    let entries = map.into_iter().flat_map(|map| map.entries());
    entries
        .filter_map(|(_, meta)| downcast_metadata::<VrfMeta>(&meta))
        .map(|meta| (meta.id, meta.protocol))
        .collect()
}

/// `alloc:<network>[/<interface>][/GW]` waits for the allocation.
fn allocation(what: &str, interface: &str, address: &str) -> Option<Dependency> {
    let reference = address.strip_prefix(normalize::ALLOC_REF_PREFIX)?;
    let reference = reference.strip_suffix("/GW").unwrap_or(reference);
    let (network, interface) = reference.split_once('/').unwrap_or((reference, interface));
    let name = format!("network/{network}/interface/{interface}");
    let key = models::NETALLOC_IP.key(&name);
    Some(Dependency::on(format!("{what}-{address}"), key))
}
