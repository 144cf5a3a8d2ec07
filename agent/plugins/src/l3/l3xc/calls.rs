use agent_model::vpp::l3::L3xConnect;
use agent_model::vpp::l3::l3x_connect::Protocol;
use agent_scheduler::{OpContext, ValueError};
use vpp_binapi::VppError;
use vpp_binapi::api::l3xc::{L3xc, L3xcDel, L3xcDetails, L3xcDump, L3xcUpdate};

use crate::fib_path::{self, NO_INTERFACE};
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![L3xcUpdate, L3xcDel, L3xcDump];

/// Adds the cross-connect or replaces all its paths.
pub(super) async fn set(vpp: &Vpp, ctx: &OpContext, xc: &L3xConnect) -> Result<(), ValueError> {
    let is_ip6 = is_ip6(xc);
    let paths = xc.paths.iter().map(|path| {
        let through = match path.outgoing_interface.as_str() {
            "" => NO_INTERFACE,
            name => sw_if_index(ctx, name)?,
        };
        let share = (path.weight, path.preference);
        let listed =
            fib_path::listed::<L3xcUpdate>(vpp, through, &path.next_hop_addr, is_ip6, share);
        Ok(listed?)
    });
    let l3xc = L3xc {
        sw_if_index: sw_if_index(ctx, &xc.interface)?,
        is_ip6,
        paths: paths.collect::<Result<_, ValueError>>()?,
    };
    vpp.request(&L3xcUpdate { l3xc }).await?;
    Ok(())
}

pub(super) async fn delete(vpp: &Vpp, sw_if_index: u32, xc: &L3xConnect) -> Result<(), CallError> {
    let delete = L3xcDel {
        sw_if_index,
        is_ip6: is_ip6(xc),
    };
    // VPP's answer when the interface has none (`l3xc_delete`).
    let gone = &[VppError::INVALID_VALUE];
    vpp.request(&delete).await.tolerate(gone)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<L3xcDetails>, CallError> {
    let sw_if_index = u32::MAX;
    vpp.dump(&L3xcDump { sw_if_index }).await
}

fn is_ip6(xc: &L3xConnect) -> bool {
    xc.protocol() == Protocol::Ipv6
}
