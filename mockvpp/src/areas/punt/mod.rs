//! Packets that leave VPP for the host (`src/vnet/ip/punt_api.c`, `punt.c`, `src/vlib/punt.c`).
//!
//! Clients register sockets only where VPP was given one of its own ([`crate::Config::punt_socket`]).

mod socket;

use std::collections::{BTreeMap, BTreeSet};

use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::api::punt::{
    Punt, PuntReason, PuntReasonDetails, PuntReasonDump, PuntType, SetPunt, SetPuntReply,
};
use vpp_binapi::{VarStr, VppError};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

const TCP: u8 = 6;
const UDP: u8 = 17;
const ANY_PORT: u16 = u16::MAX;

/// Why packets are punted, by id; id 0 is nobody's.
const REASONS: [&str; 5] = [
    "",
    "ipsec4-spi-o-udp-0",
    "ipsec4-no-such-tunnel",
    "ipsec6-no-such-tunnel",
    "ipsec6-spi-o-udp-0",
];

/// What is punted.
#[derive(Debug, Default)]
pub struct State {
    /// Ports, by whether IPv6, protocol and port.
    pub ports: BTreeSet<(bool, u8, u16)>,
    /// Reasons of exceptions.
    pub reasons: BTreeSet<u32>,
    /// Sockets of clients.
    clients: BTreeMap<socket::Reason, socket::Client>,
}

/// What a request means.
enum What {
    L4 {
        is_ip6: bool,
        protocol: u8,
        port: u16,
    },
    IpProto {
        is_ip6: bool,
        protocol: u8,
    },
    Exception(u32),
}

fn is_ip6(af: AddressFamily) -> Result<bool, VppError> {
    match af {
        AddressFamily::ADDRESS_IP4 => Ok(false),
        AddressFamily::ADDRESS_IP6 => Ok(true),
        _ => Err(VppError::INVALID_ADDRESS_FAMILY),
    }
}

/// IANA's protocol numbers that VPP has a name for.
fn is_protocol(protocol: u8) -> bool {
    matches!(protocol, 0..=60 | 62 | 64..=67 | 69..=98 | 100..=113 | 115..=143 | 253..=255)
}

fn decode(punt: &Punt) -> Result<What, VppError> {
    let protocol = |protocol| match is_protocol(protocol) {
        true => Ok(protocol),
        false => Err(VppError::INVALID_PROTOCOL),
    };
    match punt.type_ {
        PuntType::PUNT_API_TYPE_L4 => {
            let l4 = punt.punt.l4();
            Ok(What::L4 {
                is_ip6: is_ip6(l4.af)?,
                protocol: protocol(l4.protocol.0)?,
                port: l4.port,
            })
        }
        PuntType::PUNT_API_TYPE_IP_PROTO => {
            let ip = punt.punt.ip_proto();
            Ok(What::IpProto {
                is_ip6: is_ip6(ip.af)?,
                protocol: protocol(ip.protocol.0)?,
            })
        }
        PuntType::PUNT_API_TYPE_EXCEPTION => {
            let id = punt.punt.exception().id;
            let known = (id as usize) < REASONS.len();
            known
                .then_some(What::Exception(id))
                .ok_or(VppError::UNSPECIFIED)
        }
        _ => Err(VppError::UNSPECIFIED),
    }
}

/// Messages of `punt`.
pub fn register(r: &mut Registry) {
    r.reply(set_punt);
    r.reply(socket::punt_socket_register);
    r.reply(socket::punt_socket_deregister);
    r.dump(socket::punt_socket_dump);
    r.dump(punt_reason_dump);
}

fn set_punt(vpp: &mut Vpp, _: &mut Call<'_>, r: SetPunt) -> Result<SetPuntReply, Refusal> {
    let punt = &mut vpp.punt;
    let done = match decode(&r.punt)? {
        What::L4 { protocol, port, .. } if protocol == TCP && port != ANY_PORT => false,
        What::L4 {
            is_ip6,
            protocol,
            port,
        } if matches!(protocol, TCP | UDP) => {
            let key = (is_ip6, protocol, port);
            if r.is_add {
                punt.ports.insert(key);
            } else {
                punt.ports.remove(&key);
            }
            true
        }
        What::L4 { .. } | What::IpProto { .. } => false,
        What::Exception(reason) if r.is_add => punt.reasons.insert(reason),
        What::Exception(reason) => {
            punt.reasons.remove(&reason);
            true
        }
    };
    if !done {
        return Err(VppError::UNSPECIFIED.into());
    }
    Ok(SetPuntReply::default())
}

/// A name is matched whole; the id of the request is not looked at.
fn punt_reason_dump(
    _: &mut Vpp,
    r: &PuntReasonDump,
    rows: &mut Rows<'_, '_, PuntReasonDetails>,
) -> Result<(), Refusal> {
    let wanted = &r.reason.name.0;
    for (id, name) in (0..).zip(REASONS).skip(1) {
        if wanted.is_empty() || wanted == name.as_bytes() {
            let name = VarStr::from(name);
            rows.push(&PuntReasonDetails {
                reason: PuntReason { id, name },
            });
        }
    }
    Ok(())
}
