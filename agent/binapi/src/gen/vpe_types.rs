//! Module `vpe_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

one_of! {
    /// VPP's `log_level`.
    LogLevel: u32 { VPE_API_LOG_LEVEL_EMERG = 0, VPE_API_LOG_LEVEL_ALERT = 1, VPE_API_LOG_LEVEL_CRIT = 2, VPE_API_LOG_LEVEL_ERR = 3, VPE_API_LOG_LEVEL_WARNING = 4, VPE_API_LOG_LEVEL_NOTICE = 5, VPE_API_LOG_LEVEL_INFO = 6, VPE_API_LOG_LEVEL_DEBUG = 7, VPE_API_LOG_LEVEL_DISABLED = 8 }
}

/// VPP's `timedelta`.
pub type Timedelta = f64;

/// VPP's `timestamp`.
pub type Timestamp = f64;

fixed! {
    /// VPP's type `version`.
    Version {
        major: u32,
        minor: u32,
        patch: u32,
        pre_release: [u8; 17],
        build_metadata: [u8; 17],
    }
}

