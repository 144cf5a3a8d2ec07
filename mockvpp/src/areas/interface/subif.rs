//! Sub-interfaces (`src/vnet/ethernet/interface.c`, `src/vnet/ethernet/node.c`).
//!
//! Ethernet hardware keeps a table of which sub-interface takes which frames. A frame description belongs to one
//! sub-interface only; a creation that fails for this frees the description all the same, as VPP does.

use std::collections::BTreeSet;

use vpp_binapi::VppError;
use vpp_binapi::api::interface::{
    CreateSubif, CreateSubifReply, CreateVlanSubif, CreateVlanSubifReply, DeleteSubif,
    DeleteSubifReply,
};
use vpp_binapi::api::interface_types::{IfType, SubIfFlags};

use crate::areas::interface::State;
use crate::areas::interface::table::{NewSub, SubInfo};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Which frames of a hardware interface a row of the table takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Frames {
    Untagged,
    Default,
    OneTag {
        dot1ad: bool,
        outer: u16,
    },
    OuterOnly {
        dot1ad: bool,
        outer: u16,
    },
    TwoTags {
        dot1ad: bool,
        outer: u16,
        inner: u16,
    },
    /// Peer-to-peer and pipe interfaces are told apart by other means.
    Own(u32),
}

/// Frame descriptions in use, by hw_if_index, and whose they are.
#[derive(Debug, Default)]
pub(crate) struct FrameTable {
    taken: BTreeSet<(u32, Frames)>,
    /// Description of each row of the interface table.
    of: std::collections::BTreeMap<u32, (u32, Frames)>,
}

/// VPP has no way to find the frames of such a sub-interface.
struct Unsupported;

fn frames(flags: SubIfFlags, outer: u16, inner: u16) -> Result<Frames, Unsupported> {
    let has = |flag| flags.contains(flag);
    let dot1ad = has(SubIfFlags::SUB_IF_API_FLAG_DOT1AD);
    let any_outer = has(SubIfFlags::SUB_IF_API_FLAG_OUTER_VLAN_ID_ANY);
    let any_inner = has(SubIfFlags::SUB_IF_API_FLAG_INNER_VLAN_ID_ANY);
    if has(SubIfFlags::SUB_IF_API_FLAG_DEFAULT) {
        Ok(Frames::Default)
    } else if has(SubIfFlags::SUB_IF_API_FLAG_NO_TAGS) || flags.0 & 0xffff == 0 {
        Ok(Frames::Untagged)
    } else if has(SubIfFlags::SUB_IF_API_FLAG_ONE_TAG) {
        match any_outer {
            true => Err(Unsupported),
            false => Ok(Frames::OneTag { dot1ad, outer }),
        }
    } else if any_inner {
        match any_outer {
            true => Err(Unsupported),
            false => Ok(Frames::OuterOnly { dot1ad, outer }),
        }
    } else {
        Ok(Frames::TwoTags {
            dot1ad,
            outer,
            inner,
        })
    }
}

impl State {
    pub(super) fn release_frames(&mut self, sw_if_index: u32) {
        if let Some(taken) = self.frames.of.remove(&sw_if_index) {
            self.frames.taken.remove(&taken);
        }
    }
}

impl Vpp {
    /// A hardware interface takes its untagged frames.
    pub(super) fn claim_frames(&mut self, sw_if_index: u32) {
        let hardware = self.interface.table.hardware(sw_if_index);
        if let Some(hardware) = hardware.filter(|h| h.link.is_ethernet) {
            let description = (hardware.hw_if_index, Frames::Untagged);
            self.interface.frames.taken.insert(description);
            self.interface.frames.of.insert(sw_if_index, description);
        }
    }

    /// Adds a sub-interface of any kind and tells all areas (`vnet_create_sw_interface`). Its number is not known to
    /// others before [`Self::publish_sub`].
    ///
    /// # Errors
    /// The index that the interface would have had, where VPP gets so far.
    pub fn add_sub(&mut self, call: &mut Call<'_>, new: &NewSub) -> Result<u32, u32> {
        let any = SubIfFlags::SUB_IF_API_FLAG_INNER_VLAN_ID_ANY
            | SubIfFlags::SUB_IF_API_FLAG_OUTER_VLAN_ID_ANY;
        let exact_two =
            SubIfFlags::SUB_IF_API_FLAG_TWO_TAGS | SubIfFlags::SUB_IF_API_FLAG_EXACT_MATCH;
        let flags = SubIfFlags(new.raw_flags);
        if flags.contains(exact_two) && (flags & any).0 != 0 {
            return Err(u32::MAX);
        }
        let Some(sw_if_index) = self.interface.table.insert_sub(new) else {
            return Err(u32::MAX);
        };
        let table = &self.interface.table;
        let ethernet = table
            .hardware(sw_if_index)
            .filter(|h| h.link.is_ethernet)
            .map(|h| h.hw_if_index);
        self.tell_interface_added(call, sw_if_index);
        let Some(hw_if_index) = ethernet else {
            return Ok(sw_if_index);
        };
        let description = match new.kind {
            IfType::IF_API_TYPE_SUB => frames(flags, new.sub.outer, new.sub.inner),
            _ => Ok(Frames::Own(sw_if_index)),
        };
        let claimed = description.is_ok_and(|frames| {
            let claimed = self.interface.frames.taken.insert((hw_if_index, frames));
            self.interface
                .frames
                .of
                .insert(sw_if_index, (hw_if_index, frames));
            claimed
        });
        if claimed {
            return Ok(sw_if_index);
        }
        self.tell_interface_deleted(call, sw_if_index);
        self.interface.release_frames(sw_if_index);
        self.interface.table.remove_sw(sw_if_index);
        Err(sw_if_index)
    }

    /// Makes a sub-interface known by its number on its parent.
    pub fn publish_sub(&mut self, sw_if_index: u32) {
        self.interface.table.name_sub(sw_if_index);
    }

    /// `vnet_delete_sub_interface`.
    pub(super) fn remove_sub(&mut self, call: &mut Call<'_>, sw_if_index: u32) {
        self.interface.table.unname_sub(sw_if_index);
        self.remove_sw(call, sw_if_index);
    }
}

fn sub_info(id: u32, flags: u32, outer: u16, inner: u16) -> SubInfo {
    let flags = SubIfFlags(flags);
    let one = u8::from(flags.contains(SubIfFlags::SUB_IF_API_FLAG_ONE_TAG));
    let two = u8::from(flags.contains(SubIfFlags::SUB_IF_API_FLAG_TWO_TAGS));
    SubInfo {
        id,
        tags: one + 2 * two,
        outer,
        inner,
        flags: flags & SubIfFlags::SUB_IF_API_FLAG_MASK_VNET,
    }
}

/// Hardware behind an interface that may get sub-interfaces: its sw_if_index.
fn parent(vpp: &Vpp, sw_if_index: u32) -> Result<u32, VppError> {
    let table = &vpp.interface.table;
    let hardware = match table.expect(sw_if_index) {
        Ok(_) => table.hardware(sw_if_index),
        Err(_) => None,
    };
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    Ok(hardware.sw_if_index)
}

pub(super) fn create_vlan_subif(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: CreateVlanSubif,
) -> Result<CreateVlanSubifReply, Refusal> {
    let refuse = |error: VppError, sw_if_index| CreateVlanSubifReply {
        retval: error.0,
        sw_if_index,
    };
    let sup_sw_if_index = match parent(vpp, r.sw_if_index) {
        Ok(parent) => parent,
        Err(error) => return Ok(refuse(error, u32::MAX)),
    };
    let vlan = match u16::try_from(r.vlan_id) {
        Ok(vlan @ 1..=4095) => vlan,
        _ => return Ok(refuse(VppError::INVALID_VLAN, u32::MAX)),
    };
    let table = &vpp.interface.table;
    if table.sub(sup_sw_if_index, r.vlan_id).is_some() {
        return Ok(refuse(VppError::VLAN_ALREADY_EXISTS, u32::MAX));
    }
    let flags = SubIfFlags::SUB_IF_API_FLAG_ONE_TAG | SubIfFlags::SUB_IF_API_FLAG_EXACT_MATCH;
    let new = NewSub {
        sup_sw_if_index,
        sub: sub_info(r.vlan_id, flags.0, vlan, 0),
        raw_flags: flags.0,
        kind: IfType::IF_API_TYPE_SUB,
        ..NewSub::default()
    };
    Ok(match vpp.add_sub(call, &new) {
        Ok(sw_if_index) => {
            vpp.publish_sub(sw_if_index);
            CreateVlanSubifReply {
                retval: 0,
                sw_if_index,
            }
        }
        Err(index) => refuse(VppError::INVALID_REGISTRATION, index),
    })
}

pub(super) fn create_subif(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: CreateSubif,
) -> Result<CreateSubifReply, Refusal> {
    let refuse = |error: VppError, sw_if_index| CreateSubifReply {
        retval: error.0,
        sw_if_index,
    };
    if let Err(error) = parent(vpp, r.sw_if_index) {
        return Ok(refuse(error, u32::MAX));
    }
    if vpp.interface.table.sub(r.sw_if_index, r.sub_id).is_some() {
        return Ok(refuse(VppError::VLAN_ALREADY_EXISTS, u32::MAX));
    }
    let raw_flags = r.sub_if_flags.0 & 0xffff;
    let new = NewSub {
        sup_sw_if_index: r.sw_if_index,
        sub: sub_info(r.sub_id, raw_flags, r.outer_vlan_id, r.inner_vlan_id),
        raw_flags,
        kind: IfType::IF_API_TYPE_SUB,
        ..NewSub::default()
    };
    Ok(match vpp.add_sub(call, &new) {
        Ok(sw_if_index) => {
            vpp.publish_sub(sw_if_index);
            CreateSubifReply {
                retval: 0,
                sw_if_index,
            }
        }
        Err(index) => refuse(VppError::UNSPECIFIED, index),
    })
}

pub(super) fn delete_subif(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: DeleteSubif,
) -> Result<DeleteSubifReply, Refusal> {
    let interface = vpp.interface.table.get(r.sw_if_index);
    let interface = interface.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    match interface.kind {
        IfType::IF_API_TYPE_SUB | IfType::IF_API_TYPE_P2P => vpp.remove_sub(call, r.sw_if_index),
        IfType::IF_API_TYPE_PIPE => {
            return Err(Refusal::Crash(
                "an end of a pipe cannot be deleted as a sub-interface: the pipe is garbage afterwards",
            ));
        }
        _ => return Err(VppError::INVALID_SUB_SW_IF_INDEX.into()),
    }
    Ok(DeleteSubifReply::default())
}
