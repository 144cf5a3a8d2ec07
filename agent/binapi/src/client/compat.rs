//! Which messages a plugin needs and what this VPP lacks of them.

use std::fmt;

use crate::message::Message;

use super::error::release_hint;

/// A message that somebody needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// VPP name and CRC.
    pub name_crc: &'static str,
    /// Releases that have it (see [`Message::RELEASES`]).
    pub releases: u16,
}

impl Need {
    /// The message `M`.
    pub const fn of<M: Message>() -> Self {
        Self {
            name_crc: M::NAME_CRC,
            releases: M::RELEASES,
        }
    }
}

/// What one plugin of the agent needs of VPP.
///
/// ```
/// use vpp_binapi::api::l2::{BridgeDomainAddDelV2, BridgeDomainDump};
/// use vpp_binapi::client::{Need, PluginMessages};
///
/// const L2: PluginMessages = PluginMessages {
///     plugin: "l2",
///     messages: &[Need::of::<BridgeDomainAddDelV2>(), Need::of::<BridgeDomainDump>()],
/// };
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PluginMessages {
    /// The plugin's name.
    pub plugin: &'static str,
    /// Messages that it sends or expects.
    pub messages: &'static [Need],
}

/// What one plugin lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PluginCompatibility {
    /// The plugin's name.
    pub plugin: &'static str,
    /// How many messages it needs.
    pub needed: usize,
    /// What VPP lacks of them, in the plugin's order.
    pub missing: Vec<Missing>,
}

/// A message that VPP lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The message.
    pub need: Need,
    /// Name and CRC of what VPP has under the same name.
    pub instead: Option<String>,
}

/// The compatibility of one VPP with a set of plugins; prints as one line a plugin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compatibility {
    /// One entry a plugin, in the order asked.
    pub plugins: Vec<PluginCompatibility>,
}

impl Compatibility {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.plugins.iter().all(|p| p.missing.is_empty())
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.need.name_crc)?;
        if let Some(instead) = &self.instead {
            write!(f, " (VPP has {instead})")?;
        }
        write!(f, ": {}", release_hint(self.need.releases))
    }
}

impl fmt::Display for Compatibility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for p in &self.plugins {
            if p.missing.is_empty() {
                writeln!(f, "{}: compatible ({} messages)", p.plugin, p.needed)?;
            } else {
                writeln!(
                    f,
                    "{}: {} of {} messages missing",
                    p.plugin,
                    p.missing.len(),
                    p.needed
                )?;
                for missing in &p.missing {
                    writeln!(f, "  {missing}")?;
                }
            }
        }
        Ok(())
    }
}
