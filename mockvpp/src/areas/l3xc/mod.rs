//! Cross-connects of layer 3: what an interface receives goes along paths without a lookup
//! (`src/plugins/l3xc/l3xc.c`, `l3xc_api.c`).
//!
//! They belong to the index: an interface's deletion leaves them to the next owner.

use std::collections::BTreeMap;

use vpp_binapi::api::l3xc::{
    L3xc as ApiL3xc, L3xcDel, L3xcDelReply, L3xcDetails, L3xcDump, L3xcPluginGetVersion,
    L3xcPluginGetVersionReply, L3xcUpdate, L3xcUpdateReply,
};
use vpp_binapi::{Message, VppError};

use crate::areas::fib::{ListFlags, Proto, RoutePath, decode_path, encode_path};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// One cross-connect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct L3xc {
    /// Where packets are received.
    pub sw_if_index: u32,
    /// Which packets.
    pub proto: Proto,
    /// Where they go, as a list of paths.
    pub path_list: u32,
}

/// All cross-connects.
#[derive(Debug, Default)]
pub struct State {
    pool: Pool<L3xc>,
    by_interface: BTreeMap<(bool, u32), u32>,
}

impl State {
    /// All in the order of dumps.
    pub fn iter(&self) -> impl Iterator<Item = &L3xc> {
        self.pool.iter().map(|(_, x)| x)
    }

    /// The one of an interface.
    pub fn get(&self, is_ip6: bool, sw_if_index: u32) -> Option<&L3xc> {
        self.pool
            .get(*self.by_interface.get(&(is_ip6, sw_if_index))?)
    }
}

/// Messages of `l3xc`.
pub fn register(r: &mut Registry) {
    r.raw(
        &[L3xcPluginGetVersionReply::NAME_CRC],
        l3xc_plugin_get_version,
    );
    r.reply(l3xc_update);
    r.reply(l3xc_del);
    r.dump(l3xc_dump);
}

fn feature(vpp: &mut Vpp, is_ip6: bool, sw_if_index: u32, enable: bool) {
    let (arc, node) = match is_ip6 {
        false => ("ip4-unicast", "l3xc-input-ip4"),
        true => ("ip6-unicast", "l3xc-input-ip6"),
    };
    let _ = vpp.feature.enable_disable(arc, node, sw_if_index, enable);
}

fn l3xc_plugin_get_version(
    _: &mut Vpp,
    call: &mut Call<'_>,
    _: L3xcPluginGetVersion,
) -> Result<(), Refusal> {
    call.say(&L3xcPluginGetVersionReply { major: 1, minor: 0 });
    Ok(())
}

/// The paths replace those that were there.
fn l3xc_update(vpp: &mut Vpp, _: &mut Call<'_>, r: L3xcUpdate) -> Result<L3xcUpdateReply, Refusal> {
    let ApiL3xc {
        sw_if_index,
        is_ip6,
        paths,
    } = r.l3xc;
    vpp.interface.table.expect(sw_if_index)?;
    if paths.is_empty() {
        return Err(VppError::INVALID_VALUE.into());
    }
    let decoded: Result<Vec<RoutePath>, Refusal> =
        paths.iter().map(|path| decode_path(vpp, path)).collect();
    let path_list = vpp.fib.create_list(ListFlags::SHARED, &decoded?);
    vpp.fib.lock_list(path_list);
    let key = (is_ip6, sw_if_index);
    let held = vpp.l3xc.by_interface.get(&key).copied();
    if let Some(held) = held.and_then(|index| vpp.l3xc.pool.get_mut(index)) {
        let old = std::mem::replace(&mut held.path_list, path_list);
        vpp.fib.unlock_list(old);
    } else {
        let proto = Proto::of_is_ip6(is_ip6);
        let index = vpp.l3xc.pool.insert(L3xc {
            sw_if_index,
            proto,
            path_list,
        });
        vpp.l3xc.by_interface.insert(key, index);
        feature(vpp, is_ip6, sw_if_index, true);
    }
    Ok(L3xcUpdateReply::default())
}

fn l3xc_del(vpp: &mut Vpp, _: &mut Call<'_>, r: L3xcDel) -> Result<L3xcDelReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let index = vpp.l3xc.by_interface.remove(&(r.is_ip6, r.sw_if_index));
    let index = index.ok_or(VppError::INVALID_VALUE)?;
    feature(vpp, r.is_ip6, r.sw_if_index, false);
    if let Some(gone) = vpp.l3xc.pool.remove(index) {
        vpp.fib.unlock_list(gone.path_list);
    }
    Ok(L3xcDelReply::default())
}

/// A row does not say of which family it is.
fn l3xc_dump(
    vpp: &mut Vpp,
    r: &L3xcDump,
    rows: &mut Rows<'_, '_, L3xcDetails>,
) -> Result<(), Refusal> {
    let all = r.sw_if_index == u32::MAX;
    let both = [false, true].into_iter();
    let one = both
        .filter_map(|is_ip6| vpp.l3xc.get(is_ip6, r.sw_if_index))
        .filter(|_| !all);
    for x in vpp.l3xc.iter().filter(|_| all).chain(one) {
        let paths = vpp.fib.paths(x.path_list).iter();
        let paths = paths.map(|path| encode_path(vpp, path, &[])).collect();
        let sw_if_index = x.sw_if_index;
        rows.push(&L3xcDetails {
            l3xc: ApiL3xc {
                sw_if_index,
                is_ip6: false,
                paths,
            },
        });
    }
    Ok(())
}
