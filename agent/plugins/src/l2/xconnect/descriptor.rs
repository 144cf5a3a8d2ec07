use agent_model::vpp::l2::XConnectPair;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{
    Dependency, Facts, Key, OpContext, Operations, Retrieved, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::{calls, retrieve};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::l2::claims::{Claim, LayerTwo};
use crate::l2::port;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of cross-connects.
#[derive(Debug)]
pub struct XConnectDescriptor {
    vpp: Vpp,
    layer_two: LayerTwo,
}

impl XConnectDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            layer_two: ctx.layer_two.clone(),
        }
    }

    /// Makes frames of one interface leave on the other, or ends that.
    async fn connect(
        &self,
        ctx: &OpContext,
        key: &Key,
        pair: &XConnectPair,
        enable: bool,
    ) -> Result<(), ValueError> {
        let name = pair.receive_interface.as_str();
        let rx = (name, sw_if_index(ctx, name)?);
        let tx_sw_if_index = sw_if_index(ctx, &pair.transmit_interface)?;
        let claim = Claim::CrossConnect { tx_sw_if_index };
        if enable {
            port::take(&self.vpp, &self.layer_two, rx, key, claim).await
        } else {
            port::leave(&self.vpp, &self.layer_two, rx, key, claim).await
        }
    }
}

#[async_trait]
impl TypedDescriptor for XConnectDescriptor {
    type Value = Proto<XConnectPair>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-xconnect",
        value_type: XConnectPair::MODEL.proto_name,
        key_prefix: Some("config/vpp/l2/v2/xconnect/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, pair: &Self::Value) -> Result<(), ValueError> {
        pair.0.validate().map_err(|errors| invalid(&errors))
    }

    fn dependencies(&self, _: &Key, pair: &Self::Value) -> Vec<Dependency> {
        vec![
            Dependency::on(
                "rx-interface",
                keys::interfaces::interface(&pair.receive_interface),
            ),
            Dependency::on(
                "tx-interface",
                keys::interfaces::interface(&pair.transmit_interface),
            ),
        ]
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        pair: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        self.connect(ctx, key, pair, true).await?;
        Ok(None)
    }

    /// Another transmit interface simply replaces the old one.
    async fn update(
        &self,
        ctx: &OpContext,
        key: &Key,
        _: &Self::Value,
        new: &Self::Value,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        self.connect(ctx, key, new, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        pair: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        self.connect(ctx, key, pair, false).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        _: &[Retrieved<Self::Value, ()>],
    ) -> Result<Vec<Retrieved<Self::Value, ()>>, ValueError> {
        let interfaces = names_by_index(ctx);
        let rows = calls::dump(&self.vpp).await?;
        Ok(rows
            .iter()
            .filter_map(|row| retrieve::pair(row, &interfaces))
            .collect())
    }
}
