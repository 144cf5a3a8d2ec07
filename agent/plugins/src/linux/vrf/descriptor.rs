use std::borrow::Cow;

use agent_linux::LinkChange;
use agent_model::ModelMessage;
use agent_model::keys::linux as keys;
use agent_model::linux::interfaces::Interface;
use agent_model::linux::interfaces::interface::Type;
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use crate::linux::context::{tolerate_gone, value_error};
use crate::linux::{LinuxContext, interface_meta};
use crate::{Proto, names};

/// Descriptor of an interface's membership in a VRF device.
#[derive(Debug)]
pub struct LinuxVrfDescriptor {
    linux: LinuxContext,
}

impl LinuxVrfDescriptor {
    /// The descriptor over a Linux.
    pub fn new(linux: &LinuxContext) -> Self {
        Self {
            linux: linux.clone(),
        }
    }
}

fn parse(key: &Key) -> Result<(&str, &str), ValueError> {
    keys::parse_vrf(key)
        .ok_or_else(|| ValueError::permanent(format!("{key} is no key of a VRF membership")))
}

#[async_trait]
impl TypedDescriptor for LinuxVrfDescriptor {
    type Value = Proto<Interface>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: names::LINUX_INTERFACE_VRF,
        value_type: Interface::MODEL.proto_name,
        operations: Operations::CREATE_DELETE,
        ..Facts::NEW
    };

    fn selects(&self, key: &str) -> bool {
        keys::parse_vrf(key).is_some()
    }

    fn key_label<'k>(&self, key: &'k str) -> Cow<'k, str> {
        key.into()
    }

    /// The key says it all.
    fn equivalent(&self, _: &Key, _: &Self::Value, _: &Self::Value) -> bool {
        true
    }

    fn dependencies(&self, key: &Key, interface: &Self::Value) -> Vec<Dependency> {
        let Some((name, vrf)) = keys::parse_vrf(key) else {
            return Vec::new();
        };
        let mut dependencies = vec![Dependency::on(
            "vrf-device-is-created",
            keys::interface(vrf),
        )];
        if interface.r#type() == Type::Existing {
            let host = match interface.host_if_name.as_str() {
                "" => name,
                host => host,
            };
            // Its key ends with a name that is not known here.
            let prefix = keys::host_name_vrf(host, "");
            dependencies.push(Dependency::under(
                "inserted-into-vrf-externally",
                prefix.trim_end_matches('/'),
            ));
        }
        dependencies
    }

    /// Somebody else puts an EXISTING interface into its VRF; that it is the right one is checked.
    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        interface: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let (name, vrf) = parse(key)?;
        let (link, vrf) = (interface_meta(ctx, name)?, interface_meta(ctx, vrf)?);
        let netlink = &self.linux.netlink;
        if interface.r#type() == Type::Existing {
            let shown = netlink.link(&link.namespace, &link.host_if_name).await;
            let master = shown.map_err(value_error)?.and_then(|shown| shown.master);
            return if master == Some(vrf.index) {
                Ok(None)
            } else {
                Err(ValueError::southbound(format!(
                    "{} is in another VRF than {}",
                    link.host_if_name, vrf.host_if_name
                )))
            };
        }
        let enslave = LinkChange {
            master: Some(Some(vrf.index)),
            ..LinkChange::default()
        };
        let done = netlink.change_link(&link.namespace, link.index, &enslave);
        done.await.map_err(value_error)?;
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        interface: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        if interface.r#type() == Type::Existing {
            return Ok(());
        }
        let link = interface_meta(ctx, parse(key)?.0)?;
        let release = LinkChange {
            master: Some(None),
            ..LinkChange::default()
        };
        let netlink = &self.linux.netlink;
        tolerate_gone(
            netlink
                .change_link(&link.namespace, link.index, &release)
                .await,
        )
    }
}
