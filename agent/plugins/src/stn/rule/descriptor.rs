use std::net::IpAddr;

use agent_model::vpp::stn::Rule;
use agent_model::{ModelMessage, keys, normalize};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedRule};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::owners::Owners;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of rules that send packets for an address to the host. VPP has one rule an address.
#[derive(Debug)]
pub struct StnRuleDescriptor {
    vpp: Vpp,
    owners: Owners<IpAddr>,
}

impl StnRuleDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            owners: Owners::default(),
        }
    }
}

/// The rule's address, of which a prefix length means nothing.
pub(super) fn address(rule: &Rule) -> Option<IpAddr> {
    normalize::ip(rule.ip_address.split('/').next()?)
}

fn expect_address(rule: &Rule) -> Result<IpAddr, ValueError> {
    address(rule)
        .ok_or_else(|| ValueError::permanent(format!("{} is no IP address", rule.ip_address)))
}

#[async_trait]
impl TypedDescriptor for StnRuleDescriptor {
    type Value = Proto<Rule>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-stn-rules",
        value_type: Rule::MODEL.proto_name,
        key_prefix: Some("config/vpp/stn/v2/rule/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, rule: &Self::Value) -> Result<(), ValueError> {
        rule.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.interface == new.interface && address(old) == address(new)
    }

    fn dependencies(&self, _: &Key, rule: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&rule.interface);
        vec![Dependency::on("stn-interface-exists", interface)]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        rule: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let address = expect_address(rule)?;
        let add = calls::add(&self.vpp, address, sw_if_index(ctx, &rule.interface)?);
        self.owners.set(address, key, add).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        key: &Key,
        rule: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let address = expect_address(rule)?;
        let delete = async { Ok(calls::delete(&self.vpp, address).await?) };
        self.owners.unset(address, key, delete).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedRule],
    ) -> Result<Vec<RetrievedRule>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let interfaces = names_by_index(ctx);
        let rows = rows.iter();
        Ok(rows
            .map(|row| retrieve::rule(row, &interfaces, correlate))
            .collect())
    }
}
