//! Configuration files: YAML with Ligato's names. A file that is not there means the defaults.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// `http.conf`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Http {
    /// No REST.
    pub disabled: bool,
    /// Host and port.
    pub endpoint: Option<String>,
    /// `user:password` of everyone who may use it.
    pub client_basic_auth: Vec<String>,
    /// Not supported; refused instead of serving without.
    server_cert_file: Option<String>,
    server_key_file: Option<String>,
    enable_token_auth: bool,
}

impl Http {
    /// Refuses what would be less safe if it were ignored.
    pub fn check(&self) -> anyhow::Result<()> {
        if self.server_cert_file.is_some() || self.server_key_file.is_some() {
            bail!("http.conf: server-cert-file and server-key-file are not supported: remove them");
        }
        if self.enable_token_auth {
            bail!("http.conf: enable-token-auth is not supported: use client-basic-auth");
        }
        Ok(())
    }
}

/// `grpc.conf`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Grpc {
    /// Host and port, or path of a socket.
    pub endpoint: String,
    /// `tcp` or `unix`.
    pub network: Option<String>,
    /// Largest message in bytes.
    pub max_msg_size: Option<usize>,
    /// Calls at once on one connection.
    pub max_concurrent_streams: Option<u32>,
    cert_file: Option<String>,
    key_file: Option<String>,
    ca_files: Vec<String>,
}

impl Grpc {
    /// Refuses what would be less safe if it were ignored, and networks that are not known.
    pub fn check(&self) -> anyhow::Result<()> {
        if self.cert_file.is_some() || self.key_file.is_some() || !self.ca_files.is_empty() {
            bail!("grpc.conf: cert-file, key-file and ca-files are not supported: remove them");
        }
        match self.network.as_deref() {
            None | Some("tcp" | "unix") => Ok(()),
            Some(other) => bail!("grpc.conf: network {other:?} is neither \"tcp\" nor \"unix\""),
        }
    }
}

/// `govpp.conf`.
#[derive(Debug, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct GoVpp {
    /// VPP's API socket.
    pub binapi_socket_path: PathBuf,
}

impl Default for GoVpp {
    fn default() -> Self {
        Self {
            binapi_socket_path: "/run/vpp/api.sock".into(),
        }
    }
}

/// `initfileregistry.conf`.
#[derive(Debug, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct InitFile {
    /// No initial configuration.
    pub disable_initial_configuration: bool,
    /// Where it is.
    pub initial_configuration_file_path: PathBuf,
}

impl Default for InitFile {
    fn default() -> Self {
        Self {
            disable_initial_configuration: false,
            initial_configuration_file_path: "initial-config.yaml".into(),
        }
    }
}

/// Reads a file as given, else inside the directory; `None`: it is at neither place.
pub fn read<T: DeserializeOwned + Default>(name: &Path, dir: &Path) -> anyhow::Result<Option<T>> {
    for path in [name.to_owned(), dir.join(name)] {
        let Some(text) = text(&path)? else { continue };
        if text.trim().is_empty() {
            return Ok(Some(T::default()));
        }
        let settings = lower_keys(&text)
            .and_then(serde_norway::from_value)
            .with_context(|| format!("{} is malformed", path.display()))?;
        return Ok(Some(settings));
    }
    Ok(None)
}

/// Text of a file, `None` if there is none.
pub fn text(path: &Path) -> anyhow::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Names of settings match whatever their case.
fn lower_keys(text: &str) -> Result<serde_norway::Value, serde_norway::Error> {
    let mut value: serde_norway::Value = serde_norway::from_str(text)?;
    if let Some(settings) = value.as_mapping_mut() {
        let old = std::mem::take(settings);
        settings.extend(old.into_iter().map(|(name, value)| match name.as_str() {
            Some(name) => (name.to_lowercase().into(), value),
            None => (name, value),
        }));
    }
    if value.is_null() {
        value = serde_norway::Value::Mapping(serde_norway::Mapping::new());
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_match_whatever_their_case_and_missing_files_are_none() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("http.conf");
        std::fs::write(&path, "Endpoint: 127.0.0.1:1\nClient-Basic-Auth: [a:b]\n").unwrap();
        let http: Http = read(Path::new("http.conf"), dir.path()).unwrap().unwrap();
        assert_eq!(http.endpoint.as_deref(), Some("127.0.0.1:1"));
        assert_eq!(http.client_basic_auth, ["a:b"]);
        let none: Option<Grpc> = read(Path::new("grpc.conf"), dir.path()).unwrap();
        assert!(none.is_none());
        std::fs::write(&path, "endpoint: [").unwrap();
        let error = read::<Http>(Path::new("http.conf"), dir.path()).unwrap_err();
        assert!(error.to_string().contains("is malformed"), "{error}");
    }

    #[test]
    fn what_would_be_less_safe_is_refused() {
        let tls: Http = serde_norway::from_str("server-cert-file: x").unwrap();
        assert!(tls.check().is_err());
        let token: Http = serde_norway::from_str("enable-token-auth: true").unwrap();
        assert!(token.check().is_err());
        let tls: Grpc = serde_norway::from_str("ca-files: [x]").unwrap();
        assert!(tls.check().is_err());
    }
}
