//! Real servers for tests.
//!
//! Where a server is not installed tests are skipped, unless `VPP_AGENT_TEST_SERVERS=required`, as `ci/test` sets it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "for tests only"
)]

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A port that is free now.
#[must_use]
pub fn free_port() -> u16 {
    let probe = TcpListener::bind("127.0.0.1:0").unwrap();
    probe.local_addr().unwrap().port()
}

/// A server of a test; ends with it.
#[derive(Debug)]
pub struct Server {
    name: &'static str,
    command: Command,
    child: Option<Child>,
    /// Where it listens.
    pub port: u16,
    dir: tempfile::TempDir,
}

impl Server {
    /// etcd; `None`: not installed.
    #[must_use]
    pub fn etcd() -> Option<Self> {
        let peers = format!("http://127.0.0.1:{}", free_port());
        Self::start("etcd", |command, dir, port| {
            let clients = format!("http://127.0.0.1:{port}");
            let cluster = format!("default={peers}");
            command.arg("--data-dir").arg(dir).args([
                "--listen-client-urls",
                &clients,
                "--advertise-client-urls",
                &clients,
                "--listen-peer-urls",
                &peers,
                "--initial-advertise-peer-urls",
                &peers,
                "--initial-cluster",
                &cluster,
                "--log-level",
                "error",
            ]);
        })
    }

    fn start(name: &'static str, arguments: impl FnOnce(&mut Command, &Path, u16)) -> Option<Self> {
        let installed = Command::new(name)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if installed.is_err() {
            let required = std::env::var("VPP_AGENT_TEST_SERVERS").as_deref() == Ok("required");
            assert!(!required, "{name} is not installed");
            eprintln!("skipped: no {name}");
            return None;
        }
        let (dir, port) = (tempfile::tempdir().unwrap(), free_port());
        let mut command = Command::new(name);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        arguments(&mut command, dir.path(), port);
        let mut server = Self {
            name,
            command,
            child: None,
            port,
            dir,
        };
        server.go();
        Some(server)
    }

    /// Starts it, or starts it again with the data that it had.
    pub fn go(&mut self) {
        self.child = Some(self.command.spawn().unwrap());
        for _ in 0..500 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            #[expect(clippy::disallowed_methods, reason = "waits for another process")]
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("{} does not listen on port {}", self.name, self.port);
    }

    /// Kills it.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Kills it and starts it without data.
    pub fn wipe(&mut self) {
        self.kill();
        for entry in std::fs::read_dir(self.dir.path()).unwrap() {
            let path = entry.unwrap().path();
            let removed = match path.is_dir() {
                true => std::fs::remove_dir_all(path),
                false => std::fs::remove_file(path),
            };
            removed.unwrap();
        }
        self.go();
    }

    /// Host and port.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
