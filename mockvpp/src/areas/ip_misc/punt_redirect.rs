//! Where packets go that VPP would punt, by the interface on which they came (`src/vnet/ip/ip_punt_drop.c`).

use std::collections::BTreeMap;

use vpp_binapi::VppError;
use vpp_binapi::api::ip::{
    AddDelIpPuntRedirectV2, AddDelIpPuntRedirectV2Reply, IpPuntRedirect, IpPuntRedirectDetails, IpPuntRedirectDump,
    IpPuntRedirectReply, IpPuntRedirectV2Details, IpPuntRedirectV2Dump, PuntRedirect, PuntRedirectV2,
};
use vpp_binapi::api::ip_types::AddressFamily;

use crate::areas::fib::{NONE, Proto, RoutePath, decode_path, encode_path, ip46, nh_proto, to_ip};
use crate::areas::ip_misc::decode_af;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// List of paths by family and receiving interface; 0 stands for all interfaces.
#[derive(Debug, Default)]
pub struct Redirects(BTreeMap<(Proto, u32), u32>);

pub(super) fn register(r: &mut Registry) {
    r.reply(ip_punt_redirect);
    r.reply(add_del_ip_punt_redirect_v2);
    r.dump(ip_punt_redirect_dump);
    r.dump(ip_punt_redirect_v2_dump);
}

fn add_del(vpp: &mut Vpp, is_add: bool, proto: Proto, rx_sw_if_index: u32, paths: &[RoutePath]) {
    let key = (proto, if rx_sw_if_index == NONE { 0 } else { rx_sw_if_index });
    if is_add {
        let list = vpp.fib.hold_list(paths);
        // The list before is never released.
        vpp.ip_misc.redirects.0.insert(key, list);
    } else if let Some(list) = vpp.ip_misc.redirects.0.remove(&key) {
        vpp.fib.release_list(list);
    }
}

/// An interface that is not there is accepted, to no effect.
fn ip_punt_redirect(vpp: &mut Vpp, _: &mut Call<'_>, r: IpPuntRedirect) -> Result<IpPuntRedirectReply, Refusal> {
    if vpp
        .interface
        .table
        .expect(r.punt.tx_sw_if_index)
        .is_err()
    {
        return Ok(IpPuntRedirectReply::default());
    }
    let nh = r.punt.nh.ip();
    let proto = Proto::of_is_ip6(nh.is_ipv6());
    let path = RoutePath {
        proto: nh_proto(proto),
        addr: ip46(nh),
        sw_if_index: r.punt.tx_sw_if_index,
        ..RoutePath::default()
    };
    add_del(vpp, r.is_add, proto, r.punt.rx_sw_if_index, &[path]);
    Ok(IpPuntRedirectReply::default())
}

fn add_del_ip_punt_redirect_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AddDelIpPuntRedirectV2,
) -> Result<AddDelIpPuntRedirectV2Reply, Refusal> {
    let proto = decode_af(r.punt.af)?;
    let paths: Result<Vec<RoutePath>, Refusal> = r.punt.paths.iter().map(|p| decode_path(vpp, p)).collect();
    add_del(vpp, r.is_add, proto, r.punt.rx_sw_if_index, &paths?);
    Ok(AddDelIpPuntRedirectV2Reply::default())
}

/// Receiving interface, as dumps show it, and list of paths.
fn rows_of(vpp: &Vpp, proto: Proto, on: u32) -> Vec<(u32, u32)> {
    let all = vpp.ip_misc.redirects.0.iter().filter(|((p, _), _)| *p == proto);
    all.filter(|((_, rx), _)| on == NONE || on == *rx)
        .map(|((_, rx), list)| (if *rx == 0 && on == NONE { NONE } else { *rx }, *list))
        .collect()
}

fn ip_punt_redirect_dump(
    vpp: &mut Vpp,
    r: &IpPuntRedirectDump,
    rows: &mut Rows<'_, '_, IpPuntRedirectDetails>,
) -> Result<(), Refusal> {
    for (rx_sw_if_index, list) in rows_of(vpp, Proto::of_is_ip6(r.is_ipv6), r.sw_if_index) {
        let path = vpp.fib.paths(list).first();
        let path = path.ok_or(Refusal::Crash("a punt redirect without paths is shown"))?;
        let nh = to_ip(r.is_ipv6, path.addr).into();
        let tx_sw_if_index = path.sw_if_index;
        rows.push(&IpPuntRedirectDetails { punt: PuntRedirect { rx_sw_if_index, tx_sw_if_index, nh } });
    }
    Ok(())
}

fn ip_punt_redirect_v2_dump(
    vpp: &mut Vpp,
    r: &IpPuntRedirectV2Dump,
    rows: &mut Rows<'_, '_, IpPuntRedirectV2Details>,
) -> Result<(), Refusal> {
    let proto = decode_af(r.af).map_err(|VppError(e)| Refusal::Retval(e))?;
    let af = if proto == Proto::Ip6 { AddressFamily::ADDRESS_IP6 } else { AddressFamily::ADDRESS_IP4 };
    for (rx_sw_if_index, list) in rows_of(vpp, proto, r.sw_if_index) {
        let paths = vpp.fib.paths(list).iter().map(|p| encode_path(vpp, p, &[])).collect();
        rows.push(&IpPuntRedirectV2Details { punt: PuntRedirectV2 { rx_sw_if_index, af, paths } });
    }
    Ok(())
}
