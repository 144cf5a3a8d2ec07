use agent_linux::{LinkChange, LinkKind, Namespace, NewLink};
use agent_scheduler::ValueState;

use super::{LinuxBed, named, on_both, skipped};

on_both![
    a_pair_across_namespaces,
    ends_wait_for_each_other,
    attributes_change_in_place,
    another_name_or_namespace,
    addresses_change,
    ipv6_addresses_stay_when_a_link_goes_down,
    loopback_of_a_namespace,
    existing_interfaces_wait_for_somebody_to_make_them,
    what_others_made_stays,
    what_others_changed_is_repaired,
    an_alias_has_room_for_the_names,
    dummies_and_vrfs,
];

const PAIR: &str = "
linuxConfig:
  interfaces:
    - {name: veth1, type: VETH, enabled: true, namespace: {type: NSID, reference: ns1}, hostIfName: eth0,
       ipAddresses: [10.1.0.1/24, '2001:db8::1/64'], physAddress: '66:66:66:66:66:66', mtu: 1450, veth: {peerIfName: veth2}}
    - {name: veth2, type: VETH, enabled: true, ipAddresses: [10.1.0.2/24],
       veth: {peerIfName: veth1, rxChecksumOffloading: CHKSM_OFFLOAD_DISABLED, txChecksumOffloading: CHKSM_OFFLOAD_DISABLED}}
";
const VETH1: &str = "config/linux/interfaces/v2/interface/veth1";
const OWN: Namespace = Namespace::Own;

async fn a_pair_across_namespaces(b: &LinuxBed) {
    b.put(PAIR).await;
    let (eth0, veth2) = (
        b.link(&named("ns1"), "eth0").await,
        b.link(&OWN, "veth2").await,
    );
    assert_eq!(
        (eth0.mtu, eth0.mac, eth0.running, eth0.alias.as_str()),
        (1450, Some([0x66; 6]), true, "/vnf-agent/vpp1/veth1/veth2")
    );
    assert_eq!((veth2.mtu, veth2.running), (1500, true));
    assert_eq!(
        b.addresses(&named("ns1"), "eth0").await,
        ["10.1.0.1/24", "2001:db8::1/64"]
    );
    assert_eq!(b.addresses(&OWN, "veth2").await, ["10.1.0.2/24"]);
    let offload = b.linux.checksum_offload(&OWN, &["veth2".to_owned()]).await;
    assert_eq!(offload.unwrap(), [(false, false)]);
    b.assert_in_sync().await;
    b.delete(PAIR).await;
    assert!(b.link_names(&OWN).await.is_empty());
    assert!(b.link_names(&named("ns1")).await.is_empty());
    b.assert_in_sync().await;
}

async fn ends_wait_for_each_other(b: &LinuxBed) {
    let (one, other) = (
        "linuxConfig: {interfaces: [{name: veth1, type: VETH, enabled: true, veth: {peerIfName: veth2}}]}",
        "linuxConfig: {interfaces: [{name: veth2, type: VETH, enabled: true, veth: {peerIfName: veth1}}]}",
    );
    b.put(one).await;
    assert_eq!(
        b.state(VETH1),
        (ValueState::Pending, vec!["veth-peer-exists".to_owned()])
    );
    assert!(b.link_names(&OWN).await.is_empty());
    b.put(other).await;
    assert_eq!(b.state(VETH1).0, ValueState::Configured);
    assert_eq!(b.link_names(&OWN).await, ["veth1", "veth2"]);
    b.assert_in_sync().await;
    b.delete(other).await;
    assert_eq!(b.state(VETH1).0, ValueState::Pending);
    assert!(b.link_names(&OWN).await.is_empty());
    b.put(other).await;
    assert_eq!(b.link_names(&OWN).await, ["veth1", "veth2"]);
    b.assert_in_sync().await;
}

async fn attributes_change_in_place(b: &LinuxBed) {
    b.put(PAIR).await;
    let before = b.link(&named("ns1"), "eth0").await.index;
    b.put("
linuxConfig:
  interfaces:
    - {name: veth1, type: VETH, enabled: false, namespace: {type: NSID, reference: ns1}, hostIfName: eth0,
       ipAddresses: [10.1.0.1/24], physAddress: '02:00:00:00:00:07', veth: {peerIfName: veth2, txChecksumOffloading: CHKSM_OFFLOAD_DISABLED}}
").await;
    let eth0 = b.link(&named("ns1"), "eth0").await;
    assert_eq!(
        (eth0.index, eth0.up, eth0.mtu, eth0.mac),
        (before, false, 1500, Some([2, 0, 0, 0, 0, 7]))
    );
    let offload = b
        .linux
        .checksum_offload(&named("ns1"), &["eth0".to_owned()])
        .await;
    assert_eq!(offload.unwrap(), [(true, false)]);
    b.assert_in_sync().await;
}

async fn another_name_or_namespace(b: &LinuxBed) {
    b.put(PAIR).await;
    for (namespace, host) in [("ns1", "eth1"), ("ns2", "eth1"), ("ns2", "eth2")] {
        b.put(&format!("
linuxConfig:
  interfaces:
    - {{name: veth1, type: VETH, enabled: true, namespace: {{type: NSID, reference: {namespace}}}, hostIfName: {host},
       ipAddresses: [10.1.0.1/24], veth: {{peerIfName: veth2}}}}
")).await;
        let last = b.bed.scheduler.history(None, None).pop().unwrap();
        assert_eq!(b.link_names(&named(namespace)).await, [host], "{last}");
        assert_eq!(b.addresses(&named(namespace), host).await, ["10.1.0.1/24"]);
        assert_eq!(b.link_names(&OWN).await, ["veth2"]);
        assert_eq!(b.addresses(&OWN, "veth2").await, ["10.1.0.2/24"]);
        b.assert_in_sync().await;
    }
    assert!(b.link_names(&named("ns1")).await.is_empty());
}

async fn addresses_change(b: &LinuxBed) {
    let with = |addresses: &str| {
        format!("
linuxConfig:
  interfaces:
    - {{name: veth1, type: VETH, enabled: true, ipAddresses: [{addresses}], veth: {{peerIfName: veth2}}}}
    - {{name: veth2, type: VETH, enabled: true, veth: {{peerIfName: veth1}}}}
")
    };
    b.put(&with("10.1.0.1/24, 10.1.0.2/24, 10.1.0.3/24, 10.2.0.1/16"))
        .await;
    b.assert_in_sync().await;
    // The first of a network goes; Linux would take the others along.
    b.put(&with("10.1.0.2/24, 10.1.0.3/24, 10.3.0.1/16")).await;
    assert_eq!(
        b.addresses(&OWN, "veth1").await,
        ["10.1.0.2/24", "10.1.0.3/24", "10.3.0.1/16"]
    );
    b.assert_in_sync().await;
    b.put(&with("")).await;
    assert!(b.addresses(&OWN, "veth1").await.is_empty());
}

async fn ipv6_addresses_stay_when_a_link_goes_down(b: &LinuxBed) {
    b.put(PAIR).await;
    for enabled in [false, true] {
        b.put(&PAIR.replacen("enabled: true", &format!("enabled: {enabled}"), 1))
            .await;
        let left = b.addresses(&named("ns1"), "eth0").await;
        assert_eq!(left, ["10.1.0.1/24", "2001:db8::1/64"], "{enabled}");
        b.assert_in_sync().await;
    }
}

async fn loopback_of_a_namespace(b: &LinuxBed) {
    let config = "linuxConfig: {interfaces: [{name: loop, type: LOOPBACK, enabled: true, mtu: 4000, ipAddresses: [10.5.0.1/32],
        namespace: {type: NSID, reference: ns1}}]}";
    b.put(config).await;
    let lo = b.link(&named("ns1"), "lo").await;
    assert_eq!(
        (lo.up, lo.mtu, lo.alias.as_str()),
        (true, 4000, "/vnf-agent/vpp1/loop")
    );
    let addresses = b.addresses(&named("ns1"), "lo").await;
    assert!(
        addresses.contains(&"10.5.0.1/32".to_owned()),
        "{addresses:?}"
    );
    b.assert_in_sync().await;
    b.delete(config).await;
    let addresses = b.addresses(&named("ns1"), "lo").await;
    assert!(
        !addresses.contains(&"10.5.0.1/32".to_owned()),
        "{addresses:?}"
    );
    assert_eq!(b.link(&named("ns1"), "lo").await.alias, "unconfigured");
    b.put(&config.replace("name: loop", "name: again")).await;
    assert_eq!(b.link(&named("ns1"), "lo").await.mtu, 4000);
    b.assert_in_sync().await;
}

async fn pair(b: &LinuxBed, name: &str, peer: &str) {
    let new = NewLink::Veth {
        name: name.to_owned(),
        peer: peer.to_owned(),
    };
    b.linux.add_link(&OWN, &new).await.unwrap();
}

async fn set_up(b: &LinuxBed, name: &str, up: bool) {
    let index = b.link(&OWN, name).await.index;
    let up = LinkChange {
        up: Some(up),
        ..LinkChange::default()
    };
    b.linux.change_link(&OWN, index, &up).await.unwrap();
}

/// Waits for a value to be in a state that somebody else's change leads to.
async fn becomes(b: &LinuxBed, key: &str, state: ValueState) {
    for _ in 0..200 {
        if b.state(key).0 == state {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("{key} is {:?}, not {state:?}", b.state(key));
}

async fn existing_interfaces_wait_for_somebody_to_make_them(b: &LinuxBed) {
    let key = "config/linux/interfaces/v2/interface/theirs";
    b.put("linuxConfig: {interfaces: [{name: theirs, type: EXISTING, enabled: true, hostIfName: ext0, ipAddresses: [10.7.0.1/24]}]}")
        .await;
    assert_eq!(
        b.state(key),
        (
            ValueState::Pending,
            vec!["host-interface-exists".to_owned()]
        )
    );
    pair(b, "ext0", "ext1").await;
    set_up(b, "ext0", true).await;
    becomes(b, key, ValueState::Configured).await;
    assert_eq!(b.addresses(&OWN, "ext0").await, ["10.7.0.1/24"]);
    // What they gave it is theirs.
    let index = b.link(&OWN, "ext0").await.index;
    b.linux
        .add_address(&OWN, index, "10.8.0.1/24".parse().unwrap())
        .await
        .unwrap();
    b.assert_in_sync().await;
    assert_eq!(
        b.addresses(&OWN, "ext0").await,
        ["10.7.0.1/24", "10.8.0.1/24"]
    );
    set_up(b, "ext0", false).await;
    becomes(b, key, ValueState::Pending).await;
    assert_eq!(b.addresses(&OWN, "ext0").await, ["10.8.0.1/24"]);
    assert_eq!(b.link_names(&OWN).await, ["ext0", "ext1"]);
}

async fn what_others_made_stays(b: &LinuxBed) {
    pair(b, "ext0", "ext1").await;
    b.linux.create_namespace("ns9").await.unwrap();
    let before = b.everything().await;
    b.put(PAIR).await;
    b.bed.resync().await;
    b.delete(PAIR).await;
    b.bed.resync().await;
    let mut after = b.everything().await;
    after.remove("namespace \"ns1\"");
    assert_eq!(after, before);
}

async fn what_others_changed_is_repaired(b: &LinuxBed) {
    b.put(PAIR).await;
    let before = b.everything().await;
    let index = b.link(&OWN, "veth2").await.index;
    let change = LinkChange {
        up: Some(false),
        mtu: Some(1300),
        ..LinkChange::default()
    };
    b.linux.change_link(&OWN, index, &change).await.unwrap();
    b.linux
        .delete_address(&OWN, index, "10.1.0.2/24".parse().unwrap())
        .await
        .unwrap();
    b.linux
        .add_address(&OWN, index, "10.1.0.9/24".parse().unwrap())
        .await
        .unwrap();
    b.bed.resync().await;
    assert_eq!(b.everything().await, before);
    b.linux.delete_link(&OWN, index).await.unwrap();
    b.bed.resync().await;
    assert_eq!(b.everything().await, before);
    b.assert_in_sync().await;
}

async fn an_alias_has_room_for_the_names(b: &LinuxBed) {
    let long = "x".repeat(240);
    let refused = b
        .try_put(&format!(
            "linuxConfig: {{interfaces: [{{name: {long}, hostIfName: a, type: DUMMY, enabled: true}}]}}"
        ))
        .await;
    let text = refused.unwrap_err().to_string();
    assert!(text.contains("do not fit into an alias"), "{text}");
}

async fn dummies_and_vrfs(b: &LinuxBed) {
    let probe = [
        NewLink::Dummy {
            name: "p".to_owned(),
        },
        NewLink::Vrf {
            name: "p".to_owned(),
            table: 9,
        },
    ];
    for new in &probe {
        if let Err(error) = b.linux.add_link(&OWN, new).await {
            return skipped("linux::interfaces::real::dummies_and_vrfs", error);
        }
        let index = b.link(&OWN, "p").await.index;
        b.linux.delete_link(&OWN, index).await.unwrap();
    }
    let config = "
linuxConfig:
  interfaces:
    - {name: red, type: VRF_DEVICE, enabled: true, vrfDev: {routingTable: 10}}
    - {name: d1, type: DUMMY, enabled: true, vrfMasterInterface: red, ipAddresses: [10.4.0.1/24]}
  routes: [{outgoingInterface: d1, dstNetwork: 10.44.0.0/16, gwAddr: 10.4.0.2}]
";
    b.put(config).await;
    let (red, d1) = (b.link(&OWN, "red").await, b.link(&OWN, "d1").await);
    assert_eq!(
        (red.kind, d1.master),
        (LinkKind::Vrf { table: 10 }, Some(red.index))
    );
    let routes = b.linux.routes(&OWN).await.unwrap();
    assert!(routes.iter().any(|r| r.table == 10), "{routes:?}");
    b.assert_in_sync().await;
    b.put("linuxConfig: {interfaces: [{name: d1, type: DUMMY, enabled: true, ipAddresses: [10.4.0.1/24]}]}").await;
    assert_eq!(b.link(&OWN, "d1").await.master, None);
    let routes = b.linux.routes(&OWN).await.unwrap();
    assert!(routes.iter().all(|r| r.table == 254), "{routes:?}");
    b.assert_in_sync().await;
    b.delete(config).await;
    assert!(b.link_names(&OWN).await.is_empty());
}
