//! Names: the servers that VPP asks (`src/plugins/dns/dns.c`). Asking them for a name is not modelled.

use vpp_binapi::VppError;
use vpp_binapi::api::dns::{
    DnsEnableDisable, DnsEnableDisableReply, DnsNameServerAddDel, DnsNameServerAddDelReply,
};

use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// The servers, and whether names are resolved.
#[derive(Debug, Default)]
pub struct State {
    /// Addresses of IPv4 servers, in the order in which they came.
    pub ip4_servers: Vec<[u8; 4]>,
    /// Addresses of IPv6 servers, in the order in which they came.
    pub ip6_servers: Vec<[u8; 16]>,
    /// Whether the cache is on.
    pub is_enabled: bool,
}

/// Messages of `dns`.
pub fn register(r: &mut Registry) {
    r.reply(dns_enable_disable);
    r.reply(dns_name_server_add_del);
}

fn dns_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: DnsEnableDisable,
) -> Result<DnsEnableDisableReply, Refusal> {
    let dns = &mut vpp.dns;
    if r.enable != 0 && dns.ip4_servers.is_empty() && dns.ip6_servers.is_empty() {
        return Err(VppError::NO_NAME_SERVERS.into());
    }
    dns.is_enabled = r.enable != 0;
    Ok(DnsEnableDisableReply::default())
}

/// A server that is there already is no error.
fn change<A: PartialEq>(servers: &mut Vec<A>, server: A, is_add: bool) -> Result<(), VppError> {
    let at = servers.iter().position(|known| *known == server);
    match (is_add, at) {
        (true, Some(_)) => {}
        (true, None) => servers.push(server),
        (false, Some(at)) => _ = servers.remove(at),
        (false, None) => return Err(VppError::NAME_SERVER_NOT_FOUND),
    }
    Ok(())
}

fn dns_name_server_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: DnsNameServerAddDel,
) -> Result<DnsNameServerAddDelReply, Refusal> {
    let [a, b, c, d, ..] = r.server_address;
    let is_add = r.is_add != 0;
    match r.is_ip6 {
        0 => change(&mut vpp.dns.ip4_servers, [a, b, c, d], is_add)?,
        _ => change(&mut vpp.dns.ip6_servers, r.server_address, is_add)?,
    }
    Ok(DnsNameServerAddDelReply::default())
}
