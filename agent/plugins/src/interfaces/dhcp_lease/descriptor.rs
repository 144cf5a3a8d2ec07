use std::borrow::Cow;
use std::sync::Arc;

use agent_model::keys::interfaces as keys;
use agent_model::netalloc::IpAddressSource;
use agent_model::vpp::interfaces::DhcpLease;
use agent_scheduler::{
    AnyValue, Empty, Facts, Key, OpContext, Operations, Origin, Retrieved, TypedDescriptor,
    ValueError,
};
use async_trait::async_trait;

use super::{calls, retrieve};
use crate::interfaces::names_by_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp, names};

/// Descriptor of leases: only VPP makes them.
#[derive(Debug)]
pub struct DhcpLeaseDescriptor {
    vpp: Vpp,
}

impl DhcpLeaseDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for DhcpLeaseDescriptor {
    type Value = Proto<DhcpLease>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::DHCP_LEASE,
        value_type: DhcpLease::NAME,
        operations: Operations::RETRIEVE_ONLY,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_dhcp_lease(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        keys::parse_dhcp_lease(key).unwrap_or(key).into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    /// The leased address.
    fn derived_values(&self, _: &Key, lease: &Self::Value) -> Vec<(Key, AnyValue)> {
        let source = IpAddressSource::FromDhcp;
        let key = keys::address(&lease.interface_name, &lease.host_ip_address, source);
        vec![(key.into(), Empty::value())]
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[Retrieved<Self::Value, ()>],
    ) -> Result<Vec<Retrieved<Self::Value, ()>>, ValueError> {
        let names = names_by_index(ctx);
        let rows = calls::dump(&self.vpp).await?;
        let leases = rows.iter().filter_map(|row| {
            let name = names.get(&row.client.sw_if_index)?;
            let lease = retrieve::lease(name, &row.lease)?;
            Some(Retrieved {
                key: keys::dhcp_lease(name).into(),
                value: Arc::new(Proto(lease)),
                metadata: None,
                origin: Origin::Sb,
            })
        });
        Ok(leases.collect())
    }
}
