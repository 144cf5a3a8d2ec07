//! Segment routing over IPv6: local SIDs, policies and the traffic steered into them (`src/vnet/srv6`).
//!
//! VPP's lists live in pools and dumps follow them. Policies' binding SIDs also stand in two hidden IPv6 tables, through
//! which steered prefixes resolve.

mod dump;
mod localsid;
mod policy;
mod steering;

use std::collections::BTreeMap;
use std::net::Ipv6Addr;

use crate::areas::fib::NONE;
use crate::core::pool::Pool;
use crate::core::registry::Registry;

pub use localsid::LocalSid;
pub use policy::{Policy, SegmentList};
pub use steering::{Classify, Steering};

/// All of segment routing.
#[derive(Debug)]
pub struct State {
    /// Local SIDs in the order of dumps.
    pub localsids: Pool<LocalSid>,
    /// Local SIDs by address and prefix length.
    by_sid: BTreeMap<(Ipv6Addr, u16), u32>,
    /// Policies in the order of dumps.
    pub policies: Pool<Policy>,
    by_bsid: BTreeMap<Ipv6Addr, u32>,
    /// The binding SID that each slot of the policies held last: steering outlives its policy and still shows it.
    bsids: Vec<Ipv6Addr>,
    /// Segment lists of all policies.
    pub lists: Pool<SegmentList>,
    /// Steered traffic in the order of dumps.
    pub steerings: Pool<Steering>,
    by_classify: BTreeMap<Classify, u32>,
    /// Source address of encapsulated packets, where a policy names none.
    pub encap_source: Ipv6Addr,
    /// Hop limit of encapsulated packets.
    pub encap_hop_limit: u8,
    /// Hidden IPv6 tables of the binding SIDs, for IPv6 and for IPv4 prefixes; [`NONE`] without policies.
    hidden: [u32; 2],
}

impl Default for State {
    fn default() -> Self {
        const IP6_DEFAULT_HOP_LIMIT: u8 = 64;
        Self {
            localsids: Pool::default(),
            by_sid: BTreeMap::new(),
            policies: Pool::default(),
            by_bsid: BTreeMap::new(),
            bsids: Vec::new(),
            lists: Pool::default(),
            steerings: Pool::default(),
            by_classify: BTreeMap::new(),
            encap_source: Ipv6Addr::UNSPECIFIED,
            encap_hop_limit: IP6_DEFAULT_HOP_LIMIT,
            hidden: [NONE; 2],
        }
    }
}

/// Messages of `sr`.
pub fn register(r: &mut Registry) {
    r.reply(localsid::sr_localsid_add_del);
    r.reply(localsid::sr_localsid_add_del_v2);
    r.reply(policy::sr_policy_add);
    r.reply(policy::sr_policy_add_v2);
    r.reply(policy::sr_policy_mod);
    r.reply(policy::sr_policy_mod_v2);
    r.reply(policy::sr_policy_del);
    r.reply(policy::sr_set_encap_source);
    r.reply(policy::sr_set_encap_hop_limit);
    r.reply(steering::sr_steering_add_del);
    r.dump(dump::sr_localsids_dump);
    r.dump(dump::sr_localsids_with_packet_stats_dump);
    r.dump(dump::sr_policies_dump);
    r.dump(dump::sr_policies_v2_dump);
    r.dump(dump::sr_policies_with_sl_index_dump);
    r.dump(dump::sr_steering_pol_dump);
}
