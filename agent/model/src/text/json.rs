//! JSON text (RFC 8259) to nodes.

use std::borrow::Cow;

use crate::text::node::{self, Budget, Entry, Kind, MAX_DEPTH, Node};
use crate::text::{Position, TextError};

/// Parses a text with exactly one JSON value; blank counts as null.
pub(super) fn parse(text: &str, max_nodes: usize) -> Result<Node<'_>, TextError> {
    let mut parser = Parser {
        text,
        offset: 0,
        line: 1,
        column: 1,
        budget: Budget(max_nodes),
    };
    parser.skip_space();
    if parser.peek().is_none() {
        return Ok(parser.scalar(
            Position { line: 1, column: 1 },
            Cow::Borrowed("null"),
            false,
        ));
    }
    let node = parser.value(0)?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(node),
        Some(c) => Err(parser.unexpected(c, "the end of the text")),
    }
}

struct Parser<'t> {
    text: &'t str,
    offset: usize,
    line: usize,
    column: usize,
    budget: Budget,
}

impl<'t> Parser<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn advance(&mut self, c: char) {
        self.offset += c.len_utf8();
        if c == '\n' {
            self.line += 1;
            self.column = 1;
        } else {
            self.column += 1;
        }
    }

    fn skip_space(&mut self) {
        while let Some(c @ (' ' | '\t' | '\r' | '\n')) = self.peek() {
            self.advance(c);
        }
    }

    fn position(&self) -> Position {
        Position {
            line: self.line,
            column: self.column,
        }
    }

    fn error(&self, message: impl std::fmt::Display) -> TextError {
        node::error(self.position(), format!("not valid JSON: {message}"))
    }

    fn unexpected(&self, found: char, expected: &str) -> TextError {
        self.error(format_args!("expected {expected}, found {found:?}"))
    }

    fn expect(&mut self, c: char) -> Result<(), TextError> {
        match self.peek() {
            Some(found) if found == c => {
                self.advance(c);
                Ok(())
            }
            Some(found) => Err(self.unexpected(found, &format!("{c:?}"))),
            None => Err(self.error(format_args!("expected {c:?}, found the end of the text"))),
        }
    }

    fn scalar(&self, position: Position, text: Cow<'t, str>, quoted: bool) -> Node<'t> {
        Node {
            position,
            kind: Kind::Scalar { text, quoted },
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node<'t>, TextError> {
        if depth >= MAX_DEPTH {
            return Err(node::error(
                self.position(),
                format!("nested deeper than {MAX_DEPTH} levels"),
            ));
        }
        self.skip_space();
        let position = self.position();
        self.budget.spend(1, position)?;
        match self.peek() {
            Some('{') => self.object(position, depth),
            Some('[') => self.array(position, depth),
            Some('"') => {
                let text = self.string()?;
                Ok(self.scalar(position, text, true))
            }
            Some('-' | '0'..='9' | 'a'..='z') => self.word(position),
            Some(c) => Err(self.unexpected(c, "a value")),
            None => Err(self.error("expected a value, found the end of the text")),
        }
    }

    fn object(&mut self, position: Position, depth: usize) -> Result<Node<'t>, TextError> {
        self.expect('{')?;
        let mut entries = Vec::new();
        self.skip_space();
        if self.peek() != Some('}') {
            loop {
                self.skip_space();
                let at = self.position();
                let name = self.string()?;
                self.skip_space();
                self.expect(':')?;
                entries.push(Entry {
                    position: at,
                    name,
                    node: self.value(depth + 1)?,
                });
                self.skip_space();
                if self.peek() != Some(',') {
                    break;
                }
                self.advance(',');
            }
        }
        self.expect('}')?;
        node::check_names(&entries)?;
        Ok(Node {
            position,
            kind: Kind::Mapping(entries),
        })
    }

    fn array(&mut self, position: Position, depth: usize) -> Result<Node<'t>, TextError> {
        self.expect('[')?;
        let mut items = Vec::new();
        self.skip_space();
        if self.peek() != Some(']') {
            loop {
                items.push(self.value(depth + 1)?);
                self.skip_space();
                if self.peek() != Some(',') {
                    break;
                }
                self.advance(',');
            }
        }
        self.expect(']')?;
        Ok(Node {
            position,
            kind: Kind::List(items),
        })
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self, position: Position) -> Result<Node<'t>, TextError> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.')))
            .unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        if !matches!(word, "true" | "false" | "null") && !is_number(word) {
            return Err(self.error(format_args!(
                "{word:?} is neither a number nor true, false or null"
            )));
        }
        self.offset += end;
        self.column += end;
        Ok(self.scalar(position, Cow::Borrowed(word), false))
    }

    fn string(&mut self) -> Result<Cow<'t, str>, TextError> {
        self.expect('"')?;
        let start = self.offset;
        loop {
            match self.peek() {
                Some('"') => {
                    let text = self.text.get(start..self.offset).unwrap_or_default();
                    self.advance('"');
                    return Ok(Cow::Borrowed(text));
                }
                Some('\\') => return self.escaped_string(start),
                Some(c) if c < ' ' => {
                    return Err(self.error(format_args!("{c:?} must be escaped inside a string")));
                }
                Some(c) => self.advance(c),
                None => return Err(self.error("a string does not end")),
            }
        }
    }

    /// Continues a string at its first escape.
    fn escaped_string(&mut self, start: usize) -> Result<Cow<'t, str>, TextError> {
        let mut text = self
            .text
            .get(start..self.offset)
            .unwrap_or_default()
            .to_owned();
        loop {
            match self.peek() {
                Some('"') => {
                    self.advance('"');
                    return Ok(Cow::Owned(text));
                }
                Some('\\') => {
                    self.advance('\\');
                    text.push(self.escape()?);
                }
                Some(c) if c < ' ' => {
                    return Err(self.error(format_args!("{c:?} must be escaped inside a string")));
                }
                Some(c) => {
                    self.advance(c);
                    text.push(c);
                }
                None => return Err(self.error("a string does not end")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, TextError> {
        let c = self
            .peek()
            .ok_or_else(|| self.error("a string does not end"))?;
        self.advance(c);
        Ok(match c {
            '"' | '\\' | '/' => c,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let high = self.hex4()?;
                let code = if (0xd800..0xdc00).contains(&high) {
                    self.expect('\\')?;
                    self.expect('u')?;
                    let low = self.hex4()?;
                    if !(0xdc00..0xe000).contains(&low) {
                        return Err(self.error("a surrogate stands alone"));
                    }
                    0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
                } else {
                    high
                };
                char::from_u32(code).ok_or_else(|| self.error("a surrogate stands alone"))?
            }
            _ => return Err(self.error(format_args!("\\{c} is not an escape"))),
        })
    }

    fn hex4(&mut self) -> Result<u32, TextError> {
        let digits = self
            .rest()
            .get(..4)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let code = code.ok_or_else(|| self.error("\\u takes four hexadecimal digits"))?;
        self.offset += 4;
        self.column += 4;
        Ok(code)
    }
}

/// Whether the word is a number of JSON's grammar.
fn is_number(word: &str) -> bool {
    let word = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match word.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (word, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent
            .is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}
