//! What this node does with packets for its SIDs (`sr_localsid.c`, `sr_api.c`).

use std::net::Ipv6Addr;

use vpp_binapi::VppError;
use vpp_binapi::api::sr::{
    SrLocalsidAddDel, SrLocalsidAddDelReply, SrLocalsidAddDelV2, SrLocalsidAddDelV2Reply,
};
use vpp_binapi::api::sr_types::SrBehavior;

use crate::areas::fib::{EntryFlags, NONE, Prefix, Proto, Source, ip46};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// The first behaviour that belongs to a plugin (`SR_BEHAVIOR_CURRENT_LAST`).
const FIRST_OF_PLUGINS: u8 = 14;

/// One SID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalSid {
    /// Its address.
    pub sid: Ipv6Addr,
    /// Whether the penultimate segment takes the header away.
    pub end_psp: bool,
    /// What happens to packets.
    pub behavior: SrBehavior,
    /// Table that holds the SID, by id.
    pub fib_table: u32,
    /// Interface, or index of the table for behaviours that look packets up. They share one field.
    pub sw_if_index: u32,
    /// Next hop as `ip46_address_t`.
    pub next_hop: u128,
}

/// A request of either version.
struct Request {
    is_del: bool,
    sid: Ipv6Addr,
    prefix_len: u16,
    end_psp: bool,
    behavior: SrBehavior,
    sw_if_index: u32,
    fib_table: u32,
    next_hop: u128,
}

fn is_micro(behavior: SrBehavior) -> bool {
    matches!(
        behavior,
        SrBehavior::SR_BEHAVIOR_API_END_UN_PERF
            | SrBehavior::SR_BEHAVIOR_API_END_UN
            | SrBehavior::SR_BEHAVIOR_API_UA
    )
}

fn needs_interface(behavior: SrBehavior) -> bool {
    matches!(
        behavior,
        SrBehavior::SR_BEHAVIOR_API_X
            | SrBehavior::SR_BEHAVIOR_API_UA
            | SrBehavior::SR_BEHAVIOR_API_DX6
            | SrBehavior::SR_BEHAVIOR_API_DX4
            | SrBehavior::SR_BEHAVIOR_API_DX2
    )
}

/// Lengths that a client cannot or does not set.
fn default_prefix_len(behavior: SrBehavior) -> u16 {
    match behavior {
        SrBehavior::SR_BEHAVIOR_API_END_UN_PERF | SrBehavior::SR_BEHAVIOR_API_END_UN => 48,
        SrBehavior::SR_BEHAVIOR_API_UA => 64,
        _ => 128,
    }
}

fn prefix(sid: Ipv6Addr, len: u16) -> Prefix {
    Prefix::new(sid.into(), u8::try_from(len).unwrap_or(128))
}

/// The table in which a behaviour looks packets up (`fib_table_get_table_id` of the dumps).
pub(super) fn table_of(behavior: SrBehavior) -> Option<Proto> {
    match behavior {
        SrBehavior::SR_BEHAVIOR_API_T | SrBehavior::SR_BEHAVIOR_API_DT6 => Some(Proto::Ip6),
        SrBehavior::SR_BEHAVIOR_API_DT4 => Some(Proto::Ip4),
        _ => None,
    }
}

/// `sr_cli_localsid`.
fn add_del(vpp: &mut Vpp, r: &Request) -> Result<(), Refusal> {
    let key = (r.sid, r.prefix_len);
    let fib_index = vpp.fib.find_table(Proto::Ip6, r.fib_table);
    let prefix = prefix(r.sid, r.prefix_len);
    match vpp.sr.by_sid.get(&key).copied() {
        Some(_) if !r.is_del => return Err(Refusal::Retval(-1)),
        None if r.is_del => return Err(Refusal::Retval(-2)),
        Some(index) => {
            let fib_index = fib_index.ok_or(Refusal::Crash(
                "sr_localsid_add_del removes a SID from a table that does not exist",
            ))?;
            vpp.fib.delete(fib_index, &prefix, Source::SR);
            vpp.sr.localsids.remove(index);
            vpp.sr.by_sid.remove(&key);
            return Ok(());
        }
        None => {}
    }
    if r.behavior.0 >= FIRST_OF_PLUGINS {
        return Err(Refusal::Crash(
            "sr_localsid_add_del with the behaviour of a plugin, whose settings the message has no field for",
        ));
    }
    let fib_index = fib_index.ok_or(Refusal::Retval(-3))?;
    if vpp.fib.lookup_exact(fib_index, &prefix).is_some() {
        return Err(Refusal::Retval(-4));
    }
    let new = local_sid(vpp, r);
    let index = vpp.sr.localsids.insert(new);
    vpp.sr.by_sid.insert(key, index);
    vpp.fib
        .special_add(fib_index, &prefix, Source::SR, EntryFlags::EXCLUSIVE);
    Ok(())
}

/// Only what the behaviour uses is kept. A table's number comes in the interface's field.
fn local_sid(vpp: &Vpp, r: &Request) -> LocalSid {
    let (sw_if_index, next_hop) = match r.behavior {
        SrBehavior::SR_BEHAVIOR_API_DX4 => (r.sw_if_index, r.next_hop & u128::from(u32::MAX)),
        SrBehavior::SR_BEHAVIOR_API_DX2 => (r.sw_if_index, 0),
        b if needs_interface(b) => (r.sw_if_index, r.next_hop),
        b => match table_of(b) {
            Some(proto) => (vpp.fib.find_table(proto, r.sw_if_index).unwrap_or(NONE), 0),
            None => (0, 0),
        },
    };
    LocalSid {
        sid: r.sid,
        end_psp: r.end_psp,
        behavior: r.behavior,
        fib_table: r.fib_table,
        sw_if_index,
        next_hop,
    }
}

/// Adds or removes a SID.
pub(super) fn sr_localsid_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrLocalsidAddDel,
) -> Result<SrLocalsidAddDelReply, Refusal> {
    if needs_interface(r.behavior) {
        vpp.interface.table.expect(r.sw_if_index)?;
    }
    let request = Request {
        is_del: r.is_del,
        sid: r.localsid,
        prefix_len: default_prefix_len(r.behavior),
        end_psp: r.end_psp,
        behavior: r.behavior,
        sw_if_index: r.sw_if_index,
        fib_table: r.fib_table,
        next_hop: ip46(r.nh_addr.ip()),
    };
    add_del(vpp, &request)?;
    Ok(SrLocalsidAddDelReply::default())
}

/// The prefix length that a client asks for: whole bytes, and micro SIDs of two or four of them.
fn prefix_len(r: &SrLocalsidAddDelV2) -> Result<u16, VppError> {
    let lengths = [r.locator_block_len, r.locator_node_len, r.function_len];
    if lengths == [0; 3] {
        return Ok(default_prefix_len(r.behavior));
    }
    let total: u16 = lengths.iter().map(|n| u16::from(*n)).sum();
    if lengths.iter().any(|n| n % 8 != 0) || total > 128 {
        return Err(VppError::INVALID_VALUE);
    }
    let micro = u16::from(r.locator_node_len) + u16::from(r.function_len);
    if is_micro(r.behavior) && micro != 16 && micro != 32 {
        return Err(VppError::INVALID_VALUE);
    }
    Ok(total)
}

/// Adds or removes a SID whose parts have lengths of their own.
pub(super) fn sr_localsid_add_del_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrLocalsidAddDelV2,
) -> Result<SrLocalsidAddDelV2Reply, Refusal> {
    if needs_interface(r.behavior) {
        vpp.interface.table.expect(r.sw_if_index)?;
    }
    let request = Request {
        is_del: r.is_del,
        sid: r.localsid,
        prefix_len: prefix_len(&r)?,
        end_psp: r.end_psp,
        behavior: r.behavior,
        sw_if_index: r.sw_if_index,
        fib_table: r.fib_table,
        next_hop: ip46(r.nh_addr.ip()),
    };
    add_del(vpp, &request)?;
    Ok(SrLocalsidAddDelV2Reply::default())
}
