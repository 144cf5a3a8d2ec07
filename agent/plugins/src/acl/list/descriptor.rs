use agent_model::vpp::acl::Acl;
use agent_model::{ModelMessage, keys};
use agent_scheduler::{
    AnyValue, Empty, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::calls;
use super::metadata::AclMeta;
use super::retrieve::{self, RetrievedAcl};
use super::rules::Rules;
use crate::interfaces::names_by_index;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of access control lists.
#[derive(Debug)]
pub struct AclDescriptor {
    vpp: Vpp,
}

impl AclDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

#[async_trait]
impl TypedDescriptor for AclDescriptor {
    type Value = Proto<Acl>;
    type Metadata = AclMeta;

    const FACTS: Facts = Facts {
        name: names::ACL,
        value_type: Acl::MODEL.proto_name,
        key_prefix: Some("config/vpp/acls/v2/acl/"),
        operations: Operations::ALL,
        with_metadata: true,
        retrieve_dependencies: &[names::INTERFACE],
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, acl: &Self::Value) -> Result<(), ValueError> {
        acl.0.validate().map_err(|errors| invalid(&errors))
    }

    /// Two lists are the same if VPP gets the same. Interfaces are values of their own.
    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        match (Rules::of(old), Rules::of(new)) {
            (Some(old), Some(new)) => old == new,
            _ => old.rules == new.rules,
        }
    }

    /// Lists by MAC are another kind of object.
    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&AclMeta>,
    ) -> bool {
        Rules::of(old).map(|r| r.is_macip()) != Rules::of(new).map(|r| r.is_macip())
    }

    fn derived_values(&self, _: &Key, acl: &Self::Value) -> Vec<(Key, AnyValue)> {
        let Some(interfaces) = &acl.interfaces else {
            return Vec::new();
        };
        let key = |interface: &String, ingress| -> Key {
            keys::acl::acl_interface(&acl.name, interface, ingress).into()
        };
        let ingress = interfaces.ingress.iter().map(|i| key(i, true));
        let egress = interfaces.egress.iter().map(|i| key(i, false));
        ingress
            .chain(egress)
            .map(|key| (key, Empty::value()))
            .collect()
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        acl: &Self::Value,
    ) -> Result<Option<AclMeta>, ValueError> {
        Ok(Some(calls::add(&self.vpp, acl).await?))
    }

    async fn update(
        &self,
        _: &OpContext,
        key: &Key,
        _: &Self::Value,
        new: &Self::Value,
        meta: Option<&AclMeta>,
    ) -> Result<Option<AclMeta>, ValueError> {
        calls::replace(&self.vpp, known(key, meta)?.acl_index, new).await?;
        Ok(None)
    }

    async fn delete(
        &self,
        _: &OpContext,
        key: &Key,
        _: &Self::Value,
        meta: Option<&AclMeta>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, known(key, meta)?).await?)
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedAcl],
    ) -> Result<Vec<RetrievedAcl>, ValueError> {
        let dump = calls::dump(&self.vpp).await?;
        Ok(retrieve::lists(&dump, &names_by_index(ctx), correlate))
    }
}

fn known<'m>(key: &Key, meta: Option<&'m AclMeta>) -> Result<&'m AclMeta, ValueError> {
    meta.ok_or_else(|| ValueError::southbound(format!("no acl_index is known of {key}")))
}
