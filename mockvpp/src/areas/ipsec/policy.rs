//! Policy databases, their policies and the interfaces bound to them (`ipsec_spd.c`, `ipsec_spd_policy.c`).

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::{
    IpsecInterfaceAddDelSpd, IpsecInterfaceAddDelSpdReply, IpsecSpdAddDel, IpsecSpdAddDelReply,
    IpsecSpdEntryAddDel, IpsecSpdEntryAddDelReply, IpsecSpdEntryAddDelV2,
    IpsecSpdEntryAddDelV2Reply,
};
use vpp_binapi::api::ipsec_types::{IpsecSpdAction as Action, IpsecSpdEntry};

use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal};
use crate::core::pool::Pool;
use crate::core::vpp::Vpp;

/// What the first version of the message stores for "any protocol"; the second stores what it gets.
const ANY_PROTOCOL: u8 = 255;

/// A policy.
#[derive(Debug, Clone)]
pub struct Policy {
    /// What the client asked for.
    pub entry: IpsecSpdEntry,
    /// Start and end of the remote and of the local addresses.
    pub addresses: [Ip46; 4],
    kind: Kind,
    sa_index: Option<u32>,
}

/// In which list a policy is, in the order of dumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    action: u8,
    is_ip6: bool,
}

impl Kind {
    fn of(entry: &IpsecSpdEntry) -> Self {
        let action = match entry.policy {
            _ if entry.is_outbound => 0,
            Action::IPSEC_API_SPD_ACTION_PROTECT => 1,
            Action::IPSEC_API_SPD_ACTION_BYPASS => 2,
            _ => 3,
        };
        Self {
            action,
            is_ip6: entry.remote_address_start.ip().is_ipv6(),
        }
    }
}

impl Policy {
    /// Whether VPP takes both for the same (`ipsec_policy_is_equal`): of IPv6 addresses it compares the end of the local
    /// ones twice and half of the end of the remote ones.
    fn is_same(&self, other: &Self) -> bool {
        let facts = |p: &Self| {
            let e = &p.entry;
            let ports = [
                e.remote_port_start,
                e.remote_port_stop,
                e.local_port_start,
                e.local_port_stop,
            ];
            (e.priority, p.kind, e.policy, e.sa_id, e.protocol, ports)
        };
        let compared = |p: &Self| {
            let [remote_start, remote_stop, local_start, local_stop] = p.addresses.map(|a| a.0);
            match p.kind.is_ip6 {
                true => [remote_start, remote_stop >> 64, local_start, local_stop],
                false => p.addresses.map(|a| a.0 & u128::from(u32::MAX)),
            }
        };
        facts(self) == facts(other) && compared(self) == compared(other)
    }
}

/// A policy database.
#[derive(Debug, Clone, Default)]
pub struct Spd {
    /// Number that clients gave.
    pub id: u32,
    lists: BTreeMap<Kind, Vec<u32>>,
}

/// All databases.
#[derive(Debug, Default)]
pub struct Table {
    pool: Pool<Spd>,
    by_id: BTreeMap<u32, u32>,
    /// A database takes its policies along without freeing them.
    policies: Pool<Policy>,
    /// Index of the database of each interface.
    pub interfaces: BTreeMap<u32, u32>,
}

impl Table {
    /// All by ascending index.
    pub fn iter(&self) -> impl Iterator<Item = &Spd> {
        self.pool.iter().map(|(_, spd)| spd)
    }

    /// The one with a number.
    pub fn get(&self, id: u32) -> Option<&Spd> {
        self.pool.get(*self.by_id.get(&id)?)
    }

    /// Policies of a database in the order of dumps.
    pub fn policies(&self, spd: &Spd) -> impl Iterator<Item = &Policy> {
        let indexes = spd.lists.values().flatten();
        indexes.filter_map(|index| self.policies.get(*index))
    }
}

pub(super) fn ipsec_spd_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSpdAddDel,
) -> Result<IpsecSpdAddDelReply, Refusal> {
    let index = vpp.ipsec.spds.by_id.get(&r.spd_id).copied();
    match (r.is_add, index) {
        (true, Some(_)) => return Err(VppError::ENTRY_ALREADY_EXISTS.into()),
        (false, None) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (true, None) => {
            let index = vpp.ipsec.spds.pool.insert(Spd {
                id: r.spd_id,
                ..Spd::default()
            });
            vpp.ipsec.spds.by_id.insert(r.spd_id, index);
        }
        (false, Some(index)) => {
            let bound = vpp.ipsec.spds.interfaces.iter();
            let bound = bound.filter(|(_, spd)| **spd == index);
            let bound: Vec<u32> = bound.map(|(interface, _)| *interface).collect();
            for sw_if_index in bound {
                bind(vpp, sw_if_index, r.spd_id, false)?;
            }
            vpp.ipsec.spds.by_id.remove(&r.spd_id);
            vpp.ipsec.spds.pool.remove(index);
        }
    }
    Ok(IpsecSpdAddDelReply::default())
}

/// Binds an interface to a database, or frees it from whatever database it has (`ipsec_set_interface_spd`).
fn bind(vpp: &mut Vpp, sw_if_index: u32, spd_id: u32, is_add: bool) -> Result<(), VppError> {
    let spds = &mut vpp.areas.ipsec.spds;
    let index = spds.by_id.get(&spd_id).copied();
    let index = index.ok_or(VppError::SYSCALL_ERROR_1)?;
    match spds.interfaces.entry(sw_if_index) {
        Entry::Occupied(_) if is_add => return Err(VppError::SYSCALL_ERROR_2),
        Entry::Vacant(vacant) if is_add => {
            vacant.insert(index);
        }
        Entry::Occupied(occupied) => {
            occupied.remove();
        }
        Entry::Vacant(_) => {}
    }
    for (arc, feature) in [
        ("ip4-output", "ipsec4-output-feature"),
        ("ip6-output", "ipsec6-output-feature"),
        ("ip4-unicast", "ipsec4-input-feature"),
        ("ip6-unicast", "ipsec6-input-feature"),
    ] {
        let _ = vpp
            .feature
            .enable_disable(arc, feature, sw_if_index, is_add);
    }
    Ok(())
}

pub(super) fn ipsec_interface_add_del_spd(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecInterfaceAddDelSpd,
) -> Result<IpsecInterfaceAddDelSpdReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    bind(vpp, r.sw_if_index, r.spd_id, r.is_add)?;
    Ok(IpsecInterfaceAddDelSpdReply::default())
}

/// Adds a policy before others of its priority and returns its index, or removes the first like it if there is one
/// (`ipsec_add_del_policy`).
fn add_del(vpp: &mut Vpp, is_add: bool, entry: IpsecSpdEntry) -> Result<u32, VppError> {
    match entry.policy {
        Action::IPSEC_API_SPD_ACTION_BYPASS
        | Action::IPSEC_API_SPD_ACTION_DISCARD
        | Action::IPSEC_API_SPD_ACTION_PROTECT => {}
        _ => return Err(VppError::UNIMPLEMENTED),
    }
    let spd_index = vpp.ipsec.spds.by_id.get(&entry.spd_id).copied();
    let spd_index = spd_index.ok_or(VppError::SYSCALL_ERROR_1)?;
    let is_protect = entry.policy == Action::IPSEC_API_SPD_ACTION_PROTECT;
    let sa_index = match is_add && is_protect {
        true => Some(
            vpp.ipsec
                .sas
                .find_and_lock(entry.sa_id)
                .ok_or(VppError::SYSCALL_ERROR_1)?,
        ),
        false => None,
    };
    let policy = Policy {
        addresses: [
            &entry.remote_address_start,
            &entry.remote_address_stop,
            &entry.local_address_start,
            &entry.local_address_stop,
        ]
        .map(Ip46::from),
        kind: Kind::of(&entry),
        entry,
        sa_index,
    };
    let spds = &mut vpp.areas.ipsec.spds;
    let Some(spd) = spds.pool.get_mut(spd_index) else {
        return Err(VppError::SYSCALL_ERROR_1);
    };
    let list = spd.lists.entry(policy.kind).or_default();
    let held = |index: &u32| spds.policies.get(*index);
    if is_add {
        let priority = policy.entry.priority;
        let before = |index: &u32| held(index).is_some_and(|p| p.entry.priority <= priority);
        let at = list.iter().position(before).unwrap_or(list.len());
        let index = spds.policies.insert(policy);
        list.insert(at, index);
        return Ok(index);
    }
    let same = |index: &u32| held(index).is_some_and(|p| p.is_same(&policy));
    if let Some(at) = list.iter().position(same) {
        let gone = spds.policies.remove(list.remove(at));
        if let Some(sa_index) = gone.and_then(|p| p.sa_index) {
            vpp.unlock_sa(sa_index);
        }
    }
    Ok(u32::MAX)
}

/// Return value and index of the policy.
fn outcome(done: Result<u32, VppError>) -> (i32, u32) {
    match done {
        Ok(index) => (0, index),
        Err(error) => (error.0, u32::MAX),
    }
}

pub(super) fn ipsec_spd_entry_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSpdEntryAddDel,
) -> Result<IpsecSpdEntryAddDelReply, Refusal> {
    let mut entry = r.entry;
    if entry.protocol == 0 {
        entry.protocol = ANY_PROTOCOL;
    }
    let (retval, stat_index) = outcome(add_del(vpp, r.is_add, entry));
    Ok(IpsecSpdEntryAddDelReply { retval, stat_index })
}

pub(super) fn ipsec_spd_entry_add_del_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSpdEntryAddDelV2,
) -> Result<IpsecSpdEntryAddDelV2Reply, Refusal> {
    let e = r.entry;
    let entry = IpsecSpdEntry {
        spd_id: e.spd_id,
        priority: e.priority,
        is_outbound: e.is_outbound,
        sa_id: e.sa_id,
        policy: e.policy,
        protocol: e.protocol,
        remote_address_start: e.remote_address_start,
        remote_address_stop: e.remote_address_stop,
        local_address_start: e.local_address_start,
        local_address_stop: e.local_address_stop,
        remote_port_start: e.remote_port_start,
        remote_port_stop: e.remote_port_stop,
        local_port_start: e.local_port_start,
        local_port_stop: e.local_port_stop,
    };
    let (retval, stat_index) = outcome(add_del(vpp, r.is_add, entry));
    Ok(IpsecSpdEntryAddDelV2Reply { retval, stat_index })
}
