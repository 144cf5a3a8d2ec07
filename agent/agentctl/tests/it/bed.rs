//! An agent that is served.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use agent_northbound::grpc::{self, Endpoint, GrpcServer};
use agent_northbound::orchestrator::{ApplyOptions, Change, Options, Orchestrator};
use agent_northbound::rest::{self, RestServer};
use mockvpp::{MockHandle, MockVpp};
use tokio::io::AsyncWriteExt as _;
use vpp_agent::Agent;
use vpp_binapi::client::InProcess;

pub struct Bed {
    pub mock: MockHandle,
    pub orchestrator: Orchestrator,
    _agent: Agent,
    pub dir: tempfile::TempDir,
    http: String,
    grpc: String,
}

/// What a command did.
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Bed {
    pub async fn start() -> Self {
        let mock = MockHandle::new(MockVpp::default());
        let server = mock.clone();
        let transport = Arc::new(InProcess::new(move || server.client_stream()));
        let agent = Agent::start(transport, vpp_agent::Options::default());
        let agent = agent.await.unwrap();
        let orchestrator = Orchestrator::new(agent.scheduler().clone(), Options::default());
        let empty = Change::Replace(Vec::new());
        let first = orchestrator.apply("file", empty, ApplyOptions::default());
        first.await.unwrap();
        let rest = RestServer::bind("127.0.0.1:0").await.unwrap();
        let http = rest.local_addr().unwrap().port().to_string();
        let never = std::future::pending();
        let served = rest.serve(
            orchestrator.clone(),
            agent.vpp(),
            rest::Options::default(),
            never,
        );
        tokio::spawn(served);
        let endpoint = Endpoint::Tcp("127.0.0.1:0".to_owned());
        let grpc = GrpcServer::bind(endpoint, grpc::Options::default());
        let grpc_server = grpc.await.unwrap();
        let grpc = grpc_server.local_addr().unwrap().port().to_string();
        tokio::spawn(grpc_server.serve(orchestrator.clone(), std::future::pending()));
        Self {
            mock,
            orchestrator,
            _agent: agent,
            dir: tempfile::tempdir().unwrap(),
            http,
            grpc,
        }
    }

    /// Runs agentctl against it.
    pub async fn ctl(&self, args: &[&str]) -> Done {
        self.ctl_with(args, "").await
    }

    /// With a text on standard input.
    pub async fn ctl_with(&self, args: &[&str], input: &str) -> Done {
        let ports = ["--http-port", &self.http, "--grpc-port", &self.grpc];
        let all: Vec<&str> = ports.iter().chain(args).copied().collect();
        agentctl(self.dir.path(), &all, input).await
    }

    /// Its output, if it did well.
    pub async fn good(&self, args: &[&str]) -> String {
        let done = self.ctl(args).await;
        assert_eq!(done.code, 0, "{args:?}: {}{}", done.out, done.err);
        done.out
    }

    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

pub async fn agentctl(dir: &Path, args: &[&str], input: &str) -> Done {
    let mut child = tokio::process::Command::new(env!("CARGO_BIN_EXE_agentctl"))
        .args(args)
        .current_dir(dir)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let _ = stdin.write_all(input.as_bytes()).await;
    drop(stdin);
    let output = child.wait_with_output().await.unwrap();
    Done {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
