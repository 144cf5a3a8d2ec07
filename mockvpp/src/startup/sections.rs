//! The sections that mean something here (`unix_config`, `socksvr_config`, `statseg_config`, `vlib_plugin_config`).

use std::path::PathBuf;

use crate::startup::{Ignored, Item, Plugins, Startup, StartupError, Unix, Word};

/// The items of a section, one setting after the other.
struct Settings<'a> {
    section: &'static str,
    items: std::slice::Iter<'a, Item>,
}

impl<'a> Settings<'a> {
    fn next(&mut self) -> Result<Option<&'a Word>, StartupError> {
        match self.items.next() {
            None => Ok(None),
            Some(Item::Word(word)) => Ok(Some(word)),
            Some(Item::Block(block)) => Err(StartupError::Nameless { line: block.line }),
        }
    }

    /// The word behind a setting's name.
    fn value(&mut self, name: &Word, expected: &'static str) -> Result<&'a str, StartupError> {
        match self.items.next() {
            Some(Item::Word(word)) => Ok(&word.text),
            _ => Err(StartupError::NoValue {
                line: name.line,
                word: name.text.clone(),
                expected,
            }),
        }
    }

    fn path(&mut self, name: &Word) -> Result<Option<PathBuf>, StartupError> {
        Ok(Some(self.value(name, "PATH")?.into()))
    }

    fn unknown(&self, word: &Word) -> StartupError {
        StartupError::UnknownInput {
            line: word.line,
            section: self.section,
            word: word.text.clone(),
        }
    }
}

impl Startup {
    pub(super) fn section(&mut self, name: &Word, items: &[Item]) -> Result<(), StartupError> {
        let settings = |section| Settings {
            section,
            items: items.iter(),
        };
        match name.text.as_str() {
            "unix" => self.unix(settings("unix")),
            "socksvr" => self.socksvr(settings("socksvr")),
            "statseg" => self.statseg(settings("statseg")),
            "api-segment" => self.api_segment(settings("api-segment")),
            "plugins" => plugins(&mut self.plugins, settings("plugins")),
            _ => {
                self.ignore(name.line, name.text.clone());
                Ok(())
            }
        }
    }

    fn ignore(&mut self, line: u32, what: String) {
        self.ignored.push(Ignored { line, what });
    }

    fn unix(&mut self, mut settings: Settings<'_>) -> Result<(), StartupError> {
        while let Some(word) = settings.next()? {
            let unix: &mut Unix = &mut self.unix;
            match word.text.as_str() {
                "nodaemon" => unix.nodaemon = true,
                "interactive" => {
                    unix.interactive = true;
                    self.ignore(word.line, "unix interactive".to_owned());
                }
                "nosyslog" => unix.nosyslog = true,
                "nocolor" => unix.nocolor = true,
                "nobanner" | "cli-no-banner" => unix.nobanner = true,
                "cli-line-mode" => unix.cli_line_mode = true,
                "cli-prompt" => unix.cli_prompt = Some(settings.value(word, "TEXT")?.to_owned()),
                "cli-listen" => unix.cli_listen = Some(settings.value(word, "PATH")?.to_owned()),
                "use-current-dir" => unix.use_current_dir = true,
                "runtime-dir" => unix.runtime_dir = settings.path(word)?,
                "startup-config" | "exec" => unix.exec = settings.path(word)?,
                "log" => unix.log = settings.path(word)?,
                "pidfile" => unix.pidfile = settings.path(word)?,
                "cli-no-pager" | "full-coredump" => {}
                "gid"
                | "coredump-size"
                | "poll-sleep-usec"
                | "cli-pager-buffer-limit"
                | "cli-history-limit" => {
                    settings.value(word, "VALUE")?;
                    self.ignore(word.line, format!("unix {}", word.text));
                }
                _ => return Err(settings.unknown(word)),
            }
        }
        Ok(())
    }

    fn socksvr(&mut self, mut settings: Settings<'_>) -> Result<(), StartupError> {
        while let Some(word) = settings.next()? {
            match word.text.as_str() {
                "socket-name" => self.api_socket = settings.path(word)?,
                "default" => {}
                _ => return Err(settings.unknown(word)),
            }
        }
        Ok(())
    }

    fn statseg(&mut self, mut settings: Settings<'_>) -> Result<(), StartupError> {
        while let Some(word) = settings.next()? {
            match word.text.as_str() {
                "socket-name" => self.stats_socket = settings.path(word)?,
                "default" => {}
                "size" => {
                    let text = settings.value(word, "SIZE")?;
                    let size = memory_size(text).ok_or_else(|| StartupError::UnknownInput {
                        line: word.line,
                        section: "statseg",
                        word: format!("size {text}"),
                    })?;
                    self.stats_size = Some(size);
                }
                "per-node-counters" => {
                    self.per_node_counters = settings.value(word, "on|off")? == "on";
                }
                "page-size" | "update-interval" => {
                    settings.value(word, "VALUE")?;
                    self.ignore(word.line, format!("statseg {}", word.text));
                }
                _ => return Err(settings.unknown(word)),
            }
        }
        Ok(())
    }

    fn api_segment(&mut self, mut settings: Settings<'_>) -> Result<(), StartupError> {
        while let Some(word) = settings.next()? {
            match word.text.as_str() {
                "prefix" => self.prefix = Some(settings.value(word, "NAME")?.to_owned()),
                "gid"
                | "uid"
                | "baseva"
                | "global-size"
                | "global-pvt-heap-size"
                | "api-pvt-heap-size"
                | "api-size" => {
                    settings.value(word, "VALUE")?;
                    self.ignore(word.line, format!("api-segment {}", word.text));
                }
                _ => return Err(settings.unknown(word)),
            }
        }
        Ok(())
    }
}

fn plugins(plugins: &mut Plugins, mut settings: Settings<'_>) -> Result<(), StartupError> {
    while let Some(word) = settings.next()? {
        match word.text.as_str() {
            "path" | "add-path" | "name-filter" | "vat-path" | "vat-name-filter" => {
                settings.value(word, "VALUE")?;
            }
            "plugin" => {
                let name = settings.value(word, "NAME { enable | disable }")?;
                let Some(Item::Block(block)) = settings.items.next() else {
                    return Err(StartupError::NoValue {
                        line: word.line,
                        word: format!("plugin {name}"),
                        expected: "{ enable | disable }",
                    });
                };
                for item in &block.items {
                    match item {
                        Item::Word(w) if w.text == "enable" => plugins.set(name, true),
                        Item::Word(w) if w.text == "disable" => plugins.set(name, false),
                        Item::Word(w) if w.text == "skip-version-check" => {}
                        Item::Word(w) => return Err(settings.unknown(w)),
                        Item::Block(b) => return Err(StartupError::Nameless { line: b.line }),
                    }
                }
            }
            _ => return Err(settings.unknown(word)),
        }
    }
    Ok(())
}

/// A size such as `64m` or `1G` (`unformat_memory_size`).
fn memory_size(text: &str) -> Option<u64> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let shift = match text.get(digits.len()..)?.trim_end_matches(['b', 'B']) {
        "" => 0,
        "k" | "K" => 10,
        "m" | "M" => 20,
        "g" | "G" => 30,
        _ => return None,
    };
    digits.parse::<u64>().ok()?.checked_mul(1 << shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        assert_eq!(memory_size("64m"), Some(64 << 20));
        assert_eq!(memory_size("1G"), Some(1 << 30));
        assert_eq!(memory_size("4k"), Some(4096));
        assert_eq!(memory_size("512"), Some(512));
        assert_eq!(memory_size("99999999999999999999g"), None);
        assert_eq!(memory_size("lots"), None);
    }
}
