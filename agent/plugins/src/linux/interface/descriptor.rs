use agent_linux::LinkChange;
use agent_model::keys;
use agent_model::linux::interfaces::Interface;
use agent_model::linux::interfaces::interface::Type;
use agent_model::linux::namespace::net_namespace::ReferenceType;
use agent_model::{ModelMessage, normalize};
use agent_scheduler::{
    AnyValue, Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError,
};
use async_trait::async_trait;

use super::equivalence::{equivalent, mac_differs, mtu, mtu_differs, needs_recreate, offload};
use super::retrieve::{self, RetrievedIf};
use super::{LinuxIfMeta, alias, create, derived};
use crate::linux::LinuxContext;
use crate::linux::context::value_error;
use crate::{Proto, invalid, names};

/// Descriptor of Linux interfaces.
#[derive(Debug)]
pub struct LinuxInterfaceDescriptor {
    linux: LinuxContext,
}

impl LinuxInterfaceDescriptor {
    /// The descriptor over a Linux.
    pub fn new(linux: &LinuxContext) -> Self {
        Self {
            linux: linux.clone(),
        }
    }
}

#[async_trait]
impl TypedDescriptor for LinuxInterfaceDescriptor {
    type Value = Proto<Interface>;
    type Metadata = LinuxIfMeta;

    const FACTS: Facts = Facts {
        name: names::LINUX_INTERFACE,
        value_type: Interface::MODEL.proto_name,
        key_prefix: Some("config/linux/interfaces/v2/interface/"),
        operations: Operations::ALL,
        with_metadata: true,
        retrieve_dependencies: &[names::NETALLOC_IP, names::MICROSERVICE],
    };

    fn validate(&self, _: &Key, interface: &Self::Value) -> Result<(), ValueError> {
        interface.0.validate().map_err(|errors| invalid(&errors))?;
        if alias::fits(&self.linux.alias_prefix, interface) {
            return Ok(());
        }
        let message = format!(
            "the names of this interface and its partner do not fit into an alias: with the agent's prefix {:?} they have {} bytes",
            self.linux.alias_prefix,
            agent_linux::MAX_ALIAS_LEN
        );
        Err(ValueError::invalid(message, ["name"]))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        equivalent(old, new)
    }

    fn update_with_recreate(
        &self,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        _: Option<&LinuxIfMeta>,
    ) -> bool {
        needs_recreate(old, new)
    }

    fn dependencies(&self, _: &Key, interface: &Self::Value) -> Vec<Dependency> {
        let of_type = match interface.r#type() {
            Type::Existing => Some(Dependency::on(
                "host-interface-exists",
                keys::linux::host_name(alias::host_name(interface)),
            )),
            Type::TapToVpp => Some(Dependency::on(
                "vpp-tap-interface-exists",
                keys::interfaces::interface(alias::vpp_tap(interface)),
            )),
            Type::Veth => Some(Dependency::on(
                "veth-peer-exists",
                keys::linux::interface(alias::peer_of(interface)),
            )),
            _ => None,
        };
        let microservice = interface
            .namespace
            .as_ref()
            .filter(|namespace| namespace.r#type() == ReferenceType::Microservice)
            .map(|namespace| {
                Dependency::on(
                    "microservice-available",
                    keys::linux::microservice(&namespace.reference),
                )
            });
        of_type.into_iter().chain(microservice).collect()
    }

    fn derived_values(&self, _: &Key, interface: &Self::Value) -> Vec<(Key, AnyValue)> {
        derived::values(interface)
    }

    async fn create(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
    ) -> Result<Option<LinuxIfMeta>, ValueError> {
        let link = create::link(&self.linux, ctx, interface).await?;
        Ok(Some(link))
    }

    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        old: &Self::Value,
        new: &Self::Value,
        meta: Option<&LinuxIfMeta>,
    ) -> Result<Option<LinuxIfMeta>, ValueError> {
        let meta = known(meta, new)?;
        let meta = LinuxIfMeta {
            vrf_master: new.vrf_master_interface.clone(),
            ..meta.clone()
        };
        if new.r#type() == Type::Existing {
            return create::existing(&self.linux, new).await.map(Some);
        }
        let change = LinkChange {
            up: (old.enabled != new.enabled).then_some(new.enabled),
            mtu: mtu_differs(old, new).then_some(mtu(new)),
            mac: if mac_differs(old, new) && !new.link_only {
                normalize::mac(&new.phys_address)
            } else {
                None
            },
            ..LinkChange::default()
        };
        if change != LinkChange::default() {
            let changed = self
                .linux
                .netlink
                .change_link(&meta.namespace, meta.index, &change);
            changed.await.map_err(value_error)?;
        }
        if offload(old) != offload(new) {
            create::set_offload(&self.linux, &meta, new).await?;
        }
        Ok(Some(meta))
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        _: &Key,
        interface: &Self::Value,
        meta: Option<&LinuxIfMeta>,
    ) -> Result<(), ValueError> {
        create::delete(&self.linux, ctx, interface, known(meta, interface)?).await
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedIf],
    ) -> Result<Vec<RetrievedIf>, ValueError> {
        retrieve::interfaces(&self.linux, ctx, correlate).await
    }
}

fn known<'m>(
    meta: Option<&'m LinuxIfMeta>,
    interface: &Interface,
) -> Result<&'m LinuxIfMeta, ValueError> {
    meta.ok_or_else(|| {
        ValueError::southbound(format!(
            "the link of {} is not known: a resync reads it from Linux",
            interface.name
        ))
    })
}
