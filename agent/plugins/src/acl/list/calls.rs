use agent_model::normalize::MAX_TAG_LEN;
use agent_model::vpp::acl::Acl;
use vpp_binapi::api::acl::{
    AclAddReplace, AclDel, AclDetails, AclDump, AclInterfaceListDetails, AclInterfaceListDump,
    MacipAclAdd, MacipAclAddReplace, MacipAclDel, MacipAclDetails, MacipAclDump,
    MacipAclInterfaceListDetails, MacipAclInterfaceListDump,
};
use vpp_binapi::{FixedStr, VppError};

use super::metadata::AclMeta;
use super::rules::Rules;
use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    AclAddReplace,
    AclDel,
    AclDump,
    AclInterfaceListDump,
    MacipAclAdd,
    MacipAclAddReplace,
    MacipAclDel,
    MacipAclDump,
    MacipAclInterfaceListDump
];

/// Makes a list.
pub(super) async fn add(vpp: &Vpp, acl: &Acl) -> Result<AclMeta, CallError> {
    let tag = tag(vpp, acl)?;
    match rules(vpp, acl)? {
        Rules::Ip(r) => {
            let acl_index = u32::MAX;
            let added = vpp.request(&AclAddReplace { acl_index, tag, r }).await?;
            Ok(AclMeta {
                acl_index: added.acl_index,
                is_macip: false,
            })
        }
        Rules::MacIp(r) => {
            let added = vpp.request(&MacipAclAdd { tag, r }).await?;
            Ok(AclMeta {
                acl_index: added.acl_index,
                is_macip: true,
            })
        }
    }
}

/// Gives a list other rules, at once and without taking it off its interfaces.
pub(super) async fn replace(vpp: &Vpp, acl_index: u32, acl: &Acl) -> Result<(), CallError> {
    let tag = tag(vpp, acl)?;
    match rules(vpp, acl)? {
        Rules::Ip(r) => vpp
            .request(&AclAddReplace { acl_index, tag, r })
            .await
            .map(drop),
        Rules::MacIp(r) => vpp
            .request(&MacipAclAddReplace { acl_index, tag, r })
            .await
            .map(drop),
    }
}

pub(super) async fn delete(vpp: &Vpp, acl: &AclMeta) -> Result<(), CallError> {
    let acl_index = acl.acl_index;
    let gone = &[VppError::NO_SUCH_ENTRY];
    if acl.is_macip {
        let deleted = vpp.request(&MacipAclDel { acl_index }).await;
        deleted.tolerate(gone)
    } else {
        let deleted = vpp.request(&AclDel { acl_index }).await;
        deleted.tolerate(gone)
    }
}

/// All lists and where they are applied.
pub(super) struct Dump {
    pub acls: Vec<AclDetails>,
    pub interfaces: Vec<AclInterfaceListDetails>,
    pub macip_acls: Vec<MacipAclDetails>,
    pub macip_interfaces: Vec<MacipAclInterfaceListDetails>,
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Dump, CallError> {
    let all = u32::MAX;
    let acls = AclDump { acl_index: all };
    let interfaces = AclInterfaceListDump { sw_if_index: all };
    let macip_acls = MacipAclDump { acl_index: all };
    let macip_interfaces = MacipAclInterfaceListDump { sw_if_index: all };
    let (acls, interfaces, macip_acls, macip_interfaces) = futures::join!(
        vpp.dump(&acls),
        vpp.dump(&interfaces),
        vpp.dump(&macip_acls),
        vpp.dump(&macip_interfaces)
    );
    Ok(Dump {
        acls: acls?,
        interfaces: interfaces?,
        macip_acls: macip_acls?,
        macip_interfaces: macip_interfaces?,
    })
}

fn tag(vpp: &Vpp, acl: &Acl) -> Result<FixedStr<64>, CallError> {
    FixedStr::new(&acl.name).ok_or_else(|| {
        vpp.cannot_say::<AclAddReplace>(format!(
            "name {:?} is longer than {MAX_TAG_LEN} bytes",
            acl.name
        ))
    })
}

fn rules(vpp: &Vpp, acl: &Acl) -> Result<Rules, CallError> {
    Rules::of(acl).ok_or_else(|| {
        vpp.cannot_say::<AclAddReplace>("a rule has an address, port or action that is none")
    })
}
