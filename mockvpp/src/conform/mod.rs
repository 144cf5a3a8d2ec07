//! Does this VPP answer as a real one did? Replays recorded conversations and compares the answers byte for byte.
//!
//! [`recording`] reads a conversation, [`replay`] says its requests to a [`peer`] (the simulator or a VPP behind a socket)
//! and keeps what comes back, [`compare`] holds both sets of answers against each other under the [`mask`]s of what may
//! differ between two runs of one VPP, [`report`] tells the result. [`compact`] makes the committed fixtures.

pub mod compact;
pub mod compare;
pub mod mask;
pub mod peer;
pub mod recording;
pub mod replay;
pub mod report;

use std::path::PathBuf;

/// Why a recording could not be replayed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A line of a recording is no message.
    #[error("{}: line {line}: {what}", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        what: String,
    },
    /// There is nothing to replay.
    #[error("no recording (*.jsonl, *.jsonl.gz) in {0}")]
    NoRecordings(String),
    /// The table of masks is no table of masks.
    #[error("table of volatile fields: {0}")]
    Masks(serde_json::Error),
    /// The VPP behind the socket does not do its part.
    #[error("{socket}: {what}")]
    Peer {
        /// Path of the socket.
        socket: String,
        /// What was asked and what came.
        what: String,
    },
}

/// Where the committed recordings lie, seen from the repository's root.
pub const FIXTURES: &str = "mockvpp/fixtures/conformance";

/// The committed recordings, looked for in the current folder and the folders above it.
pub fn fixtures() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let mut above = here.ancestors().map(|dir| dir.join(FIXTURES));
    above.find(|dir| dir.is_dir())
}
