use std::sync::Arc;

use agent_model::netalloc::IpAllocation;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{
    AnyValue, Empty, Facts, Key, OpContext, Operations, Origin, Retrieved, TypedDescriptor,
    ValueError,
};
use async_trait::async_trait;

use super::AllocationMeta;
use crate::{Proto, invalid, names};

/// Descriptor of allocated addresses. They are nowhere but in the configuration; other values refer to them.
#[derive(Debug)]
pub struct IpAllocationDescriptor;

#[async_trait]
impl TypedDescriptor for IpAllocationDescriptor {
    type Value = Proto<IpAllocation>;
    type Metadata = AllocationMeta;

    const FACTS: Facts = Facts {
        name: names::NETALLOC_IP,
        value_type: IpAllocation::MODEL.proto_name,
        key_prefix: Some("config/netalloc/v1/ip/"),
        operations: Operations::NO_UPDATE,
        with_metadata: true,
        ..Facts::NEW
    };

    fn validate(&self, _: &Key, allocation: &Self::Value) -> Result<(), ValueError> {
        allocation.0.validate().map_err(|errors| invalid(&errors))
    }

    fn derived_values(&self, _: &Key, allocation: &Self::Value) -> Vec<(Key, AnyValue)> {
        let near = AllocationMeta::of(allocation).is_some_and(|meta| meta.gateway_is_near());
        let key = || {
            keys::netalloc::neighbour_gateway(&allocation.network_name, &allocation.interface_name)
        };
        near.then(|| (key().into(), Empty::value()))
            .into_iter()
            .collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        allocation: &Self::Value,
    ) -> Result<Option<AllocationMeta>, ValueError> {
        Ok(AllocationMeta::of(allocation))
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Self::Value,
        _: Option<&AllocationMeta>,
    ) -> Result<(), ValueError> {
        Ok(())
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[Retrieved<Self::Value, AllocationMeta>],
    ) -> Result<Vec<Retrieved<Self::Value, AllocationMeta>>, ValueError> {
        let known = correlate.iter().filter_map(|believed| {
            let meta = AllocationMeta::of(&believed.value)?;
            Some(Retrieved {
                metadata: Some(Arc::new(meta)),
                origin: Origin::Nb,
                ..believed.clone()
            })
        });
        Ok(known.collect())
    }
}
