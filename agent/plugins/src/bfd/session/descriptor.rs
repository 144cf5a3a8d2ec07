use agent_model::bfd::single_hop_bfd::Session;
use agent_model::normalize::same_ip;
use agent_model::{ModelMessage, keys, models};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedSession};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of sessions. As in the first generation of the Go agent, `enabled` means nothing.
#[derive(Debug)]
pub struct BfdSessionDescriptor {
    vpp: Vpp,
}

impl BfdSessionDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

fn same_partner(old: &Session, new: &Session) -> bool {
    old.interface == new.interface
        && same_ip(&old.source_address, &new.source_address)
        && same_ip(&old.destination_address, &new.destination_address)
        && old.authentication == new.authentication
}

#[async_trait]
impl TypedDescriptor for BfdSessionDescriptor {
    type Value = Proto<Session>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-bfd-session",
        value_type: Session::MODEL.proto_name,
        key_prefix: Some("config/vpp/bfd/v1/session/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, session: &Self::Value) -> Result<(), ValueError> {
        session.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        same_partner(old, new)
            && old.desired_min_tx_interval == new.desired_min_tx_interval
            && old.required_min_rx_interval == new.required_min_rx_interval
            && old.detect_multiplier == new.detect_multiplier
    }

    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> bool {
        !same_partner(old, new)
    }

    fn dependencies(&self, _: &Key, session: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&session.interface);
        let key = session.authentication.map(|authentication| {
            let id = authentication.advertised_key_id.to_string();
            Dependency::on("auth-key-exists", models::VPP_BFD_AUTH_KEY.key(&id))
        });
        std::iter::once(Dependency::on("interface-exists", interface))
            .chain(key)
            .collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        session: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::add(&self.vpp, sw_if_index(ctx, &session.interface)?, session).await?;
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
        calls::modify(&self.vpp, sw_if_index(ctx, &new.interface)?, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        session: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, sw_if_index(ctx, &session.interface)?, session).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[RetrievedSession],
    ) -> Result<Vec<RetrievedSession>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let interfaces = names_by_index(ctx);
        let rows = rows.iter();
        Ok(rows
            .filter_map(|row| retrieve::session(row, &interfaces))
            .collect())
    }
}
