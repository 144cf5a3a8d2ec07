use agent_linux::Namespace;
use agent_scheduler::ValueState;

use super::{LinuxBed, on_both};

on_both![references_are_resolved_on_both_sides];

const ALLOCATIONS: &str = "
netallocConfig:
  ipAddresses:
    - {networkName: net1, interfaceName: veth1, address: 10.1.0.1/24, gw: 10.1.0.254}
    - {networkName: net1, interfaceName: loop1, address: 10.2.0.1/24}
";
const USERS: &str = "
linuxConfig:
  interfaces:
    - {name: veth1, type: VETH, enabled: true, ipAddresses: ['alloc:net1'], veth: {peerIfName: veth2}}
    - {name: veth2, type: VETH, enabled: true, veth: {peerIfName: veth1}}
  routes: [{outgoingInterface: veth1, dstNetwork: 0.0.0.0/0, gwAddr: 'alloc:net1/GW'}]
  arpEntries: [{interface: veth1, ipAddress: 'alloc:net1/GW', hwAddress: '02:00:00:00:00:07'}]
vppConfig:
  interfaces: [{name: loop1, type: SOFTWARE_LOOPBACK, enabled: true, ipAddresses: ['alloc:net1/loop1']}]
";
const OWN: Namespace = Namespace::Own;
const ROUTE: &str = "config/linux/l3/v2/route/0.0.0.0/0/veth1";
const VPP: &str = "config/vpp/v2/interfaces/loop1";
const VPP_ADDRESS: &str = "vpp/interface/loop1/address/alloc_ref/alloc:net1/loop1";

async fn references_are_resolved_on_both_sides(b: &LinuxBed) {
    b.put(USERS).await;
    assert!(b.addresses(&OWN, "veth1").await.is_empty());
    assert_eq!(b.state(ROUTE).0, ValueState::Pending);
    let waits = b.bed.derived_state(VPP, VPP_ADDRESS).unwrap();
    assert_eq!(
        waits,
        (
            ValueState::Pending,
            vec!["addr-alloc:net1/loop1".to_owned()]
        )
    );
    b.put(ALLOCATIONS).await;
    assert_eq!(b.addresses(&OWN, "veth1").await, ["10.1.0.1/24"]);
    assert_eq!(b.routes(&OWN).await, ["0.0.0.0/0 via 10.1.0.254 metric 0"]);
    let neighbours = b.linux.neighbours(&OWN).await.unwrap();
    assert_eq!(neighbours[0].ip.to_string(), "10.1.0.254");
    assert_eq!(
        b.bed.derived_state(VPP, VPP_ADDRESS).unwrap().0,
        ValueState::Configured
    );
    b.assert_in_sync().await;
    // Another allocation reaches all that refer to it.
    b.put(&ALLOCATIONS.replace("10.1.0.", "10.3.0.")).await;
    assert_eq!(b.addresses(&OWN, "veth1").await, ["10.3.0.1/24"]);
    assert_eq!(b.routes(&OWN).await, ["0.0.0.0/0 via 10.3.0.254 metric 0"]);
    b.assert_in_sync().await;
    b.delete(ALLOCATIONS).await;
    assert!(b.addresses(&OWN, "veth1").await.is_empty());
    assert!(b.routes(&OWN).await.is_empty());
    assert_eq!(
        b.bed.derived_state(VPP, VPP_ADDRESS).unwrap().0,
        ValueState::Pending
    );
}
