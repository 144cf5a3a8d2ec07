//! Security associations and who holds them (`ipsec_sa.c`).

use std::collections::BTreeMap;
use std::net::IpAddr;

use vpp_binapi::VppError;
use vpp_binapi::api::ipsec_types::{
    IpsecCryptoAlg as Crypto, IpsecIntegAlg as Integ, IpsecProto, IpsecSadFlags as Flags, Key,
};
use vpp_binapi::api::tunnel_types::Tunnel;

use crate::core::call::Refusal;
use crate::core::pool::Pool;
use crate::core::vpp::Vpp;

/// Port of IPsec in UDP.
const UDP_PORT: u16 = 4500;
/// The number that names no port.
const NO_PORT: u16 = u16::MAX;
const DEFAULT_WINDOW: u32 = 64;

/// A security association.
#[derive(Debug, Clone, Default)]
pub struct Sa {
    /// Number that clients gave.
    pub id: u32,
    /// Security parameter index.
    pub spi: u32,
    /// ESP or AH.
    pub protocol: IpsecProto,
    /// Cipher.
    pub crypto_alg: Crypto,
    /// Its key.
    pub crypto_key: Key,
    /// Authentication.
    pub integ_alg: Integ,
    /// Its key.
    pub integ_key: Key,
    /// What clients set, and whether the tunnel is IPv6.
    pub flags: Flags,
    /// Salt in the byte order in which it came.
    pub salt: u32,
    /// Ends of the tunnel.
    pub tunnel: Tunnel,
    /// Source port of UDP around it.
    pub udp_src_port: u16,
    /// Destination port of UDP around it.
    pub udp_dst_port: u16,
    /// Packets that may come out of order.
    pub window: u32,
    /// Thread that works on it; all ones for the first that meets a packet.
    pub thread: u16,
    /// Whether a tunnel that has its own far end is protected by it.
    pub is_protect: bool,
    pub(super) locks: u32,
    pub(super) tracked: Option<(u32, IpAddr)>,
}

impl Sa {
    /// Whether it adds addresses of its own.
    pub fn is_tunnel(&self) -> bool {
        self.flags.contains(Flags::IPSEC_API_SAD_FLAG_IS_TUNNEL)
    }

    /// Whether it is for packets received.
    pub fn is_inbound(&self) -> bool {
        self.flags.contains(Flags::IPSEC_API_SAD_FLAG_IS_INBOUND)
    }

    /// Whether packets are inside UDP.
    pub fn is_udp(&self) -> bool {
        self.flags.contains(Flags::IPSEC_API_SAD_FLAG_UDP_ENCAP)
    }

    /// Whether packets that were seen before are dropped.
    pub fn is_anti_replay(&self) -> bool {
        let flag = Flags::IPSEC_API_SAD_FLAG_USE_ANTI_REPLAY;
        self.flags.contains(flag)
    }
}

/// All associations.
#[derive(Debug, Default)]
pub struct Table {
    pool: Pool<Sa>,
    by_id: BTreeMap<u32, u32>,
    /// Numbers that associations had at their indexes: VPP shows them after the association has gone.
    last_ids: BTreeMap<u32, u32>,
}

impl Table {
    /// All by ascending index.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &Sa)> {
        self.pool.iter()
    }

    /// The one at an index.
    pub fn get(&self, index: u32) -> Option<&Sa> {
        self.pool.get(index)
    }

    /// The one at an index.
    pub fn get_mut(&mut self, index: u32) -> Option<&mut Sa> {
        self.pool.get_mut(index)
    }

    /// Index of the one with a number.
    pub fn find(&self, id: u32) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    /// Index of the one with a number, which gets one more lock.
    pub fn find_and_lock(&mut self, id: u32) -> Option<u32> {
        let index = self.find(id)?;
        self.lock(index);
        Some(index)
    }

    /// Holds one.
    pub fn lock(&mut self, index: u32) {
        if let Some(sa) = self.pool.get_mut(index) {
            sa.locks += 1;
        }
    }

    /// Number of the association that is or was last at an index.
    pub fn id_at(&self, index: u32) -> u32 {
        self.last_ids.get(&index).copied().unwrap_or_default()
    }
}

/// Length of a cipher's key; zero for none.
fn cipher_key_len(crypto: Crypto) -> u8 {
    match crypto.0 {
        1 | 4 | 7 | 13 => 16,
        2 | 5 | 8 | 11 | 14 => 24,
        3 | 6 | 9 | 12 | 15 => 32,
        10 => 7,
        _ => 0,
    }
}

/// Whether VPP has an algorithm for both together (`ipsec_sa_crypto_integ_map`).
fn go_together(crypto: Crypto, integ: Integ) -> bool {
    match crypto.0 {
        0..=3 | 11 => true,
        4..=6 => integ != Integ::IPSEC_API_INTEG_ALG_MD5_96,
        _ => integ == Integ::IPSEC_API_INTEG_ALG_NONE,
    }
}

/// A key as VPP keeps it: nothing behind its length.
fn kept(key: &Key) -> Key {
    let length = key.length.min(128);
    let mut data = [0; 128];
    let bytes = data.iter_mut().zip(&key.data).take(length.into());
    bytes.for_each(|(to, from)| *to = *from);
    Key { length, data }
}

impl Vpp {
    /// Adds an association (`ipsec_sa_add_and_lock`) and returns its index. `wanted` holds what the client asked for.
    pub(super) fn add_sa(&mut self, wanted: Sa) -> Result<u32, Refusal> {
        if self.ipsec.sas.find(wanted.id).is_some() {
            return Err(VppError::ENTRY_ALREADY_EXISTS.into());
        }
        let is_ah = wanted.protocol == IpsecProto::IPSEC_API_PROTO_AH;
        let no_integ = wanted.integ_alg == Integ::IPSEC_API_INTEG_ALG_NONE;
        let crypto_alg = match is_ah {
            true => Crypto::IPSEC_API_CRYPTO_ALG_NONE,
            false => wanted.crypto_alg,
        };
        if (is_ah && no_integ) || !go_together(crypto_alg, wanted.integ_alg) {
            return Err(VppError::UNIMPLEMENTED.into());
        }
        let mut sa = Sa {
            crypto_alg,
            crypto_key: kept(&wanted.crypto_key),
            integ_key: match no_integ {
                true => Key::default(),
                false => kept(&wanted.integ_key),
            },
            locks: 1,
            ..wanted
        };
        let is_outer = sa.is_tunnel() && !sa.is_inbound();
        let key_len = cipher_key_len(crypto_alg);
        if key_len > 0 && sa.crypto_key.length > 0 && sa.crypto_key.length != key_len {
            return match is_outer {
                true => Err(Refusal::Crash("a key of the wrong length for a tunnel's cipher")),
                false => Err(VppError::KEY_LENGTH.into()),
            };
        }
        if sa.is_tunnel() && sa.tunnel.src.ip().is_ipv6() {
            sa.flags = sa.flags | Flags::IPSEC_API_SAD_FLAG_IS_TUNNEL_V6;
        }
        if is_outer && !self.track_sa(&mut sa) {
            return Err(Refusal::Crash("a tunnel through a table that does not exist"));
        }
        if sa.is_udp() {
            let or_default = |port| if port == NO_PORT { UDP_PORT } else { port };
            sa.udp_src_port = or_default(sa.udp_src_port);
            sa.udp_dst_port = or_default(sa.udp_dst_port);
        }
        sa.window = match sa.is_anti_replay() && sa.window > DEFAULT_WINDOW {
            true => sa.window.checked_next_power_of_two().unwrap_or(1),
            false => DEFAULT_WINDOW,
        };
        let id = sa.id;
        let sas = &mut self.ipsec.sas;
        let index = sas.pool.insert(sa);
        sas.by_id.insert(id, index);
        sas.last_ids.insert(index, id);
        Ok(index)
    }

    /// Wants to know how the far end of a tunnel is reached (`tunnel_resolve`). False where its table does not exist.
    fn track_sa(&mut self, sa: &mut Sa) -> bool {
        let far_end = sa.tunnel.dst.ip();
        let Some(fib_index) = self.underlay_table(far_end.is_ipv6(), sa.tunnel.table_id) else {
            return false;
        };
        self.track(fib_index, far_end);
        sa.tracked = Some((fib_index, far_end));
        true
    }

    /// Lets go of an association; the last one takes it away (`ipsec_sa_unlock`).
    pub(super) fn unlock_sa(&mut self, index: u32) {
        let Some(sa) = self.ipsec.sas.pool.get_mut(index) else {
            return;
        };
        sa.locks -= 1;
        if sa.locks > 0 {
            return;
        }
        if let Some(gone) = self.ipsec.sas.pool.remove(index) {
            self.ipsec.sas.by_id.remove(&gone.id);
            if let Some((fib_index, far_end)) = gone.tracked {
                self.untrack(fib_index, far_end);
            }
        }
    }

    /// Takes one lock of the association with a number (`ipsec_sa_unlock_id`).
    pub(super) fn unlock_sa_id(&mut self, id: u32) -> Result<(), VppError> {
        let index = self.ipsec.sas.find(id).ok_or(VppError::NO_SUCH_ENTRY)?;
        self.unlock_sa(index);
        Ok(())
    }

    /// Changes a tunnel's ends and UDP ports (`ipsec_sa_update`).
    pub(super) fn update_sa(
        &mut self,
        id: u32,
        tunnel: Option<Tunnel>,
        src_port: u16,
        dst_port: u16,
    ) -> Result<(), VppError> {
        let index = self.ipsec.sas.find(id).ok_or(VppError::NO_SUCH_ENTRY)?;
        let held = self.ipsec.sas.get(index).cloned();
        let mut sa = held.ok_or(VppError::NO_SUCH_ENTRY)?;
        let ends = |t: &Tunnel| (t.src.ip(), t.dst.ip());
        let tunnel = tunnel.filter(|new| sa.is_tunnel() && ends(new) != ends(&sa.tunnel));
        if let Some(tunnel) = tunnel {
            if let Some((fib_index, far_end)) = sa.tracked.take() {
                self.untrack(fib_index, far_end);
            }
            sa.tunnel = tunnel;
            if !sa.is_inbound() {
                self.track_sa(&mut sa);
            }
        }
        if sa.is_udp() {
            for (port, new) in [
                (&mut sa.udp_dst_port, dst_port),
                (&mut sa.udp_src_port, src_port),
            ] {
                if new != NO_PORT {
                    *port = new;
                }
            }
        }
        if let Some(held) = self.ipsec.sas.get_mut(index) {
            *held = sa;
        }
        Ok(())
    }
}
