//! Strings and hardware addresses as VPP carries them.

use std::fmt;
use std::str::FromStr;

use crate::error::{DecodeError, EncodeError};
use crate::wire::{Fixed, Reader, Wire, Writer, count};

/// A string in a field of `N` bytes. What follows the terminating NUL is kept, so that a message survives decoding and
/// encoding to the byte.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FixedStr<const N: usize>(pub [u8; N]);

impl<const N: usize> FixedStr<N> {
    /// The bytes before the first NUL.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.split(|b| *b == 0).next().unwrap_or_default()
    }

    /// The text before the first NUL; bytes that are no UTF-8 are replaced.
    pub fn to_text(&self) -> String {
        String::from_utf8_lossy(self.as_bytes()).into_owned()
    }

    /// Whether nothing stands before the first NUL.
    pub fn is_empty(&self) -> bool {
        self.as_bytes().is_empty()
    }

    /// The text in a field, or `None` where it does not fit with its terminating NUL.
    pub fn new(text: &str) -> Option<Self> {
        (text.len() < N && !text.as_bytes().contains(&0)).then(|| Self::truncated(text.as_bytes()))
    }

    /// As many of the bytes as fit before a terminating NUL, as VPP's own `strncpy` does.
    pub fn truncated(text: &[u8]) -> Self {
        let mut bytes = [0; N];
        for (to, from) in bytes.iter_mut().take(N.saturating_sub(1)).zip(text) {
            *to = *from;
        }
        Self(bytes)
    }
}

impl<const N: usize> Fixed for FixedStr<N> {
    const SIZE: usize = N;
    const ZERO: Self = Self([0; N]);
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "callers guarantee the length")]
    fn get(b: &[u8]) -> Self {
        let mut a = [0; N];
        a.copy_from_slice(&b[..N]);
        Self(a)
    }
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "callers guarantee the length")]
    fn put(&self, b: &mut [u8]) {
        b[..N].copy_from_slice(&self.0);
    }
}

impl<const N: usize> Default for FixedStr<N> {
    fn default() -> Self {
        Self::ZERO
    }
}

impl<const N: usize> fmt::Display for FixedStr<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(self.as_bytes()))
    }
}

impl<const N: usize> fmt::Debug for FixedStr<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&String::from_utf8_lossy(self.as_bytes()), f)
    }
}

/// A string of any length: a u32 length and as many bytes.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct VarStr(pub Vec<u8>);

impl VarStr {
    /// The text; bytes that are no UTF-8 are replaced.
    pub fn to_text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

impl From<&str> for VarStr {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl Wire for VarStr {
    const MIN_SIZE: usize = 4;

    fn encode(&self, w: &mut Writer<'_>) -> Result<(), EncodeError> {
        w.put(&count::<u32>("string length", self.0.len())?);
        w.bytes(&self.0);
        Ok(())
    }

    fn decode(r: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let len: u32 = r.field("length")?;
        r.bytes("", len).map(|bytes| Self(bytes.to_vec()))
    }
}

impl fmt::Debug for VarStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&String::from_utf8_lossy(&self.0), f)
    }
}

impl fmt::Display for VarStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.0))
    }
}

/// An Ethernet address, written `02:fe:00:00:00:01`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MacAddress(pub [u8; 6]);

impl MacAddress {
    /// Whether all bytes are zero, which VPP often reads as "choose one".
    pub fn is_zero(self) -> bool {
        self.0 == [0; 6]
    }

    /// Whether the group bit is set.
    pub fn is_multicast(self) -> bool {
        self.0.first().is_some_and(|b| b & 1 == 1)
    }
}

impl Fixed for MacAddress {
    const SIZE: usize = 6;
    const ZERO: Self = Self([0; 6]);
    #[inline]
    fn get(b: &[u8]) -> Self {
        Self(<[u8; 6]>::get(b))
    }
    #[inline]
    fn put(&self, b: &mut [u8]) {
        self.0.put(b);
    }
}

impl fmt::Display for MacAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}

impl fmt::Debug for MacAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is no Ethernet address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an Ethernet address of the form aa:bb:cc:dd:ee:ff")]
pub struct MacAddressError;

impl FromStr for MacAddress {
    type Err = MacAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 6];
        let mut parts = text.split(':');
        for byte in &mut bytes {
            let part = parts
                .next()
                .filter(|p| (1..=2).contains(&p.len()) && !p.starts_with('+'))
                .ok_or(MacAddressError)?;
            *byte = u8::from_str_radix(part, 16).map_err(|_| MacAddressError)?;
        }
        if parts.next().is_some() {
            Err(MacAddressError)
        } else {
            Ok(Self(bytes))
        }
    }
}
