use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::punt::Exception;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::punt::{PuntReasonDetails, PuntSocketDetails};

use crate::Proto;

pub(super) type RetrievedException = Retrieved<Proto<Exception>, ()>;

pub(super) fn exceptions(
    reasons: &[PuntReasonDetails],
    rows: &[PuntSocketDetails],
) -> Vec<RetrievedException> {
    let values = rows.iter().filter_map(|row| {
        let id = row.punt.punt.exception().id;
        let reason = reasons.iter().find(|r| r.reason.id == id)?;
        let value = Exception {
            reason: reason.reason.name.to_text(),
            socket_path: row.pathname.to_text(),
        };
        Some(Retrieved {
            key: value.key().into(),
            value: Arc::new(Proto(value)),
            metadata: None,
            origin: Origin::Nb,
        })
    });
    values.collect()
}
