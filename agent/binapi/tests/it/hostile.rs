//! Bytes that no VPP would send: the client neither panics nor hangs nor mixes up answers.

use std::time::Duration;

use proptest::prelude::*;
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;
use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackReply, SwInterfaceDump, SwInterfaceEvent,
};
use vpp_binapi::api::ip::IpPathMtuGet;
use vpp_binapi::api::memclnt::{ApiVersions, ApiVersionsReply, ControlPingReply};
use vpp_binapi::client::Error;
use vpp_binapi::client::inbox::Inbox;
use vpp_binapi::frame;

use super::fake::{Fake, connected};

fn framed(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let at = frame::start(&mut out);
    out.extend_from_slice(message);
    assert!(frame::finish(&mut out, at));
    out
}

#[tokio::test]
async fn unknown_ids_and_contexts_are_counted_and_dropped() {
    let (client, mut fake) = connected().await;
    let call = client.request(&CreateLoopback::default());
    let context = fake.hear().await.unwrap().head.context;
    let reply = CreateLoopbackReply {
        retval: 0,
        sw_if_index: 5,
    };
    fake.write(&framed(&[0xff, 0xff, 1, 2, 3])).await;
    fake.write(&framed(&[0])).await;
    fake.write(&framed(&[])).await;
    let id = fake.id::<CreateLoopbackReply>().to_be_bytes();
    fake.write(&framed(&[id[0], id[1], 9])).await;
    for wrong in [0, context ^ 1, context ^ 0x8000_0000] {
        if wrong != context ^ 0x8000_0000 {
            fake.say(wrong, &reply).await;
        }
    }
    fake.say(context, &reply).await;
    assert_eq!(call.await.unwrap().sw_if_index, 5);
    fake.say(context, &reply).await;
    let ping = client.ping();
    let context = fake.hear().await.unwrap().head.context;
    fake.say(context, &ControlPingReply::default()).await;
    ping.await.unwrap();
    let counters = client.counters();
    assert_eq!(counters.unknown_id, 1);
    assert_eq!(counters.malformed, 3);
    assert_eq!(counters.unknown_context, 2);
    assert_eq!(counters.late, 1);
}

#[tokio::test]
async fn the_wrong_message_under_the_right_context_fails_the_call() {
    let (client, mut fake) = connected().await;
    let call = client.request(&CreateLoopback::default());
    let context = fake.hear().await.unwrap().head.context;
    fake.say(context, &ControlPingReply::default()).await;
    let error = call.await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "create_loopback: VPP answered with control_ping_reply_f6b0b8ca"
    );
    assert_eq!(client.load(), (0, 0));
}

#[tokio::test]
async fn a_reply_that_does_not_decode_goes_to_the_caller() {
    let (client, mut fake) = connected().await;
    let call = client.request(&ApiVersions {});
    let context = fake.hear().await.unwrap().head.context;
    let mut lie = fake.id::<ApiVersionsReply>().to_be_bytes().to_vec();
    lie.extend_from_slice(&context.to_be_bytes());
    lie.extend_from_slice(&0_i32.to_be_bytes());
    lie.extend_from_slice(&u32::MAX.to_be_bytes());
    lie.extend_from_slice(&[0; 100]);
    fake.write(&framed(&lie)).await;
    let error = call.await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "api_versions: answer cannot be decoded: api_versions_reply: field api_versions: count of 4294967295 elements does not fit into the 100 bytes left"
    );
}

#[tokio::test]
async fn a_frame_that_is_too_long_ends_the_connection() {
    let (client, mut fake) = connected().await;
    let call = client.ping();
    let mut header = [0; frame::HEADER];
    header[8..12].copy_from_slice(&u32::MAX.to_be_bytes());
    fake.write(&header).await;
    let Error::Disconnected { reason, .. } = call.await.unwrap_err() else {
        panic!("expected a disconnect");
    };
    assert!(reason.contains("4294967295 bytes announced"), "{reason}");
}

#[test]
fn an_inbox_reassembles_whatever_the_pieces_and_stays_small() {
    let messages: Vec<Vec<u8>> = (0..200_usize)
        .map(|i| vec![u8::try_from(i).unwrap(); i * i * 7])
        .collect();
    let stream: Vec<u8> = messages.iter().flat_map(|m| framed(m)).collect();
    for piece in [1000, 4096, 70_001, usize::MAX] {
        let mut inbox = Inbox::default();
        let mut got = Vec::new();
        let mut rest = &stream[..];
        while !rest.is_empty() {
            let space = inbox.space();
            assert!(!space.is_empty());
            let n = space.len().min(rest.len()).min(piece);
            space[..n].copy_from_slice(&rest[..n]);
            rest = &rest[n..];
            inbox.filled(n);
            while let Some(message) = inbox.next_message().unwrap() {
                got.push(message.to_vec());
            }
            assert!(inbox.space().len() < 4 << 20);
        }
        assert!(got == messages, "pieces of {piece}");
    }
}

/// One thing that the peer does.
#[derive(Debug, Clone)]
enum Deed {
    Noise(Vec<u8>),
    Frame(Vec<u8>),
    /// A known id, a plausible context, any body.
    Answer {
        id: u16,
        context: u32,
        body: Vec<u8>,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    let bytes = || prop::collection::vec(any::<u8>(), 0..80);
    let context = (0_u32..8, 0_u32..4, any::<bool>());
    let context = context
        .prop_map(|(lane, generation, ping)| u32::from(ping) << 31 | generation << 11 | lane);
    prop_oneof![
        1 => bytes().prop_map(Deed::Noise),
        4 => bytes().prop_map(Deed::Frame),
        20 => (0_u16..1600, context, bytes())
            .prop_map(|(id, context, body)| Deed::Answer { id, context, body }),
    ]
}

async fn survive(deeds: Vec<Deed>) {
    let (client, mut fake) = connected().await;
    let mut events = client.events::<SwInterfaceEvent>();
    let impatient = client.with_timeout(Duration::from_millis(200));
    let calls = async {
        let _ = tokio::join!(
            impatient.request(&CreateLoopback::default()),
            impatient.dump(&SwInterfaceDump::default()),
            impatient.stream(&IpPathMtuGet::default()),
            impatient.request(&ApiVersions {}),
        );
    };
    let ids: Vec<u16> = vec![
        fake.id::<CreateLoopbackReply>(),
        fake.id::<ControlPingReply>(),
        fake.id::<vpp_binapi::api::interface::SwInterfaceDetails>(),
        fake.id::<vpp_binapi::api::ip::IpPathMtuDetails>(),
        fake.id::<vpp_binapi::api::ip::IpPathMtuGetReply>(),
        fake.id::<ApiVersionsReply>(),
        fake.id::<SwInterfaceEvent>(),
    ];
    let server = async {
        fake.hear_all::<5>().await;
        for deed in deeds {
            let bytes = match deed {
                Deed::Noise(bytes) => bytes,
                Deed::Frame(message) => framed(&message),
                Deed::Answer { id, context, body } => {
                    // Half of the ids are ones that somebody waits for.
                    let id = match ids.get(usize::from(id) / 100) {
                        Some(id) => *id,
                        None => id,
                    };
                    let mut message = id.to_be_bytes().to_vec();
                    message.extend_from_slice(&context.to_be_bytes());
                    message.extend_from_slice(&body);
                    framed(&message)
                }
            };
            if fake.stream.write_all(&bytes).await.is_err() {
                break;
            }
        }
        drain(&mut fake).await;
    };
    let all = async { tokio::join!(calls, server) };
    timeout(Duration::from_secs(60), all)
        .await
        .expect("the client hangs");
    client.close();
    while events.next().await.is_some() {}
    assert_eq!(client.load(), (0, 0));
}

/// Hears what still comes, for at most a second.
async fn drain(fake: &mut Fake) {
    let _ = timeout(Duration::from_secs(1), async {
        while fake.hear().await.is_some() {}
    })
    .await;
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_bytes_neither_panic_nor_hang(deeds in prop::collection::vec(deed(), 0..60)) {
        tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap()
            .block_on(survive(deeds));
    }
}
