//! Where sessions are copied from and to (`src/plugins/nat/nat44-ei/nat44_ei_ha.c`). Without sessions nothing is copied.

use std::net::Ipv4Addr;

use vpp_binapi::api::nat44_ei::{
    Nat44EiHaFlush, Nat44EiHaFlushReply, Nat44EiHaGetFailover, Nat44EiHaGetFailoverReply,
    Nat44EiHaGetListener, Nat44EiHaGetListenerReply, Nat44EiHaResync, Nat44EiHaResyncReply,
    Nat44EiHaSetFailover, Nat44EiHaSetFailoverReply, Nat44EiHaSetListener,
    Nat44EiHaSetListenerReply,
};

use crate::core::call::{Call, Refusal};
use crate::core::registry::Registry;
use crate::core::vpp::Vpp;

/// Address, port and a number: path MTU or seconds between refreshes.
#[derive(Debug)]
struct Peer(Ipv4Addr, u16, u32);

impl Default for Peer {
    fn default() -> Self {
        Self(Ipv4Addr::UNSPECIFIED, 0, 0)
    }
}

/// Both ends.
#[derive(Debug, Default)]
pub(super) struct Replicas {
    listener: Peer,
    failover: Peer,
}

impl Replicas {
    /// NAT is disabled: nothing is copied any more (`nat_ha_disable`).
    pub(super) fn stop(&mut self) {
        self.failover.1 = 0;
    }
}

pub(super) fn register(r: &mut Registry) {
    r.reply(nat44_ei_ha_set_listener);
    r.reply(nat44_ei_ha_get_listener);
    r.reply(nat44_ei_ha_set_failover);
    r.reply(nat44_ei_ha_get_failover);
    r.reply(nat44_ei_ha_flush);
    r.reply(nat44_ei_ha_resync);
}

fn nat44_ei_ha_set_listener(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiHaSetListener,
) -> Result<Nat44EiHaSetListenerReply, Refusal> {
    vpp.nat44_ei.replicas.listener = Peer(r.ip_address, r.port, r.path_mtu);
    Ok(Nat44EiHaSetListenerReply::default())
}

fn nat44_ei_ha_get_listener(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiHaGetListener,
) -> Result<Nat44EiHaGetListenerReply, Refusal> {
    let Peer(ip_address, port, path_mtu) = vpp.nat44_ei.replicas.listener;
    Ok(Nat44EiHaGetListenerReply {
        retval: 0,
        ip_address,
        port,
        path_mtu,
    })
}

fn nat44_ei_ha_set_failover(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: Nat44EiHaSetFailover,
) -> Result<Nat44EiHaSetFailoverReply, Refusal> {
    vpp.nat44_ei.replicas.failover = Peer(r.ip_address, r.port, r.session_refresh_interval);
    Ok(Nat44EiHaSetFailoverReply::default())
}

fn nat44_ei_ha_get_failover(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiHaGetFailover,
) -> Result<Nat44EiHaGetFailoverReply, Refusal> {
    let Peer(ip_address, port, session_refresh_interval) = vpp.nat44_ei.replicas.failover;
    Ok(Nat44EiHaGetFailoverReply {
        retval: 0,
        ip_address,
        port,
        session_refresh_interval,
    })
}

fn nat44_ei_ha_flush(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiHaFlush,
) -> Result<Nat44EiHaFlushReply, Refusal> {
    Ok(Nat44EiHaFlushReply::default())
}

/// VPP does nothing, and never says that it is done.
fn nat44_ei_ha_resync(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: Nat44EiHaResync,
) -> Result<Nat44EiHaResyncReply, Refusal> {
    Ok(Nat44EiHaResyncReply::default())
}
