//! Interfaces, their addresses and tables.

use std::collections::BTreeMap;

use vpp_binapi::MacAddress;
use vpp_binapi::api::af_packet::AfPacketDump;
use vpp_binapi::api::bond::{SwBondInterfaceDump, SwMemberInterfaceDump};
use vpp_binapi::api::interface::{SwInterfaceDetails, SwInterfaceDump, SwInterfaceGetTable};
use vpp_binapi::api::interface_types::{IfStatusFlags, IfType};
use vpp_binapi::api::ip::{IpAddressDump, IpUnnumberedDump};
use vpp_binapi::api::memif::{MemifDump, MemifRole, MemifSocketFilenameDump};
use vpp_binapi::api::span::{SpanState, SwInterfaceSpanDump};
use vpp_binapi::api::tapv2::SwInterfaceTapV2Dump;
use vpp_binapi::client::{Client, Error};

use super::{Names, tunnels, when, words};

const REWRITES: [&str; 9] = [
    "",
    "push-1",
    "push-2",
    "pop-1",
    "pop-2",
    "translate-1-1",
    "translate-1-2",
    "translate-2-1",
    "translate-2-2",
];

const BOND_MODES: [&str; 6] = [
    "?",
    "round-robin",
    "active-backup",
    "xor",
    "broadcast",
    "lacp",
];

const LOAD_BALANCE: [&str; 6] = ["l2", "l34", "l23", "rr", "bc", "ab"];

pub(super) async fn lines(vpp: &Client, lines: &mut Vec<String>) -> Result<Names, Error> {
    let all = vpp
        .dump(&SwInterfaceDump {
            sw_if_index: u32::MAX,
            ..Default::default()
        })
        .await?;
    let mut names = Names::default();
    for i in &all {
        let name = if i.tag.is_empty() {
            i.interface_name.to_text()
        } else {
            i.tag.to_text()
        };
        names.0.insert(i.sw_if_index, name);
    }
    let mut kinds = details(vpp, &names).await?;
    tunnels::details(vpp, &mut kinds).await?;
    mirrors(vpp, &names, lines).await?;
    let unnumbered = vpp
        .dump(&IpUnnumberedDump {
            sw_if_index: u32::MAX,
        })
        .await?;
    let lender: BTreeMap<u32, u32> = unnumbered
        .iter()
        .map(|u| (u.sw_if_index, u.ip_sw_if_index))
        .collect();
    for i in all.iter().filter(|i| i.sw_if_index != 0) {
        let addresses = match lender.get(&i.sw_if_index) {
            Some(lender) => format!("unnumbered {}", names.of(*lender)),
            None => addresses(vpp, i.sw_if_index).await?,
        };
        lines.push(words([
            format!(
                "interface {} ({})",
                names.of(i.sw_if_index),
                i.interface_dev_type
            ),
            state(i).to_owned(),
            when(
                i.mtu.first() != Some(&0),
                format!("mtu {}", i.mtu.first().copied().unwrap_or_default()),
            ),
            when(
                !i.l2_address.is_zero(),
                format!("mac {}", mac(i.l2_address)),
            ),
            tables(vpp, i.sw_if_index).await?,
            addresses,
            kinds.get(&i.sw_if_index).cloned().unwrap_or_default(),
            sub(i, &names),
        ]));
    }
    Ok(names)
}

fn state(i: &SwInterfaceDetails) -> &'static str {
    if i.flags.contains(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP) {
        "up"
    } else {
        "down"
    }
}

/// Addresses that VPP made up differ from run to run.
fn mac(mac: MacAddress) -> String {
    if mac.0.starts_with(&[0x02, 0xfe]) {
        "02:fe:…".to_owned()
    } else {
        mac.to_string()
    }
}

async fn tables(vpp: &Client, sw_if_index: u32) -> Result<String, Error> {
    let v4 = vpp
        .request(&SwInterfaceGetTable {
            sw_if_index,
            is_ipv6: false,
        })
        .await?
        .vrf_id;
    let v6 = vpp
        .request(&SwInterfaceGetTable {
            sw_if_index,
            is_ipv6: true,
        })
        .await?
        .vrf_id;
    Ok(match (v4, v6) {
        (0, 0) => String::new(),
        (v4, v6) if v4 == v6 || v6 == 0 => format!("vrf {v4}"),
        (0, v6) => format!("vrf6 {v6}"),
        (v4, v6) => format!("vrf {v4} vrf6 {v6}"),
    })
}

async fn addresses(vpp: &Client, sw_if_index: u32) -> Result<String, Error> {
    let mut all = Vec::new();
    for is_ipv6 in [false, true] {
        let rows = vpp
            .dump(&IpAddressDump {
                sw_if_index,
                is_ipv6,
            })
            .await?;
        let mut family: Vec<String> = rows.iter().map(|r| r.prefix.to_string()).collect();
        family.sort();
        all.append(&mut family);
    }
    Ok(when(!all.is_empty(), format!("ip {}", all.join(" "))))
}

fn sub(i: &SwInterfaceDetails, names: &Names) -> String {
    if i.type_ != IfType::IF_API_TYPE_SUB {
        return String::new();
    }
    let rewrite = usize::try_from(i.vtr_op)
        .ok()
        .and_then(|op| REWRITES.get(op))
        .copied()
        .unwrap_or("rewrite");
    let tag = |tag: u32| when(tag != 0 && i.vtr_op != 0, tag.to_string());
    words([
        format!("sub {} {}", names.of(i.sup_sw_if_index), i.sub_id),
        rewrite.to_owned(),
        tag(i.vtr_tag1),
        tag(i.vtr_tag2),
    ])
}

/// What single kinds of interfaces add to their line, by sw_if_index.
async fn details(vpp: &Client, names: &Names) -> Result<BTreeMap<u32, String>, Error> {
    let mut words = BTreeMap::new();
    for tap in vpp
        .dump(&SwInterfaceTapV2Dump {
            sw_if_index: u32::MAX,
        })
        .await?
    {
        words.insert(tap.sw_if_index, format!("host {}", tap.host_if_name));
    }
    let all = SwBondInterfaceDump {
        sw_if_index: u32::MAX,
    };
    for bond in vpp.dump(&all).await? {
        let of_bond = SwMemberInterfaceDump {
            sw_if_index: bond.sw_if_index,
        };
        let mut members: Vec<String> = vpp
            .dump(&of_bond)
            .await?
            .iter()
            .map(|m| names.of(m.sw_if_index))
            .collect();
        members.sort();
        let of = |names: &[&'static str], number: u32| {
            let index = usize::try_from(number).ok();
            index.and_then(|i| names.get(i).copied()).unwrap_or("?")
        };
        let line = self::words([
            format!(
                "bond {} {} {}",
                bond.id,
                of(&BOND_MODES, bond.mode.0),
                of(&LOAD_BALANCE, bond.lb.0)
            ),
            when(
                !members.is_empty(),
                format!("members {}", members.join(" ")),
            ),
        ]);
        words.insert(bond.sw_if_index, line);
    }
    if vpp.supports::<AfPacketDump>() {
        for host in vpp.dump(&AfPacketDump {}).await? {
            words.insert(host.sw_if_index, format!("host {}", host.host_if_name));
        }
    }
    if vpp.supports::<MemifDump>() {
        let sockets = vpp.dump(&MemifSocketFilenameDump {}).await?;
        let socket = |id| {
            sockets
                .iter()
                .find(|s| s.socket_id == id)
                .map(|s| s.socket_filename.to_text())
        };
        for m in vpp.dump(&MemifDump {}).await? {
            let role = if m.role == MemifRole::MEMIF_ROLE_API_MASTER {
                "master"
            } else {
                "slave"
            };
            let socket = socket(m.socket_id).unwrap_or_default();
            words.insert(m.sw_if_index, format!("memif {} {role} {socket}", m.id));
        }
    }
    Ok(words)
}

/// Mirrors of interfaces; VPP keeps those of interfaces that are gone.
async fn mirrors(vpp: &Client, names: &Names, lines: &mut Vec<String>) -> Result<(), Error> {
    for is_l2 in [false, true] {
        for m in vpp.dump(&SwInterfaceSpanDump { is_l2 }).await? {
            let direction = match m.state {
                SpanState::SPAN_STATE_API_RX => "rx",
                SpanState::SPAN_STATE_API_TX => "tx",
                SpanState::SPAN_STATE_API_RX_TX => "both",
                _ => continue,
            };
            lines.push(words([
                format!(
                    "span {} to {} {direction}",
                    names.of(m.sw_if_index_from),
                    names.of(m.sw_if_index_to)
                ),
                when(is_l2, "l2"),
            ]));
        }
    }
    Ok(())
}
