//! How long the agent takes for pairs and routes on the kernel of this machine, and `ip -batch` for the same, in one run.
//!
//! `cargo run --release -p vpp-agent --example linux_figures -- [PAIRS [ROUTES]]`, as root. Everything happens in network
//! namespaces of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool for the desk"
)]

use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use tokio::time::Instant;

use agent_linux::{Namespace, Netlink, RealLinux};
use agent_model::document::ConfigDocument;
use agent_model::text::DecodeOptions;
use mockvpp::{MockHandle, MockVpp};
use vpp_agent::{Agent, Options};
use vpp_binapi::client::InProcess;

fn pairs(n: usize) -> String {
    let mut yaml = "linuxConfig:\n  interfaces:\n".to_owned();
    for i in 0..n {
        for (end, other) in [("a", "b"), ("b", "a")] {
            writeln!(yaml, "    - {{name: {end}{i}, type: VETH, enabled: true, veth: {{peerIfName: {other}{i}}}}}").unwrap();
        }
    }
    yaml
}

fn routes(n: usize) -> String {
    let mut yaml = "linuxConfig:\n  interfaces:\n    - {name: r1, type: VETH, enabled: true, ipAddresses: [10.0.0.1/24], veth: {peerIfName: r2}}\n    - {name: r2, type: VETH, enabled: true, veth: {peerIfName: r1}}\n  routes:\n".to_owned();
    for i in 0..n {
        let (b, c) = (i / 256, i % 256);
        writeln!(
            yaml,
            "    - {{outgoingInterface: r1, dstNetwork: 20.{b}.{c}.0/24, gwAddr: 10.0.0.2}}"
        )
        .unwrap();
    }
    yaml
}

/// Resident memory of this process in MiB.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap();
    let kib: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib / 1024.0
}

/// Runs commands of `ip` in a namespace; returns the seconds.
fn batch(namespace: &str, commands: &str) -> f64 {
    let path = std::env::temp_dir().join(format!("figures-{}", std::process::id()));
    std::fs::write(&path, commands).unwrap();
    let begin = Instant::now();
    let status = Command::new("ip")
        .args(["-n", namespace, "-batch"])
        .arg(&path)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    let seconds = begin.elapsed().as_secs_f64();
    assert!(status.success());
    std::fs::remove_file(path).unwrap();
    seconds
}

struct Figures {
    apply: f64,
    resync: f64,
    remove: f64,
    memory: f64,
}

async fn agent(yaml: &str) -> Figures {
    let linux: Arc<dyn Netlink> = Arc::new(RealLinux::isolated().await.expect("root"));
    let mock = MockHandle::new(MockVpp::default());
    let transport = Arc::new(InProcess::new(move || mock.client_stream()));
    let options = Options {
        linux: Some(linux.clone()),
        ..Options::default()
    };
    let agent = Agent::start(transport, options).await.unwrap();
    let document = ConfigDocument::from_yaml(yaml, &DecodeOptions::default()).unwrap();
    let before = resident();
    let begin = Instant::now();
    agent.put(&document).await.unwrap();
    let apply = begin.elapsed().as_secs_f64();
    let memory = resident() - before;
    let begin = Instant::now();
    agent.resync().await.unwrap();
    let resync = begin.elapsed().as_secs_f64();
    let begin = Instant::now();
    agent.delete(&document).await.unwrap();
    let remove = begin.elapsed().as_secs_f64();
    let left = linux.links(&Namespace::Own).await.unwrap();
    assert!(left.iter().all(|l| l.peer.is_none()), "pairs are left");
    agent.close().await;
    Figures {
        apply,
        resync,
        remove,
        memory,
    }
}

fn show(what: &str, figures: &Figures, plain: (f64, f64)) {
    println!(
        "{what}: agent {:.2} s, ip -batch {:.2} s ({:.1}x); removed: agent {:.2} s, ip -batch {:.2} s ({:.1}x); resync {:.2} s; memory {:.0} MiB",
        figures.apply,
        plain.0,
        figures.apply / plain.0,
        figures.remove,
        plain.1,
        figures.remove / plain.1,
        figures.resync,
        figures.memory
    );
}

#[tokio::main]
async fn main() {
    let mut args = std::env::args().skip(1).map(|a| a.parse().unwrap());
    let n_pairs: usize = args.next().unwrap_or(1000);
    let n_routes: usize = args.next().unwrap_or(10_000);
    let linux = RealLinux::new().unwrap();
    let namespace = format!("figures-{}", std::process::id());
    linux.create_namespace(&namespace).await.expect("root");

    let mut add = String::new();
    let mut delete = String::new();
    for i in 0..n_pairs {
        writeln!(add, "link add name a{i} type veth peer name b{i}").unwrap();
        writeln!(
            add,
            "link set dev a{i} alias x up\nlink set dev b{i} alias x up"
        )
        .unwrap();
        writeln!(delete, "link del dev a{i}").unwrap();
    }
    let plain_pairs = (batch(&namespace, &add), batch(&namespace, &delete));
    let base = "link add name r1 type veth peer name r2\nlink set dev r1 up\nlink set dev r2 up\naddr add 10.0.0.1/24 dev r1\n";
    batch(&namespace, base);
    (add, delete) = (String::new(), String::new());
    for i in 0..n_routes {
        let (b, c) = (i / 256, i % 256);
        writeln!(add, "route add 20.{b}.{c}.0/24 via 10.0.0.2 dev r1").unwrap();
        writeln!(delete, "route del 20.{b}.{c}.0/24 via 10.0.0.2 dev r1").unwrap();
    }
    let plain_routes = (batch(&namespace, &add), batch(&namespace, &delete));
    linux.delete_namespace(&namespace).await.unwrap();

    show(
        &format!("{n_pairs} pairs"),
        &agent(&pairs(n_pairs)).await,
        plain_pairs,
    );
    show(
        &format!("{n_routes} routes"),
        &agent(&routes(n_routes)).await,
        plain_routes,
    );
}
