//! Requests that add, change and delete policers.

use vpp_binapi::VppError;
use vpp_binapi::api::policer::{
    IpPuntPolice, IpPuntPoliceReply, PolicerAdd, PolicerAddDel, PolicerAddDelReply,
    PolicerAddReply, PolicerBind, PolicerBindReply, PolicerBindV2, PolicerBindV2Reply, PolicerDel,
    PolicerDelReply, PolicerReset, PolicerResetReply, PolicerUpdate, PolicerUpdateReply,
};
use vpp_binapi::api::policer_types::PolicerConfig;

use crate::areas::policer::rates::single_rate;
use crate::areas::policer::{Policer, State};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

impl State {
    fn add(&mut self, name: &[u8], config: PolicerConfig) -> Result<u32, VppError> {
        if self.by_name.contains_key(name) {
            return Err(VppError::VALUE_EXIST);
        }
        single_rate(&config)?;
        let name = name.to_vec();
        let index = self.policers.insert(Policer {
            name: name.clone(),
            config,
        });
        self.by_name.insert(name, index);
        Ok(index)
    }

    fn delete(&mut self, index: u32) -> Result<(), VppError> {
        let policer = self.policers.remove(index);
        let policer = policer.ok_or(VppError::NO_SUCH_ENTRY)?;
        self.by_name.remove(&policer.name);
        Ok(())
    }
}

/// Return value and index of a reply: ~0 where there is no new policer.
fn answer(added: Result<u32, VppError>) -> (i32, u32) {
    match added {
        Ok(index) => (0, index),
        Err(e) => (e.0, u32::MAX),
    }
}

pub(super) fn policer_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerAddDel,
) -> Result<PolicerAddDelReply, Refusal> {
    let name = r.name.as_bytes();
    let (retval, policer_index) = if r.is_add {
        let config = PolicerConfig {
            cir: r.cir,
            eir: r.eir,
            cb: r.cb,
            eb: r.eb,
            rate_type: r.rate_type,
            round_type: r.round_type,
            type_: r.type_,
            color_aware: r.color_aware,
            conform_action: r.conform_action,
            exceed_action: r.exceed_action,
            violate_action: r.violate_action,
        };
        answer(vpp.policer.add(name, config))
    } else {
        let found = vpp.policer.find(name);
        let deleted = found.and_then(|index| vpp.policer.delete(index));
        (deleted.err().map_or(0, |e| e.0), u32::MAX)
    };
    Ok(PolicerAddDelReply {
        retval,
        policer_index,
    })
}

pub(super) fn policer_add(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerAdd,
) -> Result<PolicerAddReply, Refusal> {
    let (retval, policer_index) = answer(vpp.policer.add(r.name.as_bytes(), r.infos));
    Ok(PolicerAddReply {
        retval,
        policer_index,
    })
}

pub(super) fn policer_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerDel,
) -> Result<PolicerDelReply, Refusal> {
    vpp.policer.delete(r.policer_index)?;
    Ok(PolicerDelReply::default())
}

pub(super) fn policer_update(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerUpdate,
) -> Result<PolicerUpdateReply, Refusal> {
    let policer = vpp.policer.policers.get_mut(r.policer_index);
    let policer = policer.ok_or(VppError::NO_SUCH_ENTRY)?;
    single_rate(&r.infos)?;
    policer.config = r.infos;
    Ok(PolicerUpdateReply::default())
}

pub(super) fn policer_reset(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerReset,
) -> Result<PolicerResetReply, Refusal> {
    vpp.policer.expect(r.policer_index)?;
    Ok(PolicerResetReply::default())
}

/// There are no workers to bind to.
fn bind(state: &State, index: u32, enable: bool) -> Result<(), VppError> {
    state.expect(index)?;
    if enable {
        return Err(VppError::INVALID_WORKER);
    }
    Ok(())
}

pub(super) fn policer_bind(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerBind,
) -> Result<PolicerBindReply, Refusal> {
    let index = vpp.policer.find(r.name.as_bytes())?;
    bind(&vpp.policer, index, r.bind_enable)?;
    Ok(PolicerBindReply::default())
}

pub(super) fn policer_bind_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerBindV2,
) -> Result<PolicerBindV2Reply, Refusal> {
    bind(&vpp.policer, r.policer_index, r.bind_enable)?;
    Ok(PolicerBindV2Reply::default())
}

/// Nobody asks whether there is such a policer.
pub(super) fn ip_punt_police(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpPuntPolice,
) -> Result<IpPuntPoliceReply, Refusal> {
    let [ip4, ip6] = &mut vpp.policer.punts;
    let (punt, arc, node) = if r.is_ip6 {
        (ip6, "ip6-punt", "ip6-punt-policer")
    } else {
        (ip4, "ip4-punt", "ip4-punt-policer")
    };
    *punt = r.is_add.then_some(r.policer_index);
    let _ = vpp.feature.enable_disable(arc, node, 0, r.is_add);
    Ok(IpPuntPoliceReply::default())
}
