//! Clients (`client.c`): one per index; an interface's deletion leaves them.

use std::net::Ipv4Addr;

use vpp_binapi::api::dhcp::{
    DhcpClient, DhcpClientConfig, DhcpClientConfigReply, DhcpClientDetails,
    DhcpClientDetectEnableDisable, DhcpClientDetectEnableDisableReply, DhcpClientDump,
    DhcpClientState, DhcpComplEvent, DhcpLease, DomainServer,
};
use vpp_binapi::{MacAddress, VppError};

use crate::areas::fib::{EntryFlags, Prefix, Proto, RoutePath, Source, ip46, nh_proto};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::config::DhcpServer;
use crate::core::vpp::Vpp;

const ARC: &str = "ip4-unicast";
const DETECT: &str = "ip4-dhcp-client-detect";

/// A client.
#[derive(Debug, Clone)]
pub(super) struct Client {
    /// As it was configured.
    config: DhcpClient,
    /// Who configured it.
    client_index: u32,
    /// In what it sends; known from the first time on.
    mac: MacAddress,
    lease: Option<DhcpServer>,
}

impl Client {
    fn lease(&self) -> DhcpLease {
        let lease = DhcpLease {
            sw_if_index: self.config.sw_if_index,
            hostname: self.config.hostname,
            host_mac: self.mac,
            ..Default::default()
        };
        match &self.lease {
            None => lease,
            Some(server) => DhcpLease {
                state: DhcpClientState::DHCP_CLIENT_STATE_API_BOUND,
                mask_width: server.len,
                host_address: server.address.into(),
                router_address: server.router.into(),
                domain_server: server
                    .name_servers
                    .iter()
                    .map(|address| DomainServer {
                        address: (*address).into(),
                    })
                    .collect(),
                ..lease
            },
        }
    }
}

/// What VPP keeps of a client's identifier: up to its first zero, at most 63 bytes.
fn identifier(id: [u8; 64]) -> [u8; 64] {
    let mut kept = [0; 64];
    let text = id.iter().take(63).take_while(|byte| **byte != 0);
    for (to, from) in kept.iter_mut().zip(text) {
        *to = *from;
    }
    kept
}

pub(super) fn dhcp_client_config(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: DhcpClientConfig,
) -> Result<DhcpClientConfigReply, Refusal> {
    let sw_if_index = r.client.sw_if_index;
    vpp.interface.table.expect(sw_if_index)?;
    let clients = &vpp.dhcp.clients;
    let held = clients.find(|c| c.config.sw_if_index == sw_if_index);
    let held = held.map(|(index, _)| index);
    match (r.is_add, held) {
        (true, Some(_)) | (false, None) => return Err(VppError::INVALID_VALUE.into()),
        (false, Some(index)) => {
            if let Some(client) = vpp.dhcp.clients.remove(index) {
                release(vpp, call, &client);
            }
        }
        (true, None) => {
            let config = DhcpClient {
                id: identifier(r.client.id),
                ..r.client
            };
            // What is down when the client comes does not send yet; later it does, some time.
            let interface = vpp.interface.table.get(sw_if_index);
            let mac = interface.filter(|i| i.is_admin_up()).map(|i| i.mac);
            let _ = vpp.feature.enable_disable(ARC, DETECT, sw_if_index, true);
            vpp.dhcp.clients.insert(Client {
                config,
                client_index: call.client_index,
                mac: mac.unwrap_or_default(),
                lease: None,
            });
            ask(vpp, call, sw_if_index);
        }
    }
    Ok(DhcpClientConfigReply::default())
}

/// A client asks as long as its interface is up.
pub(super) fn admin_changed(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    ask(vpp, call, sw_if_index);
}

fn prefix(server: &DhcpServer) -> Prefix {
    let host = Prefix::host(Proto::Ip4, ip46(server.address.into()));
    Prefix {
        len: server.len,
        ..host
    }
}

/// The default route by way of the server's router.
fn route(server: &DhcpServer, sw_if_index: u32) -> (Prefix, Vec<RoutePath>) {
    let any = Prefix {
        len: 0,
        ..Prefix::host(Proto::Ip4, 0)
    };
    let path = RoutePath {
        proto: nh_proto(Proto::Ip4),
        addr: ip46(server.router.into()),
        sw_if_index,
        ..RoutePath::default()
    };
    (any, vec![path])
}

/// The server, if there is one behind the interface, answers at once.
fn ask(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    let waits = |c: &Client| c.config.sw_if_index == sw_if_index && c.lease.is_none();
    let Some((index, _)) = vpp.dhcp.clients.find(waits) else {
        return;
    };
    let interface = vpp.interface.table.get(sw_if_index);
    let Some(interface) = interface.filter(|i| i.is_admin_up()) else {
        return;
    };
    let Some(server) = vpp.config.dhcp_servers.get(&interface.name).cloned() else {
        return;
    };
    let mac = interface.mac;
    // An address that is in the way stays; the client believes in its lease all the same.
    let _ = vpp.add_address(call, sw_if_index, &prefix(&server));
    if server.router != Ipv4Addr::UNSPECIFIED {
        let (any, paths) = route(&server, sw_if_index);
        let fib_index = vpp.fib.interface_fib(Proto::Ip4, sw_if_index);
        let none = EntryFlags::default();
        vpp.fib.path_add(fib_index, &any, Source::DHCP, none, paths);
    }
    let Some(client) = vpp.areas.dhcp.clients.get_mut(index) else {
        return;
    };
    (client.mac, client.lease) = (mac, Some(server));
    let _ = vpp
        .areas
        .feature
        .enable_disable(ARC, DETECT, sw_if_index, false);
    if client.config.want_dhcp_event {
        let event = DhcpComplEvent {
            pid: client.config.pid,
            lease: client.lease(),
        };
        call.event(client.client_index, &event);
    }
}

fn release(vpp: &mut Vpp, call: &mut Call<'_>, client: &Client) {
    let sw_if_index = client.config.sw_if_index;
    let Some(server) = &client.lease else {
        let _ = vpp.feature.enable_disable(ARC, DETECT, sw_if_index, false);
        return;
    };
    let _ = vpp.del_address(call, sw_if_index, &prefix(server));
    if server.router != Ipv4Addr::UNSPECIFIED {
        let (any, paths) = route(server, sw_if_index);
        let fib_index = vpp.fib.interface_fib(Proto::Ip4, sw_if_index);
        vpp.fib.path_remove(fib_index, &any, Source::DHCP, paths);
    }
}

pub(super) fn dhcp_client_dump(
    vpp: &mut Vpp,
    _: &DhcpClientDump,
    rows: &mut Rows<'_, '_, DhcpClientDetails>,
) -> Result<(), Refusal> {
    for (_, client) in vpp.dhcp.clients.iter() {
        rows.push(&DhcpClientDetails {
            client: client.config,
            lease: client.lease(),
        });
    }
    Ok(())
}

/// Nobody hears whether the node was there before (`dhcp_client_detect.c`).
pub(super) fn dhcp_client_detect_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: DhcpClientDetectEnableDisable,
) -> Result<DhcpClientDetectEnableDisableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let _ = vpp
        .feature
        .enable_disable(ARC, DETECT, r.sw_if_index, r.enable);
    Ok(DhcpClientDetectEnableDisableReply::default())
}
