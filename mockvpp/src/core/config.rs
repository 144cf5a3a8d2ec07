//! What distinguishes one VPP from another before anybody configures it.

/// Settings of a simulated VPP.
#[derive(Debug, Clone)]
pub struct Config {
    /// Release without suffix, one of [`vpp_binapi::message::RELEASES`].
    pub release: String,
    /// What `show_version` says of the build's time.
    pub build_date: String,
    /// Process id that `control_ping` answers.
    pub pid: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            release: "26.06".to_owned(),
            build_date: "2026-06-24T12:00:00".to_owned(),
            pid: 4242,
        }
    }
}
