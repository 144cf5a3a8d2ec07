//! Scan of neighbours: `config/vpp/v2/ipscanneigh-global`. VPP dropped it in release 20.01; the values say so.

mod descriptor;

use agent_scheduler::typed;

pub use descriptor::IpScanNeighborDescriptor;

use crate::Folder;

/// The feature's line in [`crate::FOLDERS`].
pub const FOLDER: Folder = Folder {
    name: "l3/ip_scan_neighbor",
    messages: &[],
    descriptors: |_| vec![typed(IpScanNeighborDescriptor)],
};
