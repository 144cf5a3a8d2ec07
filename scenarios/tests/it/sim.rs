//! Simulated worlds: the same from the same seed, and well in the end.

use vpp_agent_ctl::library;
use vpp_agent_ctl::sim::{Plan, Report, everywhere, lines, worlds};

fn plan(seed: u64, runs: u64, keep: Vec<usize>) -> Plan {
    Plan {
        seed,
        runs,
        steps: 30,
        keep,
        everywhere: false,
        events: false,
        json: false,
    }
}

/// A report, and every world's events as lines.
fn simulate(plan: &Plan) -> (Report, Vec<String>) {
    let mut told = Vec::new();
    let report = worlds(plan, &mut |seed, events| {
        told.push(format!("seed {seed}"));
        told.extend(lines(events));
    });
    (report, told)
}

#[test]
fn a_scenario_survives_every_fault_at_every_message() {
    let all = library::predefined().unwrap();
    let scenario = library::find(&all, "l2/bridge-domain").unwrap();
    let report = everywhere(&[scenario], &mut |_| {});
    let failure = report.failure.as_ref().map(|f| f.to_text());
    assert_eq!(failure, None);
    assert!(report.worlds > 100, "{report:?}");
}

#[test]
fn a_seed_gives_the_same_world_every_time() {
    let once = simulate(&plan(7, 3, Vec::new()));
    assert_eq!(once, simulate(&plan(7, 3, Vec::new())));
    assert_ne!(once.1, simulate(&plan(8, 3, Vec::new())).1);
}

#[test]
fn events_can_be_chosen() {
    let (report, told) = simulate(&plan(7, 1, vec![2, 5]));
    assert_eq!((report.worlds, report.events), (1, 2));
    assert!(
        told[1].starts_with("  2 ") && told[2].starts_with("  5 "),
        "{told:?}"
    );
}
