//! Chains of packet rules: `config/linux/iptables/v2/rulechain/<name>`.

mod calls;
mod descriptor;
mod equivalence;
mod metadata;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::RuleChainDescriptor;
pub use metadata::RuleChainMeta;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "linux/rule_chain",
    messages: &[],
    descriptors: |ctx| {
        let linux = ctx.linux.as_ref();
        linux
            .map(|linux| typed(RuleChainDescriptor::new(linux)))
            .into_iter()
            .collect()
    },
};
