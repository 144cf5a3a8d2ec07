//! Punted packets.

use agent_model::vpp::punt::{Exception, IpRedirect, L3Protocol, L4Protocol, ToHost};
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::ip::IpPuntRedirectV2Dump;
use vpp_binapi::api::ip_types::AddressFamily;

use crate::bed::Bed;
use crate::interfaces::loopback;
use crate::vpp;

fn redirect(l3: L3Protocol, rx: &str, tx: &str, next_hop: &str) -> IpRedirect {
    IpRedirect {
        l3_protocol: l3.into(),
        rx_interface: rx.to_owned(),
        tx_interface: tx.to_owned(),
        next_hop: next_hop.to_owned(),
    }
}

async fn redirects(bed: &Bed) -> Vec<String> {
    let names = vpp::names(&bed.other).await;
    let name = |i: u32| names.get(&i).map_or("any", String::as_str);
    let mut lines = Vec::new();
    for (af, family) in [
        (AddressFamily::ADDRESS_IP4, "ipv4"),
        (AddressFamily::ADDRESS_IP6, "ipv6"),
    ] {
        let sw_if_index = u32::MAX;
        let dump = IpPuntRedirectV2Dump { sw_if_index, af };
        for row in bed.other.dump(&dump).await.unwrap() {
            let tx = name(row.punt.paths[0].sw_if_index);
            lines.push(format!(
                "{family} {} to {tx}",
                name(row.punt.rx_sw_if_index)
            ));
        }
    }
    lines
}

#[tokio::test]
async fn redirects_of_one_and_of_both_families() {
    let mut bed = Bed::start().await;
    let all = redirect(L3Protocol::All, "", "out", "10.0.0.9");
    let one = redirect(L3Protocol::Ipv6, "in", "out", "2001:DB8:0::9");
    bed.put(all.clone()).await;
    bed.put(one.clone()).await;
    bed.put(loopback("out")).await;
    assert_eq!(bed.state(&all.key()), ValueState::Configured);
    assert_eq!(bed.state(&one.key()), ValueState::Pending);
    bed.put(loopback("in")).await;
    assert_eq!(
        redirects(&bed).await,
        ["ipv4 any to out", "ipv6 any to out", "ipv6 in to out"]
    );
    bed.assert_in_sync().await;
    let values = vec![
        ModelValue::new(loopback("in")),
        ModelValue::new(loopback("out")),
        ModelValue::new(all.clone()),
        ModelValue::new(one.clone()),
    ];
    bed.restart_agent(values).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    // The same slot of VPP under another key.
    bed.put(loopback("out2")).await;
    let moved = redirect(L3Protocol::Ipv6, "in", "out2", "2001:db8::9");
    bed.put(moved.clone()).await;
    bed.delete(&one.key()).await;
    assert_eq!(
        redirects(&bed).await,
        ["ipv4 any to out", "ipv6 any to out", "ipv6 in to out2"]
    );
    bed.assert_in_sync().await;
    bed.delete(&loopback("in").key()).await;
    bed.delete(&all.key()).await;
    assert_eq!(redirects(&bed).await, [""; 0]);
    bed.delete(&moved.key()).await;
    bed.assert_in_sync().await;
}

fn to_host(l3: L3Protocol, port: u32, path: &str) -> ToHost {
    ToHost {
        l3_protocol: l3.into(),
        l4_protocol: L4Protocol::Udp.into(),
        port,
        socket_path: path.to_owned(),
    }
}

/// A VPP that was not told of a socket of its own takes none of others, and the value says what to do.
#[tokio::test]
async fn sockets_need_vpps_own() {
    let bed = Bed::start().await;
    let value = to_host(L3Protocol::Ipv4, 9000, "/tmp/agent.sock");
    let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
    assert!(
        error.to_string().contains("punt { socket PATH }"),
        "{error}"
    );
    assert_eq!(bed.state(&value.key()), ValueState::Failed);
    bed.delete(&value.key()).await;

    let unknown = Exception {
        reason: "nonsense".to_owned(),
        socket_path: "/tmp/agent.sock".to_owned(),
    };
    let error = bed.try_put(vec![unknown.clone()]).await.unwrap_err();
    assert!(
        error.to_string().contains("ipsec4-no-such-tunnel"),
        "{error}"
    );
    bed.delete(&unknown.key()).await;
}

#[tokio::test]
async fn sockets_get_ports_and_exceptions() {
    if std::env::var("VPP_API_SOCKET").is_ok() {
        return;
    }
    let config = mockvpp::Config {
        punt_socket: Some("/run/vpp/punt.sock".to_owned()),
        ..Default::default()
    };
    let mut bed = Bed::start_with(config).await;
    let all = to_host(L3Protocol::All, 9000, "/tmp/agent.sock");
    let one = to_host(L3Protocol::Ipv6, 9001, "/tmp/agent.sock");
    let exception = Exception {
        reason: "ipsec4-no-such-tunnel".to_owned(),
        socket_path: "/tmp/exceptions.sock".to_owned(),
    };
    bed.put(all.clone()).await;
    bed.put(one.clone()).await;
    bed.put(exception.clone()).await;
    bed.assert_in_sync().await;
    let read = bed.read::<ToHost>("vpp-punt-to-host").await;
    assert_eq!(
        read.values().cloned().collect::<Vec<_>>(),
        [all.clone(), one.clone()]
    );
    let values = vec![
        ModelValue::new(all.clone()),
        ModelValue::new(one.clone()),
        ModelValue::new(exception.clone()),
    ];
    bed.restart_agent(values).await;
    assert_eq!(bed.take_writes(), [""; 0]);
    bed.put(to_host(L3Protocol::Ipv6, 9001, "/tmp/other.sock"))
        .await;
    bed.assert_in_sync().await;
    bed.delete(&all.key()).await;
    bed.delete(&one.key()).await;
    bed.delete(&exception.key()).await;
    assert!(bed.read::<ToHost>("vpp-punt-to-host").await.is_empty());
    assert!(bed.read::<Exception>("vpp-punt-exception").await.is_empty());

    let tcp = ToHost {
        l4_protocol: L4Protocol::Tcp.into(),
        ..one
    };
    let error = bed.try_put(vec![tcp]).await.unwrap_err();
    assert!(error.to_string().contains("only UDP"), "{error}");
}
