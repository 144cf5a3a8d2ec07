//! Requests that show routes, and paths between messages and tables (`src/vnet/ip/ip_api.c`,
//! `src/vnet/fib/fib_api.c`).

use vpp_binapi::api::fib::{FibSource, FibSourceDetails, FibSourceDump};
use vpp_binapi::api::fib_types::{FibMplsLabel, FibPath, FibPathFlags, FibPathNh, FibPathType};
use vpp_binapi::api::ip::{
    IpRoute, IpRouteDetails, IpRouteDump, IpRouteLookup, IpRouteLookupReply, IpRouteLookupV2, IpRouteLookupV2Reply,
    IpRouteV2, IpRouteV2Details, IpRouteV2Dump,
};
use vpp_binapi::api::ip_types::{AddressUnion, Prefix as ApiPrefix};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::fib::path_list::label_of;
use crate::areas::fib::{
    Entry, Fib, Kind, NONE, NhProto, Path, PathFlags, Prefix, Proto, RoutePath, Source, nh_table,
};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

/// A client's path (`fib_api_path_decode`).
///
/// # Errors
/// VPP's: no such table, no such interface.
pub fn decode_path(vpp: &Vpp, path: &FibPath) -> Result<RoutePath, Refusal> {
    const KNOWN: u32 = 7;
    type T = FibPathType;
    if path.proto.0 > NhProto::FIB_API_PATH_NH_PROTO_BIER.0 {
        return Err(Refusal::Retval(-1));
    }
    let mut out = RoutePath {
        proto: path.proto,
        addr: 0,
        sw_if_index: 0,
        fib_index: 0,
        rpf_id: 0,
        weight: path.weight.max(1),
        preference: path.preference,
        flags: PathFlags::default(),
        labels: path.label_stack.iter().take(usize::from(path.n_labels)).copied().collect(),
    };
    let asked = FibPathFlags(path.flags.0 & KNOWN);
    let f = &mut out.flags;
    f.set(PathFlags::RESOLVE_VIA_HOST, asked.contains(FibPathFlags::FIB_API_PATH_FLAG_RESOLVE_VIA_HOST));
    f.set(PathFlags::RESOLVE_VIA_ATTACHED, asked.contains(FibPathFlags::FIB_API_PATH_FLAG_RESOLVE_VIA_ATTACHED));
    f.set(PathFlags::POP_PW_CW, asked.contains(FibPathFlags::FIB_API_PATH_FLAG_POP_PW_CW));
    match path.type_ {
        T::FIB_API_PATH_TYPE_DVR => {
            out.sw_if_index = path.sw_if_index;
            out.flags.set(PathFlags::DVR, true);
        }
        T::FIB_API_PATH_TYPE_INTERFACE_RX => {
            out.sw_if_index = path.sw_if_index;
            out.flags.set(PathFlags::INTF_RX, true);
        }
        T::FIB_API_PATH_TYPE_DROP => {
            out.sw_if_index = NONE;
            out.flags.set(PathFlags::DROP, true);
        }
        T::FIB_API_PATH_TYPE_LOCAL => {
            out.sw_if_index = path.sw_if_index;
            out.flags.set(PathFlags::LOCAL, true);
        }
        T::FIB_API_PATH_TYPE_ICMP_UNREACH => {
            out.sw_if_index = NONE;
            out.flags.set(PathFlags::ICMP_UNREACH, true);
        }
        T::FIB_API_PATH_TYPE_ICMP_PROHIBIT => {
            out.sw_if_index = NONE;
            out.flags.set(PathFlags::ICMP_PROHIBIT, true);
        }
        T::FIB_API_PATH_TYPE_CLASSIFY => return Err(VppError::NO_SUCH_TABLE.into()),
        T::FIB_API_PATH_TYPE_UDP_ENCAP => return Err(Refusal::Crash("the UDP encapsulation does not exist")),
        T::FIB_API_PATH_TYPE_BIER_IMP => return Err(Refusal::Crash("the BIER imposition does not exist")),
        T::FIB_API_PATH_TYPE_SOURCE_LOOKUP => {
            out.flags.set(PathFlags::SOURCE_LOOKUP, true);
            decode_normal(vpp, path, &mut out)?;
        }
        T::FIB_API_PATH_TYPE_NORMAL => decode_normal(vpp, path, &mut out)?,
        _ => {}
    }
    Ok(out)
}

fn decode_normal(vpp: &Vpp, path: &FibPath, out: &mut RoutePath) -> Result<(), Refusal> {
    match path.proto {
        NhProto::FIB_API_PATH_NH_PROTO_IP4 | NhProto::FIB_API_PATH_NH_PROTO_IP6 => {
            out.addr = match nh_table(path.proto) {
                Proto::Ip6 => path.nh.address.ip6().to_bits(),
                _ => u128::from(path.nh.address.ip4().to_bits()),
            };
            out.sw_if_index = path.sw_if_index;
            out.rpf_id = if path.rpf_id == 0 { NONE } else { path.rpf_id };
            out.flags.set(PathFlags::RPF_ID, out.rpf_id != NONE);
            if out.sw_if_index != NONE {
                if vpp.interface.table.get(out.sw_if_index).is_none() {
                    return Err(VppError::NO_MATCHING_INTERFACE.into());
                }
                return Ok(());
            }
            let proto = nh_table(path.proto);
            let table = if out.rpf_id == NONE {
                vpp.fib.find_table(proto, path.table_id)
            } else {
                vpp.mfib.find_table(proto, path.table_id)
            };
            out.fib_index = table.ok_or(VppError::NO_SUCH_FIB)?;
            out.flags.set(PathFlags::DEAG, out.addr == 0);
        }
        NhProto::FIB_API_PATH_NH_PROTO_MPLS => {
            out.addr = RoutePath::word(path.nh.via_label);
            out.sw_if_index = NONE;
        }
        // No BIER table can exist here.
        NhProto::FIB_API_PATH_NH_PROTO_BIER => return Err(VppError::NO_SUCH_FIB.into()),
        _ => out.sw_if_index = path.sw_if_index,
    }
    Ok(())
}

/// A path for a message (`fib_path_encode`, `fib_api_path_encode`): flags, RPF id and labels looked up are not told.
pub fn encode_path(vpp: &Vpp, path: &Path, labels: &[FibMplsLabel]) -> FibPath {
    type T = FibPathType;
    let address = match path.proto {
        NhProto::FIB_API_PATH_NH_PROTO_IP4 => {
            AddressUnion::from(crate::areas::fib::to_ip(false, path.addr))
        }
        NhProto::FIB_API_PATH_NH_PROTO_IP6 => AddressUnion::from(crate::areas::fib::to_ip(true, path.addr)),
        _ => AddressUnion::default(),
    };
    let has_table = matches!(path.kind, Kind::Deag | Kind::Recursive) && path.fib_index != 0;
    let table_id = match path.proto {
        NhProto::FIB_API_PATH_NH_PROTO_IP4 | NhProto::FIB_API_PATH_NH_PROTO_IP6 if has_table => {
            let proto = nh_table(path.proto);
            if path.kind == Kind::Deag && path.flags.has(PathFlags::RPF_ID) {
                vpp.mfib.table_id(proto, path.fib_index)
            } else {
                vpp.fib.table_id(proto, path.fib_index)
            }
        }
        _ => 0,
    };
    let type_ = match path.kind {
        Kind::Dvr => T::FIB_API_PATH_TYPE_DVR,
        _ if path.flags.has(PathFlags::ICMP_UNREACH) => T::FIB_API_PATH_TYPE_ICMP_UNREACH,
        _ if path.flags.has(PathFlags::ICMP_PROHIBIT) => T::FIB_API_PATH_TYPE_ICMP_PROHIBIT,
        Kind::Receive => T::FIB_API_PATH_TYPE_LOCAL,
        _ if path.flags.has(PathFlags::DROP) => T::FIB_API_PATH_TYPE_DROP,
        Kind::UdpEncap => T::FIB_API_PATH_TYPE_UDP_ENCAP,
        Kind::IntfRx => T::FIB_API_PATH_TYPE_INTERFACE_RX,
        _ => T::FIB_API_PATH_TYPE_NORMAL,
    };
    let obj_id = if path.kind == Kind::UdpEncap { label_of(path.addr) } else { 0 };
    let mut out = FibPath {
        sw_if_index: path.sw_if_index,
        table_id,
        weight: path.weight,
        preference: path.preference,
        type_,
        proto: path.proto,
        nh: FibPathNh { address, obj_id, ..FibPathNh::default() },
        n_labels: u8::try_from(labels.len()).unwrap_or(u8::MAX),
        ..FibPath::default()
    };
    for (to, from) in out.label_stack.iter_mut().zip(labels) {
        *to = FibMplsLabel { is_uniform: 0, label: from.label, ttl: from.ttl, exp: from.exp };
    }
    out
}

/// The paths in force of an entry, for a message.
pub(crate) fn encode_paths(vpp: &Vpp, entry: &Entry) -> Vec<FibPath> {
    let paths = vpp.fib.entry_paths(entry);
    paths
        .map(|(path, ext)| {
            let labels = ext.filter(|x| x.is_mpls).map_or([].as_slice(), |x| x.route.labels.as_slice());
            encode_path(vpp, path, labels)
        })
        .collect()
}

fn route(vpp: &Vpp, index: u32, entry: &Entry) -> IpRoute {
    IpRoute {
        table_id: vpp.fib.table_id(entry.prefix.proto, entry.fib_index),
        stats_index: index,
        prefix: entry.prefix.to_api(),
        paths: encode_paths(vpp, entry),
    }
}

fn route_v2(vpp: &Vpp, index: u32, entry: &Entry) -> IpRouteV2 {
    let IpRoute { table_id, stats_index, prefix, paths } = route(vpp, index, entry);
    IpRouteV2 { table_id, stats_index, prefix, src: entry.best_source().0, paths }
}

impl Fib {
    /// The entries of a table in the order of dumps; none where there is no such table.
    pub fn walk(&self, proto: Proto, table_id: u32) -> impl Iterator<Item = (u32, &Entry)> {
        let table = self.find_table(proto, table_id).and_then(|t| self.table(proto, t));
        let indices = table.into_iter().flat_map(|t| t.walk());
        indices.filter_map(|i| Some((i, self.entry(i)?)))
    }
}

pub(super) fn ip_route_dump(
    vpp: &mut Vpp,
    r: &IpRouteDump,
    rows: &mut Rows<'_, '_, IpRouteDetails>,
) -> Result<(), Refusal> {
    let vpp = &*vpp;
    for (index, entry) in vpp.fib.walk(Proto::of_is_ip6(r.table.is_ip6), r.table.table_id) {
        rows.push(&IpRouteDetails { route: route(vpp, index, entry) });
    }
    Ok(())
}

/// Source 0 means all.
pub(super) fn ip_route_v2_dump(
    vpp: &mut Vpp,
    r: &IpRouteV2Dump,
    rows: &mut Rows<'_, '_, IpRouteV2Details>,
) -> Result<(), Refusal> {
    let vpp = &*vpp;
    for (index, entry) in vpp.fib.walk(Proto::of_is_ip6(r.table.is_ip6), r.table.table_id) {
        if r.src == 0 || entry.best_source() == Source(r.src) {
            rows.push(&IpRouteV2Details { route: route_v2(vpp, index, entry) });
        }
    }
    Ok(())
}

fn lookup(vpp: &Vpp, table_id: u32, exact: u8, prefix: &ApiPrefix) -> Result<u32, Refusal> {
    let prefix = Prefix::from_api(prefix).ok_or(VppError::INVALID_ADDRESS_FAMILY)?;
    let fib_index = vpp.fib.find_table(prefix.proto, table_id).ok_or(VppError::NO_SUCH_FIB)?;
    let found = if exact != 0 {
        vpp.fib.lookup_exact(fib_index, &prefix)
    } else {
        vpp.fib.lookup_longest(fib_index, &prefix)
    };
    found.ok_or(VppError::NO_SUCH_ENTRY.into())
}

pub(super) fn ip_route_lookup(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpRouteLookup,
) -> Result<IpRouteLookupReply, Refusal> {
    let index = lookup(vpp, r.table_id, r.exact, &r.prefix)?;
    let entry = vpp.fib.entry(index).ok_or(VppError::NO_SUCH_ENTRY)?;
    Ok(IpRouteLookupReply { retval: 0, route: IpRoute { table_id: r.table_id, ..route(vpp, index, entry) } })
}

pub(super) fn ip_route_lookup_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpRouteLookupV2,
) -> Result<IpRouteLookupV2Reply, Refusal> {
    let index = lookup(vpp, r.table_id, r.exact, &r.prefix)?;
    let entry = vpp.fib.entry(index).ok_or(VppError::NO_SUCH_ENTRY)?;
    Ok(IpRouteLookupV2Reply { retval: 0, route: IpRouteV2 { table_id: r.table_id, ..route_v2(vpp, index, entry) } })
}

/// The last source is `invalid`, whose number is 0.
pub(super) fn fib_source_dump(
    vpp: &mut Vpp,
    _: &FibSourceDump,
    rows: &mut Rows<'_, '_, FibSourceDetails>,
) -> Result<(), Refusal> {
    for source in vpp.fib.sources.iter() {
        let name = FixedStr::truncated(source.name.as_bytes());
        rows.push(&FibSourceDetails { src: FibSource { priority: source.class, id: source.source.0, name } });
    }
    Ok(())
}
