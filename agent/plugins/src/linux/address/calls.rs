use agent_linux::{Errno, LinuxError};
use agent_scheduler::ValueError;
use ipnet::IpNet;

use crate::linux::context::{tolerate_gone, value_error};
use crate::linux::{LinuxContext, LinuxIfMeta};

/// Sets what the address needs to come and to stay: IPv6 on the link, also while that is down.
pub(super) async fn add(
    linux: &LinuxContext,
    link: &LinuxIfMeta,
    address: IpNet,
) -> Result<(), ValueError> {
    if matches!(address, IpNet::V6(_)) {
        set(linux, link, "ipv6", "disable_ipv6", "0").await?;
        set(linux, link, "ipv6", "keep_addr_on_down", "1").await?;
    }
    let added = linux
        .netlink
        .add_address(&link.namespace, link.index, address);
    match added.await {
        Err(error) if error.errno() == Some(Errno::EEXIST) => Ok(()),
        added => added.map_err(value_error),
    }
}

/// Linux would delete the other addresses of the same network along with its first.
pub(super) async fn delete(
    linux: &LinuxContext,
    link: &LinuxIfMeta,
    address: IpNet,
) -> Result<(), ValueError> {
    let netlink = &linux.netlink;
    if matches!(address, IpNet::V4(_)) {
        let all = match netlink.addresses(&link.namespace).await {
            Ok(all) => all,
            Err(error) => return tolerate_gone(Err(error)),
        };
        let others = all.iter().any(|other| {
            other.link == link.index && other.secondary && other.address.trunc() == address.trunc()
        });
        if others {
            set(linux, link, "ipv4", "promote_secondaries", "1").await?;
        }
    }
    tolerate_gone(
        netlink
            .delete_address(&link.namespace, link.index, address)
            .await,
    )
}

/// A setting of the link. A kernel without the family has none.
async fn set(
    linux: &LinuxContext,
    link: &LinuxIfMeta,
    family: &str,
    setting: &str,
    value: &str,
) -> Result<(), ValueError> {
    let name = format!("{family}/conf/{}/{setting}", link.host_if_name);
    let is = linux.netlink.sysctl(&link.namespace, &name).await;
    let done: Result<(), LinuxError> = match is {
        Ok(is) if is == value => Ok(()),
        Ok(_) => {
            linux
                .netlink
                .set_sysctl(&link.namespace, &name, value)
                .await
        }
        Err(error) => Err(error),
    };
    tolerate_gone(done)
}
