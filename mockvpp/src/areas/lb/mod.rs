//! Load balancer (`src/plugins/lb/lb.c`, `api.c`).
//!
//! VPP keeps an IPv4 prefix behind 96 zero bits, but takes the length and the encapsulation as they stand in the message:
//! 10.1.0.0/16 is `::/16` with servers behind GRE. Servers that are deleted stay and are not listed as used; those that VPP
//! collects after a while are not collected.

use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::{AddressWithPrefix, IpProto};
use vpp_binapi::api::lb::{
    LbAddDelAs, LbAddDelAsReply, LbAddDelIntfNat4, LbAddDelIntfNat4Reply, LbAddDelIntfNat6,
    LbAddDelIntfNat6Reply, LbAddDelVip, LbAddDelVipReply, LbAddDelVipV2, LbAddDelVipV2Reply,
    LbAsDetails, LbAsDump, LbConf, LbConfReply, LbFlushVip, LbFlushVipReply, LbVipDetails,
    LbVipDump,
};
use vpp_binapi::api::lb_types::{LbEncapType, LbVip, LbVipType};

use crate::areas::fib::{EntryFlags, Prefix, Proto, Source, ip46, to_ip};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Protocol of a VIP of all ports.
const ANY: u8 = u8::MAX;

/// So many entries of a flow table take all of VPP's heap.
const HEAP_ENDS: u32 = 1 << 28;

/// What tells VIPs apart: address as `ip46_address_t`, length, protocol and port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    addr: u128,
    len: u8,
    protocol: u8,
    port: u16,
}

impl Key {
    fn new(pfx: &AddressWithPrefix, protocol: u8, port: u16) -> Self {
        let mask = Prefix::mask(Proto::Ip6, pfx.len);
        Self {
            addr: ip46(pfx.address.ip()) & mask,
            len: pfx.len,
            protocol: if port == 0 { ANY } else { protocol },
            port,
        }
    }

    fn is_ip4(&self) -> bool {
        self.len >= 96 && is_ip4(self.addr)
    }

    fn has_prefix_of(&self, other: &Self) -> bool {
        (self.addr, self.len) == (other.addr, other.len)
    }

    /// The route to it.
    fn route(&self) -> Prefix {
        match self.is_ip4() {
            true => Prefix::new(to_ip(false, self.addr), self.len - 96),
            false => Prefix::new(to_ip(true, self.addr), self.len),
        }
    }

    fn row(&self) -> LbVip {
        let address = to_ip(!is_ip4(self.addr), self.addr).into();
        LbVip {
            pfx: AddressWithPrefix {
                address,
                len: self.len,
            },
            protocol: IpProto::IP_API_PROTO_HOPOPT,
            port: self.port,
        }
    }
}

fn is_ip4(addr: u128) -> bool {
    addr >> 32 == 0
}

#[derive(Debug)]
struct Vip {
    key: Key,
    kind: LbVipType,
    table_length: u32,
    is_used: bool,
    servers: Vec<Server>,
}

#[derive(Debug)]
struct Server {
    address: IpAddr,
    is_used: bool,
    /// Second at which it was deleted.
    left: u32,
}

/// Everything that is configured.
#[derive(Debug, Default)]
pub struct State {
    vips: Vec<Vip>,
}

impl State {
    fn find(&mut self, key: &Key) -> Result<&mut Vip, Refusal> {
        let found = self.vips.iter_mut().find(|v| v.is_used && v.key == *key);
        found.ok_or_else(|| VppError::NO_SUCH_ENTRY.into())
    }

    /// The first other VIP of the same prefix.
    fn sibling(&self, key: &Key) -> Option<&Vip> {
        let mut used = self.vips.iter().filter(|v| v.is_used);
        used.find(|v| v.key.has_prefix_of(key) && v.key != *key)
    }
}

/// Messages of `lb`.
pub fn register(r: &mut Registry) {
    r.reply(lb_conf);
    r.reply(lb_add_del_vip);
    r.reply(lb_add_del_vip_v2);
    r.reply(lb_add_del_as);
    r.reply(lb_flush_vip);
    r.reply(lb_add_del_intf_nat4);
    r.reply(lb_add_del_intf_nat6);
    r.dump(lb_vip_dump);
    r.dump(lb_as_dump);
}

fn source(vpp: &Vpp) -> Source {
    vpp.fib.sources.by_name("lb").unwrap_or(Source::INVALID)
}

fn expect_power_of_two(n: u32) -> Result<(), Refusal> {
    match n == 0 || n.is_power_of_two() {
        true => Ok(()),
        false => Err(VppError::INVALID_MEMORY_SIZE.into()),
    }
}

fn lb_conf(_: &mut Vpp, _: &mut Call<'_>, r: LbConf) -> Result<LbConfReply, Refusal> {
    if r.sticky_buckets_per_core != u32::MAX {
        expect_power_of_two(r.sticky_buckets_per_core)?;
    }
    Ok(LbConfReply::default())
}

fn lb_add_del_vip(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: LbAddDelVip,
) -> Result<LbAddDelVipReply, Refusal> {
    let key = Key::new(&r.pfx, r.protocol, r.port);
    match r.is_del {
        true => delete(vpp, &key)?,
        false => add(vpp, key, r.encap, r.new_flows_table_length)?,
    }
    Ok(LbAddDelVipReply::default())
}

fn lb_add_del_vip_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: LbAddDelVipV2,
) -> Result<LbAddDelVipV2Reply, Refusal> {
    let key = Key::new(&r.pfx, r.protocol, r.port);
    match r.is_del {
        true => delete(vpp, &key)?,
        false => add(vpp, key, r.encap, r.new_flows_table_length)?,
    }
    Ok(LbAddDelVipV2Reply::default())
}

/// VPP compares the encapsulation in the order of the network: only 0 is what it says.
fn kind(key: &Key, encap: LbEncapType) -> LbVipType {
    match (encap, key.is_ip4()) {
        (LbEncapType::LB_API_ENCAP_TYPE_GRE4, true) => LbVipType::LB_API_VIP_TYPE_IP4_GRE4,
        (LbEncapType::LB_API_ENCAP_TYPE_GRE4, false) => LbVipType::LB_API_VIP_TYPE_IP6_GRE4,
        _ => LbVipType::LB_API_VIP_TYPE_IP6_GRE6,
    }
}

/// A prefix has either one VIP of all ports, or VIPs of single ports and one kind. They share the route.
fn add(vpp: &mut Vpp, key: Key, encap: LbEncapType, table_length: u32) -> Result<(), Refusal> {
    let kind = kind(&key, encap);
    let sibling = vpp.lb.sibling(&key);
    let sibling = sibling.map(|v| (v.key.port, v.kind));
    if vpp.lb.find(&key).is_ok() {
        return Err(VppError::VALUE_EXIST.into());
    }
    if let Some((port, its_kind)) = sibling {
        if port == 0 || key.port == 0 {
            return Err(VppError::VALUE_EXIST.into());
        }
        if its_kind != kind {
            return Err(VppError::INVALID_ARGUMENT.into());
        }
    }
    expect_power_of_two(table_length)?;
    if key.is_ip4() && kind != LbVipType::LB_API_VIP_TYPE_IP4_GRE4 {
        return Err(VppError::INVALID_ADDRESS_FAMILY.into());
    }
    if table_length == 0 || table_length >= HEAP_ENDS {
        return Err(Refusal::Crash("a VIP's flow table runs out of memory"));
    }
    let route = key.route();
    if !route.is_valid() {
        return Err(Refusal::Crash("a VIP's prefix is longer than an address"));
    }
    if sibling.is_none() {
        let source = source(vpp);
        vpp.fib
            .special_add(0, &route, source, EntryFlags::EXCLUSIVE);
    }
    vpp.lb.vips.push(Vip {
        key,
        kind,
        table_length,
        is_used: true,
        servers: Vec::new(),
    });
    Ok(())
}

/// What is deleted is listed still.
fn delete(vpp: &mut Vpp, key: &Key) -> Result<(), Refusal> {
    let now = now(vpp);
    let vip = vpp.lb.find(key)?;
    vip.is_used = false;
    for server in &mut vip.servers {
        (server.is_used, server.left) = (false, now);
    }
    if vpp.lb.sibling(key).is_none() {
        let source = source(vpp);
        vpp.fib.special_remove(0, &key.route(), source);
    }
    Ok(())
}

/// Seconds since the start.
fn now(vpp: &Vpp) -> u32 {
    let up = (vpp.config.clock)().saturating_sub(vpp.config.started);
    u32::try_from(up.as_secs()).unwrap_or(u32::MAX)
}

/// A server comes back as it was. Its route stays when it is deleted.
fn lb_add_del_as(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: LbAddDelAs,
) -> Result<LbAddDelAsReply, Refusal> {
    let now = now(vpp);
    let address = r.as_address.ip();
    let vip = vpp.lb.find(&Key::new(&r.pfx, r.protocol, r.port))?;
    let is_ip4 = is_ip4(ip46(address));
    let behind_ip4 = vip.kind != LbVipType::LB_API_VIP_TYPE_IP6_GRE6;
    let mut servers = vip.servers.iter_mut();
    let held = servers.find(|s| ip46(s.address) == ip46(address));
    match (held, r.is_del) {
        (Some(server), false) if server.is_used => return Err(VppError::VALUE_EXIST.into()),
        (Some(server), false) => server.is_used = true,
        (Some(server), true) => (server.is_used, server.left) = (false, now),
        (None, true) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, false) if is_ip4 != behind_ip4 => {
            return Err(VppError::INVALID_ADDRESS_FAMILY.into());
        }
        (None, false) => {
            let host = to_ip(!is_ip4, ip46(address));
            vip.servers.push(Server {
                address: host,
                is_used: true,
                left: 0,
            });
            let host = Prefix::new(host, if is_ip4 { 32 } else { 128 });
            vpp.fib.special_add(0, &host, Source::RR, EntryFlags::default());
        }
    }
    Ok(LbAddDelAsReply::default())
}

/// Never refused: there are no flows.
fn lb_flush_vip(_: &mut Vpp, _: &mut Call<'_>, _: LbFlushVip) -> Result<LbFlushVipReply, Refusal> {
    Ok(LbFlushVipReply::default())
}

fn lb_add_del_intf_nat4(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: LbAddDelIntfNat4,
) -> Result<LbAddDelIntfNat4Reply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    feature(
        vpp,
        ("ip4-unicast", "lb-nat4-in2out"),
        r.sw_if_index,
        r.is_add,
    );
    Ok(LbAddDelIntfNat4Reply::default())
}

fn lb_add_del_intf_nat6(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: LbAddDelIntfNat6,
) -> Result<LbAddDelIntfNat6Reply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    feature(
        vpp,
        ("ip6-unicast", "lb-nat6-in2out"),
        r.sw_if_index,
        r.is_add,
    );
    Ok(LbAddDelIntfNat6Reply::default())
}

fn feature(vpp: &mut Vpp, (arc, node): (&str, &str), sw_if_index: u32, is_add: bool) {
    let set = vpp.feature.enable_disable(arc, node, sw_if_index, is_add);
    debug_assert!(set.is_ok(), "{node} is in the table");
}

/// Whatever is asked for, all. The upper half of a flow table's length is shown.
fn lb_vip_dump(
    vpp: &mut Vpp,
    _: &LbVipDump,
    rows: &mut Rows<'_, '_, LbVipDetails>,
) -> Result<(), Refusal> {
    for vip in &vpp.lb.vips {
        rows.push(&LbVipDetails {
            vip: vip.key.row(),
            encap: LbEncapType(vip.kind.0),
            flow_table_length: u16::try_from(vip.table_length >> 16).unwrap_or(u16::MAX),
            ..LbVipDetails::default()
        });
    }
    Ok(())
}

/// VPP takes the bytes of the address as IPv6 and the port in the other order. All servers for an address of zeros.
fn lb_as_dump(
    vpp: &mut Vpp,
    r: &LbAsDump,
    rows: &mut Rows<'_, '_, LbAsDetails>,
) -> Result<(), Refusal> {
    let addr = r.pfx.address.un.ip6().to_bits();
    for vip in &vpp.lb.vips {
        let key = &vip.key;
        let asked = (key.addr, key.protocol, key.port.swap_bytes());
        if addr != 0 && asked != (addr, r.protocol, r.port) {
            continue;
        }
        for server in &vip.servers {
            rows.push(&LbAsDetails {
                vip: key.row(),
                app_srv: server.address.into(),
                flags: server.is_used.into(),
                in_use_since: server.left,
            });
        }
    }
    Ok(())
}
