//! The classifier: tables of masks and sessions, and which interface asks which (`src/vnet/classify/classify_api.c`).
//!
//! What an interface asks stays when the interface or the table goes.

mod chains;
mod config;
mod dump;
mod interfaces;
pub mod table;

use std::collections::BTreeMap;

use vpp_binapi::VppError;

use crate::areas::classify::table::Table;
use crate::core::call::Refusal;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

/// What asks a table, one number for each of VPP's vectors by interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum User {
    /// Received packets (`in_out_acl.c`).
    InputAcl(Kind),
    /// Sent packets.
    OutputAcl(Kind),
    /// Policers of received packets (`policer_classify.c`).
    Policer(Kind),
    /// Flows of received packets (`flow_classify.c`).
    Flow(Kind),
    /// Packets to the interface's own address (`ip4_forward.c`).
    Ip(Kind),
    /// Bridged packets that come in (`l2_input_classify.c`).
    L2Input(Kind),
    /// Bridged packets that leave (`l2_output_classify.c`).
    L2Output(Kind),
}

/// Kind of packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "names of packets")]
pub enum Kind {
    Ip4,
    Ip6,
    L2,
    Ip4Punt,
    Ip6Punt,
}

/// Tables and who asks them.
#[derive(Debug)]
pub struct State {
    /// All tables.
    pub tables: Pool<Table>,
    /// Table of each user and interface.
    pub users: BTreeMap<(User, u32), u32>,
    /// First table of packet captures by interface; one above the highest interface that ever had one is the length.
    captures: Vec<u32>,
    /// First table of packet traces, or ~0.
    trace: u32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            tables: Pool::default(),
            users: BTreeMap::new(),
            captures: Vec::new(),
            trace: u32::MAX,
        }
    }
}

impl State {
    /// The table that a user asks, or ~0.
    pub fn table_of(&self, user: User, sw_if_index: u32) -> u32 {
        let table = self.users.get(&(user, sw_if_index));
        table.copied().unwrap_or(u32::MAX)
    }

    fn expect(&self, table: u32, error: VppError) -> Result<(), VppError> {
        self.tables.get(table).map(|_| ()).ok_or(error)
    }

    /// Tables of a chain, from the first on.
    ///
    /// # Errors
    /// A chain that leads to a table that is gone, or to itself, is VPP's end.
    fn chain(&self, first: u32) -> Result<Vec<u32>, Refusal> {
        let mut chain = Vec::new();
        let mut at = first;
        while at != u32::MAX {
            let table = self.tables.get(at);
            let table = table.filter(|_| !chain.contains(&at));
            let table = table.ok_or(Refusal::Crash(
                "VPP follows a chain of classifier tables that leads to a deleted table or to itself",
            ))?;
            chain.push(at);
            at = table.next_table_index;
        }
        Ok(chain)
    }

    /// Deletes a table, with `chain` those behind it, too, the last first.
    fn delete(&mut self, first: u32, chain: bool) -> Result<(), Refusal> {
        let mut doomed = Vec::new();
        let mut at = first;
        while let Some(table) = self.tables.get(at) {
            if doomed.contains(&at) {
                return Err(Refusal::Crash(
                    "VPP deletes a chain of classifier tables that leads to itself without end",
                ));
            }
            doomed.push(at);
            at = table.next_table_index;
            if !chain {
                break;
            }
        }
        for table in doomed.into_iter().rev() {
            self.tables.remove(table);
        }
        Ok(())
    }
}

/// Messages of `classify`.
pub fn register(r: &mut Registry) {
    r.reply(config::classify_add_del_table);
    r.reply(config::classify_add_del_session);
    r.reply(dump::classify_table_ids);
    r.reply(dump::classify_table_info);
    r.dump(dump::classify_session_dump);
    r.reply(dump::classify_table_by_interface);
    r.dump(dump::policer_classify_dump);
    r.dump(dump::flow_classify_dump);
    r.reply(interfaces::input_acl_set_interface);
    r.reply(interfaces::output_acl_set_interface);
    r.reply(interfaces::punt_acl_add_del);
    r.reply(interfaces::punt_acl_get);
    r.reply(interfaces::policer_classify_set_interface);
    r.reply(interfaces::flow_classify_set_interface);
    r.reply(interfaces::classify_set_interface_ip_table);
    r.reply(interfaces::classify_set_interface_l2_tables);
    r.reply(chains::classify_pcap_lookup_table);
    r.reply(chains::classify_pcap_set_table);
    r.reply(chains::classify_pcap_get_tables);
    r.reply(chains::classify_trace_lookup_table);
    r.reply(chains::classify_trace_set_table);
    r.reply(chains::classify_trace_get_tables);
}
