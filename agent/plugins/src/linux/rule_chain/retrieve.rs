use std::sync::Arc;

use agent_linux::Chain;
use agent_model::linux::iptables::RuleChain;
use agent_model::linux::iptables::rule_chain::Policy;
use agent_scheduler::{Origin, Retrieved, ValueError};

use super::equivalence::same_rules;
use super::{RuleChainMeta, calls};
use crate::Proto;
use crate::linux::LinuxContext;
use crate::linux::context::value_error;

pub(super) type RetrievedChain = Retrieved<Proto<RuleChain>, RuleChainMeta>;

/// The chains that are believed to be there: nothing in Linux says whose a chain is.
pub(super) async fn chains(
    linux: &LinuxContext,
    correlate: &[RetrievedChain],
) -> Result<Vec<RetrievedChain>, ValueError> {
    let mut retrieved = Vec::new();
    for believed in correlate {
        let chain = &believed.value.0;
        let Ok(namespace) = linux.known_namespace(chain.namespace.as_ref()) else {
            continue;
        };
        let table = calls::table(chain);
        let chains = match linux.netlink.chains(&namespace, &table).await {
            Ok(chains) => chains,
            Err(error) if error.is_gone() => continue,
            Err(error) => return Err(value_error(error)),
        };
        let name = calls::name(chain);
        let Some(there) = chains.into_iter().find(|there| there.name == name) else {
            continue;
        };
        // A built-in chain without rules is one that nobody configured.
        let untouched = there.rules.is_empty() && calls::policy(chain).is_none();
        if Chain::is_built_in(name) && untouched && !chain.rules.is_empty() {
            continue;
        }
        let known = believed.metadata.as_ref();
        let unchanged = known.is_some_and(|meta| meta.shown == there.rules)
            || same_rules(&chain.rules, &there.rules);
        let mut value = chain.clone();
        if !unchanged {
            value.rules.clone_from(&there.rules);
        }
        if calls::policy(chain).is_some() && calls::policy(chain) != there.policy.as_deref() {
            value.set_default_policy(match there.policy.as_deref() {
                Some("DROP") => Policy::Drop,
                Some("QUEUE") => Policy::Queue,
                _ => Policy::Accept,
            });
        }
        retrieved.push(Retrieved {
            key: believed.key.clone(),
            value: Arc::new(Proto(value)),
            metadata: Some(Arc::new(RuleChainMeta { shown: there.rules })),
            origin: Origin::Nb,
        });
    }
    Ok(retrieved)
}
