use agent_model::ModelMessage;
use agent_model::bfd::single_hop_bfd::Key as AuthKey;
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedKey};
use crate::{PluginContext, Proto, Vpp, invalid};

/// Descriptor of keys. VPP does not change a key that sessions use: a change re-creates the key, and with it those sessions.
#[derive(Debug)]
pub struct BfdAuthKeyDescriptor {
    vpp: Vpp,
}

impl BfdAuthKeyDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for BfdAuthKeyDescriptor {
    type Value = Proto<AuthKey>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-bfd-auth-key",
        value_type: AuthKey::MODEL.proto_name,
        key_prefix: Some("config/vpp/bfd/v1/auth-key/"),
        operations: Operations::NO_UPDATE,
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, key: &Self::Value) -> Result<(), ValueError> {
        key.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.id == new.id
            && old.authentication_type == new.authentication_type
            && old.secret == new.secret
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        key: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, key).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        key: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, key.id).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[RetrievedKey],
    ) -> Result<Vec<RetrievedKey>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let rows = rows.iter();
        Ok(rows.map(|row| retrieve::key(row, correlate)).collect())
    }
}
