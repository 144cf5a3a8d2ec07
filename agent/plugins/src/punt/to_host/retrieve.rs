use std::sync::Arc;

use agent_model::ModelMessage;
use agent_model::vpp::punt::{L3Protocol, L4Protocol, ToHost};
use agent_scheduler::{Origin, Retrieved};
use vpp_binapi::api::ip_types::{AddressFamily, IpProto};
use vpp_binapi::api::punt::PuntSocketDetails;

use crate::Proto;
use crate::punt::both_families;

pub(super) type RetrievedToHost = Retrieved<Proto<ToHost>, ()>;

/// Registrations of both families that are the same become one value where one is believed.
pub(super) fn ports(
    rows: &[PuntSocketDetails],
    correlate: &[RetrievedToHost],
) -> Vec<RetrievedToHost> {
    let values: Vec<ToHost> = rows.iter().filter_map(row).collect();
    let same = |a: &ToHost, b: &ToHost| {
        (a.l4_protocol, a.port, &a.socket_path) == (b.l4_protocol, b.port, &b.socket_path)
    };
    let believed = correlate.iter().map(|believed| &believed.value.0);
    let for_all = believed.filter(|all| all.l3_protocol() == L3Protocol::All);
    let values = both_families(values, for_all, same)
        .into_iter()
        .map(|value| Retrieved {
            key: value.key().into(),
            value: Arc::new(Proto(value)),
            metadata: None,
            origin: Origin::Nb,
        });
    values.collect()
}

fn row(row: &PuntSocketDetails) -> Option<ToHost> {
    let l4 = row.punt.punt.l4();
    let l3_protocol = match l4.af {
        AddressFamily::ADDRESS_IP6 => L3Protocol::Ipv6,
        _ => L3Protocol::Ipv4,
    };
    let l4_protocol = match l4.protocol {
        IpProto::IP_API_PROTO_TCP => L4Protocol::Tcp,
        IpProto::IP_API_PROTO_UDP => L4Protocol::Udp,
        _ => return None,
    };
    Some(ToHost {
        l3_protocol: l3_protocol.into(),
        l4_protocol: l4_protocol.into(),
        port: l4.port.into(),
        socket_path: row.pathname.to_text(),
    })
}
