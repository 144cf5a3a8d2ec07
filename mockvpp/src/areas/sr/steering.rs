//! Which traffic takes a policy (`sr_steering.c`).

use vpp_binapi::api::sr::{SrSteeringAddDel, SrSteeringAddDelReply};
use vpp_binapi::api::sr_types::SrSteer;

use crate::areas::fib::{EntryFlags, NhProto, Prefix, Proto, RoutePath, Source, ip46, to_ip};
use crate::areas::l2::features::input;
use crate::areas::l2::input::NewMode;
use crate::areas::sr::policy;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// The traffic (`sr_steering_key_t`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Classify {
    /// To a prefix.
    L3 {
        /// Whether the prefix is taken for IPv6.
        is_ip6: bool,
        /// The prefix as `ip46_address_t`, with its host bits.
        addr: u128,
        /// Length of the prefix.
        len: u8,
        /// Table of the prefix, by id.
        fib_table: u32,
    },
    /// From an interface.
    L2 {
        /// The interface.
        sw_if_index: u32,
    },
}

/// Traffic and its policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steering {
    /// The traffic.
    pub classify: Classify,
    /// Index of the policy, which may be gone.
    pub policy: u32,
}

impl Classify {
    fn of(vpp: &Vpp, r: &SrSteeringAddDel) -> Result<Self, Refusal> {
        match r.traffic_type {
            SrSteer::SR_STEER_API_IPV4 | SrSteer::SR_STEER_API_IPV6 => Ok(Self::L3 {
                is_ip6: r.traffic_type == SrSteer::SR_STEER_API_IPV6,
                addr: ip46(r.prefix.address.ip()),
                len: r.prefix.len,
                fib_table: if r.table_id == u32::MAX { 0 } else { r.table_id },
            }),
            SrSteer::SR_STEER_API_L2 => {
                let interface = vpp.interface.table.expect(r.sw_if_index)?;
                if !interface.is_hardware() && !interface.is_sub() {
                    return Err(Refusal::Retval(-3));
                }
                Ok(Self::L2 {
                    sw_if_index: r.sw_if_index,
                })
            }
            _ => Err(Refusal::Retval(-1)),
        }
    }

    /// The entry that leads the traffic into the policy: its table's index and its prefix. A
    /// prefix longer than its address is accepted, but leads nothing anywhere.
    fn entry(&self, vpp: &Vpp) -> Result<Option<(u32, Prefix)>, Refusal> {
        let Self::L3 {
            is_ip6,
            addr,
            len,
            fib_table,
        } = *self
        else {
            return Ok(None);
        };
        if !is_ip6 && addr >> 32 != 0 {
            return Err(Refusal::Crash("steering of an IPv6 prefix as IPv4"));
        }
        let prefix = Prefix::new(to_ip(is_ip6, addr), len);
        let table = vpp.fib.find_table(Proto::of_is_ip6(is_ip6), fib_table);
        let table = table.ok_or(Refusal::Crash(
            "sr_steering_add_del into a table that does not exist",
        ))?;
        Ok(prefix.is_valid().then_some((table, prefix)))
    }

    fn needs_encap(&self) -> bool {
        !matches!(self, Self::L3 { is_ip6: true, .. })
    }
}

/// The hidden table in which the policy's binding SID is found, and the way there.
fn route(vpp: &mut Vpp, (fib_index, prefix): &(u32, Prefix), policy: u32) {
    let bsid = vpp.sr.policies.get(policy).map(|p| p.bsid.to_bits());
    let [hidden_ip6, hidden_ip4] = vpp.sr.hidden;
    let is_ip6 = prefix.proto == Proto::Ip6;
    let path = RoutePath {
        proto: NhProto::FIB_API_PATH_NH_PROTO_IP6,
        addr: bsid.unwrap_or_default(),
        fib_index: if is_ip6 { hidden_ip6 } else { hidden_ip4 },
        ..RoutePath::default()
    };
    let flags = EntryFlags::LOOSE_URPF_EXEMPT;
    vpp.fib
        .path_add(*fib_index, prefix, Source::SR, flags, vec![path]);
}

fn remove(vpp: &mut Vpp, index: u32, classify: Classify) -> Result<(), Refusal> {
    let entry = classify.entry(vpp)?;
    if let Some((fib_index, prefix)) = entry {
        vpp.fib.delete(fib_index, &prefix, Source::SR);
    } else if let Classify::L2 { sw_if_index } = classify {
        vpp.set_l2_mode(sw_if_index, NewMode::L3)?;
    }
    vpp.sr.steerings.remove(index);
    vpp.sr.by_classify.remove(&classify);
    policy::unlock_hidden(vpp);
    Ok(())
}

/// The interface takes traffic in as a cross-connect would, but into the policy.
fn steer_interface(vpp: &mut Vpp, sw_if_index: u32) -> Result<(), Refusal> {
    vpp.set_l2_mode(sw_if_index, NewMode::Xconnect { tx_sw_if_index: 0 })?;
    let ports = &mut vpp.l2.ports;
    ports.set_input_features(sw_if_index, input::XCONNECT, false);
    ports.set_input_features(sw_if_index, input::SRV6, true);
    Ok(())
}

/// Traffic that is steered already moves to another policy without a look at whether that one encapsulates.
fn add(vpp: &mut Vpp, held: Option<u32>, new: Steering) -> Result<(), Refusal> {
    let is_encap = vpp.sr.policies.get(new.policy).is_some_and(|p| p.is_encap);
    if held.is_none() && new.classify.needs_encap() && !is_encap {
        return Err(Refusal::Retval(-5));
    }
    let entry = new.classify.entry(vpp)?;
    if let Some(steering) = held.and_then(|index| vpp.sr.steerings.get_mut(index)) {
        steering.policy = new.policy;
        if let Some((fib_index, prefix)) = &entry {
            vpp.fib.delete(*fib_index, prefix, Source::SR);
        }
    } else {
        let index = vpp.sr.steerings.insert(new);
        vpp.sr.by_classify.insert(new.classify, index);
        if let Classify::L2 { sw_if_index } = new.classify {
            steer_interface(vpp, sw_if_index)?;
        }
    }
    if let Some(entry) = entry {
        route(vpp, &entry, new.policy);
    }
    Ok(())
}

/// Policies are named by their binding SID only: the index is not looked at (`sr_steering_policy`).
pub(super) fn sr_steering_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SrSteeringAddDel,
) -> Result<SrSteeringAddDelReply, Refusal> {
    let classify = Classify::of(vpp, &r)?;
    let held = vpp.sr.by_classify.get(&classify).copied();
    if r.is_del {
        remove(vpp, held.ok_or(Refusal::Retval(-4))?, classify)?;
        return Ok(SrSteeringAddDelReply::default());
    }
    let policy = vpp.sr.by_bsid.get(&r.bsid_addr).copied();
    let policy = policy.ok_or(Refusal::Retval(-2))?;
    add(vpp, held, Steering { classify, policy })?;
    Ok(SrSteeringAddDelReply::default())
}
