use std::collections::BTreeSet;

use agent_linux::{LinuxError, Namespace, Netlink};
use agent_model::keys::linux as keys;

/// Keys of what is up in the agent's namespace.
pub(super) async fn read(netlink: &dyn Netlink) -> Result<BTreeSet<String>, LinuxError> {
    let links = netlink.links(&Namespace::Own).await?;
    let addresses = netlink.addresses(&Namespace::Own).await?;
    let name = |index| links.iter().find(|link| link.index == index && link.up);
    let mut told = BTreeSet::new();
    for link in links.iter().filter(|link| link.up) {
        told.insert(keys::host_name(&link.name));
        if let Some(master) = link.master.and_then(name) {
            told.insert(keys::host_name_vrf(&link.name, &master.name));
        }
    }
    for address in addresses {
        if let Some(link) = name(address.link) {
            let text = address.address.to_string();
            told.insert(keys::host_name_address(&link.name, &text));
        }
    }
    Ok(told)
}
