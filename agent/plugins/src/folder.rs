//! The table of features, one line each.

use std::sync::Arc;

use agent_scheduler::{Descriptor, Scheduler, SchedulerError};
use vpp_binapi::client::{Client, Compatibility, PluginMessages};

use crate::PluginContext;
use crate::{abf, acl, bfd, dns, interfaces, ipfix, ipsec, l2, l3, nat44};
use crate::{linux, netalloc};
use crate::{punt, srv6, stn, wireguard};

/// The features that the agent knows, one line each.
pub const FOLDERS: &[Folder] = &[
    netalloc::FOLDER,
    linux::interface::FOLDER,
    linux::address::FOLDER,
    linux::vrf::FOLDER,
    linux::host_name::FOLDER,
    linux::arp::FOLDER,
    linux::route::FOLDER,
    linux::rule_chain::FOLDER,
    interfaces::interface::FOLDER,
    interfaces::address::FOLDER,
    interfaces::admin_up::FOLDER,
    interfaces::bond_member::FOLDER,
    interfaces::dhcp_client::FOLDER,
    interfaces::dhcp_lease::FOLDER,
    interfaces::has_address::FOLDER,
    interfaces::ip6nd::FOLDER,
    interfaces::link_state::FOLDER,
    interfaces::rx_mode::FOLDER,
    interfaces::rx_placement::FOLDER,
    interfaces::span::FOLDER,
    interfaces::unnumbered::FOLDER,
    interfaces::vrf::FOLDER,
    acl::list::FOLDER,
    acl::interface::FOLDER,
    abf::policy::FOLDER,
    abf::interface::FOLDER,
    bfd::auth_key::FOLDER,
    bfd::session::FOLDER,
    bfd::echo::FOLDER,
    dns::cache::FOLDER,
    ipfix::exporter::FOLDER,
    ipfix::flowprobe_params::FOLDER,
    ipfix::flowprobe_feature::FOLDER,
    ipsec::sa::FOLDER,
    ipsec::spd::FOLDER,
    ipsec::spd_interface::FOLDER,
    ipsec::sp::FOLDER,
    ipsec::tun_protect::FOLDER,
    l2::bridge_domain::FOLDER,
    l2::bd_interface::FOLDER,
    l2::fib::FOLDER,
    l2::xconnect::FOLDER,
    l3::vrf::FOLDER,
    l3::route::FOLDER,
    l3::arp::FOLDER,
    l3::proxy_arp::FOLDER,
    l3::proxy_arp_interface::FOLDER,
    l3::dhcp_proxy::FOLDER,
    l3::ip_scan_neighbor::FOLDER,
    l3::l3xc::FOLDER,
    l3::teib::FOLDER,
    nat44::global::FOLDER,
    nat44::global_address::FOLDER,
    nat44::global_interface::FOLDER,
    nat44::interface::FOLDER,
    nat44::pool::FOLDER,
    nat44::dnat::FOLDER,
    punt::redirect::FOLDER,
    punt::to_host::FOLDER,
    punt::exception::FOLDER,
    srv6::global::FOLDER,
    srv6::local_sid::FOLDER,
    srv6::policy::FOLDER,
    srv6::steering::FOLDER,
    stn::rule::FOLDER,
    wireguard::peer::FOLDER,
];

/// A feature of VPP: what it needs of VPP, and its descriptors.
#[derive(Debug, Clone, Copy)]
pub struct Folder {
    /// Path of the folder below `src`, such as `l3/vrf`.
    pub name: &'static str,
    /// Messages without which nothing of the feature works. Make it with [`needs!`](crate::needs).
    pub messages: &'static [Need],
    /// Makes the descriptors.
    pub descriptors: fn(&PluginContext) -> Vec<Arc<dyn Descriptor>>,
}

pub use vpp_binapi::client::Need;

/// The messages of these types, for [`Folder::messages`].
#[macro_export]
macro_rules! needs {
    ($($message:ty),* $(,)?) => {
        {
            const NEEDS: &[$crate::Need] = &[$($crate::Need::of::<$message>()),*];
            NEEDS
        }
    };
}

/// What the connected VPP lacks, for every feature. With any message missing, the values of the feature become FAILED and
/// say so.
#[must_use]
pub fn compatibility(client: &Client) -> Compatibility {
    let plugins: Vec<_> = FOLDERS
        .iter()
        .map(|folder| PluginMessages {
            plugin: folder.name,
            messages: folder.messages,
        })
        .collect();
    client.compatibility(&plugins)
}

/// Registers all descriptors, and starts the task that tells the scheduler what VPP changes by itself. The task ends with
/// the connection or the scheduler.
///
/// # Errors
/// A descriptor of the same name is registered already.
pub fn register_all(ctx: &PluginContext, scheduler: &Scheduler) -> Result<(), SchedulerError> {
    FOLDERS
        .iter()
        .flat_map(|folder| (folder.descriptors)(ctx))
        .try_for_each(|descriptor| scheduler.register(descriptor))?;
    if let Some(linux) = &ctx.linux {
        tokio::spawn(linux::host_name::watch(linux.clone(), scheduler.clone()));
    }
    tokio::spawn(interfaces::dhcp_lease::watch(
        ctx.clone(),
        scheduler.clone(),
    ));
    tokio::spawn(interfaces::link_state::watch(
        ctx.clone(),
        scheduler.clone(),
    ));
    Ok(())
}
