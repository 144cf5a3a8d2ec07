//! Paths: as clients give them ([`RoutePath`], `fib_route_path_t`) and as lists hold them ([`Path`],
//! `src/vnet/fib/fib_path.c`).

use std::cmp::Ordering;

use smallvec::SmallVec;
use vpp_binapi::api::fib_types::{FibMplsLabel, FibPathNhProto};

use crate::areas::fib::Proto;

/// No interface, table or other index.
pub const NONE: u32 = u32::MAX;

macro_rules! bits {
    ($(#[$m:meta])* $name:ident: $t:ty { $($(#[$fm:meta])* $flag:ident = $bit:literal),* $(,)? }) => {
        $(#[$m])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
        pub struct $name(pub $t);

        #[allow(missing_docs, reason = "VPP's own names")]
        impl $name {
            $(pub const $flag: Self = Self(1 << $bit);)*

            /// Whether any of these bits is set.
            #[inline]
            pub fn has(self, any: Self) -> bool {
                self.0 & any.0 != 0
            }
            /// Sets or clears these bits.
            #[inline]
            pub fn set(&mut self, bits: Self, on: bool) {
                if on { self.0 |= bits.0 } else { self.0 &= !bits.0 }
            }
        }

        impl std::ops::BitOr for $name {
            type Output = Self;
            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }

        impl std::ops::BitAnd for $name {
            type Output = Self;
            fn bitand(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }
        }
    };
}
pub(crate) use bits;

bits! {
    /// What is special about a path (`fib_route_path_flags_t`).
    PathFlags: u32 {
        RESOLVE_VIA_HOST = 0, RESOLVE_VIA_ATTACHED = 1, LOCAL = 2, ATTACHED = 3, DROP = 4, EXCLUSIVE = 5, INTF_RX = 6,
        RPF_ID = 7, SOURCE_LOOKUP = 8, UDP_ENCAP = 9, BIER_IMP = 12, DEAG = 13, DVR = 14, ICMP_UNREACH = 15,
        ICMP_PROHIBIT = 16, CLASSIFY = 17, POP_PW_CW = 18, GLEAN = 19,
    }
}

/// What a path's next hop is (`dpo_proto_t`; the numbers are those of the API).
pub type NhProto = FibPathNhProto;

/// The labels that a path pushes.
pub type Labels = SmallVec<[FibMplsLabel; 1]>;

/// A path on its way into a table.
#[derive(Debug, Clone, PartialEq)]
pub struct RoutePath {
    /// Kind of the next hop.
    pub proto: NhProto,
    /// Next hop as `ip46_address_t`. Object ids and labels share its first four bytes, as in VPP's union.
    pub addr: u128,
    /// Interface.
    pub sw_if_index: u32,
    /// Index of the table in which the next hop is looked up.
    pub fib_index: u32,
    /// RPF id.
    pub rpf_id: u32,
    /// Weight among the paths of one preference.
    pub weight: u8,
    /// Lower is better.
    pub preference: u8,
    /// What is special.
    pub flags: PathFlags,
    /// Labels to push.
    pub labels: Labels,
}

impl Default for RoutePath {
    /// One path via nothing, as VPP's own callers start from.
    fn default() -> Self {
        Self {
            proto: NhProto::FIB_API_PATH_NH_PROTO_IP4,
            addr: 0,
            sw_if_index: NONE,
            fib_index: NONE,
            rpf_id: NONE,
            weight: 1,
            preference: 0,
            flags: PathFlags::default(),
            labels: Labels::new(),
        }
    }
}

/// The next hop's kind that suits a table.
pub fn nh_proto(proto: Proto) -> NhProto {
    match proto {
        Proto::Ip4 => NhProto::FIB_API_PATH_NH_PROTO_IP4,
        Proto::Ip6 => NhProto::FIB_API_PATH_NH_PROTO_IP6,
        Proto::Mpls => NhProto::FIB_API_PATH_NH_PROTO_MPLS,
    }
}

/// The table in which a next hop of this kind is looked up.
pub fn nh_table(proto: NhProto) -> Proto {
    match proto {
        NhProto::FIB_API_PATH_NH_PROTO_IP6 => Proto::Ip6,
        NhProto::FIB_API_PATH_NH_PROTO_MPLS => Proto::Mpls,
        _ => Proto::Ip4,
    }
}

fn difference(a: u32, b: u32) -> Ordering {
    a.wrapping_sub(b).cast_signed().cmp(&0)
}

impl RoutePath {
    /// A number in the first four bytes of the address, as memory holds it.
    pub fn word(n: u32) -> u128 {
        u128::from(n.swap_bytes()) << 96
    }

    /// Whether it leads to whoever is on an interface (`fib_route_path_is_attached`).
    pub fn is_attached(&self) -> bool {
        if self.flags.has(PathFlags::DVR | PathFlags::INTF_RX | PathFlags::UDP_ENCAP) {
            return false;
        }
        (self.addr == 0 && self.sw_if_index != NONE) || self.flags.has(PathFlags::ATTACHED | PathFlags::GLEAN)
    }

    /// Order in which clients' paths are taken (`fib_route_path_cmp`).
    pub fn compare(&self, other: &Self) -> Ordering {
        let order = self.addr.cmp(&other.addr).then_with(|| difference(self.sw_if_index, other.sw_if_index));
        match order {
            Ordering::Equal if self.addr == 0 => difference(self.fib_index, other.fib_index),
            order => order,
        }
    }
}

/// What a path does (`fib_path_type_t`, in its order).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// To a neighbour on an interface.
    AttachedNextHop,
    /// To whoever is on an interface.
    Attached,
    /// To what another entry says.
    Recursive,
    /// Nowhere.
    Special,
    /// Where a program said.
    Exclusive,
    /// A second lookup in a table.
    Deag,
    /// Received on another interface.
    IntfRx,
    /// UDP encapsulation.
    UdpEncap,
    /// For VPP itself.
    Receive,
    /// BIER imposition.
    BierImp,
    /// Re-injected on an interface.
    Dvr,
}

/// A path in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Path {
    /// What it does.
    pub kind: Kind,
    /// Kind of the next hop.
    pub proto: NhProto,
    /// Weight.
    pub weight: u8,
    /// Preference.
    pub preference: u8,
    /// What is special; only what VPP keeps (`fib_path_cfg_flags_t`).
    pub flags: PathFlags,
    /// Next hop, or number of an object in its first four bytes.
    pub addr: u128,
    /// Interface, where the kind has one.
    pub sw_if_index: u32,
    /// Index of the table, where the kind has one.
    pub fib_index: u32,
    /// RPF id of a second lookup.
    pub rpf_id: u32,
}

const KEPT: PathFlags = PathFlags(
    PathFlags::POP_PW_CW.0
        | PathFlags::RESOLVE_VIA_HOST.0
        | PathFlags::RESOLVE_VIA_ATTACHED.0
        | PathFlags::LOCAL.0
        | PathFlags::ATTACHED.0
        | PathFlags::INTF_RX.0
        | PathFlags::RPF_ID.0
        | PathFlags::EXCLUSIVE.0
        | PathFlags::DROP.0
        | PathFlags::SOURCE_LOOKUP.0
        | PathFlags::ICMP_UNREACH.0
        | PathFlags::ICMP_PROHIBIT.0
        | PathFlags::GLEAN.0,
);

impl Path {
    /// What becomes of a client's path (`fib_path_create`).
    pub fn new(r: &RoutePath) -> Self {
        let f = r.flags;
        let kind = if f.has(PathFlags::LOCAL) {
            Kind::Receive
        } else if f.has(PathFlags::UDP_ENCAP) {
            Kind::UdpEncap
        } else if f.has(PathFlags::INTF_RX) {
            Kind::IntfRx
        } else if f.has(PathFlags::RPF_ID) {
            Kind::Deag
        } else if f.has(PathFlags::BIER_IMP) {
            Kind::BierImp
        } else if f.has(PathFlags::DEAG) {
            Kind::Deag
        } else if f.has(PathFlags::DVR) {
            Kind::Dvr
        } else if f.has(PathFlags::EXCLUSIVE) {
            Kind::Exclusive
        } else if f.has(PathFlags::ICMP_PROHIBIT | PathFlags::ICMP_UNREACH | PathFlags::DROP) {
            Kind::Special
        } else if f.has(PathFlags::GLEAN) {
            Kind::Attached
        } else if r.sw_if_index != NONE {
            if r.addr == 0 { Kind::Attached } else { Kind::AttachedNextHop }
        } else if r.addr != 0 {
            Kind::Recursive
        } else if r.fib_index == NONE {
            Kind::Special
        } else {
            Kind::Deag
        };
        let rpf_id = match kind {
            Kind::Deag if f.has(PathFlags::RPF_ID) => r.rpf_id,
            Kind::Deag if f.has(PathFlags::DEAG) => 0,
            Kind::Deag => NONE,
            _ => 0,
        };
        let has_addr = matches!(
            kind,
            Kind::Receive | Kind::AttachedNextHop | Kind::Recursive | Kind::UdpEncap | Kind::BierImp
        );
        let has_interface = matches!(
            kind,
            Kind::Receive | Kind::AttachedNextHop | Kind::Attached | Kind::IntfRx | Kind::Dvr
        );
        let has_table = matches!(kind, Kind::Deag | Kind::Recursive);
        Self {
            kind,
            proto: r.proto,
            weight: r.weight.max(1),
            preference: r.preference,
            flags: r.flags & KEPT,
            addr: if has_addr { r.addr } else { 0 },
            sw_if_index: if has_interface { r.sw_if_index } else { NONE },
            fib_index: if has_table { r.fib_index } else { 0 },
            rpf_id,
        }
    }

    /// The one path of a special entry (`fib_path_create_special`).
    pub fn special(proto: NhProto, flags: PathFlags) -> Self {
        let kind = if flags.has(PathFlags::DROP) {
            Kind::Special
        } else if flags.has(PathFlags::LOCAL) {
            Kind::Receive
        } else {
            Kind::Exclusive
        };
        Self {
            kind,
            proto,
            weight: 1,
            preference: 0,
            flags,
            addr: 0,
            sw_if_index: NONE,
            fib_index: 0,
            rpf_id: 0,
        }
    }

    /// Whether it drops for good.
    pub fn is_permanent_drop(&self) -> bool {
        self.flags.has(PathFlags::DROP)
    }

    /// Which of two paths comes first, weight and preference aside; equal means the same path (`fib_path_cmp_i`).
    pub fn compare(&self, other: &Self) -> Ordering {
        let head = self.kind.cmp(&other.kind).then_with(|| self.proto.cmp(&other.proto));
        head.then_with(|| match self.kind {
            Kind::AttachedNextHop => {
                self.addr.cmp(&other.addr).then_with(|| difference(self.sw_if_index, other.sw_if_index))
            }
            Kind::Recursive => {
                self.addr.cmp(&other.addr).then_with(|| difference(self.fib_index, other.fib_index))
            }
            Kind::Deag => {
                difference(self.fib_index, other.fib_index).then_with(|| difference(self.rpf_id, other.rpf_id))
            }
            Kind::Attached | Kind::IntfRx | Kind::Dvr => difference(self.sw_if_index, other.sw_if_index),
            Kind::UdpEncap | Kind::BierImp => self.addr.cmp(&other.addr),
            Kind::Exclusive | Kind::Special | Kind::Receive => Ordering::Equal,
        })
    }

    /// Order within a list (`fib_path_cmp_for_sort`).
    pub fn compare_in_list(&self, other: &Self) -> Ordering {
        self.preference.cmp(&other.preference).then_with(|| self.compare(other))
    }

    /// Whether a client means this path (`fib_path_cmp_w_route_path`): here the weight counts.
    pub fn is_meant_by(&self, r: &RoutePath) -> bool {
        self.weight == r.weight
            && match self.kind {
                Kind::AttachedNextHop => self.addr == r.addr && self.sw_if_index == r.sw_if_index,
                Kind::Attached | Kind::IntfRx | Kind::Dvr => self.sw_if_index == r.sw_if_index,
                Kind::Recursive => self.addr == r.addr && self.fib_index == r.fib_index,
                Kind::Deag => self.fib_index == r.fib_index && self.rpf_id == r.rpf_id,
                Kind::UdpEncap | Kind::BierImp => self.addr == r.addr,
                Kind::Receive => r.flags.has(PathFlags::LOCAL),
                Kind::Exclusive | Kind::Special => true,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(addr: u128, sw_if_index: u32) -> RoutePath {
        RoutePath { addr, sw_if_index, ..RoutePath::default() }
    }

    #[test]
    fn kinds_follow_from_what_is_given() {
        assert_eq!(Path::new(&path(0, NONE)).kind, Kind::Special);
        assert_eq!(Path::new(&RoutePath { fib_index: 0, ..path(0, NONE) }).kind, Kind::Deag);
        assert_eq!(Path::new(&path(5, NONE)).kind, Kind::Recursive);
        assert_eq!(Path::new(&path(5, 1)).kind, Kind::AttachedNextHop);
        assert_eq!(Path::new(&path(0, 1)).kind, Kind::Attached);
        assert_eq!(Path::new(&RoutePath { flags: PathFlags::LOCAL, ..path(5, 1) }).kind, Kind::Receive);
        assert_eq!(Path::new(&RoutePath { flags: PathFlags::DROP, ..path(5, 1) }).kind, Kind::Special);
    }

    #[test]
    fn weight_is_no_part_of_a_path_s_identity_but_of_what_a_client_means() {
        let (light, heavy) = (path(5, 1), RoutePath { weight: 9, ..path(5, 1) });
        assert_eq!(Path::new(&light).compare(&Path::new(&heavy)), Ordering::Equal);
        assert!(!Path::new(&light).is_meant_by(&heavy));
    }

    #[test]
    fn preference_sorts_before_kind() {
        let late = Path::new(&RoutePath { preference: 1, ..path(5, 1) });
        let early = Path::new(&path(0, NONE));
        assert_eq!(early.compare_in_list(&late), Ordering::Less);
        assert_eq!(early.compare(&late), Ordering::Greater);
    }
}
