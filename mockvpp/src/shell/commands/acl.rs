//! Access control lists (`src/plugins/acl/acl.c`).

use std::fmt::Write as _;

use vpp_binapi::FixedStr;
use vpp_binapi::api::acl::{
    AclAddReplace, AclDel, AclDump, AclInterfaceAddDel, AclInterfaceListDump,
};
use vpp_binapi::api::acl_types::{AclAction, AclRule};
use vpp_binapi::api::ip_types::IpProto;

use crate::areas::fib::Prefix;

use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "set acl-plugin acl",
        help: "set acl-plugin acl [index <idx>] <permit|deny|permit+reflect> src <PREFIX> dst <PREFIX> [proto X] [sport X[-Y]] [dport X[-Y]] [tcpflags <int> mask <int>] [tag FOO] {use comma separated list for multiple rules}",
        run: set_acl,
    },
    Command {
        path: "delete acl-plugin acl",
        help: "delete acl-plugin acl index <idx>",
        run: delete_acl,
    },
    Command {
        path: "set acl-plugin interface",
        help: "set acl-plugin interface <interface> <input|output> <acl INDEX> [add|del]",
        run: set_interface_acl,
    },
    Command {
        path: "show acl-plugin acl",
        help: "show acl-plugin acl [index N]",
        run: show_acl,
    },
    Command {
        path: "show acl-plugin interface",
        help: "show acl-plugin interface [sw_if_index N] [acl]",
        run: show_interface,
    },
];

fn any_packet() -> AclRule {
    AclRule {
        srcport_or_icmptype_last: u16::MAX,
        dstport_or_icmpcode_last: u16::MAX,
        ..AclRule::default()
    }
}

/// One port or a range of them.
fn ports(word: &str) -> Option<(u16, u16)> {
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    Some((first.parse().ok()?, last.parse().ok()?))
}

fn set_acl(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    // A comma ends a rule wherever it stands.
    let text = input.all().replace(',', " , ");
    let input = &mut Input::new(&text);
    let mut acl = AclAddReplace {
        acl_index: u32::MAX,
        tag: FixedStr::truncated(b"cli"),
        ..AclAddReplace::default()
    };
    let mut rule = None::<AclRule>;
    while !input.is_empty() {
        if let Some(index) = input.setting("index") {
            acl.acl_index = index;
            continue;
        }
        if let Some(tag) = input.setting::<String>("tag") {
            acl.tag = FixedStr::truncated(tag.as_bytes());
            continue;
        }
        if input.keyword(",") {
            acl.r
                .push(rule.replace(any_packet()).unwrap_or_else(any_packet));
            continue;
        }
        let r = rule.get_or_insert_with(any_packet);
        if input.keyword("permit+reflect") {
            r.is_permit = AclAction::ACL_ACTION_API_PERMIT_REFLECT;
        } else if input.keyword("permit") {
            r.is_permit = AclAction::ACL_ACTION_API_PERMIT;
        } else if input.keyword("deny") {
            r.is_permit = AclAction::ACL_ACTION_API_DENY;
        } else if let Some(action) = input.setting("action") {
            r.is_permit = AclAction(action);
        } else if let Some(proto) = input.setting("proto") {
            r.proto = IpProto(proto);
        } else if input.keyword("src") {
            let (ip, len) = input.prefix().ok_or("failed")?;
            r.src_prefix = Prefix::new(ip, len).to_api();
        } else if input.keyword("dst") {
            let (ip, len) = input.prefix().ok_or("failed")?;
            r.dst_prefix = Prefix::new(ip, len).to_api();
        } else if input.keyword("sport") {
            let (first, last) = input.map(ports).ok_or("failed")?;
            (r.srcport_or_icmptype_first, r.srcport_or_icmptype_last) = (first, last);
        } else if input.keyword("dport") {
            let (first, last) = input.map(ports).ok_or("failed")?;
            (r.dstport_or_icmpcode_first, r.dstport_or_icmpcode_last) = (first, last);
        } else if let Some(flags) = input.setting("tcpflags") {
            input.keyword("mask");
            (r.tcp_flags_value, r.tcp_flags_mask) = (flags, input.read().ok_or("failed")?);
        } else {
            break;
        }
    }
    acl.r.extend(rule);
    let reply = shell.ask(&acl).map_err(|_| "failed")?;
    shell.print(&format!("ACL index:{}", reply.acl_index));
    Ok(())
}

fn delete_acl(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let acl_index = input.setting("index").ok_or("invalid acl")?;
    shell.ask(&AclDel { acl_index }).map_err(|_| "failed")?;
    Ok(())
}

fn set_interface_acl(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut request = AclInterfaceAddDel {
        is_add: true,
        is_input: true,
        ..AclInterfaceAddDel::default()
    };
    let (mut interface, mut acl) = (None, None);
    while !input.is_empty() {
        if let Some(sw_if_index) = input.interface(shell.vpp) {
            interface = Some(sw_if_index);
        } else if input.keyword("add") {
            request.is_add = true;
        } else if input.keyword("del") {
            request.is_add = false;
        } else if input.keyword("input") {
            request.is_input = true;
        } else if input.keyword("output") {
            request.is_input = false;
        } else if let Some(index) = input.setting("acl") {
            acl = Some(index);
        } else {
            break;
        }
    }
    request.sw_if_index = interface.ok_or("invalid interface")?;
    request.acl_index = acl.ok_or("invalid acl")?;
    // As in VPP, nobody hears of an error.
    let _ = shell.ask(&request);
    Ok(())
}

fn show_acl(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let acl_index = input.setting("index").unwrap_or(u32::MAX);
    for acl in shell.rows(&AclDump { acl_index }) {
        let mut text = format!(
            "acl-index {} count {} tag {{{}}}\n",
            acl.acl_index,
            acl.r.len(),
            acl.tag.to_text()
        );
        acl.r
            .iter()
            .enumerate()
            .for_each(|(n, rule)| write_rule(&mut text, n, rule));
        shell.print(&text);
    }
    Ok(())
}

fn range(first: u16, last: u16) -> String {
    match first == last {
        true => first.to_string(),
        false => format!("{first}-{last}"),
    }
}

fn write_rule(text: &mut String, n: usize, r: &AclRule) {
    let family = if r.src_prefix.address.to_string().contains(':') {
        "ipv6"
    } else {
        "ipv4"
    };
    let action = match r.is_permit {
        AclAction::ACL_ACTION_API_DENY => "deny".to_owned(),
        AclAction::ACL_ACTION_API_PERMIT => "permit".to_owned(),
        AclAction::ACL_ACTION_API_PERMIT_REFLECT => "permit+reflect".to_owned(),
        AclAction(other) => format!("action {other}"),
    };
    let _ = write!(
        text,
        "  {n:>9}: {family} {action} src {}/{} dst {}/{} proto {} sport {} dport {}",
        r.src_prefix.address,
        r.src_prefix.len,
        r.dst_prefix.address,
        r.dst_prefix.len,
        r.proto.0,
        range(r.srcport_or_icmptype_first, r.srcport_or_icmptype_last),
        range(r.dstport_or_icmpcode_first, r.dstport_or_icmpcode_last),
    );
    if r.tcp_flags_mask != 0 || r.tcp_flags_value != 0 {
        let _ = write!(
            text,
            " tcpflags {} mask {}",
            r.tcp_flags_value, r.tcp_flags_mask
        );
    }
    text.push('\n');
}

/// Interfaces up to the highest that ever had a list.
fn show_interface(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let wanted = input.setting::<u32>("sw_if_index");
    let rows = shell.rows(&AclInterfaceListDump {
        sw_if_index: wanted.unwrap_or(u32::MAX),
    });
    let list = |acls: &[u32]| {
        acls.iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let last = rows
        .iter()
        .filter(|r| !r.acls.is_empty())
        .map(|r| r.sw_if_index)
        .max();
    for row in rows {
        if wanted.is_none() && last.is_none_or(|last| row.sw_if_index > last) {
            break;
        }
        let (inputs, outputs) = row
            .acls
            .split_at_checked(usize::from(row.n_input))
            .unwrap_or_default();
        let mut text = format!("sw_if_index {}:\n", row.sw_if_index);
        if !inputs.is_empty() {
            let _ = writeln!(text, "  input acl(s): {}", list(inputs));
        }
        if !outputs.is_empty() {
            let _ = writeln!(text, "  output acl(s): {}", list(outputs));
        }
        shell.print(&text);
    }
    Ok(())
}
