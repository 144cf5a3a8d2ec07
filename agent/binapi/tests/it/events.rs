//! Event subscriptions.

use vpp_binapi::api::interface::SwInterfaceEvent;
use vpp_binapi::api::memclnt::ControlPingReply;
use vpp_binapi::client::{Client, Config, Event};
use vpp_binapi::{Message, frame};

use super::fake::{Fake, connected, connected_with, quiet};

fn event(sw_if_index: u32) -> SwInterfaceEvent {
    SwInterfaceEvent {
        sw_if_index,
        ..Default::default()
    }
}

async fn sync(client: &Client, fake: &mut Fake) {
    let ping = client.ping();
    let context = fake.hear().await.unwrap().head.context;
    fake.say(context, &ControlPingReply::default()).await;
    ping.await.unwrap();
}

#[tokio::test]
async fn every_subscriber_gets_every_event_in_order() {
    let (client, mut fake) = connected().await;
    let mut one = client.events::<SwInterfaceEvent>();
    fake.say(0, &event(1)).await;
    sync(&client, &mut fake).await;
    let mut two = client.events::<SwInterfaceEvent>();
    fake.say(0, &event(2)).await;
    assert_eq!(one.next().await, Some(Event::Message(event(1))));
    assert_eq!(one.next().await, Some(Event::Message(event(2))));
    assert_eq!(two.next().await, Some(Event::Message(event(2))));
    drop((one, two));
    fake.say(0, &event(3)).await;
    sync(&client, &mut fake).await;
    assert_eq!(
        client.counters().unknown_context,
        1,
        "nobody listens any more"
    );
    client.close();
}

#[tokio::test]
async fn overflow_is_counted_and_told_where_it_happened() {
    let config = Config {
        event_capacity: 3,
        ..quiet()
    };
    let (client, mut fake) = connected_with(config, |f| f).await;
    let mut events = client.events::<SwInterfaceEvent>();
    for index in 0..10 {
        fake.say(0, &event(index)).await;
    }
    sync(&client, &mut fake).await;
    for index in 0..3 {
        assert_eq!(events.next().await, Some(Event::Message(event(index))));
    }
    assert_eq!(events.next().await, Some(Event::Lagged(7)));
    for index in 10..14 {
        fake.say(0, &event(index)).await;
    }
    sync(&client, &mut fake).await;
    assert_eq!(events.next().await, Some(Event::Message(event(10))));
    fake.say(0, &event(14)).await;
    sync(&client, &mut fake).await;
    assert_eq!(events.next().await, Some(Event::Message(event(11))));
    assert_eq!(events.next().await, Some(Event::Message(event(12))));
    assert_eq!(events.next().await, Some(Event::Lagged(1)));
    assert_eq!(events.next().await, Some(Event::Message(event(14))));
}

#[tokio::test]
async fn an_event_that_does_not_decode_is_told() {
    let (client, mut fake) = connected().await;
    let mut events = client.events::<SwInterfaceEvent>();
    let mut bytes = Vec::new();
    let at = frame::start(&mut bytes);
    bytes.extend_from_slice(&fake.id::<SwInterfaceEvent>().to_be_bytes());
    bytes.extend_from_slice(&[0; 7]);
    assert!(frame::finish(&mut bytes, at));
    fake.write(&bytes).await;
    let Some(Event::Undecodable(error)) = events.next().await else {
        panic!("expected an undecodable event");
    };
    assert_eq!(error.message, SwInterfaceEvent::NAME);
    drop(fake);
    assert_eq!(events.next().await, None, "no session will follow");
}
