use std::net::Ipv6Addr;

use agent_model::vpp::srv6::Steering;
use agent_model::vpp::srv6::steering::PolicyRef;
use agent_model::{ModelMessage, keys, models};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedSteering};
use super::traffic::{Traffic, bsid};
use crate::interfaces::names_by_index;
use crate::missing;
use crate::owners::Owners;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of steered traffic. VPP dies of a table that does not exist: a steering waits for its table.
#[derive(Debug)]
pub struct Srv6SteeringDescriptor {
    vpp: Vpp,
    owners: Owners<Traffic<u32>>,
}

impl Srv6SteeringDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            owners: Owners::default(),
        }
    }
}

fn said(ctx: &OpContext, steering: &Steering) -> Result<(Traffic<u32>, Ipv6Addr), ValueError> {
    let bad = || ValueError::permanent("its traffic or its policy cannot be read");
    let traffic = Traffic::of_value(steering).ok_or_else(bad)?;
    let traffic = traffic.try_map(|name| missing::index(ctx, name))?;
    Ok((traffic, bsid(steering).ok_or_else(bad)?))
}

#[async_trait]
impl TypedDescriptor for Srv6SteeringDescriptor {
    type Value = Proto<Steering>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-sr-steering",
        value_type: Steering::MODEL.proto_name,
        key_prefix: Some("config/vpp/srv6/v2/steering/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, steering: &Self::Value) -> Result<(), ValueError> {
        steering.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        bsid(old) == bsid(new) && Traffic::of_value(old) == Traffic::of_value(new)
    }

    fn dependencies(&self, _: &Key, steering: &Self::Value) -> Vec<Dependency> {
        let mut dependencies = Vec::new();
        if let Some(PolicyRef::PolicyBsid(bsid)) = &steering.policy_ref {
            let policy = models::VPP_SRV6_POLICY.key(bsid);
            dependencies.push(Dependency::on("sr-policy-for-steering-exists", policy));
        }
        match Traffic::of_value(steering) {
            Some(Traffic::Interface(name)) => dependencies.push(Dependency::on(
                "sr-steering-l2-interface-exists",
                keys::interfaces::interface(name),
            )),
            Some(Traffic::Prefix { table_id, prefix }) if table_id != 0 => {
                let table = keys::l3::vrf_table_of(table_id, &prefix.to_string());
                dependencies.push(Dependency::on("sr-steering-vrf-table-exists", table));
            }
            _ => {}
        }
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        steering: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let (traffic, bsid) = said(ctx, steering)?;
        let add = async { Ok(calls::add(&self.vpp, &traffic, bsid).await?) };
        self.owners.set(traffic.clone(), key, add).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        steering: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let (traffic, bsid) = said(ctx, steering)?;
        let delete = async { Ok(calls::delete(&self.vpp, &traffic, bsid).await?) };
        self.owners.unset(traffic.clone(), key, delete).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedSteering],
    ) -> Result<Vec<RetrievedSteering>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let interfaces = names_by_index(ctx);
        let rows = rows.iter().enumerate();
        Ok(rows
            .filter_map(|row| retrieve::steering(row, &interfaces, correlate))
            .collect())
    }
}
