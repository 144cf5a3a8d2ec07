use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_model::keys::l3;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_scheduler::{
    Dependency, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::derived::families_of;
use crate::interfaces::{IfMeta, sw_if_index};
use crate::{PluginContext, Vpp, names};

/// Descriptor of an interface's membership in a VRF, its own or that of the interface whose address it borrows.
#[derive(Debug)]
pub struct InterfaceVrfDescriptor {
    vpp: Vpp,
}

impl InterfaceVrfDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for InterfaceVrfDescriptor {
    type Value = Empty;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_VRF,
        value_type: "google.protobuf.Empty",
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_vrf(key).is_some() || keys::parse_inherited_vrf(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, key: &Key, _: &Empty) -> Vec<Dependency> {
        if let Some(own) = keys::parse_vrf(key) {
            let tables = [
                (own.ipv4, "vrf-table-v4-exists", Protocol::Ipv4),
                (own.ipv6, "vrf-table-v6-exists", Protocol::Ipv6),
            ];
            return tables
                .into_iter()
                .filter(|(in_use, ..)| *in_use && own.vrf != 0)
                .map(|(_, label, protocol)| Dependency::on(label, l3::vrf_table(own.vrf, protocol)))
                .collect();
        }
        let lender = keys::parse_inherited_vrf(key).map(|(_, lender)| lender);
        let dependency = |lender| {
            Dependency::under(
                "numbered-interface-assigned-to-VRF",
                keys::vrf_prefix(lender),
            )
        };
        lender.map(dependency).into_iter().collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
    ) -> Result<Option<()>, ValueError> {
        if let Some(own) = keys::parse_vrf(key) {
            let index = sw_if_index(ctx, own.interface)?;
            calls::set(&self.vpp, index, own.vrf, (own.ipv4, own.ipv6)).await?;
        } else if let Some((borrower, lender)) = keys::parse_inherited_vrf(key) {
            let lender = ctx.metadata::<IfMeta>(names::INTERFACE, lender)?;
            if lender.vrf != 0 {
                let families = families_of(&lender.ip_addresses);
                let index = sw_if_index(ctx, borrower)?;
                calls::set(&self.vpp, index, lender.vrf, families).await?;
            }
        }
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Empty,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        if let Some(own) = keys::parse_vrf(key).filter(|own| own.vrf != 0) {
            let index = sw_if_index(ctx, own.interface)?;
            calls::reset(&self.vpp, index, (own.ipv4, own.ipv6)).await?;
        } else if let Some((borrower, lender)) = keys::parse_inherited_vrf(key) {
            let lender = ctx.metadata::<IfMeta>(names::INTERFACE, lender);
            if lender.is_ok_and(|lender| lender.vrf != 0) {
                let index = sw_if_index(ctx, borrower)?;
                calls::reset(&self.vpp, index, (true, true)).await?;
            }
        }
        Ok(())
    }
}
