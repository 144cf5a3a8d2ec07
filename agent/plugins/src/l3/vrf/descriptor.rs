use std::borrow::Cow;

use agent_model::vpp::l3::VrfTable;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::metadata::VrfMeta;
use super::retrieve::{self, RetrievedVrf};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of VRF tables.
#[derive(Debug)]
pub struct VrfTableDescriptor {
    vpp: Vpp,
}

impl VrfTableDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for VrfTableDescriptor {
    type Value = Proto<VrfTable>;
    type Metadata = VrfMeta;

    const FACTS: Facts = Facts {
        name: names::VRF_TABLE,
        value_type: VrfTable::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/vrf-table/"),
        operations: Operations::ALL,
        with_metadata: true,
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, table: &Self::Value) -> Result<(), ValueError> {
        table.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        label(old) == label(new) && old.flow_hash_settings == new.flow_hash_settings
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        table: &Self::Value,
    ) -> Result<Option<VrfMeta>, ValueError> {
        calls::add(&self.vpp, table).await?;
        Ok(Some(VrfMeta {
            id: table.id,
            protocol: table.protocol(),
        }))
    }

    /// VPP cannot rename a table: another label alone sends nothing.
    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&VrfMeta>,
    ) -> Result<Option<VrfMeta>, ValueError> {
        if old.flow_hash_settings != new.flow_hash_settings {
            calls::set_flow_hash(&self.vpp, new).await?;
        }
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        table: &Self::Value,
        _: Option<&VrfMeta>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, table).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[RetrievedVrf],
    ) -> Result<Vec<RetrievedVrf>, ValueError> {
        let tables = calls::dump(&self.vpp).await?;
        let values = tables.iter().map(|t| retrieve::table(t, correlate));
        Ok(values.collect())
    }
}

/// VPP's own name for the table where none is configured.
fn label(table: &VrfTable) -> Cow<'_, str> {
    if table.label.is_empty() {
        normalize::default_vrf_label(table.id, table.protocol() == Protocol::Ipv6).into()
    } else {
        table.label.as_str().into()
    }
}
