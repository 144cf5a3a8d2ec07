use std::collections::BTreeSet;

use agent_model::normalize::{or_default, same_set};
use agent_model::vpp::l3::L3xConnect;
use agent_model::vpp::l3::l3x_connect::Path;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;
use parking_lot::Mutex;

use super::calls;
use super::retrieve::{self, RetrievedL3xc};
use crate::fib_path::same_next_hop;
use crate::interfaces::{names_by_index, sw_if_index};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of cross-connects of layer 3. A change replaces all paths at once.
#[derive(Debug)]
pub struct L3xcDescriptor {
    vpp: Vpp,
    /// Those whose interface was gone when VPP was read last. The next interface of that number gets them, but switched off;
    /// VPP switches only new ones on (`l3xc_update`).
    orphans: Mutex<BTreeSet<u32>>,
}

impl L3xcDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            orphans: Mutex::default(),
        }
    }
}

#[async_trait]
impl TypedDescriptor for L3xcDescriptor {
    type Value = Proto<L3xConnect>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-l3xc",
        value_type: L3xConnect::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/l3xconnect/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, xc: &Self::Value) -> Result<(), ValueError> {
        xc.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let same = |a: &Path, b: &Path| {
            a.outgoing_interface == b.outgoing_interface
                && same_next_hop(&a.next_hop_addr, &b.next_hop_addr)
                && or_default(a.weight, 1) == or_default(b.weight, 1)
                && a.preference == b.preference
        };
        old.interface == new.interface
            && old.protocol == new.protocol
            && same_set(&old.paths, &new.paths, same)
    }

    fn dependencies(&self, _: &Key, xc: &Self::Value) -> Vec<Dependency> {
        let target = Dependency::on(
            "target-interface-exists",
            keys::interfaces::interface(&xc.interface),
        );
        let through = xc.paths.iter().map(|path| path.outgoing_interface.as_str());
        let through = through.filter(|name| !name.is_empty());
        let through = through.map(|name| {
            Dependency::on(
                "outgoing-interface-exists",
                keys::interfaces::interface(name),
            )
        });
        std::iter::once(target).chain(through).collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        xc: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let sw_if_index = sw_if_index(ctx, &xc.interface)?;
        let inherited = self.orphans.lock().contains(&sw_if_index);
        if inherited {
            calls::delete(&self.vpp, sw_if_index, xc).await?;
        }
        calls::set(&self.vpp, ctx, xc).await?;
        Ok(None)
    }

    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, ctx, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        xc: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, sw_if_index(ctx, &xc.interface)?, xc).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[RetrievedL3xc],
    ) -> Result<Vec<RetrievedL3xc>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let interfaces = names_by_index(ctx);
        let all = rows.iter().map(|row| row.l3xc.sw_if_index);
        *self.orphans.lock() = all.filter(|i| !interfaces.contains_key(i)).collect();
        let rows = rows.iter();
        Ok(rows
            .filter_map(|row| retrieve::l3xc(row, &interfaces))
            .collect())
    }
}
