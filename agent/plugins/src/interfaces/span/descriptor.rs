use agent_model::vpp::interfaces::Span;
use agent_model::vpp::interfaces::span::Direction;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;
use vpp_binapi::api::span::SpanState;

use super::calls;
use super::retrieve::{self, RetrievedSpan};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of mirrors.
#[derive(Debug)]
pub struct SpanDescriptor {
    vpp: Vpp,
}

impl SpanDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }

    async fn set(&self, ctx: &OpContext, span: &Span, state: SpanState) -> Result<(), ValueError> {
        let from = sw_if_index(ctx, &span.interface_from)?;
        let to = sw_if_index(ctx, &span.interface_to)?;
        Ok(calls::set(&self.vpp, (from, to), span.is_l2, state).await?)
    }
}

fn state(span: &Span) -> SpanState {
    match span.direction() {
        Direction::Unknown => SpanState::SPAN_STATE_API_DISABLED,
        Direction::Rx => SpanState::SPAN_STATE_API_RX,
        Direction::Tx => SpanState::SPAN_STATE_API_TX,
        Direction::Both => SpanState::SPAN_STATE_API_RX_TX,
    }
}

#[async_trait]
impl TypedDescriptor for SpanDescriptor {
    type Value = Proto<Span>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::SPAN,
        value_type: Span::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/span/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, span: &Self::Value) -> Result<(), ValueError> {
        span.0.validate().map_err(|errors| invalid(&errors))
    }

    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> bool {
        old.is_l2 != new.is_l2
    }

    fn dependencies(&self, _: &Key, span: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface;
        vec![
            Dependency::on("interface-from", interface(&span.interface_from)),
            Dependency::on("interface-to", interface(&span.interface_to)),
        ]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        span: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        self.set(ctx, span, state(span)).await?;
        Ok(None)
    }

    /// VPP sets both directions at once.
    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        self.set(ctx, new, state(new)).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        span: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        self.set(ctx, span, SpanState::SPAN_STATE_API_DISABLED)
            .await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedSpan],
    ) -> Result<Vec<RetrievedSpan>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(retrieve::spans(&rows, &names_by_index(ctx), correlate))
    }
}
