//! Commands and what they do.

use crate::bed::Bed;

const CONFIG: &str = "
vppConfig:
  interfaces: [{name: loop1, type: SOFTWARE_LOOPBACK, enabled: true, ipAddresses: [10.0.0.1/24]}]
  bridgeDomains: [{name: bd1, learn: true, flood: true, forward: true, interfaces: [{name: loop2}]}]
  routes: [{dstNetwork: 10.1.0.0/16, nextHopAddr: 10.0.0.2, outgoingInterface: loop1}]
";
const LOOP2: &str =
    "vppConfig: {interfaces: [{name: loop2, type: SOFTWARE_LOOPBACK, enabled: true}]}";

async fn configured() -> Bed {
    let bed = Bed::start().await;
    let file = bed.file("config.yaml.in", CONFIG);
    let told = bed.good(&["config", "update", &file]).await;
    assert!(told.starts_with("OK"), "{told}");
    bed
}

#[tokio::test(flavor = "multi_thread")]
async fn configuration_is_planned_put_read_and_deleted() {
    let bed = Bed::start().await;
    let file = bed.file("config.yaml.in", CONFIG);
    let plan = bed.good(&["plan", &file]).await;
    insta::assert_snapshot!("plan", plan);
    assert!(bed.orchestrator.items().is_empty());
    bed.good(&["config", "update", &file]).await;
    assert_eq!(bed.good(&["plan", &file]).await, "Nothing would change.\n");
    insta::assert_snapshot!("config-get", bed.good(&["config", "get"]).await);
    let json = bed.good(&["config", "get", "-f", "json"]).await;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["vppConfig"]["bridgeDomains"][0]["name"], "bd1");
    let other = bed
        .good(&["config", "get", "--labels", "io.ligato.from-client=other"])
        .await;
    assert!(!other.contains("bd1"), "{other}");
    insta::assert_snapshot!("values", bed.good(&["values"]).await);
    insta::assert_snapshot!(
        "dump-bridge-domain",
        bed.good(&["dump", "vpp.l2.bridge-domain"]).await
    );
    let keys = "{{range .}}{{.Key}} {{.Origin}}{{\"\\n\"}}{{end}}";
    let keys = bed.good(&["dump", "all", "--view", "NB", "-f", keys]).await;
    insta::assert_snapshot!("dump-keys", keys);
    let running = bed.good(&["config", "retrieve"]).await;
    assert!(running.contains("name: bd1"), "{running}");

    let gone = bed.file("gone.yaml", "vppConfig: {bridgeDomains: [{name: bd1}]}");
    let told = bed
        .good(&["config", "delete", &gone, "--waitdone", "-v"])
        .await;
    assert!(
        told.contains("DELETE:2") && told.ends_with("OK\n"),
        "{told}"
    );
    let left = bed.good(&["config", "get"]).await;
    assert!(!left.contains("bd1") && left.contains("loop1"), "{left}");
    let all = bed.file("empty.yaml", "vppConfig: {}");
    bed.good(&["config", "update", "--replace", &all]).await;
    assert!(bed.orchestrator.items().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_files_are_refused_by_place() {
    let bed = Bed::start().await;
    let file = bed.file("bad.yaml", "vppConfig: {interfaces: [{nam: x}]}");
    let refused = bed.ctl(&["config", "update", &file]).await;
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("bad.yaml:1:27: "), "{}", refused.err);
    let refused = bed.ctl(&["config", "update", "none.yaml"]).await;
    assert!(
        refused.err.contains("cannot read none.yaml"),
        "{}",
        refused.err
    );
    let refused = bed.ctl(&["dump", "vpp.nothing"]).await;
    assert!(
        refused.err.contains("no model matches vpp.nothing"),
        "{}",
        refused.err
    );
    let refused = bed.ctl(&["values", "-f", "csv"]).await;
    assert!(refused.err.contains("no format \"csv\""), "{}", refused.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn why_tells_the_chain_and_drift_the_differences() {
    let bed = configured().await;
    let key = "config/vpp/l2/v2/bridge-domain/bd1";
    let why = bed.good(&["why", key]).await;
    insta::assert_snapshot!("why-pending", why);
    let file = bed.file("loop2.yaml", LOOP2);
    bed.good(&["config", "update", "--labels", "a=b", &file])
        .await;
    let why = bed.good(&["why", &format!("/vnf-agent/vpp1/{key}")]).await;
    assert_eq!(why, format!("{key} is CONFIGURED\n"));
    let nobody = bed.good(&["why", "config/vpp/v2/interfaces/none"]).await;
    assert!(nobody.contains("nobody configured it"), "{nobody}");

    let none = bed.good(&["drift", "--exit-code"]).await;
    assert!(none.starts_with("VPP holds what was applied."), "{none}");
    // Behind the agent's back.
    bed.good(&["vpp", "cli", "set", "interface", "state", "loop0", "down"])
        .await;
    bed.good(&[
        "vpp",
        "cli",
        "set interface ip address del loop0 10.0.0.1/24",
    ])
    .await;
    bed.good(&["vpp", "cli", "create bridge-domain 77"]).await;
    let drift = bed.ctl(&["drift", "--exit-code"]).await;
    assert_eq!(drift.code, 2);
    insta::assert_snapshot!("drift", drift.out);
    bed.good(&["config", "resync", "--retry"]).await;
    let none = bed.good(&["drift", "--exit-code"]).await;
    assert!(none.starts_with("VPP holds what was applied."), "{none}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agent_vpp_and_history() {
    let bed = configured().await;
    let shown = bed.good(&["vpp", "cli", "show", "bridge-domain"]).await;
    assert!(shown.starts_with("vpp# show bridge-domain\n"), "{shown}");
    let info = bed.good(&["vpp", "info"]).await;
    assert!(info.starts_with("VERSION:"), "{info}");
    let status = bed.good(&["status"]).await;
    assert!(status.contains("govpp: OK"), "{status}");
    let state = bed.good(&["status", "-f", "{{.Status.State}}"]).await;
    assert_eq!(state, "1\n");
    let history = bed.good(&["config", "history", "--details"]).await;
    assert!(
        history.contains("config change")
            && history.contains("[CREATE] vpp/bd/bd1/interface/loop2 -> PENDING"),
        "{history}"
    );
    let log = bed.good(&["config", "history", "2"]).await;
    assert!(log.contains("config/vpp/"), "{log}");
    let models = bed.good(&["model", "ls", "vpp.l2.*"]).await;
    insta::assert_snapshot!("model-ls", models);
    let inspected = bed.good(&["model", "inspect", "vpp.route"]).await;
    assert!(
        inspected.contains("\"KeyPrefix\": \"config/vpp/v2/route/\""),
        "{inspected}"
    );
    let metrics = bed.good(&["metrics", "list"]).await;
    assert!(metrics.contains("govppmux.stats"), "{metrics}");
    let services = bed
        .good(&["service", "list", "-m", "ligato.generic.MetaService"])
        .await;
    insta::assert_snapshot!("service-list", services);
    let call = [
        "service",
        "call",
        "ligato.generic.MetaService",
        "KnownModels",
    ];
    let called = bed.ctl_with(&call, "class: metrics").await;
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(
        called.out.contains("proto_name: ligato.govppmux.Metrics"),
        "{}",
        called.out
    );
    let path = bed.good(&["report", "-i"]).await;
    let bytes = std::fs::read(bed.dir.path().join(path.trim())).unwrap();
    let holds = |name: &str| bytes.windows(name.len()).any(|w| w == name.as_bytes());
    assert!(
        holds("agent-kvscheduler-SB-config-view.txt") && holds("show bridge-domain")
            || holds("vpp# show version verbose")
    );
    // VPP goes: shown, and a failure.
    bed.mock.stop();
    let mut code = 0;
    for _ in 0..100 {
        code = bed.ctl(&["status"]).await.code;
        if code == 1 {
            break;
        }
    }
    assert_eq!(code, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn import_by_grpc() {
    let bed = Bed::start().await;
    let file = bed.file(
        "values",
        "# comment\nconfig/vpp/v2/interfaces/a {\"name\":\"a\",\"type\":\"SOFTWARE_LOOPBACK\"}\n",
    );
    bed.good(&["import", "--grpc", &file]).await;
    assert_eq!(bed.orchestrator.items().len(), 1);
    let file = bed.file("values", "config/vpp/v2/interfaces/a {\"name\":\"b\"}\n");
    let refused = bed.ctl(&["import", "--grpc", &file]).await;
    assert!(
        refused.err.contains("line 1: the value belongs to"),
        "{}",
        refused.err
    );
}
