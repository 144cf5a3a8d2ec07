//! Requests that show multicast routes.

use vpp_binapi::api::ip::{
    IpMroute, IpMrouteDetails, IpMrouteDump, IpMtableDetails, IpMtableDump, IpTable, MfibSignalDetails, MfibSignalDump,
};
use vpp_binapi::api::ip_types::{AddressFamily, AddressUnion, Mprefix};
use vpp_binapi::api::mfib_types::{MfibItfFlags, MfibPath};

use crate::areas::fib::{Proto, encode_path, to_ip};
use crate::areas::mfib::entry::{Entry, ItfFlags, MPrefix};
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;
use crate::core::sort::merge_sort_by;

fn encode_prefix(prefix: &MPrefix) -> Mprefix {
    let is_ip6 = prefix.proto == Proto::Ip6;
    Mprefix {
        af: if is_ip6 { AddressFamily::ADDRESS_IP6 } else { AddressFamily::ADDRESS_IP4 },
        grp_address_length: prefix.len,
        grp_address: AddressUnion::from(to_ip(is_ip6, prefix.group)),
        src_address: AddressUnion::from(to_ip(is_ip6, prefix.source)),
    }
}

/// Only one flag at a time is told; several together are told as none.
fn encode_itf_flags(flags: ItfFlags) -> MfibItfFlags {
    MfibItfFlags(if flags.0.count_ones() == 1 { flags.0 } else { 0 })
}

fn details(vpp: &Vpp, entry: &Entry) -> IpMrouteDetails {
    let paths = entry.paths().map(|(path, flags)| MfibPath {
        itf_flags: encode_itf_flags(flags),
        path: encode_path(vpp, path, &[]),
    });
    IpMrouteDetails {
        route: IpMroute {
            table_id: vpp.mfib.table_id(entry.prefix.proto, entry.fib_index),
            prefix: encode_prefix(&entry.prefix),
            paths: paths.collect(),
            ..IpMroute::default()
        },
    }
}

pub(super) fn ip_mroute_dump(
    vpp: &mut Vpp,
    r: &IpMrouteDump,
    rows: &mut Rows<'_, '_, IpMrouteDetails>,
) -> Result<(), Refusal> {
    let proto = Proto::of_is_ip6(r.table.is_ip6);
    let table = vpp.mfib.find_table(proto, r.table.table_id).and_then(|t| vpp.mfib.table(proto, t));
    let walk = table.map_or(Vec::new(), |t| t.walk());
    let mut entries: Vec<&Entry> = walk.into_iter().filter_map(|i| vpp.mfib.entry(i)).collect();
    merge_sort_by(&mut entries, &|a, b| a.prefix.compare(&b.prefix));
    for entry in entries {
        rows.push(&details(vpp, entry));
    }
    Ok(())
}

pub(super) fn ip_mtable_dump(
    vpp: &mut Vpp,
    _: &IpMtableDump,
    rows: &mut Rows<'_, '_, IpMtableDetails>,
) -> Result<(), Refusal> {
    for proto in [Proto::Ip4, Proto::Ip6] {
        for table in vpp.mfib.tables(proto) {
            let is_ip6 = proto == Proto::Ip6;
            rows.push(&IpMtableDetails { table: IpTable { table_id: table.id, is_ip6, ..IpTable::default() } });
        }
    }
    Ok(())
}

/// Signals are made by packets, which do not flow here.
pub(super) fn mfib_signal_dump(
    _: &mut Vpp,
    _: &MfibSignalDump,
    _: &mut Rows<'_, '_, MfibSignalDetails>,
) -> Result<(), Refusal> {
    Ok(())
}
