//! Admin and link state (`vnet_sw_interface_set_flags_helper`, `vnet_hw_interface_set_flags_helper`).

use vpp_binapi::api::interface_types::{IfStatusFlags, IfType};

use crate::areas::interface::hardware::DriverError;
use crate::core::call::Call;
use crate::core::vpp::Vpp;

impl Vpp {
    /// Sets the admin state and tells all areas where it changes.
    ///
    /// # Errors
    /// A sub-interface cannot go up while its parent is down, and a driver may refuse; the state is as before then.
    pub fn set_admin(
        &mut self,
        call: &mut Call<'_>,
        sw_if_index: u32,
        up: bool,
    ) -> Result<(), DriverError> {
        let table = &mut self.interface.table;
        let Some(interface) = table.get(sw_if_index) else {
            return Ok(());
        };
        if interface.kind == IfType::IF_API_TYPE_SUB && up {
            let parent = table.get(interface.sup_sw_if_index);
            if !parent.is_some_and(|parent| parent.is_admin_up()) {
                return Err(DriverError);
            }
        }
        if interface.is_admin_up() == up {
            return Ok(());
        }
        let is_hardware = interface.is_hardware();
        self.flag_admin(sw_if_index, up);
        self.tell_admin_changed(call, sw_if_index);
        if !is_hardware {
            return Ok(());
        }
        let Some(device) = self.interface.table.hardware(sw_if_index).map(|h| h.device) else {
            return Ok(());
        };
        if let Err(refused) = (device.admin_up_down)(self, call, sw_if_index, up) {
            self.flag_admin(sw_if_index, !up);
            return Err(refused);
        }
        if !up {
            self.set_link(call, sw_if_index, false);
        }
        Ok(())
    }

    fn flag_admin(&mut self, sw_if_index: u32, up: bool) {
        if let Some(interface) = self.interface.table.get_mut(sw_if_index) {
            let admin_up = IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP;
            interface.flags = interface.flags.with(admin_up, up);
        }
    }

    /// Sets the link state of the hardware behind an interface and tells all areas where it changes.
    pub fn set_link(&mut self, call: &mut Call<'_>, sw_if_index: u32, up: bool) {
        let Some(hardware) = self.interface.table.hardware_mut(sw_if_index) else {
            return;
        };
        if hardware.link_up != up {
            hardware.link_up = up;
            let (hw_if_index, sw_if_index) = (hardware.hw_if_index, hardware.sw_if_index);
            self.interface.table.refresh(hw_if_index);
            self.tell_link_changed(call, sw_if_index);
        }
    }
}
