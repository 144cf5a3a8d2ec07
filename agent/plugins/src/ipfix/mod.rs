//! Records of flows: where they are sent, what they hold, which interfaces are probed.

pub mod exporter;
pub mod flowprobe_feature;
pub mod flowprobe_params;
