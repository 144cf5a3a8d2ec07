//! Addresses of containers behind an interface (`src/vnet/ip/ip_container_proxy.c`).

use rustc_hash::FxHashMap;
use vpp_binapi::VppError;
use vpp_binapi::api::ip::{
    IpContainerProxyAddDel, IpContainerProxyAddDelReply, IpContainerProxyDetails, IpContainerProxyDump,
};

use crate::areas::fib::{EntryFlags, Prefix, Proto, Source};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Interface of each proxied entry: the first that was given stays.
#[derive(Debug, Default)]
pub(super) struct Containers(FxHashMap<u32, u32>);

pub(super) fn register(r: &mut Registry) {
    r.reply(ip_container_proxy_add_del);
    r.dump(ip_container_proxy_dump);
}

/// VPP takes the id of the interface's table for its index.
fn ip_container_proxy_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpContainerProxyAddDel,
) -> Result<IpContainerProxyAddDelReply, Refusal> {
    if vpp.interface.table.expect(r.sw_if_index).is_err() {
        return Err(VppError::INVALID_INTERFACE.into());
    }
    let prefix = Prefix::from_api(&r.pfx).ok_or(VppError::INVALID_ADDRESS_FAMILY)?;
    let fib_index = vpp.fib.table_id(prefix.proto, vpp.fib.interface_fib(prefix.proto, r.sw_if_index));
    if vpp.fib.table(prefix.proto, fib_index).is_none() {
        return Err(Refusal::Crash("the interface's table id is no table's index"));
    }
    if r.is_add {
        let entry = vpp.fib.special_add(fib_index, &prefix, Source::PROXY, EntryFlags::EXCLUSIVE);
        vpp.ip_misc.containers.0.entry(entry).or_insert(r.sw_if_index);
    } else if let Some(entry) = vpp.fib.lookup_exact(fib_index, &prefix) {
        vpp.fib.special_remove(fib_index, &prefix, Source::PROXY);
        let still = vpp.fib.entry(entry).is_some_and(|e| e.sources().any(|s| s == Source::PROXY));
        if !still {
            vpp.ip_misc.containers.0.remove(&entry);
        }
    }
    Ok(IpContainerProxyAddDelReply::default())
}

fn ip_container_proxy_dump(
    vpp: &mut Vpp,
    _: &IpContainerProxyDump,
    rows: &mut Rows<'_, '_, IpContainerProxyDetails>,
) -> Result<(), Refusal> {
    for proto in [Proto::Ip4, Proto::Ip6] {
        for (_, table) in vpp.fib.tables(proto) {
            for index in table.walk() {
                let Some(sw_if_index) = vpp.ip_misc.containers.0.get(&index).copied() else { continue };
                let Some(entry) = vpp.fib.entry(index) else { continue };
                rows.push(&IpContainerProxyDetails { sw_if_index, prefix: entry.prefix.to_api() });
            }
        }
    }
    Ok(())
}
