use agent_linux::Namespace;
use agent_scheduler::ValueState;

use super::{LinuxBed, named, on_both};

on_both![
    routes_and_neighbours,
    routes_wait_for_what_they_need,
    a_route_over_a_route_of_scope_link,
    changes,
    two_routes_of_one_metric_are_told,
    a_chain_of_namespaces,
];

const OWN: Namespace = Namespace::Own;
const PAIR: &str = "
linuxConfig:
  interfaces:
    - {name: veth1, type: VETH, enabled: true, ipAddresses: [10.1.0.1/24, '2001:db8::1/64'], veth: {peerIfName: veth2}}
    - {name: veth2, type: VETH, enabled: true, namespace: {type: NSID, reference: ns1}, veth: {peerIfName: veth1}}
";
const ROUTES: &str = "
linuxConfig:
  routes:
    - {outgoingInterface: veth1, scope: GLOBAL, dstNetwork: 0.0.0.0/0, gwAddr: 10.1.0.2}
    - {outgoingInterface: veth1, scope: GLOBAL, dstNetwork: 10.9.0.0/16, gwAddr: 10.1.0.3, metric: 55}
    - {outgoingInterface: veth1, scope: LINK, dstNetwork: 10.8.0.0/16}
    - {outgoingInterface: veth1, scope: GLOBAL, dstNetwork: '2001:db8:9::/48', gwAddr: '2001:db8::2'}
  arpEntries:
    - {interface: veth1, ipAddress: 10.1.0.7, hwAddress: '02:00:00:00:00:07'}
    - {interface: veth1, ipAddress: '2001:db8::7', hwAddress: '02:00:00:00:00:08'}
";

async fn routes_and_neighbours(b: &LinuxBed) {
    // The parts come in the wrong order.
    b.put(ROUTES).await;
    b.put(PAIR).await;
    assert_eq!(
        b.routes(&OWN).await,
        [
            "0.0.0.0/0 via 10.1.0.2 metric 0",
            "10.8.0.0/16 metric 0",
            "10.9.0.0/16 via 10.1.0.3 metric 55",
            "2001:db8:9::/48 via 2001:db8::2 metric 1024",
        ]
    );
    let neighbours = b.linux.neighbours(&OWN).await.unwrap();
    let neighbours: Vec<_> = neighbours
        .iter()
        .map(|n| (n.ip.to_string(), n.mac[5]))
        .collect();
    assert_eq!(
        neighbours,
        [("10.1.0.7".to_owned(), 7), ("2001:db8::7".to_owned(), 8)]
    );
    b.assert_in_sync().await;
    b.delete(ROUTES).await;
    assert!(b.routes(&OWN).await.is_empty());
    assert!(b.linux.neighbours(&OWN).await.unwrap().is_empty());
    b.assert_in_sync().await;
}

async fn routes_wait_for_what_they_need(b: &LinuxBed) {
    let key = "config/linux/l3/v2/route/10.9.0.0/16/veth1";
    let route = "linuxConfig: {routes: [{outgoingInterface: veth1, dstNetwork: 10.9.0.0/16, gwAddr: 10.2.0.9}]}";
    b.put(PAIR).await;
    b.put(route).await;
    assert_eq!(
        b.state(key),
        (ValueState::Pending, vec!["gw-reachable".to_owned()])
    );
    let more = PAIR.replace("10.1.0.1/24", "10.1.0.1/24, 10.2.0.1/24");
    b.put(&more).await;
    assert_eq!(b.state(key).0, ValueState::Configured);
    let down = more.replacen("enabled: true", "enabled: false", 1);
    b.put(&down).await;
    assert_eq!(
        b.state(key),
        (
            ValueState::Pending,
            vec!["outgoing-interface-is-up".to_owned()]
        )
    );
    b.put(&more).await;
    assert_eq!(b.routes(&OWN).await, ["10.9.0.0/16 via 10.2.0.9 metric 0"]);
    b.put(PAIR).await;
    assert_eq!(b.state(key).0, ValueState::Pending);
    assert!(b.routes(&OWN).await.is_empty());
    b.assert_in_sync().await;
}

async fn a_route_over_a_route_of_scope_link(b: &LinuxBed) {
    let routes = "
linuxConfig:
  routes:
    - {outgoingInterface: veth1, dstNetwork: 0.0.0.0/0, gwAddr: 192.0.2.1}
    - {outgoingInterface: veth1, scope: LINK, dstNetwork: 192.0.2.1/32}
";
    b.put(PAIR).await;
    b.put(routes).await;
    assert_eq!(
        b.routes(&OWN).await,
        ["0.0.0.0/0 via 192.0.2.1 metric 0", "192.0.2.1/32 metric 0"]
    );
    b.assert_in_sync().await;
    b.delete("linuxConfig: {routes: [{outgoingInterface: veth1, scope: LINK, dstNetwork: 192.0.2.1/32}]}").await;
    assert!(b.routes(&OWN).await.is_empty());
    let key = "config/linux/l3/v2/route/0.0.0.0/0/veth1";
    assert_eq!(
        b.state(key),
        (ValueState::Pending, vec!["gw-reachable".to_owned()])
    );
}

async fn changes(b: &LinuxBed) {
    b.put(PAIR).await;
    b.put(ROUTES).await;
    b.put("
linuxConfig:
  routes:
    - {outgoingInterface: veth1, scope: GLOBAL, dstNetwork: 0.0.0.0/0, gwAddr: 10.1.0.5}
    - {outgoingInterface: veth1, scope: GLOBAL, dstNetwork: 10.9.0.0/16, gwAddr: 10.1.0.3, metric: 66}
    - {outgoingInterface: veth1, scope: GLOBAL, dstNetwork: '2001:db8:9::/48', gwAddr: '2001:db8::2', metric: 5}
  arpEntries: [{interface: veth1, ipAddress: 10.1.0.7, hwAddress: '02:00:00:00:00:99'}]
").await;
    assert_eq!(
        b.routes(&OWN).await,
        [
            "0.0.0.0/0 via 10.1.0.5 metric 0",
            "10.8.0.0/16 metric 0",
            "10.9.0.0/16 via 10.1.0.3 metric 66",
            "2001:db8:9::/48 via 2001:db8::2 metric 5",
        ]
    );
    let neighbours = b.linux.neighbours(&OWN).await.unwrap();
    assert_eq!(neighbours[0].mac[5], 0x99);
    b.assert_in_sync().await;
}

async fn two_routes_of_one_metric_are_told(b: &LinuxBed) {
    b.put("
linuxConfig:
  interfaces:
    - {name: veth1, type: VETH, enabled: true, ipAddresses: [10.1.0.1/24], veth: {peerIfName: veth2}}
    - {name: veth2, type: VETH, enabled: true, ipAddresses: [10.2.0.1/24], veth: {peerIfName: veth1}}
").await;
    let refused = b
        .try_put(
            "
linuxConfig:
  routes:
    - {outgoingInterface: veth1, dstNetwork: 10.9.0.0/16, gwAddr: 10.1.0.2}
    - {outgoingInterface: veth2, dstNetwork: 10.9.0.0/16, gwAddr: 10.2.0.2}
",
        )
        .await;
    let text = refused.unwrap_err().to_string();
    assert!(text.contains("give one of them another metric"), "{text}");
    assert_eq!(b.routes(&OWN).await.len(), 1);
}

async fn a_chain_of_namespaces(b: &LinuxBed) {
    let config = "
linuxConfig:
  interfaces:
    - {name: a, type: VETH, enabled: true, namespace: {type: NSID, reference: left}, ipAddresses: [10.1.0.1/24], veth: {peerIfName: b}}
    - {name: b, type: VETH, enabled: true, namespace: {type: NSID, reference: middle}, ipAddresses: [10.1.0.2/24], veth: {peerIfName: a}}
    - {name: c, type: VETH, enabled: true, namespace: {type: NSID, reference: middle}, ipAddresses: [10.2.0.2/24], veth: {peerIfName: d}}
    - {name: d, type: VETH, enabled: true, namespace: {type: NSID, reference: right}, ipAddresses: [10.2.0.1/24], veth: {peerIfName: c}}
  routes:
    - {outgoingInterface: a, dstNetwork: 10.2.0.0/24, gwAddr: 10.1.0.2}
    - {outgoingInterface: d, dstNetwork: 10.1.0.0/24, gwAddr: 10.2.0.2}
";
    b.put(config).await;
    assert_eq!(
        b.routes(&named("left")).await,
        ["10.2.0.0/24 via 10.1.0.2 metric 0"]
    );
    assert_eq!(
        b.routes(&named("right")).await,
        ["10.1.0.0/24 via 10.2.0.2 metric 0"]
    );
    b.assert_in_sync().await;
    b.delete(config).await;
    for namespace in ["left", "middle", "right"] {
        assert!(b.link_names(&named(namespace)).await.is_empty());
    }
}
