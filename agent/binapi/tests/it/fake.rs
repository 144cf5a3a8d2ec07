//! A VPP whose every word the test decides: it reads what the client wrote and sends what the test says.

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc;
use vpp_binapi::api::memclnt::{MessageTableEntry, SockclntCreate, SockclntCreateReply};
use vpp_binapi::client::{ByteStream, Client, Config, InProcess, Transport};
use vpp_binapi::message::split_id;
use vpp_binapi::{Head, Message, api, frame};

pub const INDEX: u32 = 0x8000_0001;

/// All messages of the generated modules, numbered as VPP does: the fixed ones first.
pub fn table() -> Vec<&'static str> {
    let mut names = vec![""; 15];
    names.extend([SockclntCreate::NAME_CRC, SockclntCreateReply::NAME_CRC]);
    let all = api::MODULES.iter().flat_map(|m| m.messages);
    let rest: Vec<&str> = all.copied().filter(|n| !names.contains(n)).collect();
    names.extend(rest);
    names
}

/// One message from the client.
#[derive(Debug)]
pub struct Heard {
    pub name: String,
    pub head: Head,
    pub body: Vec<u8>,
}

impl Heard {
    pub fn is<M: Message>(&self) -> bool {
        self.name == M::NAME_CRC
    }

    pub fn decode<M: Message>(&self) -> M {
        assert_eq!(self.name, M::NAME_CRC);
        M::decode_message(&self.body).unwrap().1
    }
}

pub struct Fake {
    pub stream: Box<dyn ByteStream>,
    pub names: Vec<&'static str>,
}

impl Fake {
    pub fn new(stream: impl ByteStream + 'static) -> Self {
        Self {
            stream: Box::new(stream),
            names: table(),
        }
    }

    pub fn without<M: Message>(mut self) -> Self {
        for name in &mut self.names {
            if *name == M::NAME_CRC {
                *name = "";
            }
        }
        self
    }

    pub async fn shake_hands(&mut self) {
        let hello = self.hear().await.unwrap();
        assert!(hello.is::<SockclntCreate>());
        let message_table = (0..)
            .zip(&self.names)
            .filter(|(_, name)| !name.is_empty())
            .map(|(index, name)| MessageTableEntry {
                index,
                name: vpp_binapi::FixedStr::new(name).unwrap(),
            });
        let reply = SockclntCreateReply {
            response: 0,
            index: INDEX,
            message_table: message_table.collect(),
        };
        self.say(hello.head.context, &reply).await;
    }

    pub fn id<M: Message>(&self) -> u16 {
        let at = self.names.iter().position(|n| *n == M::NAME_CRC);
        u16::try_from(at.expect(M::NAME_CRC)).unwrap()
    }

    /// The next message; `None` when the client hung up.
    pub async fn hear(&mut self) -> Option<Heard> {
        let mut header = [0; frame::HEADER];
        self.stream.read_exact(&mut header).await.ok()?;
        let mut message = vec![0; frame::message_len(&header).unwrap()];
        self.stream.read_exact(&mut message).await.ok()?;
        let (id, body) = split_id(&message).unwrap();
        let word = |at: usize| u32::from_be_bytes(body[at..at + 4].try_into().unwrap());
        let name = self.names[usize::from(id)].to_owned();
        let head = if name == SockclntCreate::NAME_CRC {
            Head {
                client_index: 0,
                context: word(0),
            }
        } else {
            Head {
                client_index: word(0),
                context: word(4),
            }
        };
        Some(Heard {
            name,
            head,
            body: body.to_vec(),
        })
    }

    pub async fn hear_all<const N: usize>(&mut self) -> [Heard; N] {
        let mut all = Vec::new();
        for _ in 0..N {
            all.push(self.hear().await.unwrap());
        }
        all.try_into().unwrap()
    }

    /// Sends a message with this context.
    pub async fn say<M: Message>(&mut self, context: u32, message: &M) {
        let bytes = self.frame(context, message);
        self.write(&bytes).await;
    }

    pub fn frame<M: Message>(&self, context: u32, message: &M) -> Vec<u8> {
        let head = Head {
            client_index: 0,
            context,
        };
        let mut out = Vec::new();
        let at = frame::start(&mut out);
        message
            .encode_message(self.id::<M>(), head, &mut out)
            .unwrap();
        assert!(frame::finish(&mut out, at));
        out
    }

    pub async fn write(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.unwrap();
        self.stream.flush().await.unwrap();
    }
}

/// A transport whose other ends come out of a channel, one a connection.
pub fn pipe() -> (Arc<dyn Transport>, mpsc::UnboundedReceiver<DuplexStream>) {
    let (ends, arriving) = mpsc::unbounded_channel();
    let transport = InProcess::new(move || {
        let (ours, theirs) = tokio::io::duplex(1 << 16);
        ends.send(theirs)
            .map_err(|_| io::Error::from(io::ErrorKind::ConnectionRefused))?;
        Ok(ours)
    });
    (Arc::new(transport), arriving)
}

/// No health pings: what the fake hears is what the test sent.
pub fn quiet() -> Config {
    Config {
        health_interval: None,
        ..Config::named("test")
    }
}

pub async fn connected_with(config: Config, prepare: impl FnOnce(Fake) -> Fake) -> (Client, Fake) {
    let (transport, mut arriving) = pipe();
    let (client, fake) = tokio::join!(Client::connect(&*transport, config), async {
        let mut fake = prepare(Fake::new(arriving.recv().await.unwrap()));
        fake.shake_hands().await;
        fake
    });
    (client.unwrap(), fake)
}

pub async fn connected() -> (Client, Fake) {
    connected_with(quiet(), |fake| fake).await
}
