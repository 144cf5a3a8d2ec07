//! Tunnel endpoints: which underlay address a peer in the overlay has (`src/vnet/teib`).

use vpp_binapi::VppError;
use vpp_binapi::api::teib::{
    TeibDetails, TeibDump, TeibEntry, TeibEntryAddDel, TeibEntryAddDelReply,
};

use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Entries; they stay when their interfaces go.
#[derive(Debug, Default)]
pub struct State {
    entries: Pool<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    wanted: TeibEntry,
    nh_is_ip6: bool,
    nh_fib_index: u32,
}

/// Messages of `teib`.
pub fn register(r: &mut Registry) {
    r.reply(teib_entry_add_del);
    r.dump(teib_dump);
}

fn teib_entry_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: TeibEntryAddDel,
) -> Result<TeibEntryAddDelReply, Refusal> {
    let wanted = r.entry;
    vpp.interface.table.expect(wanted.sw_if_index)?;
    let same = |e: &Entry| {
        e.wanted.sw_if_index == wanted.sw_if_index && e.wanted.peer.ip() == wanted.peer.ip()
    };
    let known = vpp.teib.entries.find(same).map(|(index, _)| index);
    if r.is_add == 0 {
        let known = known.ok_or(VppError::NO_SUCH_ENTRY)?;
        vpp.teib.entries.remove(known);
        return Ok(TeibEntryAddDelReply::default());
    }
    let nh_is_ip6 = wanted.nh.ip().is_ipv6();
    let nh_fib_index = vpp.underlay_table(nh_is_ip6, wanted.nh_table_id);
    let nh_fib_index = nh_fib_index.ok_or(VppError::NO_SUCH_FIB)?;
    if known.is_some() {
        return Err(VppError::ENTRY_ALREADY_EXISTS.into());
    }
    vpp.teib.entries.insert(Entry {
        wanted,
        nh_is_ip6,
        nh_fib_index,
    });
    Ok(TeibEntryAddDelReply::default())
}

fn teib_dump(
    vpp: &mut Vpp,
    _: &TeibDump,
    rows: &mut Rows<'_, '_, TeibDetails>,
) -> Result<(), Refusal> {
    for (_, e) in vpp.teib.entries.iter() {
        let entry = TeibEntry {
            nh: Ip46::from(&e.wanted.nh).into(),
            nh_table_id: vpp.underlay_table_id(e.nh_is_ip6, e.nh_fib_index),
            ..e.wanted
        };
        rows.push(&TeibDetails { entry });
    }
    Ok(())
}
