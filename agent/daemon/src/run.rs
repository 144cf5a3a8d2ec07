//! From the flags to a served agent, and to its end.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use agent_linux::{MemoryLinux, Netlink, RealLinux};
use agent_model::document::ConfigDocument;
use agent_model::text::DecodeOptions;
use agent_northbound::grpc::{self, Endpoint, GrpcServer};
use agent_northbound::orchestrator::{self, ApplyOptions, Change, Orchestrator};
use agent_northbound::rest::{self, BasicUsers, RestServer};
use agent_scheduler::{Retry, SchedulerOptions, TokioClock, TransactionError};
use anyhow::{Context as _, anyhow};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinSet;
use vpp_agent::Agent;
use vpp_binapi::client::{Transport, UnixTransport};

use crate::files::{self, GoVpp, Grpc, Http, InitFile};
use crate::flags::{Flags, LinuxKind};
use crate::log::Levels;
use crate::stores::Stores;

/// Source of the initial configuration, as Ligato calls it.
const INITIAL: &str = "datasync";
/// Pause between two attempts to reach a VPP that is not there.
const PAUSE: Duration = Duration::from_secs(1);
/// How long calls that still run may take at the end.
const GRACE: Duration = Duration::from_secs(5);

/// Runs until SIGTERM or SIGINT.
pub async fn run(flags: Flags, levels: Levels) -> anyhow::Result<()> {
    let dir = flags.config_dir.as_path();
    let http = files::read::<Http>(&flags.http_config, dir)?.unwrap_or_default();
    http.check()?;
    let grpc = grpc_settings(&flags, dir)?;
    let govpp = files::read::<GoVpp>(&flags.govpp_config, dir)?.unwrap_or_default();
    let initial = initial(&flags, dir)?;
    let users = BasicUsers::new(http.client_basic_auth)
        .map_err(|error| anyhow!("http.conf: client-basic-auth: {error}"))?;

    // Sockets first: a taken port is told before anything is changed in VPP.
    let address = http
        .endpoint
        .unwrap_or_else(|| format!("0.0.0.0:{}", flags.http_port));
    let rest = match http.disabled {
        true => None,
        false => Some(RestServer::bind(&address).await?),
    };
    let grpc = match grpc {
        Some((endpoint, options)) => Some(GrpcServer::bind(endpoint, options).await?),
        None => None,
    };

    let (stop, stopped) = watch::channel(false);
    let mut term = signal(SignalKind::terminate())?;
    let mut int = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        stop.send_replace(true);
    });

    let mut stores = Stores::open(&flags, dir).await?;
    let southbound = southbound(&flags, govpp)?;
    let label = &flags.microservice_label;
    let Some(agent) = connect(&southbound, label, stopped.clone()).await? else {
        return Ok(());
    };
    let orchestrator =
        Orchestrator::new(agent.scheduler().clone(), orchestrator::Options::default());
    start(&orchestrator, initial, &mut stores).await?;
    stores.run(&flags, &orchestrator, &agent.vpp());

    let mut servers: JoinSet<anyhow::Result<()>> = JoinSet::new();
    if let Some(server) = rest {
        let address = server.local_addr();
        let options = rest::Options {
            users,
            logs: Some(Arc::new(levels)),
            ..rest::Options::default()
        };
        tracing::info!(address = ?address, "REST serves");
        let served = server.serve(
            orchestrator.clone(),
            agent.vpp(),
            options,
            wait(stopped.clone()),
        );
        servers.spawn(async move { Ok(served.await?) });
    }
    if let Some(server) = grpc {
        tracing::info!(address = ?server.local_addr(), "gRPC serves");
        let served = server.serve(orchestrator.clone(), wait(stopped.clone()));
        servers.spawn(async move { Ok(served.await?) });
    }
    tracing::info!(label = %flags.microservice_label, "agent runs");
    let ended = tokio::select! {
        () = wait(stopped.clone()) => Ok(()),
        Some(ended) = servers.join_next() => ended?.context("a server ended"),
    };
    tracing::info!("agent stops; VPP keeps what it holds");
    let rest = async { while servers.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, rest).await.is_err() {
        tracing::warn!("calls that still ran were cut off");
    }
    agent.close().await;
    ended
}

async fn wait(mut stopped: watch::Receiver<bool>) {
    // An error means that nobody will ever say so: then it is time, too.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

#[cfg(feature = "mock")]
const fn mock(flags: &Flags) -> bool {
    flags.mock
}

#[cfg(not(feature = "mock"))]
const fn mock(_: &Flags) -> bool {
    false
}

/// VPP and Linux.
struct Southbound {
    transport: Arc<dyn Transport>,
    linux: Option<Arc<dyn Netlink>>,
}

fn southbound(flags: &Flags, govpp: GoVpp) -> anyhow::Result<Southbound> {
    #[cfg(feature = "mock")]
    if flags.mock {
        let server = mockvpp::MockHandle::new(mockvpp::MockVpp::default());
        let machine = server.clone();
        let taps = move || machine.with(|mock| mock.vpp.tap.host_if_names());
        let transport = vpp_binapi::client::InProcess::new(move || server.client_stream());
        return Ok(Southbound {
            transport: Arc::new(transport),
            linux: linux(
                flags.linux.unwrap_or(LinuxKind::Memory),
                MemoryLinux::with_taps(taps),
            )?,
        });
    }
    Ok(Southbound {
        transport: Arc::new(UnixTransport::new(govpp.binapi_socket_path)),
        linux: linux(flags.linux.unwrap_or(LinuxKind::Real), MemoryLinux::new())?,
    })
}

fn linux(kind: LinuxKind, memory: MemoryLinux) -> anyhow::Result<Option<Arc<dyn Netlink>>> {
    Ok(match kind {
        LinuxKind::Real => Some(Arc::new(RealLinux::new()?)),
        LinuxKind::Memory => Some(Arc::new(memory)),
        LinuxKind::Off => None,
    })
}

/// Off without a file, as in Ligato; a first-time user of the mock gets it on this machine.
fn grpc_settings(flags: &Flags, dir: &Path) -> anyhow::Result<Option<(Endpoint, grpc::Options)>> {
    let Some(settings) = files::read::<Grpc>(&flags.grpc_config, dir)? else {
        let usual = Endpoint::Tcp("127.0.0.1:9111".to_owned());
        return Ok(mock(flags).then(|| (usual, grpc::Options::default())));
    };
    settings.check()?;
    let endpoint = match (settings.network.as_deref(), settings.endpoint) {
        (Some("unix"), path) => Endpoint::Unix(path.into()),
        (_, address) if address.is_empty() => Endpoint::Tcp("0.0.0.0:9111".to_owned()),
        (_, address) => Endpoint::Tcp(address),
    };
    let mut options = grpc::Options::default();
    if let Some(max) = settings.max_msg_size {
        options.max_message = max;
    }
    options.max_streams = settings.max_concurrent_streams;
    Ok(Some((endpoint, options)))
}

/// The initial configuration, read and checked.
fn initial(flags: &Flags, dir: &Path) -> anyhow::Result<ConfigDocument> {
    let settings = files::read::<InitFile>(&flags.initfileregistry_config, dir)?;
    let settings = settings.unwrap_or_default();
    let path = settings.initial_configuration_file_path;
    if settings.disable_initial_configuration {
        return Ok(ConfigDocument::default());
    }
    let Some(text) = files::text(&path)? else {
        return Ok(ConfigDocument::default());
    };
    let options = DecodeOptions::from_source(path.display().to_string());
    Ok(ConfigDocument::from_yaml(&text, &options)?)
}

/// Connects to VPP, as long as it takes; `None`: told to stop before.
async fn connect(
    southbound: &Southbound,
    label: &str,
    stopped: watch::Receiver<bool>,
) -> anyhow::Result<Option<Agent>> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the process is where time comes in"
    )]
    let now = SystemTime::now();
    let mut said = String::new();
    loop {
        let options = vpp_agent::Options {
            scheduler: SchedulerOptions {
                clock: Some(Arc::new(TokioClock::starting_at(now))),
                ..SchedulerOptions::default()
            },
            linux: southbound.linux.clone(),
            microservice_label: label.to_owned(),
            ..vpp_agent::Options::default()
        };
        match Agent::start(southbound.transport.clone(), options).await {
            Ok(agent) => return Ok(Some(agent)),
            Err(vpp_agent::AgentError::Vpp(error)) => {
                let text = error.to_string();
                if said != text {
                    let endpoint = southbound.transport.endpoint();
                    tracing::warn!(%endpoint, error = %text, "VPP is not there: waiting for it");
                    said = text;
                }
            }
            Err(error) => return Err(error.into()),
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            () = wait(stopped.clone()) => return Ok(None),
        }
    }
}

/// Reads VPP and brings it to what the initial configuration and the stores want, all in one: what any of them wants stays in
/// VPP undisturbed. What fails is told and tried again, and does not stop the agent.
async fn start(
    orchestrator: &Orchestrator,
    initial: ConfigDocument,
    stores: &mut Stores,
) -> anyhow::Result<()> {
    let mut changes = stores.first().await;
    if !stores.is_empty() && changes.is_empty() && initial.is_empty() {
        // Nobody knows what VPP should hold until a store answers, or somebody else says.
        return Ok(());
    }
    let values = initial.values().cloned().collect();
    changes.push((INITIAL.into(), Change::Replace(values)));
    let options = ApplyOptions {
        retry: Some(Retry::default()),
        description: "initial configuration".to_owned(),
    };
    match orchestrator.apply_all(changes, options).await {
        Ok(_) => Ok(()),
        Err(orchestrator::OrchestratorError::Transaction(TransactionError::Values {
            errors,
            ..
        })) => {
            for error in errors {
                tracing::warn!(%error, "initial configuration");
            }
            Ok(())
        }
        Err(error) => Err(error).context("initial configuration"),
    }
}
