//! The simulator answers as recorded, and never worse than it once did.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use mockvpp::MockVpp;
use mockvpp::conform::compare::{Comparison, compare};
use mockvpp::conform::mask::Masks;
use mockvpp::conform::peer::InProcess;
use mockvpp::conform::recording::{self, Recording};
use mockvpp::conform::replay::replay;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn conform(file: &Path) -> Comparison {
    let recording = Recording::read(file).unwrap();
    let replay = replay(&recording, &mut InProcess::new(MockVpp::default())).unwrap();
    compare(&Masks::committed().unwrap(), &recording, &replay)
}

/// `NAME matched/total`, a line each.
fn parse(floors: &str) -> BTreeMap<String, (usize, usize)> {
    let lines = floors.lines().filter(|l| !l.starts_with('#'));
    let entry = |line: &str| {
        let (name, figures) = line.split_once(' ')?;
        let (matched, total) = figures.split_once('/')?;
        Some((
            name.to_owned(),
            (matched.parse().ok()?, total.parse().ok()?),
        ))
    };
    lines
        .map(|l| entry(l).unwrap_or_else(|| panic!("floors.txt: {l}")))
        .collect()
}

/// With `MOCKVPP_BLESS=1` in the environment the table of floors is rewritten instead.
#[test]
fn no_recording_falls_below_its_floor() {
    let path = fixtures().join("floors.txt");
    let results: Vec<Comparison> = recording::find(&[fixtures().join("conformance")])
        .unwrap()
        .iter()
        .map(|f| conform(f))
        .collect();
    if std::env::var_os("MOCKVPP_BLESS").is_some() {
        let mut text = "# Recorded replies that the simulator gives byte-equal; rewrite with MOCKVPP_BLESS=1.\n".to_owned();
        for r in &results {
            writeln!(text, "{} {}/{}", r.name, r.matched, r.total).unwrap();
        }
        std::fs::write(&path, text).unwrap();
        return;
    }
    let floors = parse(&std::fs::read_to_string(&path).unwrap());
    let mut fallen = Vec::new();
    for r in &results {
        let floor = floors.get(&r.name).copied();
        if floor.is_none_or(|(matched, total)| r.matched < matched || r.total != total) {
            fallen.push(format!(
                "{} {}/{}, floor {floor:?}",
                r.name, r.matched, r.total
            ));
        }
    }
    assert!(fallen.is_empty(), "{fallen:#?}");
    assert_eq!(results.len(), floors.len(), "a floor without its recording");
}

/// The comparison itself can fail: a recording that is changed in one place no longer matches there.
mod sharpness {
    use super::*;
    use mockvpp::conform::compare::Kind;
    use mockvpp::conform::recording::Direction;

    fn recorded(name: &str) -> Recording {
        Recording::read(
            &fixtures()
                .join("conformance")
                .join(format!("{name}.jsonl.gz")),
        )
        .unwrap()
    }

    fn run(recording: &Recording, against: &Recording) -> Comparison {
        let replay = replay(recording, &mut InProcess::new(MockVpp::default())).unwrap();
        compare(&Masks::committed().unwrap(), against, &replay)
    }

    fn first_answer(recording: &Recording, name: &str) -> usize {
        let answer =
            |l: &recording::Line| l.direction == Direction::FromVpp && l.message.starts_with(name);
        recording.lines.iter().position(answer).unwrap()
    }

    #[test]
    fn a_changed_field_is_named() {
        let honest = recorded("if_memclnt_raw");
        let before = run(&honest, &honest);
        let mut changed = honest.clone();
        let at = first_answer(&changed, "create_loopback_reply");
        *changed.lines[at].body.as_mut().unwrap().last_mut().unwrap() ^= 1;
        let after = run(&honest, &changed);
        assert_eq!(after.matched + 1, before.matched);
        let found = after.differences.iter().find(|d| d.line == at + 1).unwrap();
        assert!(
            matches!(&found.kind, Kind::Field { path, .. } if path == "sw_if_index"),
            "{found:?}"
        );
        assert!(
            found
                .request
                .as_deref()
                .unwrap()
                .starts_with("create_loopback {")
        );
    }

    #[test]
    fn a_volatile_field_is_not_compared_and_its_neighbours_are() {
        let honest = recorded("if_memclnt_raw");
        let before = run(&honest, &honest);
        let mut changed = honest.clone();
        let at = first_answer(&changed, "control_ping_reply");
        *changed.lines[at].body.as_mut().unwrap().last_mut().unwrap() ^= 1;
        assert_eq!(
            run(&honest, &changed).matched,
            before.matched,
            "vpe_pid is masked"
        );
        changed.lines[at].body.as_mut().unwrap()[4] ^= 1;
        assert_eq!(
            run(&honest, &changed).matched + 1,
            before.matched,
            "retval is not"
        );
    }

    #[test]
    fn bytes_behind_the_last_field_count() {
        let honest = recorded("if_memclnt_raw");
        let before = run(&honest, &honest);
        let mut changed = honest.clone();
        let at = first_answer(&changed, "show_version_reply");
        changed.lines[at].body.as_mut().unwrap().push(0);
        assert_eq!(run(&honest, &changed).matched + 1, before.matched);
    }

    #[test]
    fn a_message_too_many_costs_one() {
        let honest = recorded("if_memclnt_raw");
        let before = run(&honest, &honest);
        let mut shorter = honest.clone();
        let at = first_answer(&shorter, "show_version_reply");
        shorter.lines.remove(at);
        let after = run(&honest, &shorter);
        assert_eq!(
            (after.total + 1, after.surplus),
            (before.total, before.surplus + 1)
        );
        assert_eq!(after.matched + 2, before.matched);
        assert!(
            after
                .differences
                .iter()
                .any(|d| matches!(d.kind, Kind::Extra(_)))
        );
    }

    #[test]
    fn the_order_of_rows_is_a_figure_of_its_own() {
        let honest = recorded("if_memclnt_raw");
        let before = run(&honest, &honest);
        let mut swapped = honest.clone();
        let at = first_answer(&swapped, "sw_interface_details");
        let (a, b) = (
            swapped.lines[at].body.clone(),
            swapped.lines[at + 1].body.clone(),
        );
        (swapped.lines[at].body, swapped.lines[at + 1].body) = (b, a);
        let after = run(&honest, &swapped);
        assert_eq!(
            (after.matched, after.ordered + 1),
            (before.matched, before.ordered)
        );
    }

    #[test]
    fn replies_reach_the_owner_of_the_client_index() {
        let honest = recorded("if_memclnt_raw");
        let mut moved = honest.clone();
        let foreign = moved
            .lines
            .iter()
            .position(|l| l.conn == 3 && l.first_word() == Some(28))
            .unwrap();
        moved.lines[foreign].conn = 2;
        assert_eq!(
            run(&honest, &moved).matched + 2,
            run(&honest, &honest).matched
        );
    }
}
