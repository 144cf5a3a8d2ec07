//! Requests that show associations, policies and protected tunnels.

use vpp_binapi::api::ipsec::{
    IpsecBackendDetails, IpsecBackendDump, IpsecSaDetails, IpsecSaDump, IpsecSaV2Details,
    IpsecSaV2Dump, IpsecSaV3Details, IpsecSaV3Dump, IpsecSaV4Details, IpsecSaV4Dump,
    IpsecSaV5Details, IpsecSaV5Dump, IpsecSpdDetails, IpsecSpdDump, IpsecSpdInterfaceDetails,
    IpsecSpdInterfaceDump, IpsecSpdsDetails, IpsecSpdsDump, IpsecTunnelProtect,
    IpsecTunnelProtectDetails, IpsecTunnelProtectDump,
};
use vpp_binapi::api::ipsec_types::{
    IpsecSadEntry, IpsecSadEntryV2, IpsecSadEntryV3, IpsecSadEntryV4, IpsecSpdEntry,
};
use vpp_binapi::api::tunnel_types::Tunnel;

use crate::areas::ipsec::{Protection, Sa};
use crate::core::call::{Refusal, Rows};
use crate::core::vpp::Vpp;

/// What all versions of the dump show of an association.
struct Shown {
    entry: IpsecSadEntryV3,
    sw_if_index: u32,
    replay_window: u64,
}

fn shown(vpp: &Vpp, index: u32, sa: &Sa) -> Shown {
    let (udp_src_port, udp_dst_port) = match sa.is_udp() {
        true => (sa.udp_src_port, sa.udp_dst_port),
        false => (0, 0),
    };
    let protection = vpp.ipsec.protections.with_sa(index);
    let protection = protection.filter(|_| sa.is_protect);
    Shown {
        entry: IpsecSadEntryV3 {
            sad_id: sa.id,
            spi: sa.spi,
            protocol: sa.protocol,
            crypto_algorithm: sa.crypto_alg,
            crypto_key: sa.crypto_key,
            integrity_algorithm: sa.integ_alg,
            integrity_key: sa.integ_key,
            flags: sa.flags,
            tunnel: match sa.is_tunnel() {
                true => sa.tunnel,
                false => Tunnel::default(),
            },
            // VPP takes it as it comes and turns it round for the dump.
            salt: sa.salt.swap_bytes(),
            udp_src_port,
            udp_dst_port,
        },
        sw_if_index: protection.map_or(u32::MAX, |p| p.sw_if_index),
        replay_window: if sa.is_anti_replay() { u64::MAX } else { 0 },
    }
}

/// An entry of another version: what it shares with version 3, and its own fields.
macro_rules! entry {
    ($entry:ident, $shared:expr, $($field:ident: $value:expr),+ $(,)?) => {
        $entry {
            sad_id: $shared.sad_id,
            spi: $shared.spi,
            protocol: $shared.protocol,
            crypto_algorithm: $shared.crypto_algorithm,
            crypto_key: $shared.crypto_key,
            integrity_algorithm: $shared.integrity_algorithm,
            integrity_key: $shared.integrity_key,
            flags: $shared.flags,
            salt: $shared.salt,
            udp_src_port: $shared.udp_src_port,
            udp_dst_port: $shared.udp_dst_port,
            $($field: $value),+
        }
    };
}

fn entry_v1(e: &IpsecSadEntryV3, sa: &Sa) -> IpsecSadEntry {
    entry!(
        IpsecSadEntry,
        e,
        tunnel_src: e.tunnel.src,
        tunnel_dst: e.tunnel.dst,
        tx_table_id: sa.tunnel.table_id,
    )
}

fn entry_v2(e: &IpsecSadEntryV3, sa: &Sa) -> IpsecSadEntryV2 {
    entry!(
        IpsecSadEntryV2,
        e,
        tunnel_src: e.tunnel.src,
        tunnel_dst: e.tunnel.dst,
        tunnel_flags: sa.tunnel.encap_decap_flags,
        dscp: sa.tunnel.dscp,
        tx_table_id: sa.tunnel.table_id,
    )
}

fn entry_v4(e: &IpsecSadEntryV3, sa: &Sa) -> IpsecSadEntryV4 {
    entry!(
        IpsecSadEntryV4,
        e,
        tunnel: e.tunnel,
        anti_replay_window_size: if sa.is_anti_replay() { sa.window } else { 0 },
    )
}

/// A version of the dump of associations: all of them, whichever the request names.
macro_rules! sa_dump {
    ($name:ident, $request:ty, $details:ident, |$shown:ident, $sa:ident| $($field:ident: $value:expr),+) => {
        pub(super) fn $name(
            vpp: &mut Vpp,
            _: &$request,
            rows: &mut Rows<'_, '_, $details>,
        ) -> Result<(), Refusal> {
            for (index, $sa) in vpp.ipsec.sas.iter() {
                let $shown = shown(vpp, index, $sa);
                rows.push(&$details {
                    $($field: $value,)+
                    sw_if_index: $shown.sw_if_index,
                    replay_window: $shown.replay_window,
                    stat_index: index,
                    ..$details::default()
                });
            }
            Ok(())
        }
    };
}

sa_dump!(ipsec_sa_dump, IpsecSaDump, IpsecSaDetails,
    |shown, sa| entry: entry_v1(&shown.entry, sa));
sa_dump!(ipsec_sa_v2_dump, IpsecSaV2Dump, IpsecSaV2Details,
    |shown, sa| entry: entry_v2(&shown.entry, sa));
sa_dump!(ipsec_sa_v3_dump, IpsecSaV3Dump, IpsecSaV3Details,
    |shown, sa| entry: shown.entry);
sa_dump!(ipsec_sa_v4_dump, IpsecSaV4Dump, IpsecSaV4Details,
    |shown, sa| entry: shown.entry, thread_index: sa.thread.into());
sa_dump!(ipsec_sa_v5_dump, IpsecSaV5Dump, IpsecSaV5Details,
    |shown, sa| entry: entry_v4(&shown.entry, sa), thread_index: sa.thread.into());

/// VPP lost its backends; the messages stayed.
pub(super) fn ipsec_backend_dump(
    _: &mut Vpp,
    _: &IpsecBackendDump,
    _: &mut Rows<'_, '_, IpsecBackendDetails>,
) -> Result<(), Refusal> {
    Ok(())
}

pub(super) fn ipsec_spds_dump(
    vpp: &mut Vpp,
    _: &IpsecSpdsDump,
    rows: &mut Rows<'_, '_, IpsecSpdsDetails>,
) -> Result<(), Refusal> {
    let spds = &vpp.ipsec.spds;
    for spd in spds.iter() {
        let policies = spds.policies(spd).count();
        rows.push(&IpsecSpdsDetails {
            spd_id: spd.id,
            npolicies: u32::try_from(policies).unwrap_or(u32::MAX),
        });
    }
    Ok(())
}

pub(super) fn ipsec_spd_dump(
    vpp: &mut Vpp,
    r: &IpsecSpdDump,
    rows: &mut Rows<'_, '_, IpsecSpdDetails>,
) -> Result<(), Refusal> {
    let spds = &vpp.ipsec.spds;
    let policies = spds.get(r.spd_id).into_iter();
    for policy in policies.flat_map(|spd| spds.policies(spd)) {
        let [remote_start, remote_stop, local_start, local_stop] = policy.addresses;
        if r.sa_id == u32::MAX || r.sa_id == policy.entry.sa_id {
            rows.push(&IpsecSpdDetails {
                entry: IpsecSpdEntry {
                    remote_address_start: remote_start.into(),
                    remote_address_stop: remote_stop.into(),
                    local_address_start: local_start.into(),
                    local_address_stop: local_stop.into(),
                    ..policy.entry
                },
            });
        }
    }
    Ok(())
}

/// Databases by index, not by number.
pub(super) fn ipsec_spd_interface_dump(
    vpp: &mut Vpp,
    r: &IpsecSpdInterfaceDump,
    rows: &mut Rows<'_, '_, IpsecSpdInterfaceDetails>,
) -> Result<(), Refusal> {
    for (sw_if_index, spd_index) in &vpp.ipsec.spds.interfaces {
        if r.spd_index_valid == 0 || r.spd_index == *spd_index {
            rows.push(&IpsecSpdInterfaceDetails {
                spd_index: *spd_index,
                sw_if_index: *sw_if_index,
            });
        }
    }
    Ok(())
}

fn protection(vpp: &Vpp, p: &Protection) -> IpsecTunnelProtectDetails {
    let id = |index: &u32| vpp.ipsec.sas.id_at(*index);
    IpsecTunnelProtectDetails {
        tun: IpsecTunnelProtect {
            sw_if_index: p.sw_if_index,
            nh: p.nh,
            sa_out: id(&p.sa_out),
            sa_in: p.sa_in.iter().map(id).collect(),
        },
    }
}

pub(super) fn ipsec_tunnel_protect_dump(
    vpp: &mut Vpp,
    r: &IpsecTunnelProtectDump,
    rows: &mut Rows<'_, '_, IpsecTunnelProtectDetails>,
) -> Result<(), Refusal> {
    let protections = &vpp.ipsec.protections;
    let all = r.sw_if_index == u32::MAX;
    let of_one = protections.of(r.sw_if_index).into_iter();
    let of_one = of_one.filter_map(|index| protections.get(index));
    for p in protections.iter().filter(|_| all) {
        rows.push(&protection(vpp, p));
    }
    for p in of_one.filter(|_| !all) {
        rows.push(&protection(vpp, p));
    }
    Ok(())
}
