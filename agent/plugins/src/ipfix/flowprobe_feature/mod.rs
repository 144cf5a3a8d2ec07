//! Probes on interfaces: `config/vpp/ipfix/v2/flowprobe-feature/<interface>`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::FlowProbeFeatureDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipfix/flowprobe_feature",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(FlowProbeFeatureDescriptor::new(ctx))],
};
