//! Where records of flows are sent (`src/vnet/ipfix-export/flow_api.c`).
//!
//! The first exporter is always there. A refused creation takes a place in the pool, with what its last owner had. What
//! VPP shows of the classifier's stream and tables comes in messages with wrong numbers and is not modelled.

mod config;
mod dump;

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// One exporter.
#[derive(Debug, Clone)]
pub struct Exporter {
    /// Who gets the records.
    pub collector: IpAddr,
    /// Its port.
    pub collector_port: u16,
    /// Address that they come from.
    pub src: IpAddr,
    /// Index of the IPv4 table that they go through; all ones for the first that fits.
    pub fib_index: u32,
    /// Longest packet.
    pub path_mtu: u32,
    /// Seconds between templates.
    pub template_interval: u32,
    /// Whether packets have a checksum.
    pub udp_checksum: bool,
}

impl Exporter {
    /// Memory that nobody wrote to yet.
    fn blank(fib_index: u32) -> Self {
        Self {
            collector: Ipv4Addr::UNSPECIFIED.into(),
            collector_port: 0,
            src: Ipv4Addr::UNSPECIFIED.into(),
            fib_index,
            path_mtu: 0,
            template_interval: 0,
            udp_checksum: false,
        }
    }
}

/// All exporters.
#[derive(Debug, Default)]
pub struct State {
    /// The exporters by index.
    pub exporters: Pool<Exporter>,
    /// What those that have gone left behind.
    left: BTreeMap<u32, Exporter>,
    /// Domain and port of what the classifier records.
    pub classify_stream: (u32, u16),
}

impl State {
    /// Index of the exporter with a collector. VPP compares memory that it never clears for the first one: once that is
    /// set, it is not found.
    fn find(&self, collector: IpAddr) -> Option<u32> {
        let mut exporters = self.exporters.iter();
        let found = |(index, e): &(u32, &Exporter)| {
            e.collector == collector && (*index != 0 || e.path_mtu == 0)
        };
        exporters.find(found).map(|(index, _)| index)
    }
}

/// Messages of `ipfix_export` about exporters.
pub fn register(r: &mut Registry) {
    r.hooks.boot.push(boot);
    r.reply(config::set_ipfix_exporter);
    r.reply(config::ipfix_exporter_create_delete);
    r.reply(config::set_ipfix_classify_stream);
    r.dump(dump::ipfix_exporter_dump);
    r.stream(dump::ipfix_all_exporter_get);
}

fn boot(vpp: &mut Vpp) {
    vpp.ipfix_export.exporters.insert(Exporter::blank(u32::MAX));
}
