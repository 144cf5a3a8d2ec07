//! What distinguishes one VPP from another before anybody configures it.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::path::Path;
use std::time::Duration;

/// Settings of a simulated VPP.
#[derive(Debug, Clone)]
pub struct Config {
    /// Release without suffix, one of [`vpp_binapi::message::RELEASES`].
    pub release: String,
    /// What `show_version` says of the build's time.
    pub build_date: String,
    /// Directory of sockets whose names are relative.
    pub runtime_dir: String,
    /// What the Linux around this VPP looks like.
    pub host: Host,
    /// The socket from which punted packets are sent (`punt { socket }`); without it no client can register its own.
    pub punt_socket: Option<String>,
    /// DHCP servers behind interfaces, by VPP's name of the interface; there are none where nothing is said.
    pub dhcp_servers: BTreeMap<String, DhcpServer>,
    /// Process id that `control_ping` answers.
    pub pid: u32,
    /// Modules of plugins that are not loaded: their messages are missing.
    pub missing_modules: BTreeSet<&'static str>,
    /// Time since 1970; a simulator has none of its own.
    pub clock: fn() -> Duration,
    /// The command line that started it, as `show version cmdline` shows it.
    pub command_line: Vec<String>,
    /// Whether the stats segment has counters of nodes.
    pub per_node_counters: bool,
    /// When it was started, by that clock.
    pub started: Duration,
    /// File of commands that every start runs.
    pub startup_script: Option<String>,
    /// Reads a file of commands.
    pub read_file: fn(&Path) -> std::io::Result<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            release: "26.06".to_owned(),
            build_date: "2026-06-24T12:00:00".to_owned(),
            runtime_dir: "/run/vpp".to_owned(),
            host: Host::default(),
            punt_socket: None,
            dhcp_servers: BTreeMap::new(),
            pid: 4242,
            missing_modules: BTreeSet::new(),
            clock: || Duration::ZERO,
            command_line: Vec::new(),
            per_node_counters: false,
            started: Duration::ZERO,
            startup_script: None,
            read_file: |_| Err(std::io::ErrorKind::Unsupported.into()),
        }
    }
}

/// A DHCP server and what it leases to the one client behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DhcpServer {
    /// Address for the client.
    pub address: Ipv4Addr,
    /// Length of the network's prefix.
    pub len: u8,
    /// The network's router; unspecified if there is none.
    pub router: Ipv4Addr,
    /// Name servers.
    pub name_servers: Vec<Ipv4Addr>,
}

/// The Linux that a simulated VPP believes in. The simulator never touches the real one.
#[derive(Debug, Clone)]
pub struct Host {
    /// Every interface that Linux could have and every directory exists, but those with one of these beginnings.
    pub absent: Vec<String>,
    /// Network namespaces that exist.
    pub namespaces: Vec<String>,
    /// Interfaces that exist but are no bridges.
    pub not_bridges: Vec<String>,
    /// Persistent tap devices that somebody made before VPP.
    pub tap_devices: Vec<TapDevice>,
}

/// A tap device of Linux.
#[derive(Debug, Clone)]
pub struct TapDevice {
    /// Its name.
    pub name: String,
    /// Whether it carries IP packets, not frames.
    pub is_tun: bool,
    /// Whether it was made with several queues, which alone VPP can join.
    pub multi_queue: bool,
}

impl Default for Host {
    fn default() -> Self {
        let owned = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
        Self {
            absent: owned(&["no"]),
            namespaces: owned(&["red", "blue", "green"]),
            not_bridges: owned(&["lo"]),
            tap_devices: [
                ("pre0", false, true),
                ("pre1", false, false),
                ("pre2", true, true),
            ]
            .map(|(name, is_tun, multi_queue)| TapDevice {
                name: name.to_owned(),
                is_tun,
                multi_queue,
            })
            .into(),
        }
    }
}

impl Host {
    /// Whether the directory of a file is there: all directories are, but those that begin like what is absent.
    pub fn has_directory_of(&self, path: &str) -> bool {
        let absent = |name: &str| {
            let begins = |beginning: &String| name.starts_with(beginning.as_str());
            self.absent.iter().any(begins)
        };
        let mut directories = path.split('/').rev().skip(1);
        !directories.any(absent)
    }

    /// Whether there is an interface of this name.
    pub fn has_interface(&self, name: &str) -> bool {
        let absent = |beginning: &String| name.starts_with(beginning.as_str());
        (1..16).contains(&name.len())
            && !name.contains(['/', ' ', ':'])
            && !self.absent.iter().any(absent)
    }
}
