//! Which inside network shares which outside network.

use std::net::Ipv4Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::det44::{
    Det44AddDelMap, Det44AddDelMapReply, Det44Forward, Det44ForwardReply, Det44MapDetails,
    Det44MapDump, Det44Reverse, Det44ReverseReply, NatDetAddDelMap, NatDetAddDelMapReply,
    NatDetForward, NatDetForwardReply, NatDetMapDetails, NatDetMapDump, NatDetReverse,
    NatDetReverseReply,
};

use crate::areas::det44::source;
use crate::areas::fib::{EntryFlags, Prefix, Proto, RoutePath};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Ports from 1024 on.
const PORTS: u32 = 65535 - 1023;

/// An inside network of this length is the largest for whose sessions VPP finds memory.
const MEMORY_ENDS: u8 = 16;

const DIVIDES: Refusal = Refusal::Crash("deterministic NAT divides by zero");

/// A network: address and length.
type Net = (u32, u8);

/// An inside network and the outside network that it shares.
#[derive(Debug, Clone, Copy)]
pub(super) struct Map {
    inside: Net,
    outside: Net,
    sharing_ratio: u32,
    ports_per_host: u16,
}

fn masked(address: Ipv4Addr, len: u8) -> u32 {
    let host = u32::MAX.checked_shr(len.into()).unwrap_or(0);
    address.to_bits() & !host
}

fn contains((net, len): Net, address: Ipv4Addr) -> bool {
    masked(address, len) == net
}

impl Map {
    /// Outside address and first port of an inside address.
    fn forward(&self, inside: Ipv4Addr) -> Result<(Ipv4Addr, u16), Refusal> {
        let offset = inside.to_bits().wrapping_sub(self.inside.0);
        let share = offset.checked_div(self.sharing_ratio).ok_or(DIVIDES)?;
        let rest = offset.checked_rem(self.sharing_ratio).ok_or(DIVIDES)?;
        let outside = self.outside.0.wrapping_add(share);
        let [_, _, high, low] = rest.to_be_bytes();
        let first = self.ports_per_host.wrapping_mul(u16::from_be_bytes([high, low]));
        Ok((Ipv4Addr::from_bits(outside), first.wrapping_add(1024)))
    }

    /// Inside address of an outside address and port; ports below the first count as the first.
    fn reverse(&self, outside: Ipv4Addr, port: u16) -> Result<Ipv4Addr, Refusal> {
        let offset = outside.to_bits().wrapping_sub(self.outside.0);
        let host = (i32::from(port) - 1024).checked_div(self.ports_per_host.into());
        let host = host.ok_or(DIVIDES)?.cast_unsigned();
        let inside = offset.wrapping_mul(self.sharing_ratio);
        let inside = inside.wrapping_add(host).wrapping_add(self.inside.0);
        Ok(Ipv4Addr::from_bits(inside))
    }

    fn row(&self) -> Det44MapDetails {
        Det44MapDetails {
            in_addr: Ipv4Addr::from_bits(self.inside.0),
            in_plen: self.inside.1,
            out_addr: Ipv4Addr::from_bits(self.outside.0),
            out_plen: self.outside.1,
            sharing_ratio: self.sharing_ratio,
            ports_per_host: self.ports_per_host,
            ses_num: 0,
        }
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(det44_add_del_map);
    r.reply(nat_det_add_del_map);
    r.reply(det44_forward);
    r.reply(nat_det_forward);
    r.reply(det44_reverse);
    r.reply(nat_det_reverse);
    r.dump(det44_map_dump);
    r.dump(nat_det_map_dump);
}

fn receive(vpp: &mut Vpp, address: Ipv4Addr, len: u8, sw_if_index: u32, is_add: bool) {
    let low = source(vpp, "det44-low");
    let prefix = Prefix::new(address.into(), len);
    let fib_index = vpp.fib.interface_fib(Proto::Ip4, sw_if_index);
    if !is_add {
        vpp.fib.delete(fib_index, &prefix, low);
        return;
    }
    let flags = EntryFlags::CONNECTED | EntryFlags::LOCAL | EntryFlags::EXCLUSIVE;
    let path = RoutePath {
        sw_if_index,
        ..RoutePath::default()
    };
    vpp.fib.update(fib_index, &prefix, low, flags, vec![path]);
}

/// Lets VPP answer for all outside networks on an interface, or no longer.
pub(super) fn receive_all(vpp: &mut Vpp, sw_if_index: u32, is_add: bool) {
    let outside = vpp.det44.maps.iter().map(|m| m.outside);
    let outside: Vec<Net> = outside.collect();
    for (address, len) in outside {
        let address = Ipv4Addr::from_bits(address);
        receive(vpp, address, len, sw_if_index, is_add);
    }
}

fn new_map(inside: Net, outside: Net) -> Result<Map, Refusal> {
    if inside.1 < MEMORY_ENDS {
        return Err(Refusal::Crash(
            "sessions of an inside network of that size need more memory than there is",
        ));
    }
    let hosts = |len: u8| 1_u32.checked_shl(32 - u32::from(len)).unwrap_or(1);
    let sharing_ratio = hosts(inside.1).checked_div(hosts(outside.1));
    let sharing_ratio = sharing_ratio.ok_or(DIVIDES)?;
    let ports = PORTS.checked_div(sharing_ratio).ok_or(DIVIDES)?;
    Ok(Map {
        inside,
        outside,
        sharing_ratio,
        ports_per_host: u16::try_from(ports).unwrap_or(u16::MAX),
    })
}

/// Works while the plugin is disabled, too. The last map takes the place of one that goes. What VPP does with a length above 32
/// is undefined: it is not answered.
fn add_del(vpp: &mut Vpp, r: &Det44AddDelMap) -> Result<(), Refusal> {
    if r.in_plen > 32 || r.out_plen > 32 {
        return Err(Refusal::Silence);
    }
    let inside = (masked(r.in_addr, r.in_plen), r.in_plen);
    let outside = (masked(r.out_addr, r.out_plen), r.out_plen);
    let mut maps = vpp.det44.maps.iter();
    let at = maps.position(|m| (m.inside, m.outside) == (inside, outside));
    match (at, r.is_add) {
        (Some(_), true) => return Err(VppError::VALUE_EXIST.into()),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, true) => vpp.det44.maps.push(new_map(inside, outside)?),
        (Some(at), false) => _ = vpp.det44.maps.swap_remove(at),
    }
    if let Some(sw_if_index) = vpp.det44.interfaces.first_outside() {
        receive(vpp, r.out_addr, r.out_plen, sw_if_index, r.is_add);
    }
    Ok(())
}

fn det44_add_del_map(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Det44AddDelMap,
) -> Result<Det44AddDelMapReply, Refusal> {
    add_del(vpp, &r)?;
    Ok(Det44AddDelMapReply::default())
}

fn nat_det_add_del_map(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: NatDetAddDelMap,
) -> Result<NatDetAddDelMapReply, Refusal> {
    let request = Det44AddDelMap {
        is_add: r.is_add,
        in_addr: r.in_addr,
        in_plen: r.in_plen,
        out_addr: r.out_addr,
        out_plen: r.out_plen,
    };
    add_del(vpp, &request)?;
    Ok(NatDetAddDelMapReply::default())
}

fn by_inside(vpp: &Vpp, inside: Ipv4Addr) -> Result<&Map, VppError> {
    let mut maps = vpp.det44.maps.iter();
    let map = maps.find(|m| contains(m.inside, inside));
    map.ok_or(VppError::NO_SUCH_ENTRY)
}

fn by_outside(vpp: &Vpp, outside: Ipv4Addr) -> Result<&Map, VppError> {
    let mut maps = vpp.det44.maps.iter();
    let map = maps.find(|m| contains(m.outside, outside));
    map.ok_or(VppError::NO_SUCH_ENTRY)
}

/// The inside address behind an outside address and port.
pub(super) fn inside(vpp: &Vpp, outside: Ipv4Addr, port: u16) -> Result<Ipv4Addr, Refusal> {
    by_outside(vpp, outside)?.reverse(outside, port)
}

fn det44_forward(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Det44Forward,
) -> Result<Det44ForwardReply, Refusal> {
    let map = by_inside(vpp, r.in_addr)?;
    let (out_addr, out_port_lo) = map.forward(r.in_addr)?;
    let ports = map.ports_per_host;
    Ok(Det44ForwardReply {
        retval: 0,
        out_port_lo,
        out_port_hi: out_port_lo.wrapping_add(ports).wrapping_sub(1),
        out_addr,
    })
}

fn nat_det_forward(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: NatDetForward,
) -> Result<NatDetForwardReply, Refusal> {
    let reply = det44_forward(vpp, call, Det44Forward { in_addr: r.in_addr })?;
    Ok(NatDetForwardReply {
        retval: 0,
        out_port_lo: reply.out_port_lo,
        out_port_hi: reply.out_port_hi,
        out_addr: reply.out_addr,
    })
}

fn det44_reverse(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Det44Reverse,
) -> Result<Det44ReverseReply, Refusal> {
    Ok(Det44ReverseReply {
        retval: 0,
        in_addr: inside(vpp, r.out_addr, r.out_port)?,
    })
}

fn nat_det_reverse(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: NatDetReverse,
) -> Result<NatDetReverseReply, Refusal> {
    Ok(NatDetReverseReply {
        retval: 0,
        in_addr: inside(vpp, r.out_addr, r.out_port)?,
    })
}

fn det44_map_dump(
    vpp: &mut Vpp,
    _: &Det44MapDump,
    rows: &mut Rows<'_, '_, Det44MapDetails>,
) -> Result<(), Refusal> {
    for map in &vpp.det44.maps {
        rows.push(&map.row());
    }
    Ok(())
}

fn nat_det_map_dump(
    vpp: &mut Vpp,
    _: &NatDetMapDump,
    rows: &mut Rows<'_, '_, NatDetMapDetails>,
) -> Result<(), Refusal> {
    for row in vpp.det44.maps.iter().map(Map::row) {
        rows.push(&NatDetMapDetails {
            in_addr: row.in_addr,
            in_plen: row.in_plen,
            out_addr: row.out_addr,
            out_plen: row.out_plen,
            sharing_ratio: row.sharing_ratio,
            ports_per_host: row.ports_per_host,
            ses_num: row.ses_num,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inside_address_comes_back_from_each_of_its_ports() {
        let net = |text: &str, len| (text.parse::<Ipv4Addr>().unwrap().to_bits(), len);
        let map = new_map(net("10.0.0.0", 24), net("192.0.2.0", 30)).unwrap();
        assert_eq!((map.sharing_ratio, map.ports_per_host), (64, 1008));
        let inside: Ipv4Addr = "10.0.0.65".parse().unwrap();
        let (outside, first) = map.forward(inside).unwrap();
        assert_eq!((outside.to_string().as_str(), first), ("192.0.2.1", 2032));
        for port in [first, first + 1007] {
            assert_eq!(map.reverse(outside, port).unwrap(), inside);
        }
        assert!(new_map(net("10.0.0.0", 30), net("192.0.2.0", 24)).is_err());
    }
}
