use agent_model::vpp::punt::{L3Protocol, L4Protocol, ToHost};
use vpp_binapi::api::ip_types::{AddressFamily, IpProto};
use vpp_binapi::api::punt::{Punt, PuntL4, PuntSocketDetails, PuntType, PuntUnion};

use crate::punt::socket;
use crate::{CallError, Need, Vpp};

pub(super) const MESSAGES: &[Need] = socket::MESSAGES;

pub(super) async fn register(vpp: &Vpp, to_host: &ToHost) -> Result<(), CallError> {
    for punt in punts(vpp, to_host)? {
        socket::register(vpp, punt, &to_host.socket_path).await?;
    }
    Ok(())
}

pub(super) async fn deregister(vpp: &Vpp, to_host: &ToHost) -> Result<(), CallError> {
    for punt in punts(vpp, to_host)? {
        socket::deregister(vpp, punt).await?;
    }
    Ok(())
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<PuntSocketDetails>, CallError> {
    socket::dump(vpp, PuntType::PUNT_API_TYPE_L4).await
}

/// One for each family.
fn punts(vpp: &Vpp, to_host: &ToHost) -> Result<Vec<Punt>, CallError> {
    use vpp_binapi::api::punt::PuntSocketRegister;
    let port = u16::try_from(to_host.port).map_err(|_| {
        vpp.cannot_say::<PuntSocketRegister>(format!("port {} is above 65535", to_host.port))
    })?;
    let (v4, v6) = (AddressFamily::ADDRESS_IP4, AddressFamily::ADDRESS_IP6);
    let families = match to_host.l3_protocol() {
        L3Protocol::Ipv4 => vec![v4],
        L3Protocol::Ipv6 => vec![v6],
        L3Protocol::All | L3Protocol::UndefinedL3 => vec![v4, v6],
    };
    let protocol = match to_host.l4_protocol() {
        L4Protocol::Tcp => IpProto::IP_API_PROTO_TCP,
        L4Protocol::Udp | L4Protocol::UndefinedL4 => IpProto::IP_API_PROTO_UDP,
    };
    let punts = families.into_iter().map(|af| Punt {
        type_: PuntType::PUNT_API_TYPE_L4,
        punt: PuntUnion::from_l4(PuntL4 { af, protocol, port }),
    });
    Ok(punts.collect())
}
