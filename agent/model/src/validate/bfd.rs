use crate::bfd::single_hop_bfd::key::AuthenticationType;
use crate::bfd::single_hop_bfd::{EchoFunction, Key, Session};
use crate::validate::{Checks, Validate};

/// Bytes of a key of SHA1 (`bfd_main.h`).
const MAX_SECRET: usize = 20;
const MAX_U8: u32 = u8::MAX as u32;

impl Validate for Session {
    fn check(&self, checks: &mut Checks) {
        checks.reference("interface", &self.interface, "the interface of the session");
        let source = checks.ip("source_address", &self.source_address);
        let destination = checks.ip("destination_address", &self.destination_address);
        if let (Some(source), Some(destination)) = (source, destination) {
            checks.require(
                source.is_ipv4() == destination.is_ipv4(),
                "destination_address",
                format_args!(
                    "{destination} is not of the same address family as source_address {source}"
                ),
            );
        }
        checks.require(
            self.desired_min_tx_interval != 0,
            "desired_min_tx_interval",
            "must be at least 1 microsecond",
        );
        checks.within("detect_multiplier", self.detect_multiplier, 1, MAX_U8);
        if let Some(authentication) = &self.authentication {
            checks.at_most("authentication.key_id", authentication.key_id, MAX_U8);
        }
    }
}

impl Validate for Key {
    fn check(&self, checks: &mut Checks) {
        checks.known::<AuthenticationType>("authentication_type", self.authentication_type);
        checks.require(
            (1..=MAX_SECRET).contains(&self.secret.len()),
            "secret",
            format_args!(
                "must have between 1 and {MAX_SECRET} bytes, not {}",
                self.secret.len()
            ),
        );
    }
}

impl Validate for EchoFunction {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "echo_source_interface",
            &self.echo_source_interface,
            "the interface whose addresses echo packets are sent from",
        );
    }
}
