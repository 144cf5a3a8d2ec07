use std::net::IpAddr;

use agent_model::vpp::dns::DnsCache;
use futures::future::try_join_all;
use vpp_binapi::VppError;
use vpp_binapi::api::dns::{DnsEnableDisable, DnsNameServerAddDel};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![DnsEnableDisable, DnsNameServerAddDel];

fn servers(
    vpp: &Vpp,
    cache: &DnsCache,
    is_add: bool,
) -> Result<Vec<DnsNameServerAddDel>, CallError> {
    let servers = cache.upstream_dns_servers.iter().map(|text| {
        let ip: IpAddr = text.parse().map_err(|_| {
            let why = format!("upstream_dns_servers: {text:?} is not an IP address");
            vpp.cannot_say::<DnsNameServerAddDel>(why)
        })?;
        let mut server_address = [0; 16];
        match ip {
            IpAddr::V4(ip) => {
                let bytes = server_address.iter_mut().zip(ip.octets());
                bytes.for_each(|(to, from)| *to = from);
            }
            IpAddr::V6(ip) => server_address = ip.octets(),
        }
        Ok(DnsNameServerAddDel {
            is_ip6: ip.is_ipv6().into(),
            is_add: is_add.into(),
            server_address,
        })
    });
    servers.collect()
}

/// Adds the servers, which VPP wants to have first, and enables the cache.
pub(super) async fn enable(vpp: &Vpp, cache: &DnsCache) -> Result<(), CallError> {
    let servers = servers(vpp, cache, true)?;
    let servers = try_join_all(servers.iter().map(|server| vpp.request(server)));
    let enable = DnsEnableDisable { enable: 1 };
    let (added, enabled) = futures::join!(servers, vpp.request(&enable));
    added?;
    enabled.map(drop)
}

/// Disables the cache and removes the servers.
pub(super) async fn disable(vpp: &Vpp, cache: &DnsCache) -> Result<(), CallError> {
    let servers = servers(vpp, cache, false)?;
    let servers = try_join_all(servers.iter().map(|server| async {
        vpp.request(server)
            .await
            .tolerate(&[VppError::NAME_SERVER_NOT_FOUND])
    }));
    let disable = DnsEnableDisable { enable: 0 };
    let (disabled, removed) = futures::join!(vpp.request(&disable), servers);
    disabled?;
    removed.map(drop)
}
