//! References to allocated addresses: `alloc:<network>[/<interface>][/GW]`.

use agent_model::models;
use agent_model::normalize::{self, ALLOC_REF_PREFIX};
use agent_scheduler::{Dependency, OpContext, ValueError};
use ipnet::IpNet;

use super::AllocationMeta;
use crate::names;

/// A reference, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference<'r> {
    /// The network.
    pub network: &'r str,
    /// The interface in it.
    pub interface: &'r str,
    /// Whether its gateway is meant.
    pub gateway: bool,
}

impl<'r> Reference<'r> {
    /// Takes a reference apart; `None`: the text is an address of its own. Without an interface in it, it means `interface`.
    #[must_use]
    pub fn parse(text: &'r str, interface: &'r str) -> Option<Self> {
        let rest = text.strip_prefix(ALLOC_REF_PREFIX)?;
        let (rest, gateway) = match rest.strip_suffix("/GW") {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        let (network, interface) = rest.split_once('/').unwrap_or((rest, interface));
        Some(Self {
            network,
            interface,
            gateway,
        })
    }

    fn label(&self) -> String {
        format!("network/{}/interface/{}", self.network, self.interface)
    }

    /// The allocation must exist.
    #[must_use]
    pub fn dependency(&self, label: &'static str, text: &str) -> Dependency {
        let key = models::NETALLOC_IP.key(&self.label());
        Dependency::on(format!("{label}-{text}"), key)
    }

    /// What was allocated.
    ///
    /// # Errors
    /// The allocation does not exist (a dependency excludes that) or has no gateway.
    pub fn resolve(&self, ctx: &OpContext) -> Result<IpNet, ValueError> {
        let label = self.label();
        let meta = ctx.metadata::<AllocationMeta>(names::NETALLOC_IP, &label)?;
        if !self.gateway {
            return Ok(meta.address);
        }
        meta.gateway
            .ok_or_else(|| ValueError::southbound(format!("the allocation {label} has no gateway")))
    }
}

/// The address that a text says, itself or by reference; `interface` is the one that has the text.
///
/// # Errors
/// The text is no address, or the allocation does not exist.
pub fn written(ctx: &OpContext, text: &str, interface: &str) -> Result<IpNet, ValueError> {
    match Reference::parse(text, interface) {
        Some(reference) => reference.resolve(ctx),
        None => normalize::ip_net_or_host(text)
            .ok_or_else(|| ValueError::permanent(format!("{text:?} is not an IP address"))),
    }
}

/// Writes addresses that were read as references to what was allocated, where the configuration does.
pub fn as_written(ctx: &OpContext, interface: &str, read: &mut [String], configured: &[String]) {
    for text in configured {
        let Some(Ok(address)) = Reference::parse(text, interface).map(|r| r.resolve(ctx)) else {
            continue;
        };
        let same = |read: &&mut String| normalize::ip_net_or_host(read) == Some(address);
        if let Some(read) = read.iter_mut().find(same) {
            read.clone_from(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reference;

    #[test]
    fn references_are_taken_apart() {
        let of = |network, interface, gateway| {
            Some(Reference {
                network,
                interface,
                gateway,
            })
        };
        for (text, expected) in [
            ("alloc:net1", of("net1", "if1", false)),
            ("alloc:net1/GW", of("net1", "if1", true)),
            ("alloc:net1/if2", of("net1", "if2", false)),
            ("alloc:net1/if2/GW", of("net1", "if2", true)),
            ("10.0.0.1/24", None),
        ] {
            assert_eq!(Reference::parse(text, "if1"), expected, "{text}");
        }
    }
}
