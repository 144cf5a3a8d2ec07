//! The message table of one connection: which number this VPP gives to which message.

use rustc_hash::FxHashMap;

use crate::api::memclnt::SockclntCreateReply;
use crate::message::{HeadKind, Message};
use crate::schema;

/// Name and addressing of one message number.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Name and CRC.
    pub name: Box<str>,
    /// Where the context stands.
    pub head: HeadKind,
}

/// Numbers of all messages that a VPP has.
#[derive(Debug, Default)]
pub struct MessageTable {
    ids: FxHashMap<Box<str>, u16>,
    entries: Vec<Option<Entry>>,
}

impl MessageTable {
    /// The table that VPP answers to `sockclnt_create`.
    pub fn new(reply: &SockclntCreateReply) -> Self {
        let mut table = Self::default();
        for row in &reply.message_table {
            let name: Box<str> = row.name.to_text().into();
            let at = usize::from(row.index);
            if table.entries.len() <= at {
                table.entries.resize(at + 1, None);
            }
            let head = schema::find(&name).map_or(HeadKind::Context, |m| m.head);
            if let Some(entry) = table.entries.get_mut(at) {
                *entry = Some(Entry {
                    name: name.clone(),
                    head,
                });
            }
            table.ids.insert(name, row.index);
        }
        table
    }

    /// Number of the message with this name and CRC.
    pub fn id(&self, name_crc: &str) -> Option<u16> {
        self.ids.get(name_crc).copied()
    }

    /// What stands behind a number.
    pub fn entry(&self, id: u16) -> Option<&Entry> {
        self.entries.get(usize::from(id))?.as_ref()
    }

    /// Number of `M`. A message that is not among the generated ones teaches the table where its context stands.
    pub fn learn<M: Message>(&mut self) -> Option<u16> {
        let id = self.id(M::NAME_CRC)?;
        if let Some(Some(entry)) = self.entries.get_mut(usize::from(id)) {
            entry.head = M::HEAD;
        }
        Some(id)
    }

    /// Name and CRC of a message with this name, whatever its CRC.
    pub fn namesake(&self, name: &str) -> Option<&str> {
        self.entries
            .iter()
            .flatten()
            .map(|e| &*e.name)
            .find(|n| n.rsplit_once('_').is_some_and(|(stem, _)| stem == name))
    }

    /// Messages in the table.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no message: before the first session.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Names and CRCs in the order of their numbers.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().flatten().map(|e| &*e.name)
    }
}
