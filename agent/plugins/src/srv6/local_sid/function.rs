//! What a local segment does, as VPP says it: a behaviour, and the interface or table and the next hop that it uses.

use std::net::IpAddr;

use agent_model::normalize;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::vpp::srv6::LocalSid;
use agent_model::vpp::srv6::local_sid::EndFunction;
use vpp_binapi::api::sr_types::SrBehavior;

/// Where packets of a local segment go.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target<'v> {
    /// On along their segments.
    Segments,
    /// Out of an interface, to a next hop if there is one.
    Interface {
        name: &'v str,
        next_hop: Option<IpAddr>,
    },
    /// Through a table.
    Table { id: u32, protocol: Protocol },
    /// To a service and back: nothing that a message of VPP's API can say.
    Service { out: &'v str, back: &'v str },
}

/// What a local segment does.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Function<'v> {
    pub behavior: SrBehavior,
    pub psp: bool,
    pub vlan: u32,
    pub target: Target<'v>,
}

impl<'v> Function<'v> {
    /// `None` without function.
    pub(super) fn of(sid: &'v LocalSid) -> Option<Self> {
        let table = |id, protocol| Target::Table { id, protocol };
        let interface = |name: &'v str, next_hop: &str| Target::Interface {
            name,
            next_hop: normalize::ip(next_hop),
        };
        let (behavior, psp, vlan, target) = match sid.end_function.as_ref()? {
            EndFunction::BaseEndFunction(end) => (
                SrBehavior::SR_BEHAVIOR_API_END,
                end.psp,
                0,
                Target::Segments,
            ),
            EndFunction::EndFunctionX(x) => (
                SrBehavior::SR_BEHAVIOR_API_X,
                x.psp,
                0,
                interface(&x.outgoing_interface, &x.next_hop),
            ),
            EndFunction::EndFunctionT(t) => (
                SrBehavior::SR_BEHAVIOR_API_T,
                t.psp,
                0,
                table(t.vrf_id, Protocol::Ipv6),
            ),
            EndFunction::EndFunctionDx2(dx2) => (
                SrBehavior::SR_BEHAVIOR_API_DX2,
                false,
                dx2.vlan_tag,
                interface(&dx2.outgoing_interface, ""),
            ),
            EndFunction::EndFunctionDx4(dx4) => (
                SrBehavior::SR_BEHAVIOR_API_DX4,
                false,
                0,
                interface(&dx4.outgoing_interface, &dx4.next_hop),
            ),
            EndFunction::EndFunctionDx6(dx6) => (
                SrBehavior::SR_BEHAVIOR_API_DX6,
                false,
                0,
                interface(&dx6.outgoing_interface, &dx6.next_hop),
            ),
            EndFunction::EndFunctionDt4(dt4) => (
                SrBehavior::SR_BEHAVIOR_API_DT4,
                false,
                0,
                table(dt4.vrf_id, Protocol::Ipv4),
            ),
            EndFunction::EndFunctionDt6(dt6) => (
                SrBehavior::SR_BEHAVIOR_API_DT6,
                false,
                0,
                table(dt6.vrf_id, Protocol::Ipv6),
            ),
            EndFunction::EndFunctionAd(ad) => (
                SrBehavior::SR_BEHAVIOR_API_LAST,
                false,
                0,
                Target::Service {
                    out: &ad.outgoing_interface,
                    back: &ad.incoming_interface,
                },
            ),
        };
        Some(Self {
            behavior,
            psp,
            vlan,
            target,
        })
    }
}
