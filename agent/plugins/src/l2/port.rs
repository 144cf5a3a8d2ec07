//! Interfaces as ports of bridge domains and as ends of cross-connects: the calls that both need.

use agent_scheduler::ValueError;
use vpp_binapi::VppError;
use vpp_binapi::api::l2::{
    BridgeDomainDump, L2PortType, SwInterfaceSetL2Bridge, SwInterfaceSetL2Xconnect,
};

use super::claims::{Claim, LayerTwo, Released};
use super::rewrite;
use crate::{CallError, Vpp};

/// Gives the interface what the value with this key wants.
pub(super) async fn take(
    vpp: &Vpp,
    layer: &LayerTwo,
    (name, sw_if_index): (&str, u32),
    key: &str,
    claim: Claim,
) -> Result<(), ValueError> {
    layer.claim(name, key, claim);
    Ok(apply(vpp, sw_if_index, claim).await?)
}

/// The value with this key gives up what it wanted: the interface becomes layer 3, unless another value wants it.
pub(super) async fn leave(
    vpp: &Vpp,
    layer: &LayerTwo,
    (name, sw_if_index): (&str, u32),
    key: &str,
    claim: Claim,
) -> Result<(), ValueError> {
    let next = match layer.release(name, key) {
        Released::Taken => return Ok(()),
        Released::Free => None,
        Released::HandOver(next) => Some(next),
    };
    match next {
        Some(next) if exists(vpp, next).await? => Ok(apply(vpp, sw_if_index, next).await?),
        _ => {
            let free = set(vpp, sw_if_index, claim, false);
            Ok(rewrite::kept(vpp, sw_if_index, free).await?)
        }
    }
}

/// Whether VPP has what is wanted: it would make a bridge domain that it does not have.
async fn exists(vpp: &Vpp, claim: Claim) -> Result<bool, CallError> {
    let Claim::Bridge { bd_id, .. } = claim else {
        return Ok(true);
    };
    let dump = BridgeDomainDump {
        bd_id,
        sw_if_index: u32::MAX,
    };
    let rows = vpp.dump(&dump).await?;
    Ok(rows.iter().any(|row| row.bd_id == bd_id))
}

async fn apply(vpp: &Vpp, sw_if_index: u32, claim: Claim) -> Result<(), CallError> {
    match (set(vpp, sw_if_index, claim, true).await, claim) {
        (
            Err(e),
            Claim::Bridge {
                bd_id, bvi: true, ..
            },
        ) if e.refused() == Some(VppError::BD_ALREADY_HAS_BVI) => {
            expel_bvi(vpp, bd_id, sw_if_index).await?;
            set(vpp, sw_if_index, claim, true).await
        }
        (set, _) => set,
    }
}

/// Removal makes the interface layer 3; VPP does not look at the rest of the message then.
async fn set(vpp: &Vpp, rx_sw_if_index: u32, claim: Claim, enable: bool) -> Result<(), CallError> {
    match claim {
        Claim::Bridge { bd_id, shg, bvi } => vpp
            .request(&SwInterfaceSetL2Bridge {
                rx_sw_if_index,
                bd_id,
                port_type: if bvi {
                    L2PortType::L2_API_PORT_TYPE_BVI
                } else {
                    L2PortType::L2_API_PORT_TYPE_NORMAL
                },
                shg,
                enable,
            })
            .await
            .map(drop),
        Claim::CrossConnect { tx_sw_if_index } => vpp
            .request(&SwInterfaceSetL2Xconnect {
                rx_sw_if_index,
                tx_sw_if_index,
                enable,
            })
            .await
            .map(drop),
    }
}

/// A configured bridge domain has one BVI at most: the one that VPP has is on its way out.
async fn expel_bvi(vpp: &Vpp, bd_id: u32, newcomer: u32) -> Result<(), CallError> {
    let dump = BridgeDomainDump {
        bd_id,
        sw_if_index: u32::MAX,
    };
    for domain in vpp.dump(&dump).await? {
        let bvi = domain.bvi_sw_if_index;
        if domain.bd_id == bd_id && bvi != u32::MAX && bvi != newcomer {
            let port = Claim::Bridge {
                bd_id,
                shg: 0,
                bvi: true,
            };
            set(vpp, bvi, port, false).await?;
        }
    }
    Ok(())
}
