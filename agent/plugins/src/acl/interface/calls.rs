use vpp_binapi::VppError;
use vpp_binapi::api::acl::{AclInterfaceAddDel, MacipAclInterfaceAddDel};

use crate::acl::list::AclMeta;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![AclInterfaceAddDel, MacipAclInterfaceAddDel];

/// Applies a list to an interface, or takes it off. A list by MAC always looks at what comes in.
pub(super) async fn apply(
    vpp: &Vpp,
    acl: &AclMeta,
    sw_if_index: u32,
    is_input: bool,
    is_add: bool,
) -> Result<(), CallError> {
    let acl_index = acl.acl_index;
    // Already there, or already gone (src/plugins/acl/acl.c).
    let done: &[VppError] = if is_add {
        &[VppError::ACL_IN_USE_INBOUND, VppError::ACL_IN_USE_OUTBOUND]
    } else {
        &[VppError::NO_SUCH_ENTRY]
    };
    if acl.is_macip {
        let call = MacipAclInterfaceAddDel {
            is_add,
            sw_if_index,
            acl_index,
        };
        vpp.request(&call).await.tolerate(done)
    } else {
        let call = AclInterfaceAddDel {
            is_add,
            is_input,
            sw_if_index,
            acl_index,
        };
        vpp.request(&call).await.tolerate(done)
    }
}
