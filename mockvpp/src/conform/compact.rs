//! Recordings made small enough to be committed: without decoded fields, gzipped, the same bytes every time.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder};

use crate::conform::Error;
use crate::conform::recording::Recording;

/// Writes `NAME.jsonl.gz` into a folder and returns its path.
///
/// # Errors
/// The recording cannot be read, or the file not written.
pub fn compact(recording: &Path, output: &Path) -> Result<PathBuf, Error> {
    let recording = Recording::read(recording)?;
    let path = output.join(format!("{}.jsonl.gz", recording.name));
    let io = |source| Error::Io {
        path: path.clone(),
        source,
    };
    let mut packed = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    packed
        .write_all(recording.to_text().as_bytes())
        .map_err(io)?;
    std::fs::create_dir_all(output).map_err(io)?;
    std::fs::write(&path, packed.finish().map_err(io)?).map_err(io)?;
    Ok(path)
}
