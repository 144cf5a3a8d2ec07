//! Bridge domains (`src/vnet/l2/l2_bd.c`).

use vpp_binapi::api::l2::{BdFlags, BridgeDomainAddDelV2, BridgeDomainSetMacAge, BridgeFlags};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::interface::FloodClass;
use crate::areas::l2::bd::BridgeDomain;
use crate::areas::l2::features::input;
use crate::areas::l2::vtr::{TagRewrite, VtrOp};
use crate::shell::ask::Refused;
use crate::shell::commands::{mark, name_of, name_or_na, on_off};
use crate::shell::input::Input;
use crate::shell::text::centre;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "show bridge-domain",
        help: "show bridge-domain [bridge-domain-id [detail|int|arp|bd-tag]]",
        run: show,
    },
    Command {
        path: "create bridge-domain",
        help: "create bridge-domain <bridge-domain-id> [learn <0|1>] [forward <0|1>] [uu-flood <0|1>] [flood <0|1>] [arp-term <0|1>] [arp-ufwd <0|1>] [mac-age <nn>] [bd-tag <tag>] [del]",
        run: create,
    },
    Command {
        path: "set bridge-domain learn",
        help: "set bridge-domain learn <bridge-domain-id> [disable]",
        run: |shell, input| flags(shell, input, BdFlags::BRIDGE_API_FLAG_LEARN),
    },
    Command {
        path: "set bridge-domain forward",
        help: "set bridge-domain forward <bridge-domain-id> [disable]",
        run: |shell, input| flags(shell, input, BdFlags::BRIDGE_API_FLAG_FWD),
    },
    Command {
        path: "set bridge-domain flood",
        help: "set bridge-domain flood <bridge-domain-id> [disable]",
        run: |shell, input| flags(shell, input, BdFlags::BRIDGE_API_FLAG_FLOOD),
    },
    Command {
        path: "set bridge-domain uu-flood",
        help: "set bridge-domain uu-flood <bridge-domain-id> [disable]",
        run: |shell, input| flags(shell, input, BdFlags::BRIDGE_API_FLAG_UU_FLOOD),
    },
    Command {
        path: "set bridge-domain arp term",
        help: "set bridge-domain arp term <bridge-domain-id> [disable]",
        run: |shell, input| flags(shell, input, BdFlags::BRIDGE_API_FLAG_ARP_TERM),
    },
    Command {
        path: "set bridge-domain arp-ufwd",
        help: "set bridge-domain arp-ufwd <bridge-domain-id> [disable]",
        run: |shell, input| flags(shell, input, BdFlags::BRIDGE_API_FLAG_ARP_UFWD),
    },
    Command {
        path: "set bridge-domain mac-age",
        help: "set bridge-domain mac-age <bridge-domain-id> <mins>",
        run: mac_age,
    },
];

/// Names of input features, lowest bit first.
const FEATURES: [&str; 20] = [
    "feature-bitmap-drop",
    "l2-output",
    "l2-flood",
    "l2-uu-fwd",
    "arp-term-l2bd",
    "l2-flood",
    "l2-uu-fwd",
    "l2-fwd",
    "l2-rw",
    "l2-learn",
    "sr-pl-rewrite-encaps-l2",
    "l2-input-vtr",
    "l2-ip-qos-record",
    "vpath-input-l2",
    "l2-input-acl",
    "l2-policer-input",
    "l2-policer-classify",
    "l2-input-feat-arc",
    "l2-input-classify",
    "span-l2-input",
];

/// The bridge domain that a command changes.
fn existing(shell: &Shell<'_, '_>, input: &mut Input<'_>) -> Result<u32, String> {
    let found = input.read::<u32>();
    let bd_id =
        found.ok_or_else(|| format!("expecting bridge-domain id but got {}", input.quoted()))?;
    if bd_id == 0 {
        return Err("No operations on the default bridge domain are supported".to_owned());
    }
    match shell.vpp.l2.domains.by_id(bd_id) {
        Some(_) => Ok(bd_id),
        None => Err(format!("No such bridge domain {bd_id}")),
    }
}

fn flags(shell: &mut Shell<'_, '_>, input: &mut Input<'_>, flags: BdFlags) -> Done {
    let bd_id = existing(shell, input)?;
    let is_set = !input.keyword("disable");
    shell.ask(&BridgeFlags {
        bd_id,
        is_set,
        flags,
    })?;
    Ok(())
}

fn mac_age(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let bd_id = existing(shell, input)?;
    let minutes = input.read::<u32>().ok_or_else(|| {
        format!(
            "expecting ageing time in minutes but got {}",
            input.quoted()
        )
    })?;
    let mac_age = u8::try_from(minutes).map_err(|_| "mac aging time cannot be bigger than 255")?;
    shell.ask(&BridgeDomainSetMacAge { bd_id, mac_age })?;
    Ok(())
}

fn create(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut bd = BridgeDomainAddDelV2 {
        bd_id: u32::MAX,
        flood: true,
        uu_flood: true,
        forward: true,
        learn: true,
        is_add: true,
        ..BridgeDomainAddDelV2::default()
    };
    let mut mac_age = 0_u32;
    loop {
        let mut switch = |name| input.setting::<u32>(name).map(|n| n != 0);
        if let Some(on) = switch("flood") {
            bd.flood = on;
        } else if let Some(on) = switch("uu-flood") {
            bd.uu_flood = on;
        } else if let Some(on) = switch("forward") {
            bd.forward = on;
        } else if let Some(on) = switch("learn") {
            bd.learn = on;
        } else if let Some(on) = switch("arp-term") {
            bd.arp_term = on;
        } else if let Some(on) = switch("arp-ufwd") {
            bd.arp_ufwd = on;
        } else if let Some(minutes) = input.setting("mac-age") {
            mac_age = minutes;
        } else if let Some(tag) = input.setting::<String>("bd-tag") {
            if tag.len() > 63 {
                return Err("bd-tag cannot be longer than 63".to_owned());
            }
            bd.bd_tag = FixedStr::truncated(tag.as_bytes());
        } else if input.keyword("del") {
            bd.is_add = false;
        } else if let Some(id) = input.read() {
            bd.bd_id = id;
        } else {
            break;
        }
    }
    if bd.bd_id == u32::MAX && !bd.is_add {
        return Err("bridge-domain-id not specified".to_owned());
    }
    if bd.bd_id == 0 {
        return Err("bridge domain 0 can not be modified".to_owned());
    }
    bd.mac_age = u8::try_from(mac_age).map_err(|_| "mac age must be less than 256")?;
    let reply = shell.ask(&bd).map_err(|refused| match refused {
        Refused::By(VppError::BD_IN_USE) => "bridge domain in use - remove members".to_owned(),
        Refused::By(VppError::NO_SUCH_ENTRY) => "bridge domain ID does not exist".to_owned(),
        Refused::By(VppError::BD_NOT_MODIFIABLE) => {
            "bridge domain 0 can not be modified".to_owned()
        }
        Refused::By(VppError::BD_ID_EXCEED_MAX) => "bridge domain ID exceed 16M limit".to_owned(),
        Refused::By(VppError(n)) => format!("bd_add_del returned {n}"),
        other => other.into(),
    })?;
    if bd.is_add {
        let id = if bd.bd_id == u32::MAX {
            reply.bd_id
        } else {
            bd.bd_id
        };
        shell.print(&format!("bridge-domain {id}"));
    }
    Ok(())
}

fn show(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let wanted = input.read::<u32>();
    let detail = wanted.is_some() && (input.keyword("detail") || input.keyword("det"));
    let ports = wanted.is_some() && input.keyword("int");
    let arp = wanted.is_some() && input.keyword("arp");
    let tag = wanted.is_some() && input.keyword("bd-tag");
    if wanted == Some(0) {
        return Err("No operations on the default bridge domain are supported".to_owned());
    }
    if let Some(id) = wanted {
        let bd = shell.vpp.l2.domains.by_id(id);
        let bd = bd.ok_or_else(|| format!("No such bridge domain {id}"))?;
        if !bd.is_valid() {
            shell.print(&format!("bridge-domain {id} not in use"));
            return Ok(());
        }
    }
    let domains = shell.vpp.l2.domains.iter();
    let domains: Vec<_> = domains
        .filter(|bd| wanted.is_none_or(|id| id == bd.bd_id))
        .cloned()
        .collect();
    if domains.is_empty() {
        shell.print("no bridge-domains in use");
        return Ok(());
    }
    let head = [
        "BD-ID",
        "Index",
        "BSN",
        "Age(min)",
        "Learning",
        "U-Forwrd",
        "UU-Flood",
        "Flooding",
        "ARP-Term",
        "arp-ufwd",
        "Learn-count",
        "Learn-limit",
        "BVI-Intf",
    ];
    shell.print(&columns(head.map(str::to_owned)));
    for bd in &domains {
        row(shell, bd);
        if detail {
            shell.print(&features(bd.features));
        }
        if detail || ports {
            members(shell, bd);
        }
        if (detail || arp) && bd.has(input::ARP_TERM) {
            shell.print("\n  IP4/IP6 to MAC table for ARP Termination");
            for (ip, mac) in bd.ip_macs() {
                let line = format!(
                    "{} => {}",
                    centre(&ip.to_string(), 40),
                    centre(&mac.to_string(), 20)
                );
                shell.print(&line);
            }
        }
        if (detail || tag) && !bd.tag.is_empty() {
            shell.print(&format!("\n  BD-Tag: {}", String::from_utf8_lossy(&bd.tag)));
        }
    }
    Ok(())
}

fn columns(texts: [String; 13]) -> String {
    let widths = [8, 7, 4, 9, 9, 9, 11, 9, 9, 9, 8, 8, 11];
    let cells: Vec<_> = texts
        .iter()
        .zip(widths)
        .map(|(text, width)| centre(text, width))
        .collect();
    cells.join(" ")
}

fn row(shell: &mut Shell<'_, '_>, bd: &BridgeDomain) {
    let vpp = &shell.vpp;
    let uu = if bd.has(input::UU_FWD) {
        name_or_na(vpp, bd.uu_fwd_sw_if_index)
    } else if bd.has(input::UU_FLOOD) {
        "flood".to_owned()
    } else {
        "drop".to_owned()
    };
    let age = match bd.mac_age {
        0 => "off".to_owned(),
        minutes => minutes.to_string(),
    };
    let index = vpp.l2.domains.find(bd.bd_id).unwrap_or_default();
    let on = |feature| on_off(bd.has(feature)).to_owned();
    let texts = [
        bd.bd_id.to_string(),
        index.to_string(),
        "0".to_owned(),
        age,
        on(input::LEARN),
        on(input::FWD),
        uu,
        on(input::FLOOD),
        on(input::ARP_TERM),
        on(input::ARP_UFWD),
        "0".to_owned(),
        bd.learn_limit.to_string(),
        name_or_na(vpp, bd.bvi_sw_if_index),
    ];
    shell.print(&columns(texts));
}

fn features(bitmap: u32) -> String {
    let set = FEATURES.iter().enumerate().skip(1).rev();
    let set = set.filter(|(bit, _)| bitmap >> bit & 1 == 1);
    set.map(|(_, name)| format!("{name} ")).collect()
}

fn members(shell: &mut Shell<'_, '_>, bd: &BridgeDomain) {
    if !bd.members.is_empty() {
        let head = [
            ("Interface", 30),
            ("If-idx", 7),
            ("ISN", 5),
            ("SHG", 5),
            ("BVI", 5),
            ("TxFlood", 9),
            ("VLAN-Tag-Rewrite", 30),
        ];
        shell.print(&format!(
            "\n{}",
            head.map(|(text, width)| centre(text, width)).concat()
        ));
    }
    let has_master = bd
        .members
        .iter()
        .any(|m| m.flood_class == FloodClass::TunnelMaster);
    let mut lines = Vec::new();
    for m in &bd.members {
        let floods = match m.flood_class {
            FloodClass::NoFlood => false,
            FloodClass::TunnelNormal => !has_master,
            _ => true,
        };
        let port = shell.vpp.l2.ports.input(m.sw_if_index);
        lines.push([
            centre(&name_of(shell.vpp, m.sw_if_index), 30),
            centre(&m.sw_if_index.to_string(), 7),
            centre("1", 5),
            centre(&port.shg.to_string(), 5),
            centre(mark(m.flood_class == FloodClass::Bvi), 5),
            centre(mark(floods), 9),
            centre(&rewrite(shell.vpp.tag_rewrite(m.sw_if_index)), 30),
        ]);
    }
    let uu = bd.uu_fwd_sw_if_index;
    if uu != u32::MAX {
        lines.push([
            centre(&name_of(shell.vpp, uu), 30),
            centre(&uu.to_string(), 7),
            centre("0", 5),
            centre("0", 5),
            centre("uu", 5),
            centre("-", 9),
            centre("None", 30),
        ]);
    }
    lines.iter().for_each(|cells| shell.print(&cells.concat()));
}

/// `format_vtr`.
pub(super) fn rewrite(r: TagRewrite) -> String {
    let kind = if r.push_dot1q { "dot1q" } else { "dot1ad" };
    let (one, two) = (r.tag1, r.tag2);
    match r.op {
        VtrOp::Disabled => "none".to_owned(),
        VtrOp::Push1 => format!("push-1 {kind} {one}"),
        VtrOp::Push2 => format!("push-2 {kind} {one} {two}"),
        VtrOp::Pop1 => "pop-1".to_owned(),
        VtrOp::Pop2 => "pop-2".to_owned(),
        VtrOp::Translate11 => format!("trans-1-1 {kind} {one}"),
        VtrOp::Translate12 => format!("trans-1-2 {kind} {one} {two}"),
        VtrOp::Translate21 => format!("trans-2-1 {kind} {one}"),
        VtrOp::Translate22 => format!("trans-2-2 {kind} {one} {two}"),
    }
}
