use vpp_binapi::VppError;
use vpp_binapi::api::abf::{AbfItfAttach, AbfItfAttachAddDel};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![AbfItfAttachAddDel];

/// An attachment that the interface inherited from the last one of its number gives way.
pub(super) async fn attach(vpp: &Vpp, attach: AbfItfAttach) -> Result<(), CallError> {
    let add = AbfItfAttachAddDel {
        is_add: true,
        attach,
    };
    match vpp.request(&add).await {
        Err(e) if e.refused() == Some(VppError::ENTRY_ALREADY_EXISTS) => {
            detach(vpp, attach).await?;
            vpp.request(&add).await.map(drop)
        }
        added => added.map(drop),
    }
}

pub(super) async fn detach(vpp: &Vpp, attach: AbfItfAttach) -> Result<(), CallError> {
    let delete = AbfItfAttachAddDel {
        is_add: false,
        attach,
    };
    let gone = &[VppError::NO_SUCH_ENTRY];
    vpp.request(&delete).await.tolerate(gone)
}
