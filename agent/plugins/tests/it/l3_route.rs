use agent_model::vpp::l3::route::RouteType;
use agent_model::vpp::l3::vrf_table::Protocol;
use agent_model::vpp::l3::{Route, VrfTable};
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::fib_types::FibPath;
use vpp_binapi::api::interface::DeleteLoopback;
use vpp_binapi::api::ip::{IpRoute, IpRouteAddDel};
use vpp_binapi::api::ip_types::Prefix;

use crate::bed::Bed;
use crate::interfaces::{loopback, up, vpp_interfaces, with_addresses};
use crate::vpp;

fn route(dst: &str, interface: &str, next_hop: &str) -> Route {
    Route {
        dst_network: dst.to_owned(),
        outgoing_interface: interface.to_owned(),
        next_hop_addr: next_hop.to_owned(),
        ..Default::default()
    }
}

fn vrf(id: u32, protocol: Protocol) -> VrfTable {
    VrfTable {
        id,
        protocol: protocol.into(),
        ..Default::default()
    }
}

async fn paths(bed: &Bed, route: &str) -> Vec<String> {
    vpp::routes(&bed.other)
        .await
        .remove(route)
        .unwrap_or_default()
}

/// A path that another client asks for.
async fn add_behind_the_agents_back(bed: &Bed, dst: &str, path: FibPath, is_add: bool) {
    let net: ipnet::IpNet = dst.parse().unwrap();
    let call = IpRouteAddDel {
        is_add,
        is_multipath: true,
        route: IpRoute {
            prefix: Prefix::new(net.addr(), net.prefix_len()),
            paths: vec![path],
            ..Default::default()
        },
    };
    bed.other.request(&call).await.unwrap();
}

async fn via(bed: &Bed, interface: &str, next_hop: &str) -> FibPath {
    FibPath {
        sw_if_index: vpp_interfaces(bed).await[interface].sw_if_index,
        weight: 1,
        nh: vpp_binapi::api::fib_types::FibPathNh {
            address: next_hop.parse::<std::net::IpAddr>().unwrap().into(),
            ..Default::default()
        },
        ..Default::default()
    }
}

#[tokio::test]
async fn routes_of_all_kinds_come_and_go() {
    let bed = Bed::start().await;
    bed.put(up(with_addresses(
        loopback("loop1"),
        &["10.1.0.1/24", "2001:db8:1::1/64"],
    )))
    .await;
    bed.put(vrf(3, Protocol::Ipv4)).await;
    bed.put(vrf(3, Protocol::Ipv6)).await;
    let kinds = [
        (
            route("10.50.0.0/16", "loop1", "10.1.0.9"),
            "0 10.50.0.0/16",
            "loop1 via 10.1.0.9 table 0 weight 1 preference 0",
        ),
        (
            route("10.51.0.0/16", "loop1", ""),
            "0 10.51.0.0/16",
            "loop1 via 0.0.0.0 table 0 weight 1 preference 0",
        ),
        (
            route("10.52.0.7/32", "loop1", ""),
            "0 10.52.0.7/32",
            "loop1 via 10.52.0.7 table 0 weight 1 preference 0",
        ),
        (
            route("10.53.0.0/16", "", "10.1.0.9"),
            "0 10.53.0.0/16",
            "- via 10.1.0.9 table 0 weight 1 preference 0",
        ),
        (
            Route {
                weight: 5,
                preference: 2,
                ..route("2001:DB8:50::/48", "loop1", "2001:db8:1::9")
            },
            "0 2001:db8:50::/48",
            "loop1 via 2001:db8:1::9 table 0 weight 5 preference 2",
        ),
        (
            route("2001:db8:51::/48", "loop1", ""),
            "0 2001:db8:51::/48",
            "loop1 via :: table 0 weight 1 preference 0",
        ),
        (
            Route {
                r#type: RouteType::Drop.into(),
                ..route("10.54.0.0/16", "", "")
            },
            "0 10.54.0.0/16",
            "drop weight 1 preference 0",
        ),
        (
            Route {
                r#type: RouteType::InterVrf.into(),
                via_vrf_id: 3,
                ..route("10.55.0.0/16", "", "")
            },
            "0 10.55.0.0/16",
            "- via 0.0.0.0 table 3 weight 1 preference 0",
        ),
        (
            Route {
                r#type: RouteType::InterVrf.into(),
                via_vrf_id: 0,
                vrf_id: 3,
                ..route("2001:db8:55::/48", "", "2001:db8:1::9")
            },
            "3 2001:db8:55::/48",
            "- via 2001:db8:1::9 table 0 weight 1 preference 0",
        ),
        (
            Route {
                vrf_id: 3,
                ..route("0.0.0.0/0", "loop1", "10.1.0.9")
            },
            "3 0.0.0.0/0",
            "loop1 via 10.1.0.9 table 0 weight 1 preference 0",
        ),
    ];
    let all: Vec<Route> = kinds.iter().map(|k| k.0.clone()).collect();
    bed.try_put(all.clone()).await.unwrap();
    for (value, key, path) in &kinds {
        assert_eq!(paths(&bed, key).await, [*path], "{}", value.key());
        assert_eq!(bed.state(&value.key()), ValueState::Configured);
    }
    bed.assert_in_sync().await;
    for value in &all {
        bed.delete(&value.key()).await;
    }
    assert!(vpp::routes(&bed.other).await.is_empty());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_restarted_agent_takes_its_routes_over() {
    let mut bed = Bed::start().await;
    let interface = up(with_addresses(loopback("loop1"), &["10.1.0.1/24"]));
    let routes = [
        route("10.50.0.0/16", "loop1", "10.1.0.9"),
        route("10.50.0.0/16", "loop1", "10.1.0.10"),
        route("10.51.0.0/16", "", "10.1.0.9"),
        // VPP shows this one only as long as nothing stronger is said of the prefix.
        route("10.1.0.0/24", "", "10.1.0.9"),
    ];
    bed.put(interface.clone()).await;
    bed.try_put(routes.to_vec()).await.unwrap();
    bed.assert_in_sync().await;
    let mut values = vec![ModelValue::new(interface)];
    values.extend(routes.iter().cloned().map(ModelValue::new));
    bed.take_writes();
    bed.restart_agent(values).await;
    assert_eq!(bed.take_writes(), Vec::<String>::new());
    for route in &routes {
        assert_eq!(bed.state(&route.key()), ValueState::Configured);
    }
    bed.delete(&routes[0].key()).await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        ["loop1 via 10.1.0.10 table 0 weight 1 preference 0"]
    );
}

#[tokio::test]
async fn routes_wait_for_interface_and_tables() {
    let bed = Bed::start().await;
    let value = Route {
        r#type: RouteType::InterVrf.into(),
        vrf_id: 1,
        via_vrf_id: 2,
        ..route("10.50.0.0/16", "loop1", "")
    };
    bed.put(value.clone()).await;
    let waits_for = || bed.scheduler.value_status(&value.key()).value.details;
    assert_eq!(
        waits_for(),
        [
            "interface-exists",
            "vrf-table-exists",
            "via-vrf-table-exists"
        ]
    );
    bed.put(loopback("loop1")).await;
    bed.put(vrf(1, Protocol::Ipv4)).await;
    bed.put(vrf(2, Protocol::Ipv6)).await;
    assert_eq!(waits_for(), ["via-vrf-table-exists"]);
    bed.put(vrf(2, Protocol::Ipv4)).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    bed.assert_in_sync().await;
    bed.delete(&loopback("loop1").key()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    assert!(vpp::routes(&bed.other).await.is_empty());
}

#[tokio::test]
async fn paths_of_a_prefix_come_and_go_one_by_one() {
    let bed = Bed::start().await;
    bed.put(up(with_addresses(loopback("loop1"), &["10.1.0.1/24"])))
        .await;
    let (a, b) = (
        route("10.50.0.0/16", "loop1", "10.1.0.9"),
        route("10.50.0.0/16", "loop1", "10.1.0.10"),
    );
    bed.put(a.clone()).await;
    bed.put(b.clone()).await;
    assert_eq!(paths(&bed, "0 10.50.0.0/16").await.len(), 2);
    bed.assert_in_sync().await;

    let heavier = Route {
        weight: 9,
        ..a.clone()
    };
    bed.take_writes();
    bed.put(heavier).await;
    assert_eq!(bed.take_writes(), ["ip_route_add_del"], "in place");
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        [
            "loop1 via 10.1.0.10 table 0 weight 1 preference 0",
            "loop1 via 10.1.0.9 table 0 weight 9 preference 0"
        ]
    );
    bed.assert_in_sync().await;
    bed.delete(&b.key()).await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        ["loop1 via 10.1.0.9 table 0 weight 9 preference 0"]
    );
}

#[tokio::test]
async fn a_route_changes_where_it_leads_without_a_gap() {
    let bed = Bed::start().await;
    bed.put(vrf(2, Protocol::Ipv4)).await;
    let value = Route {
        r#type: RouteType::Drop.into(),
        ..route("10.50.0.0/16", "", "")
    };
    bed.put(value.clone()).await;
    let elsewhere = Route {
        r#type: RouteType::InterVrf.into(),
        via_vrf_id: 2,
        ..value.clone()
    };
    bed.put(elsewhere).await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        ["- via 0.0.0.0 table 2 weight 1 preference 0"]
    );
    bed.assert_in_sync().await;
    bed.put(value).await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        ["drop weight 1 preference 0"]
    );
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_resync_repairs_configured_prefixes_and_leaves_others() {
    let bed = Bed::start().await;
    bed.put(up(with_addresses(loopback("loop1"), &["10.1.0.1/24"])))
        .await;
    let value = route("10.50.0.0/16", "loop1", "10.1.0.9");
    bed.put(value.clone()).await;
    let ours = via(&bed, "loop1", "10.1.0.9").await;
    let foreign = via(&bed, "loop1", "10.1.0.77").await;
    add_behind_the_agents_back(&bed, "10.50.0.0/16", foreign, true).await;
    add_behind_the_agents_back(&bed, "10.50.0.0/16", FibPath { weight: 7, ..ours }, true).await;
    add_behind_the_agents_back(&bed, "10.99.0.0/16", foreign, true).await;
    bed.resync().await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        ["loop1 via 10.1.0.9 table 0 weight 1 preference 0"]
    );
    assert_eq!(
        paths(&bed, "0 10.99.0.0/16").await,
        ["loop1 via 10.1.0.77 table 0 weight 1 preference 0"]
    );
    assert_eq!(
        bed.state("config/vpp/v2/route/if/loop1/vrf/0/dst/10.99.0.0/16/gw/10.1.0.77"),
        ValueState::Obtained
    );
    bed.assert_in_sync().await;
    add_behind_the_agents_back(&bed, "10.50.0.0/16", ours, false).await;
    bed.resync().await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        ["loop1 via 10.1.0.9 table 0 weight 1 preference 0"]
    );
    add_behind_the_agents_back(&bed, "10.99.0.0/16", foreign, false).await;
}

#[tokio::test]
async fn paths_through_an_interface_that_others_deleted_do_not_stay() {
    let bed = Bed::start().await;
    bed.put(up(with_addresses(loopback("loop1"), &["10.1.0.1/24"])))
        .await;
    bed.put(up(with_addresses(loopback("loop2"), &["10.2.0.1/24"])))
        .await;
    bed.put(route("10.50.0.0/16", "loop1", "10.1.0.9")).await;
    bed.put(route("10.50.0.0/16", "loop2", "10.2.0.9")).await;
    bed.put(route("10.51.0.0/16", "loop1", "10.1.0.9")).await;
    for name in ["loop1", "loop2"] {
        let sw_if_index = vpp_interfaces(&bed).await[name].sw_if_index;
        bed.other
            .request(&DeleteLoopback { sw_if_index })
            .await
            .unwrap();
    }
    bed.settle().await;
    bed.resync().await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        [
            "loop1 via 10.1.0.9 table 0 weight 1 preference 0",
            "loop2 via 10.2.0.9 table 0 weight 1 preference 0"
        ]
    );
    assert_eq!(
        paths(&bed, "0 10.51.0.0/16").await,
        ["loop1 via 10.1.0.9 table 0 weight 1 preference 0"]
    );
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn a_path_is_added_beside_one_whose_interface_the_agent_deleted() {
    let mut bed = Bed::start().await;
    bed.put(up(with_addresses(loopback("loop1"), &["10.1.0.1/24"])))
        .await;
    let foreign = via(&bed, "loop1", "10.1.0.77").await;
    add_behind_the_agents_back(&bed, "10.50.0.0/16", foreign, true).await;
    // The configuration lost its interface while the agent was away.
    bed.restart_agent(Vec::new()).await;
    assert_eq!(paths(&bed, "0 10.50.0.0/16").await.len(), 1);
    let value = route("10.50.0.0/16", "", "192.0.2.1");
    bed.put(value.clone()).await;
    assert_eq!(
        paths(&bed, "0 10.50.0.0/16").await,
        ["- via 192.0.2.1 table 0 weight 1 preference 0"]
    );
    bed.delete(&value.key()).await;
    assert!(vpp::routes(&bed.other).await.is_empty());
}

#[tokio::test]
async fn a_destination_with_host_bits_is_invalid() {
    let bed = Bed::start().await;
    let value = route("10.50.0.1/16", "", "10.1.0.9");
    let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
    assert!(error.to_string().contains("dst_network"), "{error}");
    assert_eq!(bed.state(&value.key()), ValueState::Invalid);
    assert_eq!(bed.take_writes(), Vec::<String>::new());
}
