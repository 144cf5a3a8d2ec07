//! Requests that change lists.

use vpp_binapi::VppError;
use vpp_binapi::api::acl::{
    AclAddReplace, AclAddReplaceReply, AclDel, AclDelReply, AclPluginUseHashLookupSet,
    AclPluginUseHashLookupSetReply, AclStatsIntfCountersEnable,
};
use vpp_binapi::api::acl_types::AclRule;
use vpp_binapi::api::ip_types::{AddressFamily, Prefix};

use crate::areas::acl::{Acl, ByInterface, State};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Whether a prefix has a family, a length that fits it and no bits behind that.
fn is_prefix(prefix: &Prefix) -> bool {
    let (address, bits) = match prefix.address.af {
        AddressFamily::ADDRESS_IP4 => (u128::from(u32::from(prefix.address.un.ip4())), 32),
        AddressFamily::ADDRESS_IP6 => (u128::from(prefix.address.un.ip6()), 128),
        _ => return false,
    };
    match bits.cmp(&u32::from(prefix.len)) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => true,
        std::cmp::Ordering::Greater => {
            let host = u128::MAX >> (128 - (bits - u32::from(prefix.len)));
            address & host == 0
        }
    }
}

fn check(rule: &AclRule) -> Result<(), VppError> {
    if !is_prefix(&rule.src_prefix) {
        return Err(VppError::INVALID_SRC_ADDRESS);
    }
    if !is_prefix(&rule.dst_prefix) {
        return Err(VppError::INVALID_DST_ADDRESS);
    }
    if rule.src_prefix.address.af != rule.dst_prefix.address.af {
        return Err(VppError::INVALID_SRC_ADDRESS);
    }
    let src = rule.srcport_or_icmptype_first <= rule.srcport_or_icmptype_last;
    let dst = rule.dstport_or_icmpcode_first <= rule.dstport_or_icmpcode_last;
    (src && dst).then_some(()).ok_or(VppError::INVALID_VALUE_2)
}

/// The text of a tag, which must end inside its field.
pub(super) fn tag_of(tag: &vpp_binapi::FixedStr<64>) -> Result<Vec<u8>, VppError> {
    let text = tag.as_bytes();
    (text.len() < 64)
        .then(|| text.to_vec())
        .ok_or(VppError::INVALID_VALUE)
}

/// Adds a list, or replaces the one with this index.
fn add_replace(state: &mut State, r: &AclAddReplace) -> Result<u32, VppError> {
    let tag = tag_of(&r.tag)?;
    r.r.iter().try_for_each(check)?;
    let acl = Acl {
        tag,
        rules: r.r.clone(),
    };
    if r.acl_index == u32::MAX {
        return Ok(state.acls.insert(acl));
    }
    let held = state.acls.get_mut(r.acl_index);
    *held.ok_or(VppError::NO_SUCH_ENTRY)? = acl;
    Ok(r.acl_index)
}

/// The reply names the index even where it refuses.
pub(super) fn acl_add_replace(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AclAddReplace,
) -> Result<AclAddReplaceReply, Refusal> {
    let done = add_replace(&mut vpp.acl, &r);
    Ok(AclAddReplaceReply {
        acl_index: *done.as_ref().unwrap_or(&r.acl_index),
        retval: done.err().map_or(0, |e| e.0),
    })
}

impl State {
    fn delete(&mut self, index: u32) -> Result<(), VppError> {
        fn used(lists: &ByInterface<u32>, index: u32) -> bool {
            lists.values().flatten().any(|acl| *acl == index)
        }
        self.acls.get(index).ok_or(VppError::NO_SUCH_ENTRY)?;
        if used(&self.inputs, index) {
            return Err(VppError::ACL_IN_USE_INBOUND);
        }
        if used(&self.outputs, index) {
            return Err(VppError::ACL_IN_USE_OUTBOUND);
        }
        if self.users.values().flatten().any(|acl| *acl == index) {
            return Err(VppError::ACL_IN_USE_BY_LOOKUP_CONTEXT);
        }
        self.acls.remove(index);
        Ok(())
    }
}

pub(super) fn acl_del(vpp: &mut Vpp, _: &mut Call<'_>, r: AclDel) -> Result<AclDelReply, Refusal> {
    vpp.acl.delete(r.acl_index)?;
    Ok(AclDelReply::default())
}

/// Answers with another request's reply.
pub(super) fn acl_stats_intf_counters_enable(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: AclStatsIntfCountersEnable,
) -> Result<(), Refusal> {
    call.say(&AclDelReply::default());
    Ok(())
}

pub(super) fn acl_plugin_use_hash_lookup_set(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AclPluginUseHashLookupSet,
) -> Result<AclPluginUseHashLookupSetReply, Refusal> {
    vpp.acl.use_hash_lookup = Some(r.enable);
    Ok(AclPluginUseHashLookupSetReply::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::IpAddr;

    #[test]
    fn a_prefix_has_no_bits_behind_its_length() {
        let prefix = |ip: &str, len| Prefix::new(ip.parse::<IpAddr>().unwrap(), len);
        for (ip, len, valid) in [
            ("10.0.0.0", 8, true),
            ("10.0.0.1", 8, false),
            ("10.0.0.1", 32, true),
            ("0.0.0.0", 0, true),
            ("10.0.0.0", 33, false),
            ("::", 0, true),
            ("2001:db8::1", 128, true),
            ("2001:db8::1", 127, false),
            ("2001:db8::", 129, false),
        ] {
            assert_eq!(is_prefix(&prefix(ip, len)), valid, "{ip}/{len}");
        }
    }
}
