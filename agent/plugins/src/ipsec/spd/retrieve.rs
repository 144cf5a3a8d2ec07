use std::collections::BTreeSet;
use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::ipsec::SecurityPolicyDatabase;
use agent_model::vpp::ipsec::security_policy_database::Interface;
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::ipsec::IpsecSpdsDetails;

use crate::Proto;

pub(super) type RetrievedSpd = Retrieved<Proto<SecurityPolicyDatabase>, ()>;

/// The databases, by the names of all bound interfaces. VPP tells which interfaces are bound, but names the databases by
/// indexes that it does not translate: an interface is taken to be bound where it was configured. One that is
/// configured nowhere goes to the first database: removing it there frees it wherever it is.
pub(super) fn databases(
    rows: &[IpsecSpdsDetails],
    bound: &BTreeSet<Arc<str>>,
    correlate: &[RetrievedSpd],
) -> Vec<RetrievedSpd> {
    let believed = |id: u32| {
        let spd = correlate.iter().find(|believed| believed.value.index == id);
        let interfaces = spd.into_iter().flat_map(|spd| &spd.value.interfaces);
        interfaces.map(|interface| interface.name.as_str())
    };
    let mut unclaimed: BTreeSet<&str> = bound.iter().map(|name| &**name).collect();
    for name in rows.iter().flat_map(|row| believed(row.spd_id)) {
        unclaimed.remove(name);
    }
    let databases = rows.iter().map(|row| {
        let here = believed(row.spd_id).filter(|name| bound.contains(*name));
        let here = here.chain(std::mem::take(&mut unclaimed));
        let interfaces = here.map(|name| Interface {
            name: name.to_owned(),
        });
        let value = SecurityPolicyDatabase {
            index: row.spd_id,
            interfaces: interfaces.collect(),
            ..Default::default()
        };
        Retrieved {
            key: value.key().into(),
            value: Arc::new(Proto(value)),
            metadata: None,
            origin: Origin::Nb,
        }
    });
    databases.collect()
}
