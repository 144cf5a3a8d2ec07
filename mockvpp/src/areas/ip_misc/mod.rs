//! Smaller parts of `src/vnet/ip`: path MTUs, punt redirects, container proxies, reassembly, flow hashes.

mod container;
mod path_mtu;
mod punt_redirect;
mod reassembly;

pub use path_mtu::PathMtu;
pub use punt_redirect::Redirects;

use vpp_binapi::VppError;
use vpp_binapi::api::ip::{
    SetIpFlowHash, SetIpFlowHashReply, SetIpFlowHashRouterId, SetIpFlowHashRouterIdReply, SetIpFlowHashV2,
    SetIpFlowHashV2Reply, SetIpFlowHashV3, SetIpFlowHashV3Reply,
};
use vpp_binapi::api::ip_types::AddressFamily;

use crate::areas::fib::Proto;
use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// State of all parts.
#[derive(Debug, Default)]
pub struct State {
    /// Path MTUs.
    pub path_mtus: path_mtu::PathMtus,
    /// Where punted packets go.
    pub redirects: Redirects,
    containers: container::Containers,
    reassembly: reassembly::Reassembly,
}

/// Messages of these parts.
pub fn register(r: &mut Registry) {
    path_mtu::register(r);
    punt_redirect::register(r);
    container::register(r);
    reassembly::register(r);
    r.reply(set_ip_flow_hash);
    r.reply(set_ip_flow_hash_v2);
    r.reply(set_ip_flow_hash_v3);
    r.reply(set_ip_flow_hash_router_id);
}

fn decode_af(af: AddressFamily) -> Result<Proto, VppError> {
    match af {
        AddressFamily::ADDRESS_IP4 => Ok(Proto::Ip4),
        AddressFamily::ADDRESS_IP6 => Ok(Proto::Ip6),
        _ => Err(VppError::INVALID_ADDRESS_FAMILY),
    }
}

/// What a table hashes flows with is shown by no dump.
fn flow_hash(vpp: &Vpp, proto: Proto, table_id: u32) -> Result<(), Refusal> {
    vpp.fib.find_table(proto, table_id).ok_or(VppError::NO_SUCH_FIB)?;
    Ok(())
}

fn set_ip_flow_hash(vpp: &mut Vpp, _: &mut Call<'_>, r: SetIpFlowHash) -> Result<SetIpFlowHashReply, Refusal> {
    flow_hash(vpp, Proto::of_is_ip6(r.is_ipv6), r.vrf_id)?;
    Ok(SetIpFlowHashReply::default())
}

fn set_ip_flow_hash_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SetIpFlowHashV2,
) -> Result<SetIpFlowHashV2Reply, Refusal> {
    flow_hash(vpp, decode_af(r.af)?, r.table_id)?;
    Ok(SetIpFlowHashV2Reply::default())
}

fn set_ip_flow_hash_v3(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SetIpFlowHashV3,
) -> Result<SetIpFlowHashV3Reply, Refusal> {
    flow_hash(vpp, decode_af(r.af)?, r.table_id)?;
    Ok(SetIpFlowHashV3Reply::default())
}

fn set_ip_flow_hash_router_id(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: SetIpFlowHashRouterId,
) -> Result<SetIpFlowHashRouterIdReply, Refusal> {
    Ok(SetIpFlowHashRouterIdReply::default())
}
