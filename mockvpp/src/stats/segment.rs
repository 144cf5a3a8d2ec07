//! The layout: a header, a vector of directory entries, vectors of counters and names. A vector is a pointer to its first
//! element; its length stands eight bytes before. Pointers are addresses of VPP's mapping: clients subtract the base that the
//! header names.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;

use rustix::fs::{MemfdFlags, memfd_create};

/// Why the segment cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum SegmentError {
    /// No room is left.
    #[error("the stats segment of {0} bytes is full; start with a larger `statseg {{ size }}`")]
    Full(u64),
    /// The system refuses.
    #[error("stats segment: {0}")]
    Io(#[from] io::Error),
}

/// What an entry is (`stat_directory_type_t`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "VPP's own names")]
pub enum Kind {
    ScalarIndex = 1,
    CounterVectorSimple = 2,
    CounterVectorCombined = 3,
    NameVector = 4,
    Empty = 5,
    Symlink = 6,
    Gauge = 9,
}

/// Where VPP would have mapped the segment.
const BASE: u64 = 0x1_3000_0000;
const VERSION: u64 = 2;
const ENTRY: u64 = 144;
const NAME: usize = 128;
/// Offsets in the header.
const EPOCH: u64 = 16;
const IN_PROGRESS: u64 = 24;
const DIRECTORY: u64 = 32;
/// Behind the header.
const HEAP: u64 = PAGE;
/// Larger vectors take whole pages.
const PAGE: u64 = 4096;
/// In front of every vector.
const VECTOR_HEADER: u64 = 8;
const NONE: u32 = u32::MAX;

/// A vector in the segment.
#[derive(Debug, Clone, Copy, Default)]
struct Vector {
    /// Offset of the first element; 0 where there is none yet.
    at: u64,
    len: u32,
    room: u64,
}

/// Memory with VPP's layout.
#[derive(Debug)]
pub struct Segment {
    file: File,
    size: u64,
    next: u64,
    /// Freed memory by size.
    free: BTreeMap<u64, Vec<u64>>,
    epoch: u64,
    locks: u32,
    directory: Vector,
    /// Last removed entry, which leads to the one before.
    removed: Vec<u32>,
    /// Vectors of entries.
    vectors: BTreeMap<u32, Vector>,
    /// Texts of name vectors.
    texts: BTreeMap<(u32, u32), Vector>,
}

impl Segment {
    /// An empty segment.
    ///
    /// # Errors
    /// The system refuses.
    pub fn new(size: u64) -> Result<Self, SegmentError> {
        let size = size.max(1 << 16);
        let file =
            File::from(memfd_create("stat segment", MemfdFlags::CLOEXEC).map_err(io::Error::from)?);
        file.set_len(size)?;
        let segment = Self {
            file,
            size,
            next: HEAP,
            free: BTreeMap::new(),
            epoch: 1,
            locks: 0,
            directory: Vector::default(),
            removed: Vec::new(),
            vectors: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        for (at, value) in [(0, VERSION), (8, BASE), (EPOCH, 1)] {
            segment.put(at, value)?;
        }
        Ok(segment)
    }

    /// The file, for whoever hands it to clients.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Bytes in use.
    pub fn used(&self) -> u64 {
        let freed: u64 = self
            .free
            .iter()
            .map(|(size, list)| size * list.len() as u64)
            .sum();
        self.next - freed
    }

    /// Its size.
    pub fn size(&self) -> u64 {
        self.size
    }

    fn write(&self, at: u64, bytes: &[u8]) -> Result<(), SegmentError> {
        Ok(self.file.write_all_at(bytes, at)?)
    }

    fn put(&self, at: u64, value: u64) -> Result<(), SegmentError> {
        self.write(at, &value.to_le_bytes())
    }

    /// From now on clients wait, until [`Self::unlock`] was called as often.
    ///
    /// # Errors
    /// The system refuses.
    pub fn lock(&mut self) -> Result<(), SegmentError> {
        self.locks += 1;
        match self.locks {
            1 => self.put(IN_PROGRESS, 1),
            _ => Ok(()),
        }
    }

    /// Clients may read, and find that all is new.
    ///
    /// # Errors
    /// The system refuses.
    pub fn unlock(&mut self) -> Result<(), SegmentError> {
        self.locks = self.locks.saturating_sub(1);
        if self.locks > 0 {
            return Ok(());
        }
        self.epoch += 1;
        self.put(EPOCH, self.epoch)?;
        self.put(IN_PROGRESS, 0)
    }

    /// Memory for this many bytes: its offset and how many there are.
    fn allocate(&mut self, bytes: u64) -> Result<(u64, u64), SegmentError> {
        let size = match bytes {
            ..PAGE => bytes.next_power_of_two().max(32),
            _ => bytes.next_multiple_of(PAGE),
        };
        let fit = self
            .free
            .range(size..=2 * size)
            .find(|(_, list)| !list.is_empty());
        if let Some(size) = fit.map(|(size, _)| *size)
            && let Some(at) = self.free.get_mut(&size).and_then(Vec::pop)
        {
            return Ok((at, size));
        }
        let at = self.next;
        let end = at.checked_add(size).filter(|end| *end <= self.size);
        self.next = end.ok_or(SegmentError::Full(self.size))?;
        Ok((at, size))
    }

    fn release(&mut self, vector: Vector) {
        if vector.at != 0 {
            let size = vector.room + VECTOR_HEADER;
            self.free
                .entry(size)
                .or_default()
                .push(vector.at - VECTOR_HEADER);
        }
    }

    /// The vector with room for `len` elements, new ones zero, at another place where it had to move.
    fn grow(&mut self, old: Vector, len: u32, element: u64) -> Result<Vector, SegmentError> {
        if len <= old.len && old.at != 0 {
            return Ok(old);
        }
        let bytes = u64::from(len) * element;
        let mut new = Vector { len, ..old };
        if bytes > old.room || old.at == 0 {
            let roomy = bytes.max(old.room + old.room / 2);
            let (at, size) = self.allocate(roomy + VECTOR_HEADER)?;
            new.at = at + VECTOR_HEADER;
            new.room = size - VECTOR_HEADER;
            let mut content = vec![0; usize::try_from(new.room).unwrap_or_default()];
            let held = usize::try_from(u64::from(old.len) * element).unwrap_or_default();
            if let Some(head) = content.get_mut(..held).filter(|_| old.at != 0) {
                self.file.read_exact_at(head, old.at)?;
            }
            self.write(new.at, &content)?;
            self.release(old);
        }
        // Length, size of the header, alignment, growth.
        let [a, b, c, d] = len.to_le_bytes();
        self.write(new.at - VECTOR_HEADER, &[a, b, c, d, 8, 0, 0, 0])?;
        Ok(new)
    }

    fn entry_at(&self, index: u32) -> u64 {
        self.directory.at + u64::from(index) * ENTRY
    }

    /// Adds an entry to the directory.
    ///
    /// # Errors
    /// No room is left, or the system refuses.
    pub fn add(&mut self, kind: Kind, name: &str, value: u64) -> Result<u32, SegmentError> {
        self.lock()?;
        let index = match self.removed.pop() {
            Some(index) => index,
            None => {
                let index = self.directory.len;
                self.directory = self.grow(self.directory, index + 1, ENTRY)?;
                self.put(DIRECTORY, BASE + self.directory.at)?;
                index
            }
        };
        let mut entry = Vec::with_capacity(144);
        entry.extend_from_slice(&(kind as u64).to_le_bytes());
        entry.extend_from_slice(&value.to_le_bytes());
        entry.extend(name.bytes().take(NAME - 1));
        entry.resize(144, 0);
        self.write(self.entry_at(index), &entry)?;
        self.unlock()?;
        Ok(index)
    }

    /// Adds an entry that shows one column of another.
    ///
    /// # Errors
    /// No room is left, or the system refuses.
    pub fn add_symlink(
        &mut self,
        entry: u32,
        column: u32,
        name: &str,
    ) -> Result<u32, SegmentError> {
        self.add(
            Kind::Symlink,
            name,
            u64::from(entry) | u64::from(column) << 32,
        )
    }

    /// Sets the value of a scalar or gauge.
    ///
    /// # Errors
    /// The system refuses.
    pub fn set_value(&mut self, entry: u32, value: u64) -> Result<(), SegmentError> {
        self.put(self.entry_at(entry) + 8, value)
    }

    /// Removes an entry; its place goes to the next that is added.
    ///
    /// # Errors
    /// The system refuses.
    pub fn remove(&mut self, entry: u32) -> Result<(), SegmentError> {
        self.lock()?;
        let mut empty = vec![0; 144];
        let before = self.removed.last().copied().unwrap_or(NONE);
        let fields = (Kind::Empty as u64)
            .to_le_bytes()
            .into_iter()
            .chain(u64::from(before).to_le_bytes());
        for (to, from) in empty.iter_mut().zip(fields) {
            *to = from;
        }
        self.write(self.entry_at(entry), &empty)?;
        self.removed.push(entry);
        self.unlock()
    }

    /// Makes sure that a counter vector has this many columns (of one thread) and says where they start.
    fn columns(&mut self, entry: u32, len: u32, element: u64) -> Result<Vector, SegmentError> {
        let old = self.vectors.get(&entry).copied().unwrap_or_default();
        if len <= old.len && old.at != 0 {
            return Ok(old);
        }
        self.lock()?;
        let new = self.grow(old, len, element)?;
        self.vectors.insert(entry, new);
        if old.at == 0 {
            let threads = self.grow(Vector::default(), 1, 8)?;
            self.put(threads.at, BASE + new.at)?;
            self.set_value(entry, BASE + threads.at)?;
        } else if new.at != old.at {
            let mut threads = [0; 8];
            self.file
                .read_exact_at(&mut threads, self.entry_at(entry) + 8)?;
            self.put(u64::from_le_bytes(threads) - BASE, BASE + new.at)?;
        }
        self.unlock()?;
        Ok(new)
    }

    /// Makes room for counters of packets and bytes, all zero.
    ///
    /// # Errors
    /// No room is left, or the system refuses.
    pub fn reserve_combined(&mut self, entry: u32, columns: u32) -> Result<(), SegmentError> {
        self.columns(entry, columns, 16).map(drop)
    }

    /// Sets one counter of packets.
    ///
    /// # Errors
    /// No room is left, or the system refuses.
    pub fn set_simple(&mut self, entry: u32, column: u32, value: u64) -> Result<(), SegmentError> {
        let vector = self.columns(entry, column.saturating_add(1), 8)?;
        self.put(vector.at + u64::from(column) * 8, value)
    }

    /// Sets one counter of packets and bytes.
    ///
    /// # Errors
    /// No room is left, or the system refuses.
    pub fn set_combined(
        &mut self,
        entry: u32,
        column: u32,
        packets: u64,
        bytes: u64,
    ) -> Result<(), SegmentError> {
        let vector = self.columns(entry, column.saturating_add(1), 16)?;
        let at = vector.at + u64::from(column) * 16;
        self.put(at, packets)?;
        self.put(at + 8, bytes)
    }

    /// Sets one name of a name vector.
    ///
    /// # Errors
    /// No room is left, or the system refuses.
    pub fn set_name(&mut self, entry: u32, column: u32, name: &str) -> Result<(), SegmentError> {
        self.lock()?;
        let old = self.vectors.get(&entry).copied().unwrap_or_default();
        let names = self.grow(old, column.saturating_add(1), 8)?;
        if names.at != old.at {
            self.set_value(entry, BASE + names.at)?;
        }
        self.vectors.insert(entry, names);
        if let Some(text) = self.texts.remove(&(entry, column)) {
            self.release(text);
        }
        let bytes: Vec<u8> = name.bytes().chain([0]).collect();
        let text = self.grow(
            Vector::default(),
            u32::try_from(bytes.len()).unwrap_or(NONE),
            1,
        )?;
        self.write(text.at, &bytes)?;
        self.put(names.at + u64::from(column) * 8, BASE + text.at)?;
        self.texts.insert((entry, column), text);
        self.unlock()
    }
}
