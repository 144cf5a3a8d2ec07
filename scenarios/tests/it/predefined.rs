//! Every predefined scenario, on the in-process mock and on a mock behind a socket.

use std::io::Write as _;

use mockvpp::server::UnixServer;
use mockvpp::{MockHandle, MockVpp};
use vpp_agent_ctl::library;
use vpp_agent_ctl::report::Verdict;
use vpp_agent_ctl::run::{Place, Show, scenario};
use vpp_agent_ctl::target::{LinuxKind, Target};

async fn run_all(target: &Target, linux: LinuxKind) -> (Vec<String>, usize) {
    let place = Place { target, linux };
    let mut failures = Vec::new();
    let mut passed = 0;
    for s in library::predefined().unwrap() {
        let outcome = scenario(&s, place, Show::default(), false).await.unwrap();
        match outcome.verdict {
            Verdict::Passed => passed += 1,
            Verdict::Failed(why) => failures.push(format!("{}/{}: {why}", s.area, s.name)),
            // On the handle itself: the test harness swallows what is printed.
            Verdict::Skipped(why) => {
                let line = format!("SKIPPED {}/{} ({linux:?}): {why}\n", s.area, s.name);
                std::io::stderr().write_all(line.as_bytes()).unwrap();
            }
        }
    }
    (failures, passed)
}

#[tokio::test]
async fn all_pass_on_the_embedded_mock() {
    let (failures, passed) = run_all(&Target::Mock, LinuxKind::Memory).await;
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(passed >= 25, "{passed}");
}

#[tokio::test]
async fn all_pass_on_a_mock_behind_a_socket() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("api.sock");
    let server = UnixServer::bind(&path).unwrap();
    let mock = MockHandle::new(MockVpp::default());
    tokio::spawn(async move { server.serve(&mock, std::future::pending::<()>()).await });
    let (failures, passed) = run_all(&Target::Socket(path), LinuxKind::Auto).await;
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(passed >= 25, "{passed}");
}
