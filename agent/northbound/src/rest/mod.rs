//! Ligato's REST interface.

mod auth;
mod config;
mod foresee;
mod info;
mod json;
mod log;
mod record;
mod scheduler;
mod vpp;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post, put};
use tokio::net::TcpListener;
use vpp_binapi::client::Client;

use crate::orchestrator::Orchestrator;

pub use auth::BasicUsers;
pub use info::Build;
pub use log::{Logs, SharedLogs};
pub use record::one_status as value_status;

/// Settings of the server.
#[derive(Debug, Clone)]
pub struct Options {
    /// Longer bodies are refused (64 MiB).
    pub max_body: usize,
    /// Who may use it; nobody named: everybody.
    pub users: BasicUsers,
    /// What `/info/version` tells.
    pub build: Build,
    /// Log levels that clients may change.
    pub logs: SharedLogs,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            max_body: 64 << 20,
            users: BasicUsers::default(),
            build: Build::default(),
            logs: None,
        }
    }
}

/// What handlers work with.
#[derive(Debug, Clone)]
struct Context {
    orchestrator: Orchestrator,
    vpp: Client,
    options: Arc<Options>,
}

/// The server could not start, or ended.
#[derive(Debug, thiserror::Error)]
#[error("REST: cannot {action} {address}: {error}")]
pub struct RestError {
    action: &'static str,
    address: String,
    error: std::io::Error,
}

/// A server whose socket is open.
#[derive(Debug)]
pub struct RestServer {
    listener: TcpListener,
    address: String,
}

impl RestServer {
    /// Opens the socket.
    ///
    /// # Errors
    /// It is taken or not allowed.
    pub async fn bind(address: &str) -> Result<Self, RestError> {
        let opened = TcpListener::bind(address).await;
        let listener = opened.map_err(|error| RestError {
            action: "listen on",
            address: address.to_owned(),
            error,
        })?;
        Ok(Self {
            listener,
            address: address.to_owned(),
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn local_addr(&self) -> Option<SocketAddr> {
        self.listener.local_addr().ok()
    }

    /// Serves until told to stop; calls that run are finished.
    ///
    /// # Errors
    /// The socket failed.
    pub async fn serve(
        self,
        orchestrator: Orchestrator,
        vpp: Client,
        options: Options,
        until: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), RestError> {
        let context = Context {
            orchestrator,
            vpp,
            options: Arc::new(options),
        };
        axum::serve(self.listener, router(context))
            .with_graceful_shutdown(until)
            .await
            .map_err(|error| RestError {
                action: "serve on",
                address: self.address,
                error,
            })
    }
}

fn router(context: Context) -> Router {
    Router::new()
        .route("/configuration", get(config::get).put(config::put))
        .route("/configuration/validate", post(config::validate))
        .route("/configuration/plan", post(foresee::plan))
        .route("/scheduler/drift", get(foresee::drift))
        .route("/info/version", get(info::version))
        .route("/liveness", get(info::liveness))
        .route("/readiness", get(info::readiness))
        .route("/log/list", get(log::list))
        .route("/log/{logger}/{level}", put(log::set))
        .route("/metrics", get(info::metrics))
        .route("/vpp/command", post(vpp::command))
        .route("/scheduler/dump", get(scheduler::dump))
        .route("/scheduler/status", get(scheduler::status))
        .route("/scheduler/txn-history", get(scheduler::history))
        .route("/scheduler/key-timeline", get(scheduler::timeline))
        .route("/scheduler/graph-snapshot", get(scheduler::snapshot))
        .route("/scheduler/stats", get(scheduler::stats))
        .route("/scheduler/downstream-resync", post(scheduler::resync))
        .fallback(not_found)
        .layer(DefaultBodyLimit::max(context.options.max_body))
        .layer(axum::middleware::from_fn_with_state(
            context.clone(),
            auth::check,
        ))
        .with_state(context)
}

async fn not_found() -> Response {
    json::error(StatusCode::NOT_FOUND, "no such path")
}
