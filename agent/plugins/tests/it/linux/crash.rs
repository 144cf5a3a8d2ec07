//! The agent is killed at every step and starts again.

use std::sync::Arc;

use agent_linux::{Gate, MemoryLinux, Netlink, RealLinux};

use super::{LinuxBed, skipped};

const BEFORE: &str = "
linuxConfig:
  interfaces:
    - {name: a, type: VETH, enabled: true, namespace: {type: NSID, reference: ns1}, hostIfName: eth0, ipAddresses: [10.1.0.1/24], veth: {peerIfName: b}}
    - {name: b, type: VETH, enabled: true, ipAddresses: [10.1.0.2/24, 10.1.0.3/24], veth: {peerIfName: a}}
    - {name: lo1, type: LOOPBACK, enabled: true, namespace: {type: NSID, reference: ns1}, ipAddresses: [10.5.0.1/32]}
  routes:
    - {outgoingInterface: a, dstNetwork: 10.9.0.0/16, gwAddr: 10.1.0.2}
    - {outgoingInterface: b, dstNetwork: 10.8.0.0/16, gwAddr: 10.1.0.1}
  arpEntries: [{interface: b, ipAddress: 10.1.0.7, hwAddress: '02:00:00:00:00:07'}]
";
const AFTER: &str = "
linuxConfig:
  interfaces:
    - {name: a, type: VETH, enabled: true, namespace: {type: NSID, reference: ns2}, hostIfName: eth0, ipAddresses: [10.1.0.1/24], veth: {peerIfName: b}}
    - {name: b, type: VETH, enabled: true, mtu: 1400, ipAddresses: [10.1.0.3/24, '2001:db8::3/64'], veth: {peerIfName: a}}
    - {name: c, type: VETH, enabled: true, veth: {peerIfName: d}}
    - {name: d, type: VETH, enabled: true, namespace: {type: NSID, reference: ns2}, veth: {peerIfName: c}}
  routes:
    - {outgoingInterface: a, dstNetwork: 10.9.0.0/16, gwAddr: 10.1.0.3, metric: 7}
  arpEntries: [{interface: b, ipAddress: 10.1.0.8, hwAddress: '02:00:00:00:00:08'}]
";

enum Kind {
    Memory,
    Real,
}

async fn linux(kind: &Kind) -> Option<Arc<dyn Netlink>> {
    match kind {
        Kind::Memory => Some(Arc::new(MemoryLinux::new())),
        Kind::Real => match RealLinux::isolated().await {
            Ok(linux) => Some(Arc::new(linux)),
            Err(why) => {
                skipped("linux::crash::real", why);
                None
            }
        },
    }
}

/// Applies `first`, is killed `after` writes of `then`, starts again with `last`. Returns whether it was killed at all.
async fn killed(linux: Arc<dyn Netlink>, then: &str, after: u64, last: &str) -> (LinuxBed, bool) {
    let b = LinuxBed::start(linux.clone()).await;
    b.replace(BEFORE).await;
    b.gate.cut_after(b.gate.writes() + after);
    let was_killed = b.try_replace(then).await.is_err();
    b.bed.scheduler.close().await;
    drop(b);
    let b = LinuxBed::start_again(linux).await;
    b.replace(last).await;
    (b, was_killed)
}

async fn at_every_step(kind: Kind, then: &str, last: &str, steps: impl Iterator<Item = u64>) {
    let Some(fresh) = linux(&kind).await else {
        return;
    };
    let b = LinuxBed::start(fresh).await;
    b.replace(last).await;
    let mut wanted = b.everything().await;
    let mut tried = 0;
    for after in steps {
        let Some(linux) = linux(&kind).await else {
            return;
        };
        let (b, was_killed) = killed(linux, then, after, last).await;
        let mut got = b.everything().await;
        // Namespaces stay, empty ones, too; a loopback that was let go of keeps its mark.
        for all in [&mut wanted, &mut got] {
            for lines in all.values_mut() {
                lines.retain(|line| {
                    !line.starts_with("lo Loopback") || line.contains("/vnf-agent/")
                });
            }
            all.retain(|_, lines| !lines.is_empty());
        }
        assert_eq!(got, wanted, "killed after {after} writes");
        b.assert_in_sync().await;
        if !was_killed {
            break;
        }
        tried += 1;
    }
    assert!(tried > 5, "{tried}");
}

#[tokio::test]
async fn memory_killed_while_changing() {
    at_every_step(Kind::Memory, AFTER, AFTER, 0..).await;
}

#[tokio::test]
async fn memory_killed_while_changing_and_the_change_is_taken_back() {
    at_every_step(Kind::Memory, AFTER, BEFORE, 0..).await;
}

#[tokio::test]
async fn memory_killed_while_removing() {
    at_every_step(Kind::Memory, "linuxConfig: {}", BEFORE, 0..).await;
}

#[tokio::test]
async fn real_killed_while_changing() {
    at_every_step(Kind::Real, AFTER, AFTER, 0..).await;
}

#[tokio::test]
async fn real_killed_while_changing_and_the_change_is_taken_back() {
    at_every_step(Kind::Real, AFTER, BEFORE, 0..).await;
}

#[tokio::test]
async fn a_gate_counts_and_cuts() {
    let gate = Gate::new(Arc::new(MemoryLinux::new()));
    gate.create_namespace("ns1").await.unwrap();
    gate.create_namespace("ns1").await.unwrap();
    assert_eq!(gate.writes(), 1);
    gate.cut_after(1);
    assert!(gate.links(&agent_linux::Namespace::Own).await.is_ok());
    assert!(gate.create_namespace("ns2").await.is_err());
    assert!(gate.links(&agent_linux::Namespace::Own).await.is_err());
}
