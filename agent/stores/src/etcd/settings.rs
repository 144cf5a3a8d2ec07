//! `etcd.conf`.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use crate::settings::duration;

/// Settings with Ligato's names.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Settings {
    /// Hosts and ports, or URLs.
    pub endpoints: Vec<String>,
    /// How long connecting may take.
    #[serde(deserialize_with = "duration")]
    pub dial_timeout: Duration,
    /// How long a call may take.
    #[serde(deserialize_with = "duration")]
    pub operation_timeout: Duration,
    /// No TLS.
    pub insecure_transport: bool,
    /// Not supported; refused.
    insecure_skip_tls_verify: bool,
    cert_file: Option<PathBuf>,
    key_file: Option<PathBuf>,
    ca_file: Option<PathBuf>,
    /// After a lost connection VPP is read, too.
    pub resync_after_reconnect: bool,
    /// The agent starts although the store does not answer.
    pub allow_delayed_start: bool,
    /// Pause before the store is asked again.
    #[serde(deserialize_with = "duration")]
    pub reconnect_interval: Duration,
    /// Seconds after which the store forgets a dead agent's states.
    pub session_ttl: i64,
    /// Replaces `${NAME}` in values from the environment.
    pub expand_env_variables: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            endpoints: Vec::new(),
            dial_timeout: Duration::from_secs(1),
            operation_timeout: Duration::from_secs(3),
            insecure_transport: false,
            insecure_skip_tls_verify: false,
            cert_file: None,
            key_file: None,
            ca_file: None,
            resync_after_reconnect: false,
            allow_delayed_start: false,
            reconnect_interval: Duration::from_secs(2),
            session_ttl: 5,
            expand_env_variables: false,
        }
    }
}

impl Settings {
    /// For a store without TLS.
    #[must_use]
    pub fn insecure(endpoint: impl Into<String>) -> Self {
        Self {
            endpoints: vec![endpoint.into()],
            insecure_transport: true,
            ..Self::default()
        }
    }

    /// The settings that ask for TLS.
    #[must_use]
    pub fn tls(&self) -> bool {
        let files = [&self.cert_file, &self.key_file, &self.ca_file];
        self.insecure_skip_tls_verify || files.iter().any(|file| file.is_some())
    }

    /// Whole URLs.
    #[must_use]
    pub fn urls(&self) -> Vec<String> {
        let endpoints = self.endpoints.iter().map(|e| e.trim());
        let url = |endpoint: &str| match endpoint.contains("://") {
            true => endpoint.to_owned(),
            false => format!("http://{endpoint}"),
        };
        endpoints.filter(|e| !e.is_empty()).map(url).collect()
    }
}
