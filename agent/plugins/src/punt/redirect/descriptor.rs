use std::net::IpAddr;

use agent_model::vpp::punt::{IpRedirect, L3Protocol};
use agent_model::{ModelMessage, keys, normalize};
use agent_scheduler::{Dependency, Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;
use vpp_binapi::api::ip_types::AddressFamily;

use super::calls::{self, Redirect};
use super::retrieve::{self, RetrievedRedirect};
use crate::fib_path::NO_INTERFACE;
use crate::interfaces::{names_by_index, sw_if_index};
use crate::owners::Owners;
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of redirects of punted packets. VPP has one redirect a family and receiving interface.
#[derive(Debug)]
pub struct PuntRedirectDescriptor {
    vpp: Vpp,
    /// By whether IPv6, and receiving interface.
    owners: Owners<(bool, u32)>,
}

impl PuntRedirectDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
            owners: Owners::default(),
        }
    }
}

/// Families of a value, by whether IPv6.
fn families(redirect: &IpRedirect) -> &'static [(bool, AddressFamily)] {
    const BOTH: &[(bool, AddressFamily)] = &[
        (false, AddressFamily::ADDRESS_IP4),
        (true, AddressFamily::ADDRESS_IP6),
    ];
    match (redirect.l3_protocol(), BOTH) {
        (L3Protocol::Ipv4, [v4, ..]) => std::slice::from_ref(v4),
        (L3Protocol::Ipv6, [.., v6]) => std::slice::from_ref(v6),
        _ => BOTH,
    }
}

/// The next hop, of which a prefix length means nothing.
fn next_hop(redirect: &IpRedirect) -> Option<IpAddr> {
    normalize::ip(redirect.next_hop.split('/').next()?)
}

fn received_on(ctx: &OpContext, redirect: &IpRedirect) -> Result<u32, ValueError> {
    match redirect.rx_interface.as_str() {
        "" => Ok(NO_INTERFACE),
        name => sw_if_index(ctx, name),
    }
}

#[async_trait]
impl TypedDescriptor for PuntRedirectDescriptor {
    type Value = Proto<IpRedirect>;
    type Metadata = ();

    const FACTS: Facts = Facts {
        name: "vpp-punt-ipredirect",
        value_type: IpRedirect::MODEL.proto_name,
        key_prefix: Some("config/vpp/v2/ipredirect/"),
        operations: Operations::NO_UPDATE,
        retrieve_dependencies: &[names::INTERFACE],
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, redirect: &Self::Value) -> Result<(), ValueError> {
        redirect.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        old.l3_protocol == new.l3_protocol
            && old.rx_interface == new.rx_interface
            && old.tx_interface == new.tx_interface
            && next_hop(old) == next_hop(new)
    }

    fn dependencies(&self, _: &Key, redirect: &Self::Value) -> Vec<Dependency> {
        let interface = keys::interfaces::interface;
        let tx = Dependency::on("tx-interface-exists", interface(&redirect.tx_interface));
        let rx = Some(&redirect.rx_interface).filter(|name| !name.is_empty());
        let rx = rx.map(|name| Dependency::on("rx-interface-exists", interface(name)));
        std::iter::once(tx).chain(rx).collect()
    }

    async fn create(
        &self,
        ctx: &OpContext,
        key: &Key,
        redirect: &Self::Value,
    ) -> Result<Option<()>, ValueError> {
        let next_hop = next_hop(redirect).ok_or_else(|| {
            ValueError::permanent(format!("{} is no IP address", redirect.next_hop))
        })?;
        let to = Redirect {
            rx_sw_if_index: received_on(ctx, redirect)?,
            tx_sw_if_index: sw_if_index(ctx, &redirect.tx_interface)?,
            next_hop,
        };
        for (ipv6, af) in families(redirect) {
            let add = async { Ok(calls::add(&self.vpp, *af, to).await?) };
            let object = (*ipv6, to.rx_sw_if_index);
            self.owners.set(object, key, add).await?;
        }
        Ok(None)
    }

    async fn delete(
        &self,
        ctx: &OpContext,
        key: &Key,
        redirect: &Self::Value,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        let rx = received_on(ctx, redirect)?;
        for (ipv6, af) in families(redirect) {
            let delete = async { Ok(calls::delete(&self.vpp, *af, rx).await?) };
            self.owners.unset((*ipv6, rx), key, delete).await?;
        }
        Ok(())
    }

    async fn retrieve(
        &self,
        ctx: &OpContext,
        correlate: &[RetrievedRedirect],
    ) -> Result<Vec<RetrievedRedirect>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(retrieve::redirects(&rows, &names_by_index(ctx), correlate))
    }
}
