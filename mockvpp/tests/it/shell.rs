//! VPP's command line: what it prints, and that it changes what the API shows.

use std::fmt::Write as _;
use std::time::Duration;

use mockvpp::server::CliServer;
use mockvpp::shell::{Look, Terminal};
use mockvpp::{MockHandle, MockVpp};
use proptest::prelude::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use tokio::time::timeout;
use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackReply, SwInterfaceEvent, WantInterfaceEvents,
    WantInterfaceEventsReply,
};
use vpp_binapi::api::ip::{
    IpRouteDetails, IpRouteDump, IpTable, IpTableAddDel, IpTableAddDelReply,
};
use vpp_binapi::api::memclnt::{ControlPing, ControlPingReply};
use vpp_binapi::api::vlib::{CliInband, CliInbandReply};

use vpp_binapi::Message as _;

use crate::client::{Stream, read};

fn start() -> MockHandle {
    MockVpp::builder().start().unwrap()
}

/// Commands and what they print.
fn story(vpp: &MockHandle, commands: &[&str]) -> String {
    let mut text = String::new();
    for command in commands {
        let printed = vpp.cli(command).text;
        // Columns end in spaces, which editors and reviewers dislike.
        let printed: Vec<_> = printed.lines().map(str::trim_end).collect();
        let _ = writeln!(text, "vpp# {command}\n{}", printed.join("\n"));
    }
    text
}

#[test]
fn interfaces() {
    let vpp = start();
    insta::assert_snapshot!(story(
        &vpp,
        &[
            "create loopback interface",
            "create loopback interface instance 7 mac 02:00:00:00:00:07",
            "create loopback interface instance 7",
            "set interface state loop0 up",
            "set int state nope up",
            "set interface state loop0 sideways",
            "set interface mtu packet 1500 loop0",
            "set interface mtu 9200 local0",
            "create sub-interfaces loop0 100",
            "create sub-interfaces loop0 200 dot1ad 5 inner-dot1q 6 exact-match",
            "create sub-interfaces loop0 300-302",
            "create sub-interfaces loop0.100 5",
            "set interface ip address loop0 10.0.0.1/24",
            "set interface ip address loop0 10.0.0.1/24",
            "set interface ip address loop0 fd00::1/64",
            "set interface ip address loop0 10.0.0.1/33",
            "ip table add 5 name red",
            "set interface ip table loop7 5",
            "set interface ip table loop7 6",
            "set interface ip address loop7 10.7.0.1/24",
            "set interface unnumbered loop0.100 use loop0",
            "set interface tag loop0 uplink",
            "show interface",
            "show interface loop0 tag",
            "show interface loop0 vtr",
            "show interface vtr",
            "show interface address",
            "show hardware-interfaces",
            "set interface ip address del loop0 10.0.0.1/24",
            "delete sub-interface loop0.302",
            "delete loopback interface intfc loop7",
            "show interface addr",
            "show interface nope",
            "show interface 77",
        ]
    ));
}

#[test]
fn layer_2() {
    let vpp = start();
    insta::assert_snapshot!(story(
        &vpp,
        &[
            "show bridge-domain",
            "show l2fib",
            "create bridge-domain 10 mac-age 5 arp-term 1 bd-tag red",
            "create bridge-domain 0",
            "create bridge-domain 11 learn 0 flood 0 uu-flood 0",
            "create loopback interface",
            "create loopback interface",
            "create loopback interface",
            "set interface l2 bridge loop0 10 bvi",
            "set interface l2 bridge loop1 10 3",
            "set interface l2 bridge loop2 10 bvi",
            "set interface l2 xconnect loop2 loop1",
            "l2fib add 00:01:02:03:04:05 10 loop1 static",
            "l2fib add 00:01:02:03:04:06 10 filter",
            "l2fib add 00:01:02:03:04:06 99 filter",
            "show bridge-domain",
            "show bridge-domain 10 detail",
            "show bridge-domain 12",
            "set bridge-domain learn 10 disable",
            "set bridge-domain uu-flood 10 disable",
            "set bridge-domain mac-age 10 9",
            "set bridge-domain mac-age 10 256",
            "set bridge-domain flood 12",
            "show bridge-domain",
            "create sub-interfaces loop2 7",
            "set interface l2 tag-rewrite loop2.7 pop 1",
            "set interface l2 bridge loop2.7 10",
            "set interface l2 tag-rewrite loop2.7 pop 1",
            "set interface l2 tag-rewrite loop2.7 translate 1-2 dot1ad 5",
            "set interface l2 tag-rewrite loop2.7 translate 1-2 dot1ad 5 6",
            "show bridge-domain 10 detail",
            "set interface mpls loop2 enable",
            "show l2fib all",
            "show interface addr",
            "create bridge-domain 10 del",
            "set interface l3 loop2.7",
            "set interface l3 loop1",
            "set interface l3 loop0",
            "create bridge-domain 10 del",
            "show bridge-domain",
        ]
    ));
}

#[test]
fn layer_3() {
    let vpp = start();
    insta::assert_snapshot!(story(
        &vpp,
        &[
            "create loopback interface",
            "set interface state loop0 up",
            "set interface ip address loop0 10.0.0.1/24",
            "ip route add 1.2.3.0/24 via 10.0.0.2 loop0",
            "ip route add 1.2.3.0/24 via 10.0.0.3 loop0 weight 2",
            "ip route add 7.0.0.0/8 via drop",
            "ip route add 8.0.0.0/8 via 1.2.3.4",
            "ip route add 9.0.0.0/8 table 77 via drop",
            "ip route add 9.0.0.0/8",
            "set ip neighbor loop0 10.0.0.2 00:01:02:03:04:05 static",
            "set ip neighbor loop0 10.0.0.3",
            "show ip neighbors",
            "show ip fib",
            "show ip fib summary",
            "ip route del 1.2.3.0/24 via 10.0.0.3 loop0",
            "show ip fib 1.2.3.9",
            "ip route add count 3 255.0.0.0/8 via drop",
            "show ip fib summary",
            "ip route add 1.0.0.0/8 fd00::/8 via drop",
            "ip table add 3",
            "ip6 table add 3",
            "ip table del 0",
            "show ip table",
            "show ip6 fib table 3",
        ]
    ));
}

#[test]
fn tunnels_and_lists() {
    let vpp = start();
    insta::assert_snapshot!(story(
        &vpp,
        &[
            "show vxlan tunnel",
            "create vxlan tunnel src 10.0.0.1 dst 10.0.0.9 vni 13",
            "create vxlan tunnel src 10.0.0.1 dst 10.0.0.9 vni 13",
            "create vxlan tunnel src 10.0.0.1 dst 10.0.0.1 vni 13",
            "create vxlan tunnel src 10.0.0.1 dst 10.0.0.9",
            "show vxlan tunnel",
            "create vxlan tunnel src 10.0.0.1 dst 10.0.0.9 vni 13 del",
            "create ipip tunnel src 10.0.0.1 dst 10.0.0.2",
            "create ipip tunnel src 10.0.0.1 dst 10.0.0.2",
            "create ipip tunnel src fd00::1 dst fd00::2 instance 7",
            "create ipip tunnel src fd00::1",
            "show ipip tunnel",
            "delete ipip tunnel ipip0",
            "create gre tunnel src 10.0.0.1 dst 10.0.0.3",
            "create gre tunnel src 10.0.0.1 dst 10.0.0.3 teb",
            "create gre tunnel src 10.0.0.1 dst 10.0.0.3 teb",
            "show gre tunnel",
            "create gre tunnel src 10.0.0.1 dst 10.0.0.3 del",
            "create gre tunnel src 10.0.0.1 dst 10.0.0.99 del",
            "show gre tunnel",
            "create tap id 5 host-if-name vpp5",
            "show tap",
            "show memif",
            "show bond",
            "show acl-plugin acl",
        ]
    ));
}

#[test]
fn drivers_and_lists() {
    let vpp = start();
    insta::assert_snapshot!(story(
        &vpp,
        &[
            "create loopback interface",
            "create memif socket id 1 filename /run/one.sock",
            "create interface memif id 0 socket-id 1 master",
            "create interface memif id 3 slave",
            "create interface memif id 3 slave",
            "show memif",
            "show hardware-interfaces memif0/3",
            "delete interface memif memif1/0",
            "delete interface memif loop0",
            "delete memif socket id 1",
            "create bond mode lacp load-balance l34",
            "create bond load-balance l34",
            "bond add BondEthernet0 loop0",
            "show bond",
            "show bond details",
            "bond del loop0",
            "delete bond BondEthernet0",
            "delete bond loop0",
            "set acl-plugin acl permit src 1.2.3.0/24 tag foo",
            "set acl-plugin acl deny proto 6 sport 1-100 dport 80, permit+reflect src fd00::/64 dst ::/0 tcpflags 2 mask 18",
            "set acl-plugin acl index 7 permit",
            "set acl-plugin interface loop0 input acl 0",
            "set acl-plugin interface loop0 output acl 1",
            "set acl-plugin interface output acl 1",
            "show acl-plugin acl",
            "show acl-plugin acl index 0",
            "show acl-plugin interface",
            "delete acl-plugin acl index 1",
            "set acl-plugin interface loop0 output acl 1 del",
            "delete acl-plugin acl index 1",
            "show acl-plugin interface",
        ]
    ));
}

/// What the command line made is its own: clients of the API can add to it, not take it away.
#[tokio::test]
async fn a_table_of_the_command_line_outlives_its_deletion_by_a_client() {
    let vpp = start();
    vpp.cli("ip table add 7");
    let mut client = Stream::join(vpp.client_stream().unwrap()).await;
    let table = IpTable {
        table_id: 7,
        ..IpTable::default()
    };
    client
        .ask(
            1,
            &IpTableAddDel {
                is_add: false,
                table,
            },
        )
        .await;
    client.hear::<IpTableAddDelReply>().await;
    assert!(vpp.cli("show ip table 7").text.contains("ipv4-VRF:7"));
    vpp.cli("ip table del 7");
    assert!(vpp.cli("show ip table 7").failed);
}

#[test]
fn about_vpp() {
    let vpp = start();
    insta::assert_snapshot!(story(
        &vpp,
        &[
            "show version",
            "show version verbose",
            "show version cmdline",
            "show buffers",
            "show ip neighbor-config",
            "show sr policies",
            "show sr localsids",
            "show sr steering-policies",
            "show clock",
            "show threads",
            "show memory",
            "show runtime",
            "show errors",
            "show node counters",
            "show logging",
            "show api clients",
            "show plugins",
            "echo one two",
            "help show interface",
            "show clock ?",
            "show ip ?",
            "ip help",
            "help ip",
            "foo bar",
            "show",
            "show foo bar and much more than anybody wants to read",
            "set interface",
            "comment { anything } show clock",
            "exec nowhere",
        ]
    ));
}

#[tokio::test]
async fn drift_made_by_hand_is_seen_over_the_api() {
    let vpp = start();
    let mut client = Stream::join(vpp.client_stream().unwrap()).await;
    client
        .ask(
            1,
            &WantInterfaceEvents {
                enable_disable: 1,
                pid: 1,
            },
        )
        .await;
    client.hear::<WantInterfaceEventsReply>().await;
    client.ask(2, &CreateLoopback::default()).await;
    let (_, loopback) = client.hear::<CreateLoopbackReply>().await;
    vpp.cli("set interface state loop0 up");
    let (_, event) = client.hear::<SwInterfaceEvent>().await;
    assert_eq!(event.sw_if_index, loopback.sw_if_index);
    vpp.cli("set interface ip address loop0 10.0.0.1/24");
    vpp.cli("ip route add 1.2.3.0/24 via 10.0.0.2 loop0");
    let table = IpTable::default();
    client.ask(3, &IpRouteDump { table }).await;
    client.ask(4, &ControlPing::default()).await;
    let mut prefixes = Vec::new();
    loop {
        let (id, body) = read(&mut client.stream).await.unwrap();
        if id == client.known.id::<ControlPingReply>() {
            break;
        }
        if id == client.known.id::<IpRouteDetails>() {
            let (_, row, _) = IpRouteDetails::decode_message(&body).unwrap();
            prefixes.push(row.route.prefix.to_string());
        }
    }
    assert!(prefixes.contains(&"1.2.3.0/24".to_owned()), "{prefixes:?}");
}

#[tokio::test]
async fn the_api_runs_commands_too() {
    let vpp = start();
    let mut client = Stream::join(vpp.client_stream().unwrap()).await;
    for (command, retval, reply) in [
        ("create loopback interface", 0, "loop0\n"),
        ("set interface state loop0 up", 0, ""),
        ("show bogus", -1, "show: unknown input `bogus'\n"),
    ] {
        client
            .ask(
                1,
                &CliInband {
                    cmd: command.into(),
                },
            )
            .await;
        let (_, answer) = client.hear::<CliInbandReply>().await;
        assert_eq!(
            (answer.retval, answer.reply.to_text().as_ref()),
            (retval, reply)
        );
    }
    assert!(vpp.with(|vpp| {
        vpp.vpp
            .interface
            .table
            .by_name("loop0")
            .unwrap()
            .is_admin_up()
    }));
}

#[test]
fn no_line_makes_it_panic() {
    let words = [
        "show",
        "set",
        "interface",
        "ip",
        "address",
        "loop0",
        "create",
        "sub-interfaces",
        "99999999999",
        "{",
        "}",
        "del",
        "bridge-domain",
        "10.0.0.1/24",
        "via",
        "route",
        "count",
        "3",
        "?",
        "fe80::1",
        "help",
        "nat44",
        "l2fib",
        "comment",
    ];
    let vpp = start();
    vpp.cli("create loopback interface");
    let mut random = 1_u64;
    for _ in 0..3000 {
        let mut line = String::new();
        for _ in 0..8 {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from(random >> 33).unwrap() % words.len();
            line.push_str(words[pick]);
            line.push(' ');
        }
        vpp.cli(&line);
    }
    let deep = "uncomment { ".repeat(100_000);
    assert!(
        vpp.cli(&format!("{deep} show version {}", "}".repeat(100_000)))
            .failed
    );
    assert!(
        vpp.cli("ip route add count 4000000000 10.0.0.0/24 via loop0")
            .failed
    );
    assert!(vpp.cli("show interface").text.contains("local0"));
}

/// A session on VPP's socket shares its VPP's fate.
#[tokio::test]
async fn sessions_hang_and_die_with_their_vpp() {
    let vpp = start();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cli.sock");
    let look = Look {
        line_mode: true,
        ..Look::default()
    };
    let server = CliServer::bind(&path, look).unwrap();
    let served = vpp.clone();
    tokio::spawn(async move { server.serve(&served, std::future::pending()).await });
    let mut session = UnixStream::connect(&path).await.unwrap();
    let mut answer = [0; 6];
    vpp.hang();
    session
        .write_all(b"create loopback interface\n")
        .await
        .unwrap();
    let silent = timeout(Duration::from_millis(100), session.read(&mut answer)).await;
    assert!(silent.is_err(), "{silent:?}");
    vpp.resume();
    session.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"loop0\n");
    assert_eq!(session.read_u8().await.unwrap(), 0);
    vpp.restart();
    session.write_all(b"show version\n").await.unwrap();
    assert_eq!(
        session.read(&mut answer).await.unwrap(),
        0,
        "the session is over"
    );
    let mut again = UnixStream::connect(&path).await.unwrap();
    again
        .write_all(b"create loopback interface\n")
        .await
        .unwrap();
    again.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"loop0\n", "nothing is left");
}

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(11),
        ..ProptestConfig::with_cases(300)
    }
}

proptest! {
    #![proptest_config(config())]

    /// However a client's bytes are cut, the session ends up the same.
    #[test]
    fn bytes_mean_the_same_however_they_are_cut(
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"show int\n\r\xff\xfa\xf0\x1b[A".to_vec())], 0..300),
        cut in 1..20_usize,
    ) {
        let vpp = start();
        let session = |size: usize| {
            let mut out = Vec::new();
            let mut terminal = Terminal::open(Look::default(), &mut out);
            for piece in bytes.chunks(size) {
                terminal.feed(piece, &mut |line| vpp.cli(line), &mut out);
            }
            out
        };
        prop_assert_eq!(session(300), session(cut));
    }
}
