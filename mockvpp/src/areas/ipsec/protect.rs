//! Tunnels protected by security associations (`ipsec_tun.c`).
//!
//! A protection that is refused halfway stays behind: dumps of all protections show it, nothing finds it.

use std::collections::BTreeMap;

use vpp_binapi::VppError;
use vpp_binapi::api::ip_types::Address;
use vpp_binapi::api::ipsec::{
    IpsecTunnelProtectDel, IpsecTunnelProtectDelReply, IpsecTunnelProtectUpdate,
    IpsecTunnelProtectUpdateReply,
};

use crate::areas::tunnel::Ip46;
use crate::core::call::{Call, Refusal};
use crate::core::hash::Hash;
use crate::core::pool::Pool;
use crate::core::vpp::Vpp;

/// Most associations for received packets.
const MAX_SA_IN: usize = 4;

/// A next hop as VPP's hash sees it: `ip_address_t`.
type NextHop = [u8; 17];

fn next_hop(nh: &Address) -> NextHop {
    let mut key = [0; 17];
    let ip = Ip46::from(nh).0.to_be_bytes();
    key.iter_mut().zip(ip).for_each(|(to, from)| *to = from);
    if let Some(version) = key.last_mut() {
        *version = nh.ip().is_ipv6().into();
    }
    key
}

/// One protected tunnel.
#[derive(Debug, Clone)]
pub struct Protection {
    /// The tunnel.
    pub sw_if_index: u32,
    /// The next hop that it is for, where the tunnel has many.
    pub nh: Address,
    /// Index of the association for packets sent.
    pub sa_out: u32,
    /// Indexes of the associations for packets received.
    pub sa_in: Vec<u32>,
    /// Whether the tunnel has no addresses but the association's (`IPSEC_PROTECT_ITF`).
    is_itf: bool,
}

/// Which protections an interface has.
#[derive(Debug, Default)]
struct OfInterface {
    by_next_hop: Hash<NextHop, u32>,
    /// Of a tunnel with one far end.
    only: Option<u32>,
}

/// All protections.
#[derive(Debug, Default)]
pub struct Table {
    pool: Pool<Protection>,
    interfaces: BTreeMap<u32, OfInterface>,
}

impl Table {
    /// All by ascending index.
    pub fn iter(&self) -> impl Iterator<Item = &Protection> {
        self.pool.iter().map(|(_, p)| p)
    }

    /// The one at an index.
    pub fn get(&self, index: u32) -> Option<&Protection> {
        self.pool.get(index)
    }

    /// Indexes of an interface's in the order of dumps.
    pub fn of(&self, sw_if_index: u32) -> Vec<u32> {
        let of = self.interfaces.get(&sw_if_index);
        let hashed = of.into_iter().flat_map(|of| of.by_next_hop.iter());
        let hashed = hashed.map(|(_, index)| *index);
        hashed.chain(of.and_then(|of| of.only)).collect()
    }

    /// The last one that an association belongs to.
    pub fn with_sa(&self, sa_index: u32) -> Option<&Protection> {
        let belongs = |p: &&Protection| p.sa_out == sa_index || p.sa_in.contains(&sa_index);
        self.iter().filter(belongs).last()
    }
}

fn is_p2p(vpp: &Vpp, sw_if_index: u32) -> bool {
    let interface = vpp.interface.table.get(sw_if_index);
    interface.is_none_or(|i| i.is_p2p)
}

fn find(vpp: &Vpp, sw_if_index: u32, nh: &Address) -> Option<u32> {
    let of = vpp.ipsec.protections.interfaces.get(&sw_if_index)?;
    match is_p2p(vpp, sw_if_index) {
        true => of.only,
        false => of.by_next_hop.get(next_hop(nh)).copied(),
    }
}

/// The near end of a tunnel, zero where it has none (`ip_tun_desc`).
fn near_end(vpp: &Vpp, sw_if_index: u32) -> Result<Ip46, VppError> {
    let hardware = vpp.interface.table.hardware(sw_if_index);
    let source = match hardware.map_or("", |h| h.device.name) {
        "IPSEC Tunnel" => Some(Ip46::default()),
        "IPIP tunnel device" => vpp.ipip.source(sw_if_index),
        "GRE tunnel device" => vpp.gre.source(sw_if_index),
        _ => return Err(VppError::INVALID_SW_IF_INDEX),
    };
    source.ok_or(VppError::UNSPECIFIED)
}

impl Vpp {
    /// Puts a protection to work with its associations (`ipsec_tun_protect_config`).
    fn configure_protection(&mut self, index: u32, sa_out: u32, sa_in: Vec<u32>) {
        let Some(protection) = self.areas.ipsec.protections.pool.get_mut(index) else {
            return;
        };
        protection.sa_out = sa_out;
        protection.sa_in = sa_in;
        let (sw_if_index, nh) = (protection.sw_if_index, protection.nh);
        self.areas.ipsec.sas.lock(sa_out);
        for sa_index in &protection.sa_in {
            self.areas.ipsec.sas.lock(*sa_index);
            if let Some(sa) = self.areas.ipsec.sas.get_mut(*sa_index) {
                sa.is_protect |= sa.is_tunnel() && !protection.is_itf;
            }
        }
        let p2p = is_p2p(self, sw_if_index);
        let of = &mut self.areas.ipsec.protections.interfaces;
        let of = of.entry(sw_if_index).or_default();
        match p2p {
            true => of.only = Some(index),
            false => of.by_next_hop.insert(next_hop(&nh), index),
        }
    }

    /// Takes a protection and its associations apart (`ipsec_tun_protect_unconfig`).
    fn unconfigure_protection(&mut self, index: u32) {
        let Some(protection) = self.ipsec.protections.pool.get(index).cloned() else {
            return;
        };
        for sa_index in &protection.sa_in {
            if let Some(sa) = self.ipsec.sas.get_mut(*sa_index) {
                sa.is_protect = false;
            }
        }
        let p2p = is_p2p(self, protection.sw_if_index);
        let of = &mut self.ipsec.protections.interfaces;
        if let Some(of) = of.get_mut(&protection.sw_if_index) {
            if p2p {
                of.only = None;
            } else {
                of.by_next_hop.remove(next_hop(&protection.nh));
                if of.by_next_hop.is_empty() {
                    of.by_next_hop = Hash::default();
                }
            }
        }
        self.unlock_sa(protection.sa_out);
        for sa_index in protection.sa_in {
            self.unlock_sa(sa_index);
        }
    }

    /// Ends a protection.
    pub(super) fn unprotect(&mut self, index: u32) {
        self.unconfigure_protection(index);
        self.ipsec.protections.pool.remove(index);
    }
}

/// Protects a tunnel, or changes the associations that protect it (`ipsec_tun_protect_update`). Locks taken before an
/// error stay.
fn update(
    vpp: &mut Vpp,
    sw_if_index: u32,
    nh: &Address,
    sa_out: u32,
    sa_in: &[u32],
) -> Result<(), VppError> {
    if sa_in.len() > MAX_SA_IN {
        return Err(VppError::LIMIT_EXCEEDED);
    }
    let held = find(vpp, sw_if_index, nh);
    let sas = &mut vpp.ipsec.sas;
    let mut lock = |id: u32| sas.find_and_lock(id).ok_or(VppError::INVALID_VALUE);
    let sa_in: Result<Vec<u32>, VppError> = sa_in.iter().map(|id| lock(*id)).collect();
    let (sa_in, sa_out) = (sa_in?, lock(sa_out)?);
    let index = match held {
        Some(index) => {
            vpp.unconfigure_protection(index);
            index
        }
        None => {
            let source = near_end(vpp, sw_if_index);
            if source == Err(VppError::INVALID_SW_IF_INDEX) {
                return Err(VppError::INVALID_SW_IF_INDEX);
            }
            let index = vpp.ipsec.protections.pool.insert(Protection {
                sw_if_index,
                nh: nh.ip().into(),
                sa_out,
                sa_in: sa_in.clone(),
                is_itf: false,
            });
            if source?.is_zero() {
                let sa = vpp.ipsec.sas.get(sa_out);
                if !sa.is_some_and(|sa| sa.is_tunnel()) {
                    return Err(VppError::INVALID_DST_ADDRESS);
                }
                if let Some(protection) = vpp.ipsec.protections.pool.get_mut(index) {
                    protection.is_itf = true;
                }
            }
            index
        }
    };
    vpp.configure_protection(index, sa_out, sa_in.clone());
    vpp.unlock_sa(sa_out);
    for sa_index in sa_in {
        vpp.unlock_sa(sa_index);
    }
    Ok(())
}

pub(super) fn ipsec_tunnel_protect_update(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecTunnelProtectUpdate,
) -> Result<IpsecTunnelProtectUpdateReply, Refusal> {
    let t = r.tunnel;
    vpp.interface.table.expect(t.sw_if_index)?;
    update(vpp, t.sw_if_index, &t.nh, t.sa_out, &t.sa_in)?;
    Ok(IpsecTunnelProtectUpdateReply::default())
}

pub(super) fn ipsec_tunnel_protect_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpsecTunnelProtectDel,
) -> Result<IpsecTunnelProtectDelReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let index = find(vpp, r.sw_if_index, &r.nh).ok_or(VppError::NO_SUCH_ENTRY)?;
    vpp.unprotect(index);
    Ok(IpsecTunnelProtectDelReply::default())
}
