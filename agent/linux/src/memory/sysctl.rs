use nix::errno::Errno;

use super::state::{Ns, State};
use crate::What;

/// Settings of each link, below `<family>/conf/<link>/`; all are off at first.
const PER_LINK: &[(&str, &str)] = &[
    ("ipv4", "promote_secondaries"),
    ("ipv6", "disable_ipv6"),
    ("ipv6", "keep_addr_on_down"),
];
/// Settings of a namespace; all are off at first.
const PER_NAMESPACE: &[&str] = &[
    "ipv4/ip_forward",
    "ipv4/tcp_l3mdev_accept",
    "ipv4/udp_l3mdev_accept",
];

impl State {
    pub fn sysctl(&mut self, ns: &str, name: &str) -> Result<String, What> {
        let ns = self.ns(ns)?;
        ns.knows(name)?;
        Ok(ns.sysctls.get(name).map_or("0", String::as_str).to_owned())
    }

    pub fn set_sysctl(&mut self, ns: &str, name: &str, value: &str) -> Result<(), What> {
        let ns = self.ns(ns)?;
        ns.knows(name)?;
        ns.sysctls.insert(name.to_owned(), value.trim().to_owned());
        Ok(())
    }
}

impl Ns {
    fn knows(&self, name: &str) -> Result<(), What> {
        let of_link = PER_LINK.iter().any(|(family, setting)| {
            name.strip_prefix(family)
                .and_then(|rest| rest.strip_prefix("/conf/"))
                .and_then(|rest| rest.strip_suffix(setting))
                .and_then(|rest| rest.strip_suffix('/'))
                .is_some_and(|link| self.by_name.contains_key(link))
        });
        if of_link || PER_NAMESPACE.contains(&name) {
            Ok(())
        } else {
            Err(Errno::ENOENT.into())
        }
    }

    pub fn flag(&self, family: &str, link: &str, setting: &str) -> bool {
        let name = format!("{family}/conf/{link}/{setting}");
        self.sysctls.get(&name).is_some_and(|value| value != "0")
    }
}
