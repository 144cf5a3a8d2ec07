//! Requests that change multicast routes.

use vpp_binapi::VppError;
use vpp_binapi::api::ip::{IpMrouteAddDel, IpMrouteAddDelReply};
use vpp_binapi::api::ip_types::{AddressFamily, Mprefix};

use crate::areas::fib::{NONE, Proto, RoutePath, decode_path, ip46};
use crate::areas::mfib::entry::{EntryFlags, ItfFlags, MPrefix, MSource};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// A source makes the prefix one of group and source, whatever length is given.
fn decode_prefix(prefix: &Mprefix) -> MPrefix {
    let proto = Proto::of_is_ip6(prefix.af == AddressFamily::ADDRESS_IP6);
    let source = ip46(prefix.src_address.ip(prefix.af));
    let host = 2 * u16::from(proto.host_len());
    MPrefix {
        proto,
        len: if source == 0 { prefix.grp_address_length } else { host },
        group: ip46(prefix.grp_address.ip(prefix.af)),
        source,
    }
}

fn add_del(vpp: &mut Vpp, r: &IpMrouteAddDel) -> Result<u32, Refusal> {
    let prefix = decode_prefix(&r.route.prefix);
    let longest = u16::from(prefix.proto.host_len());
    if prefix.len > longest && prefix.len != 2 * longest {
        return Err(Refusal::Crash("the group's length lies behind the table of lengths"));
    }
    let fib_index = vpp.mfib.find_table(prefix.proto, r.route.table_id).ok_or(VppError::NO_SUCH_FIB)?;
    let mut routes: Vec<(RoutePath, ItfFlags)> = Vec::with_capacity(r.route.paths.len());
    for path in &r.route.paths {
        routes.push((decode_path(vpp, &path.path)?, ItfFlags(path.itf_flags.0 & ItfFlags::KNOWN)));
    }
    let flags = EntryFlags(r.route.entry_flags.0 & EntryFlags::KNOWN);
    let index = if routes.is_empty() {
        vpp.mfib.update(fib_index, &prefix, MSource::API, r.route.rpf_id, flags)
    } else if r.is_add {
        Some(vpp.mfib.paths_update(fib_index, &prefix, MSource::API, flags, &routes))
    } else {
        let routes: Vec<RoutePath> = routes.into_iter().map(|(route, _)| route).collect();
        vpp.mfib.paths_remove(fib_index, &prefix, MSource::API, &routes);
        None
    };
    Ok(index.unwrap_or(NONE))
}

pub(super) fn ip_mroute_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpMrouteAddDel,
) -> Result<IpMrouteAddDelReply, Refusal> {
    match add_del(vpp, &r) {
        Ok(stats_index) => Ok(IpMrouteAddDelReply { retval: 0, stats_index }),
        Err(Refusal::Retval(retval)) => Ok(IpMrouteAddDelReply { retval, stats_index: NONE }),
        Err(other) => Err(other),
    }
}
