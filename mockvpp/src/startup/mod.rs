//! VPP's start-up configuration: what `vpp -c startup.conf` reads.
//!
//! Sections that mean something to a simulator become fields of [`Startup`]; everything else is accepted and listed in
//! [`Startup::ignored`], so that any VPP's file works here.

mod parse;
mod plugins;
mod sections;

use std::path::{Path, PathBuf};

pub use parse::{Block, Item, Word, parse};
pub use plugins::{PLUGINS, Plugin, Plugins};

/// What is wrong with a start-up configuration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StartupError {
    /// A brace closes nothing.
    #[error("line {line}: `}}` closes nothing; remove it or add the `{{` that it belongs to")]
    UnexpectedBrace {
        /// Where.
        line: u32,
    },
    /// A brace is not closed.
    #[error("line {line}: `{{` is never closed; add the `}}` that it lacks")]
    UnclosedBrace {
        /// Where it opens.
        line: u32,
    },
    /// Braces nest too deeply to mean anything.
    #[error("line {line}: braces nest too deeply")]
    TooDeep {
        /// Where.
        line: u32,
    },
    /// Braces without a name in front of them.
    #[error("line {line}: a block without a name; write `SECTION {{ … }}`")]
    Nameless {
        /// Where.
        line: u32,
    },
    /// A name at the end that nothing follows.
    #[error("line {line}: `{word}` lacks its value; write `{word} {expected}`")]
    NoValue {
        /// Where.
        line: u32,
        /// The name.
        word: String,
        /// What should follow.
        expected: &'static str,
    },
    /// A word that the section does not know. VPP does not start then.
    #[error("line {line}: unknown input `{word}` in section `{section}`")]
    UnknownInput {
        /// Where.
        line: u32,
        /// The section.
        section: &'static str,
        /// The word.
        word: String,
    },
}

/// Something that was accepted without effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// Its line.
    pub line: u32,
    /// A section's name, or section and setting.
    pub what: String,
}

/// How a VPP shall start.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Startup {
    /// `unix`.
    pub unix: Unix,
    /// `socksvr { socket-name }`.
    pub api_socket: Option<PathBuf>,
    /// `statseg { socket-name }`.
    pub stats_socket: Option<PathBuf>,
    /// `statseg { size }` in bytes.
    pub stats_size: Option<u64>,
    /// `statseg { per-node-counters on }`.
    pub per_node_counters: bool,
    /// `api-segment { prefix }`.
    pub prefix: Option<String>,
    /// `plugins`.
    pub plugins: Plugins,
    /// What had no effect.
    pub ignored: Vec<Ignored>,
}

/// The section `unix`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unix {
    /// Stay in the foreground.
    pub nodaemon: bool,
    /// Stay in the foreground, too; VPP then takes commands on standard input, a simulator on its sockets only.
    pub interactive: bool,
    /// Log to standard error, not to syslog.
    pub nosyslog: bool,
    /// No colours in the banner.
    pub nocolor: bool,
    /// No banner.
    pub nobanner: bool,
    /// A session does not negotiate and does not edit lines.
    pub cli_line_mode: bool,
    /// The prompt.
    pub cli_prompt: Option<String>,
    /// Socket for commands: a path, or HOST:PORT.
    pub cli_listen: Option<String>,
    /// Directory of sockets with relative names.
    pub runtime_dir: Option<PathBuf>,
    /// The current directory is the runtime directory.
    pub use_current_dir: bool,
    /// File of commands to run at the start.
    pub exec: Option<PathBuf>,
    /// File that receives the log.
    pub log: Option<PathBuf>,
    /// File that receives the process id.
    pub pidfile: Option<PathBuf>,
}

impl Startup {
    /// Reads a configuration.
    ///
    /// ```
    /// use mockvpp::startup::Startup;
    ///
    /// let startup = Startup::read("unix { nodaemon cli-listen /run/vpp/cli.sock } # a comment\n dpdk { dev default }")?;
    /// assert_eq!(startup.unix.cli_listen.as_deref(), Some("/run/vpp/cli.sock"));
    /// assert_eq!(startup.ignored[0].what, "dpdk");
    /// # Ok::<(), mockvpp::startup::StartupError>(())
    /// ```
    ///
    /// # Errors
    /// What VPP does not start with; the error names the line.
    pub fn read(text: &str) -> Result<Self, StartupError> {
        let mut startup = Self::default();
        let block = parse(text)?;
        let mut items = block.items.iter();
        while let Some(item) = items.next() {
            let name = match item {
                Item::Word(name) => name,
                Item::Block(block) => return Err(StartupError::Nameless { line: block.line }),
            };
            let value = items.next().ok_or_else(|| StartupError::NoValue {
                line: name.line,
                word: name.text.clone(),
                expected: "{ … }",
            })?;
            let value = match value {
                Item::Word(_) => std::slice::from_ref(value),
                Item::Block(block) => &block.items,
            };
            startup.section(name, value)?;
        }
        Ok(startup)
    }

    /// The runtime directory; `fallback` where the configuration names none.
    pub fn runtime_dir(&self, current: &Path, fallback: &Path) -> PathBuf {
        match (&self.unix.runtime_dir, self.unix.use_current_dir) {
            (_, true) => current.to_owned(),
            (Some(dir), false) => current.join(dir),
            (None, false) => fallback.to_owned(),
        }
    }
}
