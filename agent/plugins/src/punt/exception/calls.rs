use agent_model::vpp::punt::Exception;
use vpp_binapi::api::punt::{
    Punt, PuntException, PuntReasonDetails, PuntReasonDump, PuntSocketDetails, PuntType, PuntUnion,
};

use crate::punt::socket;
use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = {
    use vpp_binapi::api::punt::{PuntSocketDeregister, PuntSocketDump, PuntSocketRegister};
    needs![
        PuntSocketRegister,
        PuntSocketDeregister,
        PuntSocketDump,
        PuntReasonDump
    ]
};

pub(super) async fn register(vpp: &Vpp, exception: &Exception) -> Result<(), CallError> {
    let punt = punt(vpp, exception).await?;
    socket::register(vpp, punt, &exception.socket_path)
        .await
        .map(drop)
}

pub(super) async fn deregister(vpp: &Vpp, exception: &Exception) -> Result<(), CallError> {
    let punt = punt(vpp, exception).await?;
    socket::deregister(vpp, punt).await
}

/// Reasons and registrations.
pub(super) async fn dump(
    vpp: &Vpp,
) -> Result<(Vec<PuntReasonDetails>, Vec<PuntSocketDetails>), CallError> {
    let all = PuntReasonDump::default();
    futures::try_join!(
        vpp.dump(&all),
        socket::dump(vpp, PuntType::PUNT_API_TYPE_EXCEPTION)
    )
}

/// VPP numbers reasons as its plugins come.
async fn punt(vpp: &Vpp, exception: &Exception) -> Result<Punt, CallError> {
    let reasons = vpp.dump(&PuntReasonDump::default()).await?;
    let named = |row: &&PuntReasonDetails| row.reason.name.to_text() == exception.reason;
    let found = reasons.iter().find(named);
    let reason = found.ok_or_else(|| {
        let names: Vec<String> = reasons.iter().map(|r| r.reason.name.to_text()).collect();
        vpp.cannot_say::<PuntReasonDump>(format!(
            "VPP has no punt reason {:?}; it has {}",
            exception.reason,
            names.join(", ")
        ))
    })?;
    Ok(Punt {
        type_: PuntType::PUNT_API_TYPE_EXCEPTION,
        punt: PuntUnion::from_exception(PuntException {
            id: reason.reason.id,
        }),
    })
}
