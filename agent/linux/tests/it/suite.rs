//! What Linux does, and its model, too.

use std::net::IpAddr;

use agent_linux::{
    Chain, Errno, LinkChange, LinkKind, Namespace, Neighbour, Netlink, NewLink, ROUTE_PROTOCOL,
    Route, RuleTable, Scope,
};
use ipnet::IpNet;

use crate::bed::{change, index, lacks, link, named, pair, set_up, skipped};
use crate::on_both;

on_both![
    a_new_namespace_has_a_loopback,
    pairs_are_made_and_deleted_together,
    names_are_unique_and_limited,
    a_link_moves_and_is_renamed_in_one_step,
    a_link_keeps_its_routes_when_renamed,
    a_pair_runs_when_both_ends_are_up,
    mtu_mac_and_alias,
    addresses,
    secondary_addresses_go_with_the_first,
    secondary_addresses_can_be_promoted,
    ipv6_addresses_go_when_a_link_goes_down,
    ipv6_can_be_disabled,
    routes,
    routes_of_the_same_metric_replace_each_other,
    routes_need_a_reachable_gateway_and_a_link_that_is_up,
    routes_go_with_their_link,
    neighbours,
    neighbours_go_when_a_link_goes_down,
    deleting_a_namespace_deletes_its_links,
    checksum_offload,
    changes_are_told,
    namespaces_are_told_apart,
    a_namespace_is_made_once,
    rule_chains,
    dummies,
    vrf_devices,
    what_is_not_there_is_told,
];

const OWN: Namespace = Namespace::Own;

fn net(text: &str) -> IpNet {
    text.parse().unwrap()
}

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn route(link: u32, destination: &str, gateway: Option<&str>) -> Route {
    Route {
        table: Route::MAIN_TABLE,
        destination: net(destination),
        metric: 0,
        link,
        gateway: gateway.map(ip),
        scope: Scope::Universe,
        protocol: ROUTE_PROTOCOL,
    }
}

/// Addresses of a link without those that Linux makes by itself.
async fn addresses_of(linux: &dyn Netlink, namespace: &Namespace, name: &str) -> Vec<String> {
    let index = index(linux, namespace, name).await;
    let all = linux.addresses(namespace).await.unwrap();
    all.iter()
        .filter(|a| a.link == index && !a.link_local)
        .map(|a| a.address.to_string())
        .collect()
}

async fn route_lines(linux: &dyn Netlink, namespace: &Namespace) -> Vec<String> {
    let routes = linux.routes(namespace).await.unwrap();
    let line = |r: &Route| {
        let gateway = r.gateway.map(|g| format!(" via {g}")).unwrap_or_default();
        format!(
            "{}{gateway} metric {} {:?}",
            r.destination, r.metric, r.scope
        )
    };
    routes.iter().map(line).collect()
}

async fn a_new_namespace_has_a_loopback(linux: &dyn Netlink) {
    assert!(linux.identity(&named("ns1")).await.is_err());
    linux.create_namespace("ns1").await.unwrap();
    linux.create_namespace("ns1").await.unwrap();
    assert!(linux.identity(&named("ns1")).await.is_ok());
    let links = linux.links(&named("ns1")).await.unwrap();
    assert_eq!(links.len(), 1, "{links:?}");
    let lo = &links[0];
    assert_eq!((lo.name.as_str(), lo.mtu, lo.up), ("lo", 65536, false));
    assert_eq!(lo.kind, LinkKind::Loopback);
    let gone = linux.delete_link(&named("ns1"), lo.index).await;
    assert_eq!(gone.unwrap_err().errno(), Some(Errno::EOPNOTSUPP));
}

async fn pairs_are_made_and_deleted_together(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let (v1, v2) = (link(linux, &OWN, "v1").await, link(linux, &OWN, "v2").await);
    assert_eq!((&v1.kind, v1.mtu, v1.up), (&LinkKind::Veth, 1500, false));
    assert_eq!((v1.peer, v2.peer), (Some(v2.index), Some(v1.index)));
    assert!(v1.mac.is_some() && v1.mac != v2.mac);
    linux.delete_link(&OWN, v2.index).await.unwrap();
    assert_eq!(linux.link(&OWN, "v1").await, Ok(None));
    assert_eq!(linux.link(&OWN, "v2").await, Ok(None));
}

async fn names_are_unique_and_limited(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let add = |name: &str, peer: &str| NewLink::Veth {
        name: name.to_owned(),
        peer: peer.to_owned(),
    };
    for new in [add("v1", "v3"), add("v3", "v2"), add("v3", "v3")] {
        let refused = linux.add_link(&OWN, &new).await.unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EEXIST), "{refused}");
        assert!(refused.to_string().contains("add link v"), "{refused}");
    }
    let long = linux.add_link(&OWN, &add("a-name-of-16-byte", "v3")).await;
    assert!(long.is_err());
    let rename = LinkChange {
        name: Some("v2".to_owned()),
        ..LinkChange::default()
    };
    let index = index(linux, &OWN, "v1").await;
    let refused = linux.change_link(&OWN, index, &rename).await.unwrap_err();
    assert_eq!(refused.errno(), Some(Errno::EEXIST));
}

async fn a_link_moves_and_is_renamed_in_one_step(linux: &dyn Netlink) {
    linux.create_namespace("ns1").await.unwrap();
    linux.create_namespace("ns2").await.unwrap();
    pair(linux, "t1", "t2").await;
    let there = named("ns1");
    let all_at_once = LinkChange {
        namespace: Some(there.clone()),
        name: Some("eth0".to_owned()),
        alias: Some("the alias".to_owned()),
        up: Some(true),
        mtu: Some(1400),
        mac: Some([2, 0, 0, 0, 0, 9]),
        ..LinkChange::default()
    };
    change(linux, &OWN, "t1", all_at_once).await;
    assert_eq!(linux.link(&OWN, "t1").await, Ok(None));
    let eth0 = link(linux, &there, "eth0").await;
    assert_eq!(
        (eth0.alias.as_str(), eth0.up, eth0.mtu, eth0.mac),
        ("the alias", true, 1400, Some([2, 0, 0, 0, 0, 9]))
    );
    // A name that is taken there.
    pair(linux, "eth0", "x").await;
    let moves = LinkChange {
        namespace: Some(there.clone()),
        ..LinkChange::default()
    };
    let taken = index(linux, &OWN, "eth0").await;
    let refused = linux.change_link(&OWN, taken, &moves).await.unwrap_err();
    assert_eq!(refused.errno(), Some(Errno::EEXIST), "{refused}");
    // Moving loses addresses and takes down.
    let eth0 = index(linux, &there, "eth0").await;
    linux
        .add_address(&there, eth0, net("10.1.0.1/24"))
        .await
        .unwrap();
    let away = LinkChange {
        namespace: Some(named("ns2")),
        ..LinkChange::default()
    };
    change(linux, &there, "eth0", away).await;
    let eth0 = link(linux, &named("ns2"), "eth0").await;
    assert!(!eth0.up && eth0.alias == "the alias", "{eth0:?}");
    assert!(addresses_of(linux, &named("ns2"), "eth0").await.is_empty());
    // Gone from wherever it is with its other end.
    let t2 = index(linux, &OWN, "t2").await;
    linux.delete_link(&OWN, t2).await.unwrap();
    assert_eq!(linux.link(&named("ns2"), "eth0").await, Ok(None));
    // Loopbacks stay.
    let lo = index(linux, &there, "lo").await;
    let moves = LinkChange {
        namespace: Some(OWN),
        name: Some("lo1".to_owned()),
        ..LinkChange::default()
    };
    let refused = linux.change_link(&there, lo, &moves);
    assert_eq!(refused.await.unwrap_err().errno(), Some(Errno::EINVAL));
}

async fn a_link_keeps_its_routes_when_renamed(linux: &dyn Netlink) {
    let v1 = network(linux).await;
    linux
        .add_route(&OWN, &route(v1, "10.9.0.0/16", Some("10.1.0.2")))
        .await
        .unwrap();
    linux
        .set_sysctl(&OWN, "ipv6/conf/v1/keep_addr_on_down", "1")
        .await
        .unwrap();
    let rename = LinkChange {
        name: Some("w1".to_owned()),
        ..LinkChange::default()
    };
    change(linux, &OWN, "v1", rename).await;
    assert_eq!(index(linux, &OWN, "w1").await, v1);
    assert_eq!(
        route_lines(linux, &OWN).await,
        ["10.9.0.0/16 via 10.1.0.2 metric 0 Universe"]
    );
    assert_eq!(
        linux
            .sysctl(&OWN, "ipv6/conf/w1/keep_addr_on_down")
            .await
            .unwrap(),
        "1"
    );
    assert!(
        linux
            .sysctl(&OWN, "ipv6/conf/v1/keep_addr_on_down")
            .await
            .unwrap_err()
            .is_gone()
    );
}

async fn a_pair_runs_when_both_ends_are_up(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    set_up(linux, &OWN, "v1").await;
    let v1 = link(linux, &OWN, "v1").await;
    assert!(v1.up && !v1.running, "{v1:?}");
    set_up(linux, &OWN, "v2").await;
    for name in ["v1", "v2"] {
        let link = link(linux, &OWN, name).await;
        assert!(link.up && link.running, "{link:?}");
    }
}

async fn mtu_mac_and_alias(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let v1 = index(linux, &OWN, "v1").await;
    let mtu = |mtu| LinkChange {
        mtu: Some(mtu),
        ..LinkChange::default()
    };
    for wrong in [67, 65536] {
        let refused = linux.change_link(&OWN, v1, &mtu(wrong)).await.unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EINVAL), "{wrong}");
    }
    linux.change_link(&OWN, v1, &mtu(9000)).await.unwrap();
    let alias = |length| LinkChange {
        alias: Some("a".repeat(length)),
        ..LinkChange::default()
    };
    linux.change_link(&OWN, v1, &alias(254)).await.unwrap();
    assert!(linux.change_link(&OWN, v1, &alias(256)).await.is_err());
    let link = link(linux, &OWN, "v1").await;
    assert_eq!((link.mtu, link.alias.len()), (9000, 254));
}

async fn addresses(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let v1 = index(linux, &OWN, "v1").await;
    for address in [
        "10.1.0.1/24",
        "10.1.0.2/24",
        "10.1.0.1/16",
        "2001:db8::1/64",
    ] {
        linux.add_address(&OWN, v1, net(address)).await.unwrap();
    }
    for again in ["10.1.0.1/24", "2001:db8::1/64", "2001:db8::1/48"] {
        let refused = linux.add_address(&OWN, v1, net(again)).await.unwrap_err();
        assert_eq!(refused.errno(), Some(Errno::EEXIST), "{again}");
    }
    assert_eq!(
        addresses_of(linux, &OWN, "v1").await,
        [
            "10.1.0.1/16",
            "10.1.0.1/24",
            "10.1.0.2/24",
            "2001:db8::1/64"
        ]
    );
    linux
        .delete_address(&OWN, v1, net("2001:db8::1/64"))
        .await
        .unwrap();
    for gone in ["2001:db8::1/64", "10.1.0.9/24"] {
        let refused = linux.delete_address(&OWN, v1, net(gone)).await.unwrap_err();
        assert!(refused.is_gone(), "{refused}");
    }
    assert!(
        linux
            .add_address(&OWN, 9999, net("10.1.0.1/24"))
            .await
            .unwrap_err()
            .is_gone()
    );
}

async fn secondary_addresses_go_with_the_first(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let v1 = index(linux, &OWN, "v1").await;
    for address in ["10.1.0.1/24", "10.1.0.2/24", "10.2.0.1/24"] {
        linux.add_address(&OWN, v1, net(address)).await.unwrap();
    }
    let all = linux.addresses(&OWN).await.unwrap();
    let secondary: Vec<_> = all
        .iter()
        .filter(|a| a.secondary)
        .map(|a| a.address)
        .collect();
    assert_eq!(secondary, [net("10.1.0.2/24")]);
    linux
        .delete_address(&OWN, v1, net("10.1.0.1/24"))
        .await
        .unwrap();
    assert_eq!(addresses_of(linux, &OWN, "v1").await, ["10.2.0.1/24"]);
}

async fn secondary_addresses_can_be_promoted(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let v1 = index(linux, &OWN, "v1").await;
    for address in ["10.1.0.1/24", "10.1.0.2/24"] {
        linux.add_address(&OWN, v1, net(address)).await.unwrap();
    }
    let setting = "ipv4/conf/v1/promote_secondaries";
    assert_eq!(linux.sysctl(&OWN, setting).await.unwrap(), "0");
    linux.set_sysctl(&OWN, setting, "1").await.unwrap();
    linux
        .delete_address(&OWN, v1, net("10.1.0.1/24"))
        .await
        .unwrap();
    assert_eq!(addresses_of(linux, &OWN, "v1").await, ["10.1.0.2/24"]);
}

async fn ipv6_addresses_go_when_a_link_goes_down(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let v1 = index(linux, &OWN, "v1").await;
    let down = LinkChange {
        up: Some(false),
        ..LinkChange::default()
    };
    for keep in ["0", "1"] {
        set_up(linux, &OWN, "v1").await;
        linux
            .set_sysctl(&OWN, "ipv6/conf/v1/keep_addr_on_down", keep)
            .await
            .unwrap();
        let _ = linux.add_address(&OWN, v1, net("10.1.0.1/24")).await;
        linux
            .add_address(&OWN, v1, net("2001:db8::1/64"))
            .await
            .unwrap();
        linux.change_link(&OWN, v1, &down).await.unwrap();
        let left = addresses_of(linux, &OWN, "v1").await;
        let kept = left.contains(&"2001:db8::1/64".to_owned());
        assert_eq!(kept, keep == "1", "{left:?}");
        assert!(left.contains(&"10.1.0.1/24".to_owned()), "{left:?}");
    }
}

async fn ipv6_can_be_disabled(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let v1 = index(linux, &OWN, "v1").await;
    let setting = "ipv6/conf/v1/disable_ipv6";
    linux.set_sysctl(&OWN, setting, "1").await.unwrap();
    let refused = linux
        .add_address(&OWN, v1, net("2001:db8::1/64"))
        .await
        .unwrap_err();
    assert_eq!(refused.errno(), Some(Errno::EACCES), "{refused}");
    linux.set_sysctl(&OWN, setting, "0").await.unwrap();
    linux
        .add_address(&OWN, v1, net("2001:db8::1/64"))
        .await
        .unwrap();
}

/// A pair that is up; `v1` has addresses. Returns its index.
async fn network(linux: &dyn Netlink) -> u32 {
    pair(linux, "v1", "v2").await;
    set_up(linux, &OWN, "v1").await;
    set_up(linux, &OWN, "v2").await;
    let v1 = index(linux, &OWN, "v1").await;
    for address in ["10.1.0.1/24", "2001:db8::1/64"] {
        linux.add_address(&OWN, v1, net(address)).await.unwrap();
    }
    v1
}

async fn routes(linux: &dyn Netlink) {
    let v1 = network(linux).await;
    assert!(route_lines(linux, &OWN).await.is_empty());
    let all = [
        route(v1, "0.0.0.0/0", Some("10.1.0.2")),
        Route {
            metric: 7,
            ..route(v1, "10.9.0.0/16", Some("10.1.0.2"))
        },
        Route {
            scope: Scope::Link,
            ..route(v1, "10.8.0.0/16", None)
        },
        Route {
            table: 1000,
            ..route(v1, "10.7.0.0/16", Some("10.8.0.1"))
        },
        route(v1, "2001:db8:9::/48", Some("2001:db8::2")),
        route(v1, "::/0", Some("2001:db8::3")),
    ];
    for route in &all {
        linux.add_route(&OWN, route).await.unwrap();
        let again = linux.add_route(&OWN, route).await.unwrap_err();
        assert_eq!(again.errno(), Some(Errno::EEXIST), "{again}");
    }
    assert_eq!(
        route_lines(linux, &OWN).await,
        [
            "0.0.0.0/0 via 10.1.0.2 metric 0 Universe",
            "10.8.0.0/16 metric 0 Link",
            "10.9.0.0/16 via 10.1.0.2 metric 7 Universe",
            "::/0 via 2001:db8::3 metric 1024 Universe",
            "2001:db8:9::/48 via 2001:db8::2 metric 1024 Universe",
            "10.7.0.0/16 via 10.8.0.1 metric 0 Universe",
        ]
    );
    let read = linux.routes(&OWN).await.unwrap();
    assert!(
        read.iter()
            .all(|r| r.protocol == ROUTE_PROTOCOL && r.link == v1)
    );
    for route in read.iter().rev() {
        linux.delete_route(&OWN, route).await.unwrap();
        let gone = linux.delete_route(&OWN, route).await.unwrap_err();
        assert_eq!(gone.errno(), Some(Errno::ESRCH), "{gone}");
    }
    assert!(route_lines(linux, &OWN).await.is_empty());
}

async fn routes_of_the_same_metric_replace_each_other(linux: &dyn Netlink) {
    let v1 = network(linux).await;
    for (net, hops) in [
        ("10.9.0.0/16", ["10.1.0.2", "10.1.0.3"]),
        ("2001:db8:9::/48", ["2001:db8::2", "2001:db8::3"]),
    ] {
        for hop in hops {
            linux
                .replace_route(&OWN, &route(v1, net, Some(hop)))
                .await
                .unwrap();
        }
        let other = Route {
            metric: 5,
            ..route(v1, net, Some(hops[0]))
        };
        linux.replace_route(&OWN, &other).await.unwrap();
    }
    assert_eq!(
        route_lines(linux, &OWN).await,
        [
            "10.9.0.0/16 via 10.1.0.3 metric 0 Universe",
            "10.9.0.0/16 via 10.1.0.2 metric 5 Universe",
            "2001:db8:9::/48 via 2001:db8::2 metric 5 Universe",
            "2001:db8:9::/48 via 2001:db8::3 metric 1024 Universe",
        ]
    );
}

async fn routes_need_a_reachable_gateway_and_a_link_that_is_up(linux: &dyn Netlink) {
    let v1 = network(linux).await;
    let far = route(v1, "10.9.0.0/16", Some("10.2.0.2"));
    let refused = linux.add_route(&OWN, &far).await.unwrap_err();
    assert_eq!(refused.errno(), Some(Errno::ENETUNREACH), "{refused}");
    let far6 = route(v1, "2001:db8:9::/48", Some("2001:db8:2::2"));
    let refused = linux.add_route(&OWN, &far6).await.unwrap_err();
    assert_eq!(refused.errno(), Some(Errno::EHOSTUNREACH), "{refused}");
    for (scope, errno) in [
        (Scope::Link, Errno::ENETUNREACH),
        (Scope::Host, Errno::EINVAL),
    ] {
        let both = Route {
            scope,
            ..route(v1, "10.9.0.0/16", Some("10.1.0.2"))
        };
        let refused = linux.add_route(&OWN, &both).await.unwrap_err();
        assert_eq!(refused.errno(), Some(errno), "{refused}");
    }
    pair(linux, "d1", "d2").await;
    let d1 = index(linux, &OWN, "d1").await;
    let refused = linux
        .add_route(&OWN, &route(d1, "10.9.0.0/16", None))
        .await
        .unwrap_err();
    assert_eq!(refused.errno(), Some(Errno::ENETDOWN), "{refused}");
    let nowhere = linux
        .add_route(&OWN, &route(9999, "10.9.0.0/16", None))
        .await
        .unwrap_err();
    assert_eq!(nowhere.errno(), Some(Errno::ENODEV), "{nowhere}");
}

async fn routes_go_with_their_link(linux: &dyn Netlink) {
    let v1 = network(linux).await;
    let (v4, v6) = (
        route(v1, "10.9.0.0/16", Some("10.1.0.2")),
        route(v1, "2001:db8:9::/48", Some("2001:db8::2")),
    );
    linux.add_route(&OWN, &v4).await.unwrap();
    linux.add_route(&OWN, &v6).await.unwrap();
    // The last IPv4 address takes the IPv4 routes along.
    linux
        .delete_address(&OWN, v1, net("10.1.0.1/24"))
        .await
        .unwrap();
    assert_eq!(route_lines(linux, &OWN).await.len(), 1);
    linux
        .add_address(&OWN, v1, net("10.1.0.1/24"))
        .await
        .unwrap();
    linux.add_route(&OWN, &v4).await.unwrap();
    let down = LinkChange {
        up: Some(false),
        ..LinkChange::default()
    };
    change(linux, &OWN, "v1", down).await;
    assert!(route_lines(linux, &OWN).await.is_empty());
}

async fn neighbours(linux: &dyn Netlink) {
    let v1 = network(linux).await;
    let neighbour = |ip_text: &str, last| Neighbour {
        link: v1,
        ip: ip(ip_text),
        mac: [2, 0, 0, 0, 0, last],
        protocol: ROUTE_PROTOCOL,
    };
    for (ip, last) in [
        ("10.1.0.7", 7),
        ("10.1.0.8", 8),
        ("2001:db8::7", 9),
        ("10.1.0.7", 1),
    ] {
        linux
            .set_neighbour(&OWN, &neighbour(ip, last))
            .await
            .unwrap();
    }
    let expected = [
        neighbour("10.1.0.7", 1),
        neighbour("10.1.0.8", 8),
        neighbour("2001:db8::7", 9),
    ];
    assert_eq!(linux.neighbours(&OWN).await.unwrap(), expected);
    for there in &expected {
        linux.delete_neighbour(&OWN, v1, there.ip).await.unwrap();
    }
    assert!(linux.neighbours(&OWN).await.unwrap().is_empty());
    let gone = linux
        .delete_neighbour(&OWN, v1, ip("10.1.0.99"))
        .await
        .unwrap_err();
    assert_eq!(gone.errno(), Some(Errno::ENOENT), "{gone}");
}

async fn neighbours_go_when_a_link_goes_down(linux: &dyn Netlink) {
    let v1 = network(linux).await;
    let neighbour = Neighbour {
        link: v1,
        ip: ip("10.1.0.7"),
        mac: [2, 0, 0, 0, 0, 7],
        protocol: ROUTE_PROTOCOL,
    };
    linux.set_neighbour(&OWN, &neighbour).await.unwrap();
    let down = LinkChange {
        up: Some(false),
        ..LinkChange::default()
    };
    change(linux, &OWN, "v1", down).await;
    assert!(linux.neighbours(&OWN).await.unwrap().is_empty());
}

async fn deleting_a_namespace_deletes_its_links(linux: &dyn Netlink) {
    linux.create_namespace("ns1").await.unwrap();
    pair(linux, "v1", "v2").await;
    let moves = LinkChange {
        namespace: Some(named("ns1")),
        ..LinkChange::default()
    };
    change(linux, &OWN, "v2", moves).await;
    linux.delete_namespace("ns1").await.unwrap();
    linux.delete_namespace("ns1").await.unwrap();
    assert!(linux.identity(&named("ns1")).await.is_err());
    // The kernel takes its time.
    for _ in 0..100 {
        if linux.link(&OWN, "v1").await.unwrap().is_none() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("v1 is still there");
}

async fn dummies(linux: &dyn Netlink) {
    let new = NewLink::Dummy {
        name: "d1".to_owned(),
    };
    if lacks(linux, "real::dummies", new.clone()).await {
        return;
    }
    linux.add_link(&OWN, &new).await.unwrap();
    set_up(linux, &OWN, "d1").await;
    let d1 = link(linux, &OWN, "d1").await;
    assert!(d1.running && d1.kind == LinkKind::Dummy, "{d1:?}");
}

async fn vrf_devices(linux: &dyn Netlink) {
    let new = NewLink::Vrf {
        name: "red".to_owned(),
        table: 10,
    };
    if lacks(linux, "real::vrf_devices", new.clone()).await {
        return;
    }
    linux.add_link(&OWN, &new).await.unwrap();
    set_up(linux, &OWN, "red").await;
    let red = link(linux, &OWN, "red").await;
    assert_eq!((&red.kind, red.mtu), (&LinkKind::Vrf { table: 10 }, 65575));
    network(linux).await;
    let master = |master| LinkChange {
        master: Some(master),
        ..LinkChange::default()
    };
    change(linux, &OWN, "v1", master(Some(red.index))).await;
    assert_eq!(link(linux, &OWN, "v1").await.master, Some(red.index));
    change(linux, &OWN, "v1", master(None)).await;
    assert_eq!(link(linux, &OWN, "v1").await.master, None);
}

async fn what_is_not_there_is_told(linux: &dyn Netlink) {
    let nowhere = named("nowhere");
    let refused = linux.links(&nowhere).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "read links in namespace \"nowhere\": the network namespace does not exist"
    );
    assert!(refused.is_gone());
    for nowhere in [
        Namespace::Pid(u32::MAX),
        Namespace::Path("/proc/none/ns/net".to_owned()),
    ] {
        assert!(linux.identity(&nowhere).await.is_err());
    }
    let up = LinkChange {
        up: Some(true),
        ..LinkChange::default()
    };
    let refused = linux.change_link(&OWN, 9999, &up);
    assert_eq!(refused.await.unwrap_err().errno(), Some(Errno::ENODEV));
    assert_eq!(
        linux.delete_link(&OWN, 9999).await.unwrap_err().errno(),
        Some(Errno::ENODEV)
    );
    assert_eq!(
        linux.link(&OWN, "a-name-that-is-much-too-long").await,
        Ok(None)
    );
}

async fn checksum_offload(linux: &dyn Netlink) {
    pair(linux, "v1", "v2").await;
    let names = ["v1".to_owned(), "v2".to_owned()];
    let read = || linux.checksum_offload(&OWN, &names);
    assert_eq!(read().await.unwrap(), [(true, true), (true, true)]);
    linux
        .set_checksum_offload(&OWN, "v1", (true, false))
        .await
        .unwrap();
    assert_eq!(read().await.unwrap(), [(true, false), (true, true)]);
    let gone = linux.set_checksum_offload(&OWN, "v9", (true, true)).await;
    assert_eq!(gone.unwrap_err().errno(), Some(Errno::ENODEV));
}

async fn changes_are_told(linux: &dyn Netlink) {
    let mut changes = linux.changes().await.unwrap();
    let told = |mut changes: tokio::sync::watch::Receiver<u64>| async move {
        let wait = std::time::Duration::from_secs(5);
        tokio::time::timeout(wait, changes.changed())
            .await
            .unwrap()
            .unwrap();
        // Until nothing more comes.
        let quiet = std::time::Duration::from_millis(100);
        while tokio::time::timeout(quiet, changes.changed()).await.is_ok() {}
        changes
    };
    pair(linux, "v1", "v2").await;
    changes = told(changes).await;
    let v1 = index(linux, &OWN, "v1").await;
    linux
        .add_address(&OWN, v1, net("10.1.0.1/24"))
        .await
        .unwrap();
    changes = told(changes).await;
    set_up(linux, &OWN, "v1").await;
    changes = told(changes).await;
    linux.delete_link(&OWN, v1).await.unwrap();
    told(changes).await;
}

async fn namespaces_are_told_apart(linux: &dyn Netlink) {
    linux.create_namespace("ns2").await.unwrap();
    linux.create_namespace("ns1").await.unwrap();
    assert_eq!(linux.named_namespaces().await.unwrap(), ["ns1", "ns2"]);
    let own = linux.identity(&OWN).await.unwrap();
    let (one, two) = (
        linux.identity(&named("ns1")).await.unwrap(),
        linux.identity(&named("ns2")).await.unwrap(),
    );
    assert!(one != two && own != one && own != two);
    assert_eq!(linux.identity(&named("ns1")).await.unwrap(), one);
}

async fn a_namespace_is_made_once(linux: &dyn Netlink) {
    let make = || async {
        linux.create_namespace("ns1").await.unwrap();
        linux.identity(&named("ns1")).await.unwrap()
    };
    let made = futures::future::join_all((0..8).map(|_| make())).await;
    assert!(made.windows(2).all(|two| two[0] == two[1]), "{made:?}");
}

async fn rule_chains(linux: &dyn Netlink) {
    linux.create_namespace("ns1").await.unwrap();
    let ns1 = named("ns1");
    let chain = |name: &str, policy: Option<&str>, rules: &[&str]| Chain {
        name: name.to_owned(),
        policy: policy.map(str::to_owned),
        rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
    };
    for ipv6 in [false, true] {
        let table = RuleTable {
            ipv6,
            name: "filter",
        };
        if let Err(error) = linux.chains(&ns1, &table).await {
            return skipped("real::rule_chains", error);
        }
        let mine = chain("MINE", None, &["-i lo -j ACCEPT", "-i eth0 -j DROP"]);
        linux.set_chain(&ns1, &table, &mine).await.unwrap();
        let input = chain("INPUT", Some("DROP"), &["-i lo -j MINE"]);
        linux.set_chain(&ns1, &table, &input).await.unwrap();
        let read = |name: &'static str| {
            let table = table.clone();
            let ns1 = ns1.clone();
            async move {
                let chains = linux.chains(&ns1, &table).await.unwrap();
                chains.into_iter().find(|chain| chain.name == name)
            }
        };
        assert_eq!(read("MINE").await, Some(mine));
        assert_eq!(read("INPUT").await, Some(input));
        // Replaced as a whole; without a policy that stays.
        let other = chain("INPUT", None, &["-i eth1 -j ACCEPT"]);
        linux.set_chain(&ns1, &table, &other).await.unwrap();
        let expected = chain("INPUT", Some("DROP"), &["-i eth1 -j ACCEPT"]);
        assert_eq!(read("INPUT").await, Some(expected));
        linux.delete_chain(&ns1, &table, "MINE").await.unwrap();
        assert_eq!(read("MINE").await, None);
        let gone = linux.delete_chain(&ns1, &table, "MINE").await.unwrap_err();
        assert_eq!(gone.errno(), Some(Errno::ENOENT), "{gone}");
        linux.delete_chain(&ns1, &table, "INPUT").await.unwrap();
        assert_eq!(read("INPUT").await.unwrap().rules, Vec::<String>::new());
    }
    let table = RuleTable {
        ipv6: false,
        name: "filter",
    };
    assert!(
        linux
            .chains(&OWN, &table)
            .await
            .unwrap()
            .iter()
            .all(|chain| chain.name != "MINE")
    );
}
