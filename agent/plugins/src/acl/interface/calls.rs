use std::collections::BTreeMap;
use std::sync::Arc;

use vpp_binapi::VppError;
use vpp_binapi::api::acl::{
    AclInterfaceListDetails, AclInterfaceListDump, AclInterfaceSetAclList, MacipAclInterfaceAddDel,
};

use super::order;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    AclInterfaceListDump,
    AclInterfaceSetAclList,
    MacipAclInterfaceAddDel
];

/// A list of IP rules, an interface and a direction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub acl_index: u32,
    pub sw_if_index: u32,
    pub is_input: bool,
}

/// Applies a list of IP rules to an interface, or takes it off; the others keep their order.
pub(super) async fn apply(
    vpp: &Vpp,
    place: Place,
    is_add: bool,
    names: &BTreeMap<u32, Arc<str>>,
) -> Result<(), CallError> {
    let Place {
        acl_index,
        sw_if_index,
        is_input,
    } = place;
    let rows = vpp.dump(&AclInterfaceListDump { sw_if_index }).await?;
    let (inputs, outputs) = rows
        .iter()
        .find(|row| row.sw_if_index == sw_if_index)
        .map_or((&[][..], &[][..]), split);
    let there = if is_input { inputs } else { outputs };
    let wanted = order::ordered(there, acl_index, is_add, names);
    if wanted == there {
        return Ok(());
    }
    let (inputs, outputs) = if is_input {
        (&wanted[..], outputs)
    } else {
        (inputs, &wanted[..])
    };
    let n_input = u8::try_from(inputs.len()).map_err(|_| {
        vpp.cannot_say::<AclInterfaceSetAclList>("more than 255 lists on one interface")
    })?;
    let set = AclInterfaceSetAclList {
        sw_if_index,
        n_input,
        acls: [inputs, outputs].concat(),
    };
    vpp.request(&set).await.map(drop)
}

/// Lists for received and for sent packets.
fn split(row: &AclInterfaceListDetails) -> (&[u32], &[u32]) {
    let n_input = usize::from(row.n_input).min(row.acls.len());
    row.acls.split_at(n_input)
}

/// Applies a list by MAC to an interface, or takes it off. It always looks at what comes in, and is the only one there.
pub(super) async fn apply_macip(
    vpp: &Vpp,
    acl_index: u32,
    sw_if_index: u32,
    is_add: bool,
) -> Result<(), CallError> {
    // Already gone (src/plugins/acl/acl.c).
    let done: &[VppError] = if is_add {
        &[VppError::ACL_IN_USE_INBOUND]
    } else {
        &[VppError::NO_SUCH_ENTRY]
    };
    let call = MacipAclInterfaceAddDel {
        is_add,
        sw_if_index,
        acl_index,
    };
    vpp.request(&call).await.tolerate(done)
}
