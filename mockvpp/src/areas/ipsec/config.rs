//! Requests that change security associations (`ipsec_api.c`, `ipsec_types_api.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::{
    IpsecSadBind, IpsecSadBindReply, IpsecSadEntryAdd, IpsecSadEntryAddDel,
    IpsecSadEntryAddDelReply, IpsecSadEntryAddDelV2, IpsecSadEntryAddDelV2Reply,
    IpsecSadEntryAddDelV3, IpsecSadEntryAddDelV3Reply, IpsecSadEntryAddReply, IpsecSadEntryAddV2,
    IpsecSadEntryAddV2Reply, IpsecSadEntryDel, IpsecSadEntryDelReply, IpsecSadEntryUpdate,
    IpsecSadEntryUpdateReply, IpsecSadUnbind, IpsecSadUnbindReply, IpsecSelectBackend,
    IpsecSelectBackendReply, IpsecSetAsyncMode, IpsecSetAsyncModeReply,
};
use vpp_binapi::api::ipsec_types::{
    IpsecCryptoAlg, IpsecIntegAlg, IpsecProto, IpsecSadFlags as Flags,
};
use vpp_binapi::api::tunnel_types::{Tunnel, TunnelMode};

use crate::areas::ipsec::Sa;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Hops that tunnels of the older messages allow.
const ALL_HOPS: u8 = 255;

/// Algorithms, protocol and flags that VPP knows.
fn checked(sa: Sa) -> Result<Sa, VppError> {
    if !matches!(
        sa.protocol,
        IpsecProto::IPSEC_API_PROTO_ESP | IpsecProto::IPSEC_API_PROTO_AH
    ) {
        return Err(VppError::INVALID_PROTOCOL);
    }
    let last_crypto = IpsecCryptoAlg::IPSEC_API_CRYPTO_ALG_AES_NULL_GMAC_256;
    let last_integ = IpsecIntegAlg::IPSEC_API_INTEG_ALG_SHA_512_256;
    if sa.crypto_alg.0 > last_crypto.0 || sa.integ_alg.0 > last_integ.0 {
        return Err(VppError::INVALID_ALGORITHM);
    }
    let known = Flags::IPSEC_API_SAD_FLAG_USE_ESN.0
        | Flags::IPSEC_API_SAD_FLAG_USE_ANTI_REPLAY.0
        | Flags::IPSEC_API_SAD_FLAG_IS_TUNNEL.0
        | Flags::IPSEC_API_SAD_FLAG_IS_TUNNEL_V6.0
        | Flags::IPSEC_API_SAD_FLAG_UDP_ENCAP.0
        | Flags::IPSEC_API_SAD_FLAG_IS_INBOUND.0
        | Flags::IPSEC_API_SAD_FLAG_ASYNC.0;
    Ok(Sa {
        flags: Flags(sa.flags.0 & known),
        ..sa
    })
}

/// What VPP keeps of a tunnel (`tunnel_decode`).
fn tunnel(vpp: &Vpp, r: &Tunnel) -> Result<Tunnel, VppError> {
    let (src, dst) = (r.src.ip(), r.dst.ip());
    if src.is_ipv6() != dst.is_ipv6() {
        return Err(VppError::INVALID_PROTOCOL);
    }
    if src == dst {
        return Err(VppError::SAME_SRC_DST);
    }
    let known_mode = matches!(
        r.mode,
        TunnelMode::TUNNEL_API_MODE_P2P | TunnelMode::TUNNEL_API_MODE_MP
    );
    // Inside VPP, bit 0 says that the far end is resolved and bit 1 what clients call bit 0.
    if !known_mode || r.flags.0 & !3 != 0 {
        return Err(VppError::INVALID_VALUE_2);
    }
    let fib_index = vpp.underlay_table(dst.is_ipv6(), r.table_id);
    fib_index.ok_or(VppError::NO_SUCH_FIB)?;
    Ok(Tunnel {
        instance: 0,
        sw_if_index: 0,
        src: src.into(),
        dst: dst.into(),
        flags: vpp_binapi::api::tunnel_types::TunnelFlags(r.flags.0 >> 1),
        ..*r
    })
}

fn add(vpp: &mut Vpp, wanted: Sa) -> Result<u32, Refusal> {
    vpp.add_sa(checked(wanted)?)
}

/// What an entry of any version says of an association, but for its tunnel.
macro_rules! plain {
    ($entry:expr) => {
        Sa {
            id: $entry.sad_id,
            spi: $entry.spi,
            protocol: $entry.protocol,
            crypto_alg: $entry.crypto_algorithm,
            crypto_key: $entry.crypto_key,
            integ_alg: $entry.integrity_algorithm,
            integ_key: $entry.integrity_key,
            flags: $entry.flags,
            salt: $entry.salt,
            udp_src_port: $entry.udp_src_port,
            udp_dst_port: $entry.udp_dst_port,
            ..Sa::default()
        }
    };
}

/// As of version 3: the tunnel counts only where the flag says that there is one.
fn add_through(vpp: &mut Vpp, wanted: Sa, through: &Tunnel) -> Result<u32, Refusal> {
    let sa = checked(wanted)?;
    let tunnel = match sa.is_tunnel() {
        true => tunnel(vpp, through)?,
        false => Tunnel::default(),
    };
    vpp.add_sa(Sa { tunnel, ..sa })
}

/// Return value and index; no answer's index where VPP dies.
fn outcome(done: Result<u32, Refusal>) -> Result<(i32, u32), Refusal> {
    match done {
        Ok(index) => Ok((0, index)),
        Err(Refusal::Retval(retval)) => Ok((retval, u32::MAX)),
        Err(other) => Err(other),
    }
}

/// A deletion answers no index.
fn deleted(done: Result<(), VppError>) -> (i32, u32) {
    (done.err().map_or(0, |e| e.0), u32::MAX)
}

pub(super) fn ipsec_sad_entry_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadEntryAddDel,
) -> Result<IpsecSadEntryAddDelReply, Refusal> {
    let e = r.entry;
    let (retval, stat_index) = match r.is_add {
        false => deleted(vpp.unlock_sa_id(e.sad_id)),
        true => outcome(add(
            vpp,
            Sa {
                tunnel: Tunnel {
                    src: e.tunnel_src.ip().into(),
                    dst: e.tunnel_dst.ip().into(),
                    hop_limit: ALL_HOPS,
                    ..Tunnel::default()
                },
                ..plain!(e)
            },
        ))?,
    };
    Ok(IpsecSadEntryAddDelReply { retval, stat_index })
}

pub(super) fn ipsec_sad_entry_add_del_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadEntryAddDelV2,
) -> Result<IpsecSadEntryAddDelV2Reply, Refusal> {
    let e = r.entry;
    let (retval, stat_index) = match r.is_add {
        false => deleted(vpp.unlock_sa_id(e.sad_id)),
        true => outcome(add(
            vpp,
            Sa {
                tunnel: Tunnel {
                    src: e.tunnel_src.ip().into(),
                    dst: e.tunnel_dst.ip().into(),
                    table_id: e.tx_table_id,
                    encap_decap_flags: e.tunnel_flags,
                    dscp: e.dscp,
                    hop_limit: ALL_HOPS,
                    ..Tunnel::default()
                },
                ..plain!(e)
            },
        ))?,
    };
    Ok(IpsecSadEntryAddDelV2Reply { retval, stat_index })
}

pub(super) fn ipsec_sad_entry_add_del_v3(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadEntryAddDelV3,
) -> Result<IpsecSadEntryAddDelV3Reply, Refusal> {
    let (retval, stat_index) = match r.is_add {
        false => deleted(vpp.unlock_sa_id(r.entry.sad_id)),
        true => outcome(add_through(vpp, plain!(r.entry), &r.entry.tunnel))?,
    };
    Ok(IpsecSadEntryAddDelV3Reply { retval, stat_index })
}

pub(super) fn ipsec_sad_entry_add(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadEntryAdd,
) -> Result<IpsecSadEntryAddReply, Refusal> {
    let (retval, stat_index) = outcome(add_through(vpp, plain!(r.entry), &r.entry.tunnel))?;
    Ok(IpsecSadEntryAddReply { retval, stat_index })
}

pub(super) fn ipsec_sad_entry_add_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadEntryAddV2,
) -> Result<IpsecSadEntryAddV2Reply, Refusal> {
    let e = r.entry;
    let sa = Sa {
        window: e.anti_replay_window_size,
        ..plain!(e)
    };
    let (retval, stat_index) = outcome(add_through(vpp, sa, &e.tunnel))?;
    Ok(IpsecSadEntryAddV2Reply { retval, stat_index })
}

pub(super) fn ipsec_sad_entry_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadEntryDel,
) -> Result<IpsecSadEntryDelReply, Refusal> {
    vpp.unlock_sa_id(r.id)?;
    Ok(IpsecSadEntryDelReply::default())
}

pub(super) fn ipsec_sad_entry_update(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadEntryUpdate,
) -> Result<IpsecSadEntryUpdateReply, Refusal> {
    let tunnel = match r.is_tun {
        true => Some(tunnel(vpp, &r.tunnel)?),
        false => None,
    };
    vpp.update_sa(r.sad_id, tunnel, r.udp_src_port, r.udp_dst_port)?;
    Ok(IpsecSadEntryUpdateReply::default())
}

/// This VPP has no worker threads.
pub(super) fn ipsec_sad_bind(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadBind,
) -> Result<IpsecSadBindReply, Refusal> {
    let known = vpp.ipsec.sas.find(r.sa_id).is_some();
    match known {
        true => Err(VppError::INVALID_WORKER.into()),
        false => Err(VppError::INVALID_VALUE.into()),
    }
}

pub(super) fn ipsec_sad_unbind(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecSadUnbind,
) -> Result<IpsecSadUnbindReply, Refusal> {
    let index = vpp.ipsec.sas.find(r.sa_id);
    let sa = index.and_then(|index| vpp.ipsec.sas.get_mut(index));
    sa.ok_or(VppError::INVALID_VALUE)?.thread = u16::MAX;
    Ok(IpsecSadUnbindReply::default())
}

/// Nothing shows it.
pub(super) fn ipsec_set_async_mode(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: IpsecSetAsyncMode,
) -> Result<IpsecSetAsyncModeReply, Refusal> {
    Ok(IpsecSetAsyncModeReply::default())
}

/// VPP lost its backends; the messages stayed.
pub(super) fn ipsec_select_backend(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: IpsecSelectBackend,
) -> Result<IpsecSelectBackendReply, Refusal> {
    Err(VppError::UNIMPLEMENTED.into())
}
