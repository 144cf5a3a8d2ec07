use agent_model::normalize;
use agent_model::vpp::l3::TeibEntry;
use vpp_binapi::VppError;
use vpp_binapi::api::teib::{self, TeibDetails, TeibDump, TeibEntryAddDel};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![TeibEntryAddDel, TeibDump];

/// An entry that the interface inherited from the last one of its number gives way.
pub(super) async fn add(vpp: &Vpp, sw_if_index: u32, entry: &TeibEntry) -> Result<(), CallError> {
    let add = message(vpp, sw_if_index, entry, true)?;
    match vpp.request(&add).await {
        Err(e) if e.refused() == Some(VppError::ENTRY_ALREADY_EXISTS) => {
            delete(vpp, sw_if_index, entry).await?;
            vpp.request(&add).await.map(drop)
        }
        added => added.map(drop),
    }
}

pub(super) async fn delete(
    vpp: &Vpp,
    sw_if_index: u32,
    entry: &TeibEntry,
) -> Result<(), CallError> {
    let delete = message(vpp, sw_if_index, entry, false)?;
    let gone = &[VppError::NO_SUCH_ENTRY];
    vpp.request(&delete).await.tolerate(gone)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<TeibDetails>, CallError> {
    vpp.dump(&TeibDump::default()).await
}

fn message(
    vpp: &Vpp,
    sw_if_index: u32,
    entry: &TeibEntry,
    is_add: bool,
) -> Result<TeibEntryAddDel, CallError> {
    let address = |text: &str| {
        let bad = || vpp.cannot_say::<TeibEntryAddDel>(format!("no IP address: {text:?}"));
        normalize::ip(text).ok_or_else(bad)
    };
    Ok(TeibEntryAddDel {
        is_add: is_add.into(),
        entry: teib::TeibEntry {
            sw_if_index,
            peer: address(&entry.peer_addr)?.into(),
            nh: address(&entry.next_hop_addr)?.into(),
            nh_table_id: entry.vrf_id,
        },
    })
}
