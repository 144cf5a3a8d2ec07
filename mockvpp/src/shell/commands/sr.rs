//! Segment routing over IPv6 (`src/vnet/srv6`).

use vpp_binapi::api::sr::{SrLocalsidsDetails, SrLocalsidsDump, SrPolicyType, SrSteeringPolDump};
use vpp_binapi::api::sr_types::{SrBehavior, SrSteer};

use crate::shell::commands::name_of;
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "show sr policies",
        help: "show sr policies",
        run: policies,
    },
    Command {
        path: "show sr encaps source addr",
        help: "show sr encaps source addr",
        run: encap_source,
    },
    Command {
        path: "show sr localsids",
        help: "show sr localsids",
        run: localsids,
    },
    Command {
        path: "show sr steering-policies",
        help: "show sr steering-policies",
        run: steering,
    },
];

fn encap_source(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let source = shell.vpp.sr.encap_source;
    shell.print(&format!("SR encaps source addr = {source}"));
    Ok(())
}

fn policies(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let sr = &shell.vpp.sr;
    let mut text = String::from("SR policies:\n");
    for (index, policy) in sr.policies.iter() {
        text += &format!("[{index}].-\tBSID: {}\n", policy.bsid);
        match policy.is_encap {
            true => {
                text += &format!(
                    "\tBehavior: Encapsulation\n\tEncapSrcIP: {}\n",
                    policy.encap_src
                );
            }
            false => text += "\tBehavior: SRH insertion\n",
        }
        let kind = match policy.kind {
            SrPolicyType::SR_API_POLICY_TYPE_SPRAY => "Spray",
            SrPolicyType::SR_API_POLICY_TYPE_TEF => "TEF (Timestamp, Encapsulate, and Forward)",
            _ => "Default",
        };
        let table = if policy.fib_table == u32::MAX {
            0
        } else {
            policy.fib_table
        };
        text += &format!("\tType: {kind}\n\tFIB table: {table}\n\tSegment Lists:\n");
        for (index, list) in policy
            .lists
            .iter()
            .filter_map(|index| Some((index, sr.lists.get(*index)?)))
        {
            let sids: String = list.segments.iter().map(|sid| format!("{sid}, ")).collect();
            text += &format!(
                "  \t[{index}].- < {sids}\x08\x08 > weight: {}\n",
                list.weight
            );
        }
        text += "-----------\n";
    }
    shell.print(&text);
    Ok(())
}

fn localsids(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    shell.print("SRv6 - My LocalSID Table:\n=========================");
    for sid in shell.rows(&SrLocalsidsDump {}) {
        let mut text = format!(
            "\tAddress: \t{}/128\n\tBehavior: \t{}\n",
            sid.addr,
            behaviour(shell, &sid)
        );
        if sid.end_psp {
            text += "\tPSP: \tTrue\n";
        }
        text +=
            "\tGood traffic: \t[0 packets : 0 bytes]\n\tBad traffic:  \t[0 packets : 0 bytes]\n";
        shell.print(&(text + "--------------------"));
    }
    Ok(())
}

/// What a local SID does and what it needs for it.
fn behaviour(shell: &Shell<'_, '_>, sid: &SrLocalsidsDetails) -> String {
    type B = SrBehavior;
    let interface = || {
        format!(
            "\n\tIface:  \t{}",
            name_of(shell.vpp, sid.xconnect_iface_or_vrf_table)
        )
    };
    let next_hop = || format!("{}\n\tNext hop: \t{}", interface(), sid.xconnect_nh_addr);
    let table = sid.xconnect_iface_or_vrf_table;
    match sid.behavior {
        B::SR_BEHAVIOR_API_END => "End".to_owned(),
        B::SR_BEHAVIOR_API_X => format!("X (Endpoint with Layer-3 cross-connect){}", next_hop()),
        B::SR_BEHAVIOR_API_T => {
            format!("T (Endpoint with specific IPv6 table lookup)\n\tTable:  \t{table}")
        }
        B::SR_BEHAVIOR_API_DX2 => {
            format!(
                "DX2 (Endpoint with decapulation and Layer-2 cross-connect){}",
                interface()
            )
        }
        B::SR_BEHAVIOR_API_DX6 => {
            format!(
                "DX6 (Endpoint with decapsulation and IPv6 cross-connect){}",
                next_hop()
            )
        }
        B::SR_BEHAVIOR_API_DX4 => {
            format!(
                "DX4 (Endpoint with decapsulation and IPv4 cross-connect){}",
                next_hop()
            )
        }
        B::SR_BEHAVIOR_API_DT6 => {
            format!(
                "DT6 (Endpoint with decapsulation and specific IPv6 table lookup)\n\tTable: {table}"
            )
        }
        B::SR_BEHAVIOR_API_DT4 => {
            format!(
                "DT4 (Endpoint with decapsulation and specific IPv4 table lookup)\n\tTable: \t{table}"
            )
        }
        other => format!("{other:?}"),
    }
}

fn steering(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    shell.print("SR steering policies:\nTraffic\t\tSR policy BSID");
    for row in shell.rows(&SrSteeringPolDump {}) {
        let traffic = match row.traffic_type {
            SrSteer::SR_STEER_API_L2 => format!("L2 {}", name_of(shell.vpp, row.sw_if_index)),
            _ => format!("L3 {}", row.prefix),
        };
        shell.print(&format!("{traffic}\t{}", row.bsid));
    }
    Ok(())
}
