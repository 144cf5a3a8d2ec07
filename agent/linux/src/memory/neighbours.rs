use std::net::IpAddr;

use nix::errno::Errno;

use super::state::State;
use crate::{Neighbour, What};

impl State {
    pub fn neighbours(&mut self, ns: &str) -> Result<Vec<Neighbour>, What> {
        let rows = self.ns(ns)?.neighbours.iter();
        Ok(rows
            .map(|((link, ip), (mac, protocol))| Neighbour {
                link: *link,
                ip: *ip,
                mac: *mac,
                protocol: *protocol,
            })
            .collect())
    }

    pub fn set_neighbour(&mut self, ns: &str, new: &Neighbour) -> Result<(), What> {
        let ns = self.ns(ns)?;
        ns.link(new.link)?;
        ns.neighbours
            .insert((new.link, new.ip), (new.mac, new.protocol));
        Ok(())
    }

    pub fn delete_neighbour(&mut self, ns: &str, link: u32, ip: IpAddr) -> Result<(), What> {
        let ns = self.ns(ns)?;
        ns.link(link)?;
        let gone = ns.neighbours.remove(&(link, ip));
        gone.map(drop).ok_or(Errno::ENOENT.into())
    }
}
