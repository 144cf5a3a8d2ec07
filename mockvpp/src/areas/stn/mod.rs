//! "Steal the NIC": packets for addresses that the host had go to the host (`src/plugins/stn/stn.c`, `stn_api.c`).
//!
//! Rules name an index: an interface's deletion leaves them as they are.

use vpp_binapi::VppError;
use vpp_binapi::api::stn::{StnAddDelRule, StnAddDelRuleReply, StnRulesDetails, StnRulesDump};

use crate::areas::fib::{Proto, ip46, to_ip};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Where packets for an address go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The address as `ip46_address_t`.
    pub address: u128,
    /// The interface.
    pub sw_if_index: u32,
}

/// All rules.
#[derive(Debug, Default)]
pub struct State {
    /// Rules in the order of dumps.
    pub rules: Pool<Rule>,
}

/// Messages of `stn`.
pub fn register(r: &mut Registry) {
    r.reply(stn_add_del_rule);
    r.dump(stn_rules_dump);
}

/// The first rule brings, the last one takes along.
fn features(vpp: &mut Vpp, enable: bool) {
    const LOCAL0: u32 = 0;
    const UDP: u8 = 17;
    const TCP: u8 = 6;
    for (arc, node) in [("ip6-punt", "stn-ip6-punt"), ("ip4-punt", "stn-ip4-punt")] {
        let _ = vpp.feature.enable_disable(arc, node, LOCAL0, enable);
    }
    // TCP cannot be punted for all ports but this way; nobody takes the ports back.
    if enable {
        for (is_ip6, protocol) in [(false, UDP), (true, UDP), (true, TCP), (false, TCP)] {
            vpp.punt.ports.insert((is_ip6, protocol, u16::MAX));
        }
    }
}

/// Adding again changes the interface; removing does not look at it.
fn stn_add_del_rule(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: StnAddDelRule,
) -> Result<StnAddDelRuleReply, Refusal> {
    let address = ip46(r.ip_address.ip());
    let held = vpp
        .stn
        .rules
        .find(|rule| rule.address == address)
        .map(|(index, _)| index);
    if !r.is_add {
        vpp.stn.rules.remove(held.ok_or(VppError::NO_SUCH_ENTRY)?);
        if vpp.stn.rules.iter().next().is_none() {
            features(vpp, false);
        }
        return Ok(StnAddDelRuleReply::default());
    }
    if vpp.interface.table.get(r.sw_if_index).is_none() {
        return Err(Refusal::Crash("the output node of no interface"));
    }
    let rule = Rule {
        address,
        sw_if_index: r.sw_if_index,
    };
    match held.and_then(|index| vpp.stn.rules.get_mut(index)) {
        Some(held) => *held = rule,
        None => {
            let first = vpp.stn.rules.iter().next().is_none();
            vpp.stn.rules.insert(rule);
            if first {
                features(vpp, true);
            }
        }
    }
    for proto in [Proto::Ip4, Proto::Ip6] {
        vpp.mfib
            .interface_enable_disable(proto, r.sw_if_index, true);
    }
    Ok(StnAddDelRuleReply::default())
}

fn stn_rules_dump(
    vpp: &mut Vpp,
    _: &StnRulesDump,
    rows: &mut Rows<'_, '_, StnRulesDetails>,
) -> Result<(), Refusal> {
    for (_, rule) in vpp.stn.rules.iter() {
        rows.push(&StnRulesDetails {
            ip_address: to_ip(rule.address >> 32 != 0, rule.address).into(),
            sw_if_index: rule.sw_if_index,
        });
    }
    Ok(())
}
