//! The types of interfaces, one module each. Adding a type is a module and a line in [`Kinds`].

mod af_packet;
mod bond;
mod gre;
mod ipip;
mod ipsec;
mod loopback;
mod memif;
mod physical;
mod rdma;
mod sub;
mod tap;
mod tunnel;
mod vmxnet3;
mod vxlan;
mod vxlan_gpe;
mod wireguard;

use std::collections::BTreeMap;

use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Type;
use agent_scheduler::{Dependency, OpContext, ValueError};
use async_trait::async_trait;
use vpp_binapi::api::interface::SwInterfaceDetails;

use super::IfMeta;
use crate::{CallError, Need, Options, Vpp};

pub(super) use physical::is_physical_name;
pub(super) use sub::link as sub_link;
pub(super) use tap::host_if_name as tap_host_if_name;

/// What the operations of a type work with.
#[derive(Clone, Copy)]
pub(super) struct Env<'a> {
    pub(super) vpp: &'a Vpp,
    pub(super) ctx: &'a OpContext,
    pub(super) options: &'a Options,
}

/// How the MAC address of a type comes to VPP.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mac {
    /// The creating message carries it; later it can be set.
    AtCreate,
    /// It is set after creation.
    Set,
    /// The creating message carries it and it cannot be changed.
    OnlyAtCreate,
    /// It cannot be chosen.
    Fixed,
}

/// How the MTU of a type comes to VPP.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mtu {
    /// `hw_interface_set_mtu`.
    Hardware,
    /// `sw_interface_set_mtu`: VPP refuses to change the frame size of such interfaces.
    Layer3,
    /// Not supported; a configured MTU is ignored.
    None,
}

/// How the tag, which keeps the logical name, comes to VPP.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// It is set after creation.
    Set,
    /// The creating message carries it.
    AtCreate,
    /// The logical name is VPP's own.
    None,
}

/// An interface as it was read from VPP.
pub(super) struct Row {
    pub(super) details: SwInterfaceDetails,
    pub(super) value: Interface,
    pub(super) tap_host_if_name: String,
    /// Another interface lends its MAC address; the own one does not show.
    pub(super) mac_is_lent: bool,
}

pub(super) type Rows = BTreeMap<u32, Row>;

/// What one type of interface does differently from others.
#[async_trait]
pub(super) trait Kind: Send + Sync {
    /// Messages without which the type is not available.
    fn messages(&self) -> &'static [Need];

    fn mac(&self) -> Mac {
        Mac::Set
    }

    fn mtu(&self) -> Mtu {
        Mtu::Hardware
    }

    fn tag(&self) -> Tag {
        Tag::Set
    }

    /// Whether VPP makes such interfaces admin-up.
    fn created_up(&self) -> bool {
        false
    }

    /// Whether a change of the VRF re-creates the interface.
    fn created_in_vrf(&self) -> bool {
        false
    }

    fn dependencies(&self, _: &Env<'_>, _: &Interface) -> Vec<Dependency> {
        Vec::new()
    }

    /// Whether what only this type has is the same in both; `old` may be read from VPP.
    fn equivalent(&self, old: &Interface, new: &Interface) -> bool;

    /// Whether [`Kind::update`] can lead from one to the other.
    fn can_update(&self, old: &Interface, new: &Interface) -> bool {
        self.equivalent(old, new)
    }

    /// Creates the interface; returns its sw_if_index.
    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError>;

    /// What follows creation, of what only this type has.
    async fn configure(&self, _: &Env<'_>, _: u32, _: &Interface) -> Result<(), ValueError> {
        Ok(())
    }

    /// Changes what only this type has.
    async fn update(
        &self,
        _: &Env<'_>,
        _: u32,
        _old: &Interface,
        _new: &Interface,
    ) -> Result<(), ValueError> {
        Ok(())
    }

    async fn delete(
        &self,
        env: &Env<'_>,
        interface: &Interface,
        meta: &IfMeta,
    ) -> Result<(), ValueError>;

    /// Reads what only this type has into the rows of its interfaces, and makes them of this type.
    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError>;

    /// Takes over what VPP cannot show.
    fn correlate(&self, _value: &mut Interface, _believed: &Interface) {}
}

/// All types that the agent can configure.
#[derive(Default)]
pub(super) struct Kinds {
    loopback: loopback::Loopback,
    tap: tap::Tap,
    memif: memif::Memif,
    af_packet: af_packet::AfPacket,
    vxlan: vxlan::Vxlan,
    vxlan_gpe: vxlan_gpe::VxlanGpe,
    bond: bond::Bond,
    gre: gre::Gre,
    ipip: ipip::Ipip,
    ipsec: ipsec::Ipsec,
    vmxnet3: vmxnet3::Vmxnet3,
    rdma: rdma::Rdma,
    wireguard: wireguard::Wireguard,
    sub: sub::Sub,
    physical: physical::Physical,
}

impl Kinds {
    #[expect(deprecated, reason = "Ligato's name for what VPP still has")]
    pub(super) fn of(&self, interface: &Interface) -> Option<&dyn Kind> {
        Some(match type_of(interface) {
            Type::SoftwareLoopback => &self.loopback,
            Type::Tap => &self.tap,
            Type::Memif => &self.memif,
            Type::AfPacket => &self.af_packet,
            Type::VxlanTunnel if vxlan_gpe::is_gpe(interface) => &self.vxlan_gpe,
            Type::VxlanTunnel => &self.vxlan,
            Type::BondInterface => &self.bond,
            Type::GreTunnel => &self.gre,
            Type::IpipTunnel => &self.ipip,
            Type::IpsecTunnel => &self.ipsec,
            Type::Vmxnet3Interface => &self.vmxnet3,
            Type::Rdma => &self.rdma,
            Type::WireguardTunnel => &self.wireguard,
            Type::SubInterface => &self.sub,
            Type::Dpdk => &self.physical,
            _ => return None,
        })
    }

    pub(super) fn all(&self) -> [&dyn Kind; 15] {
        [
            &self.physical,
            &self.loopback,
            &self.tap,
            &self.memif,
            &self.af_packet,
            &self.vxlan,
            &self.vxlan_gpe,
            &self.bond,
            &self.gre,
            &self.ipip,
            &self.ipsec,
            &self.vmxnet3,
            &self.rdma,
            &self.wireguard,
            &self.sub,
        ]
    }
}

/// The type of a value; a number that is no type counts as undefined.
pub(super) fn type_of(interface: &Interface) -> Type {
    Type::try_from(interface.r#type).unwrap_or_default()
}
