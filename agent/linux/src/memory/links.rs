use std::collections::BTreeSet;

use nix::errno::Errno;

use super::state::{Forget, MemLink, Ns, State};
use crate::{Link, LinkChange, LinkKind, MAX_ALIAS_LEN, NewLink, What, valid_link_name};

impl State {
    pub fn links(&mut self, ns: &str) -> Result<Vec<Link>, What> {
        let ns = self.ns(ns)?;
        Ok(ns.links.values().map(|link| link.shown.clone()).collect())
    }

    pub fn link(&mut self, ns: &str, name: &str) -> Result<Option<Link>, What> {
        let ns = self.ns(ns)?;
        let index = ns.by_name.get(name);
        Ok(index.and_then(|index| Some(ns.links.get(index)?.shown.clone())))
    }

    pub fn add_link(&mut self, ns: &str, new: &NewLink) -> Result<(), What> {
        let name = new.name();
        self.ns(ns)?.free_name(name)?;
        match new {
            NewLink::Veth { peer, .. } => {
                if name == peer {
                    return Err(Errno::EEXIST.into());
                }
                self.ns(ns)?.free_name(peer)?;
                let (peer_mac, mac) = (self.next_mac(), self.next_mac());
                let ns_name = ns;
                let ns = self.ns(ns)?;
                let far = ns.insert(MemLink::new(peer, LinkKind::Veth, Some(peer_mac)));
                let near = ns.insert(MemLink::new(name, LinkKind::Veth, Some(mac)));
                for (end, other) in [(near, far), (far, near)] {
                    let link = ns.link(end)?;
                    link.peer = Some((ns_name.to_owned(), other));
                    link.shown.peer = Some(other);
                }
            }
            NewLink::Dummy { .. } => {
                let mac = self.next_mac();
                let link = MemLink::new(name, LinkKind::Dummy, Some(mac));
                self.ns(ns)?.insert(link);
            }
            NewLink::Vrf { table, .. } => {
                if *table == 0 {
                    return Err(Errno::EINVAL.into());
                }
                let mac = self.next_mac();
                let link = MemLink::new(name, LinkKind::Vrf { table: *table }, Some(mac));
                self.ns(ns)?.insert(link);
            }
        }
        Ok(())
    }

    /// Makes the TAP devices these, wherever they were moved. Returns whether that changed anything.
    pub fn set_taps(&mut self, names: &[String]) -> bool {
        let mut changed = false;
        let mut missing: BTreeSet<&str> = names.iter().map(String::as_str).collect();
        for ns in self.namespaces.values_mut() {
            let taps: Vec<(u32, String)> = ns
                .links
                .values()
                .filter_map(|link| Some((link.shown.index, link.tap.clone()?)))
                .collect();
            for (index, name) in taps {
                if !missing.remove(name.as_str()) {
                    ns.remove(index);
                    changed = true;
                }
            }
        }
        for name in missing {
            let mac = self.next_mac();
            let Ok(ns) = self.ns("") else { continue };
            // As when VPP makes one: a name that is taken is refused.
            if ns.free_name(name).is_err() {
                continue;
            }
            let mut link = MemLink::new(name, LinkKind::Tun, Some(mac));
            link.tap = Some(name.to_owned());
            (link.shown.up, link.shown.running) = (true, true);
            ns.insert(link);
            changed = true;
        }
        changed
    }

    pub fn delete_link(&mut self, ns: &str, index: u32) -> Result<(), What> {
        let ns = self.ns(ns)?;
        match ns.link(index)?.shown.kind {
            LinkKind::Loopback | LinkKind::Other(_) => return Err(Errno::EOPNOTSUPP.into()),
            _ => {}
        }
        let peer = ns.remove(index).and_then(|link| link.peer);
        if let Some((peer_ns, peer)) = peer
            && let Some(ns) = self.namespaces.get_mut(&peer_ns)
        {
            ns.remove(peer);
        }
        Ok(())
    }

    pub fn change_link(
        &mut self,
        ns: &str,
        index: u32,
        change: &LinkChange,
        to: Option<&str>,
    ) -> Result<(), What> {
        let (ns, index) = match to {
            Some(to) if to != ns => (to, self.move_link(ns, index, to, change.name.as_deref())?),
            _ => (ns, index),
        };
        let space = self.ns(ns)?;
        if let Some(mac) = change.mac {
            space.link(index)?.shown.mac = Some(mac);
        }
        if let Some(mtu) = change.mtu {
            let link = space.link(index)?;
            if link.shown.kind == LinkKind::Veth && !(68..=65535).contains(&mtu) {
                return Err(Errno::EINVAL.into());
            }
            link.shown.mtu = mtu;
        }
        if let Some(name) = &change.name {
            space.rename(index, name)?;
        }
        if let Some(alias) = &change.alias {
            if alias.len() > MAX_ALIAS_LEN {
                return Err(Errno::EINVAL.into());
            }
            space.link(index)?.shown.alias.clone_from(alias);
        }
        if let Some(master) = change.master {
            space.enslave(index, master)?;
        }
        if let Some(up) = change.up {
            space.set_up(index, up)?;
        }
        self.carrier(ns, index)
    }

    fn move_link(
        &mut self,
        from: &str,
        index: u32,
        to: &str,
        name: Option<&str>,
    ) -> Result<u32, What> {
        let shown = self.ns(from)?.link(index)?.shown.clone();
        if matches!(shown.kind, LinkKind::Loopback | LinkKind::Vrf { .. }) {
            return Err(Errno::EINVAL.into());
        }
        self.ns(to)?.free_name(name.unwrap_or(&shown.name))?;
        let Some(mut link) = self.ns(from)?.remove(index) else {
            return Err(Errno::ENODEV.into());
        };
        if let Some(name) = name {
            link.shown.name = name.to_owned();
        }
        link.addresses.clear();
        (link.shown.up, link.shown.running, link.shown.master) = (false, false, None);
        let peer = link.peer.clone();
        let moved = self.ns(to)?.insert(link);
        if let Some((peer_ns, peer)) = peer {
            let link = self.ns(&peer_ns)?.link(peer)?;
            link.peer = Some((to.to_owned(), moved));
            link.shown.peer = Some(moved);
        }
        Ok(moved)
    }

    /// A pair has a carrier where both ends are up.
    fn carrier(&mut self, ns: &str, index: u32) -> Result<(), What> {
        let link = self.ns(ns)?.link(index)?;
        let (up, peer) = (link.shown.up, link.peer.clone());
        let mut running = up;
        if let Some((peer_ns, peer)) = peer {
            let peer = self.ns(&peer_ns)?.link(peer)?;
            running = up && peer.shown.up;
            peer.shown.running = running;
        }
        self.ns(ns)?.link(index)?.shown.running = running;
        Ok(())
    }
}

impl Ns {
    fn free_name(&self, name: &str) -> Result<(), What> {
        if !valid_link_name(name) {
            Err(Errno::EINVAL.into())
        } else if self.by_name.contains_key(name) {
            Err(Errno::EEXIST.into())
        } else {
            Ok(())
        }
    }

    fn rename(&mut self, index: u32, name: &str) -> Result<(), What> {
        let old = self.link(index)?.shown.name.clone();
        if old == name {
            return Ok(());
        }
        self.free_name(name)?;
        self.by_name.remove(&old);
        self.by_name.insert(name.to_owned(), index);
        self.link(index)?.shown.name = name.to_owned();
        for of in ["ipv4/conf", "ipv6/conf"] {
            let prefix = format!("{of}/{old}/");
            let moved: Vec<_> = self
                .sysctls
                .extract_if(.., |setting, _| setting.starts_with(&prefix))
                .collect();
            for (setting, value) in moved {
                let setting = setting.replacen(&prefix, &format!("{of}/{name}/"), 1);
                self.sysctls.insert(setting, value);
            }
        }
        Ok(())
    }

    fn enslave(&mut self, index: u32, master: Option<u32>) -> Result<(), What> {
        if let Some(master) = master
            && !matches!(self.link(master)?.shown.kind, LinkKind::Vrf { .. })
        {
            return Err(Errno::EOPNOTSUPP.into());
        }
        let link = self.link(index)?;
        if link.shown.master != master {
            link.shown.master = master;
            // Linux takes it down and up again.
            self.forget(index, Forget::ROUTES);
        }
        Ok(())
    }

    fn set_up(&mut self, index: u32, up: bool) -> Result<(), What> {
        let link = self.link(index)?;
        let was = std::mem::replace(&mut link.shown.up, up);
        if !was || up {
            return Ok(());
        }
        let name = link.shown.name.clone();
        self.forget(index, Forget::ALL);
        if !self.flag("ipv6", &name, "keep_addr_on_down") {
            let link = self.link(index)?;
            link.addresses
                .retain(|address| matches!(address, ipnet::IpNet::V4(_)));
        }
        Ok(())
    }
}
