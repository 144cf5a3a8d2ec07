use vpp_agent_ctl::library::{find, predefined, text_of, understand_old_words};
use vpp_agent_ctl::scenario::Scenario;

#[test]
fn every_predefined_scenario_parses_and_has_a_unique_name() {
    let all = predefined().unwrap();
    assert!(all.len() >= 25, "{}", all.len());
    let mut names: Vec<_> = all.iter().map(|s| &s.name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all.len());
    for scenario in &all {
        assert!(text_of(scenario).is_some(), "{}", scenario.name);
        assert!(
            !scenario.about.is_empty() && scenario.about.len() < 120,
            "{}",
            scenario.name
        );
    }
}

#[test]
fn scenarios_are_found_by_name_path_and_old_word() {
    let all = predefined().unwrap();
    for name in ["bridge-domain", "l2/bridge-domain", "-bd"] {
        assert_eq!(find(&all, name).unwrap().name, "bridge-domain", "{name}");
    }
}

#[test]
fn wrong_names_get_one_clear_line() {
    let all = predefined().unwrap();
    let told = |name: &str| find(&all, name).unwrap_err().to_string();
    insta::assert_snapshot!(told("bridge-domian"), @r#"no scenario "bridge-domian", did you mean "bridge-domain"?; `vpp-agent-ctl list` shows all"#);
    insta::assert_snapshot!(told("xyzzy-plugh"), @r#"no scenario "xyzzy-plugh"; `vpp-agent-ctl list` shows all"#);
    insta::assert_snapshot!(told("/nowhere/x.yaml"), @"/nowhere/x.yaml: No such file or directory (os error 2)");
}

#[test]
fn broken_files_say_where() {
    let told = |text: &str| {
        Scenario::parse("own/broken.yaml", text)
            .unwrap_err()
            .to_string()
    };
    let cases = [
        (
            "about: x\nsteps:\n  - name: a\n    putt: {}\n",
            "own/broken.yaml: steps[0]: unknown field `putt`",
        ),
        (
            "about: x\nsteps: []\n",
            "own/broken.yaml: steps: a scenario needs at least one",
        ),
        (
            "about: x\nsteps:\n  - {name: a, put: {}, resync: full}\n",
            "own/broken.yaml: step \"a\" has 2 actions",
        ),
        (": :", "own/broken.yaml: "),
    ];
    for (text, error) in cases {
        assert!(told(text).starts_with(error), "{}", told(text));
    }
}

#[test]
fn old_words_become_names() {
    let all = predefined().unwrap();
    let args = ["vpp-agent-ctl", "run", "-bd", "--json", "-v"].map(str::to_owned);
    let understood = understand_old_words(&all, args.into_iter());
    assert_eq!(
        understood,
        ["vpp-agent-ctl", "run", "l2/bridge-domain", "--json", "-v"]
    );
}
