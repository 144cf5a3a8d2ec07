use std::borrow::Cow;

use agent_model::keys::interfaces as keys;
use agent_model::vpp::interfaces::interface::Unnumbered;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use crate::interfaces::sw_if_index;
use crate::{PluginContext, Proto, ProtoMessage, Vpp, names};

/// Descriptor of interfaces that borrow the addresses of another one.
#[derive(Debug)]
pub struct UnnumberedDescriptor {
    vpp: Vpp,
}

impl UnnumberedDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

fn borrower(key: &Key) -> Result<&str, ValueError> {
    keys::parse_unnumbered(key)
        .ok_or_else(|| ValueError::permanent(format!("{key} is no key of an unnumbered interface")))
}

#[async_trait]
impl TypedDescriptor for UnnumberedDescriptor {
    type Value = Proto<Unnumbered>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::INTERFACE_UNNUMBERED,
        value_type: Unnumbered::NAME,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_unnumbered(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        keys::parse_unnumbered(key).unwrap_or(key).into()
    }

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn dependencies(&self, key: &Key, value: &Self::Value) -> Vec<Dependency> {
        let lender = keys::has_ip_address(&value.interface_with_ip);
        let mut dependencies = vec![Dependency::on("unnumbered-interface-has-IP", lender)];
        if let Some(borrower) = keys::parse_unnumbered(key) {
            dependencies.push(Dependency::under(
                "interface-assigned-to-vrf-table",
                keys::vrf_prefix(borrower),
            ));
        }
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        value: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let borrower = sw_if_index(ctx, borrower(key)?)?;
        let lender = sw_if_index(ctx, &value.interface_with_ip)?;
        calls::set(&self.vpp, borrower, lender).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let borrower = sw_if_index(ctx, borrower(key)?)?;
        Ok(calls::unset(&self.vpp, borrower).await?)
    }
}
