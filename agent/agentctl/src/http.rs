//! The agent's REST interface, as a client.

use std::time::Duration;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::{Method, Request, StatusCode, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

/// A client of one agent.
pub struct Http {
    client: Client<HttpConnector, Full<Bytes>>,
    base: String,
    user: Option<String>,
    timeout: Duration,
    debug: bool,
}

impl Http {
    pub fn new(
        host: &str,
        port: u16,
        user: Option<String>,
        timeout: Duration,
        debug: bool,
    ) -> Self {
        let host = match host.contains(':') {
            true => format!("[{host}]"),
            false => host.to_owned(),
        };
        Self {
            client: Client::builder(TokioExecutor::new()).build_http(),
            base: format!("http://{host}:{port}"),
            user,
            timeout,
            debug,
        }
    }

    /// Status and text.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        kind: &str,
        body: String,
    ) -> anyhow::Result<(StatusCode, String)> {
        if self.debug {
            anstream::eprintln!("{method} {}{path}", self.base);
        }
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header(header::USER_AGENT, "agentctl")
            .header(header::CONTENT_TYPE, kind);
        if let Some(user) = &self.user {
            request = request.header(
                header::AUTHORIZATION,
                format!("Basic {}", STANDARD.encode(user)),
            );
        }
        let request = request.body(Full::from(body)).context("request")?;
        let exchange = async {
            let answer = self.client.request(request).await.map_err(|error| {
                let mut why: &dyn std::error::Error = &error;
                while let Some(inner) = why.source() {
                    why = inner;
                }
                anyhow::anyhow!("no REST at {}: {why}; is the agent running?", self.base)
            })?;
            let status = answer.status();
            let body = answer.into_body().collect().await?.to_bytes();
            Ok((status, String::from_utf8_lossy(&body).into_owned()))
        };
        match tokio::time::timeout(self.timeout, exchange).await {
            Ok(done) => done,
            Err(_) => bail!("no answer from {} in {:?}", self.base, self.timeout),
        }
    }

    /// Text of a good answer.
    pub async fn text(&self, method: Method, path: &str, body: String) -> anyhow::Result<String> {
        let (status, text) = self.ask(method, path, "application/json", body).await?;
        if !status.is_success() {
            bail!("{}", reason(status, &text));
        }
        Ok(text)
    }

    /// JSON of a good answer.
    pub async fn get(&self, path: &str) -> anyhow::Result<Value> {
        let text = self.text(Method::GET, path, String::new()).await?;
        serde_json::from_str(&text).with_context(|| format!("answer of {path}"))
    }

    /// JSON of a good answer to a body.
    pub async fn send(&self, method: Method, path: &str, body: String) -> anyhow::Result<Value> {
        let text = self.text(method, path, body).await?;
        serde_json::from_str(&text).with_context(|| format!("answer of {path}"))
    }

    /// What a command of VPP's command line prints.
    pub async fn vpp(&self, command: &str) -> anyhow::Result<String> {
        let body = serde_json::json!({ "vppclicommand": command }).to_string();
        let printed = self.send(Method::POST, "/vpp/command", body).await?;
        Ok(printed.as_str().unwrap_or_default().to_owned())
    }
}

/// What an error's body says: a string, `{"Error": …}`, or plain text.
pub fn reason(status: StatusCode, body: &str) -> String {
    match serde_json::from_str::<Value>(body) {
        Ok(Value::String(text)) => text,
        Ok(Value::Object(map)) => match map.get("Error").and_then(Value::as_str) {
            Some(text) => text.to_owned(),
            None => format!("{status}: {body}"),
        },
        _ if body.trim().is_empty() => status.to_string(),
        _ => body.trim().to_owned(),
    }
}

/// A value for a query.
pub fn quoted(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}
