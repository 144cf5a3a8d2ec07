//! Everything that the client tells `tracing`, in one place. Target: `vpp_binapi::client`.

use std::time::Duration;

const TARGET: &str = "vpp_binapi::client";

pub(super) fn request(message: &'static str, session: u64, context: Option<u32>) {
    match context {
        Some(context) => {
            tracing::trace!(target: TARGET, message, session, context, "request sent");
        }
        None => tracing::trace!(target: TARGET, message, session, "request waits for the window"),
    }
}

pub(super) fn rows(message: &'static str, bytes: usize) {
    tracing::trace!(target: TARGET, message, bytes, "rows received");
}

pub(super) fn response(message: &'static str, ok: bool) {
    tracing::trace!(target: TARGET, message, ok, "response received");
}

pub(super) fn timed_out(message: &'static str, waited: Duration) {
    tracing::debug!(target: TARGET, message, ?waited, "no answer from VPP");
}

pub(super) fn dropped(name: Option<&str>, id: u16, why: &'static str) {
    tracing::debug!(target: TARGET, name, id, why, "message from VPP dropped");
}

pub(super) fn connected(endpoint: &str, session: u64, client_index: u32, messages: usize) {
    tracing::info!(target: TARGET, endpoint, session, client_index, messages, "connected to VPP");
}

pub(super) fn disconnected(endpoint: &str, session: u64, reason: &str) {
    tracing::warn!(target: TARGET, endpoint, session, reason, "connection to VPP lost");
}

pub(super) fn connect_failed(error: &super::Error, failures: u32, pause: Duration) {
    tracing::warn!(target: TARGET, %error, failures, ?pause, "cannot connect to VPP, trying again after a pause");
}

pub(super) fn slow(silence: Duration) {
    tracing::warn!(target: TARGET, ?silence, "VPP does not answer, its socket is open: slow");
}

pub(super) fn recovered() {
    tracing::info!(target: TARGET, "VPP answers again");
}
