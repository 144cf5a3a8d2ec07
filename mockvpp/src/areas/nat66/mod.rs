//! NAT66 (`src/plugins/nat/nat66/nat66.c`, `nat66_api.c`): static mappings of one IPv6 address to another.
//!
//! Interfaces stay with their index when they are deleted.

use std::net::Ipv6Addr;

use rustc_hash::FxHashMap;
use vpp_binapi::VppError;
use vpp_binapi::api::nat_types::NatConfigFlags as F;
use vpp_binapi::api::nat66::{
    Nat66AddDelInterface, Nat66AddDelInterfaceReply, Nat66AddDelStaticMapping,
    Nat66AddDelStaticMappingReply, Nat66InterfaceDetails, Nat66InterfaceDump,
    Nat66PluginEnableDisable, Nat66PluginEnableDisableReply, Nat66StaticMappingDetails,
    Nat66StaticMappingDump,
};

use crate::areas::fib::{NONE, Proto, Source};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Inside and outside address, index of the inside table.
type Mapping = (Ipv6Addr, Ipv6Addr, u32);

/// Everything that is configured.
#[derive(Debug, Default)]
pub struct State {
    is_enabled: bool,
    /// sw_if_index and whether it is inside.
    interfaces: Pool<(u32, bool)>,
    mappings: Pool<Mapping>,
    by_inside: FxHashMap<(Ipv6Addr, u32), u32>,
}

impl State {
    /// What is not as it must be is answered by 1.
    fn expect_enabled(&self) -> Result<(), Refusal> {
        self.is_enabled.then_some(()).ok_or(Refusal::Retval(1))
    }
}

/// Messages of `nat66`.
pub fn register(r: &mut Registry) {
    r.reply(nat66_plugin_enable_disable);
    r.reply(nat66_add_del_interface);
    r.reply(nat66_add_del_static_mapping);
    r.dump(nat66_interface_dump);
    r.dump(nat66_static_mapping_dump);
}

fn high(vpp: &Vpp) -> Source {
    let source = vpp.fib.sources.by_name("nat66-hi");
    source.unwrap_or(Source::INVALID)
}

fn lock_table(vpp: &mut Vpp, table_id: u32) -> u32 {
    let source = high(vpp);
    vpp.fib
        .find_or_create_table(Proto::Ip6, table_id, source, "")
}

/// Disabling twice is no error. Tables stay locked.
fn nat66_plugin_enable_disable(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat66PluginEnableDisable,
) -> Result<Nat66PluginEnableDisableReply, Refusal> {
    if r.enable {
        if vpp.nat66.is_enabled {
            return Err(Refusal::Retval(1));
        }
        lock_table(vpp, r.outside_vrf);
    } else {
        let all = vpp.nat66.interfaces.iter().map(|(_, i)| *i);
        let all: Vec<(u32, bool)> = all.collect();
        for (sw_if_index, is_inside) in all {
            features(vpp, sw_if_index, is_inside, false);
        }
        vpp.nat66 = State::default();
    }
    vpp.nat66.is_enabled = r.enable;
    Ok(Nat66PluginEnableDisableReply::default())
}

fn features(vpp: &mut Vpp, sw_if_index: u32, is_inside: bool, enable: bool) {
    let side = match is_inside {
        true => "nat66-in2out",
        false => "nat66-out2in",
    };
    for node in ["ip6-sv-reassembly-feature", side] {
        let set = vpp
            .feature
            .enable_disable("ip6-unicast", node, sw_if_index, enable);
        debug_assert!(set.is_ok(), "{node} is in the table");
    }
}

/// An interface has one side, but goes whichever side is named.
fn nat66_add_del_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat66AddDelInterface,
) -> Result<Nat66AddDelInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.nat66.expect_enabled()?;
    let is_inside = r.flags.contains(F::NAT_IS_INSIDE);
    let interfaces = &mut vpp.nat66.interfaces;
    let held = interfaces.find(|(index, _)| *index == r.sw_if_index);
    match (held.map(|(index, _)| index), r.is_add) {
        (Some(_), true) => return Err(VppError::VALUE_EXIST.into()),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, true) => _ = interfaces.insert((r.sw_if_index, is_inside)),
        (Some(index), false) => _ = interfaces.remove(index),
    }
    features(vpp, r.sw_if_index, is_inside, r.is_add);
    Ok(Nat66AddDelInterfaceReply::default())
}

/// Two inside addresses may have the same outside address; to delete, that does not matter.
fn nat66_add_del_static_mapping(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat66AddDelStaticMapping,
) -> Result<Nat66AddDelStaticMappingReply, Refusal> {
    vpp.nat66.expect_enabled()?;
    let inside = r.local_ip_address;
    let table = vpp.fib.find_table(Proto::Ip6, r.vrf_id).unwrap_or(NONE);
    let held = vpp.nat66.by_inside.get(&(inside, table)).copied();
    match (held, r.is_add) {
        (Some(_), true) => return Err(VppError::VALUE_EXIST.into()),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, true) => {
            let table = lock_table(vpp, r.vrf_id);
            let nat = &mut vpp.nat66;
            let mapping = (inside, r.external_ip_address, table);
            let index = nat.mappings.insert(mapping);
            nat.by_inside.insert((inside, table), index);
        }
        (Some(index), false) => {
            let nat = &mut vpp.nat66;
            nat.mappings.remove(index);
            nat.by_inside.remove(&(inside, table));
            let source = high(vpp);
            vpp.fib.unlock_table(Proto::Ip6, table, source);
        }
    }
    Ok(Nat66AddDelStaticMappingReply::default())
}

fn nat66_interface_dump(
    vpp: &mut Vpp,
    _: &Nat66InterfaceDump,
    rows: &mut Rows<'_, '_, Nat66InterfaceDetails>,
) -> Result<(), Refusal> {
    for (_, (sw_if_index, is_inside)) in vpp.nat66.interfaces.iter() {
        rows.push(&Nat66InterfaceDetails {
            flags: match is_inside {
                true => F::NAT_IS_INSIDE,
                false => F::default(),
            },
            sw_if_index: *sw_if_index,
        });
    }
    Ok(())
}

/// Nothing is counted without packets.
fn nat66_static_mapping_dump(
    vpp: &mut Vpp,
    _: &Nat66StaticMappingDump,
    rows: &mut Rows<'_, '_, Nat66StaticMappingDetails>,
) -> Result<(), Refusal> {
    for (_, (local, external, table)) in vpp.nat66.mappings.iter() {
        rows.push(&Nat66StaticMappingDetails {
            local_ip_address: *local,
            external_ip_address: *external,
            vrf_id: vpp.fib.table_id(Proto::Ip6, *table),
            total_bytes: 0,
            total_pkts: 0,
        });
    }
    Ok(())
}
