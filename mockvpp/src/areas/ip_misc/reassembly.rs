//! Settings of fragment reassembly (`src/vnet/ip/reass`).

use vpp_binapi::api::ip::{
    IpLocalReassEnableDisable, IpLocalReassEnableDisableReply, IpLocalReassGet, IpLocalReassGetReply, IpReassType,
    IpReassemblyEnableDisable, IpReassemblyEnableDisableReply, IpReassemblyGet, IpReassemblyGetReply, IpReassemblySet,
    IpReassemblySetReply,
};

use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

#[derive(Debug, Clone, Copy)]
struct Settings {
    timeout_ms: u32,
    max_reassemblies: u32,
    max_length: u32,
    expire_walk_interval_ms: u32,
}

const FULL: Settings =
    Settings { timeout_ms: 200, max_reassemblies: 1024, max_length: 3, expire_walk_interval_ms: 50 };
const SHALLOW: Settings =
    Settings { timeout_ms: 100, max_reassemblies: 1024, max_length: 3, expire_walk_interval_ms: 10_000 };

/// Settings of both kinds for both families, and whether packets for VPP itself are reassembled.
#[derive(Debug)]
pub(super) struct Reassembly {
    full: [Settings; 2],
    shallow: [Settings; 2],
    local: [bool; 2],
}

impl Default for Reassembly {
    fn default() -> Self {
        Self { full: [FULL; 2], shallow: [SHALLOW; 2], local: [true; 2] }
    }
}

impl Reassembly {
    fn settings(&mut self, kind: IpReassType, is_ip6: bool) -> Option<&mut Settings> {
        let both = match kind {
            IpReassType::IP_REASS_TYPE_FULL => &mut self.full,
            IpReassType::IP_REASS_TYPE_SHALLOW_VIRTUAL => &mut self.shallow,
            _ => return None,
        };
        both.get_mut(usize::from(is_ip6))
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(ip_reassembly_set);
    r.reply(ip_reassembly_get);
    r.reply(ip_reassembly_enable_disable);
    r.reply(ip_local_reass_enable_disable);
    r.reply(ip_local_reass_get);
}

fn ip_reassembly_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpReassemblySet,
) -> Result<IpReassemblySetReply, Refusal> {
    if let Some(settings) = vpp.ip_misc.reassembly.settings(r.type_, r.is_ip6) {
        *settings = Settings {
            timeout_ms: r.timeout_ms,
            max_reassemblies: r.max_reassemblies,
            max_length: r.max_reassembly_length,
            expire_walk_interval_ms: r.expire_walk_interval_ms,
        };
    }
    Ok(IpReassemblySetReply::default())
}

fn ip_reassembly_get(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpReassemblyGet,
) -> Result<IpReassemblyGetReply, Refusal> {
    Ok(match vpp.ip_misc.reassembly.settings(r.type_, r.is_ip6) {
        Some(s) => IpReassemblyGetReply {
            retval: 0,
            timeout_ms: s.timeout_ms,
            max_reassemblies: s.max_reassemblies,
            max_reassembly_length: s.max_length,
            expire_walk_interval_ms: s.expire_walk_interval_ms,
            is_ip6: r.is_ip6,
        },
        None => IpReassemblyGetReply::default(),
    })
}

/// VPP does not even check that there is such an interface.
fn ip_reassembly_enable_disable(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: IpReassemblyEnableDisable,
) -> Result<IpReassemblyEnableDisableReply, Refusal> {
    Ok(IpReassemblyEnableDisableReply::default())
}

fn ip_local_reass_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpLocalReassEnableDisable,
) -> Result<IpLocalReassEnableDisableReply, Refusal> {
    vpp.ip_misc.reassembly.local = [r.enable_ip4, r.enable_ip6];
    Ok(IpLocalReassEnableDisableReply::default())
}

fn ip_local_reass_get(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: IpLocalReassGet,
) -> Result<IpLocalReassGetReply, Refusal> {
    let [ip4_is_enabled, ip6_is_enabled] = vpp.ip_misc.reassembly.local;
    Ok(IpLocalReassGetReply { retval: 0, ip4_is_enabled, ip6_is_enabled })
}
