use std::net::Ipv6Addr;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::srv6::SRv6Global;
use agent_scheduler::{Origin, Retrieved};

use crate::Proto;

pub(super) type RetrievedGlobal = Retrieved<Proto<SRv6Global>, ()>;

/// The address in `SR encaps source addr = 2001:db8::1` (`show_sr_encaps_source_command_fn`).
pub(super) fn source(shown: &str) -> Option<Ipv6Addr> {
    let (_, address) = shown.split_once('=')?;
    address.trim().parse().ok()
}

/// The one value; VPP's default is no configuration, unless that is what is configured.
pub(super) fn global(source: Ipv6Addr, correlate: &[RetrievedGlobal]) -> Option<RetrievedGlobal> {
    let value = SRv6Global {
        encap_source_address: source.to_string(),
    };
    let configured = || {
        correlate
            .iter()
            .any(|b| super::descriptor::source(&b.value) == Some(source))
    };
    let exists = !source.is_unspecified() || configured();
    exists.then(|| Retrieved {
        key: value.key().into(),
        value: Arc::new(Proto(value)),
        metadata: None,
        origin: Origin::Nb,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_is_read() {
        let shown = "SR encaps source addr = 2001:db8::1\n";
        assert_eq!(source(shown), "2001:db8::1".parse().ok());
        assert_eq!(
            source("SR encaps source addr = ::"),
            Some(Ipv6Addr::UNSPECIFIED)
        );
        assert_eq!(source("show: unknown input `sr'"), None);
    }
}
