//! HTTP clients against a served agent.

use std::net::SocketAddr;

use agent_northbound::rest::{BasicUsers, Options, RestServer};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use crate::bed::Bed;

struct Served {
    bed: Bed,
    address: SocketAddr,
    _stop: oneshot::Sender<()>,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

async fn serve(options: Options) -> Served {
    let bed = Bed::start().await;
    let server = RestServer::bind("127.0.0.1:0").await.unwrap();
    let address = server.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    tokio::spawn(server.serve(
        bed.orchestrator.clone(),
        bed.agent.vpp(),
        options,
        async move { drop(stopped.await) },
    ));
    Served {
        bed,
        address,
        _stop: stop,
    }
}

impl Served {
    async fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: agent\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        // A server that refuses a body may not read all of it.
        let _ = stream.write_all(body.as_bytes()).await;
        let mut text = Vec::new();
        let _ = stream.read_to_end(&mut text).await;
        let text = String::from_utf8(text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_lowercase(),
            body: body.to_owned(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "", "").await
    }
}

const TWO: &str = "vppConfig: {interfaces: [{name: a, type: SOFTWARE_LOOPBACK, enabled: true}, {name: b, type: SOFTWARE_LOOPBACK}]}";
const ONE: &str = r#"{"vppConfig": {"interfaces": [{"name": "c", "type": "SOFTWARE_LOOPBACK"}]}}"#;

#[tokio::test]
async fn configuration_is_put_replaced_and_read() {
    let served = serve(Options::default()).await;
    let put = served.ask("PUT", "/configuration", "", TWO).await;
    assert_eq!((put.status, put.body.as_str()), (200, "{}"));
    assert!(
        put.head
            .contains("content-type: application/json; charset=utf-8")
    );
    assert_eq!(served.bed.tags(), ["a", "b"]);
    let json = "Content-Type: application/json\r\n";
    let put = served.ask("PUT", "/configuration?replace", json, ONE).await;
    assert_eq!(put.status, 200, "{}", put.body);
    assert_eq!(served.bed.tags(), ["c"]);
    let got = served.get("/configuration").await;
    assert!(got.head.contains("application/yaml; charset=utf-8"));
    let document = crate::bed::document(&got.body);
    assert_eq!(document.len(), 1);
}

#[tokio::test]
async fn validation_names_the_place_and_changes_nothing() {
    let served = serve(Options::default()).await;
    let good = served.ask("POST", "/configuration/validate", "", TWO).await;
    assert_eq!((good.status, good.body.as_str()), (200, "{}"));
    let wrong = "vppConfig: {interfaces: [{name: a, type: SOFTWARE_LOOPBACK, ipAddresses: [10.0.0.300/24]}]}";
    let bad = served
        .ask("POST", "/configuration/validate", "", wrong)
        .await;
    assert_eq!(bad.status, 400, "{}", bad.body);
    let path = bad.json()[0]["path"].as_str().unwrap().to_owned();
    assert!(
        path.starts_with("vppConfig.interfaces*.ip_addresses"),
        "{path}"
    );
    assert!(served.bed.tags().is_empty());
}

#[tokio::test]
async fn bad_input_is_refused_and_changes_nothing() {
    let served = serve(Options {
        max_body: 1 << 20,
        ..Options::default()
    })
    .await;
    let wrong = "vppConfig: {interfaces: [{name: a, enabeld: true}]}";
    let put = served.ask("PUT", "/configuration", "", wrong).await;
    assert_eq!(put.status, 500);
    assert!(
        put.json().as_str().unwrap().contains("did you mean"),
        "{}",
        put.body
    );
    let put = served.ask("PUT", "/configuration?replace", "", "{").await;
    assert_eq!(put.status, 500);
    let huge = " ".repeat(100 << 20);
    let put = served.ask("PUT", "/configuration?replace", "", &huge).await;
    assert_eq!(put.status, 413, "{}", put.body);
    let command = served.ask("POST", "/vpp/command", "", "show version").await;
    assert_eq!(command.status, 400);
    let nowhere = served.get("/nowhere").await;
    assert_eq!(
        (nowhere.status, nowhere.json()),
        (404, json!({"Error": "no such path"}))
    );
    assert!(served.bed.tags().is_empty() && served.bed.orchestrator.items().is_empty());
}

#[tokio::test]
async fn the_scheduler_tells_what_it_holds_and_did() {
    let served = serve(Options::default()).await;
    served.ask("PUT", "/configuration", "", TWO).await;
    let index = served.get("/scheduler/dump").await.json();
    assert_eq!(index["Views"], json!(["SB", "NB", "cached"]));
    let prefix = "config/vpp/v2/interfaces/";
    let dump = format!("/scheduler/dump?view=NB&key-prefix={prefix}");
    let dump = served.get(&dump).await.json();
    assert_eq!(dump[0]["Key"], "config/vpp/v2/interfaces/a");
    assert_eq!(
        dump[0]["Value"]["ProtoMsgName"],
        "ligato.vpp.interfaces.Interface"
    );
    assert_eq!(dump[0]["Value"]["ProtoMsgData"]["name"], "a");
    assert_eq!(dump[0]["Origin"], 1);
    let unknown = served.get("/scheduler/dump?key-prefix=config/x/").await;
    let text = "no descriptor found matching the key prefix";
    assert_eq!(
        (unknown.status, unknown.json()),
        (404, json!({"Error": text}))
    );
    let stats = served.get("/scheduler/stats").await.json();
    let states = &stats["TxnStats"]["ValueStateCount"];
    assert!(states["CONFIGURED"].as_u64() >= Some(2), "{stats}");
    assert_eq!(states["PENDING"], 0);
    let view = served.get("/scheduler/dump?view=up&key-prefix=x").await;
    assert_eq!(
        (view.status, view.json()),
        (500, json!({"Error": "unrecognized system view"}))
    );

    let status = format!("/scheduler/status?key-prefix={prefix}&key=");
    let status = served.get(&status).await.json();
    let value = json!({"key": "config/vpp/v2/interfaces/a", "state": "CONFIGURED", "last_operation": "CREATE"});
    assert_eq!(status[0]["value"], value);
    let history = served.get("/scheduler/txn-history").await.json();
    let mut txns = history.as_array().unwrap().iter();
    let last = txns
        .find(|t| t["Description"] == "grpc: REST configuration")
        .unwrap();
    assert_eq!(last["TxnType"], "NBTransaction");
    assert_eq!(last["Executed"][0]["Operation"], "CREATE");
    let seq = last["SeqNum"].as_u64().unwrap();
    let one = served
        .get(&format!("/scheduler/txn-history?seq-num={seq}"))
        .await;
    assert_eq!(&one.json(), last);
    assert_eq!(
        served
            .get("/scheduler/txn-history?seq-num=999")
            .await
            .status,
        404
    );
    let timeline = served
        .get("/scheduler/key-timeline?key=config/vpp/v2/interfaces/a")
        .await;
    assert_eq!(timeline.json()[0]["Flags"]["value-state"], "CONFIGURED");
    assert!(
        served
            .get("/scheduler/graph-snapshot")
            .await
            .json()
            .as_array()
            .unwrap()
            .len()
            > 2
    );
}

#[tokio::test]
async fn a_resync_brings_back_what_vpp_lost() {
    let served = serve(Options::default()).await;
    served.ask("PUT", "/configuration", "", ONE).await;
    // Somebody deletes it behind the agent's back.
    let command = r#"{"vppclicommand": "delete loopback interface intfc loop0"}"#;
    let deleted = served.ask("POST", "/vpp/command", "", command).await;
    assert_eq!(deleted.status, 200, "{}", deleted.body);
    assert!(served.bed.tags().is_empty(), "{}", deleted.body);
    let resync = served
        .ask("POST", "/scheduler/downstream-resync?retry=1", "", "")
        .await;
    assert_eq!(resync.json()["ResyncType"], "DownstreamResync");
    assert_eq!(served.bed.tags(), ["c"]);
}

#[tokio::test]
async fn the_agent_tells_about_itself_and_vpp() {
    let served = serve(Options::default()).await;
    assert_eq!(served.get("/info/version").await.json()["App"], "vpp-agent");
    assert_eq!(served.get("/readiness").await.json()["state"], 1);
    let show = r#"{"vppclicommand": "show version"}"#;
    let show = served.ask("POST", "/vpp/command", "", show).await.json();
    assert!(show.as_str().unwrap().starts_with("vpp v"), "{show}");
    let metrics = served.get("/metrics").await.body;
    // One command read the source of segment routing when the agent started.
    assert!(metrics.contains("message=\"cli_inband\"} 2"), "{metrics}");
    served.bed.mock.stop();
    let mut status = 200;
    for _ in 0..100 {
        status = served.get("/readiness").await.status;
        if status == 500 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(status, 500);
    assert_eq!(served.get("/liveness").await.status, 200);
}

#[tokio::test]
async fn only_known_users_are_served() {
    let users = BasicUsers::new(vec!["ops:secret".into()]).unwrap();
    let served = serve(Options {
        users,
        ..Options::default()
    })
    .await;
    for headers in [
        "",
        "Authorization: Basic b3BzOndyb25n\r\n",
        "Authorization: Bearer x\r\n",
    ] {
        let refused = served.ask("PUT", "/configuration", headers, TWO).await;
        assert_eq!(refused.status, 401);
        assert!(refused.head.contains("www-authenticate: basic"));
    }
    assert!(served.bed.tags().is_empty());
    let right = "Authorization: Basic b3BzOnNlY3JldA==\r\n";
    let put = served.ask("PUT", "/configuration", right, TWO).await;
    assert_eq!(put.status, 200);
    assert_eq!(served.bed.tags(), ["a", "b"]);
}
