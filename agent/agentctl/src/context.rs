//! Where everything is: flags, then the settings file, then defaults.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use agent_stores::etcd::{Etcd, Settings as EtcdSettings};
use anyhow::{Context as _, bail};
use serde::Deserialize;
use tonic::transport::{Channel, Endpoint};

use crate::cli::Globals;
use crate::http::Http;

/// `config.yaml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct File {
    host: Option<String>,
    service_label: Option<String>,
    grpc_port: Option<u16>,
    http_port: Option<u16>,
    http_basic_auth: Option<String>,
    timeout: Option<String>,
    etcd_endpoints: Vec<String>,
    grpc_tls: Option<Tls>,
    http_tls: Option<Tls>,
    kvdb_tls: Option<Tls>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Tls {
    disabled: bool,
}

/// What commands work with.
pub struct Context {
    pub host: String,
    pub label: String,
    pub grpc_port: u16,
    pub timeout: Duration,
    pub http: Http,
    etcd: Vec<String>,
}

impl Context {
    pub fn new(globals: &Globals) -> anyhow::Result<Self> {
        let file = file(globals)?;
        for tls in [&file.grpc_tls, &file.http_tls, &file.kvdb_tls] {
            if tls.as_ref().is_some_and(|tls| !tls.disabled) {
                bail!(
                    "TLS is not supported: remove grpc-tls, http-tls and kvdb-tls from the settings"
                );
            }
        }
        let host = globals.host.clone().or(file.host);
        let host = host.unwrap_or_else(|| "127.0.0.1".to_owned());
        let timeout = globals.timeout.clone().or(file.timeout);
        let timeout = duration(timeout.as_deref().unwrap_or("2m"))?;
        let port = globals.http_port.or(file.http_port).unwrap_or(9191);
        let user = globals.http_basic_auth.clone().or(file.http_basic_auth);
        let mut etcd = globals.etcd_endpoints.clone();
        if etcd.is_empty() {
            etcd = file.etcd_endpoints;
        }
        if etcd.is_empty() {
            etcd.push("127.0.0.1:2379".to_owned());
        }
        let label = globals.service_label.clone().or(file.service_label);
        Ok(Self {
            http: Http::new(&host, port, user, timeout, globals.debug),
            label: label.unwrap_or_else(|| "vpp1".to_owned()),
            grpc_port: globals.grpc_port.or(file.grpc_port).unwrap_or(9111),
            host,
            timeout,
            etcd,
        })
    }

    /// A connection for gRPC.
    pub async fn grpc(&self) -> anyhow::Result<Channel> {
        let address = format!("{}:{}", self.host, self.grpc_port);
        let endpoint = Endpoint::from_shared(format!("http://{address}"))
            .with_context(|| format!("host {:?}", self.host))?
            .connect_timeout(self.timeout.min(Duration::from_secs(5)));
        endpoint.connect().await.map_err(|error| {
            let mut why: &dyn std::error::Error = &error;
            while let Some(inner) = why.source() {
                why = inner;
            }
            anyhow::anyhow!(
                "no gRPC at {address}: {why}; is the agent running, with a grpc.conf or --mock?"
            )
        })
    }

    /// The store.
    pub fn etcd(&self) -> anyhow::Result<Arc<Etcd>> {
        let mut settings = EtcdSettings::insecure("");
        settings.endpoints.clone_from(&self.etcd);
        Ok(Arc::new(Etcd::new(&settings)?))
    }

    /// A whole key of the store; what does not begin with a slash belongs to this agent.
    pub fn whole_key(&self, key: &str) -> String {
        if key.starts_with('/') {
            return key.to_owned();
        }
        format!("{}{key}", agent_stores::agent_prefix(&self.label))
    }
}

/// `30s`, `2m`.
pub fn duration(text: &str) -> anyhow::Result<Duration> {
    humantime::parse_duration(text)
        .with_context(|| format!("{text:?} is not a duration such as 30s"))
}

fn file(globals: &Globals) -> anyhow::Result<File> {
    let read = |path: PathBuf| -> anyhow::Result<Option<File>> {
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
        };
        let file: Option<File> =
            serde_norway::from_str(&text).with_context(|| path.display().to_string())?;
        Ok(Some(file.unwrap_or_default()))
    };
    if let Some(path) = &globals.config {
        let found = read(path.clone())?;
        return found.with_context(|| format!("there is no {}", path.display()));
    }
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".agentctl"));
    let dirs = match &globals.config_dir {
        Some(dir) => vec![dir.clone()],
        None => [Some(PathBuf::from(".")), home]
            .into_iter()
            .flatten()
            .collect(),
    };
    for dir in dirs {
        if let Some(file) = read(dir.join("config.yaml"))? {
            return Ok(file);
        }
    }
    Ok(File::default())
}
