//! The time, and what was logged when (`src/vlib/cli.c`, `src/vlib/log.c`).

use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};
use crate::startup::PLUGINS;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "show clock",
        help: "show clock",
        run: clock,
    },
    Command {
        path: "show logging",
        help: "show logging",
        run: logging,
    },
];

fn clock(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let config = &shell.vpp.config;
    let now = (config.clock)();
    let up = now.saturating_sub(config.started);
    let seconds = format!("{:.6}", up.as_secs_f64());
    let seconds = seconds.trim_start_matches('0');
    let date = date(now.as_secs());
    shell.print(&format!(
        "Time now {seconds}, {date}\nTime last barrier release 0.000000000\n0: Time now {seconds}\nThread 0 offset 0.000000000 error 0.000000000"
    ));
    Ok(())
}

const MONTHS: [(&str, u64); 12] = [
    ("Jan", 31),
    ("Feb", 28),
    ("Mar", 31),
    ("Apr", 30),
    ("May", 31),
    ("Jun", 30),
    ("Jul", 31),
    ("Aug", 31),
    ("Sep", 30),
    ("Oct", 31),
    ("Nov", 30),
    ("Dec", 31),
];

/// Year, month from 0 and day from 1 of a day since 1970.
fn civil(days: u64) -> (u64, usize, u64) {
    let (mut year, mut day) = (1970_u64, days);
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    while day >= 365 + u64::from(leap(year)) {
        day -= 365 + u64::from(leap(year));
        year += 1;
    }
    let mut month = 0;
    for (n, (_, len)) in MONTHS.iter().enumerate() {
        month = n;
        let len = len + u64::from(n == 1 && leap(year));
        if day < len {
            break;
        }
        day -= len;
    }
    (year, month, day + 1)
}

/// `13:05:55`.
fn time_of_day(seconds: u64) -> String {
    let of_day = seconds % 86_400;
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!("{hour:02}:{minute:02}:{second:02}")
}

/// A moment as HTTP and VPP write it (`format_clib_timebase_time`).
fn date(seconds: u64) -> String {
    let days = seconds / 86_400;
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    let weekday = weekday
        .iter()
        .cycle()
        .nth(usize::try_from(days % 7).unwrap_or_default());
    let (year, month, day) = civil(days);
    let month = MONTHS.get(month).map_or("", |(name, _)| name);
    let weekday = weekday.copied().unwrap_or_default();
    format!(
        "{weekday}, {day:02} {month} {year} {} GMT",
        time_of_day(seconds)
    )
}

/// What was said at the start: which plugins were loaded.
fn logging(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let config = &shell.vpp.config;
    let started = config.started;
    let (year, month, day) = civil(started.as_secs() / 86_400);
    let (time, millis) = (time_of_day(started.as_secs()), started.subsec_millis());
    let at = format!("{year}/{:02}/{day:02} {time}:{millis:03}", month + 1);
    let lines = PLUGINS.iter().map(|plugin| {
        let file = plugin.file();
        match config.missing_modules.contains(plugin.module) {
            true => format!("{at} notice     plugin/load    Plugin disabled: {file}\n"),
            false => format!(
                "{at} notice     plugin/load    Loaded plugin: {file} ({})\n",
                plugin.description
            ),
        }
    });
    let text: String = lines.collect();
    shell.print(&text);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_vpp_does() {
        assert_eq!(date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
        assert_eq!(date(1_795_611_955), "Wed, 25 Nov 2026 13:05:55 GMT");
        assert_eq!(date(951_782_400), "Tue, 29 Feb 2000 00:00:00 GMT");
    }
}
