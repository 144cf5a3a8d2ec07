use agent_model::ModelMessage;
use agent_model::vpp::ipsec::security_policy::Action;
use agent_model::vpp::ipsec::{SecurityAssociation, SecurityPolicy, SecurityPolicyDatabase};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::calls;
use super::retrieve::{self, RetrievedSp};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of policies. Every change re-creates.
#[derive(Debug)]
pub struct SpDescriptor {
    vpp: Vpp,
}

impl SpDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

/// Whether both mean the same beyond what their keys say.
pub(super) fn same(old: &SecurityPolicy, new: &SecurityPolicy) -> bool {
    let facts = |sp: &SecurityPolicy| {
        let local = calls::ports(sp.local_port_start, sp.local_port_stop);
        let remote = calls::ports(sp.remote_port_start, sp.remote_port_stop);
        (sp.priority, sp.action, calls::protocol(sp), local, remote)
    };
    facts(old) == facts(new)
}

#[async_trait]
impl TypedDescriptor for SpDescriptor {
    type Value = Proto<SecurityPolicy>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-ipsec-sp",
        value_type: SecurityPolicy::MODEL.proto_name,
        key_prefix: Some("config/vpp/ipsec/v2/sp/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::IPSEC_SPD],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, sp: &Self::Value) -> Result<(), ValueError> {
        sp.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        same(old, new)
    }

    /// Only what protects uses an association.
    fn dependencies(&self, _: &Key, sp: &Self::Value) -> Vec<Dependency> {
        let spd = SecurityPolicyDatabase {
            index: sp.spd_index,
            ..Default::default()
        };
        let sa = SecurityAssociation {
            index: sp.sa_index,
            ..Default::default()
        };
        let protects = sp.action() == Action::Protect;
        let sa = protects.then(|| Dependency::on("sa-exists", sa.key()));
        let spd = Dependency::on("spd-exists", spd.key());
        [spd].into_iter().chain(sa).collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        sp: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        calls::set(&self.vpp, sp, true).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        sp: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(calls::set(&self.vpp, sp, false).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        correlate: &[RetrievedSp],
    ) -> Result<Vec<RetrievedSp>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(retrieve::policies(&rows, correlate))
    }
}
