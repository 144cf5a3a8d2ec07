//! Beginnings and ends of connections.

use std::sync::Arc;
use std::time::Duration;

use tokio::net::UnixListener;
use tokio::time::{Instant, sleep, timeout};
use vpp_binapi::api::interface::{
    CreateLoopback, SwInterfaceDetails, SwInterfaceDump, SwInterfaceEvent,
};
use vpp_binapi::api::memclnt::{ControlPing, ControlPingReply, SockclntCreateReply};
use vpp_binapi::client::{
    Backoff, Client, Config, Error, Event, Health, InProcess, Session, Supervisor, UnixTransport,
};

use super::fake::{Fake, connected, pipe, quiet};

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn everything_in_flight_fails_when_vpp_goes() {
    let (client, mut fake) = connected().await;
    let dump = client.dump(&SwInterfaceDump::default());
    let call = client.request(&CreateLoopback::default());
    let server = async {
        let [dump, ..] = fake.hear_all::<3>().await;
        fake.say(dump.head.context, &SwInterfaceDetails::default())
            .await;
        drop(fake);
    };
    let (dumped, called, ()) = tokio::join!(dump, call, server);
    let error = dumped.unwrap_err();
    assert_eq!(
        error.to_string(),
        "sw_interface_dump: not connected to VPP: VPP closed the connection"
    );
    assert!(error.is_retriable() && error.leaves_doubt());
    assert!(matches!(called, Err(Error::Disconnected { .. })));
    assert!(matches!(
        client.ping().await,
        Err(Error::Disconnected { .. })
    ));
    let mut sessions = client.sessions();
    let down = Session {
        number: 1,
        up: false,
    };
    assert_eq!(*sessions.wait_for(|s| !s.up).await.unwrap(), down);
    assert!(matches!(*client.health().borrow(), Health::Gone { .. }));
}

#[tokio::test]
async fn requests_that_wait_for_the_window_fail_too_and_dropping_the_client_hangs_up() {
    let (transport, mut arriving) = pipe();
    let config = Config {
        window: 1,
        ..quiet()
    };
    let (client, mut fake) = tokio::join!(Client::connect(&*transport, config), async {
        let mut fake = Fake::new(arriving.recv().await.unwrap());
        fake.shake_hands().await;
        fake
    });
    let client = client.unwrap();
    let (one, two) = (client.ping(), client.ping());
    assert_eq!(client.load(), (1, 1));
    client.close();
    assert!(matches!(one.await, Err(Error::Disconnected { .. })));
    assert!(matches!(two.await, Err(Error::Disconnected { .. })));
    assert_eq!(client.load(), (0, 0));
    drop(client);
    while fake.hear().await.is_some() {}

    let (client, mut fake) = connected().await;
    drop(client);
    assert!(fake.hear().await.is_none(), "the last handle hangs up");
}

fn supervised(
    config: Config,
    backoff: Backoff,
) -> (
    Supervisor,
    tokio::sync::mpsc::UnboundedReceiver<tokio::io::DuplexStream>,
) {
    let (transport, arriving) = pipe();
    (Supervisor::start(transport, config, backoff), arriving)
}

#[tokio::test(start_paused = true)]
async fn a_supervisor_reconnects_and_its_owner_learns_of_each_session() {
    let (supervisor, mut arriving) = supervised(quiet(), Backoff::default());
    let client = supervisor.client();
    assert!(matches!(
        client.ping().await,
        Err(Error::Disconnected { .. })
    ));
    let mut events = client.events::<SwInterfaceEvent>();

    let mut fake = Fake::new(arriving.recv().await.unwrap());
    fake.shake_hands().await;
    assert_eq!(supervisor.session_after(0).await, Some(1));
    let old = client.pinned(1);
    let call = old.ping();
    assert!(fake.hear().await.unwrap().is::<ControlPing>());
    fake.say(0, &SwInterfaceEvent::default()).await;
    drop(fake);
    assert!(matches!(call.await, Err(Error::Disconnected { .. })));

    // The next VPP numbers its messages otherwise.
    let mut fake = Fake::new(arriving.recv().await.unwrap());
    fake.names[17..].reverse();
    fake.shake_hands().await;
    assert_eq!(supervisor.session_after(1).await, Some(2));
    assert_eq!(events.next().await, Some(Event::Reconnected { session: 2 }));
    let ping = client.ping();
    let heard = fake.hear().await.unwrap();
    assert!(heard.is::<ControlPing>());
    fake.say(heard.head.context, &ControlPingReply::default())
        .await;
    ping.await.unwrap();
    let error = old.ping().await.unwrap_err();
    assert!(
        matches!(
            error,
            Error::StaleSession {
                pinned: 1,
                current: 2,
                ..
            }
        ),
        "{error}"
    );
    fake.say(0, &SwInterfaceEvent::default()).await;
    assert!(matches!(events.next().await, Some(Event::Message(_))));

    client.close();
    assert_eq!(events.next().await, None);
    assert_eq!(supervisor.session_after(2).await, None);
}

#[tokio::test(start_paused = true)]
async fn pauses_between_attempts_double_up_to_a_bound() {
    let refusals = Arc::new(std::sync::Mutex::new(Vec::new()));
    let begin = Instant::now();
    let times = refusals.clone();
    let transport = InProcess::new(move || {
        times.lock().unwrap().push(begin.elapsed().as_millis());
        Err::<tokio::io::DuplexStream, _>(std::io::ErrorKind::ConnectionRefused.into())
    });
    let backoff = Backoff {
        max: SECOND,
        ..Backoff::default()
    };
    let supervisor = Supervisor::start(Arc::new(transport), quiet(), backoff);
    sleep(Duration::from_millis(4600)).await;
    assert_eq!(
        *refusals.lock().unwrap(),
        [0, 100, 300, 700, 1500, 2500, 3500, 4500]
    );
    let health = supervisor.client().health().borrow().clone();
    let Health::Gone { reason } = health else {
        panic!("{health:?}")
    };
    assert!(
        reason.contains("cannot connect to VPP at the in-process VPP"),
        "{reason}"
    );

    let mut backoff = Backoff {
        jitter: Some(Box::new(|pause| pause / 2)),
        ..Backoff::default()
    };
    assert_eq!(backoff.pause(1), Duration::from_millis(50));
    assert_eq!(backoff.pause(2), Duration::from_millis(100));
    assert_eq!(backoff.pause(1000), Duration::from_millis(2500));
}

#[tokio::test(start_paused = true)]
async fn slow_is_not_gone() {
    let config = Config {
        gone_after: Some(30 * SECOND),
        ..Config::named("test")
    };
    let (supervisor, mut arriving) = supervised(config, Backoff::default());
    let mut fake = Fake::new(arriving.recv().await.unwrap());
    fake.shake_hands().await;
    let client = supervisor.client();
    let mut health = client.health();
    health.wait_for(|h| *h == Health::Up).await.unwrap();

    let ping = fake.hear().await.unwrap();
    assert!(ping.is::<ControlPing>());
    let slow = health.wait_for(|h| matches!(h, Health::Slow { .. })).await;
    assert!(matches!(*slow.unwrap(), Health::Slow { silence } if silence >= SECOND));
    // Signs of life other than the answer count.
    fake.say(0, &SwInterfaceEvent::default()).await;
    health.wait_for(|h| *h == Health::Up).await.unwrap();
    fake.say(ping.head.context, &ControlPingReply::default())
        .await;

    // Silence until the connection is given up.
    let begin = Instant::now();
    let ping = fake.hear().await.unwrap();
    assert!(ping.is::<ControlPing>());
    assert!(fake.hear().await.is_none());
    assert!(begin.elapsed() >= 30 * SECOND);
    arriving.recv().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_handshake_that_goes_wrong_says_how() {
    let long = Config::named("x".repeat(64));
    let (transport, mut arriving) = pipe();
    assert!(matches!(
        Client::connect(&*transport, long).await,
        Err(Error::ClientName { .. })
    ));

    let silent = Client::connect(&*transport, quiet()).await.unwrap_err();
    assert!(
        silent
            .to_string()
            .contains("no sockclnt_create_reply within 5s"),
        "{silent}"
    );
    drop(arriving.recv().await);

    let refused = async {
        let mut fake = Fake::new(arriving.recv().await.unwrap());
        let context = fake.hear().await.unwrap().head.context;
        let no = SockclntCreateReply {
            response: -1,
            ..Default::default()
        };
        fake.say(context, &no).await;
        fake
    };
    let (client, _fake) = tokio::join!(Client::connect(&*transport, quiet()), refused);
    let error = client.unwrap_err();
    assert!(
        error.to_string().contains("VPP refused the client"),
        "{error}"
    );
    assert!(error.is_retriable());

    let stranger = async {
        let mut fake = Fake::new(arriving.recv().await.unwrap());
        fake.write(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        fake
    };
    let (client, _fake) = tokio::join!(Client::connect(&*transport, quiet()), stranger);
    let error = client.unwrap_err();
    assert!(
        error.to_string().contains("does not speak VPP's API"),
        "{error}"
    );
}

#[tokio::test]
async fn the_unix_socket() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("api.sock");
    let transport = UnixTransport::new(&path);
    let error = Client::connect(&transport, quiet()).await.unwrap_err();
    assert!(
        error.to_string().contains(&path.display().to_string()),
        "{error}"
    );
    assert!(matches!(error, Error::Connect { .. }));

    let listener = UnixListener::bind(&path).unwrap();
    let server = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let mut fake = Fake::new(stream);
        fake.shake_hands().await;
        while let Some(heard) = fake.hear().await {
            if heard.is::<ControlPing>() {
                fake.say(heard.head.context, &ControlPingReply::default())
                    .await;
            }
        }
    });
    let client = Client::connect(&transport, quiet()).await.unwrap();
    let pings: Vec<_> = (0..5000).map(|_| client.ping()).collect();
    for ping in pings {
        ping.await.unwrap();
    }
    drop(client);
    timeout(10 * SECOND, server).await.unwrap().unwrap();
}
