use agent_model::ModelMessage;
use agent_model::vpp::interfaces::Interface;
use agent_scheduler::{
    AnyValue, Dependency, Facts, Key, OpContext, Operations, Origin, TypedDescriptor, ValueError,
};
use async_trait::async_trait;
use std::sync::Arc;
use vpp_binapi::VppError;

use super::equivalence::{
    effective_mtu, equivalent, mtu_differs, needs_recreate, same_mac_address,
};
use super::kinds::{Env, Kind, Kinds, Mac, Mtu, Tag, tap_host_if_name, type_of};
use super::retrieve::{self, RetrievedIf};
use super::{IfMeta, calls};
use crate::interfaces::derived;
use crate::netalloc::as_written;
use crate::{CallError, Options, PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of VPP interfaces.
pub struct InterfaceDescriptor {
    vpp: Vpp,
    options: Arc<Options>,
    kinds: Kinds,
}

impl InterfaceDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            options: ctx.options.clone(),
            kinds: Kinds::default(),
        }
    }

    fn env<'a>(&'a self, ctx: &'a OpContext) -> Env<'a> {
        Env {
            vpp: &self.vpp,
            ctx,
            options: &self.options,
        }
    }

    /// What the interface's type knows, if the agent and the connected VPP have the type.
    fn kind(&self, interface: &Interface) -> Result<&dyn Kind, ValueError> {
        let name = type_of(interface).as_str_name();
        let kind = self.kinds.of(interface).ok_or_else(|| {
            ValueError::unavailable(format!("interfaces of type {name} are not supported yet"))
        })?;
        match self.vpp.lacks(kind.messages()) {
            None => Ok(kind),
            Some(reason) => Err(ValueError::unavailable(format!("type {name}: {reason}"))),
        }
    }

    /// Makes an interface without tag the configured one, if it has the same place: an agent that was killed between creating
    /// and tagging it left it behind.
    async fn adopt(
        &self,
        ctx: &OpContext,
        key: &Key,
        kind: &dyn Kind,
        interface: &Proto<Interface>,
    ) -> Result<Option<IfMeta>, ValueError> {
        let all = retrieve::interfaces(&self.vpp, &self.kinds, &[]).await?;
        let found = all.into_iter().find_map(|read| {
            let meta = read.metadata.filter(|_| read.origin == Origin::Sb)?;
            let mut value = read.value.0.clone();
            value.name.clone_from(&interface.name);
            kind.correlate(&mut value, interface);
            let same = !needs_recreate(&self.kinds, &value, interface);
            same.then_some((Proto(value), meta))
        });
        let Some((found, meta)) = found else {
            return Ok(None);
        };
        tracing::info!(
            interface = interface.name,
            sw_if_index = meta.sw_if_index,
            "an interface without tag is adopted"
        );
        calls::set_tag(&self.vpp, meta.sw_if_index, &interface.name).await?;
        self.update(ctx, key, &found, interface, Some(&meta)).await
    }

    /// What follows the creation; all of it is sent together.
    async fn configure(
        &self,
        env: &Env<'_>,
        kind: &dyn Kind,
        sw_if_index: u32,
        interface: &Interface,
    ) -> Result<(), ValueError> {
        let vpp = &self.vpp;
        let mtu = effective_mtu(&self.options, interface);
        let (tag, mac, mtu, of_type, up) = futures::join!(
            when(kind.tag() == Tag::Set, || {
                calls::set_tag(vpp, sw_if_index, &interface.name)
            }),
            when(
                kind.mac() == Mac::Set && !interface.phys_address.is_empty(),
                || { calls::set_mac(vpp, sw_if_index, interface) }
            ),
            when(kind.mtu() != Mtu::None && mtu != 0, || {
                calls::set_mtu(vpp, sw_if_index, kind.mtu(), mtu)
            }),
            kind.configure(env, sw_if_index, interface),
            when(sets_itself_up(interface) != kind.created_up(), || {
                calls::set_up(vpp, sw_if_index, sets_itself_up(interface))
            }),
        );
        if let Err(error) = tag {
            // Without its tag nobody would know the interface again.
            let meta = IfMeta {
                sw_if_index,
                ..IfMeta::default()
            };
            kind.delete(env, interface, &meta).await?;
            return Err(error.into());
        }
        mac?;
        mtu?;
        of_type?;
        Ok(up?)
    }
}

/// Whether VPP refused to create what it has already.
fn exists_already(error: &ValueError) -> bool {
    let ValueError::Southbound(error) = error else {
        return false;
    };
    let refused = error
        .downcast_ref::<CallError>()
        .and_then(CallError::refused);
    matches!(
        refused,
        Some(
            VppError::IF_ALREADY_EXISTS
                | VppError::SUBIF_ALREADY_EXISTS
                | VppError::VLAN_ALREADY_EXISTS
                | VppError::TUNNEL_EXIST
                | VppError::INSTANCE_IN_USE
        )
    )
}

/// The call, or nothing.
async fn when<F>(wanted: bool, call: impl FnOnce() -> F) -> Result<(), CallError>
where
    F: Future<Output = Result<(), CallError>>,
{
    if wanted { call().await } else { Ok(()) }
}

/// A sub-interface can be up only while its parent is: that is a value of its own.
fn sets_itself_up(interface: &Interface) -> bool {
    interface.enabled && super::kinds::sub_link(interface).is_none()
}

fn metadata(interface: &Interface, sw_if_index: u32) -> IfMeta {
    let is_tap = type_of(interface) == agent_model::vpp::interfaces::interface::Type::Tap;
    IfMeta {
        sw_if_index,
        vrf: interface.vrf,
        ip_addresses: interface.ip_addresses.clone(),
        tap_host_if_name: if is_tap {
            tap_host_if_name(interface)
        } else {
            String::new()
        },
        ..IfMeta::default()
    }
}

#[async_trait]
impl TypedDescriptor for InterfaceDescriptor {
    type Value = Proto<Interface>;
    type Metadata = IfMeta;

    const FACTS: Facts = Facts {
        name: names::INTERFACE,
        value_type: Interface::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/interfaces/"),
        operations: Operations::ALL,
        with_metadata: true,
        retrieve_dependencies: &[names::NETALLOC_IP, names::LINUX_INTERFACE],
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, interface: &Self::Value) -> Result<(), ValueError> {
        interface.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        equivalent(&self.kinds, &self.options, old, new)
    }

    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&IfMeta>,
    ) -> bool {
        needs_recreate(&self.kinds, old, new)
    }

    fn dependencies(&self, _: &Key, interface: &Self::Value) -> Vec<Dependency> {
        let ctx = OpContext::new();
        let kind = self.kinds.of(interface);
        kind.map(|kind| kind.dependencies(&self.env(&ctx), interface))
            .unwrap_or_default()
    }

    fn derived_values(&self, _: &Key, interface: &Self::Value) -> Vec<(Key, AnyValue)> {
        derived::values(interface)
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        interface: &Self::Value,
    ) -> Result<Option<IfMeta>, ValueError> {
        let env = self.env(ctx);
        let kind = self.kind(interface)?;
        let sw_if_index = match kind.create(&env, interface).await {
            Ok(sw_if_index) => sw_if_index,
            Err(error) if exists_already(&error) => {
                return self
                    .adopt(ctx, key, kind, interface)
                    .await?
                    .ok_or(error)
                    .map(Some);
            }
            Err(error) => return Err(error),
        };
        self.configure(&env, kind, sw_if_index, interface).await?;
        Ok(Some(metadata(interface, sw_if_index)))
    }

    async fn update(
        &self,
        ctx: &OpContext,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        meta: Option<&IfMeta>,
    ) -> Result<Option<IfMeta>, ValueError> {
        let meta = known(meta, new)?;
        let sw_if_index = meta.sw_if_index;
        let (env, kind, vpp) = (self.env(ctx), self.kind(new)?, &self.vpp);
        let settable_mac = matches!(kind.mac(), Mac::Set | Mac::AtCreate);
        let (up, mac, mtu, of_type) = futures::join!(
            when(sets_itself_up(old) != sets_itself_up(new), || {
                calls::set_up(vpp, sw_if_index, sets_itself_up(new))
            }),
            when(settable_mac && !same_mac_address(old, new), || {
                calls::set_mac(vpp, sw_if_index, new)
            }),
            when(mtu_differs(kind.mtu(), &self.options, old, new), || {
                let mtu = effective_mtu(&self.options, new);
                calls::set_mtu(vpp, sw_if_index, kind.mtu(), mtu)
            }),
            kind.update(&env, sw_if_index, old, new),
        );
        up?;
        mac?;
        mtu?;
        of_type?;
        Ok(Some(IfMeta {
            internal_name: meta.internal_name.clone(),
            dev_type: meta.dev_type.clone(),
            ..metadata(new, sw_if_index)
        }))
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
        meta: Option<&IfMeta>,
    ) -> Result<(), ValueError> {
        let meta = known(meta, interface)?;
        let kind = self.kind(interface)?;
        kind.delete(&self.env(ctx), interface, meta).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedIf],
    ) -> Result<Vec<RetrievedIf>, ValueError> {
        let mut values = retrieve::interfaces(&self.vpp, &self.kinds, correlate).await?;
        for value in &mut values {
            let believed = correlate.iter().find(|b| b.key == value.key);
            if let Some(believed) = believed {
                let interface = &mut Arc::make_mut(&mut value.value).0;
                let name = interface.name.clone();
                as_written(
                    ctx,
                    &name,
                    &mut interface.ip_addresses,
                    &believed.value.ip_addresses,
                );
            }
        }
        Ok(values)
    }
}

fn known<'m>(meta: Option<&'m IfMeta>, interface: &Interface) -> Result<&'m IfMeta, ValueError> {
    meta.ok_or_else(|| {
        ValueError::southbound(format!(
            "sw_if_index of {} is not known: a resync reads it from VPP",
            interface.name
        ))
    })
}
