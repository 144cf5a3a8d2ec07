//! The fields of messages at run time: for tools that show, compare or trace messages which they did not know when
//! they were built.
//!
//! [`find`] gives a message's table of fields, [`MessageType::decode`] walks a message's bytes along it and yields a tree of
//! [`Node`]s, each with the bytes that it came from. [`Node`]s print as JSON.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::error::{DecodeError, DecodeErrorKind};
use crate::message::HeadKind;
use crate::text::MacAddress;

/// A message.
#[derive(Debug)]
pub struct MessageType {
    /// The module whose description file holds it.
    pub module: &'static str,
    /// VPP's name.
    pub name: &'static str,
    /// Name and CRC.
    pub name_crc: &'static str,
    /// Its addressing fields, which stand before `fields`.
    pub head: HeadKind,
    /// In which of [`crate::message::RELEASES`] the message exists with this CRC: bit 0 is the oldest.
    pub releases: u16,
    /// What answers it.
    pub answer: Answer,
    /// Its own fields in order.
    pub fields: &'static [Field],
}

/// What answers a message; names without CRC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Nothing: it is no request.
    None,
    /// One reply.
    Reply(&'static str),
    /// Any number of these details.
    Dump(&'static str),
    /// Details, then a reply.
    Stream {
        /// The details.
        details: &'static str,
        /// The closing reply.
        reply: &'static str,
    },
}

/// One field.
#[derive(Debug)]
pub struct Field {
    /// VPP's name.
    pub name: &'static str,
    /// Type of one element.
    pub ty: Type,
    /// How many elements.
    pub repeat: Repeat,
    /// What clients send that do not care, as JSON; `None`: zeros.
    pub default: Option<&'static str>,
}

/// A field; short because the generated tables consist of it.
pub const fn f(name: &'static str, ty: Type, repeat: Repeat) -> Field {
    Field {
        name,
        ty,
        repeat,
        default: None,
    }
}

/// A field with a default.
pub const fn d(name: &'static str, ty: Type, repeat: Repeat, default: &'static str) -> Field {
    Field {
        name,
        ty,
        repeat,
        default: Some(default),
    }
}

/// How often a field stands in the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Once. A [`Type::Text`] is a u32 length and as many bytes.
    One,
    /// A fixed number of times. A [`Type::Text`] takes as many bytes.
    Times(usize),
    /// As often as the earlier field with this name says.
    Counted(&'static str),
}

/// A field's type.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "the base types speak for themselves")]
pub enum Type {
    U8,
    I8,
    U16,
    I16,
    U32,
    I32,
    U64,
    I64,
    F64,
    Bool,
    /// `string`.
    Text,
    /// `vl_api_ip4_address_t`.
    Ip4,
    /// `vl_api_ip6_address_t`.
    Ip6,
    /// `vl_api_mac_address_t`.
    Mac,
    Enum(&'static EnumType),
    Struct(&'static StructType),
    Union(&'static UnionType),
    Alias(&'static AliasType),
}

/// An enum or enum flags.
#[derive(Debug)]
pub struct EnumType {
    /// VPP's name.
    pub name: &'static str,
    /// Integer on the wire.
    pub repr: Type,
    /// Whether values combine.
    pub flags: bool,
    /// VPP's names of the values.
    pub values: &'static [(&'static str, i64)],
}

/// A struct.
#[derive(Debug)]
pub struct StructType {
    /// VPP's name.
    pub name: &'static str,
    /// Fields in order.
    pub fields: &'static [Field],
}

/// A union.
#[derive(Debug)]
pub struct UnionType {
    /// VPP's name.
    pub name: &'static str,
    /// Bytes on the wire.
    pub size: usize,
    /// Members, all of which start at the first byte.
    pub members: &'static [Field],
}

/// Another name for a type.
#[derive(Debug)]
pub struct AliasType {
    /// VPP's name.
    pub name: &'static str,
    /// The type meant.
    pub ty: Type,
    /// Elements, where it is an array.
    pub length: Option<usize>,
}

/// All messages of all generated modules.
pub fn messages() -> impl Iterator<Item = &'static MessageType> {
    crate::r#gen::schema::MODULES.iter().copied().flatten()
}

/// The message with this name and CRC.
pub fn find(name_crc: &str) -> Option<&'static MessageType> {
    static BY_NAME: OnceLock<FxHashMap<&'static str, &'static MessageType>> = OnceLock::new();
    BY_NAME
        .get_or_init(|| messages().map(|m| (m.name_crc, m)).collect())
        .get(name_crc)
        .copied()
}

/// One field of one message, or one element of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The field's name; empty for elements.
    pub name: &'static str,
    /// The bytes that it came from.
    pub span: Range<usize>,
    /// What it holds.
    pub value: Value,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the base types speak for themselves")]
pub enum Value {
    Uint(u64),
    Int(i64),
    Float(f64),
    Bool(bool),
    /// A string up to its first NUL.
    Text(String),
    /// An array of `u8`.
    Bytes(Vec<u8>),
    Ip(IpAddr),
    Mac(MacAddress),
    /// A value of an enum, by VPP's name, or of flags as `A|B`; a number where a newer VPP says something unknown.
    Name(String),
    Struct(Vec<Node>),
    List(Vec<Node>),
}

/// A decoded message.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// Head and fields in order.
    pub fields: Vec<Node>,
    /// Bytes behind the last field.
    pub trailing: Range<usize>,
    /// Bytes of address unions that lie outside the member which the address family names: they mean nothing.
    pub stale: Vec<Range<usize>>,
}

impl MessageType {
    /// Takes head and fields from the bytes behind the id; offsets count from there.
    ///
    /// # Errors
    /// The message ends before its fields do, or a count promises more than it holds.
    pub fn decode(&self, body: &[u8]) -> Result<Decoded, DecodeError> {
        let mut walk = Walk {
            body,
            at: 0,
            stale: Vec::new(),
        };
        let mut fields = Vec::new();
        let walked = self
            .head
            .fields()
            .iter()
            .try_for_each(|name| {
                fields.push(walk.node(name, &Type::U32, None)?);
                Ok(())
            })
            .and_then(|()| walk.fields(self.fields, None, &mut fields));
        match walked {
            Ok(()) => Ok(Decoded {
                fields,
                trailing: walk.at..body.len(),
                stale: walk.stale,
            }),
            Err(e) => Err(e.in_message(self.name)),
        }
    }
}

/// What names the member of an address union: an `address_family` or, for the next hop of a path, its protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Ip4,
    Ip6,
}

impl Family {
    fn of(ty: &Type, value: u64) -> Option<Self> {
        let Type::Enum(e) = ty else { return None };
        match (e.name, value) {
            ("address_family" | "fib_path_nh_proto", 0) => Some(Self::Ip4),
            ("address_family" | "fib_path_nh_proto", 1) => Some(Self::Ip6),
            _ => None,
        }
    }
}

struct Walk<'a> {
    body: &'a [u8],
    at: usize,
    stale: Vec<Range<usize>>,
}

impl Walk<'_> {
    fn take(&mut self, n: usize) -> Result<&[u8], DecodeError> {
        let left = self.body.len().saturating_sub(self.at);
        let end = self.at.checked_add(n);
        match end.and_then(|end| self.body.get(self.at..end)) {
            Some(bytes) => {
                self.at += n;
                Ok(bytes)
            }
            None => Err(DecodeError::new(
                "",
                DecodeErrorKind::Truncated { needed: n, left },
            )),
        }
    }

    fn uint(&mut self, n: usize) -> Result<u64, DecodeError> {
        Ok(self
            .take(n)?
            .iter()
            .fold(0, |sum, b| sum << 8 | u64::from(*b)))
    }

    fn fields(
        &mut self,
        fields: &'static [Field],
        mut family: Option<Family>,
        out: &mut Vec<Node>,
    ) -> Result<(), DecodeError> {
        let mut counts: Vec<(&'static str, u64)> = Vec::new();
        for field in fields {
            let start = self.at;
            let read = match field.repeat {
                Repeat::One => self.node(field.name, &field.ty, family),
                Repeat::Times(n) => self.list(field, n as u64, family),
                Repeat::Counted(by) => {
                    let count = counts.iter().find(|(name, _)| *name == by);
                    self.list(field, count.map_or(0, |(_, n)| *n), family)
                }
            };
            let node = read.map_err(|e| e.within(field.name))?;
            if let (Repeat::One, Some(n)) = (field.repeat, self.unsigned(&field.ty, start)) {
                counts.push((field.name, n));
                family = Family::of(&field.ty, n).or(family);
            }
            out.push(node);
        }
        Ok(())
    }

    /// The integer that was read at `start`, where it is one.
    fn unsigned(&self, ty: &Type, start: usize) -> Option<u64> {
        let integer = match ty {
            Type::Enum(e) => &e.repr,
            other => other,
        };
        let fits = matches!(integer, Type::U8 | Type::U16 | Type::U32 | Type::U64);
        let bytes = self.body.get(start..self.at).filter(|_| fits)?;
        Some(bytes.iter().fold(0, |sum, b| sum << 8 | u64::from(*b)))
    }

    fn list(
        &mut self,
        field: &'static Field,
        count: u64,
        family: Option<Family>,
    ) -> Result<Node, DecodeError> {
        let start = self.at;
        let left = self.body.len().saturating_sub(start);
        let n = usize::try_from(count).ok().filter(|n| *n <= left);
        let n =
            n.ok_or_else(|| DecodeError::new("", DecodeErrorKind::LyingCount { count, left }))?;
        let value = match field.ty {
            Type::U8 => Value::Bytes(self.take(n)?.to_vec()),
            Type::Text => Value::Text(text(self.take(n)?)),
            ref ty => {
                let mut items = Vec::new();
                for _ in 0..n {
                    items.push(self.node("", ty, family)?);
                }
                Value::List(items)
            }
        };
        Ok(Node {
            name: field.name,
            span: start..self.at,
            value,
        })
    }

    fn node(
        &mut self,
        name: &'static str,
        ty: &Type,
        family: Option<Family>,
    ) -> Result<Node, DecodeError> {
        let start = self.at;
        let value = self.value(ty, family)?;
        Ok(Node {
            name,
            span: start..self.at,
            value,
        })
    }

    fn value(&mut self, ty: &Type, family: Option<Family>) -> Result<Value, DecodeError> {
        Ok(match ty {
            Type::U8 => Value::Uint(self.uint(1)?),
            Type::U16 => Value::Uint(self.uint(2)?),
            Type::U32 => Value::Uint(self.uint(4)?),
            Type::U64 => Value::Uint(self.uint(8)?),
            Type::I8 => Value::Int(sign(self.uint(1)?, 8)),
            Type::I16 => Value::Int(sign(self.uint(2)?, 16)),
            Type::I32 => Value::Int(sign(self.uint(4)?, 32)),
            Type::I64 => Value::Int(sign(self.uint(8)?, 64)),
            Type::F64 => Value::Float(f64::from_bits(self.uint(8)?.swap_bytes())),
            Type::Bool => Value::Bool(self.uint(1)? != 0),
            Type::Text => {
                let count = self.uint(4)?;
                let left = self.body.len().saturating_sub(self.at);
                let n = usize::try_from(count).ok().filter(|n| *n <= left);
                let lying = DecodeErrorKind::LyingCount { count, left };
                let n = n.ok_or_else(|| DecodeError::new("", lying))?;
                Value::Text(text(self.take(n)?))
            }
            Type::Ip4 => Value::Ip(ip4(self.take(4)?)),
            Type::Ip6 => Value::Ip(ip6(self.take(16)?)),
            Type::Mac => Value::Mac(MacAddress(array(self.take(6)?))),
            Type::Enum(e) => self.enumeration(e)?,
            Type::Struct(s) => {
                let mut fields = Vec::new();
                self.fields(s.fields, family, &mut fields)?;
                Value::Struct(fields)
            }
            Type::Union(u) => self.union(u, family)?,
            Type::Alias(a) => match (a.length, &a.ty) {
                (None, ty) => self.value(ty, family)?,
                (Some(n), Type::U8) => Value::Bytes(self.take(n)?.to_vec()),
                (Some(n), ty) => {
                    let mut items = Vec::new();
                    for _ in 0..n {
                        items.push(self.node("", ty, family)?);
                    }
                    Value::List(items)
                }
            },
        })
    }

    fn enumeration(&mut self, e: &EnumType) -> Result<Value, DecodeError> {
        let number = match self.value(&e.repr, None)? {
            Value::Int(n) => n,
            Value::Uint(n) => i64::try_from(n).unwrap_or(i64::MAX),
            _ => 0,
        };
        if let Some((name, _)) = e.values.iter().find(|(_, n)| *n == number) {
            return Ok(Value::Name((*name).to_owned()));
        }
        if !e.flags {
            return Ok(Value::Int(number));
        }
        let mut left = number;
        let mut names = Vec::new();
        for (name, bit) in e.values {
            if bit.count_ones() == 1 && left & bit != 0 {
                left &= !bit;
                names.push((*name).to_owned());
            }
        }
        if left != 0 || names.is_empty() {
            names.push(format!("{left:#x}"));
        }
        Ok(Value::Name(names.join("|")))
    }

    /// The member that the family names, or all members.
    fn union(
        &mut self,
        u: &'static UnionType,
        family: Option<Family>,
    ) -> Result<Value, DecodeError> {
        let start = self.at;
        let end = start + self.take(u.size)?.len();
        let wanted = match family {
            Some(Family::Ip4) if u.name == "address_union" => Some("ip4"),
            Some(Family::Ip6) if u.name == "address_union" => Some("ip6"),
            _ => None,
        };
        let mut members = Vec::new();
        for member in u.members {
            if wanted.is_some_and(|w| w != member.name) {
                continue;
            }
            self.at = start;
            let node = match member.repeat {
                Repeat::Times(n) => self.list(member, n as u64, family)?,
                _ => self.node(member.name, &member.ty, family)?,
            };
            if wanted.is_some() {
                if self.at < end {
                    self.stale.push(self.at..end);
                }
                self.at = end;
                return Ok(node.value);
            }
            members.push(node);
        }
        self.at = end;
        Ok(Value::Struct(members))
    }
}

fn sign(n: u64, bits: u32) -> i64 {
    let shift = 64 - bits;
    (n << shift).cast_signed() >> shift
}

fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
    String::from_utf8_lossy(bytes.get(..end).unwrap_or_default()).into_owned()
}

fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.try_into().unwrap_or([0; N])
}

fn ip4(bytes: &[u8]) -> IpAddr {
    Ipv4Addr::from(array::<4>(bytes)).into()
}

fn ip6(bytes: &[u8]) -> IpAddr {
    Ipv6Addr::from(array::<16>(bytes)).into()
}

impl Decoded {
    /// Calls `visit` with the path of every field that has no fields of its own, such as `route.paths[1].weight`.
    pub fn leaves(&self, visit: &mut dyn FnMut(&str, &Node)) {
        let mut path = String::new();
        for node in &self.fields {
            node.visit(&mut path, visit);
        }
    }

    /// The field with this name, outside lists and structs.
    pub fn field(&self, name: &str) -> Option<&Node> {
        self.fields.iter().find(|n| n.name == name)
    }
}

impl Node {
    fn visit(&self, path: &mut String, visit: &mut dyn FnMut(&str, &Self)) {
        use fmt::Write as _;
        let keep = path.len();
        if !self.name.is_empty() {
            let dot = if path.is_empty() { "" } else { "." };
            let _ = write!(path, "{dot}{}", self.name);
        }
        match &self.value {
            Value::Struct(fields) => fields.iter().for_each(|f| f.visit(path, visit)),
            Value::List(items) => {
                let named = path.len();
                for (i, item) in items.iter().enumerate() {
                    let _ = write!(path, "[{i}]");
                    item.visit(path, visit);
                    path.truncate(named);
                }
            }
            _ => visit(path, self),
        }
        path.truncate(keep);
    }
}

/// As JSON.
impl fmt::Display for Decoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        object(f, &self.fields)
    }
}

/// As JSON.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Uint(n) => n.fmt(f),
            Self::Int(n) => n.fmt(f),
            Self::Float(n) if n.is_finite() => write!(f, "{n:?}"),
            Self::Float(n) => write!(f, "\"{n}\""),
            Self::Bool(b) => b.fmt(f),
            Self::Text(text) | Self::Name(text) => quoted(f, text),
            Self::Bytes(bytes) => {
                f.write_str("\"")?;
                bytes.iter().try_for_each(|b| write!(f, "{b:02x}"))?;
                f.write_str("\"")
            }
            Self::Ip(ip) => write!(f, "\"{ip}\""),
            Self::Mac(mac) => write!(f, "\"{mac}\""),
            Self::Struct(fields) => object(f, fields),
            Self::List(items) => {
                f.write_str("[")?;
                for (i, item) in items.iter().enumerate() {
                    write!(f, "{}{}", if i > 0 { "," } else { "" }, item.value)?;
                }
                f.write_str("]")
            }
        }
    }
}

fn object(f: &mut fmt::Formatter<'_>, fields: &[Node]) -> fmt::Result {
    f.write_str("{")?;
    for (i, field) in fields.iter().enumerate() {
        let comma = if i > 0 { "," } else { "" };
        write!(f, "{comma}\"{}\":{}", field.name, field.value)?;
    }
    f.write_str("}")
}

fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            c if u32::from(c) < 0x20 => write!(f, "\\u{:04x}", u32::from(c))?,
            c => write!(f, "{c}")?,
        }
    }
    f.write_str("\"")
}
