//! Bidirectional forwarding detection.

use agent_model::bfd::single_hop_bfd::key::AuthenticationType;
use agent_model::bfd::single_hop_bfd::session::Authentication;
use agent_model::bfd::single_hop_bfd::{EchoFunction, Key, Session};
use agent_model::vpp::interfaces::Interface;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::bfd::{BfdAuthKeysDump, BfdUdpGetEchoSource, BfdUdpSessionDump};

use crate::bed::Bed;
use crate::interfaces::{loopback, up, with_addresses};

fn interface() -> Interface {
    with_addresses(up(loopback("loop1")), &["172.125.40.1/24"])
}

fn session(detect_multiplier: u32, key: Option<u32>) -> Session {
    Session {
        interface: "loop1".to_owned(),
        destination_address: "172.125.40.2".to_owned(),
        source_address: "172.125.40.1".to_owned(),
        enabled: true,
        desired_min_tx_interval: 3,
        required_min_rx_interval: 8,
        detect_multiplier,
        authentication: key.map(|id| Authentication {
            key_id: 7,
            advertised_key_id: id,
        }),
    }
}

fn key(secret: &str) -> Key {
    Key {
        name: "bfdKey1".to_owned(),
        id: 1,
        authentication_type: AuthenticationType::MeticulousKeyedSha1.into(),
        secret: secret.to_owned(),
        ..Default::default()
    }
}

async fn sessions(bed: &Bed) -> Vec<String> {
    let rows = bed.other.dump(&BfdUdpSessionDump::default()).await.unwrap();
    let rows = rows.iter();
    rows.map(|s| {
        format!(
            "{} to {} every {} {} times {} key {} {}",
            s.local_addr,
            s.peer_addr,
            s.desired_min_tx,
            s.required_min_rx,
            s.detect_mult,
            s.conf_key_id,
            s.bfd_key_id
        )
    })
    .collect()
}

async fn keys(bed: &Bed) -> Vec<String> {
    let rows = bed.other.dump(&BfdAuthKeysDump::default()).await.unwrap();
    let rows = rows.iter();
    rows.map(|k| {
        format!(
            "{} type {} used {}",
            k.conf_key_id, k.auth_type, k.use_count
        )
    })
    .collect()
}

#[tokio::test]
async fn sessions_wait_for_interface_and_key() {
    let mut bed = Bed::start().await;
    let value = session(9, Some(1));
    bed.put(value.clone()).await;
    bed.put(interface()).await;
    assert_eq!(
        bed.state(&value.key()),
        ValueState::Pending,
        "without its key"
    );
    bed.put(key("1981491891941891")).await;
    let held = ["172.125.40.1 to 172.125.40.2 every 3 8 times 9 key 1 7"];
    assert_eq!(sessions(&bed).await, held);
    assert_eq!(keys(&bed).await, ["1 type 5 used 1"]);
    bed.assert_in_sync().await;
    let all = vec![
        ModelValue::new(interface()),
        ModelValue::new(key("1981491891941891")),
        ModelValue::new(value.clone()),
    ];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);

    // Another secret needs a key that nobody uses.
    bed.put(key("another")).await;
    assert_eq!(
        bed.take_writes(),
        [
            "bfd_udp_del",
            "bfd_auth_del_key",
            "bfd_auth_set_key",
            "bfd_udp_add"
        ]
    );
    assert_eq!(sessions(&bed).await, held);
    bed.assert_in_sync().await;

    bed.put(session(5, Some(1))).await;
    assert_eq!(bed.take_writes(), ["bfd_udp_mod"]);
    assert_eq!(
        sessions(&bed).await,
        ["172.125.40.1 to 172.125.40.2 every 3 8 times 5 key 1 7"]
    );
    bed.put(session(5, None)).await;
    assert_eq!(keys(&bed).await, ["1 type 5 used 0"]);
    bed.assert_in_sync().await;

    bed.delete(&interface().key()).await;
    assert_eq!(sessions(&bed).await, [""; 0]);
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.delete(&value.key()).await;
    bed.delete(&key("").key()).await;
    assert_eq!(keys(&bed).await, [""; 0]);
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn what_vpp_refuses_is_invalid() {
    let bed = Bed::start().await;
    let error = bed.try_put(vec![session(0, None)]).await.unwrap_err();
    assert!(error.to_string().contains("detect_multiplier"), "{error}");
    let error = bed.try_put(vec![key("longer than twenty bytes")]).await;
    let error = error.unwrap_err();
    assert!(error.to_string().contains("secret"), "{error}");
    assert_eq!(bed.take_writes(), [""; 0]);
}

#[tokio::test]
async fn the_echo_function_goes_to_another_interface() {
    let mut bed = Bed::start().await;
    let echo = |interface: &str| EchoFunction {
        name: "echo".to_owned(),
        echo_source_interface: interface.to_owned(),
    };
    let source = async |bed: &Bed| {
        let names = crate::vpp::names(&bed.other).await;
        let get = BfdUdpGetEchoSource::default();
        let reply = bed.other.request(&get).await.unwrap();
        reply.is_set.then(|| names[&reply.sw_if_index].clone())
    };
    bed.put(echo("loop1")).await;
    assert_eq!(bed.state(&echo("loop1").key()), ValueState::Pending);
    bed.put(interface()).await;
    assert_eq!(source(&bed).await.as_deref(), Some("loop1"));
    bed.assert_in_sync().await;
    let all = vec![ModelValue::new(interface()), ModelValue::new(echo("loop1"))];
    bed.restart_agent(all).await;
    assert_eq!(bed.take_writes(), [""; 0]);
    bed.put(loopback("loop2")).await;
    bed.put(echo("loop2")).await;
    bed.delete(&echo("loop1").key()).await;
    assert_eq!(source(&bed).await.as_deref(), Some("loop2"));
    bed.assert_in_sync().await;
    bed.delete(&loopback("loop2").key()).await;
    assert_eq!(source(&bed).await, None);
    bed.delete(&echo("loop2").key()).await;
    bed.assert_in_sync().await;
}
