//! The server: sockets, limits, reflection, health.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use agent_model::descriptors::FILE_DESCRIPTOR_SET;
use tokio::net::{TcpListener, UnixListener, UnixStream};
use tokio_stream::wrappers::{TcpListenerStream, UnixListenerStream};
use tonic::transport::Server;

use super::Services;
use super::api::configurator::configurator_service_server::ConfiguratorServiceServer;
use super::api::generic::manager_service_server::ManagerServiceServer;
use super::api::generic::meta_service_server::MetaServiceServer;
use crate::orchestrator::Orchestrator;

/// Where the server listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Endpoint {
    /// Host and port.
    Tcp(String),
    /// A socket file. One that nobody listens on any more is replaced.
    Unix(PathBuf),
}

impl std::fmt::Display for Endpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Tcp(address) => f.write_str(address),
            Self::Unix(path) => write!(f, "{}", path.display()),
        }
    }
}

/// Limits of the server.
#[derive(Debug, Clone)]
pub struct Options {
    /// Largest message accepted (4 MiB).
    pub max_message: usize,
    /// Calls at once on one connection; `None`: as many as the protocol allows.
    pub max_streams: Option<u32>,
    /// After this time of silence a connection is asked whether it still lives.
    pub keepalive: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            max_message: 4 << 20,
            max_streams: None,
            keepalive: Duration::from_secs(60),
        }
    }
}

/// The server could not start, or ended.
#[derive(Debug, thiserror::Error)]
pub enum GrpcError {
    /// The address or file is taken or not allowed.
    #[error("gRPC: cannot listen on {endpoint}: {error}")]
    Listen {
        /// Where.
        endpoint: Endpoint,
        /// Why.
        error: io::Error,
    },
    /// Serving ended.
    #[error("gRPC: {0}")]
    Serve(#[from] tonic::transport::Error),
    /// A mistake of this build.
    #[error("gRPC: reflection: {0}")]
    Reflection(#[from] tonic_reflection::server::Error),
}

enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener),
}

/// A server whose socket is open.
pub struct GrpcServer {
    listener: Listener,
    options: Options,
}

impl std::fmt::Debug for GrpcServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GrpcServer")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

impl GrpcServer {
    /// Opens the socket.
    ///
    /// # Errors
    /// It is taken or not allowed.
    pub async fn bind(endpoint: Endpoint, options: Options) -> Result<Self, GrpcError> {
        let opened = match &endpoint {
            Endpoint::Tcp(address) => TcpListener::bind(address).await.map(Listener::Tcp),
            Endpoint::Unix(path) => {
                let stale = path.exists() && UnixStream::connect(path).await.is_err();
                let removed = if stale {
                    std::fs::remove_file(path)
                } else {
                    Ok(())
                };
                removed.and_then(|()| UnixListener::bind(path).map(Listener::Unix))
            }
        };
        let listener = opened.map_err(|error| GrpcError::Listen { endpoint, error })?;
        Ok(Self { listener, options })
    }

    /// The address, for TCP.
    #[must_use]
    pub fn local_addr(&self) -> Option<SocketAddr> {
        match &self.listener {
            Listener::Tcp(listener) => listener.local_addr().ok(),
            Listener::Unix(_) => None,
        }
    }

    /// Serves until told to stop; calls that run are finished.
    ///
    /// # Errors
    /// The socket failed.
    pub async fn serve(
        self,
        orchestrator: Orchestrator,
        until: impl Future<Output = ()>,
    ) -> Result<(), GrpcError> {
        let services = Services { orchestrator };
        let max = self.options.max_message;
        let (health, health_service) = tonic_health::server::health_reporter();
        health.set_serving::<ManagerServiceServer<Services>>().await;
        health
            .set_serving::<ConfiguratorServiceServer<Services>>()
            .await;
        let reflection = || {
            tonic_reflection::server::Builder::configure()
                .register_encoded_file_descriptor_set(FILE_DESCRIPTOR_SET)
        };
        let router = Server::builder()
            .max_concurrent_streams(self.options.max_streams)
            .http2_keepalive_interval(Some(self.options.keepalive))
            .add_service(ManagerServiceServer::new(services.clone()).max_decoding_message_size(max))
            .add_service(
                ConfiguratorServiceServer::new(services.clone()).max_decoding_message_size(max),
            )
            .add_service(MetaServiceServer::new(services))
            .add_service(reflection().build_v1alpha()?)
            .add_service(reflection().build_v1()?)
            .add_service(health_service);
        match self.listener {
            Listener::Tcp(listener) => {
                let incoming = TcpListenerStream::new(listener);
                router.serve_with_incoming_shutdown(incoming, until).await?;
            }
            Listener::Unix(listener) => {
                let incoming = UnixListenerStream::new(listener);
                router.serve_with_incoming_shutdown(incoming, until).await?;
            }
        }
        Ok(())
    }
}
