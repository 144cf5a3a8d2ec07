//! Module `mfib_types` of VPP 26.06, version 1.0.0. Generated: do not edit.

flags! {
    /// VPP's `mfib_entry_flags`.
    MfibEntryFlags: u32 { MFIB_API_ENTRY_FLAG_NONE = 0, MFIB_API_ENTRY_FLAG_SIGNAL = 1, MFIB_API_ENTRY_FLAG_DROP = 2, MFIB_API_ENTRY_FLAG_CONNECTED = 4, MFIB_API_ENTRY_FLAG_ACCEPT_ALL_ITF = 8 }
}

flags! {
    /// VPP's `mfib_itf_flags`.
    MfibItfFlags: u32 { MFIB_API_ITF_FLAG_NONE = 0, MFIB_API_ITF_FLAG_NEGATE_SIGNAL = 1, MFIB_API_ITF_FLAG_ACCEPT = 2, MFIB_API_ITF_FLAG_FORWARD = 4, MFIB_API_ITF_FLAG_SIGNAL_PRESENT = 8, MFIB_API_ITF_FLAG_DONT_PRESERVE = 16 }
}

fixed! {
    /// VPP's type `mfib_path`.
    MfibPath {
        itf_flags: MfibItfFlags,
        path: super::fib_types::FibPath,
    }
}

