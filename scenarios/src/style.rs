//! Colour, only on terminals and where nobody asked for none (`NO_COLOR`).

use std::io::IsTerminal as _;

use anstyle::{AnsiColor, Style};

/// Whether standard output shows colours.
pub fn coloured() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

fn paint(style: Style, text: &str) -> String {
    if coloured() {
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}

/// Good news.
pub fn good(text: &str) -> String {
    paint(AnsiColor::Green.on_default(), text)
}

/// Bad news.
pub fn bad(text: &str) -> String {
    paint(AnsiColor::Red.on_default(), text)
}

/// Side remarks.
pub fn dim(text: &str) -> String {
    paint(Style::new().dimmed(), text)
}

/// Headings.
pub fn strong(text: &str) -> String {
    paint(Style::new().bold(), text)
}
