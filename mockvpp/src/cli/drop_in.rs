//! `mockvpp -c startup.conf`: what is started instead of `vpp`.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;
use mockvpp::server::{CliServer, StatsServer, UnixServer};
use mockvpp::shell::Look;
use mockvpp::startup::Startup;
use mockvpp::{Config, MockHandle, MockVpp};
use vpp_binapi::message::RELEASES;

use crate::cli::say;
use crate::cli::sockets::{Sockets, stop_signal};

/// Options of the process that stands for `vpp`.
#[derive(Debug, Args)]
pub struct DropIn {
    /// VPP's start-up configuration
    #[arg(short = 'c', long = "config", value_name = "FILE")]
    config: Option<PathBuf>,
    /// The release to be: messages that it lacks are missing
    #[arg(long, value_name = "RELEASE", default_value = "26.06", value_parser = PossibleValuesParser::new(RELEASES))]
    vpp_version: String,
    /// VPP's start-up configuration in words, such as: unix { nodaemon cli-listen /run/vpp/cli.sock }
    #[arg(value_name = "CONFIG", trailing_var_arg = true)]
    words: Vec<String>,
}

/// Tells the child that goes on in the background that it is one.
const BACKGROUND: &str = "MOCKVPP_BACKGROUND";
/// What it says when its sockets listen.
const READY: &str = "ready";

/// Where things are.
struct Places {
    runtime_dir: PathBuf,
    api: PathBuf,
    stats: PathBuf,
    startup: Startup,
}

impl DropIn {
    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.config.is_none() && self.words.is_empty()
    }

    pub fn run(self) -> anyhow::Result<ExitCode> {
        let (name, text) = match &self.config {
            Some(file) => {
                let text =
                    std::fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
                (file.display().to_string(), text)
            }
            None => ("command line".to_owned(), self.words.join(" ")),
        };
        let startup = Startup::read(&text).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
        let in_background = std::env::var_os(BACKGROUND).is_some();
        if !(startup.unix.nodaemon || startup.unix.interactive || in_background) {
            return background();
        }
        if in_background {
            rustix::process::setsid().context("no session of its own")?;
        }
        let current = std::env::current_dir().context("the current directory")?;
        log_to(startup.unix.log.as_deref().map(|log| current.join(log)))?;
        for ignored in &startup.ignored {
            tracing::info!(
                line = ignored.line,
                what = ignored.what,
                "accepted without effect"
            );
        }
        if let Some(prefix) = &startup.prefix {
            tracing::info!(
                prefix,
                "no shared memory is made: clients come over the socket"
            );
        }
        let places = Places::of(startup, &current)?;
        places.serve(&self.vpp_version, in_background)
    }
}

/// Starts this program once more, in the background, and waits until it listens or fails.
fn background() -> anyhow::Result<ExitCode> {
    let program = std::env::current_exe().context("this program")?;
    let mut child = Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(BACKGROUND, "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("the background process does not start")?;
    let mut line = String::new();
    if let Some(stdout) = child.stdout.take() {
        BufReader::new(stdout).read_line(&mut line)?;
    }
    if line.trim() == READY {
        return Ok(ExitCode::SUCCESS);
    }
    let mut complaint = String::new();
    if let Some(mut stderr) = child.stderr.take() {
        stderr.read_to_string(&mut complaint)?;
    }
    let complaint = complaint.trim();
    bail!(
        "{}",
        complaint.strip_prefix("mockvpp: ").unwrap_or(complaint)
    )
}

fn log_to(file: Option<PathBuf>) -> anyhow::Result<()> {
    let subscriber = tracing_subscriber::fmt().with_target(false);
    match file {
        Some(path) => {
            let file = File::options().create(true).append(true).open(&path);
            let file = file.with_context(|| format!("{}", path.display()))?;
            subscriber
                .with_ansi(false)
                .with_writer(Mutex::new(file))
                .init();
        }
        None => subscriber.with_writer(std::io::stderr).init(),
    }
    Ok(())
}

impl Places {
    fn of(startup: Startup, current: &Path) -> anyhow::Result<Self> {
        let fallback = match rustix::process::geteuid() {
            uid if uid.is_root() => PathBuf::from("/run/vpp"),
            uid => PathBuf::from(format!("/run/user/{}/vpp", uid.as_raw())),
        };
        let runtime_dir = startup.runtime_dir(current, &fallback);
        std::fs::create_dir_all(&runtime_dir)
            .with_context(|| format!("{}", runtime_dir.display()))?;
        let socket = |path: &Option<PathBuf>, name: &str| match path {
            Some(path) => runtime_dir.join(path),
            None => runtime_dir.join(name),
        };
        Ok(Self {
            api: socket(&startup.api_socket, "api.sock"),
            stats: socket(&startup.stats_socket, "stats.sock"),
            startup,
            runtime_dir,
        })
    }

    fn serve(self, release: &str, in_background: bool) -> anyhow::Result<ExitCode> {
        let config = Config {
            release: release.to_owned(),
            runtime_dir: self.runtime_dir.display().to_string(),
            missing_modules: self.startup.plugins.missing_modules().collect(),
            pid: std::process::id(),
            command_line: std::env::args().collect(),
            per_node_counters: self.startup.per_node_counters,
            startup_script: self
                .startup
                .unix
                .exec
                .as_ref()
                .map(|path| path.display().to_string()),
            clock,
            read_file,
            ..Config::default()
        };
        let vpp = MockHandle::new(MockVpp::new(config));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build();
        runtime.context("the runtime does not start")?.block_on(async {
            let stop = stop_signal()?;
            let cli = self.listen_for_commands().await?;
            let stats = StatsServer::bind(&self.stats, &vpp, self.startup.stats_size)?;
            let api = UnixServer::bind(&self.api)?;
            let pidfile = self.startup.unix.pidfile.as_ref();
            let pidfile = pidfile.map(|path| Pidfile::write(&self.runtime_dir.join(path)));
            let _pidfile = pidfile.transpose()?;
            tracing::info!(api = %self.api.display(), stats = %self.stats.display(), release, "VPP (simulated) listens");
            if in_background {
                say(READY);
            }
            let stats = Some(stats);
            Sockets { api, cli, stats }.serve(&vpp, stop).await;
            tracing::info!("stopped");
            Ok(ExitCode::SUCCESS)
        })
    }

    async fn listen_for_commands(&self) -> anyhow::Result<Option<CliServer>> {
        let unix = &self.startup.unix;
        let look = Look {
            prompt: unix
                .cli_prompt
                .clone()
                .map_or(Look::default().prompt, |p| p + " "),
            banner: !unix.nobanner,
            colour: !unix.nocolor,
            line_mode: unix.cli_line_mode,
        };
        let Some(listen) = &unix.cli_listen else {
            return Ok(None);
        };
        if listen.starts_with('/') || !listen.contains(':') {
            return Ok(Some(CliServer::bind(&self.runtime_dir.join(listen), look)?));
        }
        let bound = CliServer::bind_tcp(listen.as_str(), look).await;
        Ok(Some(bound.with_context(|| format!("cli-listen {listen}"))?))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the process hands its clock to the simulator"
)]
fn clock() -> Duration {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default()
}

/// A file of commands: a regular one of no more than [`MAX_SCRIPT`] bytes.
fn read_file(path: &Path) -> std::io::Result<String> {
    let file = File::open(path)?;
    let found = file.metadata()?;
    if !found.is_file() || found.len() > MAX_SCRIPT {
        return Err(std::io::Error::other("no regular file, or too large"));
    }
    let mut text = String::new();
    file.take(MAX_SCRIPT).read_to_string(&mut text)?;
    Ok(text)
}

const MAX_SCRIPT: u64 = 16 << 20;

/// A file with the process id, which goes with the process.
struct Pidfile(PathBuf);

impl Pidfile {
    fn write(path: &Path) -> anyhow::Result<Self> {
        let mut file = File::create(path).with_context(|| format!("{}", path.display()))?;
        writeln!(file, "{}", std::process::id())?;
        Ok(Self(path.to_owned()))
    }
}

impl Drop for Pidfile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
