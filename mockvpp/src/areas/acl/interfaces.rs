//! Requests that put lists and Ethernet types on interfaces.

use vpp_binapi::VppError;
use vpp_binapi::api::acl::{
    AclInterfaceAddDel, AclInterfaceAddDelReply, AclInterfaceSetAclList,
    AclInterfaceSetAclListReply, AclInterfaceSetEtypeWhitelist, AclInterfaceSetEtypeWhitelistReply,
};

use crate::areas::acl::{ByInterface, State};
use crate::areas::l2::features::{input, output};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

fn lists(state: &mut State, is_input: bool) -> &mut ByInterface<u32> {
    match is_input {
        true => &mut state.inputs,
        false => &mut state.outputs,
    }
}

/// Nodes on the L3 arcs, and on the L2 arcs, for which bridged packets must leave their usual path.
fn features(vpp: &mut Vpp, sw_if_index: u32, is_input: bool, enable: bool) {
    let nodes = match is_input {
        true => [
            ("ip4-unicast", "acl-plugin-in-ip4-fa"),
            ("ip6-unicast", "acl-plugin-in-ip6-fa"),
            ("l2-input-ip4", "acl-plugin-in-ip4-l2"),
            ("l2-input-ip6", "acl-plugin-in-ip6-l2"),
        ],
        false => [
            ("ip4-output", "acl-plugin-out-ip4-fa"),
            ("ip6-output", "acl-plugin-out-ip6-fa"),
            ("l2-output-ip4", "acl-plugin-out-ip4-l2"),
            ("l2-output-ip6", "acl-plugin-out-ip6-l2"),
        ],
    };
    for (arc, node) in nodes {
        let _ = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
    }
    let ports = &mut vpp.l2.ports;
    if is_input {
        ports.set_input_features(sw_if_index, input::INPUT_FEAT_ARC, enable);
    } else {
        ports.set_output_features(sw_if_index, output::OUTPUT_FEAT_ARC, enable);
    }
}

/// Replaces the lists of one direction (`acl_interface_set_inout_acl_list`).
fn set(vpp: &mut Vpp, sw_if_index: u32, is_input: bool, acls: Vec<u32>) -> Result<(), VppError> {
    for (n, acl) in acls.iter().enumerate() {
        vpp.acl.acls.get(*acl).ok_or(VppError::NO_SUCH_ENTRY)?;
        if acls.iter().take(n).any(|before| before == acl) {
            return Err(VppError::ENTRY_ALREADY_EXISTS);
        }
    }
    let enable = !acls.is_empty();
    let held = lists(&mut vpp.acl, is_input);
    let was = match enable {
        true => held.insert(sw_if_index, acls).is_some(),
        false => held.remove(&sw_if_index).is_some(),
    };
    if was != enable {
        features(vpp, sw_if_index, is_input, enable);
    }
    Ok(())
}

/// Takes all lists off an interface.
pub(super) fn clear(vpp: &mut Vpp, sw_if_index: u32) {
    for is_input in [false, true] {
        let cleared = set(vpp, sw_if_index, is_input, Vec::new());
        debug_assert!(cleared.is_ok(), "no list is refused");
    }
}

fn expect(vpp: &Vpp, sw_if_index: u32) -> Result<(), VppError> {
    let interface = vpp.interface.table.get(sw_if_index);
    interface.map(|_| ()).ok_or(VppError::INVALID_SW_IF_INDEX)
}

/// Removing one swaps the last into its place.
pub(super) fn acl_interface_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AclInterfaceAddDel,
) -> Result<AclInterfaceAddDelReply, Refusal> {
    expect(vpp, r.sw_if_index)?;
    let held = lists(&mut vpp.acl, r.is_input).get(&r.sw_if_index);
    let mut acls = held.cloned().unwrap_or_default();
    let at = acls.iter().position(|acl| *acl == r.acl_index);
    match (r.is_add, at) {
        (true, Some(_)) if r.is_input => return Err(VppError::ACL_IN_USE_INBOUND.into()),
        (true, Some(_)) => return Err(VppError::ACL_IN_USE_OUTBOUND.into()),
        (true, None) => acls.push(r.acl_index),
        (false, Some(at)) => {
            acls.swap_remove(at);
        }
        (false, None) => return Err(VppError::NO_SUCH_ENTRY.into()),
    }
    set(vpp, r.sw_if_index, r.is_input, acls)?;
    Ok(AclInterfaceAddDelReply::default())
}

/// Sets the lists for sent packets first; a list twice in one direction is answered by +1, and those for received packets
/// are then as they were.
pub(super) fn acl_interface_set_acl_list(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AclInterfaceSetAclList,
) -> Result<AclInterfaceSetAclListReply, Refusal> {
    expect(vpp, r.sw_if_index)?;
    let known = |acl: &u32| vpp.acl.acls.get(*acl).is_some();
    if !r.acls.iter().all(known) {
        return Err(VppError::NO_SUCH_ENTRY.into());
    }
    let n_input = usize::from(r.n_input).min(r.acls.len());
    let (inputs, outputs) = r.acls.split_at(n_input);
    let done = set(vpp, r.sw_if_index, false, outputs.to_vec())
        .and_then(|()| set(vpp, r.sw_if_index, true, inputs.to_vec()));
    Ok(AclInterfaceSetAclListReply {
        retval: i32::from(done.is_err()),
    })
}

pub(super) fn acl_interface_set_etype_whitelist(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: AclInterfaceSetEtypeWhitelist,
) -> Result<AclInterfaceSetEtypeWhitelistReply, Refusal> {
    expect(vpp, r.sw_if_index)?;
    let n_input = usize::from(r.n_input).min(r.whitelist.len());
    let (inputs, outputs) = r.whitelist.split_at(n_input);
    for (list, etypes) in [
        (&mut vpp.areas.acl.input_etypes, inputs),
        (&mut vpp.areas.acl.output_etypes, outputs),
    ] {
        match etypes.is_empty() {
            true => list.remove(&r.sw_if_index),
            false => list.insert(r.sw_if_index, etypes.to_vec()),
        };
    }
    Ok(AclInterfaceSetEtypeWhitelistReply::default())
}
