use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::vpp::nat::DNat44;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::mappings::Mappings;
use super::retrieve::{self, RetrievedDnat};
use crate::interfaces::names_by_index;
use crate::nat44::addresses::{self, Range};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of destination NAT.
#[derive(Debug)]
pub struct DnatDescriptor {
    vpp: Vpp,
}

impl DnatDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for DnatDescriptor {
    type Value = Proto<DNat44>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-nat44-dnat",
        value_type: DNat44::MODEL.proto_name,
        key_prefix: Some("config/vpp/nat/v2/dnat44/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE, names::DHCP],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, dnat: &Self::Value) -> Result<(), ValueError> {
        dnat.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Two are the same if VPP gets the same.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        match (Mappings::new(old), Mappings::new(new)) {
            (Some(old), Some(new)) => old == new,
            _ => old == new,
        }
    }

    fn dependencies(&self, _: &Key, dnat: &Self::Value) -> Vec<Dependency> {
        let interfaces = dnat.st_mappings.iter().map(|m| &m.external_interface);
        let interfaces = interfaces.chain(dnat.id_mappings.iter().map(|m| &m.interface));
        let interfaces: BTreeSet<&String> = interfaces.filter(|name| !name.is_empty()).collect();
        let interfaces = interfaces.into_iter().map(|name| {
            Dependency::on(
                format!("interface-exists-{name}"),
                keys::interfaces::interface(name),
            )
        });
        let tables = dnat.st_mappings.iter().flat_map(|m| &m.local_ips);
        let tables = tables.map(|local| local.vrf_id);
        let tables = tables.chain(dnat.id_mappings.iter().map(|m| m.vrf_id));
        let tables: BTreeSet<u32> = tables.filter(|id| *id != 0).collect();
        let tables = tables.into_iter().map(|id| {
            Dependency::on(
                format!("vrf-table-exists-{id}"),
                keys::l3::vrf_table(id, Protocol::Ipv4),
            )
        });
        let pools = dnat.st_mappings.iter().map(|m| m.twice_nat_pool_ip.trim());
        let pools: BTreeSet<Ipv4Addr> = pools.filter_map(|ip| ip.parse().ok()).collect();
        let pools = pools.into_iter().map(pool);
        let all = interfaces.chain(tables).chain(pools);
        all.chain([addresses::endpoint_dependent()]).collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        dnat: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::change(&self.vpp, ctx, &DNat44::default(), dnat).await?;
        Ok(None)
    }

    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        calls::change(&self.vpp, ctx, old, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        dnat: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        calls::change(&self.vpp, ctx, dnat, &DNat44::default()).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedDnat],
    ) -> Result<Vec<RetrievedDnat>, ValueError> {
        let dump = calls::dump(&self.vpp).await?;
        Ok(retrieve::dnats(&dump, &names_by_index(ctx), correlate))
    }
}

/// Any pool of twice-NAT addresses that has this one.
fn pool(address: Ipv4Addr) -> Dependency {
    Dependency::any_of(
        "reference-to-twiceNATPoolIP",
        vec![keys::nat::TWICE_NAT_POOL_PREFIX.to_owned()],
        move |key| {
            let pool = keys::nat::parse_twice_nat_pool(key);
            let range = pool.and_then(|(vrf, first, last)| Range::new(first, last, vrf, true));
            range.is_some_and(|range| range.contains(&address))
        },
    )
}
