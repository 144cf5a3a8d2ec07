//! What is in the segment, and how it follows VPP (`src/vlib/stats/init.c`, `collector.c`, `src/vnet/interface/stats.c`).

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::time::Duration;

use crate::areas::stats::{COMBINED, Combined, SIMPLE, Simple};
use crate::core::config::Config;
use crate::core::vpp::Vpp;
use crate::stats::names::{ERRORS, GAUGES, NODE_COUNTERS, PER_INTERFACE, PLUGINS, ROUTES};
use crate::stats::segment::{Kind, Segment, SegmentError};

/// Writes what VPP has into a segment.
#[derive(Debug)]
pub struct Publisher {
    segment: Segment,
    heartbeat: u32,
    beats: u64,
    last_update: u32,
    memory: u32,
    names: u32,
    simple: Vec<(Simple, u32)>,
    combined: Vec<(Combined, u32)>,
    per_interface: Vec<u32>,
    /// Counters of routes, and for how many there is room.
    routes: [u32; 2],
    routes_room: u32,
    /// Names of interfaces and the entries that lead to their counters.
    interfaces: BTreeMap<u32, (String, Vec<u32>)>,
}

/// VPP's default size.
pub const DEFAULT_SIZE: u64 = 32 << 20;

impl Publisher {
    /// A segment of a VPP that has just started.
    ///
    /// # Errors
    /// No room, or the system refuses.
    pub fn new(size: u64, vpp: &mut Vpp) -> Result<Self, SegmentError> {
        let mut publisher = Self::directory(Segment::new(size)?, &vpp.config)?;
        // All interfaces are new to this segment.
        let areas = &mut vpp.areas;
        areas.stats.announce_all(&areas.interface.table);
        publisher.follow(vpp)?;
        Ok(publisher)
    }

    /// What every VPP has, in its order.
    fn directory(mut s: Segment, config: &Config) -> Result<Self, SegmentError> {
        s.lock()?;
        s.add(Kind::ScalarIndex, "/sys/last_stats_clear", 0)?;
        let heartbeat = s.add(Kind::ScalarIndex, "/sys/heartbeat", 0)?;
        s.add(Kind::ScalarIndex, "/sys/boottime", config.started.as_secs())?;
        let memory = s.add(Kind::CounterVectorSimple, "/mem/stat segment", 0)?;
        for (column, name) in [(1, "used"), (0, "total"), (2, "free")] {
            s.add_symlink(memory, column, &format!("/mem/stat segment/{name}"))?;
        }
        s.add(Kind::Gauge, "/sys/vector_rate", 0)?;
        for name in ["/sys/vector_rate_per_worker", "/sys/loops_per_worker"] {
            let entry = s.add(Kind::CounterVectorSimple, name, 0)?;
            s.set_simple(entry, 1, 0)?;
        }
        for name in GAUGES {
            s.add(Kind::Gauge, name, 0)?;
        }
        let missing = |module: &str| config.missing_modules.contains(module);
        for (_, names) in PLUGINS.iter().filter(|(module, _)| !missing(module)) {
            for name in *names {
                let entry = s.add(Kind::CounterVectorSimple, name, 0)?;
                s.set_simple(entry, 0, 0)?;
            }
        }
        let errors = s.add(Kind::CounterVectorSimple, "/node/errors", 0)?;
        for (column, (node, reason)) in (0..).zip(ERRORS) {
            s.set_simple(errors, column, 0)?;
            s.add_symlink(errors, column, &format!("/err/{node}/{reason}"))?;
        }
        let last_update = s.add(Kind::ScalarIndex, "/sys/last_update", 0)?;
        s.add(Kind::Gauge, "/sys/input_rate", 0)?;
        let mut routes = [0; 2];
        for (n, name) in ROUTES.iter().enumerate() {
            let entry = s.add(Kind::CounterVectorCombined, name, 0)?;
            s.set_combined(entry, 0, 0, 0)?;
            if let Some(route) = routes.get_mut(n) {
                *route = entry;
            }
        }
        let mut simple = Vec::new();
        for kind in SIMPLE {
            let name = format!("/if/{}", kind.name());
            simple.push((*kind, s.add(Kind::CounterVectorSimple, &name, 0)?));
        }
        let mut combined = Vec::new();
        for kind in COMBINED {
            let name = format!("/if/{}", kind.name());
            combined.push((*kind, s.add(Kind::CounterVectorCombined, &name, 0)?));
        }
        let mut per_interface = Vec::new();
        for name in PER_INTERFACE {
            per_interface.push(s.add(Kind::CounterVectorSimple, name, 0)?);
        }
        let names = s.add(Kind::NameVector, "/if/names", 0)?;
        if config.per_node_counters {
            nodes(&mut s)?;
        }
        s.unlock()?;
        Ok(Self {
            segment: s,
            heartbeat,
            beats: 0,
            last_update,
            memory,
            names,
            simple,
            combined,
            per_interface,
            routes,
            routes_room: 1,
            interfaces: BTreeMap::new(),
        })
    }

    /// VPP has been started again: a new segment takes this one's place.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn restart(&mut self, vpp: &mut Vpp) -> Result<(), SegmentError> {
        *self = Self::new(self.segment.size(), vpp)?;
        Ok(())
    }

    /// A descriptor for a client.
    ///
    /// # Errors
    /// The system refuses.
    pub fn file(&self) -> io::Result<File> {
        self.segment.file().try_clone()
    }

    /// Writes what has changed since the last call.
    ///
    /// # Errors
    /// No room is left, or the system refuses.
    pub fn follow(&mut self, vpp: &mut Vpp) -> Result<(), SegmentError> {
        self.make_room_for_routes(vpp.fib.index_bound());
        if !vpp.stats.is_changed() {
            return Ok(());
        }
        let (names, counters) = vpp.stats.take_changes();
        if !names.is_empty() {
            self.segment.lock()?;
            for (sw_if_index, name) in names {
                self.rename(sw_if_index, name)?;
            }
            self.count_memory()?;
            self.segment.unlock()?;
        }
        for sw_if_index in counters {
            self.count(vpp, sw_if_index)?;
        }
        Ok(())
    }

    /// Clients look a route's counters up by its `stats_index`. Where the segment is too small for all routes, the last ones
    /// have none.
    fn make_room_for_routes(&mut self, bound: u32) {
        if bound <= self.routes_room {
            return;
        }
        self.routes_room = bound;
        for entry in self.routes {
            if let Err(error) = self.segment.reserve_combined(entry, bound) {
                tracing::warn!(%error, "routes without counters");
            }
        }
    }

    /// An interface came, went, or another has its index.
    fn rename(&mut self, sw_if_index: u32, name: Option<String>) -> Result<(), SegmentError> {
        let held = self.interfaces.get(&sw_if_index).map(|(name, _)| name);
        if held == name.as_ref() {
            return Ok(());
        }
        if let Some((_, links)) = self.interfaces.remove(&sw_if_index) {
            for link in links {
                self.segment.remove(link)?;
            }
        }
        let s = &mut self.segment;
        s.set_name(
            self.names,
            sw_if_index,
            name.as_deref().unwrap_or("deleted"),
        )?;
        let Some(name) = name else { return Ok(()) };
        let shown = name.replace('/', "_");
        let mut links = Vec::new();
        for (kind, entry) in &self.simple {
            s.set_simple(*entry, sw_if_index, 0)?;
            links.push(s.add_symlink(
                *entry,
                sw_if_index,
                &format!("/interfaces/{shown}/{}", kind.name()),
            )?);
        }
        for (kind, entry) in &self.combined {
            s.set_combined(*entry, sw_if_index, 0, 0)?;
            links.push(s.add_symlink(
                *entry,
                sw_if_index,
                &format!("/interfaces/{shown}/{}", kind.name()),
            )?);
        }
        for entry in &self.per_interface {
            s.set_simple(*entry, sw_if_index, 0)?;
        }
        self.interfaces.insert(sw_if_index, (name, links));
        Ok(())
    }

    fn count(&mut self, vpp: &Vpp, sw_if_index: u32) -> Result<(), SegmentError> {
        if !self.interfaces.contains_key(&sw_if_index) {
            return Ok(());
        }
        let counters = &vpp.stats.counters;
        for (kind, entry) in &self.simple {
            let packets = counters.simple(sw_if_index, *kind);
            self.segment.set_simple(*entry, sw_if_index, packets)?;
        }
        for (kind, entry) in &self.combined {
            let (packets, bytes) = counters.combined(sw_if_index, *kind);
            self.segment
                .set_combined(*entry, sw_if_index, packets, bytes)?;
        }
        Ok(())
    }

    fn count_memory(&mut self) -> Result<(), SegmentError> {
        let (total, used) = (self.segment.size(), self.segment.used());
        let columns = [total, used, total - used, 0, total, 0, total - used];
        for (column, value) in (0..).zip(columns) {
            self.segment.set_simple(self.memory, column, value)?;
        }
        Ok(())
    }

    /// VPP is still there: its collector has run.
    ///
    /// # Errors
    /// The system refuses.
    pub fn beat(&mut self, up: Duration) -> Result<(), SegmentError> {
        self.beats += 1;
        self.segment.set_value(self.heartbeat, self.beats)?;
        self.segment.set_value(self.last_update, up.as_secs())
    }
}

/// Counters of nodes, which VPP has on demand.
fn nodes(s: &mut Segment) -> Result<(), SegmentError> {
    let names = s.add(Kind::NameVector, "/sys/node/names", 0)?;
    let mut counters = Vec::new();
    for what in NODE_COUNTERS {
        let entry = s.add(Kind::CounterVectorSimple, &format!("/sys/node/{what}"), 0)?;
        counters.push((what, entry));
    }
    let mut nodes: Vec<&str> = ERRORS.iter().map(|(node, _)| *node).collect();
    nodes.dedup();
    for (column, node) in (0..).zip(nodes) {
        s.set_name(names, column, node)?;
        for (what, entry) in &counters {
            s.set_simple(*entry, column, 0)?;
            s.add_symlink(*entry, column, &format!("/nodes/{node}/{what}"))?;
        }
    }
    Ok(())
}
