//! Lists by MAC: one for an interface.

use vpp_binapi::api::acl::{
    MacipAclAdd, MacipAclAddReplace, MacipAclAddReplaceReply, MacipAclAddReply, MacipAclDel,
    MacipAclDelReply, MacipAclDetails, MacipAclDump, MacipAclInterfaceAddDel,
    MacipAclInterfaceAddDelReply, MacipAclInterfaceGet, MacipAclInterfaceGetReply,
    MacipAclInterfaceListDetails, MacipAclInterfaceListDump,
};
use vpp_binapi::api::acl_types::MacipAclRule;
use vpp_binapi::{FixedStr, VppError};

use crate::areas::acl::config::tag_of;
use crate::areas::acl::{MacipAcl, State};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

impl State {
    fn add_macip(
        &mut self,
        index: u32,
        tag: &FixedStr<64>,
        rules: Vec<MacipAclRule>,
    ) -> Result<u32, VppError> {
        let acl = MacipAcl {
            tag: tag_of(tag)?,
            rules,
        };
        if index == u32::MAX {
            return Ok(self.macip_acls.insert(acl));
        }
        let held = self.macip_acls.get_mut(index);
        *held.ok_or(VppError::NO_SUCH_ENTRY)? = acl;
        Ok(index)
    }

    /// Takes the list off an interface.
    pub(super) fn take_macip(&mut self, sw_if_index: u32) -> Option<u32> {
        let held = self.macip_by_interface.get_mut(sw_if_index as usize)?;
        let index = std::mem::replace(held, u32::MAX);
        Some(index).filter(|index| *index != u32::MAX)
    }

    fn put_macip(&mut self, sw_if_index: u32, index: u32) -> Result<(), VppError> {
        self.macip_acls.get(index).ok_or(VppError::NO_SUCH_ENTRY)?;
        let at = sw_if_index as usize;
        if self.macip_by_interface.len() <= at {
            self.macip_by_interface.resize(at + 1, u32::MAX);
        }
        if let Some(held) = self.macip_by_interface.get_mut(at) {
            *held = index;
        }
        Ok(())
    }
}

pub(super) fn macip_acl_add(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MacipAclAdd,
) -> Result<MacipAclAddReply, Refusal> {
    let done = vpp.acl.add_macip(u32::MAX, &r.tag, r.r);
    Ok(MacipAclAddReply {
        acl_index: *done.as_ref().unwrap_or(&u32::MAX),
        retval: done.err().map_or(0, |e| e.0),
    })
}

pub(super) fn macip_acl_add_replace(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MacipAclAddReplace,
) -> Result<MacipAclAddReplaceReply, Refusal> {
    let done = vpp.acl.add_macip(r.acl_index, &r.tag, r.r);
    Ok(MacipAclAddReplaceReply {
        acl_index: *done.as_ref().unwrap_or(&r.acl_index),
        retval: done.err().map_or(0, |e| e.0),
    })
}

/// Takes the list off all interfaces.
pub(super) fn macip_acl_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MacipAclDel,
) -> Result<MacipAclDelReply, Refusal> {
    let acl = &mut vpp.acl;
    acl.macip_acls
        .remove(r.acl_index)
        .ok_or(VppError::NO_SUCH_ENTRY)?;
    let held = acl.macip_by_interface.iter_mut();
    held.filter(|held| **held == r.acl_index)
        .for_each(|held| *held = u32::MAX);
    Ok(MacipAclDelReply::default())
}

/// Removing takes off whatever list there is.
pub(super) fn macip_acl_interface_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MacipAclInterfaceAddDel,
) -> Result<MacipAclInterfaceAddDelReply, Refusal> {
    let interface = vpp.interface.table.get(r.sw_if_index);
    interface.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    if r.is_add {
        vpp.acl.put_macip(r.sw_if_index, r.acl_index)?;
    } else {
        vpp.acl
            .take_macip(r.sw_if_index)
            .ok_or(VppError::NO_SUCH_ENTRY)?;
    }
    Ok(MacipAclInterfaceAddDelReply::default())
}

/// Every interface up to the highest that ever had a list.
pub(super) fn macip_acl_interface_get(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: MacipAclInterfaceGet,
) -> Result<(), Refusal> {
    let acls = vpp.acl.macip_by_interface.clone();
    call.say(&MacipAclInterfaceGetReply { acls });
    Ok(())
}

fn shown(rule: &MacipAclRule) -> MacipAclRule {
    let mut rule = *rule;
    rule.src_prefix.address = rule.src_prefix.address.ip().into();
    rule
}

pub(super) fn macip_acl_dump(
    vpp: &mut Vpp,
    r: &MacipAclDump,
    rows: &mut Rows<'_, '_, MacipAclDetails>,
) -> Result<(), Refusal> {
    for (acl_index, acl) in vpp.acl.macip_acls.iter() {
        if r.acl_index == u32::MAX || r.acl_index == acl_index {
            rows.push(&MacipAclDetails {
                acl_index,
                tag: FixedStr::truncated(&acl.tag),
                r: acl.rules.iter().map(shown).collect(),
            });
        }
    }
    Ok(())
}

/// Asked for one interface it shows ~0 where there is no list (any more).
pub(super) fn macip_acl_interface_list_dump(
    vpp: &mut Vpp,
    r: &MacipAclInterfaceListDump,
    rows: &mut Rows<'_, '_, MacipAclInterfaceListDetails>,
) -> Result<(), Refusal> {
    for (sw_if_index, acl) in (0..).zip(&vpp.acl.macip_by_interface) {
        let all = r.sw_if_index == u32::MAX && *acl != u32::MAX;
        if all || r.sw_if_index == sw_if_index {
            rows.push(&MacipAclInterfaceListDetails {
                sw_if_index,
                acls: vec![*acl],
            });
        }
    }
    Ok(())
}
