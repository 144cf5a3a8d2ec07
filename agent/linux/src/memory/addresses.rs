use ipnet::IpNet;
use nix::errno::Errno;

use super::state::{Forget, State};
use crate::{Address, What};

/// Whether both are of the same network, with the same prefix length.
fn same_network(a: &IpNet, b: &IpNet) -> bool {
    a.trunc() == b.trunc()
}

const fn is_v4(address: &IpNet) -> bool {
    matches!(address, IpNet::V4(_))
}

/// Whether another address of its network came before it.
fn is_secondary(addresses: &[IpNet], place: usize) -> bool {
    let Some((before, address)) = addresses
        .split_at_checked(place)
        .and_then(|(before, rest)| {
            let address = rest.first()?;
            Some((before, address))
        })
    else {
        return false;
    };
    is_v4(address) && before.iter().any(|other| same_network(other, address))
}

impl State {
    pub fn addresses(&mut self, ns: &str) -> Result<Vec<Address>, What> {
        let mut all = Vec::new();
        for (index, link) in &self.ns(ns)?.links {
            for (place, address) in link.addresses.iter().enumerate() {
                all.push(Address {
                    link: *index,
                    address: *address,
                    link_local: match address {
                        IpNet::V4(_) => false,
                        IpNet::V6(v6) => v6.addr().is_unicast_link_local(),
                    },
                    secondary: is_secondary(&link.addresses, place),
                });
            }
        }
        all.sort();
        Ok(all)
    }

    pub fn add_address(&mut self, ns: &str, link: u32, address: IpNet) -> Result<(), What> {
        let ns = self.ns(ns)?;
        let name = ns.link(link)?.shown.name.clone();
        if !is_v4(&address) && ns.flag("ipv6", &name, "disable_ipv6") {
            return Err(Errno::EACCES.into());
        }
        let link = ns.link(link)?;
        let there = link.addresses.iter().any(|other| match address {
            IpNet::V4(_) => *other == address,
            IpNet::V6(_) => other.addr() == address.addr(),
        });
        if there {
            return Err(Errno::EEXIST.into());
        }
        link.addresses.push(address);
        Ok(())
    }

    /// The secondary addresses go with the first of their network, unless one of them is promoted.
    pub fn delete_address(&mut self, ns: &str, link: u32, address: IpNet) -> Result<(), What> {
        let ns = self.ns(ns)?;
        let index = link;
        let name = ns.link(index)?.shown.name.clone();
        let promote = ns.flag("ipv4", &name, "promote_secondaries");
        let link = ns.link(index)?;
        let place = link.addresses.iter().position(|other| *other == address);
        let place = place.ok_or(Errno::EADDRNOTAVAIL)?;
        let was_first = !is_secondary(&link.addresses, place);
        link.addresses.remove(place);
        if is_v4(&address) && was_first && !promote {
            link.addresses
                .retain(|other| !same_network(other, &address));
        }
        if is_v4(&address) && !link.addresses.iter().any(is_v4) {
            ns.forget(
                index,
                Forget {
                    v4_routes: true,
                    v6_routes: false,
                    neighbours: false,
                },
            );
        }
        Ok(())
    }
}
