//! Sockets of clients that get punted packets (`src/vnet/ip/punt.c`).

use vpp_binapi::api::punt::{
    Punt, PuntSocketDeregister, PuntSocketDeregisterReply, PuntSocketDetails, PuntSocketDump,
    PuntSocketRegister, PuntSocketRegisterReply, PuntType,
};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::punt::{ANY_PORT, UDP, What, decode};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

const ICMP6: u8 = 58;
/// `PUNT_PACKETDESC_VERSION`.
const HEADER_VERSION: u32 = 1;

/// What a client gets: ports are told apart without their protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    L4 { is_ip6: bool, port: u16 },
    IpProto { is_ip6: bool, protocol: u8 },
    Exception(u32),
}

/// A client: what it registered for, and its socket.
#[derive(Debug, Clone)]
pub(super) struct Client {
    punt: Punt,
    pathname: FixedStr<108>,
}

fn reason(what: &What) -> Reason {
    match *what {
        What::L4 { is_ip6, port, .. } => Reason::L4 { is_ip6, port },
        What::IpProto { is_ip6, protocol } => Reason::IpProto { is_ip6, protocol },
        What::Exception(id) => Reason::Exception(id),
    }
}

/// `punt_socket_register_l4`: of ports, those of UDP, and types of ICMPv6.
fn is_supported(what: &What) -> bool {
    match *what {
        What::L4 {
            is_ip6,
            protocol,
            port,
        } => port != ANY_PORT && (protocol == UDP || (protocol == ICMP6 && is_ip6)),
        What::IpProto { .. } | What::Exception(_) => true,
    }
}

fn server(vpp: &Vpp) -> Result<FixedStr<108>, Refusal> {
    let path = vpp.config.punt_socket.as_deref();
    let path = path.and_then(FixedStr::new);
    path.ok_or_else(|| VppError::UNSPECIFIED.into())
}

/// What cannot be decoded gets no reply at all.
pub(super) fn punt_socket_register(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PuntSocketRegister,
) -> Result<PuntSocketRegisterReply, Refusal> {
    let what = decode(&r.punt).map_err(|_| Refusal::Silence)?;
    let server = server(vpp)?;
    if r.header_version != HEADER_VERSION || r.pathname == server || !is_supported(&what) {
        return Err(VppError::UNSPECIFIED.into());
    }
    let client = Client {
        punt: r.punt,
        pathname: r.pathname,
    };
    vpp.punt.clients.insert(reason(&what), client);
    Ok(PuntSocketRegisterReply {
        pathname: server,
        ..PuntSocketRegisterReply::default()
    })
}

/// What is not registered is gone, too.
pub(super) fn punt_socket_deregister(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PuntSocketDeregister,
) -> Result<PuntSocketDeregisterReply, Refusal> {
    let what = decode(&r.punt)?;
    server(vpp)?;
    vpp.punt.clients.remove(&reason(&what));
    Ok(PuntSocketDeregisterReply::default())
}

pub(super) fn punt_socket_dump(
    vpp: &mut Vpp,
    r: &PuntSocketDump,
    rows: &mut Rows<'_, '_, PuntSocketDetails>,
) -> Result<(), Refusal> {
    for (reason, client) in &vpp.punt.clients {
        let type_ = match reason {
            Reason::L4 { .. } => PuntType::PUNT_API_TYPE_L4,
            Reason::IpProto { .. } => PuntType::PUNT_API_TYPE_IP_PROTO,
            Reason::Exception(_) => PuntType::PUNT_API_TYPE_EXCEPTION,
        };
        if type_ == r.type_ {
            rows.push(&PuntSocketDetails {
                punt: client.punt,
                pathname: client.pathname,
            });
        }
    }
    Ok(())
}
