use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};

use agent_model::vpp::ipsec::TunnelProtection;
use futures::future::try_join_all;
use vpp_binapi::VppError;
use vpp_binapi::api::interface::SwInterfaceDump;
use vpp_binapi::api::ip_types::Address;
use vpp_binapi::api::ipsec::{
    IpsecTunnelProtect, IpsecTunnelProtectDel, IpsecTunnelProtectDetails, IpsecTunnelProtectDump,
    IpsecTunnelProtectUpdate,
};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    IpsecTunnelProtectUpdate,
    IpsecTunnelProtectDel,
    IpsecTunnelProtectDump,
    SwInterfaceDump
];

/// Device class of interfaces that get their addresses from the association.
pub(super) const IPSEC: &str = "IPSEC Tunnel";
/// Device classes of what can be protected.
const PROTECTABLE: [&str; 3] = [IPSEC, "IPIP tunnel device", "GRE tunnel device"];

/// The next hop; none is 0.0.0.0 for VPP.
pub(super) fn next_hop(text: &str) -> Option<IpAddr> {
    match text {
        "" => Some(Ipv4Addr::UNSPECIFIED.into()),
        text => text.parse().ok(),
    }
}

fn address(vpp: &Vpp, protection: &TunnelProtection) -> Result<Address, CallError> {
    let text = &protection.next_hop_addr;
    let wrong = || {
        let why = format!("next_hop_addr {text:?} is not an IP address");
        vpp.cannot_say::<IpsecTunnelProtectUpdate>(why)
    };
    next_hop(text).map(Address::from).ok_or_else(wrong)
}

/// Device class of an interface, which must be one that can be protected: VPP would refuse others, but keep the
/// associations locked.
pub(super) async fn device(vpp: &Vpp, name: &str, sw_if_index: u32) -> Result<String, CallError> {
    let dump = SwInterfaceDump {
        sw_if_index,
        ..Default::default()
    };
    let rows = vpp.dump(&dump).await?;
    let row = rows.iter().find(|row| row.sw_if_index == sw_if_index);
    let device = row.map(|row| row.interface_dev_type.to_text());
    let device = device.unwrap_or_default();
    if PROTECTABLE.contains(&device.as_str()) {
        return Ok(device);
    }
    Err(vpp.cannot_say::<IpsecTunnelProtectUpdate>(format!(
        "interface {name} is no tunnel that can be protected: IPSEC_TUNNEL, IPIP_TUNNEL and GRE_TUNNEL can"
    )))
}

/// Protects a tunnel, or replaces the associations that protect it.
pub(super) async fn update(
    vpp: &Vpp,
    sw_if_index: u32,
    protection: &TunnelProtection,
) -> Result<(), CallError> {
    let sa_out = protection.sa_out.first().copied().ok_or_else(|| {
        vpp.cannot_say::<IpsecTunnelProtectUpdate>("sa_out lists no security association")
    })?;
    let tunnel = IpsecTunnelProtect {
        sw_if_index,
        nh: address(vpp, protection)?,
        sa_out,
        sa_in: protection.sa_in.clone(),
    };
    vpp.request(&IpsecTunnelProtectUpdate { tunnel })
        .await
        .map(drop)
}

pub(super) async fn delete(
    vpp: &Vpp,
    sw_if_index: u32,
    protection: &TunnelProtection,
) -> Result<(), CallError> {
    let nh = address(vpp, protection)?;
    vpp.request(&IpsecTunnelProtectDel { sw_if_index, nh })
        .await
        .tolerate(&[VppError::NO_SUCH_ENTRY, VppError::INVALID_SW_IF_INDEX])
}

/// All protections that work. A protection that was refused stays in the dump of all interfaces, not in its interface's.
pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<IpsecTunnelProtectDetails>, CallError> {
    let all = IpsecTunnelProtectDump {
        sw_if_index: u32::MAX,
    };
    let rows = vpp.dump(&all).await?;
    let interfaces: BTreeSet<u32> = rows.iter().map(|row| row.tun.sw_if_index).collect();
    let dumps = interfaces
        .into_iter()
        .map(|sw_if_index| IpsecTunnelProtectDump { sw_if_index });
    let dumps: Vec<_> = dumps.collect();
    let rows = try_join_all(dumps.iter().map(|dump| vpp.dump(dump))).await?;
    Ok(rows.into_iter().flatten().collect())
}
