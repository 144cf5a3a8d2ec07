//! The byte layer: packed, big-endian, nothing aligned.
//!
//! Two kinds of types exist. [`Fixed`] ones take a constant number of bytes, known at compile time: they are read from
//! and written to slices of exactly that length, so that one length check covers a whole struct and the optimiser folds
//! all offsets. Everything else is [`Wire`]: it reads through a [`Reader`] that checks every length, and
//! writes through a [`Writer`] that appends to a caller's buffer.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::error::{DecodeError, DecodeErrorKind, EncodeError};

/// A type of constant size on the wire.
pub trait Fixed: Sized {
    /// Bytes on the wire.
    const SIZE: usize;
    /// All bytes zero: what VPP's own memset gives.
    const ZERO: Self;
    /// Reads from the first [`Self::SIZE`] bytes of `b`, which callers guarantee to be there.
    fn get(b: &[u8]) -> Self;
    /// Writes to the first [`Self::SIZE`] bytes of `b`, which callers guarantee to be there.
    fn put(&self, b: &mut [u8]);
}

/// A type that knows how to append itself to a message and to take itself from one.
pub trait Wire: Sized {
    /// The least number of bytes a value takes; bounds what a count may promise.
    const MIN_SIZE: usize;
    /// Appends the value.
    fn encode(&self, w: &mut Writer<'_>) -> Result<(), EncodeError>;
    /// Takes the value from the front of the unread bytes.
    fn decode(r: &mut Reader<'_>) -> Result<Self, DecodeError>;

    /// Appends values one behind the other.
    fn encode_list(list: &[Self], w: &mut Writer<'_>) -> Result<(), EncodeError> {
        list.iter().try_for_each(|item| item.encode(w))
    }

    /// Takes `n` values; the caller has checked that so many can be there (see [`Self::MIN_SIZE`]).
    fn decode_list(r: &mut Reader<'_>, field: &str, n: usize) -> Result<Vec<Self>, DecodeError> {
        let mut list = Vec::with_capacity(n);
        for _ in 0..n {
            list.push(r.field(field)?);
        }
        Ok(list)
    }
}

impl<T: Fixed> Wire for T {
    const MIN_SIZE: usize = T::SIZE;

    #[inline]
    fn encode(&self, w: &mut Writer<'_>) -> Result<(), EncodeError> {
        w.put(self);
        Ok(())
    }

    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self, DecodeError> {
        r.take(T::SIZE, "").map(T::get)
    }

    #[inline]
    fn encode_list(list: &[Self], w: &mut Writer<'_>) -> Result<(), EncodeError> {
        let room = w.room(list.len() * T::SIZE);
        for (item, b) in list.iter().zip(room.chunks_exact_mut(T::SIZE.max(1))) {
            item.put(b);
        }
        Ok(())
    }

    #[inline]
    fn decode_list(r: &mut Reader<'_>, field: &str, n: usize) -> Result<Vec<Self>, DecodeError> {
        let bytes = r.take(n.saturating_mul(T::SIZE), field)?;
        let mut list: Vec<T> = bytes.chunks_exact(T::SIZE.max(1)).map(T::get).collect();
        // Elements without bytes: as many as the count says.
        list.resize_with(n, || T::ZERO);
        Ok(list)
    }
}

/// Fields of constant size that follow one another, read and written with one length check.
pub trait Run: Fixed {
    /// Sizes of the fields.
    const SIZES: &'static [usize];
}

macro_rules! run {
    ($($t:ident $v:ident),*) => {
        impl<$($t: Fixed),*> Fixed for ($($t,)*) {
            const SIZE: usize = 0 $(+ $t::SIZE)*;
            const ZERO: Self = ($($t::ZERO,)*);
            #[inline]
            #[allow(clippy::indexing_slicing, unused_assignments, reason = "callers guarantee the length")]
            fn get(b: &[u8]) -> Self {
                let b = &b[..Self::SIZE];
                let mut at = 0;
                $(
                    let $v = $t::get(&b[at..at + $t::SIZE]);
                    at += $t::SIZE;
                )*
                ($($v,)*)
            }
            #[inline]
            #[allow(clippy::indexing_slicing, unused_assignments, reason = "callers guarantee the length")]
            fn put(&self, b: &mut [u8]) {
                let b = &mut b[..Self::SIZE];
                let ($($v,)*) = self;
                let mut at = 0;
                $(
                    $v.put(&mut b[at..at + $t::SIZE]);
                    at += $t::SIZE;
                )*
            }
        }
        impl<$($t: Fixed),*> Run for ($($t,)*) {
            const SIZES: &'static [usize] = &[$($t::SIZE),*];
        }
    };
}
run!(A a, B b0);
run!(A a, B b0, C c);
run!(A a, B b0, C c, D d);
run!(A a, B b0, C c, D d, E e);
run!(A a, B b0, C c, D d, E e, F f);
run!(A a, B b0, C c, D d, E e, F f, G g);
run!(A a, B b0, C c, D d, E e, F f, G g, H h);

/// Appends to a buffer that its owner reuses from message to message.
#[derive(Debug)]
pub struct Writer<'a> {
    out: &'a mut Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Appends to `out`, keeping what it holds.
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out }
    }

    /// Appends a value of constant size.
    #[inline]
    pub fn put<T: Fixed>(&mut self, value: &T) {
        value.put(self.room(T::SIZE));
    }

    /// Appends `n` zero bytes to be overwritten.
    #[inline]
    fn room(&mut self, n: usize) -> &mut [u8] {
        let at = self.out.len();
        self.out.resize(at + n, 0);
        self.out.get_mut(at..).unwrap_or_default()
    }

    /// Appends raw bytes.
    #[inline]
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Appends the elements of a list, whose count stands elsewhere.
    #[inline]
    pub fn list<T: Wire>(&mut self, list: &[T]) -> Result<(), EncodeError> {
        T::encode_list(list, self)
    }
}

/// The length of a list as its count field.
#[inline]
pub fn count<C: Fixed + TryFrom<usize> + Bounded>(
    field: &'static str,
    len: usize,
) -> Result<C, EncodeError> {
    C::try_from(len).map_err(|_| EncodeError::TooMany {
        field,
        len,
        max: C::MAX,
    })
}

/// Checks that two lists with one count field agree.
pub fn same_count(field: &'static str, len: usize, other: usize) -> Result<(), EncodeError> {
    if len == other {
        Ok(())
    } else {
        Err(EncodeError::Uneven { field, len, other })
    }
}

/// Largest value of a count field's type.
pub trait Bounded {
    /// Largest value.
    const MAX: u64;
}

/// Reads a message front to back; every read is checked.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads `bytes` from the front.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What has not been read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Takes `n` raw bytes.
    #[inline]
    pub fn take(&mut self, n: usize, field: &str) -> Result<&'a [u8], DecodeError> {
        match self.rest.split_at_checked(n) {
            Some((head, tail)) => {
                self.rest = tail;
                Ok(head)
            }
            None => Err(DecodeError::new(
                field,
                DecodeErrorKind::Truncated {
                    needed: n,
                    left: self.rest.len(),
                },
            )),
        }
    }

    /// Takes one field.
    #[inline]
    pub fn field<T: Wire>(&mut self, field: &str) -> Result<T, DecodeError> {
        match T::decode(self) {
            Ok(value) => Ok(value),
            Err(e) => Err(e.within(field)),
        }
    }

    /// Takes a run of fields, whose names the caller gives for the case that the message ends among them.
    #[inline]
    pub fn run<T: Run>(&mut self, fields: &[&str]) -> Result<T, DecodeError> {
        match self.rest.split_at_checked(T::SIZE) {
            Some((head, tail)) => {
                self.rest = tail;
                Ok(T::get(head))
            }
            None => Err(self.cut_off(fields, T::SIZES)),
        }
    }

    /// Which of a run's fields the message cuts off.
    #[cold]
    fn cut_off(&self, fields: &[&str], sizes: &[usize]) -> DecodeError {
        let mut left = self.rest.len();
        for (field, needed) in fields.iter().zip(sizes) {
            match left.checked_sub(*needed) {
                Some(rest) => left = rest,
                None => {
                    let needed = *needed;
                    return DecodeError::new(field, DecodeErrorKind::Truncated { needed, left });
                }
            }
        }
        DecodeError::new("", DecodeErrorKind::Truncated { needed: 0, left })
    }

    /// Takes a text's or blob's bytes.
    #[inline]
    pub fn bytes(&mut self, field: &str, count: u32) -> Result<&'a [u8], DecodeError> {
        let left = self.rest.len();
        let lie = |_| DecodeErrorKind::LyingCount {
            count: count.into(),
            left,
        };
        let n = usize::try_from(count).unwrap_or(usize::MAX);
        self.take(n, field)
            .map_err(|e| DecodeError::new(field, lie(e)))
    }

    /// Takes `count` elements. What the message cannot hold is refused before anything is allocated.
    #[inline]
    pub fn list<T: Wire>(
        &mut self,
        field: &str,
        count: impl Into<u64>,
    ) -> Result<Vec<T>, DecodeError> {
        let count = count.into();
        let left = self.rest.len();
        let fits = usize::try_from(count)
            .ok()
            .filter(|n| n.checked_mul(T::MIN_SIZE.max(1)).is_some_and(|b| b <= left));
        let n = fits
            .ok_or_else(|| DecodeError::new(field, DecodeErrorKind::LyingCount { count, left }))?;
        T::decode_list(self, field, n)
    }
}

macro_rules! fixed_int {
    ($($t:ty),*) => {$(
        impl Fixed for $t {
            const SIZE: usize = size_of::<$t>();
            const ZERO: Self = 0 as $t;
            #[inline]
            #[expect(clippy::indexing_slicing, reason = "callers guarantee the length")]
            fn get(b: &[u8]) -> Self {
                let mut a = [0; size_of::<$t>()];
                a.copy_from_slice(&b[..size_of::<$t>()]);
                <$t>::from_be_bytes(a)
            }
            #[inline]
            #[expect(clippy::indexing_slicing, reason = "callers guarantee the length")]
            fn put(&self, b: &mut [u8]) {
                b[..size_of::<$t>()].copy_from_slice(&self.to_be_bytes());
            }
        }
    )*};
}
fixed_int!(u8, u16, u32, u64, i8, i16, i32, i64);

/// The one exception to network order: VPP sends `f64` as its memory holds it, and runs on little-endian machines.
impl Fixed for f64 {
    const SIZE: usize = 8;
    const ZERO: Self = 0.0;
    #[inline]
    fn get(b: &[u8]) -> Self {
        Self::from_le_bytes(<[u8; 8]>::get(b))
    }
    #[inline]
    fn put(&self, b: &mut [u8]) {
        self.to_le_bytes().put(b);
    }
}

macro_rules! bounded {
    ($($t:ty),*) => {$(
        impl Bounded for $t {
            const MAX: u64 = <$t>::MAX as u64;
        }
    )*};
}
bounded!(u8, u16, u32, u64);

impl Fixed for bool {
    const SIZE: usize = 1;
    const ZERO: Self = false;
    #[inline]
    fn get(b: &[u8]) -> Self {
        u8::get(b) != 0
    }
    #[inline]
    fn put(&self, b: &mut [u8]) {
        u8::from(*self).put(b);
    }
}

impl<T: Fixed, const N: usize> Fixed for [T; N] {
    const SIZE: usize = T::SIZE * N;
    const ZERO: Self = [T::ZERO; N];
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "callers guarantee the length")]
    fn get(b: &[u8]) -> Self {
        let mut array = Self::ZERO;
        let items = b[..Self::SIZE].chunks_exact(T::SIZE.max(1));
        for (item, b) in array.iter_mut().zip(items) {
            *item = T::get(b);
        }
        array
    }
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "callers guarantee the length")]
    fn put(&self, b: &mut [u8]) {
        let items = b[..Self::SIZE].chunks_exact_mut(T::SIZE.max(1));
        for (item, b) in self.iter().zip(items) {
            item.put(b);
        }
    }
}

macro_rules! fixed_ip {
    ($($t:ty, $zero:expr, $n:literal);*) => {$(
        impl Fixed for $t {
            const SIZE: usize = $n;
            const ZERO: Self = $zero;
            #[inline]
            fn get(b: &[u8]) -> Self {
                <[u8; $n]>::get(b).into()
            }
            #[inline]
            fn put(&self, b: &mut [u8]) {
                self.octets().put(b);
            }
        }
    )*};
}
fixed_ip!(Ipv4Addr, Ipv4Addr::UNSPECIFIED, 4; Ipv6Addr, Ipv6Addr::UNSPECIFIED, 16);
