//! What follows from other areas' changes.

use crate::core::call::Call;
use crate::core::vpp::Vpp;

/// An interface's deletion ends its protection (`ipsec_tun_interface_add_del`).
pub(super) fn interface_deleted(vpp: &mut Vpp, _: &mut Call<'_>, sw_if_index: u32) {
    for index in vpp.ipsec.protections.of(sw_if_index) {
        vpp.unprotect(index);
    }
}
