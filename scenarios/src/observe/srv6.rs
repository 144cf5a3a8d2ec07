//! Segment routing: local segments, policies, steered traffic.

use vpp_binapi::api::sr::{
    SrLocalsidsDetails, SrLocalsidsDump, SrPoliciesV2Dump, SrSteeringPolDump,
};
use vpp_binapi::api::sr_types::{SrBehavior, SrSteer};
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    for sid in vpp.dump(&SrLocalsidsDump {}).await? {
        lines.push(words([
            format!("sr-localsid {}", sid.addr),
            when(sid.fib_table != 0, format!("in vrf {}", sid.fib_table)),
            function(&sid, names),
            when(sid.end_psp, "psp"),
        ]));
    }
    for policy in vpp.dump(&SrPoliciesV2Dump {}).await? {
        let line = words([
            format!("sr-policy {}", policy.bsid),
            when(
                policy.fib_table != 0,
                format!("in vrf {}", policy.fib_table),
            ),
            when(policy.is_encap, format!("encap from {}", policy.encap_src)),
            when(policy.type_.0 != 0, "spray"),
        ]);
        for list in &policy.sid_lists {
            let sids = list.sids.iter().take(list.num_sids.into());
            let sids: Vec<String> = sids.map(ToString::to_string).collect();
            lines.push(format!(
                "{line} weight {} via {}",
                list.weight,
                sids.join(", ")
            ));
        }
    }
    for row in vpp.dump(&SrSteeringPolDump {}).await? {
        let traffic = if row.traffic_type == SrSteer::SR_STEER_API_L2 {
            names.of(row.sw_if_index)
        } else {
            let table = when(row.fib_table != 0, format!("in vrf {}", row.fib_table));
            words([row.prefix.to_string(), table])
        };
        lines.push(format!("sr-steer {traffic} to {}", row.bsid));
    }
    Ok(())
}

fn function(sid: &SrLocalsidsDetails, names: &Names) -> String {
    let target = sid.xconnect_iface_or_vrf_table;
    let out = || format!("{} {}", names.of(target), sid.xconnect_nh_addr);
    match sid.behavior {
        SrBehavior::SR_BEHAVIOR_API_END => "end".to_owned(),
        SrBehavior::SR_BEHAVIOR_API_X => format!("end.x {}", out()),
        SrBehavior::SR_BEHAVIOR_API_T => format!("end.t vrf {target}"),
        SrBehavior::SR_BEHAVIOR_API_DX2 => format!("end.dx2 {}", names.of(target)),
        SrBehavior::SR_BEHAVIOR_API_DX4 => format!("end.dx4 {}", out()),
        SrBehavior::SR_BEHAVIOR_API_DX6 => format!("end.dx6 {}", out()),
        SrBehavior::SR_BEHAVIOR_API_DT4 => format!("end.dt4 vrf {target}"),
        SrBehavior::SR_BEHAVIOR_API_DT6 => format!("end.dt6 vrf {target}"),
        other => format!("behavior {}", other.0),
    }
}
