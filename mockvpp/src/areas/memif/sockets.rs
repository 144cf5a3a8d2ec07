//! Socket files.

use vpp_binapi::api::memif::{
    MemifSocketFilenameAddDel, MemifSocketFilenameAddDelReply, MemifSocketFilenameAddDelV2,
    MemifSocketFilenameAddDelV2Reply, MemifSocketFilenameDetails, MemifSocketFilenameDump,
};
use vpp_binapi::{FixedStr, VppError};

use crate::areas::memif::Socket;
use crate::core::call::{Call, Refusal, Rows};
use crate::core::random::unused_id;
use crate::core::vpp::Vpp;

/// Socket 0 is always there.
pub(super) fn boot(vpp: &mut Vpp) {
    let filename = format!("{}/memif.sock", vpp.config.runtime_dir);
    let socket = Socket {
        filename,
        ..Socket::default()
    };
    vpp.memif.sockets.insert(0, socket);
}

/// A name in the runtime directory, unless it says where else.
fn place(vpp: &Vpp, filename: &str) -> String {
    let elsewhere = ["/", "unix:", "tcp:", "abstract:"];
    match elsewhere.iter().any(|start| filename.starts_with(start)) {
        true => filename.to_owned(),
        false => format!("{}/{filename}", vpp.config.runtime_dir),
    }
}

fn add_del(vpp: &mut Vpp, is_add: bool, id: u32, filename: &str) -> Result<(), VppError> {
    if id == u32::MAX {
        return Err(VppError::INVALID_ARGUMENT);
    }
    let known = vpp.memif.sockets.get(u64::from(id));
    if !is_add {
        return match known {
            None => Err(VppError::INVALID_ARGUMENT),
            Some(socket) if socket.users > 0 => Err(VppError::UNEXPECTED_INTF_STATE),
            Some(_) => {
                vpp.memif.sockets.remove(u64::from(id));
                Ok(())
            }
        };
    }
    if filename.is_empty() {
        return Err(VppError::INVALID_ARGUMENT);
    }
    let filename = place(vpp, filename);
    match known {
        Some(socket) if socket.filename == filename => Ok(()),
        Some(_) => Err(VppError::ENTRY_ALREADY_EXISTS),
        None => {
            let socket = Socket {
                filename,
                ..Socket::default()
            };
            vpp.memif.sockets.insert(u64::from(id), socket);
            Ok(())
        }
    }
}

pub(super) fn memif_socket_filename_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MemifSocketFilenameAddDel,
) -> Result<MemifSocketFilenameAddDelReply, Refusal> {
    if r.socket_id == 0 {
        return Err(VppError::INVALID_ARGUMENT.into());
    }
    let FixedStr(bytes) = r.socket_filename;
    let filename = FixedStr::<108>::truncated(&bytes).to_text();
    add_del(vpp, r.is_add, r.socket_id, &filename)?;
    Ok(MemifSocketFilenameAddDelReply::default())
}

pub(super) fn memif_socket_filename_add_del_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: MemifSocketFilenameAddDelV2,
) -> Result<MemifSocketFilenameAddDelV2Reply, Refusal> {
    let mut socket_id = r.socket_id;
    let result = match socket_id {
        0 => Err(VppError::INVALID_ARGUMENT),
        _ => {
            let memif = &mut vpp.memif;
            if r.is_add && socket_id == u32::MAX {
                let taken = |id| memif.sockets.get(u64::from(id)).is_some();
                socket_id = unused_id(&mut memif.seed, taken);
            }
            let filename = r.socket_filename.to_text();
            let filename = filename.split('\0').next().unwrap_or_default();
            add_del(vpp, r.is_add, socket_id, filename)
        }
    };
    Ok(MemifSocketFilenameAddDelV2Reply {
        retval: result.err().map_or(0, |e| e.0),
        socket_id,
    })
}

pub(super) fn memif_socket_filename_dump(
    vpp: &mut Vpp,
    _: &MemifSocketFilenameDump,
    rows: &mut Rows<'_, '_, MemifSocketFilenameDetails>,
) -> Result<(), Refusal> {
    for (id, socket) in vpp.memif.sockets.iter() {
        rows.push(&MemifSocketFilenameDetails {
            socket_id: u32::try_from(id).unwrap_or(u32::MAX),
            socket_filename: FixedStr::truncated(socket.filename.as_bytes()),
        });
    }
    Ok(())
}
