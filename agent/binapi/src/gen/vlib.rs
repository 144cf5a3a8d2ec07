//! Module `vlib` of VPP 26.06, version 1.0.0. Generated: do not edit.

fixed! {
    /// VPP's type `thread_data`.
    ThreadData {
        id: u32,
        name: crate::text::FixedStr<64>,
        type_: crate::text::FixedStr<64>,
        pid: u32,
        cpu_id: u32,
        core: u32,
        cpu_socket: u32,
    }
}

fixed! {
    /// VPP's message `cli`.
    Cli {
        cmd_in_shmem: u64,
    }
}

message!(Cli, "cli", 0x23bfbfff, "cli_23bfbfff", "vlib", ClientContext, 0b1111111111);

/// VPP's message `cli_inband`.
#[derive(Debug, Clone, PartialEq)]
pub struct CliInband {
    pub cmd: crate::text::VarStr,
}

impl Default for CliInband {
    fn default() -> Self {
        Self {
            cmd: Default::default(),
        }
    }
}

impl crate::wire::Wire for CliInband {
    const MIN_SIZE: usize = <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        crate::wire::Wire::encode(&self.cmd, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let cmd = r.field("cmd")?;
        Ok(Self { cmd })
    }
}

message!(CliInband, "cli_inband", 0xf8377302, "cli_inband_f8377302", "vlib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `cli_reply`.
    CliReply {
        retval: i32,
        reply_in_shmem: u64,
    }
}

message!(CliReply, "cli_reply", 0x06d68297, "cli_reply_06d68297", "vlib", Context, 0b1111111111);
retval!(CliReply);

/// VPP's message `cli_inband_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct CliInbandReply {
    pub retval: i32,
    pub reply: crate::text::VarStr,
}

impl Default for CliInbandReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            reply: Default::default(),
        }
    }
}

impl crate::wire::Wire for CliInbandReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <crate::text::VarStr as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        w.put(&self.retval);
        crate::wire::Wire::encode(&self.reply, w)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let retval: i32 = r.field("retval")?;
        let reply = r.field("reply")?;
        Ok(Self { retval, reply })
    }
}

message!(CliInbandReply, "cli_inband_reply", 0x05879051, "cli_inband_reply_05879051", "vlib", Context, 0b1111111111);
retval!(CliInbandReply);

fixed! {
    /// VPP's message `get_node_index`.
    GetNodeIndex {
        node_name: crate::text::FixedStr<64>,
    }
}

message!(GetNodeIndex, "get_node_index", 0xf1984c64, "get_node_index_f1984c64", "vlib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `get_node_index_reply`.
    GetNodeIndexReply {
        retval: i32,
        node_index: u32,
    }
}

message!(GetNodeIndexReply, "get_node_index_reply", 0xa8600b89, "get_node_index_reply_a8600b89", "vlib", Context, 0b1111111111);
retval!(GetNodeIndexReply);

fixed! {
    /// VPP's message `add_node_next`.
    AddNodeNext {
        node_name: crate::text::FixedStr<64>,
        next_name: crate::text::FixedStr<64>,
    }
}

message!(AddNodeNext, "add_node_next", 0x2457116d, "add_node_next_2457116d", "vlib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `add_node_next_reply`.
    AddNodeNextReply {
        retval: i32,
        next_index: u32,
    }
}

message!(AddNodeNextReply, "add_node_next_reply", 0x2ed75f32, "add_node_next_reply_2ed75f32", "vlib", Context, 0b1111111111);
retval!(AddNodeNextReply);

fixed! {
    /// VPP's message `show_threads`.
    ShowThreads {
    }
}

message!(ShowThreads, "show_threads", 0x51077d14, "show_threads_51077d14", "vlib", ClientContext, 0b1111111111);

/// VPP's message `show_threads_reply`.
#[derive(Debug, Clone, PartialEq)]
pub struct ShowThreadsReply {
    pub retval: i32,
    pub thread_data: Vec<ThreadData>,
}

impl Default for ShowThreadsReply {
    fn default() -> Self {
        Self {
            retval: crate::wire::Fixed::ZERO,
            thread_data: Default::default(),
        }
    }
}

impl crate::wire::Wire for ShowThreadsReply {
    const MIN_SIZE: usize = <i32 as crate::wire::Wire>::MIN_SIZE + <u32 as crate::wire::Wire>::MIN_SIZE;
    fn encode(&self, w: &mut crate::wire::Writer<'_>) -> Result<(), crate::EncodeError> {
        let count = crate::wire::count::<u32>("count", self.thread_data.len())?;
        w.put(&(self.retval, count));
        w.list(&self.thread_data)?;
        Ok(())
    }
    fn decode(r: &mut crate::wire::Reader<'_>) -> Result<Self, crate::DecodeError> {
        let (retval, count): (i32, u32) = r.run(&["retval", "count"])?;
        let thread_data = r.list("thread_data", count)?;
        Ok(Self { retval, thread_data })
    }
}

message!(ShowThreadsReply, "show_threads_reply", 0xefd78e83, "show_threads_reply_efd78e83", "vlib", Context, 0b1111111111);
retval!(ShowThreadsReply);

fixed! {
    /// VPP's message `get_node_graph`.
    GetNodeGraph {
    }
}

message!(GetNodeGraph, "get_node_graph", 0x51077d14, "get_node_graph_51077d14", "vlib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `get_node_graph_reply`.
    GetNodeGraphReply {
        retval: i32,
        reply_in_shmem: u64,
    }
}

message!(GetNodeGraphReply, "get_node_graph_reply", 0x06d68297, "get_node_graph_reply_06d68297", "vlib", Context, 0b1111111111);
retval!(GetNodeGraphReply);

fixed! {
    /// VPP's message `get_next_index`.
    GetNextIndex {
        node_name: crate::text::FixedStr<64>,
        next_name: crate::text::FixedStr<64>,
    }
}

message!(GetNextIndex, "get_next_index", 0x2457116d, "get_next_index_2457116d", "vlib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `get_next_index_reply`.
    GetNextIndexReply {
        retval: i32,
        next_index: u32,
    }
}

message!(GetNextIndexReply, "get_next_index_reply", 0x2ed75f32, "get_next_index_reply_2ed75f32", "vlib", Context, 0b1111111111);
retval!(GetNextIndexReply);

fixed! {
    /// VPP's message `get_f64_endian_value`.
    GetF64EndianValue {
        f64_one: f64,
    }
}

message!(GetF64EndianValue, "get_f64_endian_value", 0x809fcd44, "get_f64_endian_value_809fcd44", "vlib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `get_f64_endian_value_reply`.
    GetF64EndianValueReply {
        retval: u32,
        f64_one_result: f64,
    }
}

message!(GetF64EndianValueReply, "get_f64_endian_value_reply", 0x7e02e404, "get_f64_endian_value_reply_7e02e404", "vlib", Context, 0b1111111111);

fixed! {
    /// VPP's message `get_f64_increment_by_one`.
    GetF64IncrementByOne {
        f64_value: f64,
    }
}

message!(GetF64IncrementByOne, "get_f64_increment_by_one", 0xb64f027e, "get_f64_increment_by_one_b64f027e", "vlib", ClientContext, 0b1111111111);

fixed! {
    /// VPP's message `get_f64_increment_by_one_reply`.
    GetF64IncrementByOneReply {
        retval: u32,
        f64_value: f64,
    }
}

message!(GetF64IncrementByOneReply, "get_f64_increment_by_one_reply", 0xd25dbaa3, "get_f64_increment_by_one_reply_d25dbaa3", "vlib", Context, 0b1111111111);

impl crate::message::Request for AddNodeNext { type Reply = AddNodeNextReply; }
impl crate::message::Request for Cli { type Reply = CliReply; }
impl crate::message::Request for CliInband { type Reply = CliInbandReply; }
impl crate::message::Request for GetF64EndianValue { type Reply = GetF64EndianValueReply; }
impl crate::message::Request for GetF64IncrementByOne { type Reply = GetF64IncrementByOneReply; }
impl crate::message::Request for GetNextIndex { type Reply = GetNextIndexReply; }
impl crate::message::Request for GetNodeGraph { type Reply = GetNodeGraphReply; }
impl crate::message::Request for GetNodeIndex { type Reply = GetNodeIndexReply; }
impl crate::message::Request for ShowThreads { type Reply = ShowThreadsReply; }
