//! Prefixes by which inside hosts see outside addresses, one for a VRF.

use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::Ip6Prefix;
use vpp_binapi::api::nat64::{
    Nat64AddDelPrefix, Nat64AddDelPrefixReply, Nat64PrefixDetails, Nat64PrefixDump,
};

use crate::areas::nat64::lock_table;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Lengths that RFC 6052 knows.
const LENGTHS: [u8; 6] = [32, 40, 48, 56, 64, 96];

/// The prefix of a VRF.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prefix64 {
    prefix: Ip6Prefix,
    vrf_id: u32,
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat64_add_del_prefix);
    r.dump(nat64_prefix_dump);
}

/// A second prefix replaces the first, any prefix of a valid length deletes it, and the table stays locked.
fn nat64_add_del_prefix(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat64AddDelPrefix,
) -> Result<Nat64AddDelPrefixReply, Refusal> {
    if !LENGTHS.contains(&r.prefix.len) {
        return Err(VppError::INVALID_VALUE.into());
    }
    let mut prefixes = vpp.nat64.prefixes.iter();
    let at = prefixes.position(|p| p.vrf_id == r.vrf_id);
    match (at, r.is_add) {
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (Some(at), false) => _ = vpp.nat64.prefixes.swap_remove(at),
        (None, true) => {
            lock_table(vpp, r.vrf_id);
            vpp.nat64.prefixes.push(Prefix64 {
                prefix: r.prefix,
                vrf_id: r.vrf_id,
            });
        }
        (Some(at), true) => {
            if let Some(held) = vpp.nat64.prefixes.get_mut(at) {
                held.prefix = r.prefix;
            }
        }
    }
    Ok(Nat64AddDelPrefixReply::default())
}

fn nat64_prefix_dump(
    vpp: &mut Vpp,
    _: &Nat64PrefixDump,
    rows: &mut Rows<'_, '_, Nat64PrefixDetails>,
) -> Result<(), Refusal> {
    for Prefix64 { prefix, vrf_id } in vpp.nat64.prefixes.iter().copied() {
        rows.push(&Nat64PrefixDetails { prefix, vrf_id });
    }
    Ok(())
}
