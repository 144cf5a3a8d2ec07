use agent_model::linux::iptables::RuleChain;
use agent_model::linux::namespace::net_namespace::ReferenceType;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::equivalence::same_rules;
use super::retrieve::{self, RetrievedChain};
use super::{RuleChainMeta, calls};
use crate::linux::LinuxContext;
use crate::{Proto, invalid, names};

/// Descriptor of chains of packet rules.
#[derive(Debug)]
pub struct RuleChainDescriptor {
    linux: LinuxContext,
}

impl RuleChainDescriptor {
    /// The descriptor over a Linux.
    pub fn new(linux: &LinuxContext) -> Self {
        Self {
            linux: linux.clone(),
        }
    }
}

#[async_trait]
impl TypedDescriptor for RuleChainDescriptor {
    type Value = Proto<RuleChain>;
    type Metadata = RuleChainMeta;

    const FACTS: Facts = Facts {
        name: "linux-ipt-rulechain-descriptor",
        value_type: RuleChain::MODEL.proto_name,
        key_prefix: Some("config/linux/iptables/v2/rulechain/"),
        operations: Operations::NO_UPDATE,
        with_metadata: true,
        retrieve_dependencies: &[names::LINUX_INTERFACE],
    };

    fn validate(&self, _: &Key, chain: &Self::Value) -> Result<(), ValueError> {
        chain.0.validate().map_err(|errors| invalid(&errors))?;
        let broken = |rule: &&String| rule.contains(['\n', '\r', '\0']);
        match chain.rules.iter().find(broken) {
            Some(rule) => Err(ValueError::invalid(
                format!("the rule {rule:?} is more than one line"),
                ["rules"],
            )),
            None => Ok(()),
        }
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let without_rules = |chain: &RuleChain| RuleChain {
            rules: Vec::new(),
            ..chain.clone()
        };
        without_rules(old) == without_rules(new) && same_rules(&old.rules, &new.rules)
    }

    fn dependencies(&self, _: &Key, chain: &Self::Value) -> Vec<Dependency> {
        let interfaces = chain.interfaces.iter().map(|name| {
            let label = format!("interface-exists-{name}");
            Dependency::on(label, keys::linux::interface(name))
        });
        let microservice = chain
            .namespace
            .as_ref()
            .filter(|namespace| namespace.r#type() == ReferenceType::Microservice)
            .map(|namespace| {
                let label = format!("microservice-available-{}", namespace.reference);
                Dependency::on(label, keys::linux::microservice(&namespace.reference))
            });
        interfaces.chain(microservice).collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        chain: &Self::Value,
    ) -> Result<Option<RuleChainMeta>, ValueError> {
        calls::set(&self.linux, chain).await.map(Some)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        chain: &Self::Value,
        _: Option<&RuleChainMeta>,
    ) -> Result<(), ValueError> {
        calls::delete(&self.linux, chain).await
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[RetrievedChain],
    ) -> Result<Vec<RetrievedChain>, ValueError> {
        retrieve::chains(&self.linux, correlate).await
    }
}
