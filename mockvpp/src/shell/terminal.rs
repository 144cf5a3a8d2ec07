//! One session of the command line on a socket (`src/vlib/unix/cli.c`): telnet's options, a banner, a prompt, editing of
//! one line, a history. `vppctl` with a command says that it is nobody to talk to: it gets no prompt and no echo, but a NUL
//! behind each answer. There is no pager.

use std::collections::VecDeque;

use crate::shell::{Printed, completions};

/// How a session looks.
#[derive(Debug, Clone)]
pub struct Look {
    /// The prompt.
    pub prompt: String,
    /// Whether a banner greets.
    pub banner: bool,
    /// Whether it may have colours.
    pub colour: bool,
    /// Neither telnet nor editing: each line is a command.
    pub line_mode: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            prompt: "vpp# ".to_owned(),
            banner: true,
            colour: true,
            line_mode: false,
        }
    }
}

/// A session.
#[derive(Debug)]
pub struct Terminal {
    look: Look,
    started: bool,
    interactive: bool,
    /// Bytes of a telnet command or an escape sequence that is not whole yet.
    pending: Vec<u8>,
    line: Vec<u8>,
    history: VecDeque<Vec<u8>>,
    /// How far back in the history the line comes from.
    excursion: usize,
    /// The last byte was a carriage return: a line feed or NUL behind it belongs to it.
    returned: bool,
    closed: bool,
}

const IAC: u8 = 255;
const SB: u8 = 250;
const SE: u8 = 240;
const WILL: u8 = 251;
const DONT: u8 = 254;
const AYT: u8 = 246;
const TTYPE: u8 = 24;

/// What VPP's side offers and asks of a telnet client.
const OPTIONS: &[u8] = &[
    IAC, 252, 34, IAC, DONT, 34, IAC, WILL, 3, IAC, 253, 3, IAC, WILL, 1, IAC, DONT, 1, IAC, 253,
    TTYPE, IAC, SB, TTYPE, 1, IAC, SE, IAC, 253, 31, IAC, SB, 31, 1, IAC, SE,
];

/// Banner: a coloured part and the rest of each line.
const BANNER: [(&str, &str); 4] = [
    ("    _______    _     ", "   _   _____  ___ "),
    (" __/ __/ _ \\  (_)__ ", "   | | / / _ \\/ _ \\"),
    (" _/ _// // / / / _ \\", "   | |/ / ___/ ___/"),
    (" /_/ /____(_)_/\\___/", "   |___/_/  /_/    "),
];
const RED: &str = "\x1b[1m\x1b[31m";
const RESET: &str = "\x1b[0m";

/// Terminals with colours.
const ANSI: [&str; 3] = ["xterm", "screen", "ansi"];

/// Longest line and longest telnet command.
const MAX_LINE: usize = 64 << 10;
const MAX_TELNET: usize = 32;
const HISTORY: usize = 50;

impl Terminal {
    /// A session that has just begun; says what opens it.
    pub fn open(look: Look, out: &mut Vec<u8>) -> Self {
        let interactive = !look.line_mode;
        if interactive {
            out.extend_from_slice(OPTIONS);
        }
        Self {
            started: !interactive,
            interactive,
            look,
            pending: Vec::new(),
            line: Vec::new(),
            history: VecDeque::new(),
            excursion: 0,
            returned: false,
            closed: false,
        }
    }

    /// Whether the client has been greeted; one that does not tell its terminal's type is greeted after a second.
    pub fn is_started(&self) -> bool {
        self.started
    }

    /// Whether the session is over.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// Greets.
    pub fn welcome(&mut self, is_ansi: bool, out: &mut Vec<u8>) {
        self.started = true;
        if !self.interactive {
            return;
        }
        out.push(b'\r');
        let colour = is_ansi && self.look.colour;
        let (on, off) = if colour { (RED, RESET) } else { ("", "") };
        if self.look.banner {
            for (coloured, rest) in BANNER {
                out.extend_from_slice(format!("{on}{coloured}{off}{rest}\r\n").as_bytes());
            }
            out.extend_from_slice(b"\r\n");
        }
        self.prompt(out);
    }

    fn prompt(&self, out: &mut Vec<u8>) {
        if self.interactive {
            out.extend_from_slice(self.look.prompt.as_bytes());
        }
    }

    /// Takes what the client sent; `run` runs its commands.
    pub fn feed(&mut self, bytes: &[u8], run: &mut dyn FnMut(&str) -> Printed, out: &mut Vec<u8>) {
        for byte in bytes {
            if self.closed {
                return;
            }
            if !self.pending.is_empty() {
                self.pending.push(*byte);
                self.sequence(out);
            } else if !self.look.line_mode && (*byte == IAC || *byte == 0x1b) {
                self.pending.push(*byte);
            } else {
                self.key(*byte, run, out);
            }
        }
    }

    /// A telnet command or an escape sequence has grown.
    fn sequence(&mut self, out: &mut Vec<u8>) {
        let done = match self.pending.as_slice() {
            [IAC, SB, .., IAC, SE] => {
                self.option(out);
                true
            }
            [IAC, SB, ..] => self.pending.len() >= MAX_TELNET,
            [IAC, WILL..=DONT] => false,
            [IAC, AYT] => {
                out.extend_from_slice(b"fd.io VPP\r\n");
                true
            }
            [0x1b, b'['] => false,
            [0x1b, b'[', b'A'] => {
                self.browse(1, out);
                true
            }
            [0x1b, b'[', b'B'] => {
                self.browse(-1, out);
                true
            }
            [0x1b, b'[', .., last] => {
                last.is_ascii_alphabetic() || *last == b'~' || self.pending.len() >= MAX_TELNET
            }
            _ => true,
        };
        if done {
            self.pending.clear();
        }
    }

    /// The client has told something: its terminal's type decides who it is.
    fn option(&mut self, out: &mut Vec<u8>) {
        let [IAC, SB, TTYPE, 0, name @ .., IAC, SE] = self.pending.as_slice() else {
            return;
        };
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        if name == "vppctl" {
            self.interactive = false;
        }
        if !self.started {
            self.welcome(ANSI.iter().any(|ansi| name.starts_with(ansi)), out);
        }
    }

    fn key(&mut self, byte: u8, run: &mut dyn FnMut(&str) -> Printed, out: &mut Vec<u8>) {
        let follows = std::mem::replace(&mut self.returned, byte == b'\r');
        match byte {
            b'\n' | 0 if follows => {}
            b'\r' | b'\n' => self.enter(run, out),
            0x08 | 0x7f if self.line.pop().is_some() => self.echo(b"\x08 \x08", out),
            0x15 => self.replace(Vec::new(), out),
            0x17 => {
                let text = String::from_utf8_lossy(&self.line).trim_end().to_owned();
                let kept = text.rfind(' ').map_or(0, |at| at + 1);
                let kept = text.get(..kept).unwrap_or_default().as_bytes().to_vec();
                self.replace(kept, out);
            }
            0x10 => self.browse(1, out),
            0x0e => self.browse(-1, out),
            b'\t' => self.complete(out),
            0x7f => {}
            byte if byte < b' ' => {}
            byte if self.line.len() < MAX_LINE => {
                self.line.push(byte);
                self.echo(&[byte], out);
            }
            _ => {}
        }
    }

    fn echo(&self, bytes: &[u8], out: &mut Vec<u8>) {
        if self.interactive {
            out.extend_from_slice(bytes);
        }
    }

    /// Another line takes the place of the one that is typed.
    fn replace(&mut self, line: Vec<u8>, out: &mut Vec<u8>) {
        for _ in 0..self.line.len() {
            self.echo(b"\x08 \x08", out);
        }
        self.echo(&line, out);
        self.line = line;
    }

    fn browse(&mut self, back: isize, out: &mut Vec<u8>) {
        let at = self.excursion.saturating_add_signed(back);
        let line = match at.checked_sub(1) {
            None => Some(Vec::new()),
            Some(at) => self.history.get(at).cloned(),
        };
        if let Some(line) = line {
            self.excursion = at;
            self.replace(line, out);
        }
    }

    fn complete(&mut self, out: &mut Vec<u8>) {
        let line = String::from_utf8_lossy(&self.line).into_owned();
        match completions(&line).as_slice() {
            [] => {}
            [one] => {
                let start = line.rfind(' ').map_or(0, |at| at + 1);
                let kept = line.get(..start).unwrap_or_default();
                self.replace(format!("{kept}{one} ").into_bytes(), out);
            }
            many => {
                let mut text = String::from("\r\n");
                for row in many.chunks(4) {
                    row.iter().for_each(|word| text += &format!("{word:<18}"));
                    text += "\r\n";
                }
                self.echo(text.as_bytes(), out);
                self.prompt(out);
                self.echo(line.as_bytes(), out);
            }
        }
    }

    fn enter(&mut self, run: &mut dyn FnMut(&str) -> Printed, out: &mut Vec<u8>) {
        self.echo(b"\r\n", out);
        let line = std::mem::take(&mut self.line);
        self.excursion = 0;
        let text = String::from_utf8_lossy(&line).trim().to_owned();
        if !text.is_empty() {
            self.history.push_front(line);
            self.history.truncate(HISTORY);
            let printed = run(&text).text;
            if self.look.line_mode {
                out.extend_from_slice(printed.as_bytes());
            } else {
                out.extend_from_slice(printed.replace('\n', "\r\n").as_bytes());
            }
        }
        self.closed = matches!(text.as_str(), "quit" | "q" | "exit");
        if !self.closed {
            self.prompt(out);
        }
        if !self.interactive || self.closed {
            out.push(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(look: Look, sent: &[&[u8]]) -> (Terminal, String) {
        let mut out = Vec::new();
        let mut terminal = Terminal::open(look, &mut out);
        let mut run = |line: &str| Printed {
            text: format!("ran {line}\n"),
            failed: false,
        };
        out.clear();
        for bytes in sent {
            terminal.feed(bytes, &mut run, &mut out);
        }
        (terminal, String::from_utf8_lossy(&out).into_owned())
    }

    fn ttype(name: &[u8]) -> Vec<u8> {
        [&[IAC, SB, TTYPE, 0], name, &[IAC, SE]].concat()
    }

    #[test]
    fn vppctl_gets_answers_and_nuls_only() {
        let (_, out) = session(Look::default(), &[&ttype(b"vppctl"), b"show x\n", b"\n"]);
        assert_eq!(out, "ran show x\r\n\0\0");
    }

    #[test]
    fn a_terminal_gets_a_banner_a_prompt_and_an_echo() {
        let (_, out) = session(Look::default(), &[&ttype(b"xterm"), b"a\x08b\r\n"]);
        assert!(
            out.starts_with("\r\x1b[1m\x1b[31m    _______    _     \x1b[0m   _   _____  ___ \r\n")
        );
        assert!(
            out.ends_with("\r\n\r\nvpp# a\x08 \x08b\r\nran b\r\nvpp# "),
            "{out:?}"
        );
    }

    #[test]
    fn what_is_split_is_put_together() {
        let telnet = ttype(b"vt100");
        let (head, tail) = telnet.split_at(4);
        let look = Look {
            banner: false,
            ..Look::default()
        };
        let (_, out) = session(look, &[head, tail, b"x\r", b"\n", b"\x1b", b"[A", b"\n"]);
        assert_eq!(out, "\rvpp# x\r\nran x\r\nvpp# x\r\nran x\r\nvpp# ");
    }

    #[test]
    fn lines_are_commands_in_line_mode() {
        let look = Look {
            line_mode: true,
            ..Look::default()
        };
        let (terminal, out) = session(look, &[b"one\ntwo\nquit\nthree\n"]);
        assert_eq!(out, "ran one\n\0ran two\n\0ran quit\n\0");
        assert!(terminal.is_closed());
    }

    #[test]
    fn words_are_completed() {
        let look = Look {
            banner: false,
            ..Look::default()
        };
        let (_, out) = session(look, &[&ttype(b"dumb"), b"sho\t"]);
        assert_eq!(out, "\rvpp# sho\x08 \x08\x08 \x08\x08 \x08show ");
    }
}
