use std::net::Ipv4Addr;

use agent_model::normalize::MAX_TAG_LEN;
use agent_model::vpp::nat::DNat44;
use agent_model::vpp::nat::d_nat44::static_mapping::TwiceNatMode;
use agent_scheduler::{OpContext, ValueError};
use vpp_binapi::api::ip::{IpAddressDetails, IpAddressDump};
use vpp_binapi::api::nat_types::NatConfigFlags as F;
use vpp_binapi::api::nat44_ed::{
    Nat44AddDelIdentityMapping, Nat44AddDelLbStaticMapping, Nat44AddDelStaticMappingV2,
    Nat44IdentityMappingDetails, Nat44IdentityMappingDump, Nat44LbAddrPort,
    Nat44LbStaticMappingDetails, Nat44LbStaticMappingDump, Nat44StaticMappingDetails,
    Nat44StaticMappingDump,
};
use vpp_binapi::{FixedStr, VppError};

use super::mappings::{External, Identity, Mappings, Static, Traffic};
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    Nat44AddDelIdentityMapping,
    Nat44AddDelLbStaticMapping,
    Nat44AddDelStaticMappingV2,
    Nat44IdentityMappingDump,
    Nat44LbStaticMappingDump,
    Nat44StaticMappingDump
];

/// One request of a change.
enum Call {
    One(Nat44AddDelStaticMappingV2),
    Balanced(Nat44AddDelLbStaticMapping),
    Identity(Nat44AddDelIdentityMapping),
}

impl Call {
    async fn send(&self, vpp: &Vpp) -> Result<(), CallError> {
        let gone: &[VppError] = &[VppError::NO_SUCH_ENTRY];
        let tolerated = |is_add: bool| if is_add { &[] } else { gone };
        match self {
            Self::One(r) => vpp.request(r).await.tolerate(tolerated(r.is_add)),
            Self::Balanced(r) => vpp.request(r).await.tolerate(tolerated(r.is_add)),
            Self::Identity(r) => vpp.request(r).await.tolerate(tolerated(r.is_add)),
        }
    }
}

/// Removes what is configured no more, then adds what is new; all is sent together.
pub(super) async fn change(
    vpp: &Vpp,
    ctx: &OpContext,
    old: &DNat44,
    new: &DNat44,
) -> Result<(), ValueError> {
    let (was, is) = (mappings(vpp, old)?, mappings(vpp, new)?);
    let mut calls = Vec::new();
    for (label, from, other, is_add) in [
        (&old.label, &was, &is, false),
        (&new.label, &is, &was, true),
    ] {
        let tag = tag(vpp, label)?;
        for mapping in from.identities.difference(&other.identities) {
            calls.push(identity(ctx, mapping, tag, is_add)?);
        }
        for mapping in from.statics.difference(&other.statics) {
            calls.push(static_mapping(ctx, mapping, tag, is_add)?);
        }
    }
    let sent = calls.iter().map(|call| call.send(vpp));
    let done = futures::future::join_all(sent).await;
    Ok(done.into_iter().collect::<Result<(), CallError>>()?)
}

fn mappings(vpp: &Vpp, dnat: &DNat44) -> Result<Mappings, CallError> {
    Mappings::new(dnat).ok_or_else(|| {
        vpp.cannot_say::<Nat44AddDelStaticMappingV2>(
            "a mapping has an address, port or probability that is none",
        )
    })
}

fn tag(vpp: &Vpp, label: &str) -> Result<FixedStr<64>, CallError> {
    FixedStr::new(label).ok_or_else(|| {
        vpp.cannot_say::<Nat44AddDelStaticMappingV2>(format!(
            "label {label:?} is longer than {MAX_TAG_LEN} bytes"
        ))
    })
}

/// Address and index of the interface, of which VPP looks at one.
fn external(ctx: &OpContext, external: &External) -> Result<(Ipv4Addr, u32), ValueError> {
    Ok(match external {
        External::Address(address) => (*address, u32::MAX),
        External::Interface(name) => (Ipv4Addr::UNSPECIFIED, sw_if_index(ctx, name)?),
    })
}

fn twice(mode: TwiceNatMode) -> F {
    match mode {
        TwiceNatMode::Disabled => F::default(),
        TwiceNatMode::Enabled => F::NAT_IS_TWICE_NAT,
        TwiceNatMode::Self_ => F::NAT_IS_SELF_TWICE_NAT,
    }
}

/// Mappings are for packets from outside only: those from inside are translated like any other.
fn static_mapping(
    ctx: &OpContext,
    mapping: &Static,
    tag: FixedStr<64>,
    is_add: bool,
) -> Result<Call, ValueError> {
    Ok(match mapping {
        Static::One {
            external: outside,
            traffic,
            local,
            vrf_id,
            twice_nat,
            pool,
        } => {
            let (external_ip_address, external_sw_if_index) = external(ctx, outside)?;
            let (protocol, (external_port, local_port), all) = match *traffic {
                Traffic::All => (0, (0, 0), F::NAT_IS_ADDR_ONLY),
                Traffic::Of(protocol, ports) => (protocol, ports, F::default()),
            };
            Call::One(Nat44AddDelStaticMappingV2 {
                is_add,
                match_pool: pool.is_some(),
                flags: twice(*twice_nat) | F::NAT_IS_OUT2IN_ONLY | all,
                pool_ip_address: pool.unwrap_or(Ipv4Addr::UNSPECIFIED),
                local_ip_address: *local,
                external_ip_address,
                protocol,
                local_port,
                external_port,
                external_sw_if_index,
                vrf_id: *vrf_id,
                tag,
            })
        }
        Static::Balanced {
            external,
            port,
            protocol,
            twice_nat,
            affinity,
            locals,
        } => {
            let locals = locals
                .iter()
                .map(|(addr, port, probability, vrf_id)| Nat44LbAddrPort {
                    addr: *addr,
                    port: *port,
                    probability: *probability,
                    vrf_id: *vrf_id,
                });
            Call::Balanced(Nat44AddDelLbStaticMapping {
                is_add,
                flags: twice(*twice_nat) | F::NAT_IS_OUT2IN_ONLY,
                external_addr: *external,
                external_port: *port,
                protocol: *protocol,
                affinity: *affinity,
                tag,
                locals: locals.collect(),
            })
        }
    })
}

fn identity(
    ctx: &OpContext,
    mapping: &Identity,
    tag: FixedStr<64>,
    is_add: bool,
) -> Result<Call, ValueError> {
    let (ip_address, sw_if_index) = external(ctx, &mapping.external)?;
    let (protocol, port, flags) = match mapping.traffic {
        Traffic::All => (0, 0, F::NAT_IS_ADDR_ONLY),
        Traffic::Of(protocol, port) => (protocol, port, F::default()),
    };
    Ok(Call::Identity(Nat44AddDelIdentityMapping {
        is_add,
        flags,
        ip_address,
        protocol,
        port,
        sw_if_index,
        vrf_id: mapping.vrf_id,
        tag,
    }))
}

/// All mappings, and the addresses of the interfaces that some follow.
pub(super) struct Dump {
    pub statics: Vec<Nat44StaticMappingDetails>,
    pub balanced: Vec<Nat44LbStaticMappingDetails>,
    pub identities: Vec<Nat44IdentityMappingDetails>,
    pub addresses: Vec<(u32, Ipv4Addr)>,
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Dump, CallError> {
    let (statics, balanced, identities) = (
        Nat44StaticMappingDump {},
        Nat44LbStaticMappingDump {},
        Nat44IdentityMappingDump {},
    );
    let (statics, balanced, identities) = futures::join!(
        vpp.dump(&statics),
        vpp.dump(&balanced),
        vpp.dump(&identities)
    );
    let (statics, identities) = (statics?, identities?);
    let followed = statics.iter().map(|row| row.external_sw_if_index);
    let followed = followed.chain(identities.iter().map(|row| row.sw_if_index));
    let mut followed: Vec<u32> = followed.filter(|index| *index != u32::MAX).collect();
    followed.sort_unstable();
    followed.dedup();
    let dumps = followed.iter().map(|sw_if_index| async move {
        let dump = IpAddressDump {
            sw_if_index: *sw_if_index,
            is_ipv6: false,
        };
        vpp.dump(&dump).await
    });
    let rows: Vec<Vec<IpAddressDetails>> = futures::future::try_join_all(dumps).await?;
    let addresses = rows.into_iter().flatten();
    let addresses = addresses.map(|row| (row.sw_if_index, row.prefix.address.un.ip4()));
    Ok(Dump {
        statics,
        balanced: balanced?,
        identities,
        addresses: addresses.collect(),
    })
}
