//! The simulator behind streams and sockets.

use std::time::Duration;

use mockvpp::server::{ServeError, UnixServer};
use mockvpp::{MockHandle, MockVpp};
use tokio::io::AsyncWriteExt as _;
use tokio::net::UnixStream;
use tokio::sync::oneshot;
use tokio::time::timeout;
use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackReply, SwInterfaceEvent, SwInterfaceSetFlags,
    SwInterfaceSetFlagsReply, WantInterfaceEvents, WantInterfaceEventsReply,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::api::memclnt::{ControlPing, ControlPingReply};

use crate::client::{Stream, hello, read};

fn start() -> MockHandle {
    MockVpp::builder().start().unwrap()
}

async fn join(vpp: &MockHandle) -> Stream<tokio::io::DuplexStream> {
    Stream::join(vpp.client_stream().unwrap()).await
}

#[tokio::test]
async fn events_reach_clients_that_sit_still() {
    let vpp = start();
    let mut listener = join(&vpp).await;
    let mut actor = join(&vpp).await;
    actor.ask(1, &CreateLoopback::default()).await;
    let (_, created) = actor.hear::<CreateLoopbackReply>().await;
    listener
        .ask(
            2,
            &WantInterfaceEvents {
                enable_disable: 1,
                pid: 5,
            },
        )
        .await;
    listener.hear::<WantInterfaceEventsReply>().await;
    let flags = IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP;
    let up = SwInterfaceSetFlags {
        sw_if_index: created.sw_if_index,
        flags,
    };
    actor.ask(3, &up).await;
    actor.hear::<SwInterfaceSetFlagsReply>().await;
    let event = timeout(Duration::from_secs(5), listener.hear::<SwInterfaceEvent>());
    assert_eq!(event.await.unwrap().1.sw_if_index, created.sw_if_index);
}

#[tokio::test]
async fn a_restart_closes_connections_and_forgets_the_state() {
    let vpp = start();
    let mut client = join(&vpp).await;
    client.ask(1, &CreateLoopback::default()).await;
    client.hear::<CreateLoopbackReply>().await;
    assert_eq!(vpp.with(|vpp| vpp.vpp.interface.table.iter().count()), 2);
    vpp.restart();
    assert_eq!(read(&mut client.stream).await, None);
    let mut again = join(&vpp).await;
    again.ask(1, &CreateLoopback::default()).await;
    assert_eq!(again.hear::<CreateLoopbackReply>().await.1.sw_if_index, 1);
}

#[tokio::test]
async fn a_stopped_vpp_refuses_until_it_is_restarted() {
    let vpp = start();
    let mut client = join(&vpp).await;
    vpp.stop();
    assert_eq!(read(&mut client.stream).await, None);
    let refused = vpp.client_stream().map(drop).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
    vpp.restart();
    join(&vpp).await;
}

#[tokio::test]
async fn a_hung_vpp_answers_nothing_and_then_everything() {
    let vpp = start();
    let mut client = join(&vpp).await;
    vpp.hang();
    client.ask(1, &ControlPing::default()).await;
    client.ask(2, &ControlPing::default()).await;
    let silent = timeout(Duration::from_millis(100), read(&mut client.stream)).await;
    assert!(silent.is_err(), "{silent:?}");
    vpp.resume();
    assert_eq!(client.hear::<ControlPingReply>().await.0, 1);
    assert_eq!(client.hear::<ControlPingReply>().await.0, 2);
}

#[tokio::test]
async fn a_client_that_is_gone_is_forgotten() {
    let vpp = start();
    let client = join(&vpp).await;
    assert_eq!(vpp.clients(), 1);
    drop(client);
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(10)).await;
        if vpp.clients() == 0 {
            return;
        }
    }
    panic!("still there");
}

#[tokio::test(start_paused = true)]
async fn who_does_not_read_is_dropped_and_harms_nobody() {
    let vpp = start();
    let mut lazy = join(&vpp).await;
    let mut busy = join(&vpp).await;
    // Each is answered with the whole message table: what is unread grows until the session stops reading and loses patience.
    let many = hello().repeat(100);
    while lazy.stream.write_all(&many).await.is_ok() {}
    busy.ask(1, &ControlPing::default()).await;
    busy.hear::<ControlPingReply>().await;
    assert_eq!(vpp.clients(), 1);
}

#[tokio::test]
async fn rubbish_closes_only_its_own_connection() {
    let vpp = start();
    let mut bad = join(&vpp).await;
    let mut good = join(&vpp).await;
    bad.stream.write_all(&[0xff; 64]).await.unwrap();
    assert_eq!(read(&mut bad.stream).await, None);
    good.ask(1, &ControlPing::default()).await;
    good.hear::<ControlPingReply>().await;
}

#[tokio::test]
async fn the_socket_serves_and_goes_with_its_server() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("api.sock");
    let vpp = start();
    let server = UnixServer::bind(&path).unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let served = vpp.clone();
    let task = tokio::spawn(async move {
        server
            .serve(&served, async { stopped.await.unwrap() })
            .await
    });
    let mut client = Stream::join(UnixStream::connect(&path).await.unwrap()).await;
    client.ask(4, &ControlPing::default()).await;
    assert_eq!(client.hear::<ControlPingReply>().await.0, 4);
    let second = UnixServer::bind(&path);
    assert!(matches!(second, Err(ServeError::InUse(_))), "{second:?}");
    stop.send(()).unwrap();
    task.await.unwrap();
    assert_eq!(
        read(&mut client.stream).await,
        None,
        "connections close with the server"
    );
    assert!(!path.exists());
}

#[tokio::test]
async fn a_stale_socket_is_replaced_and_a_file_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("api.sock");
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    assert!(path.exists());
    drop(UnixServer::bind(&path).unwrap());
    assert!(!path.exists());
    std::fs::write(&path, "precious").unwrap();
    assert!(matches!(
        UnixServer::bind(&path),
        Err(ServeError::NoSocket(_))
    ));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
    let missing = UnixServer::bind(&dir.path().join("none/api.sock"));
    assert!(matches!(missing, Err(ServeError::Io { .. })), "{missing:?}");
}
