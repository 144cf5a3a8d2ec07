//! Which message has which CRC in which VPP release.

use std::collections::BTreeMap;

/// The table of `crc-matrix.tsv`: message, module, whether the Go agent uses it, then one CRC column a release.
#[derive(Debug, Default)]
pub struct Releases {
    crcs: BTreeMap<String, Vec<String>>,
}

impl Releases {
    /// Reads the table; the first line names the columns.
    pub fn parse(text: &str) -> Self {
        let mut crcs = BTreeMap::new();
        for line in text.lines().skip(1) {
            let mut columns = line.split('\t');
            if let Some(message) = columns.next() {
                crcs.insert(
                    message.to_owned(),
                    columns.skip(2).map(str::to_owned).collect(),
                );
            }
        }
        Self { crcs }
    }

    /// One bit a release, the oldest in bit 0: set where `message` has this CRC.
    pub fn mask(&self, message: &str, crc: u32) -> u16 {
        let crc = format!("{crc:08x}");
        let columns = self
            .crcs
            .get(message)
            .map(Vec::as_slice)
            .unwrap_or_default();
        columns
            .iter()
            .enumerate()
            .take(16)
            .filter(|(_, c)| **c == crc)
            .fold(0, |mask, (i, _)| mask | 1 << i)
    }
}
