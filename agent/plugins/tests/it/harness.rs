//! The simulated VPP in this process, with a count of what is sent to it.

use std::sync::{Arc, Mutex};

use agent_plugins::{Link, Options, PluginContext};
use mockvpp::{ConnId, MockVpp};
use vpp_binapi::{FixedStr, Head, Message, api::memclnt, frame, message};

pub struct Mock {
    state: Mutex<State>,
}

struct State {
    vpp: MockVpp,
    conn: ConnId,
    client_index: u32,
    /// Names of the messages sent, in order.
    sent: Vec<String>,
}

impl std::fmt::Debug for Mock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mock")
    }
}

impl Mock {
    pub fn start() -> Arc<Self> {
        let mut vpp = MockVpp::default();
        let conn = vpp.connect();
        let mut hello = Vec::new();
        memclnt::SockclntCreate {
            name: FixedStr::truncated(b"test"),
        }
        .encode_message(15, Head::default(), &mut hello)
        .unwrap();
        vpp.handle(conn, &hello).unwrap();
        let mut out = Vec::new();
        vpp.take_output(conn, &mut out);
        let (_, body) = message::split_id(&out[frame::HEADER..]).unwrap();
        let (_, reply, _) = memclnt::SockclntCreateReply::decode_message(body).unwrap();
        Arc::new(Self {
            state: Mutex::new(State {
                vpp,
                conn,
                client_index: reply.index,
                sent: Vec::new(),
            }),
        })
    }

    pub fn ctx(self: &Arc<Self>) -> PluginContext {
        PluginContext::new(self.clone(), Options::default())
    }

    #[allow(dead_code, reason = "used as areas of the simulated VPP arrive")]
    /// Takes the names of the messages sent since the last call, without dumps.
    pub fn take_writes(&self) -> Vec<String> {
        let sent = std::mem::take(&mut self.state.lock().unwrap().sent);
        sent.into_iter()
            .filter(|m| !m.contains("_dump_") && !m.contains("_get_"))
            .collect()
    }
}

impl Link for Mock {
    fn has(&self, name_crc: &str) -> bool {
        let state = self.state.lock().unwrap();
        state
            .vpp
            .message_table()
            .iter()
            .any(|(_, n)| *n == name_crc)
    }

    fn exchange(
        &self,
        name_crc: &str,
        encode: &mut dyn FnMut(u16, Head, &mut Vec<u8>) -> Result<(), vpp_binapi::EncodeError>,
    ) -> Result<Vec<(String, Vec<u8>)>, String> {
        let mut state = self.state.lock().unwrap();
        let state = &mut *state;
        state.sent.push(name_crc.to_owned());
        let table = state.vpp.message_table().to_vec();
        let id = table.iter().find(|(_, n)| *n == name_crc).unwrap().0;
        let head = Head {
            client_index: state.client_index,
            context: 7,
        };
        let mut bytes = Vec::new();
        encode(id, head, &mut bytes).map_err(|e| e.to_string())?;
        state
            .vpp
            .handle(state.conn, &bytes)
            .map_err(|e| e.to_string())?;
        let mut out = Vec::new();
        state.vpp.take_output(state.conn, &mut out);
        let mut rest = &out[..];
        let mut answers = Vec::new();
        while let Some(len) = frame::message_len(rest) {
            let whole = &rest[frame::HEADER..frame::HEADER + len];
            let (id, body) = message::split_id(whole).unwrap();
            let name = table.iter().find(|(n, _)| *n == id).unwrap().1;
            answers.push((name.to_owned(), body.to_vec()));
            rest = &rest[frame::HEADER + len..];
        }
        Ok(answers)
    }
}
