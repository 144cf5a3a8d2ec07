//! Where scenarios run.

use std::path::PathBuf;
use std::str::FromStr;

/// A VPP to run against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A simulator in this process, fresh for every scenario.
    Mock,
    /// The API socket of a VPP, real or simulated, that somebody else started.
    Socket(PathBuf),
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "mock" => Ok(Self::Mock),
            "" => Err("expected \"mock\" or the path of an API socket".to_owned()),
            path if path.starts_with("container") => Err(
                "containers are not supported; give \"mock\" or the path of an API socket"
                    .to_owned(),
            ),
            path => Ok(Self::Socket(path.into())),
        }
    }
}

/// The Linux beside VPP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum LinuxKind {
    /// The kernel where a scenario and this process's privileges allow it, else the model.
    #[default]
    Auto,
    /// The kernel, in network namespaces of the runner's own, which end with it.
    Real,
    /// The model, in this process.
    Memory,
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Mock => f.write_str("mock"),
            Self::Socket(path) => path.display().fmt(f),
        }
    }
}
