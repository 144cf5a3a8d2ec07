//! Requests that let interfaces ask tables.

use vpp_binapi::VppError;
use vpp_binapi::api::classify::{
    ClassifySetInterfaceIpTable, ClassifySetInterfaceIpTableReply, ClassifySetInterfaceL2Tables,
    ClassifySetInterfaceL2TablesReply, FlowClassifySetInterface, FlowClassifySetInterfaceReply,
    InputAclSetInterface, InputAclSetInterfaceReply, OutputAclSetInterface,
    OutputAclSetInterfaceReply, PolicerClassifySetInterface, PolicerClassifySetInterfaceReply,
    PuntAclAddDel, PuntAclAddDelReply, PuntAclGet, PuntAclGetReply,
};

use crate::areas::classify::{Kind, User};
use crate::areas::l2::features::{input, output};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// The node that asks, where there is one.
fn node(user: User) -> Option<(&'static str, &'static str)> {
    match user {
        User::InputAcl(Kind::Ip4) => Some(("ip4-unicast", "ip4-inacl")),
        User::InputAcl(Kind::Ip6) => Some(("ip6-unicast", "ip6-inacl")),
        User::InputAcl(Kind::Ip4Punt) => Some(("ip4-punt", "ip4-punt-acl")),
        User::InputAcl(Kind::Ip6Punt) => Some(("ip6-punt", "ip6-punt-acl")),
        User::OutputAcl(Kind::Ip4) => Some(("ip4-output", "ip4-outacl")),
        User::OutputAcl(Kind::Ip6) => Some(("ip6-output", "ip6-outacl")),
        User::Policer(Kind::Ip4) => Some(("ip4-unicast", "ip4-policer-classify")),
        User::Policer(Kind::Ip6) => Some(("ip6-unicast", "ip6-policer-classify")),
        User::Flow(Kind::Ip4) => Some(("ip4-unicast", "ip4-flow-classify")),
        User::Flow(Kind::Ip6) => Some(("ip6-unicast", "ip6-flow-classify")),
        _ => None,
    }
}

fn enable(vpp: &mut Vpp, user: User, sw_if_index: u32, on: bool) {
    let ports = &mut vpp.areas.l2.ports;
    match user {
        User::InputAcl(Kind::L2) => {
            ports.set_input_features(sw_if_index, input::ACL, on);
        }
        User::Policer(Kind::L2) => {
            ports.set_input_features(sw_if_index, input::POLICER_CLAS, on);
        }
        User::OutputAcl(Kind::L2) => ports.set_output_features(sw_if_index, output::ACL, on),
        _ => {}
    }
    if let Some((arc, node)) = node(user) {
        let _ = vpp.feature.enable_disable(arc, node, sw_if_index, on);
    }
}

/// Goes through the tables that a request names, in VPP's order; what is done before an error stays. An interface that
/// asks a table already ends an addition without a word.
fn set(
    vpp: &mut Vpp,
    sw_if_index: u32,
    named: &[(User, u32)],
    is_add: bool,
) -> Result<(), VppError> {
    for (user, table) in named
        .iter()
        .copied()
        .filter(|(_, table)| *table != u32::MAX)
    {
        vpp.classify.expect(table, VppError::NO_SUCH_TABLE)?;
        let held = vpp.classify.table_of(user, sw_if_index);
        if !is_add && held != table {
            return Err(VppError::NO_SUCH_TABLE);
        }
        if is_add && held != u32::MAX {
            return Ok(());
        }
        enable(vpp, user, sw_if_index, is_add);
        let key = (user, sw_if_index);
        if is_add {
            vpp.classify.users.insert(key, table);
        } else {
            vpp.classify.users.remove(&key);
        }
    }
    Ok(())
}

pub(super) fn input_acl_set_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: InputAclSetInterface,
) -> Result<InputAclSetInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let named = [
        (User::InputAcl(Kind::Ip4), r.ip4_table_index),
        (User::InputAcl(Kind::Ip6), r.ip6_table_index),
        (User::InputAcl(Kind::L2), r.l2_table_index),
    ];
    set(vpp, r.sw_if_index, &named, r.is_add)?;
    Ok(InputAclSetInterfaceReply::default())
}

pub(super) fn output_acl_set_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: OutputAclSetInterface,
) -> Result<OutputAclSetInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let named = [
        (User::OutputAcl(Kind::Ip4), r.ip4_table_index),
        (User::OutputAcl(Kind::Ip6), r.ip6_table_index),
        (User::OutputAcl(Kind::L2), r.l2_table_index),
    ];
    set(vpp, r.sw_if_index, &named, r.is_add)?;
    Ok(OutputAclSetInterfaceReply::default())
}

pub(super) fn punt_acl_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PuntAclAddDel,
) -> Result<PuntAclAddDelReply, Refusal> {
    let named = [
        (User::InputAcl(Kind::Ip4Punt), r.ip4_table_index),
        (User::InputAcl(Kind::Ip6Punt), r.ip6_table_index),
    ];
    set(vpp, 0, &named, r.is_add)?;
    Ok(PuntAclAddDelReply::default())
}

pub(super) fn punt_acl_get(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: PuntAclGet,
) -> Result<PuntAclGetReply, Refusal> {
    Ok(PuntAclGetReply {
        retval: 0,
        ip4_table_index: vpp.classify.table_of(User::InputAcl(Kind::Ip4Punt), 0),
        ip6_table_index: vpp.classify.table_of(User::InputAcl(Kind::Ip6Punt), 0),
    })
}

pub(super) fn policer_classify_set_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: PolicerClassifySetInterface,
) -> Result<PolicerClassifySetInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let named = [
        (User::Policer(Kind::Ip4), r.ip4_table_index),
        (User::Policer(Kind::Ip6), r.ip6_table_index),
        (User::Policer(Kind::L2), r.l2_table_index),
    ];
    set(vpp, r.sw_if_index, &named, r.is_add)?;
    Ok(PolicerClassifySetInterfaceReply::default())
}

pub(super) fn flow_classify_set_interface(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: FlowClassifySetInterface,
) -> Result<FlowClassifySetInterfaceReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let named = [
        (User::Flow(Kind::Ip4), r.ip4_table_index),
        (User::Flow(Kind::Ip6), r.ip6_table_index),
    ];
    set(vpp, r.sw_if_index, &named, r.is_add)?;
    Ok(FlowClassifySetInterfaceReply::default())
}

/// Replaces without asking what was there.
fn replace(vpp: &mut Vpp, user: User, sw_if_index: u32, table: u32) {
    let key = (user, sw_if_index);
    if table == u32::MAX {
        vpp.classify.users.remove(&key);
    } else {
        vpp.classify.users.insert(key, table);
    }
}

pub(super) fn classify_set_interface_ip_table(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifySetInterfaceIpTable,
) -> Result<ClassifySetInterfaceIpTableReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    if r.table_index != u32::MAX {
        vpp.classify
            .expect(r.table_index, VppError::NO_SUCH_ENTRY)?;
    }
    let kind = if r.is_ipv6 { Kind::Ip6 } else { Kind::Ip4 };
    replace(vpp, User::Ip(kind), r.sw_if_index, r.table_index);
    Ok(ClassifySetInterfaceIpTableReply::default())
}

pub(super) fn classify_set_interface_l2_tables(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: ClassifySetInterfaceL2Tables,
) -> Result<ClassifySetInterfaceL2TablesReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let user = if r.is_input {
        User::L2Input
    } else {
        User::L2Output
    };
    let named = [
        (Kind::Ip4, r.ip4_table_index, VppError::NO_SUCH_TABLE),
        (Kind::Ip6, r.ip6_table_index, VppError::NO_SUCH_TABLE2),
        (Kind::L2, r.other_table_index, VppError::NO_SUCH_TABLE3),
    ];
    for (_, table, error) in named.iter().filter(|(_, table, _)| *table != u32::MAX) {
        vpp.classify.expect(*table, *error)?;
    }
    for (kind, table, _) in named {
        replace(vpp, user(kind), r.sw_if_index, table);
    }
    let on = named.iter().any(|(_, table, _)| *table != u32::MAX);
    let ports = &mut vpp.l2.ports;
    if r.is_input {
        ports.set_input_features(r.sw_if_index, input::INPUT_CLASSIFY, on);
    } else {
        ports.set_output_features(r.sw_if_index, output::OUTPUT_CLASSIFY, on);
    }
    Ok(ClassifySetInterfaceL2TablesReply::default())
}
