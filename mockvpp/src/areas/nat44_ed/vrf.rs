//! Which tables a tenant's sessions may reach (`nat44_ed_add_del_vrf_table`, `nat44_ed_add_del_vrf_route`).

use vpp_binapi::VppError;
use vpp_binapi::api::nat44_ed::{
    Nat44EdAddDelVrfRoute, Nat44EdAddDelVrfRouteReply, Nat44EdAddDelVrfTable,
    Nat44EdAddDelVrfTableReply, Nat44EdVrfTablesDetails, Nat44EdVrfTablesDump,
    Nat44EdVrfTablesV2Dump,
};
use vpp_binapi::{Dump, Message};

use crate::areas::nat44_ed::{lock_table, unlock_table};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::pool::Pool;
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// A tenant's table: id, index, and ids and indexes of those it may reach.
#[derive(Debug)]
pub(super) struct VrfTable {
    id: u32,
    fib_index: u32,
    routes: Pool<(u32, u32)>,
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ed_add_del_vrf_table);
    r.reply(nat44_ed_add_del_vrf_route);
    r.dump(nat44_ed_vrf_tables_dump);
    r.raw(
        &[
            Nat44EdVrfTablesDetails::NAME_CRC,
            <Nat44EdVrfTablesV2Dump as Dump>::Details::NAME_CRC,
        ],
        nat44_ed_vrf_tables_v2_dump,
    );
}

fn find(vpp: &Vpp, id: u32) -> Option<u32> {
    let found = vpp.nat44_ed.vrf_tables.find(|t| t.id == id);
    found.map(|(index, _)| index)
}

fn forget(vpp: &mut Vpp, table: &VrfTable) {
    for (_, (_, fib_index)) in table.routes.iter() {
        unlock_table(vpp, *fib_index);
    }
    unlock_table(vpp, table.fib_index);
}

/// `nat44_ed_del_vrf_tables`.
pub(super) fn clear(vpp: &mut Vpp) {
    let tables = std::mem::take(&mut vpp.nat44_ed.vrf_tables);
    for (_, table) in tables.iter() {
        forget(vpp, table);
    }
}

/// Works whether NAT is enabled or not.
fn nat44_ed_add_del_vrf_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EdAddDelVrfTable,
) -> Result<Nat44EdAddDelVrfTableReply, Refusal> {
    match (find(vpp, r.table_vrf_id), r.is_add) {
        (Some(_), true) => return Err(VppError::VALUE_EXIST.into()),
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, true) => {
            let fib_index = lock_table(vpp, r.table_vrf_id);
            vpp.nat44_ed.vrf_tables.insert(VrfTable {
                id: r.table_vrf_id,
                fib_index,
                routes: Pool::default(),
            });
        }
        (Some(index), false) => {
            if let Some(table) = vpp.nat44_ed.vrf_tables.remove(index) {
                forget(vpp, &table);
            }
        }
    }
    Ok(Nat44EdAddDelVrfTableReply::default())
}

fn nat44_ed_add_del_vrf_route(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EdAddDelVrfRoute,
) -> Result<Nat44EdAddDelVrfRouteReply, Refusal> {
    let at = find(vpp, r.table_vrf_id).ok_or(VppError::NO_SUCH_ENTRY)?;
    let fib_index = match r.is_add {
        true => lock_table(vpp, r.vrf_id),
        false => u32::MAX,
    };
    let table = vpp.areas.nat44_ed.vrf_tables.get_mut(at);
    let routes = &mut table.ok_or(VppError::NO_SUCH_ENTRY)?.routes;
    let held = routes.find(|(id, _)| *id == r.vrf_id);
    match (held.map(|(index, _)| index), r.is_add) {
        (Some(_), true) => {
            unlock_table(vpp, fib_index);
            return Err(VppError::VALUE_EXIST.into());
        }
        (None, false) => return Err(VppError::NO_SUCH_ENTRY.into()),
        (None, true) => _ = routes.insert((r.vrf_id, fib_index)),
        (Some(index), false) => {
            if let Some((_, fib_index)) = routes.remove(index) {
                unlock_table(vpp, fib_index);
            }
        }
    }
    Ok(Nat44EdAddDelVrfRouteReply::default())
}

/// As many ids as there ever were routes: zeros for those that are gone.
fn ids(routes: &Pool<(u32, u32)>) -> Vec<u32> {
    let mut ids: Vec<u32> = routes.iter().map(|(_, (id, _))| *id).collect();
    ids.resize(routes.slots(), 0);
    ids
}

/// The rows name no table, and ids have their bytes the wrong way round.
fn nat44_ed_vrf_tables_dump(
    vpp: &mut Vpp,
    _: &Nat44EdVrfTablesDump,
    rows: &mut Rows<'_, '_, Nat44EdVrfTablesDetails>,
) -> Result<(), Refusal> {
    for (_, table) in vpp.nat44_ed.vrf_tables.iter() {
        let ids = ids(&table.routes).into_iter();
        rows.push(&Nat44EdVrfTablesDetails {
            table_vrf_id: 0,
            vrf_ids: ids.map(u32::swap_bytes).collect(),
        });
    }
    Ok(())
}

/// The rows are those of the first version, but right.
fn nat44_ed_vrf_tables_v2_dump(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    _: Nat44EdVrfTablesV2Dump,
) -> Result<(), Refusal> {
    for (_, table) in vpp.nat44_ed.vrf_tables.iter() {
        call.say(&Nat44EdVrfTablesDetails {
            table_vrf_id: table.id,
            vrf_ids: ids(&table.routes),
        });
    }
    Ok(())
}
