//! `vpp-agent-ctl bench` on a small scale: that the figures are there, and those that do not depend on time.

use std::process::Command;

fn bench(workload: &str) -> serde_json::Value {
    let output = Command::new(env!("CARGO_BIN_EXE_vpp-agent-ctl"))
        .args(["bench", "--json", "--count", "40", "--workload", workload])
        .output()
        .unwrap();
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{workload}: {why}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_workload_gives_its_figures() {
    for workload in [
        "routes",
        "interfaces",
        "acl",
        "bd-fib",
        "bd-ports",
        "nat",
        "mixed",
    ] {
        let report = bench(workload);
        let figures = report["figures"].as_array().unwrap();
        let figure = |name: &str| {
            let found = figures.iter().find(|f| f["name"] == name);
            found.unwrap_or_else(|| panic!("{workload}: no {name}"))
        };
        assert_eq!(figures[0]["name"], "bulk add", "{workload}");
        for name in ["bulk add", "bulk modify", "bulk delete"] {
            let (rate, raw) = (&figure(name)["rate"], &figure(name)["raw_rate"]);
            let ratio = rate.as_f64().unwrap() / raw.as_f64().unwrap();
            let told = figure(name)["ratio"].as_f64().unwrap();
            assert!((ratio - told).abs() < 1e-9, "{workload}: {name}");
        }
        assert!(
            figure("bulk add")["calls_per_value"].as_f64() >= Some(1.0),
            "{workload}"
        );
        assert_eq!(figure("full resync, unchanged")["writes"], 0, "{workload}");
        assert_eq!(figure("no-op update")["calls_per_value"], 0.0, "{workload}");
        assert!(
            figure("single change")["p99_us"].as_f64() > Some(0.0),
            "{workload}"
        );
    }
}

#[test]
fn a_missing_vpp_is_one_line_and_exit_code_3() {
    let output = Command::new(env!("CARGO_BIN_EXE_vpp-agent-ctl"))
        .args(["bench", "--target", "/nowhere/api.sock"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("no VPP at /nowhere/api.sock"), "{text}");
}
