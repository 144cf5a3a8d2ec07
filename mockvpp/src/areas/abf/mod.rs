//! Routing by access list: what a list permits goes along a policy's paths (`src/plugins/abf`).
//!
//! A policy lives as long as its creation's lock or an attachment holds it. Attachments belong to the index: an
//! interface's deletion leaves them to the next owner.

mod attach;
mod policy;

use std::collections::BTreeMap;

use vpp_binapi::Message;
use vpp_binapi::api::abf::{AbfPluginGetVersion, AbfPluginGetVersionReply};

pub use attach::Attachment;
pub use policy::Policy;

use crate::core::call::{Call, Refusal};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Policies and where they apply.
#[derive(Debug, Default)]
pub struct State {
    /// Policies in the order of dumps.
    pub policies: Pool<Policy>,
    by_id: BTreeMap<u32, u32>,
    /// Attachments in the order of dumps.
    pub attachments: Pool<Attachment>,
    /// By policy and interface.
    attached: BTreeMap<(u32, u32), u32>,
    /// Attachments of each interface in the order of matching, by whether IPv6.
    by_interface: BTreeMap<(bool, u32), Vec<u32>>,
}

impl State {
    /// A policy by its id.
    pub fn policy(&self, policy_id: u32) -> Option<&Policy> {
        self.policies.get(*self.by_id.get(&policy_id)?)
    }
}

/// Messages of `abf`.
pub fn register(r: &mut Registry) {
    r.raw(
        &[AbfPluginGetVersionReply::NAME_CRC],
        abf_plugin_get_version,
    );
    r.reply(policy::abf_policy_add_del);
    r.dump(policy::abf_policy_dump);
    r.reply(attach::abf_itf_attach_add_del);
    r.dump(attach::abf_itf_attach_dump);
}

fn abf_plugin_get_version(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: AbfPluginGetVersion,
) -> Result<(), Refusal> {
    call.say(&AbfPluginGetVersionReply { major: 1, minor: 0 });
    Ok(())
}
