//! Checks of where packets come from (`src/plugins/urpf/urpf.c`, `urpf_api.c`).
//!
//! They belong to the index: an interface's deletion leaves them to the next owner.

use std::collections::BTreeMap;

use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::api::urpf::{
    UrpfInterfaceDetails, UrpfInterfaceDump, UrpfMode, UrpfUpdate, UrpfUpdateReply, UrpfUpdateV2,
    UrpfUpdateV2Reply,
};

use crate::areas::fib::Proto;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::hooks::TableBind;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// One interface, family and direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// How strict.
    pub mode: UrpfMode,
    /// Table in which sources are looked up, by index.
    pub fib_index: u32,
    /// Whether a client chose the table.
    pub is_custom: bool,
}

const UNSET: Check = Check {
    mode: UrpfMode::URPF_API_MODE_OFF,
    fib_index: 0,
    is_custom: false,
};

/// Which packets: of an interface, IPv6, sent.
type Which = (u32, bool, bool);

/// All checks.
#[derive(Debug, Default)]
pub struct State {
    /// By interface, whether IPv6, whether sent.
    pub checks: BTreeMap<Which, Check>,
}

/// Messages of `urpf`.
pub fn register(r: &mut Registry) {
    r.hooks.table_bound.push(table_bound);
    r.reply(urpf_update);
    r.reply(urpf_update_v2);
    r.dump(urpf_interface_dump);
}

fn feature(vpp: &mut Vpp, (sw_if_index, is_ip6, is_tx): Which, mode: UrpfMode, enable: bool) {
    let strict = mode == UrpfMode::URPF_API_MODE_STRICT;
    let (arc, loosely, strictly) = match (is_ip6, is_tx) {
        (false, false) => ("ip4-unicast", "ip4-rx-urpf-loose", "ip4-rx-urpf-strict"),
        (false, true) => ("ip4-output", "ip4-tx-urpf-loose", "ip4-tx-urpf-strict"),
        (true, false) => ("ip6-unicast", "ip6-rx-urpf-loose", "ip6-rx-urpf-strict"),
        (true, true) => ("ip6-output", "ip6-tx-urpf-loose", "ip6-tx-urpf-strict"),
    };
    let node = if strict { strictly } else { loosely };
    let _ = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
}

/// Without a table it is the interface's.
fn update(vpp: &mut Vpp, r: &UrpfUpdate, table_id: u32) -> Result<(), Refusal> {
    const OFF: UrpfMode = UrpfMode::URPF_API_MODE_OFF;
    vpp.interface.table.expect(r.sw_if_index)?;
    if r.mode.0 > UrpfMode::URPF_API_MODE_STRICT.0 {
        return Err(VppError::INVALID_VALUE.into());
    }
    let is_ip6 = match r.af {
        AddressFamily::ADDRESS_IP4 => false,
        AddressFamily::ADDRESS_IP6 => true,
        _ => return Err(VppError::INVALID_ADDRESS_FAMILY.into()),
    };
    let proto = Proto::of_is_ip6(is_ip6);
    let is_custom = table_id != u32::MAX;
    let fib_index = match is_custom {
        true => vpp
            .fib
            .find_table(proto, table_id)
            .ok_or(VppError::INVALID_VALUE)?,
        false => vpp.fib.interface_fib(proto, r.sw_if_index),
    };
    let which = (r.sw_if_index, is_ip6, !r.is_input);
    let new = Check {
        mode: r.mode,
        fib_index,
        is_custom,
    };
    let old = vpp.urpf.checks.insert(which, new).unwrap_or(UNSET);
    if (old.mode, old.fib_index) != (new.mode, new.fib_index) {
        if old.mode != OFF {
            feature(vpp, which, old.mode, false);
        }
        if new.mode != OFF {
            feature(vpp, which, new.mode, true);
        }
    }
    Ok(())
}

/// It is always the default table.
fn urpf_update(vpp: &mut Vpp, _: &mut Call<'_>, r: UrpfUpdate) -> Result<UrpfUpdateReply, Refusal> {
    update(vpp, &r, 0)?;
    Ok(UrpfUpdateReply::default())
}

fn urpf_update_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: UrpfUpdateV2,
) -> Result<UrpfUpdateV2Reply, Refusal> {
    let UrpfUpdateV2 {
        is_input,
        mode,
        af,
        sw_if_index,
        table_id,
    } = r;
    update(
        vpp,
        &UrpfUpdate {
            is_input,
            mode,
            af,
            sw_if_index,
        },
        table_id,
    )?;
    Ok(UrpfUpdateV2Reply::default())
}

fn table_bound(vpp: &mut Vpp, _: &mut Call<'_>, bind: TableBind) {
    let proto = Proto::of_is_ip6(bind.is_ipv6);
    let fib_index = vpp.fib.interface_fib(proto, bind.sw_if_index);
    for is_tx in [false, true] {
        let check = vpp
            .urpf
            .checks
            .entry((bind.sw_if_index, bind.is_ipv6, is_tx));
        let check = check.or_insert(UNSET);
        if !check.is_custom {
            check.fib_index = fib_index;
        }
    }
}

/// A check that is off is shown where a client chose its table.
fn urpf_interface_dump(
    vpp: &mut Vpp,
    r: &UrpfInterfaceDump,
    rows: &mut Rows<'_, '_, UrpfInterfaceDetails>,
) -> Result<(), Refusal> {
    let all = r.sw_if_index == u32::MAX;
    for ((sw_if_index, is_ip6, is_tx), check) in &vpp.urpf.checks {
        let asked = all || *sw_if_index == r.sw_if_index;
        let shown = check.mode != UrpfMode::URPF_API_MODE_OFF || check.is_custom;
        if !asked || !shown || vpp.interface.table.get(*sw_if_index).is_none() {
            continue;
        }
        rows.push(&UrpfInterfaceDetails {
            sw_if_index: *sw_if_index,
            is_input: !is_tx,
            mode: check.mode,
            af: match is_ip6 {
                false => AddressFamily::ADDRESS_IP4,
                true => AddressFamily::ADDRESS_IP6,
            },
            table_id: vpp.fib.table_id(Proto::of_is_ip6(*is_ip6), check.fib_index),
        });
    }
    Ok(())
}
