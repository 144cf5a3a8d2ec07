//! `mockvpp conform`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use mockvpp::MockVpp;
use mockvpp::conform::compare::{Comparison, compare};
use mockvpp::conform::mask::Masks;
use mockvpp::conform::peer::{InProcess, Socket};
use mockvpp::conform::recording::{self, Recording};
use mockvpp::conform::replay::replay;
use mockvpp::conform::report::{self, Report};
use mockvpp::conform::{FIXTURES, fixtures};

use crate::cli::{DIFFERENT, say};

/// Replay recorded conversations with a real VPP and compare the answers byte for byte
///
/// Each recording meets a fresh simulator. Answers belong to their request by connection and context; the answers of one
/// request, and the events of one connection, are compared without regard to their order (the figure behind `order` tells how
/// many multi-message answers came in the recorded order as well). Fields that differ between two runs of one VPP are masked
/// (mockvpp/fixtures/volatile.json). A message that was not recorded costs one that was. Requests that the simulator does not
/// know are not sent; their recorded answers count as missing and are listed behind `not modelled`.
///
/// The last line reads `replies: M of N byte-equal (P %)`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code: 0 when everything is equal (with --min P: when at least P percent are), otherwise 1.\n\n\
    Examples:\n  \
    mockvpp conform                                  all committed recordings\n  \
    mockvpp conform mockvpp/fixtures/conformance/if_subif.jsonl.gz --diff\n  \
    mockvpp conform recordings/ --only-modelled --min 100\n  \
    mockvpp conform if_events.jsonl --socket /run/vpp/api.sock   the same against a VPP just started"
)]
pub struct Conform {
    /// Recordings (*.jsonl, *.jsonl.gz) or folders of them [default: the committed ones]
    path: Vec<PathBuf>,
    /// Show the first differences of each recording
    #[arg(long)]
    diff: bool,
    /// How many differences to show of each recording
    #[arg(long, default_value_t = 10, value_name = "N")]
    limit: usize,
    /// Leave out recordings with requests that the simulator does not know
    #[arg(long, conflicts_with = "socket")]
    only_modelled: bool,
    /// Percentage of byte-equal replies that is enough
    #[arg(long, value_name = "P", value_parser = percentage)]
    min: Option<f64>,
    /// One JSON document with all differences instead of text
    #[arg(long)]
    json: bool,
    /// Replay to the VPP behind this API socket; it should be just started, so take one recording at a time
    #[arg(long)]
    socket: Option<PathBuf>,
}

fn percentage(text: &str) -> Result<f64, String> {
    let percent: f64 = text.parse().map_err(|_| "no number".to_owned())?;
    let fits = (0.0..=100.0).contains(&percent);
    fits.then_some(percent)
        .ok_or_else(|| "a percentage lies between 0 and 100".to_owned())
}

impl Conform {
    pub fn run(mut self) -> anyhow::Result<ExitCode> {
        if self.path.is_empty() {
            let found = fixtures();
            self.path = vec![found.with_context(|| {
                format!("{FIXTURES} is neither here nor above: run inside the repository or name recordings")
            })?];
        }
        let masks = Masks::committed()?;
        let mut report = Report::default();
        for path in recording::find(&self.path)? {
            let recording = Recording::read(&path)?;
            let (comparison, all_known) = self.compare(&masks, &recording)?;
            if self.only_modelled && !all_known {
                continue;
            }
            if !self.json {
                self.show(&comparison);
            }
            report.recordings.push(comparison);
        }
        if self.json {
            say(&format!("{:#}", report.to_json()));
        } else {
            say(&report.total_line());
        }
        let enough = match self.min {
            Some(min) => report.percent() >= min,
            None => report.is_equal(),
        };
        Ok(if enough {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(DIFFERENT)
        })
    }

    fn compare(&self, masks: &Masks, recording: &Recording) -> anyhow::Result<(Comparison, bool)> {
        let replay = match &self.socket {
            Some(socket) => replay(recording, &mut Socket::new(socket))?,
            None => replay(recording, &mut InProcess::new(MockVpp::default()))?,
        };
        let comparison = compare(masks, recording, &replay);
        Ok((comparison, replay.unknown.is_empty()))
    }

    fn show(&self, comparison: &Comparison) {
        say(&report::line(comparison));
        if !self.diff {
            return;
        }
        for difference in comparison.differences.iter().take(self.limit) {
            say(&report::difference(difference));
        }
        let more = comparison.differences.len().saturating_sub(self.limit);
        if more > 0 {
            say(&format!("  … and {more} more"));
        }
    }
}
