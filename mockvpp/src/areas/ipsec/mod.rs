//! IPsec: policies, security associations and the tunnels that they protect (`src/vnet/ipsec`).
//!
//! Whoever uses an association holds a lock on it; deleting it takes one lock away, whosever it was. Bindings of
//! interfaces to policies belong to the index: an interface's deletion leaves them to the next owner. Protected
//! tunnels go with their interface.

mod config;
mod dump;
mod hooks;
mod policy;
mod protect;
mod sa;

use crate::core::registry::Registry;

pub use policy::{Policy, Spd};
pub use protect::Protection;
pub use sa::Sa;

/// Everything IPsec knows.
#[derive(Debug, Default)]
pub struct State {
    /// Security associations.
    pub sas: sa::Table,
    /// Policy databases and the interfaces bound to them.
    pub spds: policy::Table,
    /// Protected tunnels.
    pub protections: protect::Table,
}

/// Messages of `ipsec` but those about its interfaces.
pub fn register(r: &mut Registry) {
    r.hooks.interface_deleted.push(hooks::interface_deleted);

    r.reply(config::ipsec_sad_entry_add_del);
    r.reply(config::ipsec_sad_entry_add_del_v2);
    r.reply(config::ipsec_sad_entry_add_del_v3);
    r.reply(config::ipsec_sad_entry_add);
    r.reply(config::ipsec_sad_entry_add_v2);
    r.reply(config::ipsec_sad_entry_del);
    r.reply(config::ipsec_sad_entry_update);
    r.reply(config::ipsec_sad_bind);
    r.reply(config::ipsec_sad_unbind);
    r.reply(config::ipsec_set_async_mode);
    r.reply(config::ipsec_select_backend);
    r.dump(dump::ipsec_backend_dump);
    r.dump(dump::ipsec_sa_dump);
    r.dump(dump::ipsec_sa_v2_dump);
    r.dump(dump::ipsec_sa_v3_dump);
    r.dump(dump::ipsec_sa_v4_dump);
    r.dump(dump::ipsec_sa_v5_dump);

    r.reply(policy::ipsec_spd_add_del);
    r.reply(policy::ipsec_interface_add_del_spd);
    r.reply(policy::ipsec_spd_entry_add_del);
    r.reply(policy::ipsec_spd_entry_add_del_v2);
    r.dump(dump::ipsec_spds_dump);
    r.dump(dump::ipsec_spd_dump);
    r.dump(dump::ipsec_spd_interface_dump);

    r.reply(protect::ipsec_tunnel_protect_update);
    r.reply(protect::ipsec_tunnel_protect_del);
    r.dump(dump::ipsec_tunnel_protect_dump);
}
