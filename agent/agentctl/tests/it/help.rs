//! The command tree as users see it.

use crate::bed::agentctl;

async fn run(args: &[&str]) -> String {
    let done = agentctl(&std::env::temp_dir(), args, "").await;
    assert_eq!(done.code, 0, "{}", done.err);
    done.out
}

#[tokio::test]
async fn help() {
    insta::assert_snapshot!("help", run(&["--help"]).await);
    for command in [
        "config", "kvdb", "model", "log", "metrics", "service", "vpp",
    ] {
        insta::assert_snapshot!(format!("help-{command}"), run(&[command, "--help"]).await);
    }
    for command in [
        "plan", "drift", "why", "dump", "values", "generate", "import", "status", "report",
    ] {
        insta::assert_snapshot!(format!("help-{command}"), run(&[command, "--help"]).await);
    }
}

#[tokio::test]
async fn samples() {
    insta::assert_snapshot!(run(&["generate", "vpp.route", "-f", "yaml"]).await);
}

#[tokio::test]
async fn wrong_usage_ends_with_125_and_what_fails_with_1() {
    let dir = std::env::temp_dir();
    for args in [&["dump"][..], &["config", "frobnicate"], &["--nothing"]] {
        assert_eq!(agentctl(&dir, args, "").await.code, 125, "{args:?}");
    }
    let nobody = agentctl(&dir, &["--http-port", "1", "values"], "").await;
    assert_eq!(nobody.code, 1);
    assert!(
        nobody.err.contains("no REST at http://127.0.0.1:1"),
        "{}",
        nobody.err
    );
    let nobody = agentctl(&dir, &["--grpc-port", "1", "config", "get"], "").await;
    assert!(
        nobody.err.contains("no gRPC at 127.0.0.1:1"),
        "{}",
        nobody.err
    );
}

#[tokio::test]
async fn completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(&["completion", shell]).await;
        assert!(script.contains("agentctl"), "{shell}");
    }
}
