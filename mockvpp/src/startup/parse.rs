//! VPP's brace syntax: words, and blocks of them in braces; `#` starts a comment that ends with its line
//! (`src/vpp/vnet/main.c`, `src/vppinfra/unformat.c`).

use crate::startup::StartupError;

/// A word or a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Anything between white space.
    Word(Word),
    /// What stands in braces.
    Block(Block),
}

/// A word and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Its line, counted from 1.
    pub line: u32,
}

/// What stands in a pair of braces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// Line of the opening brace, counted from 1.
    pub line: u32,
    /// Words and blocks in order.
    pub items: Vec<Item>,
}

/// How deep braces may nest.
const MAX_DEPTH: usize = 64;

/// Parses a whole configuration.
///
/// # Errors
/// Braces that do not match, or nest too deeply.
pub fn parse(text: &str) -> Result<Block, StartupError> {
    let mut open = Vec::new();
    let mut block = Block {
        line: 1,
        items: Vec::new(),
    };
    for (line, text) in (1..).zip(text.split(['\n', '\r'])) {
        let text = text.split('#').next().unwrap_or_default();
        for text in tokens(text) {
            match text {
                "{" if open.len() == MAX_DEPTH => return Err(StartupError::TooDeep { line }),
                "{" => {
                    let outer = std::mem::replace(
                        &mut block,
                        Block {
                            line,
                            items: Vec::new(),
                        },
                    );
                    open.push(outer);
                }
                "}" => {
                    let outer = open.pop().ok_or(StartupError::UnexpectedBrace { line })?;
                    let inner = std::mem::replace(&mut block, outer);
                    block.items.push(Item::Block(inner));
                }
                word => block.items.push(Item::Word(Word {
                    text: word.to_owned(),
                    line,
                })),
            }
        }
    }
    match open.is_empty() {
        true => Ok(block),
        false => Err(StartupError::UnclosedBrace { line: block.line }),
    }
}

/// Splits a line at white space and around braces.
fn tokens(line: &str) -> impl Iterator<Item = &str> {
    let brace = |c: char| c == '{' || c == '}';
    line.split(|c: char| c.is_whitespace() || c == '\0')
        .flat_map(move |word| word.split_inclusive(brace))
        .flat_map(move |piece| match piece.strip_suffix(brace) {
            Some(word) => [word, piece.get(word.len()..).unwrap_or_default()],
            None => [piece, ""],
        })
        .filter(|token| !token.is_empty())
}
