use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use agent_model::normalize::looks_like_ipv6;
use agent_model::vpp::ipsec::SecurityPolicy;
use futures::future::try_join_all;
use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::{IpsecSpdDetails, IpsecSpdDump, IpsecSpdEntryAddDelV2, IpsecSpdsDump};
use vpp_binapi::api::ipsec_types::{IpsecSpdAction, IpsecSpdEntryV2};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![IpsecSpdEntryAddDelV2, IpsecSpdsDump, IpsecSpdDump];

/// What VPP compares with every packet's protocol; the model's zero means the same.
pub(super) const ANY_PROTOCOL: u8 = u8::MAX;
pub(super) const LAST_PORT: u16 = u16::MAX;

/// Start and end of the local and of the remote addresses. What is left out is the first or the last address of the
/// family that the others have.
pub(super) fn addresses(sp: &SecurityPolicy) -> Option<[IpAddr; 4]> {
    let texts = [
        &sp.local_addr_start,
        &sp.local_addr_stop,
        &sp.remote_addr_start,
        &sp.remote_addr_stop,
    ];
    let is_ipv6 = texts.iter().any(|text| looks_like_ipv6(text));
    let (first, last): (IpAddr, IpAddr) = match is_ipv6 {
        true => (
            Ipv6Addr::UNSPECIFIED.into(),
            Ipv6Addr::from(u128::MAX).into(),
        ),
        false => (Ipv4Addr::UNSPECIFIED.into(), Ipv4Addr::BROADCAST.into()),
    };
    let or = |text: &String, default: IpAddr| match text.is_empty() {
        true => Some(default),
        false => text.parse().ok(),
    };
    let [local_start, local_stop, remote_start, remote_stop] = texts;
    Some([
        or(local_start, first)?,
        or(local_stop, last)?,
        or(remote_start, first)?,
        or(remote_stop, last)?,
    ])
}

/// Ports from and to; the end that is left out is the last port.
pub(super) fn ports(start: u32, stop: u32) -> (u32, u32) {
    (start, if stop == 0 { LAST_PORT.into() } else { stop })
}

/// The protocol as VPP has it.
pub(super) fn protocol(sp: &SecurityPolicy) -> u32 {
    match sp.protocol {
        0 => ANY_PROTOCOL.into(),
        protocol => protocol,
    }
}

fn entry(vpp: &Vpp, sp: &SecurityPolicy) -> Result<IpsecSpdEntryV2, CallError> {
    type Add = IpsecSpdEntryAddDelV2;
    let wrong = |what: &str| vpp.cannot_say::<Add>(what.to_owned());
    let [local_start, local_stop, remote_start, remote_stop] =
        addresses(sp).ok_or_else(|| wrong("an address is not an IP address"))?;
    let port = |port: u32| u16::try_from(port).map_err(|_| wrong("a port exceeds 65535"));
    let local = ports(sp.local_port_start, sp.local_port_stop);
    let remote = ports(sp.remote_port_start, sp.remote_port_stop);
    Ok(IpsecSpdEntryV2 {
        spd_id: sp.spd_index,
        priority: sp.priority,
        is_outbound: sp.is_outbound,
        sa_id: sp.sa_index,
        policy: IpsecSpdAction(u32::try_from(sp.action).map_err(|_| wrong("action is unknown"))?),
        protocol: u8::try_from(protocol(sp)).map_err(|_| wrong("protocol exceeds 255"))?,
        remote_address_start: remote_start.into(),
        remote_address_stop: remote_stop.into(),
        local_address_start: local_start.into(),
        local_address_stop: local_stop.into(),
        remote_port_start: port(remote.0)?,
        remote_port_stop: port(remote.1)?,
        local_port_start: port(local.0)?,
        local_port_stop: port(local.1)?,
    })
}

/// Adds or removes a policy. Removing what is not there is no error for VPP, unless the whole database is gone.
pub(super) async fn set(vpp: &Vpp, sp: &SecurityPolicy, is_add: bool) -> Result<(), CallError> {
    let entry = entry(vpp, sp)?;
    let done = vpp.request(&IpsecSpdEntryAddDelV2 { is_add, entry }).await;
    match is_add {
        true => done.map(drop),
        false => done.tolerate(&[VppError::SYSCALL_ERROR_1]),
    }
}

/// All policies of all databases.
pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<IpsecSpdDetails>, CallError> {
    let spds = vpp.dump(&IpsecSpdsDump {}).await?;
    let dumps = spds.iter().map(|spd| IpsecSpdDump {
        spd_id: spd.spd_id,
        sa_id: u32::MAX,
    });
    let dumps: Vec<_> = dumps.collect();
    let rows = try_join_all(dumps.iter().map(|dump| vpp.dump(dump))).await?;
    Ok(rows.into_iter().flatten().collect())
}
