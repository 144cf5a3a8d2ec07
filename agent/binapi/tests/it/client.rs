//! Requests, dumps and streams against a scripted VPP.

use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

use futures::future::join_all;
use tokio::time::{Instant, sleep};
use vpp_binapi::VarStr;
use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackReply, SwInterfaceDetails, SwInterfaceDump, SwInterfaceSetFlags,
    SwInterfaceSetFlagsReply,
};
use vpp_binapi::api::ip::{
    IpPathMtu, IpPathMtuDetails, IpPathMtuGet, IpPathMtuGetReply, IpRouteAddDel, IpRouteAddDelReply,
};
use vpp_binapi::api::memclnt::{ControlPing, ControlPingReply, GetApiJson, GetApiJsonReply};
use vpp_binapi::client::{Client, Config, Error, Need, PluginMessages};
use vpp_binapi::retval::VppError;

use super::fake::{Fake, INDEX, connected, connected_with, quiet};

fn details(sw_if_index: u32) -> SwInterfaceDetails {
    SwInterfaceDetails {
        sw_if_index,
        ..Default::default()
    }
}

fn pong() -> ControlPingReply {
    ControlPingReply::default()
}

#[tokio::test]
async fn a_request_carries_our_index_and_gets_its_reply() {
    let (client, mut fake) = connected().await;
    let call = client.request(&CreateLoopback::default());
    let heard = fake.hear().await.unwrap();
    assert!(heard.is::<CreateLoopback>());
    assert_eq!(heard.head.client_index, INDEX);
    let reply = CreateLoopbackReply {
        retval: 0,
        sw_if_index: 7,
    };
    fake.say(heard.head.context, &reply).await;
    assert_eq!(call.await.unwrap(), reply);
    assert_eq!(client.client_index(), INDEX);
    assert_eq!(client.load(), (0, 0));
}

#[tokio::test]
async fn a_negative_retval_is_an_error_with_vpps_name_and_raw_gives_the_reply() {
    let (client, mut fake) = connected().await;
    let refused = CreateLoopbackReply {
        retval: -7,
        sw_if_index: 3,
    };
    let checked = client.request(&CreateLoopback::default());
    let raw = client.request_raw(&CreateLoopback::default());
    for _ in 0..2 {
        let context = fake.hear().await.unwrap().head.context;
        fake.say(context, &refused).await;
    }
    let error = checked.await.unwrap_err();
    assert_eq!(error.retval(), Some(VppError::INVALID_VALUE));
    assert_eq!(
        error.to_string(),
        "create_loopback: VPP answered INVALID_VALUE (-7)"
    );
    assert!(!error.is_retriable());
    assert_eq!(raw.await.unwrap(), refused);
}

#[tokio::test]
async fn a_positive_retval_is_no_error() {
    let (client, mut fake) = connected().await;
    let call = client.request(&SwInterfaceSetFlags::default());
    let context = fake.hear().await.unwrap().head.context;
    fake.say(context, &SwInterfaceSetFlagsReply { retval: 1 })
        .await;
    assert_eq!(call.await.unwrap().retval, 1);
}

#[tokio::test]
async fn dumps_are_told_apart_by_context_alone() {
    let (client, mut fake) = connected().await;
    let first = client.dump(&SwInterfaceDump::default());
    let ping = client.ping();
    let second = client.dump(&SwInterfaceDump::default());
    let [dump1, end1, lone, dump2, end2] = fake.hear_all().await;
    assert!(dump1.is::<SwInterfaceDump>() && end1.is::<ControlPing>());
    assert!(lone.is::<ControlPing>() && end2.is::<ControlPing>());
    assert_ne!(dump1.head.context, end1.head.context);

    fake.say(dump1.head.context, &details(1)).await;
    fake.say(dump2.head.context, &details(10)).await;
    fake.say(lone.head.context, &pong()).await;
    fake.say(dump1.head.context, &details(2)).await;
    fake.say(end2.head.context, &pong()).await;
    fake.say(dump1.head.context, &details(3)).await;
    fake.say(end1.head.context, &pong()).await;

    ping.await.unwrap();
    let indexes = |rows: Vec<SwInterfaceDetails>| -> Vec<u32> {
        rows.iter().map(|r| r.sw_if_index).collect()
    };
    assert_eq!(indexes(second.await.unwrap()), [10]);
    assert_eq!(indexes(first.await.unwrap()), [1, 2, 3]);
}

#[tokio::test]
async fn a_dump_can_be_taken_row_by_row() {
    let (client, mut fake) = connected().await;
    let mut sum = 0;
    let dump = client.dump_each(&SwInterfaceDump::default(), |row| sum += row.sw_if_index);
    let server = async {
        let [dump, end] = fake.hear_all().await;
        for index in 1..=100 {
            fake.say(dump.head.context, &details(index)).await;
        }
        fake.say(end.head.context, &pong()).await;
    };
    let (count, ()) = tokio::join!(dump, server);
    assert_eq!(count.unwrap(), 100);
    assert_eq!(sum, 5050);
}

fn mtu(path_mtu: u16) -> IpPathMtuDetails {
    IpPathMtuDetails {
        pmtu: IpPathMtu {
            path_mtu,
            ..Default::default()
        },
    }
}

#[tokio::test]
async fn a_stream_goes_on_from_its_cursor() {
    let (client, mut fake) = connected().await;
    let call = client.stream(&IpPathMtuGet { cursor: u32::MAX });
    let server = async {
        let heard = fake.hear().await.unwrap();
        assert_eq!(heard.decode::<IpPathMtuGet>().cursor, u32::MAX);
        fake.say(heard.head.context, &mtu(1)).await;
        fake.say(heard.head.context, &mtu(2)).await;
        let more = IpPathMtuGetReply {
            retval: VppError::EAGAIN.0,
            cursor: 77,
        };
        fake.say(heard.head.context, &more).await;

        let heard = fake.hear().await.unwrap();
        assert_eq!(heard.decode::<IpPathMtuGet>().cursor, 77);
        fake.say(heard.head.context, &mtu(3)).await;
        let end = IpPathMtuGetReply {
            retval: 0,
            cursor: u32::MAX,
        };
        fake.say(heard.head.context, &end).await;
    };
    let (done, ()) = tokio::join!(call, server);
    let (rows, end) = done.unwrap();
    let mtus: Vec<u16> = rows.iter().map(|r| r.pmtu.path_mtu).collect();
    assert_eq!(mtus, [1, 2, 3]);
    assert_eq!(end.cursor, u32::MAX);
}

#[tokio::test]
async fn an_empty_stream_and_a_refused_one() {
    let (client, mut fake) = connected().await;
    for retval in [0, VppError::UNIMPLEMENTED.0] {
        let call = client.stream(&IpPathMtuGet::default());
        let context = fake.hear().await.unwrap().head.context;
        fake.say(context, &IpPathMtuGetReply { retval, cursor: 0 })
            .await;
        match call.await {
            Ok((rows, _)) => assert!(rows.is_empty() && retval == 0),
            Err(e) => assert_eq!(e.retval().map(|v| v.0), Some(retval)),
        }
    }
}

#[tokio::test]
async fn calls_reach_vpp_in_the_order_they_are_made_whoever_polls_first() {
    for window in [1, 3, 1024] {
        let config = Config { window, ..quiet() };
        let (client, mut fake) = connected_with(config, |f| f).await;
        let calls: Vec<_> = (0..50)
            .map(|table_id| {
                let mut route = IpRouteAddDel::default();
                route.route.table_id = table_id;
                client.request(&route)
            })
            .rev()
            .collect();
        let server = async {
            for expected in (0..50).rev() {
                let heard = fake.hear().await.unwrap();
                let route = heard.decode::<IpRouteAddDel>().route;
                assert_eq!(route.table_id, expected);
                let reply = IpRouteAddDelReply {
                    retval: 0,
                    stats_index: expected,
                };
                fake.say(heard.head.context, &reply).await;
            }
        };
        // Polled in the opposite order.
        let (replies, ()) = tokio::join!(join_all(calls.into_iter().rev()), server);
        let stats: Vec<u32> = replies
            .into_iter()
            .map(|r| r.unwrap().stats_index)
            .collect();
        assert_eq!(stats, (0..50).collect::<Vec<u32>>());
    }
}

#[tokio::test(start_paused = true)]
async fn the_window_bounds_what_is_in_flight_and_what_waits() {
    let config = Config {
        window: 4,
        max_queued: 3,
        ..quiet()
    };
    let (client, mut fake) = connected_with(config, |f| f).await;
    let mut calls: Vec<_> = (0..7).map(|_| client.ping()).collect();
    assert_eq!(client.load(), (4, 3));
    let error = client.ping().await.unwrap_err();
    assert!(
        matches!(error, Error::Overloaded { queued: 3, .. }),
        "{error}"
    );
    assert!(error.is_retriable());

    let first: [_; 4] = fake.hear_all().await;
    let silent = tokio::time::timeout(Duration::from_secs(1), fake.hear()).await;
    assert!(silent.is_err(), "a fifth request in a window of four");

    // A request that waits and is dropped is never sent.
    drop(calls.pop());
    assert_eq!(client.load(), (4, 2));
    for heard in first {
        fake.say(heard.head.context, &pong()).await;
    }
    let rest: [_; 2] = fake.hear_all().await;
    for heard in rest {
        fake.say(heard.head.context, &pong()).await;
    }
    for reply in join_all(calls).await {
        reply.unwrap();
    }
    assert_eq!(client.counters().sent, 6);
}

#[tokio::test(start_paused = true)]
async fn a_dump_that_waited_for_the_window_is_addressed_right() {
    let config = Config {
        window: 1,
        ..quiet()
    };
    let (client, mut fake) = connected_with(config, |f| f).await;
    let ping = client.ping();
    let dump = client.dump(&SwInterfaceDump::default());
    let stream = client.stream(&IpPathMtuGet::default());
    let heard = fake.hear().await.unwrap();
    fake.say(heard.head.context, &pong()).await;
    let [asked, end] = fake.hear_all().await;
    assert_eq!(asked.head.client_index, INDEX);
    assert_eq!(end.head.client_index, INDEX);
    assert_ne!(asked.head.context, end.head.context);
    fake.say(asked.head.context, &details(9)).await;
    fake.say(end.head.context, &pong()).await;
    let context = fake.hear().await.unwrap().head.context;
    fake.say(context, &IpPathMtuGetReply::default()).await;
    ping.await.unwrap();
    assert_eq!(dump.await.unwrap().len(), 1);
    stream.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_timeout_says_what_was_asked_and_a_late_reply_hurts_nobody() {
    let config = Config {
        window: 1,
        ..quiet()
    };
    let (client, mut fake) = connected_with(config, |f| f).await;
    let begin = Instant::now();
    let impatient = client.with_timeout(Duration::from_millis(300));
    let error = impatient
        .request(&CreateLoopback::default())
        .await
        .unwrap_err();
    assert_eq!(begin.elapsed(), Duration::from_millis(300));
    assert_eq!(
        error.to_string(),
        "create_loopback: no answer from VPP within 300ms"
    );
    assert!(error.is_retriable() && error.leaves_doubt());

    let late = fake.hear().await.unwrap();
    let next = client.request(&CreateLoopback::default());
    let heard = fake.hear().await.unwrap();
    assert_ne!(late.head.context, heard.head.context);
    let reply = |sw_if_index| CreateLoopbackReply {
        retval: 0,
        sw_if_index,
    };
    fake.say(late.head.context, &reply(1)).await;
    fake.say(heard.head.context, &reply(2)).await;
    assert_eq!(next.await.unwrap().sw_if_index, 2);
    assert_eq!((client.counters().late, client.counters().timeouts), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_request_does_not_time_out_while_vpp_works_on_those_before_it() {
    let (client, mut fake) = connected().await;
    let calls: Vec<_> = (0..10).map(|_| client.ping()).collect();
    let server = async {
        for _ in 0..10 {
            let context = fake.hear().await.unwrap().head.context;
            sleep(Duration::from_secs(4)).await;
            fake.say(context, &pong()).await;
        }
    };
    let (replies, ()) = tokio::join!(join_all(calls), server);
    assert!(replies.iter().all(Result::is_ok), "{replies:?}");
}

#[tokio::test(start_paused = true)]
async fn a_request_that_vpp_passed_over_times_out_on_a_busy_connection() {
    let (client, mut fake) = connected().await;
    let lost = client.request(&CreateLoopback::default());
    fake.hear().await.unwrap();
    let busy = async {
        loop {
            let ping = client.ping();
            let context = fake.hear().await.unwrap().head.context;
            fake.say(context, &pong()).await;
            ping.await.unwrap();
            sleep(Duration::from_secs(1)).await;
        }
    };
    let error = tokio::select! {
        done = lost => done.unwrap_err(),
        () = busy => unreachable!(),
    };
    assert!(matches!(error, Error::Timeout { waited, .. } if waited == Duration::from_secs(5)));
}

#[tokio::test(start_paused = true)]
async fn a_dump_lives_as_long_as_rows_come() {
    let (client, mut fake) = connected().await;
    let begin = Instant::now();
    let server = async {
        let [dump, _end] = fake.hear_all().await;
        for index in 0..5 {
            sleep(Duration::from_secs(4)).await;
            fake.say(dump.head.context, &details(index)).await;
        }
        // The end never comes.
    };
    let dump = client.dump(&SwInterfaceDump::default());
    let (done, ()) = tokio::join!(dump, server);
    assert!(matches!(done, Err(Error::Timeout { .. })));
    assert_eq!(begin.elapsed(), Duration::from_secs(25));
}

#[tokio::test]
async fn what_vpp_lacks_is_refused_before_it_is_sent() {
    let (client, mut fake) = connected_with(quiet(), |fake| {
        let mut fake = fake.without::<GetApiJson>().without::<IpRouteAddDel>();
        fake.names.push("ip_route_add_del_0badcafe");
        fake
    })
    .await;
    assert!(!client.supports::<GetApiJson>());
    assert!(client.supports::<ControlPing>());
    let error = client.api_json().await.unwrap_err();
    assert!(!error.is_retriable());
    assert_eq!(
        error.to_string(),
        "get_api_json: this VPP has no get_api_json_51077d14; VPP 24.06 and later have it (if its plugin is loaded)"
    );
    let error = client.request(&IpRouteAddDel::default()).await.unwrap_err();
    assert!(
        error.to_string().contains("but ip_route_add_del_0badcafe;"),
        "{error}"
    );
    assert_eq!(client.counters().sent, 0);

    const PLUGINS: [PluginMessages; 2] = [
        PluginMessages {
            plugin: "l3",
            messages: &[Need::of::<ControlPing>(), Need::of::<IpRouteAddDel>()],
        },
        PluginMessages {
            plugin: "interfaces",
            messages: &[Need::of::<CreateLoopback>()],
        },
    ];
    let report = client.compatibility(&PLUGINS);
    assert!(!report.is_complete());
    let printed = report.to_string();
    assert!(printed.starts_with("l3: 1 of 2 messages missing\n  ip_route_add_del_b8ecfe0d (VPP has ip_route_add_del_0badcafe): all known releases"), "{printed}");
    assert!(
        printed.ends_with("interfaces: compatible (1 messages)\n"),
        "{printed}"
    );

    let ping = client.ping();
    assert!(fake.hear().await.unwrap().is::<ControlPing>());
    drop(ping);
}

#[tokio::test]
async fn vpp_describes_itself() {
    let (client, mut fake) = connected().await;
    let json = r#"[{"name": "ip"}]"#.repeat(100_000);
    let server = async {
        let heard = fake.hear().await.unwrap();
        let reply = GetApiJsonReply {
            retval: 0,
            json: VarStr(json.clone().into_bytes()),
        };
        fake.say(heard.head.context, &reply).await;
    };
    let (told, ()) = tokio::join!(client.api_json(), server);
    assert_eq!(told.unwrap(), json);
}

#[tokio::test]
async fn a_dropped_call_keeps_its_place_in_the_window_until_vpp_answers() {
    let (client, mut fake) = connected().await;
    drop(client.ping());
    drop(client.dump(&SwInterfaceDump::default()));
    assert_eq!(client.load(), (2, 0));
    let [ping, dump, end] = fake.hear_all().await;
    fake.say(ping.head.context, &pong()).await;
    fake.say(dump.head.context, &details(1)).await;
    fake.say(end.head.context, &pong()).await;
    answered(&client, &mut fake).await;
    assert_eq!(client.load(), (0, 0));
    assert_eq!(client.counters().late, 0);
}

/// One round trip, behind which everything said before has been taken in.
async fn answered(client: &Client, fake: &mut Fake) {
    let ping = client.ping();
    let context = fake.hear().await.unwrap().head.context;
    fake.say(context, &pong()).await;
    ping.await.unwrap();
}

#[tokio::test]
async fn a_caller_who_never_polls_is_cut_off_and_others_are_served() {
    let config = Config {
        max_unread: 1000,
        ..quiet()
    };
    let (client, mut fake) = connected_with(config, |f| f).await;
    let mut lazy = Box::pin(client.dump(&SwInterfaceDump::default()));
    poll_fn(|cx| {
        assert!(lazy.as_mut().poll(cx).is_pending());
        Poll::Ready(())
    })
    .await;
    let [dump, end] = fake.hear_all().await;
    for index in 0..100 {
        fake.say(dump.head.context, &details(index)).await;
    }
    fake.say(end.head.context, &pong()).await;
    answered(&client, &mut fake).await;
    let error = lazy.await.unwrap_err();
    assert!(
        matches!(error, Error::SlowConsumer { limit: 1000, .. }),
        "{error}"
    );
    assert_eq!(client.load(), (0, 0));
}

#[tokio::test]
async fn writes_are_gathered() {
    let (client, fake) = connected().await;
    let calls: Vec<_> = (0..1000).map(|_| client.ping()).collect();
    let mut stream = fake.stream;
    let mut buf = vec![0; 1 << 16];
    let n = tokio::io::AsyncReadExt::read(&mut stream, &mut buf)
        .await
        .unwrap();
    assert_eq!(n, 1000 * 26, "one write for a thousand requests");
    drop(calls);
}
