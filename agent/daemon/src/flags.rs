//! Flags; each can also be given in the environment.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// Which Linux is configured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LinuxKind {
    /// The kernel's networking where the agent runs
    Real,
    /// A model of it in this process
    Memory,
    /// None: configuration of Linux is not implemented
    Off,
}

/// A control plane for FD.io VPP.
#[derive(Debug, Parser)]
#[command(name = "vpp-agent", version)]
pub struct Flags {
    /// Run a simulated VPP inside; nothing else is needed
    #[cfg(feature = "mock")]
    #[arg(long)]
    pub mock: bool,

    /// The Linux to configure; the default is real, and memory with --mock
    #[arg(long, env = "LINUX_NETWORKING", value_enum)]
    pub linux: Option<LinuxKind>,

    /// Directory of the configuration files http.conf, grpc.conf, govpp.conf, …
    #[arg(long, env = "CONFIG_DIR", default_value = ".")]
    pub config_dir: PathBuf,

    /// Name of this agent, for key-value stores
    #[arg(long, env = "MICROSERVICE_LABEL", default_value = "vpp1")]
    pub microservice_label: String,

    /// Port of REST; an endpoint in http.conf overrides it
    #[arg(long, env = "HTTP_PORT", default_value_t = 9191)]
    pub http_port: u16,

    /// Settings of REST
    #[arg(long, env = "HTTP_CONFIG", default_value = "http.conf")]
    pub http_config: PathBuf,

    /// Settings of gRPC, which is off without them unless --mock is given
    #[arg(long, env = "GRPC_CONFIG", default_value = "grpc.conf")]
    pub grpc_config: PathBuf,

    /// Settings of the connection to VPP
    #[arg(long, env = "GOVPP_CONFIG", default_value = "govpp.conf")]
    pub govpp_config: PathBuf,

    /// Settings of etcd, which is not used without them
    #[arg(long, env = "ETCD_CONFIG", default_value = "etcd.conf")]
    pub etcd_config: PathBuf,

    /// Where etcd is, if etcd.conf names no endpoints: host:port, comma-separated
    #[arg(long, env = "ETCD_ENDPOINTS", value_delimiter = ',')]
    pub etcd_endpoints: Vec<String>,

    /// Replaces ${NAME} in values of etcd by the environment's
    #[arg(long, env = "ETCD_EXPAND_ENV_VARS", value_parser = clap::builder::BoolishValueParser::new())]
    pub etcd_expand_env_vars: bool,

    /// Publishes the state of every value to the stores as config-status/…
    #[arg(long, env = "ENABLE_STATUS_PUBLISHING", num_args = 0..=1, default_missing_value = "1", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub enable_status_publishing: Option<String>,

    /// Settings of the initial configuration
    #[arg(
        long,
        env = "INITFILEREGISTRY_CONFIG",
        default_value = "initfileregistry.conf"
    )]
    pub initfileregistry_config: PathBuf,

    /// Log levels: one for all, or by component, such as `info,agent_scheduler=debug`
    #[arg(long, env = "INITIAL_LOGLVL", default_value = "info")]
    pub log_level: String,
}

/// Go programs take `-config-dir` for `--config-dir`, and so do scripts written for them.
pub fn go_style(arg: String) -> String {
    let one_dash = arg.starts_with('-') && !arg.starts_with("--");
    if one_dash && arg.len() > 2 {
        format!("-{arg}")
    } else {
        arg
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_with_one_dash_are_understood() {
        let args = [
            "vpp-agent",
            "-config-dir=/etc/x",
            "-http-port",
            "7",
            "--log-level",
            "debug",
        ];
        let flags = Flags::parse_from(args.map(|a| go_style(a.to_owned())));
        assert_eq!(flags.config_dir, PathBuf::from("/etc/x"));
        assert_eq!((flags.http_port, flags.log_level.as_str()), (7, "debug"));
    }
}
