//! Tables of interfaces, and what goes with an interface (`fib_table_bind`, `ip4_sw_interface_add_del`,
//! `vnet_sw_interface_update_unnumbered`).

use vpp_binapi::VppError;

use crate::areas::fib::{NONE, Proto, Source};
use crate::areas::mfib::MSource;
use crate::core::call::{Call, Refusal};
use crate::core::hooks::TableBind;
use crate::core::vpp::Vpp;

impl Vpp {
    fn bind_fib(&mut self, call: &mut Call<'_>, proto: Proto, sw_if_index: u32, fib_index: u32) {
        let old = self.fib.interface_fib(proto, sw_if_index);
        let ids = (self.fib.table_id(proto, old), self.fib.table_id(proto, fib_index));
        self.neighbors_rebound(proto, sw_if_index, old, fib_index);
        self.fib.interface_rebound(proto, sw_if_index, fib_index);
        if old != 0 {
            self.fib.unlock_table(proto, old, Source::INTERFACE);
        }
        if ids.1 != 0 {
            self.fib.lock_table(proto, fib_index, Source::INTERFACE);
        }
        self.fib.set_interface_fib(proto, sw_if_index, fib_index);
        let change = TableBind {
            sw_if_index,
            is_ipv6: proto == Proto::Ip6,
            old_table: ids.0,
            new_table: ids.1,
        };
        self.tell_table_bound(call, change);
    }

    fn bind_mfib(&mut self, proto: Proto, sw_if_index: u32, mfib_index: u32) {
        let old = self.mfib.interface_fib(proto, sw_if_index);
        if old != 0 {
            self.mfib.unlock_table(proto, old, MSource::INTERFACE);
        }
        if self.mfib.table_id(proto, mfib_index) != 0 {
            self.mfib.lock_table(proto, mfib_index, MSource::INTERFACE);
        }
        self.mfib.set_interface_fib(proto, sw_if_index, mfib_index);
    }

    /// Moves an interface without addresses to another table (`ip_table_bind`).
    ///
    /// # Errors
    /// No such table; the interface has addresses, its own or borrowed.
    pub fn ip_table_bind(
        &mut self,
        call: &mut Call<'_>,
        proto: Proto,
        sw_if_index: u32,
        table_id: u32,
    ) -> Result<(), Refusal> {
        let fib_index = self.fib.find_table(proto, table_id).ok_or(VppError::NO_SUCH_FIB)?;
        let mfib_index = self.mfib.find_table(proto, table_id);
        if !self.addresses_of(proto, sw_if_index).is_empty() {
            return Err(VppError::ADDRESS_FOUND_FOR_INTERFACE.into());
        }
        self.bind_fib(call, proto, sw_if_index, fib_index);
        if let Some(mfib_index) = mfib_index {
            self.bind_mfib(proto, sw_if_index, mfib_index);
        }
        Ok(())
    }

    /// Borrows the addresses of `lender`, or gives them back.
    ///
    /// # Errors
    /// The two interfaces are in different tables.
    pub fn update_unnumbered(&mut self, sw_if_index: u32, lender: Option<u32>) -> Result<(), Refusal> {
        let Some(lender) = lender else {
            if self.fib.lender(sw_if_index).is_some() {
                self.fib.set_unnumbered(sw_if_index, None);
                self.ip.ip4.set_head(sw_if_index, NONE);
                self.ip.ip6.set_head(sw_if_index, NONE);
            }
            return Ok(());
        };
        for proto in [Proto::Ip4, Proto::Ip6] {
            if self.fib.interface_fib(proto, sw_if_index) != self.fib.interface_fib(proto, lender)
                || self.mfib.interface_fib(proto, sw_if_index) != self.mfib.interface_fib(proto, lender)
            {
                return Err(VppError::UNEXPECTED_INTF_STATE.into());
            }
        }
        self.fib.set_unnumbered(sw_if_index, Some(lender));
        for proto in [Proto::Ip4, Proto::Ip6] {
            let addresses = self.ip.addresses_mut(proto);
            let head = addresses.head(lender);
            addresses.set_head(sw_if_index, head);
        }
        Ok(())
    }
}

/// Addresses go, the tables lose their lock.
pub(super) fn interface_deleted(vpp: &mut Vpp, call: &mut Call<'_>, sw_if_index: u32) {
    let _ = vpp.update_unnumbered(sw_if_index, None);
    for proto in [Proto::Ip4, Proto::Ip6] {
        for prefix in vpp.own_addresses(proto, sw_if_index) {
            let _ = vpp.del_address(call, sw_if_index, &prefix);
        }
        vpp.mfib.interface_enable_disable(proto, sw_if_index, false);
        if vpp.fib.interface_fib(proto, sw_if_index) != 0 {
            vpp.bind_fib(call, proto, sw_if_index, 0);
        }
        if vpp.mfib.interface_fib(proto, sw_if_index) != 0 {
            vpp.bind_mfib(proto, sw_if_index, 0);
        }
    }
    vpp.ip6_link_off(sw_if_index);
    vpp.ip.directed_broadcast.remove(&sw_if_index);
    for proto in [Proto::Ip4, Proto::Ip6] {
        vpp.fib.set_interface_fib(proto, sw_if_index, NONE);
        vpp.mfib.set_interface_fib(proto, sw_if_index, NONE);
    }
}
