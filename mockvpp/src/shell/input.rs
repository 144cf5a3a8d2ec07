//! What a command reads: words, numbers, names (`src/vppinfra/unformat.c`).

use std::net::IpAddr;
use std::str::FromStr;

use crate::core::vpp::Vpp;

/// The part of a line that is not read yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Input<'a> {
    rest: &'a str,
}

/// How much of an unknown input is quoted.
const QUOTED: usize = 30;

impl<'a> Input<'a> {
    pub(super) fn new(line: &'a str) -> Self {
        Self { rest: line.trim() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next word, without taking it; a question mark at its end is a word of its own.
    pub(super) fn peek(&self) -> &'a str {
        let word = self.rest.split_whitespace().next().unwrap_or_default();
        match word.strip_suffix('?') {
            Some(asked) if !asked.is_empty() => asked,
            _ => word,
        }
    }

    /// Takes the next word; empty at the end.
    pub(super) fn word(&mut self) -> &'a str {
        let word = self.peek();
        self.rest = self.rest.get(word.len()..).unwrap_or_default().trim_start();
        word
    }

    /// Takes these words, if they come next.
    pub(super) fn keyword(&mut self, words: &str) -> bool {
        let mut ahead = *self;
        let all = words.split(' ').all(|word| ahead.word() == word);
        if all {
            *self = ahead;
        }
        all
    }

    /// Takes the next word, if it can be read as one of these.
    pub(super) fn read<T: FromStr>(&mut self) -> Option<T> {
        self.map(|word| word.parse().ok())
    }

    /// Takes the next word, if it means something.
    pub(super) fn map<T>(&mut self, meaning: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let value = meaning(self.peek())?;
        self.word();
        Some(value)
    }

    /// Takes these words and the value behind them, if that can be read.
    pub(super) fn setting<T: FromStr>(&mut self, words: &str) -> Option<T> {
        let mut ahead = *self;
        let value = ahead.keyword(words).then(|| ahead.read()).flatten()?;
        *self = ahead;
        Some(value)
    }

    /// An interface by its name.
    pub(super) fn interface(&mut self, vpp: &Vpp) -> Option<u32> {
        self.map(|name| vpp.interface.table.by_name(name).map(|i| i.sw_if_index))
    }

    /// These words and an interface.
    pub(super) fn interface_after(&mut self, words: &str, vpp: &Vpp) -> Option<u32> {
        let mut ahead = *self;
        let found = ahead
            .keyword(words)
            .then(|| ahead.interface(vpp))
            .flatten()?;
        *self = ahead;
        Some(found)
    }

    /// An address with its prefix length.
    pub(super) fn prefix(&mut self) -> Option<(IpAddr, u8)> {
        self.map(|word| {
            let (address, len) = word.split_once('/')?;
            let address: IpAddr = address.parse().ok()?;
            let max = if address.is_ipv4() { 32 } else { 128 };
            let len = len.parse().ok().filter(|len| *len <= max)?;
            Some((address, len))
        })
    }

    /// What stands in braces, if braces come next.
    pub(super) fn block(&mut self) -> Option<&'a str> {
        let inner = self.rest.strip_prefix('{')?;
        let mut depth = 1_u32;
        let end = inner.char_indices().find(|(_, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let (at, _) = end?;
        self.rest = inner.get(at + 1..).unwrap_or_default().trim_start();
        inner.get(..at)
    }

    /// A block or a word.
    pub(super) fn group(&mut self) -> &'a str {
        match self.block() {
            Some(block) => block,
            None => self.word(),
        }
    }

    /// Takes everything.
    pub(super) fn all(&mut self) -> &'a str {
        std::mem::take(&mut self.rest)
    }

    /// The beginning of what is left, quoted (`format_unformat_error`).
    pub(super) fn quoted(&self) -> String {
        let end = self.rest.char_indices().nth(QUOTED);
        match end.and_then(|(at, _)| self.rest.get(..at)) {
            Some(start) => format!("`{start}...'"),
            None => format!("`{}'", self.rest),
        }
    }

    /// VPP's words for what cannot be read.
    pub(super) fn unknown(&self) -> String {
        format!("unknown input {}", self.quoted())
    }

    /// Fails where something is left.
    pub(super) fn end(&self) -> Result<(), String> {
        match self.is_empty() {
            true => Ok(()),
            false => Err(self.unknown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_only_where_they_fit() {
        let mut input = Input::new("  vni 13 table x { a { b } } rest ");
        assert!(!input.keyword("v"));
        assert_eq!(input.setting::<u32>("vni"), Some(13));
        assert_eq!(input.setting::<u32>("table"), None);
        assert!(input.keyword("table x"));
        assert_eq!(input.block(), Some(" a { b } "));
        assert_eq!(input.unknown(), "unknown input `rest'");
    }

    #[test]
    fn prefixes_have_a_length_that_fits() {
        assert!(Input::new("10.0.0.1/33").prefix().is_none());
        assert!(Input::new("10.0.0.1").prefix().is_none());
        assert_eq!(Input::new("fd00::1/64").prefix().map(|p| p.1), Some(64));
    }
}
