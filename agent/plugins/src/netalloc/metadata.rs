use agent_model::netalloc::IpAllocation;
use agent_model::normalize;
use agent_scheduler::{MetadataValue, same_metadata};
use ipnet::IpNet;

/// What was allocated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationMeta {
    /// Address of the interface.
    pub address: IpNet,
    /// The gateway; with the interface's prefix length where it lies in the same network.
    pub gateway: Option<IpNet>,
}

impl AllocationMeta {
    pub(super) fn of(allocation: &IpAllocation) -> Option<Self> {
        let address = normalize::ip_net_or_host(&allocation.address)?;
        let gateway = match normalize::ip(&allocation.gw) {
            Some(gateway) if address.contains(&gateway) => {
                IpNet::new(gateway, address.prefix_len()).ok()
            }
            _ => normalize::ip_net_or_host(&allocation.gw),
        };
        Some(Self { address, gateway })
    }

    /// Whether the gateway is a neighbour.
    pub(super) fn gateway_is_near(&self) -> bool {
        self.gateway
            .is_some_and(|gateway| self.address.contains(&gateway.addr()))
    }
}

impl MetadataValue for AllocationMeta {
    fn equal(&self, other: &dyn MetadataValue) -> bool {
        same_metadata(self, other)
    }
}
