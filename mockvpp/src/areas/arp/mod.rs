//! Answering for others: proxy ARP (`src/vnet/arp/arp_proxy.c`) and its IPv6 sister (`src/vnet/ip6-nd/ip6_nd_proxy.c`).

use std::collections::BTreeSet;

use vpp_binapi::VppError;
use vpp_binapi::api::arp::{
    ProxyArp, ProxyArpAddDel, ProxyArpAddDelReply, ProxyArpDetails, ProxyArpDump, ProxyArpIntfcDetails,
    ProxyArpIntfcDump, ProxyArpIntfcEnableDisable, ProxyArpIntfcEnableDisableReply,
};
use vpp_binapi::api::ip6_nd::{
    Ip6ndProxyAddDel, Ip6ndProxyAddDelReply, Ip6ndProxyDetails, Ip6ndProxyDump, Ip6ndProxyEnableDisable,
    Ip6ndProxyEnableDisableReply,
};

use crate::areas::fib::{EntryFlags, NONE, Prefix, Proto, RoutePath, Source, nh_proto};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// A range of addresses that VPP answers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Index of the IPv4 table.
    pub fib_index: u32,
    /// First and last address, in whatever order they were given.
    pub ends: [std::net::Ipv4Addr; 2],
}

/// Ranges in the order of their coming, and interfaces on which VPP answers. Both outlive interfaces.
#[derive(Debug, Default)]
pub struct State {
    /// The ranges.
    pub ranges: Vec<Range>,
    /// The interfaces.
    pub interfaces: BTreeSet<u32>,
}

/// Messages of `arp`, and those of `ip6_nd` about proxies.
pub fn register(r: &mut Registry) {
    r.reply(proxy_arp_add_del);
    r.dump(proxy_arp_dump);
    r.reply(proxy_arp_intfc_enable_disable);
    r.dump(proxy_arp_intfc_dump);
    r.reply(ip6nd_proxy_add_del);
    r.reply(ip6nd_proxy_enable_disable);
    r.dump(ip6nd_proxy_dump);
}

/// A range that is there already is accepted again, once.
fn proxy_arp_add_del(vpp: &mut Vpp, _: &mut Call<'_>, r: ProxyArpAddDel) -> Result<ProxyArpAddDelReply, Refusal> {
    let fib_index = vpp.fib.find_table(Proto::Ip4, r.proxy.table_id).ok_or(VppError::NO_SUCH_FIB)?;
    let range = Range { fib_index, ends: [r.proxy.low, r.proxy.hi] };
    let ranges = &mut vpp.arp.ranges;
    match (ranges.iter().position(|known| *known == range), r.is_add) {
        (None, true) => ranges.push(range),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (Some(at), false) => {
            ranges.remove(at);
        }
        (Some(_), true) => {}
    }
    Ok(ProxyArpAddDelReply::default())
}

fn proxy_arp_dump(
    vpp: &mut Vpp,
    _: &ProxyArpDump,
    rows: &mut Rows<'_, '_, ProxyArpDetails>,
) -> Result<(), Refusal> {
    for Range { fib_index, ends: [low, hi] } in &vpp.arp.ranges {
        let table_id = vpp.fib.table_id(Proto::Ip4, *fib_index);
        rows.push(&ProxyArpDetails { proxy: ProxyArp { table_id, low: *low, hi: *hi } });
    }
    Ok(())
}

fn proxy_arp_intfc_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ProxyArpIntfcEnableDisable,
) -> Result<ProxyArpIntfcEnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    if r.enable {
        vpp.arp.interfaces.insert(r.sw_if_index);
    } else {
        vpp.arp.interfaces.remove(&r.sw_if_index);
    }
    Ok(ProxyArpIntfcEnableDisableReply::default())
}

fn proxy_arp_intfc_dump(
    vpp: &mut Vpp,
    _: &ProxyArpIntfcDump,
    rows: &mut Rows<'_, '_, ProxyArpIntfcDetails>,
) -> Result<(), Refusal> {
    for sw_if_index in &vpp.arp.interfaces {
        rows.push(&ProxyArpIntfcDetails { sw_if_index: *sw_if_index });
    }
    Ok(())
}

/// A proxied address is a host route; deleting what is not there succeeds.
fn ip6nd_proxy_add_del(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: Ip6ndProxyAddDel,
) -> Result<Ip6ndProxyAddDelReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let fib_index = vpp.fib.interface_fib(Proto::Ip6, r.sw_if_index);
    if fib_index == NONE {
        return Err(VppError::NO_SUCH_FIB.into());
    }
    let prefix = Prefix::host(Proto::Ip6, r.ip.to_bits());
    let path = RoutePath {
        proto: nh_proto(Proto::Ip6),
        addr: prefix.addr,
        sw_if_index: r.sw_if_index,
        ..RoutePath::default()
    };
    let source = Source::IP6_ND_PROXY;
    if r.is_add {
        vpp.fib.path_add(fib_index, &prefix, source, EntryFlags::default(), vec![path]);
    } else {
        vpp.fib.path_remove(fib_index, &prefix, source, vec![path]);
        let _ = vpp.neighbor_del(call, r.ip.into(), r.sw_if_index);
    }
    Ok(Ip6ndProxyAddDelReply::default())
}

/// Turns a feature on or off that no dump shows.
fn ip6nd_proxy_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Ip6ndProxyEnableDisable,
) -> Result<Ip6ndProxyEnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    Ok(Ip6ndProxyEnableDisableReply::default())
}

/// VPP sends its rows under another message's number, so that no client can read them: none are sent here.
fn ip6nd_proxy_dump(
    _: &mut Vpp,
    _: &Ip6ndProxyDump,
    _: &mut Rows<'_, '_, Ip6ndProxyDetails>,
) -> Result<(), Refusal> {
    Ok(())
}
