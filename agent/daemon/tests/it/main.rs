//! The process itself.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use agent_stores::testing::{Server, free_port};
use rustix::process::{Pid, Signal, kill_process};

fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vpp-agent"));
    command
        .args(args)
        .current_dir(dir)
        .env_clear()
        .stderr(Stdio::piped())
        .stdout(Stdio::null());
    command
}

/// Ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Reads its log until a line holds the text.
fn until(child: &mut Child, text: &str) -> BufReader<std::process::ChildStderr> {
    let mut log = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains(text) {
        line.clear();
        assert_ne!(
            log.read_line(&mut line).unwrap(),
            0,
            "ended before {text:?}"
        );
    }
    log
}

fn get(port: u16, path: &str) -> String {
    ask(port, "GET", path)
}

fn ask(port: u16, method: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn fails(dir: &Path, args: &[&str]) -> String {
    let output = command(dir, args).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn starts_with_its_configuration_and_ends_on_sigterm() {
    let dir = tempfile::tempdir().unwrap();
    let config = "vppConfig: {interfaces: [{name: first, type: SOFTWARE_LOOPBACK}]}";
    std::fs::write(dir.path().join("initial-config.yaml"), config).unwrap();
    std::fs::write(
        dir.path().join("grpc.conf"),
        "network: unix\nendpoint: agent.sock\n",
    )
    .unwrap();
    let port = free_port();
    let http = format!("endpoint: 127.0.0.1:{port}\n");
    std::fs::write(dir.path().join("http.conf"), http).unwrap();
    let mut child = Running(command(dir.path(), &["--mock"]).spawn().unwrap());
    let mut log = until(&mut child.0, "agent runs");
    assert!(get(port, "/readiness").starts_with("HTTP/1.1 200"));
    let status = get(port, "/scheduler/status?key=config/vpp/v2/interfaces/first");
    assert!(status.contains("\"CONFIGURED\""), "{status}");
    assert!(dir.path().join("agent.sock").exists());

    // Levels can be changed: what is less than an error is not told any more.
    let levels = get(port, "/log/list");
    assert!(levels.contains("\"agent_scheduler\""), "{levels}");
    let wrong = ask(port, "PUT", "/log/agent_scheduler/loud");
    assert!(wrong.starts_with("HTTP/1.1 500"), "{wrong}");
    let set = ask(port, "PUT", "/log/vpp_agent/error");
    assert!(set.starts_with("HTTP/1.1 200"), "{set}");
    let pid = Pid::from_child(&child.0);
    kill_process(pid, Signal::TERM).unwrap();
    assert!(child.0.wait().unwrap().success());
    let mut rest = String::new();
    log.read_to_string(&mut rest).unwrap();
    assert!(!rest.contains("agent stops"), "{rest}");
}

#[test]
fn says_in_one_line_why_it_does_not_start() {
    let dir = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("0.0.0.0:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let why = fails(dir.path(), &["--mock", "--http-port", &port]);
    assert!(why.contains("vpp-agent: REST: cannot listen on"), "{why}");
    assert_eq!(why.lines().count(), 1, "{why}");
    let init = dir.path().join("initial-config.yaml");
    std::fs::write(&init, "vppConfig: {interfaces: [{nam: x}]}").unwrap();
    let why = fails(dir.path(), &["--mock"]);
    assert!(why.contains("initial-config.yaml:1:"), "{why}");
    std::fs::remove_file(init).unwrap();
    std::fs::write(dir.path().join("http.conf"), "endpoint: [").unwrap();
    let why = fails(dir.path(), &["--mock"]);
    assert!(why.contains("http.conf is malformed"), "{why}");
}

#[test]
fn waits_for_a_vpp_that_is_absent_and_says_so() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(
        dir.path().join("govpp.conf"),
        "binapi-socket-path: none.sock\n",
    )
    .unwrap();
    std::fs::write(dir.path().join("http.conf"), "disabled: true\n").unwrap();
    let mut child = Running(command(dir.path(), &[]).spawn().unwrap());
    let _log = until(&mut child.0, "VPP is not there: waiting for it");
    assert!(child.0.try_wait().unwrap().is_none());
    let pid = Pid::from_child(&child.0);
    kill_process(pid, Signal::INT).unwrap();
    assert!(child.0.wait().unwrap().success());
}

const KEY: &str = "/vnf-agent/here/config/vpp/v2/interfaces/loop1";

/// As a user with etcd's own client.
fn etcdctl(server: &Server, args: &[&str]) -> String {
    let done = Command::new("etcdctl")
        .env("ETCDCTL_API", "3")
        .args(["--endpoints", &server.endpoint()])
        .args(args)
        .output()
        .unwrap();
    assert!(done.status.success());
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn follows_etcd_by_its_label() {
    let Some(mut server) = Server::etcd() else {
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let conf = |text: &str| std::fs::write(dir.path().join("etcd.conf"), text).unwrap();
    conf(
        "insecure-transport: true\ndial-timeout: 200ms\noperation-timeout: 300ms\nreconnect-interval: 100ms\n",
    );
    // Its usual port may be taken.
    let grpc = "network: unix\nendpoint: agent.sock\n";
    std::fs::write(dir.path().join("grpc.conf"), grpc).unwrap();
    let port = free_port();
    let port_text = port.to_string();
    let endpoint = server.endpoint();
    let flags = [
        "--mock",
        "--http-port",
        &port_text,
        "--microservice-label",
        "here",
        "--etcd-endpoints",
        &endpoint,
    ];
    let value = r#"{"name":"loop1","type":"SOFTWARE_LOOPBACK"}"#;
    etcdctl(&server, &["put", KEY, value]);
    let mut child = Running(command(dir.path(), &flags).spawn().unwrap());
    let _log = until(&mut child.0, "agent runs");
    let status = get(port, "/scheduler/status?key=config/vpp/v2/interfaces/loop1");
    assert!(status.contains("\"CONFIGURED\""), "{status}");
    let all = || {
        get(
            port,
            "/scheduler/status?key-prefix=config/vpp/v2/interfaces/",
        )
    };
    etcdctl(&server, &["put", &KEY.replace("loop1", "bad"), "{"]);
    for _ in 0..200 {
        if all().contains("\"INVALID\"") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let told = all();
    assert!(
        told.contains("interfaces/bad") && told.contains("etcd: not a"),
        "{told}"
    );
    let mut agent = String::new();
    for _ in 0..200 {
        agent = etcdctl(&server, &["get", "/vnf-agent/here/check/status/v1/agent"]);
        if agent.contains("\"OK\"") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(agent.contains("\"state\":\"OK\""), "{agent}");
    kill_process(Pid::from_child(&child.0), Signal::TERM).unwrap();
    assert!(child.0.wait().unwrap().success());

    // Unreachable: refused in one line, or waited for.
    server.kill();
    let why = fails(dir.path(), &flags);
    assert!(
        why.contains("etcd.conf: start it") && why.contains("does not answer"),
        "{why}"
    );
    assert_eq!(why.lines().count(), 1, "{why}");
    conf(
        "insecure-transport: true\ndial-timeout: 200ms\nreconnect-interval: 100ms\nallow-delayed-start: true\n",
    );
    let mut child = Running(command(dir.path(), &flags).spawn().unwrap());
    let _log = until(&mut child.0, "agent runs");
    server.go();
    let mut told = String::new();
    for _ in 0..500 {
        told = all();
        if told.contains("\"CONFIGURED\"") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(told.contains("\"CONFIGURED\""), "{told}");
}
