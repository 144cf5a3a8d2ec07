//! Shared-memory interfaces (`src/plugins/memif/cli.c`).

use vpp_binapi::api::memif::{
    MemifCreate, MemifDelete, MemifDump, MemifMode, MemifRole, MemifSocketFilenameAddDelV2,
    MemifSocketFilenameDump,
};
use vpp_binapi::{FixedStr, VarStr};

use crate::shell::commands::{name_of, name_or_index};
use crate::shell::input::Input;
use crate::shell::{Command, Done, Shell};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        path: "create memif socket",
        help: "create memif socket [id <id>] [filename <path>]",
        run: create_socket,
    },
    Command {
        path: "delete memif socket",
        help: "delete memif socket [id <id>]",
        run: delete_socket,
    },
    Command {
        path: "create interface memif",
        help: "create interface memif [id <id>] [socket-id <socket-id>] [ring-size <size>] [buffer-size <size>] [hw-addr <mac-address>] <master|slave> [rx-queues <number>] [tx-queues <number>] [mode ip] [secret <string>]",
        run: create,
    },
    Command {
        path: "delete interface memif",
        help: "delete interface memif {<interface> | sw_if_index <sw_idx>}",
        run: delete,
    },
    Command {
        path: "show memif",
        help: "show memif [<interface>] [descriptors]",
        run: show_memif,
    },
];

fn create_socket(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut socket = MemifSocketFilenameAddDelV2 {
        is_add: true,
        socket_id: u32::MAX,
        ..MemifSocketFilenameAddDelV2::default()
    };
    while !input.is_empty() {
        if let Some(id) = input.setting("id") {
            socket.socket_id = id;
        } else if let Some(name) = input.setting::<String>("filename") {
            socket.socket_filename = VarStr::from(name.as_str());
        } else {
            return Err(input.unknown());
        }
    }
    shell.ask(&socket)?;
    Ok(())
}

fn delete_socket(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let id = input.setting("id").filter(|id| *id != 0);
    let socket_id = id.ok_or("Invalid socket id")?;
    shell.ask(&MemifSocketFilenameAddDelV2 {
        socket_id,
        ..MemifSocketFilenameAddDelV2::default()
    })?;
    Ok(())
}

fn create(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let mut memif = MemifCreate {
        role: MemifRole::MEMIF_ROLE_API_SLAVE,
        rx_queues: 1,
        tx_queues: 1,
        ..MemifCreate::default()
    };
    while !input.is_empty() {
        if let Some(id) = input.setting("id") {
            memif.id = id;
        } else if let Some(id) = input.setting("socket-id") {
            memif.socket_id = id;
        } else if let Some(secret) = input.setting::<String>("secret") {
            memif.secret = FixedStr::truncated(secret.as_bytes());
        } else if let Some(size) = input.setting("ring-size") {
            memif.ring_size = size;
        } else if let Some(size) = input.setting("buffer-size") {
            memif.buffer_size = size;
        } else if let Some(n) = input.setting("rx-queues") {
            memif.rx_queues = n;
        } else if let Some(n) = input.setting("tx-queues") {
            memif.tx_queues = n;
        } else if let Some(mac) = input.setting("hw-addr") {
            memif.hw_addr = mac;
        } else if input.keyword("mode ip") {
            memif.mode = MemifMode::MEMIF_MODE_API_IP;
        } else if input.keyword("no-zero-copy") {
            memif.no_zero_copy = true;
        } else if input.keyword("master") {
            memif.role = MemifRole::MEMIF_ROLE_API_MASTER;
        } else if !input.keyword("slave") {
            return Err(input.unknown());
        }
    }
    shell.ask(&memif)?;
    Ok(())
}

fn delete(shell: &mut Shell<'_, '_>, input: &mut Input<'_>) -> Done {
    let sw_if_index = name_or_index(shell, input)?;
    let deleted = shell.ask(&MemifDelete { sw_if_index });
    deleted.map_err(|_| "not a memif interface")?;
    Ok(())
}

fn show_memif(shell: &mut Shell<'_, '_>, _: &mut Input<'_>) -> Done {
    let memifs = shell.rows(&MemifDump {});
    let mut text = format!("sockets\n  {:<3} {:<11} {}\n", "id", "listener", "filename");
    for s in shell.rows(&MemifSocketFilenameDump {}) {
        let is_master = |role| role == MemifRole::MEMIF_ROLE_API_MASTER;
        let users = memifs
            .iter()
            .filter(|m| m.socket_id == s.socket_id && is_master(m.role));
        let listener = match users.count() {
            0 => "no".to_owned(),
            n => format!("yes ({n})"),
        };
        text += &format!(
            "  {:<3} {listener:<11} {}\n",
            s.socket_id,
            s.socket_filename.to_text()
        );
    }
    shell.print(&(text + "\n"));
    for m in memifs {
        let mode = match m.mode {
            MemifMode::MEMIF_MODE_API_IP => "ip",
            MemifMode::MEMIF_MODE_API_PUNT_INJECT => "punt-inject",
            _ => "ethernet",
        };
        let flags = match (m.role == MemifRole::MEMIF_ROLE_API_SLAVE, m.zero_copy) {
            (true, true) => " slave zero-copy",
            (true, false) => " slave",
            (false, _) => "",
        };
        let name = name_of(shell.vpp, m.sw_if_index);
        shell.print(&format!(
            "interface {name}\n  socket-id {} id {} mode {mode}\n  flags{flags}\n  listener-fd 0 conn-fd 0\n  num-s2m-rings 0 num-m2s-rings 0 buffer-size 0 num-regions 0",
            m.socket_id, m.id
        ));
    }
    Ok(())
}
