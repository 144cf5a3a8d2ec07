use std::net::IpAddr;

use agent_scheduler::ValueError;
use vpp_binapi::VppError;
use vpp_binapi::api::interface::SwInterfaceDump;
use vpp_binapi::api::stn::{StnAddDelRule, StnRulesDetails, StnRulesDump};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![StnAddDelRule, StnRulesDump];

/// VPP dies of a rule for an interface that does not exist: it is asked first.
pub(super) async fn add(vpp: &Vpp, address: IpAddr, sw_if_index: u32) -> Result<(), ValueError> {
    let exists = SwInterfaceDump {
        sw_if_index,
        ..SwInterfaceDump::default()
    };
    if vpp.dump(&exists).await?.is_empty() {
        return Err(ValueError::southbound(format!(
            "VPP has no interface {sw_if_index} any more; a resync re-creates it"
        )));
    }
    let add = message(address, sw_if_index, true);
    vpp.request(&add).await?;
    Ok(())
}

pub(super) async fn delete(vpp: &Vpp, address: IpAddr) -> Result<(), CallError> {
    let delete = message(address, u32::MAX, false);
    let gone = &[VppError::NO_SUCH_ENTRY];
    vpp.request(&delete).await.tolerate(gone)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<StnRulesDetails>, CallError> {
    vpp.dump(&StnRulesDump::default()).await
}

fn message(address: IpAddr, sw_if_index: u32, is_add: bool) -> StnAddDelRule {
    StnAddDelRule {
        ip_address: address.into(),
        sw_if_index,
        is_add,
    }
}
