//! The shapes in which generated modules are written.

/// A struct of constant size.
macro_rules! fixed {
    ($(#[$m:meta])* $name:ident { $($(#[$fm:meta])* $field:ident: $ty:ty),* $(,)? }) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct $name { $($(#[$fm])* pub $field: $ty),* }

        impl $crate::wire::Fixed for $name {
            const SIZE: usize = 0 $(+ <$ty as $crate::wire::Fixed>::SIZE)*;
            const ZERO: Self = Self { $($field: <$ty as $crate::wire::Fixed>::ZERO),* };
            #[inline]
            #[allow(clippy::indexing_slicing, unused_variables, unused_mut, unused_assignments, reason = "callers guarantee the length")]
            fn get(b: &[u8]) -> Self {
                let b = &b[..Self::SIZE];
                let mut at = 0;
                $(
                    let $field = <$ty as $crate::wire::Fixed>::get(&b[at..at + <$ty as $crate::wire::Fixed>::SIZE]);
                    at += <$ty as $crate::wire::Fixed>::SIZE;
                )*
                Self { $($field),* }
            }
            #[inline]
            #[allow(clippy::indexing_slicing, unused_variables, unused_mut, unused_assignments, reason = "callers guarantee the length")]
            fn put(&self, b: &mut [u8]) {
                let b = &mut b[..Self::SIZE];
                let mut at = 0;
                $(
                    <$ty as $crate::wire::Fixed>::put(&self.$field, &mut b[at..at + <$ty as $crate::wire::Fixed>::SIZE]);
                    at += <$ty as $crate::wire::Fixed>::SIZE;
                )*
            }
        }

        impl Default for $name {
            fn default() -> Self {
                <Self as $crate::wire::Fixed>::ZERO
            }
        }
    };
}

/// A union: its bytes, with a getter and a constructor a member.
macro_rules! union {
    ($(#[$m:meta])* $name:ident[$size:literal] { $($get:ident / $from:ident: $ty:ty),* $(,)? }) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct $name(pub [u8; $size]);

        impl $name {
            $(
                /// The bytes read as this member.
                pub fn $get(&self) -> $ty {
                    <$ty as $crate::wire::Fixed>::get(&self.0)
                }
                /// This member, zero bytes behind it.
                pub fn $from(value: $ty) -> Self {
                    let mut bytes = [0; $size];
                    <$ty as $crate::wire::Fixed>::put(&value, &mut bytes);
                    Self(bytes)
                }
            )*
        }

        impl $crate::wire::Fixed for $name {
            const SIZE: usize = $size;
            const ZERO: Self = Self([0; $size]);
            #[inline]
            fn get(b: &[u8]) -> Self {
                Self(<[u8; $size] as $crate::wire::Fixed>::get(b))
            }
            #[inline]
            fn put(&self, b: &mut [u8]) {
                self.0.put(b);
            }
        }

        impl Default for $name {
            fn default() -> Self {
                <Self as $crate::wire::Fixed>::ZERO
            }
        }
    };
}

/// An enum or a set of flags, open to values of newer releases.
macro_rules! open_enum {
    ($(#[$m:meta])* $name:ident: $repr:ty { $($value:ident = $n:literal),* $(,)? }) => {
        $(#[$m])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub $repr);

        #[allow(missing_docs, reason = "VPP's own names")]
        impl $name {
            $(pub const $value: Self = Self($n);)*
        }

        impl $name {
            /// VPP's names of the known values.
            pub const NAMES: &'static [(&'static str, $repr)] = &[$((stringify!($value), $n)),*];
        }

        impl $crate::wire::Fixed for $name {
            const SIZE: usize = <$repr as $crate::wire::Fixed>::SIZE;
            const ZERO: Self = Self(0);
            #[inline]
            fn get(b: &[u8]) -> Self {
                Self(<$repr as $crate::wire::Fixed>::get(b))
            }
            #[inline]
            fn put(&self, b: &mut [u8]) {
                self.0.put(b);
            }
        }
    };
}

/// An enum: one value at a time.
macro_rules! one_of {
    ($(#[$m:meta])* $name:ident: $repr:ty { $($value:ident = $n:literal),* $(,)? }) => {
        open_enum!($(#[$m])* $name: $repr { $($value = $n),* });

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match Self::NAMES.iter().find(|(_, n)| *n == self.0) {
                    Some((name, _)) => f.write_str(name),
                    None => write!(f, "{}({})", stringify!($name), self.0),
                }
            }
        }
    };
}

/// Enum flags: any number of them at a time.
macro_rules! flags {
    ($(#[$m:meta])* $name:ident: $repr:ty { $($value:ident = $n:literal),* $(,)? }) => {
        open_enum!($(#[$m])* $name: $repr { $($value = $n),* });

        impl $name {
            /// Whether all bits of `other` are set.
            pub fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }
            /// `self` with the bits of `other` set or cleared.
            #[must_use]
            pub fn with(self, other: Self, on: bool) -> Self {
                Self(if on { self.0 | other.0 } else { self.0 & !other.0 })
            }
        }

        impl std::ops::BitOr for $name {
            type Output = Self;
            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }

        impl std::ops::BitAnd for $name {
            type Output = Self;
            fn bitand(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut left = self.0;
                let mut first = true;
                for (name, bit) in Self::NAMES {
                    if bit.count_ones() == 1 && left & bit != 0 {
                        left &= !bit;
                        write!(f, "{}{name}", if first { "" } else { "|" })?;
                        first = false;
                    }
                }
                match (left, first) {
                    (0, true) => f.write_str("0"),
                    (0, false) => Ok(()),
                    (_, true) => write!(f, "{left:#x}"),
                    (_, false) => write!(f, "|{left:#x}"),
                }
            }
        }
    };
}

/// Name, CRC, module, head and releases of a message.
macro_rules! message {
    ($name:ident, $vpp:literal, $crc:literal, $name_crc:literal, $module:literal, $head:ident, $releases:literal) => {
        impl $crate::message::Message for $name {
            const NAME: &'static str = $vpp;
            const CRC: u32 = $crc;
            const NAME_CRC: &'static str = $name_crc;
            const MODULE: &'static str = $module;
            const HEAD: $crate::message::HeadKind = $crate::message::HeadKind::$head;
            const RELEASES: u16 = $releases;
        }
    };
}

/// The reply has a return value.
macro_rules! retval {
    ($name:ident) => {
        impl $crate::message::Retval for $name {
            fn retval(&self) -> i32 {
                self.retval
            }
            fn with_retval(mut self, retval: i32) -> Self {
                self.retval = retval;
                self
            }
        }
    };
}
