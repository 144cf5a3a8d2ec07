//! Shared-memory interfaces and their sockets (the memif plugin).

use std::collections::BTreeMap;

use agent_model::normalize::or_default;
use agent_model::vpp::interfaces::interface::{Link, Type};
use agent_model::vpp::interfaces::memif_link::MemifMode as Mode;
use agent_model::vpp::interfaces::{Interface, MemifLink};
use agent_scheduler::ValueError;
use async_trait::async_trait;
use futures::lock::Mutex;
use parking_lot::RwLock;
use vpp_binapi::api::memif::{
    MemifCreate, MemifDelete, MemifDetails, MemifDump, MemifMode, MemifRole,
    MemifSocketFilenameAddDel, MemifSocketFilenameDump,
};
use vpp_binapi::{FixedStr, VppError};

use super::super::{IfMeta, calls};
use super::{Env, Kind, Mac, Rows};
use crate::{CallError, Need, Tolerate, Vpp, needs};

const DEFAULT_RING_SIZE: u32 = 1024;
const DEFAULT_BUFFER_SIZE: u32 = 2048;
/// The socket that VPP has from the beginning (`src/plugins/memif/memif.h`).
const DEFAULT_SOCKET: &str = "/run/vpp/memif.sock";

#[derive(Default)]
pub(super) struct Memif {
    sockets: Mutex<Sockets>,
    /// Path of socket 0, once read from VPP.
    default_socket: RwLock<Option<String>>,
}

/// What is known of VPP's socket files.
#[derive(Default)]
struct Sockets {
    /// Ids by path; `None` until read from VPP.
    ids: Option<BTreeMap<String, u32>>,
    /// Memifs on each socket that the agent registered: with the last one the socket goes, too.
    users: BTreeMap<u32, usize>,
}

fn link(interface: &Interface) -> Option<&MemifLink> {
    match &interface.link {
        Some(Link::Memif(link)) => Some(link),
        _ => None,
    }
}

async fn dump_sockets(vpp: &Vpp) -> Result<BTreeMap<String, u32>, CallError> {
    let rows = vpp.dump(&MemifSocketFilenameDump::default()).await?;
    let mut ids = BTreeMap::new();
    for row in rows {
        // One path can have several ids: the lowest counts.
        let id = ids
            .entry(row.socket_filename.to_text())
            .or_insert(row.socket_id);
        *id = row.socket_id.min(*id);
    }
    Ok(ids)
}

impl Memif {
    /// Id of the socket with a path; registers it if VPP does not know it. Counts a user.
    async fn acquire(&self, vpp: &Vpp, path: &str) -> Result<u32, CallError> {
        if path.is_empty() {
            return Ok(0);
        }
        let mut sockets = self.sockets.lock().await;
        let sockets = &mut *sockets;
        let ids = match &mut sockets.ids {
            Some(ids) => ids,
            unread => unread.insert(dump_sockets(vpp).await?),
        };
        let id = match ids.get(path) {
            Some(id) => *id,
            None => {
                let mut id = u32::try_from(ids.len()).unwrap_or(u32::MAX).max(1);
                while ids.values().any(|taken| *taken == id) {
                    id = id.wrapping_add(1).max(1);
                }
                let add = socket(vpp, id, path, true)?;
                if let Err(error) = vpp.request(&add).await {
                    sockets.ids = None;
                    return Err(error);
                }
                ids.insert(path.to_owned(), id);
                sockets.users.insert(id, 0);
                id
            }
        };
        if let Some(users) = sockets.users.get_mut(&id) {
            *users += 1;
        }
        Ok(id)
    }

    /// Removes a socket that the agent registered, with its last user.
    async fn release(&self, vpp: &Vpp, path: &str) -> Result<(), CallError> {
        let mut sockets = self.sockets.lock().await;
        let sockets = &mut *sockets;
        let Some(ids) = &mut sockets.ids else {
            return Ok(());
        };
        let Some(id) = ids.get(path).copied() else {
            return Ok(());
        };
        let Some(users) = sockets.users.get_mut(&id) else {
            return Ok(());
        };
        *users = users.saturating_sub(1);
        if *users > 0 {
            return Ok(());
        }
        sockets.users.remove(&id);
        ids.remove(path);
        let removed = vpp.request(&socket(vpp, id, path, false)?).await;
        if removed.is_err() {
            // Others use it, or it is gone: what VPP has is read again when it matters.
            sockets.ids = None;
        }
        Ok(())
    }

    /// Forgets what is known of sockets, as after a refusal that contradicts it.
    async fn forget_sockets(&self) {
        self.sockets.lock().await.ids = None;
    }

    fn effective(&self, link: &MemifLink) -> MemifLink {
        MemifLink {
            socket_filename: if link.socket_filename.is_empty() {
                let default = self.default_socket.read();
                default.as_deref().unwrap_or(DEFAULT_SOCKET).to_owned()
            } else {
                link.socket_filename.clone()
            },
            ring_size: or_default(link.ring_size, DEFAULT_RING_SIZE),
            buffer_size: or_default(link.buffer_size, DEFAULT_BUFFER_SIZE),
            rx_queues: or_default(link.rx_queues, 1),
            tx_queues: or_default(link.tx_queues, 1),
            ..link.clone()
        }
    }
}

fn socket(
    vpp: &Vpp,
    id: u32,
    path: &str,
    is_add: bool,
) -> Result<MemifSocketFilenameAddDel, CallError> {
    let socket_filename = FixedStr::new(path).ok_or_else(|| {
        vpp.cannot_say::<MemifSocketFilenameAddDel>(format!(
            "socket_filename {path:?} is longer than 107 bytes"
        ))
    })?;
    Ok(MemifSocketFilenameAddDel {
        is_add,
        socket_id: id,
        socket_filename,
    })
}

fn create(
    vpp: &Vpp,
    interface: &Interface,
    link: &MemifLink,
    socket_id: u32,
) -> Result<MemifCreate, CallError> {
    let too_large = |field: &str, value: u32| {
        vpp.cannot_say::<MemifCreate>(format!("link.memif.{field}: {value} is too large"))
    };
    let queues = |field: &str, value: u32| u8::try_from(value).map_err(|_| too_large(field, value));
    Ok(MemifCreate {
        role: if link.master {
            MemifRole::MEMIF_ROLE_API_MASTER
        } else {
            MemifRole::MEMIF_ROLE_API_SLAVE
        },
        mode: match link.mode() {
            Mode::Ethernet => MemifMode::MEMIF_MODE_API_ETHERNET,
            Mode::Ip => MemifMode::MEMIF_MODE_API_IP,
            Mode::PuntInject => {
                return Err(vpp.cannot_say::<MemifCreate>("mode PUNT_INJECT makes VPP crash"));
            }
        },
        rx_queues: queues("rx_queues", or_default(link.rx_queues, 1))?,
        tx_queues: queues("tx_queues", or_default(link.tx_queues, 1))?,
        id: link.id,
        socket_id,
        ring_size: or_default(link.ring_size, DEFAULT_RING_SIZE),
        buffer_size: u16::try_from(or_default(link.buffer_size, DEFAULT_BUFFER_SIZE))
            .map_err(|_| too_large("buffer_size", link.buffer_size))?,
        no_zero_copy: false,
        hw_addr: calls::mac::<MemifCreate>(vpp, interface)?.unwrap_or_default(),
        secret: FixedStr::new(&link.secret).ok_or_else(|| {
            vpp.cannot_say::<MemifCreate>("link.memif.secret is longer than 23 bytes")
        })?,
    })
}

fn read(details: &MemifDetails, socket_filename: String) -> MemifLink {
    MemifLink {
        mode: i32::try_from(details.mode.0).unwrap_or_default(),
        master: details.role == MemifRole::MEMIF_ROLE_API_MASTER,
        id: details.id,
        socket_filename,
        // Not connected yet: the sizes read 1 and 0.
        ring_size: if details.ring_size == 1 {
            0
        } else {
            details.ring_size
        },
        buffer_size: details.buffer_size.into(),
        secret: String::new(),
        rx_queues: 0,
        tx_queues: 0,
    }
}

#[async_trait]
impl Kind for Memif {
    fn messages(&self) -> &'static [Need] {
        needs![
            MemifCreate,
            MemifDelete,
            MemifDump,
            MemifSocketFilenameAddDel,
            MemifSocketFilenameDump,
        ]
    }

    fn mac(&self) -> Mac {
        Mac::AtCreate
    }

    fn equivalent(&self, old: &Interface, new: &Interface) -> bool {
        match (link(old), link(new)) {
            (Some(old), Some(new)) => self.effective(old) == self.effective(new),
            (old, new) => old == new,
        }
    }

    async fn create(&self, env: &Env<'_>, interface: &Interface) -> Result<u32, ValueError> {
        let link = link(interface)
            .ok_or_else(|| env.vpp.cannot_say::<MemifCreate>("link.memif is not set"))?;
        let socket_id = self.acquire(env.vpp, &link.socket_filename).await?;
        let message = create(env.vpp, interface, link, socket_id)?;
        match env.vpp.request(&message).await {
            Ok(created) => Ok(created.sw_if_index),
            Err(error) => {
                self.release(env.vpp, &link.socket_filename).await?;
                if error.refused() == Some(VppError::INVALID_ARGUMENT) {
                    self.forget_sockets().await;
                }
                Err(error.into())
            }
        }
    }

    async fn delete(
        &self,
        env: &Env<'_>,
        interface: &Interface,
        meta: &IfMeta,
    ) -> Result<(), ValueError> {
        let sw_if_index = meta.sw_if_index;
        let deleted = env.vpp.request(&MemifDelete { sw_if_index }).await;
        deleted.tolerate(&[VppError::INVALID_SW_IF_INDEX])?;
        if let Some(link) = link(interface) {
            self.release(env.vpp, &link.socket_filename).await?;
        }
        Ok(())
    }

    async fn read(&self, vpp: &Vpp, rows: &mut Rows) -> Result<(), CallError> {
        let memif_dump = MemifDump::default();
        let (ids, memifs) = futures::join!(dump_sockets(vpp), vpp.dump(&memif_dump));
        let (ids, memifs) = (ids?, memifs?);
        let paths: BTreeMap<u32, &str> = ids.iter().map(|(p, id)| (*id, p.as_str())).collect();
        *self.default_socket.write() = paths.get(&0).map(|path| (*path).to_owned());
        for details in &memifs {
            if let Some(row) = rows.get_mut(&details.sw_if_index) {
                let path = paths.get(&details.socket_id).copied().unwrap_or_default();
                row.value.set_type(Type::Memif);
                row.value.link = Some(Link::Memif(read(details, path.to_owned())));
            }
        }
        let mut sockets = self.sockets.lock().await;
        let ours = std::mem::take(&mut sockets.users);
        sockets.users = ours
            .into_keys()
            .filter(|id| paths.contains_key(id))
            .map(|id| (id, memifs.iter().filter(|m| m.socket_id == id).count()))
            .collect();
        sockets.ids = Some(ids);
        Ok(())
    }

    fn correlate(&self, value: &mut Interface, believed: &Interface) {
        let (Some(Link::Memif(memif)), Some(believed)) = (&mut value.link, link(believed)) else {
            return;
        };
        memif.secret.clone_from(&believed.secret);
        memif.rx_queues = believed.rx_queues;
        memif.tx_queues = believed.tx_queues;
        if memif.ring_size == 0 {
            memif.ring_size = believed.ring_size;
        }
        if memif.buffer_size == 0 {
            memif.buffer_size = believed.buffer_size;
        }
    }
}
