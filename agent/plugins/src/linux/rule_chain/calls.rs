use agent_linux::{Chain, RuleTable};
use agent_model::linux::iptables::RuleChain;
use agent_model::linux::iptables::rule_chain::{ChainType, Policy, Protocol, Table};
use agent_scheduler::ValueError;

use super::RuleChainMeta;
use crate::linux::LinuxContext;
use crate::linux::context::{tolerate_gone, value_error};

pub(super) fn table(chain: &RuleChain) -> RuleTable {
    RuleTable {
        ipv6: chain.protocol() == Protocol::Ipv6,
        name: match chain.table() {
            Table::Filter => "filter",
            Table::Nat => "nat",
            Table::Mangle => "mangle",
            Table::Raw => "raw",
            Table::Security => "security",
        },
    }
}

/// Name of the chain in Linux.
pub(super) fn name(chain: &RuleChain) -> &str {
    match chain.chain_type() {
        ChainType::Custom => &chain.chain_name,
        ChainType::Input => "INPUT",
        ChainType::Output => "OUTPUT",
        ChainType::Forward => "FORWARD",
        ChainType::Prerouting => "PREROUTING",
        ChainType::Postrouting => "POSTROUTING",
    }
}

/// The policy, where one is configured.
pub(super) fn policy(chain: &RuleChain) -> Option<&'static str> {
    match chain.default_policy() {
        Policy::None => None,
        Policy::Accept => Some("ACCEPT"),
        Policy::Drop => Some("DROP"),
        Policy::Queue => Some("QUEUE"),
        Policy::Return => Some("RETURN"),
    }
}

/// Gives Linux the chain; returns how it shows the rules.
pub(super) async fn set(
    linux: &LinuxContext,
    chain: &RuleChain,
) -> Result<RuleChainMeta, ValueError> {
    let namespace = linux.namespace(chain.namespace.as_ref()).await?;
    let table = table(chain);
    let wanted = Chain {
        name: name(chain).to_owned(),
        policy: policy(chain).map(str::to_owned),
        rules: chain.rules.clone(),
    };
    let set = linux.netlink.set_chain(&namespace, &table, &wanted);
    set.await.map_err(value_error)?;
    let chains = linux.netlink.chains(&namespace, &table).await;
    let mut chains = chains.map_err(value_error)?.into_iter();
    let shown = chains.find(|there| there.name == wanted.name);
    Ok(RuleChainMeta {
        shown: shown.map(|there| there.rules).unwrap_or_default(),
    })
}

pub(super) async fn delete(linux: &LinuxContext, chain: &RuleChain) -> Result<(), ValueError> {
    let namespace = linux.known_namespace(chain.namespace.as_ref())?;
    let netlink = &linux.netlink;
    tolerate_gone(
        netlink
            .delete_chain(&namespace, &table(chain), name(chain))
            .await,
    )
}
