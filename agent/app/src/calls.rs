//! Counting what the agent asks of VPP.

/// Requests sent to VPP.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Calls {
    /// All of them.
    pub total: u64,
    /// Those that may change VPP.
    pub writes: u64,
}

impl std::ops::Sub for Calls {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            total: self.total.saturating_sub(earlier.total),
            writes: self.writes.saturating_sub(earlier.writes),
        }
    }
}

/// Whether a request may change what VPP holds, by VPP's naming: dumps, getters, pings and subscriptions do not. Of VPP's
/// command line, the agent uses only commands that show.
pub fn changes_vpp(message: &str) -> bool {
    let reads = message.ends_with("_dump")
        || message.ends_with("_get")
        || message.contains("_get_")
        || message.contains("_show_")
        || [
            "show_",
            "get_",
            "want_",
            "control_ping",
            "cli_inband",
            "sockclnt_",
            "memclnt_",
            "api_versions",
            "ip_route_lookup",
        ]
        .iter()
        .any(|prefix| message.starts_with(prefix));
    !reads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dumps_and_getters_only_read() {
        let reads = [
            "sw_interface_dump",
            "control_ping",
            "sw_interface_get_table",
            "ip_neighbor_config_get",
            "want_interface_events",
            "show_version",
            "nat44_show_running_config",
        ];
        assert!(reads.iter().all(|m| !changes_vpp(m)));
        let writes = [
            "ip_route_add_del",
            "create_loopback",
            "sw_interface_set_flags",
            "tap_create_v3",
        ];
        assert!(writes.iter().all(|m| changes_vpp(m)));
    }
}
