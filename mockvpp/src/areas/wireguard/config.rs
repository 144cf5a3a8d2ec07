//! Requests that change interfaces and peers.

use vpp_binapi::VppError;
use vpp_binapi::api::wireguard::{
    WgSetAsyncMode, WgSetAsyncModeReply, WireguardInterface, WireguardInterfaceCreate,
    WireguardInterfaceCreateReply, WireguardInterfaceDelete, WireguardInterfaceDeleteReply,
    WireguardPeerAdd, WireguardPeerAddReply, WireguardPeerAddV2, WireguardPeerAddV2Reply,
    WireguardPeerRemove, WireguardPeerRemoveReply, WireguardPeerV2,
};

use crate::areas::interface::{DeviceClass, LinkClass, NewHardware, created};
use crate::areas::tunnel::Ip46;
use crate::areas::wireguard::{Interface, Peer, events};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

const MAX_INSTANCE: u32 = 16 * 1024;
const MAX_PEERS: usize = 1 << 20;
/// First byte of generated keys, which a real VPP draws.
const GENERATED: u8 = 0x6b;

static WIREGUARD: DeviceClass = DeviceClass {
    name: "Wireguard Tunnel",
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

fn create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: &WireguardInterfaceCreate,
) -> Result<u32, VppError> {
    let taken = &mut vpp.wireguard.instances;
    let instance = match r.interface.user_instance {
        u32::MAX => (0..MAX_INSTANCE).find(|n| !taken.contains(n)),
        instance => Some(instance),
    };
    let instance = instance.filter(|n| *n < MAX_INSTANCE && taken.insert(*n));
    let instance = instance.ok_or(VppError::INVALID_REGISTRATION)?;
    let dev_instance = vpp.wireguard.interfaces.next_index();
    let mut private_key = r.interface.private_key;
    if r.generate_key {
        private_key = [GENERATED; 32];
        for (byte, of) in private_key.iter_mut().zip(instance.to_be_bytes()) {
            *byte ^= of;
        }
    }
    let name = format!("wg{instance}");
    let new = NewHardware {
        name: &name,
        device: &WIREGUARD,
        link: LinkClass::nbma("Wireguard"),
        dev_instance,
        ..NewHardware::default()
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    vpp.wireguard.interfaces.insert(Interface {
        shown: WireguardInterface {
            user_instance: instance,
            sw_if_index,
            private_key,
            public_key: x25519_dalek::x25519(private_key, x25519_dalek::X25519_BASEPOINT_BYTES),
            port: r.interface.port,
            src_ip: r.interface.src_ip.ip().into(),
        },
        ..Interface::default()
    });
    Ok(sw_if_index)
}

pub(super) fn wireguard_interface_create(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WireguardInterfaceCreate,
) -> Result<WireguardInterfaceCreateReply, Refusal> {
    let (retval, sw_if_index) = created(create(vpp, call, &r), u32::MAX);
    Ok(WireguardInterfaceCreateReply {
        retval,
        sw_if_index,
    })
}

/// Takes the peers along.
pub(super) fn wireguard_interface_delete(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WireguardInterfaceDelete,
) -> Result<WireguardInterfaceDeleteReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let index = vpp.wireguard.find(r.sw_if_index);
    let index = index.ok_or(VppError::INVALID_VALUE)?;
    let interface = vpp.wireguard.interfaces.get(index).cloned();
    for (_, peer) in interface.iter().flat_map(|i| i.peers.iter()) {
        remove_peer(vpp, call, *peer);
    }
    vpp.remove_interface(call, r.sw_if_index);
    vpp.wireguard.interfaces.remove(index);
    if let Some(interface) = interface {
        let instance = interface.shown.user_instance;
        vpp.wireguard.instances.remove(&instance);
    }
    Ok(WireguardInterfaceDeleteReply::default())
}

/// The nodes that encrypt are there while an interface has peers.
fn features(vpp: &mut Vpp, sw_if_index: u32, enable: bool) {
    for (arc, feature) in [
        ("ip4-output", "wg4-output-tun"),
        ("ip6-output", "wg6-output-tun"),
    ] {
        let _ = vpp
            .feature
            .enable_disable(arc, feature, sw_if_index, enable);
    }
}

fn add_peer(vpp: &mut Vpp, mut peer: WireguardPeerV2) -> Result<u32, VppError> {
    if peer.allowed_ips.is_empty() {
        return Err(VppError::INVALID_VALUE);
    }
    let sw_if_index = peer.sw_if_index;
    let index = vpp.wireguard.find(sw_if_index);
    let index = index.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let peers = &mut vpp.wireguard.peers;
    let same = |p: &Peer| p.shown.public_key == peer.public_key;
    if peers.find(same).is_some() {
        return Err(VppError::ENTRY_ALREADY_EXISTS);
    }
    if peers.len() > MAX_PEERS {
        return Err(VppError::LIMIT_EXCEEDED);
    }
    if !peer.preshared_key_set {
        peer.preshared_key = [0; 32];
    }
    peer.preshared_key_set = peer.preshared_key != [0; 32];
    peer.endpoint = Ip46::from(&peer.endpoint).into();
    for allowed in &mut peer.allowed_ips {
        allowed.address = allowed.address.ip().into();
    }
    let peer_index = peers.insert(Peer {
        shown: peer,
        ..Peer::default()
    });
    let Some(interface) = vpp.wireguard.interfaces.get_mut(index) else {
        return Err(VppError::INVALID_SW_IF_INDEX);
    };
    interface.peers.insert(peer_index.into(), peer_index);
    if interface.peers.len() == 1 {
        features(vpp, sw_if_index, true);
    }
    Ok(peer_index)
}

fn remove_peer(vpp: &mut Vpp, call: &mut Call<'_>, peer_index: u32) {
    events::dead(vpp, call, peer_index);
    let Some(gone) = vpp.wireguard.peers.remove(peer_index) else {
        return;
    };
    let sw_if_index = gone.shown.sw_if_index;
    let index = vpp.wireguard.find(sw_if_index);
    let interface = index.and_then(|index| vpp.wireguard.interfaces.get_mut(index));
    if let Some(interface) = interface {
        interface.peers.remove(peer_index.into());
        if interface.peers.is_empty() {
            features(vpp, sw_if_index, false);
        }
    }
}

/// Return value and index of the peer.
fn outcome(done: Result<u32, VppError>) -> (i32, u32) {
    match done {
        Ok(index) => (0, index),
        Err(error) => (error.0, u32::MAX),
    }
}

pub(super) fn wireguard_peer_add(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: WireguardPeerAdd,
) -> Result<WireguardPeerAddReply, Refusal> {
    let p = r.peer;
    let peer = WireguardPeerV2 {
        public_key: p.public_key,
        port: p.port,
        persistent_keepalive: p.persistent_keepalive,
        table_id: p.table_id,
        endpoint: p.endpoint,
        sw_if_index: p.sw_if_index,
        allowed_ips: p.allowed_ips,
        ..WireguardPeerV2::default()
    };
    let (retval, peer_index) = match vpp.interface.table.get(p.sw_if_index) {
        Some(_) => outcome(add_peer(vpp, peer)),
        None => outcome(Err(VppError::INVALID_SW_IF_INDEX)),
    };
    Ok(WireguardPeerAddReply { retval, peer_index })
}

pub(super) fn wireguard_peer_add_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: WireguardPeerAddV2,
) -> Result<WireguardPeerAddV2Reply, Refusal> {
    let peer = WireguardPeerV2 {
        peer_index: 0,
        flags: Default::default(),
        ..r.peer
    };
    let (retval, peer_index) = match vpp.interface.table.get(peer.sw_if_index) {
        Some(_) => outcome(add_peer(vpp, peer)),
        None => outcome(Err(VppError::INVALID_SW_IF_INDEX)),
    };
    Ok(WireguardPeerAddV2Reply { retval, peer_index })
}

pub(super) fn wireguard_peer_remove(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: WireguardPeerRemove,
) -> Result<WireguardPeerRemoveReply, Refusal> {
    let known = vpp.wireguard.peers.get(r.peer_index).is_some();
    if !known {
        return Err(VppError::NO_SUCH_ENTRY.into());
    }
    remove_peer(vpp, call, r.peer_index);
    Ok(WireguardPeerRemoveReply::default())
}

/// Nothing shows it.
pub(super) fn wg_set_async_mode(
    _: &mut Vpp,
    _: &mut Call<'_>,
    _: WgSetAsyncMode,
) -> Result<WgSetAsyncModeReply, Refusal> {
    Ok(WgSetAsyncModeReply::default())
}
