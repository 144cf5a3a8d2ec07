//! The binary as a stranger uses it: exit codes, one-line errors, JSON.

use std::process::{Command, Output};

fn ctl(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vpp-agent-ctl"))
        .args(args)
        .output()
        .unwrap()
}

fn told(output: &Output) -> (i32, String) {
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stderr.clone()).unwrap(),
    )
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_wrong_name_is_one_line_and_exit_code_2() {
    let (code, text) = told(&ctl(&["run", "bridge-domian"]));
    assert_eq!(code, 2);
    insta::assert_snapshot!(text, @r#"vpp-agent-ctl: no scenario "bridge-domian", did you mean "bridge-domain"?; `vpp-agent-ctl list` shows all"#);
}

#[test]
fn a_missing_socket_is_one_line_and_exit_code_3() {
    let (code, text) = told(&ctl(&["run", "vrf", "--target", "/nowhere/api.sock"]));
    assert_eq!(code, 3);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("no VPP at /nowhere/api.sock"), "{text}");
}

#[test]
fn a_broken_file_is_one_line_and_exit_code_2() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("broken.yaml");
    std::fs::write(&file, "about: x\nsteps:\n  - name: a\n    putt: {}\n").unwrap();
    let (code, text) = told(&ctl(&["run", file.to_str().unwrap()]));
    assert_eq!(code, 2);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("putt"), "{text}");
}

#[test]
fn a_failed_expectation_is_exit_code_1_and_says_what_vpp_holds() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("wrong.yaml");
    let scenario = "about: expects what is not there\nsteps:\n  - name: only\n    put: {vppConfig: {vrfs: [{id: 3, label: three}]}}\n    expect: {holds: [\"vrf 4 *\"]}\n";
    std::fs::write(&file, scenario).unwrap();
    let output = ctl(&["run", file.to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let document = json(&output);
    assert_eq!(document["scenarios"][0]["verdict"], "failed");
    let reason = document["scenarios"][0]["reason"].as_str().unwrap();
    assert!(reason.contains("it holds: vrf 3 ipv4 three"), "{reason}");
}

#[test]
fn json_is_one_document_with_a_verdict_per_scenario() {
    let output = ctl(&["run", "vrf", "-bd", "--json"]);
    assert!(output.status.success());
    let document = json(&output);
    let scenarios = document["scenarios"].as_array().unwrap();
    assert_eq!(
        scenarios
            .iter()
            .map(|s| s["name"].as_str().unwrap())
            .collect::<Vec<_>>(),
        ["vrf", "bridge-domain"]
    );
    assert!(
        scenarios
            .iter()
            .all(|s| s["verdict"] == "passed" && s["calls"].as_u64() > Some(0))
    );
    let listed = json(&ctl(&["list", "--json"]));
    assert!(listed["scenarios"].as_array().unwrap().len() >= 25);
}

#[test]
fn check_tells_what_would_not_apply() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("config.yaml");
    let file = file.to_str().unwrap();
    std::fs::write(
        file,
        "vppConfig:\n  interfaces: [{name: a, type: SOFTWARE_LOOPBACK}]\n",
    )
    .unwrap();
    assert_eq!(ctl(&["check", file]).status.code(), Some(0));
    std::fs::write(file, "vppConfig:\n  arps: [{interface: b, ipAddress: 10.0.0.1, physAddress: \"02:00:00:00:00:01\"}]\n").unwrap();
    let output = ctl(&["check", file, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["values"][0]["state"], "PENDING");
    std::fs::write(file, "vppConfig:\n  interfaces: [{name: a, mtu: many}]\n").unwrap();
    let (code, text) = told(&ctl(&["check", file]));
    assert_eq!(code, 2);
    assert!(
        text.contains("config.yaml:2:") && text.contains("mtu"),
        "{text}"
    );
}

#[test]
fn output_has_no_colours_where_it_is_no_terminal() {
    let output = ctl(&["run", "vrf"]);
    assert!(!output.stdout.contains(&0x1b));
}
