//! DHCP clients and relays (`src/plugins/dhcp`).
//!
//! A client gets a lease where [`Config::dhcp_servers`](crate::Config) has a server, as soon as its interface is up;
//! leases do not end.

mod client;
mod proxy;

use std::collections::BTreeMap;

use vpp_binapi::Message;
use vpp_binapi::api::dhcp::{
    DhcpComplEvent, DhcpPluginControlPing, DhcpPluginControlPingReply, DhcpPluginGetVersion,
    DhcpPluginGetVersionReply,
};

use crate::core::call::{Call, Refusal};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Clients and relays.
#[derive(Debug, Default)]
pub struct State {
    clients: Pool<client::Client>,
    /// By family and index of the table in which clients ask.
    proxies: BTreeMap<(bool, u32), proxy::Proxy>,
    vss: BTreeMap<(bool, u32), proxy::Vss>,
}

/// Messages of `dhcp`.
pub fn register(r: &mut Registry) {
    r.hooks.admin_changed.push(client::admin_changed);
    r.raw(
        &[DhcpPluginGetVersionReply::NAME_CRC],
        dhcp_plugin_get_version,
    );
    r.reply(dhcp_plugin_control_ping);
    r.reply(client::dhcp_client_config);
    r.reply(client::dhcp_client_detect_enable_disable);
    r.dump(client::dhcp_client_dump);
    r.event::<DhcpComplEvent>();
    r.reply(proxy::dhcp_proxy_config);
    r.reply(proxy::dhcp_proxy_set_vss);
    r.dump(proxy::dhcp_proxy_dump);
}

fn dhcp_plugin_get_version(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: DhcpPluginGetVersion,
) -> Result<(), Refusal> {
    call.say(&DhcpPluginGetVersionReply { major: 1, minor: 0 });
    Ok(())
}

fn dhcp_plugin_control_ping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: DhcpPluginControlPing,
) -> Result<DhcpPluginControlPingReply, Refusal> {
    Ok(DhcpPluginControlPingReply {
        vpe_pid: vpp.config.pid,
        ..Default::default()
    })
}
