use agent_model::vpp::ipsec::{SecurityAssociation, TunnelProtection};
use agent_model::{ModelMessage, keys};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedProtection};
use crate::interfaces::{names_by_index, sw_if_index};
use crate::ipsec::sa::SaMeta;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of protected tunnels.
#[derive(Debug)]
pub struct TunProtectDescriptor {
    vpp: Vpp,
}

impl TunProtectDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }

    /// Protects the tunnel, if it is one that VPP protects: a refusal halfway leaves associations locked.
    async fn protect(
        &self,
        ctx: &OpContext,
        protection: &TunnelProtection,
    ) -> Result<(), ValueError> {
        let name = &protection.interface;
        let sw_if_index = sw_if_index(ctx, name)?;
        let device = calls::device(&self.vpp, name, sw_if_index).await?;
        if let Some(out) = protection.sa_out.first()
            && device == calls::IPSEC
            && !ctx
                .metadata::<SaMeta>(names::IPSEC_SA, &out.to_string())?
                .is_tunnel
        {
            return Err(ValueError::southbound(format!(
                "security association {out} has no tunnel addresses, and {name} has none of its own: set the association's \
                 tunnel_src_addr and tunnel_dst_addr"
            )));
        }
        Ok(calls::update(&self.vpp, sw_if_index, protection).await?)
    }
}

#[async_trait]
impl TypedDescriptor for TunProtectDescriptor {
    type Value = Proto<TunnelProtection>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-tun-protect",
        value_type: TunnelProtection::MODEL.proto_name,
        key_prefix: Some("config/vpp/ipsec/v2/tun-protect/"),
        operations: Operations::ALL,
        retrieve_dependencies: &[names::INTERFACE, names::IPSEC_SA],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, protection: &Self::Value) -> Result<(), ValueError> {
        protection.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Of the associations for packets sent, VPP takes one.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.interface == new.interface
            && old.sa_out.first() == new.sa_out.first()
            && old.sa_in == new.sa_in
    }

    fn dependencies(&self, _: &Key, protection: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface(&protection.interface);
        let sas = |direction: &'static str, indexes: &[u32]| {
            let sas = indexes.iter().map(move |index| {
                let sa = SecurityAssociation {
                    index: *index,
                    ..Default::default()
                };
                Dependency::on(format!("ipsec-sa-exists-{direction}-{index}"), sa.key())
            });
            sas.collect::<Vec<_>>()
        };
        let mut dependencies = vec![Dependency::on("interface-exists", interface)];
        dependencies.extend(sas("out", &protection.sa_out));
        dependencies.extend(sas("in", &protection.sa_in));
        dependencies
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        protection: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        self.protect(ctx, protection).await?;
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
        self.protect(ctx, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        protection: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let sw_if_index = sw_if_index(ctx, &protection.interface)?;
        Ok(calls::delete(&self.vpp, sw_if_index, protection).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedProtection],
    ) -> Result<Vec<RetrievedProtection>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        let names = names_by_index(ctx);
        let rows = rows.iter();
        Ok(rows
            .filter_map(|row| retrieve::protection(row, &names, correlate))
            .collect())
    }
}
