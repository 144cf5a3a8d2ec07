//! Bonds of Ethernet interfaces (`src/vnet/bonding`). Their members are values of their own.

use agent_model::normalize::same_set;
use agent_model::vpp::interfaces::bond_link::{BondedInterface, LoadBalance, Mode};
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::{BondLink, Interface};
use agent_scheduler::ValueError;
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::bond::{
    BondCreate2, BondDelete, BondLbAlgo, BondMode, SwBondInterfaceDump, SwMemberInterfaceDump,
};

use super::super::{IfMeta, calls};
use super::{Env, Kind, Mac, Mtu, Rows};
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Bond;

fn link(interface: &Interface) -> Option<&BondLink> {
    match &interface.link {
        Some(Link::Bond(link)) => Some(link),
        _ => None,
    }
}

/// How VPP balances: three modes leave no choice.
fn load_balance(link: &BondLink) -> LoadBalance {
    match link.mode() {
        Mode::RoundRobin => LoadBalance::Rr,
        Mode::Broadcast => LoadBalance::Bc,
        Mode::ActiveBackup => LoadBalance::Ab,
        Mode::Unknown | Mode::Xor | Mode::Lacp => link.lb(),
    }
}

fn same_bond(old: &BondLink, new: &BondLink) -> bool {
    old.id == new.id && old.mode == new.mode && load_balance(old) == load_balance(new)
}

fn number(value: i32) -> u32 {
    u32::try_from(value).unwrap_or_default()
}

#[async_trait]
impl Kind for Bond {
    fn messages(&self) -> &'static [Need] {
        needs![
            BondCreate2,
            BondDelete,
            SwBondInterfaceDump,
            SwMemberInterfaceDump
        ]
    }

    fn mac(&self) -> Mac {
        Mac::AtCreate
    }

    fn mtu(&self) -> Mtu {
        Mtu::Layer3
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some(old), Some(new)) => {
                same_bond(old, new)
                    && same_set(&old.bonded_interfaces, &new.bonded_interfaces, |a, b| {
                        a == b
                    })
            }
            (old, new) => old == new,
        }
    }

    fn can_update(&self, old: &Interface, new: &Interface) -> bool {
        link(old)
            .zip(link(new))
            .is_some_and(|(old, new)| same_bond(old, new))
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let link = link(interface)
            .ok_or_else(|| env.vpp.cannot_say::<BondCreate2>("link.bond is not set"))?;
        let mac = calls::mac::<BondCreate2>(env.vpp, interface)?;
        // What follows from the mode, VPP refuses to be told.
        let lb = match link.mode() {
            Mode::Xor | Mode::Lacp => BondLbAlgo(number(link.lb)),
            _ => BondLbAlgo::BOND_API_LB_ALGO_L2,
        };
        let create = BondCreate2 {
            mode: BondMode(number(link.mode)),
            lb,
            numa_only: false,
            enable_gso: false,
            use_custom_mac: mac.is_some(),
            mac_address: mac.unwrap_or_default(),
            id: link.id,
        };
        Ok(env.vpp.request(&create).await?.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&BondDelete { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let all = SwBondInterfaceDump {
            sw_if_index: u32::MAX,
        };
        for details in vpp.dump(&all).await? {
            let of_bond = SwMemberInterfaceDump {
                sw_if_index: details.sw_if_index,
            };
            let mut bonded_interfaces = Vec::new();
            for member in vpp.dump(&of_bond).await? {
                if let Some(row) = rows.get_mut(&member.sw_if_index) {
                    row.mac_is_lent = true;
                    bonded_interfaces.push(BondedInterface {
                        name: row.value.name.clone(),
                        is_passive: member.is_passive,
                        is_long_timeout: member.is_long_timeout,
                    });
                }
            }
            if let Some(row) = rows.get_mut(&details.sw_if_index) {
                row.value.set_type(Type::BondInterface);
                row.value.link = Some(Link::Bond(BondLink {
                    id: details.id,
                    mode: i32::try_from(details.mode.0).unwrap_or_default(),
                    lb: i32::try_from(details.lb.0).unwrap_or_default(),
                    bonded_interfaces,
                }));
            }
        }
        Ok(())
    }
}
