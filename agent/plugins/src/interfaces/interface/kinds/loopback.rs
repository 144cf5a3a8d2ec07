//! Software loopbacks (`src/vnet/ethernet/interface.c`).

use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Type;
use agent_scheduler::ValueError;
use async_trait::async_trait;
use vpp_binapi::VppError;
use vpp_binapi::api::interface::{CreateLoopback, DeleteLoopback};

use super::super::{IfMeta, calls};
use super::{Env, Kind, Mac, Mtu, Rows};
use crate::{CallError, Need, Tolerate, Vpp, needs};

#[derive(Default)]
pub(super) struct Loopback;

#[async_trait]
impl Kind for Loopback {
    fn messages(&self) -> &'static [Need] {
        needs![CreateLoopback, DeleteLoopback]
    }

    fn mac(&self) -> Mac {
        Mac::AtCreate
    }

    fn mtu(&self) -> Mtu {
        Mtu::Layer3
    }

    fn equivalent(&self, _: &Interface, _: &Interface) -> bool {
        true
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let mac_address = calls::mac::<CreateLoopback>(env.vpp, interface)?.unwrap_or_default();
        let created = env.vpp.request(&CreateLoopback { mac_address }).await?;
        Ok(created.sw_if_index)
    }

    async fn delete(&self, env: &Env<'_>, _: &Interface, meta: &IfMeta) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&DeleteLoopback { sw_if_index }).await;
        Ok(deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?)
    }

    async fn read(&self, _: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        for row in rows.values_mut() {
            if matches!(
                row.details.interface_dev_type.as_bytes(),
                b"Loopback" | b"local"
            ) {
                row.value.set_type(Type::SoftwareLoopback);
            }
        }
        Ok(())
    }
}
