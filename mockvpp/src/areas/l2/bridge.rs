//! Requests that change bridge domains (`src/vnet/l2/l2_api.c`, `l2_bd.c`).

use std::net::{IpAddr, Ipv4Addr};

use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::api::l2::{
    BdIpMacAddDel, BdIpMacAddDelReply, BdIpMacFlush, BdIpMacFlushReply, BridgeDomainAddDel,
    BridgeDomainAddDelReply, BridgeDomainAddDelV2, BridgeDomainAddDelV2Reply,
    BridgeDomainSetDefaultLearnLimit, BridgeDomainSetDefaultLearnLimitReply,
    BridgeDomainSetLearnLimit, BridgeDomainSetLearnLimitReply, BridgeDomainSetMacAge,
    BridgeDomainSetMacAgeReply, BridgeFlags, BridgeFlagsReply,
};

use crate::areas::l2::bd::NewBridgeDomain;
use crate::areas::l2::features::{input, of_flags};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Both versions of the request have the same fields.
macro_rules! new_domain {
    ($r:ident, $bd_id:expr) => {
        NewBridgeDomain {
            bd_id: $bd_id,
            features: [
                ($r.flood, input::FLOOD),
                ($r.uu_flood, input::UU_FLOOD),
                ($r.forward, input::FWD),
                ($r.learn, input::LEARN),
                ($r.arp_term, input::ARP_TERM),
                ($r.arp_ufwd, input::ARP_UFWD),
            ]
            .iter()
            .filter(|(on, _)| *on)
            .fold(0, |all, (_, feature)| all | feature),
            mac_age: $r.mac_age,
            tag: $r.bd_tag.as_bytes().to_vec(),
        }
    };
}

pub(super) fn bridge_domain_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BridgeDomainAddDel,
) -> Result<BridgeDomainAddDelReply, Refusal> {
    if r.is_add {
        vpp.l2.domains.add(new_domain!(r, r.bd_id))?;
    } else {
        vpp.l2.domains.delete(r.bd_id)?;
    }
    Ok(BridgeDomainAddDelReply::default())
}

/// Id ~0 asks for an unused one; the reply names the id even where it refuses.
pub(super) fn bridge_domain_add_del_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BridgeDomainAddDelV2,
) -> Result<BridgeDomainAddDelV2Reply, Refusal> {
    let domains = &mut vpp.l2.domains;
    let (bd_id, done) = match (r.is_add, r.bd_id) {
        (true, u32::MAX) => match domains.unused_id() {
            Some(bd_id) => (bd_id, domains.add(new_domain!(r, bd_id))),
            None => (u32::MAX, Err(VppError::EAGAIN)),
        },
        (true, bd_id) => (bd_id, domains.add(new_domain!(r, bd_id))),
        (false, bd_id) => (bd_id, domains.delete(bd_id)),
    };
    let retval = done.err().map_or(0, |e| e.0);
    Ok(BridgeDomainAddDelV2Reply { retval, bd_id })
}

pub(super) fn bridge_domain_set_mac_age(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BridgeDomainSetMacAge,
) -> Result<BridgeDomainSetMacAgeReply, Refusal> {
    let index = vpp.l2.domains.find_modifiable(r.bd_id)?;
    if let Some(bd) = vpp.l2.domains.get_mut(index) {
        bd.mac_age = r.mac_age;
    }
    Ok(BridgeDomainSetMacAgeReply::default())
}

pub(super) fn bridge_domain_set_learn_limit(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BridgeDomainSetLearnLimit,
) -> Result<BridgeDomainSetLearnLimitReply, Refusal> {
    let index = vpp.l2.domains.find_modifiable(r.bd_id)?;
    if let Some(bd) = vpp.l2.domains.get_mut(index) {
        bd.learn_limit = r.learn_limit;
    }
    Ok(BridgeDomainSetLearnLimitReply::default())
}

pub(super) fn bridge_domain_set_default_learn_limit(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BridgeDomainSetDefaultLearnLimit,
) -> Result<BridgeDomainSetDefaultLearnLimitReply, Refusal> {
    vpp.l2.domains.set_default_learn_limit(r.learn_limit);
    Ok(BridgeDomainSetDefaultLearnLimitReply::default())
}

pub(super) fn bridge_flags(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BridgeFlags,
) -> Result<BridgeFlagsReply, Refusal> {
    let index = vpp.l2.domains.find_modifiable(r.bd_id)?;
    let bd = vpp
        .l2
        .domains
        .get_mut(index)
        .ok_or(VppError::NO_SUCH_ENTRY)?;
    let resulting_feature_bitmap = bd.set_features(of_flags(r.flags.0), r.is_set);
    Ok(BridgeFlagsReply {
        retval: 0,
        resulting_feature_bitmap,
    })
}

pub(super) fn bd_ip_mac_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BdIpMacAddDel,
) -> Result<BdIpMacAddDelReply, Refusal> {
    let index = vpp.l2.domains.find_modifiable(r.entry.bd_id)?;
    let ip = match r.entry.ip.af {
        AddressFamily::ADDRESS_IP4 | AddressFamily::ADDRESS_IP6 => r.entry.ip.ip(),
        _ => IpAddr::V4(Ipv4Addr::UNSPECIFIED),
    };
    if let Some(bd) = vpp.l2.domains.get_mut(index) {
        bd.set_ip_mac(ip, r.entry.mac, r.is_add)?;
    }
    Ok(BdIpMacAddDelReply::default())
}

pub(super) fn bd_ip_mac_flush(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: BdIpMacFlush,
) -> Result<BdIpMacFlushReply, Refusal> {
    let index = vpp.l2.domains.find_modifiable(r.bd_id)?;
    if let Some(bd) = vpp.l2.domains.get_mut(index) {
        bd.flush_ip_macs();
    }
    Ok(BdIpMacFlushReply::default())
}
