//! How Ligato's settings are written.

use std::time::Duration;

use serde::{Deserialize, Deserializer, de};

/// Reads `"1m30s"`, `"1.5h"`, `"250ms"` as Go does, or a number of nanoseconds.
///
/// # Errors
/// Neither of these.
pub fn duration<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Form {
        Nanoseconds(u64),
        Text(String),
    }
    match Form::deserialize(deserializer)? {
        Form::Nanoseconds(n) => Ok(Duration::from_nanos(n)),
        Form::Text(text) => parse(&text).ok_or_else(|| {
            de::Error::custom(format!(
                "{text:?} is not a duration such as \"1s\", \"1m30s\" or \"250ms\""
            ))
        }),
    }
}

fn parse(text: &str) -> Option<Duration> {
    if text == "0" {
        return Some(Duration::ZERO);
    }
    let mut rest = text;
    let mut total = Duration::ZERO;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, after) = rest.split_at(digits);
        let unit = after
            .find(|c: char| c.is_ascii_digit() || c == '.')
            .unwrap_or(after.len());
        let (unit, after) = after.split_at(unit);
        let seconds = match unit {
            "h" => 3600.0,
            "m" => 60.0,
            "s" => 1.0,
            "ms" => 1e-3,
            "us" | "µs" => 1e-6,
            "ns" => 1e-9,
            _ => return None,
        };
        let number: f64 = number.parse().ok()?;
        total = total.checked_add(Duration::try_from_secs_f64(number * seconds).ok()?)?;
        rest = after;
    }
    (!text.is_empty()).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_as_go_writes_them() {
        assert_eq!(parse("1m30s"), Some(Duration::from_secs(90)));
        assert_eq!(parse("1.5h"), Some(Duration::from_secs(5400)));
        assert_eq!(parse("250ms"), Some(Duration::from_millis(250)));
        for wrong in ["", "5", "s", "1x", "1s2", "-1s", "."] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
