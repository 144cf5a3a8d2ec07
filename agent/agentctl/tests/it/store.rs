//! Commands on a real etcd.

use agent_stores::testing::Server;

use crate::bed::agentctl;

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_put_listed_read_imported_and_deleted() {
    let Some(server) = Server::etcd() else { return };
    let dir = tempfile::tempdir().unwrap();
    let endpoint = server.endpoint();
    let ctl = async |args: &[&str]| {
        let all: Vec<&str> = ["-e", endpoint.as_str(), "--service-label", "x"]
            .iter()
            .chain(args)
            .copied()
            .collect();
        agentctl(dir.path(), &all, "").await
    };
    let value = r#"{"name":"a","type":"SOFTWARE_LOOPBACK"}"#;
    assert_eq!(
        ctl(&["kvdb", "put", "config/vpp/v2/interfaces/a", value])
            .await
            .out,
        "OK\n"
    );
    let lines = format!(
        "/vnf-agent/x/config/vpp/v2/interfaces/b {}\n",
        value.replace("\"a\"", "\"b\"")
    );
    std::fs::write(dir.path().join("values"), lines).unwrap();
    let imported = ctl(&["import", "values"]).await;
    assert_eq!(imported.code, 0, "{}", imported.err);
    let listed = ctl(&["kvdb", "ls", "--keys-only"]).await.out;
    assert_eq!(
        listed,
        "/vnf-agent/x/config/vpp/v2/interfaces/a\n/vnf-agent/x/config/vpp/v2/interfaces/b\n"
    );
    assert_eq!(
        ctl(&["kvdb", "get", "config/vpp/v2/interfaces/a"])
            .await
            .out
            .trim(),
        value
    );
    assert_eq!(
        ctl(&["kvdb", "del", "config/vpp/v2/interfaces/a"])
            .await
            .out,
        "OK\n"
    );
    let gone = ctl(&["kvdb", "get", "config/vpp/v2/interfaces/a"]).await;
    assert_eq!(gone.code, 1);
    assert!(
        gone.err.contains("there is no key /vnf-agent/x/"),
        "{}",
        gone.err
    );
}
