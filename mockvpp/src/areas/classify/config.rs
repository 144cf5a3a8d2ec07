//! Requests that change tables and sessions.

use vpp_binapi::VppError;
use vpp_binapi::api::classify::{
    ClassifyAddDelSession, ClassifyAddDelSessionReply, ClassifyAddDelTable,
    ClassifyAddDelTableReply,
};

use crate::areas::classify::table::{Session, Table, VECTOR};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Bytes of some vectors.
fn bytes(vectors: u32) -> usize {
    (vectors as usize).saturating_mul(VECTOR)
}

/// Adds a table, or with the index of one changes what comes next to it.
fn add(vpp: &mut Vpp, r: &ClassifyAddDelTable) -> Result<u32, VppError> {
    let tables = &mut vpp.classify.tables;
    if let Some(table) = tables.get_mut(r.table_index) {
        table.next_table_index = r.next_table_index;
        return Ok(r.table_index);
    }
    if r.memory_size == 0 {
        return Err(VppError::INVALID_MEMORY_SIZE);
    }
    if r.nbuckets == 0 || !(1..=5).contains(&r.match_n_vectors) {
        return Err(VppError::INVALID_VALUE);
    }
    let mask = r.mask.clone();
    let mut table = Table::new(mask, r.nbuckets, r.skip_n_vectors, r.match_n_vectors);
    table.next_table_index = r.next_table_index;
    table.miss_next_index = r.miss_next_index;
    Ok(tables.insert(table))
}

pub(super) fn classify_add_del_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyAddDelTable,
) -> Result<ClassifyAddDelTableReply, Refusal> {
    let mut reply = ClassifyAddDelTableReply {
        retval: 0,
        new_table_index: u32::MAX,
        skip_n_vectors: u32::MAX,
        match_n_vectors: u32::MAX,
    };
    let done = if r.mask.len() != bytes(r.match_n_vectors) {
        Err(VppError::INVALID_VALUE)
    } else if r.is_add {
        add(vpp, &r).map(Some)
    } else {
        let found = vpp.classify.expect(r.table_index, VppError::NO_SUCH_TABLE);
        if found.is_ok() {
            vpp.classify.delete(r.table_index, r.del_chain)?;
        }
        found.map(|()| None)
    };
    match done {
        Ok(Some(index)) => {
            if let Some(table) = vpp.classify.tables.get(index) {
                reply.new_table_index = index;
                reply.skip_n_vectors = table.skip_n_vectors;
                reply.match_n_vectors = table.match_n_vectors;
            }
        }
        Ok(None) => {}
        Err(e) => reply.retval = e.0,
    }
    Ok(reply)
}

pub(super) fn classify_add_del_session(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyAddDelSession,
) -> Result<ClassifyAddDelSessionReply, Refusal> {
    let table = vpp.classify.tables.get_mut(r.table_index);
    let table = table.ok_or(VppError::NO_SUCH_TABLE)?;
    let vectors = table.skip_n_vectors.saturating_add(table.match_n_vectors);
    if r.match_.len() != bytes(vectors) {
        return Err(VppError::INVALID_VALUE.into());
    }
    let key = table.key_of(&r.match_);
    if r.is_add {
        let [_, _, high, low] = r.hit_next_index.to_be_bytes();
        table.add(Session {
            key,
            hit_next_index: u16::from_be_bytes([high, low]),
            opaque_index: r.opaque_index,
            advance: r.advance,
            action: r.action.0,
            metadata: r.metadata,
        });
    } else {
        table.delete(&key)?;
    }
    Ok(ClassifyAddDelSessionReply::default())
}
