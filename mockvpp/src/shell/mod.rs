//! VPP's command line (`src/vlib/cli.c`): words lead through a tree of commands; a word may be cut short where only one
//! command begins with it.
//!
//! Commands ask the same requests as clients of the binary API do ([`Shell::ask`]), so that what they change, check and
//! refuse is what the API changes, checks and refuses. What they print follows VPP's format functions.

mod ask;
mod commands;
mod input;
mod terminal;
mod text;

use crate::core::call::Call;
use crate::core::vpp::Vpp;
use crate::shell::commands::families;
use crate::shell::input::Input;
pub use crate::shell::terminal::{Look, Terminal};

/// What a line led to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    /// What was printed, the error at its end.
    pub text: String,
    /// Whether the line ended with an error.
    pub failed: bool,
}

/// What a command comes to; an error is what VPP prints of it.
type Done = Result<(), String>;

/// A command: its words, what `help` says of it, and what it does.
#[derive(Debug)]
struct Command {
    path: &'static str,
    help: &'static str,
    run: fn(&mut Shell<'_, '_>, &mut Input<'_>) -> Done,
}

/// A command at work.
struct Shell<'a, 'c> {
    vpp: &'a mut Vpp,
    call: &'a mut Call<'c>,
    out: String,
    /// How many files are being run, each from the one before, and comments undone.
    depth: u32,
}

impl Shell<'_, '_> {
    /// Prints a text, with a line end where it has none (`vlib_cli_output`).
    fn print(&mut self, text: &str) {
        self.out.push_str(text);
        if !text.is_empty() && !text.ends_with('\n') {
            self.out.push('\n');
        }
    }
}

/// How deeply files may call files, and comments be undone.
const MAX_DEPTH: u32 = 8;

fn commands() -> impl Iterator<Item = &'static Command> {
    families().iter().copied().flatten()
}

/// The words that may follow a path, sorted.
fn children(path: &str) -> Vec<&'static str> {
    let next = |c: &'static Command| {
        let rest = c.path.strip_prefix(path)?;
        let rest = match path {
            "" => rest,
            _ => rest.strip_prefix(' ')?,
        };
        rest.split(' ').next().filter(|word| !word.is_empty())
    };
    let mut words: Vec<_> = commands().filter_map(next).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The child that a word means: the one with that name, or the only one that begins like it.
fn child(path: &str, word: &str) -> Option<&'static str> {
    let mut fits = children(path);
    fits.retain(|name| !word.is_empty() && name.starts_with(word));
    match fits.as_slice() {
        [name] => Some(name),
        names => names.iter().find(|name| **name == word).copied(),
    }
}

fn join(path: &str, word: &str) -> String {
    match path {
        "" => word.to_owned(),
        _ => format!("{path} {word}"),
    }
}

/// What help says of words that lead to commands.
fn group(path: &str) -> String {
    match path {
        "clear" => "Clear commands".to_owned(),
        "ip" => "Internet protocol (IP) commands".to_owned(),
        "ip6" => "Internet protocol version 6 (IPv6) commands".to_owned(),
        "set" => "Set commands".to_owned(),
        "show" => "Show commands".to_owned(),
        _ => format!("{path} commands"),
    }
}

/// Runs all commands of a line (`vlib_cli_input`).
pub(crate) fn run(vpp: &mut Vpp, call: &mut Call<'_>, line: &str) -> Printed {
    let mut shell = Shell {
        vpp,
        call,
        out: String::new(),
        depth: 0,
    };
    let done = shell.line(line);
    if let Err(error) = &done {
        shell.print(error);
    }
    Printed {
        text: shell.out,
        failed: done.is_err(),
    }
}

/// What can follow the beginning of a line, for `?` and the tabulator.
pub fn completions(line: &str) -> Vec<&'static str> {
    let mut path = String::new();
    let mut words = line.split_whitespace().peekable();
    let complete = line.is_empty() || line.ends_with(char::is_whitespace);
    while let Some(word) = words.next() {
        if words.peek().is_none() && !complete {
            let mut fits = children(&path);
            fits.retain(|name| name.starts_with(word));
            return fits;
        }
        match child(&path, word) {
            Some(name) => path = join(&path, name),
            None => return Vec::new(),
        }
    }
    children(&path)
}

impl Shell<'_, '_> {
    fn line(&mut self, line: &str) -> Done {
        let mut input = Input::new(line);
        while !input.is_empty() {
            self.dispatch(&mut input, "")?;
        }
        Ok(())
    }

    fn dispatch(&mut self, input: &mut Input<'_>, path: &str) -> Done {
        if input.keyword("help") {
            return self.help(input, path);
        }
        if input.keyword("?") || input.keyword("choices") {
            let below = |c: &&Command| path.is_empty() || c.path.starts_with(&join(path, ""));
            let mut all: Vec<_> = commands().filter(below).collect();
            all.sort_unstable_by_key(|c| c.path);
            all.extend(commands().filter(|c| c.path == path));
            all.iter().for_each(|c| self.short_help(c));
            return Ok(());
        }
        if input.keyword("comment") {
            input.group();
            return Ok(());
        }
        if input.keyword("uncomment") {
            let mut inner = Input::new(input.group());
            self.depth += 1;
            let done = match self.depth > MAX_DEPTH {
                true => Err("nested too deeply".to_owned()),
                false => self.dispatch(&mut inner, path),
            };
            self.depth -= 1;
            return done;
        }
        let Some(name) = child(path, input.peek()) else {
            let unknown = input.unknown();
            return Err(match path {
                "" => unknown,
                _ => format!("{path}: {unknown}"),
            });
        };
        input.word();
        let path = join(path, name);
        let mut grouped = input.block().map(Input::new);
        let input = grouped.as_mut().unwrap_or(input);
        let mut error = None;
        if !children(&path).is_empty() {
            match self.dispatch(input, &path) {
                Ok(()) => return Ok(()),
                Err(e) => error = Some(e),
            }
        }
        let Some(command) = commands().find(|c| c.path == path) else {
            return Err(error.unwrap_or_else(|| format!("{path}: no sub-commands")));
        };
        if input.keyword("?") {
            self.short_help(command);
            return Ok(());
        }
        (command.run)(self, input).map_err(|error| format!("{path}: {error}"))
    }

    fn short_help(&mut self, command: &Command) {
        self.print(&format!("  {:<40} {}", command.path, command.help));
    }

    fn help(&mut self, input: &mut Input<'_>, parent: &str) -> Done {
        let mut path = parent.to_owned();
        let list = input.is_empty();
        while !input.is_empty() {
            let name = child(&path, input.peek()).ok_or_else(|| match path.as_str() {
                "" => input.unknown(),
                path => format!("{path}: {}", input.unknown()),
            })?;
            input.word();
            path = join(&path, name);
        }
        if !list {
            let command = commands().find(|c| c.path == path);
            let help = command.map_or_else(|| group(&path), |c| c.help.to_owned());
            self.print(&help);
            return Ok(());
        }
        for name in children(&path) {
            let path = join(&path, name);
            let command = commands().find(|c| c.path == path);
            let help = command.map_or_else(|| group(&path), |c| c.help.to_owned());
            self.print(&format!("  {name:<30} {help}"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_may_be_cut_short_where_one_command_is_meant() {
        assert_eq!(child("", "sh"), Some("show"));
        assert_eq!(child("", "s"), None, "set or show");
        assert_eq!(child("show", "int"), Some("interface"));
        assert_eq!(child("show", "ip"), Some("ip"), "not ip6");
        assert_eq!(child("show", ""), None);
    }

    #[test]
    fn completions_follow_the_words() {
        assert_eq!(completions("sho"), ["show"]);
        assert!(completions("show inter").contains(&"interface"));
        assert!(completions("show bridge-domain ").is_empty());
        assert!(completions("nonsense ").is_empty());
    }

    #[test]
    fn no_two_commands_have_the_same_words() {
        let mut paths: Vec<_> = commands().map(|c| c.path).collect();
        let count = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), count);
    }
}
