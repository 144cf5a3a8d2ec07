use agent_model::ModelMessage;
use agent_model::vpp::l3::IpScanNeighbor;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use crate::{Proto, invalid};

/// Descriptor of the scan of neighbours, which no supported VPP has.
#[derive(Debug)]
pub struct IpScanNeighborDescriptor;

const KEY: &str = "config/vpp/v2/ipscanneigh-global";

fn unsupported() -> ValueError {
    ValueError::unavailable(
        "VPP has no periodic scan of neighbours since release 20.01: remove this value",
    )
}

#[async_trait]
impl TypedDescriptor for IpScanNeighborDescriptor {
    type Value = Proto<IpScanNeighbor>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-ip-scan-neighbor",
        value_type: IpScanNeighbor::MODEL.proto_name,
        key_prefix: Some(KEY),
        operations: Operations::NO_RETRIEVE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        key == KEY
    }

    fn validate(&self, _: &Key, scan: &Self::Value) -> Result<(), ValueError> {
        scan.0.validate().map_err(|errors| invalid(&errors))
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        Err(unsupported())
    }

    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        Err(unsupported())
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(())
    }
}
