//! What a VPP holds, as sorted lines that people and expectations read.
//!
//! Everything is asked of VPP itself over a connection of its own; nothing comes from the agent's memory. Interfaces appear by
//! their tag (the name that the agent gave them) or else by VPP's name. What a VPP holds without configuration (its default
//! tables, connected and special routes, learned entries, `local0`) is left out.

mod acl;
mod bfd;
mod dhcp;
mod interfaces;
mod ipsec;
mod l2;
mod l3;
pub(crate) mod linux;
mod nat;
mod punt;
mod srv6;
mod telemetry;
mod tunnels;

use std::collections::BTreeMap;

use vpp_binapi::client::{Client, Error};

/// Names of interfaces by sw_if_index.
#[derive(Debug, Default)]
pub(crate) struct Names(BTreeMap<u32, String>);

impl Names {
    /// The interface's name, or its number where it has none (any more).
    pub fn of(&self, sw_if_index: u32) -> String {
        self.0
            .get(&sw_if_index)
            .cloned()
            .unwrap_or_else(|| format!("#{sw_if_index}"))
    }
}

/// All lines, sorted.
///
/// # Errors
/// VPP did not answer.
pub async fn lines(vpp: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let names = interfaces::lines(vpp, &mut lines).await?;
    dhcp::lines(vpp, &names, &mut lines).await?;
    ipsec::lines(vpp, &names, &mut lines).await?;
    l2::lines(vpp, &names, &mut lines).await?;
    l3::lines(vpp, &names, &mut lines).await?;
    nat::lines(vpp, &names, &mut lines).await?;
    acl::lines(vpp, &names, &mut lines).await?;
    bfd::lines(vpp, &names, &mut lines).await?;
    punt::lines(vpp, &names, &mut lines).await?;
    srv6::lines(vpp, &names, &mut lines).await?;
    telemetry::lines(vpp, &names, &mut lines).await?;
    lines.sort();
    Ok(lines)
}

/// Joins the words that are there.
pub(crate) fn words<const N: usize>(words: [String; N]) -> String {
    words
        .into_iter()
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A word where it holds.
pub(crate) fn when(holds: bool, word: impl Into<String>) -> String {
    if holds { word.into() } else { String::new() }
}
