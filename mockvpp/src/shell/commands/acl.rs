//! Access control lists (`src/plugins/acl/acl.c`).

use std::fmt::Write as _;

use vpp_binapi::api::acl::{AclDump, AclInterfaceListDump};
use vpp_binapi::api::acl_types::{AclAction, AclRule};

use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
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
