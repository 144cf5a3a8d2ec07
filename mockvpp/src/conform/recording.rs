//! Recorded conversations: one message a line, JSON, perhaps gzipped.

use std::borrow::Cow;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::conform::Error;

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// A client.
    #[serde(rename = ">")]
    ToVpp,
    /// VPP.
    #[serde(rename = "<")]
    FromVpp,
}

/// What a recording says of a frame that it cut short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutOff {
    /// Length of the whole body.
    pub bytes: usize,
    /// SHA-256 over the whole body, in hex.
    pub sha256: String,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its line in the file, counted from 1.
    pub number: usize,
    /// Number of the connection within the recording.
    pub conn: u32,
    /// Who said it.
    pub direction: Direction,
    /// Name and CRC; `?N` for the number N that no message has.
    pub message: String,
    /// The bytes after the message's number; `None` where the recording leaves them out.
    pub body: Option<Vec<u8>>,
    /// Set where `body` is only the beginning.
    pub cut_off: Option<CutOff>,
}

/// One conversation.
#[derive(Debug, Clone)]
pub struct Recording {
    /// The file's name without folder and ending.
    pub name: String,
    /// Its messages in order.
    pub lines: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Json<'a> {
    c: u32,
    d: Direction,
    m: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<Cow<'a, str>>,
}

impl Recording {
    /// Reads a file; one that ends in `.gz` is unpacked.
    ///
    /// # Errors
    /// The file cannot be read, or a line is no message.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let io = |source| Error::Io {
            path: path.to_owned(),
            source,
        };
        let mut text = String::new();
        let mut file = std::fs::File::open(path).map_err(io)?;
        if path.extension().is_some_and(|e| e == "gz") {
            let mut unpacked = flate2::read::GzDecoder::new(file);
            unpacked.read_to_string(&mut text).map_err(io)?;
        } else {
            file.read_to_string(&mut text).map_err(io)?;
        }
        let mut lines = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let number = at + 1;
            let bad = |what: String| Error::Line {
                path: path.to_owned(),
                line: number,
                what,
            };
            if !line.trim().is_empty() {
                lines.push(Line::parse(number, line).map_err(bad)?);
            }
        }
        Ok(Self {
            name: name(path),
            lines,
        })
    }

    /// The recording as text, one message a line, without decoded fields.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        for line in &self.lines {
            let json = Json {
                c: line.conn,
                d: line.direction,
                m: Cow::Borrowed(&line.message),
                b: line.body.as_ref().map(|b| Cow::Owned(hex(b))),
                bytes: line.cut_off.as_ref().map(|c| c.bytes),
                sha256: line
                    .cut_off
                    .as_ref()
                    .map(|c| Cow::Borrowed(c.sha256.as_str())),
            };
            out.push_str(&serde_json::to_string(&json).unwrap_or_default());
            out.push('\n');
        }
        out
    }
}

impl Line {
    fn parse(number: usize, line: &str) -> Result<Self, String> {
        let json: Json<'_> = serde_json::from_str(line).map_err(|e| e.to_string())?;
        let body = json.b.map(|b| unhex(&b).ok_or("field b is no hex"));
        let cut_off = json.bytes.map(|bytes| CutOff {
            bytes,
            sha256: json.sha256.unwrap_or_default().into_owned(),
        });
        Ok(Self {
            number,
            conn: json.c,
            direction: json.d,
            message: json.m.into_owned(),
            body: body.transpose()?,
            cut_off,
        })
    }

    /// The first u32: a request's client index, a reply's context.
    pub fn first_word(&self) -> Option<u32> {
        word(self.body.as_deref()?, 0)
    }

    /// A request's context.
    pub fn second_word(&self) -> Option<u32> {
        word(self.body.as_deref()?, 4)
    }
}

/// The big-endian u32 at an offset.
pub(crate) fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let word = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_be_bytes(*word))
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('?');
    bytes
        .iter()
        .flat_map(|b| [digit(b >> 4), digit(b & 15)])
        .collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |c: u8| {
        char::from(c)
            .to_digit(16)
            .and_then(|d| u8::try_from(d).ok())
    };
    let mut pairs = text.as_bytes().chunks_exact(2);
    let bytes = pairs.by_ref().map(|pair| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    });
    let bytes = bytes.collect::<Option<Vec<u8>>>()?;
    pairs.remainder().is_empty().then_some(bytes)
}

fn name(path: &Path) -> String {
    let file = path
        .file_name()
        .map(|n| n.to_string_lossy())
        .unwrap_or_default();
    let file = file.strip_suffix(".gz").unwrap_or(&file);
    file.strip_suffix(".jsonl").unwrap_or(file).to_owned()
}

fn is_recording(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy());
    name.is_some_and(|n| n.ends_with(".jsonl") || n.ends_with(".jsonl.gz"))
}

/// The recordings that the paths mean: files as they are, of folders every recording by name.
///
/// # Errors
/// A path cannot be read, or there is no recording in any.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        let io = |source| Error::Io {
            path: path.clone(),
            source,
        };
        if std::fs::metadata(path).map_err(io)?.is_dir() {
            let mut inside = Vec::new();
            for entry in std::fs::read_dir(path).map_err(io)? {
                inside.push(entry.map_err(io)?.path());
            }
            inside.retain(|p| is_recording(p));
            inside.sort();
            files.extend(inside);
        } else {
            files.push(path.clone());
        }
    }
    if files.is_empty() {
        let shown: Vec<_> = paths.iter().map(|p| p.display().to_string()).collect();
        return Err(Error::NoRecordings(shown.join(", ")));
    }
    Ok(files)
}
