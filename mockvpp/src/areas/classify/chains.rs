//! Chains of tables that choose which packets are captured or traced.

use vpp_binapi::VppError;
use vpp_binapi::api::classify::{
    ClassifyPcapGetTables, ClassifyPcapGetTablesReply, ClassifyPcapLookupTable,
    ClassifyPcapLookupTableReply, ClassifyPcapSetTable, ClassifyPcapSetTableReply,
    ClassifyTraceGetTables, ClassifyTraceGetTablesReply, ClassifyTraceLookupTable,
    ClassifyTraceLookupTableReply, ClassifyTraceSetTable, ClassifyTraceSetTableReply,
};

use crate::areas::classify::State;
use crate::areas::classify::table::VECTOR;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

impl State {
    /// The table of a chain with exactly this geometry and mask, or ~0.
    fn look_up(&self, first: u32, skip: u32, matches: u32, mask: &[u8]) -> Result<u32, Refusal> {
        let fits = |index: &u32| {
            self.tables.get(*index).is_some_and(|t| {
                t.skip_n_vectors == skip && t.match_n_vectors == matches && t.mask == mask
            })
        };
        let chain = self.chain(first)?;
        Ok(chain.into_iter().find(fits).unwrap_or(u32::MAX))
    }

    /// Relinks a chain so that the masks with most bits come first; answers the first table.
    fn sort_chain(&mut self, first: u32) -> Result<u32, Refusal> {
        let bits = |index: &u32| {
            let mask = self.tables.get(*index).map_or(&[][..], |t| &t.mask);
            std::cmp::Reverse(mask.iter().map(|b| b.count_ones()).sum::<u32>())
        };
        let mut chain = self.chain(first)?;
        chain.sort_by_key(bits);
        let next = chain.iter().skip(1).copied().chain([u32::MAX]);
        for (index, next) in chain.iter().zip(next) {
            if let Some(table) = self.tables.get_mut(*index) {
                table.next_table_index = next;
            }
        }
        Ok(chain.first().copied().unwrap_or(u32::MAX))
    }

    fn capture_of(&self, sw_if_index: u32) -> Option<u32> {
        self.captures.get(sw_if_index as usize).copied()
    }
}

fn geometry_fits(skip: u32, matches: u32, mask: &[u8]) -> bool {
    skip <= 5 && (1..=5).contains(&matches) && mask.len() == matches as usize * VECTOR
}

pub(super) fn classify_pcap_lookup_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyPcapLookupTable,
) -> Result<ClassifyPcapLookupTableReply, Refusal> {
    let (skip, matches) = (r.skip_n_vectors, r.match_n_vectors);
    let first = vpp.classify.capture_of(r.sw_if_index);
    let first = first.filter(|_| geometry_fits(skip, matches, &r.mask));
    let (retval, table_index) = match first {
        Some(first) => (0, vpp.classify.look_up(first, skip, matches, &r.mask)?),
        None => (VppError::INVALID_VALUE.0, u32::MAX),
    };
    Ok(ClassifyPcapLookupTableReply {
        retval,
        table_index,
    })
}

/// Clearing deletes the tables, too.
pub(super) fn classify_pcap_set_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyPcapSetTable,
) -> Result<ClassifyPcapSetTableReply, Refusal> {
    let none = r.table_index == u32::MAX;
    let known = none || vpp.classify.tables.get(r.table_index).is_some();
    if r.sw_if_index == u32::MAX || !known {
        return Ok(ClassifyPcapSetTableReply {
            retval: VppError::INVALID_VALUE.0,
            table_index: r.table_index,
        });
    }
    if r.sw_if_index > 0 && vpp.interface.table.get(r.sw_if_index).is_none() {
        return Err(Refusal::Crash(
            "classify_pcap_set_table writes to the hardware of an interface that does not exist",
        ));
    }
    let classify = &mut vpp.classify;
    let mut table_index = r.table_index;
    if !none && r.sort_masks {
        table_index = classify.sort_chain(table_index)?;
    }
    let at = r.sw_if_index as usize;
    if none {
        let old = classify.capture_of(r.sw_if_index).unwrap_or(u32::MAX);
        classify.delete(old, true)?;
    } else if classify.captures.len() <= at {
        classify.captures.resize(at + 1, u32::MAX);
    }
    if let Some(first) = classify.captures.get_mut(at) {
        *first = table_index;
    }
    Ok(ClassifyPcapSetTableReply {
        retval: 0,
        table_index,
    })
}

pub(super) fn classify_pcap_get_tables(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyPcapGetTables,
) -> Result<ClassifyPcapGetTablesReply, Refusal> {
    let first = vpp.classify.capture_of(r.sw_if_index);
    let first = first.ok_or(VppError::INVALID_VALUE)?;
    let indices = vpp.classify.chain(first)?;
    Ok(ClassifyPcapGetTablesReply { retval: 0, indices })
}

pub(super) fn classify_trace_lookup_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyTraceLookupTable,
) -> Result<ClassifyTraceLookupTableReply, Refusal> {
    let (skip, matches) = (r.skip_n_vectors, r.match_n_vectors);
    let (retval, table_index) = if geometry_fits(skip, matches, &r.mask) {
        let first = vpp.classify.trace;
        (0, vpp.classify.look_up(first, skip, matches, &r.mask)?)
    } else {
        (VppError::INVALID_VALUE.0, u32::MAX)
    };
    Ok(ClassifyTraceLookupTableReply {
        retval,
        table_index,
    })
}

/// Clearing deletes the tables, too.
pub(super) fn classify_trace_set_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyTraceSetTable,
) -> Result<ClassifyTraceSetTableReply, Refusal> {
    let classify = &mut vpp.classify;
    let mut table_index = r.table_index;
    let none = table_index == u32::MAX;
    if !none && classify.tables.get(table_index).is_none() {
        return Ok(ClassifyTraceSetTableReply {
            retval: VppError::INVALID_VALUE.0,
            table_index,
        });
    }
    if none {
        classify.delete(classify.trace, true)?;
    } else if r.sort_masks {
        table_index = classify.sort_chain(table_index)?;
    }
    classify.trace = table_index;
    Ok(ClassifyTraceSetTableReply {
        retval: 0,
        table_index,
    })
}

pub(super) fn classify_trace_get_tables(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: ClassifyTraceGetTables,
) -> Result<ClassifyTraceGetTablesReply, Refusal> {
    let indices = vpp.classify.chain(vpp.classify.trace)?;
    Ok(ClassifyTraceGetTablesReply { retval: 0, indices })
}
