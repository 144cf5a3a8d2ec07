//! What probes record: `config/vpp/ipfix/v2/flowprobe-params`.

mod calls;
mod descriptor;
mod retrieve;

use agent_scheduler::typed;

pub use descriptor::FlowProbeParamsDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "ipfix/flowprobe_params",
    messages: calls::MESSAGES,
    descriptors: |ctx| vec![typed(FlowProbeParamsDescriptor::new(ctx))],
};
