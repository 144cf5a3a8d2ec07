//! VLAN sub-interfaces and their tag rewrite (`src/vnet/ethernet`, `src/vnet/l2/l2_vtr.c`).

use agent_model::keys;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::sub_interface::TagRewriteOptions;
use agent_model::vpp::interfaces::{Interface, SubInterface};
use agent_scheduler::{Dependency, ValueError};
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::interface::{CreateVlanSubif, DeleteSubif};
use vpp_binapi::api::l2::L2InterfaceVlanTagRewrite;

use super::super::IfMeta;
use super::{Env, Kind, Mac, Mtu, Rows};
use crate::interfaces::sw_if_index;
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Sub;

pub(in super::super) fn link(interface: &Interface) -> Option<&SubInterface> {
    match &interface.link {
        Some(Link::Sub(link)) => Some(link),
        _ => None,
    }
}

/// The tag rewrite without the fields that its option does not look at.
fn tag_rewrite(link: &SubInterface) -> L2InterfaceVlanTagRewrite {
    use TagRewriteOptions as Op;
    let (pushed, tags) = match link.tag_rw_option() {
        Op::Disabled | Op::Pop1 | Op::Pop2 => (false, 0),
        Op::Push1 | Op::Translate11 | Op::Translate21 => (true, 1),
        Op::Push2 | Op::Translate12 | Op::Translate22 => (true, 2),
    };
    L2InterfaceVlanTagRewrite {
        sw_if_index: 0,
        vtr_op: u32::try_from(link.tag_rw_option).unwrap_or_default(),
        push_dot1q: u32::from(pushed && link.push_dot1q),
        tag1: if tags > 0 { link.tag1 } else { 0 },
        tag2: if tags > 1 { link.tag2 } else { 0 },
    }
}

fn same_place(old: &SubInterface, new: &SubInterface) -> bool {
    old.parent_name == new.parent_name && old.sub_id == new.sub_id
}

async fn set_tag_rewrite(
    env: &Env<'_>,
    sw_if_index: u32,
    link: &SubInterface,
) -> Result<(), CallError> {
    let rewrite = L2InterfaceVlanTagRewrite {
        sw_if_index,
        ..tag_rewrite(link)
    };
    env.vpp.request(&rewrite).await.map(drop)
}

#[async_trait]
impl Kind for Sub {
    fn messages(&self) -> &'static [Need] {
        needs![CreateVlanSubif, DeleteSubif, L2InterfaceVlanTagRewrite]
    }

    /// The parent's: VPP would change that.
    fn mac(&self) -> Mac {
        Mac::Fixed
    }

    fn mtu(&self) -> Mtu {
        Mtu::Layer3
    }

    fn dependencies(&self, _: &Env<'_>, interface: &Interface) -> Vec<Dependency> {
        let parent = link(interface).map(|sub| keys::interfaces::interface(&sub.parent_name));
        let dependency = |key: String| Dependency::on("parent-interface-exists", key);
        parent.map(dependency).into_iter().collect()
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some(old), Some(new)) => same_place(old, new) && tag_rewrite(old) == tag_rewrite(new),
            (old, new) => old == new,
        }
    }

    fn can_update(&self, old: &Interface, new: &Interface) -> bool {
        link(old)
            .zip(link(new))
            .is_some_and(|(old, new)| same_place(old, new))
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let link = link(interface)
            .ok_or_else(|| env.vpp.cannot_say::<CreateVlanSubif>("link.sub is not set"))?;
        let create = CreateVlanSubif {
            sw_if_index: sw_if_index(env.ctx, &link.parent_name)?,
            vlan_id: link.sub_id,
        };
        Ok(env.vpp.request(&create).await?.sw_if_index)
    }

    /// Also without tag rewrite: VPP leaves that of the last owner of the index behind.
    async fn configure(
        &self,
        env: &Env<'_>,
        sw_if_index: u32,
        interface: &Interface,
    ) -> Result<(), ValueError> {
        let link = link(interface).cloned().unwrap_or_default();
        Ok(set_tag_rewrite(env, sw_if_index, &link).await?)
    }

    async fn update(
        &self,
        env: &Env<'_>,
        sw_if_index: u32,
        old: &Interface,
        new: &Interface,
    ) -> Result<(), ValueError> {
        match (link(old), link(new)) {
            (Some(old), Some(new)) if tag_rewrite(old) != tag_rewrite(new) => {
                Ok(set_tag_rewrite(env, sw_if_index, new).await?)
            }
            _ => Ok(()),
        }
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&DeleteSubif { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, _: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let names: Vec<_> = rows
            .iter()
            .filter(|(index, row)| **index != row.details.sup_sw_if_index)
            .map(|(index, row)| {
                let parent = rows.get(&row.details.sup_sw_if_index);
                (*index, parent.map(|parent| parent.value.name.clone()))
            })
            .collect();
        for (index, parent_name) in names {
            let Some(row) = rows.get_mut(&index) else {
                continue;
            };
            let details = &row.details;
            row.value.set_type(Type::SubInterface);
            row.value.link = Some(Link::Sub(SubInterface {
                parent_name: parent_name.unwrap_or_default(),
                sub_id: details.sub_id,
                tag_rw_option: i32::try_from(details.vtr_op).unwrap_or(-1),
                push_dot1q: details.vtr_push_dot1q != 0,
                tag1: details.vtr_tag1,
                tag2: details.vtr_tag2,
            }));
        }
        Ok(())
    }
}
