//! Requests that show tables, sessions and who asks them.

use vpp_binapi::VppError;
use vpp_binapi::api::classify::{
    ClassifySessionDetails, ClassifySessionDump, ClassifyTableByInterface,
    ClassifyTableByInterfaceReply, ClassifyTableIds, ClassifyTableIdsReply, ClassifyTableInfo,
    ClassifyTableInfoReply, FlowClassifyDetails, FlowClassifyDump, PolicerClassifyDetails,
    PolicerClassifyDump,
};

use crate::areas::classify::{Kind, User};
use crate::core::call::{Call, Refusal, Rows};
use crate::core::vpp::Vpp;

pub(super) fn classify_table_ids(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: ClassifyTableIds,
) -> Result<ClassifyTableIdsReply, Refusal> {
    let ids = vpp.classify.tables.iter().map(|(index, _)| index).collect();
    Ok(ClassifyTableIdsReply { retval: 0, ids })
}

pub(super) fn classify_table_info(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyTableInfo,
) -> Result<ClassifyTableInfoReply, Refusal> {
    let table = vpp.classify.tables.get(r.table_id);
    let table = table.ok_or(VppError::CLASSIFY_TABLE_NOT_FOUND)?;
    Ok(ClassifyTableInfoReply {
        retval: 0,
        table_id: r.table_id,
        nbuckets: table.nbuckets,
        match_n_vectors: table.match_n_vectors,
        skip_n_vectors: table.skip_n_vectors,
        active_sessions: table.active_sessions(),
        next_table_index: table.next_table_index,
        miss_next_index: table.miss_next_index,
        mask: table.mask.clone(),
    })
}

pub(super) fn classify_session_dump(
    vpp: &mut Vpp,
    r: &ClassifySessionDump,
    rows: &mut Rows<'_, '_, ClassifySessionDetails>,
) -> Result<(), Refusal> {
    let Some(table) = vpp.classify.tables.get(r.table_id) else {
        return Ok(());
    };
    for session in table.sessions() {
        rows.push(&ClassifySessionDetails {
            retval: 0,
            table_id: r.table_id,
            hit_next_index: u32::from(session.hit_next_index),
            advance: session.advance,
            opaque_index: session.opaque_index,
            match_: session.key.clone(),
        });
    }
    Ok(())
}

pub(super) fn classify_table_by_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifyTableByInterface,
) -> Result<ClassifyTableByInterfaceReply, Refusal> {
    let known = vpp.interface.table.expect(r.sw_if_index).is_ok();
    let of = |kind| match known {
        true => vpp.classify.table_of(User::InputAcl(kind), r.sw_if_index),
        false => u32::MAX,
    };
    Ok(ClassifyTableByInterfaceReply {
        retval: if known {
            0
        } else {
            VppError::INVALID_SW_IF_INDEX.0
        },
        sw_if_index: r.sw_if_index,
        l2_table_id: of(Kind::L2),
        ip4_table_id: of(Kind::Ip4),
        ip6_table_id: of(Kind::Ip6),
    })
}

/// Asked for all interfaces VPP shows none: ~0 is above every vector's end. Asked for one that has ever been set it reads
/// a number as a vector; what it finds there is not a table.
pub(super) fn policer_classify_dump(
    _: &mut Vpp,
    _: &PolicerClassifyDump,
    _: &mut Rows<'_, '_, PolicerClassifyDetails>,
) -> Result<(), Refusal> {
    Ok(())
}

/// As [`policer_classify_dump`].
pub(super) fn flow_classify_dump(
    _: &mut Vpp,
    _: &FlowClassifyDump,
    _: &mut Rows<'_, '_, FlowClassifyDetails>,
) -> Result<(), Refusal> {
    Ok(())
}
