//! IPsec: associations, policies, protected tunnels. Keys are not shown.

use std::collections::BTreeSet;

use vpp_binapi::api::ipsec::{
    IpsecSaV3Details, IpsecSaV3Dump, IpsecSpdDetails, IpsecSpdDump, IpsecSpdInterfaceDump,
    IpsecSpdsDump, IpsecTunnelProtectDump,
};
use vpp_binapi::api::ipsec_types::{IpsecProto, IpsecSadFlags};
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

const CIPHERS: [&str; 16] = [
    "no-cipher",
    "aes-cbc-128",
    "aes-cbc-192",
    "aes-cbc-256",
    "aes-ctr-128",
    "aes-ctr-192",
    "aes-ctr-256",
    "aes-gcm-128",
    "aes-gcm-192",
    "aes-gcm-256",
    "des-cbc",
    "3des-cbc",
    "chacha20-poly1305",
    "aes-null-gmac-128",
    "aes-null-gmac-192",
    "aes-null-gmac-256",
];
const HASHES: [&str; 7] = [
    "no-hash",
    "md5-96",
    "sha1-96",
    "sha-256-96",
    "sha-256-128",
    "sha-384-192",
    "sha-512-256",
];
const ACTIONS: [&str; 4] = ["bypass", "discard", "resolve", "protect"];

/// The word for a number of VPP's.
fn word<const N: usize>(words: [&'static str; N], number: u32) -> &'static str {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    words.get(number).copied().unwrap_or("?")
}

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    let all = u32::MAX;
    for row in vpp.dump(&IpsecSaV3Dump { sa_id: all }).await? {
        lines.push(association(&row));
    }
    for spd in vpp.dump(&IpsecSpdsDump {}).await? {
        lines.push(format!("ipsec spd {}", spd.spd_id));
        let dump = IpsecSpdDump {
            spd_id: spd.spd_id,
            sa_id: all,
        };
        let policies = vpp.dump(&dump).await?;
        lines.extend(policies.iter().map(policy));
    }
    let bound = IpsecSpdInterfaceDump::default();
    for row in vpp.dump(&bound).await? {
        lines.push(format!("ipsec guards {}", names.of(row.sw_if_index)));
    }
    let rows = vpp
        .dump(&IpsecTunnelProtectDump { sw_if_index: all })
        .await?;
    // What was refused halfway shows here, but not at its interface.
    let interfaces: BTreeSet<u32> = rows.iter().map(|row| row.tun.sw_if_index).collect();
    for sw_if_index in interfaces {
        for row in vpp.dump(&IpsecTunnelProtectDump { sw_if_index }).await? {
            let t = &row.tun;
            let sa_in: Vec<String> = t.sa_in.iter().map(u32::to_string).collect();
            lines.push(words([
                format!("ipsec protects {}", names.of(t.sw_if_index)),
                when(!t.nh.ip().is_unspecified(), format!("nh {}", t.nh)),
                format!("out {} in {}", t.sa_out, sa_in.join(",")),
            ]));
        }
    }
    Ok(())
}

fn association(row: &IpsecSaV3Details) -> String {
    let e = &row.entry;
    let has = |flag| e.flags.contains(flag);
    words([
        format!("ipsec sa {} spi {}", e.sad_id, e.spi),
        match e.protocol {
            IpsecProto::IPSEC_API_PROTO_AH => "ah".to_owned(),
            _ => "esp".to_owned(),
        },
        word(CIPHERS, e.crypto_algorithm.0).to_owned(),
        word(HASHES, e.integrity_algorithm.0).to_owned(),
        when(has(IpsecSadFlags::IPSEC_API_SAD_FLAG_USE_ESN), "esn"),
        when(
            has(IpsecSadFlags::IPSEC_API_SAD_FLAG_USE_ANTI_REPLAY),
            "anti-replay",
        ),
        when(
            has(IpsecSadFlags::IPSEC_API_SAD_FLAG_IS_TUNNEL),
            format!("{} -> {}", e.tunnel.src, e.tunnel.dst),
        ),
        when(
            has(IpsecSadFlags::IPSEC_API_SAD_FLAG_UDP_ENCAP),
            format!("udp {} -> {}", e.udp_src_port, e.udp_dst_port),
        ),
    ])
}

fn policy(row: &IpsecSpdDetails) -> String {
    let e = &row.entry;
    let range = |a: String, b: String, from: u16, to: u16| format!("{a}-{b}:{from}-{to}");
    let local = range(
        e.local_address_start.to_string(),
        e.local_address_stop.to_string(),
        e.local_port_start,
        e.local_port_stop,
    );
    let remote = range(
        e.remote_address_start.to_string(),
        e.remote_address_stop.to_string(),
        e.remote_port_start,
        e.remote_port_stop,
    );
    let action = word(ACTIONS, e.policy.0);
    words([
        format!("ipsec spd {}", e.spd_id),
        if e.is_outbound { "out" } else { "in" }.to_owned(),
        format!("priority {} {action}", e.priority),
        when(action == "protect", format!("sa {}", e.sa_id)),
        when(e.protocol != u8::MAX, format!("proto {}", e.protocol)),
        format!("local {local} remote {remote}"),
    ])
}
