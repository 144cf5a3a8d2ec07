//! VPP's start-up configuration: what is taken from it, what is refused and where.

use mockvpp::startup::{PLUGINS, Startup, StartupError, parse};
use proptest::prelude::*;

/// As VPP's packages install it, shortened.
const PACKAGED: &str = "
unix {
  nodaemon
  log /var/log/vpp/vpp.log
  full-coredump
  cli-listen /run/vpp/cli.sock   # for vppctl
  gid vpp
  startup-config /etc/vpp/setup.gate
  poll-sleep-usec 100
}

api-trace {
## Enables tracing of API messages
  on
}

api-segment { prefix one gid vpp }
socksvr { default }
statseg { default size 64m page-size 4k per-node-counters on }
cpu { main-core 1 corelist-workers 2-3,18-19 }
buffers { default data-size 2048 }
dpdk { dev 0000:02:00.0 { num-rx-queues 3 } dev 0000:02:00.1 }
plugins {
  path /ws/vpp_plugins
  plugin default { disable }
  plugin acl_plugin.so { enable }
  plugin dpdk_plugin.so { disable }
}
";

#[test]
fn a_packaged_configuration_is_understood() {
    let startup = Startup::read(PACKAGED).unwrap();
    assert!(startup.unix.nodaemon);
    assert_eq!(
        startup.unix.cli_listen.as_deref(),
        Some("/run/vpp/cli.sock")
    );
    assert_eq!(
        startup.unix.exec.as_deref(),
        Some("/etc/vpp/setup.gate".as_ref())
    );
    assert_eq!(startup.prefix.as_deref(), Some("one"));
    assert_eq!(
        (startup.stats_size, startup.per_node_counters),
        (Some(64 << 20), true)
    );
    let loaded = PLUGINS.iter().filter(|p| startup.plugins.is_loaded(p));
    assert_eq!(loaded.map(|p| p.name).collect::<Vec<_>>(), ["acl"]);
    let ignored: Vec<_> = startup
        .ignored
        .iter()
        .map(|i| (i.line, i.what.as_str()))
        .collect();
    insta::assert_debug_snapshot!(ignored);
}

#[test]
fn sections_may_come_in_pieces_and_in_one_word() {
    let startup = Startup::read("unix { nodaemon } unix{log /a}socksvr{socket-name b}").unwrap();
    assert!(startup.unix.nodaemon);
    assert_eq!(startup.unix.log.as_deref(), Some("/a".as_ref()));
    assert_eq!(startup.api_socket.as_deref(), Some("b".as_ref()));
}

#[test]
fn errors_name_their_line() {
    let error = |text| Startup::read(text).unwrap_err();
    assert_eq!(
        error("unix {\n nodaemon\n}\n}"),
        StartupError::UnexpectedBrace { line: 4 }
    );
    assert_eq!(
        error("dpdk {\n dev 1 {\n }"),
        StartupError::UnclosedBrace { line: 1 }
    );
    assert_eq!(error("\n{ a }"), StartupError::Nameless { line: 2 });
    let texts = [
        "unix",
        "unix { cli-listen }",
        "unix {\n nodaemom }",
        "statseg { size lots }",
        "plugins { plugin acl_plugin.so }",
        "plugins { plugin acl_plugin.so { maybe } }",
    ];
    let texts: Vec<_> = texts.map(|text| error(text).to_string()).into();
    insta::assert_snapshot!(texts.join("\n"));
    let deep = "{ a ".repeat(1000);
    assert!(matches!(error(&deep), StartupError::TooDeep { .. }));
}

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(7),
        ..ProptestConfig::with_cases(2000)
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_text_makes_it_panic(text in "[ {}#\n\\PCa-z]{0,200}") {
        let _ = Startup::read(&text);
    }

    #[test]
    fn words_of_vpp_in_any_order_make_no_panic(words in prop::collection::vec(prop::sample::select(vec![
        "unix", "{", "}", "plugins", "plugin", "statseg", "size", "socksvr", "socket-name", "64m", "#", "\n", "a",
        "cli-listen", "default", "disable", "api-segment", "prefix", "exec",
    ]), 0..40)) {
        let _ = Startup::read(&words.join(" "));
    }

    #[test]
    fn balanced_braces_parse(words in prop::collection::vec("[a-z0-9./:-]{1,8}", 1..20)) {
        let text = words.iter().map(|w| format!("{w} {{ {w} {{ }} }}")).collect::<Vec<_>>().join("\n");
        prop_assert_eq!(parse(&text).unwrap().items.len(), 2 * words.len());
        let ignored = words.iter().filter(|w| !["unix", "plugins", "socksvr", "statseg"].contains(&w.as_str())).count();
        if ignored == words.len() {
            prop_assert_eq!(Startup::read(&text).unwrap().ignored.len(), words.len());
        }
    }
}
