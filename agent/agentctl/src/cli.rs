//! The command tree.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Manages a running vpp-agent.
#[derive(Debug, Parser)]
#[command(
    name = "agentctl",
    version,
    arg_required_else_help = true,
    disable_version_flag = true,
    after_help = "Exit codes: 0 done, 1 failed, 2 differences found (drift --exit-code), 125 wrong usage.\n\
                  Formats (-f): table, json, yaml, or a template such as '{{range .}}{{.Key}}{{\"\\n\"}}{{end}}'."
)]
pub struct Cli {
    #[command(flatten)]
    pub globals: Globals,
    #[command(subcommand)]
    pub command: Command,
}

/// Where the agent and its store are.
#[derive(Debug, Args)]
pub struct Globals {
    /// Tell what is asked of the agent
    #[arg(short = 'D', long, global = true)]
    pub debug: bool,
    /// Accepted for scripts written for Ligato's agentctl
    #[arg(short = 'l', long, global = true, hide = true)]
    pub log_level: Option<String>,
    /// Host of the agent [default: 127.0.0.1]
    #[arg(
        short = 'H',
        long,
        global = true,
        env = "AGENT_HOST",
        hide_env_values = true
    )]
    pub host: Option<String>,
    /// Label of the agent in the store [default: vpp1]
    #[arg(
        long,
        global = true,
        env = "MICROSERVICE_LABEL",
        hide_env_values = true
    )]
    pub service_label: Option<String>,
    /// Port of REST [default: 9191]
    #[arg(long, global = true)]
    pub http_port: Option<u16>,
    /// Port of gRPC [default: 9111]
    #[arg(long, global = true)]
    pub grpc_port: Option<u16>,
    /// How long a call may take, such as 30s [default: 2m]
    #[arg(long, global = true)]
    pub timeout: Option<String>,
    /// Hosts and ports of etcd, comma-separated [default: 127.0.0.1:2379]
    #[arg(
        short = 'e',
        long,
        global = true,
        env = "ETCD_ENDPOINTS",
        hide_env_values = true,
        value_delimiter = ','
    )]
    pub etcd_endpoints: Vec<String>,
    /// user:password for REST
    #[arg(
        long,
        global = true,
        env = "AGENTCTL_HTTP_BASIC_AUTH",
        hide_env_values = true
    )]
    pub http_basic_auth: Option<String>,
    /// Directory of config.yaml [default: ., then ~/.agentctl]
    #[arg(long, global = true, env = "CONFIG_DIR", hide_env_values = true)]
    pub config_dir: Option<PathBuf>,
    /// File with settings instead of config.yaml
    #[arg(long, global = true)]
    pub config: Option<PathBuf>,
    /// Print version
    #[arg(short = 'v', long, action = clap::ArgAction::Version)]
    pub version: Option<bool>,
}

/// Format of the output.
#[derive(Debug, Clone, Args)]
pub struct Format {
    /// table, json, yaml, or a template
    #[arg(short, long)]
    pub format: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read and change the configuration
    #[command(subcommand)]
    Config(Config),
    /// What would change, value by value, if this configuration were put
    Plan {
        /// Configuration, YAML or JSON; - is standard input
        file: PathBuf,
        /// As if it replaced all that was put before
        #[arg(long)]
        replace: bool,
        #[command(flatten)]
        format: Format,
    },
    /// What differs in VPP from what was applied
    Drift {
        /// End with code 2 if something differs
        #[arg(long)]
        exit_code: bool,
        #[command(flatten)]
        format: Format,
    },
    /// Why a value is pending or failed: what it waits for, what VPP said
    Why {
        /// Key, whole (config/vpp/…), or as of the store (/vnf-agent/…)
        key: String,
    },
    /// Values that are configured or running
    Dump {
        /// Models such as vpp.interfaces or vpp.*, or all
        #[arg(required = true)]
        models: Vec<String>,
        /// cached (what the agent knows), NB (what is wanted), SB (what VPP holds)
        #[arg(long, default_value = "cached")]
        view: String,
        /// Only those from NB, SB or unknown
        #[arg(long)]
        origin: Option<String>,
        #[command(flatten)]
        format: Format,
    },
    /// States of values
    #[command(visible_alias = "value")]
    Values {
        /// Only of this model
        model: Option<String>,
        #[command(flatten)]
        format: Format,
    },
    /// The key-value store etcd
    #[command(subcommand, visible_alias = "kv")]
    Kvdb(Kvdb),
    /// What can be configured
    #[command(subcommand, alias = "models")]
    Model(Model),
    /// A sample value of a model, with all fields
    #[command(visible_alias = "gen")]
    Generate {
        /// Model, such as vpp.interfaces
        model: String,
        /// json or yaml
        #[arg(short, long, default_value = "json")]
        format: String,
        /// On one line
        #[arg(long)]
        oneline: bool,
    },
    /// Puts values from a file with lines `key json`
    Import {
        /// The file; - is standard input
        file: PathBuf,
        /// Values in one transaction
        #[arg(long, default_value_t = 128)]
        txops: usize,
        /// How long it may take
        #[arg(short, long, default_value = "30s")]
        time: String,
        /// To the agent by gRPC instead of to etcd
        #[arg(long)]
        grpc: bool,
    },
    /// Log levels
    #[command(subcommand)]
    Log(Log),
    /// Metrics of the agent
    #[command(subcommand)]
    Metrics(Metrics),
    /// gRPC services
    #[command(subcommand)]
    Service(Service),
    /// Whether the agent and its parts are well
    Status {
        #[command(flatten)]
        format: Format,
    },
    /// Everything that helps to find a fault, in a zip file
    Report {
        /// Where to put it
        #[arg(short, long, default_value = ".")]
        output_directory: PathBuf,
        /// Write it although something could not be read
        #[arg(short, long)]
        ignore_errors: bool,
    },
    /// VPP itself
    #[command(subcommand)]
    Vpp(Vpp),
    /// Completions for a shell: source <(agentctl completion bash)
    Completion {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Subcommand)]
pub enum Config {
    /// The whole configuration
    Get {
        /// Only with these labels: key=value, key, !key
        #[arg(long, value_delimiter = ',')]
        labels: Vec<String>,
        #[command(flatten)]
        format: Format,
    },
    /// Adds to the configuration, or changes it
    Update {
        /// Configuration, YAML or JSON; - is standard input
        file: PathBuf,
        /// It becomes the whole configuration
        #[arg(long)]
        replace: bool,
        /// Labels of the values: key=value
        #[arg(
            long,
            value_delimiter = ',',
            default_value = "io.ligato.from-client=agentctl"
        )]
        labels: Vec<String>,
        /// How long it may take
        #[arg(short, long, default_value = "5m")]
        timeout: String,
        #[command(flatten)]
        format: Format,
    },
    /// Deletes the values that a file names
    Delete {
        /// Configuration, YAML or JSON; - is standard input
        file: PathBuf,
        /// Wait until nothing of it is pending
        #[arg(long)]
        waitdone: bool,
        /// Show the transaction
        #[arg(short, long)]
        verbose: bool,
    },
    /// What VPP and Linux run, as a configuration
    #[command(visible_aliases = ["ret", "read", "dump"])]
    Retrieve {
        #[command(flatten)]
        format: Format,
    },
    /// Follows notifications
    #[command(visible_aliases = ["notify", "subscribe"])]
    Watch {
        /// Only those that a JSON notification like this is part of
        #[arg(long)]
        filter: Vec<String>,
        #[command(flatten)]
        format: Format,
    },
    /// Reads VPP and brings it to the configuration
    Resync {
        /// Accepted for scripts written for Ligato's agentctl
        #[arg(long, hide = true)]
        verbose: bool,
        /// Try again what fails
        #[arg(long)]
        retry: bool,
        #[command(flatten)]
        format: Format,
    },
    /// Past transactions
    History {
        /// Only this one, by number
        reference: Option<u64>,
        /// With errors and what is pending
        #[arg(long)]
        details: bool,
        /// table, log, json, yaml, or a template
        #[arg(short, long)]
        format: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub enum Kvdb {
    /// Keys and values
    #[command(visible_aliases = ["ls", "l"])]
    List {
        /// Only below this key
        prefix: Option<String>,
        /// Without values
        #[arg(long)]
        keys_only: bool,
    },
    /// One value
    #[command(visible_alias = "g")]
    Get {
        /// Key; one that does not begin with / is completed
        key: String,
    },
    /// Puts a value
    #[command(visible_alias = "p")]
    Put {
        /// Key; one that does not begin with / is completed
        key: String,
        /// JSON
        value: String,
    },
    /// Deletes a value
    #[command(visible_alias = "d")]
    Del {
        /// Key; one that does not begin with / is completed
        key: String,
    },
}

/// Class of models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Class {
    /// What can be configured
    Config,
    /// Everything
    All,
}

#[derive(Debug, Subcommand)]
pub enum Model {
    /// All models
    #[command(visible_aliases = ["ls", "l"])]
    List {
        /// Only these, such as vpp.*
        patterns: Vec<String>,
        /// Which kind
        #[arg(long, default_value = "all")]
        class: Class,
        #[command(flatten)]
        format: Format,
    },
    /// All about models
    #[command(visible_alias = "i")]
    Inspect {
        /// Models, such as vpp.interfaces
        #[arg(required = true)]
        models: Vec<String>,
        #[command(flatten)]
        format: Format,
    },
}

#[derive(Debug, Subcommand)]
pub enum Log {
    /// Components and their levels
    #[command(visible_alias = "ls")]
    List {
        /// Only those with this in their names
        logger: Option<String>,
    },
    /// Sets a level
    Set {
        /// Component
        logger: String,
        /// error, warn, info, debug or trace
        level: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum Metrics {
    /// Names
    #[command(visible_alias = "l")]
    List {
        /// Only these
        patterns: Vec<String>,
        #[command(flatten)]
        format: Format,
    },
    /// Values
    Get {
        /// Name
        metric: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum Service {
    /// Services of the agent
    #[command(visible_aliases = ["ls", "l"])]
    List {
        /// Only this one
        service: Option<String>,
        /// With their methods
        #[arg(short, long)]
        methods: bool,
    },
    /// Calls a method with a request from standard input, YAML or JSON
    #[command(visible_alias = "c")]
    Call {
        /// Service, such as ligato.generic.ManagerService
        service: String,
        /// Method, such as GetConfig
        method: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum Vpp {
    /// Runs a command of VPP's command line
    #[command(visible_alias = "c")]
    Cli {
        /// The command
        #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
        command: Vec<String>,
    },
    /// Version and start-up configuration
    #[command(visible_alias = "i")]
    Info,
}
