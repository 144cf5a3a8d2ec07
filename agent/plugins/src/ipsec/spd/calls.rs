use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::{
    IpsecSpdAddDel, IpsecSpdInterfaceDetails, IpsecSpdInterfaceDump, IpsecSpdsDetails,
    IpsecSpdsDump,
};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![IpsecSpdAddDel, IpsecSpdsDump, IpsecSpdInterfaceDump];

pub(super) async fn add(vpp: &Vpp, spd_id: u32) -> Result<(), CallError> {
    let is_add = true;
    vpp.request(&IpsecSpdAddDel { is_add, spd_id })
        .await
        .map(drop)
}

/// Deletes a database; VPP frees its interfaces.
pub(super) async fn delete(vpp: &Vpp, spd_id: u32) -> Result<(), CallError> {
    let is_add = false;
    vpp.request(&IpsecSpdAddDel { is_add, spd_id })
        .await
        .tolerate(&[VppError::NO_SUCH_ENTRY])
}

/// All databases, and which interfaces are bound to any.
pub(super) async fn dump(
    vpp: &Vpp,
) -> Result<(Vec<IpsecSpdsDetails>, Vec<IpsecSpdInterfaceDetails>), CallError> {
    let interfaces = IpsecSpdInterfaceDump::default();
    let (spds, bound) = futures::join!(vpp.dump(&IpsecSpdsDump {}), vpp.dump(&interfaces));
    Ok((spds?, bound?))
}
